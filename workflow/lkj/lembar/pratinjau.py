"""The preflight: what a file is and whether a reader may see it (threats.md, "Workbooks from many hands").

Runs in the child, before any reader. Nothing is unpacked to disk, and no part is read beyond its limit.
"""

import io
import re
import zipfile
from collections import Counter
from typing import Final

from lkj.lembar.galat import Tolak

BATAS_BYTE: Final = 5 * 2**20
BATAS_BAGIAN: Final = 200
BATAS_UTUH: Final = 64 * 2**20
BATAS_RASIO: Final = 200
BATAS_BARIS: Final = 20_000
BATAS_KOLOM: Final = 256

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_KEPALA = {
    b"%PDF": "berkas PDF",
    b"{\\rt": "berkas RTF",
    b"\x89PNG": "gambar",
    b"\xff\xd8\xff": "gambar",
}
_SEL = re.compile(rb'<c\b[^>]*?\br="([A-Z]{1,7})([0-9]{1,10})"')
_BARIS = re.compile(rb'<row\b[^>]*?\br="([0-9]{1,10})"')
_LEMBAR = re.compile(r"xl/worksheets/[^/]+\.xml")


def periksa(isi: bytes) -> None:
    """Refuse what is no sound workbook.

    Raises:
        Tolak: With the code that says why.
    """
    if len(isi) > BATAS_BYTE:
        raise Tolak("TERLALU_BESAR", f"{BATAS_BYTE // 2**20} MB")
    if not isi.startswith(b"PK\x03\x04"):
        raise _bukan_zip(isi)
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as paket:
            _nama(paket)
            _isi(paket)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, ValueError, OSError) as rusak:
        raise Tolak("BERKAS_RUSAK", "arsipnya tidak utuh") from rusak
    except Exception as rusak:
        # zlib.error and lzma's are not exported under one name; all mean damaged bytes.
        if type(rusak).__module__ in {"zlib", "_lzma", "_bz2"} or type(rusak).__name__ == "error":
            raise Tolak("BERKAS_RUSAK", "arsipnya tidak utuh") from rusak
        raise


def _bukan_zip(isi: bytes) -> Tolak:
    if isi.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in isi:
            return Tolak("BERSANDI")
        return Tolak("BUKAN_XLSX", "buku kerja Excel lama (.xls)")
    if not isi.strip():
        return Tolak("BUKAN_XLSX", "kosong")
    for kepala, apa in _KEPALA.items():
        if isi.startswith(kepala):
            return Tolak("BUKAN_XLSX", apa)
    if b"\0" not in isi[:4096]:
        return Tolak("BUKAN_XLSX", "berkas teks")
    return Tolak("BUKAN_XLSX", "berkas yang tidak dikenal")


def _nama(paket: zipfile.ZipFile) -> None:
    daftar = paket.infolist()
    nama = [b.filename for b in daftar]
    if len(nama) > BATAS_BAGIAN:
        raise Tolak("TERLALU_BESAR", f"{BATAS_BAGIAN} bagian")
    if any(n.startswith("/") or ".." in n.split("/") or "\\" in n or ":" in n for n in nama):
        raise Tolak("ISI_BERBAHAYA", "nama bagian")
    ganda = [n for n, kali in Counter(n.casefold() for n in nama).items() if kali > 1]
    if ganda:
        raise Tolak("ISI_BERBAHAYA", f"bagian ganda {ganda[0][:60]}")
    if any(b.flag_bits & 1 for b in daftar):
        raise Tolak("BERSANDI")
    _jenis(paket, nama)


def _jenis(paket: zipfile.ZipFile, nama: list[str]) -> None:
    if "mimetype" in nama and b"opendocument" in paket.open("mimetype").read(200):
        raise Tolak("BUKAN_XLSX", "buku kerja OpenDocument (.ods)")
    if "xl/workbook.bin" in nama:
        raise Tolak("BUKAN_XLSX", "buku kerja biner (.xlsb)")
    if any(n.startswith("word/") for n in nama):
        raise Tolak("BUKAN_XLSX", "dokumen Word")
    if "xl/workbook.xml" not in nama or "[Content_Types].xml" not in nama:
        raise Tolak("BUKAN_XLSX", "arsip zip")
    if any(n.casefold().endswith("vbaproject.bin") for n in nama):
        raise Tolak("BERMAKRO")
    if any(n.startswith("xl/externalLinks/") for n in nama):
        raise Tolak("TAUTAN_LUAR")


def _isi(paket: zipfile.ZipFile) -> None:
    sisa = BATAS_UTUH
    for bagian in paket.infolist():
        isi = _baca(paket, bagian, sisa)
        sisa -= len(isi)
        if bagian.filename.endswith((".xml", ".rels", ".vml")):
            _xml(bagian.filename, isi)


def _baca(paket: zipfile.ZipFile, bagian: zipfile.ZipInfo, sisa: int) -> bytes:
    """One part, counted while it is unpacked; zipfile compares the CRC at its end."""
    potong = []
    panjang = 0
    batas = min(sisa, max(bagian.compress_size, 1024) * BATAS_RASIO)
    with paket.open(bagian) as arus:
        while blok := arus.read(1 << 16):
            panjang += len(blok)
            if panjang > batas:
                raise Tolak("TERLALU_BESAR", "isi yang dimampatkan")
            potong.append(blok)
    return b"".join(potong)


def _xml(nama: str, isi: bytes) -> None:
    polos = isi.replace(b"\0", b"")
    if b"<!DOCTYPE" in polos or b"<!ENTITY" in polos:
        raise Tolak("ISI_BERBAHAYA", "definisi XML")
    if nama == "[Content_Types].xml" and b"macroEnabled" in isi:
        raise Tolak("BERMAKRO")
    if isi.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Tolak("ISI_BERBAHAYA", "penyandian XML")
    if _LEMBAR.fullmatch(nama):
        _ukuran_lembar(nama, isi)


def _ukuran_lembar(nama: str, isi: bytes) -> None:
    """Refuse a sheet whose cells reach too far or stand twice (a far cell hangs a reader for minutes)."""
    if any(int(b) > BATAS_BARIS for b in _BARIS.findall(isi)):
        raise Tolak("TERLALU_BESAR", f"{BATAS_BARIS} baris", lembar=nama)
    sel = _SEL.findall(isi)
    for huruf, baris in sel:
        if int(baris) > BATAS_BARIS or _nomor_kolom(huruf) > BATAS_KOLOM:
            alamat = (huruf + baris).decode()
            raise Tolak("TERLALU_BESAR", f"{BATAS_BARIS} baris dan {BATAS_KOLOM} kolom", sel=alamat)
    if len(set(sel)) != len(sel):
        ganda = next(s for s, kali in Counter(sel).items() if kali > 1)
        raise Tolak("ISI_BERBAHAYA", "sel yang tertulis dua kali", sel=b"".join(ganda).decode())


def _nomor_kolom(huruf: bytes) -> int:
    nomor = 0
    for h in huruf:
        nomor = nomor * 26 + h - 64
    return nomor

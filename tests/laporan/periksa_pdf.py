"""What a PDF of ours has to be, by its own objects: a list of what is wrong, empty for a good one.

It stands in the tests and not in the package: the exporter refuses much of it by itself, and pikepdf is no
library of a build.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
from tests.laporan.terbaca import semua_unsur

TINDAKAN = {"/JS", "/OpenAction", "/AA", "/XFA", "/RichMedia"}
JENIS_TINDAKAN = {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE", "/Rendition"}
ALAMAT = re.compile(r"https?://|mailto:")
_TEKS = ("Tj", "TJ", "'", '"')


def periksa_pdf(berkas: Path) -> list[str]:
    """What is wrong with a PDF."""
    with pikepdf.open(berkas) as dokumen:
        return [salah for lint in LINT for salah in lint(dokumen)]


def _keterangan(dokumen: pikepdf.Pdf) -> Iterator[str]:
    akar: Any = dokumen.Root
    meta = dokumen.open_metadata()
    tanda = (meta.get("pdfaid:part"), meta.get("pdfaid:conformance"), meta.get("pdfuaid:part"))
    if tanda != ("3", "A", "1"):
        yield f"PDF/A-3a dan PDF/UA-1 tidak dinyatakan: {tanda}"
    if str(akar.get("/Lang", "")) != "id-ID":
        yield "bahasa dokumen bukan id-ID"
    if not (judul := str(dokumen.docinfo.get("/Title", ""))) or judul != meta.get("dc:title"):
        yield "judul kosong atau berbeda dari metadata"
    if not akar.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
        yield "judul tidak ditampilkan"
    if not akar.get("/MarkInfo", {}).get("/Marked", False):
        yield "isi tidak bertanda"
    if dokumen.is_encrypted:
        yield "terenkripsi"


def _tindakan(dokumen: pikepdf.Pdf) -> Iterator[str]:
    nama: Any = dokumen.Root.get("/Names")
    if nama is not None and "/JavaScript" in nama:
        yield "ada JavaScript"
    for benda in dokumen.objects:
        if not isinstance(benda, (pikepdf.Dictionary, pikepdf.Stream)):
            continue
        yield from (f"ada {kunci}" for kunci in TINDAKAN & set(benda.keys()))
        if str(benda.get("/S", "")) in JENIS_TINDAKAN:
            yield f"ada tindakan {benda.S}"
        if isinstance(benda.get("/URI"), pikepdf.String) and not ALAMAT.match(str(benda.URI)):
            yield f"ada tautan {benda.URI}"


def _huruf(dokumen: pikepdf.Pdf) -> Iterator[str]:
    for benda in dokumen.objects:
        if not isinstance(benda, pikepdf.Dictionary):
            continue
        if benda.get("/Type") == "/FontDescriptor" and not {"/FontFile2", "/FontFile3"} & set(benda.keys()):
            yield f"huruf {benda.get('/FontName')} tidak disertakan"
        if benda.get("/Subtype") == "/Type0" and "/ToUnicode" not in benda:
            yield f"huruf {benda.get('/BaseFont')} tidak dapat disalin"


def _lampiran(dokumen: pikepdf.Pdf) -> Iterator[str]:
    terdaftar = {f.objgen for f in dokumen.Root.get("/AF", [])}
    for nama in dokumen.attachments:
        berkas = dokumen.attachments[nama].obj
        if str(berkas.get("/AFRelationship", "")) not in ("/Data", "/Source", "/Supplement"):
            yield f"lampiran {nama} tanpa hubungan"
        if berkas.objgen not in terdaftar:
            yield f"lampiran {nama} tidak terdaftar pada dokumen"
        if not str(berkas.EF.F.get("/Subtype", "")):
            yield f"lampiran {nama} tanpa jenis"


def _struktur(dokumen: pikepdf.Pdf) -> Iterator[str]:
    semua = list(semua_unsur(dokumen.Root.StructTreeRoot))
    tingkat = 0
    for unsur in semua:
        jenis = str(unsur.S)
        if re.fullmatch(r"/H[1-6]", jenis):
            if int(jenis[2]) > tingkat + 1:
                yield f"judul melompat dari {tingkat} ke {jenis[2]}"
            tingkat = int(jenis[2])
        elif jenis == "/Figure" and not str(unsur.get("/Alt", "")).strip():
            yield "gambar tanpa teks pengganti"
        elif jenis == "/Table":
            yield from _tabel(unsur)


def _tabel(tabel: Any) -> Iterator[str]:
    semua = list(semua_unsur(tabel))
    kepala = [u for u in semua if u.S == "/TH"]
    if not kepala or not any(u.S == "/THead" for u in semua):
        yield "tabel tanpa baris kepala"
    if any(_sifat(u, "/Scope") not in ("/Column", "/Row", "/Both") for u in kepala):
        yield "kepala tabel tanpa arah"
    lebar = {
        sum(int(_sifat(sel, "/ColSpan") or 1) for sel in semua_unsur(baris) if sel.S in ("/TH", "/TD"))
        for baris in semua
        if baris.S == "/TR"
    }
    if len(lebar) > 1:
        yield f"baris tabel tidak sama lebar: {sorted(lebar)}"


def _sifat(unsur: Any, nama: str) -> str:
    """An attribute of a structure element; empty where it has none."""
    sifat = unsur.get("/A", [])
    daftar = list(sifat) if isinstance(sifat, pikepdf.Array) else [sifat]
    ketemu = (s[nama] for s in daftar if isinstance(s, pikepdf.Dictionary) and nama in s)
    return next((str(s) for s in ketemu), "")


def _halaman(dokumen: pikepdf.Pdf) -> Iterator[str]:
    for nomor, halaman in enumerate(dokumen.pages, 1):
        if halaman.obj.get("/Tabs") != "/S" and "/Annots" in halaman.obj:
            yield f"halaman {nomor}: urutan tab bukan menurut struktur"
        if not _bertanda(halaman):
            yield f"halaman {nomor}: ada isi tanpa tanda"
        for catatan in halaman.obj.get("/Annots", []):
            if catatan.Subtype == "/Link" and "/StructParent" not in catatan:
                yield f"halaman {nomor}: tautan di luar struktur"


def _bertanda(halaman: pikepdf.Page) -> bool:
    """Whether every text and picture of a page is a part of the structure or an artifact."""
    tumpukan: list[bool] = []
    for isi, perintah in pikepdf.parse_content_stream(halaman):  # type: ignore[misc]
        nama = str(perintah)
        if nama in ("BDC", "BMC"):
            sifat: Any = isi[1] if len(isi) > 1 and isinstance(isi[1], pikepdf.Dictionary) else {}
            tumpukan.append(str(isi[0]) == "/Artifact" or "/MCID" in sifat)
        elif nama == "EMC":
            tumpukan.pop()
        elif nama in (*_TEKS, "Do") and not any(tumpukan):
            return False
    return True


LINT: tuple[Callable[[pikepdf.Pdf], Iterator[str]], ...] = (
    _keterangan,
    _tindakan,
    _huruf,
    _lampiran,
    _struktur,
    _halaman,
)

"""What a file is, by its first bytes: cheap, in the parent, before a child has to start."""

from typing import Final

from lkj.lembar import batas
from lkj.lembar.galat import Tolak

_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SANDI: Final = "EncryptedPackage".encode("utf-16-le")
_KEPALA: Final = (
    (b"%PDF", "berkas PDF"),
    (b"{\\rt", "berkas RTF"),
    (b"\x89PNG", "gambar"),
    (b"\xff\xd8\xff", "gambar (foto)"),
    (b"GIF8", "gambar"),
    (b"Rar!", "arsip RAR"),
    (b"7z\xbc\xaf", "arsip 7z"),
    (b"PK\x05\x06", "arsip zip kosong"),
    (b"\x00\x00\x00\x00", "berkas yang isinya hilang"),
)
_HALAMAN: Final = (b"<html", b"<!doctype html", b"<table", b"<?xml")


def kenali(isi: bytes) -> None:
    """Refuse by size and content what can be no .xlsx; the name of a file proves nothing.

    Raises:
        Tolak: With the code that says what the file is.
    """
    if len(isi) > batas.BYTE:
        raise Tolak("TERLALU_BESAR", f"{batas.BYTE // 2**20} MB")
    if not isi.startswith(_ZIP):
        raise _bukan_zip(isi)


def _bukan_zip(isi: bytes) -> Tolak:
    if isi.startswith(_OLE):
        # Excel wraps a workbook with an opening password in the container of the old format.
        if _SANDI in isi:
            return Tolak("BERSANDI")
        return Tolak("BUKAN_XLSX", "buku kerja Excel lama (.xls)")
    if not isi.strip():
        return Tolak("BUKAN_XLSX", "kosong")
    for kepala, apa in _KEPALA:
        if isi.startswith(kepala):
            return Tolak("BUKAN_XLSX", apa)
    awal = isi[:4096].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if awal.startswith(_HALAMAN):
        return Tolak("BUKAN_XLSX", "halaman web atau XML")
    if b"\0" not in awal:
        return Tolak("BUKAN_XLSX", "berkas teks (misalnya .csv)")
    return Tolak("BUKAN_XLSX", "berkas yang tidak dikenal")

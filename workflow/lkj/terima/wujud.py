"""What a file is by its name and first bytes, before a reader sees it."""

import io
import re
import zipfile
from pathlib import PurePath
from typing import Final

from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.lembar import batas
from lkj.zip_tetap import GALAT_ZIP

_SALINAN: Final = re.compile(r"\s*(?:\(\d+\)|- copy|- salinan|copy of .*|salinan .*)$", re.IGNORECASE)
_FOTO: Final = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"II*\0", b"MM\0*")
_ARSIP: Final = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"PK\x05\x06")
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SANDI: Final = "EncryptedPackage".encode("utf-16-le")
_WORD_LAMA: Final = "WordDocument".encode("utf-16-le")
_ODS: Final = "application/vnd.oasis.opendocument.spreadsheet"


def wujud_lain(nama: str, isi: bytes) -> Catatan | None:
    """The remark on what is no ``.xlsx`` workbook; None for what a reader shall judge."""
    if PurePath(nama).name.startswith("~$"):
        return catat("KIRIMAN_SEMENTARA", berkas=nama)
    if isi.startswith(b"PK\x03\x04"):
        return _isi_zip(nama, isi)
    kode = _kode(isi)
    if kode == "KIRIMAN_ARSIP":
        return catat(kode, berkas=nama, apa="berkas lain (RAR, 7z, gzip, atau zip kosong)")
    return catat(kode, berkas=nama) if kode else None


def catatan_nama(nama: str) -> list[Catatan]:
    """Remarks on a name that says that this may not be the file that was meant."""
    jalur, catatan = PurePath(nama), []
    if _SALINAN.search(jalur.stem):
        catatan.append(catat("KIRIMAN_SALINAN", berkas=nama, nilai=jalur.name))
    if jalur.suffix != ".xlsx":
        catatan.append(catat("KIRIMAN_AKHIRAN", berkas=nama, nilai=jalur.suffix or "tidak ada"))
    return catatan


def _kode(isi: bytes) -> str:
    if isi.startswith(b"%PDF"):
        return "KIRIMAN_PDF"
    if isi.startswith(_FOTO) or isi[4:8] == b"ftyp" or (isi[:4], isi[8:12]) == (b"RIFF", b"WEBP"):
        return "KIRIMAN_FOTO"
    if isi.startswith(_ARSIP):
        return "KIRIMAN_ARSIP"
    if isi.startswith(_OLE) and _SANDI not in isi:
        return "KIRIMAN_WORD" if _WORD_LAMA in isi else "KIRIMAN_XLS"
    return "KIRIMAN_CSV" if _teks(isi) else ""


def _teks(isi: bytes) -> bool:
    """Whether it is a table typed as text: no control bytes, and no page of markup."""
    awal = isi[:4096].removeprefix(b"\xef\xbb\xbf").strip()
    kendali = set(awal) & ({*range(32)} - {9, 10, 13})
    return bool(awal) and not kendali and not awal.startswith((b"<", b"{\\rt"))


def _isi_zip(nama: str, isi: bytes) -> Catatan | None:
    """A zip may be a workbook, another document, or an archive of several files."""
    if len(isi) > batas.BYTE:
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            daftar = arsip.namelist()
            jenis = arsip.read("mimetype")[:100].decode("ascii", "replace") if _kecil(arsip) else ""
    except GALAT_ZIP:
        return None  # damaged; the reader says how
    if jenis.startswith(_ODS):
        return catat("KIRIMAN_ODS", berkas=nama)
    if any(d.startswith("word/") for d in daftar):
        return catat("KIRIMAN_WORD", berkas=nama)
    if "[Content_Types].xml" in daftar:
        return None
    buku = [PurePath(d).name for d in daftar if d.lower().endswith((".xlsx", ".xls", ".ods", ".csv"))]
    apa = f"{len(buku)} buku kerja ({', '.join(buku[:5])})" if buku else f"{len(daftar)} berkas"
    return catat("KIRIMAN_ARSIP", berkas=nama, apa=apa)


def _kecil(arsip: zipfile.ZipFile) -> bool:
    """Whether there is an entry ``mimetype`` of the size that one has."""
    return any(i.filename == "mimetype" and i.file_size <= 100 for i in arsip.infolist())

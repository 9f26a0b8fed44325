"""Versions of files compared: two files, and files as they were in commits."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Final

from lkj.beda.banding import banding_buku
from lkj.beda.model import BARU, BERUBAH, HILANG, PINDAH, SAMA, BedaBerkas
from lkj.git import Perubahan, Repositori
from lkj.lembar import BerkasDitolakError, Buku, baca

AKHIRAN: Final = ".xlsx"
FOLDER: Final = ("config", "data", "templates")
"""Where files lie that people decide on; the rest of a repository is the program."""
_KEADAAN: Final = {"A": BARU, "D": HILANG, "R": PINDAH}


def beda_isi(berkas: str, lama: bytes, baru: bytes, *, nama_lama: str = "") -> BedaBerkas:
    """Two versions of a workbook.

    Args:
        berkas: Its path, for people.
        lama: The bytes of the earlier version.
        baru: Those of the later one.
        nama_lama: What the earlier one is called, where it differs.
    """
    keadaan = SAMA if lama == baru else BERUBAH
    if keadaan == SAMA:
        return BedaBerkas(berkas, keadaan, nama_lama)
    try:
        buku = banding_buku(_baca(lama, nama_lama or berkas), _baca(baru, berkas))
    except BerkasDitolakError as ditolak:
        return BedaBerkas(berkas, keadaan, nama_lama, ditolak=(ditolak.catatan,))
    return BedaBerkas(berkas, keadaan, nama_lama, buku)


def beda_berkas(repositori: Repositori, path: str, dari: str, sampai: str | None = None) -> BedaBerkas | None:
    """One file between two commits, or a commit and the folder as it is now (``sampai`` None).

    A file that had another name in the earlier commit is compared with what it was there.

    Returns:
        None when neither version exists.

    Raises:
        GitGagalError: There is no such commit, or git fails.
    """
    lama, baru = repositori.blob(dari, path), _versi(repositori, sampai)(path)
    if lama is None and baru is not None:
        for p in repositori.beda(dari, sampai):
            if p.status == "R" and p.baru == path:
                return _satu(repositori, p, dari, _versi(repositori, sampai))
    if lama is None and baru is None:
        return None
    if lama is None or baru is None:
        return BedaBerkas(path, BARU if lama is None else HILANG)
    if not _buku_kerja(path):
        return BedaBerkas(path, SAMA if lama == baru else BERUBAH)
    return beda_isi(path, lama, baru)


def beda_commit(
    repositori: Repositori, dari: str, sampai: str | None = None, folder: str = ""
) -> tuple[list[BedaBerkas], int]:
    """All files of people that differ between two commits, or a commit and the folder as it is now.

    Returns:
        The files, workbooks with their cells, by path; and how many files of the program differ.

    Raises:
        GitGagalError: There is no such commit, or git fails.
    """
    semua = repositori.beda(dari, sampai, folder)
    milik = [p for p in semua if PurePosixPath(p.baru or p.lama).parts[0] in FOLDER]
    versi = _versi(repositori, sampai)
    return [_satu(repositori, p, dari, versi) for p in milik], len(semua) - len(milik)


def _satu(
    repositori: Repositori, p: Perubahan, dari: str, versi: Callable[[str], bytes | None]
) -> BedaBerkas:
    keadaan = _KEADAAN.get(p.status, BERUBAH)
    nama_lama = p.lama if keadaan == PINDAH else ""
    if keadaan in {BARU, HILANG} or not _buku_kerja(p.baru):
        return BedaBerkas(p.baru or p.lama, keadaan, nama_lama)
    lama, baru = repositori.blob(dari, p.lama), versi(p.baru)
    if lama is None or baru is None:
        return BedaBerkas(p.baru, keadaan, nama_lama)
    beda = beda_isi(p.baru, lama, baru, nama_lama=nama_lama)
    return replace(beda, keadaan=keadaan)


def _versi(repositori: Repositori, rev: str | None) -> Callable[[str], bytes | None]:
    """How to read a file: in a commit, or from the folder."""
    if rev is not None:
        return lambda path: repositori.blob(rev, path)
    return lambda path: _baca_folder(repositori.akar / path)


def _baca_folder(jalur: Path) -> bytes | None:
    return jalur.read_bytes() if jalur.is_file() else None


def _buku_kerja(path: str) -> bool:
    return path.lower().endswith(AKHIRAN)


def _baca(isi: bytes, nama: str) -> Buku:
    return baca(isi, nama=nama)

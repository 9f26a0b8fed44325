"""Reading a zip that may come from anybody: looked at whole before anything of it is unpacked."""

import re
import unicodedata
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Final, Self

from lkj.arsip import batas
from lkj.zip_tetap import GALAT_ZIP, Saat

_AKHIR: Final = b"PK\x05\x06"
_PANJANG_AKHIR: Final = 22
_KEPALA: Final = 30
"""Bytes of an entry's own header, before its name."""
_CARA: Final = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_BERSANDI: Final = 0x1
_TAUTAN: Final = 0o120000
_JENIS_BERKAS: Final = 0o170000
_BLOK: Final = 1 << 16
_TERLARANG: Final = re.compile(r'[\\:*?"<>|]')


class BungkusSalah(Exception):
    """The zip is not opened: code and detail of the remark."""

    def __init__(self, kode: str, apa: str) -> None:
        """Keep the code (``ARSIP_RUSAK``, ``ARSIP_BERBAHAYA``) and what it is about."""
        self.kode, self.apa = kode, apa
        super().__init__(kode, apa)


class Bungkus:
    """An opened zip whose names, sizes and entries were found harmless; used as a context."""

    def __init__(self, berkas: Path) -> None:
        """Look at the zip.

        Raises:
            BungkusSalah: It is damaged, or no harmless archive.
        """
        try:
            _periksa_akhir(berkas)
            self._zip = zipfile.ZipFile(berkas)
        except GALAT_ZIP as galat:
            raise BungkusSalah("ARSIP_RUSAK", "bukan berkas zip yang utuh") from galat
        semua = self._zip.infolist()
        try:
            _periksa(semua)
        except BungkusSalah:
            self._zip.close()
            raise
        self._entri = {e.filename: e for e in semua if not e.is_dir()}

    def __enter__(self) -> Self:
        """Use it."""
        return self

    def __exit__(
        self, jenis: type[BaseException] | None, galat: BaseException | None, jejak: TracebackType | None
    ) -> None:
        """Close the file."""
        self._zip.close()

    @property
    def nama(self) -> tuple[str, ...]:
        """Names of the files, in the order of the zip."""
        return tuple(self._entri)

    @property
    def saat(self) -> Saat:
        """Time of the first entry."""
        return next((e.date_time for e in self._entri.values()), (1980, 1, 1, 0, 0, 0))

    def baca(self, nama: str) -> bytes:
        """One file, counted while it is unpacked.

        Raises:
            BungkusSalah: It is damaged, or unpacks to more than it may.
        """
        try:
            return self._baca(self._entri[nama])
        except GALAT_ZIP as galat:
            raise BungkusSalah("ARSIP_RUSAK", f"isi {nama} tidak dapat dibaca") from galat

    def _baca(self, entri: zipfile.ZipInfo) -> bytes:
        isi = bytearray()
        with self._zip.open(entri) as arus:
            while blok := arus.read(_BLOK):
                isi += blok
                if len(isi) > entri.file_size:
                    raise BungkusSalah("ARSIP_BERBAHAYA", f"{entri.filename} lebih besar dari ukurannya")
        return bytes(isi)


def _periksa_akhir(berkas: Path) -> None:
    """A comment or anything after the directory may hold a second one."""
    with berkas.open("rb") as arus:
        arus.seek(0, 2)
        panjang = arus.tell()
        arus.seek(max(0, panjang - _PANJANG_AKHIR))
        akhir = arus.read()
    if len(akhir) < _PANJANG_AKHIR or akhir[:4] != _AKHIR:
        raise BungkusSalah("ARSIP_RUSAK", "terpotong, atau ada isi sesudah akhirnya")
    if panjang > batas.SEMUA + batas.SATU:
        raise BungkusSalah("ARSIP_BERBAHAYA", f"lebih besar dari {batas.mb(batas.SEMUA + batas.SATU)}")


def _periksa(semua: list[zipfile.ZipInfo]) -> None:
    for apa in (*_ukuran_salah(semua), *_nama_salah(semua), *_entri_salah(semua)):
        raise BungkusSalah("ARSIP_BERBAHAYA", apa)


def _ukuran_salah(semua: list[zipfile.ZipInfo]) -> Iterator[str]:
    if len(semua) > 2 * batas.BERKAS:
        yield f"memuat lebih dari {2 * batas.BERKAS} berkas"
    if sum(e.file_size for e in semua) > batas.SEMUA + batas.SATU:
        yield f"isinya lebih dari {batas.mb(batas.SEMUA + batas.SATU)} sesudah dibuka"
    for e in semua:
        boleh = max(e.compress_size * batas.RASIO, batas.RASIO_MULAI)
        if e.file_size > min(boleh, batas.SATU):
            yield "satu berkas di dalamnya terlalu besar, atau dimampatkan tidak wajar"


def _nama_salah(semua: list[zipfile.ZipInfo]) -> Iterator[str]:
    pernah: set[str] = set()
    for e in semua:
        nama = e.filename.rstrip("/") if e.is_dir() else e.filename
        if not _nama_wajar(nama) or e.orig_filename != e.filename:
            tampak = "".join(h if h.isprintable() else "?" for h in e.filename)
            yield f"memuat nama yang tidak wajar (“{tampak:.80}”)"
        kunci = unicodedata.normalize("NFC", nama).casefold()
        if kunci in pernah:
            yield f"memuat dua berkas bernama sama (“{nama:.80}”)"
        pernah.add(kunci)
    berkas = {unicodedata.normalize("NFC", e.filename).casefold() for e in semua if not e.is_dir()}
    for nama in sorted(berkas):
        if any(str(induk) in berkas for induk in PurePosixPath(nama).parents):
            yield f"memuat berkas di dalam berkas (“{nama:.80}”)"


def _nama_wajar(nama: str) -> bool:
    bagian = nama.split("/")
    return (
        nama.isprintable()
        and not _TERLARANG.search(nama)
        and all(b not in ("", ".", "..") and b == b.rstrip(" .") for b in bagian)
    )


def _entri_salah(semua: list[zipfile.ZipInfo]) -> Iterator[str]:
    urutan = sorted(semua, key=lambda e: e.header_offset)
    for e, lanjut in pairwise(urutan):
        if e.header_offset + _KEPALA + len(e.orig_filename) + e.compress_size > lanjut.header_offset:
            yield "bagian-bagiannya bertumpuk"
    for e in semua:
        if e.flag_bits & _BERSANDI:
            yield "dikunci dengan kata sandi"
        if e.compress_type not in _CARA:
            yield "dimampatkan dengan cara yang tidak dikenal"
        if (e.external_attr >> 16) & _JENIS_BERKAS == _TAUTAN:
            yield f"memuat tautan (“{e.filename:.80}”)"
        if e.is_dir() and e.file_size:
            yield f"memuat folder yang berisi data (“{e.filename:.80}”)"

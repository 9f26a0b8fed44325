"""The archive of a workbook: every entry checked, counted while it is unpacked, and packed anew.

The readers never see the stranger's archive but one that holds exactly the bytes that were checked
(`kemas_ulang`): what two zip libraries would read differently (several directories, names that differ
between directory and entry, a wrong CRC) cannot reach them. Nothing is unpacked to disk.
"""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Mapping
from typing import Final

from lkj.lembar import batas
from lkj.lembar.galat import Tolak
from lkj.zip_tetap import GALAT_ZIP

_AKHIR: Final = b"PK\x05\x06"
_PANJANG_AKHIR: Final = 22
_NAMA_WAJAR: Final = re.compile(r"(?:[\w\[\]. +()&,;=@#$!~-]+/)*[\w\[\]. +()&,;=@#$!~-]+/?", re.ASCII)
_CARA: Final = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_BLOK: Final = 1 << 16


def buka(isi: bytes) -> dict[str, bytes]:
    """The entries of an archive, in its order, unpacked.

    Raises:
        Tolak: The archive is damaged, too large, locked or oddly built.
    """
    # A comment or anything after the directory may hold a second one.
    if isi[-_PANJANG_AKHIR:][:4] != _AKHIR:
        raise Tolak("BERKAS_RUSAK", "arsipnya terpotong")
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as paket:
            daftar = [b for b in paket.infolist() if not _folder(b)]
            _periksa_nama([b.filename for b in daftar])
            return _urai(paket, daftar)
    except GALAT_ZIP as rusak:
        raise Tolak("BERKAS_RUSAK", "arsipnya tidak utuh") from rusak


def kemas_ulang(bagian: Mapping[str, bytes]) -> bytes:
    """Pack checked entries into a plain archive for the readers, uncompressed: they unpack it again."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_STORED) as paket:
        for nama, isi in bagian.items():
            paket.writestr(zipfile.ZipInfo(nama), isi)
    return wadah.getvalue()


def _folder(bagian: zipfile.ZipInfo) -> bool:
    return bagian.filename.endswith("/") and bagian.file_size == 0


def _periksa_nama(nama: list[str]) -> None:
    if len(nama) > batas.BAGIAN:
        raise Tolak("TERLALU_BESAR", f"{batas.BAGIAN} bagian")
    for n in nama:
        if not _NAMA_WAJAR.fullmatch(n) or n.endswith("/") or {".", ".."} & set(n.split("/")):
            raise Tolak("ISI_BERBAHAYA", f"nama bagian {n!r:.60}")
    ganda = [n for n, kali in Counter(n.casefold() for n in nama).items() if kali > 1]
    if ganda:
        raise Tolak("ISI_BERBAHAYA", f"bagian ganda {ganda[0]:.60}")


def _urai(paket: zipfile.ZipFile, daftar: list[zipfile.ZipInfo]) -> dict[str, bytes]:
    hasil = {}
    sisa = batas.UTUH
    for bagian in daftar:
        if bagian.flag_bits & 0x1:
            raise Tolak("BERSANDI")
        if bagian.compress_type not in _CARA:
            raise Tolak("ISI_BERBAHAYA", "cara pemampatan")
        hasil[bagian.filename] = isi = _baca(paket, bagian, sisa)
        sisa -= len(isi)
    return hasil


def _baca(paket: zipfile.ZipFile, bagian: zipfile.ZipInfo, sisa: int) -> bytes:
    """One entry, counted while it is unpacked; at its end zipfile compares the CRC."""
    paling = min(sisa, max(bagian.compress_size * batas.RASIO, batas.RASIO_MULAI))
    isi = bytearray()
    with paket.open(bagian) as arus:
        while blok := arus.read(_BLOK):
            isi += blok
            if len(isi) > paling:
                raise Tolak("TERLALU_BESAR", "isi yang dimampatkan")
    return bytes(isi)

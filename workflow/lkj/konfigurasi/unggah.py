"""Files to upload (esr.menpan.go.id and the like): how they are called, and how large they may be."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field

from lkj.konfigurasi.dasar import Pengaturan

_TEMPAT = re.compile(r"\{(jenis|instansi|kode|tahun)\}")
_POLOS = re.compile(r"[A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*\.pdf")


def _pola_benar(pola: str) -> str:
    if "{jenis}" not in pola:
        pesan = "pola memuat {jenis}, supaya nama setiap berkas berbeda"
        raise ValueError(pesan)
    if not _POLOS.fullmatch(_TEMPAT.sub("x", pola)):
        pesan = "hanya huruf, angka, _ dan -, dengan {jenis}, {instansi}, {kode}, {tahun}, dan berakhir .pdf"
        raise ValueError(pesan)
    return pola


class Unggah(Pengaturan):
    """Names and sizes of the files to upload.

    Attributes:
        pola: Pattern of their names: ``{jenis}``, ``{instansi}``, ``{kode}``, ``{tahun}``.
        batas_mb: Largest file that the application takes, in megabytes of 1,000,000 bytes.
    """

    pola: Annotated[str, AfterValidator(_pola_benar)] = "{jenis}_{instansi}_{tahun}.pdf"
    batas_mb: Decimal = Field(default=Decimal(10), gt=0, le=1000)


class PengaturanUnggah(Pengaturan):
    """What the files to upload need of the settings."""

    letak: ClassVar[Mapping[str, str]] = {"kode": "instansi.kode", "nama": "instansi.nama"}

    kode: str
    nama: str
    unggah: Unggah = Unggah()

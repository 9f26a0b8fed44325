"""Letters and the other papers of the SOPs: their paper, how they are numbered, how a few are called."""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from lkj.konfigurasi.dasar import Pengaturan
from lkj.periode import romawi

_TEMPAT = re.compile(r"\{(urut(?::0[2-6]d)?|bulan_romawi|bulan|tahun)\}")
_POLOS = re.compile(r"[A-Za-z0-9./_ -]*")


def _pola_benar(pola: str) -> str:
    tempat = [cocok[1].partition(":")[0] for cocok in _TEMPAT.finditer(pola)]
    if tempat.count("urut") != 1:
        pesan = "pola nomor memuat {urut} atau {urut:03d} satu kali"
        raise ValueError(pesan)
    if "tahun" not in tempat:
        pesan = "pola nomor memuat {tahun}, supaya nomor tahun lain berbeda"
        raise ValueError(pesan)
    if not _POLOS.fullmatch(_TEMPAT.sub("", pola)):
        pesan = "hanya huruf, angka, . / - dan spasi, dengan {urut:03d}, {bulan_romawi}, {bulan}, {tahun}"
        raise ValueError(pesan)
    return pola


PolaNomor = Annotated[str, AfterValidator(_pola_benar)]
"""The number of a letter with places: ``005/{urut:03d}/KEC.SKM/{bulan_romawi}/{tahun}``."""

JenisNomor = Literal["undangan", "pengantar", "keputusan", "berita_acara", "notula", "pengesahan"]
"""Kinds of letters; each has a register of numbers of its own."""


class Surat(Pengaturan):
    """How letters look and are numbered.

    Attributes:
        kertas: Their paper; None is that of the other documents.
        notula: What the record of a meeting is called: Notula, Notulen, Risalah Rapat.
        nomor: Kind of letter → the pattern of its numbers (Permendagri 83/2022 has the classification codes).
        masa_pengumpulan: Working days that the sections have to fill in their sheets.
    """

    kertas: Literal["a4", "f4"] | None = None
    notula: str = Field(default="Notula", min_length=1, max_length=60)
    nomor: dict[JenisNomor, PolaNomor] = Field(default={})
    masa_pengumpulan: int = Field(default=3, ge=1, le=30)


def nomor_surat(pola: str, urut: int, tanggal: date) -> str:
    """The number of a letter by a pattern."""
    isi = {
        "urut": urut,
        "bulan_romawi": romawi(tanggal.month),
        "bulan": f"{tanggal.month:02d}",
        "tahun": tanggal.year,
    }
    return pola.format_map(isi)

"""Offices and their order: which sections an official answers for, and at which level of the budget."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal, Protocol

from lkj.konfigurasi import Pejabat, Seksi

CAMAT = "camat"
SEKRETARIS = "sekretaris"
KEPALA_DAERAH = "bupati"
"""Whose PK the Camat's is with, where the settings name no ``atasan`` of his."""


class Susunan(Protocol):
    """Settings that say who heads which section and who stands above whom."""

    @property
    def seksi(self) -> Mapping[str, Seksi]:
        """The sections by their keys."""

    @property
    def pejabat(self) -> Sequence[Pejabat]:
        """The officials."""

    def pejabat_pada(self, jabatan: str, tanggal: date) -> Pejabat:
        """Who held an office on a date (`lkj.konfigurasi.Kantor`)."""


Jenjang = Literal["program", "kegiatan", "sub_kegiatan"]
"""Rows of the budget in a PK: programmes of the Camat, kegiatan of the Sekretaris, sub-kegiatan below."""


def jenjang(kantor: Susunan, jabatan: str) -> Jenjang:
    """The level of an office's PK (domain.md 2.1): by its place, not by its title.

    A head of a section (Kasi, Kasubbag, Lurah) is at the level of sub-kegiatan; who stands between him and
    the Camat without a section of his own is at the level of kegiatan, as the Sekretaris.
    """
    if jabatan == CAMAT:
        return "program"
    kepala = {s.kepala for s in kantor.seksi.values()}
    bawahan = any(p.atasan == jabatan for p in kantor.pejabat)
    if jabatan == SEKRETARIS or (bawahan and jabatan not in kepala):
        return "kegiatan"
    return "sub_kegiatan"


def seksi_jabatan(kantor: Susunan, jabatan: str, tanggal: date) -> tuple[str, ...]:
    """Sections that an official heads, himself or by those below him on a date; of the Camat: all."""
    if jabatan == CAMAT:
        return tuple(kantor.seksi)
    di_bawah = _di_bawah(kantor, jabatan, tanggal)
    return tuple(kunci for kunci, s in kantor.seksi.items() if s.kepala in di_bawah)


def _di_bawah(kantor: Susunan, jabatan: str, tanggal: date) -> set[str]:
    """The office and all below it; a circle in the settings ends where it closes."""
    hasil, antrean = {jabatan}, [jabatan]
    while antrean:
        atasan = antrean.pop()
        for p in kantor.pejabat:
            if p.atasan == atasan and p.menjabat(tanggal) and p.kode_jabatan not in hasil:
                hasil.add(p.kode_jabatan)
                antrean.append(p.kode_jabatan)
    return hasil

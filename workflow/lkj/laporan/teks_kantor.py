"""The office's texts of a yearly report: read with the figures that stand in them, compared with tables."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from lkj import angka
from lkj.catatan import Catatan, DataSalahError, yang_wajib
from lkj.kunci import kunci
from lkj.laporan.bahan import BELUM_ADA, Bahan, Tabel, belum_masuk, cari_angka
from lkj.laporan.markah import tertanda
from lkj.laporan.narasi import Kumpulan, daftar_slot, kumpulkan
from lkj.laporan.pencocokan import cocokkan, cocokkan_analisis
from lkj.profil import AngkaProfil
from lkj.rencana import Rencana
from lkj.sidik import Pekerjaan

_KOLOM_TINGKAT = ("target", "realisasi", "standar")
_KOLOM_BEDA = ("perubahan_realisasi", "selisih_standar")
"""Columns that hold steps of an ordinal indicator, and differences of steps, which have no word."""


@dataclass(frozen=True)
class Angka:
    """Where the figures of the texts come from."""

    rencana: Rencana
    pengukuran: Tabel
    anggaran: Tabel
    profil: Mapping[str, AngkaProfil] = field(default_factory=dict)

    def cari(self, nama: str) -> str | None:
        """A figure as it is printed, with its key; None where there is no such figure."""
        if nama in self.profil:
            dari_profil = self.profil[nama].nilai
            return None if dari_profil is None else tertanda(angka.tulis(dari_profil), nama)
        nilai = cari_angka(self.pengukuran, self.anggaran, nama)
        if nilai is None:
            return BELUM_ADA if belum_masuk(self.pengukuran, self.anggaran, nama) else None
        pemilik, _, kolom = nama.rpartition(".")
        cetak = tulis_angka(self.rencana, nama, nilai)
        return None if cetak is None else tertanda(cetak, kunci(pemilik, kolom))


def tulis_angka(rencana: Rencana, nama: str, nilai: Decimal) -> str | None:
    """A figure of the texts as it is printed; a step as its word, None where it has none."""
    pemilik, _, kolom = nama.rpartition(".")
    peta = next((rencana.peta_indikator(i) for i in rencana.indikator if i.kode == pemilik), None)
    if peta is not None and kolom in _KOLOM_BEDA:
        return None
    bertingkat = peta is not None and kolom.startswith(_KOLOM_TINGKAT)
    return peta.sebutan(nilai) if peta is not None and bertingkat else angka.tulis(nilai)


def baca_narasi(kerja: Pekerjaan, berkas: Iterable[Path], folder: Path, sumber: Angka) -> Kumpulan:
    """Read the office's texts.

    Args:
        kerja: The job.
        berkas: What lies in their folder.
        folder: That folder, for remarks on what is missing.
        sumber: The figures.

    Raises:
        DataSalahError: A text is missing, has a form that cannot be printed, or names no known figure.
    """
    plan = sumber.rencana
    slot = daftar_slot((s.kode for s in plan.sasaran), (i.kode for i in plan.indikator))
    hasil = kumpulkan(berkas, folder=folder, slot=slot, baca=kerja.baca, cari=sumber.cari)
    if yang_wajib(hasil.catatan):
        raise DataSalahError(hasil.catatan)
    return hasil


def cocokkan_naskah(b: Bahan, kumpulan: Kumpulan) -> list[Catatan]:
    """What the texts, and the sections' analyses, say otherwise than the tables."""
    cari = Angka(b.rencana, b.pengukuran, b.anggaran, b.angka_profil).cari
    return [*cocokkan(b, kumpulan.naskah, cari), *cocokkan_analisis(b)] if b.tw is None else []

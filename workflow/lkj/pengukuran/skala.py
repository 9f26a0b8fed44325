"""Which scale decides the category of which indicator."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lkj.catatan import Catatan, DataSalahError
from lkj.katalog import catat
from lkj.konfigurasi import BERKAS, Ketentuan
from lkj.rumus import Skala, SkalaSalah, muat_skala
from lkj.sidik import Pekerjaan

KANTOR = ""
"""Stands for the office where an indicator's code is asked for."""


@dataclass(frozen=True)
class PilihanSkala:
    """The scale of the office, and of each indicator that has its own."""

    menurut_kode: Mapping[str, Skala]

    def untuk(self, kode: str = KANTOR) -> Skala:
        """The scale of an indicator; of the office without a code."""
        return self.menurut_kode.get(kode) or self.menurut_kode[KANTOR]


def pilih_skala(kerja: Pekerjaan, berkas: Sequence[Path], ketentuan: Ketentuan) -> PilihanSkala:
    """Read every scale that the rules name, within a job.

    Args:
        kerja: The job.
        berkas: The files of the scales that exist.
        ketentuan: The office's rules.

    Raises:
        DataSalahError: A scale does not exist, has a gap or an overlap, or does not fit its ``batas_skala``.
    """
    hasil: dict[str, Skala] = {}
    for kode in (KANTOR, *ketentuan.indikator):
        aturan, jalur = ketentuan.untuk(kode), f"ketentuan.indikator.{kode}" if kode else "ketentuan"
        skala = baca_skala(kerja, berkas, aturan.skala, f"{jalur}.skala")
        hasil[kode] = _dengan_batas(skala, aturan.batas_skala, f"{jalur}.batas_skala")
    return PilihanSkala(hasil)


def baca_skala(kerja: Pekerjaan, berkas: Sequence[Path], nama: str, jalur: str) -> Skala:
    """One scale by its name; ``jalur`` is the key in the settings that names it.

    Raises:
        DataSalahError: There is no such scale, or it has a gap or an overlap.
    """
    milik = next((b for b in berkas if b.stem == nama), None)
    if milik is None:
        pesan = f"Skala “{nama}” tidak ada di config/skala/."
        raise DataSalahError([_salah(jalur, nama, pesan, "Pakai nama salah satu berkas di folder itu.")])
    kerja.baca(milik)
    try:
        return muat_skala(milik)
    except SkalaSalah as salah:
        isian = {"pesan": str(salah), "saran": "Betulkan berkas skala itu."}
        raise DataSalahError([catat("PENGATURAN", berkas=str(milik), **isian)]) from salah


def _dengan_batas(skala: Skala, batas: str | None, jalur: str) -> Skala:
    try:
        return skala.dengan_batas(batas) if batas else skala
    except SkalaSalah as salah:
        saran = "Pilih batas lain, atau null agar mengikuti berkas skalanya."
        raise DataSalahError([_salah(jalur, str(batas), str(salah), saran)]) from salah


def _salah(jalur: str, nilai: str, pesan: str, saran: str) -> Catatan:
    return catat("PENGATURAN", berkas=BERKAS, sel=jalur, nilai=nilai, pesan=pesan, saran=saran)

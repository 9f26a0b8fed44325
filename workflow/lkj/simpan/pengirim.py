"""Who sent a file: the head of the section whose sheet it is, by the settings."""

from dataclasses import dataclass
from datetime import date

from lkj.catatan import DataSalahError
from lkj.katalog import catat, dugaan
from lkj.konfigurasi import BERKAS, Kantor
from lkj.konfigurasi.pejabat import Pejabat
from lkj.simpan.berkas import Berubah


@dataclass(frozen=True)
class Pengirim:
    """The author of a commit.

    Attributes:
        nama: Name of the official.
        sebutan: Title as it is printed.
        surel: E-mail address.
    """

    nama: str
    sebutan: str
    surel: str


def pejabat_kode(
    kantor: Kantor, kode: str, tanggal: date | None, *, surel: str = "", berkas: str = BERKAS
) -> Pengirim:
    """The official whose ``kode_jabatan`` this is, on a day; of several terms without a day the last one.

    Raises:
        DataSalahError: The settings have no such office, or nobody held it on that day.
    """
    kode_ada = sorted({p.kode_jabatan for p in kantor.pejabat})
    if kode not in kode_ada:
        pesan = f"Tidak ada pejabat dengan kode_jabatan “{kode}”.{dugaan(kode, kode_ada)}"
        saran = f"Pilihannya: {', '.join(kode_ada)}."
        raise DataSalahError([catat("PENGATURAN", berkas=berkas, sel="pejabat", pesan=pesan, saran=saran)])
    if tanggal is not None:
        return _pengirim(kantor, kantor.pejabat_pada(kode, tanggal), surel)
    masa = [p for p in kantor.pejabat if p.kode_jabatan == kode]
    return _pengirim(kantor, max(masa, key=lambda p: p.sejak), surel)


def pengirim_berkas(
    kantor: Kantor, berkas: Berubah, tanggal: date | None, *, surel: str = ""
) -> Pengirim | None:
    """Who answers for a section's sheet: its head on a day, or at the end of the period.

    Returns:
        None for a file that no section sends (the plan, settings), or when nobody held the office.
    """
    if (masa := berkas.masa) is None or not berkas.bagian("sisa").endswith(".xlsx"):
        return None
    seksi = kantor.seksi.get(berkas.bagian("sisa").removesuffix(".xlsx"))
    hari = tanggal or masa.akhir
    pejabat = kantor.cari_pejabat(seksi.kepala, hari) if seksi else None
    return _pengirim(kantor, pejabat, surel) if pejabat else None


def _pengirim(kantor: Kantor, pejabat: Pejabat, surel: str) -> Pengirim:
    """Without an address the office's own, or one that can reach nobody."""
    kantor_surel = kantor.instansi.pos_el or f"{pejabat.kode_jabatan}@{kantor.instansi.kode}.invalid"
    return Pengirim(pejabat.nama, pejabat.sebutan, surel or kantor_surel)

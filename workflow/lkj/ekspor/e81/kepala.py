"""The printed header of E.81: two levels, the numbered row, K and Rp; 25 columns A to Y."""

from dataclasses import dataclass
from typing import Final

from lkj.ekspor.e81.baris import KOLOM, TRIWULAN
from lkj.periode import romawi

TEKS_DEPAN: Final = (
    "No.",
    "Sasaran",
    "Program/Kegiatan/Sub Kegiatan",
    "Indikator Kinerja Program (Outcome)/Kegiatan (Output)",
)
"""Columns 1 to 4, one physical column each."""
KELOMPOK_TW: Final = "Realisasi Kinerja pada Triwulan"
PENANGGUNG: Final = "Perangkat Daerah Penanggung Jawab"
BANYAK: Final = 25
"""Physical columns."""
_TERAKHIR = 15


@dataclass(frozen=True)
class Judul:
    """One title of the header over physical columns (0-based, both included) and rows of the header."""

    teks: str
    kiri: int
    kanan: int
    atas: int
    bawah: int


def kolom_k(nomor: int) -> int:
    """The physical column (0-based) of the K of a numbered column 5 to 14; its Rp is the next."""
    return len(TEKS_DEPAN) + 2 * (nomor - KOLOM.start)


def judul_kolom(renstra_akhir: int, tahun: int) -> dict[int, str]:
    """Numbered column 5 to 14 → its title; the form's own "(n-2)" and "(n-1)" stay as they are printed."""
    pd = "Perangkat Daerah"
    return {
        5: f"Target Renstra {pd} pada Tahun {renstra_akhir} (Akhir Periode Renstra {pd})",
        6: f"Realisasi Capaian Kinerja Renstra {pd} sampai dengan Renja {pd} Tahun Lalu (n-2)",
        7: f"Target Kinerja dan Anggaran Renja {pd} Tahun Berjalan (Tahun n-1) yang Dievaluasi",
        **{nomor: romawi(tw) for tw, nomor in TRIWULAN.items()},
        12: f"Realisasi Capaian Kinerja dan Anggaran Renja {pd} yang Dievaluasi",
        13: f"Realisasi Kinerja dan Anggaran Renstra {pd} s.d. Tahun {tahun}",
        14: f"Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra {pd} s.d. Tahun {tahun} (%)",
    }


def susun_kepala(renstra_akhir: int, tahun: int) -> list[Judul]:
    """All titles; rows 0 and 1 are the titles, 2 the numbers, 3 K and Rp."""
    judul = judul_kolom(renstra_akhir, tahun)
    hasil = [Judul(t, n, n, 0, 1) for n, t in enumerate(TEKS_DEPAN)]
    hasil += [Judul(str(n + 1), n, n, 2, 3) for n in range(len(TEKS_DEPAN))]
    awal, akhir = kolom_k(TRIWULAN[1]), kolom_k(TRIWULAN[4]) + 1
    hasil.append(Judul(KELOMPOK_TW, awal, akhir, 0, 0))
    for nomor, teks in judul.items():
        k = kolom_k(nomor)
        atas = 1 if nomor in TRIWULAN.values() else 0
        hasil.append(Judul(teks, k, k + 1, atas, 1))
        hasil.append(Judul(str(nomor), k, k + 1, 2, 2))
        hasil += [Judul("K", k, k, 3, 3), Judul("Rp", k + 1, k + 1, 3, 3)]
    ujung = BANYAK - 1
    return [*hasil, Judul(PENANGGUNG, ujung, ujung, 0, 1), Judul(str(_TERAKHIR), ujung, ujung, 2, 3)]


def kepala_datar(renstra_akhir: int, tahun: int) -> list[str]:
    """One line of 25 headers for the CSV."""
    judul = judul_kolom(renstra_akhir, tahun)
    tw = {nomor: f"{KELOMPOK_TW} {romawi(n)}" for n, nomor in TRIWULAN.items()}
    tengah = [f"{n} {tw.get(n, judul[n])} – {sub}" for n in KOLOM for sub in ("K", "Rp")]
    depan = [f"{n} {t}" for n, t in enumerate(TEKS_DEPAN, 1)]
    return [*depan, *tengah, f"{_TERAKHIR} {PENANGGUNG}"]

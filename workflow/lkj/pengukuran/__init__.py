"""Measurement: rekap and plan become tables of achievement, absorption and progress."""

from lkj.pengukuran.anggaran import KOLOM_ANGGARAN, hitung_anggaran
from lkj.pengukuran.indikator import UkurIndikator, ukur_indikator
from lkj.pengukuran.jalankan import tahunan, triwulan

__all__ = [
    "KOLOM_ANGGARAN",
    "UkurIndikator",
    "hitung_anggaran",
    "tahunan",
    "triwulan",
    "ukur_indikator",
]

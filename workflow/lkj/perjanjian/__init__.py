"""Which papers (Perjanjian Kinerja) each official signs in a year, and which budget goes with each.

For the page, which prints them, and for the lineage, which says where a ceiling comes from.
"""

from lkj.perjanjian.anggaran import PaguBaris, pagu_jumlah, pagu_pk, sub_jabatan, triwulan_lembar, versi_dpa
from lkj.perjanjian.jabatan import CAMAT, KEPALA_DAERAH, Jenjang, jenjang, seksi_jabatan
from lkj.perjanjian.lembar import Lembar, daftar_lembar

__all__ = [
    "CAMAT",
    "KEPALA_DAERAH",
    "Jenjang",
    "Lembar",
    "PaguBaris",
    "daftar_lembar",
    "jenjang",
    "pagu_jumlah",
    "pagu_pk",
    "seksi_jabatan",
    "sub_jabatan",
    "triwulan_lembar",
    "versi_dpa",
]

"""Checking: cells become records and remarks; nothing is changed, nothing is guessed."""

from lkj.periksa.isian import HasilIsian, periksa_isian
from lkj.periksa.rekaman import Rekaman
from lkj.periksa.triwulan import HasilTriwulan, jalankan, periksa_triwulan

__all__ = [
    "HasilIsian",
    "HasilTriwulan",
    "Rekaman",
    "jalankan",
    "periksa_isian",
    "periksa_triwulan",
]

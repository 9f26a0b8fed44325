"""Perjanjian Kinerja (PK) of each official: who signs, when, what is promised and with which budget.

Source: PermenPANRB 53/2014 and the forms in use (domain.md 2.1). The PK of the Camat in the report and each
official's paper are made from the same `Perjanjian`.
"""

from lkj.laporan.perjanjian.isi import BarisAnggaran, Janji, anggaran_pk, janji_pk
from lkj.laporan.perjanjian.susun import Perjanjian, daftar_jabatan, susun_pk

__all__ = [
    "BarisAnggaran",
    "Janji",
    "Perjanjian",
    "anggaran_pk",
    "daftar_jabatan",
    "janji_pk",
    "susun_pk",
]

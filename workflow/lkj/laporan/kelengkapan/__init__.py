"""Completeness: where a report serves each item of the regulation and of the evaluators' criteria.

The list is data (``config/kelengkapan.yaml``); the finished Markdown is searched for the marks that serve an
item. What is missing is a remark for the office and is said in the annex; what only people can prove is named
and never called fulfilled.
"""

from lkj.laporan.kelengkapan.letak import tanda_terisi
from lkj.laporan.kelengkapan.model import Butir, DaftarKelengkapan, Kelompok, muat_kelengkapan
from lkj.laporan.kelengkapan.periksa import Hasil, catatan_kelengkapan, periksa

__all__ = [
    "Butir",
    "DaftarKelengkapan",
    "Hasil",
    "Kelompok",
    "catatan_kelengkapan",
    "muat_kelengkapan",
    "periksa",
    "tanda_terisi",
]

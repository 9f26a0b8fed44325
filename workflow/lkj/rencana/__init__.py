"""The plan of a year as typed models: Perjanjian Kinerja, rencana aksi, Renstra and DPA."""

from lkj.rencana.baca import baca_rencana, rencana_kerja
from lkj.rencana.model import (
    Indikator,
    Kegiatan,
    Program,
    Rencana,
    Renstra,
    Sasaran,
    SubKegiatan,
    Target,
    Tujuan,
    Versi,
)
from lkj.rencana.tulis import tulis_rencana

__all__ = [
    "Indikator",
    "Kegiatan",
    "Program",
    "Rencana",
    "Renstra",
    "Sasaran",
    "SubKegiatan",
    "Target",
    "Tujuan",
    "Versi",
    "baca_rencana",
    "rencana_kerja",
    "tulis_rencana",
]

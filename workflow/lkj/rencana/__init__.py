"""The plan of a year as typed models: Perjanjian Kinerja, rencana aksi, Renstra and DPA."""

from lkj.rencana.baca import baca_rencana, letak_kerja, rencana_kerja
from lkj.rencana.butir import Kegiatan, Program, RenstraRupiah, SubKegiatan
from lkj.rencana.letak import SelRencana
from lkj.rencana.model import (
    Indikator,
    JanjiPejabat,
    PenanggungJawab,
    PetaOrdinal,
    Rencana,
    Renstra,
    Sasaran,
    Target,
    Tujuan,
    Versi,
)
from lkj.rencana.tulis import tulis_rencana, tulis_rencana_kosong

__all__ = [
    "Indikator",
    "JanjiPejabat",
    "Kegiatan",
    "PenanggungJawab",
    "PetaOrdinal",
    "Program",
    "Rencana",
    "Renstra",
    "RenstraRupiah",
    "Sasaran",
    "SelRencana",
    "SubKegiatan",
    "Target",
    "Tujuan",
    "Versi",
    "baca_rencana",
    "letak_kerja",
    "rencana_kerja",
    "tulis_rencana",
    "tulis_rencana_kosong",
]

"""The office's settings: closed models, and how a file of settings becomes one."""

from lkj.konfigurasi.model import (
    BERKAS,
    LRA,
    Kantor,
    Ketentuan,
    KetentuanIndikator,
    Pejabat,
    PengaturanFormat,
    PengaturanIsian,
    PengaturanUkur,
    TandaHalaman,
)
from lkj.konfigurasi.muat import muat, sebab_ditolak

__all__ = [
    "BERKAS",
    "LRA",
    "Kantor",
    "Ketentuan",
    "KetentuanIndikator",
    "Pejabat",
    "PengaturanFormat",
    "PengaturanIsian",
    "PengaturanUkur",
    "TandaHalaman",
    "muat",
    "sebab_ditolak",
]

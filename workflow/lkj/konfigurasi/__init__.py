"""The office's settings: closed models, and how a file of settings becomes one."""

from lkj.konfigurasi.arsip import Arsip
from lkj.konfigurasi.model import (
    BERKAS,
    LRA,
    Kantor,
    Ketentuan,
    KetentuanIndikator,
    PengaturanArsip,
    PengaturanFormat,
    PengaturanIsian,
    PengaturanPengesahan,
    PengaturanTelusur,
    PengaturanTerbitan,
    PengaturanUkur,
    Seksi,
    TandaHalaman,
)
from lkj.konfigurasi.muat import muat, muat_yaml, sebab_ditolak
from lkj.konfigurasi.pejabat import Pejabat
from lkj.konfigurasi.pengesahan import CaraTandaTangan, Pengesahan, Salinan
from lkj.konfigurasi.sop import PilihanSop
from lkj.konfigurasi.unggah import PengaturanUnggah, Unggah

__all__ = [
    "BERKAS",
    "LRA",
    "Arsip",
    "CaraTandaTangan",
    "Kantor",
    "Ketentuan",
    "KetentuanIndikator",
    "Pejabat",
    "PengaturanArsip",
    "PengaturanFormat",
    "PengaturanIsian",
    "PengaturanPengesahan",
    "PengaturanTelusur",
    "PengaturanTerbitan",
    "PengaturanUkur",
    "PengaturanUnggah",
    "Pengesahan",
    "PilihanSop",
    "Salinan",
    "Seksi",
    "TandaHalaman",
    "Unggah",
    "muat",
    "muat_yaml",
    "sebab_ditolak",
]

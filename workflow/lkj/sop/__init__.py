"""The SOP of an office as data: steps, roles, standard times and evidence, and the working days it counts in.

A SOP is a file of ``config/sop``; an office puts it in force by its setting ``sop``. A date is always a
parameter.
"""

from lkj.sop.berlaku import (
    SopBerlaku,
    jabatan_peran,
    jabatan_tetap,
    muat_berlaku,
    peran_bersama,
    sop_berlaku,
)
from lkj.sop.kalender import FOLDER_KALENDER, Kalender, Libur, Tahun, muat_kalender
from lkj.sop.model import (
    FOLDER_SOP,
    KEPALA_SEKSI,
    Bukti,
    DasarHukum,
    Langkah,
    Peran,
    Periode,
    Sop,
    Waktu,
)
from lkj.sop.muat import muat_sop

__all__ = [
    "FOLDER_KALENDER",
    "FOLDER_SOP",
    "KEPALA_SEKSI",
    "Bukti",
    "DasarHukum",
    "Kalender",
    "Langkah",
    "Libur",
    "Peran",
    "Periode",
    "Sop",
    "SopBerlaku",
    "Tahun",
    "Waktu",
    "jabatan_peran",
    "jabatan_tetap",
    "muat_berlaku",
    "muat_kalender",
    "muat_sop",
    "peran_bersama",
    "sop_berlaku",
]

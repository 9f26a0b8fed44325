"""The profile of an office in a year: staff, area, assets, awards, innovations, follow-up, photos, scans.

A workbook of its own beside the plan, which nobody has to have: nothing in it is measured.
"""

from lkj.profil.baca import Rujukan, baca_profil, profil_kerja, rujukan, tahun_tertulis
from lkj.profil.figur import AngkaProfil, daftar_angka
from lkj.profil.model import (
    Asal,
    Foto,
    Inovasi,
    Lhe,
    Pegawai,
    Penghargaan,
    Pindaian,
    Profil,
    Sarana,
    TindakLanjut,
    Wilayah,
)
from lkj.profil.tulis import profil_lanjutan, tulis_profil, tulis_profil_kosong

__all__ = [
    "AngkaProfil",
    "Asal",
    "Foto",
    "Inovasi",
    "Lhe",
    "Pegawai",
    "Penghargaan",
    "Pindaian",
    "Profil",
    "Rujukan",
    "Sarana",
    "TindakLanjut",
    "Wilayah",
    "baca_profil",
    "daftar_angka",
    "profil_kerja",
    "profil_lanjutan",
    "rujukan",
    "tahun_tertulis",
    "tulis_profil",
    "tulis_profil_kosong",
]

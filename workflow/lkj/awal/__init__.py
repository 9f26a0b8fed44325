"""The first day: a fresh clone becomes an office's own, and a new year is opened from the last.

Nothing here talks to a terminal; the commands `lkj mulai` and `lkj tahun` do.
"""

from lkj.awal.jawaban import Jawaban, pengaturan
from lkj.awal.masa import baca_masa
from lkj.awal.pasang import pasang
from lkj.awal.percakapan import tanyakan
from lkj.awal.persiapan import Persiapan, SudahAdaError, milik_contoh, siapkan
from lkj.awal.profil import ProfilBaru, profil_baru
from lkj.awal.tahun import RencanaBaru, rencana_baru
from lkj.awal.tanggal import petunjuk_tanggal

__all__ = [
    "Jawaban",
    "Persiapan",
    "ProfilBaru",
    "RencanaBaru",
    "SudahAdaError",
    "baca_masa",
    "milik_contoh",
    "pasang",
    "pengaturan",
    "petunjuk_tanggal",
    "profil_baru",
    "rencana_baru",
    "siapkan",
    "tanyakan",
]

"""What came in and is not committed yet: which files, whose they are, and the message that fits.

For `lkj simpan`. Only what people hand in or decide on is kept by it (`FOLDER`); the program is not.
"""

from lkj.simpan.berkas import FOLDER, Berubah, cari, yang_ditolak
from lkj.simpan.pengirim import Pengirim, pejabat_kode, pengirim_berkas
from lkj.simpan.pesan import sebut, susun_pesan

__all__ = [
    "FOLDER",
    "Berubah",
    "Pengirim",
    "cari",
    "pejabat_kode",
    "pengirim_berkas",
    "sebut",
    "susun_pesan",
    "yang_ditolak",
]

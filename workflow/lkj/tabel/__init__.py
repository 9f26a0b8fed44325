"""A sheet's layout as data: read the rows of a table by its columns, with a remark for each bad cell.

The layout (`Tata`) serves both directions: what writes a workbook and what reads it name the same
columns. Cells are converted one by one, so one bad cell never hides another.
"""

from lkj.tabel.baris import Baris, GantiKolom, Pembaca, PilihAbaikan, kunci_ganda
from lkj.tabel.kaidah import negatif, tak_terdaftar
from lkj.tabel.konversi import NIHIL, PANJANG_TEKS, Nilai, hampa, ketikan, konversi, rapikan
from lkj.tabel.tata import Kolom, Tata, huruf_kolom
from lkj.tabel.tulis import Lembaran, tulis_lembaran

__all__ = [
    "NIHIL",
    "PANJANG_TEKS",
    "Baris",
    "GantiKolom",
    "Kolom",
    "Lembaran",
    "Nilai",
    "Pembaca",
    "PilihAbaikan",
    "Tata",
    "hampa",
    "huruf_kolom",
    "ketikan",
    "konversi",
    "kunci_ganda",
    "negatif",
    "rapikan",
    "tak_terdaftar",
    "tulis_lembaran",
]

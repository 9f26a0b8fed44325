"""Numbers in Indonesian notation, held as ``decimal.Decimal`` from the cell to the page.

Three parts: :mod:`lkj.angka.baca` reads what people write, :mod:`lkj.angka.hitung` calculates in
explicit contexts, :mod:`lkj.angka.tulis` writes for the page and for CSV.

Not here: no float arithmetic, no locale, no thread-wide Decimal context. The context belongs to a
thread and a rule runs in a worker thread, so every operation that could round names its own.
"""

from lkj.angka.baca import (
    ANGKA_MENDUA,
    BUKAN_ANGKA,
    KOSONG,
    TITIK_DESIMAL,
    Bacaan,
    baca,
    dari_sel,
)
from lkj.angka.hitung import bagi, bulatkan, jumlah, kali, kurang, persen_dari, rapat
from lkj.angka.tulis import dari_csv, ke_csv, persen, rupiah, terbilang, tulis

__all__ = [
    "ANGKA_MENDUA",
    "BUKAN_ANGKA",
    "KOSONG",
    "TITIK_DESIMAL",
    "Bacaan",
    "baca",
    "bagi",
    "bulatkan",
    "dari_csv",
    "dari_sel",
    "jumlah",
    "kali",
    "ke_csv",
    "kurang",
    "persen",
    "persen_dari",
    "rapat",
    "rupiah",
    "terbilang",
    "tulis",
]

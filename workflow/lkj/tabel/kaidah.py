"""Rules that many tables share: a figure that may not be negative, a key that must be listed elsewhere."""

from collections.abc import Iterable

from lkj.catatan import Catatan
from lkj.katalog import dugaan
from lkj.tabel.baris import Baris


def negatif(baris: Baris, *kunci: str, kolom: str) -> list[Catatan]:
    """A remark for each of the columns that holds a figure below zero.

    Args:
        baris: The row.
        kunci: Columns.
        kolom: What the remark calls them.
    """
    return [baris.catat("NEGATIF", k, kolom=kolom) for k in kunci if (baris.angka(k) or 0) < 0]


def tak_terdaftar(
    baris: Baris, kunci: str, nilai: str, daftar: Iterable[str], *, apa: str, di: str
) -> list[Catatan]:
    """A remark with a guess where ``nilai`` is not among those listed elsewhere.

    Args:
        baris: The row.
        kunci: The column with the value, or the list it is a part of.
        nilai: The key.
        daftar: The keys that there are.
        apa: What such a key is called.
        di: Where they are listed.
    """
    ada = list(daftar)
    if nilai in ada:
        return []
    return [baris.catat("RUJUKAN", kunci, nilai=nilai, apa=apa, di=di, dugaan=dugaan(nilai, ada))]

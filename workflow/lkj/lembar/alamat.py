"""A1 addresses: letters and numbers of cells and ranges."""

import re
from functools import lru_cache
from typing import Final

from lkj.lembar import batas

Rentang = tuple[int, int, int, int]
"""First row, first column, last row, last column; 1-based, both ends included."""

_SEL: Final = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")


@lru_cache(maxsize=1024)
def huruf(kolom: int) -> str:
    """Letters of a column: 1 → A, 27 → AA."""
    hasil = ""
    while kolom:
        kolom, sisa = divmod(kolom - 1, 26)
        hasil = chr(65 + sisa) + hasil
    return hasil


NOMOR_KOLOM: Final = {huruf(k): k for k in range(1, batas.KOLOM + 1)}
"""Letters → number of every column in which a cell may stand."""


def a1(baris: int, kolom: int) -> str:
    """The address of a row and a column, both 1-based."""
    return f"{huruf(kolom)}{baris}"


def pisah(alamat: str) -> tuple[int, int]:
    """Row and column (1-based) of a cell.

    Raises:
        ValueError: The text is no address of a cell.
    """
    cocok = _SEL.fullmatch(alamat)
    if cocok is None:
        raise ValueError(alamat)
    kolom = 0
    for h in cocok[1]:
        kolom = kolom * 26 + ord(h) - 64
    return int(cocok[2]), kolom


def pisah_rentang(teks: str) -> Rentang:
    """A range such as ``A1:C3`` (or one cell), its corners in any order.

    Raises:
        ValueError: The text is no range.
    """
    satu, _, dua = teks.partition(":")
    baris, kolom = zip(pisah(satu), pisah(dua or satu), strict=True)
    return min(baris), min(kolom), max(baris), max(kolom)


def di_dalam_batas(teks: str, *, satu: bool = False) -> bool:
    """Whether a range (or, with ``satu``, one cell) lies where cells may stand and is not huge."""
    try:
        b1, k1, b2, k2 = pisah_rentang(teks)
    except ValueError:
        return False
    luas = (b2 - b1 + 1) * (k2 - k1 + 1)
    return b2 <= batas.BARIS and k2 <= batas.KOLOM and luas <= (1 if satu else batas.SEL)

"""Cells of a written sheet beside the values that they were written from."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import openpyxl

if TYPE_CHECKING:
    from lkj.ekspor.bahan import Nilai

DUA_LIMA = 25
"""Physical columns of E.81."""


def baca_sel(isi: bytes, judul: int, banyak: int) -> list[list[Any]]:
    """The rows of the first sheet below its header, blanks as None."""
    ws = openpyxl.load_workbook(io.BytesIO(isi)).worksheets[0]
    baris = ws.iter_rows(min_row=judul + 1, max_row=judul + banyak)
    return [[s.value for s in b] for b in baris]


def sama_dengan_sel(nilai: Nilai, sel: object) -> bool:
    """Whether a cell holds a value: a figure to the digits of a workbook, a text, or nothing."""
    if isinstance(nilai, Decimal):
        return isinstance(sel, int | float) and f"{float(nilai):.12g}" == f"{sel:.12g}"
    return sel == (nilai or None)

"""Writing workbooks: the same content gives the same bytes, and text stays text.

xlsxwriter stamps the time of writing unless a date is given; ``write()`` would turn "=..." into a
formula. Both are settled here, once.
"""

import io
import math
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Any, ClassVar

TANGGAL = "[$-421]d mmm yyyy"
"""Dates in Indonesian (15 Agu 2022), whatever language the officer's program speaks; short, to fit."""


@contextmanager
def buku_kerja(wadah: io.BytesIO, *, judul: str, tanggal: date) -> Iterator[Any]:
    """Open a workbook for writing into memory; it is complete when the block ends.

    Args:
        wadah: Receives the bytes.
        judul: Title in the document's properties.
        tanggal: Stated as the date of creation (nothing reads the clock).
    """
    import xlsxwriter

    buku = xlsxwriter.Workbook(
        wadah, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    dibuat = datetime(tanggal.year, tanggal.month, tanggal.day)  # noqa: DTZ001  a date without a place
    buku.set_properties({"title": judul, "author": "", "created": dibuat})
    buku.formats[0].set_font_name("Calibri")
    yield buku
    buku.close()


def tulis_sel(lembar: Any, baris: int, kolom: int, nilai: object, gaya: Any) -> None:
    """Write one cell by the kind of its value: Decimal as a number, a date as a date, else text."""
    if nilai is None or nilai == "":
        lembar.write_blank(baris, kolom, None, gaya)
    elif isinstance(nilai, Decimal | int):
        # The workbook format stores binary numbers; up to 15 digits come back as they were written.
        lembar.write_number(baris, kolom, nilai, gaya)
    elif isinstance(nilai, date):
        lembar.write_datetime(baris, kolom, nilai, gaya)
    else:
        lembar.write_string(baris, kolom, str(nilai), gaya)


def tinggi_teks(teks: str, lebar: int, huruf: int = 10) -> float:
    """Height in points of a wrapped text in a column ``lebar`` characters wide.

    A stored height is needed: a locked sheet does not grow its rows, and some programs cut the text.
    """
    baris = math.ceil(len(teks) * 1.08 * huruf / 10 / lebar) or 1
    return baris * huruf * 1.36 + 3


class Gaya:
    """The cell formats of our workbooks, each made on first use."""

    _DASAR: ClassVar = {
        "font_name": "Calibri",
        "font_size": 10,
        "valign": "top",
        "border": 1,
        "border_color": "#B8C4CE",
    }

    def __init__(self, buku: Any) -> None:
        """Keep the workbook that owns the formats."""
        self._buku = buku

    def buat(self, **sifat: object) -> Any:
        """A format on top of the common ground."""
        return self._buku.add_format({**self._DASAR, **sifat})

    @cached_property
    def judul_lembar(self) -> Any:
        """Title of a sheet."""
        sifat = {"font_size": 14, "bold": True, "border": 0, "font_color": "#1F3A4D"}
        return self.buat(**sifat)

    @cached_property
    def polos(self) -> Any:
        """Plain text without a border."""
        return self.buat(border=0)

    @cached_property
    def polos_tebal(self) -> Any:
        """Bold text without a border."""
        return self.buat(border=0, bold=True)

    @cached_property
    def paragraf(self) -> Any:
        """Wrapped text without a border."""
        return self.buat(border=0, text_wrap=True, font_size=11)

    @cached_property
    def judul_kolom(self) -> Any:
        """Column header."""
        sifat = {"bold": True, "bg_color": "#1F4E5F", "font_color": "#FFFFFF", "align": "center"}
        return self.buat(**{**sifat, "valign": "vcenter", "text_wrap": True})

    @cached_property
    def teks(self) -> Any:
        """Wrapped text."""
        return self.buat(text_wrap=True)

    @cached_property
    def angka(self) -> Any:
        """A number with as many decimals as it has."""
        return self.buat(align="right")

    @cached_property
    def rupiah(self) -> Any:
        """An amount in Rupiah."""
        return self.buat(num_format="#,##0", align="right")

    @cached_property
    def tanggal(self) -> Any:
        """A date."""
        return self.buat(num_format=TANGGAL, align="left")

    @cached_property
    def terkunci(self) -> Any:
        """Locked text from the plan."""
        return self.buat(text_wrap=True, bg_color="#EEF1F3")

    @cached_property
    def terkunci_angka(self) -> Any:
        """Locked number from the plan."""
        return self.buat(bg_color="#EEF1F3", align="right")

    @cached_property
    def terkunci_persen(self) -> Any:
        """A percentage that the form computes itself."""
        return self.buat(bg_color="#EEF1F3", num_format="0.00", align="right")

    @cached_property
    def terkunci_rupiah(self) -> Any:
        """Locked amount in Rupiah from the plan."""
        return self.buat(bg_color="#EEF1F3", num_format="#,##0", align="right")

    @cached_property
    def isian_rupiah(self) -> Any:
        """Unlocked amount in Rupiah to be filled in."""
        return self.buat(bg_color="#FFF9E3", locked=False, num_format="#,##0", align="right")

    @cached_property
    def isian(self) -> Any:
        """Unlocked text to be filled in."""
        return self.buat(text_wrap=True, bg_color="#FFF9E3", locked=False)

    @cached_property
    def isian_angka(self) -> Any:
        """Unlocked number to be filled in."""
        return self.buat(bg_color="#FFF9E3", locked=False, align="right")

    @cached_property
    def isian_tanggal(self) -> Any:
        """Unlocked date to be filled in."""
        return self.buat(bg_color="#FFF9E3", locked=False, num_format=TANGGAL, align="left")

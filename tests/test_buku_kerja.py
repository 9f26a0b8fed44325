"""Writing workbooks: text stays text, and the same content is the same bytes."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from lkj.buku_kerja import Gaya, buku_kerja, tulis_sel


def tulis(*nilai: object, judul: str = "Uji") -> bytes:
    """A workbook with these values in row 1."""
    wadah = io.BytesIO()
    with buku_kerja(wadah, judul=judul, tanggal=date(2023, 1, 1)) as buku:
        lembar, gaya = buku.add_worksheet("L"), Gaya(buku)
        for kolom, n in enumerate(nilai):
            tulis_sel(lembar, 0, kolom, n, gaya.tanggal if isinstance(n, date) else gaya.teks)
    return wadah.getvalue()


def sel(*nilai: object) -> list[Any]:
    """The cells as another program reads them."""
    import openpyxl

    return list(openpyxl.load_workbook(io.BytesIO(tulis(*nilai)))["L"][1])


@pytest.mark.parametrize("teks", ["=1+1", "+62 812", "@SUM(A1)", "https://x.example", "007", "-"])
def test_text_never_becomes_a_formula_a_link_or_a_number(teks: str) -> None:
    (satu,) = sel(teks)
    assert (satu.data_type, satu.value, satu.hyperlink) == ("s", teks, None)


def test_figures_are_numbers_dates_are_dates_and_nothing_is_blank() -> None:
    desimal, bulat, hari, kosong, hampa, akhir = sel(
        Decimal("82.45"), 340_614_353, date(2023, 1, 2), None, "", "x"
    )
    assert (desimal.value, bulat.value) == (82.45, 340_614_353)
    assert hari.value.date() == date(2023, 1, 2)
    assert (kosong.value, hampa.value, akhir.value) == (None, None, "x")


def test_the_same_content_is_the_same_bytes_and_another_is_not() -> None:
    assert tulis("a", Decimal(1)) == tulis("a", Decimal(1)) != tulis("a", Decimal(2))


def test_the_workbook_carries_the_stated_date_and_no_author() -> None:
    import openpyxl

    sifat = openpyxl.load_workbook(io.BytesIO(tulis(judul="Rencana 2023"))).properties
    assert (sifat.title, sifat.creator) == ("Rencana 2023", None)
    assert sifat.created is not None
    assert sifat.created.date() == date(2023, 1, 1)


def test_a_format_is_made_once() -> None:
    wadah = io.BytesIO()
    with buku_kerja(wadah, judul="x", tanggal=date(2023, 1, 1)) as buku:
        buku.add_worksheet("L")
        gaya = Gaya(buku)
        assert gaya.isian is gaya.isian
        assert gaya.isian is not gaya.terkunci

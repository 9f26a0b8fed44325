"""Processed tables: text in, text out, figures exact."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkj import bingkai

TEKS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20)


def test_figures_are_plain_and_gaps_are_empty() -> None:
    tabel = bingkai.susun([{"a": Decimal("1E+3"), "b": None, "c": (Decimal(60), Decimal("70.50"))}], "abcd")
    assert bingkai.ke_csv(tabel) == b"a,b,c,d\n1000,,60..70.5,\n"


@given(st.lists(st.tuples(TEKS, TEKS), max_size=5))
def test_text_comes_back_as_it_was_written(baris: list[tuple[str, str]]) -> None:
    isi = [dict(zip("ab", b, strict=True)) for b in baris]
    assert bingkai.baris(bingkai.dari_csv(bingkai.ke_csv(bingkai.susun(isi, "ab")))) == isi


@pytest.mark.parametrize("teks", ["NA", "null", "NaN", "007", "1e5", "=1+1", "TRUE", '"a", b'])
def test_text_that_looks_like_something_else_stays_text(teks: str) -> None:
    tabel = bingkai.dari_csv(bingkai.ke_csv(bingkai.susun([{"a": teks, "b": "x"}], "ab")))
    assert bingkai.baris(tabel) == [{"a": teks, "b": "x"}]


def test_a_table_without_rows_keeps_its_columns() -> None:
    tabel = bingkai.dari_csv(bingkai.ke_csv(bingkai.susun([], "ab")))
    assert (tabel.kolom, bingkai.baris(tabel)) == (("a", "b"), [])


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4))
def test_a_target_comes_back_equal(nilai: Decimal) -> None:
    assert bingkai.target_dari_teks(bingkai.sel_teks(nilai)) == nilai
    assert bingkai.target_dari_teks(bingkai.sel_teks((nilai, nilai))) == (nilai, nilai)


def test_no_target_is_none() -> None:
    assert bingkai.target_dari_teks("") is None


def test_a_row_that_is_shorter_than_the_header_is_no_table() -> None:
    with pytest.raises(ValueError, match="fewer cells"):
        bingkai.dari_csv(b"a,b\n1\n")


def test_a_dataframe_has_the_same_text_in_the_same_places() -> None:
    tabel = bingkai.dari_csv(b"a,b\n007,\nNA,1e5\n")
    assert bingkai.ke_pandas(tabel).to_dict("records") == bingkai.baris(tabel)

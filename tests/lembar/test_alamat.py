"""Addresses of cells and ranges."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkj.lembar.alamat import a1, di_dalam_batas, huruf, pisah, pisah_rentang


@pytest.mark.parametrize(("kolom", "harap"), [(1, "A"), (26, "Z"), (27, "AA"), (256, "IV"), (16_384, "XFD")])
def test_columns_have_letters(kolom: int, harap: str) -> None:
    assert huruf(kolom) == harap


@given(st.integers(1, 9_999_999), st.integers(1, 16_384))
def test_an_address_names_its_row_and_column(baris: int, kolom: int) -> None:
    assert pisah(a1(baris, kolom)) == (baris, kolom)


@pytest.mark.parametrize("teks", ["", "A", "1", "A0", "9F", "a1", "A1:B2", "AAAA1", "A1 ", "A٣"])
def test_what_is_no_address_is_refused(teks: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        pisah(teks)


def test_the_corners_of_a_range_may_stand_in_any_order() -> None:
    assert pisah_rentang("C9:A2") == (2, 1, 9, 3)


@pytest.mark.parametrize(
    ("teks", "boleh"),
    [
        ("A1", True),
        ("A1:IV200", True),
        ("A1:IW1", False),
        ("A20001", False),
        ("A1:IV20000", False),
        ("x", False),
    ],
)
def test_a_range_is_within_the_limits_or_not(teks: str, *, boleh: bool) -> None:
    assert di_dalam_batas(teks) is boleh

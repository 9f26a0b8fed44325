"""Numbers from their stored text, and witnesses that differ."""

from decimal import ROUND_HALF_EVEN, Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkj.lembar.banding import BedaError, Saksi, cocokkan, desimal, lepas
from lkj.lembar.galat import Tolak
from lkj.lembar.mentah import SelMentah

BENAR = True


def saksi(jenis: str, teks: str | None, satu: object, dua: object) -> Saksi:
    return Saksi(SelMentah(jenis, teks, rumus=False), satu, dua, lambda _: 0.0)


@pytest.mark.parametrize(
    "beda",
    [
        saksi("n", "82.5", 82.5, 83.5),
        saksi("n", "82.5", 83.5, 82.5),
        saksi("n", "1", BENAR, 1.0),
        saksi("n", "1", 1, "1"),
        saksi("n", None, None, 5.0),
        saksi("s", "0", "Baik", "Kurang"),
        saksi("s", "0", "12", 12.0),
        saksi("str", "a", "b", "b"),
        saksi("b", "1", 1, 1.0),
        saksi("b", "1", BENAR, not BENAR),
        saksi("e", "#REF!", "#REF!", "x"),
        saksi("d", "2023-01-05", None, None),
    ],
)
def test_witnesses_that_differ_are_noticed(beda: Saksi) -> None:
    with pytest.raises(BedaError):
        cocokkan(beda)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**10), max_value=10**10))
def test_a_number_of_up_to_15_digits_is_kept_as_written(nilai: Decimal) -> None:
    assert desimal(format(nilai, "f")) == nilai


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e15, max_value=1e15))
def test_what_excel_stores_of_a_number_is_within_its_15_digits(x: float) -> None:
    nilai = desimal(f"{x:.17g}")
    assert nilai == 0 or abs(nilai - Decimal(x)) <= abs(Decimal(x)) * Decimal("1e-14") or abs(x) < 1e-300


@given(st.text(max_size=30) | st.from_regex(r"[+-]?[0-9]{0,20}[.,]?[0-9]{0,20}([eE][+-]?[0-9]{0,4})?"))
def test_any_text_is_a_number_or_refused(teks: str) -> None:
    try:
        nilai = desimal(teks)
    except Tolak:
        return
    assert float(nilai) == pytest.approx(float(teks), rel=1e-14)


def test_the_decimal_context_of_the_thread_does_not_matter() -> None:
    with localcontext() as konteks:
        konteks.prec, konteks.rounding = 3, ROUND_HALF_EVEN
        assert desimal("1234567.125") == Decimal("1234567.125")
        assert desimal("0.12345678901234550001") == Decimal("0.123456789012346")


@pytest.mark.parametrize(
    ("teks", "harap"),
    [("a_x000D_b", "a\rb"), ("_x005F_x0041_", "_x0041_"), ("a_b", "a_b"), ("_x00_", "_x00_")],
)
def test_an_escaped_character_is_restored_once(teks: str, harap: str) -> None:
    assert lepas(teks) == harap

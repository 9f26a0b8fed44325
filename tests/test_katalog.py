"""The catalogue: texts that can be filled in, and guesses."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from lkj.catatan import SEBUTAN_TINGKAT
from lkj.katalog import KATALOG, catat, dugaan

PAKET = Path(__file__).parents[1] / "workflow/lkj"


@pytest.mark.parametrize("kode", KATALOG)
def test_a_code_has_a_grade_a_rule_and_advice_that_end_as_sentences(kode: str) -> None:
    tingkat, aturan, saran = KATALOG[kode]
    assert re.fullmatch("[A-Z_]+", kode)
    assert tingkat in SEBUTAN_TINGKAT
    assert aturan.endswith((".", "}"))
    assert saran.endswith((".", "}"))


@pytest.mark.parametrize("kode", KATALOG)
def test_a_code_is_raised_somewhere(kode: str) -> None:
    sumber = "".join(b.read_text(encoding="utf-8") for b in PAKET.rglob("*.py") if b.name != "katalog.py")
    assert f'"{kode}"' in sumber


@pytest.mark.parametrize("kode", KATALOG)
def test_the_texts_take_their_blanks_from_what_is_given(kode: str) -> None:
    _, aturan, saran = KATALOG[kode]
    bidang = {n for teks in (aturan, saran) for _, n, _, _ in Formatter().parse(teks) if n}
    isian = dict.fromkeys(bidang - {"berkas", "nilai"}, "{isi}")
    catatan = catat(kode, berkas="b.xlsx", nilai="n", **isian)
    assert catatan.kode == kode
    for n in isian:
        assert "{isi}" in catatan.aturan + catatan.saran, n


def test_braces_in_a_value_are_text() -> None:
    assert catat("SEKSI_TIDAK_DIKENAL", nilai="{x}", pilihan="a").aturan.startswith("“{x}” bukan")


def test_a_long_value_is_shown_by_its_beginning() -> None:
    assert catat("TERLALU_PANJANG", nilai="x" * 5000, batas="4.000").nilai == "x" * 200 + "…"


@pytest.mark.parametrize(
    ("kata", "hasil"),
    [
        ("pelayaan", " Maksudnya “pelayanan”?"),
        ("PELAYANAN", " Maksudnya “pelayanan”?"),
        ("keuangan daerah", ""),
    ],
)
def test_a_guess_is_made_only_where_a_choice_is_near(kata: str, hasil: str) -> None:
    assert dugaan(kata, ["pelayanan", "pmd"]) == hasil

"""The catalogue: texts that can be filled in, in two languages, the pages made of it, a test of each code."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

from lkj.catatan import SEBUTAN_TINGKAT, WAJIB
from lkj.katalog import KATALOG, catat, dugaan
from lkj.lembar.galat import PENOLAKAN

AKAR = Path(__file__).parents[1]
PAKET = AKAR / "workflow/lkj"
SEMUA = {**KATALOG, **{kode: (WAJIB, *teks) for kode, teks in PENOLAKAN.items()}}
"""The catalogue with the refusals, which stand in the room that reads files."""


def bidang(*templat: str) -> set[str]:
    """Names of the places in templates."""
    return {nama for teks in templat for _, nama, _, _ in Formatter().parse(teks) if nama}


@pytest.mark.parametrize("kode", SEMUA)
def test_a_code_has_a_grade_a_rule_and_advice_that_end_as_sentences(kode: str) -> None:
    tingkat, aturan, saran, _ = SEMUA[kode]
    assert re.fullmatch("[A-Z_]+", kode)
    assert tingkat in SEBUTAN_TINGKAT
    assert aturan.endswith((".", "}"))
    assert saran.endswith((".", "}"))


@pytest.mark.parametrize("kode", SEMUA)
def test_the_english_text_is_a_sentence_of_its_own_with_no_place_that_the_indonesian_lacks(kode: str) -> None:
    _, aturan, saran, inggris = SEMUA[kode]
    assert re.match(r"[A-Z{“]", inggris)
    assert inggris.endswith((".", "}"))
    assert inggris not in {aturan, saran}
    assert bidang(inggris) <= bidang(aturan, saran)


def test_no_code_stands_twice_and_no_two_codes_share_an_english_text() -> None:
    assert not set(KATALOG) & set(PENOLAKAN)
    assert len({inggris for *_, inggris in SEMUA.values()}) == len(SEMUA)


@cache
def tertulis_di_tes() -> frozenset[str]:
    """What the tests of every change expect: codes in quotes, or in brackets as a terminal shows them."""
    tes = (b for b in (AKAR / "tests").rglob("test_*.py") if b != Path(__file__))
    isi = "".join(b.read_text(encoding="utf-8") for b in tes if b.parent.name != "campaigns")
    return frozenset(re.findall(r"[\"(]([A-Z_]+)[\")]", isi))


@pytest.mark.parametrize("kode", SEMUA)
def test_a_code_is_expected_by_a_test(kode: str) -> None:
    assert kode in tertulis_di_tes(), f"no test expects {kode}: write one in the room where it is made"


@pytest.mark.parametrize("kode", KATALOG)
def test_a_code_is_raised_somewhere(kode: str) -> None:
    sumber = "".join(b.read_text(encoding="utf-8") for b in PAKET.rglob("*.py") if b.parent.name != "katalog")
    assert f'"{kode}"' in sumber


@pytest.mark.parametrize("kode", KATALOG)
def test_the_texts_take_their_blanks_from_what_is_given(kode: str) -> None:
    _, aturan, saran, _ = KATALOG[kode]
    isian = dict.fromkeys(bidang(aturan, saran) - {"berkas", "nilai"}, "{isi}")
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


# pages -----------------------------------------------------------------------------------------------
TULIS = "docs/pengembang/daftar_catatan.py"
HALAMAN = ["docs/panduan/catatan.md", "docs/pengembang/catatan-en.md"]


def daftar(akar: Path, *argumen: str) -> subprocess.CompletedProcess[str]:
    """Run the script that writes the pages."""
    perintah = [sys.executable, TULIS, *argumen]
    lingkungan = {**os.environ, "PYTHONPATH": str(AKAR / "workflow")}
    return subprocess.run(perintah, cwd=akar, env=lingkungan, capture_output=True, text=True, check=False)


def test_both_pages_are_those_of_the_catalogue() -> None:
    hasil = daftar(AKAR, "--periksa")
    assert hasil.returncode == 0, hasil.stderr


@pytest.mark.parametrize("basi", HALAMAN)
def test_a_page_that_was_edited_is_named_and_written_anew(basi: str, tmp_path: Path) -> None:
    for nama in (TULIS, *HALAMAN):
        (tmp_path / nama).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(AKAR / nama, tmp_path / nama)
    semula = (tmp_path / basi).read_bytes()
    (tmp_path / basi).write_bytes(semula.replace(b"`SEL_KOSONG`", b"`SEL_HAMPA`"))
    hasil = daftar(tmp_path, "--periksa")
    assert (hasil.returncode, hasil.stderr.splitlines()) == (1, [f"{basi} is out of date: python {TULIS}"])
    assert daftar(tmp_path).returncode == 0
    assert (tmp_path / basi).read_bytes() == semula


@pytest.mark.parametrize("halaman", HALAMAN)
def test_a_page_has_one_row_for_each_code(halaman: str) -> None:
    isi = (AKAR / halaman).read_text(encoding="utf-8")
    assert sorted(re.findall(r"^\| `([A-Z_]+)` \|", isi, re.MULTILINE)) == sorted(SEMUA)

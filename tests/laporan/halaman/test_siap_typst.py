"""Escaping and hyphenation for Typst."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkj.laporan.halaman.siap_typst import SHY, lolos, penggal
from lkj.laporan.halaman.tabel_typst import kutip


@given(st.text())
def test_every_ascii_punctuation_mark_is_escaped_and_nothing_else(teks: str) -> None:
    hasil = lolos(teks)
    sisa, tampil = hasil, ""
    while sisa:
        if sisa[0] == "\\":
            tampil, sisa = tampil + sisa[1], sisa[2:]
        else:
            assert not (sisa[0].isascii() and sisa[0].isprintable()) or sisa[0].isalnum() or sisa[0] == " "
            tampil, sisa = tampil + sisa[0], sisa[1:]
    assert tampil == teks


@given(st.text())
def test_a_string_literal_ends_only_at_its_end(teks: str) -> None:
    isi = kutip(teks)[1:-1].replace("\\\\", "").replace('\\"', "")
    assert '"' not in isi


@pytest.mark.parametrize(
    ("kata", "terpenggal"),
    [
        ("pertanggungjawaban", "per-tang-gung-ja-wa-ban"),
        ("penyelenggaraan", "pe-nye-leng-ga-raan"),
        ("Realisasi", "Rea-li-sasi"),
        ("masyarakat", "ma-sya-ra-kat"),
    ],
)
def test_words_break_between_syllables(kata: str, terpenggal: str) -> None:
    assert penggal(kata).replace(SHY, "-") == terpenggal


@given(st.from_regex(r"[A-Za-z]{7,30}", fullmatch=True))
def test_hyphenation_only_adds_soft_hyphens(kata: str) -> None:
    assert penggal(kata).replace(SHY, "") == kata

"""Escaping and hyphenation for Typst."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkj import pandoc
from lkj.laporan.halaman import siap_typst
from lkj.laporan.halaman.siap_typst import SHY, lolos, penggal, siapkan
from lkj.laporan.halaman.tabel_typst import kutip
from lkj.pandoc.pohon import ke_bytes


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


KATA = st.sampled_from(
    [
        "a",
        "Desa",
        "2023",
        "1.",
        "-5",
        "--",
        "#x",
        "=",
        "(b)",
        "85,12",
        "é",
        "–",
        "…",
        "x\u00a0y",
        "“q”",
        "<t>",
        "/",
    ]
).map(lambda kata: {"t": "Str", "c": kata})
SELA = st.sampled_from([{"t": "Space"}, {"t": "SoftBreak"}, {"t": "LineBreak"}])
SEBARIS = st.recursive(
    KATA | SELA,
    lambda isi: st.builds(
        lambda jenis, c: {"t": jenis, "c": c},
        st.sampled_from(["Emph", "Strong", "Superscript"]),
        st.lists(isi, min_size=1, max_size=4),
    ),
    max_leaves=12,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(SEBARIS, min_size=1, max_size=12), min_size=1, max_size=4))
def test_pandoc_writes_a_run_of_words_as_it_writes_the_words(paragraf: list[list[Any]]) -> None:
    def tulis() -> bytes:
        dokumen: dict[str, Any] = {
            "pandoc-api-version": [1, 23, 1],
            "meta": {},
            "blocks": [{"t": "Para", "c": copy.deepcopy(p)} for p in paragraf],
        }
        siapkan(dokumen)
        argumen = ("-f", "json", "-t", "typst", "--wrap=none")
        return pandoc.jalankan(argumen, masukan=ke_bytes(dokumen), folder=Path())

    with pytest.MonkeyPatch.context() as tanpa:
        tanpa.setattr(siap_typst, "_rapatkan", lambda daftar: None)  # noqa: ARG005  the shape of the original
        kata_demi_kata = tulis()
    assert tulis() == kata_demi_kata


def test_a_word_without_syllables_that_is_wider_than_its_column_may_break() -> None:
    assert siap_typst._potong("a" * 10, 4) == "aaaa\u200baaaa\u200baa"
    assert siap_typst._potong("ab\u00adcd", 2) == "ab\u00adcd"
    assert siap_typst._potong("kata biasa", 5) == "kata biasa"

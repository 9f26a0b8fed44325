"""Data into Markdown: nothing that a cell holds acts as markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import TemplateAssertionError, UndefinedError
from markdown_it import MarkdownIt
from markupsafe import Markup

from lkj.laporan.markah import (
    Angka,
    Kolom,
    Tabel,
    bertanda,
    chip,
    gabung,
    lepas,
    lingkungan,
    pasang_kunci,
    polos,
    rujuk,
    tanda_catatan,
    tebal,
    tertanda,
)

if TYPE_CHECKING:
    from pathlib import Path

KHUSUS = "\\`*_{}[]()<>#+-.!|~^$@&:\"'=%/"
HURUF = st.characters(min_codepoint=0x20, max_codepoint=0x24F, exclude_categories=("Cc", "Cf"))


def tampil(markah: str) -> str:
    """The text that a reader of CommonMark sees."""
    pengurai = MarkdownIt("commonmark").enable("table")
    isi = [anak for t in pengurai.parse(markah) for anak in t.children or []]
    assert {anak.type for anak in isi} <= {"text", "softbreak"}, markah
    return "".join(anak.content for anak in isi)


@pytest.mark.parametrize("huruf", KHUSUS)
def test_every_special_character_is_escaped(huruf: str) -> None:
    assert lepas(huruf) == f"\\{huruf}"
    assert tampil(f"a {lepas(f'{huruf}b{huruf}')} c") == f"a {huruf}b{huruf} c"


@given(st.text(HURUF, min_size=1, max_size=40))
def test_any_text_reads_as_itself(teks: str) -> None:
    assert tampil(f"x{lepas(teks)}x") == f"x{' '.join(teks.split())}x"


@pytest.mark.parametrize(
    "jahat",
    [
        "# Bab",
        "a\n\n# Bab",
        "<!-- x",
        "`kode`",
        "![g](http://x/y.png)",
        "[t](http://x)",
        "1. satu",
        "- butir",
        "|a|b|",
    ],
)
def test_text_of_a_cell_is_never_a_heading_list_link_or_code(jahat: str) -> None:
    assert tampil(lepas(jahat)) == " ".join(jahat.split())


def test_nothing_is_empty_and_markup_passes_once() -> None:
    assert lepas(None) == ""
    assert lepas(Markup("**a**")) == "**a**"
    assert tebal("a|b") == "**a\\|b**"
    assert tebal("") == tebal(None) == ""


def sel(tabel: Tabel) -> list[list[str]]:
    """The cells of a printed table, header first, as a reader of Markdown sees them."""
    token = MarkdownIt("commonmark").enable("table").parse(tabel.__html__().replace(":::", "\n"))
    baris: list[list[str]] = []
    for i, t in enumerate(token):
        if t.type == "tr_open":
            baris.append([])
        elif t.type in ("th_open", "td_open"):
            baris[-1].append("".join(a.content for a in token[i + 1].children or []))
    return baris


def buat(*baris: tuple[object, ...]) -> Tabel:
    """A table of two columns."""
    t = Tabel("tbl-uji", "Judul | tabel", (Kolom("A|a", 10), Kolom("B", 5, "r")))
    for b in baris:
        t.tambah(*b)
    return t


@pytest.mark.parametrize(
    "isi", ["IKM | 100", "a\nb", "a\n\nb", "`a|b`", "B <!--", "--> c", "\\", "a\\|b", "| - | - |"]
)
def test_a_cell_never_shifts_a_figure_into_another_column(isi: str) -> None:
    assert sel(buat((isi, "40"), ("x", "41"))) == [
        ["A|a", "B"],
        [" ".join(isi.split()), "40"],
        ["x", "41"],
    ]


@given(st.lists(st.tuples(st.text(HURUF, max_size=20), st.text(HURUF, max_size=20)), min_size=1, max_size=4))
def test_every_cell_comes_back_from_the_markdown(baris: list[tuple[str, str]]) -> None:
    assert sel(buat(*baris))[1:] == [[" ".join(teks.split()) for teks in b] for b in baris]


def test_totals_are_strong_and_the_division_carries_what_the_pages_need() -> None:
    t = buat(("a", 1))
    t.tambah("Jumlah", 2, jumlah=True)
    assert t.__html__() == (
        '\n\n::: {.tabel #tbl-uji lebar="10 5" rata="l r"}\n'
        "| A\\|a | B |\n|:--|--:|\n| a | 1 |\n| **Jumlah** | **2** |\n\n: Judul \\| tabel\n:::\n\n"
    )


def test_a_category_is_a_chip_and_none_is_a_dash() -> None:
    assert lepas(chip("Sangat Tinggi", "st")) == "[Sangat Tinggi]{.st}"
    assert str(chip("Sangat Tinggi", "st")) == "Sangat Tinggi"
    assert lepas(chip("", "")) == "–"
    assert rujuk("tbl-a") == "[](#tbl-a)"


@pytest.mark.parametrize(
    ("kata", "teks"), [([], ""), (["a"], "a"), (["a", "b"], "a dan b"), (["a", "b", "c"], "a, b, dan c")]
)
def test_words_are_joined_as_in_a_sentence(kata: list[str], teks: str) -> None:
    assert gabung(kata) == teks


# footnotes -------------------------------------------------------------------------------------------
def test_footnotes_get_letters_in_reading_order_and_equal_ones_the_same() -> None:
    t = buat(("a", bertanda(1, "Kedua.", "Pertama.")))
    t.tambah(bertanda("b", "Pertama."), bertanda(2, "Ketiga | *x*."))
    t.tambah("Jumlah", bertanda(3, "Kedua."), jumlah=True)
    t.catatan.append("Umum.")
    assert t.catatan_kaki() == {"Kedua.": "a", "Pertama.": "b", "Ketiga | *x*.": "c"}
    teks = t.__html__()
    assert "| a | 1^a,b^ |\n| b^b^ | 2^c^ |\n| **Jumlah** | **3^a^** |" in teks
    kaki = ("^a^ Kedua\\.", "^b^ Pertama\\.", "^c^ Ketiga \\| \\*x\\*\\.", "Umum\\.")
    isi = "\n\n".join(kaki)
    assert teks.endswith(f"::: {{.catatan-tabel}}\n{isi}\n:::\n:::\n\n")


def test_a_cell_whose_footnotes_are_all_empty_is_the_cell() -> None:
    assert bertanda("a", "", "") == "a"
    assert str(bertanda("a", "Catatan.")) == "a"


@pytest.mark.parametrize(("urutan", "tanda"), [(0, "a"), (25, "z"), (26, "aa"), (27, "bb")])
def test_the_marks_go_on_after_z(urutan: int, tanda: str) -> None:
    assert tanda_catatan(urutan) == tanda


# keys ------------------------------------------------------------------------------------------------
def test_a_table_carries_the_keys_of_its_cells_row_by_row() -> None:
    t = buat(("a", Angka("1,5", "IKU-01.target")), ("b", "–"))
    t.tambah("Jumlah", bertanda(Angka("2", "S1.capaian"), "Catatan."), jumlah=True)
    assert ' rata="l r" kunci="- IKU-01.target - - - S1.capaian"}' in t.__html__()
    assert sel(t)[1:] == [["a", "1,5"], ["b", "–"], ["Jumlah", "2^a^"]]


def test_a_key_that_could_act_is_left_out_of_the_table() -> None:
    assert "kunci=" not in buat(("a", Angka("1", 'IKU"} <b>.target'))).__html__()


def test_a_figure_of_a_sentence_becomes_a_span_and_the_sentence_stays_text() -> None:
    kalimat = f"Nilai_nya {tertanda('85,12', 'IKU-01.realisasi')} dari {tertanda('–', 'IKU-01.target')}."
    assert pasang_kunci(lepas(kalimat)) == 'Nilai\\_nya [85,12]{k="IKU-01.realisasi"} dari –\\.'
    assert polos(kalimat) == "Nilai_nya 85,12 dari –."


@pytest.mark.parametrize(
    "awal", ["# Bab ", ": Judul tabel ", "![Gambar ", '::: {.sampul judul="', "  ![Gambar "]
)
def test_headings_captions_and_attributes_keep_no_keys(awal: str) -> None:
    assert pasang_kunci(f"{awal}{tertanda('7', 'IKU-01.target')}") == f"{awal}7"


@given(st.text(HURUF, max_size=40), st.from_regex(r"[▲−]?[0-9.,]{1,12}%?", fullmatch=True))
def test_a_text_without_its_keys_is_the_text(awal: str, angka: str) -> None:
    teks = f"{awal} {tertanda(angka, 'IKU%201.capaian')}"
    assert polos(teks) == f"{awal} {angka}"
    assert polos(lepas(teks)) == lepas(f"{awal} {angka}")


# templates -------------------------------------------------------------------------------------------
def isi_templat(folder: Path, templat: str, **isi: object) -> str:
    """A template of one line, filled in."""
    (folder / "t.j2").write_text(templat, encoding="utf-8")
    return lingkungan(folder, {}).get_template("t.j2").render(**isi)


def test_a_template_escapes_by_default(tmp_path: Path) -> None:
    assert isi_templat(tmp_path, "# {{ x }}", x="a|b *c* {{ 7*7 }}") == (
        "# a\\|b \\*c\\* \\{\\{ 7\\*7 \\}\\}"
    )


def test_a_template_prints_a_table_as_it_is_and_figures_as_text(tmp_path: Path) -> None:
    assert isi_templat(tmp_path, "{{ t }}{{ n }}", t=buat(("a", 1)), n=None).startswith("\n\n::: {.tabel")


def test_an_unknown_name_in_a_template_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UndefinedError):
        isi_templat(tmp_path, "{{ tidak_ada }}")


@pytest.mark.parametrize("penyaring", ["safe", "escape", "e", "forceescape", "tojson", "urlize", "xmlattr"])
def test_no_filter_lets_a_text_pass_unescaped(tmp_path: Path, penyaring: str) -> None:
    with pytest.raises(TemplateAssertionError):
        isi_templat(tmp_path, f"{{{{ x | {penyaring} }}}}", x="a|b")


def test_identifiers_of_pandoc_are_no_comments(tmp_path: Path) -> None:
    assert isi_templat(tmp_path, "![x](y){#gbr-a}<# catatan #>") == "![x](y){#gbr-a}"

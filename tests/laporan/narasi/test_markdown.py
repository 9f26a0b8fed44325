"""The office's own text: what may stand in it, and what is refused with its line."""

from __future__ import annotations

import pytest

from lkj.catatan import Catatan
from lkj.laporan.narasi import ubah_narasi

ANGKA = {"IKU-01.capaian": "100,73", "anggaran.pagu": "8"}


def ubah(teks: str, tingkat: int = 2) -> tuple[str, list[Catatan]]:
    """The text as the report takes it, and remarks."""
    return ubah_narasi(teks, berkas="narasi/simpulan.md", tingkat=tingkat, cari=ANGKA.get)


def isi(teks: str, tingkat: int = 2) -> str:
    """The text as the report takes it; there is no remark."""
    hasil, catatan = ubah(teks, tingkat)
    assert catatan == []
    return hasil


def satu(teks: str) -> Catatan:
    """The only remark on a text."""
    (catatan,) = ubah(teks)[1]
    assert catatan.berkas == "narasi/simpulan.md"
    return catatan


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [
        ("Satu paragraf\nbersambung.", "Satu paragraf bersambung\\.\n"),
        ("Satu.\n\nDua.", "Satu\\.\n\nDua\\.\n"),
        ("Kata **tebal** dan *miring*.", "Kata **tebal** dan *miring*\\.\n"),
        ("- satu\n- dua", "-   satu\n-   dua\n"),
        ("1. satu\n2. dua", "1.  satu\n2.  dua\n"),
        ("- satu\n    - anak\n- dua", "-   satu\n    -   anak\n\n-   dua\n"),
        ("Pakai `kode` ini", "Pakai kode ini\n"),
        ("a < b & c > d", "a \\< b \\& c \\> d\n"),
        ("Rp1.000.000 (100%)", "Rp1\\.000\\.000 \\(100\\%\\)\n"),
    ],
)
def test_paragraphs_lists_and_emphasis_are_kept_and_words_escaped(teks: str, hasil: str) -> None:
    assert isi(teks) == hasil


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [
        ("- 1. satu\n  2. dua", "-   1.  satu\n    2.  dua\n"),
        ("- - \n  - x", "-   -   x\n"),
        ("- satu\n\n  ## Judul", "-   satu\n\n    ### Judul\n"),
        ("satu\n\n##\n\ndua", "satu\n\ndua\n"),
        ("kata` a`b", "kata ab\n"),
        ("*\\\n(a)*", "*\\(a\\)*\n"),
        ("***a* b*", "\\**a b*\n"),
    ],
)
def test_what_two_readers_of_markdown_read_otherwise_is_written_plainly(teks: str, hasil: str) -> None:
    assert isi(teks) == hasil


@pytest.mark.parametrize(("tingkat", "judul"), [(1, "## Latar"), (2, "### Latar"), (4, "##### Latar")])
def test_a_heading_goes_below_its_slot(tingkat: int, judul: str) -> None:
    assert isi("### Latar", tingkat) == f"{judul}\n"
    assert isi("# Latar", tingkat) == f"{judul}\n"


def test_a_table_is_kept_cell_by_cell() -> None:
    assert isi("| Desa | Jumlah |\n|:--|--:|\n| A | 1 |\n| B \\| C | **2** |") == (
        "::: {.tabel .tanpa-judul}\n| Desa | Jumlah |\n|:--|--:|\n| A | 1 |\n| B \\| C | **2** |\n:::\n"
    )


def test_an_empty_last_item_does_not_make_the_next_paragraph_an_item() -> None:
    assert isi("- satu\n-\n\nParagraf.") == "-   satu\n\nParagraf\\.\n"


def test_a_line_that_looks_like_the_definition_of_a_link_is_text() -> None:
    assert isi("[1]: Sumber data") == "\\[1\\]\\: Sumber data\n"


# figures ---------------------------------------------------------------------------------------------
@pytest.mark.parametrize("kutip", ["'", '"'])
def test_a_figure_stands_where_its_key_is_written(kutip: str) -> None:
    teks = "Capaian {{ angka(" + kutip + "IKU-01.capaian" + kutip + ") }} persen."
    assert isi(teks) == "Capaian 100,73 persen\\.\n"


def test_a_figure_at_the_head_of_a_line_begins_no_list() -> None:
    assert isi("{{ angka('anggaran.pagu') }}. Begitulah.") == "8\\. Begitulah\\.\n"


def test_an_unknown_figure_is_a_remark_with_its_line() -> None:
    c = satu("Satu.\n\nDua {{ angka('IKU-99.capaian') }}.")
    assert (c.kode, c.sel, c.nilai) == ("NARASI_RUJUKAN", "baris 3", "IKU-99.capaian")


def test_other_code_of_a_template_is_text() -> None:
    assert isi("{{ 7*7 }} {% if x %}") == "\\{\\{ 7\\*7 \\}\\} \\{\\% if x \\%\\}\n"


# refused ---------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("teks", "baris", "apa"),
    [
        ("Satu.\n\n<div>x</div>\n", 3, "kode HTML"),
        ("Satu\ndua <b>tebal</b", 2, "kode HTML"),
        ("<!-- catatan -->", 1, "kode HTML"),
        ("Satu.\n\n![foto](foto.png)", 3, "gambar"),
        ("Satu\ndua\ntiga [x](http://x.example)", 3, "tautan"),
        ("Lihat <http://x.example>", 1, "tautan"),
        ("a\n\n```\nkode\n```", 3, "blok kode"),
        ("a\n\n    menjorok", 3, "menjorok empat spasi"),
        ("> kutipan", 1, "kutipan"),
        ("a\n\n***\n", 3, "garis mendatar"),
        ("| A |\n|---|\n| x |\n| ![f](g.png) |", 4, "gambar"),
        ("- satu\n- dua ![f](g.png)", 2, "gambar"),
    ],
)
def test_what_cannot_be_printed_is_refused_with_its_line(teks: str, baris: int, apa: str) -> None:
    c = satu(teks)
    assert (c.kode, c.sel) == ("NARASI_BENTUK", f"baris {baris}")
    assert apa in c.aturan


@pytest.mark.parametrize("huruf", ["\U0001f600", "\u202e", "\ue000", "\u4e2d", "\ufffd"])
def test_a_character_that_the_fonts_lack_is_refused_with_its_line(huruf: str) -> None:
    c = satu(f"Satu.\n\nDua {huruf}.")
    assert (c.kode, c.sel) == ("KARAKTER", "baris 3")
    assert f"U+{ord(huruf):04X}" in c.aturan


def test_all_faults_of_a_text_are_said_together() -> None:
    catatan = ubah("<b>x</b>\n\n![f](g.png) {{ angka('x') }}\n\n\U0001f600")[1]
    assert sorted((c.kode, c.sel) for c in catatan) == [
        ("KARAKTER", "baris 5"),
        ("NARASI_BENTUK", "baris 1"),
        ("NARASI_BENTUK", "baris 1"),
        ("NARASI_BENTUK", "baris 3"),
        ("NARASI_RUJUKAN", "baris 3"),
    ]


def test_the_texts_of_the_example_office_are_accepted() -> None:
    from lkj.contoh.kantor import narasi

    for nama, teks in narasi().items():
        catatan = ubah_narasi(teks, berkas=nama, tingkat=2, cari=lambda _: "1")[1]
        assert catatan == []

"""What is written into the tree for a table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lkj.laporan.halaman import GalatTabel, GalatUnsur, baca_naskah
from lkj.pandoc.pohon import Simpul, dari_bytes, semua_simpul, teks

Pembuat = Callable[[str], Path]


def satu_tabel(naskah: Path) -> Simpul:
    """Return the only table of a report."""
    semua = semua_simpul(dari_bytes(baca_naskah(naskah))["blocks"])
    return next(simpul for simpul in semua if simpul["t"] == "Table")


def pembatas(baris: str, sifat: str = "") -> str:
    """Return a table division of three columns with a header."""
    return f"::: {{.tabel {sifat}}}\n| No | Nama | Nilai |\n|---|---|---|\n{baris}\n\n: J\n:::\n"


def test_widths_are_shares_of_the_line(buat: Pembuat) -> None:
    tabel = satu_tabel(buat(pembatas("| 1 | a | 2 |", 'lebar="5 10 5" rata="c l r"')))
    assert [kolom[1]["c"] for kolom in tabel["c"][2]] == [0.25, 0.5, 0.25]
    assert [kolom[0]["t"] for kolom in tabel["c"][2]] == ["AlignCenter", "AlignLeft", "AlignRight"]


def test_a_table_without_widths_follows_its_text(buat: Pembuat) -> None:
    tabel = satu_tabel(buat(pembatas("| 1 | nama yang jauh lebih panjang | 2 |")))
    lebar = [kolom[1]["c"] for kolom in tabel["c"][2]]
    assert lebar[1] > 2 * lebar[0]
    assert sum(lebar) == pytest.approx(1, abs=1e-4)


def test_a_row_of_column_numbers_repeats_with_the_header(buat: Pembuat) -> None:
    tabel = satu_tabel(buat(pembatas("| (1) | (2) | (3) |\n| 1 | a | 2 |")))
    assert [teks(baris[1]) for baris in tabel["c"][3][1]] == ["No Nama Nilai", "(1) (2) (3)"]
    assert tabel["c"][3][1][1][0][1] == ["nomor-kolom"]


def test_strong_rows_are_totals_or_groups(buat: Pembuat) -> None:
    isi = "| **Sasaran 1** | | |\n| 1 | a | 2 |\n| | **Jumlah** | **2** |\n| | | **3** |"
    badan = satu_tabel(buat(pembatas(isi)))["c"][4][0][3]
    assert [baris[0][1] for baris in badan] == [["kelompok"], [], ["jumlah"], ["jumlah"]]
    assert [len(baris[1]) for baris in badan] == [1, 3, 3, 3]
    assert badan[0][1][0][3] == 3


def ekor(buat: Pembuat, rata: str, *nilai: str) -> list[str | None]:
    """The invisible rests of the figures of a column."""
    isi = "\n".join(f"| 1 | a | {satu} |" for satu in nilai)
    badan = satu_tabel(buat(pembatas(isi, f'rata="{rata}"')))["c"][4][0][3]
    return [dict(baris[1][2][0][2]).get("ekor") for baris in badan]


@pytest.mark.parametrize("rata", ["r", "d"])
def test_decimals_are_aligned_by_an_invisible_rest(buat: Pembuat, rata: str) -> None:
    assert ekor(buat, f"l l {rata}", "1,25", "10", "3,5", "–", "n/a") == ["", ",00", "0", None, None]


def test_whole_figures_and_other_columns_have_no_rest(buat: Pembuat) -> None:
    assert ekor(buat, "l l r", "1.250.000", "60–70", "10") == [None, None, None]
    assert ekor(buat, "l l c", "1,25", "10") == [None, None]


def test_neither_an_arrow_nor_the_mark_of_a_footnote_disturbs_the_decimals(buat: Pembuat) -> None:
    isi = ("▲ 3,25", "▼ 2", "**96,7^d^**", "100^a,b^")
    assert ekor(buat, "l l r", *isi) == ["", ",00", "0", ",00"]


@pytest.mark.parametrize(
    ("baris", "mendatar", "utuh"), [(9, False, True), (9, True, False), (30, False, False)]
)
def test_a_table_stays_on_one_page_where_that_leaves_less_than_a_third_of_it_empty(
    buat: Pembuat, baris: int, *, mendatar: bool, utuh: bool
) -> None:
    tabel = pembatas("\n".join(["| 1 | a | 2 |"] * baris))
    naskah = buat(f"::: mendatar\n{tabel}\n:::" if mendatar else tabel)
    semua = semua_simpul(dari_bytes(baca_naskah(naskah))["blocks"])
    (div,) = [satu for satu in semua if satu["t"] == "Div" and "tabel" in satu["c"][0][1]]
    assert ("sehalaman" in div["c"][0][1]) == utuh


def test_only_cells_with_a_word_wider_than_the_column_are_hyphenated(buat: Pembuat) -> None:
    isi = "| 1 | pertanggungjawaban | 2 |\n| 2 | kata | 2 |"
    badan = satu_tabel(buat(pembatas(isi, 'lebar="70 10 20"')))["c"][4][0][3]
    muat = [dict(baris[1][1][0][2]).get("muat") for baris in badan]
    assert muat[0] is not None
    assert muat[1] is None


def test_the_keys_of_a_table_stand_on_its_cells(buat: Pembuat) -> None:
    isi = "| **Sasaran 1** | | |\n| 1 | a | 2 |"
    tabel = satu_tabel(buat(pembatas(isi, 'kunci="- - - - - IKU-01.target"')))
    sel = [satu for baris in tabel["c"][4][0][3] for satu in baris[1]]
    assert [dict(satu[0][2]).get("k") for satu in sel] == [None, None, None, "IKU-01.target"]


@pytest.mark.parametrize("kunci", ["- -", "- - - -", "- - <b>", "-  - -", ""])
def test_a_table_with_other_keys_than_cells_is_refused(kunci: str, buat: Pembuat) -> None:
    with pytest.raises(GalatTabel, match="kunci angkanya tidak cocok"):
        baca_naskah(buat(pembatas("| 1 | a | 2 |", f'kunci="{kunci}"')))


def test_a_figure_in_a_sentence_may_carry_a_key_and_nothing_else(buat: Pembuat) -> None:
    baca_naskah(buat('Nilai [85,12]{k="tw2/IKU-01.realisasi_tw"} indeks.\n'))
    with pytest.raises(GalatUnsur):
        baca_naskah(buat('Nilai [85,12]{k="x onclick"} indeks.\n'))

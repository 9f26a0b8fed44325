"""Numbers of headings, tables and pictures, and the text of cross references."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lkj.laporan.halaman import baca_naskah
from lkj.laporan.halaman.nomor import huruf, nomor_judul, romawi
from lkj.pandoc.pohon import ambil, dari_bytes, kelas, semua_simpul, tanda, teks

Pembuat = Callable[[str], Path]
TABEL = "::: {{.tabel #{0}}}\n| a | b |\n|---|---|\n| 1 | 2 |\n\n: Judul {0}\n:::\n"


def nomor(pohon: bytes) -> dict[str, str | None]:
    """Return the number of each heading, table and picture by its mark."""
    return {
        tanda(simpul): ambil(simpul, "nomor")
        for simpul in semua_simpul(dari_bytes(pohon)["blocks"])
        if simpul["t"] in ("Header", "Div", "Figure") and tanda(simpul)
    }


def test_headings_in_the_body_are_numbered_by_the_custom_of_government_reports(
    buat: Pembuat,
) -> None:
    isi = "::: isi\n# P\n## Q\n### R\n#### S\n#### T\n## U\n### V\n# W\n## X\n:::"
    assert nomor(baca_naskah(buat(isi))) == {
        "p": "BAB I", "q": "A.", "r": "1.", "s": "a.", "t": "b.", "u": "B.", "v": "1.",
        "w": "BAB II", "x": "A.",
    }  # fmt: skip


def test_front_matter_and_marked_headings_stay_without_number(buat: Pembuat) -> None:
    isi = "::: depan\n# Kata\n:::\n\n::: isi\n# Satu\n## Dua {.tanpa-nomor}\n## Tiga\n:::"
    hasil = nomor(baca_naskah(buat(isi)))
    assert hasil == {"kata": None, "satu": "BAB I", "dua": None, "tiga": "A."}


def test_annexes_go_on_with_their_own_numbers(buat: Pembuat) -> None:
    isi = f"::: isi\n# A\n:::\n\n::: lampiran\n# B\n{TABEL.format('x')}\n# C\n## D\n:::"
    hasil = nomor(baca_naskah(buat(isi)))
    assert [hasil[nama] for nama in "bxcd"] == ["LAMPIRAN 1", "L1.1", "LAMPIRAN 2", "A."]


def test_tables_and_pictures_are_numbered_in_their_chapter(buat: Pembuat) -> None:
    gambar = '![G](grafik/capaian.svg){#g alt="x"}'
    dua = TABEL.format("x") + TABEL.format("y")
    isi = f"::: isi\n# A\n{TABEL.format('w')}\n# B\n{dua}\n{gambar}\n:::"
    hasil = nomor(baca_naskah(buat(isi)))
    assert [hasil[nama] for nama in "wxyg"] == ["1.1", "2.1", "2.2", "2.1"]


def test_an_empty_link_becomes_the_number_it_points_to(buat: Pembuat) -> None:
    isi = f"::: isi\n# Bab satu\n[](#x) [](#bab-satu) [](#h)\n\n## Judul {{#h}}\n{TABEL.format('x')}\n:::"
    blok = dari_bytes(baca_naskah(buat(isi)))["blocks"]
    tautan = [teks(simpul) for simpul in semua_simpul(blok) if simpul["t"] == "Link"]
    assert tautan == ["Tabel 1.1", "Bab I", "Judul"]


def test_lists_of_contents_get_a_title_and_one_line_for_each_entry(buat: Pembuat) -> None:
    isi = (
        "::: depan\n::: daftar-isi\n:::\n::: daftar-tabel\n:::\n::: daftar-gambar\n:::\n:::\n\n"
        f"::: isi\n# A\n{TABEL.format('x')}\n:::"
    )
    semua = semua_simpul(dari_bytes(baca_naskah(buat(isi)))["blocks"])
    judul = [teks(simpul) for simpul in semua if simpul["t"] == "Header"]
    baris = [teks(simpul) for simpul in semua if "butir" in (kelas(simpul) or [])]
    assert judul == ["Daftar Isi", "Daftar Tabel", "A"]
    assert baris == ["Daftar Isi", "Daftar Tabel", "BAB I A", "Tabel 1.1 Judul x"]


@pytest.mark.parametrize(("angka", "teks_angka"), [(1, "I"), (4, "IV"), (9, "IX"), (44, "XLIV")])
def test_roman_numbers(angka: int, teks_angka: str) -> None:
    assert romawi(angka) == teks_angka


def test_letters_go_on_after_z() -> None:
    assert [huruf(angka) for angka in (1, 26, 27, 53)] == ["A", "Z", "AA", "BA"]
    assert [nomor_judul(tingkat, 2) for tingkat in (2, 3, 4, 5, 6)] == ["B.", "2.", "b.", "2)", "b)"]


def test_a_place_is_told_by_the_numbers_that_lead_to_it(buat: Pembuat) -> None:
    tempat = "".join(f"[](#{t}){{.letak}} " for t in ("k", "b", "e", "x", "l"))
    isi = f"::: depan\n# Kata {{#k}}\n:::\n\n::: isi\n# B\n## C\n### D\n#### E\n{TABEL.format('x')}\n:::\n\n"
    isi += f"::: lampiran\n# L\n{tempat}\n:::"
    blok = dari_bytes(baca_naskah(buat(isi)))["blocks"]
    tautan = [teks(s) for s in semua_simpul(blok) if s["t"] == "Link" and "letak" in kelas(s)]
    assert tautan == ["Kata", "Bab I", "Bab I.A.1.a", "Tabel 1.1", "Lampiran 1"]


def test_no_line_parts_a_name_from_its_number(buat: Pembuat) -> None:
    rujukan = "# P\n\nLihat [](#tbl-x), [](#p), dan [](#q).\n\n## Tabel lain {#q}"
    isi = f"::: isi\n{rujukan}\n\n{TABEL.format('tbl-x')}\n:::"
    semua = semua_simpul(dari_bytes(baca_naskah(buat(isi)))["blocks"])
    tautan = [s["c"][1] for s in semua if s["t"] == "Link"]
    assert [[x.get("c", " ") for x in isi] for isi in tautan] == [
        ["Tabel\u00a01.1"], ["Bab\u00a0I"], ["Tabel", " ", "lain"],
    ]  # fmt: skip

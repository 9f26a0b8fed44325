"""A sheet's layout, and the conversion of one cell."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from lkj.lembar import Buku, Lembar, Sel
from lkj.lembar.model import Isi
from lkj.rencana import tata_isian as tata
from lkj.tabel import PANJANG_TEKS, Kolom, Nilai, Pembaca, Tata, huruf_kolom, konversi, rapikan

KOLOM = {j: Kolom("x", "X", j) for j in ("teks", "kode", "angka", "rupiah", "target", "tanggal")}


@pytest.mark.parametrize(("indeks", "huruf"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_have_letters(indeks: int, huruf: str) -> None:
    assert huruf_kolom(indeks) == huruf


def test_a_layout_knows_letters_headers_and_the_first_row() -> None:
    t = tata.KINERJA
    assert (t.huruf("realisasi"), t.judul("realisasi"), t.baris_data) == ("G", "Realisasi", 9)


@pytest.mark.parametrize(
    ("jenis", "isi", "nilai"),
    [
        ("teks", " dua  kata ", "dua kata"),
        ("teks", Decimal(2023), "2023"),
        ("teks", Decimal("12345.5"), "12345,5"),
        ("teks", date(2023, 3, 7), "7 Maret 2023"),
        ("teks", True, "TRUE"),
        ("kode", "7.01.02", "7.01.02"),
        ("angka", Decimal(0), Decimal(0)),
        ("rupiah", Decimal(-5), Decimal(-5)),
        ("target", Decimal("82.5"), Decimal("82.5")),
        ("target", "60-70", (Decimal(60), Decimal(70))),
        ("target", " 60,5 – 70 ", (Decimal("60.5"), Decimal(70))),
        ("tanggal", datetime(2023, 1, 2, 8, 0), date(2023, 1, 2)),  # noqa: DTZ001
        ("tanggal", date(2023, 1, 2), date(2023, 1, 2)),
        ("tanggal", " 2023-01-02 ", date(2023, 1, 2)),
    ],
)
def test_a_cell_becomes_the_kind_of_value_of_its_column(jenis: str, isi: Isi, nilai: Nilai) -> None:
    assert konversi(Sel("A1", isi), KOLOM[jenis]) == (nilai, None)


@pytest.mark.parametrize(
    ("jenis", "sel", "kode"),
    [
        ("angka", Sel("A1", "82,5"), "ANGKA_SEBAGAI_TEKS"),
        ("angka", Sel("A1", "-"), "TANDA_KOSONG"),
        ("angka", Sel("A1", "n/a"), "TANDA_KOSONG"),
        ("angka", Sel("A1", "1.234"), "ANGKA_MENDUA"),
        ("angka", Sel("A1", "nihil"), "BUKAN_ANGKA"),
        ("angka", Sel("A1", Decimal("0.95"), format="0.00%"), "FORMAT_PERSEN"),
        ("rupiah", Sel("A1", Decimal("1.02"), format="0%"), "FORMAT_PERSEN"),
        ("angka", Sel("A1", Decimal("1E15")), "ANGKA_TERLALU_BESAR"),
        ("rupiah", Sel("A1", Decimal("-1E308")), "ANGKA_TERLALU_BESAR"),
        ("angka", Sel("A1", date(2023, 1, 2)), "BUKAN_ANGKA"),
        ("angka", Sel("A1", True), "BUKAN_ANGKA"),  # noqa: FBT003
        ("angka", Sel("A1", galat="#REF!"), "SEL_GALAT"),
        ("angka", Sel("A1", rumus=True), "RUMUS_TANPA_HASIL"),
        ("kode", Sel("A1", Decimal("7.01")), "KODE_BUKAN_TEKS"),
        ("target", Sel("A1", "70-60"), "BUKAN_ANGKA"),
        ("target", Sel("A1", "82,5"), "ANGKA_SEBAGAI_TEKS"),
        ("tanggal", Sel("A1", Decimal(45000)), "TANGGAL_SALAH"),
        ("teks", Sel("A1", "x", karakter_ditolak=(0x202E,)), "KARAKTER"),
        ("teks", Sel("A1", "x" * (PANJANG_TEKS + 1)), "TERLALU_PANJANG"),
    ],
)
def test_a_cell_of_another_kind_gives_a_code_and_no_value(jenis: str, sel: Sel, kode: str) -> None:
    nilai, masalah = konversi(sel, KOLOM[jenis])
    assert nilai is None
    assert masalah is not None
    assert masalah[0] == kode


def test_a_formula_with_its_stored_result_is_a_value() -> None:
    assert konversi(Sel("A1", Decimal(5), rumus=True), KOLOM["angka"]) == (Decimal(5), None)


def test_the_longest_text_is_accepted() -> None:
    teks = "x" * PANJANG_TEKS
    assert konversi(Sel("A1", teks), KOLOM["teks"]) == (teks, None)


@pytest.mark.parametrize("wajib", [True, False])
def test_an_empty_cell_is_a_remark_only_where_it_must_be_filled(*, wajib: bool) -> None:
    nilai, masalah = konversi(Sel("A1"), Kolom("x", "X", wajib=wajib))
    assert (nilai, masalah is not None) == (None, wajib)


def test_rows_that_hold_nothing_are_skipped_and_the_others_keep_their_numbers() -> None:
    t = Tata("L", (Kolom("a", "A", wajib=True), Kolom("b", "B", "angka")))
    isi = {s.alamat: s for s in (Sel("A1", "A"), Sel("B1", "b"), Sel("A4", "x"), Sel("B4", Decimal(1)))}
    pembaca = Pembaca(Buku((Lembar("L", baris_terakhir=4, isi=isi),)), "b.xlsx")
    (baris,) = pembaca.baris(t)
    assert (baris.nomor, baris.alamat("b"), baris.teks("a"), baris.angka("b")) == (4, "B4", "x", Decimal(1))
    assert pembaca.catatan == []


@pytest.mark.parametrize("isi", ["WTP", " wtp ", "Wtp"])
def test_a_word_of_a_list_is_read_whatever_its_case(isi: str) -> None:
    kata = Kolom("x", "X", "sebutan", pilihan=("WDP", "WTP"))
    assert konversi(Sel("A1", isi), kata) == ("WTP", None)


@pytest.mark.parametrize("isi", ["WTPP", Decimal(4), date(2023, 1, 2)])
def test_what_is_no_word_of_the_list_gives_a_code_and_the_words(isi: Isi) -> None:
    kata = Kolom("x", "X", "sebutan", pilihan=("WDP", "WTP"))
    nilai, masalah = konversi(Sel("A1", isi), kata)
    assert nilai is None
    assert masalah is not None
    assert (masalah[0], masalah[1]["pilihan"]) == ("NILAI_PILIHAN", "WDP, WTP")


def buku(*sel: Sel) -> Buku:
    """A workbook of one sheet, L."""
    isi = {s.alamat: s for s in sel}
    return Buku((Lembar("L", baris_terakhir=2, isi=isi),))


def test_a_later_column_may_be_missing_with_its_header_but_not_lose_what_stands_in_it() -> None:
    t = Tata("L", (Kolom("a", "A"), Kolom("b", "B", tambahan=True)))
    pembaca = Pembaca(buku(Sel("A1", "A"), Sel("A2", "x")), "b.xlsx")
    (baris,) = pembaca.baris(t)
    assert (baris.teks("a"), baris.nilai["b"], pembaca.catatan) == ("x", None, [])
    pembaca = Pembaca(buku(Sel("A1", "A"), Sel("A2", "x"), Sel("B2", "y")), "b.xlsx")
    assert pembaca.baris(t) == []
    assert [(c.kode, c.sel) for c in pembaca.catatan] == [("JUDUL_KOLOM", "B1")]


@pytest.mark.parametrize(("boleh", "kode"), [(True, []), (False, ["LEMBAR_TIDAK_ADA"])])
def test_only_a_sheet_that_may_be_missing_is_not_asked_for(*, boleh: bool, kode: list[str]) -> None:
    pembaca = Pembaca(buku(), "b.xlsx")
    assert pembaca.baris(Tata("Lain", (Kolom("a", "A"),), boleh_tiada=boleh)) == []
    assert [c.kode for c in pembaca.catatan] == kode


def test_a_column_may_hold_another_kind_of_value_in_some_rows() -> None:
    t = Tata("L", (Kolom("a", "A", "angka"),))
    pembaca = Pembaca(buku(Sel("A1", "A"), Sel("A2", "wtp")), "b.xlsx")
    kata = Kolom("a", "A", "sebutan", pilihan=("WTP",))
    (baris,) = pembaca.baris(t, ganti=lambda _: {"a": kata})
    assert (baris.teks("a"), pembaca.catatan) == ("WTP", [])


def test_white_space_is_folded() -> None:
    assert rapikan(" a\u00a0\n b\t") == "a b"


def test_nihil_is_0_where_a_column_takes_it_and_says_so() -> None:
    kolom = Kolom("x", "X", "angka", nihil=True)
    assert konversi(Sel("A1", " Nihil "), kolom) == (Decimal(0), ("NIHIL", {}))


def test_a_percent_sign_that_is_only_printed_scales_nothing() -> None:
    assert konversi(Sel("A1", Decimal(95), format='0.0"%"'), KOLOM["angka"]) == (Decimal(95), None)
    assert konversi(Sel("A1", Decimal(95), format="0\\%"), KOLOM["angka"]) == (Decimal(95), None)


def test_a_percent_format_tells_what_is_shown_and_what_is_stored() -> None:
    _, masalah = konversi(Sel("A1", Decimal("0.955"), format="0.00%"), KOLOM["angka"])
    assert masalah == ("FORMAT_PERSEN", {"tampak": "95,5", "tersimpan": "0,955"})

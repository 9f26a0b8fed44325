"""What is read from a sound workbook."""

import io
import pickle
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from lkj.lembar import Buku, Lembar, Sel, baca

Bengkel = Any  # the class lives in conftest.py, which tests do not import


def lembar(isi: bytes, nama: str = "Isian") -> Lembar:
    hasil = baca(isi, nama="a.xlsx").lembar(nama)
    assert hasil is not None
    return hasil


def sisip(alamat: str, teks: str) -> str:
    return f'<c r="{alamat}" t="inlineStr"><is><t xml:space="preserve">{teks}</t></is></c>'


def test_a_cell_has_address_value_text_and_format(bengkel: Bengkel) -> None:
    s = lembar(bengkel.utuh).sel("B2")
    assert s == Sel("B2", Decimal("82.5"), "82.5", "#,##0.00")


def test_a_formula_has_its_stored_result_and_a_flag(bengkel: Bengkel) -> None:
    s = lembar(bengkel.utuh).sel("C2")
    assert (s.nilai, s.rumus) == (Decimal(165), True)


def test_a_formula_without_a_stored_result_has_no_value() -> None:
    buku = openpyxl.Workbook()
    buku["Sheet"]["A1"] = "=1+1"
    wadah = io.BytesIO()
    buku.save(wadah)
    s = lembar(wadah.getvalue(), "Sheet").sel("A1")
    assert (s.nilai, s.rumus, s.galat) == (None, True, None)


def test_a_formula_whose_result_is_empty_text_is_told_from_one_without_result(bengkel: Bengkel) -> None:
    ada = lembar(bengkel.baris('<c r="A1" t="str"><f>B1</f><v></v></c>', '<c r="B1"><f>C1</f></c>'))
    assert (ada.sel("A1").nilai, ada.sel("B1").nilai) == ("", None)


def test_a_formula_with_a_text_result_is_text(bengkel: Bengkel) -> None:
    s = lembar(bengkel.baris('<c r="A1" t="str"><f>B1</f><v>12</v></c>')).sel("A1")
    assert (s.nilai, s.rumus) == ("12", True)


def test_an_absent_cell_is_an_empty_one(bengkel: Bengkel) -> None:
    assert lembar(bengkel.utuh).sel("ZZ900") == Sel("ZZ900")


def test_a_text_that_is_no_address_is_a_fault_of_the_caller(bengkel: Bengkel) -> None:
    with pytest.raises(ValueError, match="9F"):
        lembar(bengkel.utuh).sel("9F")


def test_cells_are_iterated_row_by_row_without_empty_ones(bengkel: Bengkel) -> None:
    assert [s.alamat for s in lembar(bengkel.utuh)] == ["A1", "A2", "B2", "C2"]


def test_the_last_row_and_column_do_not_count_empty_styled_cells(bengkel: Bengkel) -> None:
    isi = bengkel.data(
        '<row r="3"><c r="B3"><v>1</v></c><c r="F3" s="1"/></row><row r="9"><c r="A9" s="1"/></row>'
    )
    tepi = lembar(isi)
    assert (tepi.baris_terakhir, tepi.kolom_terakhir) == (3, 2)


def test_an_empty_sheet_ends_at_zero(bengkel: Bengkel) -> None:
    kosong = lembar(bengkel.data(""))
    assert (kosong.baris_terakhir, kosong.kolom_terakhir, list(kosong)) == (0, 0, [])


@pytest.mark.parametrize(
    ("tersimpan", "nilai"),
    [
        ("0", "0"),
        ("-0", "0"),
        ("0.28999999999999998", "0.29"),
        ("0.30000000000000004", "0.3"),
        ("90.999999999999986", "91"),
        ("33.333333333333336", "33.3333333333333"),
        ("0.95", "0.95"),
        ("12.50", "12.5"),
        ("1.5E+8", "150000000"),
        ("1E-3", "0.001"),
        ("150000000000.25", "150000000000.25"),
        ("197001011990011001", "197001011990011001"),
    ],
)
def test_a_number_is_the_decimal_that_excel_shows_at_its_15_digits(
    bengkel: Bengkel, tersimpan: str, nilai: str
) -> None:
    s = lembar(bengkel.baris(f'<c r="A1"><v>{tersimpan}</v></c>')).sel("A1")
    assert s.nilai == Decimal(nilai)
    assert (str(s.nilai), s.teks) == (nilai, nilai)


def test_zero_is_not_empty(bengkel: Bengkel) -> None:
    s = lembar(bengkel.baris('<c r="A1"><v>0</v></c>', '<c r="B1"/>'))
    assert (s.sel("A1").nilai, s.sel("B1").nilai) == (Decimal(0), None)


def test_text_that_looks_like_a_number_stays_text(bengkel: Bengkel) -> None:
    assert lembar(bengkel.baris(sisip("A1", "1.234,5"))).sel("A1").nilai == "1.234,5"


def test_a_truth_value_is_no_number(bengkel: Bengkel) -> None:
    sel = lembar(bengkel.baris('<c r="A1" t="b"><v>1</v></c>', '<c r="B1" t="b"><v>0</v></c>'))
    assert (sel.sel("A1").nilai, sel.sel("B1").nilai) == (True, False)


@pytest.mark.parametrize("galat", ["#REF!", "#DIV/0!", "#N/A", "#NAME?", "#VALUE!", "#NUM!", "#NULL!"])
def test_an_error_is_named_and_has_no_value(bengkel: Bengkel, galat: str) -> None:
    s = lembar(bengkel.baris(f'<c r="A1" t="e"><f>B1</f><v>{galat}</v></c>')).sel("A1")
    assert (s.nilai, s.galat, s.rumus, s.teks) == (None, galat, True, galat)


def tanggal(nilai: object, bentuk: str, *, awal_1904: bool = False) -> Sel:
    wadah = io.BytesIO()
    with xlsxwriter.Workbook(wadah, {"in_memory": True, "date_1904": awal_1904}) as w:
        s = w.add_worksheet("Isian")
        gaya = w.add_format({"num_format": bentuk})
        if isinstance(nilai, date):
            s.write_datetime("A1", nilai, gaya)
        else:
            s.write_number("A1", nilai, gaya)
    return lembar(wadah.getvalue()).sel("A1")


@pytest.mark.parametrize("bentuk", ["dd/mm/yyyy", "d mmmm yyyy", "[$-421]dd mmmm yyyy", "yyyy-mm-dd hh:mm"])
def test_a_date_is_a_date_in_each_format(bentuk: str) -> None:
    s = tanggal(date(2023, 4, 5), bentuk)
    assert (type(s.nilai), s.nilai, s.teks) == (date, date(2023, 4, 5), "2023-04-05")


def test_a_date_of_the_1904_calendar_is_the_same_date() -> None:
    assert tanggal(date(2023, 4, 5), "dd/mm/yyyy", awal_1904=True).nilai == date(2023, 4, 5)


def test_a_date_with_a_time_keeps_it() -> None:
    s = tanggal(datetime(2023, 4, 5, 13, 30, 15), "dd/mm/yyyy hh:mm")  # noqa: DTZ001  no zone in a sheet
    assert s.nilai == datetime(2023, 4, 5, 13, 30, 15)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("nilai", "bentuk"),
    [
        (0.5, "hh:mm"),
        (30, "dd/mm/yyyy"),
        (1.5, "[h]:mm"),
        (-3, "dd/mm/yyyy"),
        (5_000_000, "dd/mm/yyyy"),
        (12, '0 "bulan"'),
        (12, '"Rp"#,##0'),
        (12, "[$Rp-421]#,##0.00"),
        (0.95, "0.00%"),
    ],
)
def test_a_number_whose_format_gives_no_plausible_date_stays_a_number(nilai: float, bentuk: str) -> None:
    s = tanggal(nilai, bentuk)
    assert (s.nilai, s.format) == (Decimal(repr(nilai)), bentuk)


def test_an_iso_date_is_a_date(bengkel: Bengkel) -> None:
    s = lembar(bengkel.baris('<c r="A1" t="d"><v>2023-01-05</v></c>')).sel("A1")
    assert s.nilai == date(2023, 1, 5)


def test_white_space_of_a_text_is_folded_and_the_stored_text_kept(bengkel: Bengkel) -> None:
    s = lembar(bengkel.baris(sisip("A1", "  ketertiban&#10;umum\u00a0 dan\t\tlain "))).sel("A1")
    assert s.nilai == "ketertiban umum dan lain"
    assert s.teks == "  ketertiban\numum\u00a0 dan\t\tlain "


def test_a_text_is_composed(bengkel: Bengkel) -> None:
    assert lembar(bengkel.baris(sisip("A1", "Cafe\u0301"))).sel("A1").nilai == "Café"


def test_an_escaped_line_end_is_white_space(bengkel: Bengkel) -> None:
    assert lembar(bengkel.baris(sisip("A1", "a_x000D_&#10;b"))).sel("A1").nilai == "a b"


def test_rich_text_is_read_as_its_words(bengkel: Bengkel) -> None:
    kaya = (
        '<c r="A1" t="inlineStr"><is><r><t xml:space="preserve">Indeks </t></r><r><t>SAKIP</t></r></is></c>'
    )
    assert lembar(bengkel.baris(kaya)).sel("A1").nilai == "Indeks SAKIP"


@pytest.mark.parametrize("kode", [0x202E, 0x200B, 0xAD, 0xFEFF, 0xE000, 0x1F600, 0x0378, 0x07])
def test_a_refused_character_is_named(bengkel: Bengkel, kode: int) -> None:
    isi = f"a_x{kode:04X}_b" if kode < 0x20 else f"a{chr(kode)}b"
    assert lembar(bengkel.baris(sisip("A1", isi))).sel("A1").karakter_ditolak == (kode,)


def test_a_text_of_blanks_is_empty(bengkel: Bengkel) -> None:
    assert lembar(bengkel.baris(sisip("A1", "  \u00a0 "))).sel("A1").nilai is None


def test_hidden_rows_columns_and_sheets_are_known() -> None:
    wadah = io.BytesIO()
    with xlsxwriter.Workbook(wadah, {"in_memory": True}) as w:
        w.add_worksheet("Isian")
        s = w.add_worksheet("Rahasia")
        s.hide()
        for alamat in ("A1", "B2", "D3"):
            s.write_number(alamat, 1)
        s.set_row(1, None, None, {"hidden": True})
        s.set_column("C:E", None, None, {"hidden": True})
    buku = baca(wadah.getvalue(), nama="a")
    rahasia = lembar(wadah.getvalue(), "Rahasia")
    assert buku.tersembunyi == ("Rahasia",)
    assert rahasia.tersembunyi
    assert [rahasia.sel(a).tersembunyi for a in ("A1", "B2", "D3", "E9")] == [False, True, True, True]


def test_every_cell_of_a_merged_range_knows_it() -> None:
    wadah = io.BytesIO()
    with xlsxwriter.Workbook(wadah, {"in_memory": True}) as w:
        w.add_worksheet("Isian").merge_range("B2:D3", "Judul")
    s = lembar(wadah.getvalue())
    assert [s.sel(a).gabung for a in ("B2", "D3", "A2", "E3")] == ["B2:D3", "B2:D3", None, None]
    assert s.sel("B2").nilai == "Judul"


def test_a_wrong_dimension_tag_drops_no_row(bengkel: Bengkel) -> None:
    isi = bengkel.ganti(bengkel.LEMBAR, '<dimension ref="A1:C2"/>', '<dimension ref="A1"/>')
    assert lembar(isi).sel("B2").nilai == Decimal("82.5")


def test_cells_without_an_address_stand_in_order(bengkel: Bengkel) -> None:
    s = lembar(bengkel.data("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"))
    assert [s.sel(a).nilai for a in ("A1", "B1", "A2")] == [1, 2, 3]


def test_a_sheet_that_is_only_a_chart_is_left_out() -> None:
    wadah = io.BytesIO()
    with xlsxwriter.Workbook(wadah, {"in_memory": True}) as w:
        w.add_worksheet("Isian").write_number("A1", 1)
        grafik = w.add_chart({"type": "column"})
        grafik.add_series({"values": "=Isian!$A$1:$A$1"})
        w.add_chartsheet("Grafik").set_chart(grafik)
    assert baca(wadah.getvalue(), nama="a").nama_lembar == ("Isian",)


def test_comments_validation_protection_and_links_are_no_obstacle() -> None:
    wadah = io.BytesIO()
    with xlsxwriter.Workbook(wadah, {"in_memory": True}) as w:
        s = w.add_worksheet("Isian")
        s.write_comment("A1", "isi di sini")
        s.data_validation("A1:A9", {"validate": "decimal", "criteria": ">=", "value": 0})
        s.conditional_format("A1:A9", {"type": "cell", "criteria": "<", "value": 0, "format": w.add_format()})
        s.protect("x")
        s.write_url("B1", "https://contoh.go.id/bukti")
        s.add_table("D1:E3")
        s.freeze_panes(1, 0)
    assert lembar(wadah.getvalue()).sel("B1").nilai == "https://contoh.go.id/bukti"


def test_a_workbook_saved_again_by_openpyxl_reads_the_same(bengkel: Bengkel) -> None:
    buku = openpyxl.load_workbook(io.BytesIO(bengkel.utuh))
    wadah = io.BytesIO()
    buku.save(wadah)
    lama, baru = lembar(bengkel.utuh), lembar(wadah.getvalue())
    assert [s for s in lama if not s.rumus] == [s for s in baru if not s.rumus]


def test_a_sheet_that_is_not_there_is_none(bengkel: Bengkel) -> None:
    assert baca(bengkel.utuh, nama="a").lembar("Lain") is None


def test_the_same_bytes_are_the_same_workbook(bengkel: Bengkel) -> None:
    assert baca(bengkel.utuh, nama="a") is baca(bytes(bytearray(bengkel.utuh)), nama="b")


def test_a_workbook_survives_pickling(bengkel: Bengkel) -> None:
    buku = baca(bengkel.utuh, nama="a")
    salinan: Buku = pickle.loads(pickle.dumps(buku))  # noqa: S301  made here
    assert salinan == buku
    assert list(salinan.semua[0]) == list(buku.semua[0])

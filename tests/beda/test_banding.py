"""`lkj.beda`: two workbooks compared, ours by key and others by address."""

import io
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from tests.beda.alat import tukar
from tests.conftest import Isian

from lkj.beda import BedaBuku, banding_buku, beda_isi
from lkj.beda.kata import sebut_berkas, sebut_sel
from lkj.lembar import baca
from lkj.lembar.teks import teks_berkas


def _beda(lama: bytes, baru: bytes) -> BedaBuku:
    return banding_buku(baca(lama, nama="lama"), baca(baru, nama="baru"))


def _buku(isi: bytes, ubah: Callable[[Any], None]) -> bytes:
    buku = openpyxl.load_workbook(io.BytesIO(isi))
    ubah(buku)
    wadah = io.BytesIO()
    buku.save(wadah)
    return wadah.getvalue()


def _lepas(ubah: Callable[[Any], None]) -> bytes:
    """A workbook that is none of ours."""

    def isi(buku: Any) -> None:
        s = buku["Sheet"]
        s.append(["Nama", "Nilai"])
        s.append(["Satu", 1])
        s.append(["Dua", 2])
        ubah(buku)

    kosong = io.BytesIO()
    openpyxl.Workbook().save(kosong)
    return _buku(kosong.getvalue(), isi)


def test_a_cell_of_a_form_is_named_by_its_indicator_and_column(isian: Isian) -> None:
    lama = isian("pelayanan", 1)
    baru = tukar(lama, {"Kinerja!G9": Decimal("82.5"), "Kinerja!H9": None})
    beda = _beda(lama, baru)
    assert sebut_sel(beda.sel[0]) == "G9  IKU-01 · Realisasi TW I: 82,45 → 82,5"
    assert [(s.jenis, s.sel, s.kunci, s.kolom) for s in beda.sel] == [
        ("berubah", "G9", "IKU-01", "Realisasi TW I"),
        ("hilang", "H9", "IKU-01", "Keterangan"),
    ]
    assert beda.sel[1].baru is None
    assert (beda.sel[1].lama or "").startswith("SKM triwulan I")


def test_the_same_cells_are_no_difference_whatever_the_bytes(isian: Isian) -> None:
    lama = isian("pelayanan", 1)
    lain = tukar(lama, {"Kinerja!G9": Decimal("82.450")})
    assert lain != lama
    assert not _beda(lama, lain)
    assert sebut_berkas(beda_isi("a.xlsx", lama, lain)) == "a.xlsx: isi selnya sama\n"


def test_a_figure_typed_as_text_and_a_formula_replaced_by_its_result_are_seen(isian: Isian) -> None:
    lama = isian("pelayanan", 1)
    sel = _beda(lama, tukar(lama, {"Kinerja!G9": "82,45"})).sel[0]
    assert (sel.lama, sel.baru) == ("82,45", "82,45 (teks)")
    angka = isian("pelayanan", 1, {"Kinerja!G10": 94.2028985507246})
    sel = next(s for s in _beda(lama, angka).sel if s.sel == "G10")
    assert (sel.lama, sel.baru, sel.rumus) == ("94,2028985507246 (rumus)", "94,2028985507246", False)


def test_results_of_formulas_are_marked(isian: Isian) -> None:
    lama = isian("pelayanan", 1)
    sel = _beda(lama, tukar(lama, {"Kinerja!G10": Decimal(95)})).sel
    assert [(s.sel, s.baru, s.rumus) for s in sel] == [("G10", "95 (rumus)", True)]


def test_a_row_put_in_between_is_only_that_row(isi_rencana: bytes) -> None:
    def sisip(buku: Any) -> None:
        lembar = buku["Target"]
        lembar.insert_rows(3)
        for kolom, nilai in enumerate(("PK-1", "IKU-99", 7), 1):
            lembar.cell(3, kolom).value = nilai
        lembar["C5"] = 99

    beda = _beda(isi_rencana, _buku(isi_rencana, sisip))
    assert [(s.jenis, s.sel, s.sel_lama, s.kunci, s.kolom) for s in beda.sel if s.lembar == "Target"] == [
        ("baru", "A3", "", "PK-1 IKU-99", "Kode versi PK"),
        ("baru", "B3", "", "PK-1 IKU-99", "Kode"),
        ("baru", "C3", "", "PK-1 IKU-99", "Target tahun"),
        ("berubah", "C5", "C4", "PK-1 IKU-03", "Target tahun"),
    ]
    assert sebut_sel(beda.sel[-1]).startswith("C5 (dulu C4)  PK-1 IKU-03 · Target tahun: ")


def test_a_column_put_in_between_is_only_that_column(isi_rencana: bytes) -> None:
    def sisip(buku: Any) -> None:
        lembar = buku["Renstra"]
        lembar.insert_cols(2)
        lembar["B1"] = "Realisasi 2019"
        lembar["B2"] = 80

    sel = _beda(isi_rencana, _buku(isi_rencana, sisip)).sel
    assert [(s.lama, s.baru) for s in sel if s.sel == "B2"] == [(None, "80")]
    assert {s.sel for s in sel if s.kunci} == {"B2"}


def test_keys_that_stand_twice_are_compared_by_address(isi_rencana: bytes) -> None:
    def ganda(buku: Any) -> None:
        buku["Program dan Kegiatan"]["A3"] = buku["Program dan Kegiatan"]["A2"].value

    lama = _buku(isi_rencana, ganda)

    def ubah(buku: Any) -> None:
        buku["Program dan Kegiatan"]["B3"] = "Nama lain"

    sel = _beda(lama, _buku(lama, ubah)).sel
    assert [(s.jenis, s.sel) for s in sel] == [("berubah", "B3")]


@pytest.mark.parametrize(
    ("ubah", "kata", "banyak"),
    [
        (lambda b: setattr(b["Sheet"], "title", "Data"), ("Lembar Sheet berganti nama menjadi Data",), 0),
        (lambda b: b.create_sheet("Tambahan"), ("Lembar Tambahan baru",), 0),
        (lambda b: setattr(b.create_sheet("A"), "sheet_state", "hidden"), ("Lembar A baru",), 0),
        (lambda b: b["Sheet"].insert_rows(2), (), 6),
    ],
)
def test_sheets_are_named_and_other_workbooks_compared_by_address(
    ubah: Callable[[Any], None], kata: tuple[str, ...], banyak: int
) -> None:
    beda = _beda(_lepas(lambda _: None), _lepas(ubah))
    assert beda.lembar == kata
    assert len(beda.sel) == banyak
    assert not {s.kunci for s in beda.sel} - {""}


def test_a_sheet_that_is_gone_names_what_was_on_it() -> None:
    lama = _lepas(lambda b: b.create_sheet("Lain").append(["isi", 3]))
    beda = _beda(lama, _lepas(lambda _: None))
    assert beda.lembar == ("Lembar Lain hilang",)
    assert [(s.jenis, s.lembar, s.sel, s.lama) for s in beda.sel] == [
        ("hilang", "Lain", "A1", "isi"),
        ("hilang", "Lain", "B1", "3"),
    ]


def test_a_hidden_sheet_is_said() -> None:
    beda = _beda(
        _lepas(lambda b: b.create_sheet("Lain")),
        _lepas(lambda b: setattr(b.create_sheet("Lain"), "sheet_state", "hidden")),
    )
    assert beda.lembar == ("Lembar Lain disembunyikan",)


def test_of_long_texts_the_part_that_differs_is_shown(isian: Isian) -> None:
    lama = isian("pelayanan", 1)
    panjang = "sama " * 60
    kata = sebut_sel(
        _beda(
            tukar(lama, {"Kinerja!H9": f"{panjang}dulu"}),
            tukar(lama, {"Kinerja!H9": f"{panjang}kini"}),
        ).sel[0]
    )
    assert kata.endswith("dulu → …" + kata.rpartition("…")[2])
    assert kata.endswith("kini")


def test_a_text_cannot_act_in_a_terminal_and_still_differs(isian: Isian) -> None:
    lama = isian("pelayanan", 1)
    jahat = tukar(lama, {"Kinerja!H9": "a\u202eb\u200bc"})
    sel = _beda(tukar(lama, {"Kinerja!H9": "abc"}), jahat).sel[0]
    assert (sel.lama, sel.baru) == ("abc", "a\\u202eb\\u200bc")
    assert "Kinerja!H9\ta\\u202eb\\u200bc\n" in teks_berkas(jahat, "x")


def test_the_very_same_file_is_said_to_be_the_same(isian: Isian) -> None:
    isi = isian("pelayanan", 1)
    assert sebut_berkas(beda_isi("b.xlsx", isi, isi, nama_lama="a.xlsx")) == "a.xlsx → b.xlsx: sama\n"


def test_a_refused_version_is_said_instead_of_cells(isian: Isian) -> None:
    beda = beda_isi("a.xlsx", isian("pelayanan", 1), b"PK\x03\x04 rusak")
    assert beda.buku is None
    assert [c.kode for c in beda.ditolak] == ["BERKAS_RUSAK"]
    assert "tidak dapat dibandingkan" in sebut_berkas(beda)

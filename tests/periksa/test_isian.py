"""What is wrong in one section's sheet: exact code, sheet and cell of every remark."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import TYPE_CHECKING

import openpyxl
import pytest

from lkj.catatan import KONFIRMASI, WAJIB, Catatan
from lkj.periksa import HasilIsian, periksa_isian

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Isian, PeriksaIsian

    from lkj.format_isian import Acuan

BERKAS = "data/raw/2023/tw1/pelayanan.xlsx"


def alamat(hasil: HasilIsian) -> list[tuple[str, str, str]]:
    """Remarks as (code, sheet, cell)."""
    return [(c.kode, c.lembar, c.sel) for c in hasil.catatan]


def satu(hasil: HasilIsian) -> Catatan:
    """The only remark."""
    assert len(hasil.catatan) == 1, [c.sebagai_teks() for c in hasil.catatan]
    return hasil.catatan[0]


@pytest.mark.parametrize("tw", [1, 2, 3, 4])
def test_the_filled_sheets_of_the_example_office_have_no_remark_that_must_be_mended(
    tw: int, periksa: PeriksaIsian
) -> None:
    for seksi in ("perencanaan", "umum", "pemerintahan", "pmd", "trantib", "pelayanan", "kel_mekarsari"):
        assert [c for c in periksa(seksi, tw).catatan if c.tingkat == WAJIB] == []


@pytest.mark.parametrize(
    ("sel", "nilai", "kode"),
    [
        ("Kinerja!G9", "82,45", "ANGKA_SEBAGAI_TEKS"),
        ("Kinerja!G9", "banyak", "BUKAN_ANGKA"),
        ("Kinerja!G9", True, "BUKAN_ANGKA"),
        ("Kinerja!G9", None, "SEL_KOSONG"),
        ("Kinerja!G9", "   ", "SEL_KOSONG"),
        ("Kinerja!G9", "#REF!", "SEL_GALAT"),
        ("Kinerja!G9", "=80+2", "RUMUS_TANPA_HASIL"),
        ("Kinerja!G9", -1, "NEGATIF"),
        ("Kinerja!G9", 10**15, "ANGKA_TERLALU_BESAR"),
        ("Kinerja!E10", None, "SEL_KOSONG"),
        ("Kinerja!F10", None, "SEL_KOSONG"),
        ("Kinerja!F10", 0, "PENYEBUT_NOL"),
        ("Kinerja!E10", 1036, "BAGIAN_TERTUKAR"),
        ("Kinerja!D9", 80, "TARGET_BERBEDA"),
        ("Kinerja!D9", None, "TARGET_BERBEDA"),
        ("Kinerja!H9", "selesai \U0001f600", "KARAKTER"),
        ("Kinerja!H9", "x" * 30_000, "TERLALU_PANJANG"),
        ("Kinerja!C5", None, "PENGISI_KOSONG"),
        ("Kinerja!C6", None, "PENGISI_KOSONG"),
        ("Kinerja!C5", "\U0001f600", "KARAKTER"),
        ("Kinerja!A10", "IKU-01", "KUNCI_GANDA"),
        ("Kinerja!A9", "IKU-O1", "KUNCI_ASING"),
        ("Kinerja!A9", 101, "KODE_BUKAN_TEKS"),
        ("Kinerja!A9", None, "SEL_KOSONG"),
        ("Kinerja!G8", "Hasil", "JUDUL_KOLOM"),
        ("Sub Kegiatan!F6", None, "SEL_KOSONG"),
        ("Sub Kegiatan!F6", -1, "NEGATIF"),
        ("Sub Kegiatan!F6", "1 dokumen", "ANGKA_SEBAGAI_TEKS"),
        ("Sub Kegiatan!H6", "Rp4.790.000", "ANGKA_SEBAGAI_TEKS"),
        ("Sub Kegiatan!H6", "#DIV/0!", "SEL_GALAT"),
        ("Sub Kegiatan!E6", 2, "TARGET_BERBEDA"),
        ("Sub Kegiatan!G6", 99, "PAGU_BERBEDA"),
        ("Sub Kegiatan!A7", "7.01.02.2.02.01", "KUNCI_GANDA"),
        ("Analisis!C6", None, "ANALISIS_KOSONG"),
        ("Analisis!F9", None, "ANALISIS_KOSONG"),
        ("Analisis!D6", "\U0001f600", "KARAKTER"),
        ("Data Dukung!A6", "\u4e2d\u6587", "KARAKTER"),
    ],
)
def test_a_bad_cell_is_named_with_its_code_sheet_and_address(
    sel: str, nilai: object, kode: str, periksa: PeriksaIsian
) -> None:
    lembar, _, di = sel.partition("!")
    assert (kode, lembar, di) in alamat(periksa("pelayanan", 1, {sel: nilai}))


def test_a_bad_cell_gives_one_remark_and_leaves_the_others_alone(periksa: PeriksaIsian) -> None:
    catatan = satu(periksa("pelayanan", 1, {"Kinerja!G9": "82,45"}))
    assert (catatan.berkas, catatan.tingkat, catatan.nilai) == (BERKAS, WAJIB, "82,45")


def test_several_faults_in_several_sheets_are_all_reported_in_one_pass(periksa: PeriksaIsian) -> None:
    ubah = {
        "Kinerja!G9": None,
        "Kinerja!F10": 0,
        "Sub Kegiatan!H6": "#REF!",
        "Sub Kegiatan!F7": -3,
        "Analisis!C6": None,
        "Data Dukung!C6": "\U0001f600",
    }
    assert sorted(alamat(periksa("pelayanan", 1, ubah))) == [
        ("ANALISIS_KOSONG", "Analisis", "C6"),
        ("KARAKTER", "Data Dukung", "C6"),
        ("NEGATIF", "Sub Kegiatan", "F7"),
        ("PENYEBUT_NOL", "Kinerja", "F10"),
        ("SEL_GALAT", "Sub Kegiatan", "H6"),
        ("SEL_KOSONG", "Kinerja", "G9"),
    ]


def test_two_bad_cells_of_one_row_are_both_reported(periksa: PeriksaIsian) -> None:
    hasil = periksa("pelayanan", 1, {"Sub Kegiatan!F6": "satu", "Sub Kegiatan!H6": "empat juta"})
    assert alamat(hasil) == [
        ("BUKAN_ANGKA", "Sub Kegiatan", "F6"),
        ("BUKAN_ANGKA", "Sub Kegiatan", "H6"),
    ]


def test_the_advice_for_a_number_typed_as_text_can_be_typed_as_it_stands(periksa: PeriksaIsian) -> None:
    catatan = satu(periksa("pelayanan", 1, {"Sub Kegiatan!H6": "Rp4.790.000,50"}))
    assert "Ketik 4790000,5 sebagai angka" in catatan.saran


def test_an_unlikely_order_of_the_parts_asks_only_for_confirmation(periksa: PeriksaIsian) -> None:
    catatan = satu(periksa("pelayanan", 1, {"Kinerja!E10": 1035, "Kinerja!F10": 975}))
    assert (catatan.kode, catatan.tingkat, catatan.sel) == ("BAGIAN_TERTUKAR", KONFIRMASI, "E10")


def test_a_foreign_key_comes_with_a_guess_and_its_row_is_missed(periksa: PeriksaIsian) -> None:
    asing, hilang = periksa("pelayanan", 1, {"Kinerja!A9": "IKU-O1"}).catatan
    assert "Maksudnya “IKU-01”?" in asing.aturan
    assert (hilang.kode, hilang.lembar) == ("KUNCI_HILANG", "Kinerja")
    assert "IKU-01 (Indeks Kepuasan Masyarakat)" in hilang.aturan


def test_an_emptied_row_is_missed_by_its_key(periksa: PeriksaIsian) -> None:
    ubah = {f"Sub Kegiatan!{k}7": None for k in "ABCDEFGHI"}
    catatan = satu(periksa("pelayanan", 1, ubah))
    assert (catatan.kode, catatan.lembar) == ("KUNCI_HILANG", "Sub Kegiatan")
    assert "7.01.02.2.02.02" in catatan.aturan


def test_a_repeated_key_names_the_first_row_and_is_not_counted_twice(periksa: PeriksaIsian) -> None:
    hasil = periksa("pelayanan", 1, {"Sub Kegiatan!A7": "7.01.02.2.02.01"})
    ganda = next(c for c in hasil.catatan if c.kode == "KUNCI_GANDA")
    assert "pertama di A6" in ganda.aturan
    anggaran = [r.nilai for r in hasil.rekaman if r.kunci == "7.01.02.2.02.01" and r.ukuran == "anggaran"]
    assert anggaran == [Decimal(4790000)]


def test_a_missing_sheet_is_one_remark(periksa: PeriksaIsian) -> None:
    catatan = satu(periksa("pelayanan", 1, {"Analisis": None}))
    assert (catatan.kode, catatan.lembar) == ("LEMBAR_TIDAK_ADA", "Analisis")


def test_a_changed_header_says_what_should_stand_there(periksa: PeriksaIsian) -> None:
    catatan = satu(periksa("pelayanan", 1, {"Sub Kegiatan!F5": "Realisasi anggaran"}))
    assert (catatan.kode, catatan.sel) == ("JUDUL_KOLOM", "F5")
    assert "“Realisasi fisik triwulan”" in catatan.aturan


def test_a_header_may_differ_in_blanks_and_capitals(periksa: PeriksaIsian) -> None:
    assert periksa("pelayanan", 1, {"Kinerja!G8": "  REALISASI "}).catatan == ()


def test_a_returned_amount_with_a_reason_asks_only_for_confirmation(periksa: PeriksaIsian) -> None:
    ubah = {"Sub Kegiatan!H6": -5000, "Sub Kegiatan!I6": "pengembalian belanja rapat"}
    hasil = periksa("pelayanan", 1, ubah)
    catatan = satu(hasil)
    assert (catatan.kode, catatan.tingkat, catatan.sel) == ("ANGGARAN_NEGATIF", KONFIRMASI, "H6")
    assert Decimal(-5000) in [r.nilai for r in hasil.rekaman]


def test_a_returned_amount_without_a_reason_must_be_explained_in_a_named_cell(
    periksa: PeriksaIsian,
) -> None:
    catatan = satu(periksa("pelayanan", 1, {"Sub Kegiatan!H6": -5000}))
    assert (catatan.kode, catatan.tingkat, catatan.sel) == ("ANGGARAN_NEGATIF_TANPA_ALASAN", WAJIB, "H6")
    assert "sel I6" in catatan.saran


def test_a_yearly_indicator_is_not_asked_for_before_the_fourth_quarter(periksa: PeriksaIsian) -> None:
    hasil = periksa("perencanaan", 1)
    assert hasil.catatan == ()
    assert not [r for r in hasil.rekaman if r.kunci == "IKU-08" and r.jenis == "kinerja"]


def test_a_yearly_indicator_must_be_filled_in_the_fourth_quarter(periksa: PeriksaIsian) -> None:
    catatan = satu(periksa("perencanaan", 4, {"Kinerja!G9": None}))
    assert (catatan.kode, catatan.sel) == ("SEL_KOSONG", "G9")


def test_zero_is_a_value_and_no_remark(periksa: PeriksaIsian) -> None:
    hasil = periksa("pelayanan", 1, {"Kinerja!G9": 0, "Kinerja!E10": 0})
    assert hasil.catatan == ()
    assert {(r.kunci, r.nilai) for r in hasil.rekaman if r.ukuran in ("realisasi", "pembilang")} == {
        ("IKU-01", Decimal(0)),
        ("IKU-02", Decimal(0)),
        ("IKU-03", Decimal("2.8")),
    }


def test_money_may_stay_blank_where_the_financial_report_decides_and_is_not_recorded_as_zero(
    periksa: PeriksaIsian,
) -> None:
    hasil = periksa("pelayanan", 1, {"Sub Kegiatan!H6": None})
    assert hasil.catatan == ()
    assert not [r for r in hasil.rekaman if r.kunci == "7.01.02.2.02.01" and r.ukuran == "anggaran"]


def test_the_percentage_that_the_form_computes_is_never_read(periksa: PeriksaIsian) -> None:
    hasil = periksa("pelayanan", 1, {"Kinerja!G10": "#REF!"})
    assert hasil.catatan == ()


def test_a_date_in_a_text_cell_is_written_as_a_date(periksa: PeriksaIsian) -> None:
    from datetime import datetime

    hasil = periksa("pelayanan", 1, {"Data Dukung!B6": datetime(2023, 3, 7)})  # noqa: DTZ001
    nomor = [r.teks for r in hasil.rekaman if r.jenis == "data_dukung" and r.sel == "B6"]
    assert nomor == ["7 Maret 2023"]


def test_every_record_leads_back_to_its_cell_and_bytes(periksa: PeriksaIsian, isian: Isian) -> None:
    from lkj.sidik import sha256

    r = next(r for r in periksa("pelayanan", 1).rekaman if r.id == "tw1/pelayanan/kinerja/IKU-01/realisasi")
    assert (r.nilai, r.berkas, r.lembar, r.sel) == (Decimal("82.45"), BERKAS, "Kinerja", "G9")
    assert r.sidik == sha256(isian("pelayanan", 1))


def test_a_percentage_format_is_no_percentage_of_a_form(
    isian: Isian, acuan: Callable[[str, int], Acuan]
) -> None:
    buku = openpyxl.load_workbook(io.BytesIO(isian("pelayanan", 1)))
    sel = buku["Kinerja"]["G9"]
    sel.value, sel.number_format = 0.8245, "0.00%"
    wadah = io.BytesIO()
    buku.save(wadah)
    catatan = satu(periksa_isian(wadah.getvalue(), berkas=BERKAS, acuan=acuan("pelayanan", 1)))
    assert (catatan.kode, catatan.tingkat, catatan.sel) == ("FORMAT_PERSEN", WAJIB, "G9")
    assert "tampak 82,45%, sedangkan yang tersimpan 0,8245" in catatan.aturan


def test_a_file_that_is_no_workbook_is_refused_with_a_remark(acuan: Callable[[str, int], Acuan]) -> None:
    catatan = satu(periksa_isian(b"bukan xlsx", berkas=BERKAS, acuan=acuan("pelayanan", 1)))
    assert (catatan.kode, catatan.berkas, catatan.tingkat) == ("BUKAN_XLSX", BERKAS, WAJIB)


def test_a_damaged_workbook_is_refused_with_a_remark(
    isian: Isian, acuan: Callable[[str, int], Acuan]
) -> None:
    isi = isian("pelayanan", 1)[:4000]
    catatan = satu(periksa_isian(isi, berkas=BERKAS, acuan=acuan("pelayanan", 1)))
    assert catatan.kode in {"BUKAN_XLSX", "BERKAS_RUSAK"}

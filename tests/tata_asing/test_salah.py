"""What goes wrong on a foreign sheet: each has its remark with the cell, and nothing is guessed."""

from __future__ import annotations

import io
from decimal import Decimal

import openpyxl
import pytest
from tests.tata_asing.buku import BUAT, Ubahan, e81, rencana_aksi, sel_baris, sipd
from tests.tata_asing.conftest import Isi, PeriksaAsing

from lkj.catatan import KONFIRMASI, WAJIB, Catatan
from lkj.periksa import HasilIsian

SUB = "7.01.02.2.02.01"
"""Pelayanan's first sub-kegiatan: pagu 12.600.000, and 4.790.000 spent in TW I."""
BARIS = sel_baris(sipd(), SUB, "A")


def nilai(hasil: HasilIsian, kunci: str, ukuran: str = "realisasi_sd") -> Decimal | None:
    """The figure of a record; None where there is no such record."""
    return next((r.nilai for r in hasil.rekaman if (r.kunci, r.ukuran) == (kunci, ukuran)), None)


def satu(hasil: HasilIsian) -> Catatan:
    """The only remark that must be mended."""
    wajib = [c for c in hasil.catatan if c.tingkat == WAJIB]
    assert len(wajib) == 1, [c.sebagai_teks() for c in hasil.catatan]
    return wajib[0]


def kunci(d: Isi, **isi: object) -> None:
    """Change the key of the first table of a description."""
    d["tabel"][0]["kunci"] |= isi


# headers ---------------------------------------------------------------------------------------------
def test_a_missing_header_is_named_with_what_stands_there(asing: PeriksaAsing) -> None:
    hasil = asing("sipd_belanja", sipd(1, {"D4": "Serapan"}), "lra")
    c = satu(hasil)
    assert (c.kode, c.lembar, c.sel) == ("JUDUL_ASING", "Realisasi Belanja", "A4")
    assert "“Realisasi” atau “Realisasi (Rp)”" in c.aturan
    assert c.nilai == "Kode; Uraian; Anggaran; Serapan; %; Sisa"
    assert "config/format/sipd_belanja.yaml" in c.saran
    assert not hasil.rekaman


def test_a_missing_level_of_a_header_is_named_with_its_group(asing: PeriksaAsing) -> None:
    c = satu(asing("e81", e81(1, {"L8": "Rupiah"})))
    assert c.kode == "JUDUL_ASING"
    assert "“Realisasi Kinerja pada Triwulan > I > Rp”" in c.aturan


def test_a_header_may_have_another_case_spacing_or_alias(asing: PeriksaAsing) -> None:
    hasil = asing("sipd_belanja", sipd(1, {"A4": " KODE  REKENING", "D4": "realisasi s.d. Maret"}), "lra")
    assert hasil.catatan == ()


def test_a_header_that_stands_twice_is_not_chosen_from(asing: PeriksaAsing) -> None:
    isi = sipd(1, {"F4": "Realisasi"})
    c = satu(asing("sipd_belanja", isi, "lra"))
    assert (c.kode, c.sel) == ("JUDUL_ASING_GANDA", "D4")
    assert "D, F" in c.aturan

    def pertama(d: Isi) -> None:
        d["tabel"][0]["kolom"]["realisasi_sd"]["ke"] = 1

    assert asing("sipd_belanja", isi, "lra", 1, pertama).catatan == ()


@pytest.mark.parametrize(("pola", "kode"), [("Rekap*", "LEMBAR_ASING"), ("Rea*", "")])
def test_a_sheet_is_found_by_its_pattern(pola: str, kode: str, asing: PeriksaAsing) -> None:
    hasil = asing("sipd_belanja", sipd(), "lra", 1, lambda d: d["tabel"][0].update(lembar=pola))
    assert [c.kode for c in hasil.catatan] == ([kode] if kode else [])


def test_two_sheets_that_fit_one_pattern_are_not_chosen_from(asing: PeriksaAsing) -> None:
    buku = openpyxl.load_workbook(io.BytesIO(sipd()))
    buku.copy_worksheet(buku["Realisasi Belanja"]).title = "Realisasi Pendapatan"
    wadah = io.BytesIO()
    buku.save(wadah)
    hasil = asing("sipd_belanja", wadah.getvalue(), "lra", 1, lambda d: d["tabel"][0].update(lembar="Rea*"))
    c = satu(hasil)
    assert (c.kode, c.nilai) == ("LEMBAR_ASING_GANDA", "Realisasi Belanja, Realisasi Pendapatan")
    assert not hasil.rekaman


# keys ------------------------------------------------------------------------------------------------
def test_a_code_of_four_digits_is_another_code_until_it_is_mapped(asing: PeriksaAsing) -> None:
    empat = "7.01.02.2.02.0001"
    isi = sipd(1, {f"A{BARIS}": empat})
    hasil = asing("sipd_belanja", isi, "lra")
    asing_, hilang = hasil.catatan
    assert (hilang.kode, asing_.kode, asing_.sel) == ("BARIS_ASING_HILANG", "KUNCI_ASING", f"A{BARIS}")
    assert "Maksudnya “7.01.02.2.02.0" in asing_.aturan
    assert nilai(hasil, SUB) is None
    dipetakan = asing("sipd_belanja", isi, "lra", 1, lambda d: kunci(d, peta={empat: SUB}))
    assert dipetakan.catatan == ()
    assert nilai(dipetakan, SUB) == 4_790_000


@pytest.mark.parametrize(
    ("ubah", "kode"),
    [
        ({f"A{BARIS}": 7.01}, "KODE_BUKAN_TEKS"),
        ({f"A{BARIS}": None}, "SEL_KOSONG"),
        ({f"A{BARIS}": "#REF!"}, "SEL_GALAT"),
        ({f"A{BARIS}": "7.01.02.2.02.02"}, "KUNCI_GANDA"),
    ],
)
def test_a_row_whose_key_is_damaged_is_never_left_out_silently(
    ubah: Ubahan, kode: str, asing: PeriksaAsing
) -> None:
    hasil = asing("sipd_belanja", sipd(1, ubah), "lra")
    assert kode in {c.kode for c in hasil.catatan if c.tingkat == WAJIB}
    assert ("BARIS_ASING_HILANG", SUB) in {(c.kode, c.aturan.split()[2]) for c in hasil.catatan}


def test_a_name_that_drifted_is_missed_with_the_row_it_stands_for(asing: PeriksaAsing) -> None:
    nama = "Jumlah gangguan ketentraman dan ketertiban umum"
    hasil = asing("rencana_aksi", rencana_aksi(1, {"C13": nama}))
    wajib = {(c.kode, c.sel): c for c in hasil.catatan if c.tingkat == WAJIB}
    assert set(wajib) == {("BARIS_ASING_HILANG", ""), ("KUNCI_ASING", "C13")}
    assert "Maksudnya “Jumlah gangguan ketenteraman" in wajib["KUNCI_ASING", "C13"].aturan
    assert "IKU-07" in wajib["BARIS_ASING_HILANG", ""].aturan


def test_rows_of_other_sections_are_a_mistake_only_on_a_sections_own_sheet(asing: PeriksaAsing) -> None:
    hasil = asing("rencana_aksi", rencana_aksi(), "trantib", 1, lambda d: d.update(lingkup="seksi"))
    semua = {c.sel for c in hasil.catatan if c.kode == "KUNCI_ASING" and c.sel[0] == "C"}
    assert semua == {"C7", "C8", "C9", "C10", "C11", "C12", "C14"}


# figures ---------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("isi", "hasilnya", "kode"),
    [
        ("4.790.000,00", 4_790_000, ""),
        ("Rp4.790.000", 4_790_000, ""),
        ("4,790,000.00", None, "NOTASI_ANGKA"),
        ("4790000.00", None, "NOTASI_ANGKA"),
        ("4.79", None, "NOTASI_ANGKA"),
        ("4,79 juta", None, "BUKAN_ANGKA"),
        ("-", None, "SEL_KOSONG"),
        (None, None, "SEL_KOSONG"),
        ("4.790.000 dokumen", None, "BUKAN_ANGKA"),
        ("=1/0", None, "RUMUS_TANPA_HASIL"),
        ("12.600.001", 12_600_001, "LEBIH_DARI_PAGU"),
        ("(4.790.000)", None, "ANGGARAN_SD_NEGATIF"),
    ],
)
def test_a_figure_is_read_in_the_declared_notation_or_not_at_all(
    isi: object, hasilnya: int | None, kode: str, asing: PeriksaAsing
) -> None:
    hasil = asing("sipd_belanja", sipd(1, {f"D{BARIS}": isi}), "lra")
    assert nilai(hasil, SUB) == hasilnya
    milik = [c.kode for c in hasil.catatan if c.sel == f"D{BARIS}"]
    assert milik == ([kode] if kode else [])


def test_the_same_text_is_another_figure_in_the_other_notation_and_that_is_said(asing: PeriksaAsing) -> None:
    isi = sipd(1, {f"D{BARIS}": "4,790"}, teks=False)
    hasil = asing("sipd_belanja", isi, "lra", 1, lambda d: d.update(angka="amerika"))
    assert nilai(hasil, SUB) == 4790
    (c,) = (c for c in hasil.catatan if c.sel == f"D{BARIS}")
    assert (c.kode, c.tingkat, c.nilai) == ("ANGKA_MENURUT_NOTASI", KONFIRMASI, "4,790")
    assert "notasi amerika dibaca 4.790" in c.aturan


@pytest.mark.parametrize(
    ("isi", "hasilnya", "kode"),
    [("5 Kejadian", 5, ""), ("5 bulan", None, "SATUAN_ASING"), ("5%", None, "SATUAN_ASING")],
)
def test_a_unit_behind_a_figure_has_to_be_the_plans(
    isi: str, hasilnya: int | None, kode: str, asing: PeriksaAsing
) -> None:
    hasil = asing("rencana_aksi", rencana_aksi(1, {"J13": isi}))
    assert nilai(hasil, "IKU-07", "realisasi") == hasilnya
    assert [c.kode for c in hasil.catatan if c.sel == "J13"] == ([kode] if kode else [])


def test_figures_in_thousands_are_multiplied_exactly(asing: PeriksaAsing) -> None:
    def ribu(d: Isi) -> None:
        for kolom in d["tabel"][0]["kolom"].values():
            kolom["satuan"] = "ribu"

    isi = sipd(1, {f"C{BARIS}": "12.600", f"D{BARIS}": "4.790"})
    hasil = asing("sipd_belanja", isi, "lra", 1, ribu)
    assert nilai(hasil, SUB) == 4_790_000
    assert f"C{BARIS}" not in {c.sel for c in hasil.catatan if c.kode == "PAGU_BERBEDA"}


def test_a_negative_figure_is_remarked_as_on_our_own_form(asing: PeriksaAsing) -> None:
    assert satu(asing("rencana_aksi", rencana_aksi(1, {"J13": -1}))).kode == "NEGATIF"


def test_another_target_than_the_plans_is_remarked_at_its_cell(asing: PeriksaAsing) -> None:
    c = satu(asing("rencana_aksi", rencana_aksi(1, {"F13": 7})))
    assert (c.kode, c.sel) == ("TARGET_BERBEDA", "F13")


# a quarter and the sum since January -----------------------------------------------------------------
def test_a_cumulative_sheet_gives_the_quarter_as_the_difference(asing: PeriksaAsing) -> None:
    def kumulatif(d: Isi) -> None:
        d["tabel"][0]["kolom"]["realisasi"]["nilai"] = "kumulatif"

    hasil = asing("rencana_aksi", rencana_aksi(3, {"J13": 4, "K13": 9, "L13": 15}), "trantib", 3, kumulatif)
    assert nilai(hasil, "IKU-07", "realisasi") == 6


def test_a_sum_with_a_gap_is_no_sum(asing: PeriksaAsing) -> None:
    hasil = asing("rencana_aksi", rencana_aksi(3, {"K11": None}), "pmd", 3)
    assert nilai(hasil, "IKU-05", "realisasi") is None
    assert ("SEL_KOSONG", "K11") in {(c.kode, c.sel) for c in hasil.catatan}


def test_a_mean_since_january_does_not_tell_the_quarter(asing: PeriksaAsing) -> None:
    def kumulatif(d: Isi) -> None:
        d["tabel"][0]["kolom"]["realisasi"]["nilai"] = "kumulatif"

    hasil = asing("rencana_aksi", rencana_aksi(2), "pelayanan", 2, kumulatif)
    assert [(c.kode, c.sel) for c in hasil.catatan if c.kode == "CARA_ISI_ASING"] == [
        ("CARA_ISI_ASING", "K9")
    ]
    assert nilai(hasil, "IKU-01", "realisasi") is not None
    assert nilai(hasil, "IKU-03", "realisasi") is None


# totals ----------------------------------------------------------------------------------------------
def test_a_typed_total_is_compared_with_the_recomputed_sum(asing: PeriksaAsing) -> None:
    baris = sel_baris(sipd(), "Jumlah", "B")
    hasil = asing("sipd_belanja", sipd(1, {f"D{baris}": "1,00"}), "lra")
    (c,) = hasil.catatan
    assert (c.kode, c.tingkat, c.sel, c.nilai) == ("JUMLAH_BERBEDA", KONFIRMASI, f"D{baris}", "Rp1")


def test_a_changed_row_shows_in_every_total_above_it(asing: PeriksaAsing) -> None:
    hasil = asing("sipd_belanja", sipd(1, {f"D{BARIS}": "4.790.001"}), "lra")
    assert {c.kode for c in hasil.catatan} == {"JUMLAH_BERBEDA"}
    assert len(hasil.catatan) == 3  # programme, kegiatan, whole sheet
    assert nilai(hasil, SUB) == 4_790_001


# what a layout does not have -------------------------------------------------------------------------
def test_parts_that_a_layout_has_no_columns_for_are_asked_for(asing: PeriksaAsing) -> None:
    hasil = asing("rencana_aksi", rencana_aksi(), "pelayanan")
    c = satu(hasil)
    assert c.kode == "ASING_TIDAK_MEMUAT"
    assert "pembilang dan penyebut untuk IKU-02" in c.aturan


def test_an_optional_column_may_be_missing_on_the_sheet(asing: PeriksaAsing) -> None:
    def boleh(d: Isi) -> None:
        d["tabel"][0]["kolom"]["pagu"]["wajib"] = False

    assert asing("sipd_belanja", sipd(1, {"C4": "Plafon"}), "lra", 1, boleh).catatan == ()


def test_money_without_a_column_is_asked_for_once(asing: PeriksaAsing) -> None:
    def tanpa(d: Isi) -> None:
        del d["tabel"][1]["kolom"]["fisik"]

    c = satu(asing("rencana_aksi", rencana_aksi(), "umum", 1, tanpa))
    assert (c.kode, "kolom Realisasi fisik triwulan" in c.aturan) == ("ASING_TIDAK_MEMUAT", True)


def test_a_label_that_stands_twice_is_not_chosen_from(asing: PeriksaAsing) -> None:
    hasil = asing("e81", e81(1, {"G54": "Faktor pendorong:"}))
    c = satu(hasil)
    assert (c.kode, c.sel) == ("LABEL_ASING_GANDA", "G54")
    assert "pendukung" not in {r.ukuran for r in hasil.rekaman}


def test_a_label_that_is_missing_leaves_the_analysis_open(asing: PeriksaAsing) -> None:
    baris = sel_baris(e81(), "Faktor pendorong", "A")
    hasil = asing("e81", e81(1, {f"A{baris}": "Pendorong"}))
    (c,) = hasil.catatan
    assert c.kode == "ASING_TANPA_ANALISIS"
    assert "(Faktor pendukung, Solusi yang telah dilakukan)" in c.aturan


@pytest.mark.parametrize("nama", BUAT)
def test_an_empty_sheet_has_remarks_and_no_traceback(nama: str, asing: PeriksaAsing) -> None:
    import io

    import openpyxl

    w = openpyxl.Workbook()
    wadah = io.BytesIO()
    w.active.title = {"rencana_aksi": "Rencana Aksi", "e81": "E.81"}.get(nama, "Belanja")  # type: ignore[union-attr]
    w.save(wadah)
    hasil = asing(nama, wadah.getvalue(), "lra" if nama == "sipd_belanja" else "umum")
    assert "JUDUL_ASING" in {c.kode for c in hasil.catatan}
    assert not hasil.rekaman

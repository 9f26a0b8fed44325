"""Derived files that somebody deleted, edited or copied, and records that were lost."""

import os
import shutil

import pytest
from tests.alur.ruang import ASAL, LAMPAU, LAPORAN, NASKAH, PDF, SELURUHNYA, TAHUN, Ruang, triwulan, ukur

pytestmark = pytest.mark.lambat

DEPAN = 4_000_000_000
"""A file time in the future (2096), as a clock leaves that is ahead."""
REKAP_TW3 = ".snakemake/lkj/data%2Fprocessed%2F2023%2Ftw3%2Frekap.csv.json"


def test_touching_all_derived_files_makes_nothing_again(ruang: Ruang) -> None:
    for n, berkas in enumerate(reversed(ruang.isi("data/processed", "build", "reports"))):
        os.utime(ruang / berkas, (LAMPAU + n, LAMPAU + n))
    assert ruang.snakemake().pekerjaan == set()


def test_a_copy_that_lost_its_file_times_makes_nothing_again(ruang: Ruang) -> None:
    for n, (berkas, isi) in enumerate(ruang.isi(".").items()):
        (ruang / berkas).write_bytes(isi)
        os.utime(ruang / berkas, (LAMPAU - n, LAMPAU - n))
    assert ruang.snakemake().pekerjaan == set()


def test_a_half_done_build_in_a_copy_that_lost_its_file_times_is_finished(ruang: Ruang) -> None:
    ruang.sunting("data/raw/2023/tw4/pelayanan.xlsx", {"Kinerja!G9": 86.21})
    setengah = ruang.snakemake("data/processed/2023/tw4/rekap.csv")
    assert setengah.pekerjaan == {"periksa:tw4", "rekap:tw4"}
    for berkas in ruang.isi("data/processed", "build", "reports"):
        os.utime(ruang / berkas, (LAMPAU, LAMPAU))
    assert ruang.snakemake().pekerjaan == ukur(4) | TAHUN
    assert "86,21" in ruang.teks_pdf()


def test_a_deleted_table_of_a_quarter_is_made_again_with_what_hangs_on_it(ruang: Ruang) -> None:
    (ruang / "data/processed/2023/tw2/pengukuran.csv").unlink()
    hasil = ruang.snakemake()
    assert hasil.pekerjaan == ukur(2) | ASAL | NASKAH
    assert "tidak cocok dengan catatan" not in hasil.keluaran
    assert ruang.snakemake().pekerjaan == set()


def test_a_deleted_page_in_the_build_folder_is_set_again(ruang: Ruang) -> None:
    (ruang / "build/lkj_2023.pdf").unlink()
    assert ruang.snakemake().pekerjaan == PDF


def test_a_rekap_edited_by_hand_with_an_older_time_does_not_reach_the_page(ruang: Ruang) -> None:
    rekap = "data/processed/2023/tw4/rekap.csv"
    ruang.ganti(rekap, ",85.12,", ",99.87,", kala=LAMPAU)
    hasil = ruang.snakemake()
    assert hasil.pekerjaan == {"rekap:tw4"} | ukur(4) | TAHUN
    assert "1 berkas turunan tidak cocok dengan catatan pembuatannya" in hasil.keluaran
    assert "99,87" not in ruang.teks_pdf()
    assert "99.87" in (ruang / "build/disisihkan" / rekap).read_text(encoding="utf-8")


def test_a_chart_edited_by_hand_is_drawn_again(ruang: Ruang) -> None:
    ruang.tambah("build/lkj_2023/grafik/capaian.svg", "<!-- x -->")
    assert ruang.snakemake().pekerjaan == {"grafik", *PDF}


def test_records_edited_by_hand_reach_neither_the_rekap_nor_a_later_quarter(ruang: Ruang) -> None:
    isian = "data/processed/2023/tw3/isian.csv"
    ruang.ganti(isian, ",84.31,", ",99.87,", kala=LAMPAU)
    hasil = ruang.snakemake()
    assert hasil.pekerjaan == triwulan(3, 4) | TAHUN
    assert "99.87" not in (ruang / "data/processed/2023/tw3/rekap.csv").read_text(encoding="utf-8")
    assert "99.87" in (ruang / "build/disisihkan" / isian).read_text(encoding="utf-8")


def test_deleted_records_of_a_quarter_are_read_again_with_the_quarters_that_compare_with_them(
    ruang: Ruang,
) -> None:
    (ruang / "data/processed/2023/tw2/isian.csv").unlink()
    assert ruang.akan() == triwulan(2, 3, 4) | TAHUN


@pytest.mark.parametrize("kala", [LAMPAU, DEPAN])
def test_a_published_report_edited_by_hand_is_replaced_and_kept_aside(ruang: Ruang, kala: int) -> None:
    resmi = (ruang / LAPORAN).read_bytes()
    (ruang / LAPORAN).write_bytes(b"by hand")
    os.utime(ruang / LAPORAN, (kala, kala))
    hasil = ruang.snakemake()
    assert hasil.pekerjaan == {f"terbit:{LAPORAN}"}
    assert hasil.kode == 0
    assert (ruang / LAPORAN).read_bytes() == resmi
    assert (ruang / "build/disisihkan" / LAPORAN).read_bytes() == b"by hand"
    assert ruang.snakemake().pekerjaan == set()


def test_a_deleted_report_is_only_published_again(ruang: Ruang) -> None:
    resmi = (ruang / LAPORAN).read_bytes()
    (ruang / LAPORAN).unlink()
    assert ruang.snakemake().pekerjaan == {f"terbit:{LAPORAN}"}
    assert (ruang / LAPORAN).read_bytes() == resmi


def test_a_file_of_ones_own_beside_the_reports_is_left_alone(ruang: Ruang) -> None:
    milik = ruang / "reports/surat_pengantar.docx"
    milik.write_bytes(b"mine")
    assert ruang.snakemake().pekerjaan == set()
    assert milik.read_bytes() == b"mine"


def test_a_dead_link_among_the_derived_files_does_no_harm(ruang: Ruang) -> None:
    (ruang / "data/processed/2023/lama.csv").symlink_to("tidak/ada.csv")
    assert ruang.snakemake().kode == 0


# Records ------------------------------------------------------------------------------------------
def test_a_fresh_clone_with_old_outputs_makes_everything_again(ruang: Ruang) -> None:
    resmi = (ruang / LAPORAN).read_bytes()
    shutil.rmtree(ruang / ".snakemake")
    (ruang / LAPORAN).write_bytes(b"an older report")
    assert ruang.snakemake().pekerjaan == SELURUHNYA
    assert (ruang / LAPORAN).read_bytes() == resmi


@pytest.mark.parametrize("bagian", ["lkj", "metadata"])
def test_with_half_of_the_records_everything_is_made_again(ruang: Ruang, bagian: str) -> None:
    shutil.rmtree(ruang / ".snakemake" / bagian)
    assert ruang.akan() == SELURUHNYA


@pytest.mark.parametrize("isi", [None, '{"keluaran": ', "[]"])
def test_a_lost_or_damaged_record_makes_that_file_and_what_hangs_on_it_again(
    ruang: Ruang, isi: str | None
) -> None:
    if isi is None:
        (ruang / REKAP_TW3).unlink()
    else:
        (ruang / REKAP_TW3).write_text(isi, encoding="utf-8")
    assert ruang.akan() == {"rekap:tw3"} | ukur(3, 4) | TAHUN


# Clocks -------------------------------------------------------------------------------------------
def test_a_sheet_from_the_future_is_built_like_any_other(ruang: Ruang) -> None:
    ruang.sunting("data/raw/2023/tw4/pelayanan.xlsx", {"Kinerja!G9": 86.21}, kala=DEPAN)
    hasil = ruang.snakemake()
    assert hasil.kode == 0, hasil.keluaran
    assert hasil.pekerjaan == {"periksa:tw4", "rekap:tw4"} | ukur(4) | TAHUN
    assert "86,21" in ruang.teks_pdf()
    ruang.sunting("data/raw/2023/tw4/pelayanan.xlsx", {"Kinerja!G9": 87.53})
    assert ruang.snakemake().kode == 0
    assert "87,53" in ruang.teks_pdf()


def test_tables_from_the_future_do_not_stop_a_later_build(ruang: Ruang) -> None:
    for berkas in ruang.isi("data/processed", "build", "reports"):
        os.utime(ruang / berkas, (DEPAN, DEPAN))
    ruang.sunting("data/raw/2023/tw4/pelayanan.xlsx", {"Kinerja!G9": 86.21})
    hasil = ruang.snakemake()
    assert hasil.kode == 0, hasil.keluaran
    assert "86,21" in ruang.teks_pdf()

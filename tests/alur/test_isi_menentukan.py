"""Content decides what is made again, never a file time: the exact jobs, and the figures on the page."""

import os

import pytest
from tests.alur.ruang import (
    ASAL,
    CETAK,
    GAMBAR,
    LAMPAU,
    LAPORAN,
    NASKAH,
    PDF,
    PROFIL,
    SELURUHNYA,
    TAHUN,
    Ruang,
    triwulan,
    ukur,
)

pytestmark = pytest.mark.lambat

TW4 = "data/raw/2023/tw4/pelayanan.xlsx"
TW1 = "data/raw/2023/tw1/pelayanan.xlsx"


def test_a_second_run_does_nothing(ruang: Ruang) -> None:
    hasil = ruang.snakemake()
    assert hasil.kode == 0
    assert "Nothing to be done" in hasil.keluaran
    assert hasil.pekerjaan == set()


def test_a_list_of_a_merge_that_clashed_is_no_sheet_of_a_section(ruang: Ruang) -> None:
    (ruang / f"{TW1}.bentrok.txt").write_text("BENTROK", encoding="utf-8")
    assert ruang.snakemake().pekerjaan == set()


def test_a_changed_sheet_of_tw4_makes_only_tw4_and_the_year_again(ruang: Ruang) -> None:
    assert "86,21" not in ruang.teks_pdf()
    ruang.sunting(TW4, {"Kinerja!G9": 86.21})
    hasil = ruang.snakemake()
    assert hasil.pekerjaan == triwulan(4) | TAHUN
    assert "86,21" in ruang.teks_pdf()
    assert ruang.snakemake().pekerjaan == set()


def test_new_content_with_an_older_file_time_is_seen(ruang: Ruang) -> None:
    ruang.sunting(TW4, {"Kinerja!G9": 86.21}, kala=LAMPAU)
    hasil = ruang.snakemake()
    assert hasil.pekerjaan == triwulan(4) | TAHUN
    assert "86,21" in ruang.teks_pdf()


def test_new_content_with_the_same_size_and_the_same_file_time_is_seen(ruang: Ruang) -> None:
    narasi = ruang / "data/raw/2023/narasi/simpulan.md"
    kala, isi = narasi.stat(), narasi.read_text(encoding="utf-8")
    narasi.write_text(isi.replace("a", "i", 1), encoding="utf-8")
    os.utime(narasi, ns=(kala.st_atime_ns, kala.st_mtime_ns))
    assert narasi.stat().st_size == kala.st_size
    assert ruang.akan() == NASKAH


def test_a_change_of_tw1_runs_through_all_quarters_that_compare_with_it(ruang: Ruang) -> None:
    ruang.sunting(TW1, {"Kinerja!G9": 82.34}, kala=LAMPAU)
    assert ruang.snakemake().pekerjaan == SELURUHNYA - PROFIL - GAMBAR
    assert "82,34" in ruang.teks_pdf()


def test_a_change_of_tw3_leaves_the_quarters_before_it_alone(ruang: Ruang) -> None:
    ruang.sunting("data/raw/2023/tw3/pelayanan.xlsx", {"Kinerja!G9": 84.57})
    assert ruang.akan() == triwulan(3, 4) | TAHUN


def test_a_sheet_is_compared_with_the_records_of_the_quarter_before(ruang: Ruang) -> None:
    # IKU-05 is filled in cumulatively; TW II reports 27, so 30 in TW I makes it fall.
    ruang.sunting("data/raw/2023/tw1/pmd.xlsx", {"Kinerja!G10": 30}, kala=LAMPAU)
    hasil = ruang.lkj("buat", LAPORAN)
    assert "data/raw/2023/tw2/pmd.xlsx › Kinerja › G10  (KUMULATIF_TURUN)" in hasil.keluaran


@pytest.mark.parametrize("kala", [LAMPAU, 4_000_000_000])
def test_touching_all_inputs_makes_nothing_again(ruang: Ruang, kala: int) -> None:
    for berkas in ruang.isi("data/raw", "config", "templates", "workflow"):
        os.utime(ruang / berkas, (kala, kala))
    assert ruang.snakemake().pekerjaan == set()


def test_a_sheet_of_tw1_taken_away_is_missed(ruang: Ruang) -> None:
    (ruang / TW1).unlink()
    hasil = ruang.lkj("buat", LAPORAN)
    assert hasil.kode == 1
    assert "BELUM_MASUK" in hasil.keluaran
    assert "Seksi Pelayanan Umum belum menyampaikan isian" in hasil.keluaran


# The code and the templates -----------------------------------------------------------------------
def test_a_module_of_measurement_does_not_check_the_sheets_again(ruang: Ruang) -> None:
    ruang.tambah("workflow/lkj/pengukuran/indikator.py", "\n# another comment\n")
    assert ruang.akan() == ukur(1, 2, 3, 4) | TAHUN


def test_a_changed_behaviour_of_measurement_reaches_the_page(ruang: Ruang) -> None:
    ruang.tambah(
        "workflow/lkj/pengukuran/jalankan.py",
        "\n_asli = hitung_anggaran\n\n\ndef hitung_anggaran(*a):\n"
        "    ubah = {'nama': 'BELANJA UBAHAN'}\n"
        "    return [{**b, **ubah} if b['tingkat'] == 'program' else b for b in _asli(*a)]\n",
    )
    os.utime(ruang / "workflow/lkj/pengukuran/jalankan.py", (LAMPAU, LAMPAU))
    assert ruang.snakemake().pekerjaan == ukur(1, 2, 3, 4) | TAHUN
    assert "BELANJA UBAHAN" in ruang.teks_pdf()


def test_a_module_of_the_report_does_not_measure_again(ruang: Ruang) -> None:
    ruang.tambah("workflow/lkj/laporan/kalimat/tahun.py", "\n# another comment\n")
    assert ruang.akan() == NASKAH


def test_the_child_that_sets_pages_belongs_to_the_code_of_its_stage(ruang: Ruang) -> None:
    ruang.tambah("workflow/lkj/laporan/halaman/anak_typst.py", "\n# another comment\n")
    assert ruang.akan() == {"lambang", "pohon_kinerja", *NASKAH}


def test_the_child_that_reads_sheets_belongs_to_the_code_of_its_stage(ruang: Ruang) -> None:
    ruang.tambah("workflow/lkj/lembar/anak.py", "\n# another comment\n")
    assert {"periksa:tw1", "rekap:tw1"} <= ruang.akan()


def test_a_change_of_the_example_office_or_the_command_line_makes_nothing_again(ruang: Ruang) -> None:
    ruang.tambah("workflow/lkj/contoh/kantor.py", "\n# another comment\n")
    ruang.tambah("workflow/lkj/cli/buat.py", "\n# another comment\n")
    ruang.tambah("workflow/lkj/penjaga.py", "\n# another comment\n")
    assert ruang.snakemake().pekerjaan == set()


def test_a_changed_page_template_sets_only_the_page_again(ruang: Ruang) -> None:
    ruang.tambah("templates/halaman/laporan.typ", "\n// another comment\n")
    os.utime(ruang / "templates/halaman/laporan.typ", (LAMPAU, LAMPAU))
    assert ruang.akan() == PDF


def test_a_changed_text_template_writes_only_the_report_again(ruang: Ruang) -> None:
    ruang.tambah("templates/bagian/bab4.md.j2", "\n\nKalimat tambahan templat.\n")
    os.utime(ruang / "templates/bagian/bab4.md.j2", (LAMPAU, LAMPAU))
    assert ruang.snakemake().pekerjaan == NASKAH
    assert "Kalimat tambahan templat." in ruang.teks_pdf()


def test_a_changed_chart_template_draws_the_charts_again(ruang: Ruang) -> None:
    ruang.tambah("templates/grafik/capaian.typ", "\n// another comment\n")
    assert ruang.akan() == {"grafik", "pohon_kinerja", *CETAK}


def test_a_changed_office_text_writes_only_the_report_again(ruang: Ruang) -> None:
    ruang.tambah("data/raw/2023/narasi/simpulan.md", "\nKalimat tambahan kantor.\n")
    assert ruang.snakemake().pekerjaan == NASKAH
    assert "Kalimat tambahan kantor." in ruang.teks_pdf()


# The settings -------------------------------------------------------------------------------------
def test_a_changed_mark_sets_only_the_page_again(ruang: Ruang) -> None:
    ruang.ganti("config/config.yaml", "tanda: DRAF", "tanda: CONTOH", kala=LAMPAU)
    assert ruang.snakemake().pekerjaan == {"keadaan:lkj_2023", *PDF}
    assert "CONTOH" in ruang.teks_pdf()


def test_a_changed_rule_of_measurement_does_not_check_the_sheets_again(ruang: Ruang) -> None:
    ruang.ganti("config/config.yaml", "batas_rerata: null", "batas_rerata: 100")
    assert ruang.akan() == ukur(1, 2, 3, 4) | TAHUN


def test_a_changed_scale_does_not_check_the_sheets_again(ruang: Ruang) -> None:
    ruang.tambah("config/skala/permendagri_86_2017.yaml", "\n# another comment\n")
    assert ruang.akan() == ukur(1, 2, 3, 4) | TAHUN


def test_a_changed_name_of_a_section_checks_everything_again(ruang: Ruang) -> None:
    ruang.ganti("config/config.yaml", "nama: Seksi Pelayanan Umum", "nama: Seksi Pelayanan")
    assert ruang.akan() >= {f"{a}:tw{n}" for a in ("periksa", "rekap") for n in (1, 2, 3, 4)}


# The profile --------------------------------------------------------------------------------------
def test_a_changed_profile_is_checked_and_printed_and_measures_nothing(ruang: Ruang) -> None:
    ruang.sunting("data/raw/2023/profil.xlsx", {"Wilayah!C2": 3.52}, kala=LAMPAU)
    assert ruang.snakemake().pekerjaan == PROFIL | ASAL | NASKAH
    assert "73,63" in ruang.teks_pdf()
    assert ruang.snakemake().pekerjaan == set()


def test_without_a_profile_the_report_says_so_and_is_made(ruang: Ruang) -> None:
    (ruang / "data/raw/2023/profil.xlsx").unlink()
    assert ruang.snakemake().pekerjaan == ASAL | NASKAH
    assert "Tidak ada penghargaan yang dicatat untuk tahun 2023." in ruang.teks_pdf()


def test_a_wrong_profile_stops_the_report_with_its_cells_and_keeps_the_last_one(ruang: Ruang) -> None:
    lama = (ruang / LAPORAN).read_bytes()
    ruang.sunting("data/raw/2023/profil.xlsx", {"Pegawai!C7": 9})
    hasil = ruang.lkj("buat", LAPORAN)
    assert hasil.kode == 1
    assert "Pegawai › C7  (JUMLAH_KELOMPOK)" in hasil.keluaran
    assert (ruang / LAPORAN).read_bytes() == lama

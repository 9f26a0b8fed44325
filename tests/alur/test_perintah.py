"""What a person asks for: targets, dry run, exit codes, one office of many, earlier years, equal bytes."""

import json
import os
import subprocess
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
from tests.alur.ruang import LAMPAU, LAPORAN, NASKAH, SELURUHNYA, SEMUA_BENTUK, TAHUN, Ruang, triwulan

pytestmark = pytest.mark.lambat

FORMAT = "reports/format_isian/2023/tw1/umum.xlsx"
LAPORAN_TW1 = "reports/lkj_2023_tw1.pdf"
ABANG = "reports/abang/lkj_2023.pdf"


def test_the_package_of_the_workspace_is_the_one_that_works(ruang: Ruang) -> None:
    ruang.tambah("workflow/lkj/laporan/terbit.py", "\nraise RuntimeError(__file__)\n")
    hasil = ruang.snakemake()
    assert str(ruang / "workflow/lkj/laporan/terbit.py") in hasil.keluaran


def test_no_rule_imports_the_package_beside_the_other_threads(sumber: Ruang) -> None:
    aturan = sumber.isi("workflow/rules")
    assert [b for b, isi in aturan.items() if b"\n        import lkj" in isi] == []


def test_a_bare_snakemake_makes_every_format_of_every_year(ruang: Ruang) -> None:
    assert ruang.jalankan("snakemake").pekerjaan == set()
    (ruang / "reports/lkj_2023.html").unlink()
    assert ruang.jalankan("snakemake").pekerjaan == {"terbit:reports/lkj_2023.html"}


def test_a_pdf_alone_makes_no_other_format_and_no_picture_for_one(klona: Ruang) -> None:
    assert klona.snakemake(LAPORAN).pekerjaan == SELURUHNYA
    bentuk = {Path(b).suffix for b in klona.isi("build", "reports")}
    assert bentuk == {".md", ".csv", ".json", ".svg", ".zip", ".pdf"}


def test_a_dry_run_names_the_jobs_and_makes_nothing(ruang: Ruang) -> None:
    ruang.sunting("data/raw/2023/tw4/pelayanan.xlsx", {"Kinerja!G9": 86.21})
    awal = ruang.isi("data", "build", "reports")
    hasil = ruang.snakemake("-n", LAPORAN)
    assert hasil.kode == 0
    assert hasil.direncanakan == Counter(nama.partition(":")[0] for nama in triwulan(4) | TAHUN)
    assert ruang.isi("data", "build", "reports") == awal


def test_a_dry_run_shows_a_wrong_office_no_trace(ruang: Ruang) -> None:
    hasil = ruang.snakemake("-n", "reports/lain/lkj_2023.pdf")
    assert hasil.kode == 0
    assert "Traceback" not in hasil.keluaran


def test_lkj_buat_ends_with_0_and_shows_what_to_confirm(ruang: Ruang) -> None:
    hasil = ruang.lkj("buat", LAPORAN)
    assert hasil.kode == 0
    assert f"Selesai: {LAPORAN}" in hasil.keluaran
    assert "[perlu dikonfirmasi] data/raw/2023/tw4/kel_mekarsari.xlsx › Sub Kegiatan › H6" in hasil.keluaran


@pytest.mark.parametrize(
    "target", ["reports/laporan.pdf", "reports/lkj_2023.odt", "reports/lkj_2023_tw5.pdf"]
)
def test_lkj_buat_ends_with_2_for_a_target_that_nobody_makes(ruang: Ruang, target: str) -> None:
    hasil = ruang.lkj("buat", target)
    assert hasil.kode == 2
    assert "tidak dikenal" in hasil.keluaran


def test_lkj_buat_ends_with_2_outside_a_repository(ruang: Ruang, tmp_path: Path) -> None:
    hasil = subprocess.run(
        [sys.executable, "-m", "lkj.cli", "buat"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ruang / "workflow")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert hasil.returncode == 2
    assert "folder repositori" in hasil.stderr


def test_a_year_without_a_plan_is_a_remark(ruang: Ruang) -> None:
    hasil = ruang.lkj("buat", "reports/lkj_2024.pdf")
    assert hasil.kode == 1
    assert "data/raw/2024/rencana.xlsx  (RENCANA_TIDAK_ADA)" in hasil.keluaran


def test_a_blank_form_is_a_target(ruang: Ruang) -> None:
    assert ruang.snakemake(FORMAT).pekerjaan == {"format_isian:tw1-umum", f"terbit:{FORMAT}"}
    assert (ruang / FORMAT).read_bytes()[:2] == b"PK"
    assert ruang.snakemake(FORMAT).pekerjaan == set()


def test_a_blank_form_for_an_unknown_section_is_a_remark(ruang: Ruang) -> None:
    hasil = ruang.lkj("buat", "reports/format_isian/2023/tw1/perpajakan.xlsx")
    assert hasil.kode == 1
    assert "(SEKSI_TIDAK_DIKENAL)" in hasil.keluaran


def test_the_report_of_a_quarter_uses_what_is_measured_and_shows_its_own_remarks(ruang: Ruang) -> None:
    hasil = ruang.snakemake(LAPORAN_TW1)
    dokumen = "lkj_2023_tw1"
    halaman = {f"pohon:{dokumen}", f"pdf:{dokumen}", f"terbit:{LAPORAN_TW1}"}
    assert hasil.pekerjaan == {
        *("telusur_triwulan:tw1", "naskah_triwulan:tw1", "grafik", f"isi:{dokumen}", f"keadaan:{dokumen}"),
        *halaman,
    }
    lagi = ruang.lkj("buat", LAPORAN_TW1)
    assert lagi.kode == 0
    assert "/tw4/" not in lagi.keluaran


# One office of many -------------------------------------------------------------------------------
def _waktu(ruang: Ruang) -> dict[str, int]:
    folder = ("data/processed/2023", "build/lkj_2023", "reports")
    return {b: (ruang / b).stat().st_mtime_ns for b in ruang.isi(*folder) if "abang" not in b}


def test_one_office_of_many_is_built_beside_the_other(ruang: Ruang) -> None:
    awal = _waktu(ruang)
    assert ruang.lkj("contoh", "--unit", "abang", "--benih", "7").kode == 0
    hasil = ruang.lkj("buat", ABANG)
    assert hasil.kode == 0, hasil.keluaran
    assert "Kecamatan Abang" in ruang.teks_pdf(ABANG)
    assert "data/raw/2023/" not in hasil.keluaran, "remarks of the other office"
    assert _waktu(ruang) == awal
    assert ruang.snakemake(LAPORAN, ABANG).pekerjaan == set()


def test_a_wrong_office_does_not_stop_the_other(ruang: Ruang) -> None:
    assert ruang.lkj("contoh", "--unit", "abang").kode == 0
    ruang.sunting("data/raw/abang/2023/tw2/umum.xlsx", {"Kinerja!A9": None})
    (ruang / "data/raw/abang/2023/tw1/umum.xlsx").unlink()
    ruang.tambah("data/raw/2023/narasi/simpulan.md", "\nKalimat tambahan kantor.\n")
    hasil = ruang.snakemake(ABANG, LAPORAN)
    assert hasil.kode == 1
    assert "[wajib diperbaiki] data/raw/abang/2023/tw1/umum.xlsx  (BELUM_MASUK)" in hasil.keluaran
    assert hasil.pekerjaan >= NASKAH
    assert "Kalimat tambahan kantor." in ruang.teks_pdf()
    assert not (ruang / ABANG).exists()


# Earlier years ------------------------------------------------------------------------------------
TAHUN_LALU = """
from datetime import date
from pathlib import Path
from dataclasses import replace
from lkj.contoh.kantor import muat_isian, muat_pengaturan, muat_rencana
from lkj.contoh.tulis import isian_lra
from lkj.format_isian import susun_acuan, tulis_format
from lkj.konfigurasi import LRA, Kantor, muat
from lkj.rencana import tulis_rencana

def mundur(isi):
    return {t - 1: n for t, n in isi.items()}

def lalu(hari):
    return hari.replace(year=hari.year - 1)

r, kantor = muat_rencana(), muat(Kantor, muat_pengaturan())
versi = tuple(
    v.model_copy(update={"tanggal": lalu(v.tanggal), "berlaku_sejak": lalu(v.berlaku_sejak)}) for v in r.versi
)
renstra = tuple(
    x.model_copy(
        update={"target": mundur(x.target) | {r.renstra_akhir: x.akhir}, "realisasi": mundur(x.realisasi)}
    )
    for x in r.renstra
)
r = r.model_copy(update={"tahun": 2022, "versi": versi, "renstra": renstra, "instansi": kantor.instansi.nama})
raw = Path("data/raw/2022")
raw.mkdir()
(raw / "rencana.xlsx").write_bytes(tulis_rencana(r))
NILAI = ("pembilang", "penyebut", "realisasi", "keterangan")
isian = {tw: muat_isian(tw) for tw in (1, 2, 3, 4)}
for tw, per_seksi in isian.items():
    (raw / f"tw{tw}").mkdir()
    for seksi, isi in {**per_seksi, LRA: isian_lra(isian, tw)}.items():
        # Sources are of the example's own year.
        isi = replace(isi, kinerja={k: {u: n[u] for u in NILAI if u in n} for k, n in isi.kinerja.items()})
        acuan = susun_acuan(r, kantor=kantor.instansi.kode, tw=tw, seksi=seksi, nama_seksi=seksi)
        buku = tulis_format(acuan, instansi=kantor.instansi.nama, sidik_rencana="0" * 64, isian=isi)
        (raw / f"tw{tw}" / f"{seksi}.xlsx").write_bytes(buku)
"""


def test_the_measured_figures_of_an_earlier_year_in_the_repository_are_used(ruang: Ruang) -> None:
    (ruang / "tahun_lalu.py").write_text(TAHUN_LALU, encoding="utf-8")
    assert ruang.jalankan("tahun_lalu").kode == 0
    hasil = ruang.lkj("buat", LAPORAN)
    assert hasil.kode == 0, hasil.keluaran
    assert "(NILAI_LALU_BERBEDA)" in hasil.keluaran
    tabel = [b.split(",") for b in (ruang / "data/processed/2023/pengukuran.csv").read_text().splitlines()]
    baris = next(b for b in tabel if "IKU-01" in b)
    nilai = dict(zip(tabel[0], baris, strict=False))
    assert Decimal(nilai["realisasi_2022"]) == Decimal("85.12")
    assert nilai["asal_2022"] == "ukur"


# Equal bytes --------------------------------------------------------------------------------------
def test_another_folder_clock_zone_and_locale_give_the_same_bytes(klona: Ruang, ruang_jadi: Ruang) -> None:
    for berkas in klona.isi("."):
        os.utime(klona / berkas, (LAMPAU, LAMPAU))
    lain = {"TZ": "Asia/Jayapura", "LC_ALL": "C", "PYTHONHASHSEED": "77", "HOME": str(klona.akar)}
    hasil = klona.snakemake(*SEMUA_BENTUK, masker=0o077, **lain)
    assert hasil.kode == 0, hasil.keluaran
    lainnya = {"docx:lkj_2023", "html:lkj_2023", "telusur_tahunan", *(f"terbit:{b}" for b in SEMUA_BENTUK)}
    assert hasil.pekerjaan == SELURUHNYA | lainnya
    folder = ("reports", "data/processed", "build/lkj_2023")
    beda = {b for b, isi in klona.isi(*folder).items() if ruang_jadi.isi(*folder).get(b) != isi}
    assert beda == set()


def test_two_forms_of_the_same_plan_have_the_same_bytes(ruang: Ruang, klona: Ruang) -> None:
    assert ruang.snakemake(FORMAT).kode == 0
    assert klona.snakemake(FORMAT, TZ="Asia/Jayapura").kode == 0
    assert (ruang / FORMAT).read_bytes() == (klona / FORMAT).read_bytes()


def test_every_module_that_a_stage_loads_is_in_its_digest(ruang: Ruang) -> None:
    skrip = (
        "import importlib, json, sys\n"
        "from lkj.sidik import modul_terpakai\n"
        "from lkj.tahap import TAHAP\n"
        "kurang = {}\n"
        "awal = set(sys.modules)\n"
        "for tahap, (modul, _) in TAHAP.items():\n"
        "    for m in [m for m in sys.modules if m.startswith('lkj.')]: del sys.modules[m]\n"
        "    for m in modul: importlib.import_module(m)\n"
        "    dimuat = {m for m in sys.modules if m.startswith('lkj.')}\n"
        "    kurang[tahap] = sorted(dimuat - modul_terpakai(*modul))\n"
        "print(json.dumps(kurang))\n"
    )
    (ruang / "muat.py").write_text(skrip, encoding="utf-8")
    hasil = ruang.jalankan("muat")
    assert hasil.kode == 0, hasil.keluaran
    assert {t: k for t, k in json.loads(hasil.keluaran).items() if k} == {}

"""A build always ends, and one that was cut off is finished later with the same bytes."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
from tests.alur.ruang import LAPORAN, Ruang, sampai, tunggu

pytestmark = pytest.mark.lambat

KELUAR = "\n\ndef {nama}(*a, **k):\n    raise SystemExit(3)\n"


def _anak(sesi: int) -> list[int]:
    """Processes of a session that still run (a zombie does not)."""
    hidup = []
    for berkas in Path("/proc").glob("[0-9]*/stat"):
        try:
            isi = berkas.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        if int(isi[3]) == sesi and isi[0] != "Z":
            hidup.append(int(berkas.parent.name))
    return hidup


def _semua_berakhir(sesi: int, batas: float = 10) -> bool:
    sampai_kapan = time.monotonic() + batas
    while _anak(sesi) and time.monotonic() < sampai_kapan:
        time.sleep(0.1)
    return not _anak(sesi)


@pytest.mark.parametrize(
    ("modul", "nama", "target"),
    [
        ("periksa/triwulan.py", "periksa_triwulan", "data/processed/2023/tw1/rekap.csv"),
        ("laporan/cetak.py", "_tertib", LAPORAN),
    ],
)
def test_a_system_exit_in_a_job_does_not_hang_the_build(
    ruang: Ruang, modul: str, nama: str, target: str
) -> None:
    ruang.tambah(f"workflow/lkj/{modul}", KELUAR.format(nama=nama))
    hasil = ruang.snakemake(target)
    assert hasil.kode == 1
    assert "PekerjaanBerhentiError" in hasil.keluaran


def test_a_child_that_leaves_without_a_word_does_not_hang_the_build(ruang: Ruang) -> None:
    (ruang / "workflow/lkj/laporan/halaman/anak_typst.py").write_text(
        "import os\nos._exit(0)\n", encoding="utf-8"
    )
    hasil = ruang.lkj("buat", LAPORAN)
    assert hasil.kode == 1


def test_a_reading_child_that_leaves_without_a_word_does_not_hang_the_build(ruang: Ruang) -> None:
    (ruang / "workflow/lkj/lembar/anak.py").write_text("import os\nos._exit(0)\n", encoding="utf-8")
    hasil = ruang.lkj("buat", "data/processed/2023/tw1/rekap.csv")
    assert hasil.kode == 1
    assert "galat program" in hasil.keluaran


def test_a_killed_child_does_not_hang_the_build(ruang: Ruang) -> None:
    anak = "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)\n"
    (ruang / "workflow/lkj/laporan/halaman/anak_typst.py").write_text(anak, encoding="utf-8")
    hasil = ruang.lkj("buat", LAPORAN)
    assert hasil.kode == 1
    assert "Traceback" not in hasil.keluaran


@pytest.mark.parametrize("sinyal", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_snakemake_ends_and_leaves_no_process(
    klona: Ruang, ruang_jadi: Ruang, sinyal: signal.Signals
) -> None:
    proses = klona.mulai("snakemake", LAPORAN)
    sampai(proses, lambda baris: "Periksa isian" in baris)
    os.killpg(proses.pid, sinyal)
    hasil = tunggu(proses, 60)
    assert _semua_berakhir(proses.pid)
    # Snakemake sometimes misses a signal that comes while it schedules; then it finishes its work.
    jadi = (klona / LAPORAN).read_bytes() if (klona / LAPORAN).exists() else None
    assert jadi == ((ruang_jadi / LAPORAN).read_bytes() if hasil.kode == 0 else None)


@pytest.mark.parametrize("sinyal", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_interrupted_lkj_says_so_and_leaves_no_process(klona: Ruang, sinyal: signal.Signals) -> None:
    proses = klona.mulai("lkj.cli", "buat", LAPORAN)
    sampai(proses, lambda baris: "Rekap triwulan" in baris)
    os.kill(proses.pid, sinyal)
    hasil = tunggu(proses, 60)
    assert hasil.kode == 1
    assert "Dihentikan." in hasil.keluaran
    assert "Traceback" not in hasil.keluaran
    assert "wajib diperbaiki" not in hasil.keluaran
    assert not _punya_proses(klona)


def test_after_ctrl_c_the_same_command_goes_on(klona: Ruang, ruang_jadi: Ruang) -> None:
    proses = klona.mulai("lkj.cli", "buat", LAPORAN)
    sampai(proses, lambda baris: "Naskah laporan" in baris)
    os.kill(proses.pid, signal.SIGINT)
    assert tunggu(proses, 60).kode == 1
    hasil = klona.lkj("buat", LAPORAN)
    assert hasil.kode == 0, hasil.keluaran
    assert (klona / LAPORAN).read_bytes() == (ruang_jadi / LAPORAN).read_bytes()


def _punya_proses(ruang: Ruang) -> list[str]:
    """Commands that still work in a workspace."""
    hidup = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if (folder / "cwd").resolve() == ruang.akar.resolve():
                hidup.append((folder / "cmdline").read_text(encoding="utf-8").replace("\0", " "))
        except OSError:
            continue
    return hidup


@pytest.mark.parametrize("tanda", ["Rule: periksa", "PDF lkj_2023"])
def test_after_kill_9_the_same_command_gives_the_bytes_of_a_clean_build(
    klona: Ruang, ruang_jadi: Ruang, tanda: str
) -> None:
    proses = klona.mulai("snakemake", LAPORAN)
    sampai(proses, lambda baris: tanda in baris)
    os.killpg(proses.pid, signal.SIGKILL)
    tunggu(proses, 30)
    assert _semua_berakhir(proses.pid)
    terkunci = klona.lkj("buat", LAPORAN)
    assert terkunci.kode == 2
    assert "lkj buka-kunci" in terkunci.keluaran
    assert klona.lkj("buka-kunci").kode == 0
    hasil = klona.lkj("buat", LAPORAN)
    assert hasil.kode == 0, hasil.keluaran
    assert (klona / LAPORAN).read_bytes() == (ruang_jadi / LAPORAN).read_bytes()


def test_a_killed_rebuild_keeps_the_old_report_readable(ruang: Ruang) -> None:
    resmi = (ruang / LAPORAN).read_bytes()
    ruang.sunting("data/raw/2023/tw4/pelayanan.xlsx", {"Kinerja!G9": 86.21})
    proses = ruang.mulai("snakemake", LAPORAN)
    sampai(proses, lambda baris: "PDF lkj_2023" in baris)
    os.killpg(proses.pid, signal.SIGKILL)
    tunggu(proses, 30)
    assert (ruang / LAPORAN).read_bytes() == resmi


def test_two_builds_at_once_do_not_harm_each_other(klona: Ruang, ruang_jadi: Ruang) -> None:
    berdua: list[subprocess.Popen[str]] = [klona.mulai("lkj.cli", "buat", LAPORAN) for _ in range(2)]
    hasil = [tunggu(proses) for proses in berdua]
    assert sorted({h.kode for h in hasil}) in ([0], [0, 2]), [h.keluaran for h in hasil]
    assert (klona / LAPORAN).read_bytes() == (ruang_jadi / LAPORAN).read_bytes()
    assert klona.snakemake().pekerjaan == set()

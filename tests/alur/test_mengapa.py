"""`lkj mengapa` names what changed, and exactly the jobs that the build then runs."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from tests.alur.ruang import LAPORAN, NASKAH, TAHUN, Ruang, _nama, triwulan

from lkj.cli.mengapa import TIDAK_ADA

pytestmark = pytest.mark.lambat

LEMBAR = "data/raw/2023/tw4/pelayanan.xlsx"
TEMPLAT, TEMPLAT_KANTOR = "templates/bagian/bab1.md.j2", "templates/kantor/bagian/bab1.md.j2"
TW1 = "data/processed/2023/tw1"
REKAP = "data/processed/2023/tw4/rekap.csv"
NASKAH_LAGI = "Naskah laporan kinerja tahun 2023 dibuat lagi karena"
MASUKANNYA = "masukannya build/lkj_2023/lkj_2023.md dan 4 lainnya dibuat lagi."
KODE_POS = "pengaturan instansi.kode_pos berubah: semula “99917”, kini “99918”"


def tanya(ruang: Ruang, *argumen: str) -> dict[str, Any]:
    """The answer of the command for machines."""
    hasil = ruang.lkj("mengapa", "--json", *(argumen or (LAPORAN,)))
    assert hasil.kode == 0, hasil.keluaran
    isi: dict[str, Any] = json.loads(hasil.keluaran)
    return isi


def pekerjaan(isi: dict[str, Any]) -> set[str]:
    """The jobs of an answer, as the builds of the tests name them."""
    return {_nama(x["aturan"], x["pesan"]) for x in isi["langkah"]}


def akar(isi: dict[str, Any]) -> list[str]:
    """The sentences of the steps with a reason of their own; they come first."""
    sendiri = [any(s["jenis"] != "rantai" for s in x["sebab"]) for x in isi["langkah"]]
    assert sendiri == sorted(sendiri, reverse=True)
    return [x["kalimat"] for x, s in zip(isi["langkah"], sendiri, strict=True) if s]


def templat_kantor(ruang: Ruang) -> None:
    (ruang / TEMPLAT_KANTOR).parent.mkdir(parents=True, exist_ok=True)
    ruang.ganti_isi(TEMPLAT_KANTOR, (ruang / TEMPLAT).read_bytes() + b"\n")


UBAHAN: dict[str, tuple[Callable[[Ruang], object], list[str], set[str]]] = {
    "sheet": (
        lambda r: r.sunting(LEMBAR, {"Kinerja!G9": 86.21}),
        [f"Pemeriksaan isian triwulan IV tahun 2023 diulang karena {LEMBAR} berubah."],
        triwulan(4) | TAHUN,
    ),
    "template": (
        lambda r: r.tambah(TEMPLAT, "\n"),
        [f"{NASKAH_LAGI} {TEMPLAT} berubah."],
        NASKAH,
    ),
    "office template": (templat_kantor, [f"{NASKAH_LAGI} {TEMPLAT_KANTOR} ditambahkan."], NASKAH),
    "setting": (
        lambda r: r.ganti("config/config.yaml", "kode_pos: '99917'", "kode_pos: '99918'"),
        [
            f"{NASKAH_LAGI} {KODE_POS}.",
            f"Pemeriksaan pengesahan lkj_2023 diulang karena {KODE_POS}; {MASUKANNYA}",
        ],
        NASKAH,
    ),
    "module": (
        lambda r: r.tambah("workflow/lkj/laporan/naskah.py", "\n"),
        [f"{NASKAH_LAGI} kode tahap naskah berubah (lkj/laporan/naskah.py)."],
        NASKAH,
    ),
    "deleted report": (
        lambda r: (r / LAPORAN).unlink(),
        [f"Penerbitan {LAPORAN} diulang karena {LAPORAN} tidak ada lagi."],
        {f"terbit:{LAPORAN}"},
    ),
    "deleted intermediate": (
        lambda r: (r / REKAP).unlink(),
        [f"Rekap triwulan IV tahun 2023 dibuat lagi karena {REKAP} tidak ada lagi."],
        {"rekap:tw4", "pengukuran_triwulan:tw4"} | TAHUN,
    ),
    "edited report": (
        lambda r: r.ganti_isi(LAPORAN, b"%PDF-1.7"),
        [f"Penerbitan {LAPORAN} diulang karena {LAPORAN} disunting atau diganti di luar pembuatan."],
        {f"terbit:{LAPORAN}"},
    ),
    "added file": (
        lambda r: r.ganti_isi("data/raw/2023/narasi/penyebab_S1.md", b"Teks.\n"),
        [f"{NASKAH_LAGI} data/raw/2023/narasi/penyebab_S1.md ditambahkan."],
        NASKAH,
    ),
}


@pytest.mark.parametrize("ubahan", UBAHAN)
def test_a_change_is_named_where_it_enters_and_the_jobs_are_those_of_the_build(
    ruang: Ruang, ubahan: str
) -> None:
    lakukan, kalimat, jalan = UBAHAN[ubahan]
    lakukan(ruang)
    isi = tanya(ruang)
    assert akar(isi) == kalimat
    assert tanya(ruang) == isi  # asking changes no answer
    assert pekerjaan(isi) == jalan
    hasil = ruang.snakemake()
    assert (hasil.kode, hasil.pekerjaan) == (0, jalan), hasil.keluaran
    terakhir = tanya(ruang, "--terakhir")
    assert (terakhir["langkah"], terakhir["selesai"], terakhir["catatan"]) == (isi["langkah"], True, [])


def test_a_remark_that_may_stop_a_build_that_did_and_that_will_again_is_said(ruang: Ruang) -> None:
    ruang.sunting(LEMBAR, {"Kinerja!G9": "delapan"})
    (kata,) = tanya(ruang)["perhatian"]
    assert kata.startswith("Pemeriksaan isian triwulan IV tahun 2023 menilai isinya lagi; catatan yang wajib")
    assert kata.endswith(f"sebelum rekapnya. Untuk mengetahuinya sekarang: lkj periksa {LEMBAR}")

    for hasil in (f() for f in (ruang.snakemake, partial(ruang.lkj, "buat", LAPORAN))):
        assert hasil.kode != 0
        terakhir = tanya(ruang, "--terakhir")
        assert terakhir["selesai"] is False
        assert [(c["berkas"], c["sel"]) for c in terakhir["catatan"]] == [(LEMBAR, "G9")]
    layar = ruang.lkj("mengapa", "--terakhir").keluaran
    assert "Pembuatan terakhir hendak menjalankan" in layar
    assert "Pembuatan itu berhenti: 1 catatan wajib diperbaiki." in layar
    assert f"{LEMBAR} › Kinerja › G9" in layar

    (kata,) = tanya(ruang)["perhatian"]  # the sheet was checked already: this is certain
    assert kata.startswith("Rekap triwulan IV tahun 2023 akan berhenti: 1 catatan; yang pertama ")
    assert f"{LEMBAR} › Kinerja › G9" in kata
    assert "Perhatian:\n- Rekap triwulan IV" in ruang.lkj("mengapa", LAPORAN).keluaran


def test_nothing_and_touched_files_only(ruang: Ruang) -> None:
    for berkas in ruang.isi("data/raw", "config", "templates", "workflow"):
        os.utime(ruang / berkas)
    hasil = ruang.lkj("mengapa", LAPORAN)
    assert (hasil.kode, hasil.keluaran) == (0, f"{TIDAK_ADA}\n")
    jawab = tanya(ruang)
    assert (jawab["target"], jawab["langkah"], jawab["perhatian"]) == ([LAPORAN], [], [])


def test_in_a_fresh_clone_nothing_was_ever_made(klona: Ruang) -> None:
    hasil = klona.lkj("mengapa", "--terakhir")
    assert (hasil.kode, "Belum ada catatan pembuatan" in hasil.keluaran) == (1, True)
    isi = tanya(klona, f"{TW1}/rekap.csv")
    assert akar(isi) == [
        f"Pemeriksaan isian triwulan I tahun 2023 dikerjakan karena {TW1}/catatan.csv belum pernah dibuat.",
        f"Rekap triwulan I tahun 2023 dibuat karena {TW1}/rekap.csv belum pernah dibuat.",
    ]
    hasil = klona.lkj("mengapa", "reports/tiada.pdf")
    assert (hasil.kode, "tidak dikenal" in hasil.keluaran) == (2, True)


def test_the_answer_for_people_tells_the_cause_first(ruang: Ruang) -> None:
    ruang.tambah(TEMPLAT, "\n")
    baris = ruang.lkj("mengapa", LAPORAN).keluaran.splitlines()
    assert baris[:5] == [
        f"Pembuatan sekarang akan menjalankan {len(NASKAH)} langkah ({LAPORAN}).",
        "",
        "Sebabnya:",
        f"- {NASKAH_LAGI} {TEMPLAT} berubah.",
        "",
    ]
    assert baris[5] == "Karena itu juga:"
    terbit = f"- Penerbitan {LAPORAN} diulang karena masukannya build/lkj_2023.pdf dibuat lagi."
    assert baris[baris.index("Perhatian:") - 2] == terbit
    assert baris[-1].startswith("- Naskah laporan kinerja tahun 2023 memakai templat atau teks yang berubah")

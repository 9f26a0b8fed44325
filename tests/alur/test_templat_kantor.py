"""Templates and the look of an office: a change runs what uses it, and nothing else."""

from __future__ import annotations

import os

import pytest
from tests.alur.ruang import LAMPAU, LAPORAN, NASKAH, PDF, Ruang

TIMPA = '{% extends "baku/bagian/bab4.md.j2" %}\n{% block judul %}\n# Bab Penghabisan\n{% endblock %}\n'
BERKAS = "templates/kantor/bagian/bab4.md.j2"


def tulis(ruang: Ruang, berkas: str, isi: str, kala: int = LAMPAU) -> None:
    """A file of the office, with a time long ago."""
    jalur = ruang / berkas
    jalur.parent.mkdir(parents=True, exist_ok=True)
    jalur.write_text(isi, encoding="utf-8")
    os.utime(jalur, (kala, kala))


def test_an_override_that_comes_changes_and_goes_writes_only_the_report_again(ruang: Ruang) -> None:
    tulis(ruang, BERKAS, TIMPA)
    assert ruang.snakemake().pekerjaan == NASKAH
    assert "BAB PENGHABISAN" in ruang.teks_pdf().upper()
    assert ruang.snakemake().pekerjaan == set()
    tulis(ruang, BERKAS, TIMPA.replace("Penghabisan", "Terakhir"))
    assert ruang.snakemake().pekerjaan == NASKAH
    (ruang / BERKAS).unlink()
    assert ruang.snakemake().pekerjaan == NASKAH
    assert "PENUTUP" in ruang.teks_pdf().upper()


@pytest.mark.parametrize(
    "berkas",
    [
        "templates/kantor/README.md",
        "templates/kantor/naskah_dinas/berita_acara_perbaikan.md.j2",
        "templates/kantor/abang/bagian/bab4.md.j2",
        "templates/kantor/abang/lkj.md.j2",
    ],
)
def test_what_the_report_does_not_read_makes_nothing_again(berkas: str, ruang: Ruang) -> None:
    tulis(ruang, berkas, TIMPA)
    assert ruang.snakemake().pekerjaan == set()


def test_a_wrong_override_is_named_and_the_last_report_stays(ruang: Ruang) -> None:
    semula = (ruang / LAPORAN).read_bytes()
    tulis(ruang, BERKAS, TIMPA.replace("Penghabisan", "{{ instansi.nma }}"))
    hasil = ruang.lkj("buat", LAPORAN)
    assert hasil.kode == 1
    assert f"{BERKAS} › baris 3  (TEMPLAT)" in hasil.keluaran
    assert "Maksudnya “nama”?" in hasil.keluaran
    assert (ruang / LAPORAN).read_bytes() == semula


def test_a_look_that_comes_and_changes_sets_only_the_pages_again(ruang: Ruang) -> None:
    tulis(ruang, "templates/kantor/tampilan.yaml", "warna_utama: '#7a1f2b'\n")
    assert ruang.snakemake().pekerjaan == PDF
    assert ruang.snakemake().pekerjaan == set()
    tulis(ruang, "templates/kantor/tampilan.yaml", "warna_utama: '#ffd700'\n")
    hasil = ruang.lkj("buat", LAPORAN)
    assert hasil.kode == 1
    assert "templates/kantor/tampilan.yaml › warna_utama  (TAMPILAN)" in hasil.keluaran


def test_the_look_and_the_fonts_of_another_office_make_nothing_again(ruang: Ruang) -> None:
    tulis(ruang, "templates/kantor/abang/tampilan.yaml", "ukuran_huruf: 12\n")
    tulis(ruang, "templates/kantor/abang/fonts/a.ttf", "")
    assert ruang.snakemake().pekerjaan == set()

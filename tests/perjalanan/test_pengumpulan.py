"""Pengumpulan data kinerja (LKj): eight steps, a quarter and the year; the head sends a report back."""

import pytest
from tests.perjalanan.kantor import Kantor
from tests.perjalanan.langkah import (
    ARSIP,
    CATATAN,
    LAPORAN,
    PENGUKURAN,
    isian_pertama,
    isian_susulan,
    perbaiki,
    pindaian,
    selesai,
    teks_pdf,
)

pytestmark = pytest.mark.lambat

SOP = "Prosedur Pengumpulan Data Kinerja (LKj)"


def test_a_quarter_and_the_year(kantor: Kantor) -> None:
    k = kantor
    k.berlakukan("pengumpulan_data_kinerja")
    tugas = _penugasan(k)
    assert k.giliran(SOP) == "4 Tim Kerja"
    isian_pertama(k, "2023-04-06", "kasubbag_perencanaan")
    assert "TERLAMBAT" not in k.status(per="2023-04-06")[SOP].menunggu[4]
    assert "TERLAMBAT" in k.status(per="2023-04-10")[SOP].menunggu[4]
    isian_susulan(k, "2023-04-11", "kasubbag_perencanaan")
    assert k.giliran(SOP) == "5 Kasubbag"
    k.buat(PENGUKURAN, LAPORAN)
    assert k.giliran(SOP) == "6 Sekretaris"
    lembar = _dua_putaran(k)
    pengantar = _tanda_tangan(k)
    assert k.giliran(SOP) == "8 Kasubbag"
    k.catat("arsipkan", "2023-04-18")
    k.simpan("kasubbag_perencanaan", "Laporan triwulan I diarsipkan", "2023-04-18")
    k.buat(ARSIP)
    selesai(k, {SOP: 8}, *k.format_isian(1), CATATAN, *tugas, lembar, pengantar)


def _penugasan(k: Kantor) -> list[str]:
    """Steps 1 to 3: two dispositions on one sheet, who does what until when, the blank forms."""
    assert k.giliran(SOP) == "1 Kepala Satuan"
    lembar = k.surat("disposisi", "2023-04-03", isi=["Susun laporan kinerja triwulan I."])
    k.buat(lembar)
    k.catat("disposisi", "2023-04-03")
    k.simpan("camat", "Disposisi Camat", "2023-04-03")
    assert k.giliran(SOP) == "2 Sekretaris"
    k.catat("disposisi", "2023-04-03")
    k.simpan("sekretaris", "Disposisi Sekretaris", "2023-04-03")
    assert k.giliran(SOP) == "3 Kasubbag"
    tugas = k.surat("pembagian_tugas", "2023-04-03", tenggat="2023-04-06")
    k.buat(tugas, *k.format_isian(1))
    k.catat("bagi_tugas", "2023-04-03")
    k.simpan("kasubbag_perencanaan", "Pembagian tugas dan format isian triwulan I", "2023-04-03")
    return [lembar, tugas]


def _koreksi(k: Kantor, tanggal: str, *apa: str) -> None:
    """Step 6."""
    k.catat("koreksi", tanggal, "--peran", "sekretaris", *apa)
    k.catat("paraf", tanggal)
    k.simpan("sekretaris", "Koreksi dan paraf atas laporan triwulan I", tanggal)


def _dua_putaran(k: Kantor) -> str:
    """Steps 6 and 7: the head sends the report back to step 5; what was initialled holds no more."""
    lembar = k.surat("lembar_koreksi", "2023-04-12")
    k.buat(lembar)
    _koreksi(k, "2023-04-12", "--catatan", "Tabel 2: periksa satuannya")
    assert k.giliran(SOP) == "7 Kepala Satuan"
    k.catat("kembalikan", "2023-04-13", "--peran", "kepala", "--catatan", "Lengkapi analisis PMD")
    k.simpan("camat", "Laporan triwulan I dikembalikan", "2023-04-13")
    assert k.giliran(SOP) == "5 Kasubbag"
    perbaiki(k, "2023-04-14", "kasubbag_perencanaan")
    k.buat(LAPORAN)
    assert k.giliran(SOP) == "6 Sekretaris"
    _koreksi(k, "2023-04-14", "--nihil")
    return lembar


def _tanda_tangan(k: Kantor) -> str:
    """Step 7 in the second round, and the letter with which the report leaves the office."""
    k.catat("setujui", "2023-04-17")
    k.buat(LAPORAN)
    k.catat("tanda_tangan", "2023-04-17", "--bukti", pindaian(k, "lembar-tanda-tangan"))
    k.simpan("camat", "Laporan triwulan I ditandatangani", "2023-04-17")
    surat = k.surat("surat_pengantar", "2023-04-17", nomor=True)
    k.buat(surat)
    assert "000.8.6.3/001/KEC.SKM/IV/2023" in teks_pdf(k, surat)
    k.catat("kirim", "2023-04-17", "--peran", "sekretaris", "--bukti", pindaian(k, "tanda-terima"))
    k.simpan("sekretaris", "Laporan triwulan I dikirim", "2023-04-17")
    return surat

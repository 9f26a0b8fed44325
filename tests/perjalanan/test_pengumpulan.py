"""Pengumpulan data kinerja (LKj): eight steps of a quarter; the head sends the report back."""

import pytest
from tests.perjalanan.kantor import Kantor
from tests.perjalanan.langkah import (
    CATATAN,
    LAPORAN,
    PENGUKURAN,
    isian_pertama,
    isian_susulan,
    perbaiki,
    pindaian,
    selesai,
    tanda_tangan,
    teks_pdf,
)

pytestmark = pytest.mark.lambat


def test_a_quarter_whose_report_went_back(kantor: Kantor) -> None:
    k = kantor
    k.berlakukan("pengumpulan_data_kinerja")
    tugas = _penugasan(k)
    assert k.giliran() == "4 semua seksi, Tim Kerja"
    isian_pertama(k, "2023-04-06", "kasubbag_perencanaan")
    assert k.keadaan(4, per="2023-04-06") == "menunggu"
    assert k.keadaan(4, per="2023-04-10") == "terlambat"
    isian_susulan(k, "2023-04-11", "kasubbag_perencanaan")
    assert k.giliran() == "5 Kasubbag"
    k.buat(PENGUKURAN, LAPORAN)
    assert k.giliran() == "6 Sekretaris"
    lembar = _dua_putaran(k)
    pengantar = _kirim(k)
    assert k.giliran() == "8 Kasubbag"
    k.catat("arsipkan", "2023-04-18")
    k.simpan("kasubbag_perencanaan", "Laporan triwulan I diarsipkan", "2023-04-18")
    selesai(k, *k.format_isian(1), CATATAN, *tugas, lembar, pengantar)


def _penugasan(k: Kantor) -> list[str]:
    """Steps 1 to 3: two dispositions on one sheet, who does what until when, the blank forms."""
    assert k.giliran() == "1 Kepala Satuan"
    lembar = k.surat("disposisi", "2023-04-03", isi=["Susun laporan kinerja triwulan I."])
    k.buat(lembar)
    k.catat("disposisi", "2023-04-03")
    k.simpan("camat", "Disposisi Camat", "2023-04-03")
    assert k.giliran() == "2 Sekretaris"
    k.catat("disposisi", "2023-04-03")
    k.simpan("sekretaris", "Disposisi Sekretaris", "2023-04-03")
    assert k.giliran() == "3 Kasubbag"
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
    assert k.giliran() == "7 Kepala Satuan"
    k.catat("kembalikan", "2023-04-13", "--peran", "kepala", "--catatan", "Lengkapi analisis PMD")
    k.simpan("camat", "Laporan triwulan I dikembalikan", "2023-04-13")
    assert k.giliran() == "5 Kasubbag"
    perbaiki(k, "2023-04-14", "kasubbag_perencanaan")
    k.buat(LAPORAN)
    assert k.giliran() == "6 Sekretaris"
    _koreksi(k, "2023-04-14", "--nihil")
    return lembar


def _kirim(k: Kantor) -> str:
    """Step 7 in the second round, and the letter with which the report leaves the office."""
    tanda_tangan(k, "2023-04-17")
    surat = k.surat("surat_pengantar", "2023-04-17", nomor=True)
    k.buat(surat)
    assert "000.8.6.3/001/KEC.SKM/IV/2023" in teks_pdf(k, surat)
    k.catat("kirim", "2023-04-17", "--peran", "sekretaris", "--bukti", pindaian(k, surat))
    k.simpan("sekretaris", "Laporan triwulan I dikirim", "2023-04-17")
    return surat

"""Kecamatan Awayan, Pengumpulan Data Kinerja Per Triwulan: eight steps to the signed quarterly report."""

import pytest
from tests.perjalanan.kantor import Kantor
from tests.perjalanan.langkah import (
    LAPORAN,
    PENGUKURAN,
    isian_pertama,
    isian_susulan,
    perbaiki,
    selesai,
    tanda_tangan,
)

pytestmark = pytest.mark.lambat

KASUBBAG = "Kasubbag Perencanaan dan Keuangan"


def test_a_quarter_whose_data_changes_after_it_was_verified(kantor: Kantor) -> None:
    k = kantor
    k.berlakukan("awayan_pengumpulan", pejabat=["pelaksana_perencanaan"])
    bukti = _format(k)
    assert k.giliran() == "4 semua seksi"
    isian_pertama(k, "2023-04-05", "pelaksana_perencanaan")
    assert k.keadaan(4, per="2023-04-05") == "menunggu"
    assert k.keadaan(4, per="2023-04-06") == "terlambat"
    isian_susulan(k, "2023-04-06", "pelaksana_perencanaan")
    assert k.giliran() == f"5 {KASUBBAG}"
    k.buat(PENGUKURAN, LAPORAN)
    assert k.giliran() == "6 Sekretaris"
    _verifikasi(k)
    tanda_tangan(k, "2023-04-12")
    assert k.giliran() == "8 Pelaksana"
    k.catat("arsipkan", "2023-04-13")
    k.simpan("pelaksana_perencanaan", "Laporan triwulan I diarsipkan", "2023-04-13")
    selesai(k, *k.format_isian(1), bukti, PENGUKURAN)


def _format(k: Kantor) -> str:
    """Steps 1 to 3."""
    assert k.giliran() == "1 Camat"
    k.catat("disposisi", "2023-04-03", "--catatan", "Susun format isian triwulan I")
    k.simpan("camat", "Perintah menyusun format isian", "2023-04-03")
    assert k.giliran() == f"2 {KASUBBAG}"
    k.buat(*k.format_isian(1))
    assert k.giliran() == "3 Pelaksana"
    bukti = k.surat("bukti_penyampaian", "2023-04-03", penyampai="pelaksana_perencanaan", cara="surel")
    k.buat(bukti)
    k.catat("sampaikan", "2023-04-03", "--bukti", str(k / bukti))
    k.simpan("pelaksana_perencanaan", "Format isian disampaikan", "2023-04-03")
    return bukti


def _verifikasi(k: Kantor) -> None:
    """Step 6: what was verified and approved is verified again after a section sent other words."""
    k.catat("verifikasi", "2023-04-11")
    k.catat("setujui", "2023-04-11")
    k.simpan("sekretaris", "Laporan triwulan I diverifikasi", "2023-04-11")
    perbaiki(k, "2023-04-12", "pelaksana_perencanaan")
    assert "TINDAKAN_GUGUR" in k.buat(LAPORAN)
    assert k.giliran() == "6 Sekretaris"
    k.catat("verifikasi", "2023-04-12")
    k.simpan("sekretaris", "Laporan triwulan I diverifikasi lagi", "2023-04-12")
    assert k.giliran() == "7 Camat"

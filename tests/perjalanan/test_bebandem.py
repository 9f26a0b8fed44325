"""Kecamatan Bebandem, Penyusunan Data Kinerja: seven steps; the Sekcam sends the data back once."""

import pytest
from tests.perjalanan.kantor import Kantor
from tests.perjalanan.langkah import (
    LAPORAN,
    REKAP,
    isian_pertama,
    isian_susulan,
    perbaiki,
    pindaian,
    selesai,
    tanda_tangan,
    teks_pdf,
)

pytestmark = pytest.mark.lambat

KASUBBAG = "Kasubbag Perencanaan, Evaluasi dan Pelaporan"


def test_a_quarter_with_data_that_went_back(kantor: Kantor) -> None:
    k = kantor
    k.berlakukan("bebandem_data_kinerja")
    assert k.giliran() == f"1 {KASUBBAG}"
    k.buat(*k.format_isian(1))
    assert k.giliran() == f"2 {KASUBBAG}"
    rapat = _rapat(k)
    assert k.giliran() == f"3 semua seksi, {KASUBBAG}"
    isian_pertama(k, "2023-04-05", "kasubbag_perencanaan")
    assert k.terbukti("bebandem_data_kinerja") == [1, 2]
    isian_susulan(k, "2023-04-10", "kasubbag_perencanaan")
    assert k.giliran() == "4 Sekcam"
    koreksi = _koreksi(k)
    assert k.giliran() == f"5 {KASUBBAG}"
    k.buat(LAPORAN)
    assert k.giliran() == "6 Camat"
    tanda_tangan(k, "2023-04-13")
    assert k.giliran() == f"7 {KASUBBAG}"
    k.catat("arsipkan", "2023-04-14")
    k.simpan("kasubbag_perencanaan", "Laporan triwulan I diarsipkan", "2023-04-14")
    selesai(k, *k.format_isian(1), *rapat, koreksi)


def _rapat(k: Kantor) -> list[str]:
    """Step 2: the invitation, the meeting, what was said."""
    surat = [
        k.surat("undangan", "2023-03-27", nomor=True, tanggal_rapat="2023-04-03", waktu="09.00 WIB"),
        k.surat("daftar_hadir", "2023-04-03"),
        k.surat("notula", "2023-04-03", kesimpulan=["Isian disampaikan paling lambat 6 April 2023."]),
    ]
    k.buat(*surat)
    assert "005/001/KEC.SKM/III/2023" in teks_pdf(k, surat[0])
    assert k.giliran() == f"2 {KASUBBAG}"
    k.catat("rapat", "2023-04-03", "--bukti", pindaian(k, surat[1]))
    k.simpan("kasubbag_perencanaan", "Rapat evaluasi kinerja triwulan I", "2023-04-03")
    return surat


def _koreksi(k: Kantor) -> str:
    """Step 4: the Sekcam sends the data back to step 3, and finds nothing more in the second round."""
    atas = ("--peran", "sekcam", "--atas", REKAP)
    k.catat("kembalikan", "2023-04-11", "--catatan", "Analisis PMD belum menyebut rencananya", *atas)
    k.simpan("sekretaris", "Data triwulan I dikembalikan", "2023-04-11")
    assert k.giliran() == f"3 {KASUBBAG}"
    perbaiki(k, "2023-04-12", "kasubbag_perencanaan")
    k.buat(REKAP)
    assert k.giliran() == "4 Sekcam"
    lembar = k.surat("lembar_koreksi", "2023-04-12", putaran=2, dokumen="Data kinerja triwulan I")
    k.buat(lembar)
    k.catat("koreksi", "2023-04-12", "--nihil", *atas)
    k.simpan("sekretaris", "Data triwulan I diteliti", "2023-04-12")
    return lembar

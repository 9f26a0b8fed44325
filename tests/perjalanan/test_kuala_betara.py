"""Kecamatan Kuala Betara: six steps without a signature, sheets gathered in two stages, figures by month.

The SOP signs nothing, so the office's closing steps follow; there the Camat sends the report back once.
"""

import csv

import pytest
from tests.alur.ruang import sunting
from tests.perjalanan.kantor import Kantor
from tests.perjalanan.langkah import (
    LAPORAN,
    PENGUKURAN,
    isian_pertama,
    isian_susulan,
    perbaiki,
    pindaian,
    selesai,
    tanda_tangan,
)

pytestmark = pytest.mark.lambat

KASUBBAG = "Kasubbag Perencanaan dan Keuangan"
UMUM = "Kasubbag Umum dan Kepegawaian"
REKAP_CAPAIAN = "reports/ekspor/2023/tw1/rekap_capaian"
BULANAN: dict[str, dict[str, object]] = {
    "pelayanan": {"Bulanan!F6": 2.9, "Bulanan!F7": 2.6, "Bulanan!F8": 2.9},
    "trantib": {"Bulanan!F6": 3, "Bulanan!F7": 0, "Bulanan!F8": 4},
}
"""IKU-03 is a mean of its months (2.8), IKU-07 their sum (7)."""


def test_a_quarter_with_monthly_figures_and_the_offices_own_closing_steps(kantor: Kantor) -> None:
    k = kantor
    _per_bulan(k)
    k.berlakukan("kuala_betara_pengumpulan", pejabat=["analis_perencanaan"])
    penyampaian = _sampaikan(k)
    assert k.giliran() == f"4 semua seksi, Sekretaris Camat, {UMUM}"
    isian_pertama(k, "2023-04-05", "sekretaris")
    isian_susulan(k, "2023-04-10", "kasubbag_umum")
    serah = _dua_tingkat(k)
    assert k.giliran() == f"6 {KASUBBAG}"
    k.buat(PENGUKURAN, LAPORAN, f"{REKAP_CAPAIAN}.xlsx", f"{REKAP_CAPAIAN}.csv")
    assert k.giliran() == ""
    _rekap_per_bulan(k)
    _penutup(k, serah)
    selesai(k, *k.format_isian(1), *penyampaian, serah, f"{REKAP_CAPAIAN}.xlsx")


def _per_bulan(k: Kantor) -> None:
    """The plan says which indicators are reported by month, before any form is issued."""
    rencana = k / "data/raw/2023/rencana.xlsx"
    rencana.write_bytes(sunting(rencana.read_bytes(), {"Indikator!V4": "bulan", "Indikator!V8": "bulan"}))
    k.simpan("kasubbag_perencanaan", "IKU-03 dan IKU-07 diisi per bulan", "2023-01-09")
    k.tambahan = dict(BULANAN)


def _sampaikan(k: Kantor) -> list[str]:
    """Steps 1 to 3: the request for data goes down the line."""
    assert k.giliran() == f"1 {KASUBBAG}"
    lembar = k.surat("disposisi", "2023-04-03", isi=["Sampaikan format permintaan data."])
    k.buat(*k.format_isian(1), lembar)
    k.catat("disposisi", "2023-04-03")
    k.simpan("kasubbag_perencanaan", "Perintah menyampaikan format triwulan I", "2023-04-03")
    assert k.giliran() == "2 Analis Perencanaan"
    bukti = k.surat("bukti_penyampaian", "2023-04-03", penyampai="analis_perencanaan", cara="diska lepas")
    k.buat(bukti)
    k.catat("sampaikan", "2023-04-03", "--bukti", str(k / bukti))
    k.simpan("analis_perencanaan", "Format disampaikan kepada Kasubbag Umum", "2023-04-03")
    assert k.giliran() == f"3 {UMUM}"
    k.catat("sampaikan", "2023-04-04")
    k.simpan("kasubbag_umum", "Format disampaikan kepada Camat", "2023-04-04")
    return [lembar, bukti]


def _dua_tingkat(k: Kantor) -> str:
    """Steps 4 and 5: from the Sekretaris to the Kasubbag Umum, from there to the Kasubbag Perencanaan."""
    assert k.terbukti("kuala_betara_pengumpulan") == [1, 2, 3, 5]
    k.catat("sampaikan", "2023-04-10", "--peran", "sekretaris")
    assert k.giliran() == f"4 {UMUM}"
    serah = k.surat("berita_acara_serah", "2023-04-11", nomor=True, pihak_pertama="kasubbag_umum")
    k.buat(serah)
    k.catat("sampaikan", "2023-04-11", "--peran", "kasubbag_umum", "--bukti", str(k / serah))
    k.simpan("kasubbag_umum", "Isian triwulan I dihimpun dan diserahkan", "2023-04-11")
    return serah


def _rekap_per_bulan(k: Kantor) -> None:
    """Step 6: the months of each indicator and its quarter by the indicator's own rule."""
    isi = (k / f"{REKAP_CAPAIAN}.csv").read_text(encoding="utf-8-sig").splitlines()
    awal = next(n for n, b in enumerate(isi) if b.startswith("No.;"))
    kolom = ("Januari", "Februari", "Maret", "Realisasi Triwulan I")
    baris = {b["Indikator Kinerja"]: [b[c] for c in kolom] for b in csv.DictReader(isi[awal:], delimiter=";")}
    assert baris["Rata-rata waktu penyelesaian layanan"] == ["2,9", "2,6", "2,9", "2,8"]
    assert baris["Jumlah gangguan ketenteraman dan ketertiban umum"] == ["3", "0", "4", "7"]
    assert baris["Indeks Kepuasan Masyarakat"] == ["", "", "", "82,45"]


def _penutup(k: Kantor, serah: str) -> None:
    """The office's closing steps: paraf, return, paraf again, approval, signature, handed over.

    The sheet that was sent again is handed over again, and the rekap is made again.
    """
    k.catat("paraf", "2023-04-12")
    k.catat("kembalikan", "2023-04-12", "--peran", "camat", "--catatan", "Lengkapi analisis PMD")
    k.simpan("camat", "Laporan triwulan I dikembalikan", "2023-04-12")
    assert "TINDAKAN_URUTAN" in k.catat("setujui", "2023-04-12", kode=1)
    perbaiki(k, "2023-04-13", "kasubbag_perencanaan")
    k.buat(LAPORAN, serah, f"{REKAP_CAPAIAN}.xlsx")
    k.catat("paraf", "2023-04-13")
    k.simpan("sekretaris", "Paraf atas laporan triwulan I yang dibetulkan", "2023-04-13")
    tanda_tangan(k, "2023-04-13")
    k.catat("kirim", "2023-04-14", "--peran", "sekretaris", "--bukti", pindaian(k, LAPORAN))
    k.simpan("sekretaris", "Laporan triwulan I dikirim", "2023-04-14")

"""Pengumpulan data kinerja (LKj), the year: the same eight steps, over four quarters, to the yearly LKj."""

import pytest
from tests.perjalanan.kantor import SEKSI, Kantor
from tests.perjalanan.langkah import pindaian, selesai, tanda_tangan, teks_pdf

pytestmark = pytest.mark.lambat

TRIWULAN = (1, 2, 3, 4)
LAPORAN = "reports/lkj_2023.pdf"
OLAHAN = [
    f"data/processed/2023/tw{n}/{nama}.csv" for n in TRIWULAN for nama in ("catatan", "rekap", "pengukuran")
]


def test_a_year_to_the_signed_report(kantor: Kantor) -> None:
    k = kantor
    k.dokumen = "lkj_2023"
    k.berlakukan("pengumpulan_data_kinerja")
    surat = _penugasan(k)
    assert k.giliran() == "4 semua seksi, Tim Kerja"
    for n in TRIWULAN:
        assert "wajib" not in k.terima(*(k.jawaban / f"tw{n}/{s}.xlsx" for s in SEKSI))
        k.simpan("kasubbag_perencanaan", f"Isian triwulan {n}", "2024-01-11")
    k.buat(*OLAHAN, LAPORAN)
    assert k.giliran() == "6 Sekretaris"
    surat += [_koreksi(k)]
    assert k.giliran() == "7 Kepala Satuan"
    tanda_tangan(k, "2024-01-31", k.dokumen)
    surat += [_kirim(k)]
    assert k.giliran() == "8 Kasubbag"
    k.catat("arsipkan", "2024-02-02")
    k.simpan("kasubbag_perencanaan", "LKj 2023 diarsipkan", "2024-02-02")
    selesai(k, *OLAHAN, *surat, tanggal="2024-02-05")  # forms made now would show the quarters before


def _penugasan(k: Kantor) -> list[str]:
    """Steps 1 to 3; forms and tasks were given out in each quarter."""
    lembar = k.surat("disposisi", "2024-01-08", tw=None, isi=["Susun LKj 2023."])
    tugas = [k.surat("pembagian_tugas", f"2023-{3 * n:02d}-28", tw=n) for n in TRIWULAN]
    k.buat(*k.format_isian(*TRIWULAN), lembar, *tugas)
    assert k.giliran() == "1 Kepala Satuan"
    for jabatan in ("camat", "sekretaris"):
        k.catat("disposisi", "2024-01-08")
        k.simpan(jabatan, "Disposisi penyusunan LKj 2023", "2024-01-08")
    assert k.giliran() == "3 Kasubbag"
    k.catat("bagi_tugas", "2024-01-08")
    k.simpan("kasubbag_perencanaan", "Pembagian tugas penyusunan LKj 2023", "2024-01-08")
    return [lembar, *tugas]


def _koreksi(k: Kantor) -> str:
    """Step 6."""
    lembar = k.surat("lembar_koreksi", "2024-01-29", tw=None)
    k.buat(lembar)
    k.catat("koreksi", "2024-01-29", "--peran", "sekretaris", "--nihil")
    k.catat("paraf", "2024-01-29")
    k.simpan("sekretaris", "Koreksi dan paraf atas LKj 2023", "2024-01-29")
    return lembar


def _kirim(k: Kantor) -> str:
    """The letter of the year after, with that year's first number."""
    surat = k.surat("surat_pengantar", "2024-02-01", tw=None, nomor=True)
    k.buat(surat)
    assert "000.8.6.3/001/KEC.SKM/II/2024" in teks_pdf(k, surat)
    k.catat("kirim", "2024-02-01", "--peran", "sekretaris", "--bukti", pindaian(k, surat))
    k.simpan("sekretaris", "LKj 2023 dikirim", "2024-02-01")
    return surat

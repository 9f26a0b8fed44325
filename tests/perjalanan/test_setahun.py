"""The year of the SOPs that run by it: two to the signed LKj, Purwakarta to the signed measurement.

What the quarters left, forms, sheets and tables, is made once for all. In Bebandem the Sekcam sends the data
of the fourth quarter back.
"""

import pytest
from tests.pembuat import Pembuat
from tests.perjalanan.kantor import Kantor
from tests.perjalanan.langkah import pindaian, selesai, tanda_tangan, teks_pdf
from tests.perjalanan.setahun import OLAHAN, TRIWULAN, rapat_triwulan, surat_triwulan, terukur

pytestmark = [pytest.mark.lambat, pytest.mark.xdist_group("setahun")]

LAPORAN, UKUR = "reports/lkj_2023.pdf", "reports/pengukuran_2023.pdf"
REKAP = "data/processed/2023/tw4/rekap.csv"
KASUBBAG = "Kasubbag Perencanaan, Evaluasi dan Pelaporan"
KEPALA = (
    *("kasubbag_perencanaan", "kasubbag_umum", "kasi_pemerintahan", "kasi_pmd", "kasi_trantib"),
    *("kasi_pelayanan", "lurah_mekarsari"),
)


@pytest.fixture(scope="module")
def kantor_setahun(kantor_awal: Kantor, tmp_path_factory: pytest.TempPathFactory, pembuat: Pembuat) -> Kantor:
    """The office when the year is over; not to be changed."""
    del pembuat  # it has to outlive the office
    k = kantor_awal.salinan(tmp_path_factory.mktemp("setahun"))
    terukur(k)
    return k


def test_bebandem_to_the_signed_report_of_the_year(
    kantor_setahun: Kantor, tmp_path_factory: pytest.TempPathFactory
) -> None:
    k = kantor_setahun.salinan(tmp_path_factory.mktemp("bebandem"))
    k.dokumen = "lkj_2023"
    k.berlakukan("bebandem_data_kinerja")
    assert k.giliran() == f"2 {KASUBBAG}"
    undangan, catatan = rapat_triwulan(k)
    k.buat(*undangan, *catatan)
    k.catat("rapat", "2024-01-08", "--bukti", pindaian(k, catatan[0]))
    k.simpan("kasubbag_perencanaan", "Rapat evaluasi kinerja 2023", "2024-01-08")
    assert k.giliran() == "4 Sekcam"
    koreksi = _kembali_lalu_diteliti(k)
    assert k.giliran() == f"5 {KASUBBAG}"
    k.buat(LAPORAN)
    assert k.giliran() == "6 Camat"
    tanda_tangan(k, "2024-01-31", k.dokumen)
    assert k.giliran() == f"7 {KASUBBAG}"
    k.catat("arsipkan", "2024-02-01")
    k.simpan("kasubbag_perencanaan", "LKj 2023 diarsipkan", "2024-02-01")
    selesai(k, *OLAHAN, *undangan, *catatan, koreksi, tanggal="2024-02-05")


def _kembali_lalu_diteliti(k: Kantor) -> str:
    """Step 4 in two rounds."""
    atas = ("--peran", "sekcam", "--atas", REKAP)
    k.catat("kembalikan", "2024-01-15", "--catatan", "Analisis PMD belum menyebut rencananya", *atas)
    k.simpan("sekretaris", "Data 2023 dikembalikan", "2024-01-15")
    assert k.giliran() == f"3 {KASUBBAG}"
    k.terima(k.kiriman("pmd", 4, ubah={"Analisis!F6": "Mendampingi tiga desa yang belum menyusun laporan."}))
    k.simpan("kasubbag_perencanaan", "Analisis PMD dilengkapi", "2024-01-16")
    k.buat(*OLAHAN)
    assert k.giliran() == "4 Sekcam"
    lembar = k.surat("lembar_koreksi", "2024-01-17", tw=None, putaran=2, dokumen="Data kinerja tahun 2023")
    k.buat(lembar)
    k.catat("koreksi", "2024-01-17", "--nihil", *atas)
    k.simpan("sekretaris", "Data 2023 diteliti", "2024-01-17")
    return lembar


def test_purwakarta_to_the_signed_measurement_of_the_year(
    kantor_setahun: Kantor, tmp_path_factory: pytest.TempPathFactory
) -> None:
    k = kantor_setahun.salinan(tmp_path_factory.mktemp("purwakarta"))
    k.dokumen = "pengukuran_2023"
    k.berlakukan("purwakarta_pengukuran", pejabat=["pelaksana_perencanaan"])
    surat = _sampai_serah(k)
    assert k.giliran() == "9 Camat"
    surat += _sampai_tanda_tangan(k)
    surat += _keluar(k)
    assert k.giliran() == "14 Anggota Tim SAKIP"
    k.catat("arsipkan", "2024-02-02")
    k.simpan("pelaksana_perencanaan", "Pengukuran 2023 diarsipkan", "2024-02-02")
    selesai(k, *OLAHAN, *surat, tanggal="2024-02-05", dokumen=("pengukuran",))


def _sampai_serah(k: Kantor) -> list[str]:
    """Steps 1 to 8: forms, meetings and handing over were in each quarter; all heads validate the year."""
    undangan, catatan = rapat_triwulan(k)
    bukti = surat_triwulan(k, "bukti_penyampaian", cara="surel dan cetak")
    serah = surat_triwulan(k, "berita_acara_serah", nomor=True, pihak_pertama="pelaksana_perencanaan")
    lembar = k.surat("disposisi", "2024-01-08", tw=None, isi=["Susun pengukuran kinerja tahun 2023."])
    semua = [*undangan, *catatan, *bukti, *serah, lembar]
    k.buat(*semua)
    assert k.giliran() == "1 Camat"
    k.catat("disposisi", "2024-01-08")
    k.catat("sampaikan", "2024-01-08", "--peran", "sekretaris_tim", "--bukti", pindaian(k, bukti[3]))
    k.catat("rapat", "2024-01-09", "--bukti", pindaian(k, catatan[3]))
    k.simpan("kasubbag_perencanaan", "Perintah, penyampaian, dan rapat pengukuran 2023", "2024-01-09")
    assert k.giliran() == "7 Kasi"
    k.catat("validasi", "2024-01-11", *(x for j in KEPALA for x in ("--oleh", j)))
    k.simpan("kasi_pelayanan", "Data 2023 divalidasi kepala seksi", "2024-01-11")
    assert k.giliran() == "8 Anggota Tim SAKIP, Kasubag Perencanaan, Keuangan dan Pelaporan"
    k.catat("sampaikan", "2024-01-12", "--peran", "anggota_tim")
    k.catat("terima", "2024-01-12", "--bukti", pindaian(k, serah[3]))
    k.simpan("kasubbag_perencanaan", "Data 2023 diterima Kasubbag", "2024-01-12")
    return semua


def _sampai_tanda_tangan(k: Kantor) -> list[str]:
    """Steps 9 to 11."""
    lembar = k.surat(
        "lembar_koreksi", "2024-01-22", tw=None, dokumen="Pengukuran kinerja tahun 2023", oleh="camat"
    )
    k.buat(UKUR, lembar)
    k.catat("koreksi", "2024-01-22", "--nihil")
    assert k.giliran() == "10 Sekretaris"
    k.catat("sampaikan", "2024-01-23", "--peran", "sekretaris")
    k.simpan("sekretaris", "Pengukuran 2023 disampaikan kepada Camat", "2024-01-23")
    assert k.giliran() == "11 Camat"
    tanda_tangan(k, "2024-01-24", k.dokumen)
    return [lembar]


def _keluar(k: Kantor) -> list[str]:
    """Steps 12 and 13: a letter with the first number of the new year, and copies."""
    butir = [{"jenis": "Pengukuran Kinerja Tahun 2023", "banyak": "2 (dua) berkas", "keterangan": ""}]
    surat = k.surat("surat_pengantar", "2024-01-25", tw=None, nomor=True, butir=butir)
    salinan = k.surat("daftar_penggandaan", "2024-01-26", tw=None, petugas="pelaksana_perencanaan")
    k.buat(surat, salinan)
    assert "000.8.6.3/001/KEC.SKM/I/2024" in teks_pdf(k, surat)
    k.catat("nomori", "2024-01-25")
    assert k.giliran() == "13 Anggota Tim SAKIP"
    k.catat("gandakan", "2024-01-26", "--bukti", pindaian(k, salinan))
    k.simpan("pelaksana_perencanaan", "Pengukuran 2023 dikirim dan digandakan", "2024-01-26")
    return [surat, salinan]


def test_pengumpulan_to_the_signed_report_of_the_year(
    kantor_setahun: Kantor, tmp_path_factory: pytest.TempPathFactory
) -> None:
    k = kantor_setahun.salinan(tmp_path_factory.mktemp("pengumpulan"))
    k.dokumen = "lkj_2023"
    k.berlakukan("pengumpulan_data_kinerja")
    surat = _penugasan_lkj(k)
    assert k.giliran() == "5 Kasubbag"
    k.buat(LAPORAN)
    assert k.giliran() == "6 Sekretaris"
    surat += [_koreksi_lkj(k)]
    assert k.giliran() == "7 Kepala Satuan"
    tanda_tangan(k, "2024-01-31", k.dokumen)
    surat += [_kirim_lkj(k)]
    assert k.giliran() == "8 Kasubbag"
    k.catat("arsipkan", "2024-02-02")
    k.simpan("kasubbag_perencanaan", "LKj 2023 diarsipkan", "2024-02-02")
    selesai(k, *OLAHAN, *surat, tanggal="2024-02-05")  # forms made now would show the quarters before


def _penugasan_lkj(k: Kantor) -> list[str]:
    """Steps 1 to 3; tasks were given out in each quarter."""
    lembar = k.surat("disposisi", "2024-01-08", tw=None, isi=["Susun LKj 2023."])
    tugas = [k.surat("pembagian_tugas", f"2023-{3 * n:02d}-28", tw=n) for n in TRIWULAN]
    k.buat(lembar, *tugas)
    assert k.giliran() == "1 Kepala Satuan"
    for jabatan in ("camat", "sekretaris"):
        k.catat("disposisi", "2024-01-08")
        k.simpan(jabatan, "Disposisi penyusunan LKj 2023", "2024-01-08")
    assert k.giliran() == "3 Kasubbag"
    k.catat("bagi_tugas", "2024-01-08")
    k.simpan("kasubbag_perencanaan", "Pembagian tugas penyusunan LKj 2023", "2024-01-08")
    return [lembar, *tugas]


def _koreksi_lkj(k: Kantor) -> str:
    """Step 6."""
    lembar = k.surat("lembar_koreksi", "2024-01-29", tw=None)
    k.buat(lembar)
    k.catat("koreksi", "2024-01-29", "--peran", "sekretaris", "--nihil")
    k.catat("paraf", "2024-01-29")
    k.simpan("sekretaris", "Koreksi dan paraf atas LKj 2023", "2024-01-29")
    return lembar


def _kirim_lkj(k: Kantor) -> str:
    """The letter of the year after, with that year's first number."""
    surat = k.surat("surat_pengantar", "2024-02-01", tw=None, nomor=True)
    k.buat(surat)
    assert "000.8.6.3/001/KEC.SKM/II/2024" in teks_pdf(k, surat)
    k.catat("kirim", "2024-02-01", "--peran", "sekretaris", "--bukti", pindaian(k, surat))
    k.simpan("sekretaris", "LKj 2023 dikirim", "2024-02-01")
    return surat

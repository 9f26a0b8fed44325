"""A kecamatan of Purwakarta, Pengukuran Kinerja: fourteen steps with a Tim SAKIP to the signed measurement.

Every head of a section validates the own sheet; after the Camat's correction one sheet comes in anew and is
validated anew.
"""

import pytest
from tests.perjalanan.kantor import Kantor
from tests.perjalanan.langkah import (
    CATATAN,
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

TIM = "Sekretaris Tim SAKIP"
UKUR = "reports/pengukuran_2023_tw1.pdf"
KEPALA = ("kasubbag_perencanaan", "kasubbag_umum", "kasi_pemerintahan", "kasi_pmd", "kasi_trantib")
KEPALA_LAIN = ("kasi_pelayanan", "lurah_mekarsari")


def test_a_quarter_to_the_signed_measurement(kantor: Kantor) -> None:
    k = kantor
    k.dokumen = "pengukuran_2023_tw1"
    k.berlakukan("purwakarta_pengukuran", pejabat=["pelaksana_perencanaan"])
    surat = [*_perintah(k), *_rapat(k)]
    assert k.giliran() == "6 semua seksi"
    isian_pertama(k, "2023-04-05", "pelaksana_perencanaan")
    isian_susulan(k, "2023-04-10", "pelaksana_perencanaan")
    surat += [_validasi(k), *_koreksi(k)]
    tanda_tangan(k, "2023-04-13", k.dokumen)
    surat += _keluar(k)
    assert k.giliran() == "14 Anggota Tim SAKIP"
    k.catat("arsipkan", "2023-04-14")
    k.simpan("pelaksana_perencanaan", "Pengukuran triwulan I diarsipkan", "2023-04-14")
    selesai(k, *k.format_isian(1), *surat, dokumen=("pengukuran",))


def _perintah(k: Kantor) -> list[str]:
    """Steps 1 to 3."""
    assert k.giliran() == "1 Camat"
    lembar = k.surat("disposisi", "2023-04-03", isi=["Susun pengukuran kinerja triwulan I."])
    k.buat(lembar)
    k.catat("disposisi", "2023-04-03")
    k.simpan("camat", "Perintah menyusun pengukuran kinerja", "2023-04-03")
    assert k.giliran() == f"2 {TIM}"
    bukti = k.surat("bukti_penyampaian", "2023-04-03", cara="surel dan cetak")
    k.buat(*k.format_isian(1), bukti)
    assert k.giliran() == f"3 {TIM}"
    k.catat("sampaikan", "2023-04-03", "--bukti", pindaian(k, bukti))
    k.simpan("kasubbag_perencanaan", "Format disampaikan dengan lembar masukan", "2023-04-03")
    return [lembar, bukti]


def _rapat(k: Kantor) -> list[str]:
    """Steps 4 and 5."""
    undangan = k.surat("undangan", "2023-04-03", nomor=True, tanggal_rapat="2023-04-04", waktu="09.00 WIB")
    k.buat(undangan)
    assert k.giliran() == f"5 {TIM}"
    surat = [k.surat("daftar_hadir", "2023-04-04"), k.surat("notula", "2023-04-04")]
    k.buat(*surat)
    k.catat("rapat", "2023-04-04", "--bukti", pindaian(k, surat[0]))
    k.simpan("kasubbag_perencanaan", "Rapat pembahasan pengukuran kinerja", "2023-04-04")
    return [undangan, *surat]


def _validasi(k: Kantor) -> str:
    """Steps 7 and 8: seven heads validate, then the data is handed over."""
    assert k.giliran() == "7 Kasi"
    k.catat("validasi", "2023-04-10", *(x for j in KEPALA for x in ("--oleh", j)))
    assert k.giliran() == "7 Kasi"
    k.catat("validasi", "2023-04-11", *(x for j in KEPALA_LAIN for x in ("--oleh", j)))
    k.simpan("kasi_pelayanan", "Data triwulan I divalidasi kepala seksi", "2023-04-11")
    assert k.giliran() == "8 Anggota Tim SAKIP, Kasubag Perencanaan, Keuangan dan Pelaporan"
    serah = k.surat("berita_acara_serah", "2023-04-11", nomor=True, pihak_pertama="pelaksana_perencanaan")
    k.buat(serah)
    k.catat("sampaikan", "2023-04-11", "--peran", "anggota_tim")
    k.catat("terima", "2023-04-11", "--bukti", pindaian(k, serah))
    k.simpan("kasubbag_perencanaan", "Data triwulan I diterima Kasubbag", "2023-04-11")
    return serah


def _koreksi(k: Kantor) -> list[str]:
    """Steps 9 and 10: the Camat corrects; the section sends and validates again."""
    assert k.giliran() == "9 Camat"
    k.buat(UKUR)
    lembar = k.surat("lembar_koreksi", "2023-04-12", dokumen="Pengukuran kinerja triwulan I", oleh="camat")
    k.buat(lembar)
    k.catat("koreksi", "2023-04-12", "--catatan", "Analisis PMD belum menyebut rencananya")
    k.simpan("camat", "Koreksi atas pengukuran triwulan I", "2023-04-12")
    perbaiki(k, "2023-04-12", "pelaksana_perencanaan")
    assert k.giliran() == "6 Anggota Tim SAKIP"
    k.buat(CATATAN)
    assert k.giliran() == "7 Kasi"
    k.catat("validasi", "2023-04-12", "--oleh", "kasi_pmd")
    assert k.giliran() == "8 Anggota Tim SAKIP"
    k.buat(REKAP)
    assert k.giliran() == "8 Anggota Tim SAKIP"
    assert "perlu dibuat lagi: berita_acara_serah.pdf" in k.lkj("status", "--tahun", "2023", "--tw", "1")
    k.buat(UKUR, "reports/surat/2023/tw1/berita_acara_serah.pdf")
    k.catat("koreksi", "2023-04-13", "--nihil")
    assert k.giliran() == "10 Sekretaris"
    k.catat("sampaikan", "2023-04-13", "--peran", "sekretaris")
    k.simpan("sekretaris", "Pengukuran triwulan I disampaikan kepada Camat", "2023-04-13")
    assert k.giliran() == "11 Camat"
    return [lembar]


def _keluar(k: Kantor) -> list[str]:
    """Steps 12 and 13: a letter with its number, two copies for the Bupati and one to keep."""
    assert k.giliran() == f"12 {TIM}"
    butir = [
        {"jenis": "Pengukuran Kinerja Triwulan I Tahun 2023", "banyak": "2 (dua) berkas", "keterangan": ""}
    ]
    surat = k.surat("surat_pengantar", "2023-04-13", nomor=True, butir=butir)
    k.buat(surat)
    assert "000.8.6.3/001/KEC.SKM/IV/2023" in teks_pdf(k, surat)
    k.catat("nomori", "2023-04-13")
    k.simpan("kasubbag_perencanaan", "Surat pengantar pengukuran triwulan I", "2023-04-13")
    assert k.giliran() == "13 Anggota Tim SAKIP"
    salinan = k.surat("daftar_penggandaan", "2023-04-14", petugas="pelaksana_perencanaan")
    k.buat(salinan)
    assert "Bupati Nusaraya" in teks_pdf(k, salinan)
    k.catat("gandakan", "2023-04-14", "--bukti", pindaian(k, salinan))
    k.simpan("pelaksana_perencanaan", "Pengukuran triwulan I digandakan", "2023-04-14")
    return [surat, salinan]

"""Kecamatan Awayan with both its SOPs in force: a signed report and a signed measurement of one quarter.

What both ask for is recorded once; verification, signature and archive are of each document. The office signs
electronically: the report with the Camat's own key and a time stamp, the measurement in a portal.
"""

from datetime import datetime

import pytest
from tests.pengesahan.cap import pelayan
from tests.perjalanan.elektronik import WITA, bertanda_elektronik, dengan_kunci, lewat_portal, terbukti_asli
from tests.perjalanan.kantor import Kantor
from tests.perjalanan.langkah import (
    CATATAN,
    LAPORAN,
    PENGUKURAN,
    isian_pertama,
    isian_susulan,
    pindaian,
    selesai,
    teks_pdf,
)

pytestmark = pytest.mark.lambat

KUMPUL, UKUR = "awayan_pengumpulan", "awayan_pengukuran"
DUA = ("lkj_2023_tw1", "pengukuran_2023_tw1")
KASUBBAG = "Kasubbag Perencanaan dan Keuangan"
ENTRI = [f"reports/ekspor/2023/tw1/{nama}.xlsx" for nama in ("e_kino", "e_monev")]


def test_two_documents_of_one_quarter(kantor: Kantor) -> None:
    with pelayan(saat=datetime(2023, 4, 12, 10, 31, tzinfo=WITA)) as otoritas:
        _mainkan(kantor, otoritas)


def _mainkan(k: Kantor, otoritas: str) -> None:
    k.berlakukan(KUMPUL, UKUR, pejabat=["pelaksana_perencanaan"])
    bertanda_elektronik(k, otoritas)
    surat = _perintah(k)
    isian_pertama(k, "2023-04-05", "pelaksana_perencanaan")
    assert [k.keadaan(4, s, per="2023-04-06") for s in (KUMPUL, UKUR)] == ["terlambat"] * 2
    isian_susulan(k, "2023-04-06", "pelaksana_perencanaan")
    assert [k.giliran(s) for s in (KUMPUL, UKUR)] == [f"5 {KASUBBAG}", "5 Sekretaris"]
    _verifikasi(k)
    k.catat("sampaikan", "2023-04-11", "--peran", "kasubbag", dokumen=DUA[1])
    k.simpan("kasubbag_perencanaan", "Pengukuran triwulan I disampaikan kepada Camat", "2023-04-11")
    dengan_kunci(k, "2023-04-12", DUA[0])
    lewat_portal(k, "2023-04-12", DUA[1])
    assert [k.giliran(s) for s in (KUMPUL, UKUR)] == ["8 Pelaksana", "9 Pelaksana"]
    _entri_dan_arsip(k)
    ttd = [f"reports/{d}_ttd.pdf" for d in DUA]
    selesai(k, *k.format_isian(1), *surat, *ENTRI, *ttd, dokumen=("lkj", "pengukuran"))
    terbukti_asli(k, DUA[0], bercap=True)
    terbukti_asli(k, DUA[1], bercap=False)


def _perintah(k: Kantor) -> list[str]:
    """Steps 1 to 3 of both: one incoming letter, one disposition, one round of forms."""
    masuk = k.surat(
        "surat_masuk",
        "2023-04-03",
        tw=None,
        surat=[
            {
                "agenda": "041",
                "diterima": "2023-03-31",
                "dari": "Sekretariat Daerah",
                "nomor": "000.8.6/117/Org",
                "tanggal": "2023-03-30",
                "hal": "Pengukuran kinerja triwulan I",
            }
        ],
    )
    lembar = k.surat("disposisi", "2023-04-03", nomor_agenda="041", nomor_surat="000.8.6/117/Org")
    k.buat(masuk, lembar)
    assert "000.8.6/117/Org" in teks_pdf(k, masuk)
    k.catat("disposisi", "2023-04-03")
    assert [k.terbukti(s) for s in (KUMPUL, UKUR)] == [[1], [1]]
    assert "TINDAKAN_GANDA" in k.catat("disposisi", "2023-04-03", dokumen=DUA[1], kode=1)
    k.simpan("camat", "Disposisi atas surat nomor agenda 041", "2023-04-03")
    bukti = k.surat("bukti_penyampaian", "2023-04-03", penyampai="pelaksana_perencanaan", cara="surel")
    k.buat(*k.format_isian(1), bukti)
    k.catat("sampaikan", "2023-04-03", "--bukti", pindaian(k, bukti))
    k.simpan("pelaksana_perencanaan", "Format isian disampaikan", "2023-04-03")
    assert [k.giliran(s) for s in (KUMPUL, UKUR)] == ["4 semua seksi"] * 2
    return [masuk, lembar, bukti]


def _verifikasi(k: Kantor) -> None:
    """Steps 5 and 6: the Sekretaris verifies measurement and report, each for itself."""
    k.buat(CATATAN, PENGUKURAN, LAPORAN, f"reports/{DUA[1]}.pdf")
    k.catat("verifikasi", "2023-04-11", dokumen=DUA[1])
    assert [k.giliran(s) for s in (KUMPUL, UKUR)] == ["6 Sekretaris", f"8 {KASUBBAG}, Camat"]
    k.catat("verifikasi", "2023-04-11", dokumen=DUA[0])
    k.simpan("sekretaris", "Laporan dan pengukuran triwulan I diverifikasi", "2023-04-11")
    assert k.giliran(KUMPUL) == "7 Camat"


def _entri_dan_arsip(k: Kantor) -> None:
    """Steps 8 and 9: entered into two applications, both documents archived."""
    k.buat(*ENTRI)
    k.catat("entri", "2023-04-13", dokumen=DUA[1])
    for dokumen in DUA:
        k.catat("arsipkan", "2023-04-13", dokumen=dokumen)
    k.simpan("pelaksana_perencanaan", "Entri dan arsip triwulan I", "2023-04-13")

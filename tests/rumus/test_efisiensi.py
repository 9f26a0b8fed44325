"""Absorption and efficiency, and the word that is withheld."""

from decimal import Decimal

import pytest

from lkj.rumus import Capaian, Efisiensi, Keluaran, efisiensi, pmk22, serapan

D = Decimal
BELUM_TERCAPAI = "belum dapat dinilai efisien (target belum tercapai)"
KELUARAN_BELUM = "belum dapat dinilai efisien (target keluaran belum tercapai)"
DI_BAWAH_SERAPAN = "belum dapat dinilai efisien (capaian di bawah serapan anggaran)"


def nilai(capaian: str, terserap: str, cara: str = "banding") -> Efisiensi:
    return efisiensi(cara, capaian=D(capaian), terserap=D(terserap))


@pytest.mark.parametrize(
    ("realisasi", "pagu", "hasil"),
    [
        ("93.75", "100", Capaian(D("93.75"))),
        ("0", "100", Capaian(D(0))),
        ("-5", "100", Capaian(D(-5))),
        ("110", "100", Capaian(D(110))),
        ("0", "0", Capaian(None, "PAGU_NOL")),
        ("5", "-1", Capaian(None, "PAGU_NEGATIF")),
        ("5", None, Capaian(None, "PAGU_KOSONG")),
        (None, "100", Capaian(None, "REALISASI_KOSONG")),
    ],
)
def test_serapan_adalah_realisasi_per_pagu(realisasi: str | None, pagu: str | None, hasil: Capaian) -> None:
    r, p = (None if x is None else D(x) for x in (realisasi, pagu))
    assert serapan(r, p) == hasil


def test_target_tercapai_dengan_serapan_lebih_rendah_efisien() -> None:
    assert nilai("102.5", "90") == Efisiensi(D("12.5"), "efisien")
    assert nilai("100", "100") == Efisiensi(D(0), "efisien")


@pytest.mark.parametrize("cara", ["banding", "selisih_5", "rasio"])
def test_capaian_di_bawah_seratus_tidak_pernah_disebut_efisien(cara: str) -> None:
    hasil = nilai("99.99", "40", cara)
    assert (hasil.hasil, hasil.kode) == (BELUM_TERCAPAI, "TARGET_BELUM_TERCAPAI")
    assert hasil.nilai is not None


@pytest.mark.parametrize("cara", ["banding", "selisih_5", "rasio"])
def test_capaian_di_bawah_serapan_tidak_pernah_disebut_efisien(cara: str) -> None:
    hasil = nilai("101", "103", cara)
    assert (hasil.hasil, hasil.kode) == (DI_BAWAH_SERAPAN, "CAPAIAN_DI_BAWAH_SERAPAN")


@pytest.mark.parametrize("cara", ["banding", "selisih_5", "rasio"])
def test_belum_dilaksanakan_dan_tidak_dapat_dihitung_dibedakan(cara: str) -> None:
    kosong = efisiensi(cara, capaian=None, terserap=D(50))
    assert nilai("0", "0", cara).hasil == "belum dilaksanakan"
    assert kosong == Efisiensi(None, "tidak dapat dihitung", "TIDAK_DAPAT_DIHITUNG")
    assert efisiensi(cara, capaian=D(50), terserap=None) == kosong


def test_selisih_lima_poin_masih_cukup_efisien() -> None:
    assert nilai("105", "100", "selisih_5").hasil == "cukup efisien"
    assert nilai("105.01", "100", "selisih_5").hasil == "efisien"


@pytest.mark.parametrize(
    ("terserap", "kata"),
    [
        ("59.99", "sangat efisien"),
        ("60", "efisien"),
        ("80", "efisien"),
        ("80.01", "cukup efisien"),
        ("90", "cukup efisien"),
        ("100", "kurang efisien"),
        ("100.01", "tidak efisien"),
    ],
)
def test_rasio_masukan_digolongkan_bila_target_tercapai(terserap: str, kata: str) -> None:
    assert nilai("120", terserap, "rasio") == Efisiensi(D(terserap), kata)


@pytest.mark.parametrize("cara", ["pmk22", "lain"])
def test_cara_yang_bukan_perbandingan_ditolak(cara: str) -> None:
    with pytest.raises(ValueError, match="tidak dikenal"):
        nilai("100", "100", cara)


@pytest.mark.parametrize(
    ("capaian", "realisasi", "hasil", "kata"),
    [
        ("100", "90", "75.00", "efisien"),
        ("100", "70", "100.00", "efisien"),
        ("80", "90", "18.75", KELUARAN_BELUM),
        ("100", "101", "47.50", DI_BAWAH_SERAPAN),
        ("100", "130", "0", DI_BAWAH_SERAPAN),
        ("100", "100", "50", "efisien"),
    ],
)
def test_nilai_efisiensi_pmk22_seperti_hitungan_tangan(
    capaian: str, realisasi: str, hasil: str, kata: str
) -> None:
    satu = pmk22([Keluaran(D(100), D(capaian), D(realisasi))])
    assert (satu.nilai, satu.hasil) == (D(hasil), kata)


def test_pmk22_menjumlahkan_keluaran_sebelum_membagi() -> None:
    dua = [Keluaran(D(100), D(100), D(90)), Keluaran(D(300), D(100), D(300))]
    assert pmk22(dua).nilai == D("56.25")


@pytest.mark.parametrize(
    "keluaran",
    [
        [],
        [Keluaran(D(0), D(100), D(0))],
        [Keluaran(D(100), D(0), D(0))],
        [Keluaran(D(100), D(100), D(90)), Keluaran(D(100), None, D(90))],
        [Keluaran(None, D(100), D(90))],
    ],
)
def test_pmk22_tanpa_data_lengkap_tidak_dihitung(keluaran: list[Keluaran]) -> None:
    assert pmk22(keluaran).kode == "TIDAK_DAPAT_DIHITUNG"


def test_pmk22_menahan_sebutan_bila_capaian_sasarannya_belum_seratus_atau_tidak_diketahui() -> None:
    hemat = [Keluaran(D(100), D(100), D(90))]
    assert pmk22(hemat).hasil == "efisien"
    assert (pmk22(hemat, capaian=D("99.99")).nilai, pmk22(hemat, capaian=D("99.99")).kode) == (
        D(75),
        "TARGET_BELUM_TERCAPAI",
    )
    assert pmk22(hemat, capaian=None).kode == "CAPAIAN_TIDAK_DIKETAHUI"


def test_pmk22_tidak_menghitung_keluaran_tanpa_pagu_dan_tanpa_belanja() -> None:
    dihapus = Keluaran(D(0), None, D(0))
    assert pmk22([Keluaran(D(100), D(100), D(90)), dihapus]).nilai == D(75)
    assert pmk22([dihapus]).kode == "TIDAK_DAPAT_DIHITUNG"

"""Achievement by formula, against the vectors of the domain notes."""

import decimal
import threading
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkj.angka import bulatkan
from lkj.rumus import RUMUS, Capaian, Rentang, Terbatas, batasi, cocok, hitung
from lkj.rumus.hasil import KATA_KODE

D = Decimal
POLARITAS_BAWAAN = {"rasio": "positif", "ordinal": "positif"}
POSITIF = st.decimals("0.01", 10**9, places=2)


def ukur(rumus: str, target: str, realisasi: str) -> Capaian:
    polaritas = POLARITAS_BAWAAN.get(rumus, "negatif")
    return hitung(rumus, target=D(target), realisasi=D(realisasi), polaritas=polaritas)


def angka(nilai: str | None) -> Decimal | None:
    return None if nilai is None else D(nilai)


@pytest.mark.parametrize(
    ("rumus", "target", "realisasi", "hasil"),
    [
        ("rasio", "90", "81", "90.00"),
        ("rasio", "90", "99", "110.00"),
        ("rasio", "3", "2", "66.67"),
        ("rasio", "80", "72.36", "90.45"),
        ("dua_t", "10", "10", "100.00"),
        ("rasio_balik", "10", "10", "100.00"),
        ("selisih", "10", "10", "0.00"),
        ("dua_t", "10", "5", "150.00"),
        ("rasio_balik", "10", "5", "200.00"),
        ("selisih", "10", "5", "50.00"),
        ("dua_t", "10", "0", "200.00"),
        ("rasio_balik", "10", "0", None),
        ("selisih", "10", "0", "100.00"),
        ("dua_t", "10", "25", "-50.00"),
        ("rasio_balik", "10", "25", "40.00"),
        ("selisih", "10", "25", "-150.00"),
        ("dua_t", "8", "6.5", "118.75"),
        ("rasio_balik", "8", "6.5", "123.08"),
        ("selisih", "8", "6.5", "18.75"),
    ],
)
def test_rumus_memberi_capaian_seperti_hitungan_tangan(
    rumus: str, target: str, realisasi: str, hasil: str | None
) -> None:
    nilai = ukur(rumus, target, realisasi).nilai
    assert (None if nilai is None else bulatkan(nilai)) == angka(hasil)


@pytest.mark.parametrize(
    ("polaritas", "bawah", "atas", "realisasi", "hasil"),
    [
        ("positif", 80, 90, "85", "100.00"),
        ("positif", 80, 90, "80", "100.00"),
        ("positif", 80, 90, "90", "100.00"),
        ("positif", 80, 90, "92", "102.22"),
        ("positif", 80, 90, "70", "87.50"),
        ("negatif", 7, 8, "6.5", "107.14"),
        ("negatif", 7, 8, "9", "87.50"),
        ("negatif", 7, 8, "7.5", "100.00"),
    ],
)
def test_target_rentang_diukur_terhadap_ujung_yang_terlampaui(
    polaritas: str, bawah: int, atas: int, realisasi: str, hasil: str
) -> None:
    capaian = hitung(
        "rentang", target=Rentang(D(bawah), D(atas)), realisasi=D(realisasi), polaritas=polaritas
    )
    assert capaian.nilai is not None
    assert bulatkan(capaian.nilai) == D(hasil)


@pytest.mark.parametrize(
    ("target", "realisasi", "hasil"),
    [
        ("4", "3", "75.00"),  # WDP for a target of WTP
        ("4", "4", "100.00"),
        ("5", "6", "120.00"),  # A for a target of BB
        ("1", "1", "100.00"),  # tercapai
        ("1", "0", "0.00"),  # tidak tercapai
    ],
)
def test_ordinal_membandingkan_tingkat_sebutan(target: str, realisasi: str, hasil: str) -> None:
    nilai = ukur("ordinal", target, realisasi).nilai
    assert nilai is not None
    assert bulatkan(nilai) == D(hasil)


def test_rentang_dengan_target_tunggal_sama_dengan_rumus_tunggalnya() -> None:
    for realisasi in ("5", "10", "12"):
        r = D(realisasi)
        naik = hitung("rentang", target=D(10), realisasi=r, polaritas="positif")
        turun = hitung("rentang", target=D(10), realisasi=r, polaritas="negatif")
        assert naik.nilai == ukur("rasio", "10", realisasi).nilai
        assert turun.nilai == ukur("dua_t", "10", realisasi).nilai


@pytest.mark.parametrize(
    ("rumus", "target", "realisasi", "nilai", "kode"),
    [
        ("rasio", "0", "5", None, "TARGET_NOL"),
        ("rasio", "0", "0", None, "TARGET_NOL"),
        ("rasio", "-1", "5", None, "TARGET_NEGATIF"),
        ("rasio", "10", "0", "0", None),
        ("rasio", "10", "-5", "-50", None),
        ("dua_t", "0", "0", "100", "TARGET_NOL_TERCAPAI"),
        ("dua_t", "0", "3", "0", "TARGET_NOL_TERLAMPAUI"),
        ("dua_t", "0", "-3", None, "REALISASI_NEGATIF"),
        ("dua_t", "-1", "5", None, "TARGET_NEGATIF"),
        ("rasio_balik", "0", "0", "100", "TARGET_NOL_TERCAPAI"),
        ("rasio_balik", "0", "3", "0", "TARGET_NOL_TERLAMPAUI"),
        ("rasio_balik", "10", "0", None, "REALISASI_NOL"),
        ("rasio_balik", "10", "-1", None, "REALISASI_NEGATIF"),
        ("rasio_balik", "-1", "1", None, "TARGET_NEGATIF"),
        ("selisih", "0", "0", "100", "TARGET_NOL_TERCAPAI"),
        ("selisih", "0", "1", "0", "TARGET_NOL_TERLAMPAUI"),
        ("ordinal", "0", "1", None, "TARGET_NOL"),
        ("ordinal", "0", "0", None, "TARGET_NOL"),
        ("rentang", "0", "0", "100", None),
        ("rentang", "0", "2", "0", "TARGET_NOL_TERLAMPAUI"),
        ("rentang", "-1", "2", None, "TARGET_NEGATIF"),
    ],
)
def test_kasus_khusus_membawa_kode_dan_tidak_mengarang_angka(
    rumus: str, target: str, realisasi: str, nilai: str | None, kode: str | None
) -> None:
    assert ukur(rumus, target, realisasi) == Capaian(angka(nilai), kode)


@pytest.mark.parametrize("rumus", RUMUS)
def test_kosong_bukan_nol_di_setiap_rumus(rumus: str) -> None:
    polaritas = RUMUS[rumus].polaritas[0]
    tanpa_target = hitung(rumus, target=None, realisasi=D(5), polaritas=polaritas)
    tanpa_realisasi = hitung(rumus, target=D(5), realisasi=None, polaritas=polaritas)
    assert tanpa_target == Capaian(None, "TARGET_KOSONG")
    assert tanpa_realisasi == Capaian(None, "REALISASI_KOSONG")


@pytest.mark.parametrize("rumus", sorted(set(RUMUS) - {"rentang"}))
def test_target_rentang_pada_rumus_tunggal_menjadi_kode_bukan_galat(rumus: str) -> None:
    capaian = hitung(
        rumus,
        target=Rentang(D(1), D(2)),
        realisasi=D(1),
        polaritas=RUMUS[rumus].polaritas[0],
    )
    assert capaian == Capaian(None, "TARGET_RENTANG")


@pytest.mark.parametrize(
    ("rumus", "polaritas"),
    [
        ("rasio", "negatif"),
        ("ordinal", "negatif"),
        ("dua_t", "positif"),
        ("baseline", "positif"),
        ("rasio", "stabil"),
    ],
)
def test_rumus_yang_bertentangan_dengan_polaritas_ditolak(rumus: str, polaritas: str) -> None:
    assert not cocok(rumus, polaritas)
    with pytest.raises(ValueError, match="tidak dikenal"):
        hitung(rumus, target=D(1), realisasi=D(1), polaritas=polaritas)


@pytest.mark.parametrize("polaritas", ["positif", "negatif"])
def test_rentang_yang_dimulai_di_bawah_nol_tidak_dihitung(polaritas: str) -> None:
    target = Rentang(D(-5), D(5))
    capaian = hitung("rentang", target=target, realisasi=D(0), polaritas=polaritas)
    assert capaian == Capaian(None, "TARGET_NEGATIF")


def test_rentang_terbalik_ditolak() -> None:
    with pytest.raises(ValueError, match="terbalik"):
        Rentang(D(90), D(80))


@given(POSITIF)
def test_realisasi_tepat_target_berarti_seratus_persen(target: Decimal) -> None:
    for rumus, polaritas in (
        ("rasio", "positif"),
        ("dua_t", "negatif"),
        ("rasio_balik", "negatif"),
    ):
        capaian = hitung(rumus, target=target, realisasi=target, polaritas=polaritas)
        assert capaian == Capaian(D(100))


@given(POSITIF, POSITIF, POSITIF)
def test_realisasi_lebih_baik_tidak_pernah_menurunkan_capaian(
    target: Decimal, satu: Decimal, dua: Decimal
) -> None:
    kecil, besar = sorted([satu, dua])
    for rumus, entri in RUMUS.items():
        for polaritas in entri.polaritas:
            a = hitung(rumus, target=target, realisasi=kecil, polaritas=polaritas).nilai
            b = hitung(rumus, target=target, realisasi=besar, polaritas=polaritas).nilai
            assert a is not None
            assert b is not None
            assert (a <= b) if polaritas == "positif" else (a >= b)


def test_batas_menyimpan_nilai_mentah_di_samping_nilai_terbatas() -> None:
    batas = {"atas": D(100), "bawah": D(0)}
    assert batasi(D(300), **batas) == Terbatas(D(300), D(100), "BATAS_ATAS")
    assert batasi(D(-50), **batas) == Terbatas(D(-50), D(0), "BATAS_BAWAH")
    assert batasi(D(100), **batas) == Terbatas(D(100), D(100))
    assert batasi(D(300)) == Terbatas(D(300), D(300))
    assert batasi(None, **batas) == Terbatas(None, None)


def test_batas_yang_terbalik_ditolak() -> None:
    with pytest.raises(ValueError, match="batas bawah"):
        batasi(D(1), atas=D(0), bawah=D(1))


def test_setiap_kode_punya_kata_untuk_pegawai() -> None:
    kode = {k for k in vars(__import__("lkj.rumus.hasil", fromlist=["x"])) if k.isupper()}
    assert {k for k in kode if not k.startswith("KATA")} == set(KATA_KODE)


def test_capaian_sama_di_utas_dengan_konteks_beracun() -> None:
    hasil: list[Capaian] = []

    def jalan() -> None:
        decimal.setcontext(decimal.Context(prec=1, rounding=decimal.ROUND_DOWN, traps=[decimal.Inexact]))
        hasil.append(ukur("dua_t", "8.125", "6.5"))
        hasil.append(ukur("rasio_balik", "8", "6.5"))

    utas = threading.Thread(target=jalan)
    utas.start()
    utas.join()
    assert hasil == [Capaian(D(120)), Capaian(D("123." + "076923" * 9 + "077"))]

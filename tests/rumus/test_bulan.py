"""From months to a quarter: by the indicator's own rule, a blank month is never 0."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkj.rumus import AGREGASI, Agregat, Bagian, bagian_dari_bulan, dari_bulan, gabung

D = Decimal
ANGKA = st.decimals(0, 10**6, places=2)


def deret(*nilai: str | int | None) -> list[Decimal | None]:
    return [None if x is None else D(x) for x in nilai]


@pytest.mark.parametrize(
    ("cara", "hasil"),
    [("jumlah", "12"), ("rata", "4"), ("akhir", "2"), ("maks", "6"), ("min", "2"), ("tahunan", "2")],
)
def test_bulan_digabung_menurut_cara_indikatornya(cara: str, hasil: str) -> None:
    assert dari_bulan(cara, deret(4, 6, 2)) == Agregat(D(hasil), None, 3)


@pytest.mark.parametrize(
    ("cara", "hasil", "kode"),
    [
        ("jumlah", None, "LUBANG_BULAN"),
        ("rata", "3", "LUBANG_BULAN"),
        ("akhir", "2", "LUBANG_BULAN"),
        ("maks", "4", "LUBANG_BULAN"),
        ("min", "2", "LUBANG_BULAN"),
        ("tahunan", "2", None),
    ],
)
def test_bulan_kosong_bernama_dan_tidak_dijumlahkan_sebagai_nol(
    cara: str, hasil: str | None, kode: str | None
) -> None:
    assert dari_bulan(cara, deret(4, None, 2)) == Agregat(None if hasil is None else D(hasil), kode, 2)


@pytest.mark.parametrize("cara", AGREGASI)
def test_triwulan_tanpa_bulan_terisi_adalah_triwulan_kosong(cara: str) -> None:
    assert dari_bulan(cara, deret(None, None, None)) == Agregat(None)
    assert bagian_dari_bulan(cara, deret(None, None, None), deret(None, None, None)) == Bagian(None, None)


def test_bulan_kumulatif_diwakili_bulan_terakhir() -> None:
    assert dari_bulan("jumlah", deret(4, 6, 9), nilai_isian="kumulatif").nilai == D(9)
    assert dari_bulan("jumlah", deret(4, 6, None), nilai_isian="kumulatif").nilai is None
    bagian = bagian_dari_bulan("rata", deret(1, 2, 3), deret(4, 5, 6), nilai_isian="kumulatif")
    assert bagian == Bagian(D(3), D(6))


@pytest.mark.parametrize(
    ("cara", "pembilang", "penyebut"),
    [("jumlah", 36, 50), ("rata", 36, 50), ("akhir", 27, 30), ("maks", 8, 8), ("min", 1, 12)],
)
def test_bagian_bulan_dijumlahkan_atau_dipilih_berpasangan(cara: str, pembilang: int, penyebut: int) -> None:
    bagian = bagian_dari_bulan(cara, deret(8, 1, 27), deret(8, 12, 30))
    assert bagian == Bagian(D(pembilang), D(penyebut))


def test_penyebut_nol_tidak_menjadi_yang_tertinggi() -> None:
    assert bagian_dari_bulan("maks", deret(0, 1), deret(0, 2)) == Bagian(D(1), D(2))
    assert bagian_dari_bulan("maks", deret(0, 0), deret(0, 0)) == Bagian(D(0), D(0))


def test_bagian_bulan_yang_kurang_bernama() -> None:
    assert bagian_dari_bulan("rata", deret(1, None), deret(2, None)) == Bagian(D(1), D(2), "LUBANG_BULAN")
    assert bagian_dari_bulan("rata", deret(1, 1), deret(2, None)) == Bagian(None, None, "BAGIAN_TIMPANG")


@given(st.lists(ANGKA, min_size=12, max_size=12))
def test_dua_belas_bulan_lewat_triwulan_sama_dengan_jumlah_setahun(nilai: list[Decimal]) -> None:
    triwulan = [dari_bulan("jumlah", nilai[n : n + 3]).nilai for n in (0, 3, 6, 9)]
    assert gabung("jumlah", triwulan).nilai == sum(nilai)

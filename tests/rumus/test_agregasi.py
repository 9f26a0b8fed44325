"""Quarters to date, parts of percentages, means."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkj.rumus import (
    AGREGASI,
    Agregat,
    Rerata,
    gabung,
    gabung_bagian,
    lubang,
    menurun,
    persen_bagian,
    rerata,
    urai,
)

D = Decimal
ANGKA = st.decimals(-(10**9), 10**9, places=2)


def deret(*nilai: str | int | None) -> list[Decimal | None]:
    return [None if x is None else D(x) for x in nilai]


@pytest.mark.parametrize(
    ("cara", "hasil"),
    [
        ("jumlah", "20"),
        ("akhir", "8"),
        ("rata", "5"),
        ("maks", "8"),
        ("min", "2"),
        ("tahunan", "8"),
    ],
)
def test_empat_triwulan_terisi_digabung_menurut_caranya(cara: str, hasil: str) -> None:
    assert gabung(cara, deret(4, 6, 2, 8)) == Agregat(D(hasil), None, 4)


@pytest.mark.parametrize(("cara", "hasil"), [("jumlah", "10"), ("akhir", "6"), ("rata", "5")])
def test_sampai_triwulan_dua_hanya_dua_triwulan_pertama_berperan(cara: str, hasil: str) -> None:
    assert gabung(cara, deret(4, 6)) == Agregat(D(hasil), None, 2)


@pytest.mark.parametrize(
    ("cara", "hasil"),
    [("jumlah", None), ("rata", "7"), ("akhir", "9"), ("maks", "9"), ("min", "5")],
)
def test_lubang_di_tengah_selalu_dilaporkan_dan_tidak_dijumlahkan(cara: str, hasil: str | None) -> None:
    nilai = None if hasil is None else D(hasil)
    assert gabung(cara, deret(5, None, 9)) == Agregat(nilai, "LUBANG_TRIWULAN", 2)


@pytest.mark.parametrize(("cara", "hasil"), [("jumlah", None), ("rata", "5"), ("akhir", "5")])
def test_triwulan_terakhir_kosong_dilaporkan(cara: str, hasil: str | None) -> None:
    nilai = None if hasil is None else D(hasil)
    assert gabung(cara, deret(5, None)) == Agregat(nilai, "TRIWULAN_KOSONG", 1)


@pytest.mark.parametrize("cara", sorted(set(AGREGASI) - {"tahunan"}))
def test_semua_kosong_tidak_menjadi_nol(cara: str) -> None:
    for isian in ("per_triwulan", "kumulatif"):
        assert gabung(cara, deret(None, None), nilai_isian=isian) == Agregat(None, "SEMUA_KOSONG")


def test_nol_adalah_nilai() -> None:
    assert gabung("jumlah", deret(0, 0, 3)) == Agregat(D(3), None, 3)
    assert gabung("akhir", deret(5, 0)) == Agregat(D(0), None, 2)


def test_indikator_tahunan_boleh_kosong_sebelum_triwulan_empat() -> None:
    assert gabung("tahunan", deret(None, None)) == Agregat(None, "DIUKUR_TAHUNAN")
    assert gabung("tahunan", deret(None, None, None, "81.5")) == Agregat(D("81.5"), None, 1)
    assert gabung("tahunan", deret(None, 80)) == Agregat(D(80), None, 1)
    assert gabung("tahunan", deret(None, None, None, None)) == Agregat(None, "SEMUA_KOSONG")
    assert gabung("tahunan", deret(None, 80, None, None)) == Agregat(D(80), "TRIWULAN_KOSONG", 1)


@pytest.mark.parametrize("cara", ["jumlah", "akhir", "rata", "maks", "min"])
def test_deret_kumulatif_sudah_memuat_nilai_sampai_dengan(cara: str) -> None:
    hasil = gabung(cara, deret(25, 50, 75), nilai_isian="kumulatif")
    assert hasil == Agregat(D(75), None, 3)


def test_jumlah_kumulatif_tidak_diketahui_selama_triwulannya_kosong() -> None:
    lubang_tengah = gabung("jumlah", deret(25, None, 75), nilai_isian="kumulatif")
    ujung_kosong = gabung("jumlah", deret(25, None), nilai_isian="kumulatif")
    assert lubang_tengah == Agregat(D(75), "LUBANG_TRIWULAN", 2)
    assert ujung_kosong == Agregat(None, "TRIWULAN_KOSONG", 1)


def test_hitungan_kumulatif_yang_menurun_dilaporkan_tetapi_persen_boleh_turun() -> None:
    assert gabung("jumlah", deret(25, 20), nilai_isian="kumulatif").kode == "DERET_MENURUN"
    assert gabung("akhir", deret(95, 90), nilai_isian="kumulatif").kode is None
    assert gabung("jumlah", deret(25, 25), nilai_isian="kumulatif").kode is None
    assert menurun(deret(5, None, 4, 4)) == (3,)


def test_deret_kumulatif_terurai_menjadi_nilai_tiap_triwulan() -> None:
    assert urai(deret(25, 50, 50, 100)) == tuple(deret(25, 25, 0, 50))
    assert urai(deret(25, None, 75)) == tuple(deret(25, None, None))
    assert urai([]) == ()


@given(st.lists(ANGKA, min_size=1, max_size=4))
def test_jumlah_uraian_kembali_ke_nilai_kumulatif(nilai: list[Decimal]) -> None:
    assert gabung("jumlah", urai(nilai)).nilai == nilai[-1]


def test_lubang_dinamai_menurut_tempatnya() -> None:
    assert lubang(deret(1, 2)) is None
    assert lubang(deret(None, 2)) == "LUBANG_TRIWULAN"
    assert lubang(deret(1, None)) == "TRIWULAN_KOSONG"
    assert lubang(deret(1, None, 3, None)) == "LUBANG_TRIWULAN"
    assert lubang(deret(None, None)) == "SEMUA_KOSONG"


def test_persentase_digabung_pada_bagiannya_bukan_rata_rata_persen() -> None:
    hasil = gabung_bagian(deret(1, 90), deret(10, 90))
    assert hasil == Agregat(D(91), None, 2)


@pytest.mark.parametrize(
    ("cara", "isian", "hasil"),
    [
        ("rata", "per_triwulan", "60"),
        ("jumlah", "per_triwulan", "60"),
        ("akhir", "per_triwulan", "70"),
        ("maks", "per_triwulan", "70"),
        ("min", "per_triwulan", "20"),
        ("tahunan", "per_triwulan", "70"),
        ("rata", "kumulatif", "70"),
        ("jumlah", "kumulatif", "70"),
    ],
)
def test_bagian_digabung_menurut_cara_dan_isiannya(cara: str, isian: str, hasil: str) -> None:
    agregat = gabung_bagian(deret(2, 28), deret(10, 40), cara=cara, nilai_isian=isian)
    assert agregat == Agregat(D(hasil), None, 2)


def test_bagian_yang_kosong_timpang_atau_nol_dinamai() -> None:
    assert gabung_bagian(deret(1, None), deret(2, 4)).kode == "BAGIAN_TIMPANG"
    assert gabung_bagian(deret(1, None, 3), deret(2, None, 6)).kode == "LUBANG_TRIWULAN"
    assert gabung_bagian(deret(0, 0), deret(0, 0)) == Agregat(None, "PENYEBUT_NOL", 2)
    assert gabung_bagian(deret(1, 0), deret(2, 0)) == Agregat(D(50), None, 2)
    assert gabung_bagian(deret(1, 0), deret(2, 0), cara="akhir").kode == "PENYEBUT_NOL"
    assert gabung_bagian(deret(0, 1), deret(0, 2), cara="tahunan").kode is None
    assert gabung_bagian(deret(None), deret(None)) == Agregat(None, "SEMUA_KOSONG")


def test_bagian_beberapa_seksi_digabung_dengan_jumlah_per_jumlah() -> None:
    pembilang, penyebut = deret(10, 30, None, 5, 5), deret(10, 70, None, 10, 10)
    assert persen_bagian(pembilang, penyebut) == Agregat(D(50), None, 4)


@pytest.mark.parametrize(
    ("cara", "nilai", "isian"),
    [
        ("total", [D(1)], "per_triwulan"),
        ("jumlah", [], "per_triwulan"),
        ("jumlah", [D(1)] * 5, "per_triwulan"),
        ("jumlah", [D(1)], "bulanan"),
    ],
)
def test_cara_isian_dan_panjang_yang_asing_ditolak(cara: str, nilai: list[Decimal], isian: str) -> None:
    with pytest.raises(ValueError, match=r"tidak dikenal|1 sampai 4"):
        gabung(cara, nilai, nilai_isian=isian)


def test_bagian_yang_berbeda_panjang_ditolak() -> None:
    with pytest.raises(ValueError, match="zip"):
        gabung_bagian(deret(1), deret(1, 2))


def test_rerata_menyebut_berapa_dari_berapa() -> None:
    assert rerata(deret(90, None, 100)) == Rerata(D(95), 2, 3)
    assert rerata(deret(None, None)) == Rerata(None, 0, 2)
    assert rerata(deret(100, 100, 101)).nilai == D("100." + "3" * 57)


def test_rerata_berbobot_hanya_memakai_bobot_yang_terhitung() -> None:
    assert rerata(deret(100, None, 200), [D(3), D(90), D(1)]) == Rerata(D(125), 2, 3)
    assert rerata(deret(None), [D(3)]) == Rerata(None, 0, 1)
    with pytest.raises(ValueError, match="zip"):
        rerata(deret(1, 2), [D(1)])


@given(st.lists(ANGKA, min_size=1, max_size=4))
def test_bobot_yang_sama_memberi_rerata_sederhana(nilai: list[Decimal]) -> None:
    assert rerata(nilai, [D("0.25")] * len(nilai)) == rerata(nilai)


@given(st.lists(ANGKA, min_size=1, max_size=4))
def test_rata_selalu_di_antara_terkecil_dan_terbesar(nilai: list[Decimal]) -> None:
    rata = gabung("rata", nilai).nilai
    assert rata is not None
    assert min(nilai) <= rata <= max(nilai)

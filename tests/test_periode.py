"""Years, quarters and dates."""

from datetime import date

import pytest

from lkj.periode import (
    BULAN,
    TRIWULAN,
    Masa,
    akhir_triwulan,
    awal_triwulan,
    bulan_triwulan,
    nama_bulan,
    nama_triwulan,
    romawi,
    tanggal_panjang,
)


def test_triwulan_bernama_romawi() -> None:
    assert [nama_triwulan(tw) for tw in TRIWULAN] == [
        "Triwulan I",
        "Triwulan II",
        "Triwulan III",
        "Triwulan IV",
    ]


def test_bulan_pada_nomor_surat_ditulis_romawi() -> None:
    assert [romawi(n) for n in (4, 7, 9, 12)] == ["IV", "VII", "IX", "XII"]


@pytest.mark.parametrize(
    ("tw", "awal", "akhir"),
    [
        (1, date(2023, 1, 1), date(2023, 3, 31)),
        (2, date(2023, 4, 1), date(2023, 6, 30)),
        (3, date(2023, 7, 1), date(2023, 9, 30)),
        (4, date(2023, 10, 1), date(2023, 12, 31)),
    ],
)
def test_triwulan_mulai_dan_berakhir_menurut_kalender(tw: int, awal: date, akhir: date) -> None:
    assert (awal_triwulan(2023, tw), akhir_triwulan(2023, tw)) == (awal, akhir)


def test_keempat_triwulan_memuat_setiap_bulan_sekali() -> None:
    assert [b for tw in TRIWULAN for b in bulan_triwulan(tw)] == list(range(1, 13))


def test_tanggal_ditulis_dengan_nama_bulan_indonesia() -> None:
    assert tanggal_panjang(date(2024, 1, 7)) == "7 Januari 2024"
    assert tanggal_panjang(date(2026, 8, 17)) == "17 Agustus 2026"
    assert [nama_bulan(b) for b in range(1, 13)] == list(BULAN)


@pytest.mark.parametrize("tw", [0, 5, -1])
def test_triwulan_di_luar_satu_sampai_empat_ditolak(tw: int) -> None:
    for fungsi in (nama_triwulan, bulan_triwulan):
        with pytest.raises(ValueError, match="triwulan"):
            fungsi(tw)
    with pytest.raises(ValueError, match="triwulan"):
        akhir_triwulan(2023, tw)


@pytest.mark.parametrize("nomor", [0, 13, -1])
def test_bulan_dan_angka_romawi_di_luar_dua_belas_ditolak(nomor: int) -> None:
    with pytest.raises(ValueError, match="romawi"):
        romawi(nomor)
    with pytest.raises(ValueError, match="bulan"):
        nama_bulan(nomor)


@pytest.mark.parametrize(
    ("masa", "folder", "jenis", "triwulan", "awal", "akhir", "nama"),
    [
        (Masa(2023), "2023", "tahun", 4, "2023-01-01", "2023-12-31", "Tahun 2023"),
        (Masa(2023, 2), "2023/tw2", "triwulan", 2, "2023-04-01", "2023-06-30", "Triwulan II Tahun 2023"),
        (
            Masa(2024, bulan=2),
            "2024/bl02",
            "bulan",
            1,
            "2024-02-01",
            "2024-02-29",
            "Bulan Februari Tahun 2024",
        ),
        (
            Masa(2023, bulan=12),
            "2023/bl12",
            "bulan",
            4,
            "2023-12-01",
            "2023-12-31",
            "Bulan Desember Tahun 2023",
        ),
    ],
)
def test_a_period_knows_its_folder_its_days_and_the_quarter_whose_plan_holds(
    masa: Masa, folder: str, jenis: str, triwulan: int, awal: str, akhir: str, nama: str
) -> None:
    assert (masa.folder, masa.ekor) == (folder, folder.replace("/", "_"))
    assert (masa.jenis, masa.triwulan, masa.nama) == (jenis, triwulan, nama)
    assert (masa.awal.isoformat(), masa.akhir.isoformat()) == (awal, akhir)
    assert Masa.dari_kunci(masa.tahun, masa.kunci) == masa


@pytest.mark.parametrize("kunci", ["tw0", "tw5", "bl00", "bl13", "bl2", "tw1 ", "sop", "2023"])
def test_a_name_of_another_folder_is_no_period(kunci: str) -> None:
    with pytest.raises(ValueError, match="quarter or month"):
        Masa.dari_kunci(2023, kunci)


def test_a_period_is_not_a_quarter_and_a_month_at_once() -> None:
    with pytest.raises(ValueError, match="not both"):
        Masa(2023, 1, 2)
    for salah in ({"tw": 0}, {"tw": 5}, {"bulan": 0}, {"bulan": 13}):
        with pytest.raises(ValueError, match="tidak ada"):
            Masa(2023, **salah)

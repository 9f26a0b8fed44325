"""The annex on what changed in the data since the last release: tiers, threshold, lists that are cut."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from tests.laporan.halaman.test_perubahan import BEDA, daftar, dengan

from lkj.laporan.halaman.terbitan_lalu import melampaui
from lkj.laporan.keadaan import Keadaan, SejakTerbitan
from lkj.pandoc.pohon import Simpul, semua_simpul, tanda, teks

UBAH = (
    ("anggaran", "7.09 program", "Program baru", "", "", "ada"),
    ("pengukuran", "IKU-08 indikator", "Indikator lama", "", "ada", ""),
    ("pengukuran", "IKU-01 indikator", "Indeks", "realisasi", "85.12", "85.44"),
    ("pengukuran", "IKU-01 indikator", "Indeks", "capaian_sd_cetak", "", "100.5487"),
    ("pengukuran", "IKU-01 indikator", "Indeks", "kategori", "T", "ST"),
    ("pengukuran", "IKU-02 indikator", "Layanan", "realisasi", "94.1", "99.9"),
    ("pengukuran", "IKU-02 indikator", "Layanan", "capaian_sd_cetak", "94.12004", "94.12001"),
    ("pengukuran", "IKU-02 indikator", "Layanan", "efisiensi_nilai", "1", "2"),
)


def sejak(ambang: str = "0", terbanyak: int = 200, ubah: tuple[tuple[str, ...], ...] = UBAH) -> Keadaan:
    """A draft that was released before."""
    lalu = SejakTerbitan(
        "lkj-2023-1", final=False, ambang=Decimal(ambang), terbanyak=terbanyak, perubahan=ubah
    )
    return Keadaan("DRAF", terbitan=lalu)


def tabel(dokumen: Simpul, nama: str) -> list[list[str]]:
    """The rows of one of the annex's tables; none where it is not there."""
    for simpul in semua_simpul(dokumen["blocks"]):
        if simpul["t"] == "Div" and tanda(simpul) == f"tbl-terbitan-{nama}":
            badan = simpul["c"][1][0]["c"][4][0][3]
            return [[teks(sel[4]) for sel in baris[1]] for baris in badan]
    return []


def test_new_gone_and_changed_are_listed_apart_as_the_report_prints_them(tmp_path: Path) -> None:
    dokumen = dengan(tmp_path, sejak())
    assert tabel(dokumen, "baru") == [["7.09", "Program baru", "Anggaran"]]
    assert tabel(dokumen, "hilang") == [["IKU-08", "Indikator lama", "Pengukuran kinerja"]]
    assert tabel(dokumen, "berubah") == [
        ["IKU-01", "Indeks", "Realisasi", "85,12", "85,44"],
        ["IKU-01", "Indeks", "Capaian s.d. triwulan ini", "–", "100,55"],
        ["IKU-01", "Indeks", "Kategori", "T", "ST"],
        ["IKU-02", "Layanan", "Realisasi", "94,1", "99,9"],
    ]
    isi = teks(dokumen["blocks"])
    n = daftar(dokumen, "daftar-isi")[-1].split()[1]
    assert (
        f"terbitan lkj-2023-1 (konsep), yang tersimpan bersama data kantor: 1 baris baru (Tabel L{n}.1)"
        in isi
    )
    assert f"1 baris tidak ada lagi (Tabel L{n}.2), dan 4 angka tercetak berubah (Tabel L{n}.3)." in isi
    assert "setiap angka tercetak yang berubah dicantumkan (terbitan.ambang_persen: 0)." in isi
    assert "berubah 2 nilai lain pada tabel data" in isi
    assert daftar(dokumen, "daftar-isi")[-1].endswith("Perubahan Data Sejak Terbitan Lalu")
    assert [b.split()[1] for b in daftar(dokumen, "daftar-tabel")[-3:]] == [f"L{n}.1", f"L{n}.2", f"L{n}.3"]


def test_a_threshold_leaves_out_what_moved_less_and_says_how_many(tmp_path: Path) -> None:
    dokumen = dengan(tmp_path, sejak("1.5"))
    assert [b[:3] for b in tabel(dokumen, "berubah")] == [
        ["IKU-01", "Indeks", "Capaian s.d. triwulan ini"],
        ["IKU-01", "Indeks", "Kategori"],
        ["IKU-02", "Layanan", "Realisasi"],
    ]
    isi = teks(dokumen["blocks"])
    assert "bila berubah lebih dari 1,5 % dari nilai semula (terbitan.ambang_persen)." in isi
    assert "1 angka tercetak berubah tidak melampaui ambang itu dan tidak dicantumkan." in isi


def test_a_list_that_is_cut_says_so(tmp_path: Path) -> None:
    dokumen = dengan(tmp_path, sejak(terbanyak=3))
    assert len(tabel(dokumen, "berubah")) == 3
    isi = teks(dokumen["blocks"])
    n = daftar(dokumen, "daftar-isi")[-1].split()[1]
    assert f"Daftar (Tabel L{n}.3) dipotong: yang dicantumkan 3 dari 4" in isi
    assert isi.count("dipotong") == 1


def test_without_a_change_it_says_that_nothing_changed_and_without_a_release_it_is_not_there(
    tmp_path: Path,
) -> None:
    assert "tidak ada angka untuk dicantumkan" in teks(dengan(tmp_path, sejak(ubah=()))["blocks"])
    assert "Terbitan Lalu" not in teks(dengan(tmp_path, Keadaan("DRAF"))["blocks"])


def test_it_follows_the_annex_of_a_revision(tmp_path: Path) -> None:
    lalu = sejak().terbitan
    dokumen = dengan(tmp_path, Keadaan("DRAF", 1, perubahan=BEDA, terbitan=lalu))
    satu, dua = daftar(dokumen, "daftar-isi")[-2:]
    assert (satu.split(maxsplit=2)[2], dua.split(maxsplit=2)[2]) == (
        "Perubahan Angka",
        "Perubahan Data Sejak Terbitan Lalu",
    )
    assert int(dua.split()[1]) == int(satu.split()[1]) + 1


@pytest.mark.parametrize(
    ("semula", "menjadi", "ambang", "ya"),
    [
        ("100", "101", "1", False),
        ("100", "101.01", "1", True),
        ("-100", "-98", "1", True),
        ("0", "0.001", "50", True),
        ("", "1", "50", True),
        ("60..70", "60..71", "50", True),
        ("T", "ST", "50", True),
        ("100", "100.01", "0", True),
    ],
)
def test_what_goes_beyond_the_threshold(semula: str, menjadi: str, ambang: str, ya: bool) -> None:  # noqa: FBT001
    assert melampaui(semula, menjadi, Decimal(ambang)) is ya

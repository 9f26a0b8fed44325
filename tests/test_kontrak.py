"""The contract of the finished tables, as whoever reads the CSV files may rely on it."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

import pytest

from lkj import bingkai
from lkj.pengukuran import KOLOM_ANGGARAN
from lkj.pengukuran.tabel import KOLOM_TRIWULAN, kolom_tahunan
from lkj.rekap import KOLOM

if TYPE_CHECKING:
    from tests.conftest import Olahan

ANGKA = r"(-?\d+(\.\d*[1-9])?)?"
TARGET = r"(-?\d+(\.\d*[1-9])?(\.\.\d+(\.\d*[1-9])?)?)?"
KODE_BATAS = ("", "BATAS_ATAS", "BATAS_BAWAH")
STATUS = ("", "final", "sementara", "tahun_sebelumnya", "belum_terbit")
KATEGORI = ("", "ST", "T", "S", "R", "SR")
KODE_PROGRAM = r"(7\.01\.\d\d(\.2\.\d\d(\.\d{2,4})?)?|S\d)?"


@pytest.fixture(scope="module")
def pa() -> Any:
    """pandera, whose import costs a second and warns about its own future."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pandera.pandas as pandera
    return pandera


def teks(pa: Any, pola: str) -> Any:
    """A column of text that fits a pattern as a whole."""
    return pa.Column(str, pa.Check.str_matches(f"^(?:{pola})$"))


def pilihan(pa: Any, *nilai: str) -> Any:
    """A column of text out of a list."""
    return pa.Column(str, pa.Check.isin(nilai))


def skema(pa: Any, kolom: tuple[str, ...], *, kunci: list[str], **isi: Any) -> Any:
    """A closed table: exactly these columns in this order, keys unique; all others are any text."""
    semua = {k: isi.get(k, pa.Column(str)) for k in kolom}
    return pa.DataFrameSchema(semua, strict=True, ordered=True, unique=kunci)


def dataframe(olahan: Olahan, nama: str) -> Any:
    """A finished table as pandas holds it."""
    return bingkai.ke_pandas(bingkai.dari_csv(olahan.jalur(nama).read_bytes()))


@pytest.mark.parametrize("tw", [1, 2, 3, 4])
def test_the_rekap_keeps_its_contract(tw: int, olahan: Olahan, pa: Any) -> None:
    kontrak = skema(
        pa,
        KOLOM,
        kunci=["id"],
        id=teks(pa, rf"tw{tw}/[a-z0-9_]+/[a-z_]+/[A-Z0-9.a-z-]+/[a-z_]+"),
        tw=pilihan(pa, str(tw)),
        jenis=pilihan(pa, "kinerja", "sub_kegiatan", "lra", "analisis", "data_dukung", "pengesahan"),
        nilai=teks(pa, ANGKA),
        lembar=pilihan(pa, "Kinerja", "Bulanan", "Sub Kegiatan", "LRA", "Analisis", "Data Dukung"),
        sel=teks(pa, "[A-Z][1-9][0-9]*"),
        sidik=teks(pa, "[0-9a-f]{64}"),
    )
    tabel = dataframe(olahan, f"tw{tw}/rekap.csv")
    kontrak.validate(tabel, lazy=True)
    assert ((tabel["nilai"] == "") != (tabel["teks"] == "")).all(), "a figure or a text, never both"


@pytest.mark.parametrize("tw", [1, 2, 3, 4])
def test_the_measured_quarter_keeps_its_contract(tw: int, olahan: Olahan, pa: Any) -> None:
    capaian = ("capaian_tw", "capaian_tw_cetak", "capaian_sd", "capaian_sd_cetak", "capaian_tahun")
    angka = ("realisasi_tw", "realisasi_sd", *capaian, "capaian_sd_lalu", "perubahan_sd")
    kontrak = skema(
        pa,
        KOLOM_TRIWULAN,
        kunci=["kode"],
        jenis=pilihan(pa, "indikator", "sasaran", "tujuan", "instansi"),
        **{k: teks(pa, ANGKA) for k in angka},
        **{k: teks(pa, TARGET) for k in ("target_tw", "target_sd", "target_tahun")},
        **{k: pilihan(pa, *KATEGORI) for k in ("kategori_tw", "kategori_sd", "kategori_sd_lalu")},
        risiko=pilihan(pa, "", "aman", "waspada", "berisiko"),
        kode_risiko=pilihan(pa, "", "TARGET_TERLEWATI", "TARGET_TERCAPAI"),
        **{k: pilihan(pa, *KODE_BATAS) for k in ("kode_batas_tw", "kode_batas_sd")},
        status=pilihan(pa, *STATUS),
        **{k: teks(pa, r"\d*") for k in ("n_tw", "n", "dari", "belum_terbit")},
    )
    kontrak.validate(dataframe(olahan, f"tw{tw}/pengukuran.csv"), lazy=True)


def test_the_measured_year_keeps_its_contract(olahan: Olahan, pa: Any) -> None:
    lalu = range(2020, 2023)
    pembanding = ("perubahan_realisasi", "perubahan_capaian", "realisasi_renstra", "kemajuan", "standar")
    angka = ("realisasi", "capaian", "capaian_cetak", *pembanding)
    kontrak = skema(
        pa,
        kolom_tahunan(2023),
        kunci=["kode"],
        jenis=pilihan(pa, "indikator", "sasaran", "tujuan", "instansi"),
        kategori=pilihan(pa, *KATEGORI),
        celah=pilihan(pa, "", "SKALA_CELAH"),
        kode_batas=pilihan(pa, *KODE_BATAS),
        status=pilihan(pa, *STATUS),
        target=teks(pa, TARGET),
        target_akhir=teks(pa, TARGET),
        **{k: teks(pa, ANGKA) for k in angka},
        **{f"target_{t}": teks(pa, TARGET) for t in lalu},
        **{f"{k}_{t}": teks(pa, ANGKA) for k in ("realisasi", "capaian") for t in lalu},
        **{f"asal_{t}": pilihan(pa, "", "ketik", "ukur", "tak_banding") for t in lalu},
    )
    kontrak.validate(dataframe(olahan, "pengukuran.csv"), lazy=True)


@pytest.mark.parametrize("nama", ["tw1/anggaran.csv", "tw4/anggaran.csv", "anggaran.csv"])
def test_the_budget_keeps_its_contract(nama: str, olahan: Olahan, pa: Any) -> None:
    rupiah = ("pagu_awal", "pagu", "realisasi", "sisa", *(f"realisasi_tw{n}" for n in (1, 2, 3, 4)))
    kontrak = skema(
        pa,
        KOLOM_ANGGARAN,
        kunci=["tingkat", "kode"],
        kode=teks(pa, KODE_PROGRAM),
        tingkat=pilihan(pa, "jumlah", "program", "kegiatan", "sub_kegiatan", "sasaran"),
        versi_dpa=pilihan(pa, "DPA-1", "DPA-2"),
        keuangan=pilihan(pa, "lra", "isian"),
        efisiensi_nilai=teks(pa, ANGKA),
        **{k: teks(pa, r"(-?\d+)?") for k in rupiah},
        **{k: teks(pa, ANGKA) for k in ("serapan", "serapan_lalu", "perubahan_serapan")},
        **{k: teks(pa, ANGKA) for k in ("target_fisik", "realisasi_fisik", "capaian_fisik")},
    )
    kontrak.validate(dataframe(olahan, nama), lazy=True)


def test_the_tables_have_unix_line_ends_and_no_byte_order_mark(olahan: Olahan) -> None:
    for berkas in (olahan.akar / "data/processed").rglob("*.csv"):
        isi = berkas.read_bytes()
        assert b"\r" not in isi
        assert not isi.startswith(b"\xef\xbb\xbf")
        assert isi.endswith(b"\n")

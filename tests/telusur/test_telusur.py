"""Every printed figure leads back to the cells that it was made from."""

from __future__ import annotations

import csv
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
from tests.telusur.hitung import ulang

from lkj import bingkai
from lkj.contoh import muat_pengaturan
from lkj.petikan import untuk_telusur
from lkj.sidik import sidik_berkas
from lkj.telusur import KOLOM, susun
from lkj.telusur.model import Asal, Silsilah, Sumber

if TYPE_CHECKING:
    from lkj.telusur.jalankan import Berkas

Baris = dict[str, str]
SUB_LAMA = (
    "Realisasi Peningkatan Partisipasi Masyarakat dalam Forum Musyawarah Perencanaan Pembangunan di"
    " Kelurahan Triwulan IV tahun 2023 (Rp)"
)


CACAH_TANPA_NILAI = {"tak_terbanding_sd", "tak_dinilai", "tanpa_standar"}
"""Counts of what is missing: there is no cell in which it is not."""


def satu(telusur: list[Baris], kunci: str) -> list[Baris]:
    """The rows of a figure."""
    return [b for b in telusur if b["kunci"] == kunci]


def angka(telusur: list[Baris]) -> list[Baris]:
    """The first row of each figure."""
    return [next(milik) for _, milik in groupby(telusur, key=lambda b: b["kunci"])]


# the table ---------------------------------------------------------------------------------------
def test_the_table_is_sorted_by_key_and_has_a_row_for_each_cell_once(telusur: list[Baris]) -> None:
    kunci = [b["kunci"] for b in telusur]
    assert kunci == sorted(kunci)
    semua = [tuple(b[k] for k in ("kunci", "berkas", "lembar", "sel")) for b in telusur]
    assert len(semua) == len(set(semua))
    assert tuple(telusur[0]) == KOLOM


def test_every_figure_says_what_it_is_and_names_only_figures_that_exist(telusur: list[Baris]) -> None:
    ada = {b["kunci"] for b in telusur}
    for b in angka(telusur):
        assert b["uraian"], b["kunci"]
        assert set(b["masukan"].split()) <= ada, b["kunci"]


def test_only_settings_and_counts_have_no_cell(telusur: list[Baris]) -> None:
    tanpa = {b["kunci"]: b["nilai"] for b in telusur if not b["berkas"]}
    atur = {"batas_bawah", "batas_risiko", "batas_waspada", "desimal_persen"}
    assert {k for k in tanpa if k.startswith("ketentuan")} == {f"ketentuan.{x}" for x in atur}
    nihil = {k for k, n in tanpa.items() if n != "0" and k.rpartition(".")[0] != "ketentuan"}
    assert {k.rpartition(".")[2] for k in nihil} == {"sasaran", *CACAH_TANPA_NILAI}


def test_every_figure_of_the_measured_tables_has_a_lineage(telusur: list[Baris], berkas: Berkas) -> None:
    ada = {b["kunci"]: b["nilai"] for b in telusur}
    bukan = {"kode", "tw", "n", "n_tw", "dari", "belum_terbit", "belum_masuk"}
    semua = [(berkas.pengukuran, ""), (berkas.anggaran, "")]
    semua += [(jalur, f"tw{n}/") for n, jalur in enumerate(berkas.per_triwulan, 1)]
    diperiksa = 0
    for jalur, awalan in semua:
        assert jalur is not None
        for b in bingkai.baris(bingkai.dari_csv(jalur.read_bytes())):
            for kolom, nilai in b.items():
                if kolom in bukan or not nilai.replace(".", "").replace("-", "").isdecimal():
                    continue
                if kolom.endswith("_cetak") and not b[f"kode_batas{kolom[7:-6]}"]:
                    continue  # the same figure as the one that was calculated
                kunci = f"{awalan}{b['kode'] or 'anggaran'}.{kolom}"
                assert ada.get(kunci) == nilai, kunci
                diperiksa += 1
    assert diperiksa > 1000


def test_every_printed_calculation_gives_the_figure(telusur: list[Baris]) -> None:
    hasil = [(b["kunci"], ulang(b["rumus"]), b["nilai"]) for b in angka(telusur)]
    terhitung = [(kunci, h, nilai) for kunci, h, nilai in hasil if h is not None]
    assert len(terhitung) > 700
    for kunci, h, nilai in terhitung:
        assert h is not None
        assert abs(h - Fraction(nilai)) < Fraction(1, 10**7), kunci


# the cells ---------------------------------------------------------------------------------------
@lru_cache
def buku(berkas: str) -> openpyxl.Workbook:
    """A workbook as another library reads it."""
    return openpyxl.load_workbook(berkas, data_only=True)


def test_every_cell_holds_what_the_lineage_says(telusur: list[Baris], kantor_contoh: Path) -> None:
    sel = {(b["berkas"], b["lembar"], b["sel"], b["nilai_sel"], b["sidik"]) for b in telusur if b["berkas"]}
    assert len(sel) > 500
    for berkas, lembar, alamat, nilai, sidik in sel:
        jalur = kantor_contoh / berkas
        assert sidik_berkas(jalur) == sidik
        isi = buku(str(jalur))[lembar][alamat].value
        if ".." in nilai:
            assert str(isi).replace(",", ".").replace("–", "-").split("-") == nilai.split("..")
        elif isinstance(isi, int | float):
            assert Decimal(str(isi)) == Decimal(nilai), (berkas, lembar, alamat)
        else:
            assert nilai == "0" or isi is not None, (berkas, lembar, alamat)


@pytest.mark.parametrize(
    ("kunci", "uraian", "nilai", "rumus", "sel"),
    [
        (
            "IKU-01.capaian",
            "Capaian Indeks Kepuasan Masyarakat tahun 2023 (persen)",
            "100.733",
            "85,12 ÷ 84,5 × 100",
            ["tw4/pelayanan.xlsx Kinerja G9 85.12", "rencana.xlsx Target C10 84.5"],
        ),
        (
            "rencana/IKU-01.target_2024",
            "Target Renstra tahun 2024 Indeks Kepuasan Masyarakat",
            "85",
            "",
            ["rencana.xlsx Renstra I2 85"],
        ),
        (
            "7.01.03.2.02.01.realisasi_tw4",
            SUB_LAMA,
            "-325000",
            "7.497.000 − 7.822.000",
            ["tw4/lra.xlsx LRA D45 7497000", "tw3/lra.xlsx LRA D45 7822000"],
        ),
    ],
)
def test_a_figure_is_told_from_words_to_cells(
    kunci: str, uraian: str, nilai: str, rumus: str, sel: list[str], telusur: list[Baris]
) -> None:
    baris = satu(telusur, kunci)
    assert (baris[0]["uraian"], baris[0]["rumus"]) == (uraian, rumus)
    assert baris[0]["nilai"].startswith(nilai)
    tempat = [f"{b['berkas'].partition('2023/')[2]} {b['lembar']} {b['sel']} {b['nilai_sel']}" for b in baris]
    assert tempat == sel


@pytest.mark.parametrize(
    ("kunci", "banyak"),
    [
        ("rencana/DPA-2/7.01.04.pagu", 3),
        ("rencana/DPA-1/anggaran.pagu", 48),
        ("rencana/7.01.01.2.01.01.tahun", 1),
    ],
)
def test_figures_of_the_plan_that_papers_of_officials_print(
    kunci: str, banyak: int, telusur: list[Baris]
) -> None:
    baris = satu(telusur, kunci)
    assert len(baris) == banyak
    assert sum(Decimal(b["nilai_sel"]) for b in baris) == Decimal(baris[0]["nilai"])


def test_the_total_of_the_budget_goes_back_to_every_sub_kegiatan(telusur: list[Baris]) -> None:
    baris = satu(telusur, "anggaran.realisasi")
    assert baris[0]["rumus"] == f"jumlah {len(baris)} sub kegiatan"
    assert sum(Decimal(b["nilai_sel"]) for b in baris) == Decimal(baris[0]["nilai"])


# other periods and years -------------------------------------------------------------------------
def buat(berkas: Berkas, keluar: Path) -> list[Baris]:
    """The lineage table of other files."""
    p = muat_pengaturan()
    susun(berkas=berkas, pengaturan=untuk_telusur(p), tahun=2023, keluar=keluar)
    with keluar.open(encoding="utf-8", newline="") as isi:
        return list(csv.DictReader(isi))


def test_a_key_means_the_same_figure_in_the_table_of_a_quarter(
    berkas: Berkas, telusur: list[Baris], tmp_path: Path
) -> None:
    tw2 = Path(str(berkas.anggaran)).with_name("tw2") / "anggaran.csv"
    dua = {"rekap": berkas.rekap[:2], "per_triwulan": berkas.per_triwulan[:2], "profil": None}
    isi = buat(
        berkas.__class__(**{**vars(berkas), **dua, "pengukuran": None, "anggaran": tw2}), tmp_path / "t.csv"
    )
    awalan = {b["kunci"].partition("/")[0] for b in isi if "/" in b["kunci"]}
    assert awalan == {"tw1", "tw2", "rencana"}
    assert all("/" in b["kunci"] or b["kunci"].startswith("ketentuan.") for b in isi)
    setahun = {b["kunci"]: b for b in angka(telusur)}
    sama = [b for b in angka(isi) if b["kunci"] in setahun]
    assert len(sama) > 500
    assert [b for b in sama if setahun[b["kunci"]]["nilai"] != b["nilai"]] == []
    assert satu(isi, "tw2/anggaran.serapan")


def test_an_earlier_year_that_was_measured_leads_to_its_table(berkas: Berkas, tmp_path: Path) -> None:
    assert berkas.pengukuran is not None
    lalu = tmp_path / "2022/pengukuran.csv"
    lalu.parent.mkdir()
    lalu.write_bytes(berkas.pengukuran.read_bytes())
    kini = tmp_path / "pengukuran.csv"
    baris = bingkai.dari_csv(berkas.pengukuran.read_bytes())
    isi = [b | {"asal_2022": "ukur" * bool(b["asal_2022"])} for b in bingkai.baris(baris)]
    kini.write_bytes(bingkai.ke_csv(bingkai.susun(isi, baris.kolom)))
    semua = {**vars(berkas), "pengukuran": kini, "tahun_lalu": [lalu]}
    (sumber,) = satu(buat(berkas.__class__(**semua), tmp_path / "t.csv"), "IKU-01.realisasi_2022")
    assert (sumber["berkas"], sumber["sel"]) == (str(lalu), "IKU-01.realisasi")
    assert sumber["sidik"] == sidik_berkas(lalu)


# the graph ---------------------------------------------------------------------------------------
SEL = [Sumber("a.xlsx", "L", f"A{n}", str(n), "0" * 64) for n in range(3)]


def test_cells_come_once_and_the_own_ones_first() -> None:
    silsilah = Silsilah(
        [
            Asal("a.x", "", "1", sumber=(SEL[0],)),
            Asal("b.x", "", "2", masukan=("a.x",), sumber=(SEL[1], SEL[2])),
            Asal("c.x", "", "3", masukan=("b.x", "a.x", "tiada.x")),
            Asal("a.x", "lain", "9"),
        ]
    )
    assert silsilah.sumber("c.x") == (SEL[1], SEL[2], SEL[0])
    assert silsilah.masukan("c.x") == ("b.x", "a.x")
    assert silsilah["a.x"].uraian == ""
    assert [b[0] for b in silsilah.tabel().isi] == ["a.x", "b.x", "b.x", "b.x", "c.x", "c.x", "c.x"]

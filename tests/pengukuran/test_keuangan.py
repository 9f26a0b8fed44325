"""Where the Rupiah come from, how a programme is shared among sasaran, and what is called efficient."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from tests.pengukuran.alat import Nilai, anggaran, berbagi

from lkj.rencana import PenanggungJawab

if TYPE_CHECKING:
    from lkj.rencana import Rencana

D = Decimal


def lra(rencana: Rencana, *sampai: str | None) -> Nilai:
    """The same amount to date for every sub-kegiatan, quarter I first; None for a missing report."""
    return {
        (tw, s.kode, "realisasi_sd"): x
        for tw, x in enumerate(sampai, 1)
        for s in rencana.sub_kegiatan
        if x is not None
    }


def isian(rencana: Rencana, *tiap: str) -> Nilai:
    """The same amount and output in every section's sheet, quarter I first."""
    return {(tw, s.kode, u): x for tw, x in enumerate(tiap, 1) for s in rencana.sub_kegiatan for u in UKURAN}


UKURAN = ("anggaran", "fisik")


# master ------------------------------------------------------------------------------------------------
def test_a_quarter_of_the_financial_report_is_the_difference_to_the_quarter_before(rencana: Rencana) -> None:
    kode = rencana.sub_kegiatan[0].kode
    b = anggaran(rencana, lra(rencana, "100", "250", "240"), 3, keuangan="lra")["sub_kegiatan", kode]
    assert [b[f"realisasi_tw{n}"] for n in (1, 2, 3)] == [D(100), D(150), D(-10)]
    assert (b["realisasi"], b["keuangan"]) == (D(240), "lra")
    assert b["sumber"].split() == [f"tw{n}/lra/lra/{kode}/realisasi_sd" for n in (1, 2, 3)]


def test_a_missing_report_leaves_its_quarter_and_the_next_unknown_but_not_the_sum_to_date(
    rencana: Rencana,
) -> None:
    b = anggaran(rencana, lra(rencana, "100", None, "300"), 3, keuangan="lra")["jumlah", ""]
    banyak = len(rencana.sub_kegiatan)
    assert [b[f"realisasi_tw{n}"] for n in (1, 2, 3)] == [D(100 * banyak), None, None]
    assert b["realisasi"] == 300 * banyak
    belum = anggaran(rencana, lra(rencana, "100", None), 2, keuangan="lra")["jumlah", ""]
    assert (belum["realisasi"], belum["serapan"], belum["sisa"]) == (None, None, None)


def test_only_the_declared_master_counts(rencana: Rencana) -> None:
    isi = lra(rencana, "100") | isian(rencana, "7")
    banyak = len(rencana.sub_kegiatan)
    assert anggaran(rencana, isi, 1, keuangan="lra")["jumlah", ""]["realisasi"] == 100 * banyak
    assert anggaran(rencana, isi, 1, keuangan="isian")["jumlah", ""]["realisasi"] == 7 * banyak


def test_the_output_still_comes_from_the_sections(rencana: Rencana) -> None:
    kode = rencana.sub_kegiatan[0].kode
    isi = lra(rencana, "100") | {(1, kode, "fisik"): "1"}
    b = anggaran(rencana, isi, 1, keuangan="lra")["sub_kegiatan", kode]
    assert (b["realisasi_fisik"], b["sumber"].split()[-1].rpartition("/")[2]) == (D(1), "fisik")


def test_the_sheet_counts_of_the_section_that_answers_at_the_end_of_the_quarter(rencana: Rencana) -> None:
    s = rencana.sub_kegiatan[0]
    r = berbagi(
        rencana,
        PenanggungJawab(kode=s.kode, seksi="umum", sejak=date(2023, 1, 1), sampai=date(2023, 3, 31)),
        PenanggungJawab(kode=s.kode, seksi="pmd", sejak=date(2023, 4, 1)),
    )
    isi: Nilai = {
        (1, s.kode, "anggaran", "umum"): "10",
        (1, s.kode, "anggaran", "pmd"): "1000",
        (2, s.kode, "anggaran", "pmd"): "20",
    }
    b = anggaran(r, isi, 2, keuangan="isian")["sub_kegiatan", s.kode]
    assert (b["realisasi_tw1"], b["realisasi_tw2"], b["seksi"]) == (D(10), D(20), "pmd")


# shares ------------------------------------------------------------------------------------------------
def dibagi(rencana: Rencana, **porsi: str) -> Rencana:
    """The plan in which 7.01.02 supports several sasaran, with shares where they are given."""
    isi = {"sasaran": tuple(porsi), "porsi": {s: D(p) for s, p in porsi.items() if p}}
    program = tuple(p.model_copy(update=isi) if p.kode == "7.01.02" else p for p in rencana.program)
    return rencana.model_copy(update={"program": program})


def test_a_divided_programme_counts_by_its_share_and_once_in_the_total(rencana: Rencana) -> None:
    utuh = anggaran(rencana, lra(rencana, "101"), 1, keuangan="lra")
    b = anggaran(dibagi(rencana, S1="33.3", S2="66.7"), lra(rencana, "101"), 1, keuangan="lra")
    for kolom in ("pagu_awal", "pagu", "realisasi_tw1", "realisasi", "sisa"):
        penuh = utuh["program", "7.01.02"][kolom]
        assert b["sasaran", "S1"][kolom] == penuh * D("0.333")
        assert b["sasaran", "S2"][kolom] == utuh["sasaran", "S2"][kolom] + penuh * D("0.667")
        assert b["program", "7.01.02"][kolom] == penuh
        assert sum(b["sasaran", s][kolom] for s in ("S1", "S2", "S3")) == b["jumlah", ""][kolom]
    assert b["sasaran", "S1"]["serapan"] == utuh["program", "7.01.02"]["serapan"]


def test_an_undivided_programme_counts_in_full_for_each_of_its_sasaran(rencana: Rencana) -> None:
    b = anggaran(dibagi(rencana, S1="", S2=""), lra(rencana, "100"), 1, keuangan="lra")
    banyak = sum(s.program == "7.01.02" for s in rencana.sub_kegiatan)
    assert b["sasaran", "S1"]["realisasi"] == 100 * banyak
    assert sum(b["sasaran", s]["realisasi"] for s in ("S1", "S2", "S3")) == b["jumlah", ""]["realisasi"] + (
        100 * banyak
    )


# output ------------------------------------------------------------------------------------------------
def test_the_output_is_measured_against_its_target_to_date(rencana: Rencana) -> None:
    s = next(s for s in rencana.sub_kegiatan if all(s.tw))
    isi: Nilai = {(tw, s.kode, "fisik"): str(s.tw[tw - 1]) for tw in (1, 2)}
    b = anggaran(rencana, isi, 2)["sub_kegiatan", s.kode]
    assert (b["target_fisik"], b["capaian_fisik"]) == (s.tw[0] + s.tw[1], D(100))


# efficiency --------------------------------------------------------------------------------------------
CAPAIAN = {"S1": D(110), "S2": D(99), "S3": None}


def efisien(rencana: Rencana, isi: Nilai, cara: str, sasaran: str) -> tuple[Decimal | None, str, str | None]:
    """Figure, word and code of a sasaran's efficiency."""
    b = anggaran(rencana, isi, 4, CAPAIAN, keuangan="isian", efisiensi=cara)["sasaran", sasaran]
    return (b["efisiensi_nilai"], b["efisiensi_hasil"], b["efisiensi_kode"])


def sesuai_target(rencana: Rencana, terserap: str) -> Nilai:
    """A year in which every output meets its target and this part of every ceiling is spent."""
    isi: Nilai = {}
    for s in rencana.sub_kegiatan:
        isi |= {(tw, s.kode, "fisik"): str(t) for tw, t in enumerate(s.tw, 1)}
        isi |= {(tw, s.kode, "anggaran"): "0" for tw in (1, 2, 3)}
        isi[4, s.kode, "anggaran"] = str(rencana.pagu(s, 4) * D(terserap))
    return isi


def keluaran_akhir_tahun(rencana: Rencana) -> str:
    """A sub-kegiatan of S1 that has an output in TW IV."""
    return next(s.kode for s in rencana.sub_kegiatan if s.program == "7.01.02" and s.tw[3] > 0)


@pytest.mark.parametrize(
    ("cara", "nilai", "hasil"),
    [("banding", 20, "efisien"), ("selisih_5", 20, "efisien"), ("rasio", 90, "cukup efisien")],
)
def test_efficiency_sets_achievement_against_absorption(
    cara: str, nilai: int, hasil: str, rencana: Rencana
) -> None:
    isi = sesuai_target(rencana, "0.9")
    assert efisien(rencana, isi, cara, "S1") == (D(nilai), hasil, None)


@pytest.mark.parametrize("cara", ["banding", "selisih_5", "rasio", "pmk22"])
def test_no_sasaran_below_its_target_is_called_efficient(cara: str, rencana: Rencana) -> None:
    nilai, hasil, kode = efisien(rencana, sesuai_target(rencana, "0.8"), cara, "S2")
    assert nilai is not None
    assert (hasil, kode) == (
        "belum dapat dinilai efisien (target belum tercapai)",
        "TARGET_BELUM_TERCAPAI",
    )


def test_pmk22_is_taken_over_the_outputs_of_the_programmes(rencana: Rencana) -> None:
    isi = sesuai_target(rencana, "0.9")
    assert efisien(rencana, isi, "pmk22", "S1") == (D(75), "efisien", None)
    assert efisien(rencana, isi, "pmk22", "S3")[::2] == (D(75), "CAPAIAN_TIDAK_DIKETAHUI")
    isi[4, keluaran_akhir_tahun(rencana), "fisik"] = "0"
    nilai, _, kode = efisien(rencana, isi, "pmk22", "S1")
    assert nilai != D(75)
    assert kode == "KELUARAN_BELUM_TERCAPAI"


def test_pmk22_with_a_missing_output_cannot_be_calculated(rencana: Rencana) -> None:
    isi = sesuai_target(rencana, "0.9")
    del isi[4, keluaran_akhir_tahun(rencana), "fisik"]
    assert efisien(rencana, isi, "pmk22", "S1")[::2] == (None, "TIDAK_DAPAT_DIHITUNG")


def test_without_an_achievement_there_is_no_efficiency(rencana: Rencana) -> None:
    isi = sesuai_target(rencana, "0.9")
    assert efisien(rencana, isi, "banding", "S3") == (None, "tidak dapat dihitung", "TIDAK_DAPAT_DIHITUNG")


def test_a_quarter_does_not_judge_efficiency(rencana: Rencana) -> None:
    b = anggaran(rencana, sesuai_target(rencana, "0.9"), 2)["sasaran", "S1"]
    assert "efisiensi_hasil" not in b

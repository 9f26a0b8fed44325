"""The measured tables of the example office against values worked out by hand."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Olahan


def tahun(olahan: Olahan, kode: str) -> dict[str, str]:
    """The yearly row of an indicator, sasaran or the office."""
    return next(b for b in olahan.tabel("pengukuran.csv") if b["kode"] == kode)


def triwulan(olahan: Olahan, tw: int, kode: str) -> dict[str, str]:
    """The row of a quarter."""
    return next(b for b in olahan.tabel(f"tw{tw}/pengukuran.csv") if b["kode"] == kode)


def empat(teks: str) -> Decimal:
    """A figure rounded to four decimals, as on a pocket calculator."""
    return Decimal(teks).quantize(Decimal("0.0001"), ROUND_HALF_UP)


@pytest.mark.parametrize(
    ("kode", "target", "realisasi", "capaian"),
    [
        ("IKU-01", "84.5", "85.12", "100.7337"),  # akhir: 85,12 ÷ 84,5
        ("IKU-02", "95", "95.7051", "100.7422"),  # Σ/Σ: 4167 ÷ 4354 = 95,7051; ÷ 95
        ("IKU-03", "2.5", "2.65", "94"),  # rata (2,8+2,7+2,65+2,45) ÷ 4; (5 − 2,65) ÷ 2,5
        ("IKU-04", "83.33", "75", "90.0036"),  # akhir: 9 ÷ 12; 75 ÷ 83,33
        ("IKU-05", "54", "56", "103.7037"),  # kumulatif: nilai TW IV; 56 ÷ 54
        ("IKU-06", "60..70", "66.2", "100"),  # di dalam rentang
        ("IKU-07", "24", "28", "83.3333"),  # 7+6+9+6; (48 − 28) ÷ 24
        ("IKU-08", "71.5", "72.35", "101.1888"),  # tahunan
    ],
)
def test_an_indicator_of_the_year_is_what_a_pocket_calculator_gives(
    kode: str, target: str, realisasi: str, capaian: str, olahan: Olahan
) -> None:
    b = tahun(olahan, kode)
    assert b["target"] == target
    assert empat(b["realisasi"]) == Decimal(realisasi)
    assert empat(b["capaian"]) == Decimal(capaian)


@pytest.mark.parametrize(
    ("kode", "kategori"),
    [("IKU-01", "ST"), ("IKU-03", "ST"), ("IKU-04", "T"), ("IKU-07", "T"), ("S2", "ST"), ("INSTANSI", "ST")],
)
def test_the_category_is_decided_on_the_unrounded_value(kode: str, kategori: str, olahan: Olahan) -> None:
    assert tahun(olahan, kode)["kategori"] == kategori


def test_a_value_in_a_gap_of_the_printed_scale_is_marked(olahan: Olahan) -> None:
    celah = {b["kode"]: b["celah"] for b in olahan.tabel("pengukuran.csv") if b["celah"]}
    assert celah == {"IKU-04": "SKALA_CELAH"}


def test_only_a_score_has_a_predikat(olahan: Olahan) -> None:
    assert {b["kode"]: b["predikat"] for b in olahan.tabel("pengukuran.csv") if b["predikat"]} == {
        "IKU-08": "BB"
    }


@pytest.mark.parametrize(
    ("kode", "nilai", "n"),
    [("S1", "98.4920", "3"), ("S2", "94.2602", "4"), ("S3", "101.1888", "1"), ("INSTANSI", "96.7132", "8")],
)
def test_sasaran_and_office_are_simple_means_of_their_indicators(
    kode: str, nilai: str, n: str, olahan: Olahan
) -> None:
    b = tahun(olahan, kode)
    assert (empat(b["capaian"]), b["n"], b["dari"]) == (Decimal(nilai), n, n)


@pytest.mark.parametrize(
    ("kode", "sd", "akhir", "kemajuan"),
    [
        ("IKU-01", "85.12", "87", "97.8391"),  # akhir
        ("IKU-03", "2.65", "2", "67.5"),  # (4 − 2,65) ÷ 2
        ("IKU-05", "145", "318", "45.5975"),  # jumlah 42+47+56 sejak 2021
        ("IKU-06", "66.2", "65..75", "100"),
    ],
)
def test_progress_towards_the_renstra_follows_its_declared_way(
    kode: str, sd: str, akhir: str, kemajuan: str, olahan: Olahan
) -> None:
    b = tahun(olahan, kode)
    assert (b["realisasi_renstra"], b["target_akhir"]) == (sd, akhir)
    assert empat(b["kemajuan"]) == Decimal(kemajuan)


def test_the_national_standard_is_compared_where_there_is_one(olahan: Olahan) -> None:
    b = tahun(olahan, "IKU-01")
    assert (b["standar"], b["selisih_standar"]) == ("76.61", "8.51")
    assert empat(b["capaian_standar"]) == Decimal("111.1082")
    assert tahun(olahan, "IKU-02")["selisih_standar"] == ""


def test_earlier_years_are_the_typed_ones_where_nothing_was_measured(olahan: Olahan) -> None:
    b = tahun(olahan, "IKU-07")
    assert (b["target_2022"], b["realisasi_2022"], b["asal_2022"]) == ("27", "26", "ketik")
    assert empat(b["capaian_2022"]) == Decimal("103.7037")


# quarters --------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("tw", "kode", "kolom", "nilai"),
    [
        (2, "IKU-02", "realisasi_tw", "95.2470"),  # 1022 ÷ 1073
        (2, "IKU-02", "realisasi_sd", "94.7343"),  # 1997 ÷ 2108
        (2, "IKU-02", "target_sd", "94.5"),
        (2, "IKU-03", "realisasi_sd", "2.75"),
        (2, "IKU-05", "realisasi_tw", "15"),  # 27 − 12
        (2, "IKU-05", "target_tw", "14"),  # 26 − 12
        (2, "IKU-05", "realisasi_sd", "27"),
        (2, "IKU-07", "realisasi_tw", "6"),
        (2, "IKU-07", "realisasi_sd", "13"),
        (2, "IKU-07", "target_sd", "12"),
        (4, "IKU-05", "target_tw", "14"),  # 54 − 40 in PK-2
    ],
)
def test_the_quarter_alone_and_to_date_are_different_figures(
    tw: int, kode: str, kolom: str, nilai: str, olahan: Olahan
) -> None:
    assert empat(triwulan(olahan, tw, kode)[kolom]) == Decimal(nilai)


def test_a_quarter_is_measured_by_the_version_in_force_at_its_end(olahan: Olahan) -> None:
    ukur = [triwulan(olahan, tw, "IKU-01") for tw in (3, 4)]
    assert [(b["versi_pk"], b["target_tahun"]) for b in ukur] == [("PK-1", "84"), ("PK-2", "84.5")]


@pytest.mark.parametrize("tw", [1, 2, 3])
def test_a_yearly_indicator_is_empty_before_the_fourth_quarter_and_stays_out_of_the_mean(
    tw: int, olahan: Olahan
) -> None:
    b = triwulan(olahan, tw, "IKU-08")
    assert (b["realisasi_sd"], b["capaian_sd"], b["kode_sd"]) == ("", "", "DIUKUR_TAHUNAN")
    assert (triwulan(olahan, tw, "S3")["capaian_sd"], triwulan(olahan, tw, "S3")["n"]) == ("", "0")
    assert (triwulan(olahan, tw, "INSTANSI")["n"], triwulan(olahan, tw, "INSTANSI")["dari"]) == ("7", "8")


def test_a_figure_names_the_rekap_rows_that_it_comes_from(olahan: Olahan) -> None:
    kunci = {b["id"] for tw in (1, 2, 3, 4) for b in olahan.tabel(f"tw{tw}/rekap.csv")}
    for b in olahan.tabel("pengukuran.csv"):
        assert set(b["sumber"].split()) <= kunci
        assert bool(b["sumber"]) == (b["jenis"] == "indikator")


# budget ----------------------------------------------------------------------------------------------
def anggaran(olahan: Olahan, tingkat: str) -> list[dict[str, str]]:
    """The yearly budget rows of a level."""
    return [b for b in olahan.tabel("anggaran.csv") if b["tingkat"] == tingkat]


@pytest.mark.parametrize(
    "kolom", ["pagu_awal", "pagu", "realisasi", "realisasi_tw1", "realisasi_tw4", "sisa"]
)
@pytest.mark.parametrize("tingkat", ["program", "kegiatan", "sub_kegiatan"])
def test_every_level_adds_up_to_the_total(tingkat: str, kolom: str, olahan: Olahan) -> None:
    (jumlah,) = anggaran(olahan, "jumlah")
    assert sum(Decimal(b[kolom]) for b in anggaran(olahan, tingkat)) == Decimal(jumlah[kolom])


def test_the_totals_are_those_of_the_sheets(olahan: Olahan) -> None:
    (jumlah,) = anggaran(olahan, "jumlah")
    assert (jumlah["pagu_awal"], jumlah["pagu"]) == ("3140250000", "3173150000")
    assert (jumlah["realisasi"], jumlah["sisa"]) == ("2964076766", "209073234")


def test_absorption_is_a_ratio_of_sums_and_never_a_mean_of_percentages(olahan: Olahan) -> None:
    (jumlah,) = anggaran(olahan, "jumlah")
    assert empat(jumlah["serapan"]) == Decimal("93.4112")  # 2.964.076.766 ÷ 3.173.150.000
    persen = [Decimal(b["serapan"]) for b in anggaran(olahan, "program")]
    assert empat(jumlah["serapan"]) != empat(str(sum(persen) / len(persen)))


def test_the_ceiling_follows_the_budget_version_of_the_quarter(olahan: Olahan) -> None:
    def pagu(tw: int) -> tuple[str, str]:
        b = next(b for b in olahan.tabel(f"tw{tw}/anggaran.csv") if b["kode"] == "7.01.02.2.02.02")
        return b["versi_dpa"], b["pagu"]

    assert [pagu(2), pagu(3)] == [("DPA-1", "9400000"), ("DPA-2", "1150000")]


def test_a_sasaran_carries_the_programmes_that_support_it(olahan: Olahan) -> None:
    program = {b["kode"]: Decimal(b["realisasi"]) for b in anggaran(olahan, "program")}
    sasaran = {b["kode"]: Decimal(b["realisasi"]) for b in anggaran(olahan, "sasaran")}
    assert sasaran["S2"] == program["7.01.03"] + program["7.01.04"] + program["7.01.06"]
    assert sasaran["S1"] == program["7.01.02"]


def test_a_returned_amount_lowers_the_realisation(olahan: Olahan) -> None:
    b = next(b for b in anggaran(olahan, "sub_kegiatan") if b["kode"] == "7.01.03.2.02.01")
    assert (b["realisasi_tw1"], b["realisasi_tw4"], b["realisasi"]) == ("7822000", "-325000", "7497000")


def test_physical_output_is_measured_where_there_is_a_target(olahan: Olahan) -> None:
    tw1 = {b["kode"]: b for b in olahan.tabel("tw1/anggaran.csv")}
    assert tw1["7.01.02.2.04.01"]["capaian_fisik"] == "95"  # 57 of 60
    assert tw1["7.01.02.2.02.02"]["target_fisik"] == "0"
    assert tw1["7.01.02.2.02.02"]["capaian_fisik"] == ""
    setahun = next(b for b in anggaran(olahan, "sub_kegiatan") if b["kode"] == "7.01.02.2.04.01")
    assert (setahun["target_fisik"], setahun["realisasi_fisik"]) == ("240", "247")

"""This year beside earlier ones and the Renstra: change, comparability, progress."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from tests.pengukuran.alat import Nilai, empat, setahun, ubah

if TYPE_CHECKING:
    from lkj.rencana import Rencana

D = Decimal
IKU_07: Nilai = {(tw, "IKU-07", "realisasi"): "6" for tw in (1, 2, 3, 4)}
IKU_05: Nilai = {(4, "IKU-05", "realisasi"): "56"}


def test_change_is_in_the_unit_and_in_points_against_the_year_before(rencana: Rencana) -> None:
    b = setahun(rencana, IKU_07)["IKU-07"]
    assert b["perubahan_realisasi"] == D(-2)  # 24 − 26
    assert empat(b["perubahan_capaian"]) == D("-3.7037")  # 100 − 103,7037


def test_change_against_a_measured_year_takes_what_was_measured(rencana: Rencana) -> None:
    lalu = {2022: {"IKU-07": {"target": "30", "realisasi": "33", "capaian": "90"}}}
    b = setahun(rencana, IKU_07, lalu)["IKU-07"]
    assert (b["asal_2022"], b["perubahan_realisasi"], b["perubahan_capaian"]) == ("ukur", D(-9), D(10))


def test_without_a_value_there_is_no_change(rencana: Rencana) -> None:
    b = setahun(rencana, {})["IKU-07"]
    assert (b["perubahan_realisasi"], b["perubahan_capaian"]) == (None, None)


def test_years_before_the_present_definition_cannot_be_compared(rencana: Rencana) -> None:
    b = setahun(ubah(rencana, "IKU-07", sejak=2022), IKU_07)["IKU-07"]
    assert [b[f"{k}_2021"] for k in ("target", "realisasi", "capaian", "asal")] == [
        None,
        None,
        None,
        "tak_banding",
    ]
    assert (b["asal_2020"], b["asal_2022"], b["realisasi_2022"]) == ("tak_banding", "ketik", D(26))
    assert b["perubahan_realisasi"] == D(-2)


def test_a_new_indicator_has_no_change(rencana: Rencana) -> None:
    lalu = {2022: {"IKU-07": {"target": "30", "realisasi": "33", "capaian": "90"}}}
    b = setahun(ubah(rencana, "IKU-07", sejak=2023), IKU_07, lalu)["IKU-07"]
    assert (b["asal_2022"], b["perubahan_realisasi"], b["perubahan_capaian"]) == ("tak_banding", None, None)


@pytest.mark.parametrize(("sejak", "jumlah"), [(None, "145"), (2020, "145"), (2022, "103"), (2023, "56")])
def test_a_sum_over_the_renstra_begins_with_the_present_definition(
    sejak: int | None, jumlah: str, rencana: Rencana
) -> None:
    b = setahun(ubah(rencana, "IKU-05", sejak=sejak), IKU_05)["IKU-05"]
    assert (b["realisasi_renstra"], b["kode_renstra"]) == (D(jumlah), None)


def test_a_sum_over_the_renstra_with_a_missing_year_has_no_value_and_says_why(rencana: Rencana) -> None:
    renstra = tuple(
        r.model_copy(update={"realisasi": {**r.realisasi, 2021: None}}) if r.kode == "IKU-05" else r
        for r in rencana.renstra
    )
    b = setahun(rencana.model_copy(update={"renstra": renstra}), IKU_05)["IKU-05"]
    assert [b.get(k) for k in ("realisasi_renstra", "kemajuan", "kode_renstra")] == [
        None,
        None,
        "TAHUN_KOSONG",
    ]
    akhir = setahun(rencana.model_copy(update={"renstra": renstra}), IKU_07)["IKU-07"]
    assert akhir["realisasi_renstra"] == D(24)


def test_a_sum_over_a_long_renstra_takes_years_that_have_no_column_of_their_own(rencana: Rencana) -> None:
    renstra = tuple(
        r.model_copy(update={"realisasi": {2018: D(1), 2019: D(10), **r.realisasi}})
        if r.kode == "IKU-05"
        else r
        for r in rencana.renstra
    )
    r = rencana.model_copy(update={"renstra": renstra, "renstra_awal": 2018})
    assert setahun(r, IKU_05)["IKU-05"]["realisasi_renstra"] == D(187)  # 1 + 10 + 31 + 42 + 47 + 56


def test_progress_of_a_year_without_a_value_names_the_reason_of_that_year(rencana: Rencana) -> None:
    isi: Nilai = {(4, "IKU-07", "status"): "belum_terbit"}
    b = setahun(rencana, isi)
    assert b["IKU-07"]["kode_renstra"] == "BELUM_TERBIT"
    assert b["IKU-01"]["kode_renstra"] == "REALISASI_KOSONG"


def test_progress_of_a_lower_is_better_indicator_follows_its_yearly_formula(rencana: Rencana) -> None:
    b = setahun(rencana, IKU_07)["IKU-07"]
    assert (b["target_akhir"], empat(b["kemajuan"])) == (D(18), D("66.6667"))  # (36 − 24) ÷ 18


def test_an_end_target_that_gives_no_progress_has_its_code(rencana: Rencana) -> None:
    renstra = tuple(r.model_copy(update={"akhir": None}) for r in rencana.renstra)
    b = setahun(rencana.model_copy(update={"renstra": renstra}), IKU_07)["IKU-07"]
    assert (b["realisasi_renstra"], b["kemajuan"], b["kode_renstra"]) == (D(24), None, "TARGET_KOSONG")

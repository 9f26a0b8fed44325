"""Months, shared sections and the state of a value, on the example plan with other rules."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from tests.pengukuran.alat import Nilai, berbagi, empat, setahun, triwulan, ubah, ukur

from lkj.rencana import PenanggungJawab

if TYPE_CHECKING:
    from lkj.rencana import Rencana

D = Decimal


def bulan(kode: str, ukuran: str, *isi: str | None) -> Nilai:
    """Values of the months from January on, None for a blank."""
    return {((m - 1) // 3 + 1, kode, f"{ukuran}_bulan_{m}"): x for m, x in enumerate(isi, 1) if x is not None}


# months ----------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("cara", "tw1", "sd2"),
    [("jumlah", "6", "21"), ("rata", "2", "3.5"), ("akhir", "3", "6"), ("maks", "3", "6"), ("min", "1", "1")],
)
def test_months_become_the_quarter_by_the_rule_of_the_indicator(
    cara: str, tw1: str, sd2: str, rencana: Rencana
) -> None:
    r = ubah(rencana, "IKU-07", agregasi=cara, periode_isian="bulan")
    isi = bulan("IKU-07", "realisasi", "1", "2", "3", "4", "5", "6")
    assert ukur(r, "IKU-07", isi, 1).realisasi_tw == D(tw1)
    assert ukur(r, "IKU-07", isi, 2).realisasi_sd.nilai == D(sd2)


@pytest.mark.parametrize(("cara", "nilai"), [("jumlah", None), ("rata", "2"), ("akhir", "3"), ("maks", "3")])
def test_a_missing_month_is_a_hole_with_a_code_and_never_a_zero(
    cara: str, nilai: str | None, rencana: Rencana
) -> None:
    r = ubah(rencana, "IKU-07", agregasi=cara, periode_isian="bulan")
    u = ukur(r, "IKU-07", bulan("IKU-07", "realisasi", "1", None, "3"), 1)
    assert (u.realisasi_sd.nilai, u.realisasi_sd.kode) == (nilai and D(nilai), "LUBANG_BULAN")
    assert u.capaian_sd.kode == ("LUBANG_BULAN" if nilai is None else None)


def test_a_quarter_without_any_month_is_a_blank_quarter(rencana: Rencana) -> None:
    r = ubah(rencana, "IKU-07", periode_isian="bulan")
    u = ukur(r, "IKU-07", bulan("IKU-07", "realisasi", "1", "2", "3"), 2)
    assert (u.realisasi_sd.nilai, u.realisasi_sd.kode) == (None, "TRIWULAN_KOSONG")


def test_cumulative_months_hold_the_value_to_date(rencana: Rencana) -> None:
    r = ubah(rencana, "IKU-05", periode_isian="bulan")
    isi = bulan("IKU-05", "realisasi", "3", "7", "12", "15", "20", "27")
    u = ukur(r, "IKU-05", isi, 2)
    assert (u.realisasi_tw, u.realisasi_sd.nilai) == (D(15), D(27))


@pytest.mark.parametrize(
    ("cara", "persen"), [("rata", "60"), ("jumlah", "60"), ("akhir", "90"), ("maks", "90"), ("min", "20")]
)
def test_the_parts_of_the_months_are_combined_and_never_their_percentages(
    cara: str, persen: str, rencana: Rencana
) -> None:
    r = ubah(rencana, "IKU-02", agregasi=cara, periode_isian="bulan")
    pembilang = bulan("IKU-02", "pembilang", "2", "1", "27")
    isi = pembilang | bulan("IKU-02", "penyebut", "10", "10", "30")
    if cara in {"rata", "jumlah"}:
        assert ukur(r, "IKU-02", isi, 1).realisasi_tw == D(60)  # (2 + 1 + 27) ÷ 50
    else:
        isi[1, "IKU-02", "pembilang_bulan_2"] = "5"
        assert ukur(r, "IKU-02", isi, 1).realisasi_tw == D(persen)


def test_a_month_with_one_part_makes_the_quarter_unknown(rencana: Rencana) -> None:
    r = ubah(rencana, "IKU-02", periode_isian="bulan")
    isi = bulan("IKU-02", "pembilang", "2", "1", "27") | bulan("IKU-02", "penyebut", "10", None, "30")
    u = ukur(r, "IKU-02", isi, 1)
    assert (u.realisasi_tw, u.realisasi_sd.nilai, u.realisasi_sd.kode) == (None, None, "BAGIAN_TIMPANG")


def test_the_figure_names_the_rows_of_its_months(rencana: Rencana) -> None:
    r = ubah(rencana, "IKU-07", periode_isian="bulan")
    u = ukur(r, "IKU-07", bulan("IKU-07", "realisasi", "1", "2", "3"), 1)
    assert u.sumber == tuple(f"tw1/trantib/kinerja/IKU-07/realisasi_bulan_{m}" for m in (1, 2, 3))


# sections --------------------------------------------------------------------------------------------
DUA_SEKSI = (
    PenanggungJawab(kode="IKU-02", seksi="pelayanan", sejak=date(2023, 1, 1)),
    PenanggungJawab(kode="IKU-02", seksi="kel_mekarsari", sejak=date(2023, 4, 1)),
)
PAROAN: Nilai = {
    (1, "IKU-02", "pembilang", "pelayanan"): "10",
    (1, "IKU-02", "penyebut", "pelayanan"): "10",
    (2, "IKU-02", "pembilang", "pelayanan"): "10",
    (2, "IKU-02", "penyebut", "pelayanan"): "20",
    (2, "IKU-02", "pembilang", "kel_mekarsari"): "70",
    (2, "IKU-02", "penyebut", "kel_mekarsari"): "80",
}


def test_sections_that_share_a_percentage_are_added_part_by_part(rencana: Rencana) -> None:
    u = ukur(berbagi(rencana, *DUA_SEKSI), "IKU-02", PAROAN, 2)
    assert u.realisasi_tw == D(80)  # (10 + 70) ÷ (20 + 80)
    assert empat(u.realisasi_sd.nilai) == D("81.8182")  # (10 + 10 + 70) ÷ (10 + 20 + 80)
    assert "tw2/kel_mekarsari/kinerja/IKU-02/penyebut" in u.sumber


def test_a_section_that_is_missing_beside_others_leaves_the_value_unknown(rencana: Rencana) -> None:
    isi = {k: v for k, v in PAROAN.items() if k[-1] != "kel_mekarsari"}
    u = ukur(berbagi(rencana, *DUA_SEKSI), "IKU-02", isi, 2)
    assert (u.realisasi_tw, u.realisasi_sd.nilai, u.capaian_sd.kode) == (None, None, "BAGIAN_TIMPANG")


def test_a_section_counts_only_in_quarters_at_whose_end_it_answers(rencana: Rencana) -> None:
    terlalu_awal: Nilai = {
        (1, "IKU-02", "pembilang", "kel_mekarsari"): "0",
        (1, "IKU-02", "penyebut", "kel_mekarsari"): "990",
    }
    u = ukur(berbagi(rencana, *DUA_SEKSI), "IKU-02", PAROAN | terlalu_awal, 1)
    assert u.realisasi_tw == D(100)
    assert all("kel_mekarsari" not in s for s in u.sumber)


def test_an_indicator_that_changed_hands_takes_each_quarter_from_its_owner(rencana: Rencana) -> None:
    r = berbagi(
        rencana,
        PenanggungJawab(kode="IKU-07", seksi="trantib", sejak=date(2023, 1, 1), sampai=date(2023, 6, 30)),
        PenanggungJawab(kode="IKU-07", seksi="pemerintahan", sejak=date(2023, 7, 1)),
    )
    isi: Nilai = {
        (1, "IKU-07", "realisasi", "trantib"): "1",
        (2, "IKU-07", "realisasi", "trantib"): "2",
        (3, "IKU-07", "realisasi", "trantib"): "100",
        (3, "IKU-07", "realisasi", "pemerintahan"): "4",
    }
    assert ukur(r, "IKU-07", isi, 3).realisasi_sd.nilai == D(7)
    assert triwulan(r, isi, 2)["IKU-07"]["seksi"] == "trantib"
    assert triwulan(r, isi, 3)["IKU-07"]["seksi"] == "pemerintahan"


def test_the_row_names_every_section_that_answers_at_the_end_of_its_quarter(rencana: Rencana) -> None:
    r = berbagi(rencana, *DUA_SEKSI)
    assert triwulan(r, PAROAN, 1)["IKU-02"]["seksi"] == "pelayanan"
    assert triwulan(r, PAROAN, 2)["IKU-02"]["seksi"] == "pelayanan kel_mekarsari"


# the state of a value ----------------------------------------------------------------------------------
def deret(kode: str, *isi: str) -> Nilai:
    """The same indicator in the quarters from I on; ``belum`` for a value that is not yet published."""
    semua: Nilai = {}
    for tw, x in enumerate(isi, 1):
        if x == "belum":
            semua |= {(tw, kode, "status"): "belum_terbit", (tw, kode, "dokumen"): "Badan Pusat Statistik"}
        elif x:
            semua[tw, kode, "realisasi"] = x
    return semua


@pytest.mark.parametrize("cara", ["akhir", "jumlah", "rata", "maks", "min"])
def test_an_unpublished_last_quarter_leaves_the_value_unknown(cara: str, rencana: Rencana) -> None:
    r = ubah(rencana, "IKU-07", agregasi=cara)
    u = ukur(r, "IKU-07", deret("IKU-07", "5", "belum"), 2)
    assert (u.realisasi_sd.nilai, u.capaian_sd.kode, u.capaian_tw.kode) == (
        None,
        "BELUM_TERBIT",
        "BELUM_TERBIT",
    )
    assert (u.status, u.sumber_nilai) == ("belum_terbit", "Badan Pusat Statistik")


def test_an_earlier_unpublished_quarter_is_no_hole_where_the_last_one_is_the_value(rencana: Rencana) -> None:
    r = ubah(rencana, "IKU-07", agregasi="akhir")
    u = ukur(r, "IKU-07", deret("IKU-07", "5", "belum", "7"), 3)
    assert (u.realisasi_sd.nilai, u.realisasi_sd.kode, u.status) == (D(7), None, "final")


def test_a_yearly_value_that_is_not_yet_published_is_not_replaced_by_an_earlier_one(rencana: Rencana) -> None:
    isi = deret("IKU-08", "", "70", "", "belum")
    u = ukur(rencana, "IKU-08", isi)
    assert (u.realisasi_sd.nilai, u.capaian_tahun.kode, u.status) == (None, "BELUM_TERBIT", "belum_terbit")


@pytest.mark.parametrize("cara", ["jumlah", "rata", "maks", "min"])
def test_any_unpublished_quarter_makes_a_sum_a_mean_and_an_extreme_unknown(
    cara: str, rencana: Rencana
) -> None:
    r = ubah(rencana, "IKU-07", agregasi=cara)
    u = ukur(r, "IKU-07", deret("IKU-07", "5", "belum", "7"), 3)
    assert (u.realisasi_tw, u.realisasi_sd.nilai, u.capaian_sd.kode) == (D(7), None, "BELUM_TERBIT")
    assert u.status == "belum_terbit"


def test_a_cumulative_count_is_known_again_once_a_later_quarter_is(rencana: Rencana) -> None:
    u = ukur(rencana, "IKU-05", deret("IKU-05", "12", "belum", "40"), 3)
    assert (u.realisasi_sd.nilai, u.realisasi_sd.kode, u.realisasi_tw) == (D(40), None, None)


def test_one_section_that_waits_for_a_publication_makes_all_wait(rencana: Rencana) -> None:
    isi = PAROAN | {(2, "IKU-02", "status", "kel_mekarsari"): "belum_terbit"}
    assert ukur(berbagi(rencana, *DUA_SEKSI), "IKU-02", isi, 2).capaian_tw.kode == "BELUM_TERBIT"


@pytest.mark.parametrize(
    ("cara", "status"), [("jumlah", "sementara"), ("rata", "sementara"), ("akhir", "tahun_sebelumnya")]
)
def test_the_least_certain_quarter_that_enters_is_the_state_of_the_value(
    cara: str, status: str, rencana: Rencana
) -> None:
    r = ubah(rencana, "IKU-07", agregasi=cara)
    isi = deret("IKU-07", "1", "2", "3") | {
        (1, "IKU-07", "status"): "sementara",
        (3, "IKU-07", "status"): "tahun_sebelumnya",
    }
    assert ukur(r, "IKU-07", isi, 3).status == status


def test_without_a_value_there_is_no_state(rencana: Rencana) -> None:
    assert ukur(rencana, "IKU-07", deret("IKU-07", "1", "", "3"), 3).status == ""


def test_the_source_of_a_value_is_a_part_of_a_sentence(rencana: Rencana) -> None:
    isi = deret("IKU-08", "", "", "", "72.35") | {
        (4, "IKU-08", "status"): "tahun_sebelumnya",
        (4, "IKU-08", "dokumen"): "Laporan hasil evaluasi AKIP",
        (4, "IKU-08", "nomor_dokumen"): "700/12/2023",
        (4, "IKU-08", "tanggal_dokumen"): "2023-11-07",
        (4, "IKU-08", "tahun_data"): "2022",
    }
    b = setahun(rencana, isi)["IKU-08"]
    assert b["status"] == "tahun_sebelumnya"
    assert b["sumber_nilai"] == (
        "Laporan hasil evaluasi AKIP, nomor 700/12/2023, tanggal 7 November 2023, data tahun 2022"
    )


def test_documents_of_several_quarters_are_named_once_each(rencana: Rencana) -> None:
    isi = deret("IKU-07", "1", "2", "3") | {(tw, "IKU-07", "dokumen"): "Register" for tw in (1, 2)}
    isi[3, "IKU-07", "dokumen"] = "Berita acara"
    assert ukur(rencana, "IKU-07", isi, 3).sumber_nilai == "Register; Berita acara"


def test_what_is_not_yet_published_stays_out_of_the_mean_and_is_counted(rencana: Rencana) -> None:
    isi = deret("IKU-07", "6", "6", "6", "6") | deret("IKU-05", "", "", "", "belum")
    b = setahun(rencana, isi)["S2"]
    assert (b["capaian"], b["n"], b["dari"], b["belum_terbit"]) == (D(100), "1", "4", "1")

"""A whole quarter in one pass: plan, all sheets, missing and foreign files, checks across quarters."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from lkj.catatan import KONFIRMASI, Catatan, yang_wajib
from lkj.periksa import HasilTriwulan, tabel_isian

if TYPE_CHECKING:
    from tests.conftest import Isian, PeriksaTriwulan, Sunting

TW1 = "data/raw/2023/tw1"


def satu(hasil: HasilTriwulan) -> Catatan:
    """The only remark."""
    assert len(hasil.catatan) == 1, [c.sebagai_teks() for c in hasil.catatan]
    return hasil.catatan[0]


@pytest.mark.parametrize("tw", [1, 2, 3])
def test_the_example_quarters_have_no_remark(tw: int, periksa_tw: PeriksaTriwulan) -> None:
    assert periksa_tw(tw).catatan == ()


def test_the_returned_amount_of_the_fourth_quarter_asks_for_confirmation(
    periksa_tw: PeriksaTriwulan,
) -> None:
    catatan = periksa_tw(4).catatan
    assert [(c.kode, c.tingkat, c.berkas.rpartition("/")[2], c.lembar) for c in catatan] == [
        ("ANGGARAN_NEGATIF", KONFIRMASI, "kel_mekarsari.xlsx", "Sub Kegiatan"),
        ("LRA_TURUN", KONFIRMASI, "lra.xlsx", "LRA"),
    ]


def test_records_come_sorted_and_each_id_once(periksa_tw: PeriksaTriwulan) -> None:
    id_rekaman = [r.id for r in periksa_tw(1).rekaman]
    assert id_rekaman == sorted(set(id_rekaman))


def test_records_come_back_from_their_table_as_they_were(periksa_tw: PeriksaTriwulan) -> None:
    rekaman = periksa_tw(1).rekaman
    assert tuple(tabel_isian.dari_csv(tabel_isian.ke_csv(rekaman[::-1]))) == rekaman


def test_a_missing_plan_is_said_with_the_place_where_it_belongs(periksa_tw: PeriksaTriwulan) -> None:
    catatan = satu(periksa_tw(1, {"rencana.xlsx": None}))
    assert (catatan.kode, catatan.berkas) == ("RENCANA_TIDAK_ADA", "data/raw/2023/rencana.xlsx")
    assert "tahun 2023" in catatan.aturan


def test_a_plan_that_is_no_workbook_is_a_remark(periksa_tw: PeriksaTriwulan) -> None:
    hasil = periksa_tw(1, {"rencana.xlsx": b"%PDF-1.7"})
    assert (satu(hasil).kode, hasil.rencana) == ("BUKAN_XLSX", None)


def test_a_section_that_did_not_hand_in_is_named(periksa_tw: PeriksaTriwulan) -> None:
    catatan = satu(periksa_tw(1, {"tw1/trantib.xlsx": None}))
    assert (catatan.kode, catatan.berkas) == ("BELUM_MASUK", f"{TW1}/trantib.xlsx")
    assert "Seksi Ketenteraman dan Ketertiban Umum belum menyampaikan isian Triwulan I" in catatan.aturan


def test_the_file_of_an_unknown_section_is_a_remark_with_the_choices(
    periksa_tw: PeriksaTriwulan, isian: Isian
) -> None:
    catatan = satu(periksa_tw(1, {"tw1/pelayanan2.xlsx": isian("pelayanan", 1)}))
    assert (catatan.kode, catatan.berkas) == ("SEKSI_TIDAK_DIKENAL", f"{TW1}/pelayanan2.xlsx")
    assert "pelayanan" in catatan.saran


@pytest.mark.parametrize("nama", ["pelayanan.xls", "catatan.docx", "~$pelayanan.xlsx"])
def test_a_file_that_is_no_sheet_is_not_read_and_said(nama: str, periksa_tw: PeriksaTriwulan) -> None:
    catatan = satu(periksa_tw(1, {f"tw1/{nama}": b"x"}))
    assert (catatan.kode, catatan.tingkat) == ("BUKAN_ISIAN", KONFIRMASI)


def test_faults_of_several_sections_are_reported_together(periksa_tw: PeriksaTriwulan, isian: Isian) -> None:
    ganti = {
        "tw1/pelayanan.xlsx": isian("pelayanan", 1, {"Kinerja!G9": None}),
        "tw1/pmd.xlsx": isian("pmd", 1, {"Sub Kegiatan!F6": -1}),
        "tw1/trantib.xlsx": b"rusak",
        "tw1/umum.xlsx": None,
    }
    catatan = periksa_tw(1, ganti).catatan
    assert [(c.kode, c.berkas.rpartition("/")[2], c.sel) for c in catatan] == [
        ("SEL_KOSONG", "pelayanan.xlsx", "G9"),
        ("NEGATIF", "pmd.xlsx", "F6"),
        ("BUKAN_XLSX", "trantib.xlsx", ""),
        ("BELUM_MASUK", "umum.xlsx", ""),
    ]


def test_a_sheet_in_the_folder_of_another_quarter_is_refused(
    periksa_tw: PeriksaTriwulan, isian: Isian
) -> None:
    assert satu(periksa_tw(2, {"tw2/pelayanan.xlsx": isian("pelayanan", 1)})).kode == "CAP_LAIN"


def test_remarks_of_earlier_quarters_are_not_repeated(periksa_tw: PeriksaTriwulan, isian: Isian) -> None:
    salah = isian("pelayanan", 1, {"Kinerja!G9": None})
    assert periksa_tw(2, {"tw1/pelayanan.xlsx": salah}).catatan == ()


# across quarters -------------------------------------------------------------------------------------
def test_a_cumulative_count_that_falls_is_a_remark(periksa_tw: PeriksaTriwulan, isian: Isian) -> None:
    # IKU-05 is filled in cumulatively: 12 in TW I.
    tw2 = isian("pmd", 2, {"Kinerja!G10": 11})
    catatan = satu(periksa_tw(2, {"tw2/pmd.xlsx": tw2}))
    assert (catatan.kode, catatan.lembar, catatan.sel) == ("KUMULATIF_TURUN", "Kinerja", "G10")
    assert "turun dari 12 pada Triwulan I" in catatan.aturan


def test_an_index_may_fall(periksa_tw: PeriksaTriwulan, isian: Isian) -> None:
    assert periksa_tw(2, {"tw2/pelayanan.xlsx": isian("pelayanan", 2, {"Kinerja!G9": 10})}).catatan == ()


def test_a_revised_target_is_remarked_where_the_form_asked_for_the_older_one(
    periksa_tw: PeriksaTriwulan, isi_rencana: bytes, sunting: Sunting
) -> None:
    # IKU-01 in PK-1: TW I from 82 to 81; TW IV equals the year still.
    hasil = periksa_tw(1, {"rencana.xlsx": sunting(isi_rencana, {"Target!D2": 81})})
    catatan = satu(hasil)
    assert (catatan.kode, catatan.berkas, catatan.sel) == (
        "TARGET_BERBEDA",
        f"{TW1}/pelayanan.xlsx",
        "D9",
    )


def test_the_records_of_a_quarter_are_those_of_the_quarter_alone(periksa_tw: PeriksaTriwulan) -> None:
    rekaman = periksa_tw(2).rekaman
    assert {r.tw for r in rekaman} == {2}
    nilai = {r.id: r.nilai for r in rekaman}
    assert nilai["tw2/pmd/kinerja/IKU-05/realisasi"] == Decimal(27)


def test_wrong_remarks_stop_nothing_of_the_check_itself(periksa_tw: PeriksaTriwulan, isian: Isian) -> None:
    hasil = periksa_tw(1, {"tw1/pelayanan.xlsx": isian("pelayanan", 1, {"Kinerja!G9": None})})
    assert len(yang_wajib(hasil.catatan)) == 1
    assert any(r.seksi == "umum" for r in hasil.rekaman)

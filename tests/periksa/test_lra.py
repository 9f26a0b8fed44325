"""The financial report (LRA): who owes it, what it may say, and how it compares with the sections' money."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from lkj.catatan import KONFIRMASI, WAJIB, Catatan
from lkj.contoh.kantor import muat_isian
from lkj.konfigurasi import LRA
from lkj.rencana.acuan import SEKSI_LRA

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Isian, PeriksaIsian, PeriksaTriwulan

    from lkj.format_isian import Acuan
    from lkj.periksa import HasilTriwulan

SUB = "7.01.02.2.02.01"
"""Pelayanan's first sub-kegiatan: pagu 12.600.000, and 4.790.000 spent in TW I."""


def kode_dan_sel(hasil: HasilTriwulan) -> list[tuple[str, str, str]]:
    """Remarks as (code, grade, cell)."""
    return [(c.kode, c.tingkat, c.sel) for c in hasil.catatan]


def satu(hasil: HasilTriwulan) -> Catatan:
    """The only remark."""
    assert len(hasil.catatan) == 1, [c.sebagai_teks() for c in hasil.catatan]
    return hasil.catatan[0]


@pytest.fixture(scope="module")
def baris(acuan: Callable[[str, int], Acuan]) -> int:
    """Row of that sub-kegiatan in the form."""
    return 11 + [s.kode for s in acuan("lra", 1).sub].index(SUB)


def test_the_two_names_of_the_report_are_one() -> None:
    assert LRA == SEKSI_LRA


@pytest.mark.parametrize("tw", [1, 2, 3, 4])
def test_the_report_of_the_example_equals_what_the_sections_report(tw: int, periksa: PeriksaIsian) -> None:
    hasil = periksa("lra", tw)
    assert hasil.catatan == ()
    sampai: dict[str, Decimal] = {}
    for n in range(1, tw + 1):
        for isi in muat_isian(n).values():
            for kode, s in isi.sub_kegiatan.items():
                assert s.anggaran is not None
                sampai[kode] = sampai.get(kode, Decimal(0)) + s.anggaran
    rekaman = {r.kunci: r.nilai for r in hasil.rekaman if r.ukuran == "realisasi_sd"}
    assert rekaman == sampai
    assert {(r.jenis, r.seksi) for r in hasil.rekaman if r.ukuran == "realisasi_sd"} == {("lra", "lra")}


def test_a_report_that_did_not_come_in_is_owed(periksa_tw: PeriksaTriwulan) -> None:
    catatan = satu(periksa_tw(1, {"tw1/lra.xlsx": None}))
    assert (catatan.kode, catatan.tingkat) == ("BELUM_MASUK", WAJIB)
    assert catatan.berkas == "data/raw/2023/tw1/lra.xlsx"
    assert "Subbagian keuangan (LRA) belum menyampaikan" in catatan.aturan


@pytest.mark.parametrize(
    ("kolom", "isi", "kode"),
    [
        ("D", None, "SEL_KOSONG"),
        ("D", "Rp4.790.000", "ANGKA_SEBAGAI_TEKS"),
        ("D", -1, "ANGGARAN_SD_NEGATIF"),
        ("D", 12_600_001, "LEBIH_DARI_PAGU"),
        ("C", 1, "PAGU_BERBEDA"),
        ("A", "7.01.02.2.02.99", "KUNCI_ASING"),
        ("A", None, "SEL_KOSONG"),
    ],
)
def test_a_bad_cell_is_named_with_its_address(
    kolom: str, isi: object, kode: str, baris: int, periksa: PeriksaIsian
) -> None:
    catatan = periksa("lra", 1, {f"LRA!{kolom}{baris}": isi}).catatan
    assert (kode, WAJIB, "LRA", f"{kolom}{baris}") in [(c.kode, c.tingkat, c.lembar, c.sel) for c in catatan]


def test_spending_exactly_at_the_ceiling_is_no_remark(baris: int, periksa: PeriksaIsian) -> None:
    assert periksa("lra", 1, {f"LRA!D{baris}": 12_600_000}).catatan == ()


def test_the_row_of_totals_is_not_read(periksa: PeriksaIsian) -> None:
    assert periksa("lra", 1, {"LRA!D10": "salah"}).catatan == ()


def test_who_filled_the_report_in_is_recorded_and_asked_for(periksa: PeriksaIsian) -> None:
    assert "pengesahan" in {r.jenis for r in periksa("lra", 1).rekaman}
    catatan = periksa("lra", 1, {"LRA!C5": None}).catatan
    assert [(c.kode, c.lembar, c.sel) for c in catatan] == [("PENGISI_KOSONG", "LRA", "C5")]


# across quarters and sheets --------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("alasan", "kode", "tingkat"),
    [("pengembalian belanja", "LRA_TURUN", KONFIRMASI), (None, "LRA_TURUN_TANPA_ALASAN", WAJIB)],
)
def test_a_report_below_the_last_quarters_needs_a_reason(
    alasan: str | None,
    kode: str,
    tingkat: str,
    baris: int,
    periksa_tw: PeriksaTriwulan,
    isian: Isian,
) -> None:
    tw2 = isian("lra", 2, {f"LRA!D{baris}": 4_789_999, f"LRA!E{baris}": alasan})
    seksi = isian("pelayanan", 2, {"Sub Kegiatan!H6": None})
    hasil = periksa_tw(2, {"tw2/lra.xlsx": tw2, "tw2/pelayanan.xlsx": seksi})
    assert kode_dan_sel(hasil) == [(kode, tingkat, f"D{baris}")]
    assert "s.d. Triwulan I (Rp4.790.000)" in hasil.catatan[0].aturan


def test_a_section_that_differs_from_the_report_is_asked_with_both_figures(
    periksa_tw: PeriksaTriwulan, isian: Isian
) -> None:
    tw1 = isian("pelayanan", 1, {"Sub Kegiatan!H6": 4_790_001})
    hasil = periksa_tw(1, {"tw1/pelayanan.xlsx": tw1})
    assert kode_dan_sel(hasil) == [("KEUANGAN_BERBEDA", KONFIRMASI, "H6")]
    assert "(Rp4.790.001) berbeda dengan LRA (Rp4.790.000)" in hasil.catatan[0].aturan


def test_a_section_that_left_a_quarter_blank_is_not_compared(
    periksa_tw: PeriksaTriwulan, isian: Isian
) -> None:
    tw1 = isian("pelayanan", 1, {"Sub Kegiatan!H6": None})
    assert periksa_tw(2, {"tw1/pelayanan.xlsx": tw1}).catatan == ()


def test_money_of_a_section_above_the_ceiling_is_the_reports_business(
    periksa_tw: PeriksaTriwulan, isian: Isian
) -> None:
    tw1 = isian("pelayanan", 1, {"Sub Kegiatan!H6": 12_600_001})
    assert [c.kode for c in periksa_tw(1, {"tw1/pelayanan.xlsx": tw1}).catatan] == ["KEUANGAN_BERBEDA"]

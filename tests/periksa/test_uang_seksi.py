"""Money where the sections' sheets decide it (``keuangan: isian``): required, and within the ceiling."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from lkj.catatan import KONFIRMASI, WAJIB, Catatan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.conftest import Isian, PeriksaTriwulan

    from lkj.periksa import HasilTriwulan

TANPA_LRA: dict[str, bytes | None] = {f"tw{n}/lra.xlsx": None for n in (1, 2, 3, 4)}


@pytest.fixture
def pengaturan_isian(pengaturan_isian: dict[str, Any]) -> dict[str, Any]:
    """The settings of an office whose sections' sheets decide the Rupiah."""
    return {**pengaturan_isian, "keuangan": "isian"}


@pytest.fixture
def periksa_tw(periksa_tw: PeriksaTriwulan) -> PeriksaTriwulan:
    """Check a quarter of that office, which has no financial report."""

    def jalankan(tw: int = 1, ganti: Mapping[str, bytes | None] | None = None, /) -> HasilTriwulan:
        return periksa_tw(tw, {**TANPA_LRA, **(ganti or {})})

    return jalankan


def satu(hasil: HasilTriwulan) -> Catatan:
    """The only remark."""
    assert len(hasil.catatan) == 1, [c.sebagai_teks() for c in hasil.catatan]
    return hasil.catatan[0]


def test_a_year_without_a_financial_report_is_complete(periksa_tw: PeriksaTriwulan) -> None:
    assert periksa_tw(3).catatan == ()


def test_a_financial_report_is_not_read_and_that_is_said(periksa_tw: PeriksaTriwulan, isian: Isian) -> None:
    catatan = satu(periksa_tw(1, {"tw1/lra.xlsx": isian("lra", 1, {"LRA!D11": -1})}))
    assert (catatan.kode, catatan.tingkat) == ("BUKAN_ISIAN", KONFIRMASI)
    assert "berasal dari isian seksi" in catatan.aturan
    assert "ketentuan.keuangan: lra" in catatan.saran


def test_money_must_be_filled_in(periksa_tw: PeriksaTriwulan, isian: Isian) -> None:
    kosong = isian("pelayanan", 1, {"Sub Kegiatan!H6": None})
    catatan = satu(periksa_tw(1, {"tw1/pelayanan.xlsx": kosong}))
    assert (catatan.kode, catatan.tingkat, catatan.sel) == ("SEL_KOSONG", WAJIB, "H6")


def test_spending_to_date_above_the_ceiling_is_a_remark_on_the_last_quarter(
    periksa_tw: PeriksaTriwulan, isian: Isian
) -> None:
    # Pagu of 7.01.02.2.02.01 is 12.600.000; TW I took 4.790.000.
    tw2 = isian("pelayanan", 2, {"Sub Kegiatan!H6": 7_810_001})
    catatan = satu(periksa_tw(2, {"tw2/pelayanan.xlsx": tw2}))
    assert (catatan.kode, catatan.tingkat, catatan.sel) == ("LEBIH_DARI_PAGU", WAJIB, "H6")
    assert "s.d. Triwulan II (Rp12.600.001) melebihi pagu yang berlaku (Rp12.600.000)" in catatan.aturan


def test_spending_to_date_exactly_at_the_ceiling_is_no_remark(
    periksa_tw: PeriksaTriwulan, isian: Isian
) -> None:
    tw2 = isian("pelayanan", 2, {"Sub Kegiatan!H6": 7_810_000})
    assert periksa_tw(2, {"tw2/pelayanan.xlsx": tw2}).catatan == ()


def test_the_ceiling_is_that_of_the_budget_version_in_force_at_the_end_of_the_quarter(
    periksa_tw: PeriksaTriwulan, isian: Isian
) -> None:
    # 7.01.02.2.02.02: 9.400.000 in DPA-1, 1.150.000 in DPA-2; 1.120.000 were spent up to TW II.
    tw2 = isian("pelayanan", 2, {"Sub Kegiatan!H7": 9_400_000})
    kode = {c.kode for c in periksa_tw(2, {"tw2/pelayanan.xlsx": tw2}).catatan}
    assert kode == {"FISIK_KEUANGAN"}  # all the money of a year for half of its output
    tw3 = isian("pelayanan", 3, {"Sub Kegiatan!H7": 30_001})
    fisik, uang = periksa_tw(3, {"tw3/pelayanan.xlsx": tw3}).catatan
    assert (fisik.kode, uang.kode, uang.sel) == ("FISIK_KEUANGAN", "LEBIH_DARI_PAGU", "H7")
    assert "pagu yang berlaku (Rp1.150.000)" in uang.aturan


def test_a_return_that_exceeds_all_spending_so_far_is_a_remark(
    periksa_tw: PeriksaTriwulan, isian: Isian
) -> None:
    ubah = {"Sub Kegiatan!H6": -4_790_001, "Sub Kegiatan!I6": "pengembalian"}
    catatan = periksa_tw(2, {"tw2/pelayanan.xlsx": isian("pelayanan", 2, ubah)}).catatan
    assert [(c.kode, c.tingkat, c.sel) for c in catatan] == [
        ("ANGGARAN_NEGATIF", KONFIRMASI, "H6"),
        ("ANGGARAN_SD_NEGATIF", WAJIB, "H6"),
    ]
    assert "(-Rp1)" in catatan[1].aturan

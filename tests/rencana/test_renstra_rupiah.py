"""The sheet Renstra Rupiah: optional, written and read back, codes of the budget only."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import TYPE_CHECKING

import openpyxl

from lkj.awal.tahun import rencana_baru
from lkj.rencana import RenstraRupiah, baca_rencana, tulis_rencana, tulis_rencana_kosong

if TYPE_CHECKING:
    from lkj.catatan import Catatan
    from lkj.rencana import Rencana

LEMBAR = "Renstra Rupiah"
UANG = RenstraRupiah(
    kode="7.01.02", akhir=Decimal(600_000_000), realisasi={2021: Decimal(90_000_000), 2022: None}
)


def baca(isi: bytes, tahun: int = 2023) -> tuple[Rencana | None, list[Catatan]]:
    """A plan workbook, read."""
    return baca_rencana(isi, berkas="rencana.xlsx", tahun=tahun, seksi=None)


def test_a_plan_without_the_sheet_has_no_such_money_and_is_written_without_it(rencana: Rencana) -> None:
    isi = tulis_rencana(rencana)
    assert LEMBAR not in openpyxl.load_workbook(io.BytesIO(isi)).sheetnames
    terbaca, _ = baca(isi)
    assert terbaca is not None
    assert terbaca.renstra_rupiah == ()


def test_the_blank_plan_has_the_sheet_with_a_column_for_each_year_before() -> None:
    isi = tulis_rencana_kosong(tahun=2023, instansi="Kecamatan Uji", renstra=(2021, 2026))
    ws = openpyxl.load_workbook(io.BytesIO(isi))[LEMBAR]
    assert [s.value for s in ws[1]] == [
        "Kode",
        "Realisasi 2021 (Rp)",
        "Realisasi 2022 (Rp)",
        "Pagu s.d. akhir Renstra (Rp)",
    ]


def test_what_is_written_is_read_back_and_a_blank_year_stays_blank(rencana: Rencana) -> None:
    terbaca, _ = baca(tulis_rencana(rencana.model_copy(update={"renstra_rupiah": (UANG,)})))
    assert terbaca is not None
    assert terbaca.renstra_rupiah == (UANG,)


def test_a_code_that_the_budget_lacks_and_a_negative_amount_are_remarks(rencana: Rencana) -> None:
    asing = UANG.model_copy(update={"kode": "7.01.09"})
    rugi = UANG.model_copy(update={"akhir": Decimal(-1)})
    _, catatan = baca(tulis_rencana(rencana.model_copy(update={"renstra_rupiah": (asing, rugi)})))
    milik = {(c.kode, c.sel) for c in catatan if c.lembar == LEMBAR}
    assert {sel for _, sel in milik} == {"A2", "D3"}


def test_the_next_year_s_plan_keeps_it_and_asks_for_the_year_that_ended(rencana: Rencana) -> None:
    lama = rencana.model_copy(update={"renstra_rupiah": (UANG,)})
    baru = rencana_baru(lama, 2024, masa=(2021, 2026), terukur={})
    ws = openpyxl.load_workbook(io.BytesIO(baru.isi))[LEMBAR]
    assert [s.value for s in ws[2]] == ["7.01.02", 90_000_000, None, None, 600_000_000]
    assert [k.kalimat() for k in baru.kosong if k.lembar == LEMBAR] == [
        "Renstra Rupiah, kolom D (Realisasi 2023 (Rp)): 1 baris"
    ]
    lain = rencana_baru(lama, 2027, masa=(2027, 2032), terukur={})
    assert LEMBAR not in openpyxl.load_workbook(io.BytesIO(lain.isi)).sheetnames

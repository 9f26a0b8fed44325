"""Shares of a programme in the sasaran that it supports."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from tests.rencana.ubahan import satu, utuh

from lkj.catatan import WAJIB
from lkj.rencana import baca_rencana, tulis_rencana
from lkj.rencana.porsi import baca_porsi, tulis_porsi

if TYPE_CHECKING:
    from tests.conftest import BacaRencana

SEL = "Program dan Kegiatan!C2"


@pytest.mark.parametrize(
    ("teks", "sasaran", "porsi"),
    [
        ("", (), {}),
        ("S1", ("S1",), {}),
        ("S1, S2; S3 S4", ("S1", "S2", "S3", "S4"), {}),
        ("S1 60%, S2 40%", ("S1", "S2"), {"S1": 60, "S2": 40}),
        ("S1 60 % S2 40 %", ("S1", "S2"), {"S1": 60, "S2": 40}),
        ("S1 33,4%, S2 66.6%", ("S1", "S2"), {"S1": Decimal("33.4"), "S2": Decimal("66.6")}),
        ("S1 100%", ("S1",), {"S1": 100}),
    ],
)
def test_a_list_of_sasaran_is_read_with_or_without_shares(
    teks: str, sasaran: tuple[str, ...], porsi: dict[str, Decimal | int]
) -> None:
    assert baca_porsi(teks) == (sasaran, porsi, "")
    tertulis = tulis_porsi(sasaran, {s: Decimal(p) for s, p in porsi.items()})
    assert baca_porsi(tertulis) == (sasaran, porsi, "")


@pytest.mark.parametrize(
    ("teks", "masalah"),
    [
        ("S1 60%, S2", "belum ditulis untuk S2"),
        ("S1 60%, S2 30%", "berjumlah 90%, bukan 100%"),
        ("S1 60,01%, S2 40%", "berjumlah 100,01%, bukan 100%"),
        ("S1 100%, S2 0%", "memuat porsi 0%"),
        ("S1 50%, S1 50%", "menyebut S1 lebih dari sekali"),
        ("S1, S1", "menyebut S1 lebih dari sekali"),
        ("S1 60%S2 40%", "tidak terbaca"),
        ("60%", "tidak terbaca"),
        ("S1 -60%, S2 160%", "tidak terbaca"),
    ],
)
def test_shares_that_do_not_divide_the_whole_are_a_remark(teks: str, masalah: str, baca: BacaRencana) -> None:
    catatan = next(c for c in baca({SEL: teks})[1] if c.kode == "PORSI_SALAH")
    assert (catatan.tingkat, catatan.sel, catatan.nilai) == (WAJIB, "C2", teks)
    assert catatan.aturan == f"Daftar sasaran dan porsinya {masalah}."


def test_a_plan_with_shares_is_read_and_written_back_equal(baca: BacaRencana) -> None:
    rencana = utuh(baca({SEL: "S3 62,5%, S1 37,5%"}))
    program = rencana.program[0]
    assert (program.sasaran, program.porsi) == (("S3", "S1"), {"S3": Decimal("62.5"), "S1": Decimal("37.5")})
    assert utuh(baca_rencana(tulis_rencana(rencana), berkas="r.xlsx", tahun=2023, seksi=None)) == rencana


def test_a_share_for_an_unknown_sasaran_is_a_reference_to_nothing(baca: BacaRencana) -> None:
    assert satu(baca({SEL: "S3 60%, S9 40%"})).kode == "RUJUKAN"


def test_a_number_without_a_percent_sign_is_no_share(baca: BacaRencana) -> None:
    catatan = baca({SEL: "S3 60, S1 40"})[1]
    assert {(c.kode, c.nilai) for c in catatan} == {("RUJUKAN", "60"), ("RUJUKAN", "40")}

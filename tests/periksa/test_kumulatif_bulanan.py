"""Counts since January that are reported by month do not fall, also across quarters."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from lkj.periksa import Rekaman
from lkj.periksa.silang import periksa_silang

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lkj.rencana import Rencana

KODE = "IKU-05"
"""Filled in cumulatively, added up over the year."""


def rekaman(nilai: Mapping[int, int], kode: str = KODE) -> dict[int, list[Rekaman]]:
    """Quarter → records, from month → value; the cell is named after the month."""
    hasil: dict[int, list[Rekaman]] = {1: [], 2: [], 3: [], 4: []}
    for bulan, n in nilai.items():
        tw = (bulan + 2) // 3
        ukuran = f"realisasi_bulan_{bulan}"
        asal = ("pmd.xlsx", "Bulanan", f"F{bulan}", "")
        hasil[tw].append(Rekaman(tw, "pmd", "kinerja", kode, ukuran, Decimal(n), "", *asal))
    return hasil


@pytest.mark.parametrize(
    ("nilai", "sel"),
    [
        ({1: 1, 2: 2, 3: 3, 4: 3, 5: 4, 6: 9}, []),
        ({1: 1, 2: 2, 3: 3, 4: 4, 5: 3, 6: 9}, ["F5"]),
        ({1: 1, 2: 2, 3: 3, 4: 2, 5: 3, 6: 1}, ["F4", "F6"]),
        ({1: 5, 4: 4, 5: 6, 6: 6}, ["F4"]),
        ({1: 3, 2: 2, 3: 4, 4: 4, 5: 5, 6: 6}, []),
    ],
)
def test_a_month_below_the_one_before_is_a_remark_of_its_own_quarter(
    nilai: dict[int, int], sel: list[str], rencana: Rencana
) -> None:
    catatan = periksa_silang(rencana, 2, rekaman(nilai), keuangan="lra")
    assert [(c.kode, c.sel) for c in catatan] == [("KUMULATIF_TURUN", s) for s in sel]


def test_the_remark_names_both_months(rencana: Rencana) -> None:
    catatan = periksa_silang(rencana, 2, rekaman({3: 9, 4: 8}), keuangan="lra")
    assert "turun dari 9 pada Maret" in catatan[0].aturan
    assert "sampai akhir April" in catatan[0].saran


def test_a_monthly_index_may_fall(rencana: Rencana) -> None:
    assert periksa_silang(rencana, 1, rekaman({1: 9, 2: 8}, "IKU-01"), keuangan="lra") == []

"""Rules between the targets of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj.catatan import KONFIRMASI, WAJIB, Catatan

if TYPE_CHECKING:
    from tests.conftest import BacaRencana

    from lkj.rencana import Rencana


def satu(hasil: tuple[Rencana | None, list[Catatan]]) -> Catatan:
    """The only remark."""
    assert len(hasil[1]) == 1, [c.sebagai_teks() for c in hasil[1]]
    return hasil[1][0]


@pytest.mark.parametrize(
    ("sel", "nilai", "di", "kaidah"),
    [
        ("Target!G2", 83, "C2", "IKU-01 (PK-1): target triwulan IV sama dengan target tahun"),
        ("Target!C3", 94, "C3", "IKU-02 (PK-1): rata-rata target triwulan sama dengan target tahun"),
        ("Target!G6", 51, "C6", "IKU-05 (PK-1): target triwulan IV sama dengan target tahun"),
        ("Target!D8", 7, "C8", "IKU-07 (PK-1): jumlah target triwulan sama dengan target tahun"),
        ("Target!D8", None, "C8", "IKU-07 (PK-1): target keempat triwulan terisi angka"),
        ("Target!G9", 71, "C9", "IKU-08 (PK-1): target triwulan IV sama dengan target tahun"),
        ("Target!D2", "80-84", "C2", "IKU-01 (PK-1): rumus rasio memakai target tunggal, bukan rentang"),
    ],
)
def test_targets_that_do_not_fit_together_are_a_remark(
    sel: str, nilai: object, di: str, kaidah: str, baca: BacaRencana
) -> None:
    catatan = satu(baca({sel: nilai}))
    assert (catatan.kode, catatan.tingkat, catatan.sel) == ("TARGET_TIDAK_UTUH", WAJIB, di)
    assert kaidah in catatan.aturan


def test_the_remark_says_which_target_would_fit(baca: BacaRencana) -> None:
    catatan = satu(baca({"Target!D8": 7}))
    assert catatan.aturan.endswith("seharusnya 25.")


@pytest.mark.parametrize(
    ("sel", "nilai", "kaidah"),
    [
        ("Renstra!L2", 88, "target tahun 2026 (87)"),
        ("Renstra!L6", 64, "jumlah target tahunan (318)"),
    ],
)
def test_an_end_target_that_does_not_follow_asks_for_confirmation(
    sel: str, nilai: int, kaidah: str, baca: BacaRencana
) -> None:
    hasil = baca({sel: nilai})
    catatan = satu(hasil)
    assert hasil[0] is not None
    assert (catatan.kode, catatan.tingkat) == ("RENSTRA_TIDAK_COCOK", KONFIRMASI)
    assert f"Renstra!{catatan.sel}" == sel
    assert kaidah in catatan.aturan

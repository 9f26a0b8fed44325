"""Rules between the targets of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.rencana.ubahan import alamat, satu, utuh

from lkj.catatan import KONFIRMASI, WAJIB

if TYPE_CHECKING:
    from tests.conftest import BacaRencana


@pytest.mark.parametrize(
    ("sel", "nilai", "di", "kaidah"),
    [
        ("Target!G2", 83, "C2", "IKU-01 (PK-1): target triwulan IV sama dengan target tahun"),
        ("Target!C3", 94, "C3", "IKU-02 (PK-1): rata-rata target triwulan sama dengan target tahun"),
        ("Target!G6", 51, "C6", "IKU-05 (PK-1): target triwulan IV sama dengan target tahun"),
        ("Target!D8", 7, "C8", "IKU-07 (PK-1): jumlah target triwulan sama dengan target tahun"),
        ("Target!D8", None, "C8", "IKU-07 (PK-1): target keempat triwulan terisi angka"),
        ("Target!G9", 71, "C9", "IKU-08 (PK-1): target triwulan IV sama dengan target tahun"),
        (
            "Target!F6",
            25,
            "F6",
            "IKU-05 (PK-1): target kumulatif Triwulan III tidak lebih kecil daripada sebelumnya",
        ),
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
        ("Renstra!L6", 65, "jumlah target tahunan 2021–2026 (318)"),
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


def target(agregasi: str, tahun: object, *tw: object, isian: str = "per_triwulan") -> dict[str, object]:
    """IKU-01 with another aggregation and other targets, in both versions of the PK."""
    baris = {f"Target!{k}{n}": t for n in (2, 10) for k, t in zip("CDEFG", (tahun, *tw), strict=True)}
    return {"Indikator!J2": agregasi, "Indikator!M2": isian, **baris}


@pytest.mark.parametrize(
    ("agregasi", "isian", "tahun", "tw", "seharusnya"),
    [
        ("jumlah", "per_triwulan", 10, (1, 2, 3, 4), "10"),
        ("jumlah", "kumulatif", 4, (1, 2, 2, 4), "5"),
        ("rata", "per_triwulan", 2.5, (1, 2, 3, 4), "2,5"),
        ("akhir", "per_triwulan", 4, (3, 5, 1, 4), "5"),
        ("akhir", "kumulatif", 4, (3, 5, 1, 4), "5"),
        ("maks", "per_triwulan", 4, (1, 4, 3, 2), "4"),
        ("min", "per_triwulan", 1, (2, 1, 3, 4), "1"),
        ("tahunan", "per_triwulan", 4, (None, None, None, 4), "5"),
    ],
)
def test_targets_of_quarters_give_the_year_by_the_indicators_own_rule(
    agregasi: str, isian: str, tahun: float, tw: tuple[object, ...], seharusnya: str, baca: BacaRencana
) -> None:
    utuh(baca(target(agregasi, tahun, *tw, isian=isian)))
    catatan = baca(target(agregasi, tahun + 1, *tw, isian=isian))[1]
    assert alamat(catatan) == [("TARGET_TIDAK_UTUH", f"Target!C{n}") for n in (2, 10)]
    assert catatan[0].aturan.endswith(f"sama dengan target tahun: seharusnya {seharusnya}.")


def test_a_mean_of_cumulative_targets_makes_no_sense(baca: BacaRencana) -> None:
    catatan = satu(baca({"Indikator!M3": "kumulatif"}))
    assert (catatan.kode, catatan.tingkat) == ("RATA_KUMULATIF", WAJIB)
    assert (catatan.lembar, catatan.sel) == ("Indikator", "M3")


def test_a_blank_target_of_a_quarter_asks_for_confirmation(baca: BacaRencana) -> None:
    hasil = baca({"Target!D2": None, "Target!F2": None})
    catatan = satu(hasil)
    assert hasil[0] is not None
    assert (catatan.kode, catatan.tingkat, catatan.sel) == ("TARGET_TW_KOSONG", KONFIRMASI, "D2")
    assert "IKU-01 untuk Triwulan I, Triwulan III" in catatan.aturan


@pytest.mark.parametrize("sel", ["Target!D2", "Renstra!G2"])
def test_a_target_below_zero_asks_a_human(sel: str, baca: BacaRencana) -> None:
    hasil = baca({sel: -1})
    catatan = satu(hasil)
    assert hasil[0] is not None
    assert (catatan.kode, catatan.tingkat, catatan.nilai) == ("TARGET_NEGATIF", KONFIRMASI, "-1")
    assert f"{catatan.lembar}!{catatan.sel}" == sel


@pytest.mark.parametrize(("baris", "kode", "lain"), [(3, "PK-2", "PK-1"), (5, "DPA-2", "DPA-1")])
def test_two_versions_of_one_kind_do_not_take_effect_on_the_same_day(
    baris: int, kode: str, lain: str, baca: BacaRencana
) -> None:
    hasil = baca({f"Versi Dokumen!F{baris}": "2023-01-02"})
    catatan = satu(hasil)
    assert hasil[0] is None
    assert (catatan.kode, catatan.tingkat) == ("VERSI_BERSAMAAN", WAJIB)
    assert (catatan.lembar, catatan.sel) == ("Versi Dokumen", f"F{baris}")
    assert catatan.aturan == f"{kode} dan {lain} sama-sama berlaku sejak 2 Januari 2023."


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        ({"Renstra!L6": 64}, "(318). Angka itu sama dengan target tahun 2026 (agregasi akhir)."),
        (
            {"Renstra!L8": 141},
            "(18). Angka itu sama dengan jumlah target tahunan 2021–2026 (agregasi jumlah).",
        ),
        ({"Renstra!L8": 140}, "target tahun 2026 (18)."),
        ({"Renstra!L6": 318, "Renstra!G6": None}, "jumlah target tahunan 2021–2026 (–)."),
    ],
)
def test_an_end_target_says_which_other_rule_it_fits(
    ubah: dict[str, object], kalimat: str, baca: BacaRencana
) -> None:
    catatan = satu(baca(ubah))
    assert (catatan.kode, catatan.tingkat) == ("RENSTRA_TIDAK_COCOK", KONFIRMASI)
    assert catatan.aturan.endswith(kalimat)


def test_the_sum_of_yearly_targets_counts_from_the_first_year_of_the_definition(baca: BacaRencana) -> None:
    sejak = {"Indikator!X6": 2023, **{f"Renstra!{k}6": None for k in "BCD"}}
    utuh(baca({**sejak, "Renstra!L6": 232}))
    assert "jumlah target tahunan 2023–2026 (232)" in satu(baca(sejak)).aturan


def test_results_from_before_the_present_definition_ask_for_confirmation(baca: BacaRencana) -> None:
    hasil = baca({"Indikator!X2": 2022})
    assert hasil[0] is not None
    assert alamat(hasil[1]) == [("SEBELUM_SEJAK", "Renstra!B2"), ("SEBELUM_SEJAK", "Renstra!C2")]
    assert {c.tingkat for c in hasil[1]} == {KONFIRMASI}
    assert hasil[1][1].aturan == (
        "Realisasi 2021 tidak diperbandingkan: IKU-01 memakai definisinya sekarang sejak 2022."
    )
    utuh(baca({"Indikator!X2": 2022, "Renstra!B2": None, "Renstra!C2": None}))

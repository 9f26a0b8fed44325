"""Ordinal indicators: the form asks for a word, the record carries its step and the word."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from tests.periksa.ragam_acuan import OPINI, alamat, angka, dengan, formulir, nilai, periksa, sebutan

from lkj.catatan import KONFIRMASI, WAJIB

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Sunting

    from lkj.format_isian import Acuan
    from lkj.format_isian.isian import NilaiSel


@pytest.fixture
def dua(acuan: Callable[[str, int], Acuan]) -> Acuan:
    """A form with an ordinal indicator in row 9 and a figure in row 10."""
    return dengan(acuan("perencanaan", 4), sebutan(), angka())


ISI: dict[str, dict[str, NilaiSel]] = {"IKU-12": {"realisasi": "WDP"}, "IKU-11": {"realisasi": Decimal(81)}}


def test_a_word_is_recorded_with_its_step(dua: Acuan) -> None:
    hasil = periksa(formulir(dua, ISI), dua)
    assert hasil.catatan == ()
    assert nilai(hasil, "IKU-12") == {"realisasi": (Decimal(3), "WDP")}
    assert nilai(hasil, "IKU-11") == {"realisasi": (Decimal(81), "")}


def test_case_and_blanks_of_a_word_do_not_matter(dua: Acuan, sunting: Sunting) -> None:
    hasil = periksa(sunting(formulir(dua, ISI), {"Kinerja!G9": "  wdp "}), dua)
    assert nilai(hasil, "IKU-12") == {"realisasi": (Decimal(3), "WDP")}


@pytest.mark.parametrize("isi", ["WTB", 3, "3", True])
def test_anything_else_than_a_word_of_the_list_must_be_mended(
    isi: object, dua: Acuan, sunting: Sunting
) -> None:
    hasil = periksa(sunting(formulir(dua, ISI), {"Kinerja!G9": isi}), dua)
    assert alamat(hasil) == [("NILAI_PILIHAN", "Kinerja", "G9")]
    assert hasil.catatan[0].tingkat == WAJIB
    assert "TMP, TW, WDP, WTP" in hasil.catatan[0].aturan
    assert nilai(hasil, "IKU-12") == {}


def test_a_misspelt_word_comes_with_a_guess(dua: Acuan, sunting: Sunting) -> None:
    hasil = periksa(sunting(formulir(dua, ISI), {"Kinerja!G9": "WTPP"}), dua)
    assert "Maksudnya “WTP”?" in hasil.catatan[0].aturan


def test_a_blank_is_asked_for_with_the_list(dua: Acuan, sunting: Sunting) -> None:
    hasil = periksa(sunting(formulir(dua, ISI), {"Kinerja!G9": None}), dua)
    assert alamat(hasil) == [("SEL_KOSONG", "Kinerja", "G9")]
    assert "sebutan dalam daftar" in hasil.catatan[0].saran


def test_the_target_is_compared_as_a_word(dua: Acuan, sunting: Sunting) -> None:
    hasil = periksa(sunting(formulir(dua, ISI), {"Kinerja!D9": "TW"}), dua)
    assert alamat(hasil) == [("TARGET_BERBEDA", "Kinerja", "D9")]
    assert (hasil.catatan[0].nilai, "(WTP)" in hasil.catatan[0].aturan) == ("TW", True)


def test_a_word_may_be_reported_by_month(acuan: Callable[[str, int], Acuan]) -> None:
    a = dengan(acuan("perencanaan", 1), sebutan(bulanan=True))
    isi = formulir(a, bulan={"IKU-12": {b: {"realisasi": OPINI[b][0]} for b in (1, 2, 3)}})
    hasil = periksa(isi, a)
    assert hasil.catatan == ()
    assert nilai(hasil, "IKU-12")["realisasi_bulan_1"] == (Decimal(2), "TW")


# percentages that look like fractions ----------------------------------------------------------------
@pytest.mark.parametrize(
    ("realisasi", "sifat", "sel"),
    [
        ("0.95", {}, ["G9"]),
        ("1", {}, ["G9"]),
        ("1.01", {}, []),
        ("0", {}, []),
        ("0.95", {"target": Decimal(1)}, []),
        ("0.95", {"target": (Decimal("0.5"), Decimal(90))}, []),
        ("0.95", {"target": (Decimal(80), Decimal(90))}, ["G9"]),
        ("0.95", {"persen": False}, []),
    ],
)
def test_a_percentage_far_below_its_target_may_be_a_fraction_and_is_not_scaled(
    realisasi: str, sifat: dict[str, Any], sel: list[str], acuan: Callable[[str, int], Acuan]
) -> None:
    a = dengan(acuan("perencanaan", 4), angka(**{"persen": True, "satuan": "persen", **sifat}))
    hasil = periksa(formulir(a, {"IKU-11": {"realisasi": Decimal(realisasi)}}), a)
    assert [(c.kode, c.tingkat, c.sel) for c in hasil.catatan] == [
        ("PERSEN_PECAHAN", KONFIRMASI, s) for s in sel
    ]
    assert nilai(hasil, "IKU-11") == {"realisasi": (Decimal(realisasi), "")}

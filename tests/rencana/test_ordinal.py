"""Ordinal indicators: maps of words to steps, and words where other indicators have figures."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from tests.rencana.ubahan import ORDINAL, alamat, satu, utuh

from lkj.catatan import WAJIB
from lkj.rencana import PetaOrdinal, baca_rencana, tulis_rencana
from lkj.rencana.baku import PETA_BAKU

if TYPE_CHECKING:
    from tests.conftest import BacaRencana

    from lkj.rencana import Rencana

STEP = {"D": 1, "C": 2, "CC": 3, "B": 4, "BB": 5, "A": 6, "AA": 7}


@pytest.fixture
def ordinal(baca: BacaRencana) -> Rencana:
    """The example with IKU-08 as a predikat."""
    return utuh(baca(ORDINAL))


def test_words_of_the_sheets_become_steps_in_any_case(ordinal: Rencana) -> None:
    assert ordinal.target_tahun("IKU-08") == ordinal.target_triwulan("IKU-08", 4) == Decimal(5)
    assert ordinal.target_triwulan("IKU-08", 1) is None
    renstra = ordinal.renstra_indikator("IKU-08")
    assert renstra.realisasi == {2020: 3, 2021: 4, 2022: 5}
    assert renstra.target[2026] == renstra.akhir == 7


def test_a_plan_with_words_is_written_and_read_back_equal(ordinal: Rencana) -> None:
    isi = tulis_rencana(ordinal)
    assert utuh(baca_rencana(isi, berkas="r.xlsx", tahun=2023, seksi=None)) == ordinal
    assert tulis_rencana(ordinal) == isi


def test_the_formula_may_be_named_or_left_blank(ordinal: Rencana, baca: BacaRencana) -> None:
    bernama = utuh(baca({**ORDINAL, "Indikator!I9": "ordinal"}))
    for rencana, rumus in ((ordinal, None), (bernama, "ordinal")):
        i = rencana.indikator[7]
        assert (i.rumus, i.rumus_berlaku("dua_t")) == (rumus, "ordinal")


def test_the_example_carries_three_maps(rencana: Rencana) -> None:
    assert rencana.peta == PETA_BAKU
    assert {p.nama: [(s, int(n)) for s, n in p.nilai] for p in rencana.peta} == {
        "tercapai": [("Tidak Tercapai", 0), ("Tercapai", 1)],
        "opini_bpk": [("TMP", 1), ("TW", 2), ("WDP", 3), ("WTP", 4)],
        "predikat_sakip": list(STEP.items()),
    }


def test_a_workbook_without_maps_is_read(rencana: Rencana, baca: BacaRencana) -> None:
    assert utuh(baca({"Peta Ordinal": None})) == rencana.model_copy(update={"peta": ()})


def test_an_office_may_add_its_own_map(baca: BacaRencana) -> None:
    ubah = {"Peta Ordinal!A15": "status", "Peta Ordinal!B15": "Maju", "Peta Ordinal!C15": 2.5}
    peta = utuh(baca(ubah)).peta
    assert peta[3:] == (PetaOrdinal(nama="status", nilai=(("Maju", Decimal("2.5")),)),)


@pytest.mark.parametrize("sel", ["Target!C9", "Target!G17", "Renstra!C9", "Renstra!G9", "Renstra!L9"])
@pytest.mark.parametrize("nilai", ["BBB", 5, "5", "80-90"])
def test_what_is_no_word_of_the_map_is_a_remark_with_the_words(
    sel: str, nilai: object, baca: BacaRencana
) -> None:
    hasil = baca({**ORDINAL, sel: nilai})
    assert hasil[0] is None
    catatan = satu(hasil)
    assert (catatan.kode, f"{catatan.lembar}!{catatan.sel}") == ("NILAI_PILIHAN", sel)
    assert (catatan.tingkat, catatan.nilai) == (WAJIB, str(nilai))
    assert "harus salah satu dari: D, C, CC, B, BB, A, AA." in catatan.aturan


def test_an_unknown_word_comes_with_a_guess(baca: BacaRencana) -> None:
    assert satu(baca({**ORDINAL, "Target!C9": "bbb"})).aturan.endswith("Maksudnya “BB”?")


def test_a_word_for_an_indicator_that_is_a_figure_is_no_number(baca: BacaRencana) -> None:
    assert alamat(baca({"Target!C9": "BB"})[1]) == [("BUKAN_ANGKA", "Target!C9")]


@pytest.mark.parametrize(
    ("ubah", "kode"),
    [
        ({"Indikator!U9": "predikat"}, "RUJUKAN"),
        ({"Indikator!U9": None}, "SEL_KOSONG"),
    ],
)
def test_an_ordinal_indicator_has_a_map_that_exists(
    ubah: dict[str, object], kode: str, baca: BacaRencana
) -> None:
    catatan = satu(baca({**ORDINAL, "Target!C9": "apa saja", **ubah}))
    assert (catatan.kode, catatan.tingkat, catatan.sel) == (kode, WAJIB, "U9")


def test_a_map_is_for_ordinal_indicators_only(baca: BacaRencana) -> None:
    catatan = satu(baca({"Indikator!U2": "tercapai"}))
    assert (catatan.kode, catatan.tingkat, catatan.sel) == ("PETA_BUKAN_ORDINAL", WAJIB, "U2")


def test_an_unknown_map_comes_with_a_guess(baca: BacaRencana) -> None:
    assert "“predikat_sakip”?" in satu(baca({**ORDINAL, "Indikator!U9": "predikat sakip"})).aturan


@pytest.mark.parametrize(
    ("ubah", "kode"),
    [
        ({"Indikator!I9": "rasio"}, "RUMUS_TIPE"),
        ({"Indikator!H9": "negatif"}, "RUMUS_POLARITAS"),
        ({"Indikator!J9": "jumlah"}, "BUKAN_UNTUK_ORDINAL"),
        ({"Indikator!J9": "rata"}, "BUKAN_UNTUK_ORDINAL"),
        ({"Indikator!K9": "jumlah"}, "BUKAN_UNTUK_ORDINAL"),
    ],
)
def test_steps_are_not_added_averaged_or_measured_by_another_formula(
    ubah: dict[str, object], kode: str, baca: BacaRencana
) -> None:
    catatan = satu(baca({**ORDINAL, **ubah}))
    sel = f"{catatan.lembar}!{catatan.sel}"
    assert (catatan.kode, catatan.tingkat) == (kode, WAJIB)
    assert sel == ("Indikator!I9" if kode == "RUMUS_POLARITAS" else next(iter(ubah)))


def test_an_ordinal_indicator_has_no_parts(baca: BacaRencana) -> None:
    catatan = baca({**ORDINAL, "Indikator!N9": "Desa maju", "Indikator!O9": "Desa"})[1]
    assert alamat(catatan) == [("BUKAN_UNTUK_ORDINAL", f"Indikator!{k}9") for k in "NO"]


def test_the_formula_of_steps_is_for_ordinal_indicators_only(baca: BacaRencana) -> None:
    assert alamat(baca({"Indikator!I2": "ordinal"})[1]) == [("RUMUS_TIPE", "Indikator!I2")]


@pytest.mark.parametrize(
    ("sel", "nilai", "kode"),
    [
        ("B5", "tmp", "PETA_GANDA"),
        ("B5", " Tmp ", "PETA_GANDA"),
        ("C5", 1, "PETA_GANDA"),
        ("C5", -2, "NEGATIF"),
        ("C5", "dua", "BUKAN_ANGKA"),
        ("C5", None, "SEL_KOSONG"),
        ("B5", None, "SEL_KOSONG"),
        ("A5", None, "SEL_KOSONG"),
    ],
)
def test_a_map_names_each_word_and_step_once_and_no_step_below_zero(
    sel: str, nilai: object, kode: str, baca: BacaRencana
) -> None:
    catatan = satu(baca({f"Peta Ordinal!{sel}": nilai}))
    assert (catatan.kode, catatan.tingkat) == (kode, WAJIB)
    assert (catatan.lembar, catatan.sel) == ("Peta Ordinal", sel)


def test_the_same_word_may_stand_in_two_maps(baca: BacaRencana) -> None:
    utuh(baca({"Peta Ordinal!B5": "Tercapai"}))


def test_a_broken_map_does_not_make_the_words_that_need_it_wrong(baca: BacaRencana) -> None:
    catatan = baca({**ORDINAL, "Peta Ordinal!C12": "lima"})[1]
    assert alamat(catatan) == [("BUKAN_ANGKA", "Peta Ordinal!C12")]


def test_a_broken_type_does_not_make_the_words_wrong(baca: BacaRencana) -> None:
    assert alamat(baca({**ORDINAL, "Indikator!G9": "ordinil"})[1]) == [("NILAI_PILIHAN", "Indikator!G9")]


@pytest.mark.parametrize(
    ("agregasi", "tw", "tahun"),
    [
        ("akhir", ("B", "B", "BB", "A"), "A"),
        ("maks", ("B", "A", "BB", "B"), "A"),
        ("min", ("B", "A", "BB", "A"), "B"),
    ],
)
def test_quarterly_words_fit_the_year_by_the_last_the_highest_or_the_lowest(
    agregasi: str, tw: tuple[str, ...], tahun: str, baca: BacaRencana
) -> None:
    def ubah(tahun: str) -> dict[str, object]:
        baris = {f"Target!{k}{n}": s for n in (9, 17) for k, s in zip("CDEFG", (tahun, *tw), strict=True)}
        return {**ORDINAL, "Indikator!J9": agregasi, **baris}

    utuh(baca(ubah(tahun)))
    catatan = baca(ubah("D"))[1]
    assert alamat(catatan) == [("TARGET_TIDAK_UTUH", "Target!C9"), ("TARGET_TIDAK_UTUH", "Target!C17")]
    assert catatan[0].nilai == "D"


def test_a_remark_on_words_names_words(baca: BacaRencana) -> None:
    catatan = satu(baca({**ORDINAL, "Renstra!L9": "BB"}))
    assert (catatan.kode, catatan.nilai) == ("RENSTRA_TIDAK_COCOK", "BB")
    assert catatan.aturan == "Target akhir Renstra IKU-08 (BB) tidak sama dengan target tahun 2026 (AA)."

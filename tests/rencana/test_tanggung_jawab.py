"""The sheet Penanggung Jawab: sections that answer in turn or together."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.rencana.ubahan import alamat, satu, utuh

from lkj.catatan import WAJIB
from lkj.rencana import PenanggungJawab, baca_rencana, tulis_rencana

if TYPE_CHECKING:
    from tests.conftest import BacaRencana

    from lkj.rencana import Indikator, Rencana, SubKegiatan

LEMBAR = "Penanggung Jawab"
AWAL, TENGAH = date(2023, 1, 1), date(2023, 7, 1)
SUB = "7.01.04.2.01.01"


def baris(*isi: tuple[object, ...]) -> dict[str, object]:
    """Rows of the sheet from row 2 on: code, section, since, until."""
    return {f"{LEMBAR}!{k}{n}": x for n, b in enumerate(isi, 2) for k, x in zip("ABCD", b, strict=False)}


BERALIH = baris(("IKU-01", "pelayanan", AWAL, date(2023, 6, 30)), ("IKU-01", "pmd", TENGAH))


def seksi(rencana: Rencana, kode: str) -> list[tuple[str, ...]]:
    """Who answers at the end of each quarter."""
    semua: list[Indikator | SubKegiatan] = [*rencana.indikator, *rencana.sub_kegiatan]
    butir = next(x for x in semua if x.kode == kode)
    return [rencana.seksi_pada(butir, tw) for tw in (1, 2, 3, 4)]


def test_an_indicator_passes_to_another_section_within_the_year(baca: BacaRencana) -> None:
    rencana = utuh(baca(BERALIH))
    assert seksi(rencana, "IKU-01") == [("pelayanan",), ("pelayanan",), ("pmd",), ("pmd",)]
    assert rencana.penanggung_jawab[1] == PenanggungJawab(kode="IKU-01", seksi="pmd", sejak=TENGAH)


def test_a_sub_kegiatan_passes_to_another_section_too(baca: BacaRencana) -> None:
    ubah = baris((SUB, "trantib", AWAL, date(2023, 9, 30)), (SUB, "umum", date(2023, 10, 1)))
    assert seksi(utuh(baca(ubah)), SUB) == [("trantib",), ("trantib",), ("trantib",), ("umum",)]


def test_a_percentage_with_parts_may_be_shared(baca: BacaRencana) -> None:
    rencana = utuh(baca(baris(("IKU-02", "pelayanan", AWAL), ("IKU-02", "kel_mekarsari", AWAL))))
    assert seksi(rencana, "IKU-02") == [("pelayanan", "kel_mekarsari")] * 4


def test_the_rows_are_written_and_read_back_equal(baca: BacaRencana) -> None:
    rencana = utuh(baca(BERALIH))
    assert utuh(baca_rencana(tulis_rencana(rencana), berkas="r.xlsx", tahun=2023, seksi=None)) == rencana


def test_a_workbook_without_the_sheet_is_read(rencana: Rencana, baca: BacaRencana) -> None:
    assert utuh(baca({LEMBAR: None})) == rencana


@pytest.mark.parametrize(
    ("isi", "kode", "sel"),
    [
        (("IKU-09", "pmd", AWAL), "RUJUKAN", "A2"),
        (("IKU-01", "pmdd", AWAL), "RUJUKAN", "B2"),
        (("IKU-01", "pmd", "besok"), "TANGGAL_SALAH", "C2"),
        (("IKU-01", "pmd", None), "SEL_KOSONG", "C2"),
        (("IKU-01", "pmd", TENGAH, AWAL), "MASA_TERBALIK", "D2"),
    ],
)
def test_a_row_that_cannot_be_right_is_named_with_its_cell(
    isi: tuple[object, ...], kode: str, sel: str, baca: BacaRencana
) -> None:
    catatan = satu(baca(baris(isi)))
    assert (catatan.kode, catatan.tingkat, catatan.lembar, catatan.sel) == (kode, WAJIB, LEMBAR, sel)


def test_an_unknown_code_or_section_comes_with_a_guess(baca: BacaRencana) -> None:
    catatan = baca(baris(("iku-01", "pelayaan", AWAL)))[1]
    assert [c.aturan.rpartition("Maksudnya ")[2] for c in catatan] == ["“IKU-01”?", "“pelayanan”?"]


def test_a_quarter_for_which_nobody_answers_is_a_remark(baca: BacaRencana) -> None:
    catatan = satu(baca(baris(("IKU-01", "pmd", date(2023, 4, 1), date(2023, 12, 30)))))
    assert (catatan.kode, catatan.tingkat, catatan.sel) == ("TANPA_PENANGGUNG_JAWAB", WAJIB, "A2")
    assert "IKU-01 pada akhir Triwulan I, Triwulan IV." in catatan.aturan


@pytest.mark.parametrize(("kode", "milik"), [("IKU-01", "pelayanan"), (SUB, "trantib")])
def test_several_sections_without_parts_must_name_one_owner(kode: str, milik: str, baca: BacaRencana) -> None:
    catatan = satu(baca(baris((kode, milik, AWAL), (kode, "umum", TENGAH))))
    assert (catatan.kode, catatan.tingkat, catatan.sel) == ("SEKSI_PEMILIK", WAJIB, "A2")
    assert f"({milik}, umum)" in catatan.aturan
    assert "Triwulan III, Triwulan IV" in catatan.aturan
    assert "satu seksi pemilik" in catatan.saran


@pytest.mark.parametrize(
    "isi",
    [
        (("IKU-02", "pmd", AWAL), ("IKU-02", "pmd", TENGAH)),
        (("IKU-02", "pmd", AWAL, TENGAH), ("IKU-02", "pmd", TENGAH)),
        (("IKU-02", "pmd", AWAL), ("IKU-02", "pmd", AWAL)),
    ],
)
def test_one_section_does_not_answer_twice_at_a_time(
    isi: tuple[tuple[object, ...], ...], baca: BacaRencana
) -> None:
    assert alamat(baca(baris(*isi))[1]) == [("MASA_BERTUMPUK", f"{LEMBAR}!C3")]


def test_a_refused_row_does_not_leave_the_others_to_blame(baca: BacaRencana) -> None:
    catatan = baca(baris(("IKU-01", "pelayanan", AWAL, date(2023, 6, 30)), ("IKU-01", "pmdd", TENGAH)))[1]
    assert alamat(catatan) == [("RUJUKAN", f"{LEMBAR}!B3")]

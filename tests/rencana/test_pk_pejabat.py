"""The sheet PK Pejabat: what officials below the Camat promise, by version of the PK."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tests.rencana.ubahan import alamat, satu, utuh

from lkj.rencana import baca_rencana, tulis_rencana

if TYPE_CHECKING:
    from tests.conftest import BacaRencana

    from lkj.rencana import Rencana

LEMBAR = "PK Pejabat"


def baris(nomor: int, *isi: object) -> dict[str, object]:
    """A row of the sheet: version, office, sasaran, indicator, unit, target."""
    return {f"{LEMBAR}!{k}{nomor}": x for k, x in zip("ABCDEF", isi, strict=True)}


KETIGA = baris(5, "PK-2", "sekretaris", "Sasaran baru", "Indikator baru", "persen", "80-90")


def test_the_example_says_what_the_sekretaris_promises(rencana: Rencana) -> None:
    janji = rencana.janji_terakhir("sekretaris")
    assert [(j.versi, j.satuan, j.target) for j in janji] == [
        ("PK-1", "nilai", Decimal("71.5")),
        ("PK-1", "persen", Decimal(100)),
        ("PK-1", "persen", Decimal(90)),
    ]
    assert rencana.janji_terakhir("camat") == ()


def test_a_version_without_lines_repeats_the_one_before(rencana: Rencana) -> None:
    assert rencana.janji_terakhir("sekretaris", "PK-2") == rencana.janji_terakhir("sekretaris", "PK-1")


def test_a_version_with_lines_replaces_all_of_the_one_before(baca: BacaRencana) -> None:
    rencana = utuh(baca(KETIGA))
    (baru,) = rencana.janji_terakhir("sekretaris")
    assert (baru.indikator, baru.target) == ("Indikator baru", (Decimal(80), Decimal(90)))
    assert len(rencana.janji_terakhir("sekretaris", "PK-1")) == 3


def test_lines_only_of_a_later_version_say_nothing_of_an_earlier_one(baca: BacaRencana) -> None:
    rencana = utuh(baca(baris(5, "PK-2", "kasi_pmd", "Sasaran", "Indikator", "persen", 80)))
    assert rencana.janji_terakhir("kasi_pmd", "PK-1") == ()
    assert len(rencana.janji_terakhir("kasi_pmd", "PK-2")) == 1


def test_a_version_that_does_not_exist_is_a_remark(baca: BacaRencana) -> None:
    assert alamat([satu(baca({f"{LEMBAR}!A2": "PK-9"}))]) == [("RUJUKAN", f"{LEMBAR}!A2")]


def test_the_same_line_twice_is_a_remark(baca: BacaRencana) -> None:
    ulang = {f"{LEMBAR}!D3": "Nilai SAKIP kecamatan"}
    assert alamat([satu(baca(ulang))]) == [("KUNCI_GANDA", f"{LEMBAR}!D3")]


def test_a_target_that_is_no_figure_is_a_remark(baca: BacaRencana) -> None:
    assert alamat([satu(baca({f"{LEMBAR}!F2": "banyak"}))]) == [("BUKAN_ANGKA", f"{LEMBAR}!F2")]


def test_a_workbook_without_the_sheet_is_read(baca: BacaRencana) -> None:
    assert utuh(baca({LEMBAR: None})).janji_pejabat == ()


def test_the_rows_are_written_and_read_back_equal(baca: BacaRencana) -> None:
    rencana = utuh(baca(KETIGA))
    assert utuh(baca_rencana(tulis_rencana(rencana), berkas="r.xlsx", tahun=2023, seksi=None)) == rencana

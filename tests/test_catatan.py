"""The remark: order, rendering, and the ways it travels."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkj.catatan import (
    KONFIRMASI,
    WAJIB,
    Catatan,
    DataSalahError,
    dari_csv,
    dari_json,
    ke_csv,
    ke_json,
    ringkas,
    umumkan,
    urut,
    yang_wajib,
)

if TYPE_CHECKING:
    from pathlib import Path

TEKS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20)
CATATAN = st.builds(Catatan, TEKS, st.sampled_from([WAJIB, KONFIRMASI]), TEKS, TEKS, TEKS, TEKS, TEKS, TEKS)


def buat(sel: str = "G9", tingkat: str = WAJIB, berkas: str = "a.xlsx") -> Catatan:
    """A remark on a cell."""
    return Catatan("SEL_KOSONG", tingkat, berkas, "Kinerja", sel, "", "Realisasi wajib diisi.", "Isi angka.")


def test_a_remark_reads_as_address_rule_and_advice() -> None:
    assert buat().sebagai_teks() == (
        "[wajib diperbaiki] a.xlsx › Kinerja › G9  (SEL_KOSONG)\n"
        "    ketentuan : Realisasi wajib diisi.\n"
        "    perbaikan : Isi angka."
    )


def test_remarks_are_sorted_as_a_reader_goes_through_the_sheet() -> None:
    acak = [buat("AA2"), buat("B10"), buat("Z2"), buat("B2"), buat("A1", berkas="b.xlsx")]
    assert [c.sel for c in urut(acak)] == ["B2", "Z2", "AA2", "B10", "A1"]


def test_the_same_remark_twice_is_one() -> None:
    assert len(urut([buat(), buat()])) == 1


def test_the_order_does_not_hang_on_the_hash_of_the_process() -> None:
    tanpa_sel = [Catatan("KUNCI_HILANG", WAJIB, "a.xlsx", "Kinerja", aturan=f"Baris {n}") for n in range(9)]
    assert [c.aturan for c in urut(tanpa_sel[::-1])] == [f"Baris {n}" for n in range(9)]


def test_an_address_that_is_no_cell_sorts_too() -> None:
    assert len(urut([buat("baris 12"), buat("pejabat.0.nip"), buat("m²"), buat("")])) == 4


def test_only_the_graver_grade_stops_the_rekap() -> None:
    assert yang_wajib([buat(), buat("G10", KONFIRMASI)]) == (buat(),)


@pytest.mark.parametrize(
    ("catatan", "kalimat"),
    [
        ([], "tidak ada catatan"),
        ([buat()], "1 catatan wajib diperbaiki"),
        ([buat("A1", KONFIRMASI)], "1 catatan perlu dikonfirmasi"),
        ([buat(), buat("A1", KONFIRMASI)], "1 catatan wajib diperbaiki dan 1 catatan perlu dikonfirmasi"),
    ],
)
def test_the_summary_counts_each_grade(catatan: list[Catatan], kalimat: str) -> None:
    assert ringkas(catatan) == kalimat


@given(st.lists(CATATAN, max_size=5))
def test_csv_and_json_lose_nothing(catatan: list[Catatan]) -> None:
    assert urut(dari_csv(ke_csv(catatan))) == urut(catatan)
    assert urut(dari_json(ke_json(catatan))) == urut(catatan)


def test_the_error_carries_every_remark_and_says_them_all() -> None:
    salah = DataSalahError([buat("G10"), buat("G9")])
    assert [c.sel for c in salah.catatan] == ["G9", "G10"]
    assert str(salah).count("SEL_KOSONG") == 2


def test_remarks_are_announced_at_the_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LKJ_CATATAN", raising=False)
    umumkan([buat()])
    assert "a.xlsx › Kinerja › G9" in capsys.readouterr().err


def test_remarks_are_collected_where_the_command_asks_for_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    wadah = tmp_path / "catatan.jsonl"
    monkeypatch.setenv("LKJ_CATATAN", str(wadah))
    umumkan([buat()])
    umumkan([buat("G10")])
    assert [json.loads(b)["sel"] for b in wadah.read_text(encoding="utf-8").splitlines()] == ["G9", "G10"]
    assert capsys.readouterr().err == ""

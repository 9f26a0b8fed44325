"""Danger to the target of the year: two declared bounds, and counts that have already decided."""

from decimal import Decimal
from typing import Any

import pytest

from lkj.rumus import Risiko, nilai_risiko
from lkj.rumus.risiko import AMAN, BERISIKO, TARGET_TERCAPAI, TARGET_TERLEWATI, WASPADA


def nilai(capaian: str | None, **lain: Any) -> Risiko:
    """Judge an achievement by the office's default bounds."""
    sifat: dict[str, Any] = {"hitungan": False, "positif": True, "realisasi_sd": None, "target_tahun": None}
    angka = {k: Decimal(v) if isinstance(v, str) else v for k, v in lain.items()}
    batas = {"batas": Decimal(90), "waspada": Decimal(100)}
    return nilai_risiko(None if capaian is None else Decimal(capaian), **batas | sifat | angka)


@pytest.mark.parametrize(
    ("capaian", "kelas"),
    [
        ("89.999999", BERISIKO),
        ("90", WASPADA),
        ("99.9999", WASPADA),
        ("100", AMAN),
        ("-50", BERISIKO),
        ("300", AMAN),
    ],
)
def test_a_bound_belongs_to_the_better_class_and_nothing_is_rounded_first(capaian: str, kelas: str) -> None:
    assert nilai(capaian) == Risiko(kelas)


def test_without_an_achievement_nothing_is_said() -> None:
    assert nilai(None) == Risiko("")


def test_a_bad_count_that_passed_the_years_target_cannot_reach_it_any_more() -> None:
    lewat = {"hitungan": True, "positif": False, "target_tahun": "24"}
    assert nilai("180", realisasi_sd="25", **lewat) == Risiko(BERISIKO, TARGET_TERLEWATI)
    assert nilai("180", realisasi_sd="24", **lewat) == Risiko(AMAN)
    assert nilai("180", realisasi_sd="25", **lewat | {"hitungan": False}) == Risiko(AMAN)


def test_a_good_count_that_reached_the_years_target_stays_there() -> None:
    sampai = {"hitungan": True, "positif": True, "target_tahun": "27"}
    assert nilai("60", realisasi_sd="27", **sampai) == Risiko(AMAN, TARGET_TERCAPAI)
    assert nilai("60", realisasi_sd="26", **sampai) == Risiko(BERISIKO)
    assert nilai(None, realisasi_sd="0", **sampai | {"target_tahun": "0"}) == Risiko("")

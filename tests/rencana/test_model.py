"""The plan as models: which version is in force, and what follows from it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from lkj.rencana import Rencana, Versi


@pytest.mark.parametrize(
    ("tw", "pk", "dpa"),
    [
        (1, "PK-1", "DPA-1"),
        (2, "PK-1", "DPA-1"),
        (3, "PK-1", "DPA-2"),
        (4, "PK-2", "DPA-2"),
        (None, "PK-2", "DPA-2"),
    ],
)
def test_the_version_in_force_is_that_at_the_end_of_the_quarter(
    tw: int | None, pk: str, dpa: str, rencana: Rencana
) -> None:
    assert rencana.versi_berlaku("PK", tw).kode == pk
    assert rencana.versi_berlaku("DPA", tw).kode == dpa


def test_a_version_that_takes_effect_on_the_last_day_counts_for_its_quarter(rencana: Rencana) -> None:
    def sejak(hari: date) -> Rencana:
        versi = tuple(
            v.model_copy(update={"berlaku_sejak": hari}) if v.kode == "PK-2" else v for v in rencana.versi
        )
        return rencana.model_copy(update={"versi": versi})

    assert sejak(date(2023, 9, 30)).versi_berlaku("PK", 3).kode == "PK-2"
    assert sejak(date(2023, 10, 1)).versi_berlaku("PK", 3).kode == "PK-1"


def test_before_the_first_version_takes_effect_the_first_one_is_used(rencana: Rencana) -> None:
    versi = tuple(Versi(**{**v.model_dump(), "berlaku_sejak": date(2023, 5, 1)}) for v in rencana.versi)
    assert rencana.model_copy(update={"versi": versi}).versi_berlaku("PK", 1).kode == "PK-1"


def test_targets_and_ceilings_follow_the_version(rencana: Rencana) -> None:
    sub = next(s for s in rencana.sub_kegiatan if s.kode == "7.01.02.2.02.02")
    assert [rencana.target_tahun("IKU-01", tw) for tw in (3, 4, None)] == [
        84,
        Decimal("84.5"),
        Decimal("84.5"),
    ]
    assert [rencana.pagu(sub, tw) for tw in (2, 3, None)] == [9_400_000, 1_150_000, 1_150_000]


def test_codes_tell_their_kegiatan_and_program(rencana: Rencana) -> None:
    sub = rencana.sub_kegiatan[0]
    assert (sub.kode, sub.kegiatan, sub.program) == ("7.01.01.2.01.01", "7.01.01.2.01", "7.01.01")

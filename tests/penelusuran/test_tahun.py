"""Which year is meant when none is named: the only one that there is something to follow in."""

from __future__ import annotations

from pathlib import Path

import pytest

from lkj.penelusuran.tabel import tahun_ada


@pytest.mark.parametrize("unit", ["", "abang/"])
def test_a_failed_build_of_another_year_makes_no_year(
    unit: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for ada in (
        f"data/raw/{unit}2023/rencana.xlsx",
        f"data/processed/{unit}2022/tw1/telusur.csv",
        f"data/processed/{unit}2031/tw1/catatan.csv",
    ):
        Path(ada).parent.mkdir(parents=True)
        Path(ada).touch()
    assert tahun_ada(unit) == [2022, 2023]

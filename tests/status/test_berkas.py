"""Which files a judgement looks at: asked while a build is planned, so that nothing raises."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.status.meja import AKAR, SEMUA, Meja

from lkj.periode import Masa
from lkj.status.berkas import berkas_dinilai

SOP = [str(AKAR / "config/sop/pengumpulan_data_kinerja.yaml")]


@pytest.fixture(autouse=True)
def _repositori(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_the_evidence_of_a_quarter_and_the_files_that_acts_concern(pengaturan: dict[str, Any]) -> None:
    Meja().catat(*SEMUA[0], nama="data/raw/2023/rencana.xlsx")
    Meja().catat(*SEMUA[1])
    semua = berkas_dinilai(pengaturan, SOP, "", Masa(2023, 1))
    assert {"data/raw/2023/tw1/pmd.xlsx", "reports/lkj_2023_tw1.pdf", "data/raw/2023/rencana.xlsx"} <= set(
        semua
    )
    assert not [b for b in semua if "tw2" in b or b == "reports/lkj_2023.pdf" or b == "lkj_2023_tw1"]
    assert semua == sorted(set(semua))


def test_a_year_looks_at_its_quarters_too_and_an_office_of_many_at_its_own(
    pengaturan: dict[str, Any],
) -> None:
    semua = berkas_dinilai(pengaturan, SOP, "abang/", Masa(2023))
    assert {"reports/abang/lkj_2023.pdf", "reports/abang/lkj_2023_tw4.pdf"} <= set(semua)
    assert not [b for b in semua if "abang" not in b]


def test_what_cannot_be_read_is_left_to_the_job(pengaturan: dict[str, Any], tmp_path: Path) -> None:
    rusak = tmp_path / "rusak.yaml"
    rusak.write_text("nama: [", encoding="utf-8")
    assert berkas_dinilai(pengaturan, [str(rusak)], "", Masa(2023, 1)) == []
    assert berkas_dinilai(pengaturan, ["tiada.yaml"], "", Masa(2023, 1)) == []
    assert berkas_dinilai({"instansi": 7}, SOP, "", Masa(2023, 1)) == []

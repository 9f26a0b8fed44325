"""Who owes no sheet: asked of the plan, by the rule that the check of the sheets follows."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lkj.konfigurasi import Kantor, muat
from lkj.rencana import Rencana, tulis_rencana
from lkj.rencana.model import PenanggungJawab
from lkj.sidik import Pekerjaan
from lkj.status.tagihan import jalur_rencana, tanpa_tagihan


@pytest.fixture(autouse=True)
def _repositori(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def simpan(isi: bytes) -> None:
    """The plan of 2023, as these bytes."""
    berkas = jalur_rencana("", 2023)
    berkas.parent.mkdir(parents=True)
    berkas.write_bytes(isi)


def test_a_section_that_hands_over_its_work_owes_nothing_from_then_on(
    rencana: Rencana, pengaturan: dict[str, Any]
) -> None:
    pindah = []
    for s in rencana.sub_seksi("kel_mekarsari", 1):
        awal, kini = {"sejak": date(2023, 1, 1), "sampai": date(2023, 6, 30)}, {"sejak": date(2023, 7, 1)}
        pindah += [PenanggungJawab(kode=s.kode, seksi="kel_mekarsari", **awal)]
        pindah += [PenanggungJawab(kode=s.kode, seksi="pmd", **kini)]
    simpan(tulis_rencana(rencana.model_copy(update={"penanggung_jawab": tuple(pindah)})))
    hasil = tanpa_tagihan(Pekerjaan(), muat(Kantor, pengaturan), "", 2023)
    assert hasil == {("tw3", "kel_mekarsari"), ("tw4", "kel_mekarsari")}


@pytest.mark.parametrize("isi", [None, b"bukan buku kerja"])
def test_a_plan_that_is_missing_or_broken_excuses_nobody(
    isi: bytes | None, pengaturan: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    if isi is not None:
        simpan(isi)
    assert tanpa_tagihan(Pekerjaan(), muat(Kantor, pengaturan), "", 2023) == frozenset()
    assert capsys.readouterr().err == ""

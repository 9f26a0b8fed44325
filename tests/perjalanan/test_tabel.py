"""The tables of served steps in README and guide say what the journeys prove, and what the SOPs have."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.perjalanan.langkah import TERBUKTI

from lkj.sop import FOLDER_SOP, muat_sop

AKAR = Path(__file__).parents[2]
_BARIS = re.compile(r"^\| `(?P<sop>[a-z_]+)` \| (?P<dilayani>\d+) \| (?P<banyak>\d+) \|", re.MULTILINE)


@pytest.mark.parametrize("berkas", ["README.md", "docs/panduan/sop.md"])
def test_the_table_says_what_the_journeys_prove(berkas: str) -> None:
    tabel = _BARIS.findall((AKAR / berkas).read_text(encoding="utf-8"))
    assert {sop: (int(dilayani), int(banyak)) for sop, dilayani, banyak in tabel} == {
        sop: (n, _banyak(sop)) for sop, n in TERBUKTI.items()
    }


def test_every_sop_that_is_shipped_has_a_journey() -> None:
    assert {b.stem for b in (AKAR / FOLDER_SOP).glob("*.yaml")} == set(TERBUKTI)
    dimainkan = "".join(b.read_text(encoding="utf-8") for b in Path(__file__).parent.glob("test_*.py"))
    assert all(f'"{sop}"' in dimainkan for sop in TERBUKTI)


def _banyak(sop: str) -> int:
    berkas = AKAR / FOLDER_SOP / f"{sop}.yaml"
    return len(muat_sop(berkas.read_bytes(), berkas=berkas).langkah)

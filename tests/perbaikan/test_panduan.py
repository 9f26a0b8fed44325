"""The examples of the page for officers are read as they stand there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.perbaikan.conftest import Perbaiki

HALAMAN = Path(__file__).parents[2] / "docs/panduan/perbaikan.md"
CONTOH = re.findall(r"```yaml\n(.*?)```", HALAMAN.read_text(encoding="utf-8"), re.DOTALL)


def test_the_example_of_a_correction_corrects_the_example_office(perbaiki: Perbaiki) -> None:
    hasil = perbaiki(CONTOH[0])
    assert hasil.catatan == ()
    assert [str(r.nilai) for r in hasil.rekaman if r.perbaikan] == ["82.54"]


def test_the_example_of_a_decision_lets_the_report_go_on(perbaiki: Perbaiki) -> None:
    hasil = perbaiki("", {"lanjut_tanpa.yaml": CONTOH[1].encode(), "trantib.xlsx": None})
    assert [(c.kode, c.tingkat) for c in hasil.catatan] == [("BELUM_MASUK", "konfirmasi")]


def test_the_page_names_every_column_of_the_workbook() -> None:
    from lkj.perbaikan.baca import TATA

    teks = " ".join(HALAMAN.read_text(encoding="utf-8").split())
    assert f"judul kolom {', '.join(k.judul for k in TATA.kolom)}." in teks

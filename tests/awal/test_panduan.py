"""The pages of the first day and of a quarter: their pictures are there and small, their example is valid."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

AKAR = Path(__file__).parents[2]
PANDUAN = AKAR / "docs/panduan"
_GAMBAR = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")


@pytest.mark.parametrize("nama", ["mulai.md", "triwulan.md"])
def test_the_pictures_of_a_page_are_there_described_and_small(nama: str) -> None:
    gambar = _GAMBAR.findall((PANDUAN / nama).read_text(encoding="utf-8"))
    assert gambar
    for keterangan, jalur in gambar:
        assert keterangan
        assert (PANDUAN / jalur).stat().st_size < 150_000


def test_the_answers_of_the_page_keep_their_schema(tmp_path: Path) -> None:
    contoh = (PANDUAN / "mulai.md").read_text(encoding="utf-8").partition("```yaml\n")[2].partition("```")[0]
    berkas = tmp_path / "kantor.yaml"
    skema = AKAR / "config/skema/mulai.schema.json"
    perintah = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(skema), str(berkas)]
    berkas.write_text(contoh, encoding="utf-8")
    assert subprocess.run(perintah, capture_output=True, check=False).returncode == 0
    berkas.write_text(contoh.replace("ibu_kota:", "ibukota:"), encoding="utf-8")
    assert subprocess.run(perintah, capture_output=True, check=False).returncode == 1

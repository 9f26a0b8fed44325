"""`lkj surat`: where a letter takes its number from."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from lkj.cli.surat import Pilihan, jalankan
from lkj.contoh import muat_pengaturan


@pytest.fixture
def repositori(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of which only settings and the name of a plan are there."""
    for berkas, isi in {
        "Snakefile": "",
        "config/config.yaml": yaml.safe_dump(muat_pengaturan(), sort_keys=False),
        "data/raw/2023/rencana.xlsx": "",
    }.items():
        (tmp_path / berkas).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / berkas).write_text(isi, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_letter_that_a_yearly_report_goes_out_with_is_numbered_in_the_year_of_its_date(
    repositori: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert jalankan(["surat_pengantar"], Pilihan()) == 0
    assert jalankan(["nomori", "surat_pengantar"], Pilihan(tanggal="2025-01-31")) == 1
    assert "register ini untuk tahun 2023" in capsys.readouterr().out
    assert jalankan(["nomori", "surat_pengantar"], Pilihan(tanggal="2024-01-31")) == 0
    assert "000.8.6.3/001/KEC.SKM/I/2024" in capsys.readouterr().out
    assert (repositori / "data/raw/2024/surat/register_pengantar.csv").is_file()
    assert not (repositori / "data/raw/2023/surat/register_pengantar.csv").exists()

"""`lkj rencana`: a blank plan workbook."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from lkj.cli import aplikasi
from lkj.rencana import baca_rencana


def lkj(*argumen: str) -> Result:
    """Call the command in the present folder."""
    return CliRunner().invoke(aplikasi, ["rencana", *argumen], catch_exceptions=False)


KANTOR = ("--instansi", "Kecamatan Baru", "--renstra", "2021-2026")


def test_a_blank_plan_is_written_to_the_years_folder_and_never_over_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert lkj("--tahun", "2024", *KANTOR).exit_code == 0
    isi = Path("data/raw/2024/rencana.xlsx").read_bytes()
    catatan = baca_rencana(isi, berkas="rencana.xlsx", tahun=2024, seksi=None)[1]
    assert {c.kode for c in catatan} == {"RENCANA_KURANG"}
    hasil = lkj("--tahun", "2024", *KANTOR)
    assert (hasil.exit_code, "Sudah ada" in hasil.stderr) == (2, True)


@pytest.mark.parametrize("renstra", ["2025-2029", "2021", "2026-2021", "dua"])
def test_a_renstra_that_does_not_hold_the_year_is_a_wrong_call(renstra: str, tmp_path: Path) -> None:
    tujuan = tmp_path / "r.xlsx"
    hasil = lkj("--tahun", "2024", "--instansi", "K", "--renstra", renstra, "--ke", str(tujuan))
    assert (hasil.exit_code, tujuan.exists()) == (2, False)
    assert "memuat 2024" in hasil.stderr

"""`lkj profil`: a blank profile workbook."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from lkj.cli import aplikasi
from lkj.profil import Rujukan, baca_profil


def lkj(*argumen: str) -> Result:
    """Call the command in the present folder."""
    return CliRunner().invoke(aplikasi, ["profil", *argumen], catch_exceptions=False)


def test_a_blank_profile_is_written_to_the_years_folder_and_never_over_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert lkj("--tahun", "2024", "--instansi", "Kecamatan Baru").exit_code == 0
    jalur = Path("data/raw/2024/profil.xlsx")
    profil, catatan = baca_profil(
        jalur.read_bytes(), berkas=str(jalur), tahun=2024, rujukan=Rujukan(foto=(), pindaian=())
    )
    assert (profil is not None, catatan) == (True, [])
    hasil = lkj("--tahun", "2024", "--instansi", "Kecamatan Baru")
    assert (hasil.exit_code, "Sudah ada" in hasil.stderr) == (2, True)

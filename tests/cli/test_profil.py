"""`lkj profil`: a blank profile workbook."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner, Result

from lkj.cli import aplikasi
from lkj.profil import Rujukan, baca_profil

if TYPE_CHECKING:
    from tests.conftest import Sunting


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


def periksa(berkas: Path) -> Result:
    """Check a workbook."""
    return CliRunner().invoke(aplikasi, ["periksa", str(berkas)], catch_exceptions=False)


def test_a_profile_is_known_by_its_content_and_checked_with_the_plan_beside_it(
    kantor_contoh: Path, sunting: Sunting, tmp_path: Path
) -> None:
    raw = kantor_contoh / "data/raw/2023"
    shutil.copytree(raw, tmp_path, dirs_exist_ok=True, ignore=shutil.ignore_patterns("tw?", "narasi"))
    kiriman = tmp_path / "Profil kantor (1).xlsx"
    kiriman.write_bytes((raw / "profil.xlsx").read_bytes())
    assert periksa(kiriman).exit_code == 0
    assert "tidak ada catatan" in periksa(kiriman).stdout
    ubah = {"Foto!E2": "IKU-99", "Wilayah!F3": 1}
    kiriman.write_bytes(sunting((raw / "profil.xlsx").read_bytes(), ubah))
    hasil = periksa(kiriman)
    assert hasil.exit_code == 1
    assert "Foto › E2  (RUJUKAN)" in hasil.stdout
    assert "Wilayah › F3  (JUMLAH_TIDAK_UTUH)" in hasil.stdout


@pytest.mark.parametrize(
    ("ubah", "kode"),
    [
        ({"Umum!B2": "dua ribu"}, "PROFIL_KURANG"),
        ({"Umum!B2": None}, "PROFIL_KURANG"),
        ({"Umum!A3": "Lain"}, "CAP_TIDAK_ADA"),
    ],
)
def test_a_profile_without_a_year_is_asked_for_it_and_another_workbook_is_none(
    ubah: dict[str, object], kode: str, kantor_contoh: Path, sunting: Sunting, tmp_path: Path
) -> None:
    asal = (kantor_contoh / "data/raw/2023/profil.xlsx").read_bytes()
    (tmp_path / "lain.xlsx").write_bytes(sunting(asal, ubah))
    assert f"({kode})" in periksa(tmp_path / "lain.xlsx").stdout

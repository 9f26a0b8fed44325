"""The `lkj` command: exit codes, what it prints, what it leaves alone."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from lkj.catatan import KOLOM
from lkj.cli import aplikasi

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Isian
    from typer.testing import Result


def lkj(*argumen: object) -> Result:
    """Call the command."""
    return CliRunner().invoke(aplikasi, [str(a) for a in argumen], catch_exceptions=False)


@pytest.fixture
def salah(tmp_path: Path, isian: Isian) -> Path:
    """A sheet far from any repository, with two cells to mend."""
    berkas = tmp_path / "unduhan" / "kiriman pelayanan.xlsx"
    berkas.parent.mkdir()
    berkas.write_bytes(isian("pelayanan", 1, {"Kinerja!G9": None, "Sub Kegiatan!F6": "satu"}))
    return berkas


# periksa ---------------------------------------------------------------------------------------------
def test_a_good_sheet_gives_0_and_says_so(kantor_contoh: Path) -> None:
    hasil = lkj("periksa", kantor_contoh / "data/raw/2023/tw1/pelayanan.xlsx")
    assert (hasil.exit_code, hasil.stdout) == (0, "1 berkas diperiksa: tidak ada catatan.\n")


def test_a_sheet_to_be_mended_gives_1_and_names_every_cell(salah: Path) -> None:
    hasil = lkj("periksa", salah)
    assert hasil.exit_code == 1
    assert f"{salah} › Kinerja › G9" in hasil.stdout
    assert f"{salah} › Sub Kegiatan › F6" in hasil.stdout
    assert "1 berkas diperiksa: 2 catatan wajib diperbaiki." in hasil.stdout


def test_a_sheet_that_only_asks_for_confirmation_gives_0(kantor_contoh: Path) -> None:
    hasil = lkj("periksa", kantor_contoh / "data/raw/2023/tw4/kel_mekarsari.xlsx")
    assert hasil.exit_code == 0
    assert "1 catatan perlu dikonfirmasi" in hasil.stdout


@pytest.mark.parametrize(
    "argumen", [["periksa"], ["periksa", "tidak-ada.xlsx"], ["periksa", "--aneh", "x"], ["aneh"]]
)
def test_a_wrong_call_gives_2(argumen: list[str]) -> None:
    assert lkj(*argumen).exit_code == 2


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    hasil = lkj("periksa", tmp_path / "tidak-ada.xlsx", tmp_path)
    assert hasil.exit_code == 2
    assert hasil.stderr.count("Berkas tidak ada:") == 2


def test_json_is_json_with_the_keys_of_a_remark(salah: Path) -> None:
    hasil = lkj("periksa", "--json", salah)
    isi = json.loads(hasil.stdout)
    assert hasil.exit_code == 1
    assert [tuple(c) for c in isi] == [KOLOM, KOLOM]
    assert [(c["kode"], c["sel"]) for c in isi] == [("SEL_KOSONG", "G9"), ("BUKAN_ANGKA", "F6")]


def test_json_without_remarks_is_an_empty_list(kantor_contoh: Path) -> None:
    hasil = lkj("periksa", "--json", kantor_contoh / "data/raw/2023/tw1/umum.xlsx")
    assert (hasil.exit_code, json.loads(hasil.stdout)) == (0, [])


def test_several_sheets_are_checked_in_one_call(salah: Path, tmp_path: Path) -> None:
    rusak = tmp_path / "rusak.xlsx"
    rusak.write_bytes(b"PK\x03\x04 rusak")
    hasil = lkj("periksa", "--json", salah, rusak)
    berkas = {c["berkas"] for c in json.loads(hasil.stdout)}
    assert berkas == {str(salah), str(rusak)}


def test_a_workbook_that_is_no_form_is_a_remark(kantor_contoh: Path) -> None:
    hasil = lkj("periksa", "--json", kantor_contoh / "data/raw/2023/rencana.xlsx")
    assert (hasil.exit_code, json.loads(hasil.stdout)[0]["kode"]) == (1, "CAP_TIDAK_ADA")


def test_a_sheet_is_compared_with_the_plan_of_its_year(
    tmp_path: Path, isian: Isian, isi_rencana: bytes
) -> None:
    berkas = tmp_path / "2023/tw1/pelayanan.xlsx"
    berkas.parent.mkdir(parents=True)
    berkas.write_bytes(isian("pelayanan", 1))
    (tmp_path / "2023/rencana.xlsx").write_bytes(b"rusak")
    hasil = lkj("periksa", "--json", berkas)
    assert (hasil.exit_code, json.loads(hasil.stdout)[0]["kode"]) == (1, "BUKAN_XLSX")
    (tmp_path / "2023/rencana.xlsx").write_bytes(isi_rencana)
    assert lkj("periksa", berkas).exit_code == 0


def test_a_plan_can_be_named(salah: Path, kantor_contoh: Path, tmp_path: Path) -> None:
    rencana = kantor_contoh / "data/raw/2023/rencana.xlsx"
    assert lkj("periksa", "--rencana", rencana, salah).exit_code == 1
    hasil = lkj("periksa", "--json", "--rencana", tmp_path / "tidak-ada.xlsx", salah)
    assert "RENCANA_TIDAK_ADA" in {c["kode"] for c in json.loads(hasil.stdout)}


# contoh ----------------------------------------------------------------------------------------------
@pytest.fixture
def contoh_cepat(kantor_contoh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The example is copied instead of being written anew; what it holds is tested elsewhere."""

    def salin(tujuan: Path, **_: object) -> list[Path]:
        for bagian in ("config", "data/raw"):
            shutil.copytree(kantor_contoh / bagian, tujuan / bagian)
        return [b for b in tujuan.rglob("*") if b.is_file()]

    # The name lkj.cli.contoh is also that of the command.
    monkeypatch.setattr(import_module("lkj.cli.contoh"), "tulis_contoh", salin)


@pytest.mark.usefixtures("contoh_cepat")
def test_the_example_is_written_once_and_again_without_a_word(tmp_path: Path) -> None:
    assert lkj("contoh", "--ke", tmp_path).exit_code == 0
    hasil = lkj("contoh", "--ke", tmp_path)
    assert hasil.exit_code == 0
    assert f"{len([b for b in tmp_path.rglob('*') if b.is_file()])} berkas" in hasil.stdout
    assert (tmp_path / "config/config.yaml").is_file()


@pytest.mark.usefixtures("contoh_cepat")
def test_the_example_does_not_overwrite_what_is_another(tmp_path: Path) -> None:
    milik = tmp_path / "config/config.yaml"
    milik.parent.mkdir()
    milik.write_text("milik: kami\n", encoding="utf-8")
    hasil = lkj("contoh", "--ke", tmp_path)
    assert hasil.exit_code == 2
    assert f"Sudah ada dan berbeda: {milik}" in hasil.stderr
    assert milik.read_text(encoding="utf-8") == "milik: kami\n"
    assert not (tmp_path / "data").exists()
    assert lkj("contoh", "--ke", tmp_path, "--timpa").exit_code == 0
    assert "Sukamaju" in milik.read_text(encoding="utf-8")


# buat ------------------------------------------------------------------------------------------------
def test_a_build_outside_a_repository_is_a_wrong_call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    hasil = lkj("buat")
    assert hasil.exit_code == 2
    assert "folder repositori" in hasil.stderr


@pytest.mark.parametrize("perintah", [[], ["buat"], ["periksa"], ["contoh"], ["buka-kunci"]])
def test_help_is_indonesian(perintah: list[str]) -> None:
    hasil = lkj(*perintah, "--help")
    assert hasil.exit_code == 0
    assert any(kata in hasil.stdout for kata in ("Membuat", "Memeriksa", "Menulis", "Membuka"))


def test_asking_for_help_loads_no_command_and_no_library_of_one() -> None:
    berat = "{'pydantic', 'openpyxl', 'pandas', 'yaml', 'jinja2', 'snakemake', 'pypdfium2', 'pyhanko'}"
    kode = f"import sys, lkj.cli; print(sorted({berat} & set(sys.modules)))"
    hasil = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, check=True)
    assert hasil.stdout == "[]\n"

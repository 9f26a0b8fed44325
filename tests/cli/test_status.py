"""`lkj status`: what an officer reads of the SOPs in force."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from lkj.cli.status import Pilihan, jalankan
from lkj.contoh import muat_pengaturan

AKAR = Path(__file__).resolve().parents[2]


@pytest.fixture
def repositori(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of which only settings, SOPs and calendars are there."""
    (tmp_path / "Snakefile").touch()
    for nama in ("sop", "kalender"):
        shutil.copytree(AKAR / "config" / nama, tmp_path / "config" / nama)
    tulis(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def tulis(akar: Path, **ubah: object) -> None:
    isi = yaml.safe_dump(muat_pengaturan() | ubah, sort_keys=False)
    (akar / "config/config.yaml").write_text(isi, "utf-8")


@pytest.mark.usefixtures("repositori")
def test_missing_files_acts_and_due_dates_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert jalankan(Pilihan(2023, 1, "2023-04-03", "2023-04-14")) == 0
    layar = capsys.readouterr().out
    assert "0 dari 8 langkah terbukti" in layar
    assert "tenggat 6 April 2023, TERLAMBAT" in layar
    assert "belum ada: data/raw/2023/tw1/perencanaan.xlsx dan 7 lagi (0 dari 8 sudah ada)" in layar
    assert "tindakan: tanda tangan oleh Kepala Satuan" in layar


def test_a_file_that_came_in_counts(repositori: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = repositori / "data/raw/2023/tw1"
    folder.mkdir(parents=True)
    (folder / "pmd.xlsx").touch()
    assert jalankan(Pilihan(2023, 1)) == 0
    assert "(1 dari 8 sudah ada)" in capsys.readouterr().out


def test_a_sop_for_quarters_only_says_nothing_of_the_year(
    repositori: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tulis(repositori, sop=[{"nama": "awayan_pengumpulan", "peran": {"pelaksana": "kasubbag_umum"}}])
    assert jalankan(Pilihan(2023)) == 0
    assert "Tidak ada SOP yang berlaku untuk tahun 2023" in capsys.readouterr().out


def test_a_wrong_setting_is_a_remark(repositori: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tulis(repositori, sop=[{"nama": "tiada"}])
    assert jalankan(Pilihan(2023, 1)) == 1
    assert "SOP_TIADA" in capsys.readouterr().out


def test_a_wrong_date_and_a_wrong_folder_are_wrong_calls(
    repositori: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert jalankan(Pilihan(2023, 1, "3 April")) == 2
    monkeypatch.chdir(repositori / "config")
    assert jalankan(Pilihan(2023, 1)) == 2

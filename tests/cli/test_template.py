"""`lkj template`: exit codes, what is printed, and that nothing is overwritten."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from lkj.cli import aplikasi

AKAR = Path(__file__).parents[2]
pelari = CliRunner()


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository without data."""
    for nama in ("templates", "config"):
        shutil.copytree(AKAR / nama, tmp_path / nama)
    (tmp_path / "Snakefile").write_text("")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lkj(*argumen: str) -> tuple[int, str]:
    """Exit code and all that was printed."""
    hasil = pelari.invoke(aplikasi, ["template", *argumen])
    return hasil.exit_code, hasil.output


def test_the_shipped_templates_are_checked_with_the_example_where_there_is_no_data(repo: Path) -> None:
    kode, teks = lkj("periksa")
    assert (kode, teks) == (0, "Semua templat dapat dipakai (diuji dengan data contoh).\n")
    assert sorted(b.name for b in repo.iterdir()) == ["Snakefile", "config", "templates"]


def test_a_wrong_template_and_a_wrong_look_give_one(repo: Path) -> None:
    (repo / "templates/kantor/bagian").mkdir()
    (repo / "templates/kantor/bagian/bab4.md.j2").write_text("\n{{ instansi.nma }}")
    (repo / "templates/kantor/tampilan.yaml").write_text("huruf_judul: Bookman Desa")
    kode, teks = lkj("periksa")
    assert kode == 1
    assert "2 catatan wajib diperbaiki" in teks
    assert "templates/kantor/bagian/bab4.md.j2 › baris 2  (TEMPLAT)" in teks
    assert "templates/kantor/tampilan.yaml  (TAMPILAN)" in teks


def test_the_templates_of_one_office_of_many_are_its_own(repo: Path) -> None:
    (repo / "config/unit").mkdir()
    (repo / "config/unit/abang.yaml").write_text("")
    (repo / "templates/kantor/abang").mkdir()
    (repo / "templates/kantor/abang/lkj.md.j2").write_text("{{ entah }}")
    assert lkj("periksa")[0] == 0
    kode, teks = lkj("periksa", "--unit", "abang")
    assert kode == 1
    assert "templates/kantor/abang/lkj.md.j2 › baris 1" in teks


@pytest.mark.usefixtures("repo")
def test_the_list_names_blocks_names_and_the_office_s_own_versions() -> None:
    lkj("salin", "bagian/bab1.md.j2", "--blok", "dasar_hukum")
    kode, teks = lkj("daftar")
    assert kode == 0
    assert "bagian/bab1.md.j2  [versi kantor: templates/kantor/bagian/bab1.md.j2]" in teks
    assert "Subbab Dasar Hukum" in teks
    assert "instansi.nama" in teks


def test_a_copy_is_a_start_that_works_and_is_never_overwritten(repo: Path) -> None:
    kode, teks = lkj("salin", "bagian/bab1.md.j2", "--blok", "dasar_hukum")
    salinan = repo / "templates/kantor/bagian/bab1.md.j2"
    assert (kode, "Ditulis: templates/kantor/bagian/bab1.md.j2" in teks) == (0, True)
    assert '{% extends "baku/bagian/bab1.md.j2" %}' in salinan.read_text(encoding="utf-8")
    salinan.write_text(salinan.read_text(encoding="utf-8").replace("## Dasar Hukum", "## Landasan Hukum"))
    semula = salinan.read_bytes()
    assert lkj("salin", "bagian/bab1.md.j2")[0] == 2
    assert salinan.read_bytes() == semula
    assert lkj("periksa")[0] == 0


def test_a_whole_template_is_copied_byte_for_byte(repo: Path) -> None:
    assert lkj("salin", "baku/bagian/bab4.md.j2", "--unit", "abang")[0] == 0
    salinan = repo / "templates/kantor/abang/bagian/bab4.md.j2"
    assert salinan.read_bytes() == (repo / "templates/bagian/bab4.md.j2").read_bytes()


@pytest.mark.parametrize(
    ("argumen", "kata"),
    [
        (("salin", "bagian/bab9.md.j2"), "Tidak ada templat bawaan “bagian/bab9.md.j2”. Maksudnya"),
        (("salin", "../../config/config.yaml"), "Tidak ada templat bawaan"),
        (("salin", "bagian/bab1.md.j2", "--blok", "dasr_hukum"), "Maksudnya “dasar_hukum”?"),
    ],
)
def test_what_is_not_there_is_a_wrong_call(argumen: tuple[str, ...], kata: str, repo: Path) -> None:
    kode, teks = lkj(*argumen)
    assert kode == 2
    assert kata in teks
    assert sorted(b.name for b in (repo / "templates/kantor").iterdir()) == ["README.md"]


@pytest.mark.parametrize("perintah", [("periksa",), ("daftar",), ("salin", "lkj.md.j2")])
def test_outside_a_repository_it_says_so(
    perintah: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    kode, teks = lkj(*perintah)
    assert (kode, "folder repositori" in teks) == (2, True)

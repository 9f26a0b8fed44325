"""Which commits `lkj ringkas` compares; nothing is built, because the files belong to no year."""

import os
import subprocess
from pathlib import Path

import pytest

from lkj.cli.ringkas import Pilihan, jalankan


@pytest.fixture
def akar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "Snakefile").touch()
    git("init", "-q", "-b", "main")
    return tmp_path


def git(*argumen: str) -> str:
    nama = ("-c", "user.name=Sri Rahayu", "-c", "user.email=sri@contoh.invalid")
    hasil = subprocess.run(["git", *nama, *argumen], capture_output=True, check=False)
    assert hasil.returncode == 0, hasil.stderr
    return hasil.stdout.decode().strip()


def simpan(nama: str) -> str:
    Path(nama).write_text(nama)
    git("add", "-A")
    git("commit", "-q", "-m", f"Tambah {nama}")
    return git("rev-parse", "HEAD")


def ringkas(capsys: pytest.CaptureFixture[str], dasar: str = "", kode: int = 0) -> str:
    assert jalankan(Pilihan(dasar=dasar)) == kode
    keluar = capsys.readouterr()
    return keluar.out + keluar.err


@pytest.mark.usefixtures("akar")
def test_the_first_commit_has_nothing_before_it(capsys: pytest.CaptureFixture[str]) -> None:
    simpan("a.md")
    layar = ringkas(capsys, "0" * 40)
    assert "Sebelum" not in layar
    assert "Tidak ada tahun yang terpengaruh" in layar
    assert "Selain itu berubah 2 berkas lain" in layar


@pytest.mark.usefixtures("akar")
def test_without_a_base_it_is_the_commit_before(capsys: pytest.CaptureFixture[str]) -> None:
    pertama = simpan("a.md")
    simpan("b.md")
    for dasar in ("", "0" * 40, "HEAD~1"):
        layar = ringkas(capsys, dasar)
        assert f"| Sebelum | {pertama[:10]} | Sri Rahayu |" in layar
        assert "ditulis ulang" not in layar


@pytest.mark.usefixtures("akar")
def test_a_branch_is_compared_with_where_it_left_the_base(capsys: pytest.CaptureFixture[str]) -> None:
    pangkal = simpan("a.md")
    git("switch", "-q", "-c", "isian")
    simpan("b.md")
    git("switch", "-q", "main")
    simpan("c.md")
    git("switch", "-q", "isian")
    layar = ringkas(capsys, "main")
    assert f"| Sebelum | {pangkal[:10]} |" in layar
    assert "1 commit di antaranya" in layar


@pytest.mark.usefixtures("akar")
def test_a_base_that_a_rewritten_history_lost_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    pertama = simpan("a.md")
    simpan("b.md")
    layar = ringkas(capsys, "d" * 40)
    assert "Commit dasar dddddddddd tidak ada di sini (riwayat ditulis ulang)." in layar.replace("\\", "")
    assert f"| Sebelum | {pertama[:10]} |" in layar
    git("checkout", "-q", "--orphan", "baru")
    simpan("c.md")
    layar = ringkas(capsys, "main")
    assert "Kedua riwayat tidak mempunyai commit bersama" in layar


def test_a_shallow_clone_says_that_it_is_one(
    akar: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pertama = simpan("a.md")
    simpan("b.md")
    simpan("c.md")
    git("clone", "-q", "--depth", "2", f"file://{akar}", str(akar / "dangkal"))
    monkeypatch.chdir(akar / "dangkal")
    layar = ringkas(capsys, pertama).replace("\\", "")
    assert f"Commit dasar {pertama[:10]} tidak ada di sini (klona ini dangkal)." in layar
    assert "Dibandingkan dengan commit sebelumnya." in layar


@pytest.mark.usefixtures("akar")
def test_a_commit_dated_in_the_future_is_remarked_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GIT_AUTHOR_DATE", "2090-01-05T08:00:00+0800")
    commit = simpan("a.md")
    assert f"Tanggal commit {commit[:10]} di masa depan" in ringkas(capsys)


def test_a_wrong_call_is_said(akar: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "belum mempunyai commit" in ringkas(capsys, kode=2)
    simpan("a.md")
    assert "commit “salah” tidak ada" in ringkas(capsys, "salah", kode=2)
    assert jalankan(Pilihan(ke=akar / "a.txt")) == 2
    (akar / "Snakefile").unlink()
    assert "dijalankan di folder repositori" in capsys.readouterr().err + ringkas(capsys, kode=2)

"""A small repository of the example office: settings, the plan, and one section's sheet, committed."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parents[2]
RENCANA, ISIAN = "data/raw/2023/rencana.xlsx", "data/raw/2023/tw1/pelayanan.xlsx"


class Repo:
    """The repository, and plain git in it."""

    def __init__(self, akar: Path) -> None:
        """Work in the folder ``akar``."""
        self.akar = akar

    def __truediv__(self, jalur: str) -> Path:
        """A path in it, whose folder exists."""
        (self.akar / jalur).parent.mkdir(parents=True, exist_ok=True)
        return self.akar / jalur

    def git(self, *argumen: str, akar: Path | None = None) -> str:
        """What git prints; it has to succeed."""
        hasil = subprocess.run(["git", *argumen], cwd=akar or self.akar, capture_output=True, check=False)
        assert hasil.returncode == 0, hasil.stdout + hasil.stderr
        return hasil.stdout.decode()

    def contoh(self, *berkas: str) -> None:
        """Put files of the example in their place."""
        for b in berkas:
            shutil.copy2(AKAR / b, self / b)

    def log(self, bentuk: str, *argumen: str) -> list[str]:
        """One text for each commit, the last one first."""
        return [b for b in self.git("log", f"--format={bentuk}", *argumen).splitlines() if b]


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    for nama in ("AUTHOR", "COMMITTER"):
        for apa in ("NAME", "EMAIL"):
            monkeypatch.delenv(f"GIT_{nama}_{apa}", raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    repo = Repo(tmp_path / "kantor")
    repo.contoh("Snakefile", "config/config.yaml", RENCANA, ".gitignore")
    repo.git("init", "-q", "-b", "main")
    repo.git("config", "user.name", "Novita Larasati")
    repo.git("config", "user.email", "novita@contoh.invalid")
    repo.git("add", "-A")
    repo.git("commit", "-q", "-m", "Awal")
    monkeypatch.chdir(repo.akar)
    return repo

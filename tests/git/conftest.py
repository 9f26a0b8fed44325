"""Real repositories in temporary folders."""

import os
import subprocess
from pathlib import Path
from typing import Protocol

import pytest

PENULIS = {
    "GIT_AUTHOR_NAME": "Sri Rahayu",
    "GIT_AUTHOR_EMAIL": "sri@contoh.invalid",
    "GIT_COMMITTER_NAME": "Sri Rahayu",
    "GIT_COMMITTER_EMAIL": "sri@contoh.invalid",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


class Git(Protocol):
    """Run git in a folder and give what it prints."""

    def __call__(self, akar: Path, *argumen: str, masukan: bytes = ..., kode: int = ..., **env: str) -> str:
        """``kode`` is the expected exit code."""


@pytest.fixture(scope="session")
def git() -> Git:
    def jalan(akar: Path, *argumen: str, masukan: bytes = b"", kode: int = 0, **env: str) -> str:
        hasil = subprocess.run(
            ["git", *argumen],
            cwd=akar,
            input=masukan,
            capture_output=True,
            check=False,
            env={**os.environ, **PENULIS, **env},
        )
        assert hasil.returncode == kode, hasil.stdout + hasil.stderr
        return hasil.stdout.decode()

    return jalan


class Simpan(Protocol):
    """Write files and commit them; None removes one."""

    def __call__(self, pesan: str, **berkas: bytes | None) -> str:
        """Give the digest of the commit; of a name ``data__a.csv`` the path is ``data/a.csv``."""


@pytest.fixture
def akar(tmp_path: Path, git: Git) -> Path:
    """An empty repository."""
    folder = tmp_path / "kantor"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    return folder


@pytest.fixture
def simpan(akar: Path, git: Git) -> Simpan:
    def catat(pesan: str, **berkas: bytes | None) -> str:
        for nama, isi in berkas.items():
            jalur = akar / nama.replace("__", "/")
            if isi is None:
                jalur.unlink()
            else:
                jalur.parent.mkdir(parents=True, exist_ok=True)
                jalur.write_bytes(isi)
        git(akar, "add", "-A")
        git(akar, "commit", "-q", "--allow-empty", "-m", pesan)
        return git(akar, "rev-parse", "HEAD").strip()

    return catat

"""A repository of the example office to receive files into."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.conftest import RAW
from tests.tata_asing.buku import FORMAT

from lkj.terima import Kiriman, Petunjuk, periksa_kiriman
from lkj.terima.kantor import Repositori


@pytest.fixture
def repo(tmp_path: Path, kantor_contoh: Path) -> Path:
    """The example office with its plan and without any sheet."""
    akar = tmp_path / "repo"
    shutil.copytree(kantor_contoh, akar, ignore=shutil.ignore_patterns("tw[1234]", "narasi"))
    shutil.copytree(FORMAT, akar / "config/format", dirs_exist_ok=True)
    (akar / "Snakefile").touch()
    return akar


def simpan_git(akar: Path) -> None:
    """Commit everything that is in the folder."""
    lingkungan = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    nama = ["-c", "user.name=Uji", "-c", "user.email=uji@contoh.example", "-c", "commit.gpgsign=false"]
    for perintah in (["init", "-q"], ["add", "-A"], [*nama, "commit", "-q", "-m", "Isian"]):
        subprocess.run(["git", *perintah], cwd=akar, check=True, capture_output=True, env=lingkungan)


def isian_contoh(kantor_contoh: Path, seksi: str = "pelayanan", tw: int = 1) -> bytes:
    """A right form of the example office."""
    return (kantor_contoh / RAW / f"tw{tw}" / f"{seksi}.xlsx").read_bytes()


def terima(repo: Path, isi: bytes, nama: str = "kiriman.xlsx", **petunjuk: object) -> Kiriman:
    """Recognise and check one file."""
    return periksa_kiriman(nama, isi, Repositori(repo), Petunjuk(**petunjuk))  # type: ignore[arg-type]


def kode(kiriman: Kiriman) -> list[str]:
    """Codes of its remarks."""
    return [c.kode for c in kiriman.catatan]


def tujuan(kiriman: Kiriman) -> list[str]:
    """Where it is to be kept."""
    return [t.jalur.as_posix() for t in kiriman.tujuan]

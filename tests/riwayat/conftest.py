"""An office's repository that grows commit by commit."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from lkj.cli.riwayat import Pilihan, jalankan

AKAR = Path(__file__).resolve().parents[2]
DATA = "data/raw/2023"


@dataclass(frozen=True)
class Kantor:
    """The repository."""

    akar: Path

    def git(self, *argumen: str, masukan: bytes = b"", **env: str) -> str:
        """Run git; what it prints."""
        tetap = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        nama = {
            f"GIT_{s}_{n}": v for s in ("AUTHOR", "COMMITTER") for n, v in (("NAME", "Sri"), ("EMAIL", "s@x"))
        }
        hasil = subprocess.run(
            ["git", *argumen],
            cwd=self.akar,
            input=masukan,
            capture_output=True,
            check=True,
            env={**os.environ, **tetap, **nama, **env},
        )
        return hasil.stdout.decode()

    def simpan(
        self,
        pesan: str,
        berkas: Mapping[str, bytes | None] | None = None,
        oleh: str = "Sri Rahayu",
        tanggal: str = "2023-04-03T08:00:00+0800",
    ) -> str:
        """Write files (None removes one) and commit all; the first ten digits of the commit."""
        self.tulis(berkas or {})
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", pesan, GIT_AUTHOR_NAME=oleh, GIT_AUTHOR_DATE=tanggal)
        return self.git("rev-parse", "HEAD").strip()

    def tulis(self, berkas: Mapping[str, bytes | None]) -> None:
        """Write files without committing them."""
        for nama, isi in berkas.items():
            jalur = self.akar / DATA / nama
            if isi is None:
                jalur.unlink()
            else:
                jalur.parent.mkdir(parents=True, exist_ok=True)
                jalur.write_bytes(isi)


@pytest.fixture
def kantor(tmp_path: Path, kantor_contoh: Path, monkeypatch: pytest.MonkeyPatch) -> Kantor:
    """An office with settings, its plan and the first quarter, none of it committed; the working folder."""
    akar = tmp_path / "kantor"
    shutil.copytree(AKAR / "config", akar / "config")
    shutil.copytree(AKAR / "templates" / "riwayat", akar / "templates" / "riwayat")
    (akar / "config/config.yaml").write_bytes((kantor_contoh / "config/config.yaml").read_bytes())
    (akar / "Snakefile").touch()
    (akar / ".gitignore").write_text("/build/\n/reports/\n", encoding="utf-8")
    (akar / DATA).mkdir(parents=True)
    shutil.copyfile(kantor_contoh / DATA / "rencana.xlsx", akar / DATA / "rencana.xlsx")
    shutil.copytree(kantor_contoh / DATA / "tw1", akar / DATA / "tw1")
    monkeypatch.chdir(akar)
    milik = Kantor(akar)
    milik.git("init", "-q", "-b", "main")
    return milik


@pytest.fixture
def riwayat(capfd: pytest.CaptureFixture[str]) -> Callable[..., dict[str, Any]]:
    """What ``lkj riwayat 2023 --json`` prints."""

    def baca(**pilihan: Any) -> dict[str, Any]:
        capfd.readouterr()
        assert jalankan(Pilihan(**{"tahun": 2023, "sebagai_json": True} | pilihan)) == 0
        hasil: dict[str, Any] = json.loads(capfd.readouterr().out)
        return hasil

    return baca

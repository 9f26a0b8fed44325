"""An office's push, end to end: a bare remote whose hook runs the commands of the workflow file.

What the hook runs is read from ``.github/workflows/data.yml``, in a clean checkout of what was pushed.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from tests.alur.ruang import sunting

from lkj.cli.simpan import Pilihan, jalankan

AKAR = Path(__file__).resolve().parents[2]
BAGIAN = ("Snakefile", "config", "workflow", "profiles", "templates", ".gitignore", "pyproject.toml")
ISIAN = "data/raw/2023/tw1/pelayanan.xlsx"
LANGKAH = ("Ringkasan cabang utama, semua tahun", "Tampilkan ringkasan")

KAIT = """#!/bin/sh
unset GIT_DIR GIT_QUARANTINE_PATH
while read -r lama baru _; do
  git clone -q "$PUSAT" "$KERJA/$baru"
  cd "$KERJA/$baru"
  mkdir -p .venv/bin ci
  ln -s "$LKJ" .venv/bin/lkj
  ln -s "$KERJA/simpanan" ci/simpanan
  export DASAR="$lama" GITHUB_STEP_SUMMARY="$KERJA/langkah-$baru.md"
  while IFS= read -r perintah; do
    sh -e -c "$perintah" >>ci/log.txt 2>&1 </dev/null
    echo "$?" >>ci/kode.txt
  done <"$PERINTAH"
done
"""


@pytest.fixture
def kantor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example office with its first quarter, pushed to a remote that then gets its hook."""
    akar, pusat, kerja = tmp_path / "kantor", tmp_path / "pusat.git", tmp_path / "kerja"
    (kerja / "simpanan").mkdir(parents=True)
    for nama in (*BAGIAN, "data/raw/2023/rencana.xlsx", "data/raw/2023/tw1", "data/raw/lambang.png"):
        (akar / nama).parent.mkdir(parents=True, exist_ok=True)
        if (AKAR / nama).is_dir():
            shutil.copytree(AKAR / nama, akar / nama, ignore=shutil.ignore_patterns("__pycache__", "surat"))
        else:
            shutil.copy2(AKAR / nama, akar / nama)
    lkj = tmp_path / "lkj"
    lkj.write_text(f'#!/bin/sh\nPYTHONPATH="$PWD/workflow" exec "{sys.executable}" -m lkj.cli "$@"\n')
    lkj.chmod(0o755)
    (tmp_path / "perintah").write_text("".join(f"{p}\n" for p in perintah()))
    lingkungan = {"PUSAT": pusat, "KERJA": kerja, "LKJ": lkj, "PERINTAH": tmp_path / "perintah"}
    for nama, nilai in {**lingkungan, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}.items():
        monkeypatch.setenv(nama, str(nilai))
    for peran in ("AUTHOR", "COMMITTER"):
        monkeypatch.delenv(f"GIT_{peran}_NAME", raising=False)
        monkeypatch.delenv(f"GIT_{peran}_EMAIL", raising=False)
    git(tmp_path, "init", "-q", "--bare", "-b", "main", str(pusat))
    git(akar, "init", "-q", "-b", "main")
    git(akar, "config", "user.name", "Novita Larasati")
    git(akar, "config", "user.email", "novita@contoh.invalid")
    git(akar, "add", "-A")
    git(akar, "commit", "-q", "-m", "Kantor contoh")
    git(akar, "remote", "add", "origin", str(pusat))
    git(akar, "push", "-q", "--set-upstream", "origin", "main")
    (pusat / "hooks/post-receive").write_text(KAIT)
    (pusat / "hooks/post-receive").chmod(0o755)
    monkeypatch.chdir(akar)
    return akar


def perintah() -> list[str]:
    alur = yaml.safe_load((AKAR / ".github/workflows/data.yml").read_text("utf-8"))
    milik = {s["name"]: s["run"] for s in alur["jobs"]["ringkas"]["steps"] if "run" in s}
    return [milik[n] for n in LANGKAH]


def git(akar: Path, *argumen: str) -> str:
    hasil = subprocess.run(["git", *argumen], cwd=akar, capture_output=True, check=False)
    assert hasil.returncode == 0, hasil.stderr
    return hasil.stdout.decode().strip()


def kirim(akar: Path, nilai: object) -> tuple[Path, str]:
    """Change the cell, keep and push it as an office does; the hook's checkout and what it showed."""
    (akar / ISIAN).write_bytes(sunting((akar / ISIAN).read_bytes(), {"Kinerja!G9": nilai}))
    assert jalankan(Pilihan(ya=True, kirim=True)) == 0
    baru = git(akar, "rev-parse", "HEAD")
    salinan = akar.parent / "kerja" / baru
    langkah = akar.parent / f"kerja/langkah-{baru}.md"
    assert langkah.is_file(), (salinan / "ci/log.txt").read_text("utf-8")
    return salinan, langkah.read_text("utf-8")


@pytest.mark.lambat
def test_a_push_is_answered_with_what_it_changed_and_a_wrong_one_with_its_remark(kantor: Path) -> None:
    salinan, tampil = kirim(kantor, 83)
    assert (salinan / "ci/kode.txt").read_text().split() == ["0", "0"]
    assert tampil == (salinan / "ci/ringkasan.md").read_text("utf-8")
    assert "**Laporan dapat dibuat: " in tampil
    assert "| Sesudah | " in tampil
    assert "Fitriana Maharani" in tampil
    assert f"| {ISIAN} | Kinerja › G9 | IKU-01 · Realisasi TW I | 82,45 → 83 |" in tampil
    ukur = "| Triwulan I 2023, pengukuran | IKU-01 | Indeks Kepuasan Masyarakat |"
    assert f"{ukur} Realisasi triwulan ini | 82,45 | 83 |" in tampil
    assert f"{ukur} Capaian triwulan ini | 100,55 | 101,22 |" in tampil
    assert (salinan / "ci/hasil/reports/lkj_2023_tw1.pdf").read_bytes().startswith(b"%PDF")
    assert (salinan / "ci/hasil/data/processed/2023/tw1/catatan.csv").is_file()
    assert git(salinan, "status", "--porcelain") == "", "the checkout itself is left as it was"

    salinan, tampil = kirim(kantor, "tinggi")
    assert (salinan / "ci/kode.txt").read_text().split() == ["1", "0"]
    assert "**Laporan BELUM DAPAT DIBUAT seluruhnya: 1 catatan wajib diperbaiki.**" in tampil
    assert f"| {ISIAN} › Kinerja › G9" in tampil
    assert "wajib diperbaiki | tinggi |" in tampil
    assert "Triwulan I 2023, pengukuran: tidak dapat diukur lagi." in tampil
    assert not (salinan / "ci/hasil/reports").exists()

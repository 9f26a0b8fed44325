"""An office in a real repository of git, and a stand-in for its build that copies figures to outputs."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from lkj.sidik import sha256

ANGKA = "data/raw/2023/tw1/angka.csv"
KEPALA = "kode,jenis,nama,kolom,capaian_tahun,realisasi_tahun\n"
PENULIS = {
    "GIT_AUTHOR_NAME": "Sri Rahayu",
    "GIT_AUTHOR_EMAIL": "sri@contoh.invalid",
    "GIT_COMMITTER_NAME": "Sri Rahayu",
    "GIT_COMMITTER_EMAIL": "sri@contoh.invalid",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


def git(akar: Path, *argumen: str) -> str:
    """Run git in a folder."""
    hasil = subprocess.run(
        ["git", *argumen],
        cwd=akar,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **PENULIS},
    )
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    return hasil.stdout


def kantor(akar: Path) -> Path:
    """A repository with one commit."""
    isi = {
        "Snakefile": "# aturan\n",
        "workflow/lkj/a.py": "A = 1\n",
        "requirements.lock": "typst==0.13\n",
        "config/config.yaml": "instansi: {}\n",
        "templates/fonts/Satu.ttf": "huruf",
        "data/raw/2023/rencana.xlsx": "rencana",
        "data/raw/abang/2023/rencana.xlsx": "rencana lain",
        ANGKA: f"{KEPALA}IKU-01,indikator,Indeks,,100.5,82.45\n",
        ".gitignore": "/build/\n/reports/\n/data/processed/\n",
    }
    for jalur, teks in isi.items():
        (akar / jalur).parent.mkdir(parents=True, exist_ok=True)
        (akar / jalur).write_text(teks, encoding="utf-8")
    git(akar, "init", "-q", "-b", "main")
    simpan(akar, "Isian triwulan I")
    return akar


def simpan(akar: Path, pesan: str) -> str:
    """Commit all; the digest of the commit."""
    git(akar, "add", "--all")
    git(akar, "commit", "-q", "-m", pesan)
    return git(akar, "rev-parse", "HEAD").strip()


def ubah(akar: Path, dari: str, ke: str) -> str:
    """Change a figure and commit it."""
    berkas = akar / ANGKA
    isi = berkas.read_text(encoding="utf-8")
    assert dari in isi
    berkas.write_text(isi.replace(dari, ke), encoding="utf-8")
    return simpan(akar, f"{dari} menjadi {ke}")


class Tiruan:
    """Builds as the rules do, in a blink: every output follows from the sheet alone.

    Attributes:
        tanda: The mark on the pages; nothing once the head approved it.
        goyang: Whether a build gives other bytes each time.
        rusak: A file that the build spoils, or nothing.
        sebab: Why it fails, or nothing.
        dipanggil: What was asked of it.
    """

    def __init__(self) -> None:
        self.tanda = "DRAF"
        self.goyang = False
        self.rusak = ""
        self.sebab = ""
        self.dipanggil: list[list[str]] = []

    def __call__(self, folder: Path, target: Sequence[str]) -> str:
        """Write what was asked for, and what the real rules leave beside it."""
        self.dipanggil.append(list(target))
        if self.sebab:
            return self.sebab
        angka = (folder / ANGKA).read_bytes()
        tambah = str(len(self.dipanggil)).encode() if self.goyang else b""
        unit = "abang/" if "/abang/" in target[0] else ""
        olahan = {f"data/processed/{unit}2023/{n}.csv": angka for n in ("pengukuran", "anggaran", "telusur")}
        lain = {t: t.encode() + angka + tambah for t in target if t not in olahan}
        dokumen = re.findall(r"(?:lkj|pengukuran)_2023", " ".join(target))[0]
        isi = {"dokumen": dokumen, "sidik_isi": sha256(angka), "berkas": {}}
        keadaan = {"tanda": self.tanda, "revisi": 0, "sementara": False}
        tentang = {
            f"build/{unit}{dokumen}/isi.json": json.dumps(isi).encode(),
            f"build/{unit}{dokumen}/keadaan.json": json.dumps(keadaan).encode(),
        }
        for jalur, bita in {**olahan, **lain, **tentang}.items():
            (folder / jalur).parent.mkdir(parents=True, exist_ok=True)
            (folder / jalur).write_bytes(bita)
        if self.rusak:
            (folder / self.rusak).write_bytes(b"lain")
        return ""

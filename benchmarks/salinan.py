"""A temporary copy of the repository in which a measured command runs."""

import hashlib
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
TURUNAN = (".snakemake", "build", "reports", "log", "data/processed")


class PengukuranGagal(Exception):
    """A run that was measured did not do what the case is about."""


@dataclass(frozen=True)
class Jalan:
    """One run: seconds of wall clock, seconds of processor (children too), and all that it printed."""

    detik: float
    detik_cpu: float
    keluaran: str


@dataclass(frozen=True)
class Salinan:
    """A temporary copy of the repository and how Snakemake is run in it."""

    akar: Path
    sasaran: str
    tahun: str

    def jalankan(self, *argumen: str) -> Jalan:
        """Run Snakemake once."""
        return self.python("-m", "snakemake", *argumen)

    def bangun(self) -> Jalan:
        """Build the target once."""
        return self.jalankan(self.sasaran)

    def python(self, *argumen: str) -> Jalan:
        """Run this interpreter in the copy.

        Raises:
            PengukuranGagal: it ended with an error; its last lines are in the message.
        """
        mulai, cpu = time.perf_counter(), _cpu_anak()
        proses = subprocess.run(
            [sys.executable, *argumen],
            cwd=self.akar,
            env=self._lingkungan(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        jalan = Jalan(time.perf_counter() - mulai, _cpu_anak() - cpu, proses.stdout)
        if proses.returncode:
            raise PengukuranGagal("\n".join(proses.stdout.splitlines()[-15:]))
        return jalan

    def siapkan_telusur(self, kali: int) -> None:
        """Before the first run: the table of origins, and a repository whose history can be asked."""
        if kali:
            return
        self.jalankan(f"data/processed/{self.tahun}/telusur.csv")
        siapa = ("-c", "user.name=Uji", "-c", "user.email=uji@contoh.invalid")
        for perintah in (
            ("init", "-q"),
            ("add", "-A"),
            (*siapa, "commit", "-q", "--allow-empty", "-m", "Isian"),
        ):
            subprocess.run(["git", *perintah], cwd=self.akar, check=True)  # noqa: S607

    def telusur(self, *tanya: str) -> Jalan:
        """Ask for the origin of a figure."""
        return self.python("-m", "lkj.cli", "telusur", *tanya)

    def telusur_halaman(self) -> Jalan:
        """Ask by a page of the report on which 85,12 stands once."""
        return self.telusur(*_tanya_halaman(self))

    def sidik(self) -> str:
        """Digest of the built report, with its file time, so that a rewrite shows as well."""
        berkas = self.akar / self.sasaran
        return f"{hashlib.sha256(berkas.read_bytes()).hexdigest()} {berkas.stat().st_mtime_ns}"

    def bersihkan(self) -> None:
        """Remove all derived files and what Snakemake remembers."""
        for folder in TURUNAN:
            shutil.rmtree(self.akar / folder, ignore_errors=True)

    def ubah_satu_sel(self, kali: int) -> None:
        """Write another figure into the largest filled cell of one workbook of quarter IV."""
        from openpyxl import load_workbook

        berkas, lembar, sel, nilai = sel_rupiah(self.akar / "data/raw" / self.tahun / "tw4")
        buku = load_workbook(berkas)
        buku[lembar][sel] = nilai - 1000 - kali
        buku.save(berkas)

    def _lingkungan(self) -> dict[str, str]:
        """The caller's environment, but with this copy's package and without leftover settings."""
        asal = {k: v for k, v in os.environ.items() if not k.startswith(("SNAKEMAKE_", "PYTHON"))}
        return asal | {
            "PYTHONPATH": str(self.akar / "workflow"),
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}",
        }


@cache
def _tanya_halaman(salinan: Salinan) -> tuple[str, ...]:
    """The question about the first page on which 85,12 stands once.

    Raises:
        PengukuranGagal: There is none.
    """
    for halaman in range(15, 40):
        tanya = ("--pdf", salinan.sasaran, "--halaman", str(halaman), "--teks", "85,12")
        try:
            salinan.telusur(*tanya)
        except PengukuranGagal:
            continue
        return tanya
    pesan = "85,12 tidak berdiri sendirian di suatu halaman"
    raise PengukuranGagal(pesan)


def _cpu_anak() -> float:
    """Seconds of processor that all ended children have used."""
    pakai = resource.getrusage(resource.RUSAGE_CHILDREN)
    return pakai.ru_utime + pakai.ru_stime


@contextmanager
def salin(sasaran: str) -> Iterator[Salinan]:
    """A copy of the tracked and the new files of the repository, removed at the end."""
    daftar = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607
        cwd=AKAR,
        check=True,
        capture_output=True,
    ).stdout
    tahun = "".join(c for c in Path(sasaran).stem if c.isdigit())[:4]
    with tempfile.TemporaryDirectory(prefix="lkj-ukur-") as folder:
        salinan = Salinan(akar=Path(folder), sasaran=sasaran, tahun=tahun)
        for nama in filter(None, os.fsdecode(daftar).split("\0")):
            if (AKAR / nama).is_file():
                (salinan.akar / nama).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(AKAR / nama, salinan.akar / nama)
        yield salinan


def sel_rupiah(folder: Path) -> tuple[Path, str, str, int]:
    """The largest whole number that a section filled in, in its first workbook: always a Rupiah figure.

    Raises:
        PengukuranGagal: there is no filled workbook.
    """
    from openpyxl import load_workbook

    for berkas in sorted(folder.glob("*.xlsx")):
        isian = [
            (sel.value, lembar.title, sel.coordinate)
            for lembar in load_workbook(berkas).worksheets
            for baris in lembar.iter_rows()
            for sel in baris
            if isinstance(sel.value, int) and not sel.protection.locked
        ]
        if isian:
            nilai, lembar_isian, alamat = max(isian)
            return berkas, lembar_isian, alamat, nilai
    pesan = f"tidak ada isian angka di {folder.name}"
    raise PengukuranGagal(pesan)

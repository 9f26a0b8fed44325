"""`lkj buat`: the same build as `snakemake TARGET`, with progress and remarks only; the trace is in a log."""

import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Self

from lkj.catatan import Catatan, dari_csv, dari_json, ringkas, urut

LOG = Path("log/lkj-buat.log")
SELESAI, DATA_SALAH, PANGGILAN_SALAH = 0, 1, 2

_LANGKAH = re.compile(r"(\d+) of (\d+) steps")
_PEKERJAAN = re.compile(r"^Job \d+: (.*)")
_TAHUN = re.compile(r"lkj_(20\d\d)|/(20\d\d)/")


def jalankan(target: Sequence[str]) -> int:
    """Build the targets in the repository that is the working directory; return the exit code."""
    if not Path("Snakefile").is_file():
        return _gagal(
            "Perintah ini dijalankan di folder repositori (yang memuat Snakefile).", PANGGILAN_SALAH
        )
    with tempfile.TemporaryDirectory() as sementara:
        wadah = Path(sementara, "catatan.jsonl")
        kode, keluaran = _snakemake(target, wadah)
        catatan = _baca(wadah)
    if kode == 0:
        return _berhasil(target)
    if catatan:
        return _tampilkan(catatan)
    return _sebab_lain(keluaran)


def _snakemake(target: Sequence[str], wadah: Path) -> tuple[int, str]:
    """Run Snakemake in a process group of its own; show progress; keep all output in the log."""
    LOG.parent.mkdir(parents=True, exist_ok=True)
    perintah = [sys.executable, "-m", "snakemake", *target]
    lingkungan = {**os.environ, "LKJ_CATATAN": str(wadah), "PYTHONUNBUFFERED": "1"}
    proses = subprocess.Popen(
        perintah,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        env=lingkungan,
        start_new_session=True,
    )
    try:
        keluaran = _ikuti(proses.stdout)
    except KeyboardInterrupt:
        os.killpg(proses.pid, signal.SIGINT)
        keluaran = "KeyboardInterrupt"
    kode = proses.wait()
    LOG.write_text(keluaran, encoding="utf-8")
    return kode, keluaran


def _ikuti(keluaran: IO[str] | None) -> str:
    baris_semua = []
    with _Kemajuan() as kemajuan:
        for baris in keluaran or ():
            baris_semua.append(baris)
            if cocok := _PEKERJAAN.match(baris):
                kemajuan.sebut(cocok[1])
            elif cocok := _LANGKAH.search(baris):
                kemajuan.maju(int(cocok[1]), int(cocok[2]))
            elif "dibuat ulang" in baris:
                kemajuan.cetak(baris.strip())
    return "".join(baris_semua)


class _Kemajuan:
    """A progress line on a terminal, plain lines elsewhere."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        self._konsol = Console(stderr=True)
        kolom = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        self._garis = Progress(*kolom, console=self._konsol, disable=not self._konsol.is_terminal)
        self._tugas = self._garis.add_task("Menyiapkan", total=None)

    def __enter__(self) -> Self:
        self._garis.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._garis.stop()

    def sebut(self, pesan: str) -> None:
        if self._konsol.is_terminal:
            self._garis.update(self._tugas, description=pesan)
        else:
            sys.stderr.write(f"  {pesan}\n")

    def maju(self, sudah: int, semua: int) -> None:
        self._garis.update(self._tugas, completed=sudah, total=semua)

    def cetak(self, pesan: str) -> None:
        sys.stderr.write(f"{pesan}\n")


def _baca(wadah: Path) -> tuple[Catatan, ...]:
    if not wadah.is_file():
        return ()
    baris = wadah.read_text(encoding="utf-8").splitlines()
    return urut(c for b in baris for c in dari_json(f"[{b}]"))


def _berhasil(target: Sequence[str]) -> int:
    for berkas in target:
        sys.stdout.write(f"Selesai: {berkas}\n")
    catatan = urut(c for b in _catatan_tahun(target) for c in dari_csv(b.read_bytes()))
    if catatan:
        sys.stdout.write(f"\n{ringkas(catatan)}\n")
        sys.stdout.write("".join(f"{c.sebagai_teks()}\n" for c in catatan))
    return SELESAI


def _catatan_tahun(target: Sequence[str]) -> Iterator[Path]:
    """The remark tables of the years that the targets name (all years when none is named)."""
    tahun = {t for b in target for cocok in _TAHUN.findall(b) for t in cocok if t}
    for berkas in sorted(Path("data/processed").glob("**/catatan.csv")):
        if not tahun or tahun & set(berkas.parts):
            yield berkas


def _tampilkan(catatan: Sequence[Catatan]) -> int:
    sys.stdout.write(f"Laporan belum dapat dibuat: {ringkas(catatan)}.\n\n")
    sys.stdout.write("".join(f"{c.sebagai_teks()}\n" for c in catatan))
    return DATA_SALAH


def _sebab_lain(keluaran: str) -> int:
    if "MissingRuleException" in keluaran:
        saran = (
            "Contoh: reports/lkj_2023.pdf, reports/lkj_2023_tw1.pdf,"
            " reports/format_isian/2023/tw1/<seksi>.xlsx."
        )
        return _gagal(f"Berkas yang diminta tidak dikenal. {saran}", PANGGILAN_SALAH)
    if "LockException" in keluaran:
        return _gagal(
            "Ada pembuatan lain yang sedang berjalan, atau yang lalu terputus."
            " Bila tidak ada yang berjalan, jalankan: lkj buka-kunci",
            PANGGILAN_SALAH,
        )
    if "KeyboardInterrupt" in keluaran:
        return _gagal("Dihentikan. Jalankan lagi perintah yang sama untuk meneruskan.", DATA_SALAH)
    return _gagal(f"Pembuatan berhenti karena galat program. Rinciannya ada di {LOG}.", DATA_SALAH)


def lepas_kunci() -> int:
    """Remove the lock that an interrupted build left; return the exit code."""
    perintah = [sys.executable, "-m", "snakemake", "--unlock"]
    hasil = subprocess.run(perintah, capture_output=True, check=False)
    if hasil.returncode:
        return _gagal("Kunci tidak dapat dibuka; jalankan di folder repositori.", PANGGILAN_SALAH)
    sys.stdout.write("Kunci dibuka. Jalankan lagi perintah pembuatan.\n")
    return SELESAI


def _gagal(pesan: str, kode: int) -> int:
    sys.stderr.write(f"{pesan}\n")
    return kode

"""`lkj mengapa`: what a build would run now and why, or why the last one ran what it ran."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from lkj.catatan import ringkas
from lkj.cli.buat import DATA_SALAH, LOG, PANGGILAN_SALAH, SELESAI, sebab_gagal
from lkj.cli.umum import BUKAN_REPOSITORI, di_repositori
from lkj.mengapa import JURNAL, Langkah, Rencana, baca_rencana, kalimat, perhatian

TIDAK_ADA = "Tidak ada yang berubah; tidak ada yang dibuat."
_KUNCI = Path(".snakemake/locks")
_SEDANG = (
    "Ada pembuatan lain yang sedang berjalan; tanyakan lagi sesudah selesai. Bila tidak ada: lkj buka-kunci"
)
_BELUM = (
    "Belum ada catatan pembuatan di folder ini. Jalankan lkj buat dahulu, atau tanyakan tanpa --terakhir."
)


def jalankan(target: Sequence[str], *, terakhir: bool = False, sebagai_json: bool = False) -> int:
    """Print the steps with their reasons; return the exit code: 0, also where nothing is to be done.

    1: the plan of the build could not be made; 2: the call is wrong, or a build is running.
    """
    if not di_repositori():
        return _gagal(BUKAN_REPOSITORI, PANGGILAN_SALAH)
    if terakhir and target:
        return _gagal(
            "--terakhir menjelaskan seluruh pembuatan terakhir; jangan sebut berkas.", PANGGILAN_SALAH
        )
    if terakhir:
        rencana = baca_rencana(JURNAL)
        return (
            _gagal(_BELUM, DATA_SALAH)
            if rencana is None
            else _cetak(rencana, sebagai_json=sebagai_json, terakhir=True)
        )
    if any(_KUNCI.glob("*.lock")):
        return _gagal(_SEDANG, PANGGILAN_SALAH)
    with tempfile.TemporaryDirectory() as sementara:
        berkas = Path(sementara, "mengapa.json")
        hasil = _rencanakan(target, berkas)
        if hasil.returncode:
            return _tidak_jadi(hasil.stdout)
        rencana = baca_rencana(berkas) if berkas.is_file() else Rencana(tuple(target), ())
    if rencana is None:
        return _tidak_jadi(hasil.stdout)
    rencana = replace(rencana, perhatian=tuple(perhatian(rencana.langkah)))
    return _cetak(rencana, sebagai_json=sebagai_json)


def _rencanakan(target: Sequence[str], berkas: Path) -> "subprocess.CompletedProcess[str]":
    """Let Snakemake plan the build and run nothing; the rules write the reasons into the file."""
    perintah = [sys.executable, "-m", "snakemake", *target, "--dry-run"]
    return subprocess.run(  # the interpreter of this environment, no shell
        perintah,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, "LKJ_MENGAPA": str(berkas)},
        check=False,
    )


def _tidak_jadi(keluaran: str) -> int:
    LOG.parent.mkdir(parents=True, exist_ok=True)
    LOG.write_text(keluaran, encoding="utf-8")
    return sebab_gagal(keluaran)


def _cetak(rencana: Rencana, *, sebagai_json: bool, terakhir: bool = False) -> int:
    sys.stdout.write(
        rencana.sebagai_json() if sebagai_json else "\n".join(_baris(rencana, terakhir=terakhir)) + "\n"
    )
    return SELESAI


def _baris(rencana: Rencana, *, terakhir: bool) -> Iterator[str]:
    """The steps with reasons of their own first, the others below them."""
    if not rencana.langkah:
        yield TIDAK_ADA
        return
    tuntas = rencana.selesai is not False
    lalu = "Pembuatan terakhir menjalankan" if tuntas else "Pembuatan terakhir hendak menjalankan"
    kala = lalu if terakhir else "Pembuatan sekarang akan menjalankan"
    yield f"{kala} {len(rencana.langkah)} langkah ({', '.join(rencana.target) or 'semua laporan'})."
    if terakhir:
        yield from _akhir(rencana)
    yield from _bagian("Sebabnya:", [x for x in rencana.langkah if not x.berantai])
    yield from _bagian("Karena itu juga:", [x for x in rencana.langkah if x.berantai])
    if rencana.perhatian:
        yield "\nPerhatian:"
        yield from (f"- {p}" for p in rencana.perhatian)


def _akhir(rencana: Rencana) -> Iterator[str]:
    """Why the build did not make them all."""
    if rencana.selesai is None:
        yield "Pembuatan itu terputus sebelum selesai. Untuk meneruskannya, jalankan lagi perintah yang sama."
    elif not rencana.selesai and rencana.catatan:
        yield f"\nPembuatan itu berhenti: {ringkas(rencana.catatan)}."
        yield from (c.sebagai_teks() for c in rencana.catatan)
    elif not rencana.selesai:
        yield f"\nPembuatan itu berhenti karena galat program, bukan karena catatan. Rinciannya ada di {LOG}."


def _bagian(judul: str, langkah: Sequence[Langkah]) -> Iterator[str]:
    if langkah:
        yield f"\n{judul}"
        yield from (f"- {kalimat(x)}" for x in langkah)


def _gagal(pesan: str, kode: int) -> int:
    sys.stderr.write(f"{pesan}\n")
    return kode

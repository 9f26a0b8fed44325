"""What several commands share."""

import sys
from collections.abc import Sequence
from pathlib import Path

from lkj.catatan import Catatan, ringkas
from lkj.konfigurasi.berkas import muat_yaml

__all__ = ["BUKAN_REPOSITORI", "cetak_catatan", "di_repositori", "gagal_tulis", "muat_yaml"]

BUKAN_REPOSITORI = "Perintah ini dijalankan di folder repositori (yang memuat Snakefile)."


def di_repositori() -> bool:
    """Whether the working directory is a repository."""
    return Path("Snakefile").is_file()


def cetak_catatan(catatan: Sequence[Catatan]) -> int:
    """Print remarks that stand in the way; return the exit code for wrong data."""
    sys.stdout.write(f"Belum dapat diteruskan: {ringkas(catatan)}.\n\n")
    sys.stdout.write("".join(f"{c.sebagai_teks()}\n" for c in catatan))
    return 1


def gagal_baca(salah: OSError) -> str:
    """What to say of a file that is there and cannot be read."""
    return f"Tidak dapat membaca {salah.filename}: {salah.strerror}."


def gagal_tulis(salah: OSError) -> str:
    """What to say when files could not be put in place and all is as it was."""
    return f"Tidak dapat menulis {salah.filename}: {salah.strerror}. Semua tetap seperti semula."

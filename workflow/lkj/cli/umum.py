"""What several commands share."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from lkj.catatan import Catatan, DataSalahError, ringkas
from lkj.katalog import catat

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


def muat_yaml(berkas: Path) -> dict[str, Any]:
    """A file of settings as it is written, before any model.

    Raises:
        DataSalahError: It is missing, no YAML, or holds something else than keys and values.
    """
    try:
        isi = yaml.safe_load(berkas.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        salah = _salah("Berkas pengaturan tidak ada atau tidak terbaca.", "Pulihkan berkas itu.")
    except yaml.YAMLError as galat:
        tanda = getattr(galat, "problem_mark", None)
        pesan = "Susunan berkas pengaturan salah di sekitar baris ini."
        saran = "Periksa jarak awal baris (pakai spasi, bukan tab), titik dua, dan tanda petik."
        salah = {**_salah(pesan, saran), "sel": f"baris {tanda.line + 1}" if tanda else ""}
    else:
        if isinstance(isi, dict) and isi:
            return isi
        salah = _salah("Berkas pengaturan tidak berisi pengaturan.", "Pulihkan berkas itu.")
    raise DataSalahError([catat("PENGATURAN", berkas=str(berkas), **salah)])


def _salah(pesan: str, saran: str) -> dict[str, str]:
    return {"pesan": pesan, "saran": saran}

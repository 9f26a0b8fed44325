"""A file of settings as it is written, with what is wrong in it said to the officer."""

from pathlib import Path
from typing import Any

import yaml

from lkj.catatan import DataSalahError
from lkj.katalog import catat


def muat_yaml(berkas: Path, *, nama: str = "") -> dict[str, Any]:
    """A file of settings as it is written, before any model.

    Args:
        berkas: Where it is.
        nama: What remarks call it; its path when empty.

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
    raise DataSalahError([catat("PENGATURAN", berkas=nama or str(berkas), **salah)])


def _salah(pesan: str, saran: str) -> dict[str, str]:
    return {"pesan": pesan, "saran": saran}

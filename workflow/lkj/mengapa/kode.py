"""Which modules changed between two states of a stage's code; a digest of all of them cannot say.

Each build leaves a picture of the modules that it looked at, one file for each state of the code. A digest
that a record names is then found in the picture of its time.
"""

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lkj.mengapa.model import Sebab
from lkj.sidik import BUKU, gabung, tulis_atomik

FOLDER = BUKU / "kode"
_TERSIMPAN = 20
"""How many pictures are kept: who changes code daily would otherwise fill the folder."""


@dataclass(frozen=True)
class Potret:
    """The code at one moment.

    Attributes:
        modul: Module → sha256 of its file.
        pustaka: Library → version.
        tahap: Stage → digest of its code.
        terpakai: Stage → the modules and libraries that it uses.
    """

    modul: Mapping[str, str]
    pustaka: Mapping[str, str]
    tahap: Mapping[str, str]
    terpakai: Mapping[str, Iterable[str]]


def simpan_potret(potret: Potret, folder: Path = FOLDER) -> None:
    """Keep a picture; nothing happens where the same is kept already."""
    isi = {
        "modul": dict(potret.modul),
        "pustaka": dict(potret.pustaka),
        "sidik": sorted(set(potret.tahap.values())),
    }
    berkas = folder / f"{gabung(isi)[:16]}.json"
    if not berkas.is_file():
        tulis_atomik(berkas, json.dumps(isi).encode())
    semua = sorted(folder.glob("*.json"), key=lambda b: b.stat().st_mtime_ns, reverse=True)
    for lama in semua[_TERSIMPAN:]:
        with suppress(OSError):
            lama.unlink()


def beda_kode(dulu: str, kini: str, potret: Potret, folder: Path = FOLDER) -> list[Sebab]:
    """Why the digest of a stage's code is another: modules, versions of libraries; at least that it is.

    Args:
        dulu: Digest of the last run.
        kini: Digest of now.
        potret: The code as it is now.
        folder: Where pictures are kept.
    """
    tahap = next((t for t, sidik in potret.tahap.items() if sidik == kini), "")
    lama = _cari(dulu, folder)
    pakai = set(potret.terpakai.get(tahap, ()))
    berubah = [m for m in sorted(pakai & set(potret.modul)) if lama and _lain(lama["modul"], potret.modul, m)]
    hasil = [
        Sebab("pustaka", p, str(lama["pustaka"][p]), potret.pustaka[p])
        for p in sorted(pakai & set(potret.pustaka))
        if lama and p in lama["pustaka"] and _lain(lama["pustaka"], potret.pustaka, p)
    ]
    if berubah or not hasil:
        hasil.insert(0, Sebab("kode", tahap, ", ".join(map(_jalur, berubah))))
    return hasil


def _lain(lama: Mapping[str, str], kini: Mapping[str, str], nama: str) -> bool:
    return lama.get(nama) != kini[nama]


def _cari(sidik: str, folder: Path) -> dict[str, Any] | None:
    for berkas in sorted(folder.glob("*.json")):
        try:
            isi = dict(json.loads(berkas.read_bytes()))
        except (OSError, ValueError, TypeError):
            continue
        if sidik in isi.get("sidik", ()):
            return isi
    return None


def _jalur(modul: str) -> str:
    """``lkj/rumus/capaian.py``; of a package its folder's ``__init__.py``."""
    jalur = modul.replace(".", "/")
    return f"{jalur}/__init__.py" if (Path(__file__).parents[2] / jalur).is_dir() else f"{jalur}.py"

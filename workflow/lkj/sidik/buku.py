"""The ledger of derived files: a small JSON file for each, beside Snakemake's own records."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from lkj.sidik.berkas import keadaan, sidik_berkas, tulis_atomik

BUKU = Path(".snakemake/lkj")
"""Where the ledger lies, relative to the repository."""


def berkas_buku(keluaran: Path | str, buku: Path = BUKU) -> Path:
    """Where the ledger notes a derived file."""
    return buku / f"{quote(str(keluaran), safe='')}.json"


def baca_buku(keluaran: Path | str, buku: Path = BUKU) -> dict[str, Any] | None:
    """The ledger's note on a derived file: ``keluaran``, ``keadaan``, ``masukan``; None if there is none."""
    try:
        isi = dict(json.loads(berkas_buku(keluaran, buku).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return isi if {"keluaran", "keadaan", "masukan"} <= isi.keys() else None


def catat_di_buku(keluaran: Path, masukan: Mapping[str, str]) -> None:
    """Note a derived file: its digest, its state, and path → digest of what it was made from."""
    isi = {
        "keluaran": sidik_berkas(keluaran),
        "keadaan": list(keadaan(keluaran)),
        "masukan": dict(sorted(masukan.items())),
    }
    tulis_atomik(berkas_buku(keluaran), json.dumps(isi, indent=1).encode())

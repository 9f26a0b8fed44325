"""The child process: reads workbooks from a pipe under limits and answers with their cells.

Started as ``python -m lkj.lembar.anak``. A frame is a length (4 bytes) and that many bytes: in, a
workbook; out, JSON. The libraries are loaded before the first workbook; the child ends with its pipe.
"""

import json
import resource
import struct
import sys
from typing import Any, BinaryIO

from lkj.lembar.baca_dua import baca_dua
from lkj.lembar.galat import Tolak
from lkj.lembar.pratinjau import periksa

BATAS_MEMORI = 2**30
"""Address space of the child in bytes (threats.md)."""


def main() -> None:
    """Serve until the parent closes the pipe."""
    masuk, keluar = sys.stdin.buffer, sys.stdout.buffer
    import openpyxl  # noqa: F401  loaded once, while the parent goes on
    import python_calamine  # noqa: F401

    resource.setrlimit(resource.RLIMIT_AS, (BATAS_MEMORI, BATAS_MEMORI))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    while (isi := baca_bingkai(masuk)) is not None:
        tulis_bingkai(keluar, json.dumps(_jawab(isi), ensure_ascii=False).encode())


def _jawab(isi: bytes) -> dict[str, Any]:
    try:
        periksa(isi)
        return {"lembar": baca_dua(isi)}
    except Tolak as t:
        return {"tolak": [t.kode, t.apa, t.lembar, t.sel]}
    except MemoryError:
        return {"tolak": ["TERLALU_BESAR", "memori", "", ""]}
    except RecursionError:
        return {"tolak": ["ISI_BERBAHAYA", "susunan bertingkat", "", ""]}


def baca_bingkai(masuk: BinaryIO) -> bytes | None:
    """One frame; None when the pipe was closed."""
    kepala = masuk.read(4)
    if len(kepala) < 4:
        return None
    (panjang,) = struct.unpack("<I", kepala)
    isi = masuk.read(panjang)
    return isi if len(isi) == panjang else None


def tulis_bingkai(keluar: BinaryIO, isi: bytes) -> None:
    """Send one frame."""
    keluar.write(struct.pack("<I", len(isi)) + isi)
    keluar.flush()


if __name__ == "__main__":
    main()

"""Limits of an archive, for the one that is made and for the one that a stranger sends."""

from typing import Final

BERKAS: Final = 5_000
"""Files in an archive."""
SATU: Final = 100 * 2**20
"""One file, in bytes."""
SEMUA: Final = 512 * 2**20
"""All files unpacked, in bytes."""
RASIO: Final = 200
"""Unpacked to packed size of one file; one below `RASIO_MULAI` bytes is not judged."""
RASIO_MULAI: Final = 2**20
BARIS_MASALAH: Final = 5
"""Cells of one table that are named before the rest is counted."""

MEMORI: Final = 2**30
"""Address space of the child that opens a PDF, in bytes."""
DETIK: Final = 60
"""Its time, in seconds."""


def mb(bita: int) -> str:
    """Bytes as whole megabytes, in words."""
    return f"{bita // 2**20} MB"

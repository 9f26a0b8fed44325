"""A DOCX as a mapping of parts; `lkj.zip_tetap` makes it a zip again."""

from __future__ import annotations

import io
import zipfile

SAAT_BAKU = (2020, 1, 1, 0, 0, 0)
"""Date of the entries in a reference document: any constant will do."""


def baca_paket(isi: bytes) -> dict[str, bytes]:
    """Return the parts of a DOCX that pandoc made, by name."""
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        return {nama: arsip.read(nama) for nama in arsip.namelist() if not nama.endswith("/")}

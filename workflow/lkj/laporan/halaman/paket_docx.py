"""A DOCX as a mapping of parts, and back to a zip whose bytes depend on nothing else."""

from __future__ import annotations

import io
import zipfile

Saat = tuple[int, int, int, int, int, int]
"""Year, month, day, hour, minute, second of every entry."""
_PERTAMA = ("[Content_Types].xml", "_rels/.rels")


def baca_paket(isi: bytes) -> dict[str, bytes]:
    """Return the parts of a DOCX that pandoc made, by name."""
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        return {nama: arsip.read(nama) for nama in arsip.namelist() if not nama.endswith("/")}


def tulis_paket(paket: dict[str, bytes], saat: Saat) -> bytes:
    """Return the zip of the parts: fixed order, date, system and permissions."""
    urutan = sorted(paket, key=lambda nama: (nama not in _PERTAMA, nama))
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as arsip:
        for nama in urutan:
            entri = zipfile.ZipInfo(nama, date_time=saat)
            entri.compress_type = zipfile.ZIP_DEFLATED
            entri.create_system = 3
            entri.external_attr = 0o644 << 16
            arsip.writestr(entri, paket[nama])
    return wadah.getvalue()

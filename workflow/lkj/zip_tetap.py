"""A zip whose bytes depend on its parts alone: fixed order, date, system and permissions."""

import io
import zipfile
import zlib
from collections.abc import Mapping
from typing import Final

Saat = tuple[int, int, int, int, int, int]
"""Year, month, day, hour, minute, second of every entry."""
SAAT_AWAL: Saat = (1980, 1, 1, 0, 0, 0)
"""The first date a zip can hold, where no other date is meant."""
GALAT_ZIP: Final = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, OSError)
"""What reading a damaged or locked zip raises; an unknown way of packing is a RuntimeError too."""
_PERTAMA = ("[Content_Types].xml", "_rels/.rels")


def tulis_paket(paket: Mapping[str, bytes], saat: Saat = SAAT_AWAL) -> bytes:
    """Return the zip of the parts of an office document."""
    urutan = sorted(paket, key=lambda nama: (nama not in _PERTAMA, nama))
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as arsip:
        for nama in urutan:
            arsip.writestr(entri(nama, saat, zipfile.ZIP_DEFLATED), paket[nama])
    return wadah.getvalue()


def entri(nama: str, saat: Saat, cara: int) -> zipfile.ZipInfo:
    """An entry with all that could differ between machines set: date, system and permissions."""
    hasil = zipfile.ZipInfo(nama, date_time=saat)
    hasil.compress_type = cara
    hasil.create_system = 3
    hasil.external_attr = 0o644 << 16
    return hasil

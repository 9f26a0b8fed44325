"""A zip whose bytes depend on its parts alone: fixed order, date, system and permissions."""

import io
import zipfile
from collections.abc import Mapping

Saat = tuple[int, int, int, int, int, int]
"""Year, month, day, hour, minute, second of every entry."""
SAAT_AWAL: Saat = (1980, 1, 1, 0, 0, 0)
"""The first date a zip can hold, where no other date is meant."""
_PERTAMA = ("[Content_Types].xml", "_rels/.rels")


def tulis_paket(paket: Mapping[str, bytes], saat: Saat = SAAT_AWAL) -> bytes:
    """Return the zip of the parts of an office document."""
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

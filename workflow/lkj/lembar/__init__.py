"""Safe reading of workbooks that strangers send: preflight, two readers, a limited child process.

`baca` takes the bytes (the caller has read and hashed them once) and never a path. What cannot be
trusted is refused with a remark (`BerkasDitolakError.catatan`), never half read.
"""

from collections import OrderedDict
from datetime import date, datetime
from decimal import Decimal
from hashlib import sha256
from threading import Lock
from typing import Any

from lkj.lembar.galat import BerkasDitolakError
from lkj.lembar.induk import Anak
from lkj.lembar.model import Buku, Lembar, Sel

__all__ = ["BerkasDitolakError", "Buku", "Lembar", "Sel", "baca", "siapkan"]

_ANAK = Anak()
_INGATAN: OrderedDict[str, Buku] = OrderedDict()
_KUNCI = Lock()
_BATAS_INGATAN = 256


def siapkan() -> None:
    """Start the reading child ahead of time."""
    _ANAK.mulai()


def baca(isi: bytes, *, nama: str) -> Buku:
    """Read a workbook.

    Args:
        isi: Its bytes.
        nama: Its name, for remarks.

    Returns:
        The workbook; the same bytes are read only once within a process.

    Raises:
        BerkasDitolakError: The file is refused.
    """
    sidik = sha256(isi).hexdigest()
    with _KUNCI:
        if sidik in _INGATAN:
            _INGATAN.move_to_end(sidik)
            return _INGATAN[sidik]
    buku = Buku(tuple(_lembar(b) for b in _ANAK.baca(isi, nama=nama)))
    with _KUNCI:
        _INGATAN[sidik] = buku
        while len(_INGATAN) > _BATAS_INGATAN:
            _INGATAN.popitem(last=False)
    return buku


def _lembar(isi: dict[str, Any]) -> Lembar:
    sel = {s[0]: _sel(s) for s in isi["sel"]}
    baris, kolom = isi["tepi"]
    return Lembar(isi["nama"], bool(isi["sembunyi"]), baris, kolom, sel)


def _sel(isi: list[Any]) -> Sel:
    alamat, jenis, nilai, teks, bentuk, rumus, galat, sembunyi, gabung, ditolak = isi
    nilai_sel = _NILAI[jenis](nilai) if jenis else None
    return Sel(alamat, nilai_sel, teks, bentuk, bool(rumus), galat, bool(sembunyi), gabung, tuple(ditolak))


_NILAI: dict[str, Any] = {
    "n": Decimal,
    "s": str,
    "b": bool,
    "t": date.fromisoformat,
    "w": datetime.fromisoformat,
}

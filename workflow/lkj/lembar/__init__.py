"""Safe reading of workbooks that strangers send: preflight, two readers, a limited child process.

`baca` takes the bytes (the caller has read and hashed them once) and never a path. What cannot be
trusted is refused with a remark (`BerkasDitolakError.catatan`), never half read. Only ``.xlsx`` is
read; what else a file is, its content tells, never its name.

Not done here: what a value means (`lkj.angka`), and whether it is right (`lkj.periksa`).
"""

from hashlib import sha256
from typing import Final

from lkj.lembar.galat import BerkasDitolakError, PembacaGagalError, Tolak, tolak
from lkj.lembar.induk import Kolam
from lkj.lembar.ingatan import Ingatan
from lkj.lembar.kenali import kenali
from lkj.lembar.model import Buku, Lembar, Sel, dari_pipa

__all__ = ["BerkasDitolakError", "Buku", "Lembar", "PembacaGagalError", "Sel", "baca", "pembaca", "siapkan"]

PEMBACA: Final = 2
"""Reading children at most: as many workbooks are read at once."""
SEPADAN: Final = 13
"""As many workbooks as a child reads in the time that another one needs to start."""
_KOLAM: Final = Kolam(PEMBACA, sesudah=4 * SEPADAN)
_INGATAN: Final = Ingatan()


def pembaca(buku: int) -> int:
    """How many reading children are worth their start for so many workbooks; at least one."""
    return max(1, min(PEMBACA, buku // SEPADAN))


def siapkan(banyak: int = 1) -> None:
    """Start reading children ahead of time, so that they load their libraries while the caller goes on."""
    _KOLAM.mulai(min(banyak, PEMBACA))


def baca(isi: bytes, *, nama: str) -> Buku:
    """Read a workbook; safe to call from many threads.

    Args:
        isi: Its bytes.
        nama: Its name as the officer knows it, for the remark.

    Returns:
        The workbook; the same bytes are read only once within a process.

    Raises:
        BerkasDitolakError: The file is refused; its remark says why and what to do.
        PembacaGagalError: The reader itself cannot run; the file is not at fault.
    """
    sidik = sha256(isi).hexdigest()
    hasil = _INGATAN.ambil(sidik)
    if hasil is None:
        hasil = _baca(isi, sidik)
    if isinstance(hasil, Tolak):
        raise tolak(nama, hasil)
    return hasil


def _baca(isi: bytes, sidik: str) -> Buku | Tolak:
    try:
        kenali(isi)
        hasil: Buku | Tolak = dari_pipa(_KOLAM.baca(isi), sidik)
    except Tolak as sebab:
        hasil = sebab.with_traceback(None)
    if not (isinstance(hasil, Tolak) and hasil.sementara):
        _INGATAN.simpan(sidik, hasil)
    return hasil

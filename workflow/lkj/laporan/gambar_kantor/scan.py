"""The scan of a signed paper: what it is, and whether every page of it can be seen.

It is kept as it came, because it is evidence; here it is only looked at, in the limited child that opens
people's pictures.
"""

from dataclasses import dataclass
from typing import Final

from lkj.catatan import Catatan, DataSalahError
from lkj.katalog import catat
from lkj.laporan.gambar_kantor.anak import kenali
from lkj.laporan.gambar_kantor.induk import olah

BITA_SCAN: Final = 50_000_000
"""Size of a scan: a yearly report of seventy pages takes 20 MB at 200 pixels an inch."""
BATAS_SCAN: Final = {"lembar": 300, "detik": 240}
"""Pages, and seconds to look at all of them."""


@dataclass(frozen=True)
class Scan:
    """A scan that can be read: its ending and its number of pages."""

    akhiran: str
    halaman: int


def periksa_scan(berkas: str, isi: bytes) -> Scan:
    """Look at a scan whole.

    Args:
        berkas: Its name, for remarks.
        isi: Its bytes.

    Raises:
        DataSalahError: It is of another kind, damaged, locked or beyond a limit (code ``SCAN_BERKAS``).
    """
    if len(isi) > BITA_SCAN:
        raise DataSalahError([_tolak(berkas, "GAMBAR_TERLALU_BESAR", f"{BITA_SCAN // 1_000_000} MB")])
    (hasil,) = olah([("pindaian", isi)], BATAS_SCAN)
    if hasil.kode:
        raise DataSalahError([_tolak(berkas, hasil.kode, hasil.apa)])
    return Scan(kenali(isi), len(hasil.halaman))


def _tolak(berkas: str, kode: str, apa: str) -> Catatan:
    sebab = catat(kode, apa=apa).aturan
    return catat("SCAN_BERKAS", berkas=berkas, pesan=sebab)

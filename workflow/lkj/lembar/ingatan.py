"""What was read before: results by the digest of the bytes, bounded, for a second stage of a build."""

from collections import OrderedDict
from threading import Lock

from lkj.lembar.galat import Tolak
from lkj.lembar.model import Buku

_PALING_BUKU = 256
_PALING_SEL = 400_000
"""About 100 MB of cells."""


class Ingatan:
    """Results of reading, least recently used forgotten first; safe to use from many threads."""

    def __init__(self, paling_buku: int = _PALING_BUKU, paling_sel: int = _PALING_SEL) -> None:
        """Bound the number of results and of their cells."""
        self._paling = paling_buku, paling_sel
        self._isi: OrderedDict[str, Buku | Tolak] = OrderedDict()
        self._sel = 0
        self._kunci = Lock()

    def ambil(self, sidik: str) -> Buku | Tolak | None:
        """The result for a digest, or None."""
        with self._kunci:
            if sidik in self._isi:
                self._isi.move_to_end(sidik)
            return self._isi.get(sidik)

    def simpan(self, sidik: str, hasil: Buku | Tolak) -> None:
        """Keep a result, and forget old ones beyond the bounds."""
        with self._kunci:
            if sidik in self._isi:
                return
            self._isi[sidik] = hasil
            self._sel += _jumlah(hasil)
            while len(self._isi) > self._paling[0] or self._sel > self._paling[1]:
                self._sel -= _jumlah(self._isi.popitem(last=False)[1])


def _jumlah(hasil: Buku | Tolak) -> int:
    return hasil.jumlah_sel if isinstance(hasil, Buku) else 0

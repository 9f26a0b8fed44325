"""One office of the campaign: made, measured twice, compared. Used by the tests and by the long campaign."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bebas.acak import kantor
from tests.bebas.banding import Beda, banding
from tests.bebas.buku import lewat_buku_kerja
from tests.bebas.nyata import ukur

SETIAP = 20
"""One office in so many is lawful and goes through real workbooks, from the blank form to the tables."""


@dataclass(frozen=True)
class Hasil:
    """What became of one office: how many figures, words and codes were compared, and which differ."""

    benih: int
    buku_kerja: bool
    sel: int
    beda: tuple[Beda, ...]


def jalankan(benih: int) -> Hasil:
    """Make the office of a seed and compare both measurements."""
    buku_kerja = benih % SETIAP == 0
    k = kantor(benih, sah=buku_kerja)
    beda: list[Beda] = []
    with TemporaryDirectory() as folder:
        if buku_kerja:
            tabel, beda = lewat_buku_kerja(k, Path(folder))
        else:
            tabel = ukur(k, Path(folder))
    dibanding = banding(k, tabel)
    return Hasil(benih, buku_kerja, dibanding.sel, (*beda, *dibanding.beda))

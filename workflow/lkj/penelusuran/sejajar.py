"""The words of a page laid beside those of its document: each word of the page gets its place in the tree.

A page is a piece of its document with other words in between: marks, headers and feet, headings of a table
that go on, words of charts. What they share in the same order is found from the longest run on.
"""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Final

_SUKU: Final = 3
"""Words of a run that is looked up in the whole document."""
_SELA: Final = 60
"""Words by which the piece of the document is widened: a page may begin or end with words that differ."""

Indeks = Mapping[tuple[str, ...], int]
"""A run of words that stands once in the document → where."""


def susun_indeks(kata: Sequence[str]) -> Indeks:
    """Where the runs of a document stand that it has only once; of others nothing can be told."""
    letak: dict[tuple[str, ...], int] = {}
    for n in range(len(kata) - _SUKU + 1):
        suku = tuple(kata[n : n + _SUKU])
        letak[suku] = -1 if suku in letak else n
    return {suku: n for suku, n in letak.items() if n >= 0}


def jendela(halaman: Sequence[str], indeks: Indeks) -> tuple[int, int, int]:
    """The piece of the document that a page shows.

    Returns:
        Begin and end of the piece, and how many runs of the page speak for it; 0 when the page is none of
        this document.
    """
    lebar = len(halaman) * 3 // 2 + _SELA
    suku = (tuple(halaman[n : n + _SUKU]) for n in range(len(halaman)))
    temu = sorted((indeks[s], n) for n, s in enumerate(suku) if s in indeks)
    terbaik, awal, akhir = 0, 0, 0
    kiri = 0
    for kanan, (letak, _) in enumerate(temu):
        while letak - temu[kiri][0] > lebar:
            kiri += 1
        if kanan - kiri + 1 > terbaik:
            terbaik, awal, akhir = kanan - kiri + 1, kiri, kanan
    if not terbaik:
        return 0, 0, 0
    mula, dari = temu[awal]
    ujung, sampai = temu[akhir]
    return max(mula - dari - _SELA, 0), ujung + len(halaman) - sampai + _SELA, terbaik


def sejajarkan(halaman: Sequence[str], kata: Sequence[str], indeks: Indeks) -> dict[int, int]:
    """Place of a word on the page → its place in the document; only words that both have."""
    awal, akhir, suara = jendela(halaman, indeks)
    if not suara:
        return {}
    banding = SequenceMatcher(None, halaman, kata[awal:akhir], autojunk=False)
    blok = banding.get_matching_blocks()
    return {b.a + n: awal + b.b + n for b in blok for n in range(b.size)}

"""Which characters a cell may hold: those that the bundled fonts can print.

Control, format, bidi, private and unassigned characters are refused (threats.md); so is what the
fonts lack (emoji, other scripts), here and not when the page is set, because here the cell is known.
A test sets every admitted character with the bundled fonts.
"""

import unicodedata
from typing import Final

_DI_LUAR_LATIN: Final = frozenset(
    chr(k)
    for a, b in (
        (0x02C6, 0x02C7),
        (0x02D8, 0x02DD),
        (0x2010, 0x2010),
        (0x2012, 0x2015),
        (0x2018, 0x201A),
        (0x201C, 0x201E),
        (0x2020, 0x2022),
        (0x2026, 0x2026),
        (0x2030, 0x2030),
        (0x2032, 0x2033),
        (0x2039, 0x203A),
        (0x2044, 0x2044),
        (0x2070, 0x2070),
        (0x2074, 0x2079),
        (0x2080, 0x2089),
        (0x20AC, 0x20AC),
        (0x2116, 0x2116),
        (0x2122, 0x2122),
        (0x2212, 0x2212),
        (0x2248, 0x2248),
        (0x2260, 0x2260),
        (0x2264, 0x2265),
    )
    for k in range(a, b + 1)
)

_LATIN_TANPA_BENTUK: Final = frozenset({0x0132, 0x0133, 0x0149, 0x0166, 0x0167})
"""Letters below U+0180 that a bundled font lacks, or that Unicode gave up (U+0149)."""


def rapikan(teks: str) -> tuple[str, tuple[int, ...]]:
    """Normalise a text (NFC, white space folded) and name the code points that are refused."""
    if teks.isascii() and teks.isprintable():
        return " ".join(teks.split()), ()
    bersih = " ".join(unicodedata.normalize("NFC", teks).split())
    ditolak = {ord(h) for h in bersih if not boleh(h)}
    return bersih, tuple(sorted(ditolak))


def boleh(huruf: str) -> bool:
    """Whether a character can be printed."""
    kode = ord(huruf)
    if kode < 0x0180:
        return huruf.isprintable() and kode not in _LATIN_TANPA_BENTUK
    return huruf in _DI_LUAR_LATIN

"""Words as a page and the tree of its document share them: numbers with their sign, and runs of letters."""

import re
import unicodedata

_POLA = re.compile(r"(?<![\w,.])-?\d[\d.,]*|\d[\d.,]*|[^\W\d_]+")
_PENGGAL = re.compile(r"\s*\.\s*\u200b\s*|[\u200b\u00ad\ufffe\x02]\s*")
"""Where the typesetter may or did break a word or a number, with the line end it left."""
_MINUS = str.maketrans(dict.fromkeys("\u2212\u2013\u2010\u2011", "-"))


def pecah(teks: str) -> list[tuple[int, int, str]]:
    """The words of a text, each with the places where it begins and ends.

    Small letters, no punctuation but within numbers; a dash before a number is its sign unless a word or
    another number stands before it.
    """
    rata = teks.translate(_MINUS)
    if rata.isascii():
        return [(m.start(), m.end(), m[0].rstrip(".,")) for m in _POLA.finditer(rata.lower())]
    # A sign may fold into several letters, as a ligature does; each remembers where it comes from.
    lipat = [(h, n) for n, satu in enumerate(rata) for h in unicodedata.normalize("NFKC", satu).casefold()]
    asal = [n for _, n in lipat]
    semua = _POLA.finditer("".join(h for h, _ in lipat))
    return [(asal[m.start()], asal[m.end() - 1] + 1, m[0].rstrip(".,")) for m in semua]


def kata_teks(teks: str) -> list[str]:
    """The words alone."""
    return [k for _, _, k in pecah(teks)]


def rapatkan(halaman: str) -> str:
    """The text of a page with words and numbers whole that the typesetter broke over lines."""
    return _PENGGAL.sub(lambda cocok: "." if "." in cocok[0] else "", halaman)

"""Texts of a sheet compared with those of a description."""

import re
from collections.abc import Iterable
from functools import lru_cache

from lkj.periode import romawi
from lkj.tabel import rapikan

PEMISAH = ">"


@lru_cache(maxsize=2048)
def _pola(teks: str) -> re.Pattern[str]:
    bagian = (re.escape(rapikan(b).casefold()) for b in teks.split("*"))
    return re.compile(".*".join(bagian))


def cocok(teks: str, pola: str) -> bool:
    """Whether a text fits a pattern, whatever its case and spacing."""
    dicari = _pola(pola)
    return bool(dicari.fullmatch(rapikan(teks).casefold()))


def cocok_salah_satu(teks: str, pola: Iterable[str]) -> bool:
    """Whether a text fits any of the patterns."""
    return any(cocok(teks, p) for p in pola)


def tafsir(judul: str, tw: int) -> tuple[str, ...]:
    """The levels of a header, its places filled with the quarter."""
    isi = judul.replace("{tw}", str(tw)).replace("{romawi}", romawi(tw))
    return tuple(b.strip() for b in isi.split(PEMISAH))

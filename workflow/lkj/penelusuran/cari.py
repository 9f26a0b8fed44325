"""Figures by words: what somebody reads on a page or knows an indicator by."""

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from lkj.kunci import RENCANA, kode_asal
from lkj.penelusuran.tabel import Tabel
from lkj.periode import romawi

_KATA = re.compile(r"[^\W_]+")
_TW = re.compile(r"\b(?:tw|triwulan)\W{0,2}([1-4])\b")


class Temuan(NamedTuple):
    """A figure that words may mean; ``tepat`` when they are all of its own words, in whatever order."""

    kunci: str
    lebih: int
    tepat: bool


def kata(teks: str) -> list[str]:
    """The words of a text as they are compared: small letters, no marks, quarters in Roman numerals."""
    rata = unicodedata.normalize("NFKC", teks).casefold()
    rata = _TW.sub(lambda cocok: f"triwulan {romawi(int(cocok[1])).casefold()}", rata)
    return ["triwulan" if k == "tw" else k for k in _KATA.findall(rata)]


def pemilik(kunci: str) -> str:
    """The code that a key belongs to: of an indicator, a sasaran, a programme."""
    return kode_asal(kunci.rpartition(".")[0].rpartition("/")[2])


def milik(tabel: Tabel, kode: str) -> list[str]:
    """Keys of all figures of an indicator, a sasaran or a row of the budget, by its code.

    What was measured comes before what was planned, the year before its quarters.
    """
    dicari = kode.casefold()
    cocok = (k for k in tabel if pemilik(k).casefold() == dicari)
    return sorted(cocok, key=lambda k: (k.startswith(RENCANA), k.count("/"), k))


def cari(tabel: Tabel, teks: str) -> list[Temuan]:
    """Figures whose description and key hold all the words, the closest first.

    Those of the year come before those of a quarter or the plan, and of two equal ones the shorter key.
    """
    dicari = kata(teks)
    if not dicari:
        return []
    hasil = []
    for k in tabel:
        ada = kata(tabel.uraian(k))
        if _termuat(dicari, [*ada, *kata(k)]):
            hasil.append(Temuan(k, abs(len(ada) - len(dicari)), sorted(ada) == sorted(dicari)))
    return sorted(hasil, key=lambda t: (not t.tepat, t.kunci.count("/"), t.lebih, len(t.kunci), t.kunci))


def _termuat(dicari: Iterable[str], ada: list[str]) -> bool:
    sisa = list(ada)
    for k in dicari:
        if k not in sisa:
            return False
        sisa.remove(k)
    return True

"""The office's Markdown, written by us: the text of a Word file as an officer would have typed it.

Only what would act is escaped, so that people can go on writing the file. Whether it says the same is not
believed but read back (`tulis_sebaris`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from lkj.laporan.narasi import rujukan

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

TEBAL, MIRING = 1, 2
"""Looks of a piece of text; both together are 3."""
_TANDA = {0: "", TEBAL: "**", MIRING: "*", TEBAL | MIRING: "***"}
_BERTINDAK = re.compile(r"[\\`*\[<]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_AWAL_BARIS = re.compile(r"^(?:[#>+~=-]|(\d+)(?=[.)](?:\s|$)))")


@dataclass(frozen=True)
class Potong:
    """A piece of text in one look."""

    teks: str
    gaya: int = 0


def lepas_sumber(teks: str, *, sel: bool = False) -> str:
    """Escape what would act in Markdown; ``sel``: within a table."""
    lepas = _BERTINDAK.sub(r"\\\g<0>", teks)
    return lepas.replace("|", "\\|") if sel else lepas


def tulis_sebaris(potongan: Sequence[Potong], *, sel: bool = False) -> str:
    """One paragraph or cell as a line; references stand in it as they are typed by hand.

    A look that Markdown cannot show there (``a**,b**c``) is dropped, never a word.
    """
    rapi = _dengan_rujukan(_satukan(potongan))
    teks = _gabung(rapi, sel=sel, bergaya=True)
    polos = "".join(p.teks for p in rapi)
    if any(p.gaya for p in rapi) and _terbaca(teks) != " ".join(polos.split()):
        teks = _gabung(rapi, sel=sel, bergaya=False)
    return teks


def _satukan(potongan: Sequence[Potong]) -> list[Potong]:
    """Neighbours of one look become one piece; white space is folded."""
    hasil = []
    for gaya, sama in groupby(potongan, key=lambda p: p.gaya):
        teks = re.sub(r"\s+", " ", "".join(p.teks for p in sama))
        hasil.append(Potong(teks, gaya))
    return hasil


def _dengan_rujukan(potongan: Sequence[Potong]) -> list[Potong]:
    """References as we write them, also where Word split one over several pieces."""
    teks = "".join(p.teks for p in potongan)
    gaya = [p.gaya for p in potongan for _ in p.teks]
    hasil: list[Potong] = []
    letak = 0
    for cocok in rujukan.POLA.finditer(teks):
        hasil += _sebagian(teks, gaya, letak, cocok.start())
        hasil.append(Potong(rujukan.tulis(rujukan.kunci(cocok)), gaya[cocok.start()]))
        letak = cocok.end()
    return [*hasil, *_sebagian(teks, gaya, letak, len(teks))]


def _sebagian(teks: str, gaya: Sequence[int], dari: int, sampai: int) -> list[Potong]:
    hasil = []
    for g, letak in groupby(range(dari, sampai), key=lambda n: gaya[n]):
        hasil.append(Potong("".join(teks[n] for n in letak), g))
    return hasil


def _gabung(potongan: Sequence[Potong], *, sel: bool, bergaya: bool) -> str:
    hasil = []
    for gaya, sama in groupby(potongan, key=lambda p: p.gaya if bergaya else 0):
        isi = "".join(
            p.teks if rujukan.POLA.fullmatch(p.teks) else lepas_sumber(p.teks, sel=sel) for p in sama
        )
        inti = isi.strip()
        depan, belakang = isi[: len(isi) - len(isi.lstrip())], isi[len(isi.rstrip()) :] if inti else ""
        hasil.append(f"{depan}{_TANDA[gaya]}{inti}{_TANDA[gaya]}{belakang}" if inti else isi)
    teks = "".join(hasil).strip()
    return teks if sel else _AWAL_BARIS.sub(_lepas_awal, teks)


def _lepas_awal(cocok: re.Match[str]) -> str:
    """What would begin a heading, a list or a line at the head of a paragraph."""
    return f"{cocok[1]}\\" if cocok[1] else f"\\{cocok[0]}"


def _terbaca(teks: str) -> str:
    """What a reader of Markdown sees of a line."""
    sebaris = [t for t in _pengurai().parse(teks) if t.type == "inline"]
    return " ".join("".join(a.content for t in sebaris for a in t.children or []).split())


@cache
def _pengurai() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").disable("reference")

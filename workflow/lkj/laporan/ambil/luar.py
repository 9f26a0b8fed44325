"""What was edited outside the office's texts: said, and not taken."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from lkj.laporan.ambil.dokumen import DokumenTerbit
from lkj.laporan.narasi.tilik_word import W

_GAYA_DAFTAR: Final = re.compile(r"toc|tableof|contents|figureindex|tabelgambar|index", re.IGNORECASE)
"""Paragraphs of the lists of contents: programs fill them anew."""

_MEDAN: Final = re.compile(r"\s*(?:PAGEREF|PAGE|NUMPAGES|SEQ|TOC)\b")
"""Fields whose result a program fills in."""


class Perubahan(NamedTuple):
    """Words of the report that were changed; empty where there were none, or are none."""

    semula: str
    sekarang: str


def perubahan_luar(asli: DokumenTerbit, kini: DokumenTerbit) -> list[Perubahan]:
    """The changes outside the texts; paragraphs are compared without their white space."""
    dulu, sekarang = list(_luar(asli)), list(_luar(kini))
    a, b = (["".join(t.split()) for t in semua] for semua in (dulu, sekarang))
    hasil = []
    for apa, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if apa != "equal":
            hasil.append(Perubahan(" / ".join(dulu[a1:a2]), " / ".join(sekarang[b1:b2])))
    return hasil


def _luar(dokumen: DokumenTerbit) -> Iterator[str]:
    di_dalam = {n for r in dokumen.rentang.values() for n in range(r.awal, r.akhir + 1)}
    for n, blok in enumerate(dokumen.blok):
        if n not in di_dalam:
            for p in blok.iter(f"{W}p"):
                teks = " ".join("".join(_kata(p)).split())
                if teks and not _daftar(p):
                    yield teks


def _kata(p: Element) -> Iterator[str]:
    """The words that people wrote: no hidden runs, and no page numbers that a program filled in."""
    medan: list[str] = []
    for lari in p.iter(f"{W}r"):
        if lari.find(f"{W}rPr/{W}vanish") is not None:
            continue
        for e in lari:
            if e.tag == f"{W}fldChar":
                _medan(medan, e.get(f"{W}fldCharType", ""))
            elif e.tag == f"{W}instrText":
                medan[-1:] = [f"{''.join(medan[-1:])}{e.text or ''}"]
            elif not any(_MEDAN.match(m) for m in medan):
                yield (e.text or "") if e.tag == f"{W}t" else " "


def _medan(medan: list[str], jenis: str) -> None:
    """Keep the commands of the fields that are open."""
    if jenis == "begin":
        medan.append("")
    elif jenis == "end" and medan:
        medan.pop()


def _daftar(p: Element) -> bool:
    gaya = p.find(f"{W}pPr/{W}pStyle")
    return gaya is not None and _GAYA_DAFTAR.search(gaya.get(f"{W}val", "")) is not None

"""The report's DOCX, read for its texts: which blocks lie between the bookmarks of a place."""

import copy
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from lkj.laporan.narasi.paket_word import UTAMA, buka_word, kemas_word
from lkj.laporan.narasi.tilik_word import W

_PALING: Final = 40 * 2**20
"""A report with photos is larger than what a section sends, in bytes."""
_AWAL, _AKHIR = f"{W}bookmarkStart", f"{W}bookmarkEnd"
_NAMA, _NOMOR = f"{W}name", f"{W}id"
_BLOK: Final = (f"{W}p", f"{W}tbl", f"{W}sdt")
_JANGKAR: Final = re.compile(r"narasi_\w+_[0-9a-f]{8}")
_GAYA_JUDUL: Final = re.compile(r"(?:heading|judul)\s*\d", re.IGNORECASE)
_NOMOR_JUDUL: Final = re.compile(r"(?:[A-Z]|\d{1,3})(?:\.\w{1,3})*\.?|[a-z]\.|\(?\w{1,3}\)")


@dataclass(frozen=True)
class Rentang:
    """The blocks of a place: first and last, counted in the body."""

    awal: int
    akhir: int


@dataclass(frozen=True)
class DokumenTerbit:
    """A DOCX of a report as it came back: its checked parts and its text."""

    bagian: Mapping[str, bytes]
    akar: Element

    @cached_property
    def blok(self) -> list[Element]:
        """The blocks of the body in order."""
        badan = self.akar.find(f"{W}body")
        return [] if badan is None else [b for b in badan if b.tag in _BLOK]

    @cached_property
    def rentang(self) -> dict[str, Rentang]:
        """Bookmark of a place → its blocks; one that lost its end is not there."""
        badan = self.akar.find(f"{W}body")
        return {} if badan is None else _rentang(badan)

    def potong(self, rentang: Rentang) -> Element:
        """A document of these blocks alone, without the numbers of headings and the ends of sections."""
        akar = Element(self.akar.tag, dict(self.akar.attrib))
        badan = ET.SubElement(akar, f"{W}body")
        for b in self.blok[rentang.awal : rentang.akhir + 1]:
            salinan = copy.deepcopy(b)
            for p in _paragraf(salinan):
                _tanpa_nomor(p)
            badan.append(salinan)
        for sifat in akar.iter(f"{W}pPr"):
            for bagian in sifat.findall(f"{W}sectPr"):
                sifat.remove(bagian)
        return akar

    def kemas(self, akar: Element) -> bytes:
        """A plain document of such a text, with the styles and lists of this one."""
        return kemas_word({**self.bagian, UTAMA: ET.tostring(akar, encoding="utf-8")})


def baca_dokumen(isi: bytes) -> DokumenTerbit:
    """Read a DOCX that somebody edited; checked as any stranger's file.

    Raises:
        WordDitolakError: It is no plain Word file.
    """
    bagian = buka_word(isi, _PALING)
    return DokumenTerbit(bagian, ET.fromstring(bagian[UTAMA]))  # noqa: S314  checked: no document type


def _paragraf(blok: Element) -> Iterator[Element]:
    yield from blok.iter(f"{W}p")


def _rentang(badan: Element) -> dict[str, Rentang]:
    """Where each place begins first and ends last: LibreOffice repeats a beginning, one of them endless."""
    awal: dict[str, int] = {}
    nama: dict[str, str] = {}
    akhir: dict[str, int] = {}
    nomor = -1
    for anak in badan:
        di_blok = anak.tag in _BLOK
        nomor += di_blok
        terisi = False
        for e in anak.iter():
            if e.tag == f"{W}t" and e.text:
                terisi = True
            elif e.tag == _AWAL and _JANGKAR.fullmatch(e.get(_NAMA, "")):
                nama[e.get(_NOMOR, "")] = e.get(_NAMA, "")
                awal.setdefault(e.get(_NAMA, ""), nomor if di_blok else nomor + 1)
            elif e.tag == _AKHIR and (milik := nama.get(e.get(_NOMOR, ""))):
                # An end before the first word of a paragraph is the end of the one before.
                akhir[milik] = nomor if terisi or not di_blok else nomor - 1
    return {n: Rentang(a, akhir[n]) for n, a in awal.items() if n in akhir and akhir[n] >= a}


def _tanpa_nomor(p: Element) -> None:
    """Take the number before the first tab off a heading: we print it, the office did not write it."""
    gaya = p.find(f"{W}pPr/{W}pStyle")
    if gaya is None or not _GAYA_JUDUL.match(gaya.get(f"{W}val", "")):
        return
    depan: list[Element] = []
    for lari in p.iter(f"{W}r"):
        for e in lari:
            if e.tag == f"{W}tab":
                if _NOMOR_JUDUL.fullmatch("".join(t.text or "" for t in depan).strip()):
                    lari.remove(e)
                    for t in depan:
                        t.text = ""
                return
            if e.tag == f"{W}t":
                depan.append(e)

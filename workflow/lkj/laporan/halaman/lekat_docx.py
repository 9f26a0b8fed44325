"""What stays on one page with what follows it in the DOCX, and the room after a list.

Word keeps a paragraph, or the row of a table that begins with one, on the page of the next by ``w:keepNext``.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from lkj.laporan.halaman.lekat import BARIS_KAKI
from lkj.laporan.halaman.wordml import w

_TANDA_TANGAN = frozenset({"TandaTangan", "TandaTanganKolom", "RuangTandaTangan"})
_JEDA = "JedaTabel"
_SESUDAH_DAFTAR = "120"
"""Twentieths of a point above what follows a list."""
_SEBELUM_KEEPNEXT = frozenset({w("pStyle")})
_SEBELUM_SPACING = frozenset(w(x) for x in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "numPr"))


def gaya(paragraf: Element) -> str:
    """The style of a paragraph."""
    penunjuk = paragraf.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if penunjuk is None else penunjuk.get(w("val"), "")


def lekatkan(badan: Element) -> None:
    """Tie lead-ins, notes and signatures to what they belong to, and the last rows of every table."""
    isi = [anak for anak in badan if anak.tag in (w("p"), w("tbl"))]
    for tabel in isi:
        if tabel.tag == w("tbl") and not _bertanda(tabel):
            _ikat(tabel.findall(w("tr"))[-BARIS_KAKI:-1])
    for letak, (satu, dua) in enumerate(pairwise(isi)):
        if satu.tag == w("tbl") and dua.tag == w("p") and gaya(dua) == "CatatanTabel":
            _ikat(satu.findall(w("tr"))[-1:])
        if _bertanda(dua) and not _bertanda(satu):
            _bawa_akhir(isi[: letak + 1])
        if _pengantar(satu) and (dua.tag == w("tbl") or _butir(dua)):
            _ikat([satu])
        if dua.tag == w("p") and _butir(satu) and not _butir(dua) and gaya(dua) != _JEDA:
            _sisip(dua, "spacing", _SEBELUM_SPACING).set(w("before"), _SESUDAH_DAFTAR)


def _bawa_akhir(sebelum: list[Element]) -> None:
    """Keep with a signature the paragraph above it, or the last rows of a table or items of a list there."""
    butir = 0
    for anak in reversed(sebelum):
        if anak.tag == w("tbl"):
            _ikat(anak.findall(w("tr"))[-BARIS_KAKI:])
            return
        _ikat([anak])
        butir += _butir(anak)
        if gaya(anak) not in (_JEDA, "CatatanTabel") and butir not in range(1, BARIS_KAKI):
            return


def _bertanda(anak: Element) -> bool:
    """Whether a block is part of a signature."""
    pertama = next(anak.iter(w("p")), None)
    return pertama is not None and gaya(pertama) in _TANDA_TANGAN


def _butir(anak: Element) -> bool:
    """Whether a block is an item of a list."""
    return anak.tag == w("p") and anak.find(f"{w('pPr')}/{w('numPr')}") is not None


def _pengantar(anak: Element) -> bool:
    """Whether a paragraph leads into a list or a table: a strong line, or one that ends with a colon."""
    huruf = [r for r in anak.findall(w("r")) if r.find(w("t")) is not None] if anak.tag == w("p") else []
    tebal = all(r.find(f"{w('rPr')}/{w('b')}") is not None for r in huruf)
    return bool(huruf) and (tebal or "".join(huruf[-1].itertext()).endswith(":"))


def _ikat(semua: Iterable[Element]) -> None:
    """Keep paragraphs, or all paragraphs of rows, on the page of what follows."""
    for satu in semua:
        for paragraf in satu.iter(w("p")):
            _sisip(paragraf, "keepNext", _SEBELUM_KEEPNEXT)


def _sisip(paragraf: Element, nama: str, sebelum: frozenset[str]) -> Element:
    """The property of a paragraph, made in the place that the schema gives it where it is missing."""
    sifat = paragraf.find(w("pPr"))
    if sifat is None:
        sifat = Element(w("pPr"))
        paragraf.insert(0, sifat)
    ada = sifat.find(w(nama))
    if ada is None:
        ada = ET.Element(w(nama))
        sifat.insert(sum(anak.tag in sebelum for anak in sifat), ada)
    return ada

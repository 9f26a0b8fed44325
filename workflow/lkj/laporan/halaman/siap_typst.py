"""The tree made ready for Typst, before pandoc and ``typst.lua`` set it.

Words are escaped here and not by pandoc's writer, which leaves Typst shorthands live (``--``,
``...``, `` -5``, ``a-?b``): in a word with an ASCII punctuation mark every such mark gets a backslash,
so that the page shows exactly what the text says. Doing this on the JSON costs a tenth of doing
it in the filter.
"""

from __future__ import annotations

import functools
import re

from lkj.laporan.halaman.pohon import Simpul, div, kelas, semua_simpul
from lkj.laporan.halaman.tabel_typst import tabel_typst

SHY = "\u00ad"
_TANDA_BACA = re.compile(r"[!-/:-@\[-`{-~]")
_HURUF = re.compile(r"[A-Za-z]{7,}")
_SATUAN = re.compile(r"ng|ny|sy|kh|[a-z]", re.IGNORECASE)
_VOKAL = frozenset("aiueoAIUEO")
_SAMBUNG = re.compile(r"([/_.])(?=\w)")


def siapkan(dokumen: Simpul) -> None:
    """Change the tree in place: capitals, hyphens in narrow cells, kept blocks, escaped words."""
    _lekatkan(dokumen["blocks"])
    for simpul in semua_simpul(dokumen["blocks"]):
        if simpul["t"] == "Header" and simpul["c"][0] == 1:
            for kata in _kata(simpul["c"][2]):
                kata["c"] = kata["c"].upper()
        elif simpul["t"] == "Table":
            _penggal_tabel(simpul)
    for kata in _kata(dokumen["blocks"]):
        if _TANDA_BACA.search(kata["c"]):
            teks = lolos(kata["c"])
            kata["t"], kata["c"] = "RawInline", ["typst", teks]
    for simpul in semua_simpul(dokumen["blocks"]):
        if simpul["t"] == "Div" and {"tabel", "identitas"} & set(kelas(simpul)):
            simpul["c"][1] = tabel_typst(simpul)


def lolos(teks: str) -> str:
    """Return *teks* as Typst markup that shows exactly these characters."""
    return _TANDA_BACA.sub(r"\\\g<0>", teks)


def _kata(akar: object) -> list[Simpul]:
    return [simpul for simpul in semua_simpul(akar) if simpul["t"] == "Str"]


def _lekatkan(blok: list[Simpul]) -> None:
    """Keep the paragraph before a signature with it, so that none stands alone on a page."""
    for nomor, simpul in enumerate(blok):
        if simpul["t"] != "Div":
            continue
        _lekatkan(simpul["c"][1])
        if {"tanda-tangan", "dua-kolom"} & set(kelas(simpul)) and nomor:
            sebelum = blok[nomor - 1]
            blok[nomor - 1] = div([sebelum], "lekat") if sebelum["t"] == "Para" else sebelum


def _penggal_tabel(tabel: Simpul) -> None:
    for baris in [*tabel["c"][3][1], *tabel["c"][4][0][3]]:
        for sel in baris[1]:
            muat = next((int(nilai) for kunci, nilai in sel[0][2] if kunci == "muat"), 0)
            if muat:
                for kata in _kata(sel[4]):
                    if len(kata["c"]) > muat:
                        teks = _HURUF.sub(lambda cocok: penggal(cocok.group()), kata["c"])
                        kata["c"] = _SAMBUNG.sub("\\1\u200b", teks)


@functools.cache
def penggal(kata: str) -> str:
    """Return an Indonesian word with soft hyphens between its syllables.

    A syllable begins at the last consonant (ng, ny, sy and kh count as one) before a vowel; at
    least two letters stay before a hyphen and three after it. Typst has no patterns for the
    language; the rule is that of the Pedoman Umum Ejaan for plain words.
    """
    satuan = _SATUAN.findall(kata)
    hasil, letak = "", 0
    for nomor, suku in enumerate(satuan):
        berikut = satuan[nomor + 1] if nomor + 1 < len(satuan) else ""
        awal_suku = suku not in _VOKAL and berikut in _VOKAL
        if awal_suku and letak >= 2 and len(kata) - letak >= 3:
            hasil += SHY
        hasil += suku
        letak += len(suku)
    return hasil

"""A built document as a row of words in reading order, each figure with its key and its place."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from lkj.pandoc.pohon import Simpul, teks
from lkj.penelusuran.kata_halaman import pecah

_SELA = frozenset(("Space", "SoftBreak", "LineBreak"))
_BUKAN_TEKS = frozenset(("Image", "Note", "RawInline"))
_BATAS = 90
_NAMA = 2
"""Texts that name a row: often the indicator and its unit, or the sasaran and the indicator."""


class PohonRusakError(ValueError):
    """The file is no tree of a document."""


class Tempat(NamedTuple):
    """Where a figure stands: a table with row and column, or a sentence below a heading."""

    judul: str
    baris: str
    kolom: str = ""


class Kata(NamedTuple):
    """A word of the document; ``kunci`` is empty when it is no figure with a key."""

    teks: str
    kunci: str = ""
    tempat: Tempat | None = None


@dataclass
class Dokumen:
    """The words of a document.

    Attributes:
        nama: Its name, ``lkj_2023``.
        kata: Its words in reading order.
    """

    nama: str
    kata: list[Kata] = field(default_factory=list)

    @classmethod
    def muat(cls, pohon: Path) -> "Dokumen":
        """The document of a tree (``build/lkj_2023/pohon.json``).

        Raises:
            OSError: It cannot be read.
            PohonRusakError: It is no tree.
        """
        dokumen = cls(pohon.parent.name)
        try:
            _Pembaca(dokumen.kata).blok(json.loads(pohon.read_bytes())["blocks"])
        except (ValueError, LookupError, TypeError, RecursionError) as galat:
            raise PohonRusakError(pohon) from galat
        return dokumen


class _Pembaca:
    """Walks the tree."""

    def __init__(self, kata: list[Kata]) -> None:
        self._kata = kata
        self._judul = ""

    def blok(self, daftar: list[Simpul]) -> None:
        """Read blocks."""
        for simpul in daftar:
            jenis = simpul["t"]
            isi: Any = simpul.get("c")
            if jenis == "Header":
                self._judul = teks(isi[2])
                self._sebaris(isi[2])
            elif jenis in ("Para", "Plain"):
                self._sebaris(isi)
            elif jenis == "Table":
                self._tabel(isi)
            elif jenis == "Figure":
                self.blok(isi[2])
                self.blok(isi[1][1])
            elif jenis in ("Div", "OrderedList"):
                self._anak(isi[1])
            elif jenis in ("BulletList", "BlockQuote"):
                self._anak(isi)

    def _anak(self, daftar: list[Any]) -> None:
        for anak in daftar:
            self.blok(anak if isinstance(anak, list) else [anak])

    def _sebaris(self, isi: list[Simpul], kunci: str = "", tempat: Tempat | None = None) -> None:
        """Read the text of a paragraph or a cell."""
        potongan = list(_potongan(isi, kunci))
        utuh = "".join(p for p, _ in potongan)
        milik = [k for p, k in potongan for _ in p]
        for awal, akhir, kata in pecah(utuh):
            k = next((x for x in milik[awal:akhir] if x), "")
            if not k:
                self._kata.append(Kata(kata))
            else:
                letak = tempat or Tempat(self._judul, _sekitar(utuh, awal, akhir))
                self._kata.append(Kata(kata, k, letak))

    def _tabel(self, isi: list[Any]) -> None:
        judul = teks(isi[1][1])
        self.blok(isi[1][1])
        kolom = _kepala(isi[3][1], len(isi[2]))
        for baris in isi[3][1]:
            self._baris(baris, judul, kolom, "")
        kelompok = akhir = ""
        for badan in isi[4]:
            for baris in badan[3]:
                if "kelompok" in baris[0][1]:
                    kelompok, akhir = teks(baris[1])[:_BATAS], ""
                akhir = _nama_baris(baris) or akhir
                nama = akhir if akhir.startswith(kelompok) else f"{kelompok} › {akhir}"
                self._baris(baris, judul, kolom, nama)

    def _baris(self, baris: list[Any], judul: str, kolom: list[str], nama: str) -> None:
        n = 0
        for sel in baris[1]:
            tempat = Tempat(judul or self._judul, nama, kolom[n] if n < len(kolom) else "")
            for blok in sel[4]:
                if blok["t"] in ("Para", "Plain"):
                    self._sebaris(blok["c"], _kunci(sel[0]), tempat)
                else:
                    self.blok([blok])
            n += sel[3]


def _nama_baris(baris: list[Any]) -> str:
    """The first texts of a row that are no figures; empty for one that goes on from the row above."""
    semua = (teks(sel[4]) for sel in baris[1] if not _kunci(sel[0]))
    return ", ".join([t for t in semua if any(h.isalpha() for h in t)][:_NAMA])[:_BATAS]


def _kunci(atribut: list[Any]) -> str:
    return next((n for k, n in atribut[2] if k == "k"), "")


def _potongan(daftar: list[Simpul], kunci: str) -> Iterator[tuple[str, str]]:
    """Pieces of text, each with the key it stands under."""
    for simpul in daftar:
        jenis = simpul["t"]
        isi: Any = simpul.get("c")
        if jenis == "Str":
            yield isi, kunci
        elif jenis in _SELA:
            yield " ", ""
        elif jenis == "Code":
            yield isi[1], kunci
        elif jenis == "Superscript":
            # The mark of a footnote stands close to its figure and is no part of it.
            yield " ", ""
            yield from _potongan(isi, "")
        elif jenis in ("Span", "Link", "Quoted", "Cite"):
            yield from _potongan(isi[1], _kunci(isi[0]) or kunci if jenis == "Span" else kunci)
        elif jenis not in _BUKAN_TEKS and isinstance(isi, list):
            yield from _potongan(isi, kunci)


def _kepala(baris: list[Any], banyak: int) -> list[str]:
    """What stands above each column, over all header rows but that of the numbers."""
    kolom: list[list[str]] = [[] for _ in range(banyak)]
    for satu in baris:
        if "nomor-kolom" in satu[0][1]:
            continue
        n = 0
        for sel in satu[1]:
            for m in range(n, min(n + sel[3], banyak)):
                kolom[m].append(teks(sel[4]))
            n += sel[3]
    nama = [" ".join(filter(None, isi)) for isi in kolom]
    # What several columns are called (“%” of each quarter) is told by the last name before that is alone.
    tunggal = [k if nama.count(k) == 1 else "" for k in nama]
    kiri = [next((k for k in reversed(tunggal[:n]) if k), "") for n in range(banyak)]
    return [f"{kiri[n]} {k}".strip() if k and not tunggal[n] else k for n, k in enumerate(nama)]


def _sekitar(utuh: str, awal: int, akhir: int) -> str:
    """The words around a figure of a sentence."""
    kiri, kanan = max(awal - _BATAS // 2, 0), akhir + _BATAS // 2
    potong = utuh[kiri:kanan]
    if kiri:
        potong = "… " + potong.partition(" ")[2]
    if kanan < len(utuh):
        potong = potong.rpartition(" ")[0] + " …"
    return " ".join(potong.split())

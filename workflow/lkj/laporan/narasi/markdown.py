"""The office's text into the report's: paragraphs, lists, emphasis, tables and headings, and nothing else.

The text is parsed by a CommonMark library and written anew with every word escaped, so that no text of
the office can act as markup, and figures stand in it by ``{{ angka('IKU-02.capaian') }}``.
"""

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.laporan.harapan import Blok
from lkj.laporan.markah import lepas, polos, terbaca
from lkj.laporan.narasi import rujukan
from lkj.laporan.narasi.slot import jangkar, jangkar_angka
from lkj.lembar.huruf import rapikan

if TYPE_CHECKING:
    from markdown_it.token import Token

# A figure is put in at the end: at the head of a line "8." would begin a list. Private characters, which
# no office's text may hold, keep its place.
_TEMPAT = re.compile("\ue000(\\d+)\ue001")

CariAngka = Callable[[str], str | None]
"""From a key such as ``IKU-02.capaian`` to the printed figure; None when there is none."""


@dataclass(frozen=True)
class Hasil:
    """A text as the report takes it.

    Attributes:
        isi: Markdown in which every word is escaped, with the plain text of its blocks.
        catatan: Remarks (`NARASI_BENTUK`, `NARASI_RUJUKAN`, `KARAKTER`) with their line.
        angka: The figures in order: key, and the figure as it is printed.
        jangkar: The mark of the place in the DOCX; "" without a place.
    """

    isi: Blok
    catatan: list[Catatan]
    angka: list[tuple[str, str]]
    jangkar: str = ""


def ubah_narasi(teks: str, *, berkas: str, tingkat: int, cari: CariAngka) -> tuple[Blok, list[Catatan]]:
    """Turn an office's Markdown into the report's: `susun_narasi` without a place."""
    hasil = susun_narasi(teks, berkas=berkas, tingkat=tingkat, cari=cari)
    return hasil.isi, hasil.catatan


def susun_narasi(teks: str, *, berkas: str, tingkat: int, cari: CariAngka, slot: str = "") -> Hasil:
    """Turn an office's Markdown into the report's.

    Args:
        teks: The text of a file.
        berkas: Its path, for remarks.
        tingkat: Heading level of the slot; headings in the text are put below it.
        cari: Finds the printed figure of a key.
        slot: Name of its place: text and figures are then marked, so that `lkj ambil-narasi` finds them.
    """
    from markdown_it import MarkdownIt

    catatan = list(_karakter(teks, berkas))
    angka: list[tuple[str, str]] = []

    def ganti(cocok: re.Match[str]) -> str:
        kunci = rujukan.kunci(cocok)
        nilai = cari(kunci)
        if nilai is None:
            catatan.append(_bukan_angka(teks, cocok, berkas, kunci))
        angka.append((kunci, nilai or "–"))
        return f"\ue000{len(angka) - 1}\ue001"

    terisi = rujukan.POLA.sub(ganti, teks)
    catatan += [_bukan_angka(terisi, c, berkas, c[0]) for c in rujukan.MIRIP.finditer(terisi)]
    # HTML is parsed so that it can be refused; a line "[x]: …" is text and no definition of a link.
    pengurai = MarkdownIt("commonmark", {"html": True}).enable("table").disable("reference")
    penulis = _Penulis(berkas, tingkat)
    penulis.blok(pengurai.parse(terisi))
    isi, blok = "\n".join(penulis.baris).strip() + "\n", penulis.polos
    tanda = jangkar(slot, _sidik(teks, angka)) if slot else ""
    if not any(c.kode == "KARAKTER" for c in catatan):
        isi = "\n".join(_isi_angka(baris, angka, tanda) for baris in isi.split("\n"))
        blok = [terbaca(_TEMPAT.sub(lambda cocok: angka[int(cocok[1])][1], b)) for b in blok]
    if tanda:
        isi = f'::: {{.narasi slot="{tanda}"}}\n\n{isi}\n:::\n'
    return Hasil(Blok(isi, blok), [*catatan, *penulis.catatan], angka, tanda)


def _bukan_angka(teks: str, cocok: re.Match[str], berkas: str, nilai: str) -> Catatan:
    baris = teks.count("\n", 0, cocok.start()) + 1
    return catat("NARASI_RUJUKAN", berkas=berkas, sel=f"baris {baris}", nilai=nilai)


def _sidik(teks: str, angka: Sequence[tuple[str, str]]) -> str:
    """What the text and its figures were when the document was made."""
    isi = "\0".join([teks, *(polos(n) for _, n in angka)])
    return hashlib.sha256(isi.encode()).hexdigest()


def _isi_angka(baris: str, angka: Sequence[tuple[str, str]], tanda: str) -> str:
    """A line with its figures; one of a heading, which the list of contents repeats, gets no mark."""

    def isi(cocok: re.Match[str]) -> str:
        nomor = int(cocok[1])
        cetak = lepas(angka[nomor][1])
        bertanda = tanda and not baris.startswith("#")
        return f'[{cetak}]{{angka="{jangkar_angka(tanda, nomor)}"}}' if bertanda else str(cetak)

    return _TEMPAT.sub(isi, baris)


def _karakter(teks: str, berkas: str) -> Iterator[Catatan]:
    """A remark for each line with characters that cannot be printed."""
    for nomor, baris in enumerate(teks.split("\n"), 1):
        ditolak = rapikan(baris)[1]
        if ditolak:
            karakter = ", ".join(f"U+{k:04X}" for k in ditolak[:5])
            yield catat("KARAKTER", berkas=berkas, sel=f"baris {nomor}", karakter=karakter)


class _Penulis:
    """Writes tokens as Markdown; what it does not know becomes a remark."""

    def __init__(self, berkas: str, tingkat: int) -> None:
        self.berkas, self.tingkat = berkas, tingkat
        self.baris: list[str] = []
        self.polos: list[str] = []
        self.catatan: list[Catatan] = []
        self._baris_kini = 1
        self._awalan: list[str] = []
        self._butir: str | None = None
        self._tertunda: list[str | None] = []
        self._urut: list[int | None] = []
        self._gaya = {"strong": 0, "em": 0}

    def blok(self, token: Sequence["Token"]) -> None:
        i = 0
        while i < len(token):
            t = token[i]
            if t.type == "table_open":
                tutup = next(j for j in range(i, len(token)) if token[j].type == "table_close")
                self._tabel(token[i:tutup])
                i = tutup
            else:
                self._satu(t, token[i + 1] if i + 1 < len(token) else t)
            i += 1

    def _satu(self, t: "Token", berikut: "Token") -> None:
        self._di(t)
        if t.type == "heading_open":
            self._judul(int(t.tag[1]), self._inline(berikut))
        elif t.type == "paragraph_open":
            self._tulis(self._inline(berikut), rapat=t.hidden)
        elif t.type in ("bullet_list_open", "ordered_list_open"):
            self._urut.append(int(t.attrGet("start") or 1) if t.type == "ordered_list_open" else None)
        elif t.type in ("bullet_list_close", "ordered_list_close"):
            self._urut.pop()
            self.baris.append("")
        elif t.type == "list_item_open":
            self._buka_butir()
        elif t.type == "list_item_close":
            self._awalan.pop()
            sebelum = self._tertunda.pop()
            self._butir = None if self._butir is None else sebelum
        elif t.type not in ("inline", "heading_close", "paragraph_close"):
            self._tolak(t)

    def _buka_butir(self) -> None:
        """Keep the mark of an item for its first line; where that is a list, both marks stand on it."""
        nomor = self._urut[-1]
        tanda = "-   " if nomor is None else f"{nomor}.  "[:4].ljust(4)
        if nomor is not None:
            self._urut[-1] = nomor + 1
        self._tertunda.append(self._butir)
        self._butir = ("".join(self._awalan) if self._butir is None else self._butir) + tanda
        self._awalan.append("    ")

    def _judul(self, tingkat: int, isi: str) -> None:
        """Write a heading after a blank line, without which it is text; an empty one only parts."""
        if self._butir is None and self.baris and self.baris[-1]:
            self.baris.append("")
        if isi:
            self._tulis(f"{'#' * min(self.tingkat + max(tingkat - 2, 1), 6)} {isi}")

    def _tulis(self, isi: str, *, rapat: bool = False) -> None:
        awalan = "".join(self._awalan)
        if self._butir is not None:
            awalan, self._butir = self._butir, None
        self.baris += [awalan + isi] if rapat else [awalan + isi, ""]

    def _di(self, t: "Token") -> None:
        """Remember the line of a token; a piece of text has none of its own."""
        if t.map:
            self._baris_kini = t.map[0] + 1

    def _inline(self, t: "Token") -> str:
        self._di(t)
        self.polos.append(_polos(t))
        anak = t.children or []
        return "".join(_di_luar_tanda([a.type for a in anak], [self._kata(a) for a in anak]))

    def _kata(self, t: "Token") -> str:
        if t.type in ("text", "code_inline"):
            depan, isi, belakang = _tepi(t.content)
            return depan + lepas(isi) + belakang
        if t.type in ("strong_open", "strong_close", "em_open", "em_close"):
            return self._tanda(t)
        if t.type in ("softbreak", "hardbreak"):
            self._baris_kini += 1
            return " "
        self._tolak(t)
        return ""

    def _tanda(self, t: "Token") -> str:
        """The sign of an emphasis; one within its like has none: signs in a row are read otherwise."""
        terluar = self._gaya[t.tag] == (t.nesting < 0)
        self._gaya[t.tag] += t.nesting
        return "*" * (1 + (t.tag == "strong")) * terluar

    def _tabel(self, token: Sequence["Token"]) -> None:
        baris: list[list[str]] = []
        for i, t in enumerate(token):
            self._di(t)
            if t.type == "tr_open":
                baris.append([])
            elif t.type in ("th_open", "td_open"):
                baris[-1].append(self._inline(token[i + 1]))
        rata = [_RATA.get(str(t.attrGet("style")), "---") for t in token if t.type == "th_open"]
        garis = [f"|{'|'.join(rata)}|"]
        tertulis = ["| " + " | ".join(b) + " |" for b in baris]
        self.baris += ["::: {.tabel .tanpa-judul}", tertulis[0], *garis, *tertulis[1:], ":::", ""]

    def _tolak(self, t: "Token") -> None:
        apa = _SEBUTAN.get(t.type, "bentuk yang tidak dikenal")
        isian = {"apa": apa, "sel": f"baris {self._baris_kini}", "nilai": t.content.strip()[:80]}
        if t.nesting >= 0:
            self.catatan.append(catat("NARASI_BENTUK", berkas=self.berkas, **isian))


def _polos(t: "Token") -> str:
    """What a piece of the text says, without its markup."""
    return "".join(a.content or " " * a.type.endswith("break") for a in t.children or [])


_RATA = {"text-align:right": "--:", "text-align:center": ":-:", "text-align:left": ":--"}

_SEBUTAN = {
    "html_block": "kode HTML",
    "html_inline": "kode HTML",
    "fence": "blok kode",
    "code_block": "paragraf yang menjorok empat spasi (terbaca sebagai kode)",
    "blockquote_open": "kutipan",
    "hr": "garis mendatar",
    "link_open": "tautan",
    "image": "gambar",
}


def _di_luar_tanda(jenis: Sequence[str], potongan: list[str]) -> list[str]:
    """Blanks inside the ends of an emphasis put outside: inside, its signs would be text."""
    for n in reversed(range(len(jenis) - 1)):
        if jenis[n].endswith("_open") and potongan[n + 1].startswith(" "):
            potongan[n : n + 2] = [f" {potongan[n]}", potongan[n + 1][1:]]
    for n in range(1, len(jenis)):
        if jenis[n].endswith("_close") and potongan[n - 1].endswith(" "):
            potongan[n - 1 : n + 1] = [potongan[n - 1][:-1], f"{potongan[n]} "]
    return potongan


def _tepi(teks: str) -> tuple[str, str, str]:
    """Blanks at the edges of a piece of text; they separate words and must stay."""
    isi = teks.strip()
    if not isi:
        return (" " if teks else "", "", "")
    return (" " if teks[0].isspace() else "", isi, " " if teks[-1].isspace() else "")


def paragraf(teks: str, cari: CariAngka) -> Iterator[tuple[int, str]]:
    """The paragraphs of a text as they read, each with the line where it begins; tables are left out.

    Args:
        teks: The office's Markdown.
        cari: Finds the printed figure of a key.
    """
    from markdown_it import MarkdownIt

    terisi = rujukan.POLA.sub(lambda cocok: cari(rujukan.kunci(cocok)) or "–", teks)
    for t in MarkdownIt("commonmark").enable("table").disable("reference").parse(terisi):
        if t.type == "inline" and t.map and not t.content.startswith("|"):
            yield t.map[0] + 1, _polos(t)

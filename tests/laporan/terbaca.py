"""What a reader gets out of a finished document: its texts and the cells of its tables, in each format.

Of the PDF the tags are read, as a screen reader does: the structure tree, and for each of its marked pieces
the characters that its font maps to. Page lines, lists of contents, the marks of list items and the mark
DRAF belong to the page and not to the text, and are left out; white space, soft hyphens and zero-width
breaks are what a typesetter may change, and are taken out (`rapat`).
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pikepdf

from lkj.laporan.halaman.wordml import w
from lkj.pandoc.pohon import Simpul, ambil, kelas
from lkj.pandoc.pohon import teks as teks_polos

_TAK_TAMPAK = re.compile("[\\s\u00ad\u200b\u2060]+")


@dataclass
class Bacaan:
    """Texts in reading order (cells among them), and tables as rows of cells."""

    teks: list[str] = field(default_factory=list)
    tabel: list[list[list[str]]] = field(default_factory=list)

    @property
    def utuh(self) -> str:
        """All texts as one, compact."""
        return rapat("".join(self.teks))


def rapat(teks: str) -> str:
    """A text without what a typesetter may change."""
    return _TAK_TAMPAK.sub("", teks)


# the tree --------------------------------------------------------------------------------------------
def baca_pohon(berkas: Path) -> Bacaan:
    """Texts of the checked and numbered tree, in the order in which every format shows them."""
    hasil = Bacaan()
    _blok_pohon(json.loads(berkas.read_bytes())["blocks"], hasil.teks)
    return hasil


def _blok_pohon(blok: list[Simpul], teks: list[str]) -> None:
    for simpul in blok:
        jenis: str = simpul["t"]
        isi: Any = simpul.get("c")
        if jenis == "Header":
            teks += [ambil(simpul, "nomor") or "", teks_polos(isi[2])]
        elif jenis == "Div" and not any(k.startswith("daftar-") for k in kelas(simpul)):
            teks.append(f"Tabel {nomor}" if (nomor := ambil(simpul, "nomor")) else "")
            _blok_pohon(isi[1], teks)
        elif jenis == "Figure":
            teks.append(f"Gambar {nomor}" if (nomor := ambil(simpul, "nomor")) else "")
            _blok_pohon(isi[1][1], teks)
        elif jenis in ("Para", "Plain", "Table"):
            teks.append(teks_polos(isi))
        elif jenis in ("BulletList", "OrderedList"):
            for butir in isi if jenis == "BulletList" else isi[1]:
                _blok_pohon(butir, teks)


# PDF -------------------------------------------------------------------------------------------------
_LUAR = {"/TOC", "/Lbl", "/Figure"}
"""Elements that are left out: lists of contents, bullets and numbers of list items, pictures."""
_SEBARIS = {"/Span", "/Strong", "/Em", "/Link", "/Sub", "/Code"}
_SEL = {"/TD", "/TH"}


def baca_pdf(berkas: Path) -> Bacaan:
    """Texts and tables of a tagged PDF."""
    with pikepdf.open(berkas) as dokumen:
        return _PembacaPdf(dokumen).baca()


class _PembacaPdf:
    def __init__(self, dokumen: pikepdf.Pdf) -> None:
        self._akar = dokumen.Root.StructTreeRoot
        self._halaman = {h.objgen: teks_halaman(h) for h in dokumen.pages}
        self._hasil = Bacaan()

    def baca(self) -> Bacaan:
        """Walk the structure tree."""
        self._unsur(self._akar, None)
        return self._hasil

    def _unsur(self, unsur: Any, halaman: Any) -> str:
        jenis = str(unsur.get("/S", ""))
        if jenis in _LUAR:
            return ""
        if jenis == "/Table":
            self._hasil.tabel.append([])
        elif jenis == "/TR":
            self._hasil.tabel[-1].append([])
        nomor = len(self._hasil.teks)
        teks = "".join(self._anak(a, unsur.get("/Pg", halaman)) for a in anak(unsur))
        if jenis in _SEL:
            teks += "".join(self._hasil.teks[nomor:])
            del self._hasil.teks[nomor:]
            self._hasil.tabel[-1][-1].append(rapat(teks))
        if jenis in _SEBARIS:
            return teks
        if teks:
            self._hasil.teks.insert(nomor, teks)
        return ""

    def _anak(self, satu: Any, halaman: Any) -> str:
        if isinstance(satu, int):
            return self._halaman[halaman.objgen].get(satu, "")
        if satu.get("/Type") == "/MCR" and "/Stm" not in satu:
            return self._halaman[satu.get("/Pg", halaman).objgen].get(int(satu.MCID), "")
        return self._unsur(satu, halaman) if "/S" in satu else ""


def anak(unsur: Any) -> list[Any]:
    """The content of a structure element: elements, and numbers of marked pieces."""
    isi = unsur.get("/K")
    if isi is None:
        return []
    return list(isi) if isinstance(isi, pikepdf.Array) else [isi]


def semua_unsur(unsur: Any) -> Iterator[Any]:
    """The structure elements below one, in order."""
    for satu in anak(unsur):
        if isinstance(satu, pikepdf.Dictionary) and "/S" in satu:
            yield satu
            yield from semua_unsur(satu)


def teks_halaman(halaman: pikepdf.Page) -> dict[int, str]:
    """Number of a marked piece → its text."""
    huruf = {nama: _peta_huruf(h) for nama, h in halaman.resources.get("/Font", {}).items()}
    hasil: dict[int, str] = {}
    tumpukan: list[tuple[int | None, str | None]] = []
    peta: dict[int, str] = {}
    for isi, perintah in pikepdf.parse_content_stream(halaman):  # type: ignore[misc]
        nama = str(perintah)
        if nama in ("BDC", "BMC"):
            tumpukan.append(_tanda(isi))
        elif nama == "EMC":
            mcid, ganti = tumpukan.pop()
            luar = next((m for m, _ in reversed(tumpukan) if m is not None), None)
            tujuan = mcid if mcid is not None else luar
            if ganti is not None and tujuan is not None:
                hasil[tujuan] = hasil.get(tujuan, "") + ganti
        elif nama == "Tf":
            peta = huruf[str(isi[0])]
        elif nama in ("Tj", "TJ") and not any(ganti is not None for _, ganti in tumpukan):
            mcid = next((m for m, _ in reversed(tumpukan) if m is not None), None)
            if mcid is not None:
                hasil[mcid] = hasil.get(mcid, "") + "".join(_teks_tj(isi[0], peta))
    return hasil


def _tanda(isi: Any) -> tuple[int | None, str | None]:
    """The number of a marked piece, and the text that stands for its glyphs."""
    sifat: Any = isi[1] if len(isi) > 1 and isinstance(isi[1], pikepdf.Dictionary) else {}
    ganti = sifat.get("/ActualText")
    return (int(sifat["/MCID"]) if "/MCID" in sifat else None, None if ganti is None else str(ganti))


def _teks_tj(isi: Any, peta: dict[int, str]) -> Iterator[str]:
    for satu in isi if isinstance(isi, pikepdf.Array) else [isi]:
        if isinstance(satu, pikepdf.String):
            kode = bytes(satu)
            for n in range(0, len(kode), 2):
                yield peta[int.from_bytes(kode[n : n + 2], "big")]


def _peta_huruf(huruf: Any) -> dict[int, str]:
    """Glyph → characters, from the font's ToUnicode map."""
    isi = huruf.ToUnicode.read_bytes().decode("latin-1")
    hasil: dict[int, str] = {}
    for potongan in re.findall(r"beginbfchar(.*?)endbfchar", isi, re.DOTALL):
        for asal, tujuan in re.findall(r"<(\w+)>\s*<(\w+)>", potongan):
            hasil[int(asal, 16)] = bytes.fromhex(tujuan).decode("utf-16-be")
    for potongan in re.findall(r"beginbfrange(.*?)endbfrange", isi, re.DOTALL):
        for awal, akhir, tujuan in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", potongan):
            dasar = bytes.fromhex(tujuan).decode("utf-16-be")
            for n in range(int(akhir, 16) - int(awal, 16) + 1):
                hasil[int(awal, 16) + n] = dasar[:-1] + chr(ord(dasar[-1]) + n)
    return hasil


# DOCX ------------------------------------------------------------------------------------------------
_DAFTAR_DOCX = re.compile(r"toc ?\d|table ?of ?figures", re.IGNORECASE)
_TANPA_GARIS = "TanpaGaris"


def baca_docx(berkas: Path) -> Bacaan:
    """Texts and tables of a Word document; tables without lines only place text and are none."""
    with zipfile.ZipFile(berkas) as arsip:
        badan = ET.fromstring(arsip.read("word/document.xml")).find(w("body"))  # noqa: S314
    assert badan is not None
    hasil = Bacaan()
    for blok in badan:
        _blok_docx(blok, hasil)
    return hasil


def _blok_docx(blok: ET.Element, hasil: Bacaan) -> None:
    if blok.tag == w("p"):
        gaya = blok.find(f"{w('pPr')}/{w('pStyle')}")
        if gaya is None or not _DAFTAR_DOCX.match(gaya.get(w("val"), "")):
            hasil.teks.append(_teks_docx(blok))
    elif blok.tag == w("tbl"):
        gaya = blok.find(f"{w('tblPr')}/{w('tblStyle')}")
        baris = blok.findall(w("tr"))
        hasil.teks += [_teks_docx(p) for p in blok.iter(w("p"))]
        if gaya is None or gaya.get(w("val")) != _TANPA_GARIS:
            hasil.tabel.append([[rapat(_teks_docx(sel)) for sel in satu.findall(w("tc"))] for satu in baris])
    elif blok.tag == w("sdt"):
        for anak_blok in blok.iter(w("p")):
            _blok_docx(anak_blok, hasil)


def _teks_docx(unsur: ET.Element) -> str:
    return "".join(t.text or "" for t in unsur.iter(w("t")))


# HTML ------------------------------------------------------------------------------------------------
_LUAR_HTML = {"nav", "details", "style", "script", "head", "footer", "template", "button", "dialog"}
_KOSONG = {"meta", "link", "img", "br", "col", "hr", "input", "wbr"}


class _PembacaHtml(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.hasil = Bacaan()
        self._tumpukan: list[tuple[str, bool, bool]] = []
        self._sel: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _KOSONG:
            return
        sifat = dict(attrs)
        kelas = set((sifat.get("class") or "").split())
        samar = sifat.get("aria-hidden") == "true" or tag in _LUAR_HTML or bool(kelas & {"tanda", "lompat"})
        _, samar_induk, biasa = self._tumpukan[-1] if self._tumpukan else ("", False, False)
        biasa = biasa or "identitas" in kelas
        self._tumpukan.append((tag, samar or samar_induk, biasa))
        if tag == "table" and not biasa:
            self.hasil.tabel.append([])
        elif tag == "tr" and not biasa:
            self.hasil.tabel[-1].append([])
        elif tag in ("td", "th") and not biasa:
            self._sel = []

    def handle_endtag(self, tag: str) -> None:
        if tag in _KOSONG:
            return
        while self._tumpukan and self._tumpukan.pop()[0] != tag:
            continue
        if tag in ("td", "th") and self._sel is not None:
            self.hasil.tabel[-1][-1].append(rapat("".join(self._sel)))
            self._sel = None

    def handle_data(self, data: str) -> None:
        if self._tumpukan and not self._tumpukan[-1][1]:
            self.hasil.teks.append(data)
            if self._sel is not None:
                self._sel.append(data)


def baca_html(berkas: Path) -> Bacaan:
    """Texts and tables of a page; a table of particulars only places text and is none."""
    pembaca = _PembacaHtml()
    pembaca.feed(berkas.read_text(encoding="utf-8"))
    pembaca.close()
    return pembaca.hasil

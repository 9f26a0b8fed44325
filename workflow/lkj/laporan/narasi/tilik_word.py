"""What a Word file holds that a text of the report cannot: found in the file itself, paragraph by paragraph.

Readers leave some of it out without a word (text boxes, shapes, charts), so none of them is asked.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from lkj.catatan import Catatan
from lkj.katalog import catat

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PERUBAHAN = frozenset(
    f"{W}{n}" for n in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge")
)
_KOMENTAR = frozenset(f"{W}{n}" for n in ("commentReference", "commentRangeStart"))
_BENTUK = {
    f"{W}txbxContent": "kotak teks",
    f"{W}drawing": "gambar, bagan, atau bentuk",
    f"{W}pict": "gambar, bagan, atau bentuk",
    f"{W}object": "objek dari program lain",
    f"{W}footnoteReference": "catatan kaki",
    f"{W}endnoteReference": "catatan akhir",
    f"{W}altChunk": "berkas lain yang disisipkan",
    f"{W}subDoc": "berkas lain yang disisipkan",
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath": "rumus (persamaan)",
}
_SIFAT = {
    f"{W}strike": "teks yang dicoret",
    f"{W}dstrike": "teks yang dicoret",
    f"{W}vanish": "teks tersembunyi",
}
_MATI = frozenset({"0", "false", "off", "none"})
_KUTIPAN = 40


@dataclass
class Paragraf:
    """A paragraph as the officer sees it: its number among those with text, its words, what else is in it."""

    nomor: int
    teks: str = ""
    perubahan: bool = False
    komentar: bool = False
    bentuk: set[str] = field(default_factory=set)

    @property
    def alamat(self) -> str:
        """How the remark names it."""
        return alamat(self.nomor, self.teks)


def alamat(nomor: int, teks: str) -> str:
    """The address of a paragraph: its number and how it begins."""
    rapi = " ".join(teks.split())
    kutip = rapi if len(rapi) <= _KUTIPAN else f"{rapi[:_KUTIPAN].rstrip()}…"
    return f"paragraf {nomor}: “{kutip}”" if kutip else f"paragraf {nomor}"


def tilik(dokumen_xml: bytes, *, berkas: str) -> list[Catatan]:
    """Remarks on a text: changes that nobody accepted, comments, and what cannot be printed.

    Args:
        dokumen_xml: The checked part ``word/document.xml``.
        berkas: The file, for remarks.
    """
    akar = ET.fromstring(dokumen_xml)  # noqa: S314  checked: no document type, bounded depth
    catatan: list[Catatan] = []
    for p in paragraf(akar):
        if p.perubahan:
            catatan.append(catat("NARASI_PERUBAHAN", berkas=berkas, sel=p.alamat))
        if p.komentar:
            catatan.append(catat("NARASI_KOMENTAR", berkas=berkas, sel=p.alamat))
        catatan += [catat("NARASI_BENTUK", berkas=berkas, sel=p.alamat, apa=b) for b in sorted(p.bentuk)]
    return [*catatan, *_tabel(akar, berkas)]


def paragraf(akar: Element) -> Iterator[Paragraf]:
    """The paragraphs of a text in order, those of tables too; those of text boxes belong to their anchor."""
    nomor = 0
    for p in _semua_paragraf(akar):
        satu = _baca(p, nomor + 1)
        if satu.teks.strip():
            nomor += 1
        if satu.teks.strip() or satu.perubahan or satu.komentar or satu.bentuk:
            yield satu


def _semua_paragraf(simpul: Element) -> Iterator[Element]:
    for anak in simpul:
        if anak.tag == f"{W}p":
            yield anak
        elif anak.tag in _BENTUK:  # beside paragraphs, as an inserted file is
            semu = Element(f"{W}p")
            semu.append(anak)
            yield semu
        else:
            yield from _semua_paragraf(anak)


def _baca(p: Element, nomor: int) -> Paragraf:
    hasil = Paragraf(nomor)
    _telusuri(p, hasil, dalam_kotak=False)
    return hasil


def _telusuri(simpul: Element, hasil: Paragraf, *, dalam_kotak: bool) -> None:
    for anak in simpul:
        if anak.tag in _PERUBAHAN:
            hasil.perubahan = True
        elif anak.tag in _KOMENTAR:
            hasil.komentar = True
        elif anak.tag in _BENTUK:
            hasil.bentuk.add(_BENTUK[anak.tag])
        elif anak.tag in _SIFAT and simpul.tag == f"{W}rPr" and anak.get(f"{W}val", "1") not in _MATI:
            hasil.bentuk.add(_SIFAT[anak.tag])
        elif anak.tag == f"{W}t" and not dalam_kotak:
            hasil.teks += anak.text or ""
        elif anak.tag in (f"{W}tab", f"{W}br") and simpul.tag == f"{W}r":
            hasil.teks += " "
        _telusuri(anak, hasil, dalam_kotak=dalam_kotak or anak.tag == f"{W}txbxContent")


def _tabel(akar: Element, berkas: str) -> Iterator[Catatan]:
    """Remarks on tables whose cells are no plain grid."""
    for nomor, tabel in enumerate(akar.iter(f"{W}tbl"), 1):
        apa = []
        if any(sel.find(f".//{W}tbl") is not None for sel in tabel.iter(f"{W}tc")):
            apa.append("tabel di dalam tabel")
        if any(_gabungan(sel) for sel in tabel.iter(f"{W}tcPr")):
            apa.append("sel gabungan")
        for a in apa:
            yield catat("NARASI_BENTUK", berkas=berkas, sel=f"tabel {nomor}", apa=a)


def _gabungan(sifat: Element) -> bool:
    lebar = sifat.find(f"{W}gridSpan")
    mendatar = lebar is not None and lebar.get(f"{W}val", "1") != "1"
    return mendatar or sifat.find(f"{W}vMerge") is not None or sifat.find(f"{W}hMerge") is not None

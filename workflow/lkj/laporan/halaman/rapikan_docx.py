"""The body of the DOCX after pandoc: sections in place of markers, shaded and unbroken rows.

The tree is rewritten; the result depends only on pandoc's output and the arguments.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from lkj.laporan.halaman.lekat_docx import gaya, lekatkan
from lkj.laporan.halaman.wordml import (
    KEPALA_SAMPUL,
    KERTAS_TWIP,
    R_NS,
    RUANG_NAMA,
    TEPI_MENDATAR,
    XML,
    RupaWord,
    arah,
    w,
)

_WARNA_BARIS = {"Jumlah": "pucat", "Kelompok": "lebih_pucat", "Nomor": "lebih_pucat"}
EMU_MM = 36_000
"""English Metric Units, in which DrawingML measures, in a millimetre."""

for _awalan, _alamat in RUANG_NAMA.items():
    ET.register_namespace(_awalan, _alamat)


@dataclass(frozen=True)
class Bagian:
    """One section of the document: how its pages lie, count, and whether they carry lines."""

    mendatar: bool = False
    angka: str = "decimal"
    mulai: bool = False
    polos: bool = False


def rapikan_badan(dokumen_xml: bytes, *, kertas: str, r: RupaWord) -> bytes:
    """Return ``word/document.xml`` with its sections and tables in order; *kertas* is a4 or f4."""
    akar = ET.fromstring(dokumen_xml)  # noqa: S314  (pandoc's own output)
    for badan in akar.iter(w("body")):
        _bagi(badan, kertas, r)
        for tabel in badan.iter(w("tbl")):
            _rapikan_tabel(tabel, r)
        lekatkan(badan)
    for letak in ("inline", "anchor"):
        for gambar in akar.iter(f"{{{RUANG_NAMA['wp']}}}{letak}"):
            _ukur_gambar(gambar)
    return (XML + ET.tostring(akar, encoding="unicode")).encode()


def _ukur_gambar(gambar: Element) -> None:
    """Give a picture the size that docx.lua wrote into its title, width and height in millimetres."""
    wp, a = (f"{{{RUANG_NAMA[x]}}}" for x in ("wp", "a"))
    for sifat in gambar.iter(f"{wp}docPr"):
        ukuran = [Decimal(x) for x in (sifat.attrib.pop("title", "")).split()]
        for luas in (*gambar.iter(f"{wp}extent"), *gambar.iter(f"{a}ext")):
            luas.attrib |= {k: str(int(x * EMU_MM)) for k, x in zip(("cx", "cy"), ukuran, strict=False)}


# ---- sections --------------------------------------------------------------------------------


_BATAS = {
    "BatasSampul": Bagian(polos=True),
    "BatasDepan": Bagian(angka="lowerRoman", mulai=True),
    "BatasTegak": Bagian(),
    "BatasMendatar": Bagian(mendatar=True),
}


def _bagi(badan: Element, kertas: str, r: RupaWord) -> None:
    """Replace the marker paragraphs by section ends, and write the last section.

    A marker at the very start of a section would leave an empty page and is dropped; so is a
    landscape marker at the end, where the last section itself becomes landscape.
    """
    isi = [anak for anak in badan if anak.tag not in (w("bookmarkStart"), w("bookmarkEnd"))]
    if isi and isi[-1].tag == w("sectPr"):
        badan.remove(isi.pop())
    terakhir, mulai, awal_bagian = Bagian(), True, True
    for letak, anak in enumerate(isi):
        batas = gaya(anak) if anak.tag == w("p") else ""
        bagian = _BATAS.get(batas)
        kosong = batas == "BatasTegak" and awal_bagian
        awal_bagian = bagian is not None
        if bagian is None:
            continue
        if batas in ("BatasTegak", "BatasMendatar"):
            bagian, mulai = replace(bagian, mulai=mulai), mulai and kosong
        if kosong or letak == len(isi) - 1:
            badan.remove(anak)
            terakhir = bagian
        else:
            _akhiri_bagian(anak, bagian, kertas, r)
            terakhir = Bagian(mulai=mulai)
    badan.append(_sect(terakhir, kertas, r))


def _akhiri_bagian(paragraf: Element, bagian: Bagian, kertas: str, r: RupaWord) -> None:
    sifat = paragraf.find(w("pPr"))
    if sifat is not None:
        sifat.clear()
        ET.SubElement(
            sifat,
            w("spacing"),
            {
                w("before"): "0",
                w("after"): "0",
                w("line"): "20",
                w("lineRule"): "exact",
            },
        )
        sifat.append(_sect(bagian, kertas, r))


def _sect(bagian: Bagian, kertas: str, r: RupaWord) -> Element:
    lebar, tinggi = KERTAS_TWIP[kertas]
    sect = Element(w("sectPr"))
    nomor = arah(mendatar=bagian.mendatar)
    for nama in (KEPALA_SAMPUL,) if bagian.polos else (f"header{nomor}", f"footer{nomor}"):
        sifat = {w("type"): "default", f"{{{R_NS}}}id": f"rId{nama}"}
        ET.SubElement(sect, w(f"{nama[:6]}Reference"), sifat)
    ET.SubElement(sect, w("type"), {w("val"): "nextPage"})
    ukuran = {w("w"): str(lebar), w("h"): str(tinggi)}
    if bagian.mendatar:
        ukuran = {w("w"): str(tinggi), w("h"): str(lebar), w("orient"): "landscape"}
    ET.SubElement(sect, w("pgSz"), ukuran)
    tepi = TEPI_MENDATAR if bagian.mendatar else r.tepi
    lain = {"header": 850, "footer": 680, "gutter": 0}
    ET.SubElement(sect, w("pgMar"), {w(nama): str(nilai) for nama, nilai in {**tepi, **lain}.items()})
    if bagian.polos:
        pita = ET.SubElement(sect, w("pgBorders"), {w("offsetFrom"): "page"})
        garis = {"val": "single", "sz": "96", "space": "24", "color": r.tua}
        ET.SubElement(pita, w("left"), {w(nama): nilai for nama, nilai in garis.items()})
    angka = {w("fmt"): bagian.angka, **({w("start"): "1"} if bagian.mulai else {})}
    ET.SubElement(sect, w("pgNumType"), angka)
    return sect


# ---- tables ----------------------------------------------------------------------------------


def _rapikan_tabel(tabel: Element, r: RupaWord) -> None:
    """Shade total and group rows, and keep each row on one page."""
    for baris in tabel.findall(w("tr")):
        sifat = baris.find(w("trPr"))
        if sifat is None:
            sifat = Element(w("trPr"))
            baris.insert(0, sifat)
        sifat.insert(0, Element(w("cantSplit")))
        if sifat.find(w("tblHeader")) is not None:
            _tengahkan(baris)
        warna = next((getattr(r, _WARNA_BARIS[jenis]) for jenis in _jenis_baris(baris)), None)
        if warna is not None:
            for sel in baris.findall(w("tc")):
                _warnai(sel, warna)


def _tengahkan(baris: Element) -> None:
    """Let the style of a header row align it, not its column."""
    for sifat in baris.iter(w("pPr")):
        for rata in sifat.findall(w("jc")):
            sifat.remove(rata)


def _jenis_baris(baris: Element) -> Iterator[str]:
    for paragraf in baris.iter(w("p")):
        nama = gaya(paragraf)
        for jenis in _WARNA_BARIS:
            if nama.startswith(f"{jenis}Tabel"):
                yield jenis


def _warnai(sel: Element, warna: str) -> None:
    sifat = sel.find(w("tcPr"))
    if sifat is None:
        sifat = Element(w("tcPr"))
        sel.insert(0, sifat)
    ET.SubElement(sifat, w("shd"), {w("val"): "clear", w("color"): "auto", w("fill"): warna})

"""Names and measures of WordprocessingML that the DOCX modules share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from lkj.laporan.tampilan import SANS, SERIF, Rupa

R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RUANG_NAMA = {
    "w": W_NS,
    "r": R_NS,
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "o": "urn:schemas-microsoft-com:office:office",
    "v": "urn:schemas-microsoft-com:vml",
    "w10": "urn:schemas-microsoft-com:office:word",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
KERTAS_TWIP = {"a4": (11906, 16838), "f4": (12189, 18709)}
"""Width and height of the upright page in twentieths of a point."""
TEPI_MENDATAR = {"top": 1588, "bottom": 1247, "left": 1418, "right": 1418}
TEPI_SURAT = {"top": 1020, "bottom": 907}
"""A letter begins with its letterhead, close to the edge, and has no line at its foot."""
_SISI = {"top": "atas", "bottom": "bawah", "left": "kiri", "right": "kanan"}
_HURUF_WORD = {SERIF: "Cambria", SANS: "Calibri"}
KEPALA_SAMPUL = "header3"
"""The part at the head of the cover; the other pages have 1 and 2 (see `arah`)."""
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True)
class RupaWord:
    """A look as Word writes it: colours without ``#``, names of fonts, margins in twentieths of a point."""

    tua: str
    aksen: str
    pucat: str
    lebih_pucat: str
    serif: str
    sans: str
    skala: float
    tepi: Mapping[str, int]


def rupa_word(rupa: Rupa) -> RupaWord:
    """Translate a look; in place of the bundled fonts stand those that come with Word."""
    isi = rupa.pilihan
    warna = {nama.replace("-", "_"): nilai[1:].upper() for nama, nilai in rupa.warna.items()}
    tepi = {nama: getattr(isi.margin, sisi) for nama, sisi in _SISI.items()}
    return RupaWord(
        **warna,
        serif=_HURUF_WORD.get(isi.huruf_teks, isi.huruf_teks),
        sans=_HURUF_WORD.get(isi.huruf_judul, isi.huruf_judul),
        skala=float(isi.ukuran_huruf / 11),
        tepi={nama: int(mm * 1440 / Decimal("25.4") + Decimal("0.5")) for nama, mm in tepi.items()},
    )


def w(nama: str) -> str:
    """Return a WordprocessingML name as ElementTree writes it."""
    return f"{{{W_NS}}}{nama}"


def arah(*, mendatar: bool) -> int:
    """Return the number in the names of the running lines' parts: 1 upright, 2 landscape."""
    return 2 if mendatar else 1


def lebar_teks(kertas: str, r: RupaWord, *, mendatar: bool) -> int:
    """Return the width of the text in twentieths of a point."""
    tepi = TEPI_MENDATAR if mendatar else r.tepi
    return KERTAS_TWIP[kertas][1 if mendatar else 0] - tepi["left"] - tepi["right"]

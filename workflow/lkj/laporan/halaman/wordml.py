"""Names and measures of WordprocessingML that the DOCX modules share."""

from __future__ import annotations

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
TEPI_TEGAK = {"top": 1588, "bottom": 1418, "left": 1701, "right": 1418}
TEPI_MENDATAR = {"top": 1588, "bottom": 1247, "left": 1418, "right": 1418}
KEPALA_SAMPUL = "header3"
"""The part at the head of the cover; the other pages have 1 and 2 (see `arah`)."""
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def w(nama: str) -> str:
    """Return a WordprocessingML name as ElementTree writes it."""
    return f"{{{W_NS}}}{nama}"


def arah(*, mendatar: bool) -> int:
    """Return the number in the names of the running lines' parts: 1 upright, 2 landscape."""
    return 2 if mendatar else 1


def lebar_teks(kertas: str, *, mendatar: bool) -> int:
    """Return the width of the text in twentieths of a point."""
    tepi = TEPI_MENDATAR if mendatar else TEPI_TEGAK
    return KERTAS_TWIP[kertas][1 if mendatar else 0] - tepi["left"] - tepi["right"]

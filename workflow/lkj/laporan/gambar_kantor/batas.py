"""The limits for a picture that a person sends, and what it is made into.

A phone's photo has 12 to 50 megapixels and 3 to 12 MB; a page from an office scanner 1 MB.
"""

from typing import Final

BITA: Final = 15_000_000
"""Size of a file, in bytes."""
PIKSEL: Final = 60_000_000
"""Width times height of a picture."""
BERKAS: Final = 120
"""Files of a folder that are opened, the first by their names."""
LEMBAR: Final = 50
"""Pages of a scan."""

SISI_FOTO: Final = 960
"""Longest side of a printed photo, in pixels: 340 an inch in the 72 mm that it has on the page."""
SISI_LAMBANG: Final = 900
SISI_PINDAIAN: Final = 1_950
"""Longest side of a scanned page: F4 at `TITIK` pixels an inch."""
TITIK: Final = 150
"""Resolution of a page of a PDF, in pixels an inch."""
MUTU: Final = 80
"""Quality of the JPEG that is written."""

MEMORI: Final = 1_500 * 2**20
"""Address space of the child, in bytes; a picture at the limit takes 0.7 GB."""
DETIK: Final = 60
"""Time for one file, in seconds; fifty pages take about ten."""

JENIS: Final = {
    "foto": ("jpg", "jpeg", "png"),
    "pindaian": ("pdf", "jpg", "jpeg", "png"),
    "lambang": ("png", "jpg", "jpeg", "svg"),
}
"""Kind of a picture → the endings that its file may have."""

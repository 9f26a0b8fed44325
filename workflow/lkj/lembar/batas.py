"""The limits for a workbook that a stranger sends (threats.md, "Workbooks from many hands").

The issued forms stay far below all of them: 20 kB, 30 parts, a few thousand cells.
"""

from typing import Final

BYTE: Final = 5 * 2**20
"""Size of the file, in bytes."""
BAGIAN: Final = 200
"""Entries of the archive."""
UTUH: Final = 64 * 2**20
"""All entries unpacked, in bytes, counted while they are unpacked."""
RASIO: Final = 200
"""Unpacked to packed size of one entry; an entry below `RASIO_MULAI` bytes is not judged."""
RASIO_MULAI: Final = 2**18
BARIS: Final = 20_000
KOLOM: Final = 256
"""The last row and column in which a cell may stand."""
SEL: Final = 60_000
"""Cells of a workbook, empty styled ones included: 2 s of reading, and on a busy machine still no 20."""
KOTAK: Final = 2_000_000
"""Rows times columns of a sheet: calamine holds the whole rectangle in memory."""
DALAM: Final = 64
"""Depth of nested XML elements."""
TEKS: Final = 32_767
"""Characters of a cell, the limit of Excel itself."""
NAMA_LEMBAR: Final = 100
"""Characters of a sheet's name (Excel allows 31, others more)."""

MEMORI: Final = 2**30
"""Address space of the reading child, in bytes."""
DETIK: Final = 20.0
"""Time for one workbook, in seconds, kept by the parent."""
DETIK_MULAI: Final = 60.0
"""Time for the child to load its libraries, in seconds, on a busy machine."""
JAWABAN: Final = 256 * 2**20
"""Size of an answer of the child, in bytes."""

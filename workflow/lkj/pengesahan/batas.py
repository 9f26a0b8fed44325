"""Limits of the child that reads a PDF from anybody, and of what it is given."""

from typing import Final

BERKAS: Final = 60 * 2**20
"""A PDF with its signature, in bytes; a report with many photos has 10 MB."""
MEMORI: Final = 2 * 2**30
"""Address space of the child, in bytes; a report of a hundred pages takes 0.3 GB."""
DETIK: Final = 60
"""Its time, in seconds; a report takes one."""
TENGGANG_DETIK: Final = 15
"""What the parent waits beyond that."""

"""Back from the report: the office's texts that were polished in the DOCX, taken into ``narasi/`` again.

The DOCX carries a bookmark around each text and each figure of it (`lkj.laporan.narasi.slot`); both survive
Word and LibreOffice. Only texts come back: a figure is turned into its reference again or the text is
refused, and what was edited elsewhere is said and left.
"""

from lkj.laporan.ambil.dokumen import DokumenTerbit, baca_dokumen
from lkj.laporan.ambil.luar import Perubahan, perubahan_luar
from lkj.laporan.ambil.naskah import Ambilan, Asal, ambil

__all__ = ["Ambilan", "Asal", "DokumenTerbit", "Perubahan", "ambil", "baca_dokumen", "perubahan_luar"]

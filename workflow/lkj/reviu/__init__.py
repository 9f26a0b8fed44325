"""Review of a table that somebody else printed: is each achievement what its own row says it is?

The tool of an Inspektorat (reviu APIP) that has an office's report on paper or as a spreadsheet, and
nothing of how it was made. Cells are taken as printed (:mod:`~lkj.reviu.cetakan`), every formula that the
field uses is tried (:mod:`~lkj.reviu.calon`), with every way in which a figure loses its decimals
(:mod:`~lkj.reviu.pembulatan`), and the row gets a verdict with a reason (:mod:`~lkj.reviu.baris`).
"""

from lkj.reviu.jalankan import tinjau_tabel
from lkj.reviu.model import COCOK, PERLU, TIDAK, Hasil, Masukan
from lkj.reviu.tabel import TabelSalahError, baca_tabel

__all__ = ["COCOK", "PERLU", "TIDAK", "Hasil", "Masukan", "TabelSalahError", "baca_tabel", "tinjau_tabel"]

"""How far a SOP in force has come in a quarter or a year: the evidence of each step, and its due date.

Evidence by files is looked up; whether an act was recorded is asked of a function (`Tercatat`), which
`riwayat` makes of the lawful acts of the period. A due date counts in working days from a given day; nothing
reads the clock.
"""

from lkj.status.nilai import Dikembalikan, HasilBukti, HasilLangkah, HasilSop, Putaran, Tercatat, nilai_sop

__all__ = ["Dikembalikan", "HasilBukti", "HasilLangkah", "HasilSop", "Putaran", "Tercatat", "nilai_sop"]

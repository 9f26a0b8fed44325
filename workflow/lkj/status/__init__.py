"""How far the SOPs in force have come in a quarter or a year: evidence, due dates, whom a step waits for.

Evidence by files is looked up, and counts where it was checked and is not out of date (`mutu`); acts are
those of the period that were lawful. A due date counts in working days from a given day; nothing reads the
clock. `susun_status` judges, `kata` says it: terminal, JSON and pages print the same.
"""

from lkj.status.jadwal import Jadwal, baca_jadwal, jalur_jadwal
from lkj.status.model import Status
from lkj.status.mutu import Cacat, Mutu
from lkj.status.nilai import Dikembalikan, HasilBukti, HasilLangkah, HasilSop, Putaran, nilai_sop
from lkj.status.sumber import Sumber, isi_kini, masa_dinilai
from lkj.status.susun import susun_status

__all__ = [
    "Cacat",
    "Dikembalikan",
    "HasilBukti",
    "HasilLangkah",
    "HasilSop",
    "Jadwal",
    "Mutu",
    "Putaran",
    "Status",
    "Sumber",
    "baca_jadwal",
    "isi_kini",
    "jalur_jadwal",
    "masa_dinilai",
    "nilai_sop",
    "susun_status",
]

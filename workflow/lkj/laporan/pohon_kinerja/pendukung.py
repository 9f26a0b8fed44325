"""Which programmes serve a sasaran: one answer for the tree and for the rencana aksi."""

from lkj.rencana import Program, Rencana


def program_pendukung(rencana: Rencana, sasaran: str) -> list[Program]:
    """Programmes that say they serve a sasaran, and those that its indicators name."""
    disebut = {kode for i in rencana.indikator_sasaran(sasaran) for kode in i.program}
    return [p for p in rencana.program if sasaran in p.sasaran or p.kode in disebut]

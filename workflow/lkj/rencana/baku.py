"""The ordinal maps that a plan begins with; the office changes and adds its own in its workbook.

Steps as they are used in SAKIP applications (domain.md 3.3): Opini BPK TMP 1 to WTP 4, predikat SAKIP
D 1 to AA 7, and the plain "tercapai" or not.
"""

from decimal import Decimal

from lkj.rencana.model import PetaOrdinal


def _peta(nama: str, *sebutan: str, mulai: int = 1) -> PetaOrdinal:
    nilai = tuple((s, Decimal(n)) for n, s in enumerate(sebutan, mulai))
    return PetaOrdinal(nama=nama, nilai=nilai)


PETA_BAKU = (
    _peta("tercapai", "Tidak Tercapai", "Tercapai", mulai=0),
    _peta("opini_bpk", "TMP", "TW", "WDP", "WTP"),
    _peta("predikat_sakip", "D", "C", "CC", "B", "BB", "A", "AA"),
)
"""Three maps, lowest step first."""

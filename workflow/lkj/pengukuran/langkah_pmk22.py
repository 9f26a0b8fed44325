"""The steps of an efficiency by PMK 22/2021 (as adapted, `lkj.rumus.efisiensi`), for page and lineage."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from lkj import angka
from lkj.pengukuran.cacah import Baris
from lkj.rencana import Rencana

BATAS = Decimal(20)
"""Efficiency counts between -20 and 20 percent."""
_PERSEN = Decimal("0.01")


class Langkah(NamedTuple):
    """What should have been spent and what was (Rp), the saving in percent, and as far as it counts."""

    seharusnya: Decimal
    terpakai: Decimal
    hemat: Decimal
    dihitung: Decimal


def langkah(rencana: Rencana, sub_kegiatan: Iterable[Baris], sasaran: str) -> Langkah | None:
    """The steps over the outputs of a sasaran's programmes; None where nothing should have been spent.

    Args:
        rencana: The plan, which says how a programme is divided.
        sub_kegiatan: The rows of all sub-kegiatan of the budget table.
        sasaran: Code of the sasaran.
    """
    seharusnya, terpakai = [], []
    for u in sub_kegiatan:
        bagian = _bagian(rencana, u["kode"], sasaran)
        pagu, realisasi, fisik = (u.angka(k) for k in ("pagu", "realisasi", "capaian_fisik"))
        if bagian is not None and pagu is not None and realisasi is not None and fisik is not None:
            seharusnya.append(angka.kali(angka.kali(pagu, bagian), angka.kali(fisik, _PERSEN)))
            terpakai.append(angka.kali(realisasi, bagian))
    s, r = angka.jumlah(seharusnya), angka.jumlah(terpakai)
    if not s:
        return None
    hemat = angka.persen_dari(angka.kurang(s, r), s)
    return Langkah(s, r, hemat, min(max(hemat, BATAS.copy_negate()), BATAS))


def _bagian(rencana: Rencana, sub_kegiatan: str, sasaran: str) -> Decimal | None:
    """The part (0 to 1) of a sub-kegiatan's Rupiah that serves a sasaran; None for none."""
    sub = next(s for s in rencana.sub_kegiatan if s.kode == sub_kegiatan)
    program = next((p for p in rencana.program_sasaran(sasaran) if p.kode == sub.program), None)
    if program is None:
        return None
    return angka.kali(program.porsi[sasaran], _PERSEN) if program.porsi else Decimal(1)

"""A quarter alone against the sum since January: what the plan asks for, and how to get there."""

from typing import Literal

from lkj.rencana import Indikator, Rencana
from lkj.tata_asing.model import CaraIsi, KolomAsing

_TETAP: dict[str, CaraIsi] = {
    "fisik": "per_triwulan",
    "anggaran": "per_triwulan",
    "realisasi_sd": "kumulatif",
}
"""Columns of our forms that always hold the one or the other; those of an indicator follow the plan."""

Cara = Literal["", "jumlahkan", "kurangkan", "tidak_dapat"]


def cara_ubah(kunci: str, kolom: KolomAsing, indikator: Indikator | None, tw: int) -> Cara:
    """How the value that is asked for comes from the columns of the quarters; empty: it is the column's.

    The state of an index at the end of a quarter is the same seen either way; a mean or an extremum since
    January does not tell that of the quarter, nor the other way round (domain.md 3.4).
    """
    if kolom.nilai is None or tw == 1:
        return ""
    diminta = _TETAP.get(kunci) or _diminta(kunci, indikator)
    if diminta in {None, kolom.nilai}:
        return ""
    if indikator is not None and kunci in {"realisasi", "target"} and indikator.agregasi != "jumlah":
        return "" if indikator.agregasi in {"akhir", "tahunan"} else "tidak_dapat"
    return "jumlahkan" if diminta == "kumulatif" else "kurangkan"


def _diminta(kunci: str, indikator: Indikator | None) -> CaraIsi | None:
    if indikator is None:
        return None
    if kunci in {"realisasi", "pembilang", "penyebut"}:
        return indikator.nilai_isian
    return indikator.target_isian if kunci == "target" else None


def indikator_dari(rencana: Rencana, kode: str) -> Indikator | None:
    """The indicator of a code; None for a sub-kegiatan or an unknown code."""
    return next((i for i in rencana.indikator if i.kode == kode), None)

"""Figures of the profile: each stands in a cell of its workbook, or is calculated from such."""

from collections.abc import Iterator, Mapping

from lkj import bingkai
from lkj.profil import AngkaProfil
from lkj.telusur.dasar import jumlah, tulis
from lkj.telusur.model import Asal, Sumber

_KETENTUAN = {
    "jumlah": "jumlah rinciannya",
    "persen": "bagian ÷ jumlah × 100",
    "cacah": "dicacah dari barisnya",
}


def asal_profil(semua: Mapping[str, AngkaProfil], sidik: str) -> Iterator[Asal]:
    """Every figure of the profile that is not missing; a count of nothing has no cell.

    Args:
        semua: The figures by their keys.
        sidik: Sha256 of the workbook.
    """
    for kunci, a in semua.items():
        if a.nilai is None:
            continue
        yield Asal(
            kunci,
            a.uraian,
            bingkai.sel_teks(a.nilai),
            _rumus(semua, a),
            _KETENTUAN.get(a.cara, ""),
            a.masukan,
            tuple(Sumber(s.berkas, s.lembar, s.sel, bingkai.sel_teks(s.isi), sidik) for s in a.sel),
        )


def _rumus(semua: Mapping[str, AngkaProfil], a: AngkaProfil) -> str:
    """The calculation with its numbers."""
    nilai = [semua[m].nilai for m in a.masukan]
    if a.cara == "persen":
        return " ÷ ".join(tulis(n) for n in nilai if n is not None) + " × 100"
    return jumlah(nilai) if a.cara == "jumlah" else ""

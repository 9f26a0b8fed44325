"""Where the values of a plan stand in its workbook, and how a rule speaks of them."""

from dataclasses import dataclass
from decimal import Decimal

from lkj import angka
from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.rencana.model import NilaiTarget, PetaOrdinal

Alamat = dict[tuple[str, ...], str]
"""Cells (A1) by (sheet, key parts of the row …, column key)."""


@dataclass(frozen=True)
class Asal:
    """The workbook that a plan was read from; without addresses the remarks name the sheet only."""

    berkas: str
    alamat: Alamat

    def catat(
        self, kode: str, lembar: str, kunci: tuple[str, ...], kolom: str, /, **isian: object
    ) -> Catatan:
        """A remark on one cell: of a sheet, in the row with this key, in the column with this key."""
        sel = self.alamat.get((lembar, *kunci, kolom), "")
        return catat(kode, berkas=self.berkas, lembar=lembar, sel=sel, **isian)


def tampil(nilai: NilaiTarget, peta: PetaOrdinal | None = None, *, desimal: int = 2) -> str:
    """A target as an officer writes it: 82,5 or 60–70 or WTP or –.

    Args:
        nilai: A number, a range, the step of an ordinal indicator, or nothing.
        peta: The steps of an ordinal indicator; None for a figure.
        desimal: Most decimals of a figure.
    """
    if nilai is None:
        return "–"
    if isinstance(nilai, tuple):
        return "–".join(angka.tulis(n, desimal=desimal) for n in nilai)
    return (peta.sebutan(nilai) if peta else "") or angka.tulis(nilai, desimal=desimal)


def lengkap(nilai: NilaiTarget, peta: PetaOrdinal | None = None) -> str:
    """As `tampil`, with every decimal: a remark on a difference must show it."""
    return tampil(nilai, peta, desimal=10)


def terendah(nilai: NilaiTarget) -> Decimal | None:
    """The number, or the lower end of the range."""
    return nilai[0] if isinstance(nilai, tuple) else nilai

"""Worked numbers: what is printed gives, when a reader repeats it, the result that is printed."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from lkj import angka
from lkj.laporan.markah import gabung, tertanda

_DESIMAL_TERBANYAK = 10


def cukup(
    nilai: Sequence[Decimal], hitung: Callable[[Sequence[Decimal]], Decimal | None], desimal: int = 2
) -> list[str] | None:
    """The figures with so many decimals that the printed ones give the printed result.

    Args:
        nilai: What is calculated with, unrounded.
        hitung: The calculation.
        desimal: Decimals of the printed result.

    Returns:
        The figures in Indonesian notation; None where the calculation has no result.
    """
    hasil = hitung(nilai)
    if hasil is None:
        return None
    for d in range(2, _DESIMAL_TERBANYAK + 1):
        bulat = [angka.bulatkan(n, d) for n in nilai]
        ulang = hitung(bulat)
        if ulang is not None and angka.bulatkan(ulang, desimal) == angka.bulatkan(hasil, desimal):
            return [angka.tulis(n, desimal=d) for n in bulat]
    return [angka.tulis(n, desimal=_DESIMAL_TERBANYAK) for n in nilai]


def tandai(cetak: Sequence[str], kunci: Sequence[str]) -> list[str]:
    """Written figures, each with its key."""
    return [tertanda(satu, k) for satu, k in zip(cetak, kunci, strict=True)]


def daftar(kepala: str, isi: Sequence[str]) -> list[str]:
    """One sentence ``<kepala> a, b dan c.``; nothing where the list is empty."""
    return [f"{kepala} {gabung(isi)}."] if isi else []

"""How a calculated figure can have become the printed one: rounded, cut off, or from unprinted decimals."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_DOWN, Context, Decimal
from itertools import product
from typing import Final

from lkj import angka
from lkj.reviu.cetakan import AngkaCetak

_KONTEKS: Final = Context(prec=400)
_DUA, _PENUH = Decimal(2), Decimal(100)
_LEBAR_WAJAR = Decimal("0.1")
"""Unprinted decimals explain a difference only while they move the figure by less than a tenth."""
_DIGIT_WAJAR = 2
"""A figure printed with one digit would explain almost anything."""


@dataclass(frozen=True, slots=True)
class Cara:
    """A way to the printed figure.

    Attributes:
        kata: in words, for the reviewer.
        pasti: whether it needs no confirmation (rounding half-up, or no rounding at all).
    """

    kata: str
    pasti: bool


def cara_bulat(nilai: Decimal, cetak: Decimal, desimal: int) -> Cara | None:
    """How ``nilai`` rounds to what was printed with ``desimal`` decimals; None if it does not."""
    if nilai == cetak:
        return Cara("tepat", pasti=True)
    if angka.bulatkan(nilai, desimal) == cetak:
        return Cara(f"dibulatkan {desimal} desimal", pasti=True)
    satuan = Decimal((0, (1,), -desimal))
    if nilai.quantize(satuan, ROUND_DOWN, _KONTEKS) == cetak:
        return Cara(f"dipotong pada {desimal} desimal, bukan dibulatkan", pasti=False)
    if nilai.quantize(satuan, ROUND_CEILING, _KONTEKS) == cetak:
        return Cara(f"dibulatkan ke atas pada {desimal} desimal", pasti=False)
    for sedikit in range(_desimal_berisi(cetak), desimal):
        if angka.bulatkan(nilai, sedikit) == cetak:
            return Cara(f"dibulatkan {sedikit} desimal, lalu dicetak {desimal} desimal", pasti=False)
    return None


def _desimal_berisi(nilai: Decimal) -> int:
    """Decimals without the zeros at the end."""
    return max(0, -int(nilai.normalize(_KONTEKS).as_tuple().exponent))


def rentang_tak_tercetak(
    hitung: Callable[[Sequence[Decimal]], Decimal | None], masukan: Sequence[AngkaCetak]
) -> tuple[Decimal, Decimal] | None:
    """Lowest and highest result that the printed inputs (target first) allow, each within half a last digit.

    None where the inputs carry no decimals that could have been cut, or where so few digits are printed
    that any result would be allowed.
    """
    pilihan = [_tepi(a, target=i == 0) for i, a in enumerate(masukan)]
    if all(len(p) == 1 for p in pilihan):
        return None
    if any(len(p) > 1 and a.angka_penting < _DIGIT_WAJAR for p, a in zip(pilihan, masukan, strict=True)):
        return None
    hasil = [h for kombinasi in product(*pilihan) if (h := hitung(kombinasi)) is not None]
    if len(hasil) < 2 or not _wajar(min(hasil), max(hasil)):
        return None
    return min(hasil), max(hasil)


def _wajar(bawah: Decimal, atas: Decimal) -> bool:
    lebar = angka.kurang(atas, bawah)
    return lebar <= angka.kali(angka.kali(_DUA, _LEBAR_WAJAR), max(bawah.copy_abs(), atas.copy_abs()))


def _tepi(a: AngkaCetak, *, target: bool) -> tuple[Decimal, ...]:
    """The ends of what a printed figure may have been; a count, a bound, a whole target is exact."""
    bulat_tepat = target or not a.persen or a.nilai.copy_abs() >= _PENUH
    if a.ambang or (a.desimal == 0 and bulat_tepat):
        return (a.nilai,)
    setengah = Decimal((0, (5,), -a.desimal - 1))
    return angka.kurang(a.nilai, setengah), angka.jumlah([a.nilai, setengah])


def dalam_rentang(rentang: tuple[Decimal, Decimal], cetak: Decimal, desimal: int) -> bool:
    """Whether a printed figure, itself rounded or cut, lies within a range of results."""
    satu, setengah = Decimal((0, (1,), -desimal)), Decimal((0, (5,), -desimal - 1))
    return angka.kurang(rentang[0], satu) < cetak <= angka.jumlah([rentang[1], setengah])


def bacaan(sel: Sequence[AngkaCetak]) -> Iterator[tuple[AngkaCetak, ...]]:
    """Every combination of readings of some printed figures, the plain one first."""
    yield from product(*[(a, *(a.dibaca(*r) for r in a.ragam)) for a in sel])

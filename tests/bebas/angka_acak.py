"""Figures for made-up offices: ordinary, on the edge of a class, and nasty ones; always as exact text."""

from fractions import Fraction
from random import Random

_GANJIL = ("0", "0.005", "0.1", "2.675", "90.995", "10000000")
_BUAS = (*_GANJIL, "33.333333333333", "999999999999.99", "1000000000000", "0.000000000001")
_TEPI = ("50", "51", "65", "66", "75", "76", "90", "91", "100", "150", "3", "1", "200", "25")


def teks(nilai: Fraction) -> str:
    """A fraction with a finite decimal notation, written out.

    Raises:
        ValueError: It has none.
    """
    desimal = 0
    while (nilai * 10**desimal).denominator != 1:
        desimal += 1
        if desimal > 60:
            pesan = f"no finite decimal: {nilai}"
            raise ValueError(pesan)
    angka = str(abs(nilai * 10**desimal)).rjust(desimal + 1, "0")
    tanda = "-" if nilai < 0 else ""
    return tanda + (f"{angka[:-desimal]}.{angka[-desimal:]}" if desimal else angka)


class Acak(Random):
    """The chance of one office, and whether the office is a lawful one."""

    def __init__(self, benih: int, *, sah: bool) -> None:
        """Begin with a seed."""
        super().__init__(benih * 2 + int(sah))
        self.sah = sah

    def mungkin(self, peluang: float) -> bool:
        """True with this probability."""
        return self.random() < peluang


def angka(acak: Acak, *, ganjil: float = 0.1) -> str:
    """One figure, zero or more.

    A lawful office keeps to what a cell can hold, 15 digits, also in the sum and the mean of four.
    """
    pilih = acak.random()
    if pilih < ganjil:
        return acak.choice(_GANJIL if acak.sah else _BUAS)
    if pilih < 0.35:
        return acak.choice(_TEPI)
    if pilih < 0.75:
        return str(acak.randint(0, 130))
    desimal = acak.randint(1, 4)
    return teks(Fraction(acak.randint(0, 150 * 10**desimal), 10**desimal))


def cacah(acak: Acak, paling: int = 60) -> str:
    """A count."""
    return str(acak.randint(0, paling))


def rupiah(acak: Acak, paling: int) -> str:
    """Whole Rupiah up to a ceiling, the ends included now and then."""
    return str(acak.choice((0, paling, *(acak.randint(0, max(paling, 0)) for _ in range(8)))))

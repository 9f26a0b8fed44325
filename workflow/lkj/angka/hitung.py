"""Arithmetic on Decimal that gives the same figure in every thread.

Sums, differences and products are exact; a division keeps 60 significant digits. What it leaves behind,
as in 1 ÷ 3 × 3 = 0,999…, is taken off by :func:`rapat` before a figure is compared with a bound or written
into a table. Rounding is half-up, as Excel's ROUND, and happens only where :func:`bulatkan` is called.
"""

from collections.abc import Iterable
from decimal import (
    MAX_EMAX,
    MIN_EMIN,
    ROUND_HALF_UP,
    Context,
    Decimal,
    Inexact,
    InvalidOperation,
    Overflow,
)

# Enough digits to add the largest and the smallest float exactly; no figure comes near.
_DIGIT_TEPAT = 2000
_DIGIT_BAGI = 60
_DESIMAL_RAPAT = 28

_SERATUS = Decimal(100)
_NOL = Decimal(0)


def _konteks(prec: int, *, tepat: bool) -> Context:
    """Build a context that shares nothing with the thread's own."""
    traps = [InvalidOperation, Overflow, *([Inexact] if tepat else [])]
    return Context(prec, ROUND_HALF_UP, MIN_EMIN, MAX_EMAX, 1, 0, [], traps)


# Only the flags of a context change while it is used, and nobody reads them: safe to share.
_TEPAT = _konteks(_DIGIT_TEPAT, tepat=True)
_BULAT = _konteks(_DIGIT_TEPAT, tepat=False)
_BAGI = _konteks(_DIGIT_BAGI, tepat=False)


def jumlah(nilai: Iterable[Decimal]) -> Decimal:
    """Add exactly; the sum of nothing is 0.

    Raises:
        decimal.Inexact: the exact sum needs more than 2,000 digits.
        decimal.InvalidOperation: a signalling NaN is among the values.
    """
    hasil = _NOL
    for satu in nilai:
        hasil = _TEPAT.add(hasil, satu)
    return hasil


def kurang(a: Decimal, b: Decimal) -> Decimal:
    """Subtract exactly: ``a - b``."""
    return _TEPAT.subtract(a, b)


def kali(a: Decimal, b: Decimal) -> Decimal:
    """Multiply exactly."""
    return _TEPAT.multiply(a, b)


def bagi(a: Decimal, b: Decimal) -> Decimal:
    """Divide to 60 significant digits, half-up.

    Raises:
        ZeroDivisionError: ``b`` is zero, also for 0/0. Ask before you divide: a missing
            denominator is a remark, not a figure.
    """
    if b.is_zero():
        pesan = "pembagi nol"
        raise ZeroDivisionError(pesan)
    return _BAGI.divide(a, b)


def persen_dari(bagian: Decimal, seluruh: Decimal) -> Decimal:
    """Return ``bagian / seluruh * 100`` in percent, rounded once (60 digits).

    Raises:
        ZeroDivisionError: ``seluruh`` is zero.
    """
    return bagi(kali(bagian, _SERATUS), seluruh)


def bulatkan(nilai: Decimal, desimal: int = 2) -> Decimal:
    """Round half-up (away from zero on a tie) to ``desimal`` decimals; never returns -0.

    Source: the rounding of Excel's ROUND, which officers check against; 2,675 becomes 2,68.

    Raises:
        decimal.InvalidOperation: ``nilai`` is infinite or longer than 2,000 digits.
    """
    hasil = nilai.quantize(Decimal((0, (1,), -desimal)), ROUND_HALF_UP, _BULAT)
    return hasil.copy_abs() if hasil.is_zero() else hasil


def rapat(nilai: Decimal) -> Decimal:
    """Take off what divisions left behind: half-up at 28 decimals, far beyond any figure that is reported.

    A mean of 400/3, 400/3 and 19/3 is 91, not 90,999…; only so does it reach the class that begins at 91.
    Before a comparison with a bound and before a processed table, never between two calculations.
    """
    eksponen = nilai.as_tuple().exponent
    berekor = isinstance(eksponen, int) and eksponen < -_DESIMAL_RAPAT
    return bulatkan(nilai, _DESIMAL_RAPAT) if berekor else nilai

"""Arithmetic on Decimal that gives the same figure in every thread.

Sums, differences and products are exact; a division keeps 34 significant digits (decimal128);
rounding is half-up, as Excel's ROUND, and happens only where :func:`bulatkan` is called.
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
_DIGIT_BAGI = 34

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
    """Divide to 34 significant digits, half-up.

    Raises:
        ZeroDivisionError: ``b`` is zero, also for 0/0. Ask before you divide: a missing
            denominator is a remark, not a figure.
    """
    if b.is_zero():
        pesan = "pembagi nol"
        raise ZeroDivisionError(pesan)
    return _BAGI.divide(a, b)


def persen_dari(bagian: Decimal, seluruh: Decimal) -> Decimal:
    """Return ``bagian / seluruh * 100`` in percent, rounded once (34 digits).

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

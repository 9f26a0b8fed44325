"""Write figures: Indonesian notation for the page, plain notation for CSV.

The page has ``.`` between thousands and ``,`` before decimals; CSV has neither thousands nor
exponents and ``.`` before decimals, so that equal figures are equal bytes.
"""

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from lkj.angka.hitung import bulatkan

_KE_INDONESIA = str.maketrans(",.", ".,")
_POLA_RUPIAH = re.compile(r"(?P<kurung>\()?(?P<awal>(?:Rp ?)?)1\.234\.567(?P<sen>,00)?(?(kurung)\))")
# Long enough for every float in plain notation; a longer field is damage.
_POLA_CSV = re.compile(r"-?[0-9]{1,400}(?:\.[0-9]{1,1100})?", re.ASCII)


class _PolaRupiah(NamedTuple):
    awal: str
    desimal: int
    kurung: bool


def _tanpa_nol_ekor(teks: str) -> str:
    """Strip trailing zeros behind the decimal point, and a point that stands alone."""
    return teks.rstrip("0").rstrip(".") if "." in teks else teks


def _tolak_takhingga(nilai: Decimal) -> None:
    if not nilai.is_finite():
        pesan = f"{nilai} bukan angka yang dapat ditulis"
        raise ValueError(pesan)


def tulis(nilai: Decimal, *, desimal: int = 2, tetap: bool = False) -> str:
    """Write a figure as Indonesians print it: ``Decimal("1234.5")`` becomes ``1.234,5``.

    Args:
        nilai: a finite figure, in any unit.
        desimal: most decimals printed; rounded half-up.
        tetap: print exactly ``desimal`` decimals instead of stripping trailing zeros.

    Raises:
        ValueError: ``nilai`` is NaN or infinite; a missing figure is None and has no digits.
    """
    _tolak_takhingga(nilai)
    teks = f"{bulatkan(nilai, desimal):,f}"
    return (teks if tetap else _tanpa_nol_ekor(teks)).translate(_KE_INDONESIA)


def persen(nilai: Decimal, *, desimal: int = 2, tetap: bool = False) -> str:
    """Write a percentage, ``93,75%``; ``nilai`` is in percent, not a fraction.

    Args:
        nilai: the figure in percent (93.75 for 93,75%).
        desimal: most decimals printed; rounded half-up.
        tetap: print exactly ``desimal`` decimals.
    """
    return tulis(nilai, desimal=desimal, tetap=tetap) + "%"


@cache
def _urai_pola(pola: str) -> _PolaRupiah:
    cocok = _POLA_RUPIAH.fullmatch(pola)
    if cocok is None:
        pesan = f"pola rupiah {pola!r} tidak dikenal; contoh: 'Rp1.234.567' atau 'Rp 1.234.567,00'"
        raise ValueError(pesan)
    return _PolaRupiah(cocok["awal"], 2 if cocok["sen"] else 0, bool(cocok["kurung"]))


def rupiah(nilai: Decimal, pola: str = "Rp1.234.567") -> str:
    """Write an amount in Rupiah after an example.

    Args:
        nilai: whole Rupiah (not thousands).
        pola: how 1234567 shall look: with or without ``Rp``, with or without a space after it,
            with or without ``,00``; in parentheses if negative amounts stand in parentheses.
            The default, no space, follows EYD.

    Raises:
        ValueError: ``pola`` is not such an example.
    """
    awal, desimal, kurung = _urai_pola(pola)
    teks = tulis(nilai.copy_abs(), desimal=desimal, tetap=True)
    negatif = bulatkan(nilai, desimal) < 0
    if negatif and kurung:
        return f"({awal}{teks})"
    return f"{'-' if negatif else ''}{awal}{teks}"


def ke_csv(nilai: Decimal | None) -> str:
    """Write a figure for a processed table: exact, ``.`` decimal, no exponent; None is empty.

    Equal figures give equal text: ``90``, ``90.0`` and ``9E+1`` all become ``90``; -0 is ``0``.

    Raises:
        ValueError: ``nilai`` is NaN or infinite.
    """
    if nilai is None:
        return ""
    _tolak_takhingga(nilai)
    return _tanpa_nol_ekor(f"{nilai.copy_abs() if nilai.is_zero() else nilai:f}")


def dari_csv(teks: str) -> Decimal | None:
    """Read a figure that :func:`ke_csv` wrote; empty is None.

    Raises:
        ValueError: anything else, so that a hand-edited table stops the run.
    """
    if not teks:
        return None
    if _POLA_CSV.fullmatch(teks) is None:
        pesan = f"{teks[:40]!r} bukan angka tabel (contoh yang benar: 1234.5)"
        raise ValueError(pesan)
    return Decimal(teks)


_SATUAN = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


def terbilang(n: int) -> str:
    """A count in words, as it begins a sentence (PUEBI): tiga, dua puluh satu; digits from 100 on."""
    if n < 10:
        return _SATUAN[n]
    if n < 20:
        return {10: "sepuluh", 11: "sebelas"}.get(n, f"{_SATUAN[n - 10]} belas")
    if n < 100:
        return f"{_SATUAN[n // 10]} puluh" + (f" {_SATUAN[n % 10]}" if n % 10 else "")
    return tulis(Decimal(n))

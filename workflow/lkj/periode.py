"""Years, quarters and dates as an office writes them; no clock and no locale.

A period is always a parameter: nothing here knows what day it is.
"""

from calendar import monthrange
from datetime import date
from typing import Final

BULAN: Final = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
"""Names of the twelve months, January first (index 0)."""

TRIWULAN: Final = (1, 2, 3, 4)
"""The four quarters of a budget year, which is the calendar year (UU 17/2003 Ps. 4)."""

_ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_BULAN_PER_TW = 3


def romawi(nomor: int) -> str:
    """Return 1 to 12 in Roman numerals: a quarter, or the month in a letter's number.

    Raises:
        ValueError: the number is not 1 to 12.
    """
    if not 1 <= nomor <= len(_ROMAWI):
        pesan = f"{nomor} tidak punya angka romawi di sini (1 sampai 12)"
        raise ValueError(pesan)
    return _ROMAWI[nomor - 1]


def _periksa_tw(tw: int) -> None:
    if tw not in TRIWULAN:
        pesan = f"triwulan {tw} tidak ada (1 sampai 4)"
        raise ValueError(pesan)


def nama_triwulan(tw: int) -> str:
    """Return ``Triwulan I`` to ``Triwulan IV``.

    Raises:
        ValueError: ``tw`` is not 1 to 4.
    """
    _periksa_tw(tw)
    return f"Triwulan {romawi(tw)}"


def nama_bulan(bulan: int) -> str:
    """Return the name of month 1 to 12.

    Raises:
        ValueError: ``bulan`` is not 1 to 12.
    """
    if not 1 <= bulan <= len(BULAN):
        pesan = f"bulan {bulan} tidak ada (1 sampai 12)"
        raise ValueError(pesan)
    return BULAN[bulan - 1]


def bulan_triwulan(tw: int) -> tuple[int, int, int]:
    """Return the three months (1 to 12) of a quarter.

    Raises:
        ValueError: ``tw`` is not 1 to 4.
    """
    _periksa_tw(tw)
    akhir = tw * _BULAN_PER_TW
    return (akhir - 2, akhir - 1, akhir)


def awal_triwulan(tahun: int, tw: int) -> date:
    """Return the first day of a quarter.

    Raises:
        ValueError: ``tw`` is not 1 to 4, or ``tahun`` is no year.
    """
    return date(tahun, bulan_triwulan(tw)[0], 1)


def akhir_triwulan(tahun: int, tw: int) -> date:
    """Return the last day of a quarter: what was valid then is what the quarter is measured by.

    Raises:
        ValueError: ``tw`` is not 1 to 4, or ``tahun`` is no year.
    """
    bulan = bulan_triwulan(tw)[-1]
    return date(tahun, bulan, monthrange(tahun, bulan)[1])


def tanggal_panjang(tanggal: date) -> str:
    """Write a date in full: ``7 Januari 2024``."""
    return f"{tanggal.day} {nama_bulan(tanggal.month)} {tanggal.year}"

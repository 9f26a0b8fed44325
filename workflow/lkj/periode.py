"""Years, quarters, months and dates as an office writes them; no clock and no locale.

A period is always a parameter: nothing here knows what day it is.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

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


def triwulan_bulan(bulan: int) -> int:
    """Return the quarter that a month (1 to 12) lies in.

    Raises:
        ValueError: ``bulan`` is not 1 to 12.
    """
    nama_bulan(bulan)
    return (bulan - 1) // _BULAN_PER_TW + 1


def akhir_bulan(tahun: int, bulan: int) -> date:
    """Return the last day of a month.

    Raises:
        ValueError: ``bulan`` is not 1 to 12, or ``tahun`` is no year.
    """
    nama_bulan(bulan)
    return date(tahun, bulan, monthrange(tahun, bulan)[1])


JenisMasa = Literal["bulan", "triwulan", "tahun"]
POLA_KUNCI_BULAN: Final = r"bl(?:0[1-9]|1[0-2])"
"""Name of the folder of a month within its year: ``bl02``."""
POLA_KUNCI_MASA: Final = rf"tw[1-4]|{POLA_KUNCI_BULAN}"
"""Names of the folders of quarters and months within a year: ``tw1``, ``bl02``."""


@dataclass(frozen=True)
class Masa:
    """A year, or a quarter or month of it: what a SOP is run for and a document is about.

    Attributes:
        tahun: The year.
        tw: The quarter, of a quarter; else None.
        bulan: The month (1 to 12), of a month; else None.

    Raises:
        ValueError: Quarter or month do not exist, or both are given.
    """

    tahun: int
    tw: int | None = None
    bulan: int | None = None

    def __post_init__(self) -> None:
        """Refuse what is no period."""
        if self.tw is not None:
            _periksa_tw(self.tw)
        if self.bulan is not None:
            nama_bulan(self.bulan)
            if self.tw is not None:
                pesan = "a period is a quarter or a month, not both"
                raise ValueError(pesan)

    @classmethod
    def dari_kunci(cls, tahun: int, kunci: str) -> "Masa":
        """The period of a folder's name within its year; nothing for the year itself.

        Raises:
            ValueError: It names neither a quarter nor a month.
        """
        if kunci and not re.fullmatch(POLA_KUNCI_MASA, kunci, re.ASCII):
            pesan = f"{kunci!r} names no quarter or month"
            raise ValueError(pesan)
        nomor = int(kunci[2:] or 0)
        return cls(tahun, tw=nomor) if kunci[:2] == "tw" else cls(tahun, bulan=nomor or None)

    @property
    def kunci(self) -> str:
        """Name within its year: ``tw1``, ``bl02``, nothing for the year."""
        if self.bulan:
            return f"bl{self.bulan:02d}"
        return f"tw{self.tw}" if self.tw else ""

    @property
    def folder(self) -> str:
        """Folder below the office's: ``2023``, ``2023/tw1``, ``2023/bl02``."""
        return f"{self.tahun}/{self.kunci}" if self.kunci else str(self.tahun)

    @property
    def ekor(self) -> str:
        """End of a document's name: ``2023``, ``2023_tw1``, ``2023_bl02``."""
        return self.folder.replace("/", "_")

    @property
    def jenis(self) -> JenisMasa:
        """Kind of the period."""
        return "bulan" if self.bulan else "triwulan" if self.tw else "tahun"

    @property
    def triwulan(self) -> int:
        """The quarter whose plan holds: its own, that of the month, the last of a year."""
        return triwulan_bulan(self.bulan) if self.bulan else self.tw or TRIWULAN[-1]

    @property
    def akhir(self) -> date:
        """The last day."""
        return akhir_bulan(self.tahun, self.bulan or bulan_triwulan(self.triwulan)[-1])

    @property
    def awal(self) -> date:
        """The first day."""
        return date(self.tahun, self.bulan or (bulan_triwulan(self.tw)[0] if self.tw else 1), 1)

    @property
    def nama(self) -> str:
        """``Triwulan I Tahun 2023``, ``Bulan Februari Tahun 2023``, ``Tahun 2023``."""
        return f"{self.sebutan} Tahun {self.tahun}".lstrip()

    @property
    def sebutan(self) -> str:
        """The period within its year: ``Triwulan I``, ``Bulan Februari``, nothing for the year."""
        if self.bulan:
            return f"Bulan {nama_bulan(self.bulan)}"
        return nama_triwulan(self.tw) if self.tw else ""


def tanggal_panjang(tanggal: date) -> str:
    """Write a date in full: ``7 Januari 2024``."""
    return f"{tanggal.day} {nama_bulan(tanggal.month)} {tanggal.year}"

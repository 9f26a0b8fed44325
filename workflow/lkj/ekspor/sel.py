"""One value as an application wants it: as text for the CSV, as a number with its format for the workbook.

Rounding is half-up and the last step. In the workbook the number keeps its digits and the format rounds.
"""

from decimal import Decimal
from typing import Final

from lkj import angka
from lkj.ekspor.bahan import Nilai
from lkj.ekspor.model import BentukAngka, Kolom

_BERBAHAYA: Final = ("=", "+", "-", "@", "\t", "\r")
_SERATUS = Decimal("0.01")
_TUKAR = str.maketrans(",.", ".,")


def aman(teks: str) -> str:
    """A text that no spreadsheet takes for a formula, for a CSV that people open."""
    return f"'{teks}" if teks.startswith(_BERBAHAYA) else teks


def ke_teks(nilai: Nilai, kolom: Kolom, bentuk: BentukAngka) -> str:
    """A cell of the CSV."""
    if nilai is None:
        return ""
    if not isinstance(nilai, Decimal):
        return aman(nilai)
    desimal = desimal_sel(nilai, kolom, bentuk)
    teks = angka.tulis(_skala(nilai, kolom, bentuk), desimal=desimal, tetap=True)
    teks = teks if bentuk.ribuan else teks.replace(".", "")
    teks = teks.translate(_TUKAR) if bentuk.desimal == "." else teks
    return f"{teks}%" if _bertanda(kolom, bentuk) else teks


def ke_sel(nilai: Nilai, kolom: Kolom, bentuk: BentukAngka) -> tuple[Nilai, str]:
    """A cell of the workbook: its value, and the number format of a figure."""
    if not isinstance(nilai, Decimal):
        return nilai, ""
    ribuan = bentuk.ribuan or kolom.bentuk == "rupiah"
    pola = pola_angka(desimal_sel(nilai, kolom, bentuk), ribuan=ribuan)
    return _skala(nilai, kolom, bentuk), pola + ('"%"' if _bertanda(kolom, bentuk) else "")


def pola_angka(desimal: int, *, ribuan: bool) -> str:
    """The number format of so many decimals."""
    return ("#,##0" if ribuan else "0") + ("." + "0" * desimal if desimal else "")


def desimal_sel(nilai: Decimal, kolom: Kolom, bentuk: BentukAngka) -> int:
    """How many decimals a figure is written with: no trailing zeros, unless the column fixes them."""
    pecahan = 2 if kolom.bentuk == "persen" and bentuk.persen == "pecahan" else 0
    paling = kolom.desimal_berlaku + pecahan
    if kolom.tetap:
        return paling
    return ekor(_skala(nilai, kolom, bentuk), paling)


def ekor(nilai: Decimal, paling: int) -> int:
    """Decimals of a figure that is rounded to at most so many and loses its trailing zeros."""
    return len(angka.ke_csv(angka.bulatkan(nilai, paling)).partition(".")[2])


def _skala(nilai: Decimal, kolom: Kolom, bentuk: BentukAngka) -> Decimal:
    pecahan = kolom.bentuk == "persen" and bentuk.persen == "pecahan"
    return angka.kali(nilai, _SERATUS) if pecahan else nilai


def _bertanda(kolom: Kolom, bentuk: BentukAngka) -> bool:
    return kolom.bentuk == "persen" and bentuk.persen == "tanda"

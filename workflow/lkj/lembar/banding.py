"""One cell from three witnesses: the stored text, openpyxl and calamine must tell the same value.

Numbers come from the stored text as decimals and never pass through float arithmetic; floats are only
compared. Excel writes 17 digits but holds, shows and compares 15: what stands behind them is binary
noise (0,29 is stored as 0.28999999999999998), so a number with more digits is rounded to 15, half up.
A whole number keeps every digit.
"""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from math import isinf
from typing import Any, Final, NamedTuple

from lkj.lembar import batas
from lkj.lembar.galat import Tolak
from lkj.lembar.huruf import rapikan
from lkj.lembar.mentah import SelMentah

_ANGKA: Final = re.compile(r"[+-]?[0-9]{1,40}(?:\.[0-9]{0,40})?(?:[eE][+-]?[0-9]{1,3})?", re.ASCII)
_GALAT: Final = re.compile(r"#[A-Z0-9_/]{2,20}[!?]?", re.ASCII)
_LOLOS: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_EXCEL: Final = Context(prec=15, rounding=ROUND_HALF_UP)
_UTUH: Final = Context(prec=400, rounding=ROUND_HALF_UP)
_SATU: Final = Decimal(1)
_NOL: Final = Decimal(0)
_ANGKA_ATAU_WAKTU: Final = (int, float, date, time, timedelta)
_SERIAL_AWAL: Final = 61
"""1 March 1900: before it Excel's calendar has a day that never was, and libraries disagree."""
_TOLERANSI_HARI: Final = 1e-7
"""About a hundredth of a second: libraries round a time to milliseconds."""

KOSONG: Final = ""


class Isi(NamedTuple):
    """What a cell says, as it crosses the pipe.

    Attributes:
        jenis: ``n`` number, ``s`` text, ``b`` truth value, ``t`` date, ``w`` date and time, ``g`` error,
            empty for no value.
        nilai: The value as text.
        teks: The stored text where it differs from ``nilai``.
        ditolak: Refused code points of a text.
    """

    jenis: str
    nilai: str = ""
    teks: str | None = None
    ditolak: tuple[int, ...] = ()


class Saksi(NamedTuple):
    """The three witnesses of one cell; ``serial`` turns a date back into Excel's number of days."""

    mentah: SelMentah
    openpyxl: Any
    calamine: Any
    serial: Callable[[Any], float]


class BedaError(Exception):
    """The witnesses differ."""


def cocokkan(saksi: Saksi) -> Isi:
    """The value on which all witnesses agree.

    Raises:
        BedaError: They do not.
        Tolak: The stored text is no value of its type.
    """
    baca = _JENIS.get(saksi.mentah.jenis)
    if baca is None:
        raise Tolak("BERKAS_RUSAK", f"jenis sel {saksi.mentah.jenis:.20}")
    return baca(saksi)


def desimal(teks: str) -> Decimal:
    """A stored number as a plain decimal (see the module's text).

    Raises:
        Tolak: The text is no number, or none that Excel can hold.
    """
    if not _ANGKA.fullmatch(teks) or isinf(float(teks)):
        raise Tolak("BERKAS_RUSAK", f"angka {teks:.40}")
    nilai = Decimal(teks)
    if nilai != nilai.to_integral_value():
        nilai = _EXCEL.plus(nilai).normalize(_UTUH)
    if nilai == nilai.to_integral_value():
        nilai = nilai.quantize(_SATU, context=_UTUH)
    return nilai or _NOL


def _angka(s: Saksi) -> Isi:
    teks = s.mentah.teks
    if not teks:
        return _kosong(s)
    nilai, x = desimal(teks), float(teks)
    hari = [_sebagai_tanggal(lain, x, s.serial) for lain in (s.openpyxl, s.calamine)]
    if all(hari) and x >= _SERIAL_AWAL and _tanggal(s.openpyxl) == _tanggal(s.calamine):
        return _isi_tanggal(_tanggal(s.openpyxl))
    # Which formats mean a date is decided by each library; without agreement the number stands.
    return Isi("n", format(nilai, "f"))


def _sebagai_tanggal(lain: Any, x: float, serial: Callable[[Any], float]) -> bool:
    """Whether a library saw the number ``x`` as a date.

    Raises:
        BedaError: It saw another number.
    """
    if isinstance(lain, bool) or not isinstance(lain, _ANGKA_ATAU_WAKTU):
        if x < 0 or x >= 2_958_466:  # no date has this number: openpyxl calls it an error
            return False
        raise BedaError
    if isinstance(lain, int | float):
        if float(lain) != x:
            raise BedaError
        return False
    if x >= _SERIAL_AWAL and abs(serial(lain) - x) > _TOLERANSI_HARI:
        raise BedaError
    return isinstance(lain, date)


def _tanggal(x: Any) -> datetime:
    """A date as date and time, rounded to the second."""
    saat = x if isinstance(x, datetime) else datetime(x.year, x.month, x.day)  # noqa: DTZ001  no zone in a sheet
    return (saat + timedelta(microseconds=500_000)).replace(microsecond=0)


def _isi_tanggal(saat: datetime) -> Isi:
    if saat.time() == time():
        return Isi("t", saat.date().isoformat())
    return Isi("w", saat.isoformat())


def _teks(s: Saksi) -> Isi:
    satu, dua = s.openpyxl or "", s.calamine
    if not isinstance(satu, str) or not isinstance(dua, str):
        raise BedaError
    asli = lepas(satu)
    if len(asli) > batas.TEKS:
        raise Tolak("TERLALU_BESAR", f"{batas.TEKS} huruf dalam satu sel")
    bersih, ditolak = rapikan(asli)
    # calamine undoes the spelling itself and trims; openpyxl does neither.
    if asli != dua and bersih not in (rapikan(dua)[0], rapikan(lepas(dua))[0]):
        raise BedaError
    if not bersih and not (s.mentah.rumus and s.mentah.teks is not None):
        return Isi(KOSONG)
    return Isi("s", bersih, asli if asli != bersih else None, ditolak)


def _teks_tersimpan(s: Saksi) -> Isi:
    """The text result of a formula stands in the cell itself."""
    isi = _teks(s)
    if isi.nilai != rapikan(lepas(s.mentah.teks or ""))[0]:
        raise BedaError
    return isi


def _teks_bersama(s: Saksi) -> Isi:
    nomor = s.mentah.teks or ""
    if not (nomor.isascii() and nomor.isdigit()):
        raise Tolak("BERKAS_RUSAK", f"nomor teks {nomor:.20}")
    return _teks(s)


def _benar(s: Saksi) -> Isi:
    if not s.mentah.teks:
        return _kosong(s)
    benar = {"1": True, "0": False}.get(s.mentah.teks)
    if benar is None:
        raise Tolak("BERKAS_RUSAK", f"nilai benar/salah {s.mentah.teks:.20}")
    if s.openpyxl is not benar or s.calamine is not benar:
        raise BedaError
    return Isi("b", "1" if benar else "")


def _galat(s: Saksi) -> Isi:
    galat = s.mentah.teks or ""
    if not _GALAT.fullmatch(galat):
        raise Tolak("BERKAS_RUSAK", f"nilai galat {galat:.20}")
    if s.openpyxl != galat or s.calamine != "":
        raise BedaError
    return Isi("g", galat)


def _tanggal_iso(s: Saksi) -> Isi:
    if not s.mentah.teks:
        return _kosong(s)
    try:
        saat = datetime.fromisoformat(s.mentah.teks)
    except ValueError as rusak:
        raise Tolak("BERKAS_RUSAK", f"tanggal {s.mentah.teks:.40}") from rusak
    lain = (s.openpyxl, s.calamine)
    if saat.tzinfo or any(not isinstance(x, date) or _tanggal(x) != _tanggal(saat) for x in lain):
        raise BedaError
    return _isi_tanggal(_tanggal(saat))


def _kosong(s: Saksi) -> Isi:
    if s.openpyxl is not None or s.calamine != "":
        raise BedaError
    return Isi(KOSONG)


def lepas(teks: str) -> str:
    """Undo the spelling ``_x000D_`` of a character in a stored text."""
    return _LOLOS.sub(lambda m: chr(int(m[1], 16)), teks) if "_x" in teks else teks


_JENIS: Final[dict[str, Callable[[Saksi], Isi]]] = {
    "n": _angka,
    "s": _teks_bersama,
    "str": _teks_tersimpan,
    "inlineStr": _teks,
    "b": _benar,
    "e": _galat,
    "d": _tanggal_iso,
}

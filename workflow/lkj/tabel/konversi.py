"""Turn one cell into the kind of value that its column holds."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal

from lkj import angka
from lkj.katalog import dugaan
from lkj.lembar import Sel
from lkj.periode import tanggal_panjang
from lkj.tabel.tata import Kolom

PANJANG_TEKS = 4_000
"""Longest text of a cell, in characters: a page and a half; more is an essay, not an analysis."""

NIHIL = "nihil"
"""The word for an explicit 0, where a column takes it."""

Nilai = str | Decimal | date | tuple[Decimal, Decimal] | None


def rapikan(teks: str) -> str:
    """Fold white space to single blanks."""
    return " ".join(teks.split())


def hampa(sel: Sel) -> bool:
    """Whether a cell holds nothing: no value, no error, no formula."""
    return sel.nilai in (None, "") and not sel.galat and not sel.rumus


Masalah = tuple[str, Mapping[str, object]] | None
"""Code of a remark and what fills its texts; beside a value it only tells how the value was read."""


def konversi(sel: Sel, kolom: Kolom) -> tuple[Nilai, Masalah]:
    """Turn a cell into the kind of value its column holds, or say what is wrong with it."""
    if sel.galat:
        return None, ("SEL_GALAT", {})
    if sel.rumus and sel.nilai is None:
        return None, ("RUMUS_TANPA_HASIL", {})
    if hampa(sel) or (isinstance(sel.nilai, str) and not sel.nilai.strip()):
        contoh = {"contoh": _CONTOH.get(kolom.jenis, "keterangan yang diminta")}
        return None, ("SEL_KOSONG", contoh) if kolom.wajib else None
    if sel.karakter_ditolak:
        karakter = ", ".join(f"U+{k:04X}" for k in sel.karakter_ditolak[:5])
        return None, ("KARAKTER", {"karakter": karakter})
    return _KONVERSI[kolom.jenis](sel, kolom)


_CONTOH = {
    "angka": "angka, misalnya 82,5",
    "rupiah": "angka Rupiah, misalnya 1250000",
    "tanggal": "tanggal",
    "sebutan": "salah satu sebutan dalam daftar",
}


def _teks(sel: Sel, kolom: Kolom) -> tuple[Nilai, Masalah]:
    teks = rapikan(_sebagai_teks(sel.nilai))
    if len(teks) > PANJANG_TEKS:
        return None, ("TERLALU_PANJANG", {"batas": angka.tulis(Decimal(PANJANG_TEKS))})
    return _pilihan(teks, kolom) if kolom.pilihan and teks not in kolom.pilihan else (teks, None)


def _pilihan(teks: str, kolom: Kolom) -> tuple[Nilai, Masalah]:
    isian = {"pilihan": ", ".join(kolom.pilihan), "dugaan": dugaan(teks, list(kolom.pilihan))}
    return None, ("NILAI_PILIHAN", isian)


def _sebutan(sel: Sel, kolom: Kolom) -> tuple[Nilai, Masalah]:
    """One of the choices, whatever its case and spacing; read as it stands in ``kolom.pilihan``."""
    teks = rapikan(_sebagai_teks(sel.nilai))
    cocok = [p for p in kolom.pilihan if rapikan(p).casefold() == teks.casefold()]
    return (cocok[0], None) if cocok else _pilihan(teks, kolom)


def _sebagai_teks(nilai: object) -> str:
    """What a cell shows: a spreadsheet makes a number of "2023" and a date of "7/3/2023" unasked."""
    if isinstance(nilai, bool):
        return str(nilai).upper()
    if isinstance(nilai, date):
        return tanggal_panjang(nilai)
    return ketikan(nilai) if isinstance(nilai, Decimal) else str(nilai)


def ketikan(nilai: Decimal) -> str:
    """A number as it is typed into a cell: decimal comma, no thousands."""
    return angka.tulis(nilai, desimal=10).replace(".", "")


def _kode(sel: Sel, kolom: Kolom) -> tuple[Nilai, Masalah]:
    if not isinstance(sel.nilai, str):
        return None, ("KODE_BUKAN_TEKS", {})
    return _teks(sel, kolom)


def _angka(sel: Sel, kolom: Kolom) -> tuple[Nilai, Masalah]:
    if isinstance(sel.nilai, bool | date):
        return None, ("BUKAN_ANGKA", {})
    if isinstance(sel.nilai, Decimal):
        return _terhitung(sel.nilai, sel.format)
    teks = str(sel.nilai)
    if kolom.nihil and rapikan(teks).casefold() == NIHIL:
        return Decimal(0), ("NIHIL", {})
    terbaca = angka.baca(teks, rupiah=kolom.jenis == "rupiah")
    if terbaca.nilai is None:
        return None, (_BUKAN_NILAI.get(terbaca.kode or "", "BUKAN_ANGKA"), {})
    return None, ("ANGKA_SEBAGAI_TEKS", {"tulis": ketikan(terbaca.nilai)})


_BUKAN_NILAI = {angka.KOSONG: "TANDA_KOSONG", angka.ANGKA_MENDUA: "ANGKA_MENDUA"}
_TERLALU_BESAR = Decimal("1E15")
"""A spreadsheet holds 15 digits; from here on it changes the last ones of a figure without a word."""
_HARFIAH = re.compile(r'"[^"]*"|\\.')
"""Parts of a number format that are printed as they stand."""


def _terhitung(nilai: Decimal, bentuk: str) -> tuple[Nilai, Masalah]:
    """A number; where its format shows it a hundredfold, what was meant is not what is stored (D2)."""
    if abs(nilai) >= _TERLALU_BESAR:
        return None, ("ANGKA_TERLALU_BESAR", {})
    if "%" not in _HARFIAH.sub("", bentuk):
        return nilai, None
    isian = {"tampak": ketikan(angka.kali(nilai, Decimal(100))), "tersimpan": ketikan(nilai)}
    return None, ("FORMAT_PERSEN", isian)


def _target(sel: Sel, kolom: Kolom) -> tuple[Nilai, Masalah]:
    if not isinstance(sel.nilai, str):
        return _angka(sel, kolom)
    cocok = _RENTANG.fullmatch(sel.nilai.strip())
    if not cocok:
        return _angka(sel, kolom)
    bawah, atas = (Decimal(b.replace(",", ".")) for b in cocok.groups())
    return ((bawah, atas), None) if bawah < atas else (None, ("BUKAN_ANGKA", {}))


_RENTANG = re.compile(r"(\d+(?:,\d+)?)\s*[-–]\s*(\d+(?:,\d+)?)", re.ASCII)


def _tanggal(sel: Sel, kolom: Kolom) -> tuple[Nilai, Masalah]:  # noqa: ARG001  one signature for all
    if isinstance(sel.nilai, datetime):
        return sel.nilai.date(), None
    if isinstance(sel.nilai, date):
        return sel.nilai, None
    try:
        return date.fromisoformat(str(sel.nilai).strip()), None
    except ValueError:
        return None, ("TANGGAL_SALAH", {})


_KONVERSI: dict[str, Callable[[Sel, Kolom], tuple[Nilai, Masalah]]] = {
    "teks": _teks,
    "sebutan": _sebutan,
    "kode": _kode,
    "angka": _angka,
    "rupiah": _angka,
    "target": _target,
    "tanggal": _tanggal,
}

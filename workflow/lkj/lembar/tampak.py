"""A cell as an officer reads it: figures 1.234,5, dates 7 Januari 2024."""

from datetime import date, datetime
from decimal import Decimal

from lkj import angka
from lkj.lembar.model import Sel
from lkj.periode import tanggal_panjang

_DESIMAL = 20
"""More than a stored figure has (15 digits): two that differ are never shown alike."""


def tampak_sel(sel: Sel) -> str:
    """What a cell holds; cells that show the same text hold the same."""
    if sel.galat:
        return terbaca(sel.galat)
    rumus = " (rumus)" if sel.rumus else ""
    if sel.nilai is None:
        return "(rumus tanpa hasil)" if sel.rumus else ""
    if sel.nilai == "" and sel.rumus:
        return "(rumus, hasilnya kosong)"
    return f"{_nilai(sel)}{rumus}"


def _nilai(sel: Sel) -> str:
    nilai = sel.nilai
    if isinstance(nilai, bool):
        return str(nilai).upper()
    if isinstance(nilai, Decimal):
        persen = " (format persen)" if "%" in sel.format else ""
        return f"{angka.tulis(nilai, desimal=_DESIMAL)}{persen}"
    if isinstance(nilai, datetime):
        return f"{tanggal_panjang(nilai.date())} pukul {nilai:%H.%M.%S}"
    if isinstance(nilai, date):
        return tanggal_panjang(nilai)
    teks = terbaca(str(nilai))
    # A figure that was typed as text counts as no figure: the two must not look alike.
    return f"{teks} (teks)" if angka.baca(teks).nilai is not None else teks


def terbaca(teks: str) -> str:
    """A stranger's text for a terminal: what would act there, or not show, is spelled by its number."""
    if teks.isprintable():
        return teks
    return "".join(h if h.isprintable() else f"\\u{ord(h):04x}" for h in teks)

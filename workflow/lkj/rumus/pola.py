"""A formula of achievement with its numbers put in, so that a reader can repeat it."""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from lkj.angka import rapat
from lkj.rumus.capaian import POSITIF
from lkj.rumus.hasil import Rentang

POLA: Final = {
    "rasio": "{r} ÷ {t} × 100",
    "dua_t": "(2 × {t} − {r}) ÷ {t} × 100",
    "rasio_balik": "{t} ÷ {r} × 100",
    "selisih": "({t} − {r}) ÷ {t} × 100",
    "ordinal": "{r} ÷ {t} × 100",
}
"""A formula with numbers put in: target t, realisasi r."""
DI_DALAM: Final = "realisasi di dalam rentang target"


def rumus_tunggal(
    rumus: str, target: Decimal | Rentang, realisasi: Decimal, polaritas: str
) -> tuple[str, Decimal] | None:
    """The formula of one target that a measurement comes to, and that target; None inside a range.

    A range is measured against the end that was passed, by the formula of the polarity.
    """
    ujung = target
    if isinstance(target, Rentang):
        if target.bawah <= rapat(realisasi) <= target.atas:
            return None
        ujung = target.atas if realisasi > target.atas else target.bawah
    if rumus == "rentang":
        rumus = "rasio" if polaritas == POSITIF else "dua_t"
    return (rumus, ujung) if isinstance(ujung, Decimal) else None


def berangka(
    rumus: str,
    target: Decimal | Rentang,
    realisasi: Decimal,
    polaritas: str,
    tulis: Callable[[Decimal], str],
) -> str:
    """The calculation of an achievement, its numbers written by ``tulis``: 85,12 ÷ 84,5 × 100."""
    tunggal = rumus_tunggal(rumus, target, realisasi, polaritas)
    if tunggal is None:
        return DI_DALAM
    nama, ujung = tunggal
    return POLA[nama].format(t=tulis(ujung), r=tulis(realisasi)) if nama in POLA else ""

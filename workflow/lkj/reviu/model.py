"""What goes into a review and what comes out of it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

COCOK: Final = "cocok"
PERLU: Final = "perlu_dikonfirmasi"
TIDAK: Final = "tidak_cocok"
URUTAN: Final = (TIDAK, PERLU, COCOK)
"""The worst verdict first."""


@dataclass(frozen=True, slots=True)
class Masukan:
    """A row of the table, every cell as printed."""

    id: str
    nama: str = ""
    satuan: str = ""
    polaritas: str = ""
    target: str = ""
    realisasi: str = ""
    capaian: str = ""
    kategori: str = ""
    skala: str = ""
    jenis: str = ""


@dataclass(frozen=True, slots=True)
class Hasil:
    """What the review of a row says.

    Attributes:
        hasil: ``cocok``, ``perlu_dikonfirmasi`` or ``tidak_cocok``.
        rumus: formulas and roundings that give the printed figure.
        capaian_hitung: what the row's own cells give, one figure for each printed one; None if unknown.
        desimal: decimals to print it with.
        alasan: why, in Indonesian.
    """

    hasil: str
    rumus: tuple[str, ...]
    capaian_hitung: tuple[Decimal, ...] | None
    alasan: str
    desimal: int = 2

"""What a formula returns: a figure or None, and a code for every case that is not plain.

A code never stands for a figure: the figure is None unless a rule gives one, and the code says why.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

TARGET_KOSONG: Final = "TARGET_KOSONG"
TARGET_NOL: Final = "TARGET_NOL"
TARGET_NEGATIF: Final = "TARGET_NEGATIF"
TARGET_NOL_TERCAPAI: Final = "TARGET_NOL_TERCAPAI"
TARGET_NOL_TERLAMPAUI: Final = "TARGET_NOL_TERLAMPAUI"
TARGET_RENTANG: Final = "TARGET_RENTANG"
REALISASI_KOSONG: Final = "REALISASI_KOSONG"
REALISASI_NOL: Final = "REALISASI_NOL"
REALISASI_NEGATIF: Final = "REALISASI_NEGATIF"
PAGU_KOSONG: Final = "PAGU_KOSONG"
PAGU_NOL: Final = "PAGU_NOL"
PAGU_NEGATIF: Final = "PAGU_NEGATIF"

KATA_KODE: Final = {
    TARGET_KOSONG: "target tidak diisi",
    TARGET_NOL: "target nol, capaian tidak dapat dihitung",
    TARGET_NEGATIF: "target di bawah nol, capaian tidak dapat dihitung",
    TARGET_NOL_TERCAPAI: "target nol tercapai, capaian dinyatakan 100%",
    TARGET_NOL_TERLAMPAUI: "target nol tidak tercapai, capaian dinyatakan 0%",
    TARGET_RENTANG: "target berupa rentang, sedangkan rumusnya untuk target tunggal",
    REALISASI_KOSONG: "realisasi tidak diisi",
    REALISASI_NOL: "realisasi nol, target ÷ realisasi tidak dapat dihitung",
    REALISASI_NEGATIF: "realisasi di bawah nol, capaian tidak dapat dihitung",
    PAGU_KOSONG: "pagu tidak diisi",
    PAGU_NOL: "pagu nol, serapan tidak dapat dihitung",
    PAGU_NEGATIF: "pagu di bawah nol, serapan tidak dapat dihitung",
}
"""The codes in the words of an officer, for footnotes and remarks."""


@dataclass(frozen=True, slots=True)
class Rentang:
    """A target between two values, both included, in the indicator's unit.

    Raises:
        ValueError: the lower end is above the upper end.
    """

    bawah: Decimal
    atas: Decimal

    def __post_init__(self) -> None:
        """Refuse a range that no value can meet."""
        if self.bawah > self.atas:
            pesan = f"rentang target terbalik: {self.bawah} lebih besar dari {self.atas}"
            raise ValueError(pesan)


@dataclass(frozen=True, slots=True)
class Capaian:
    """An achievement in percent, unrounded and uncapped.

    Attributes:
        nilai: percent (100 means on target); None where no rule gives a figure.
        kode: None, or one of the codes of this module.
    """

    nilai: Decimal | None
    kode: str | None = None

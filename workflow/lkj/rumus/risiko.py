"""Whether the target of the year is in danger, judged at the end of a quarter by a declared rule.

No regulation fixes such a rule; the office declares two bounds and the report prints them. The achievement to
date, unrounded and uncapped, is compared with them. Two cases are decided before any bound, because a count
never falls: a lower-is-better count that has passed the target of the year cannot reach it any more, and a
higher-is-better one that has reached it stays there.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

AMAN: Final = "aman"
WASPADA: Final = "waspada"
BERISIKO: Final = "berisiko"
TARGET_TERLEWATI: Final = "TARGET_TERLEWATI"
TARGET_TERCAPAI: Final = "TARGET_TERCAPAI"

RISIKO: Final = {
    AMAN: "sesuai rencana",
    WASPADA: "perlu perhatian",
    BERISIKO: "berisiko tidak tercapai",
}
"""The classes in the words of an officer, the best first."""

KATA_RISIKO: Final = {
    TARGET_TERLEWATI: "hitungan sampai triwulan ini sudah melewati target setahun",
    TARGET_TERCAPAI: "target setahun sudah tercapai",
}
"""Why a class was decided before any bound."""


@dataclass(frozen=True, slots=True)
class Risiko:
    """A class of `RISIKO`, empty where there is no achievement to judge, and why it was decided early."""

    kelas: str
    kode: str = ""


def nilai_risiko(
    capaian_sd: Decimal | None,
    *,
    batas: Decimal,
    waspada: Decimal,
    hitungan: bool,
    positif: bool,
    realisasi_sd: Decimal | None,
    target_tahun: Decimal | None,
) -> Risiko:
    """Judge one indicator at the end of a quarter.

    Args:
        capaian_sd: Achievement to date in percent; None where it cannot be measured (yet).
        batas: Below it (percent) the target of the year is in danger.
        waspada: Below it, and not below ``batas``, it wants attention.
        hitungan: The indicator is a sum over the quarters, which never falls.
        positif: More is better.
        realisasi_sd: Result to date, in the indicator's unit.
        target_tahun: Target of the year, in the indicator's unit; None for a range or none.
    """
    if hitungan and realisasi_sd is not None and target_tahun is not None:
        if not positif and realisasi_sd > target_tahun:
            return Risiko(BERISIKO, TARGET_TERLEWATI)
        if positif and realisasi_sd >= target_tahun > 0:
            return Risiko(AMAN, TARGET_TERCAPAI)
    if capaian_sd is None:
        return Risiko("")
    if capaian_sd < batas:
        return Risiko(BERISIKO)
    return Risiko(WASPADA if capaian_sd < waspada else AMAN)

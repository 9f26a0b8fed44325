"""Achievement of an indicator: target and realisasi to percent.

No regulation read fixes the formula of a lower-is-better indicator in an LKj (PermenPANRB 53/2014
leaves it to the agency), so the formula is declared for each indicator and printed under its table.
``selisih`` gives 0% exactly on target; it is offered for offices that must repeat an earlier
report, never as a default.

An ordinal indicator (opinion, predikat, tercapai or not) is measured on the steps of its words:
WDP 3 for a target of WTP 4 is 75%, "tercapai" 1 for 1 is 100%, 0 for 1 is 0%.

Special cases (target blank, zero, below zero; realisasi blank, zero) give a code and never an
invented figure. Zero target, lower is better: 100 if nothing happened, 0 otherwise, with a code.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, NamedTuple

from lkj.angka import kali, kurang, persen_dari, rapat
from lkj.rumus.hasil import (
    REALISASI_KOSONG,
    REALISASI_NEGATIF,
    REALISASI_NOL,
    TARGET_KOSONG,
    TARGET_NEGATIF,
    TARGET_NOL,
    TARGET_NOL_TERCAPAI,
    TARGET_NOL_TERLAMPAUI,
    TARGET_RENTANG,
    Capaian,
    Rentang,
)

POSITIF: Final = "positif"
NEGATIF: Final = "negatif"
POLARITAS: Final = (POSITIF, NEGATIF)

BATAS_ATAS: Final = "BATAS_ATAS"
BATAS_BAWAH: Final = "BATAS_BAWAH"

_NOL = Decimal(0)
_DUA = Decimal(2)
_SERATUS = Decimal(100)

Target = Decimal | Rentang


class Rumus(NamedTuple):
    """A declared formula.

    Attributes:
        fungsi: ``(target, realisasi, polaritas)`` to Capaian; neither value is None.
        kata: the formula as printed under a table ("Catatan metode").
        polaritas: the polarities it may be declared for.
    """

    fungsi: Callable[[Target, Decimal, str], Capaian]
    kata: str
    polaritas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Terbatas:
    """A raw figure beside the figure that is printed or averaged.

    Attributes:
        mentah: as calculated.
        nilai: after cap and floor.
        kode: ``BATAS_ATAS`` or ``BATAS_BAWAH`` where the two differ; a footnote is then due.
    """

    mentah: Decimal | None
    nilai: Decimal | None
    kode: str | None = None


def rasio(target: Decimal, realisasi: Decimal) -> Capaian:
    """Higher is better: ``realisasi / target * 100``.

    Args:
        target: in the indicator's unit; zero or less gives no figure, a person decides.
        realisasi: in the same unit; a negative one gives a negative achievement.
    """
    if target < 0:
        return Capaian(None, TARGET_NEGATIF)
    if target.is_zero():
        return Capaian(None, TARGET_NOL)
    return Capaian(persen_dari(realisasi, target))


def _target_tak_positif(target: Decimal, realisasi: Decimal) -> Capaian:
    """Lower is better with a target of zero ("jumlah konflik = 0") or less."""
    if target < 0:
        return Capaian(None, TARGET_NEGATIF)
    if realisasi < 0:
        return Capaian(None, REALISASI_NEGATIF)
    if realisasi.is_zero():
        return Capaian(_SERATUS, TARGET_NOL_TERCAPAI)
    return Capaian(_NOL, TARGET_NOL_TERLAMPAUI)


def dua_t(target: Decimal, realisasi: Decimal) -> Capaian:
    """Lower is better: ``(2 * target - realisasi) / target * 100``; may be negative.

    Source: the classic LAKIP formula; PermenPANRB 8/2021 for SKP ("kondisi khusus").
    """
    if target <= 0:
        return _target_tak_positif(target, realisasi)
    return Capaian(persen_dari(kurang(kali(_DUA, target), realisasi), target))


def rasio_balik(target: Decimal, realisasi: Decimal) -> Capaian:
    """Lower is better: ``target / realisasi * 100``; no figure for realisasi zero or below."""
    if target <= 0:
        return _target_tak_positif(target, realisasi)
    if realisasi < 0:
        return Capaian(None, REALISASI_NEGATIF)
    if realisasi.is_zero():
        return Capaian(None, REALISASI_NOL)
    return Capaian(persen_dari(target, realisasi))


def selisih(target: Decimal, realisasi: Decimal) -> Capaian:
    """Lower is better: ``(target - realisasi) / target * 100``; 0 when exactly on target."""
    if target <= 0:
        return _target_tak_positif(target, realisasi)
    return Capaian(persen_dari(kurang(target, realisasi), target))


def rentang(target: Rentang, realisasi: Decimal, polaritas: str) -> Capaian:
    """Target between two values: 100 inside, else measured against the end that was passed.

    Outside, :func:`rasio` or :func:`dua_t` (by polarity) is taken with the upper end if realisasi
    is above it and with the lower end if it is below.

    Source: PermenPANRB 8/2021, whose examples 70 for 80-90 (87,5) and 9 for 7-8 months (87,5) hold.
    """
    if target.bawah < 0:
        return Capaian(None, TARGET_NEGATIF)
    tepat = rapat(realisasi)
    if target.bawah <= tepat <= target.atas:
        return Capaian(_SERATUS)
    ujung = target.atas if tepat > target.atas else target.bawah
    return rasio(ujung, realisasi) if polaritas == POSITIF else dua_t(ujung, realisasi)


def _tunggal(fungsi: Callable[[Decimal, Decimal], Capaian]) -> Callable[..., Capaian]:
    """Adapt a formula of one target value; a range is then a mistake of the plan, with a code."""

    def terapkan(target: Target, realisasi: Decimal, _polaritas: str) -> Capaian:
        if isinstance(target, Rentang):
            return Capaian(None, TARGET_RENTANG)
        return fungsi(target, realisasi)

    return terapkan


def _rentang_atau_titik(target: Target, realisasi: Decimal, polaritas: str) -> Capaian:
    """Measure by range; a single target value is a range of one point."""
    ujung = target if isinstance(target, Rentang) else Rentang(target, target)
    return rentang(ujung, realisasi, polaritas)


RUMUS: Final = {
    "rasio": Rumus(_tunggal(rasio), "realisasi ÷ target × 100", (POSITIF,)),
    "dua_t": Rumus(_tunggal(dua_t), "(2 × target − realisasi) ÷ target × 100", (NEGATIF,)),
    "rasio_balik": Rumus(_tunggal(rasio_balik), "target ÷ realisasi × 100", (NEGATIF,)),
    "selisih": Rumus(_tunggal(selisih), "(target − realisasi) ÷ target × 100", (NEGATIF,)),
    "ordinal": Rumus(_tunggal(rasio), "tingkat realisasi ÷ tingkat target × 100", (POSITIF,)),
    "rentang": Rumus(
        _rentang_atau_titik,
        "100 bila realisasi di dalam rentang target; di luarnya dihitung terhadap ujung rentang "
        "yang terlampaui",
        POLARITAS,
    ),
}
"""Every formula an indicator may declare, by the name used in the plan."""


def cocok(rumus: str, polaritas: str) -> bool:
    """Tell whether a formula may be declared for a polarity; for the check of the plan."""
    return rumus in RUMUS and polaritas in RUMUS[rumus].polaritas


def hitung(
    rumus: str,
    *,
    target: Target | None,
    realisasi: Decimal | None,
    polaritas: str,
) -> Capaian:
    """Measure one indicator by its declared formula.

    Args:
        rumus: a key of :data:`RUMUS`.
        target: in the indicator's unit, or a range of it; None if there is none.
        realisasi: in the same unit; None if there is none (which is not 0).
        polaritas: ``positif`` or ``negatif``.

    Returns:
        Percent, unrounded and uncapped, with a code for every special case.

    Raises:
        ValueError: the plan declares a formula that does not exist or contradicts the polarity.
    """
    if not cocok(rumus, polaritas):
        pesan = (
            f"rumus {rumus!r} dengan polaritas {polaritas!r} tidak dikenal; "
            f"rumus yang ada: {', '.join(RUMUS)}"
        )
        raise ValueError(pesan)
    if target is None:
        return Capaian(None, TARGET_KOSONG)
    if realisasi is None:
        return Capaian(None, REALISASI_KOSONG)
    return RUMUS[rumus].fungsi(target, realisasi, polaritas)


def batasi(nilai: Decimal | None, *, atas: Decimal | None = None, bawah: Decimal | None = None) -> Terbatas:
    """Cap and floor an achievement (percent) and keep the raw figure beside it.

    Raises:
        ValueError: the floor is above the cap.
    """
    if atas is not None and bawah is not None and bawah > atas:
        pesan = f"batas bawah {bawah} lebih besar dari batas atas {atas}"
        raise ValueError(pesan)
    if nilai is not None and atas is not None and rapat(nilai) > atas:
        return Terbatas(nilai, atas, BATAS_ATAS)
    if nilai is not None and bawah is not None and rapat(nilai) < bawah:
        return Terbatas(nilai, bawah, BATAS_BAWAH)
    return Terbatas(nilai, nilai)

"""From months to the quarter, by the indicator's own way of aggregation, never simply summed.

Source: monthly rekap sheets as in the SOP of Kuala Betara. A month that is missing beside filled ones is
a hole with the code ``LUBANG_BULAN``; a quarter without any month is blank, which the year then names.

===========  ===============================================  ==============================
way          quarter                                          a blank month
===========  ===============================================  ==============================
``jumlah``   sum                                              no value, with the code
``rata``     mean of the filled months                        value, with the code
``akhir``    last filled month                                value, with the code
``maks``     largest                                          value, with the code
``min``      smallest                                         value, with the code
``tahunan``  last filled month                                value: it is not measured monthly
===========  ===============================================  ==============================

Cumulative months hold the value to date; the last one counts, and a sum to date needs it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkj.angka import jumlah
from lkj.rumus.agregasi import (
    BAGIAN_TIMPANG,
    LUBANG_BULAN,
    PER_TRIWULAN,
    Agregat,
    Deret,
    gabung,
    persen_bagian,
    ujung_menentukan,
)


@dataclass(frozen=True, slots=True)
class Bagian:
    """The parts of a quarter's percentage; both None where they are blank or unknown.

    Attributes:
        pembilang: numerator.
        penyebut: denominator.
        kode: None, or a code of :data:`~lkj.rumus.agregasi.KATA_LUBANG`.
    """

    pembilang: Decimal | None
    penyebut: Decimal | None
    kode: str | None = None


def dari_bulan(cara: str, nilai: Deret, *, nilai_isian: str = PER_TRIWULAN) -> Agregat:
    """Aggregate the months of one quarter, in order, None for a blank.

    Args:
        cara: a key of :data:`~lkj.rumus.agregasi.AGREGASI`.
        nilai: the months' values, in the indicator's unit.
        nilai_isian: ``kumulatif`` if a month already holds the value to date.

    Raises:
        ValueError: an unknown way.
    """
    hasil = gabung("akhir" if cara == "tahunan" else cara, nilai, nilai_isian=nilai_isian)
    lubang = cara != "tahunan" and 0 < hasil.n < len(nilai)
    return Agregat(hasil.nilai, LUBANG_BULAN if lubang else None, hasil.n)


def bagian_dari_bulan(
    cara: str, pembilang: Deret, penyebut: Deret, *, nilai_isian: str = PER_TRIWULAN
) -> Bagian:
    """Combine the months' parts of one quarter: Σ and Σ, the last pair, or the extreme pair.

    Args:
        cara: ``jumlah`` and ``rata`` add the parts; ``akhir`` and ``tahunan`` take the last filled pair;
            ``maks`` and ``min`` the pair whose percentage is the extreme.
        pembilang: the months' numerators, in order, None for a blank.
        penyebut: the denominators of the same months.
        nilai_isian: ``kumulatif`` if a month already holds the parts to date: the last one counts.

    Returns:
        The quarter's parts. Half a pair makes them unknown (``BAGIAN_TIMPANG``).
    """
    pasangan = list(zip(pembilang, penyebut, strict=True))
    if any((p is None) != (q is None) for p, q in pasangan):
        return Bagian(None, None, BAGIAN_TIMPANG)
    terisi = [(p, q) for p, q in pasangan if p is not None and q is not None]
    if not terisi:
        return Bagian(None, None)
    kode = LUBANG_BULAN if len(terisi) < len(pasangan) and cara != "tahunan" else None
    p, q = _pilih(cara, nilai_isian, terisi)
    return Bagian(p, q, kode)


def _pilih(cara: str, nilai_isian: str, terisi: Sequence[tuple[Decimal, Decimal]]) -> tuple[Decimal, Decimal]:
    if ujung_menentukan(cara, nilai_isian):
        return terisi[-1]
    if cara in {"jumlah", "rata"}:
        return jumlah(p for p, _ in terisi), jumlah(q for _, q in terisi)
    berpersen = [(x, pq) for pq in terisi if (x := persen_bagian([pq[0]], [pq[1]]).nilai) is not None]
    if not berpersen:  # every denominator is zero
        return terisi[-1]
    ekstrem = max if cara == "maks" else min
    return ekstrem(berpersen, key=lambda satu: satu[0])[1]

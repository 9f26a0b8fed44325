"""From quarters to the value to date and to the year; from parts to a percentage; means.

Aggregation is a property of the indicator. The period is the length of the sequence that is given:
the first n quarters, blank ones as None. A blank is never 0, so a sum with a blank has no value.

===========  ==================================================  =============================
way          value to date                                       a blank quarter
===========  ==================================================  =============================
``jumlah``   sum                                                 no value, with a code
``rata``     mean of the filled quarters                         value, with a code
``akhir``    last filled quarter ("take last known")             value, with a code
``maks``     largest                                             value, with a code
``min``      smallest                                            value, with a code
``tahunan``  last filled quarter; normally filled in TW IV only  TW I to III: legal
===========  ==================================================  =============================

A cumulative series ("s.d. triwulan") already holds the value to date: its last quarter counts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final

from lkj.angka import bagi, jumlah, kali, kurang, persen_dari

LUBANG_TRIWULAN: Final = "LUBANG_TRIWULAN"
TRIWULAN_KOSONG: Final = "TRIWULAN_KOSONG"
SEMUA_KOSONG: Final = "SEMUA_KOSONG"
DIUKUR_TAHUNAN: Final = "DIUKUR_TAHUNAN"
DERET_MENURUN: Final = "DERET_MENURUN"
BAGIAN_TIMPANG: Final = "BAGIAN_TIMPANG"
PENYEBUT_NOL: Final = "PENYEBUT_NOL"
BELUM_TERBIT: Final = "BELUM_TERBIT"
BELUM_MASUK: Final = "BELUM_MASUK"
LUBANG_BULAN: Final = "LUBANG_BULAN"
TAHUN_KOSONG: Final = "TAHUN_KOSONG"

KATA_LUBANG: Final = {
    LUBANG_TRIWULAN: "ada triwulan kosong sebelum triwulan yang terisi",
    TRIWULAN_KOSONG: "triwulan terakhir belum terisi",
    SEMUA_KOSONG: "belum ada triwulan yang terisi",
    DIUKUR_TAHUNAN: "diukur tahunan",
    DERET_MENURUN: "nilai kumulatif lebih kecil dari triwulan sebelumnya",
    BAGIAN_TIMPANG: "pembilang atau penyebut belum lengkap",
    PENYEBUT_NOL: "penyebut nol",
    BELUM_TERBIT: "nilai belum terbit",
    BELUM_MASUK: "data belum masuk",
    LUBANG_BULAN: "ada bulan kosong dalam triwulan yang terisi",
    TAHUN_KOSONG: "realisasi suatu tahun sebelumnya dalam masa Renstra tidak diketahui",
}
"""The codes in the words of an officer."""

AGREGASI: Final = {
    "jumlah": "jumlah seluruh triwulan",
    "akhir": "nilai triwulan terakhir yang terisi",
    "rata": "rata-rata triwulan yang terisi",
    "maks": "nilai triwulan tertinggi",
    "min": "nilai triwulan terendah",
    "tahunan": "diukur sekali setahun, pada triwulan IV",
}
"""Every way of aggregation and its words for "Catatan metode"."""

PER_TRIWULAN: Final = "per_triwulan"
KUMULATIF: Final = "kumulatif"
NILAI_ISIAN: Final = (PER_TRIWULAN, KUMULATIF)

_TRIWULAN_SETAHUN = 4
Deret = Sequence[Decimal | None]


@dataclass(frozen=True, slots=True)
class Agregat:
    """A value to date.

    Attributes:
        nilai: in the indicator's unit (percent for parts); None where it cannot be known.
        kode: None, or a code of this module.
        n: how many quarters (or pairs of parts) were filled.
    """

    nilai: Decimal | None
    kode: str | None = None
    n: int = 0


@dataclass(frozen=True, slots=True)
class Rerata:
    """A mean with what it is based on ("rata-rata 5 dari 6 indikator").

    Attributes:
        nilai: the mean, unrounded (60 digits); None if nothing could be calculated.
        n: how many values entered.
        dari: how many there are.
    """

    nilai: Decimal | None
    n: int
    dari: int


def ujung_menentukan(cara: str, nilai_isian: str) -> bool:
    """Tell whether the last filled value alone is the value to date, whatever stood before it."""
    return nilai_isian == KUMULATIF or cara in {"akhir", "tahunan"}


def _tolak_asing(cara: str, nilai_isian: str, panjang: int) -> None:
    if cara not in AGREGASI:
        pesan = f"agregasi {cara!r} tidak dikenal; yang ada: {', '.join(AGREGASI)}"
        raise ValueError(pesan)
    if nilai_isian not in NILAI_ISIAN:
        pesan = f"nilai isian {nilai_isian!r} tidak dikenal; yang ada: {', '.join(NILAI_ISIAN)}"
        raise ValueError(pesan)
    if not 1 <= panjang <= _TRIWULAN_SETAHUN:
        pesan = f"deret triwulan harus 1 sampai 4 nilai, bukan {panjang}"
        raise ValueError(pesan)


def lubang(nilai: Deret) -> str | None:
    """Name what is missing in a series: a hole, its end, everything, or None for nothing.

    A blank before a filled quarter is a hole even at the beginning: a section where nothing
    happened writes 0.
    """
    terisi = [i for i, x in enumerate(nilai) if x is not None]
    if not terisi:
        return SEMUA_KOSONG
    if len(terisi) <= terisi[-1]:
        return LUBANG_TRIWULAN
    return TRIWULAN_KOSONG if len(terisi) < len(nilai) else None


def menurun(nilai: Deret) -> tuple[int, ...]:
    """Return the quarters (1 to 4) that are below the last filled one before them.

    For cumulative counts only: a percentage to date may fall.
    """
    turun: list[int] = []
    sebelum: Decimal | None = None
    for tw, x in enumerate(nilai, start=1):
        if x is not None and sebelum is not None and x < sebelum:
            turun.append(tw)
        sebelum = sebelum if x is None else x
    return tuple(turun)


def urai(nilai: Deret) -> tuple[Decimal | None, ...]:
    """Take a cumulative series of counts apart into quarters; unknown beside a blank."""
    hasil: list[Decimal | None] = list(nilai[:1])
    for sebelum, x in pairwise(nilai):
        hasil.append(None if x is None or sebelum is None else kurang(x, sebelum))
    return tuple(hasil)


def _satukan(cara: str, terisi: Sequence[Decimal]) -> Decimal:
    """Aggregate filled quarters, of which there is at least one."""
    if cara == "jumlah":
        return jumlah(terisi)
    if cara == "rata":
        return bagi(jumlah(terisi), Decimal(len(terisi)))
    if cara == "maks":
        return max(terisi)
    return min(terisi) if cara == "min" else terisi[-1]


def _tahunan(nilai: Deret) -> Agregat:
    """Aggregate what is measured once a year; the quarters before TW IV may be blank."""
    terisi = [x for x in nilai if x is not None]
    if len(nilai) < _TRIWULAN_SETAHUN:
        return Agregat(terisi[-1], None, len(terisi)) if terisi else Agregat(None, DIUKUR_TAHUNAN)
    if not terisi:
        return Agregat(None, SEMUA_KOSONG)
    return Agregat(terisi[-1], TRIWULAN_KOSONG if nilai[-1] is None else None, len(terisi))


def _kumulatif(cara: str, nilai: Deret, terisi: Sequence[Decimal]) -> Agregat:
    """Take the last quarter of a cumulative series; a sum to date needs that quarter itself."""
    kode = lubang(nilai)
    if cara == "jumlah" and menurun(nilai):
        kode = DERET_MENURUN
    tahu = terisi and not (cara == "jumlah" and nilai[-1] is None)
    return Agregat(terisi[-1] if tahu else None, kode, len(terisi))


def gabung(cara: str, nilai: Deret, *, nilai_isian: str = PER_TRIWULAN) -> Agregat:
    """Aggregate the first n quarters of a year, of target or realisasi.

    Args:
        cara: a key of :data:`AGREGASI`.
        nilai: one to four values, quarter I first, None for a blank; its length is the period.
        nilai_isian: ``per_triwulan`` or ``kumulatif``, as the indicator declares for this series.

    Returns:
        The value to date (four quarters: of the year); the table above says what a blank does.

    Raises:
        ValueError: an unknown way, or a series that is not 1 to 4 long.
    """
    _tolak_asing(cara, nilai_isian, len(nilai))
    if cara == "tahunan":
        return _tahunan(nilai)
    terisi = [x for x in nilai if x is not None]
    if nilai_isian == KUMULATIF:
        return _kumulatif(cara, nilai, terisi)
    kode = lubang(nilai)
    if not terisi or (kode and cara == "jumlah"):
        return Agregat(None, kode, len(terisi))
    return Agregat(_satukan(cara, terisi), kode, len(terisi))


def persen_bagian(pembilang: Deret, penyebut: Deret) -> Agregat:
    """Combine parts of one percentage from several sections or months: Σ/Σ × 100.

    A pair that is blank in both parts stays out (``n`` tells); a pair that is blank in one part
    makes the percentage unknown.

    Raises:
        ValueError: the two series differ in length.
    """
    pasangan = list(zip(pembilang, penyebut, strict=True))
    if any((p is None) != (q is None) for p, q in pasangan):
        return Agregat(None, BAGIAN_TIMPANG)
    atas = [p for p in pembilang if p is not None]
    bawah = [q for q in penyebut if q is not None]
    if not bawah:
        return Agregat(None, SEMUA_KOSONG)
    seluruh = jumlah(bawah)
    if seluruh.is_zero():
        return Agregat(None, PENYEBUT_NOL, len(bawah))
    return Agregat(persen_dari(jumlah(atas), seluruh), None, len(bawah))


def gabung_bagian(
    pembilang: Deret,
    penyebut: Deret,
    *,
    cara: str = "rata",
    nilai_isian: str = PER_TRIWULAN,
) -> Agregat:
    """Aggregate a percentage over the first n quarters on its parts, never on percentages.

    Args:
        pembilang: numerators, quarter I first, in their own unit.
        penyebut: denominators of the same quarters.
        cara: ``jumlah`` and ``rata`` give Σ/Σ × 100; ``akhir`` and ``tahunan`` the last filled
            pair; ``maks`` and ``min`` the extreme of the quarters' percentages.
        nilai_isian: ``kumulatif`` if each pair already holds the parts to date.

    Returns:
        Percent, unrounded; codes as in :func:`gabung`, ``BAGIAN_TIMPANG`` or ``PENYEBUT_NOL``.

    Raises:
        ValueError: an unknown way, or series that differ in length or are not 1 to 4 long.
    """
    _tolak_asing(cara, nilai_isian, len(pembilang))
    semua = persen_bagian(pembilang, penyebut)
    if semua.kode == BAGIAN_TIMPANG:
        return semua
    if cara in {"jumlah", "rata"} and nilai_isian == PER_TRIWULAN:
        return Agregat(semua.nilai, semua.kode or lubang(pembilang), semua.n)
    satuan = [persen_bagian([p], [q]) for p, q in zip(pembilang, penyebut, strict=True)]
    ringkas = "akhir" if cara in {"jumlah", "rata"} else cara
    hasil = gabung(ringkas, [satu.nilai for satu in satuan], nilai_isian=nilai_isian)
    nol = any(satu.kode == PENYEBUT_NOL for satu in satuan)
    return Agregat(hasil.nilai, PENYEBUT_NOL if nol and hasil.kode else hasil.kode, hasil.n)


def rerata(nilai: Sequence[Decimal | None], bobot: Sequence[Decimal] | None = None) -> Rerata:
    """Take the mean of what could be calculated; round and classify later.

    Source: simple means of indicators make the achievement of a sasaran (E.81 footer "Rata-rata
    capaian kinerja"); weights are rare, an office declares them.

    Args:
        nilai: achievements in percent, None where one could not be calculated.
        bobot: their weights, above zero: Σ(w·c) ÷ Σw over the ones that could; None for a simple mean.

    Raises:
        ValueError: the two differ in length.
    """
    berat = [Decimal(1)] * len(nilai) if bobot is None else bobot
    ada = [(x, w) for x, w in zip(nilai, berat, strict=True) if x is not None]
    rata = bagi(jumlah(kali(x, w) for x, w in ada), jumlah(w for _, w in ada)) if ada else None
    return Rerata(rata, len(ada), len(nilai))

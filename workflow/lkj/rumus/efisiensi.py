"""Absorption of the budget and efficiency (LKj section A.6).

Low absorption is not efficiency: no variant calls anything "efisien" while its achievement is below
100%, or below the absorption of its budget. The figure is printed, the word is withheld.

- ``banding`` (default): achievement minus absorption, in points; the commonest table in LKj.
- ``selisih_5``: the same figure, with a band of 5 points around zero.
- ``rasio``: realisasi over pagu in percent, in the steps of Kepmendagri 690.900-327/1996.
- ``pmk22``: adapted from PMK 22/2021, which binds ministries, not regions; say "diadaptasi".
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from lkj.angka import bagi, jumlah, kali, kurang, persen_dari, rapat
from lkj.rumus.hasil import PAGU_KOSONG, PAGU_NEGATIF, PAGU_NOL, REALISASI_KOSONG, Capaian

TARGET_BELUM_TERCAPAI: Final = "TARGET_BELUM_TERCAPAI"
CAPAIAN_DI_BAWAH_SERAPAN: Final = "CAPAIAN_DI_BAWAH_SERAPAN"
BELUM_DILAKSANAKAN: Final = "BELUM_DILAKSANAKAN"
TIDAK_DAPAT_DIHITUNG: Final = "TIDAK_DAPAT_DIHITUNG"
KELUARAN_BELUM_TERCAPAI: Final = "KELUARAN_BELUM_TERCAPAI"
CAPAIAN_TIDAK_DIKETAHUI: Final = "CAPAIAN_TIDAK_DIKETAHUI"

EFISIENSI: Final = {
    "banding": "capaian kinerja dikurangi serapan anggaran; efisien bila tidak negatif dan target tercapai",
    "selisih_5": "capaian kinerja dikurangi serapan anggaran; efisien bila lebih dari 5 poin, "
    "cukup efisien bila 0 sampai 5 poin, dan target tercapai",
    "rasio": "realisasi anggaran ÷ pagu × 100, dengan syarat target tercapai",
    "pmk22": "nilai efisiensi diadaptasi dari PMK 22/2021: "
    "50 + (Σ(pagu × capaian) − Σ realisasi) ÷ Σ(pagu × capaian) × 100 ÷ 20 × 50, "
    "dengan efisiensi paling rendah −20% dan paling tinggi 20%",
}
"""Every variant and its words for "Catatan metode"."""

_KATA_TAHAN = {
    TARGET_BELUM_TERCAPAI: "belum dapat dinilai efisien (target belum tercapai)",
    KELUARAN_BELUM_TERCAPAI: "belum dapat dinilai efisien (target keluaran belum tercapai)",
    CAPAIAN_DI_BAWAH_SERAPAN: "belum dapat dinilai efisien (capaian di bawah serapan anggaran)",
    BELUM_DILAKSANAKAN: "belum dilaksanakan",
    TIDAK_DAPAT_DIHITUNG: "tidak dapat dihitung",
    CAPAIAN_TIDAK_DIKETAHUI: "belum dapat dinilai efisien (capaian sasaran belum dapat dihitung)",
}
_NOL = Decimal(0)
_SERATUS = Decimal(100)
_LIMA = Decimal(5)
_BATAS_PMK = Decimal(20)
_TENGAH_PMK = Decimal(50)
# Kepmendagri 690.900-327/1996: up to and including each bound; above the last "tidak efisien".
_KELAS_RASIO = (
    (Decimal(80), "efisien"),
    (Decimal(90), "cukup efisien"),
    (Decimal(100), "kurang efisien"),
)
_SANGAT_EFISIEN = Decimal(60)


@dataclass(frozen=True, slots=True)
class Efisiensi:
    """One row of the efficiency table.

    Attributes:
        nilai: points (``banding``, ``selisih_5``), percent (``rasio``) or the 0 to 100 value of
            ``pmk22``; None if it cannot be calculated.
        hasil: the words to print.
        kode: None if a verdict is given, else why it is withheld.
    """

    nilai: Decimal | None
    hasil: str
    kode: str | None = None


@dataclass(frozen=True, slots=True)
class Keluaran:
    """One output for ``pmk22``.

    Attributes:
        pagu: PAK, Rupiah.
        capaian: CK, percent of the output's target (100 means reached).
        realisasi: RAK, Rupiah.
    """

    pagu: Decimal | None
    capaian: Decimal | None
    realisasi: Decimal | None


def serapan(realisasi: Decimal | None, pagu: Decimal | None) -> Capaian:
    """Return realisasi over pagu in percent, both in Rupiah; of totals, never a mean of percents.

    A negative realisasi to date (more given back than spent) is calculated as it is.
    """
    if pagu is None:
        return Capaian(None, PAGU_KOSONG)
    if pagu < 0:
        return Capaian(None, PAGU_NEGATIF)
    if pagu.is_zero():
        return Capaian(None, PAGU_NOL)
    if realisasi is None:
        return Capaian(None, REALISASI_KOSONG)
    return Capaian(persen_dari(realisasi, pagu))


def _alasan_tahan(capaian: Decimal, terserap: Decimal) -> str | None:
    """Say why nothing may be called efficient, or None."""
    if capaian.is_zero() and terserap.is_zero():
        return BELUM_DILAKSANAKAN
    if capaian < _SERATUS:
        return TARGET_BELUM_TERCAPAI
    return CAPAIAN_DI_BAWAH_SERAPAN if capaian < terserap else None


def _kata_rasio(terserap: Decimal) -> str:
    if terserap < _SANGAT_EFISIEN:
        return "sangat efisien"
    return next((kata for batas, kata in _KELAS_RASIO if terserap <= batas), "tidak efisien")


def efisiensi(cara: str, *, capaian: Decimal | None, terserap: Decimal | None) -> Efisiensi:
    """Judge efficiency from achievement and absorption.

    Args:
        cara: ``banding``, ``selisih_5`` or ``rasio``; ``pmk22`` has its own function.
        capaian: achievement of the sasaran or indicator, percent, unrounded.
        terserap: absorption of its budget, percent, unrounded.

    Raises:
        ValueError: an unknown variant.
    """
    if cara not in EFISIENSI or cara == "pmk22":
        pesan = f"cara efisiensi {cara!r} tidak dikenal; yang ada: banding, selisih_5, rasio"
        raise ValueError(pesan)
    if capaian is None or terserap is None:
        return Efisiensi(None, _KATA_TAHAN[TIDAK_DAPAT_DIHITUNG], TIDAK_DAPAT_DIHITUNG)
    capaian, terserap = rapat(capaian), rapat(terserap)
    nilai = terserap if cara == "rasio" else kurang(capaian, terserap)
    tahan = _alasan_tahan(capaian, terserap)
    if tahan:
        return Efisiensi(nilai, _KATA_TAHAN[tahan], tahan)
    if cara == "rasio":
        return Efisiensi(nilai, _kata_rasio(terserap))
    return Efisiensi(nilai, "efisien" if cara == "banding" or nilai > _LIMA else "cukup efisien")


def _nilai_pmk22(seharusnya: Decimal, terpakai: Decimal) -> Decimal:
    """Return NE, 0 to 100: efficiency clamped to ±20%, then 50 + E/20 × 50."""
    e = persen_dari(kurang(seharusnya, terpakai), seharusnya)
    e = min(max(e, _BATAS_PMK.copy_negate()), _BATAS_PMK)
    return jumlah([_TENGAH_PMK, bagi(kali(e, _TENGAH_PMK), _BATAS_PMK)])


def _alasan_pmk22(capaian: Decimal | None, keluaran: Decimal, terserap: Decimal) -> str | None:
    """Say why nothing may be called efficient: by the sasaran, then by the outputs that serve it."""
    if capaian is None:
        return CAPAIAN_TIDAK_DIKETAHUI
    if rapat(capaian) < _SERATUS:
        return TARGET_BELUM_TERCAPAI
    tahan = _alasan_tahan(keluaran, terserap)
    return KELUARAN_BELUM_TERCAPAI if tahan == TARGET_BELUM_TERCAPAI else tahan


def pmk22(keluaran: Sequence[Keluaran], *, capaian: Decimal | None = _SERATUS) -> Efisiensi:
    """Calculate the efficiency value of PMK 22/2021 over outputs, adapted for a region.

    An output with a missing figure makes the value unknown, unless it has neither ceiling nor spending;
    so does nothing that should have been spent (achievement or pagu zero everywhere).

    Args:
        keluaran: the outputs of the programmes that serve a sasaran.
        capaian: achievement of that sasaran, percent; the word is withheld where it is unknown or
            below 100, whatever the outputs say. Leave it out for outputs that serve none.
    """
    dihitung = [k for k in keluaran if (k.pagu, k.realisasi) != (_NOL, _NOL)]
    lengkap = [
        (k.pagu, k.capaian, k.realisasi)
        for k in dihitung
        if k.pagu is not None and k.capaian is not None and k.realisasi is not None
    ]
    pagu = jumlah(p for p, _, _ in lengkap)
    seharusnya = bagi(jumlah(kali(p, c) for p, c, _ in lengkap), _SERATUS)
    if len(lengkap) < len(dihitung) or pagu <= 0 or seharusnya <= 0:
        return Efisiensi(None, _KATA_TAHAN[TIDAK_DAPAT_DIHITUNG], TIDAK_DAPAT_DIHITUNG)
    terpakai = jumlah(r for _, _, r in lengkap)
    nilai = _nilai_pmk22(seharusnya, terpakai)
    tahan = _alasan_pmk22(capaian, rapat(persen_dari(seharusnya, pagu)), persen_dari(terpakai, pagu))
    return Efisiensi(nilai, _KATA_TAHAN[tahan] if tahan else "efisien", tahan)

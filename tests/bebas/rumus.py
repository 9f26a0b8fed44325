"""Formulas, categories and efficiency once more, in exact fractions, written from the domain notes.

Nothing here is imported from the package: two roads that meet at the same figure are the proof. A missing
value is None, a code is a word, a percentage is a fraction of 1 × 100 (so 90 % is ``Fraction(90)``).
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Any

F = Fraction
Nilai = Fraction | None
Target = Fraction | tuple[Fraction, Fraction] | None
Hasil = tuple[Nilai, str]
"""A value and the code that explains it; the code is empty where nothing has to be explained."""

SERATUS = F(100)


def pecahan(teks: object) -> Nilai:
    """A figure as it is written (``12.5``), exact; None for nothing."""
    return None if teks in (None, "") else F(str(teks))


def target(isi: object) -> Target:
    """A target: a figure, a range as a pair, or nothing."""
    if isinstance(isi, tuple | list):
        bawah, atas = isi
        return F(str(bawah)), F(str(atas))
    return pecahan(isi)


# achievement (section 3) -----------------------------------------------------------------------------
def capaian(rumus: str, polaritas: str, sasaran: Target, realisasi: Nilai) -> Hasil:
    """Achievement in percent."""
    if sasaran is None:
        return None, "TARGET_KOSONG"
    if realisasi is None:
        return None, "REALISASI_KOSONG"
    if rumus == "rentang":
        return _rentang(polaritas, sasaran, realisasi)
    if isinstance(sasaran, tuple):
        return None, "TARGET_RENTANG"
    if sasaran < 0:
        return None, "TARGET_NEGATIF"
    if rumus in ("rasio", "ordinal"):
        return (None, "TARGET_NOL") if sasaran == 0 else (realisasi / sasaran * SERATUS, "")
    return _makin_kecil(rumus, sasaran, realisasi)


def _makin_kecil(rumus: str, t: Fraction, r: Fraction) -> Hasil:
    """Lower is better: the three formulas of 3.2, with the zeros of 3.3."""
    if t == 0 or rumus == "rasio_balik":
        if r < 0:
            return None, "REALISASI_NEGATIF"
        if t == 0:
            return (SERATUS, "TARGET_NOL_TERCAPAI") if r == 0 else (F(0), "TARGET_NOL_TERLAMPAUI")
        return (None, "REALISASI_NOL") if r == 0 else (t / r * SERATUS, "")
    if rumus == "dua_t":
        return (2 * t - r) / t * SERATUS, ""
    if rumus == "selisih":
        return (t - r) / t * SERATUS, ""
    raise ValueError(rumus)


def _rentang(polaritas: str, sasaran: Target, r: Fraction) -> Hasil:
    """Within the range 100 %; outside, the end that was passed is the target."""
    assert sasaran is not None
    bawah, atas = sasaran if isinstance(sasaran, tuple) else (sasaran, sasaran)
    if bawah < 0:
        return None, "TARGET_NEGATIF"
    if bawah <= r <= atas:
        return SERATUS, ""
    ujung = atas if r > atas else bawah
    return capaian("rasio" if polaritas == "positif" else "dua_t", polaritas, ujung, r)


def batasi(nilai: Nilai, bawah: Nilai, atas: Nilai) -> Hasil:
    """Floor and cap of an achievement, with what was done."""
    if nilai is None:
        return None, ""
    if bawah is not None and nilai < bawah:
        return bawah, "BATAS_BAWAH"
    if atas is not None and nilai > atas:
        return atas, "BATAS_ATAS"
    return nilai, ""


# categories (section 4) ------------------------------------------------------------------------------
def kelas(skala: Mapping[str, Any], batas: str | None, nilai: Nilai) -> tuple[str, str]:
    """Class of a value on a scale as its file has it, and whether it lies between two printed classes.

    Args:
        skala: Contents of the scale's file, its figures as text.
        batas: Which of two classes takes what lies between them; None as the file says.
        nilai: The unrounded value.
    """
    if nilai is None:
        return "", ""
    cara, langkah = batas or skala["batas"], F(str(skala["langkah"]))
    daftar: Sequence[Mapping[str, Any]] = skala["kelas"]
    dinilai = _bulat(nilai, langkah) if cara == "bulat" else nilai
    for atas, bawah in pairwise(daftar):
        if _mencapai(cara, atas, bawah, dinilai):
            return str(atas["kode"]), _celah(daftar, nilai)
    return str(daftar[-1]["kode"]), _celah(daftar, nilai)


def _mencapai(cara: str, ini: Mapping[str, Any], di_bawahnya: Mapping[str, Any], nilai: Fraction) -> bool:
    """Whether a value belongs to this class or a higher one."""
    if ini.get("lebih_dari"):
        return nilai > F(str(ini["bawah"]))
    return nilai > F(str(di_bawahnya["atas"])) if cara == "atas" else nilai >= F(str(ini["bawah"]))


def _celah(daftar: Sequence[Mapping[str, Any]], nilai: Fraction) -> str:
    for atas, bawah in pairwise(daftar):
        if F(str(bawah["atas"])) < nilai < F(str(atas["bawah"])):
            return "SKALA_CELAH"
    return ""


def _bulat(nilai: Fraction, langkah: Fraction) -> Fraction:
    """To the step of the scale, halves away from zero."""
    kali = abs(nilai) / langkah + F(1, 2)
    hasil = kali.numerator // kali.denominator * langkah
    return hasil if nilai >= 0 else -hasil


# efficiency (section 5) ------------------------------------------------------------------------------
BELUM_TERCAPAI = "belum dapat dinilai efisien (target belum tercapai)"
DI_BAWAH_SERAPAN = "belum dapat dinilai efisien (capaian di bawah serapan anggaran)"
KELUARAN_BELUM = "belum dapat dinilai efisien (target keluaran belum tercapai)"
TIDAK_DIKETAHUI = "belum dapat dinilai efisien (capaian sasaran belum dapat dihitung)"
_TIDAK_DIHITUNG = (None, "tidak dapat dihitung", "TIDAK_DAPAT_DIHITUNG")
Efisien = tuple[Nilai, str, str]


def efisiensi(cara: str, tercapai: Nilai, terserap: Nilai) -> Efisien:
    """Value, word and code by one of the three comparisons."""
    if tercapai is None or terserap is None:
        return _TIDAK_DIHITUNG
    nilai = terserap if cara == "rasio" else tercapai - terserap
    if tercapai == terserap == 0:
        return nilai, "belum dilaksanakan", "BELUM_DILAKSANAKAN"
    ditahan = _ditahan(tercapai, terserap)
    if ditahan:
        return nilai, *ditahan
    if cara == "selisih_5":
        return nilai, "efisien" if nilai > 5 else "cukup efisien", ""
    return nilai, _kata_rasio(terserap) if cara == "rasio" else "efisien", ""


def _ditahan(tercapai: Fraction, terserap: Fraction) -> tuple[str, str] | None:
    """The word "efisien" is withheld below 100 %, and where more was spent than achieved."""
    if tercapai < SERATUS:
        return BELUM_TERCAPAI, "TARGET_BELUM_TERCAPAI"
    return (DI_BAWAH_SERAPAN, "CAPAIAN_DI_BAWAH_SERAPAN") if tercapai < terserap else None


def _kata_rasio(terserap: Fraction) -> str:
    if terserap < 60:
        return "sangat efisien"
    kata = ((80, "efisien"), (90, "cukup efisien"), (100, "kurang efisien"))
    return next((k for batas, k in kata if terserap <= batas), "tidak efisien")


def pmk22(keluaran: Sequence[tuple[Nilai, Nilai, Nilai]], tercapai: Nilai) -> Efisien:
    """PMK 22/2021 as adapted: ceiling (Rp), output achieved (percent) and spent (Rp) of each output.

    The word also hangs on the achievement of the sasaran, which section 5 puts first.
    """
    pagu, seharusnya, terpakai = F(0), F(0), F(0)
    for p, c, r in keluaran:
        if p is None or r is None or (c is None and (p != 0 or r != 0)):
            return _TIDAK_DIHITUNG
        pagu, seharusnya, terpakai = pagu + p, seharusnya + p * (c or 0) / SERATUS, terpakai + r
    if seharusnya <= 0:
        return _TIDAK_DIHITUNG
    e = (seharusnya - terpakai) / seharusnya * SERATUS
    nilai = 50 + min(max(e, F(-20)), F(20)) / 20 * 50
    if tercapai is None:
        return nilai, TIDAK_DIKETAHUI, "CAPAIAN_TIDAK_DIKETAHUI"
    if tercapai < SERATUS:
        return nilai, BELUM_TERCAPAI, "TARGET_BELUM_TERCAPAI"
    if seharusnya < pagu:
        return nilai, KELUARAN_BELUM, "KELUARAN_BELUM_TERCAPAI"
    if e < 0:
        return nilai, DI_BAWAH_SERAPAN, "CAPAIAN_DI_BAWAH_SERAPAN"
    return nilai, "efisien", ""

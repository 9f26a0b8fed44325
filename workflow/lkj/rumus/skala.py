"""Scales: from a percentage to a category, decided on the unrounded value.

Printed scales name whole numbers ("76 ≤ 90", "91 ≤ 100") and are silent about 90,5. What happens
between two classes is a declared policy, never an accident of truncation:

- ``bawah``: no class before its printed lower bound is reached (90,99 is still the lower class);
- ``atas``: a class ends at its printed upper bound (90,01 is already the higher class);
- ``bulat``: round half-up to the scale's step, then look up.

Whatever the policy, the classes are half-open and without a gap, and a value that lies in a printed
gap carries ``SKALA_CELAH``, so that the document can say by which rule it was classified.
A class printed with ">" (``lebih_dari``) begins strictly above its bound under every policy.

The open ends: above the highest class stays the highest, below the lowest stays the lowest.
"""

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from typing import Final

from lkj.angka import bulatkan, kurang, rapat

SKALA_CELAH: Final = "SKALA_CELAH"
NILAI_KOSONG: Final = "NILAI_KOSONG"

BATAS: Final = {
    "bawah": "nilai di antara dua kategori masuk kategori yang lebih rendah",
    "atas": "nilai di antara dua kategori masuk kategori yang lebih tinggi",
    "bulat": "nilai dibulatkan dahulu (setengah ke atas), lalu dicari kategorinya",
}
"""Every policy and its words for "Catatan metode"."""


class SkalaSalah(ValueError):
    """A scale that would classify by accident; the message says what to mend, in Indonesian."""


@dataclass(frozen=True, slots=True)
class Kelas:
    """One category.

    Attributes:
        kode: short code, unique in the scale (ST, T, S, R, SR).
        nama: as printed in a table ("Sangat Tinggi").
        cetak: the interval as its source prints it ("91 ≤ 100").
        bawah: printed lower bound, percent; None only for the lowest class.
        atas: printed upper bound, percent; None only for the highest class.
        lebih_dari: the source prints ">" before the lower bound.
    """

    kode: str
    nama: str
    cetak: str
    bawah: Decimal | None
    atas: Decimal | None
    lebih_dari: bool = False


@dataclass(frozen=True, slots=True)
class Peringkat:
    """The category of one value.

    Attributes:
        kelas: None if there is no value.
        kode: None, ``SKALA_CELAH`` or ``NILAI_KOSONG``.
    """

    kelas: Kelas | None
    kode: str | None = None


@dataclass(frozen=True, slots=True)
class Skala:
    """A scale with the policy for values between its classes.

    Attributes:
        nama: name of its file, without ``.yaml``.
        judul: title for the document.
        sumber: regulation or practice it is taken from.
        batas: a key of :data:`BATAS`.
        langkah: distance between one class and the next as printed (1 for "75" then "76");
            0 if neighbours share their bound.
        kelas: highest class first.

    Raises:
        SkalaSalah: classes unsorted, overlapping, with a gap wider than ``langkah``, open in the
            middle, doubled codes, or a policy that cannot decide.
    """

    nama: str
    judul: str
    sumber: str
    batas: str
    langkah: Decimal
    kelas: tuple[Kelas, ...]

    def __post_init__(self) -> None:
        """Refuse a scale that leaves a value without a class, or with two."""
        _periksa_kepala(self)
        for tinggi, rendah in pairwise(self.kelas):
            _periksa_tetangga(self, tinggi, rendah)

    def dengan_batas(self, batas: str) -> "Skala":
        """Return the same scale under another policy.

        Raises:
            SkalaSalah: the policy is unknown or does not fit this scale.
        """
        return replace(self, batas=batas)

    def golongkan(self, nilai: Decimal | None) -> Peringkat:
        """Classify an unrounded value, in percent (or in the scale's own points)."""
        if nilai is None:
            return Peringkat(None, NILAI_KOSONG)
        nilai = rapat(nilai)
        dicari = bulatkan(nilai, _desimal(self.langkah)) if self.batas == "bulat" else nilai
        kelas = self.kelas[-1]
        for tinggi, rendah in pairwise(self.kelas):
            if _mencapai(self.batas, dicari, tinggi, rendah):
                kelas = tinggi
                break
        return Peringkat(kelas, SKALA_CELAH if self.celah(nilai) else None)

    def celah(self, nilai: Decimal) -> "tuple[Kelas, Kelas] | None":
        """Return the lower and the higher class that a value lies strictly between as printed, or None."""
        nilai = rapat(nilai)
        for tinggi, rendah in pairwise(self.kelas):
            if tinggi.bawah is not None and rendah.atas is not None and rendah.atas < nilai < tinggi.bawah:
                return rendah, tinggi
        return None


def _salah(skala: Skala, pesan: str) -> SkalaSalah:
    return SkalaSalah(f"skala {skala.nama}: {pesan}")


def _desimal(langkah: Decimal) -> int:
    """Decimals of the step: 0 for 1, 2 for 0.01."""
    eksponen = langkah.as_tuple().exponent
    return max(0, -eksponen) if isinstance(eksponen, int) else 0


def _periksa_kepala(skala: Skala) -> None:
    if skala.batas not in BATAS:
        raise _salah(skala, f"batas {skala.batas!r} tidak dikenal; yang ada: {', '.join(BATAS)}")
    if skala.langkah < 0 or skala.langkah.as_tuple().digits not in {(0,), (1,)}:
        raise _salah(skala, f"langkah {skala.langkah} harus 0, 1, 0.1, atau 0.01")
    if skala.batas == "bulat" and skala.langkah.is_zero():
        raise _salah(skala, "batas 'bulat' perlu langkah (1, 0.1, atau 0.01) untuk membulatkan")
    if len(skala.kelas) <= 1:
        raise _salah(skala, "paling sedikit dua kelas")
    for apa in ("kode", "nama"):
        semua = [getattr(k, apa) for k in skala.kelas]
        if len(set(semua)) < len(semua):
            raise _salah(skala, f"ada {apa} kelas yang sama: {', '.join(semua)}")


def _periksa_tetangga(skala: Skala, tinggi: Kelas, rendah: Kelas) -> None:
    _periksa_arah(skala, tinggi, rendah)
    if tinggi.bawah is None or rendah.atas is None:
        raise _salah(skala, f"kelas {tinggi.kode} dan {rendah.kode} harus punya batas di antaranya")
    celah = kurang(tinggi.bawah, rendah.atas)
    if celah < 0:
        raise _salah(skala, f"kelas {tinggi.kode} dan {rendah.kode} bertumpang tindih")
    boleh = {Decimal(0)} if tinggi.lebih_dari else {Decimal(0), skala.langkah}
    if celah not in boleh:
        raise _salah(
            skala,
            f"ada celah {celah} antara {rendah.kode} dan {tinggi.kode}, sedangkan langkahnya {skala.langkah}",
        )
    if skala.batas == "bulat" and celah.is_zero() and not tinggi.lebih_dari:
        raise _salah(skala, "batas 'bulat' hanya untuk kelas yang batas cetaknya berjarak")


def _periksa_arah(skala: Skala, tinggi: Kelas, rendah: Kelas) -> None:
    for k in (tinggi, rendah):
        if k.bawah is not None and k.atas is not None and k.bawah > k.atas:
            raise _salah(skala, f"kelas {k.kode} terbalik: {k.bawah} sampai {k.atas}")
    ujung = [x for x in (tinggi.bawah, tinggi.atas) if x is not None]
    if rendah.bawah is not None and any(rendah.bawah > x for x in ujung):
        raise _salah(skala, "kelas harus berurutan dari yang tertinggi")


def _mencapai(batas: str, nilai: Decimal, tinggi: Kelas, rendah: Kelas) -> bool:
    """Tell whether a value belongs to the higher of two neighbours, or above it."""
    bawah, atas = tinggi.bawah, rendah.atas
    if bawah is None or atas is None:  # refused when the scale was made
        return False
    if tinggi.lebih_dari:
        return nilai > bawah
    return nilai > atas if batas == "atas" else nilai >= bawah

"""The course of the year: each state beside the one before, and what became of each figure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from lkj import bingkai
from lkj.catatan import Catatan
from lkj.kunci import kunci
from lkj.laporan.halaman.lampiran_beda import tercetak
from lkj.riwayat.keadaan import Keadaan
from lkj.riwayat.ukur import BAGIAN, Hasil

_BUKAN_ANGKA = frozenset({"nama", "satuan"})


@dataclass(frozen=True)
class Angka:
    """A figure of a measured table; ``nilai`` as the table has it, not rounded."""

    nama: str
    kolom: str
    nilai: str


@dataclass(frozen=True)
class Gerak:
    """A figure that moved; ``lama`` None at its first appearance, ``baru`` None where it is gone."""

    kunci: str
    nama: str
    kolom: str
    lama: str | None
    baru: str | None

    @property
    def selisih(self) -> Decimal | None:
        """New less old; None where one of them is no number."""
        try:
            return Decimal(self.baru or "") - Decimal(self.lama or "")
        except InvalidOperation:
            return None


@dataclass(frozen=True)
class Langkah:
    """One state and what it did.

    Attributes:
        keadaan: The state.
        berubah: Figures that changed, came back or are gone.
        pertama: Figures that were measured for the first time.
        gagal: Part (``tw1/``, empty for the year) → remarks because of which it could not be measured.
    """

    keadaan: Keadaan
    berubah: tuple[Gerak, ...]
    pertama: tuple[Gerak, ...]
    gagal: Mapping[str, tuple[Catatan, ...]]


@dataclass(frozen=True)
class Riwayat:
    """All steps, the first one first, and how many states measured the same as the one before."""

    langkah: tuple[Langkah, ...]
    sama: int = 0


def susun(
    keadaan: Iterable[tuple[Keadaan, Hasil]], *, hanya: Sequence[str] = BAGIAN, cari: str = ""
) -> Riwayat:
    """Compare each state with the last one in which the same part could be measured.

    Args:
        keadaan: The states with what they measure, the first one first.
        hanya: The parts that are told.
        cari: Only this figure, or with a code only those of this row; empty for all.
    """
    kini: dict[str, dict[str, Angka]] = {}
    pernah: set[str] = set()
    langkah, sama, lalu = [], 0, Hasil()
    for satu, hasil in keadaan:
        gerak: list[Gerak] = []
        for bagian in hanya if hasil != lalu else ():
            if bagian not in hasil.gagal:
                baru = angka(hasil.tabel, bagian)
                gerak += _gerak(kini.get(bagian, {}), baru)
                kini[bagian] = baru
        gerak = [g for g in gerak if not cari or _cocok(g.kunci, cari)]
        pertama = tuple(g for g in gerak if g.kunci not in pernah)
        berubah = tuple(g for g in gerak if g.kunci in pernah)
        pernah.update(g.kunci for g in pertama)
        gagal = {b: c for b, c in hasil.gagal.items() if b in hanya}
        if hasil == lalu or not (gerak or gagal):
            sama += 1
        else:
            langkah.append(Langkah(satu, berubah, pertama, gagal))
        lalu = hasil
    return Riwayat(tuple(langkah), sama)


def angka(tabel: Mapping[str, str], bagian: str) -> dict[str, Angka]:
    """Key → figure of the measured tables of a quarter or the year, without empty cells."""
    isi = (tabel.get(f"{bagian}{nama}.csv", "") for nama in ("pengukuran", "anggaran"))
    return dict(_angka(bagian, *isi))


@lru_cache(maxsize=2 * len(BAGIAN))
def _angka(bagian: str, *tabel: str) -> dict[str, Angka]:
    hasil = {}
    for isi in filter(None, tabel):
        for b in bingkai.baris(bingkai.dari_csv(isi.encode())):
            for kolom, nilai in b.items():
                if nilai and tercetak(kolom) and kolom not in _BUKAN_ANGKA:
                    satu = Angka(b.get("nama") or b["kode"] or "Jumlah", kolom, nilai)
                    hasil[kunci(b["kode"], kolom, bagian)] = satu
    return hasil


def _gerak(dulu: Mapping[str, Angka], kini: Mapping[str, Angka]) -> list[Gerak]:
    hasil = []
    for k in dict.fromkeys([*dulu, *kini]):
        a, b = dulu.get(k), kini.get(k)
        lama, baru = a.nilai if a else None, b.nilai if b else None
        satu = b or a
        if satu and lama != baru:
            hasil.append(Gerak(k, satu.nama, satu.kolom, lama, baru))
    return hasil


def _cocok(milik: str, diminta: str) -> bool:
    """Whether a figure is the one that was asked for, in the year or in any quarter."""
    pendek = milik.rpartition("/")[2]
    return diminta in (milik, pendek, milik.rpartition(".")[0], pendek.rpartition(".")[0])

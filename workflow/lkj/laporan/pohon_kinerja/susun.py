"""The tree of a plan, cut into pictures that stay legible on a landscape page.

One picture holds as many sasaran as fit; a sasaran that is too high for one is cut between its
programmes. Heights are estimated here, on the high side, from the lengths of the texts; the drawing itself
measures and takes the largest type that fits (``templates/grafik/pohon.typ``).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil

from lkj.laporan.pohon_kinerja.pendukung import program_pendukung
from lkj.rencana import Indikator, Kegiatan, Program, Rencana, Sasaran

TINGGI_MM = 124
"""Highest picture: what is left of a landscape A4 page beside heading, lead and caption."""
BARIS_TERBANYAK = 110
"""Most boxes of a picture (the drawing takes 120)."""
_MM_BARIS, _MM_KOTAK = 3.3, 4.4
_HURUF = {"sasaran": 27, "indikator": 34, "program": 25, "kegiatan": 39}
"""Letters in a line of each column, on the safe side."""


@dataclass(frozen=True)
class Ranting:
    """A programme below a sasaran, with its kegiatan and how many sub-kegiatan each has.

    Attributes:
        pertama: Number of the sasaran under which its kegiatan are told.
    """

    program: Program
    kegiatan: tuple[tuple[Kegiatan, int], ...]
    pertama: int

    @property
    def sub_kegiatan(self) -> int:
        """How many sub-kegiatan it has in all."""
        return sum(n for _, n in self.kegiatan)


@dataclass(frozen=True)
class Cabang:
    """A sasaran with its indicators and what serves it; ``lanjutan`` where it began on an earlier picture."""

    nomor: int
    sasaran: Sasaran
    indikator: tuple[Indikator, ...]
    ranting: tuple[Ranting, ...]
    lanjutan: bool = False

    def diuraikan(self, r: Ranting) -> bool:
        """Whether the kegiatan of a programme are told here."""
        return r.pertama == self.nomor


@dataclass(frozen=True)
class LembarPohon:
    """One picture."""

    nomor: int
    cabang: tuple[Cabang, ...]

    @property
    def berkas(self) -> str:
        """Name of the picture, for pages."""
        return f"pohon/pohon-{self.nomor}.svg"


def susun_pohon(rencana: Rencana) -> list[LembarPohon]:
    """The pictures of a plan's tree, by the DPA in force; at least one, a plan has a sasaran."""
    lembar: list[list[Cabang]] = [[]]
    for c in _belah(susun_cabang(rencana)):
        if lembar[-1] and not _muat([*lembar[-1], c]):
            lembar.append([])
        lembar[-1].append(c)
    return [LembarPohon(n, tuple(isi)) for n, isi in enumerate(lembar, 1)]


def susun_cabang(rencana: Rencana) -> list[Cabang]:
    """Every sasaran whole, in the order of the plan."""
    return list(_cabang(rencana))


def _cabang(rencana: Rencana) -> Iterator[Cabang]:
    dpa = rencana.versi_berlaku("DPA", None).kode
    banyak: dict[str, int] = {}
    for sub in rencana.sub_kegiatan:
        banyak[sub.kegiatan] = banyak.get(sub.kegiatan, 0) + sub.di_dpa(dpa)
    terurai: dict[str, int] = {}
    for n, s in enumerate(rencana.sasaran, 1):
        ranting = tuple(
            Ranting(p, _kegiatan(rencana, p, banyak), terurai.setdefault(p.kode, n))
            for p in program_pendukung(rencana, s.kode)
        )
        yield Cabang(n, s, rencana.indikator_sasaran(s.kode), ranting)


def _kegiatan(rencana: Rencana, p: Program, banyak: Mapping[str, int]) -> tuple[tuple[Kegiatan, int], ...]:
    """The kegiatan of a programme that have sub-kegiatan, with their number."""
    milik = (k for k in rencana.kegiatan if k.program == p.kode)
    return tuple((k, banyak[k.kode]) for k in milik if banyak.get(k.kode))


# Cutting -------------------------------------------------------------------------------------------
def _belah(semua: Sequence[Cabang]) -> Iterator[Cabang]:
    """Each sasaran whole, or in parts of its programmes and indicators that fit."""
    for c in semua:
        if _muat([c]):
            yield c
            continue
        for n, (indikator, ranting) in enumerate(_bagian(c)):
            yield replace(c, indikator=indikator, ranting=ranting, lanjutan=n > 0)


def _bagian(c: Cabang) -> Iterator[tuple[tuple[Indikator, ...], tuple[Ranting, ...]]]:
    """Parts of a high sasaran: runs of programmes with the indicators that they serve first."""
    sisa = list(c.indikator)
    for kelompok in _kelompok(c):
        kode = {r.program.kode for r in kelompok}
        milik = [i for i in sisa if kode & set(i.program)]
        sisa = [i for i in sisa if i not in milik]
        yield from _indikator_muat(c, milik, tuple(kelompok))
    if sisa:
        yield from _indikator_muat(c, sisa, ())


def _kelompok(c: Cabang) -> list[list[Ranting]]:
    hasil: list[list[Ranting]] = []
    for r in c.ranting:
        if hasil and _muat([replace(c, indikator=(), ranting=(*hasil[-1], r))]):
            hasil[-1].append(r)
        else:
            hasil.append([r])
    return hasil


def _indikator_muat(
    c: Cabang, indikator: Sequence[Indikator], ranting: tuple[Ranting, ...]
) -> Iterator[tuple[tuple[Indikator, ...], tuple[Ranting, ...]]]:
    """Indicators beside their programmes, as many as a picture holds at a time."""
    antre: list[Indikator] = []
    for i in indikator:
        if antre and not _muat([replace(c, indikator=(*antre, i), ranting=())]):
            yield tuple(antre), ranting
            antre, ranting = [], ()
        antre.append(i)
    if antre or ranting:
        yield tuple(antre), ranting


def _muat(isi: Sequence[Cabang]) -> bool:
    return sum(map(_tinggi, isi)) <= TINGGI_MM and sum(map(_kotak, isi)) <= BARIS_TERBANYAK


def _kotak(c: Cabang) -> int:
    return 2 + len(c.indikator) + sum(1 + len(r.kegiatan) * c.diuraikan(r) for r in c.ranting)


def _tinggi(c: Cabang) -> float:
    indikator = sum(_mm("indikator", i.nama, tambahan=1) for i in c.indikator)
    return max(
        _mm("sasaran", c.sasaran.uraian, tambahan=1), indikator, sum(_ranting(c, r) for r in c.ranting)
    )


def _ranting(c: Cabang, r: Ranting) -> float:
    program = _mm("program", r.program.nama, tambahan=1)
    teks = (f"{k.kode} {k.nama} (00 sub kegiatan)" for k, _ in r.kegiatan)
    return max(program, sum(_mm("kegiatan", x) for x in teks) if c.diuraikan(r) else 0)


def _mm(kolom: str, teks: str, *, tambahan: int = 0) -> float:
    """Height of a box with a text and so many more lines, in millimetres, with the gap below it."""
    return (ceil(len(teks) / _HURUF[kolom]) + tambahan) * _MM_BARIS + _MM_KOTAK

"""What the tables say, in the shape that sentences are compared with."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise

from lkj import angka
from lkj.laporan.bahan import Bahan, Baris
from lkj.laporan.kalimat import letak_target, nilai_indikator, sebut
from lkj.rencana import Indikator
from lkj.rencana.model import NilaiTarget

Nilai = tuple[Decimal, ...]
"""Figures that a number may be: one for the year, several where a quarter could be meant."""
_MEMBATASI = re.compile(r"\s+kecamatan$")


@dataclass(frozen=True)
class Fakta:
    """What is known of one indicator.

    Attributes:
        nama: Its name; ``bentuk`` are the forms it may take in a text, in small letters.
        letak: How the result lies to the target (`letak_target`); several where a quarter could be meant.
        nilai: "target", "realisasi", "capaian" → figures of this year (or quarter).
        tahun: Year → the same of that year.
        akhir: Target at the end of the Renstra.
        cetak: Result and target as the table prints them, for the remark.
    """

    nama: str
    bentuk: tuple[str, ...]
    satuan: str
    positif: bool
    rentang: bool
    letak: frozenset[str]
    nilai: Mapping[str, Nilai]
    cetak: str
    tahun: Mapping[int, Mapping[str, Nilai]] = field(default_factory=dict)
    akhir: Nilai = ()

    @property
    def persen(self) -> bool:
        """Whether it is measured in percent."""
        return self.satuan.casefold() in ("persen", "%")


@dataclass(frozen=True)
class Lingkup:
    """How many indicators there are and reached their target, in the office or in a sasaran."""

    semua: int
    tercapai: int
    belum: int


def fakta_tahun(b: Bahan) -> list[Fakta]:
    """What is known of all indicators in the year of the report."""
    bentuk = bentuk_nama([i.nama for i in b.rencana.indikator])
    return [_setahun(b, i, bentuk[i.nama]) for i in b.rencana.indikator]


def _setahun(b: Bahan, i: Indikator, bentuk: Sequence[str]) -> Fakta:
    u = b.ukur(i.kode)
    lalu = range(b.tahun - 3, b.tahun)
    return Fakta(
        nama=i.nama,
        bentuk=tuple(bentuk),
        satuan=i.satuan,
        positif=i.polaritas == "positif",
        rentang=i.tipe == "rentang",
        letak=_letak(i, u.angka("realisasi"), u.target("target")),
        nilai={k: _nilai(u, k) for k in ("target", "realisasi", "capaian")},
        cetak=_cetak(b, i, u, ""),
        tahun={t: {k: _nilai(u, f"{k}_{t}") for k in ("target", "realisasi", "capaian")} for t in lalu},
        akhir=_nilai(u, "target_akhir"),
    )


def fakta_triwulan(b: Bahan, i: Indikator, tw: int) -> Fakta:
    """What is known of an indicator in a quarter: by itself, to date, and its target of the year."""
    u = b.per_triwulan[tw].satu("indikator", i.kode)
    ekor = ("_tw", "_sd")
    letak = [_letak(i, u.angka(f"realisasi{e}"), u.target(f"target{e}")) for e in ekor]
    nilai = {
        k: tuple(n for e in ekor for n in _nilai(u, f"{k}{e}")) for k in ("target", "realisasi", "capaian")
    }
    nilai["target"] += tuple(
        n for t in b.per_triwulan.values() for n in _nilai(t.satu("indikator", i.kode), "target_tahun")
    )
    return Fakta(
        nama=i.nama,
        bentuk=(),
        satuan=i.satuan,
        positif=i.polaritas == "positif",
        rentang=i.tipe == "rentang",
        letak=frozenset().union(*letak),
        nilai=nilai,
        cetak=_cetak(b, i, u, "_tw"),
    )


def _letak(i: Indikator, realisasi: Decimal | None, target: NilaiTarget) -> frozenset[str]:
    letak = letak_target(i, realisasi, target)
    return frozenset({letak} if letak else ())


def _cetak(b: Bahan, i: Indikator, u: Baris, ekor: str) -> str:
    realisasi, target = (nilai_indikator(b, i, u.target(f"{k}{ekor}")) for k in ("realisasi", "target"))
    capaian = u.angka(f"capaian{ekor}")
    hasil = "" if capaian is None else f", capaian {angka.persen(capaian, desimal=b.desimal(i.kode))}"
    return f"{sebut(i.nama)}: realisasi {realisasi}, target {target}{hasil}"


def _nilai(u: Baris, kolom: str) -> Nilai:
    """The figures of a cell: none, one, or both ends of a range."""
    nilai = u.target(kolom)
    return nilai if isinstance(nilai, tuple) else () if nilai is None else (nilai,)


def lingkup(b: Bahan, sasaran: str = "") -> Lingkup:
    """The counts of the office, or of a sasaran."""
    letak = [
        letak_target(i, u.angka("realisasi"), u.target("target"))
        for i in b.rencana.indikator
        if sasaran in ("", i.sasaran)
        for u in [b.ukur(i.kode)]
    ]
    belum = sum(k in ("belum", "luar") for k in letak)
    return Lingkup(len(letak), sum(k in ("lampaui", "tepat", "dalam") for k in letak), belum)


def bentuk_nama(nama: Sequence[str]) -> dict[str, list[str]]:
    """Name → the forms it may take in a text; one that could mean another indicator is left out."""
    semua = {n: list(dict.fromkeys(_bentuk(n))) for n in nama}
    return {
        n: [b for b in bentuk if not any(b in lain.casefold() for lain in nama if lain != n)]
        for n, bentuk in semua.items()
    }


def _bentuk(nama: str) -> Iterator[str]:
    penuh = nama.casefold()
    yield penuh
    pendek = _MEMBATASI.sub("", penuh)
    yield pendek
    tanpa_awal = pendek.partition(" ")[2]
    if sebut(nama) != nama and len(tanpa_awal.split()) > 2:
        yield tanpa_awal
    besar = [k for k in nama.split() if k.istitle() and k not in ("Dan", "Yang")]
    if len(besar) > 2 and len(besar) == len(nama.split()):
        yield "".join(k[0] for k in besar).casefold()


def sebutan(teks: str, fakta: Sequence[Fakta]) -> list[tuple[int, int, Fakta]]:
    """Where a text (small letters) names indicators: begin, end, which; longest forms first, none twice."""
    semua = sorted(((b, f) for f in fakta for b in f.bentuk), key=lambda p: -len(p[0]))
    hasil: list[tuple[int, int, Fakta]] = []
    for bentuk, f in semua:
        for cocok in re.finditer(rf"(?<!\w){re.escape(bentuk)}(?!\w)", teks):
            if all(cocok.end() <= a or cocok.start() >= z for a, z, _ in hasil):
                hasil.append((cocok.start(), cocok.end(), f))
    return sorted(hasil, key=lambda s: s[0])


def ruas(teks: str, ada: Sequence[tuple[int, int, Fakta]]) -> Iterator[tuple[Fakta, int, int, int]]:
    """Each indicator with the words up to the next one: indicator, its begin, its end, end of the words."""
    for (awal, akhir, f), (sampai, _, _) in pairwise([*ada, (len(teks), len(teks), None)]):
        if f is not None:
            yield f, awal, akhir, sampai

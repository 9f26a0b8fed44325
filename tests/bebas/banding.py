"""Compare what the package measured with what this second implementation says, cell by cell."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from tests.bebas.anggaran import anggaran
from tests.bebas.kantor import Kantor
from tests.bebas.nyata import SKALA, Tabel
from tests.bebas.tabel import tahun, triwulan

F = Fraction
SELISIH = F(1, 10**25)
"""A quotient keeps 34 digits, and a figure is a quotient of few quotients."""


@dataclass(frozen=True)
class Beda:
    """One cell that differs."""

    tabel: str
    kunci: str
    kolom: str
    seharusnya: str
    terbaca: str

    def __str__(self) -> str:
        """On one line."""
        tempat = f"{self.tabel} {self.kunci} {self.kolom}"
        return f"{tempat}: seharusnya {self.seharusnya!r}, terbaca {self.terbaca!r}"


@dataclass(frozen=True)
class Perbandingan:
    """How many cells were compared, and those that differ; a column or row that one side lacks is one."""

    sel: int
    beda: tuple[Beda, ...]


def banding(k: Kantor, tabel: Tabel) -> Perbandingan:
    """Compare all tables of an office."""
    beda: list[Beda] = []
    sel = 0
    for nama, isi in _seharusnya(k).items():
        kunci = ("tingkat", "kode") if nama.endswith("anggaran") else ("kode",)
        terbaca = {tuple(b[x] for x in kunci): b for b in tabel[nama]}
        diharapkan = {satu if isinstance(satu, tuple) else (satu,): baris for satu, baris in isi.items()}
        beda += [
            Beda(nama, "/".join(x), "", "tidak ada", "baris ini") for x in terbaca if x not in diharapkan
        ]
        for satu, baris in diharapkan.items():
            sel += len(baris)
            beda += _satu_baris(nama, satu, baris, terbaca)
    return Perbandingan(sel, tuple(beda))


def _seharusnya(k: Kantor) -> dict[str, Mapping[Any, Mapping[str, Any]]]:
    hasil: dict[str, Mapping[Any, Mapping[str, Any]]] = {}
    for tw in (1, 2, 3, 4):
        hasil[f"tw{tw}"] = triwulan(k, tw, SKALA)
        hasil[f"tw{tw}_anggaran"] = anggaran(k, tw)
    hasil["tahun"] = setahun = tahun(k, SKALA)
    hasil["tahun_anggaran"] = anggaran(k, 4, {kode: b["capaian"] for kode, b in setahun.items()})
    return hasil


def _satu_baris(
    nama: str, kunci: tuple[str, ...], baris: Mapping[str, Any], terbaca: Mapping[Any, Mapping[str, str]]
) -> Iterator[Beda]:
    nyata = terbaca.get(kunci)
    alamat = "/".join(kunci)
    if nyata is None:
        yield Beda(nama, alamat, "", "baris ini", "tidak ada")
        return
    for kolom, nilai in baris.items():
        if kolom not in nyata:
            yield Beda(nama, alamat, kolom, tampil(nilai), "(kolom tidak ada)")
        elif not sama(nilai, nyata[kolom]):
            yield Beda(nama, alamat, kolom, tampil(nilai), nyata[kolom])


def sama(seharusnya: object, terbaca: str) -> bool:
    """Whether a cell holds a value: a figure to 25 digits and printed alike, a word exactly."""
    if isinstance(seharusnya, tuple):
        bagian = terbaca.split("..")
        return len(bagian) == 2 and all(sama(a, b) for a, b in zip(seharusnya, bagian, strict=True))
    if not isinstance(seharusnya, F):
        return terbaca == ("" if seharusnya is None else str(seharusnya))
    if not terbaca:
        return False
    nilai = F(terbaca)
    dekat = abs(seharusnya - nilai) <= SELISIH * max(F(1), abs(seharusnya))
    return dekat and _empat(seharusnya) == _empat(nilai)


def _empat(nilai: Fraction) -> int:
    """Ten thousandths, halves away from zero."""
    hasil = (abs(nilai) * 10**4 + F(1, 2)).__floor__()
    return hasil if nilai >= 0 else -hasil


def tampil(nilai: object) -> str:
    """A value for people."""
    if isinstance(nilai, tuple):
        return "..".join(tampil(x) for x in nilai)
    return f"{float(nilai):.12g}" if isinstance(nilai, F) else str(nilai)

"""The lineage of figures: what each is, how it was made, from which figures and from which cells."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from lkj.bingkai import Bingkai
from lkj.kunci import kunci

KOLOM = (
    "kunci",
    "uraian",
    "nilai",
    "rumus",
    "ketentuan",
    "masukan",
    "berkas",
    "lembar",
    "sel",
    "nilai_sel",
    "sidik",
    "perbaikan",
)
"""Columns of the lineage table: one row for each figure and each cell that it goes back to."""


class Sumber(NamedTuple):
    """A cell: workbook, sheet, address, what was read there, sha256 of the workbook, correction if any."""

    berkas: str
    lembar: str
    sel: str
    nilai: str
    sidik: str
    perbaikan: str = ""


@dataclass(frozen=True, slots=True)
class Asal:
    """Where one figure comes from.

    Attributes:
        kunci: Its key (`lkj.kunci`).
        uraian: What it is, in words.
        nilai: The figure as it was calculated, ``.`` decimal.
        rumus: How it was calculated, with the numbers put in.
        ketentuan: The rule that says so.
        masukan: Keys of the figures that it was calculated from.
        sumber: The cells that it was read from.
    """

    kunci: str
    uraian: str
    nilai: str
    rumus: str = ""
    ketentuan: str = ""
    masukan: tuple[str, ...] = ()
    sumber: tuple[Sumber, ...] = ()


class Silsilah:
    """The figures of a period by their keys, and the cells that each goes back to."""

    def __init__(self, semua: Iterable[Asal]) -> None:
        """Keep the figures; of two with one key the first."""
        self._asal: dict[str, Asal] = {}
        for asal in semua:
            self._asal.setdefault(asal.kunci, asal)
        self._sumber: dict[str, tuple[Sumber, ...]] = {}

    def __getitem__(self, kunci: str) -> Asal:
        """The figure of a key.

        Raises:
            KeyError: There is none.
        """
        return self._asal[kunci]

    def __iter__(self) -> Iterator[Asal]:
        """All figures by their keys."""
        return (self._asal[k] for k in sorted(self._asal))

    def masukan(self, kunci: str) -> tuple[str, ...]:
        """Keys of the known figures that a figure was calculated from; an unknown one has no value."""
        return tuple(k for k in dict.fromkeys(self._asal[kunci].masukan) if k in self._asal)

    def sumber(self, kunci: str) -> tuple[Sumber, ...]:
        """All cells behind a figure, each once, its own first."""
        if kunci not in self._sumber:
            semua = dict.fromkeys(self._asal[kunci].sumber)
            for masukan in self.masukan(kunci):
                semua |= dict.fromkeys(self.sumber(masukan))
            self._sumber[kunci] = tuple(semua)
        return self._sumber[kunci]

    def tabel(self) -> Bingkai:
        """The lineage table, by key; a figure without a cell (a count) has one row."""
        return Bingkai(KOLOM, tuple(self._baris()))

    def _baris(self) -> Iterator[tuple[str, ...]]:
        for a in self:
            masukan = " ".join(self.masukan(a.kunci))
            tetap = (a.kunci, a.uraian, a.nilai, a.rumus, a.ketentuan, masukan)
            yield from ((*tetap, *s) for s in self.sumber(a.kunci) or (_TANPA_SUMBER,))


_TANPA_SUMBER = Sumber("", "", "", "", "")


@dataclass(frozen=True)
class Baris:
    """A row of a processed table whose figures are described; ``awalan`` begins their keys."""

    isi: Mapping[str, str]
    awalan: str = ""

    @cached_property
    def kode(self) -> str:
        """Code of the row."""
        return self.isi["kode"]

    def __getitem__(self, kolom: str) -> str:
        """The cell as text; empty when missing."""
        return self.isi.get(kolom, "")

    def angka(self, kolom: str) -> Decimal | None:
        """The cell as a figure."""
        teks = self[kolom]
        return Decimal(teks) if teks else None

    def kunci(self, *kolom: str) -> tuple[str, ...]:
        """Keys of columns of this row."""
        return tuple(kunci(self.kode, k, self.awalan) for k in kolom)

    def asal(
        self,
        kolom: str,
        uraian: str,
        *,
        rumus: str = "",
        ketentuan: str = "",
        masukan: Iterable[str] = (),
        sumber: Iterable[Sumber] = (),
        nilai: str = "",
    ) -> Iterator[Asal]:
        """The figure of a column, unless the cell is empty; ``nilai`` where it has a word of its own."""
        if self[kolom]:
            nama = kunci(self.kode, kolom, self.awalan)
            isi = nilai or self[kolom]
            yield Asal(nama, uraian, isi, rumus, ketentuan, tuple(masukan), tuple(sumber))

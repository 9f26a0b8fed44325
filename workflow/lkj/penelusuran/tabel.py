"""The lineage table of a period, read for answers."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from lkj.periode import Masa

_ANGKA = ("kunci", "uraian", "nilai", "rumus", "ketentuan", "masukan")
_SEL = ("berkas", "lembar", "sel", "nilai_sel", "sidik", "perbaikan")
_KOLOM = [*_ANGKA, *_SEL]
"""What a row of the table begins with (`lkj.telusur.KOLOM`): the figure, and one of the cells behind it."""


class TabelRusakError(ValueError):
    """The file is no lineage table."""


class Sel(NamedTuple):
    """A cell: workbook, sheet, address, what was read there, sha256 of the workbook, correction if any."""

    berkas: str
    lembar: str
    sel: str
    nilai: str
    sidik: str
    perbaikan: str


@dataclass(frozen=True, slots=True)
class Angka:
    """A figure of the table, with all cells behind it.

    Attributes:
        kunci: Its key.
        uraian: What it is, in words.
        nilai: The figure, not rounded, ``.`` decimal; or a word.
        rumus: The calculation with its numbers.
        ketentuan: The rule.
        masukan: Keys of the figures that it was calculated from.
        sumber: The cells that it goes back to, through all inputs.
    """

    kunci: str
    uraian: str
    nilai: str
    rumus: str
    ketentuan: str
    masukan: tuple[str, ...]
    sumber: tuple[Sel, ...]


class Tabel:
    """A lineage table."""

    def __init__(self, isi: bytes, jalur: str = "") -> None:
        """Read the table.

        Args:
            isi: The file.
            jalur: Its path, for messages.

        Raises:
            TabelRusakError: It is none.
        """
        self.jalur = jalur
        try:
            kepala, *semua = csv.reader(io.StringIO(isi.decode(), newline=""), strict=True)
        except (ValueError, csv.Error) as galat:
            raise TabelRusakError(jalur) from galat
        if kepala[: len(_KOLOM)] != _KOLOM or any(len(b) != len(kepala) for b in semua):
            raise TabelRusakError(jalur)
        self._baris: dict[str, list[list[str]]] = {}
        for b in semua:
            self._baris.setdefault(b[0], []).append(b)

    @classmethod
    def muat(cls, jalur: Path) -> "Tabel":
        """The table of a file.

        Raises:
            OSError: It cannot be read.
            TabelRusakError: It is no lineage table.
        """
        return cls(jalur.read_bytes(), jalur.as_posix())

    def __contains__(self, kunci: str) -> bool:
        """Whether a figure has this key."""
        return kunci in self._baris

    def __iter__(self) -> Iterator[str]:
        """All keys, sorted."""
        return iter(self._baris)

    def __getitem__(self, kunci: str) -> Angka:
        """The figure of a key.

        Raises:
            KeyError: There is none.
        """
        semua = self._baris[kunci]
        _, uraian, nilai, rumus, ketentuan, masukan = semua[0][:6]
        sel = tuple(Sel(*b[6:12]) for b in semua if b[6])
        return Angka(kunci, uraian, nilai, rumus, ketentuan, tuple(masukan.split()), sel)

    def uraian(self, kunci: str) -> str:
        """What a figure is, in words."""
        return self._baris[kunci][0][1]

    def nilai(self, kunci: str) -> str:
        """The figure as it was calculated."""
        return self._baris[kunci][0][2]

    @cached_property
    def berkas(self) -> dict[str, str]:
        """Path → sha256 of every file that the table was told from, as it was then."""
        return {b[6]: b[10] for semua in self._baris.values() for b in semua if b[6]}

    @cached_property
    def pemakai(self) -> dict[Sel, list[str]]:
        """Cell → keys of the figures that go back to it, also through inputs."""
        hasil: dict[Sel, list[str]] = {}
        for kunci, semua in self._baris.items():
            for b in semua:
                if b[6]:
                    hasil.setdefault(Sel(*b[6:12]), []).append(kunci)
        return hasil

    def sendiri(self, angka: Angka) -> tuple[Sel, ...]:
        """The cells that a figure was read from itself: those that no input of it leads to."""
        lain = {s for k in angka.masukan if k in self for s in self[k].sumber}
        return tuple(s for s in angka.sumber if s not in lain)

    def pohon(self, kunci: str) -> list[tuple[int, Angka | str]]:
        """A figure and all it was calculated from, depth first.

        Returns:
            Depth and figure; one that stood before already is only its key.
        """
        hasil: list[tuple[int, Angka | str]] = []
        sudah: set[str] = set()
        tunggu = [(0, kunci)]
        while tunggu:
            dalam, k = tunggu.pop()
            if k in sudah or k not in self:
                hasil.append((dalam, k))
                continue
            sudah.add(k)
            angka = self[k]
            hasil.append((dalam, angka))
            tunggu += [(dalam + 1, m) for m in reversed(angka.masukan)]
        return hasil


def jalur_tabel(unit: str, masa: Masa) -> Path:
    """Where the lineage table of a year lies, of its quarters so far, or of a month.

    Args:
        unit: Empty, or ends with ``/``.
        masa: The year, its last quarter, or the month.
    """
    return Path(f"data/processed/{unit}{masa.folder}/telusur.csv")


def tahun_ada(unit: str) -> list[int]:
    """Years of an office with a plan or a lineage table; a failed build of another year leaves neither."""
    raw = Path("data/raw", unit).glob("20[0-9][0-9]/rencana.xlsx")
    jadi = Path("data/processed", unit).glob("20[0-9][0-9]/**/telusur.csv")
    folder = len(Path(unit).parts) + 2
    return sorted({int(b.parts[folder]) for b in (*raw, *jadi)})

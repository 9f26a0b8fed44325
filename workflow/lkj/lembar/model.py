"""What a workbook says: cells with address, typed value, raw text, format and state."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

Isi = str | Decimal | bool | date | datetime | None


@dataclass(frozen=True, slots=True)
class Sel:
    """One cell.

    Attributes:
        alamat: A1 address.
        nilai: Typed value; text is normalised (NFC, white space folded); None when empty.
        teks: The value as it was stored.
        format: Number format code.
        rumus: Whether the cell holds a formula; ``nilai`` is then its stored result.
        galat: Error value such as ``#REF!``.
        tersembunyi: Whether its row or column is hidden.
        gabung: The merged range it belongs to.
        karakter_ditolak: Code points that cannot be printed or are refused (threats.md).
    """

    alamat: str
    nilai: Isi = None
    teks: str = ""
    format: str = "General"
    rumus: bool = False
    galat: str | None = None
    tersembunyi: bool = False
    gabung: str | None = None
    karakter_ditolak: tuple[int, ...] = ()


@dataclass(frozen=True)
class Lembar:
    """One sheet; ``sel`` never fails, an absent cell is an empty one."""

    nama: str
    tersembunyi: bool = False
    baris_terakhir: int = 0
    kolom_terakhir: int = 0
    isi: Mapping[str, Sel] = field(default_factory=dict)

    def sel(self, alamat: str) -> Sel:
        """The cell at an A1 address."""
        return self.isi.get(alamat) or Sel(alamat)

    def __iter__(self) -> Iterator[Sel]:
        """All cells that are not empty, in the order of the file."""
        return iter(self.isi.values())


@dataclass(frozen=True)
class Buku:
    """One workbook."""

    semua: tuple[Lembar, ...]

    @property
    def nama_lembar(self) -> tuple[str, ...]:
        """Names of the sheets, in order."""
        return tuple(lembar.nama for lembar in self.semua)

    def lembar(self, nama: str) -> Lembar | None:
        """A sheet by name, or None."""
        return next((lembar for lembar in self.semua if lembar.nama == nama), None)

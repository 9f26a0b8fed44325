"""What a workbook says: cells with address, typed value, raw text, format and state."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from lkj.lembar.alamat import Rentang, a1, pisah

Isi = str | Decimal | bool | date | datetime | None


@dataclass(frozen=True, slots=True)
class Sel:
    """One cell.

    Attributes:
        alamat: A1 address.
        nilai: Typed value; text is normalised (NFC, white space folded); a date without a time of day is
            a `date`; None when empty, and of a formula without a stored result. A formula whose stored
            result is the empty text has the value ``""``.
        teks: The value as text; of a text cell as it was stored, of a number its plain decimal digits, of
            a date ISO 8601.
        format: Number format code; ``General`` for an empty cell.
        rumus: Whether the cell holds a formula; ``nilai`` is then its stored result.
        galat: Error value such as ``#REF!``; ``nilai`` is then None.
        tersembunyi: Whether its row or column is hidden (of a sheet see `Lembar.tersembunyi`).
        gabung: The merged range it belongs to, e.g. ``A1:C1``.
        karakter_ditolak: Code points in ``nilai`` that cannot be printed or are refused (threats.md).
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
class Letak:
    """What is hidden and merged on a sheet: rows, column ranges, merged ranges (all 1-based)."""

    baris_tersembunyi: frozenset[int] = frozenset()
    kolom_tersembunyi: tuple[tuple[int, int], ...] = ()
    gabungan: tuple[Rentang, ...] = ()

    def tersembunyi(self, baris: int, kolom: int) -> bool:
        """Whether a cell's row or column is hidden."""
        return baris in self.baris_tersembunyi or any(a <= kolom <= b for a, b in self.kolom_tersembunyi)

    def gabung(self, baris: int, kolom: int) -> str | None:
        """The merged range a cell belongs to."""
        for b1, k1, b2, k2 in self.gabungan:
            if b1 <= baris <= b2 and k1 <= kolom <= k2:
                return f"{a1(b1, k1)}:{a1(b2, k2)}"
        return None

    def sel(self, alamat: str) -> Sel:
        """An empty cell at an address.

        Raises:
            ValueError: The text is no address.
        """
        tempat = pisah(alamat)
        return Sel(alamat, tersembunyi=self.tersembunyi(*tempat), gabung=self.gabung(*tempat))


@dataclass(frozen=True)
class Lembar:
    """One sheet; an absent cell is an empty one.

    Attributes:
        nama: Its name.
        tersembunyi: Whether the whole sheet is hidden.
        baris_terakhir: Last row with a value, error or formula (1-based); 0 when the sheet is empty.
        kolom_terakhir: The same of columns.
        isi: The cells with a value, error or formula by address, row by row.
        letak: What is hidden and merged.
    """

    nama: str
    tersembunyi: bool = False
    baris_terakhir: int = 0
    kolom_terakhir: int = 0
    isi: Mapping[str, Sel] = field(default_factory=dict, repr=False)
    letak: Letak = field(default=Letak(), repr=False)

    def sel(self, alamat: str) -> Sel:
        """The cell at an A1 address.

        Raises:
            ValueError: The text is no address.
        """
        return self.isi.get(alamat) or self.letak.sel(alamat)

    def __iter__(self) -> Iterator[Sel]:
        """All cells with a value, error or formula, row by row."""
        return iter(self.isi.values())


@dataclass(frozen=True)
class Buku:
    """One workbook.

    Attributes:
        semua: Its worksheets in order; sheets that only hold a chart are left out.
        sidik: The sha256 of its bytes.
    """

    semua: tuple[Lembar, ...]
    sidik: str = ""

    @property
    def nama_lembar(self) -> tuple[str, ...]:
        """Names of the sheets, in order."""
        return tuple(lembar.nama for lembar in self.semua)

    @property
    def tersembunyi(self) -> tuple[str, ...]:
        """Names of the hidden sheets, in order."""
        return tuple(lembar.nama for lembar in self.semua if lembar.tersembunyi)

    @property
    def jumlah_sel(self) -> int:
        """How many cells of all sheets have a value, error or formula."""
        return sum(len(lembar.isi) for lembar in self.semua)

    def lembar(self, nama: str) -> Lembar | None:
        """A sheet by name, or None."""
        return next((lembar for lembar in self.semua if lembar.nama == nama), None)


_SelPipa = tuple[str, str, str, str | None, str, int, list[int]]
"""Address, kind, value, text where it differs, format, formula, refused code points."""

_NILAI: Final[dict[str, Callable[[str], Isi]]] = {
    "n": Decimal,
    "s": str,
    "b": bool,
    "t": date.fromisoformat,
    "w": datetime.fromisoformat,
}


class _IsiPipa(Mapping[str, Sel]):
    """Cells as they crossed the pipe, each made a `Sel` when it is asked for: most never are."""

    def __init__(self, sel: Iterable[_SelPipa], letak: Letak) -> None:
        self._sel = {s[0]: s for s in sel}
        self._letak = letak

    def __getitem__(self, alamat: str) -> Sel:
        _, jenis, isi, teks, bentuk, rumus, ditolak = self._sel[alamat]
        return replace(
            self._letak.sel(alamat),
            nilai=_NILAI[jenis](isi) if jenis in _NILAI else None,
            teks=isi if teks is None else teks,
            format=bentuk,
            rumus=bool(rumus),
            galat=isi if jenis == "g" else None,
            karakter_ditolak=tuple(ditolak),
        )

    def __iter__(self) -> Iterator[str]:
        return iter(self._sel)

    def __len__(self) -> int:
        return len(self._sel)


def dari_pipa(lembar: list[dict[str, Any]], sidik: str) -> Buku:
    """The workbook from an answer of the reading child."""
    return Buku(tuple(map(_lembar, lembar)), sidik)


def _lembar(isi: dict[str, Any]) -> Lembar:
    letak = Letak(
        frozenset(isi["baris_tersembunyi"]),
        tuple((a, b) for a, b in isi["kolom_tersembunyi"]),
        tuple((a, b, c, d) for a, b, c, d in isi["gabungan"]),
    )
    tempat = [pisah(alamat) for alamat, *_ in isi["sel"]]
    return Lembar(
        nama=isi["nama"],
        tersembunyi=bool(isi["tersembunyi"]),
        baris_terakhir=max((b for b, _ in tempat), default=0),
        kolom_terakhir=max((k for _, k in tempat), default=0),
        isi=_IsiPipa(isi["sel"], letak),
        letak=letak,
    )

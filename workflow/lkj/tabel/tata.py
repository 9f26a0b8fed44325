"""The layout of a sheet as data."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Kolom:
    """One column: key, printed header, kind of value, whether it must be filled, width in characters.

    A column that is ``tambahan`` came with a later layout: a sheet without it has only blanks there. One
    that takes ``nihil`` reads this word as 0.
    """

    kunci: str
    judul: str
    jenis: str = "teks"
    wajib: bool = False
    lebar: int = 14
    pilihan: tuple[str, ...] = ()
    tambahan: bool = False
    nihil: bool = False


@dataclass(frozen=True)
class Tata:
    """Layout of one sheet: its name, the row of the headers (1-based) and the columns from A on.

    A sheet that is ``boleh_tiada`` has no rows where a workbook does not have it.
    """

    lembar: str
    kolom: tuple[Kolom, ...]
    baris_judul: int = 1
    jumlah_tambahan: int = 0
    boleh_tiada: bool = False

    @property
    def baris_data(self) -> int:
        """The first row of data (1-based)."""
        return self.baris_judul + 1 + self.jumlah_tambahan

    def huruf(self, kunci: str) -> str:
        """Column letter of a key."""
        return huruf_kolom([k.kunci for k in self.kolom].index(kunci))

    def judul(self, kunci: str) -> str:
        """Printed header of a key."""
        return next(k.judul for k in self.kolom if k.kunci == kunci)


def huruf_kolom(indeks: int) -> str:
    """Column letters of a zero-based index: 0 → A, 26 → AA."""
    huruf = ""
    indeks += 1
    while indeks:
        indeks, sisa = divmod(indeks - 1, 26)
        huruf = chr(65 + sisa) + huruf
    return huruf

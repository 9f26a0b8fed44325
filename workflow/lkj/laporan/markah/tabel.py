"""Printed tables as Markdown, cell by cell, with their footnotes and the keys of their figures."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from string import ascii_lowercase
from typing import Any

from markupsafe import Markup

from lkj.kunci import POLA, TANPA
from lkj.laporan.harapan import bertangkai
from lkj.laporan.markah.teks import Angka, lepas, pangkat, tebal, terbaca


@dataclass(frozen=True)
class Bertanda:
    """A cell with footnotes; their marks are put in when the table is printed."""

    isi: object
    catatan: tuple[str, ...]

    def __str__(self) -> str:
        """The cell without its marks."""
        return str(self.isi)


def bertanda(isi: object, *catatan: str) -> object:
    """A cell with the footnotes that are not empty; the cell itself when there are none."""
    ada = tuple(c for c in catatan if c)
    return Bertanda(isi, ada) if ada else isi


def tanda_catatan(urutan: int) -> str:
    """The mark of a footnote: a to z, then aa, bb. Letters, because ¹ beside a figure is an exponent."""
    return ascii_lowercase[urutan % 26] * (urutan // 26 + 1)


@dataclass(frozen=True)
class Kolom:
    """One column of a printed table: header, relative width, alignment (l, c, r, d for decimals)."""

    judul: str
    lebar: int
    rata: str = "l"


@dataclass
class Tabel:
    """A printed table: identifier for cross-references, caption, columns, rows of cells.

    Rows in ``tebal_pada`` (indices) are totals or group rows and are set in strong. Footnotes of
    cells (`bertanda`) get letters in reading order, equal ones the same letter, and stand under the
    table before ``catatan``, the notes on the whole table.
    """

    id: str
    judul: str
    kolom: Sequence[Kolom]
    baris: list[Sequence[object]] = field(default_factory=list)
    tebal_pada: set[int] = field(default_factory=set)
    kelas: str = ""
    catatan: list[str] = field(default_factory=list)

    def tambah(self, *sel: object, jumlah: bool = False) -> None:
        """Append a row; ``jumlah`` marks it as a total or group row."""
        if jumlah:
            self.tebal_pada.add(len(self.baris))
        self.baris.append(sel)

    def catatan_kaki(self) -> dict[str, str]:
        """Footnote → its mark."""
        sel = (s for baris in self.baris for s in baris if isinstance(s, Bertanda))
        urut = dict.fromkeys(c for s in sel for c in s.catatan)
        return {c: tanda_catatan(n) for n, c in enumerate(urut)}

    def __html__(self) -> str:
        """The table as Markdown in its division (`Markup` protocol, so templates print it as it is)."""
        kaki = self.catatan_kaki()
        kelas = f".tabel {self.kelas}".strip()
        lebar = " ".join(str(k.lebar) for k in self.kolom)
        rata = " ".join(k.rata for k in self.kolom)
        garis = "|".join({"l": ":--", "c": ":-:"}.get(k.rata, "--:") for k in self.kolom)
        baris = ["| " + " | ".join(lepas(k.judul) for k in self.kolom) + " |", f"|{garis}|"]
        for n, sel in enumerate(self.baris):
            isi = (_sel(s, kaki, tebal if n in self.tebal_pada else lepas) for s in sel)
            baris.append("| " + " | ".join(isi) + " |")
        judul = f"\n\n: {lepas(self.judul)}" if self.judul else ""
        isi_tabel = "\n".join(baris) + judul + self._bawah_tabel(kaki)
        sifat = f'lebar="{lebar}" rata="{rata}"{self._kunci()}'
        return f"\n\n::: {{{kelas} #{self.id} {sifat}}}\n{isi_tabel}\n:::\n\n"

    def _kunci(self) -> str:
        """The attribute with the keys of all cells, row by row; empty when none has one."""
        semua = [_kunci_sel(s) for sel in self.baris for s in sel]
        return f' kunci="{" ".join(semua)}"' if any(k != TANPA for k in semua) else ""

    def maksud(self) -> dict[str, Any]:
        """What the printed table has to say, in plain text: the gate compares it with what was read."""
        kaki = self.catatan_kaki()
        return {
            "id": self.id,
            "judul": terbaca(self.judul),
            "sel": [
                [terbaca(k.judul) for k in self.kolom],
                *([bertangkai(terbaca(s), _tanda(s, kaki)) for s in baris] for baris in self.baris),
            ],
            "catatan": [f"{bertangkai('', t)} {terbaca(c)}" for c, t in kaki.items()]
            + [terbaca(c) for c in self.catatan],
        }

    def _bawah_tabel(self, kaki: Mapping[str, str]) -> str:
        """The notes under the table in their division; empty when there are none."""
        baris = [*(f"{pangkat(t)} {lepas(c)}" for c, t in kaki.items()), *map(lepas, self.catatan)]
        isi = "\n\n".join(baris)
        return f"\n\n::: {{.catatan-tabel}}\n{isi}\n:::" if baris else ""


def tanpa_judul(t: Tabel) -> Tabel:
    """The table without number and caption, for a paper in which it needs none."""
    return replace(t, judul="", kelas=f"{t.kelas} .tanpa-judul".strip())


def _sel(sel: object, kaki: Mapping[str, str], tulis: Callable[[object], Markup]) -> str:
    """A cell of a row of a table."""
    if isinstance(sel, Angka):
        return tulis(sel.isi)
    if not isinstance(sel, Bertanda):
        return tulis(sel)
    isi = sel.isi.isi if isinstance(sel.isi, Angka) else sel.isi
    return tulis(lepas(isi) + pangkat(_tanda(sel, kaki)))


def _kunci_sel(sel: object) -> str:
    isi = sel.isi if isinstance(sel, Bertanda) else sel
    return isi.kunci if isinstance(isi, Angka) and POLA.fullmatch(isi.kunci) else TANPA


def _tanda(sel: object, kaki: Mapping[str, str]) -> str:
    """The marks of the footnotes of a cell."""
    return ",".join(t for c, t in kaki.items() if c in sel.catatan) if isinstance(sel, Bertanda) else ""

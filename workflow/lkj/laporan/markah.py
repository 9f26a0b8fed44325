"""Data into Markdown: every value is escaped by default, tables are built cell by cell.

A cell is data, never markup (threats.md): a `|` in an indicator's name must not shift a figure into
another column. Templates run with `lepas` as Jinja2's ``finalize``; only what this module returns as
`Markup` passes unescaped.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from string import ascii_lowercase
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

_KHUSUS = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~^$@&:\"'=%/])")


def lepas(nilai: object) -> Markup:
    """Escape a value for pandoc's Markdown; white space is folded so that it cannot end a line."""
    if isinstance(nilai, Markup):
        return nilai
    if nilai is None:
        return Markup("")
    return Markup(_KHUSUS.sub(r"\\\1", " ".join(str(nilai).split())))


def tebal(nilai: object) -> Markup:
    """Strong text; empty stays empty."""
    teks = lepas(nilai)
    return Markup(f"**{teks}**") if teks else teks


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
        return f'\n\n::: {{{kelas} #{self.id} lebar="{lebar}" rata="{rata}"}}\n{isi_tabel}\n:::\n\n'

    def _bawah_tabel(self, kaki: Mapping[str, str]) -> str:
        """The notes under the table in their division; empty when there are none."""
        baris = [*(f"{pangkat(t)} {lepas(c)}" for c, t in kaki.items()), *map(lepas, self.catatan)]
        isi = "\n\n".join(baris)
        return f"\n\n::: {{.catatan-tabel}}\n{isi}\n:::" if baris else ""


def _sel(sel: object, kaki: Mapping[str, str], tulis: Callable[[object], Markup]) -> str:
    """A cell of a row of a table."""
    if not isinstance(sel, Bertanda):
        return tulis(sel)
    tanda = ",".join(t for c, t in kaki.items() if c in sel.catatan)
    return tulis(lepas(sel.isi) + pangkat(tanda))


def pangkat(teks: str) -> Markup:
    """Superscript."""
    return Markup(f"^{lepas(teks)}^")


def chip(nama: str, gaya: str) -> Markup:
    """A category as a coloured chip; ``gaya`` is one of the looks that the page templates know."""
    return Markup(f"[{lepas(nama)}]{{.{gaya}}}") if gaya else Markup("–")


def rujuk(pengenal: str) -> Markup:
    """A cross-reference to a table or figure."""
    return Markup(f"[](#{pengenal})")


def lingkungan(templat: Path, penyaring: Mapping[str, Callable[..., Any]]) -> Environment:
    """The Jinja2 environment of the report's templates.

    Templates come from the repository only and are rendered once; an unknown name is an error.
    """
    env = Environment(
        loader=FileSystemLoader(templat),
        autoescape=True,
        finalize=_akhiri,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # pandoc's identifiers begin with {#, Jinja2's own sign for a comment.
        comment_start_string="<#",
        comment_end_string="#>",
    )
    env.filters.update(penyaring)
    env.filters["tebal"] = tebal
    env.globals.update(rujuk=rujuk, chip=chip)
    return env


def _akhiri(nilai: object) -> Markup:
    if hasattr(nilai, "__html__") and not isinstance(nilai, Markup):
        return Markup(nilai.__html__())
    return lepas(nilai)


def gabung(bagian: Iterable[object], pemisah: str = ", ", terakhir: str = " dan ") -> str:
    """Join words as a sentence does: a, b dan c."""
    kata = [str(b) for b in bagian]
    if len(kata) < 3:
        return terakhir.join(kata)
    return f"{pemisah.join(kata[:-1])},{terakhir}{kata[-1]}"

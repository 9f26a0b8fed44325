"""Data into Markdown: every value is escaped by default, tables are built cell by cell.

A cell is data, never markup (threats.md): a `|` in an indicator's name must not shift a figure into
another column. Templates run with `lepas` as Jinja2's ``finalize``; only what this module returns as
`Markup` passes unescaped.

A figure carries its key (`lkj.kunci`): a cell as `Angka`, a figure in a sentence as `tertanda`. The key of a
sentence's figure travels in characters that no text may hold, so that sentences stay plain text until
`pasang_kunci` turns them into spans.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from string import ascii_lowercase
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from lkj.kunci import POLA, TANPA
from lkj.laporan.harapan import Blok, Harapan, bertangkai, rapat
from lkj.laporan.templat.lunak import Lunak, pemeriksaan
from lkj.laporan.templat.rak import Dijanjikan, rak
from lkj.laporan.templat.sangkar import Sangkar

_KHUSUS = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~^$@&:\"'=%/])")


def lepas(nilai: object) -> Markup:
    """Escape a value for pandoc's Markdown; white space is folded so that it cannot end a line."""
    if isinstance(nilai, Markup):
        return nilai
    if nilai is None:
        return Markup("")
    if hasattr(nilai, "__html__"):
        return Markup(nilai.__html__())
    return Markup(_KHUSUS.sub(r"\\\1", " ".join(str(nilai).split())))


def tebal(nilai: object) -> Markup:
    """Strong text; empty stays empty."""
    teks = lepas(nilai)
    return Markup(f"**{teks}**") if teks else teks


@dataclass(frozen=True)
class Angka:
    """A cell that shows the figure of a key (see `lkj.kunci`)."""

    isi: object
    kunci: str

    def __str__(self) -> str:
        """The figure as it is printed."""
        return str(self.isi)


_AWAL, _AKHIR, _GESER = "\uf110", "\uf111", 0xF200
"""A figure with its key in a text: the key in private characters, `_AWAL`, the figure, `_AKHIR`."""
_TERTANDA = re.compile(f"([\uf220-\uf27e]+){_AWAL}(.*?){_AKHIR}")
_TANPA_KUNCI = re.compile(r"\s*(?:#|:|!\[)")
"""Begin of a line whose figures keep no key: headings, captions, pictures, and attributes of a division."""


def tertanda(teks: str, kunci: str) -> str:
    """A figure with its key, as a part of a sentence; nothing and a dash have none."""
    if not kunci or teks in ("", "–"):
        return teks
    return f"{''.join(chr(_GESER + ord(h)) for h in kunci)}{_AWAL}{teks}{_AKHIR}"


def polos(teks: str) -> str:
    """A text without the keys of its figures."""
    return _TERTANDA.sub(r"\2", teks)


def pasang_kunci(markah: str) -> str:
    """The finished Markdown with every figure that has a key as ``[85,12]{k="…"}``."""
    baris = (_pasang_baris(b) if _AWAL in b else b for b in markah.split("\n"))
    return "\n".join(baris)


def _pasang_baris(baris: str) -> str:
    return polos(baris) if _TANPA_KUNCI.match(baris) else _TERTANDA.sub(_rentang, baris)


def _rentang(cocok: re.Match[str]) -> str:
    kunci = "".join(chr(ord(h) - _GESER) for h in cocok[1])
    return f'[{cocok[2]}]{{k="{kunci}"}}' if POLA.fullmatch(kunci) else cocok[2]


def terbaca(nilai: object) -> str:
    """A value as the plain text that a reader is meant to see: white space folded, no keys."""
    return polos(rapat(nilai))


@dataclass(frozen=True)
class Bergaya:
    """A text in a look of its own: the Markdown before and after it."""

    isi: object
    depan: str
    belakang: str

    def __html__(self) -> str:
        """The Markdown; empty stays empty."""
        teks = lepas(self.isi)
        return f"{self.depan}{teks}{self.belakang}" if teks else ""

    def __str__(self) -> str:
        """The text without its look."""
        return terbaca(self.isi)


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


def pangkat(teks: str) -> Markup:
    """Superscript."""
    return Markup(f"^{lepas(teks)}^")


def chip(nama: str, gaya: str) -> object:
    """A category as a coloured chip; ``gaya`` is one of the looks that the page templates know."""
    return Bergaya(nama, "[", f"]{{.{gaya}}}") if gaya else "–"


_JALUR = re.compile(r"[A-Za-z0-9][A-Za-z0-9_/-]*(?:\.[a-z]{2,4})?")


def jalur(nama: object) -> Markup:
    """The name of a picture, or a number in a mark, as it is; anything else is a text and is escaped."""
    return Markup(nama) if _JALUR.fullmatch(str(nama)) else lepas(nama)


def rujuk(pengenal: str) -> Markup:
    """A cross-reference to a table or figure."""
    return Markup(f"[](#{pengenal})")


def pengenal(kode: str) -> Markup:
    """A code of the plan as (a part of) a mark: an office may write "S.1" or "Sasaran 1"."""
    return Markup(re.sub(r"[^a-z0-9-]+", "-", kode.lower()))


@dataclass(frozen=True)
class Letak:
    """Where marks stand in the document, by number and (where there are pages) page; the pages fill it in."""

    tanda: tuple[str, ...]

    def __html__(self) -> str:
        """Empty links, which the page room fills in."""
        return "; ".join(f"[](#{t}){{.letak}}" for t in self.tanda)

    def __str__(self) -> str:
        """What is read of it before that."""
        return "; ".join("" for _ in self.tanda)


def butir(kalimat: Sequence[object]) -> Blok:
    """Sentences as a list; a single one is a paragraph."""
    markah = lepas(kalimat[0]) if len(kalimat) == 1 else "\n".join(f"-   {lepas(k)}" for k in kalimat)
    return Blok(markah, map(terbaca, kalimat))


class Lingkungan(Sangkar):
    """A Jinja2 environment that notes what its templates print, before it is escaped."""

    harapan: Harapan


class _LingkunganLunak(Lunak, Lingkungan):
    """The same for a check of the templates, which goes on after a problem."""


def lingkungan(
    templat: Path,
    penyaring: Mapping[str, Callable[..., Any]],
    *,
    kantor: Path | None = None,
    dijanjikan: Dijanjikan | None = None,
) -> Lingkungan:
    """The Jinja2 environment of the report's templates.

    Templates come from the repository only and are rendered once; an unknown name is an error.

    Args:
        templat: Folder of the shipped templates.
        penyaring: Filters of the document.
        kantor: Folder of the office's own templates, which come first.
        dijanjikan: Whether the bytes of a template were promised to the job; None allows all.
    """
    jenis = Lingkungan if pemeriksaan() is None else _LingkunganLunak
    env = jenis(
        lepas=lepas,
        loader=rak(templat, kantor, dijanjikan),
        autoescape=True,
        finalize=_akhiri,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # pandoc's identifiers begin with {#, Jinja2's own sign for a comment.
        comment_start_string="<#",
        comment_end_string="#>",
    )
    env.harapan = Harapan()
    env.filters.update(penyaring)
    env.filters.update(tebal=lambda nilai: Bergaya(nilai, "**", "**"), butir=butir)
    env.filters.update(tanpa_judul=tanpa_judul, pengenal=pengenal)
    env.globals.update(rujuk=rujuk, chip=chip)
    return env


@pass_context
def _akhiri(konteks: Context, nilai: object) -> Markup:
    """Escape what a template prints, and note it; with the context, or constants were noted out of order."""
    if isinstance(konteks.environment, Lingkungan):
        _catat(konteks.environment.harapan, nilai)
    return lepas(nilai)


def _catat(harapan: Harapan, nilai: object) -> None:
    """Note a printed value; Markdown that was made from noted values says nothing new."""
    if isinstance(nilai, Tabel):
        harapan.tabel.append(nilai.maksud())
    elif isinstance(nilai, Blok):
        harapan.teks += [f"\n{b}\n" for b in nilai.blok if b]
    elif (potongan := getattr(nilai, "potongan", None)) is not None:
        harapan.teks += potongan
    elif not isinstance(nilai, Markup) and (teks := terbaca(nilai)):
        harapan.teks.append(teks)


def gabung(bagian: Iterable[object], pemisah: str = ", ", terakhir: str = " dan ") -> str:
    """Join words as a sentence does: a, b dan c."""
    kata = [str(b) for b in bagian]
    if len(kata) < 3:
        return terakhir.join(kata)
    return f"{pemisah.join(kata[:-1])},{terakhir}{kata[-1]}"

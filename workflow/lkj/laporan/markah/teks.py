"""Values as Markdown: escaped by default, with the keys of their figures, in a look of their own."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from lkj.kunci import POLA
from lkj.laporan.harapan import Blok, rapat

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


def gabung(bagian: Iterable[object], pemisah: str = ", ", terakhir: str = " dan ") -> str:
    """Join words as a sentence does: a, b dan c."""
    kata = [str(b) for b in bagian]
    if len(kata) < 3:
        return terakhir.join(kata)
    return f"{pemisah.join(kata[:-1])},{terakhir}{kata[-1]}"

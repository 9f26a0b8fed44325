"""What a document was meant to say, noted while its template is filled in, before anything is escaped.

The page room parses the finished Markdown back and compares every cell and text with this note
(`lkj.laporan.halaman.isi`): a value that acted as markup, moved or vanished stops the build.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from markupsafe import Markup

BERKAS = "harapan.json"
"""Name of the note; it lies beside the Markdown."""


def rapat(nilai: object) -> str:
    """A value as plain text; white space is folded, None is empty."""
    return "" if nilai is None else " ".join(str(nilai).split())


def bertangkai(teks: str, tanda: str) -> str:
    """A text with its superscript. Private characters around it, which no text may hold: "1ᵃ" is not "1a"."""
    return f"{teks}\ue000{tanda}\ue001" if tanda else teks


def berkas_harapan(naskah: Path) -> Path:
    """Where the note on a Markdown file lies."""
    return naskah.with_name(BERKAS)


class Blok(Markup):
    """Markdown of whole blocks (paragraphs, items, cells), and ``blok``: the plain text of each."""

    __slots__ = ("blok",)
    blok: tuple[str, ...]

    def __new__(cls, markah: str, blok: Iterable[str]) -> Blok:  # noqa: PYI034  Markup has its own Self
        """Join a Markdown text and what it says."""
        baru = super().__new__(cls, markah)
        baru.blok = tuple(blok)
        return baru


@dataclass
class Harapan:
    """The note of one document.

    Attributes:
        teks: Printed values in order; a text between line ends is a whole block.
        tabel: Tables in order, as `lkj.laporan.markah.Tabel.maksud` tells them.
    """

    teks: list[str] = field(default_factory=list)
    tabel: list[Mapping[str, Any]] = field(default_factory=list)

    def ke_bytes(self) -> bytes:
        """The note as a file."""
        isi = {"teks": self.teks, "tabel": self.tabel}
        return json.dumps(isi, ensure_ascii=False, separators=(",", ":")).encode()

"""The templates of an office as a whole: which files there are, their blocks, and who uses whom."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, nodes

from lkj.laporan.templat.rak import BAKU

AKHIRAN = ".md.j2"
KANTOR = "kantor"
"""Folder of the offices' own templates, in that of the shipped ones."""
_KETERANGAN = re.compile(r"<#(.*?)#>", re.DOTALL)
_BLOK = re.compile(r"\{%[-+]?\s*block\s+(\w+)[^%]*%\}(?:<#\s*(.*?)\s*#>)?", re.DOTALL)


@dataclass(frozen=True)
class Blok:
    """A block of a template: its name, its line, and its explanation in one line."""

    nama: str
    baris: int
    keterangan: str
    tingkat: int = 0


@dataclass(frozen=True)
class Berkas:
    """A template.

    Attributes:
        nama: Its name as other templates call it, ``bagian/bab1.md.j2``.
        jalur: Where it lies.
        milik_kantor: Whether it is the office's own.
        pohon: What it says; None where it cannot be read, for ``galat``.
    """

    nama: str
    jalur: Path
    milik_kantor: bool
    teks: str
    pohon: nodes.Template | None
    galat: TemplateSyntaxError | None = None

    @property
    def keterangan(self) -> str:
        """What stands at the top of the file, in one line."""
        cocok = _KETERANGAN.match(self.teks)
        return " ".join(cocok[1].split()) if cocok else ""

    @cached_property
    def blok(self) -> list[Blok]:
        """Its blocks in their order, with how deep each lies in others."""
        kata = {b[1]: " ".join((b[2] or "").split()) for b in _BLOK.finditer(self.teks)}
        return list(self._blok(self.pohon, kata, 0)) if self.pohon else []

    def _blok(self, simpul: nodes.Node, kata: dict[str, str], tingkat: int) -> Iterator[Blok]:
        for anak in simpul.iter_child_nodes():
            ini = isinstance(anak, nodes.Block)
            if isinstance(anak, nodes.Block):
                yield Blok(anak.name, anak.lineno, kata.get(anak.name, ""), tingkat)
            yield from self._blok(anak, kata, tingkat + ini)

    def rujukan(self) -> list[tuple[str, int, bool]]:
        """The templates that it names: name, line, and whether it extends it."""
        jenis = (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)
        semua = self.pohon.find_all(jenis) if self.pohon else []
        ketemu = [(getattr(satu, "template", None), satu) for satu in semua]
        return [
            (str(nama.value), satu.lineno, isinstance(satu, nodes.Extends))
            for nama, satu in ketemu
            if isinstance(nama, nodes.Const)
        ]


@dataclass(frozen=True)
class Kumpulan:
    """All templates that the documents of an office can use."""

    baku: dict[str, Berkas]
    kantor: dict[str, Berkas] = field(default_factory=dict)

    @property
    def semua(self) -> Sequence[Berkas]:
        """Shipped ones first."""
        return [*self.baku.values(), *self.kantor.values()]

    def cari(self, nama: str, dari: Berkas) -> Berkas | None:
        """The template that another means by a name."""
        if nama.startswith(f"{BAKU}/"):
            return self.baku.get(nama.removeprefix(f"{BAKU}/"))
        if nama == dari.nama:
            return self.baku.get(nama)
        return self.kantor.get(nama) or self.baku.get(nama)

    def pemanggil(self, berkas: Berkas) -> list[Berkas]:
        """Who uses a template, directly or through others; itself first."""
        hasil = [berkas]
        for satu in hasil:
            for lain in self.semua:
                if lain not in hasil and any(self.cari(n, lain) == satu for n, _, _ in lain.rujukan()):
                    hasil.append(lain)
        return hasil

    def induk(self, berkas: Berkas) -> list[Berkas]:
        """The templates that one extends, the nearest first."""
        hasil: list[Berkas] = []
        kini: Berkas | None = berkas
        while kini is not None and kini not in hasil[:-1]:
            nama = next((n for n, _, warisan in kini.rujukan() if warisan), None)
            kini = None if nama is None else self.cari(nama, kini)
            hasil += [kini] if kini is not None else []
        return hasil


def kumpulkan(lingkungan: Environment, baku: Path, kantor: Path | None) -> Kumpulan:
    """Read all templates of a shipped folder and of an office's."""
    return Kumpulan(
        baku={n: _baca(lingkungan, n, j, milik=False) for n, j in _berkas(baku, baku)},
        kantor={n: _baca(lingkungan, n, j, milik=True) for n, j in _berkas(kantor, baku)} if kantor else {},
    )


def folder_dokumen(baku: Path) -> list[str]:
    """The folders in which documents look for templates."""
    return sorted({b.parent.name for b in baku.glob(f"*/*{AKHIRAN}")} - {KANTOR})


def _berkas(folder: Path, baku: Path) -> Iterator[tuple[str, Path]]:
    """The templates of a folder: in it, and in the folders where the documents look."""
    dalam = [b for nama in folder_dokumen(baku) for b in folder.glob(f"{nama}/*{AKHIRAN}")]
    for jalur in sorted([*folder.glob(f"*{AKHIRAN}"), *dalam]):
        yield jalur.relative_to(folder).as_posix(), jalur


def _baca(lingkungan: Environment, nama: str, jalur: Path, *, milik: bool) -> Berkas:
    teks = jalur.read_text(encoding="utf-8", errors="replace")
    try:
        return Berkas(nama, jalur, milik, teks, lingkungan.parse(teks, nama, str(jalur)))
    except TemplateSyntaxError as salah:
        return Berkas(nama, jalur, milik, teks, None, salah)

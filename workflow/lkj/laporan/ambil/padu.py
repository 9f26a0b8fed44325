"""One text from two: paragraphs that say the same keep the office's own writing, the others come anew."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher, unified_diff
from typing import NamedTuple

from lkj.laporan.narasi import susun_narasi

_GARIS = re.compile(r"^\s*\|[:|-]+\|\s*$")


class _Blok(NamedTuple):
    """A block as it is written, and what it says."""

    tulisan: str
    isi: str


def padukan(lama: str, baru: str, tingkat: int) -> str:
    """The new text, in the old writing where both say the same; the old one itself where all is the same.

    Args:
        lama: The office's file.
        baru: What came back, as Markdown.
        tingkat: Heading level of the place.
    """
    dulu, kini = list(_blok(lama, tingkat)), list(_blok(baru, tingkat))
    hasil: list[str] = []
    cocok = SequenceMatcher(None, [b.isi for b in dulu], [b.isi for b in kini], autojunk=False)
    for apa, a1, a2, b1, b2 in cocok.get_opcodes():
        hasil += [b.tulisan for b in (dulu[a1:a2] if apa == "equal" else kini[b1:b2])]
    if [b.isi for b in dulu] == [b.isi for b in kini]:
        return lama
    return "\n\n".join(hasil) + "\n"


def beda(lama: str, baru: str) -> list[str]:
    """The difference as lines: "-" as it stands, "+" from the document, and where."""
    baris = unified_diff(lama.splitlines(), baru.splitlines(), lineterm="", n=0)
    return [_tempat(b) if b.startswith("@@") else f"{b[0]} {b[1:]}" for b in list(baris)[2:]]


def _tempat(baris: str) -> str:
    cocok = re.match(r"@@ -(\d+)", baris)
    return f"baris {cocok[1]}:" if cocok else ""


def _blok(teks: str, tingkat: int) -> Iterator[_Blok]:
    from markdown_it import MarkdownIt

    baris = teks.split("\n")
    for t in MarkdownIt("commonmark").enable("table").disable("reference").parse(teks):
        if t.level == 0 and t.map and t.nesting >= 0:
            tulisan = "\n".join(baris[t.map[0] : t.map[1]]).strip("\n")
            yield _Blok(tulisan, _isi(tulisan, tingkat))


def _isi(tulisan: str, tingkat: int) -> str:
    """What a block says in the report: its alignment and the blank lines of a list left out."""
    jadi = susun_narasi(tulisan, berkas="", tingkat=tingkat, cari=lambda kunci: kunci).isi
    return "\n".join(b for b in str(jadi).split("\n") if b.strip() and not _GARIS.match(b))

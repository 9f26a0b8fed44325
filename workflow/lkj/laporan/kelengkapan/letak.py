"""Where things stand in a finished Markdown: the marks of headings, tables and figures that hold something.

Only our own templates write a mark: the office's texts are escaped, so no line of theirs begins like one.
"""

import re

_JUDUL = re.compile(r"(#{1,6}) .*\{[^{}]*#([\w-]+)[^{}]*\}\s*")
_JUDUL_LAIN = re.compile(r"(#{1,6}) ")
_TABEL = re.compile(r"::: \{\.tabel\b[^{}]*#([\w-]+)[^{}]*\}")
_GAMBAR = re.compile(r"!\[.*\{[^{}]*#([\w-]+)[^{}]*\}\s*")
_BARIS_TABEL = re.compile(r"\|.*\|")
_PAGAR = re.compile(r":::")


def tanda_terisi(naskah: str) -> frozenset[str]:
    """The marks of headings with text below them, of tables with a row, and of figures.

    Args:
        naskah: A finished Markdown of our templates.
    """
    baris = naskah.split("\n")
    terisi = set()
    for nomor, satu in enumerate(baris):
        if cocok := _JUDUL.fullmatch(satu):
            if _judul_terisi(baris, nomor + 1, len(cocok[1])):
                terisi.add(cocok[2])
        elif cocok := _TABEL.match(satu):
            if _tabel_terisi(baris, nomor + 1):
                terisi.add(cocok[1])
        elif cocok := _GAMBAR.fullmatch(satu):
            terisi.add(cocok[1])
    return frozenset(terisi)


def _judul_terisi(baris: list[str], mulai: int, tingkat: int) -> bool:
    """Whether anything stands before the next heading of this level or a higher one."""
    for satu in baris[mulai:]:
        judul = _JUDUL_LAIN.match(satu)
        if judul and len(judul[1]) <= tingkat:
            return False
        if satu.strip() and not judul and not _PAGAR.match(satu):
            return True
    return False


def _tabel_terisi(baris: list[str], mulai: int) -> bool:
    """Whether a table has a row below its header and the line under it."""
    isi = 0
    for satu in baris[mulai:]:
        if _PAGAR.match(satu):
            break
        isi += bool(_BARIS_TABEL.fullmatch(satu))
    return isi > 2

"""A summary as Markdown for GitHub and GitLab, and as one self-contained HTML page."""

import re
from pathlib import Path
from typing import Final

from lkj.laman import isi_laman, per_baris
from lkj.lembar.tampak import terbaca
from lkj.ringkas.susun import LULUS, Ringkasan, Tabel

TEMPLAT: Final = Path("templates/ringkas/ringkas.html.j2")
JUDUL: Final = "Ringkasan perubahan LKj"
TANDA: Final = "<!-- lkj-ringkas -->"
"""Invisible first line of the Markdown, by which an earlier note of ours is found again."""

_BERARTI = re.compile(r"([\\`*_\[\]<>#|~&$])")
_SEBUTAN = re.compile(r"[@#!%$&~^](?=\w)|:(?=//)|(?i:www)(?=\.)")
_AWAL = re.compile(r"(?=[-+=:]|\d+[.)])")
_SAMBUNG: Final = "\u2060"
"""A word joiner: no mention of a person, no reference to an issue and no link comes to life behind it."""


def ke_markdown(r: Ringkasan) -> str:
    """The summary as Markdown; text of files and commits is data and never acts."""
    bagian = [TANDA, f"## {JUDUL}", f"**{_lolos(r.putusan)}**"]
    for b in r.bagian:
        bagian += [f"### {_lolos(b.judul)}", *(_lolos(k) for k in b.kalimat)]
        for t in b.tabel:
            bagian.append(_tabel(t))
            if t.potong:
                bagian.append(f"_{_lolos(t.potong)}_")
        if b.log:
            bagian.append("\n".join(f"    {baris}" for baris in per_baris(b.log).splitlines()))
    return "\n\n".join(bagian) + "\n"


def ke_html(r: Ringkasan) -> bytes:
    """The summary as a page of its own.

    Raises:
        OSError: The template cannot be read.
    """
    baik = "lulus" if r.keadaan == LULUS else "belum"
    return isi_laman(TEMPLAT, {"judul": JUDUL, "r": r, "baik": baik}, aman=True)


def _tabel(t: Tabel) -> str:
    garis = [_baris(t.kepala), _baris(("---",) * len(t.kepala), mentah=True)]
    return "\n".join([*garis, *(_baris(b) for b in t.baris)])


def _baris(sel: tuple[str, ...], *, mentah: bool = False) -> str:
    return "| " + " | ".join(s if mentah else _lolos(s) for s in sel) + " |"


def _lolos(teks: str) -> str:
    """Text that no reader of Markdown takes for markup, a mention or a link."""
    rata = _SEBUTAN.sub(lambda c: f"{c[0]}{_SAMBUNG}", terbaca(" ".join(teks.split())))
    lolos = _BERARTI.sub(r"\\\1", rata)
    return f"{_SAMBUNG}{lolos}" if _AWAL.match(lolos) else lolos

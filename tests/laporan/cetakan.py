"""A document in all its formats, made from its template by the code of the pipeline and without Snakemake."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tests.laporan.halaman.contoh import png
from tests.laporan.terbaca import Bacaan, baca_docx, baca_html, baca_pdf, rapat

from lkj.laporan import cetak
from lkj.laporan.harapan import berkas_harapan
from lkj.laporan.markah import Lingkungan
from lkj.laporan.pengisian import isi_templat

TEMPLAT = Path(__file__).parents[2] / "templates"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'
PNG = png(4, 2, (21, 56, 77))
_GAMBAR = re.compile(r"\]\(([\w-]+/[\w-]+\.svg)\)")
_HALAMAN = re.compile(r",hlm\.(?:[ivxlc]+|\d+|…)")
"""A page beside a place; HTML has none."""
FORMAT = {"pdf": baca_pdf, "docx": baca_docx, "html": baca_html}


@dataclass(frozen=True)
class Cetakan:
    """A document: its Markdown, and what it was meant to say."""

    naskah: Path

    @property
    def harapan(self) -> dict[str, Any]:
        """The note on it (`lkj.laporan.harapan`)."""
        isi: dict[str, Any] = json.loads(berkas_harapan(self.naskah).read_bytes())
        return isi

    def berkas(self, jenis: str) -> Path:
        """One of its formats."""
        return self.naskah.with_suffix(f".{jenis}")

    def baca(self, jenis: str) -> Bacaan:
        """What a reader gets out of one of its formats, without the pages that places are told by."""
        bacaan = FORMAT[jenis](self.berkas(jenis))
        tabel = [[[_HALAMAN.sub("", sel) for sel in baris] for baris in t] for t in bacaan.tabel]
        return replace(bacaan, teks=[_HALAMAN.sub("", bacaan.utuh)], tabel=tabel)


def tulis(
    lingkungan: Lingkungan, templat: Path, nama: str, konteks: Mapping[str, object], folder: Path
) -> Cetakan:
    """Fill in a template, and print it in all formats, with plain pictures and no mark."""
    naskah = folder / "naskah.md"
    naskah.write_text(isi_templat(lingkungan, templat, nama, konteks), encoding="utf-8")
    berkas_harapan(naskah).write_bytes(lingkungan.harapan.ke_bytes())
    return cetak_naskah(naskah)


def cetak_naskah(naskah: Path, *, gambar: bool = True) -> Cetakan:
    """Print a Markdown that has its note beside it; ``gambar`` puts plain pictures in their places."""
    semua = [naskah.parent / g for g in _GAMBAR.findall(naskah.read_text(encoding="utf-8"))]
    for berkas in semua if gambar else []:
        berkas.parent.mkdir(exist_ok=True)
        berkas.write_bytes(SVG)
        berkas.with_suffix(".png").write_bytes(PNG)
    pohon = naskah.with_name("pohon.json")
    lampiran = naskah.with_name("rekap.csv")
    lampiran.write_text("id,nilai\nIKU-01,85.12\n", encoding="utf-8")
    cetak.pohon(naskah=naskah, gambar=semua, keluar=pohon)
    umum: dict[str, Any] = {"pohon": pohon, "gambar": semua, "templat": TEMPLAT, "tanda": None}
    cetak.pdf(**umum, lampiran=[lampiran], keluar=naskah.with_suffix(".pdf"))
    cetak.docx(**umum, keluar=naskah.with_suffix(".docx"))
    cetak.html(**umum, keluar=naskah.with_suffix(".html"))
    return Cetakan(naskah)


def sel_harapan(cetakan: Cetakan) -> list[list[list[str]]]:
    """The cells that were meant, compact and as a page shows them: a row of one text has one cell.

    Places of the annex on completeness are numbers that only the pages know; it is left out.
    """
    tabel = [
        [[rapat(re.sub("[\ue000\ue001]", "", sel)) for sel in baris] for baris in t["sel"]]
        for t in cetakan.harapan["tabel"]
        if not t["id"].startswith("tbl-kelengkapan")
    ]
    return [[_sekelompok(baris) for baris in t] for t in tabel]


def sel_tercetak(bacaan: Bacaan, harapan: list[list[list[str]]]) -> list[list[list[str]]]:
    """The cells of the tables that have a note; a narrative's own tables have none."""
    kepala = [t[0] for t in harapan]
    semua = [[_sekelompok(baris) for baris in t] for t in bacaan.tabel]
    hasil: list[list[list[str]]] = []
    for t in semua:
        if len(hasil) < len(kepala) and t and t[0] == kepala[len(hasil)]:
            hasil.append(t)
    return hasil


def _sekelompok(baris: list[str]) -> list[str]:
    isi = [sel for sel in baris if sel]
    return isi if len(isi) == 1 else baris

"""The second half of the gate: what the parsed Markdown says is compared with what was meant.

A check of node types misses the worst: a cell ``IKM | 100`` moves an official figure into another column
and leaves a tree of nothing but allowed nodes (threats.md). So every table, row and cell of the tree,
and every text that a template printed, is compared with the note that was made before escaping
(`lkj.laporan.harapan`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from itertools import zip_longest
from typing import Any

from lkj.laporan.halaman.galat import GalatIsi
from lkj.laporan.harapan import bertangkai
from lkj.pandoc.pohon import Simpul, atribut, kelas, tanda

_TIADA = "tidak ada"
_KUTIPAN = 80


def periksa_isi(dokumen: Simpul, harapan: bytes) -> None:
    """Compare a tree, as the reader made it, with the note *harapan* on its document.

    Raises:
        GalatIsi: naming the first cell or text that is not what was meant.
    """
    maksud = json.loads(harapan)
    pembaca = _Pembaca({t["id"] for t in maksud["tabel"]})
    pembaca.blok(dokumen["blocks"])
    _banding_tabel(maksud["tabel"], pembaca.tabel)
    _banding_teks(maksud["teks"], "\n".join(["", *pembaca.potongan, ""]))


def _banding_tabel(maksud: Sequence[dict[str, Any]], terbaca: Sequence[dict[str, Any]]) -> None:
    for harap, baca in zip_longest(maksud, terbaca, fillvalue={"id": _TIADA}):
        _sama(harap["id"], baca["id"], "Urutan tabel")
        nama = f"Tabel “{harap['judul'] or harap['id']}”"
        _sama(harap["judul"], baca["judul"], f"Judul {nama}")
        kepala = harap["sel"][0]
        for nomor, (baris, ada) in enumerate(zip_longest(harap["sel"], baca["sel"], fillvalue=())):
            for kolom, (satu, lain) in enumerate(zip_longest(baris, ada, fillvalue=_TIADA)):
                judul = kepala[kolom] if kolom < len(kepala) else str(kolom + 1)
                _sama(satu, lain, f"{nama}, baris {nomor}, kolom “{judul}”")
        for satu, lain in zip_longest(harap["catatan"], baca["catatan"], fillvalue=_TIADA):
            _sama(satu, lain, f"Catatan di bawah {nama}")


def _sama(harap: str, baca: str, letak: str) -> None:
    if harap != baca:
        pesan = f"{letak}: seharusnya “{_ringkas(harap)}”, terbaca “{_ringkas(baca)}”"
        raise GalatIsi(pesan)


def _banding_teks(maksud: Sequence[str], alur: str) -> None:
    """Find every printed text in the flow of the document, whole and in its place in the order."""
    letak = 0
    for nomor, teks in enumerate(maksud):
        ketemu = alur.find(teks, letak)
        if ketemu < 0:
            sesudah = f" sesudah “{_ringkas(maksud[nomor - 1])}”" if nomor else ""
            pesan = f"Teks “{_ringkas(teks)}” tidak terbaca seperti tertulis{sesudah}"
            raise GalatIsi(pesan)
        # The line end of a block is also the beginning of the next.
        letak = ketemu + len(teks) - teks.endswith("\n")


def _ringkas(teks: str) -> str:
    bersih = teks.strip().replace("\ue000", "^").replace("\ue001", "")
    return bersih if len(bersih) <= _KUTIPAN else f"{bersih[:_KUTIPAN]}…"


def _baris(tabel: list[Any]) -> list[Any]:
    """All rows of the content of a table node."""
    _, _, _, kepala, badan, kaki = tabel
    return [*kepala[1], *(baris for satu in badan for baris in (*satu[2], *satu[3])), *kaki[1]]


_ANAK: dict[str, Callable[[Any], list[Simpul]]] = {
    "BulletList": lambda isi: [blok for butir in isi for blok in butir],
    "OrderedList": lambda isi: [blok for butir in isi[1] for blok in butir],
    "BlockQuote": lambda isi: [*isi],
    "LineBlock": lambda isi: [{"t": "Plain", "c": baris} for baris in isi],
    "Table": lambda isi: [*isi[1][1], *(b for baris in _baris(isi) for sel in baris[1] for b in sel[4])],
}
"""The blocks inside a block."""


class _Pembaca:
    """Reads a tree: the tables of the given marks cell by cell, all else as a list of texts in order."""

    def __init__(self, tanda_tabel: set[str]) -> None:
        self._tanda = tanda_tabel
        self.potongan: list[str] = []
        self.tabel: list[dict[str, Any]] = []

    def blok(self, daftar: Sequence[Simpul]) -> None:
        """Read blocks in order."""
        for simpul in daftar:
            jenis = simpul["t"]
            if jenis in ("Para", "Plain"):
                self._tulis(simpul["c"])
            elif jenis == "Header":
                self._tulis(simpul["c"][2])
                self.potongan.append(tanda(simpul))
            elif jenis == "Div":
                self._div(simpul)
            elif jenis == "Figure":
                self.blok(simpul["c"][1][1])
                self.potongan.append(tanda(simpul))
                self.blok(simpul["c"][2])
            elif jenis in _ANAK:
                self.blok(_ANAK[jenis](simpul["c"]))

    def _div(self, simpul: Simpul) -> None:
        if "tabel" in kelas(simpul) and tanda(simpul) in self._tanda:
            self.tabel.append(_tabel(simpul))
            return
        # A template prints values into attributes too: the mark and classes before or after the others.
        pengenal, nama, pasangan = atribut(simpul)
        self.potongan += [pengenal, *nama, *(nilai for _, nilai in pasangan), *nama, pengenal]
        self.blok(simpul["c"][1])

    def _tulis(self, sebaris: Sequence[Simpul]) -> None:
        self.potongan.append(_teks(sebaris))
        for simpul in sebaris:
            if simpul["t"] == "Image":
                self.potongan.append(_teks(simpul["c"][1]))


def _tabel(pembatas: Simpul) -> dict[str, Any]:
    """A table of ours as it was read, in the form of the note; what else stands in its division is a note."""
    isi = pembatas["c"][1]
    tabel = [anak for anak in isi if anak["t"] == "Table"]
    lain = _Pembaca(set())
    for anak in isi:
        if anak["t"] != "Table":
            lain.blok(anak["c"][1] if kelas(anak) == ["catatan-tabel"] else [anak])
    return {
        "id": tanda(pembatas),
        "judul": " ".join(_blok_polos(satu["c"][1][1]) for satu in tabel),
        "sel": [[_blok_polos(sel[4]) for sel in baris[1]] for satu in tabel for baris in _baris(satu["c"])],
        "catatan": lain.potongan,
    }


def _blok_polos(blok: Sequence[Simpul]) -> str:
    """The text of a cell; more than one block shows as a line end, which no cell was meant to have."""
    return "\n".join(_teks(satu["c"]) if satu["t"] in ("Plain", "Para") else "" for satu in blok)


def _teks(sebaris: Sequence[Simpul]) -> str:
    potongan: list[str] = []
    _kumpulkan(sebaris, potongan)
    return " ".join("".join(potongan).split())


def _kumpulkan(sebaris: Sequence[Simpul], potongan: list[str]) -> None:
    for simpul in sebaris:
        jenis = simpul["t"]
        if jenis == "Str":
            potongan.append(simpul["c"])
        elif jenis in ("Space", "SoftBreak", "LineBreak"):
            potongan.append(" ")
        elif jenis in ("Emph", "Strong", "Underline", "Subscript"):
            _kumpulkan(simpul["c"], potongan)
        elif jenis == "Superscript":
            potongan.append(bertangkai("", _teks(simpul["c"])))
        elif jenis in ("Span", "Link"):
            _kumpulkan(simpul["c"][1], potongan)
        elif jenis == "Code":
            potongan.append(simpul["c"][1])
        elif jenis == "Note":
            catatan = _Pembaca(set())
            catatan.blok(simpul["c"])
            potongan.append(" ".join(["", *catatan.potongan]))

"""What stays on one page with what follows it, as far as the page files need to be told.

Nobody signs an empty sheet: a signature takes the last lines of the text, of a list or of a table along.
"""

from __future__ import annotations

import copy
from typing import Any

from lkj.pandoc.pohon import Simpul, div, kelas, teks

HURUF_PENGANTAR = 300
"""A longer paragraph before a table is no lead-in."""
BARIS_KAKI = 2
"""So many rows of a table stay together at its end, and go with a signature."""
HURUF_BARIS_KAKI = 250
"""A row with a longer cell may be too high to be kept with others."""
PENUTUP = "penutup"
"""The class of a signature that a table carries in its foot."""
_TANDA_TANGAN = frozenset({"tanda-tangan", "dua-kolom"})


def lekatkan(blok: list[Simpul]) -> None:
    """Keep on the page of what follows: what stands before a signature or photos, lead-ins.

    A table's lead-in is the short paragraph right below a heading: the two alone at the foot of a page read
    badly.
    """
    hasil: list[Simpul] = []
    for nomor, simpul in enumerate(blok):
        if simpul["t"] == "Div":
            lekatkan(simpul["c"][1])
        jenis = set(kelas(simpul)) if simpul["t"] == "Div" else set()
        sebelum = hasil[-1] if hasil else None
        if sebelum is None:
            hasil.append(simpul)
        elif sebelum["t"] == "Para":
            if _mendahului(sebelum, simpul, jenis, blok[nomor - 2] if nomor > 1 else None):
                hasil[-1] = div([sebelum], "lekat")
            hasil.append(simpul)
        elif jenis & _TANDA_TANGAN:
            hasil += _bawa_akhir(hasil.pop(), simpul)
        else:
            hasil.append(simpul)
    blok[:] = hasil


def _mendahului(alinea: Simpul, simpul: Simpul, jenis: set[str], judul: Simpul | None) -> bool:
    """Whether a paragraph stays with the block after it."""
    if jenis & (_TANDA_TANGAN | {"foto"}):
        return True
    if simpul["t"] in {"BulletList", "OrderedList"}:
        return _pengantar(alinea["c"])
    di_judul = judul is not None and judul["t"] == "Header"
    return "tabel" in jenis and di_judul and len(teks(alinea)) <= HURUF_PENGANTAR


def _pengantar(isi: list[Simpul]) -> bool:
    """Whether a paragraph leads into a list: a strong line, or one that ends with a colon."""
    akhir = isi[-1]
    return all(x["t"] == "Strong" for x in isi) or (akhir["t"] == "Str" and akhir["c"].endswith(":"))


def _bawa_akhir(sebelum: Simpul, tanda: Simpul) -> list[Simpul]:
    """The block before a signature and the signature, with the end of the one kept with the other."""
    if sebelum["t"] in {"BulletList", "OrderedList"}:
        return [*_belah_daftar(sebelum), tanda]
    jenis = kelas(sebelum) if sebelum["t"] == "Div" else []
    if "identitas" in jenis:
        return [*_belah_identitas(sebelum), tanda]
    if "tabel" in jenis and baris_kaki(_tabel(sebelum)["c"][4][0][3]):
        sebelum["c"][1].append(div([tanda], PENUTUP))
        return [sebelum]
    return [sebelum, tanda]


def _belah_daftar(daftar: Simpul) -> list[Simpul]:
    """A list as two, its last items apart; the numbers go on."""
    berangka = daftar["t"] == "OrderedList"
    butir: list[Any] = daftar["c"][1] if berangka else daftar["c"]
    if len(butir) <= BARIS_KAKI:
        return [div([daftar], "lekat")]
    letak = len(butir) - BARIS_KAKI
    awal, akhir = copy.copy(daftar), copy.copy(daftar)
    if berangka:
        mulai, *gaya = daftar["c"][0]
        awal["c"] = [daftar["c"][0], butir[:letak]]
        akhir["c"] = [[mulai + letak, *gaya], butir[letak:]]
    else:
        awal["c"], akhir["c"] = butir[:letak], butir[letak:]
    return [div([awal], "lekat-awal"), div([akhir], "lekat-lanjut")]


def _tabel(pembatas: Simpul) -> Simpul:
    return next(anak for anak in pembatas["c"][1] if anak["t"] == "Table")


def _belah_identitas(pembatas: Simpul) -> list[Simpul]:
    """A form without lines as two, its last rows apart; the columns are as wide in both."""
    if len(_tabel(pembatas)["c"][4][0][3]) <= BARIS_KAKI:
        return [div([pembatas], "lekat")]
    akhir = copy.deepcopy(pembatas)
    atas, bawah = _tabel(pembatas)["c"][4][0], _tabel(akhir)["c"][4][0]
    atas[3], bawah[3] = atas[3][:-BARIS_KAKI], bawah[3][-BARIS_KAKI:]
    _tabel(akhir)["c"][3][1] = []
    kelas(pembatas).append("berlanjut")
    kelas(akhir).append("lanjutan")
    return [pembatas, div([akhir], "lekat-rapat")]


def baris_kaki(baris: list[Any]) -> int:
    """How many rows at the end of a table stay together: none where one would be too high.

    A title of a group among them is not counted, and goes with the row below it.
    """
    banyak = terhitung = 0
    for satu in reversed(baris):
        if max((len(teks(sel[4])) for sel in satu[1]), default=0) > HURUF_BARIS_KAKI:
            break
        berkelompok = "kelompok" in satu[0][1]
        if terhitung == BARIS_KAKI and not berkelompok:
            break
        banyak += 1
        terhitung += not berkelompok
    return banyak if terhitung else 0

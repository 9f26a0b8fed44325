"""The tree made ready for Typst, before pandoc and ``typst.lua`` set it.

Words are escaped here and not by pandoc's writer, which leaves Typst shorthands live (``--``,
``...``, `` -5``, ``a-?b``): in a word with an ASCII punctuation mark every such mark gets a backslash,
so that the page shows exactly what the text says. Doing this on the JSON costs a tenth of doing
it in the filter. Words that need no more of pandoc go to it a run at a time, which takes two thirds off
its time: it spends it on the number of nodes.
"""

from __future__ import annotations

import functools
import re
from typing import Any

from lkj.laporan.halaman.lekat import lekatkan
from lkj.laporan.halaman.tabel_typst import tabel_typst
from lkj.pandoc.pohon import Simpul, ambil, kelas, semua_simpul

SHY = "\u00ad"
_TANDA_BACA = re.compile(r"[!-/:-@\[-`{-~]")
_HURUF = re.compile(r"[A-Za-z]{7,}")
_SATUAN = re.compile(r"ng|ny|sy|kh|[a-z]", re.IGNORECASE)
_VOKAL = frozenset("aiueoAIUEO")
_POLOS = re.compile(r"[A-Za-z0-9 ]+")
_SAMBUNG = re.compile(r"([/_.])(?=\w)")


def siapkan(dokumen: Simpul) -> None:
    """Change the tree in place: capitals, hyphens in narrow cells, kept blocks, escaped words, runs."""
    _buka_rentang(dokumen["blocks"])
    lekatkan(dokumen["blocks"])
    semua = semua_simpul(dokumen["blocks"])
    for simpul in semua:
        if simpul["t"] == "Header" and simpul["c"][0] == 1:
            for kata in _kata(simpul["c"][2]):
                kata["c"] = kata["c"].upper()
        elif simpul["t"] == "Table":
            _penggal_tabel(simpul)
    for simpul in semua:
        if simpul["t"] == "Str" and _TANDA_BACA.search(simpul["c"]):
            simpul["t"], simpul["c"] = "RawInline", ["typst", lolos(simpul["c"])]
    for simpul in semua:
        if simpul["t"] == "Div" and {"tabel", "identitas"} & set(kelas(simpul)):
            simpul["c"][1] = tabel_typst(simpul)
    _rapatkan(dokumen["blocks"])


def _buka_rentang(daftar: list[Any]) -> None:
    """Put the words of a figure in the place of the span with its key, which the page does not show."""
    hasil: list[Any] = []
    for anak in daftar:
        if isinstance(anak, dict) and anak.get("t") == "Span" and ambil(anak, "k"):
            hasil += anak["c"][1]
            continue
        hasil.append(anak)
        isi = anak.get("c") if isinstance(anak, dict) else anak
        if isinstance(isi, list):
            _buka_rentang(isi)
    daftar[:] = hasil


def lolos(teks: str) -> str:
    """Return *teks* as Typst markup that shows exactly these characters."""
    return _TANDA_BACA.sub(r"\\\g<0>", teks)


def _kata(akar: object) -> list[Simpul]:
    return [simpul for simpul in semua_simpul(akar) if simpul["t"] == "Str"]


def _rapatkan(daftar: list[Any]) -> None:
    """Make one raw node of each run of words and the single blanks between them, everywhere in *daftar*."""
    hasil: list[Any] = []
    nomor = 0
    while nomor < len(daftar):
        panjang, teks = _deret(daftar, nomor)
        if panjang > 1:
            hasil.append({"t": "RawInline", "c": ["typst", teks]})
        else:
            hasil.append(daftar[nomor])
            _rapatkan_dalam(daftar[nomor])
        nomor += max(panjang, 1)
    daftar[:] = hasil


def _rapatkan_dalam(isi: object) -> None:
    if isinstance(isi, dict):
        isi = isi.get("c")
    if isinstance(isi, list):
        _rapatkan(isi)


def _deret(daftar: list[Any], mulai: int) -> tuple[int, str]:
    """How many nodes from *mulai* on are a run, and its text as Typst markup; 0 when there is none."""
    potongan, akhir = "", mulai
    while akhir < len(daftar):
        sela = int(akhir > mulai and daftar[akhir] == {"t": "Space"})
        kata = _siap(daftar[akhir + sela]) if akhir + sela < len(daftar) else None
        if kata is None:
            break
        potongan += " " * sela + kata
        akhir += sela + 1
    return akhir - mulai, potongan


def _siap(simpul: object) -> str | None:
    """The markup of a node that pandoc's writer would only copy: a raw one, or a word of plain letters."""
    if not isinstance(simpul, dict):
        return None
    if simpul.get("t") == "Str":
        return simpul["c"] if _POLOS.fullmatch(simpul["c"]) else None
    return simpul["c"][1] if simpul.get("t") == "RawInline" else None


def _penggal_tabel(tabel: Simpul) -> None:
    for baris in [*tabel["c"][3][1], *tabel["c"][4][0][3]]:
        for sel in baris[1]:
            muat = next((int(nilai) for kunci, nilai in sel[0][2] if kunci == "muat"), 0)
            if muat:
                for deret in _kata(sel[4]):
                    kata = deret["c"].split(" ")
                    deret["c"] = " ".join(_muatkan(satu, muat) if len(satu) > muat else satu for satu in kata)


def _muatkan(kata: str, muat: int) -> str:
    """A word that is wider than its column, with the places where it may end a line."""
    teks = _HURUF.sub(lambda cocok: penggal(cocok.group()), kata)
    return _potong(_SAMBUNG.sub("\\1\u200b", teks), muat)


def _potong(teks: str, muat: int) -> str:
    """Let a line end within any run of letters that is wider than its column and has no syllables."""
    return re.sub(rf"([^\u00ad\u200b\s]{{{muat}}})(?=[^\u00ad\u200b\s])", "\\1\u200b", teks)


@functools.cache
def penggal(kata: str) -> str:
    """Return an Indonesian word with soft hyphens between its syllables.

    A syllable begins at the last consonant (ng, ny, sy and kh count as one) before a vowel; at
    least two letters stay before a hyphen and three after it. Typst has no patterns for the
    language; the rule is that of the Pedoman Umum Ejaan for plain words.
    """
    satuan = _SATUAN.findall(kata)
    hasil, letak = "", 0
    for nomor, suku in enumerate(satuan):
        berikut = satuan[nomor + 1] if nomor + 1 < len(satuan) else ""
        awal_suku = suku not in _VOKAL and berikut in _VOKAL
        if awal_suku and letak >= 2 and len(kata) - letak >= 3:
            hasil += SHY
        hasil += suku
        letak += len(suku)
    return hasil

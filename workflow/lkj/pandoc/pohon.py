"""The pandoc JSON tree: its node types, and small functions to read and make nodes.

A node is ``{"t": kind, "c": content}``; an attribute triple is ``[id, [class, ...], [[key, value],
...]]`` (pandoc-types 1.23). Nothing here knows a page.
"""

from __future__ import annotations

import json
from typing import Any, TypeAlias

Simpul: TypeAlias = dict[str, Any]
Atribut: TypeAlias = list[Any]

BATAS_KEDALAMAN = 120
"""Deepest nesting of lists and nodes that is read; a table cell in a division lies at about 25."""

TEMPAT_ATRIBUT: dict[str, int | None] = {
    "Div": 0,
    "Span": 0,
    "Link": 0,
    "Image": 0,
    "Code": 0,
    "Figure": 0,
    "Table": 0,
    "Header": 1,
}
"""Where the attribute triple stands in the content of each kind of node that has one."""


def semua_simpul(akar: object) -> list[Simpul]:
    """Return every node below *akar* (and *akar* itself) in reading order.

    Raises:
        RecursionError: if the tree is nested deeper than BATAS_KEDALAMAN.
    """
    hasil: list[Simpul] = []
    _kumpulkan_simpul([akar], hasil, BATAS_KEDALAMAN)
    return hasil


def _kumpulkan_simpul(daftar: list[Any], hasil: list[Simpul], sisa: int) -> None:
    """Add the nodes in *daftar*; written for speed, a report has ten thousand in four times as many lists.

    A list that begins with text (an attribute triple, a target) holds no node.
    """
    if not sisa:
        raise RecursionError
    for anak in daftar:
        if anak.__class__ is dict:
            hasil.append(anak)
            isi = anak.get("c")
            if isi.__class__ is list:
                _kumpulkan_simpul(isi, hasil, sisa - 1)
        elif anak.__class__ is list and anak and anak[0].__class__ is not str:
            _kumpulkan_simpul(anak, hasil, sisa - 1)


def atribut(simpul: Simpul) -> Atribut:
    """Return the attribute triple of a node (the very list, so that it can be changed)."""
    tempat = TEMPAT_ATRIBUT.get(simpul["t"])
    if tempat is None:
        return ["", [], []]
    isi: list[Atribut] = simpul["c"]
    return isi[tempat]


def kelas(simpul: Simpul) -> list[str]:
    """Return the classes of a node; empty when its kind has none."""
    daftar: list[str] = atribut(simpul)[1]
    return daftar


def tanda(simpul: Simpul) -> str:
    """Return the identifier of a node, or an empty string."""
    nilai: str = atribut(simpul)[0]
    return nilai


def ambil(simpul: Simpul, kunci: str) -> str | None:
    """Return the value of the key-value attribute *kunci*, or None."""
    return next((nilai for nama, nilai in atribut(simpul)[2] if nama == kunci), None)


def pasang(simpul: Simpul, kunci: str, nilai: str) -> None:
    """Set the key-value attribute *kunci* of a node."""
    tiga = atribut(simpul)
    tiga[2] = [pasangan for pasangan in tiga[2] if pasangan[0] != kunci] + [[kunci, nilai]]


def lepaskan(simpul: Simpul, kunci: str) -> None:
    """Take the key-value attribute *kunci* off a node."""
    tiga = atribut(simpul)
    tiga[2] = [pasangan for pasangan in tiga[2] if pasangan[0] != kunci]


def teks(akar: object) -> str:
    """Return the plain text below *akar*: words and single spaces, footnotes left out."""
    potongan: list[str] = []
    _kumpulkan_teks(akar, potongan)
    return " ".join("".join(potongan).split())


def _kumpulkan_teks(akar: object, potongan: list[str]) -> None:
    if isinstance(akar, list):
        for isi in akar:
            _kumpulkan_teks(isi, potongan)
    elif isinstance(akar, dict):
        jenis = akar.get("t")
        if jenis == "Str":
            potongan.append(akar["c"])
        elif jenis == "Code":
            potongan.append(akar["c"][1])
        elif jenis in ("Space", "SoftBreak", "LineBreak"):
            potongan.append(" ")
        elif jenis != "Note" and "c" in akar:
            _kumpulkan_teks(akar["c"], potongan)
            potongan.append(" " if jenis in ("Para", "Plain", "Header") else "")


def kata(kalimat: str) -> list[Simpul]:
    """Return the inline nodes of a plain sentence."""
    simpul: list[Simpul] = []
    for nomor, bagian in enumerate(kalimat.split(" ")):
        if nomor:
            simpul.append({"t": "Space"})
        if bagian:
            simpul.append({"t": "Str", "c": bagian})
    return simpul


def rapatkan_kata(daftar: list[Any]) -> None:
    """Make one word of each run of words and blanks in *daftar*, everywhere below it.

    What a document says is the same, and everything that goes through it afterwards, whose time goes by the
    number of nodes, takes half of it. A blank that stands alone stays one.
    """
    hasil: list[Any] = []
    kata: list[str] = []
    for anak in daftar:
        jenis = anak.get("t") if anak.__class__ is dict else None
        if jenis == "Str":
            kata.append(anak["c"])
        elif jenis == "Space":
            kata.append(" ")
        else:
            if kata:
                hasil.append(_satu_kata(kata))
                kata = []
            hasil.append(anak)
            isi = anak.get("c") if jenis else anak
            if isi.__class__ is list:
                rapatkan_kata(isi)
    if kata:
        hasil.append(_satu_kata(kata))
    daftar[:] = hasil


def _satu_kata(kata: list[str]) -> Simpul:
    return {"t": "Space"} if kata == [" "] else {"t": "Str", "c": "".join(kata)}


def div(isi: list[Simpul], *kelas_div: str) -> Simpul:
    """Return a division with the given classes around block nodes."""
    return {"t": "Div", "c": [["", list(kelas_div), []], isi]}


def ke_bytes(dokumen: Simpul) -> bytes:
    """Serialise a document; equal trees give equal bytes."""
    return json.dumps(dokumen, ensure_ascii=False, separators=(",", ":")).encode()


def dari_bytes(pohon: bytes) -> Simpul:
    """Parse the bytes of a document tree."""
    dokumen: Simpul = json.loads(pohon)
    return dokumen

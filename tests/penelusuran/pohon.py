"""Small trees of documents, as the rule ``pohon`` writes them."""

import json
from pathlib import Path
from typing import Any


def tulis_pohon(jalur: Path, *blok: Any) -> Path:
    """A tree in its place."""
    jalur.parent.mkdir(parents=True, exist_ok=True)
    jalur.write_text(
        json.dumps({"pandoc-api-version": [1, 23], "meta": {}, "blocks": blok}), encoding="utf-8"
    )
    return jalur


def paragraf(*isi: str | tuple[str, str], jenis: str = "Para") -> dict[str, Any]:
    """A paragraph; a figure is its text and its key."""
    return {"t": jenis, "c": [_sebaris(x) for x in isi]}


def judul(teks: str) -> dict[str, Any]:
    return {"t": "Header", "c": [1, ["", [], []], [_sebaris(teks)]]}


def tabel(nama: str, kepala: list[str], *baris: list[str | tuple[str, str]]) -> dict[str, Any]:
    """A table in its division; a row of one text is the name of a group."""
    kolom = [[{"t": "AlignLeft"}, {"t": "ColWidthDefault"}] for _ in kepala]
    isi = [["", ["kelompok"] if len(b) == 1 < len(kepala) else [], []] for b in baris]
    badan = [
        [a, [_sel(s, len(kepala) if len(b) == 1 else 1) for s in b]] for a, b in zip(isi, baris, strict=True)
    ]
    caption = [None, [paragraf(nama, jenis="Plain")]]
    t = [["", [], []], caption, kolom, [["", [], []], [[["", [], []], [_sel(k) for k in kepala]]]]]
    t += [[[["", [], []], 0, [], badan]], [["", [], []], []]]
    return {"t": "Div", "c": [["", ["tabel"], []], [{"t": "Table", "c": t}]]}


def _sebaris(isi: str | tuple[str, str]) -> dict[str, Any]:
    if isinstance(isi, str):
        return {"t": "Str", "c": isi}
    return {"t": "Span", "c": [["", [], [["k", isi[1]]]], [{"t": "Str", "c": isi[0]}]]}


def _sel(isi: str | tuple[str, str], lebar: int = 1) -> list[Any]:
    teks, kunci = (isi, "") if isinstance(isi, str) else isi
    blok = [paragraf(teks, jenis="Plain")] if teks else []
    return [["", [], [["k", kunci]] if kunci else []], {"t": "AlignDefault"}, 1, lebar, blok]

"""The lineage of the figures of one page, small enough to travel inside it.

From the lineage table (`lkj.telusur`) only the figures of the page and what they were calculated from are
taken; workbooks and cells stand once and are named by their numbers.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from lkj import bingkai

_SEL = ("lembar", "sel", "nilai_sel", "perbaikan")
_AMAN = {ord(h): f"\\u{ord(h):04x}" for h in "<>&\u2028\u2029"}
"""Characters of JSON that could end a script element or begin markup, as JSON writes them, too."""


def kunci_pohon(akar: object) -> set[str]:
    """Keys of all figures below a node of the tree: of cells, which are no nodes, and of spans."""
    hasil: set[str] = set()
    _kumpulkan(akar, hasil)
    return hasil


def _kumpulkan(akar: object, hasil: set[str]) -> None:
    if isinstance(akar, dict):
        _kumpulkan(akar.get("c"), hasil)
    elif isinstance(akar, list):
        if len(akar) == 2 and akar[0] == "k" and isinstance(akar[1], str):
            hasil.add(akar[1])
        for anak in akar:
            if isinstance(anak, list | dict):
                _kumpulkan(anak, hasil)


@dataclass
class _Daftar:
    """Things that are named by their numbers, in the order in which they came."""

    nomor: dict[tuple[Any, ...], int] = field(default_factory=dict)

    def __getitem__(self, isi: tuple[Any, ...]) -> int:
        return self.nomor.setdefault(isi, len(self.nomor))


def data_asal(telusur: bytes, kunci: Collection[str]) -> dict[str, Any]:
    """Lineage of some figures.

    Args:
        telusur: The lineage table.
        kunci: Keys of the figures.

    Returns:
        ``kunci``: keys, of these figures and of those that they were calculated from; ``angka``, in their
        order: what it is, value, calculation, rule, numbers of keys, numbers of cells; ``sumber``: cells,
        each with the number of its workbook; ``berkas``: path and sha256 of workbooks.
    """
    semua: dict[str, list[dict[str, str]]] = {}
    for b in bingkai.baris(bingkai.dari_csv(telusur)):
        semua.setdefault(b["kunci"], []).append(b)
    dipakai = _beserta_masukan(semua, kunci)
    nomor = {k: n for n, k in enumerate(dipakai)}
    berkas, sumber = _Daftar(), _Daftar()
    isi = []
    for k in dipakai:
        b = semua[k][0]
        sel = [_nomor_sel(x, berkas, sumber) for x in semua[k] if x["berkas"]]
        masukan = [nomor[m] for m in b["masukan"].split()]
        isi.append([b["uraian"], bingkai.tampil(b["nilai"]), b["rumus"], b["ketentuan"], masukan, sel])
    return {"kunci": dipakai, "angka": isi, "sumber": list(sumber.nomor), "berkas": list(berkas.nomor)}


def _beserta_masukan(semua: Mapping[str, list[dict[str, str]]], kunci: Iterable[str]) -> list[str]:
    """The keys that have a lineage, with those that they lead to, sorted."""
    tunggu, hasil = [k for k in kunci if k in semua], set[str]()
    while tunggu:
        k = tunggu.pop()
        if k not in hasil:
            hasil.add(k)
            tunggu += semua[k][0]["masukan"].split()
    return sorted(hasil)


def _nomor_sel(b: Mapping[str, str], berkas: _Daftar, sumber: _Daftar) -> int:
    lembar, sel, nilai, perbaikan = (b[k] for k in _SEL)
    return sumber[berkas[b["berkas"], b["sidik"]], lembar, sel, bingkai.tampil(nilai), perbaikan]


def ke_skrip(data: Mapping[str, Any]) -> str:
    """The data as JSON that nothing can act in within an HTML script element."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_AMAN)

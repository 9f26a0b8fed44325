"""``datapackage.json`` (Frictionless Data Package): every table of an archive, its columns, their types.

The same types are asked of the tables when an archive is checked (`periksa_tabel`).
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import Any, Final

from lkj import bingkai
from lkj.arsip import batas
from lkj.arsip.kolom import arti, jenis
from lkj.sidik import sha256

NAMA: Final = "datapackage.json"
_POLA: Final = {
    "integer": re.compile(r"[+-]?\d+", re.ASCII),
    "number": re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII),
    "string": re.compile(r".*", re.DOTALL),
}
"""What a cell of a type looks like (Table Schema, default number format)."""


def susun_paket(nama: str, judul: str, tanggal: date, tabel: Mapping[str, bytes]) -> bytes:
    """The description of all tables.

    Args:
        nama: Name of the document, ``lkj_2023``.
        judul: Its title.
        tanggal: Its date.
        tabel: Path from the bag's root → bytes of the table.
    """
    isi = {
        "profile": "tabular-data-package",
        "name": nama.replace("_", "-"),
        "title": judul,
        "created": f"{tanggal.isoformat()}T00:00:00Z",
        "resources": [_sumber(jalur, csv) for jalur, csv in sorted(tabel.items())],
    }
    return (json.dumps(isi, ensure_ascii=False, indent=1) + "\n").encode()


def _sumber(jalur: str, csv: bytes) -> dict[str, Any]:
    letak = PurePosixPath(jalur)
    return {
        "profile": "tabular-data-resource",
        "name": "-".join(letak.with_suffix("").parts[1:]).replace("_", "-"),
        "path": jalur,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(csv),
        "hash": f"sha256:{sha256(csv)}",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "header": True},
        "schema": {"fields": _kolom(letak.stem, csv), "missingValues": [""]},
    }


def _kolom(tabel: str, csv: bytes) -> list[dict[str, str]]:
    isi = bingkai.dari_csv(csv)
    hasil = []
    for n, nama in enumerate(isi.kolom):
        # What does not fit its type is described as text: a schema never contradicts its table.
        jenis_kolom = jenis(tabel, nama)
        cocok = all(_sah(jenis_kolom, b[n]) for b in isi.isi)
        kolom = {"name": nama, "type": jenis_kolom if cocok else "string"}
        hasil.append(kolom | ({"description": arti(nama)} if arti(nama) else {}))
    return hasil


def _sah(jenis_kolom: str, sel: str) -> bool:
    return not sel or bool(_POLA[jenis_kolom].fullmatch(sel))


def periksa_paket(isi: bytes, ada: set[str], baca: Callable[[str], bytes]) -> Iterator[tuple[str, str]]:
    """What is wrong with the description or its tables, as (path, what).

    Args:
        isi: ``datapackage.json``.
        ada: Paths of the tables that the bag holds, from its root.
        baca: Bytes of a path.
    """
    try:
        sumber = {str(s["path"]): s for s in json.loads(isi)["resources"]}
    except (ValueError, KeyError, TypeError, RecursionError):
        yield NAMA, "uraian tabel tidak terbaca"
        return
    for jalur in sorted(ada - sumber.keys()):
        yield jalur, "tabel ini tidak diuraikan"
    for jalur in sorted(sumber):
        if jalur not in ada:
            yield NAMA, f"tabel “{jalur:.100}” tidak ada"
            continue
        try:
            yield from ((jalur, apa) for apa in periksa_tabel(baca(jalur), sumber[jalur]))
        except (ValueError, KeyError, TypeError, AttributeError):
            yield jalur, "tabel atau uraiannya tidak terbaca"


def periksa_tabel(csv: bytes, uraian: Mapping[str, Any]) -> Iterator[str]:
    """What in a table contradicts its description.

    Raises:
        ValueError: The table is no CSV. Also KeyError, TypeError, AttributeError: the description is none.
    """
    if uraian["hash"] != f"sha256:{sha256(csv)}" or uraian["bytes"] != len(csv):
        yield "ukuran atau kode hash tabel lain dari uraiannya"
    tabel = bingkai.dari_csv(csv)
    kolom = [(str(f["name"]), str(f["type"])) for f in uraian["schema"]["fields"]]
    if [nama for nama, _ in kolom] != list(tabel.kolom):
        yield "nama kolom lain dari uraiannya"
        return
    salah = [
        f"baris {b}, kolom {nama}"
        for b, baris in enumerate(tabel.isi, 2)
        for (nama, jenis_kolom), sel in zip(kolom, baris, strict=True)
        if not _sah(jenis_kolom, sel)
    ]
    yield from (f"isi tidak menurut jenisnya ({s})" for s in salah[: batas.BARIS_MASALAH])
    if len(salah) > batas.BARIS_MASALAH:
        yield f"isi tidak menurut jenisnya pada {len(salah) - batas.BARIS_MASALAH} sel lain"

"""The records of a quarter as a table: what a check hands on to later quarters and to the rekap."""

from collections.abc import Iterable
from decimal import Decimal

from lkj import bingkai
from lkj.periksa.rekaman import Rekaman

KOLOM = (
    "id",
    "tw",
    "seksi",
    "jenis",
    "kunci",
    "ukuran",
    "nilai",
    "teks",
    "berkas",
    "lembar",
    "sel",
    "sidik",
    "perbaikan",
)
"""Columns: the key of a record, then its fields."""


def ke_csv(rekaman: Iterable[Rekaman]) -> bytes:
    """Records as CSV, sorted by key."""
    urut = sorted(rekaman, key=lambda r: r.id)
    return bingkai.ke_csv(bingkai.susun(({k: getattr(r, k) for k in KOLOM} for r in urut), KOLOM))


def dari_csv(isi: bytes) -> list[Rekaman]:
    """Read back what `ke_csv` wrote."""
    return [_rekaman(b) for b in bingkai.baris(bingkai.dari_csv(isi))]


def _rekaman(b: dict[str, str]) -> Rekaman:
    teks = {k: b[k] for k in KOLOM if k not in {"id", "tw", "nilai"}}
    return Rekaman(tw=int(b["tw"]), nilai=Decimal(b["nilai"]) if b["nilai"] else None, **teks)

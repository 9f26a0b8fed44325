"""The records of a quarter or a month as a table: what a check hands on to later ones and to the rekap."""

from collections.abc import Iterable
from decimal import Decimal

from lkj import bingkai
from lkj.periksa.rekaman import Rekaman
from lkj.periode import Masa

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


def ke_csv(rekaman: Iterable[Rekaman], masa: Masa | None = None) -> bytes:
    """Records as CSV, sorted by key.

    Args:
        rekaman: The records.
        masa: The month whose sheets they were read from, which their keys then begin with; None where they
            are of a quarter's sheets.
    """
    urut = sorted(rekaman, key=lambda r: r.id)
    isi = ({k: getattr(r, k) for k in KOLOM} | {"id": _kunci(r, masa)} for r in urut)
    return bingkai.ke_csv(bingkai.susun(isi, KOLOM))


def _kunci(r: Rekaman, masa: Masa | None) -> str:
    """``bl02/pelayanan/kinerja/IKU-03/realisasi_bulan_2``, so that a figure of both sheets has two keys."""
    return f"{masa.kunci}/{r.id.partition('/')[2]}" if masa else r.id


def dari_csv(isi: bytes) -> list[Rekaman]:
    """Read back what `ke_csv` wrote."""
    return [_rekaman(b) for b in bingkai.baris(bingkai.dari_csv(isi))]


def _rekaman(b: dict[str, str]) -> Rekaman:
    teks = {k: b[k] for k in KOLOM if k not in {"id", "tw", "nilai"}}
    return Rekaman(tw=int(b["tw"]), nilai=Decimal(b["nilai"]) if b["nilai"] else None, **teks)

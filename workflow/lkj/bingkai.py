"""Processed tables: rows of text, as CSV in UTF-8 with ``.`` as decimal sign, sorted by key.

From the rekap on every cell of a table is text; the arithmetic of one figure is done on Decimal, so that no
float comes near it. A build only reads rows and writes them, for which pandas, half a start of Snakemake to
load, does nothing; whoever joins, groups or pivots a table asks for it with `ke_pandas`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from lkj import angka

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Bingkai:
    """A table: the names of its columns, and its rows in that order; every cell is text."""

    kolom: tuple[str, ...]
    isi: tuple[tuple[str, ...], ...]


def susun(baris: Iterable[Mapping[str, object]], kolom: Sequence[str]) -> Bingkai:
    """Make a table of text from rows; Decimal becomes plain text, None becomes empty."""
    return Bingkai(tuple(kolom), tuple(tuple(sel_teks(b.get(k)) for k in kolom) for b in baris))


def sel_teks(nilai: object) -> str:
    """One cell of a processed table as text; a range as ``60..70``."""
    if nilai is None:
        return ""
    if isinstance(nilai, Decimal):
        return angka.ke_csv(nilai)
    if isinstance(nilai, tuple):
        return "..".join(sel_teks(n) for n in nilai)
    return str(nilai)


def target_dari_teks(teks: str) -> Decimal | tuple[Decimal, Decimal] | None:
    """Read back a target: a number, a range ``60..70``, or nothing."""
    if ".." in teks:
        bawah, atas = teks.split("..")
        return (Decimal(bawah), Decimal(atas))
    return Decimal(teks) if teks else None


def tampil(teks: str) -> str:
    """A cell in Indonesian notation, with every decimal that matters; a word as it is."""
    try:
        nilai = target_dari_teks(teks)
    except InvalidOperation:
        return teks
    if nilai is None:
        return teks
    semua = nilai if isinstance(nilai, tuple) else (nilai,)
    return "–".join(angka.tulis(n, desimal=10) for n in semua) if all(n.is_finite() for n in semua) else teks


def ke_csv(tabel: Bingkai) -> bytes:
    """The table as CSV."""
    wadah = io.StringIO(newline="")
    penulis = csv.writer(wadah, lineterminator="\n")
    penulis.writerow(tabel.kolom)
    penulis.writerows(tabel.isi)
    return wadah.getvalue().encode()


def dari_csv(isi: bytes) -> Bingkai:
    """Read back what `ke_csv` wrote; every cell stays text, an empty one stays empty.

    Raises:
        ValueError: There is no header, or a row has more or fewer cells than it.
    """
    kolom, *semua = csv.reader(io.StringIO(isi.decode(), newline=""), strict=True)
    if any(len(b) != len(kolom) for b in semua):
        pesan = "a row has more or fewer cells than the header"
        raise ValueError(pesan)
    return Bingkai(tuple(kolom), tuple(map(tuple, semua)))


def baris(tabel: Bingkai) -> list[dict[str, str]]:
    """The rows of a table as dictionaries of text."""
    return [dict(zip(tabel.kolom, b, strict=True)) for b in tabel.isi]


def ke_pandas(tabel: Bingkai) -> pd.DataFrame:
    """The table as a DataFrame of text, for joins, groups and pivots."""
    import pandas as pd

    return pd.DataFrame(tabel.isi, columns=list(tabel.kolom), dtype=str)

"""Processed tables: DataFrames of text, as CSV in UTF-8 with ``.`` as decimal sign, sorted by key.

From the rekap on a table is a DataFrame whose cells are text; the arithmetic of one figure is done on
Decimal, outside pandas, so that no float comes near it.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from lkj import angka

if TYPE_CHECKING:
    import pandas as pd


def susun(baris: Iterable[Mapping[str, object]], kolom: Sequence[str]) -> pd.DataFrame:
    """Make a table of text from rows; Decimal becomes plain text, None becomes empty."""
    import pandas as pd

    isi = [[sel_teks(b.get(k)) for k in kolom] for b in baris]
    return pd.DataFrame(isi, columns=list(kolom), dtype=str)


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


def ke_csv(tabel: pd.DataFrame) -> bytes:
    """The table as CSV."""
    return tabel.to_csv(index=False, lineterminator="\n").encode()


def dari_csv(isi: bytes) -> pd.DataFrame:
    """Read back what `ke_csv` wrote; every cell stays text, an empty one stays empty."""
    import pandas as pd

    return pd.read_csv(io.BytesIO(isi), dtype=str, keep_default_na=False, na_filter=False)


def baris(tabel: pd.DataFrame) -> list[dict[str, str]]:
    """The rows of a table as dictionaries of text."""
    return [dict(zip(tabel.columns, b, strict=True)) for b in tabel.itertuples(index=False, name=None)]

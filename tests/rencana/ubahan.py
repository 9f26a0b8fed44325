"""Changes that turn the example plan into plans of other kinds, and short views of remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lkj.catatan import Catatan
    from lkj.rencana import Rencana

ORDINAL: dict[str, object] = {
    # IKU-08, measured once a year, is a predikat: its values are words, in any case
    "Indikator!G9": "ordinal",
    "Indikator!I9": None,
    "Indikator!U9": "predikat_sakip",
    **{f"Target!{k}{n}": "BB" for k in "CG" for n in (9, 17)},
    **dict(zip((f"Renstra!{k}9" for k in "BCD"), ("CC", "b", "BB"), strict=True)),
    **dict(
        zip((f"Renstra!{k}9" for k in "EFGHIJKL"), ("CC", "B", "BB", "BB", "A", "A", "AA", "aa"), strict=True)
    ),
}


def alamat(catatan: list[Catatan]) -> list[tuple[str, str]]:
    """Remarks as (code, ``Sheet!A1``)."""
    return [(c.kode, f"{c.lembar}!{c.sel}") for c in catatan]


def satu(hasil: tuple[Rencana | None, list[Catatan]]) -> Catatan:
    """The only remark."""
    assert len(hasil[1]) == 1, [c.sebagai_teks() for c in hasil[1]]
    return hasil[1][0]


def utuh(hasil: tuple[Rencana | None, list[Catatan]]) -> Rencana:
    """The plan, read without a remark."""
    assert hasil[0] is not None, [c.sebagai_teks() for c in hasil[1]]
    assert hasil[1] == [], [c.sebagai_teks() for c in hasil[1]]
    return hasil[0]

"""The list of changed figures between the tables that were signed or submitted and today's."""

from collections.abc import Iterator, Mapping, Sequence

from lkj import bingkai

KOLOM = ("tabel", "baris", "nama", "kolom", "semula", "menjadi")
_KUNCI = ("kode", "jenis", "tingkat", "kunci")
"""What tells the rows of a processed table apart, of what the table has of it."""
_BUKAN_ANGKA = frozenset({"sumber"})
"""Columns that say where a figure came from; the figure itself stands beside them."""


def daftar_perubahan(dulu: Mapping[str, bytes], kini: Mapping[str, bytes]) -> list[dict[str, str]]:
    """One row for each cell that differs, for a row that came or went one with its name.

    Args:
        dulu: Table → its CSV as it was frozen.
        kini: Table → its CSV of today.
    """
    return [b for nama in sorted({*dulu, *kini}) for b in _tabel(nama, dulu.get(nama), kini.get(nama))]


def ke_csv(daftar: Sequence[Mapping[str, str]]) -> bytes:
    """The list as CSV; only the header where nothing changed."""
    return bingkai.ke_csv(bingkai.susun(daftar, KOLOM))


def _tabel(nama: str, dulu: bytes | None, kini: bytes | None) -> Iterator[dict[str, str]]:
    lama, baru = _baris(dulu), _baris(kini)
    for kunci in dict.fromkeys([*lama, *baru]):
        a, b = lama.get(kunci), baru.get(kunci)
        tetap = {
            "tabel": nama,
            "baris": " ".join(k for k in kunci if k),
            "nama": (b or a or {}).get("nama", ""),
        }
        if a is None or b is None:
            ada = {"semula": "" if a is None else "ada", "menjadi": "" if b is None else "ada"}
            yield {**tetap, "kolom": "", **ada}
            continue
        for kolom in dict.fromkeys([*a, *b]):
            if kolom not in _BUKAN_ANGKA and a.get(kolom, "") != b.get(kolom, ""):
                yield {**tetap, "kolom": kolom, "semula": a.get(kolom, ""), "menjadi": b.get(kolom, "")}


def _baris(isi: bytes | None) -> dict[tuple[str, ...], dict[str, str]]:
    semua = bingkai.baris(bingkai.dari_csv(isi)) if isi else []
    return {tuple(b.get(k, "") for k in _KUNCI): b for b in semua}

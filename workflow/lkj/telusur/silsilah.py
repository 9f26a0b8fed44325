"""All figures of a period: of the year, of its quarters, of the budget."""

from collections.abc import Iterator, Mapping, Sequence

from lkj.telusur.anggaran import asal_anggaran
from lkj.telusur.dasar import Bahan
from lkj.telusur.model import Asal, Baris
from lkj.telusur.rerata import asal_rerata
from lkj.telusur.tahunan import asal_tahunan
from lkj.telusur.triwulan import asal_triwulan


def asal_ukuran(b: Bahan, semua: Sequence[Baris], tw: int | None) -> Iterator[Asal]:
    """Every figure of a measured table, of a quarter or (None) of the year."""
    indikator = [u for u in semua if u["jenis"] == "indikator"]
    for u in indikator:
        yield from asal_tahunan(b, u) if tw is None else asal_triwulan(b, u, tw)
    for u in semua:
        if u["jenis"] != "indikator":
            yield from asal_rerata(b, u, _milik(b, u, indikator), tw)


def _milik(b: Bahan, u: Baris, indikator: Sequence[Baris]) -> list[Baris]:
    """The indicators of a row of means."""
    if u["jenis"] == "tujuan":
        kode = {s.kode for s in b.rencana.sasaran if s.tujuan == u.kode}
        return [x for x in indikator if x["sasaran"] in kode]
    return [x for x in indikator if u["jenis"] == "instansi" or x["sasaran"] == u.kode]


def asal_uang(b: Bahan, semua: Sequence[Baris], tw: int | None, capaian: Mapping[str, str]) -> Iterator[Asal]:
    """Every figure of a budget table.

    Args:
        b: The material.
        semua: Its rows.
        tw: The quarter; None for the year.
        capaian: Sasaran → achievement of the year, that efficiency is measured by.
    """
    sub = [u for u in semua if u["tingkat"] == "sub_kegiatan"]
    for u in semua:
        yield from asal_anggaran(b, u, sub, tw, capaian.get(u.kode, ""))

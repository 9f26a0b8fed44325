"""Counts of indicators that sentences print, each with the figures that decide who is counted."""

from collections.abc import Iterator, Sequence

from lkj.kunci import kunci
from lkj.kunci import rencana as kunci_rencana
from lkj.pengukuran.cacah import TAHUNAN, TERTUNDA, TRIWULANAN
from lkj.telusur.dasar import Bahan, sebutan_tw
from lkj.telusur.model import Asal, Baris


def asal_cacah(b: Bahan, u: Baris, indikator: Sequence[Baris], tw: int | None) -> Iterator[Asal]:
    """Every count of a row of means.

    Args:
        b: The material.
        u: The row of a sasaran or the office.
        indikator: The rows of its indicators.
        tw: The quarter; None for the year.
    """
    masa = f"tahun {b.tahun}" if tw is None else f"{sebutan_tw(tw)} tahun {b.tahun}"
    for g in (TAHUNAN if tw is None else TRIWULANAN).values():
        milik = g.milik(indikator)
        yield Asal(
            kunci(u.kode, g.kolom, u.awalan),
            f"Banyaknya indikator {u['nama']} {g.kata}, {masa}",
            str(len(milik)),
            ketentuan=f"dicacah dari {len(indikator)} indikator menurut {_sebutan(g.dilihat)}",
            masukan=tuple(k for x in milik for k in x.kunci(g.dilihat) if x[g.dilihat]),
        )
    for kolom, kata in TERTUNDA.items():
        uraian = f"Banyaknya indikator {u['nama']} yang {kata}, {masa}"
        yield from u.asal(kolom, uraian, ketentuan="dicacah dari status setiap indikator")
    target = (kunci_rencana(x.kode, "tahun", x["versi_pk"]) for x in indikator)
    uraian = f"Banyaknya indikator {u['nama']}"
    yield from u.asal("dari", uraian, ketentuan="dicacah dari rencana", masukan=target)


def _sebutan(kolom: str) -> str:
    """A column in words."""
    return {
        "perubahan_realisasi": "perubahan realisasinya",
        "perubahan_sd": "perubahan capaiannya",
        "standar": "standar nasionalnya",
        "risiko": "risikonya",
    }.get(kolom, "capaiannya")

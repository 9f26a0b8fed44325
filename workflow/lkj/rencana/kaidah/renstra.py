"""Targets of the Renstra (domain.md 3.5)."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkj import angka
from lkj.catatan import Catatan
from lkj.rencana.kaidah.asal import Asal, lengkap
from lkj.rencana.kaidah.target import target_negatif
from lkj.rencana.model import Indikator, NilaiTarget, Rencana, Renstra

LEMBAR = "Renstra"


def periksa_renstra(rencana: Rencana, asal: Asal) -> Iterator[Catatan]:
    """Remarks on the sheet Renstra."""
    indikator = {i.kode: i for i in rencana.indikator}
    for r in rencana.renstra:
        if r.kode in indikator:
            i = indikator[r.kode]
            yield from _akhir_cocok(i, r, rencana, asal)
            yield from _sebelum_sejak(i, r, rencana, asal)
            for kolom, n in (*((f"target_{t}", n) for t, n in r.target.items()), ("akhir", r.akhir)):
                yield from target_negatif(n, i, asal, LEMBAR, (r.kode,), kolom)


def _akhir_cocok(i: Indikator, r: Renstra, rencana: Rencana, asal: Asal) -> Iterator[Catatan]:
    """The end target is the sum of the yearly targets (``jumlah``) or the last year's (``akhir``)."""
    awal = max(rencana.renstra_awal, i.sejak or rencana.renstra_awal)
    akhir = rencana.renstra_akhir
    tahunan = [r.target.get(t) for t in range(awal, akhir + 1)]
    kaidah = {
        "jumlah": (f"jumlah target tahunan {awal}–{akhir}", _jumlah(tahunan)),
        "akhir": (f"target tahun {akhir}", r.target.get(akhir)),
    }
    milik, seharusnya = kaidah.pop(i.agregasi_renstra)
    if r.akhir == seharusnya:
        return
    [(agregasi, (lain, nilai_lain))] = kaidah.items()
    cocok = f" Angka itu sama dengan {lain} (agregasi {agregasi})." if r.akhir == nilai_lain else ""
    peta = rencana.peta_indikator(i)
    isian = {"nilai": lengkap(r.akhir, peta), "kunci": i.kode, "akhir": lengkap(r.akhir, peta)}
    yield asal.catat(
        "RENSTRA_TIDAK_COCOK",
        LEMBAR,
        (r.kode,),
        "akhir",
        **isian,
        kaidah=milik,
        seharusnya=lengkap(seharusnya, peta),
        cocok=cocok,
    )


def _jumlah(target: Sequence[NilaiTarget]) -> Decimal | None:
    """The sum; unknown where a year has no target or a range."""
    terisi = [t for t in target if isinstance(t, Decimal)]
    return angka.jumlah(terisi) if len(terisi) == len(target) else None


def _sebelum_sejak(i: Indikator, r: Renstra, rencana: Rencana, asal: Asal) -> Iterator[Catatan]:
    """A result from before the present definition is never compared (domain.md 3.4a)."""
    for tahun, nilai in r.realisasi.items():
        if i.sejak is not None and tahun < i.sejak and nilai is not None:
            isian = {"nilai": lengkap(nilai, rencana.peta_indikator(i)), "kunci": i.kode, "sejak": i.sejak}
            yield asal.catat("SEBELUM_SEJAK", LEMBAR, (r.kode,), f"realisasi_{tahun}", **isian, tahun=tahun)

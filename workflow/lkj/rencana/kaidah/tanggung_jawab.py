"""Who answers at a quarter's end: somebody, and one section unless parts can be added (domain.md 3.4a)."""

from collections.abc import Iterator, Sequence

from lkj.catatan import Catatan
from lkj.periode import TRIWULAN, nama_triwulan
from lkj.rencana.butir import SubKegiatan
from lkj.rencana.kaidah.asal import Asal
from lkj.rencana.model import Indikator, Rencana

LEMBAR = "Penanggung Jawab"


def periksa_tanggung_jawab(rencana: Rencana, asal: Asal) -> Iterator[Catatan]:
    """Remarks on the sheet Penanggung Jawab."""
    semua: list[Indikator | SubKegiatan] = [*rencana.indikator, *rencana.sub_kegiatan]
    for butir in semua:
        seksi = {tw: rencana.seksi_pada(butir, tw) for tw in TRIWULAN}
        kosong = [tw for tw in TRIWULAN if not seksi[tw]]
        if kosong:
            yield _catat(rencana, asal, butir, "TANPA_PENANGGUNG_JAWAB", kosong)
        ganda = [tw for tw in TRIWULAN if len(seksi[tw]) > 1]
        if ganda and not (isinstance(butir, Indikator) and butir.berbagian):
            nama = ", ".join(dict.fromkeys(s for tw in ganda for s in seksi[tw]))
            yield _catat(rencana, asal, butir, "SEKSI_PEMILIK", ganda, seksi=nama)


def _catat(
    rencana: Rencana,
    asal: Asal,
    butir: Indikator | SubKegiatan,
    kode: str,
    triwulan: Sequence[int],
    **isian: object,
) -> Catatan:
    pertama = next(p for p in rencana.penanggung_jawab if p.kode == butir.kode)
    kunci = (pertama.kode, pertama.seksi, pertama.sejak.isoformat())
    nama = ", ".join(nama_triwulan(tw) for tw in triwulan)
    return asal.catat(kode, LEMBAR, kunci, "kode", nilai=butir.kode, kunci=butir.kode, triwulan=nama, **isian)

"""The sheet Renstra Rupiah of the plan workbook: money of the Renstra, for Formulir E.81."""

from collections.abc import Iterable

from lkj.rencana import tata
from lkj.rencana.baca.pangkal import Pangkal
from lkj.rencana.butir import RenstraRupiah


def baca_renstra_rupiah(p: Pangkal, awal: int, kode: Iterable[str]) -> tuple[RenstraRupiah, ...]:
    """Read the sheet; a workbook without it has no such rows.

    Args:
        p: Reads the workbook.
        awal: First year of the Renstra.
        kode: Codes of the programmes, kegiatan and sub-kegiatan.
    """
    t, ada = tata.renstra_rupiah(awal, p.tahun), list(kode)
    tahun = range(awal, p.tahun)
    kolom = [f"realisasi_{n}" for n in tahun]
    return tuple(
        RenstraRupiah.model_validate(
            {
                "kode": b.teks("kode"),
                "akhir": b.nilai.get("akhir"),
                "realisasi": {n: b.nilai.get(f"realisasi_{n}") for n in tahun},
            }
        )
        for b in p.baris(t, "kode")
        if p.rujuk(b, "kode", b.teks("kode"), ada, "Kode", "lembar Program dan Kegiatan atau Sub Kegiatan")
        and p.tidak_negatif(b, "Pagu Renstra dan realisasi", "akhir", *kolom)
    )

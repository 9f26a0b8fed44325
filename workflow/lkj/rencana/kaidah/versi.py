"""Versions of the PK and DPA: which one is in force must never be a matter of chance (domain.md 2.1)."""

from collections.abc import Iterator
from datetime import date

from lkj.catatan import Catatan
from lkj.periode import tanggal_panjang
from lkj.rencana.kaidah.asal import Asal
from lkj.rencana.model import Rencana, Versi

_LEMBAR = "Versi Dokumen"


def periksa_versi(rencana: Rencana, asal: Asal) -> Iterator[Catatan]:
    """A remark for each version that takes effect on the same day as another of its kind."""
    pertama: dict[tuple[str, date], Versi] = {}
    for v in rencana.versi:
        awal = pertama.setdefault((v.jenis, v.berlaku_sejak), v)
        if awal is not v:
            tanggal = tanggal_panjang(v.berlaku_sejak)
            isian = {"nilai": v.berlaku_sejak.isoformat(), "kunci": v.kode, "lain": awal.kode}
            yield asal.catat("VERSI_BERSAMAAN", _LEMBAR, (v.kode,), "berlaku_sejak", **isian, tanggal=tanggal)

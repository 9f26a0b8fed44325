"""A page of a flow chart in words, for who does not see it."""

from dataclasses import dataclass

from lkj.laporan.bagan_sop.susun import Lembar, susun_lembar
from lkj.laporan.markah import gabung
from lkj.sop import Langkah, Sop


@dataclass(frozen=True)
class GambarSop:
    """A picture as a template places it: its name, and what it says in words."""

    berkas: str
    alt: str


def gambar_sop(sop: Sop) -> list[GambarSop]:
    """The pictures of a SOP."""
    return [GambarSop(x.berkas, uraian(sop, x)) for x in susun_lembar(sop)]


def uraian(sop: Sop, lembar: Lembar) -> str:
    """Every step of a page: who does what, with what, how long, what comes out, where it may go back."""
    ke = f" ({lembar.nomor} dari {lembar.banyak})" if lembar.banyak > 1 else ""
    return " ".join((f"Bagan alir SOP {sop.nama}{ke}.", *(_langkah(sop, x) for x in lembar.langkah)))


def _langkah(sop: Sop, x: Langkah) -> str:
    pelaku = gabung(sop.peran[p].nama for p in x.peran)
    perlu = f" dengan {gabung(x.perlu, '; ', '; dan ')}" if x.perlu else ""
    kembali = f" Bila tidak disetujui, kembali ke langkah {x.kembali_ke}." if x.kembali_ke else ""
    keterangan = f" {x.keterangan}." if x.keterangan else ""
    isi = f"{x.kegiatan}{perlu}; {x.waktu}; hasil: {x.keluaran}."
    return f"Langkah {x.nomor}, {pelaku}: {isi}{kembali}{keterangan}"

"""A picture of the tree in words, for who does not see it."""

from dataclasses import dataclass

from lkj.laporan.markah import gabung
from lkj.laporan.pohon_kinerja.susun import Cabang, LembarPohon, Ranting, susun_pohon
from lkj.rencana import Rencana

BATAS_HURUF = 1800
"""A longer text tells no more than the table below the picture, to which it then refers."""


def uraian(rencana: Rencana, lembar: LembarPohon) -> str:
    """The tree of a picture as sentences, from tujuan down to the number of sub-kegiatan."""
    rinci = f"Pohon kinerja. {_kalimat(rencana, lembar, rinci=True)}"
    if len(rinci) <= BATAS_HURUF:
        return rinci
    return f"Pohon kinerja. {_kalimat(rencana, lembar, rinci=False)} Kegiatannya ada pada tabel di bawahnya."


def _kalimat(rencana: Rencana, lembar: LembarPohon, *, rinci: bool) -> str:
    hasil: list[str] = []
    for t in rencana.tujuan:
        milik = [c for c in lembar.cabang if c.sasaran.tujuan == t.kode]
        if milik:
            hasil += [f"Tujuan “{t.uraian}”.", *(_cabang(c, rinci=rinci) for c in milik)]
    return " ".join(hasil)


def _cabang(c: Cabang, *, rinci: bool) -> str:
    lanjutan = " (lanjutan)" if c.lanjutan else ""
    indikator = gabung((i.nama for i in c.indikator), "; ", "; dan ")
    diukur = f", diukur dengan {indikator}" if indikator else ""
    program = gabung((_ranting(c, r, rinci=rinci) for r in c.ranting), "; ", "; dan ")
    didukung = f", didukung {program}" if program else ""
    return f"Sasaran {c.nomor}{lanjutan} “{c.sasaran.uraian}”{diukur}{didukung}."


def _ranting(c: Cabang, r: Ranting, *, rinci: bool) -> str:
    if not c.diuraikan(r):
        return f"{r.program.nama} (diuraikan pada sasaran {r.pertama})"
    if not rinci:
        return f"{r.program.nama} ({len(r.kegiatan)} kegiatan, {r.sub_kegiatan} sub kegiatan)"
    kegiatan = gabung(f"{k.nama} ({n} sub kegiatan)" for k, n in r.kegiatan)
    return f"{r.program.nama} dengan kegiatan {kegiatan}" if kegiatan else r.program.nama


@dataclass(frozen=True)
class GambarPohon:
    """A picture as a template places it: its number, its name, and what it says in words."""

    nomor: int
    berkas: str
    alt: str


def gambar_pohon(rencana: Rencana) -> list[GambarPohon]:
    """The pictures of a plan's tree."""
    return [GambarPohon(x.nomor, x.berkas, uraian(rencana, x)) for x in susun_pohon(rencana)]

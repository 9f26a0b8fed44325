"""Figures of the plan: each stands in one cell of its workbook."""

from collections.abc import Iterator, Mapping

from lkj import bingkai
from lkj.kunci import kode_asal
from lkj.periode import nama_triwulan
from lkj.rencana import SelRencana
from lkj.telusur.dasar import Bahan
from lkj.telusur.model import Asal, Sumber

_KOLOM = {
    "tahun": "Target tahun",
    "target": "Target keluaran setahun",
    "akhir": "Target akhir Renstra",
    "pagu": "Pagu",
    "standar": "Standar nasional",
    "bobot": "Bobot",
}


def asal_rencana(b: Bahan, letak: Mapping[str, SelRencana], berkas: str, sidik: str) -> Iterator[Asal]:
    """Every figure of the plan.

    Args:
        b: The material.
        letak: Key → its cell.
        berkas: Path of the workbook.
        sidik: Its sha256.
    """
    nama = {i.kode: i.nama for i in b.rencana.indikator} | {s.kode: s.nama for s in b.rencana.sub_kegiatan}
    versi = {v.kode: f"{v.nama} nomor {v.nomor}" for v in b.rencana.versi}
    for kunci, sel in letak.items():
        jalur, kolom = kunci.rsplit(".", 1)
        bagian = [kode_asal(x) for x in jalur.split("/")]
        teks = bingkai.sel_teks(sel.nilai)
        dari = versi.get(bagian[1], "") if len(bagian) > 2 else "rencana"
        yield Asal(
            kunci,
            f"{_judul(kolom)} {nama.get(bagian[-1], bagian[-1])}",
            teks,
            ketentuan=f"menurut {dari}",
            sumber=(Sumber(berkas, sel.lembar, sel.sel, teks, sidik),),
        )


def _judul(kolom: str) -> str:
    if kolom in _KOLOM:
        return _KOLOM[kolom]
    apa, _, tahun = kolom.partition("_")
    if tahun:
        return f"{'Target Renstra' if apa == 'target' else 'Realisasi'} tahun {tahun}"
    return f"Target {nama_triwulan(int(kolom.removeprefix('tw')))}"

"""Figures of the plan: each stands in one cell of its workbook."""

from collections.abc import Iterator, Mapping

from lkj import angka, bingkai
from lkj.kunci import kode_asal
from lkj.kunci import rencana as kunci_rencana
from lkj.periode import nama_triwulan
from lkj.rencana import SelRencana
from lkj.telusur.dasar import Bahan, jumlah
from lkj.telusur.model import Asal, Sumber

_KOLOM = {
    "tahun": "Target tahun",
    "akhir": "Target akhir Renstra",
    "pagu": "Pagu",
    "standar": "Standar nasional",
    "bobot": "Bobot",
    "target": "Target",
    "porsi": "Bagian anggaran (persen) untuk sasaran",
    "tingkat": "Tingkat",
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
    nama |= {s.kode: s.uraian for s in b.rencana.sasaran}
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


def asal_pagu(b: Bahan) -> Iterator[Asal]:
    """Ceilings of programmes, kegiatan and the office in each version of the DPA: sums of sub-kegiatan."""
    for v in (x for x in b.rencana.versi if x.jenis == "DPA"):
        induk = {"": "anggaran"} | {x.kode: x.nama for x in b.rencana.program}
        induk |= {x.kode: x.nama for x in b.rencana.kegiatan}
        for kode, nama in induk.items():
            sub = [s for s in b.rencana.sub_kegiatan if not kode or s.kode.startswith(f"{kode}.")]
            pagu = [s.pagu[v.kode] for s in sub]
            yield Asal(
                kunci_rencana(kode, "pagu", v.kode),
                f"Pagu {nama} dalam {v.nama} (Rp)",
                bingkai.sel_teks(angka.jumlah(pagu)),
                rumus=jumlah(pagu, "sub kegiatan"),
                ketentuan="jumlah sub kegiatan",
                masukan=tuple(kunci_rencana(s.kode, "pagu", v.kode) for s in sub),
            )


def asal_cacah_rencana(b: Bahan) -> Iterator[Asal]:
    """Counts of the plan: sasaran, and sub-kegiatan of each kegiatan in each version of the DPA."""
    banyak = len(b.rencana.sasaran)
    yield Asal(
        kunci_rencana("jumlah", "sasaran"),
        "Banyaknya sasaran strategis",
        str(banyak),
        ketentuan="dicacah dari lembar Sasaran pada rencana",
    )
    for v in (x for x in b.rencana.versi if x.jenis == "DPA"):
        for k in b.rencana.kegiatan:
            sub = [s for s in b.rencana.sub_kegiatan if s.kegiatan == k.kode and s.di_dpa(v.kode)]
            yield Asal(
                kunci_rencana(k.kode, "sub_kegiatan", v.kode),
                f"Banyaknya sub kegiatan {k.nama} dalam {v.nama}",
                str(len(sub)),
                ketentuan="dicacah dari sub kegiatan yang mempunyai pagu",
                masukan=tuple(kunci_rencana(s.kode, "pagu", v.kode) for s in sub),
            )


def _judul(kolom: str) -> str:
    if kolom in _KOLOM:
        return _KOLOM[kolom]
    apa, _, tahun = kolom.partition("_")
    if tahun:
        return f"{'Target Renstra' if apa == 'target' else 'Realisasi'} tahun {tahun}"
    return f"Target {nama_triwulan(int(kolom.removeprefix('tw')))}"

"""The form of the financial report (laporan realisasi anggaran, LRA): Rupiah to date by sub-kegiatan."""

from typing import Any

from lkj import angka
from lkj.buku_kerja import tulis_sel
from lkj.format_isian import dasar
from lkj.format_isian.dasar import Penulis
from lkj.format_isian.isian import IsianLra
from lkj.periode import nama_bulan
from lkj.rencana import tata_isian as tata


def lra(p: Penulis) -> None:
    """The sheet LRA."""
    t, g, sub = tata.LRA, p.gaya, p.acuan.sub
    akhir = nama_bulan(p.acuan.tw * 3)
    lembar = p.lembar(
        t, "Laporan Realisasi Anggaran", f"Isi realisasi sejak Januari sampai akhir {akhir}, Rupiah penuh."
    )
    p.pengisi(lembar, judul_tanggal="A7", sel_tanggal=tata.SEL_TANGGAL_LRA)
    for n, s in enumerate(sub, t.baris_data - 1):
        isi = p.isian.lra.get(s.kode, IsianLra(None))
        p.terkunci(lembar, n, 0, s.kode, s.nama)
        tulis_sel(lembar, n, 2, s.pagu, g.terkunci_rupiah)
        tulis_sel(lembar, n, 3, isi.realisasi_sd, g.isian_rupiah)
        tulis_sel(lembar, n, 4, isi.keterangan, g.isian)
        dasar.tinggi(lembar, n, t, {"nama": s.nama, "keterangan": isi.keterangan})
    _jumlah(p, lembar)
    sel = dasar.kolom_data(t, "realisasi_sd", len(sub))
    dasar.pasang(lembar, sel, dasar.aturan_angka(rupiah=True))


def _jumlah(p: Penulis, lembar: Any) -> None:
    """The row of totals: it is there to be compared with the report's own total, and is not read."""
    t, n = tata.LRA, tata.LRA.baris_judul
    p.terkunci(lembar, n, 0, "", "Jumlah")
    lembar.write_blank(n, 4, None, p.gaya.terkunci)
    terisi = [r for i in p.isian.lra.values() if (r := i.realisasi_sd) is not None]
    jumlah = {"pagu": angka.jumlah(s.pagu for s in p.acuan.sub), "realisasi_sd": angka.jumlah(terisi)}
    for kunci, nilai in jumlah.items():
        kolom = [k.kunci for k in t.kolom].index(kunci)
        for rentang in dasar.kolom_data(t, kunci, len(p.acuan.sub)):
            lembar.write_formula(n, kolom, f"=SUM({rentang})", p.gaya.terkunci_rupiah, float(nilai))

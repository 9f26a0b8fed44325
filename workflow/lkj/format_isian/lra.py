"""The form of the financial report (laporan realisasi anggaran, LRA): Rupiah to date by sub-kegiatan."""

from typing import Any

from lkj import angka
from lkj.buku_kerja import tulis_sel
from lkj.format_isian import aturan, dasar
from lkj.format_isian.dasar import Penulis
from lkj.format_isian.isian import IsianLra
from lkj.periode import nama_bulan, nama_triwulan
from lkj.rencana import tata_isian as tata
from lkj.rencana.acuan import Acuan, AcuanSub
from lkj.tabel import Kolom

_KETERANGAN = aturan.teks(
    "Keterangan", "Wajib bila realisasinya lebih kecil daripada triwulan lalu: pengembalian atau koreksi."
)


def lra(p: Penulis) -> None:
    """The sheet LRA."""
    t, sub = tata.LRA, p.acuan.sub
    pesan = f"Isi realisasi sejak Januari sampai akhir {nama_bulan(p.acuan.tw * 3)}, Rupiah penuh."
    lembar = p.lembar(t, "Laporan Realisasi Anggaran", pesan, tambahan=_tambahan(p.acuan))
    p.pengisi(lembar, judul_tanggal="A7", sel_tanggal=tata.SEL_TANGGAL_LRA)
    for n, s in enumerate(sub, t.baris_data - 1):
        _baris(p, lembar, n, s)
    _jumlah(p, lembar)
    sel = dasar.kolom_data(t, "realisasi_sd", len(sub))
    aturan.pasang(lembar, sel, aturan.angka(rupiah=True, tentang="Sejak 1 Januari, bukan triwulan ini saja."))
    aturan.pasang(lembar, dasar.kolom_data(t, "keterangan", len(sub)), _KETERANGAN)
    aturan.wajib(lembar, sel, p.kuning)
    nama = (p.isian.diisi_oleh, p.isian.divalidasi_oleh)
    isi = (*nama, *(p.isian.lra.get(s.kode, IsianLra(None)).realisasi_sd for s in sub))
    rumus = [f'({c}="")' for c in (tata.SEL_DIISI_OLEH, tata.SEL_DIVALIDASI_OLEH)]
    rumus += [f"COUNTBLANK({r})" for r in sel]
    p.sisa(lembar, "+".join(rumus), len([i for i in isi if i in ("", None)]))


def _tambahan(acuan: Acuan) -> list[Kolom]:
    serapan = Kolom("serapan", "Perkiraan serapan (%), tidak dibaca", lebar=13)
    if acuan.tw == 1:
        return [serapan]
    return [serapan, Kolom("lalu", f"Realisasi s.d. {nama_triwulan(acuan.tw - 1)} (Rp)", lebar=18)]


def _baris(p: Penulis, lembar: Any, n: int, s: AcuanSub) -> None:
    g, isi = p.gaya, p.isian.lra.get(s.kode, IsianLra(None))
    p.terkunci(lembar, n, 0, s.kode, s.nama)
    tulis_sel(lembar, n, 2, s.pagu, g.terkunci_rupiah)
    tulis_sel(lembar, n, 3, isi.realisasi_sd, g.isian_rupiah)
    tulis_sel(lembar, n, 4, isi.keterangan, g.isian)
    p.rumus_persen(lembar, n, 5, (f"D{n + 1}", isi.realisasi_sd), (f"C{n + 1}", s.pagu))
    if p.acuan.tw > 1:
        tulis_sel(lembar, n, 6, p.lalu.lra.get(s.kode), g.terkunci_rupiah)
    dasar.tinggi(lembar, n, tata.LRA, {"nama": s.nama, "keterangan": isi.keterangan})


def _jumlah(p: Penulis, lembar: Any) -> None:
    """The row of totals: it is there to be compared with the report's own total, and is not read."""
    t, n = tata.LRA, tata.LRA.baris_judul
    p.terkunci(lembar, n, 0, "", tata.JUDUL_JUMLAH)
    lembar.write_blank(n, 4, None, p.gaya.terkunci)
    terisi = [r for i in p.isian.lra.values() if (r := i.realisasi_sd) is not None]
    jumlah = {"pagu": angka.jumlah(s.pagu for s in p.acuan.sub), "realisasi_sd": angka.jumlah(terisi)}
    for kunci, nilai in jumlah.items():
        kolom = [k.kunci for k in t.kolom].index(kunci)
        for rentang in dasar.kolom_data(t, kunci, len(p.acuan.sub)):
            lembar.write_formula(n, kolom, f"=SUM({rentang})", p.gaya.terkunci_rupiah, float(nilai))
    p.rumus_persen(lembar, n, 5, (f"D{n + 1}", jumlah["realisasi_sd"]), (f"C{n + 1}", jumlah["pagu"]))
    if p.acuan.tw > 1:
        for rentang in dasar.kolom_data(t, "realisasi_sd", len(p.acuan.sub)):
            lalu = float(angka.jumlah(p.lalu.lra.values()))
            rumus = f"=SUM({rentang.replace('D', 'G')})"
            lembar.write_formula(n, 6, rumus, p.gaya.terkunci_rupiah, lalu)

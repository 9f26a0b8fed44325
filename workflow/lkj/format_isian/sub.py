"""The sheet Sub Kegiatan: physical output and Rupiah of the quarter."""

from typing import Any

from lkj import angka
from lkj.buku_kerja import tulis_sel
from lkj.format_isian import aturan, dasar
from lkj.format_isian.dasar import BARIS_SISA, Penulis
from lkj.format_isian.isian import IsianSub
from lkj.periode import nama_triwulan
from lkj.rencana import tata_isian as tata
from lkj.rencana.acuan import Acuan, AcuanSub
from lkj.tabel import Kolom

_PESAN = {
    "isian": "Isi realisasi triwulan ini saja, bukan s.d. triwulan.",
    "lra": (
        "Isi realisasi triwulan ini saja, bukan s.d. triwulan."
        " Realisasi anggaran boleh kosong: yang dipakai laporan adalah LRA."
    ),
}
_KETERANGAN = aturan.teks(
    "Keterangan", "Penjelasan singkat; wajib bila realisasi anggaran negatif (pengembalian belanja)."
)


def sub_kegiatan(p: Penulis) -> None:
    """The sheet Sub Kegiatan: one row for each sub-kegiatan of the section."""
    t, sub = tata.SUB_KEGIATAN, p.acuan.sub
    pesan = _PESAN[p.acuan.keuangan]
    tambahan = _tambahan(p.acuan)
    lembar = p.lembar(t, "Isian Sub Kegiatan", pesan, tambahan=tambahan, halaman_kedua="keterangan")
    for n, s in enumerate(sub, t.baris_data - 1):
        _baris(p, lembar, n, s, p.isian.sub_kegiatan.get(s.kode, IsianSub(None, None)))
    for kunci in ("fisik", "anggaran"):
        aturan.pasang(lembar, dasar.kolom_data(t, kunci, len(sub)), aturan.angka(rupiah=kunci == "anggaran"))
    aturan.pasang(lembar, dasar.kolom_data(t, "keterangan", len(sub)), _KETERANGAN)
    if sub:
        _sisa(p, lembar)
        _jumlah(p, lembar)


def _tambahan(acuan: Acuan) -> list[Kolom]:
    fisik = Kolom("capaian", "Perkiraan capaian fisik (%), tidak dibaca", lebar=15)
    if acuan.tw == 1:
        return [fisik]
    lalu = f"s.d. {nama_triwulan(acuan.tw - 1)}"
    return [
        fisik,
        Kolom("fisik_lalu", f"Realisasi fisik {lalu}", lebar=12),
        Kolom("anggaran_lalu", f"Realisasi anggaran {lalu} (Rp)", lebar=16),
    ]


def _baris(p: Penulis, lembar: Any, n: int, s: AcuanSub, isi: IsianSub) -> None:
    t, g = tata.SUB_KEGIATAN, p.gaya
    p.terkunci(lembar, n, 0, s.kode, s.nama, s.keluaran, s.satuan)
    tulis_sel(lembar, n, 4, s.target, g.terkunci_angka)
    tulis_sel(lembar, n, 5, isi.fisik, g.isian_angka)
    tulis_sel(lembar, n, 6, s.pagu, g.terkunci_rupiah)
    tulis_sel(lembar, n, 7, isi.anggaran, g.isian_rupiah)
    tulis_sel(lembar, n, 8, isi.keterangan, g.isian)
    fisik, target = (f"{t.huruf(kunci)}{n + 1}" for kunci in ("fisik", "target"))
    p.rumus_persen(lembar, n, 9, (fisik, isi.fisik), (target, s.target))
    if p.acuan.tw > 1:
        tulis_sel(lembar, n, 10, p.lalu.fisik.get(s.kode), g.terkunci_angka)
        tulis_sel(lembar, n, 11, p.lalu.anggaran.get(s.kode), g.terkunci_rupiah)
    sel = {"nama": s.nama, "keluaran": s.keluaran, "keterangan": isi.keterangan}
    dasar.tinggi(lembar, n, t, sel, paling_sedikit=2)


def _sisa(p: Penulis, lembar: Any) -> None:
    """Colours of blanks and of estimates below target, and the line that counts the blanks."""
    sub = p.acuan.sub
    wajib = ("fisik", "anggaran") if p.acuan.keuangan == "isian" else ("fisik",)
    sel = [r for kunci in wajib for r in dasar.kolom_data(tata.SUB_KEGIATAN, kunci, len(sub))]
    aturan.wajib(lembar, sel, p.kuning)
    awal = tata.SUB_KEGIATAN.baris_data
    aturan.di_bawah(lembar, [f"J{awal}:J{awal + len(sub) - 1}"], p.jingga)
    isi = (p.isian.sub_kegiatan.get(s.kode, IsianSub(None, None)) for s in sub)
    kosong = [1 for i in isi for kunci in wajib if getattr(i, kunci) is None]
    p.sisa(lembar, "+".join(f"COUNTBLANK({r})" for r in sel), len(kosong))


def _jumlah(p: Penulis, lembar: Any) -> None:
    """Live totals of the Rupiah, above the headers, where nothing is read."""
    t, sub = tata.SUB_KEGIATAN, p.acuan.sub
    lembar.write_string(f"F{BARIS_SISA}", "Jumlah", p.gaya.buat(bold=True, bg_color="#EEF1F3"))
    isi = p.isian.sub_kegiatan.values()
    nilai = {"pagu": [s.pagu for s in sub], "anggaran": [r for i in isi if (r := i.anggaran) is not None]}
    for kunci, semua in nilai.items():
        rentang = dasar.kolom_data(t, kunci, len(sub))[0]
        jumlah = float(angka.jumlah(semua))
        gaya = p.gaya.terkunci_rupiah
        lembar.write_formula(f"{t.huruf(kunci)}{BARIS_SISA}", f"=SUM({rentang})", gaya, jumlah)

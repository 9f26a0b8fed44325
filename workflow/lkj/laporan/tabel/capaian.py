"""Tables of Bab III A: the scale, the measurement of the year, target against result, the quarters."""

from lkj.laporan import catatan_kaki as kaki
from lkj.laporan.bahan import Bahan, Baris
from lkj.laporan.kalimat import awal_besar
from lkj.laporan.markah import Kolom, Tabel, bertanda, gabung, pengenal
from lkj.laporan.tabel.dasar import capaian, golongan, kategori, pada_sasaran, realisasi_u, target_u
from lkj.laporan.tabel.rerata import baris_rerata, judul_rerata, sel_rerata
from lkj.periode import romawi
from lkj.rencana import Indikator
from lkj.rumus import BATAS, Skala
from lkj.rumus.agregasi import DIUKUR_TAHUNAN


def skala(b: Bahan, skala: Skala) -> Tabel:
    """A scale of categories as its source prints it."""
    utama = skala.nama == b.skala.nama
    pengenal = "tbl-skala" if utama else f"tbl-skala-{skala.nama.replace('_', '-')}"
    t = Tabel(pengenal, skala.judul, (Kolom("Interval capaian (%)", 30, "c"), Kolom("Kategori", 30, "c")))
    contoh = next((k for k, s in b.skala_sendiri.items() if s.nama == skala.nama), "") if not utama else ""
    for k in skala.kelas:
        t.tambah(k.cetak, kategori(b, k.kode, contoh))
    milik = [i.nama for i in b.rencana.indikator if b.skala_untuk(i.kode).nama == skala.nama]
    t.catatan += [f"Sumber: {skala.sumber}. {awal_besar(BATAS[skala.batas])}."]
    t.catatan += [] if utama else [f"Dipakai untuk {gabung(milik)}."]
    return t


_KOLOM_UKUR = (
    Kolom("Satuan", 11),
    Kolom("Target", 10, "r"),
    Kolom("Realisasi", 13, "r"),
    Kolom("Capaian (%)", 11, "r"),
    Kolom("Kategori", 15, "c"),
)


def _baris_ukur(b: Bahan, i: Indikator) -> tuple[object, ...]:
    """Name, unit, target, result, achievement and category of an indicator, with their footnotes."""
    u = b.ukur(i.kode)
    predikat = f" ({u['predikat']})" if u["predikat"] else ""
    realisasi = realisasi_u(b, i, u, "realisasi", predikat)
    return (
        bertanda(i.nama, kaki.rumus(b, i)),
        i.satuan,
        target_u(b, i, u, "target"),
        bertanda(realisasi, kaki.sumber_nilai(u)),
        capaian(b, u),
        golongan(b, u),
    )


def pengukuran(b: Bahan, pengenal: str = "tbl-pengukuran") -> Tabel:
    """All indicators by sasaran, with means; those of tujuan where there are several."""
    t = Tabel(
        pengenal,
        f"Pengukuran kinerja tahun {b.tahun}",
        (Kolom("No", 5, "c"), Kolom("Sasaran/Indikator kinerja", 35), *_KOLOM_UKUR),
    )
    for u, milik in baris_rerata(b):
        nomor, judul = judul_rerata(b, u)
        t.tambah(nomor, judul, "", "", "", *sel_rerata(b, u, milik), jumlah=True)
        if u["jenis"] == "sasaran":
            for k, satu in enumerate(milik, 1):
                t.tambah(f"{nomor}.{k}", *_baris_ukur(b, b.indikator(satu["kode"])))
    return t


def target_realisasi(b: Bahan, kode_sasaran: str) -> Tabel:
    """A.1 of a sasaran."""
    t = Tabel(
        f"tbl-{pengenal(kode_sasaran)}-capaian",
        f"Target dan realisasi tahun {b.tahun}{pada_sasaran(b, kode_sasaran)}",
        (Kolom("Indikator kinerja", 40), *_KOLOM_UKUR),
    )
    for i in b.rencana.indikator_sasaran(kode_sasaran):
        t.tambah(*_baris_ukur(b, i))
    return t


def per_triwulan(b: Bahan, kode_sasaran: str) -> Tabel:
    """Results of each quarter alone and their achievement."""
    kolom = [k for n in b.triwulan for k in (Kolom(f"TW {romawi(n)}", 10, "r"), Kolom("%", 9, "r"))]
    t = Tabel(
        f"tbl-{pengenal(kode_sasaran)}-triwulan",
        f"Realisasi dan capaian tiap triwulan tahun {b.tahun}{pada_sasaran(b, kode_sasaran)}",
        (Kolom("Indikator kinerja", 34), *kolom),
        kelas=".kecil",
    )
    for i in b.rencana.indikator_sasaran(kode_sasaran):
        sel = [
            s for n in b.triwulan for s in _sel_triwulan(b, i, b.per_triwulan[n].satu("indikator", i.kode))
        ]
        t.tambah(bertanda(i.nama, kaki.rumus(b, i)), *sel)
    return t


def _sel_triwulan(b: Bahan, i: Indikator, u: Baris) -> tuple[object, object]:
    realisasi = realisasi_u(b, i, u, "realisasi_tw")
    if u["kode_tw"] == DIUKUR_TAHUNAN:
        return bertanda(realisasi, kaki.TAHUNAN), "–"
    return bertanda(realisasi, kaki.sumber_nilai(u)), capaian(b, u, "_tw")

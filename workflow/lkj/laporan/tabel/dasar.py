"""Shared pieces of the printed tables: figures with their keys, amounts, category chips.

A cell with a figure is made here from its row and its column, so that its key (`lkj.kunci`) leads from the
page to where it came from; what is missing is a dash without a key.
"""

from decimal import Decimal

from lkj import angka
from lkj.kunci import rencana as kunci_rencana
from lkj.laporan import catatan_kaki as kaki
from lkj.laporan.bahan import BELUM_ADA, Bahan, BahanRencana, Baris, Dasar, kolom_tercetak
from lkj.laporan.kalimat import arah_gerak
from lkj.laporan.markah import Angka, bertanda, chip
from lkj.periode import nama_triwulan
from lkj.rencana import Indikator


def rupiah(jumlah: Decimal | None) -> str:
    """An amount in a column whose header says Rp; a dash when it is missing."""
    return "–" if jumlah is None else angka.tulis(jumlah, desimal=0)


def nilai(figure: Decimal | None, desimal: int = 2) -> str:
    """A figure with at most so many decimals; a dash when it is missing."""
    return "–" if figure is None else angka.tulis(figure, desimal=desimal)


def berkunci(cetak: object, kunci: str) -> object:
    """A cell with the key of its figure; a dash, or a figure that has no key, stays as it is."""
    return Angka(cetak, kunci) if kunci and str(cetak) != "–" else cetak


def angka_u(u: Baris, kolom: str, desimal: int = 2) -> object:
    """A figure of a row with at most so many decimals."""
    return berkunci(nilai(u.angka(kolom), desimal), u.kunci(kolom))


def rupiah_u(u: Baris, kolom: str) -> object:
    """An amount of a row, in a column whose header says Rp."""
    return berkunci(rupiah(u.angka(kolom)), u.kunci(kolom))


PANAH = {"naik": "▲", "turun": "▼", "tetap": "="}


def gerak_u(u: Baris, kolom: str) -> object:
    """A difference with its arrow: ▲ 1,5."""
    beda = u.angka(kolom)
    if beda is None:
        return "–"
    return berkunci(f"{PANAH[arah_gerak(beda)]} {angka.tulis(beda.copy_abs())}", u.kunci(kolom))


def target_u(b: Bahan, i: Indikator, u: Baris, kolom: str) -> object:
    """A target, or an earlier result, of an indicator's row."""
    return berkunci(b.tulis(i, u.target(kolom)), u.kunci(kolom))


def realisasi_u(b: Bahan, i: Indikator, u: Baris, kolom: str, ekor: str = "") -> object:
    """A result of an indicator's row with what stands behind it in the cell; in words where it is late."""
    return berkunci(b.tulis_realisasi(i, u, kolom) + ekor, u.kunci(kolom))


def target_tahun(b: BahanRencana, i: Indikator) -> object:
    """The year's target in the Perjanjian Kinerja that is in force at the end of the document's period."""
    kunci = kunci_rencana(i.kode, "tahun", b.rencana.versi_berlaku("PK", b.tw).kode)
    return berkunci(b.tulis(i, b.rencana.target_tahun(i.kode, b.tw)), kunci)


def target_triwulan(b: BahanRencana, i: Indikator, tw: int) -> object:
    """A quarter's target in the Perjanjian Kinerja that is in force at its end."""
    kunci = kunci_rencana(i.kode, f"tw{tw}", b.rencana.versi_berlaku("PK", tw).kode)
    return berkunci(b.tulis(i, b.rencana.target_triwulan(i.kode, tw)), kunci)


def target_renstra(b: BahanRencana, i: Indikator, tahun: int | None) -> object:
    """The Renstra's target of a year, or (None) of its end."""
    r = b.rencana.renstra_indikator(i.kode)
    nilai, kolom = (r.akhir, "akhir") if tahun is None else (r.target[tahun], f"target_{tahun}")
    return berkunci(b.tulis(i, nilai), kunci_rencana(i.kode, kolom))


def capaian(b: Bahan, u: Baris, ekor: str = "") -> object:
    """An achievement as it is printed, with its footnotes (see `capaian_tercetak`)."""
    cetak = angka_u(u, kolom_tercetak(u, ekor), b.desimal(u["kode"]))
    return bertanda(cetak, kaki.batas(b, u, ekor), kaki.khusus(u, f"kode{ekor}" if ekor else "kode_khusus"))


def capaian_terhitung(b: Bahan, u: Baris) -> object:
    """An achievement of the year as calculated, beside figures that were calculated with it."""
    cetak = angka_u(u, "capaian", b.desimal(u["kode"]))
    return bertanda(cetak, kaki.TANPA_BATAS * bool(u["kode_batas"]), kaki.khusus(u, "kode_khusus"))


def golongan(b: Bahan, u: Baris, ekor: str = "") -> object:
    """The category of an indicator as a chip, with the note on a gap of its scale."""
    kode = u["kode"]
    celah = kaki.celah(b, u, ekor, kode)
    return bertanda(berkunci(kategori(b, u[f"kategori{ekor}"], kode), u.kunci(f"kategori{ekor}")), celah)


def kategori(b: Bahan, kategori: str, kode: str = "") -> object:
    """A category chip of an indicator or (no code) of a mean."""
    return chip(b.nama_kategori(kategori, kode), b.gaya_kategori(kategori, kode))


def uang(u: Baris) -> tuple[object, object, object]:
    """Ceiling, realisation and absorption of a row of the budget table."""
    return (rupiah_u(u, "pagu"), rupiah_u(u, "realisasi"), angka_u(u, "serapan"))


def periode_laporan(b: Dasar) -> str:
    """The period of the report in a caption."""
    return f"tahun {b.tahun}" if b.tw is None else f"s.d. {nama_triwulan(b.tw)} tahun {b.tahun}"


def pada_sasaran(b: Bahan, kode: str) -> str:
    """The end of a caption: which sasaran a table is about; without a code all, and nothing is said."""
    urut = [s.kode for s in b.rencana.sasaran]
    return f", sasaran {urut.index(kode) + 1}" if kode else ""


def teks_analisis(b: Bahan, tw: int, kode: str, butir: str) -> str:
    """What the sections wrote about an indicator; each is named where several did."""
    semua = [r for r in b.rekap.pilih(tw=tw, jenis="analisis") if (r["kunci"], r["ukuran"]) == (kode, butir)]
    if not semua and any(
        i.kode == kode and b.terlambat(b.rencana.seksi_pada(i, tw), tw) for i in b.rencana.indikator
    ):
        return BELUM_ADA
    if len(semua) < 2:
        return semua[0]["teks"] if semua else ""
    return " ".join(f"{b.nama_seksi(r['seksi'])}: {r['teks']}" for r in semua)

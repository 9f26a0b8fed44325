"""Shared pieces of the printed tables: amounts, figures, category chips."""

from decimal import Decimal

from lkj import angka
from lkj.laporan import catatan_kaki as kaki
from lkj.laporan.bahan import BELUM_ADA, Bahan, Baris, Dasar, capaian_tercetak
from lkj.laporan.markah import bertanda, chip
from lkj.periode import nama_triwulan


def rupiah(jumlah: Decimal | None) -> str:
    """An amount in a column whose header says Rp; a dash when it is missing."""
    return "–" if jumlah is None else angka.tulis(jumlah, desimal=0)


def nilai(figure: Decimal | None, desimal: int = 2) -> str:
    """A figure with at most so many decimals; a dash when it is missing."""
    return "–" if figure is None else angka.tulis(figure, desimal=desimal)


def capaian(b: Bahan, u: Baris, ekor: str = "") -> object:
    """An achievement as it is printed, with its footnotes (see `capaian_tercetak`)."""
    cetak = nilai(capaian_tercetak(u, ekor), b.desimal(u["kode"]))
    return bertanda(cetak, kaki.batas(b, u, ekor), kaki.khusus(u, f"kode{ekor}" if ekor else "kode_khusus"))


def capaian_terhitung(b: Bahan, u: Baris) -> object:
    """An achievement of the year as calculated, beside figures that were calculated with it."""
    cetak = nilai(u.angka("capaian"), b.desimal(u["kode"]))
    return bertanda(cetak, kaki.TANPA_BATAS * bool(u["kode_batas"]), kaki.khusus(u, "kode_khusus"))


def golongan(b: Bahan, u: Baris, ekor: str = "") -> object:
    """The category of an indicator as a chip, with the note on a gap of its scale."""
    kode = u["kode"]
    celah = kaki.celah(b, u.angka(f"capaian{ekor}"), u[f"kategori{ekor}"], kode)
    return bertanda(kategori(b, u[f"kategori{ekor}"], kode), celah)


def kategori(b: Bahan, kategori: str, kode: str = "") -> object:
    """A category chip of an indicator or (no code) of a mean."""
    return chip(b.nama_kategori(kategori, kode), b.gaya_kategori(kategori, kode))


def uang(u: Baris) -> tuple[str, str, str]:
    """Ceiling, realisation and absorption of a row of the budget table."""
    return (rupiah(u.angka("pagu")), rupiah(u.angka("realisasi")), nilai(u.angka("serapan")))


def periode_laporan(b: Dasar) -> str:
    """The period of the report in a caption."""
    return f"tahun {b.tahun}" if b.tw is None else f"s.d. {nama_triwulan(b.tw)} tahun {b.tahun}"


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

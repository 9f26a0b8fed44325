"""Shared pieces of the printed tables: amounts, figures, category chips."""

from decimal import Decimal

from lkj import angka
from lkj.laporan.bahan import Bahan, Baris
from lkj.laporan.markah import chip
from lkj.periode import nama_triwulan


def rupiah(jumlah: Decimal | None) -> str:
    """An amount in a column whose header says Rp; a dash when it is missing."""
    return "–" if jumlah is None else angka.tulis(jumlah, desimal=0)


def nilai(figure: Decimal | None) -> str:
    """A figure with at most two decimals; a dash when it is missing."""
    return "–" if figure is None else angka.tulis(figure)


def kategori(b: Bahan, kode: str) -> object:
    """A category chip."""
    return chip(b.nama_kategori(kode), b.gaya_kategori(kode))


def uang(u: Baris) -> tuple[str, str, str]:
    """Ceiling, realisation and absorption of a row of the budget table."""
    return (rupiah(u.angka("pagu")), rupiah(u.angka("realisasi")), nilai(u.angka("serapan")))


def periode_laporan(b: Bahan) -> str:
    """The period of the report in a caption."""
    return f"tahun {b.tahun}" if b.tw is None else f"s.d. {nama_triwulan(b.tw)} tahun {b.tahun}"

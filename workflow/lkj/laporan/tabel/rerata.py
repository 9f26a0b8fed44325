"""Rows of means in the tables of measurement: sasaran, tujuan where there are several, and the office."""

from collections.abc import Iterator, Sequence

from lkj.laporan import catatan_kaki as kaki
from lkj.laporan.bahan import Bahan, Baris, kolom_tercetak
from lkj.laporan.markah import bertanda
from lkj.laporan.tabel.dasar import angka_u, berkunci


def baris_rerata(b: Bahan, tw: int | None = None) -> Iterator[tuple[Baris, Sequence[Baris]]]:
    """Rows of means in printed order, each with the rows of its indicators; the office comes last.

    Args:
        b: The material.
        tw: The quarter whose table is meant; None for the year.
    """
    tabel = b.pengukuran if tw is None else b.per_triwulan[tw]
    semua = [tabel.satu("indikator", i.kode) for i in b.rencana.indikator]
    for tujuan in b.rencana.tujuan:
        sasaran = [s.kode for s in b.rencana.sasaran if s.tujuan == tujuan.kode]
        if len(b.rencana.tujuan) > 1:
            yield tabel.satu("tujuan", tujuan.kode), [u for u in semua if u["sasaran"] in sasaran]
        for kode in sasaran:
            yield tabel.satu("sasaran", kode), [u for u in semua if u["sasaran"] == kode]
    yield tabel.satu("instansi"), semua


def judul_rerata(b: Bahan, u: Baris) -> tuple[str, str]:
    """Number and text of a row of means."""
    if u["jenis"] == "sasaran":
        return str([s.kode for s in b.rencana.sasaran].index(u["kode"]) + 1), u["nama"]
    return "", f"Tujuan: {u['nama']}" if u["jenis"] == "tujuan" else "Rata-rata capaian"


def sel_rerata(b: Bahan, u: Baris, indikator: Sequence[Baris], ekor: str = "") -> tuple[object, object]:
    """Mean and category with their footnotes; ``ekor`` as in `capaian_tercetak`."""
    cetak = angka_u(u, kolom_tercetak(u, ekor), b.desimal())
    celah = kaki.celah(b, u, ekor)
    return (
        bertanda(cetak, kaki.batas(b, u, ekor), *kaki.rerata(b, u, indikator, ekor)),
        bertanda(berkunci(b.nama_kategori(u[f"kategori{ekor}"]) or "–", u.kunci(f"kategori{ekor}")), celah),
    )

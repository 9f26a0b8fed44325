"""Means of sasaran, tujuan and the office, and how many indicators are in them."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkj.kunci import rencana as kunci_rencana
from lkj.rumus import batasi
from lkj.telusur.cacah import asal_cacah
from lkj.telusur.capaian import asal_capaian
from lkj.telusur.dasar import Bahan, jumlah, sebutan_tw, tulis
from lkj.telusur.model import Asal, Baris
from lkj.telusur.triwulan import sejak_lalu


def asal_rerata(b: Bahan, u: Baris, indikator: Sequence[Baris], tw: int | None) -> Iterator[Asal]:
    """Every figure of a row of means.

    Args:
        b: The material.
        u: The row.
        indikator: The rows of its indicators.
        tw: The quarter; None for the year.
    """
    if tw is None:
        yield from _satu(b, u, indikator, "", f"{u['nama']} tahun {b.tahun}")
    else:
        for ekor in ("_tw", "_sd"):
            masa = sebutan_tw(tw, sampai=ekor == "_sd")
            yield from _satu(b, u, indikator, ekor, f"{u['nama']} {masa} tahun {b.tahun}")
        yield from sejak_lalu(u, tw, "capaian_sd", "capaian_sd_lalu", "perubahan_sd", f"capaian {u['nama']}")
    yield from asal_cacah(b, u, indikator, tw)


def _satu(b: Bahan, u: Baris, indikator: Sequence[Baris], ekor: str, nama: str) -> Iterator[Asal]:
    kolom = f"capaian{ekor}"
    ada = [x for x in indikator if x[kolom]]
    kunci = [k for x in ada for k in x.kunci(kolom)]
    bobot = [kunci_rencana(x.kode, "bobot") for x in ada] if b.ketentuan.rerata == "berbobot" else []
    rumus, ketentuan = _rumus(b, [(x, _masuk(b, x, kolom)) for x in ada])
    yield from asal_capaian(b, u, nama, ekor, rumus=rumus, ketentuan=ketentuan, masukan=[*kunci, *bobot])
    terukur = f"Jumlah indikator {nama} yang dapat dihitung"
    kata = f"dicacah dari {len(indikator)} indikator menurut capaiannya"
    yield from u.asal("n_tw" if ekor == "_tw" else "n", terukur, ketentuan=kata, masukan=kunci)


def _masuk(b: Bahan, x: Baris, kolom: str) -> Decimal:
    """The achievement of an indicator as it enters a mean: capped and floored where that is declared."""
    aturan, nilai = b.ketentuan.untuk(x.kode), x.angka(kolom)
    return batasi(nilai, atas=aturan.batas_rerata, bawah=aturan.batas_bawah).nilai or Decimal(0)


def _rumus(b: Bahan, ada: Sequence[tuple[Baris, Decimal]]) -> tuple[str, str]:
    if not ada:
        return "", ""
    if b.ketentuan.rerata != "berbobot":
        nilai = [n for _, n in ada]
        kata = "rata-rata capaian indikator yang dapat dihitung"
        return (f"({jumlah(nilai, 'capaian')}) ÷ {len(nilai)}" if len(ada) > 1 else ""), kata
    bobot = [b.indikator[x.kode].bobot or Decimal(0) for x, _ in ada]
    suku = " + ".join(f"{tulis(w)} × {tulis(n)}" for w, (_, n) in zip(bobot, ada, strict=True))
    return (
        f"({suku}) ÷ ({jumlah(bobot, 'bobot')})",
        "rata-rata berbobot capaian indikator yang dapat dihitung",
    )

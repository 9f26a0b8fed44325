"""Ceilings in the papers (PK) of officials, as far as they are their own and no figures of the plan."""

from collections.abc import Iterator

from lkj import angka, bingkai
from lkj.catatan import DataSalahError
from lkj.kunci import rencana as kunci_rencana
from lkj.perjanjian import CAMAT, Lembar, daftar_lembar, pagu_jumlah, pagu_pk, versi_dpa
from lkj.perjanjian.jabatan import Susunan
from lkj.telusur.dasar import Bahan, jumlah
from lkj.telusur.model import Asal


def asal_pagu_pk(b: Bahan, kantor: Susunan) -> Iterator[Asal]:
    """Every ceiling and every sum of a paper's budget.

    Args:
        b: The material.
        kantor: The settings: sections and officials.
    """
    berjanji = (p.kode_jabatan for p in kantor.pejabat if p.atasan or p.kode_jabatan == CAMAT)
    for jabatan in dict.fromkeys(berjanji):
        for lembar in _lembar(b, kantor, jabatan):
            dpa = versi_dpa(b.rencana, lembar).kode
            baris = pagu_pk(kantor, b.rencana, jabatan, lembar)
            for x in (*baris, pagu_jumlah(kantor, b.rencana, jabatan, lembar)):
                pagu = [s.pagu[dpa] for s in x.sub]
                yield Asal(
                    x.kunci,
                    f"Pagu {x.kode or 'seluruhnya'} dalam Perjanjian Kinerja {lembar.pertama.jabatan} (Rp)",
                    bingkai.sel_teks(angka.jumlah(pagu)),
                    rumus=jumlah(pagu, "sub kegiatan"),
                    ketentuan="jumlah sub kegiatan yang menjadi tanggung jawabnya",
                    masukan=tuple(kunci_rencana(s.kode, "pagu", dpa) for s in x.sub),
                )


def _lembar(b: Bahan, kantor: Susunan, jabatan: str) -> list[Lembar]:
    """The papers of an office; none where nobody held it, which the paper's own rule says."""
    try:
        return daftar_lembar(kantor, b.rencana, jabatan)
    except DataSalahError:
        return []

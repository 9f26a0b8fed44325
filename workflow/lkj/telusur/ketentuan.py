"""Declared rules: figures of the settings that the documents print."""

from collections.abc import Iterator

from lkj import bingkai
from lkj.konfigurasi import Ketentuan
from lkj.kunci import ketentuan as kunci_ketentuan
from lkj.telusur.model import Asal

_URAIAN = {
    "batas_atas": "Batas atas capaian tercetak (persen)",
    "batas_bawah": "Batas bawah capaian (persen)",
    "batas_rerata": "Batas atas capaian dalam rata-rata (persen)",
    "batas_risiko": "Batas capaian yang berisiko tidak tercapai (persen)",
    "batas_waspada": "Batas capaian yang perlu perhatian (persen)",
    "desimal_persen": "Desimal persentase yang dicetak, paling banyak",
}


def asal_ketentuan(k: Ketentuan, nama: dict[str, str]) -> Iterator[Asal]:
    """Every figure of the declared rules, the office's and those of single indicators.

    Args:
        k: The rules.
        nama: Names of indicators by code.
    """
    for kolom, uraian in _URAIAN.items():
        yield from _satu(kunci_ketentuan(kolom), uraian, getattr(k, kolom), f"ketentuan.{kolom}")
    for kode, sendiri in k.indikator.items():
        for kolom in (x for x in _URAIAN if x in sendiri.model_fields_set):
            letak = f"ketentuan.indikator.{kode}.{kolom}"
            uraian = f"{_URAIAN[kolom]}, {nama.get(kode, kode)}"
            yield from _satu(kunci_ketentuan(kolom, kode), uraian, getattr(sendiri, kolom), letak)


def _satu(kunci: str, uraian: str, nilai: object, letak: str) -> Iterator[Asal]:
    if nilai is not None:
        yield Asal(kunci, uraian, bingkai.sel_teks(nilai), ketentuan=f"pengaturan kantor, {letak}")

"""Rows whose target or realisasi is a word: an opinion, a predicate, done or not done."""

from decimal import Decimal
from typing import Final

from lkj import angka
from lkj.reviu.cetakan import SelCetak
from lkj.reviu.model import COCOK, PERLU, TIDAK, Hasil
from lkj.reviu.pembulatan import cara_bulat

PETA: Final = {
    "opini BPK": ("tmp", "tw", "wdp", "wtp"),
    "predikat AKIP": ("d", "c", "cc", "b", "bb", "a", "aa"),
}
"""Words in the field, lowest first; their steps are 1, 2, 3 … (domain: 3.3, ordinal)."""

_SERATUS = Decimal(100)


def tinjau_sebutan(target: str, realisasi: str, capaian: SelCetak) -> Hasil:
    """Review a row of words with a printed achievement."""
    t, r = (" ".join(x.split()).casefold() for x in (target, realisasi))
    cetak = capaian.bagian[0]
    if t == r:
        return _bandingkan(capaian, _SERATUS, "target dan realisasi sama")
    peta = next((k for k, v in PETA.items() if t in v and r in v), None)
    if peta is None:
        kalimat = f"Target “{target}” dan realisasi “{realisasi}” berupa teks"
        return Hasil(PERLU, (), None, f"{kalimat}; capaian {capaian.teks} perlu dasar hitung.")
    langkah = [Decimal(PETA[peta].index(x) + 1) for x in (t, r)]
    tercapai = langkah[1] >= langkah[0]
    if cetak.nilai == (_SERATUS if tercapai else 0):
        kata = "tercapai" if tercapai else "tidak tercapai"
        return Hasil(COCOK, ("ordinal_biner",), (cetak.nilai,), f"{kata.capitalize()} menurut urutan {peta}.")
    return _bandingkan(capaian, angka.persen_dari(langkah[1], langkah[0]), f"perbandingan tingkat {peta}")


def _bandingkan(capaian: SelCetak, nilai: Decimal, dasar: str) -> Hasil:
    cetak = capaian.bagian[0]
    cara = cara_bulat(nilai, cetak.nilai, cetak.desimal)
    if cara and cara.pasti:
        return Hasil(COCOK, (f"ordinal ({cara.kata})",), (nilai,), f"Angka tercetak sesuai dengan {dasar}.")
    kalimat = f"Angka tercetak {capaian.teks} tidak sesuai dengan {dasar}: {angka.tulis(nilai)}."
    return Hasil(TIDAK, (), (nilai,), kalimat)

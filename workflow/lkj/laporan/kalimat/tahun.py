"""A.1: target against result of this year."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from lkj.laporan.bahan import Bahan, Baris, capaian_tercetak, kolom_tercetak
from lkj.laporan.kalimat.dasar import (
    KATA_NILAI,
    daftar,
    desimal_tegas,
    persen_capaian,
    sebab,
    sebut,
    ukuran,
)
from lkj.rencana import Indikator
from lkj.rencana.model import NilaiTarget

_KATA = {
    "lampaui": ("melampaui target", "terlampaui"),
    "tepat": ("tepat mencapai target", "tepat tercapai"),
    "belum": ("belum mencapai target", "belum tercapai"),
    "dalam": ("berada di dalam rentang target", "tercapai"),
    "luar": ("berada di luar rentang target", "tidak tercapai"),
}
"""How a result lies to its target → said of the indicator, said of the target."""


class _Isi(NamedTuple):
    """What a sentence is made of."""

    nama: str
    letak: str
    realisasi: str
    target: str
    capaian: str
    kategori: str


def capaian_sasaran(b: Bahan, indikator: Sequence[Indikator]) -> list[str]:
    """The sentences on indicators, in turn in four constructions."""
    return daftar(b, indikator, lambda i: _halangan(b.ukur(i.kode)), lambda i, n: capaian_tahun(b, i, n))


def capaian_tahun(b: Bahan, i: Indikator, urutan: int = 0) -> str:
    """The sentence on one indicator.

    Args:
        b: The material.
        i: The indicator.
        urutan: Its place in a list, which decides the construction.
    """
    u = b.ukur(i.kode)
    if halangan := _halangan(u):
        return f"{i.nama} {halangan}."
    realisasi, target = u.angka("realisasi"), u.target("target")
    cetak = persen_capaian(capaian_tercetak(u), b.desimal(i.kode), u.kunci(kolom_tercetak(u)))
    letak = letak_target(i, realisasi, target)
    isi = _Isi(
        nama=i.nama,
        letak=letak,
        realisasi=_realisasi(b, i, u),
        target=_target(b, i, u),
        capaian=cetak,
        kategori=b.nama_kategori(u["kategori"], i.kode),
    )
    if not letak:
        return f"{i.nama} belum dapat dibandingkan dengan target; capaiannya {cetak}{_kategori(isi)}."
    return _SUSUNAN[urutan % len(_SUSUNAN)](isi)


def letak_target(i: Indikator, realisasi: Decimal | None, target: NilaiTarget) -> str:
    """How a result lies to its target, as a key of the words for it; "" without one of them."""
    if realisasi is None or target is None:
        return ""
    if isinstance(target, tuple):
        return "dalam" if target[0] <= realisasi <= target[1] else "luar"
    if realisasi == target:
        return "tepat"
    lebih_baik = realisasi > target if i.polaritas == "positif" else realisasi < target
    return "lampaui" if lebih_baik else "belum"


def _halangan(u: Baris) -> str:
    if u.angka("capaian") is not None:
        return ""
    return f"belum dapat diukur: {sebab(u['kode_khusus']) or 'datanya belum lengkap'}"


def _realisasi(b: Bahan, i: Indikator, u: Baris) -> str:
    nilai, target = u.angka("realisasi"), u.target("target")
    predikat = f" (predikat {u['predikat']})" if u["predikat"] else ""
    status = f" ({KATA_NILAI[u['status']]})" if u["status"] in KATA_NILAI else ""
    return f"{ukuran(b, i, nilai, desimal_tegas(nilai, target), u.kunci('realisasi'))}{predikat}{status}"


def _target(b: Bahan, i: Indikator, u: Baris) -> str:
    realisasi, target = u.angka("realisasi"), u.target("target")
    sifat = " (makin kecil makin baik)" if i.polaritas == "negatif" else ""
    return f"{ukuran(b, i, target, desimal_tegas(realisasi, target), u.kunci('target'))}{sifat}"


def _kategori(isi: _Isi, pola: str = ", berkategori {}") -> str:
    return pola.format(isi.kategori) if isi.kategori else ""


def _pertama(isi: _Isi) -> str:
    """Indicator first, result and target after it."""
    asal = "rentang target" if isi.letak in ("dalam", "luar") else "target"
    return (
        f"{isi.nama} {_KATA[isi.letak][0]}: realisasinya {isi.realisasi} dari {asal} {isi.target}."
        f" Capaiannya {isi.capaian}{_kategori(isi)}."
    )


def _kedua(isi: _Isi) -> str:
    """Result first."""
    asal = "rentang target" if isi.letak in ("dalam", "luar") else "target"
    return (
        f"Dengan realisasi {isi.realisasi} dari {asal} {isi.target}, {sebut(isi.nama)}"
        f" {_KATA[isi.letak][0]}; capaiannya {isi.capaian}{_kategori(isi, ' (kategori {})')}."
    )


def _ketiga(isi: _Isi) -> str:
    """Target first."""
    rentang = isi.letak in ("dalam", "luar")
    awal, besar = ("Rentang target", ", yaitu {},") if rentang else ("Target", " sebesar {}")
    return (
        f"{awal} {sebut(isi.nama)}{besar.format(isi.target)} {_KATA[isi.letak][1]} dengan realisasi"
        f" {isi.realisasi}, sehingga capaiannya {isi.capaian}{_kategori(isi, ' dengan kategori {}')}."
    )


def _keempat(isi: _Isi) -> str:
    """Achievement first."""
    return (
        f"Capaian {sebut(isi.nama)} adalah {isi.capaian}{_kategori(isi, ' (kategori {})')}: realisasinya"
        f" {isi.realisasi} {_KATA[isi.letak][0]} {isi.target}."
    )


_SUSUNAN = (_pertama, _kedua, _ketiga, _keempat)

"""Counts of indicators as sentences print them, each with its key (`lkj.pengukuran.cacah`)."""

from collections.abc import Callable
from typing import NamedTuple

from lkj.kunci import kunci
from lkj.laporan.bahan import Baris, Tabel
from lkj.laporan.markah import tertanda
from lkj.pengukuran.cacah import TAHUNAN, TERTUNDA, TRIWULANAN


class Cacah(NamedTuple):
    """A count and its key."""

    banyak: int
    kunci: str

    def tulis(self, kata: Callable[[int], str] = str) -> str:
        """The count as a part of a sentence, in digits or in words."""
        return tertanda(kata(self.banyak), self.kunci)


def cacah(t: Tabel, nama: str, sasaran: str = "") -> Cacah:
    """How many indicators of a measured table belong to a count.

    Args:
        t: The table of the year or of a quarter.
        nama: Name of the count.
        sasaran: Code of a sasaran; without one all indicators of the office.
    """
    golongan = TAHUNAN.get(nama) or TRIWULANAN[nama]
    semua = (u for u in t.pilih("indikator") if sasaran in ("", u["sasaran"]))
    return Cacah(len(golongan.milik(semua)), _kunci(_pemilik(t, sasaran), nama))


def indikator(t: Tabel, sasaran: str = "") -> Cacah:
    """How many indicators there are, of a sasaran or of the office."""
    semua = [u for u in t.pilih("indikator") if sasaran in ("", u["sasaran"])]
    return Cacah(len(semua), _kunci(_pemilik(t, sasaran), "dari"))


def tertunda(u: Baris) -> list[str]:
    """Of a row of means, how many values are not there yet, and why, as parts of a sentence."""
    return [f"{tertanda(u[k], u.kunci(k))} {kata}" for k, kata in TERTUNDA.items() if u[k] not in ("", "0")]


def _pemilik(t: Tabel, sasaran: str) -> Baris:
    return t.satu("sasaran", sasaran) if sasaran else t.satu("instansi")


def _kunci(pemilik: Baris, nama: str) -> str:
    return kunci(pemilik["kode"], nama, pemilik.awalan)

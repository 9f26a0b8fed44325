"""Each item against the marks of the finished text."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.laporan.kelengkapan.model import Butir, DaftarKelengkapan, Kelompok
from lkj.laporan.markah import pengenal


@dataclass(frozen=True)
class Hasil:
    """Where one item is served.

    Attributes:
        butir: The item.
        ada: Marks that serve it, in the order of the list.
        tiada: Marks that should and are missing, or hold nothing.
    """

    butir: Butir
    ada: tuple[str, ...]
    tiada: tuple[str, ...]

    @property
    def terpenuhi(self) -> bool:
        """Whether all places that serve it are there."""
        return not self.tiada


def periksa(
    daftar: DaftarKelengkapan,
    *,
    terisi: Collection[str],
    sasaran: Sequence[str],
    indikator: Sequence[str],
) -> list[tuple[Kelompok, list[Hasil]]]:
    """Look for every item.

    Args:
        daftar: The items.
        terisi: Marks of the text that hold something (`tanda_terisi`).
        sasaran: The codes for which an item must be served one by one.
        indikator: The same of indicators.
    """
    hasil = []
    for kelompok in daftar.kelompok:
        semua = []
        for butir in kelompok.butir:
            tanda = [t for pola in butir.di for t in _tanda(pola, sasaran, indikator)]
            ada = tuple(t for t in tanda if t in terisi)
            semua.append(Hasil(butir, ada, tuple(t for t in tanda if t not in terisi)))
        hasil.append((kelompok, semua))
    return hasil


def _tanda(pola: str, sasaran: Iterable[str], indikator: Iterable[str]) -> Iterator[str]:
    """The marks that a pattern stands for."""
    ganti = next(((k, kode) for k, kode in (("{s}", sasaran), ("{i}", indikator)) if k in pola), None)
    if ganti is None:
        yield pola
        return
    kunci, kode = ganti
    yield from (pola.replace(kunci, pengenal(satu)) for satu in kode)


def catatan_kelengkapan(hasil: Iterable[tuple[Kelompok, Iterable[Hasil]]], *, berkas: str) -> list[Catatan]:
    """A remark for each item that a report must have and lacks."""
    return [
        catat(
            "KELENGKAPAN",
            berkas=berkas,
            nilai=", ".join(h.tiada),
            uraian=h.butir.uraian,
            kode_butir=h.butir.kode,
            sumber=kelompok.sumber,
        )
        for kelompok, semua in hasil
        for h in semua
        if h.butir.wajib and not h.terpenuhi
    ]

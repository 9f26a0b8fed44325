"""The annex for the evaluator: each item of the regulation and of the criteria, and where it is served."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from lkj.catatan import Catatan
from lkj.laporan.kelengkapan import (
    DaftarKelengkapan,
    Hasil,
    Kelompok,
    catatan_kelengkapan,
    periksa,
    tanda_terisi,
)
from lkj.laporan.markah import Kolom, Letak, Tabel

BELUM_ADA, BELUM_LENGKAP = "belum ada", "belum lengkap"


@dataclass
class Kelengkapan:
    """The check of one document while it is written.

    Attributes:
        daftar: The lists of items; none for a document that is not checked.
        sasaran: Codes for which an item must be served one by one.
        indikator: The same of indicators.
        tertulis: The pieces of the text so far.
    """

    daftar: Sequence[DaftarKelengkapan]
    sasaran: Sequence[str]
    indikator: Sequence[str]
    tertulis: list[str] = field(default_factory=list)

    def hasil(self) -> list[tuple[Kelompok, list[Hasil]]]:
        """Every item against the text so far."""
        terisi = tanda_terisi("".join(self.tertulis))
        return [
            satu
            for daftar in self.daftar
            for satu in periksa(daftar, terisi=terisi, sasaran=self.sasaran, indikator=self.indikator)
        ]

    def tabel(self) -> list[Tabel]:
        """The annex, one table for each group."""
        return [kelengkapan(n, kelompok, hasil) for n, (kelompok, hasil) in enumerate(self.hasil(), 1)]

    def catatan(self, berkas: str) -> list[Catatan]:
        """A remark for each item that the finished text lacks."""
        return catatan_kelengkapan(self.hasil(), berkas=berkas)


def kelengkapan(nomor: int, kelompok: Kelompok, hasil: Iterable[Hasil]) -> Tabel:
    """One group of items.

    Args:
        nomor: Its place, for the mark of the table.
        kelompok: The group.
        hasil: Where each of its items is served.
    """
    t = Tabel(
        f"tbl-kelengkapan-{nomor}",
        f"{kelompok.judul}: letaknya dalam laporan",
        (
            Kolom("No", 8, "c"),
            Kolom("Butir", 44),
            Kolom("Letak dalam laporan", 36),
            Kolom("Bukti lain", 26),
        ),
        kelas=".kecil",
        catatan=[f"Sumber: {kelompok.sumber}."],
    )
    for h in hasil:
        t.tambah(h.butir.kode, h.butir.uraian, _letak(h), _bukti(h))
    return t


def _bukti(h: Hasil) -> str:
    """What proves the item beside the places in the report."""
    return "; ".join(filter(None, (h.butir.bukti, h.butir.luar))) or "–"


def _letak(h: Hasil) -> object:
    """The places; nothing in the report proves an item that only people can prove."""
    if not h.butir.di:
        return "di luar laporan"
    if not h.tiada:
        return Letak(h.ada)
    if not h.butir.wajib:
        return "–"
    return BELUM_LENGKAP if h.ada else BELUM_ADA

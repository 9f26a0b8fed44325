"""What the responsible sections reported of one indicator, quarter by quarter.

Only sections that answer for the indicator at a quarter's end count. Sections that share a percentage
are added part by part (Σ/Σ), months become the quarter by the indicator's own rule, and each quarter
says what its value is (``final``, ``sementara``, …) and which document it comes from (domain.md 3.4a).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from lkj.angka import jumlah
from lkj.periode import bulan_triwulan, tanggal_panjang
from lkj.rekap import Rekap
from lkj.rencana import Indikator, Rencana
from lkj.rencana.acuan import akhiran_bulan
from lkj.rumus import Bagian, bagian_dari_bulan, dari_bulan, persen_bagian
from lkj.rumus.agregasi import BAGIAN_TIMPANG, BELUM_MASUK, BELUM_TERBIT, ujung_menentukan

FINAL = "final"
TERBIT_NANTI = "belum_terbit"
DATA_TERTUNDA = "belum_masuk"
"""Status of a value whose section is late, by a recorded decision; no sheet can say it."""
TANPA_NILAI = (DATA_TERTUNDA, TERBIT_NANTI)
_MENURUT_KEPASTIAN = (*TANPA_NILAI, "sementara", "tahun_sebelumnya", FINAL)
"""Least certain first: a value made of several is as certain as its least certain part."""


@dataclass(frozen=True)
class Triwulan:
    """One quarter of an indicator.

    Attributes:
        nilai: in the indicator's unit; None where nothing was reported and for a percentage with parts.
        bagian: the parts of such a percentage.
        kode: None, or why the value is missing or incomplete (a code of `lkj.rumus.KATA_LUBANG`).
        status: what the value is; ``belum_terbit`` and ``belum_masuk`` have none.
        dokumen: the source documents, each as a part of a sentence.
        sumber: ids of the rekap rows of the value.
    """

    nilai: Decimal | None = None
    bagian: Bagian = field(default_factory=lambda: Bagian(None, None))
    kode: str | None = None
    status: str = FINAL
    dokumen: tuple[str, ...] = ()
    sumber: tuple[str, ...] = ()

    @property
    def terisi(self) -> bool:
        """Whether the quarter has a value, or parts that make one."""
        return self.nilai is not None or self.bagian.penyebut is not None


def baca_deret(rencana: Rencana, rekap: Rekap, indikator: Indikator, tw: int) -> tuple[Triwulan, ...]:
    """The quarters I to ``tw`` of an indicator."""
    return tuple(_Pembaca(rencana, rekap, indikator, n).triwulan() for n in range(1, tw + 1))


def baca_bulan(rencana: Rencana, rekap: Rekap, indikator: Indikator, tw: int) -> tuple[Decimal | None, ...]:
    """The months of a quarter in the indicator's unit; empty where it is not filled in by month."""
    if indikator.periode_isian != "bulan":
        return ()
    return _Pembaca(rencana, rekap, indikator, tw).bulan()


def yang_masuk(indikator: Indikator, deret: Sequence[Triwulan]) -> tuple[Triwulan, ...]:
    """The quarters that the value to date comes from, or that keep it from being known.

    Where the last filled quarter is the value to date, that one; otherwise every filled one. A value that
    is not yet published counts as filled only where it decides: in the last quarter asked for, or in
    any quarter of a sum, a mean or an extreme.
    """
    if not ujung_menentukan(indikator.agregasi, indikator.nilai_isian):
        return tuple(t for t in deret if t.terisi or t.kode)
    if deret[-1].kode:
        return (deret[-1],)
    return tuple(t for t in deret if t.terisi)[-1:]


def status_nilai(deret: Iterable[Triwulan]) -> str:
    """What a value is that is made of these quarters; empty for none."""
    ada = {t.status for t in deret if t.terisi or t.status in TANPA_NILAI}
    return next((s for s in _MENURUT_KEPASTIAN if s in ada), "")


class _Pembaca:
    """Reads one quarter of one indicator from the rekap."""

    def __init__(self, rencana: Rencana, rekap: Rekap, indikator: Indikator, tw: int) -> None:
        self.rekap, self.indikator, self.tw = rekap, indikator, tw
        self.seksi = rencana.seksi_pada(indikator, tw)

    def triwulan(self) -> Triwulan:
        if self.indikator.diisi_pada(self.tw) and set(self.seksi) & set(self.rekap.belum_masuk(self.tw)):
            return Triwulan(kode=BELUM_MASUK, status=DATA_TERTUNDA)
        status = next(s for s in _MENURUT_KEPASTIAN if s in {FINAL, *self._status()})
        dokumen = tuple(dict.fromkeys(self._dokumen()))
        if status == TERBIT_NANTI:
            return Triwulan(kode=BELUM_TERBIT, status=status, dokumen=dokumen)
        sumber = tuple(self._sumber())
        if self.indikator.berbagian:
            bagian = self._bagian()
            return Triwulan(None, bagian, bagian.kode, status, dokumen, sumber)
        nilai, kode = self._nilai()
        return Triwulan(nilai, kode=kode, status=status, dokumen=dokumen, sumber=sumber)

    def _status(self) -> Iterator[str]:
        """What the value is: of the quarter's sheet, and of the months' own sheets where these were read.

        A month that is not published yet is a gap beside months that are; alone it is why there is none.
        """
        yield from self._teks("status")
        per_bulan = {s for a in self._akhiran() if a for s in self._teks(f"status{a}")}
        yield from per_bulan - ({TERBIT_NANTI} if any(self._sumber()) else set())

    def bulan(self) -> tuple[Decimal | None, ...]:
        """Each month of the quarter alone, of a percentage with parts from its parts."""
        if not self.indikator.berbagian:
            return tuple(self._nilai_seksi(a) for a in self._akhiran())
        satu = [self._bagian_seksi(a) for a in self._akhiran()]
        return tuple(persen_bagian([b.pembilang], [b.penyebut]).nilai for b in satu)

    def _nilai_seksi(self, akhiran: str) -> Decimal | None:
        return next(iter(self._per_seksi(f"realisasi{akhiran}").values()), None)

    def _akhiran(self) -> tuple[str, ...]:
        """What follows the name of a measure: nothing, or one for each month."""
        if self.indikator.periode_isian == "bulan":
            bulan = (m for m in bulan_triwulan(self.tw) if m <= self.rekap.sampai_bulan)
            return tuple(akhiran_bulan(m) for m in bulan)
        return ("",)

    def _nilai(self) -> tuple[Decimal | None, str | None]:
        nilai = [self._nilai_seksi(a) for a in self._akhiran()]
        if self.indikator.periode_isian == "triwulan":
            return nilai[0], None
        hasil = dari_bulan(self.indikator.agregasi, nilai, nilai_isian=self.indikator.nilai_isian)
        return hasil.nilai, hasil.kode

    def _bagian(self) -> Bagian:
        satu = [self._bagian_seksi(a) for a in self._akhiran()]
        if self.indikator.periode_isian == "triwulan":
            return satu[0]
        if any(b.kode for b in satu):
            return Bagian(None, None, BAGIAN_TIMPANG)
        return bagian_dari_bulan(
            self.indikator.agregasi,
            [b.pembilang for b in satu],
            [b.penyebut for b in satu],
            nilai_isian=self.indikator.nilai_isian,
        )

    def _bagian_seksi(self, akhiran: str) -> Bagian:
        """The parts of all sections together; one that is missing beside others makes them unknown."""
        atas, bawah = (self._per_seksi(f"{apa}{akhiran}") for apa in ("pembilang", "penyebut"))
        if not atas and not bawah:
            return Bagian(None, None)
        if not set(self.seksi) == set(atas) == set(bawah):
            return Bagian(None, None, BAGIAN_TIMPANG)
        return Bagian(jumlah(atas.values()), jumlah(bawah.values()))

    def _per_seksi(self, ukuran: str) -> dict[str, Decimal]:
        semua = self.rekap.semua(self.tw, "kinerja", self.indikator.kode, ukuran)
        return {s: semua[s].nilai for s in self.seksi if s in semua}

    def _sumber(self) -> Iterator[str]:
        apa = ("pembilang", "penyebut") if self.indikator.berbagian else ("realisasi",)
        for ukuran in (f"{u}{a}" for a in self._akhiran() for u in apa):
            semua = self.rekap.semua(self.tw, "kinerja", self.indikator.kode, ukuran)
            yield from (semua[s].id for s in self.seksi if s in semua)

    def _teks(self, ukuran: str) -> list[str]:
        kode = self.indikator.kode
        return [self.rekap.teks(self.tw, "kinerja", kode, ukuran, seksi=s) for s in self.seksi]

    def _dokumen(self) -> Iterator[str]:
        """Each section's source document: name, number, date and the year of its data."""
        for akhiran in dict.fromkeys(("", *self._akhiran())):
            yield from self._dokumen_isian(akhiran)

    def _dokumen_isian(self, akhiran: str) -> Iterator[str]:
        nama = ("dokumen", "nomor_dokumen", "tanggal_dokumen", "tahun_data")
        kolom = (self._teks(f"{u}{akhiran}") for u in nama)
        for dokumen, nomor, tanggal, tahun in zip(*kolom, strict=True):
            bagian = (
                dokumen,
                nomor and f"nomor {nomor}",
                tanggal and f"tanggal {tanggal_panjang(date.fromisoformat(tanggal))}",
                tahun and f"data tahun {tahun}",
            )
            if any(bagian):
                yield ", ".join(b for b in bagian if b)

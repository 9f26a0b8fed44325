"""The organisation of the office as a tree: who heads what on a date, and under whom.

It is read from the settings: `pejabat` says who holds an office (``kode_jabatan``) and under which one
(``atasan``), `seksi` which of them head a section. The Camat is its root; those above are no part of it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.konfigurasi import BERKAS, Kantor
from lkj.konfigurasi.pejabat import Pejabat
from lkj.laporan.markah import gabung

AKAR = "camat"
KOSONG = "(kosong)"


@dataclass(frozen=True)
class Jabatan:
    """One box of the chart.

    Attributes:
        kode: ``kode_jabatan``.
        sebutan: The title, with Plt. where it applies.
        nama: Who holds the office; `KOSONG` where nobody does.
        unit: Sections that it heads and that its title does not name.
        tempat: Where the chart draws it: ``akar``, ``sekretariat``, ``kelurahan`` or ``seksi``.
        bawahan: The offices below it.
    """

    kode: str
    sebutan: str
    nama: str
    unit: tuple[str, ...]
    tempat: str
    bawahan: tuple["Jabatan", ...]

    def semua(self) -> Iterator["Jabatan"]:
        """This office and all below it, from above."""
        yield self
        for satu in self.bawahan:
            yield from satu.semua()


def susun_struktur(kantor: Kantor, tanggal: date) -> tuple[Jabatan, list[Catatan]]:
    """The organisation on a date.

    Args:
        kantor: The settings.
        tanggal: The date of the document.

    Returns:
        The Camat's office with all below it, and a remark (``STRUKTUR_TERPUTUS``) for each office that does
        not lead up to it.
    """
    terakhir = _masa_terakhir(kantor, tanggal)
    bawahan: dict[str, list[str]] = {}
    for kode, masa in terakhir.items():
        if masa.atasan is not None and kode != AKAR:
            bawahan.setdefault(masa.atasan, []).append(kode)
    for kode in dict.fromkeys(s.kepala for s in kantor.seksi.values() if s.kepala not in terakhir):
        bawahan.setdefault(AKAR, []).append(kode)
    akar = _Penyusun(kantor, tanggal, terakhir, bawahan).jabatan(AKAR)
    terhubung = {j.kode for j in akar.semua()} | _di_atas(terakhir)
    putus = [
        catat("STRUKTUR_TERPUTUS", berkas=BERKAS, sel="pejabat", nilai=m.jabatan, atasan=m.atasan or "null")
        for kode, m in terakhir.items()
        if kode not in terhubung
    ]
    return akar, putus


def _masa_terakhir(kantor: Kantor, tanggal: date) -> dict[str, Pejabat]:
    """Office → the term that says its title and superior: the current, else the last, else the next one."""
    hasil: dict[str, Pejabat] = {}
    for p in sorted(kantor.pejabat, key=lambda p: p.sejak):
        if p.kode_jabatan not in hasil or p.sejak <= tanggal:
            hasil[p.kode_jabatan] = p
    urutan = dict.fromkeys(p.kode_jabatan for p in kantor.pejabat)
    return {kode: hasil[kode] for kode in urutan}


def _di_atas(terakhir: dict[str, Pejabat]) -> set[str]:
    """The offices above the Camat, which are no part of this one."""
    hasil: set[str] = set()
    kode = terakhir[AKAR].atasan if AKAR in terakhir else None
    while kode in terakhir and kode not in hasil:
        hasil.add(kode)
        kode = terakhir[kode].atasan
    return hasil


@dataclass(frozen=True)
class _Penyusun:
    kantor: Kantor
    tanggal: date
    terakhir: dict[str, Pejabat]
    bawahan: dict[str, list[str]]

    def jabatan(self, kode: str, di_atas: frozenset[str] = frozenset()) -> Jabatan:
        """An office with all below it; one that stands above itself by a slip is not drawn again."""
        seksi = [s.nama for s in self.kantor.seksi.values() if s.kepala == kode]
        pejabat = self.kantor.cari_pejabat(kode, self.tanggal)
        masa = self.terakhir.get(kode)
        sebutan = pejabat.sebutan if pejabat else masa.jabatan if masa else gabung(seksi)
        jalur = di_atas | {kode}
        anak = [self.jabatan(k, jalur) for k in self.bawahan.get(kode, ()) if k not in jalur]
        return Jabatan(
            kode=kode,
            sebutan=sebutan,
            nama=pejabat.nama if pejabat else KOSONG,
            unit=tuple(s for s in seksi if s.casefold() not in sebutan.casefold()),
            tempat=_tempat(kode, sebutan, seksi),
            bawahan=tuple(sorted(anak, key=lambda j: j.tempat != "sekretariat")),
        )


def _tempat(kode: str, sebutan: str, seksi: Sequence[str]) -> str:
    if kode == AKAR:
        return "akar"
    if "sekretaris" in sebutan.casefold():
        return "sekretariat"
    kelurahan = "lurah" in sebutan.casefold().split() or any(s.startswith("Kelurahan") for s in seksi)
    return "kelurahan" if kelurahan else "seksi"


def baris_bagan(akar: Jabatan) -> list[dict[str, str | int | None]]:
    """The boxes as rows for the chart's template, each before those below it."""
    return [{**_baris(akar), "atasan": ""}, *_baris_bawahan(akar)]


def _baris_bawahan(jabatan: Jabatan) -> Iterator[dict[str, str | int | None]]:
    for satu in jabatan.bawahan:
        yield {**_baris(satu), "atasan": jabatan.kode}
        yield from _baris_bawahan(satu)


def _baris(j: Jabatan) -> dict[str, str]:
    return {
        "kode": j.kode,
        "sebutan": j.sebutan,
        "nama": j.nama,
        "unit": gabung(j.unit),
        "tempat": j.tempat,
    }


def uraian(akar: Jabatan) -> str:
    """The chart in words: who is above whom, one sentence for each office that has others below it."""
    return " ".join(f"{_sebut(j)} membawahi {_deret(j.bawahan)}." for j in akar.semua() if j.bawahan)


def _deret(semua: Sequence[Jabatan]) -> str:
    """Several offices in a sentence; titles hold commas themselves."""
    *awal, akhir = map(_sebut, semua)
    return f"{'; '.join(awal)}{'; dan' if len(awal) > 1 else ' dan'} {akhir}" if awal else akhir


def _sebut(j: Jabatan) -> str:
    unit = f", {gabung(j.unit)}" if j.unit else ""
    return f"{j.sebutan}{unit} ({j.nama.strip('()')})"

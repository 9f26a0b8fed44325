"""The list of origins at the end of a PDF: what the figures of each row were calculated from, or their cells.

A figure of the page links to the entry of its row (the owner of its key, `lkj.kunci`): one entry says of all
figures of an indicator, a programme, a sub-kegiatan where they come from. Files stand once and are named by
their numbers, and what is the same for several figures is said once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import PurePosixPath
from typing import NamedTuple

from lkj.kunci import KETENTUAN, RENCANA
from lkj.penelusuran.tabel import Angka, Sel, Tabel
from lkj.periode import nama_triwulan

HURUF_SIDIK = 8
"""So much of a digest tells two versions of a file apart; the annex of sources has all of it."""
_SEL_TERBANYAK = 6
"""Cells of a figure that are listed; more are counted."""
CACAH = "dicacah"
"""How the rule of a count begins."""
_UTAMA = ("target", "realisasi", "pagu", "capaian")
"""Columns that are told first."""
_TAHUN = re.compile(r" tahun (\d{4})\b")
_SATUAN = re.compile(r" ?\([^()]*\)$")
_TRIWULAN = re.compile(r"(sampai dengan )?Triwulan (IV|I{1,3})\b")
_KELOMPOK = (
    *("Setahun", "Anggaran", *(nama_triwulan(n) for n in (1, 2, 3, 4))),
    *("Bulan", "Rencana", "Profil", "Ketentuan"),
)


class Entri(NamedTuple):
    """The origins of the figures of a row: its number, its name, which figures, and their origin."""

    nomor: int
    nama: str
    isi: tuple[tuple[str, str], ...]


class Daftar(NamedTuple):
    """The list: its files, its entries by group, and the number of the entry of each owner of keys."""

    berkas: tuple[str, ...]
    kelompok: tuple[tuple[str, tuple[Entri, ...]], ...]
    nomor: dict[str, int]


def susun_daftar(tabel: Tabel, kunci: Collection[str]) -> Daftar:
    """The list of origins of the figures of a document.

    Args:
        tabel: The lineage table of its period.
        kunci: Keys of its figures; those without a lineage are left out.
    """
    semua = sorted((k for k in kunci if k in tabel), key=_urutan)
    return _Penyusun(tabel, semua).daftar()


def pemilik(kunci: str) -> str:
    """The row that a figure belongs to; of a sub-kegiatan of the plan one, whatever version of the DPA."""
    baris = kunci.rpartition(".")[0]
    _, kode = baris.rpartition("/")[::2]
    return f"{RENCANA}{kode}" if baris.startswith(RENCANA) and kode[:1].isdigit() else baris


class _Penyusun:
    """Numbers files and owners as they come."""

    def __init__(self, tabel: Tabel, semua: Sequence[str]) -> None:
        self._tabel = tabel
        self._menurut = {p: [tabel[k] for k in milik] for p, milik in groupby(semua, pemilik)}
        self._nomor = {p: n for n, p in enumerate(self._menurut, 1)}
        self._berkas: dict[tuple[str, str], int] = {}
        tahun = Counter(t for k in semua for t in _TAHUN.findall(tabel.uraian(k)))
        self._tahun = max(tahun, key=lambda t: (tahun[t], t), default="")

    def daftar(self) -> Daftar:
        kelompok = [(judul, [*map(self._entri, p)]) for judul, p in groupby(self._menurut, _kelompok)]
        isi = tuple((judul, tuple(entri)) for judul, entri in kelompok)
        return Daftar(tuple(_nama_berkas(self._berkas)), isi, self._nomor)

    def _entri(self, p: str) -> Entri:
        angka = [a for a in self._menurut[p] if not a.kunci.rpartition(".")[2].startswith("kategori")]
        semua = [_ringkas(a.uraian, self._tahun) for a in angka or self._menurut[p]]
        nama = _nama_bersama(semua)
        asal: dict[str, list[str]] = {}
        for a, uraian in zip(angka, semua, strict=False):
            sisa = " ".join(uraian.replace(nama, " ", 1).split())
            lembar, sel = self._sel_tunggal(a)
            if lembar:
                asal.setdefault(lembar, []).append(f"{sisa} {sel}".strip())
            else:
                asal.setdefault(self._asal(a), []).append(sisa)
        isi = ((", ".join(filter(None, s)), x) for x, s in asal.items())
        return Entri(self._nomor[p], nama, tuple(_tukar(*satu) for satu in isi))

    def _sel_tunggal(self, a: Angka) -> tuple[str, str]:
        """File and sheet, and address, of a figure that was read from one cell; empty for any other."""
        if a.rumus or len(a.sumber) != 1 or a.sumber[0].perbaikan:
            return "", ""
        s = a.sumber[0]
        return f"{self._nomor_berkas(s)} {s.lembar}:".replace(" :", ":"), s.sel

    def _nomor_berkas(self, s: Sel) -> str:
        return f"({self._berkas.setdefault((s.berkas, s.sidik), len(self._berkas) + 1)})"

    def _asal(self, a: Angka) -> str:
        """The calculation of a figure, or the cells that it was read from; of a count, what was counted."""
        if a.ketentuan.startswith(CACAH):
            return a.ketentuan
        dari = {s for m in a.masukan for s in self._tabel[m].sumber} if a.rumus else set()
        sendiri = [s for s in a.sumber if s not in dari]
        sel = self._sel(sendiri) if len(sendiri) <= _SEL_TERBANYAK else f"{len(sendiri)} sel"
        return "; ".join(filter(None, (a.rumus, sel))) or a.ketentuan

    def _sel(self, semua: Iterable[Sel]) -> str:
        """Cells by file and sheet: (1) Target C10, D10."""
        bagian = []
        for (n, lembar), milik in groupby(semua, lambda s: (self._nomor_berkas(s), s.lembar)):
            alamat = ", ".join(s.sel + " (diperbaiki)" * bool(s.perbaikan) for s in milik)
            bagian.append(" ".join(f"{n} {lembar} {alamat}".split()))
        return "; ".join(bagian)


def _tukar(sebutan: str, asal: str) -> tuple[str, str]:
    """Figures of one sheet stand behind its name, others before their calculation."""
    return (asal, sebutan) if asal.endswith(":") else (sebutan, asal)


def _kelompok(p: str) -> str:
    """What an owner belongs to, as a heading."""
    awal, ada, _ = p.partition("/")
    if awal == KETENTUAN:
        return "Ketentuan"
    if not ada:
        return "Anggaran" if p[:1].isdigit() or p == "anggaran" else "Setahun"
    if awal.startswith("tw"):
        return nama_triwulan(int(awal[2:]))
    return {RENCANA.rstrip("/"): "Rencana", "profil": "Profil"}.get(awal, "Bulan")


def _urutan(kunci: str) -> tuple[int, str, int, str]:
    p, kolom = pemilik(kunci), kunci.rpartition(".")[2]
    utama = next((n for n, awal in enumerate(_UTAMA) if kolom.startswith(awal)), len(_UTAMA))
    return _KELOMPOK.index(_kelompok(p)), p, utama, kunci


def _ringkas(uraian: str, tahun: str) -> str:
    """A description without its unit and the year of the document."""
    teks = _SATUAN.sub("", uraian).removesuffix(f" tahun {tahun}").rstrip(",")
    return _TRIWULAN.sub(lambda c: f"{'s.d. ' * bool(c[1])}TW {c[2]}", teks)


def _nama_bersama(uraian: Sequence[str]) -> str:
    """The longest run of words that all descriptions of a row share; of a single one, all of it."""
    kata, lain = uraian[0].split(), [f" {u} " for u in uraian[1:]]
    for panjang in range(len(kata), 0, -1):
        for awal in range(len(kata) - panjang + 1):
            calon = " ".join(kata[awal : awal + panjang])
            if all(f" {calon} " in u for u in lain):
                return calon
    return uraian[0]


def _nama_berkas(berkas: dict[tuple[str, str], int]) -> Iterator[str]:
    for (jalur, sidik), n in berkas.items():
        yield f"({n}) {'/'.join(PurePosixPath(jalur).parts[-2:])} {sidik[:HURUF_SIDIK]}"

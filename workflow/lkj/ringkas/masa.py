"""The years that a change touches, and the files of them that a build can make."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lkj.periode import POLA_KUNCI_MASA, nama_triwulan

_TAHUN = r"((?:[a-z0-9-]+/)?)(20\d\d)"
_BUKU = re.compile(rf"data/raw/{_TAHUN}/(?:rencana|({POLA_KUNCI_MASA})/[^/]+)\.xlsx")
_DATA = re.compile(rf"(?:data/raw|terbitan)/{_TAHUN}/(?:({POLA_KUNCI_MASA})/)?")
_UNIT = re.compile(r"config/unit/([a-z0-9-]+)\.yaml")
_UMUM = re.compile(r"(?:config|templates|workflow|profiles)/|Snakefile$|requirements\.lock$|pyproject\.toml$")
_SETAHUN = (1, 2, 3, 4)
TABEL = ("pengukuran", "anggaran")


@dataclass(frozen=True)
class TahunKantor:
    """A year of an office in a commit.

    Attributes:
        unit: Prefix of its paths, ``abang/``; empty for the repository's own office.
        tahun: The year.
        tw: Quarters of which a sheet is there.
        bulan: Months of which one is, by their folders: ``bl02``.
        berubah: Folders of the quarters and months whose own sheets changed.
    """

    unit: str
    tahun: int
    tw: tuple[int, ...] = ()
    bulan: tuple[str, ...] = ()
    berubah: tuple[str, ...] = ()

    @property
    def sebutan(self) -> str:
        """The year for people, with the office where there are several."""
        return f"{self.tahun}{f' ({self.unit[:-1]})' if self.unit else ''}"

    @property
    def nama(self) -> str:
        """The year in the name of a file."""
        return f"{self.unit.replace('/', '-')}{self.tahun}"

    def sebut_tabel(self, tabel: str) -> str:
        """``Triwulan I 2023, pengukuran``."""
        masa, _, nama = tabel.removesuffix(".csv").rpartition("/")
        return f"{f'{nama_triwulan(int(masa[2]))} ' if masa else 'Tahun '}{self.sebutan}, {nama}"

    @property
    def folder(self) -> str:
        """Where its processed tables are."""
        return f"data/processed/{self.unit}{self.tahun}/"

    def tabel(self) -> list[str]:
        """The measured tables, relative to `folder`; of the year when all of its quarters are there."""
        bagian = [f"tw{n}/" for n in self.tw] + ([""] if self.tw == _SETAHUN else [])
        return [f"{b}{t}.csv" for b in bagian for t in TABEL]

    def catatan(self) -> list[str]:
        """The tables of remarks of its quarters and months, relative to `folder`."""
        return [f"{masa}/catatan.csv" for masa in (*(f"tw{n}" for n in self.tw), *self.bulan)]

    def dokumen(self) -> list[str]:
        """Reports to look at: of what changed, and of the year, or else its last quarter."""
        awal = f"reports/{self.unit}lkj_{self.tahun}"
        berubah = [n for n in self.tw if f"tw{n}" in self.berubah]
        if self.tw == _SETAHUN:
            nama = [awal, *(f"{awal}_tw{n}" for n in berubah)]
        else:
            nama = [f"{awal}_tw{n}" for n in berubah or self.tw[-1:]]
        nama += [f"{awal}_{b}" for b in self.bulan if b in self.berubah]
        return [f"{n}.{jenis}" for n in nama for jenis in ("pdf", "html")]


def masa_terpengaruh(
    pohon: Iterable[str], berubah: Iterable[str], *, semua: bool = False
) -> list[TahunKantor]:
    """The years with a plan or a sheet that a change touches; all when settings or program changed.

    Args:
        pohon: All paths of the commit.
        berubah: Paths that changed, also those that are gone.
        semua: Take all years.
    """
    ubah = list(berubah)
    tersentuh, ada = _menurut_tahun(_DATA.match, ubah), _menurut_tahun(_BUKU.fullmatch, pohon)
    semua = semua or any(_UMUM.match(p) and not _UNIT.fullmatch(p) for p in ubah)
    unit = {f"{c[1]}/" for p in ubah if (c := _UNIT.fullmatch(p))}
    hasil = []
    for kunci, masa in sorted(ada.items()):
        if semua or kunci[0] in unit or kunci in tersentuh:
            tw = tuple(int(m[2:]) for m in masa if m[:2] == "tw")
            bulan = tuple(m for m in masa if m[:2] == "bl")
            hasil.append(TahunKantor(*kunci, tw, bulan, tuple(tersentuh.get(kunci, ()))))
    return hasil


def _menurut_tahun(
    cari: Callable[[str], re.Match[str] | None], jalur: Iterable[str]
) -> dict[tuple[str, int], list[str]]:
    """Office and year of the paths that match → the folders of their quarters and months, in order."""
    hasil: dict[tuple[str, int], set[str]] = {}
    for cocok in filter(None, map(cari, jalur)):
        masa = hasil.setdefault((cocok[1], int(cocok[2])), set())
        if cocok[3]:
            masa.add(cocok[3])
    return {kunci: sorted(masa) for kunci, masa in hasil.items()}

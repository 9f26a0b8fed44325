"""The years that a change touches, and the files of them that a build can make."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lkj.periode import nama_triwulan

_BUKU = re.compile(r"data/raw/((?:[a-z0-9-]+/)?)(20\d\d)/(?:rencana|tw[1-4]/[^/]+)\.xlsx")
_DATA = re.compile(r"(?:data/raw|terbitan)/((?:[a-z0-9-]+/)?)(20\d\d)/(?:tw([1-4])/)?")
_UNIT = re.compile(r"config/unit/([a-z0-9-]+)\.yaml")
_UMUM = re.compile(r"(?:config|templates|workflow|profiles)/|Snakefile$|requirements\.lock$|pyproject\.toml$")
_SETAHUN = (1, 2, 3, 4)
TABEL = ("pengukuran", "anggaran")


@dataclass(frozen=True)
class Masa:
    """A year of an office in a commit.

    Attributes:
        unit: Prefix of its paths, ``abang/``; empty for the repository's own office.
        tahun: The year.
        tw: Quarters of which a sheet is there.
        berubah: Quarters whose own sheets changed.
    """

    unit: str
    tahun: int
    tw: tuple[int, ...] = ()
    berubah: tuple[int, ...] = ()

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
        """The tables of remarks of its quarters, relative to `folder`."""
        return [f"tw{n}/catatan.csv" for n in self.tw]

    def dokumen(self) -> list[str]:
        """Reports to look at: of the changed quarters, and of the year, or else its last quarter."""
        if self.tw == _SETAHUN:
            tw = self.berubah
            awal = [f"reports/{self.unit}lkj_{self.tahun}"]
        else:
            tw, awal = tuple(n for n in self.berubah if n in self.tw) or self.tw[-1:], []
        nama = [*awal, *(f"reports/{self.unit}lkj_{self.tahun}_tw{n}" for n in tw)]
        return [f"{n}.{jenis}" for n in nama for jenis in ("pdf", "html")]


def masa_terpengaruh(pohon: Iterable[str], berubah: Iterable[str], *, semua: bool = False) -> list[Masa]:
    """The years with a plan or a sheet that a change touches; all when settings or program changed.

    Args:
        pohon: All paths of the commit.
        berubah: Paths that changed, also those that are gone.
        semua: Take all years.
    """
    isi, ubah = list(pohon), list(berubah)
    tersentuh = _tersentuh(ubah)
    semua = semua or any(_UMUM.match(p) and not _UNIT.fullmatch(p) for p in ubah)
    unit = {f"{c[1]}/" for p in ubah if (c := _UNIT.fullmatch(p))}
    ada = sorted({(c[1], int(c[2])) for c in filter(None, map(_BUKU.fullmatch, isi))})
    kena = [k for k in ada if semua or k[0] in unit or k in tersentuh]
    return [Masa(*k, _triwulan(isi, k), tuple(sorted(tersentuh.get(k, ())))) for k in kena]


def _tersentuh(berubah: Iterable[str]) -> Mapping[tuple[str, int], set[int]]:
    hasil: dict[tuple[str, int], set[int]] = {}
    for cocok in filter(None, map(_DATA.match, berubah)):
        tw = hasil.setdefault((cocok[1], int(cocok[2])), set())
        if cocok[3]:
            tw.add(int(cocok[3]))
    return hasil


def _triwulan(pohon: Iterable[str], kunci: tuple[str, int]) -> tuple[int, ...]:
    pola = re.compile(rf"data/raw/{re.escape(kunci[0])}{kunci[1]}/tw([1-4])/[^/]+\.xlsx")
    return tuple(sorted({int(c[1]) for c in filter(None, map(pola.fullmatch, pohon))}))

"""Which document is released, how its releases are called, and where everything of it lies."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

AKAR: Final = "terbitan"
TERAKHIR: Final = "terakhir"
"""Folder beside the releases with the measured tables of the last one, for ``git diff``."""
POLA_TAG: Final = re.compile(r"[a-z0-9][a-z0-9._-]{0,79}")
BENTUK: Final = ("pdf", "docx", "html", "md")
TERUKUR: Final = ("pengukuran.csv", "anggaran.csv")
"""The measured tables: what is compared with the next release."""


@dataclass(frozen=True)
class Sasaran:
    """What is released: the report or the measurement of an office, of a year or a quarter.

    Attributes:
        tahun: Year.
        tw: Quarter; None for the year.
        unit: One office of many, or nothing.
        jenis: How the document's name begins: ``lkj`` or ``pengukuran``.
    """

    tahun: int
    tw: int | None = None
    unit: str = ""
    jenis: str = "lkj"

    @property
    def awalan(self) -> str:
        """What paths of the office begin with: ``abang/`` or nothing."""
        return f"{self.unit}/" if self.unit else ""

    @property
    def dokumen(self) -> str:
        """``lkj_2023``, ``lkj_2023_tw1``, ``pengukuran_2023``."""
        return f"{self.jenis}_{self.tahun}" + (f"_tw{self.tw}" if self.tw else "")

    @property
    def folder(self) -> str:
        """Where the releases of the year lie."""
        return f"{AKAR}/{self.awalan}{self.tahun}"

    @property
    def folder_terakhir(self) -> str:
        """Where the measured tables of the document's last release lie."""
        return f"{self.folder}/{TERAKHIR}/{self.dokumen}"

    @property
    def olahan(self) -> str:
        """Where the processed tables of the year lie."""
        return f"data/processed/{self.awalan}{self.tahun}"

    @property
    def masa(self) -> str:
        """Folder of the measured tables below `olahan`: ``tw1/`` or nothing."""
        return f"tw{self.tw}/" if self.tw else ""

    @property
    def rencana(self) -> str:
        """The plan, without which there is nothing to release."""
        return f"data/raw/{self.awalan}{self.tahun}/rencana.xlsx"

    @property
    def terukur(self) -> tuple[str, ...]:
        """The measured tables, below `olahan` and below the folder of a release."""
        return tuple(f"{self.masa}{nama}" for nama in TERUKUR)

    def sasaran(self) -> list[str]:
        """What every release makes."""
        halaman = [f"reports/{self.awalan}{self.dokumen}.{b}" for b in BENTUK]
        return [*halaman, f"{self.olahan}/{self.masa}telusur.csv"]

    def sasaran_final(self) -> list[str]:
        """What a release of an approved document makes beside that."""
        siap, arsip = f"{self.dokumen}_siap_ttd.pdf", f"arsip/{self.dokumen}.zip"
        return [f"reports/{self.awalan}{siap}", f"reports/{self.awalan}{arsip}"]

    def bangunan(self, nama: str) -> str:
        """A file that the build leaves about the document: ``isi.json``, ``keadaan.json``."""
        return f"build/{self.awalan}{self.dokumen}/{nama}"

    def tag_ke(self, urut: int) -> str:
        """The name that the release of this number has by default: ``abang-lkj-2023-tw1-2``."""
        bagian = [self.unit, self.jenis, str(self.tahun), f"tw{self.tw}" if self.tw else "", str(urut)]
        return "-".join(b for b in bagian if b)

    def masukan(self, jalur: str) -> bool:
        """Whether a file of the repository is data, a setting or a template of this release.

        All years of the office are: measured earlier years stand in its tables.
        """
        if jalur.startswith(("config/", "templates/")):
            return True
        milik = re.escape(self.awalan)
        return bool(re.match(rf"(?:data/raw|{AKAR})/{milik}(?:20\d\d/|[^/]+$)", jalur))


def kode(jalur: str) -> bool:
    """Whether a file of the repository is part of the program."""
    return jalur == "Snakefile" or jalur.startswith(("workflow/", "profiles/"))


def manifes_di(jalur: Iterable[str], sasaran: Sasaran) -> list[str]:
    """The manifests among some paths, of the year's releases."""
    pola = re.compile(rf"{re.escape(sasaran.folder)}/[^/]+/manifes\.json")
    return sorted(j for j in jalur if pola.fullmatch(j))

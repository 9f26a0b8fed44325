"""Officials: one term of office each."""

from datetime import date
from typing import Literal

from pydantic import Field

from lkj.konfigurasi.dasar import Pengaturan

POLA_NIP = r"^\d{18}$"


class Pejabat(Pengaturan):
    """One term of office: who held it, in what standing, from when to when (both included).

    ``nama_sertifikat`` is the name on the official's electronic certificate, where it is spelt otherwise than
    ``nama`` even without titles.
    """

    kode_jabatan: str
    jabatan: str
    nama: str
    nip: str | None = Field(default=None, pattern=POLA_NIP)
    pangkat: str | None = None
    status: Literal["definitif", "Plt.", "Plh.", "Pj."] = "definitif"
    sejak: date
    sampai: date | None = None
    atasan: str | None = None
    nama_sertifikat: str | None = Field(default=None, min_length=1, max_length=200)

    @property
    def sebutan(self) -> str:
        """Title as printed, with Plt./Plh./Pj. where it applies."""
        return self.jabatan if self.status == "definitif" else f"{self.status} {self.jabatan}"

    def menjabat(self, tanggal: date) -> bool:
        """Whether the term covers a day."""
        return self.sejak <= tanggal and (self.sampai is None or tanggal <= self.sampai)

    @property
    def nip_tercetak(self) -> str:
        """NIP in groups of 8-6-1-3, as it is printed."""
        n = self.nip or ""
        return f"{n[:8]} {n[8:14]} {n[14]} {n[15:]}" if n else ""

"""The archive: how long a report is kept, and whether the history goes along."""

from typing import Literal

from pydantic import Field

from lkj.konfigurasi.dasar import Pengaturan
from lkj.periode import Masa

NasibAkhir = Literal["permanen", "musnah", "dinilai kembali"]
"""What becomes of a record after its years (PP 28/2012: Jadwal Retensi Arsip)."""


class Retensi(Pengaturan):
    """Years that a record is kept, and what becomes of it then."""

    aktif: int = Field(ge=0, le=100)
    inaktif: int = Field(ge=0, le=100)
    nasib: NasibAkhir


class DaftarRetensi(Pengaturan):
    """Retention of the yearly report, and of those of quarters and months.

    The defaults are an example (a ministry's schedule); the pemda's own Jadwal Retensi Arsip decides, and
    is named in ``dasar``.
    """

    tahunan: Retensi = Retensi(aktif=2, inaktif=4, nasib="permanen")
    triwulan: Retensi = Retensi(aktif=1, inaktif=1, nasib="musnah")
    dasar: str = ""

    def untuk(self, masa: Masa) -> Retensi:
        """The retention of the report of a period."""
        return self.triwulan if masa.kunci else self.tahunan


class Arsip(Pengaturan):
    """Settings of the archive.

    Attributes:
        retensi: How long it is kept.
        riwayat: Whether the git history goes along.
    """

    retensi: DaftarRetensi = DaftarRetensi()
    riwayat: bool = True

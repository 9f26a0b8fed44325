"""What the templates of the papers are filled from, and the officials in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from lkj.konfigurasi import Kantor, Pejabat
from lkj.laporan.naskah_dinas.surat.model import Naskah, Undangan
from lkj.periode import akhir_triwulan, nama_triwulan
from lkj.rencana import Rencana

SEKSI_PERENCANAAN = "perencanaan"
"""Key of the subbagian whose head compiles the data."""
JABATAN_PERENCANAAN = "kasubbag_perencanaan"
"""Who does where an office has no such section."""
KEPALA_DAERAH = "bupati"


@dataclass(frozen=True)
class Cetakan:
    """A document as it was printed for signature.

    Attributes:
        dokumen: ``lkj_2023_tw1``.
        sidik_isi: The digest of its content.
        halaman: Number of its pages.
    """

    dokumen: str
    sidik_isi: str
    halaman: int


@dataclass(frozen=True)
class BahanSurat:
    """All that a paper may print.

    Attributes:
        isi: What people decided for it.
        undangan: What they decided for the invitation of the same period.
        rencana: The plan, for papers that tell who answers for what.
        isian: Path of each sheet that came in → its sha256, for papers that tell so.
        cetakan: What is signed and duplicated, for the paper that says who gets it.
    """

    kantor: Kantor
    tahun: int
    tw: int | None
    isi: Naskah
    undangan: Undangan = field(default_factory=Undangan)
    rencana: Rencana | None = None
    isian: Mapping[Path, str] = field(default_factory=dict)
    cetakan: Sequence[Cetakan] = ()

    @property
    def patokan(self) -> date:
        """The day by which officials are looked up: that of the paper, or the last of its period."""
        return self.isi.tanggal or akhir_triwulan(self.tahun, self.tw or 4)

    @property
    def masa(self) -> str:
        """``Triwulan I Tahun 2023`` or ``Tahun 2023``."""
        return f"{nama_triwulan(self.tw)} Tahun {self.tahun}" if self.tw else f"Tahun {self.tahun}"

    @property
    def laporan(self) -> str:
        """The report of the period as a letter names it."""
        return f"{self.kantor.dokumen.nama} ({self.kantor.dokumen.singkatan}) {self.masa}"

    def pejabat(self, jabatan: str | None) -> Pejabat:
        """Who holds an office on the day of the paper; None for the head of the planning subbagian.

        Raises:
            DataSalahError: Nobody does (code ``PEJABAT_KOSONG``).
        """
        return self.kantor.pejabat_pada(jabatan or perencana(self.kantor), self.patokan)

    def semua_pejabat(self) -> list[Pejabat]:
        """Everybody in office below the head of the region, in the order of the settings."""
        ada = (self.kantor.cari_pejabat(k, self.patokan) for k in self.kode_jabatan())
        return [p for p in ada if p is not None]

    def kode_jabatan(self) -> list[str]:
        """All offices below the head of the region."""
        return list(
            dict.fromkeys(p.kode_jabatan for p in self.kantor.pejabat if p.kode_jabatan != KEPALA_DAERAH)
        )


def perencana(kantor: Kantor) -> str:
    """The office that compiles the data and records corrections."""
    seksi = kantor.seksi.get(SEKSI_PERENCANAAN)
    return seksi.kepala if seksi else JABATAN_PERENCANAAN

"""What the templates of the papers are filled from, and the officials in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from lkj.konfigurasi import LRA, Kantor, Pejabat
from lkj.laporan.kalimat import KATA_KEUANGAN
from lkj.laporan.naskah_dinas.surat.model import Naskah, Undangan
from lkj.perbaikan.baca import Koreksi
from lkj.periode import Masa
from lkj.rencana import Rencana
from lkj.rencana.acuan import ditagih
from lkj.sop import Kalender
from lkj.tindakan import Tindakan

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
        periode: The period that it belongs to.
        isi: What people decided for it.
        undangan: What they decided for the invitation of the same period.
        rencana: The plan, for papers that tell who answers for what.
        isian: Path of each sheet that came in → its sha256, for papers that tell so.
        cetakan: What is signed and duplicated, for the paper that says who gets it.
        tindakan: The corrections and returns of a round that were recorded, for the lembar koreksi.
        perbaikan: The corrected cells of the period, for it too.
        hari_kerja: Working days that a SOP in force gives the sections for their data; None where none does.
        kalender: The working days, for papers with a due date.
    """

    kantor: Kantor
    periode: Masa
    isi: Naskah
    undangan: Undangan = field(default_factory=Undangan)
    rencana: Rencana | None = None
    isian: Mapping[Path, str] = field(default_factory=dict)
    cetakan: Sequence[Cetakan] = ()
    tindakan: Sequence[Tindakan] = ()
    perbaikan: Sequence[Koreksi] = ()
    hari_kerja: int | None = None
    kalender: Kalender = field(default_factory=lambda: Kalender(()))

    @property
    def patokan(self) -> date:
        """The day by which officials are looked up: that of the paper, or the last of its period."""
        return self.isi.tanggal or self.periode.akhir

    @property
    def masa(self) -> str:
        """``Triwulan I Tahun 2023``, ``Bulan Februari Tahun 2023`` or ``Tahun 2023``."""
        return self.periode.nama

    @property
    def tahun(self) -> int:
        """The year."""
        return self.periode.tahun

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

    def nama_pengisi(self, kunci: str) -> str:
        """The printed name of who fills in a sheet: a section, or the financial report."""
        return self.pengisi.get(kunci, kunci)

    @property
    def pengisi(self) -> dict[str, str]:
        """Key → name of all who fill in a form."""
        seksi = {kunci: s.nama for kunci, s in self.kantor.seksi.items()}
        lra = {str(LRA): KATA_KEUANGAN[LRA]} if self.kantor.ketentuan.keuangan == LRA else {}
        return seksi | lra

    @property
    def penerima_format(self) -> dict[str, str]:
        """Key → name of who gets a form: of a month only who answers for what is measured by month."""
        if not self.periode.bulan or self.rencana is None:
            return self.pengisi
        return {k: nama for k, nama in self.pengisi.items() if ditagih(self.rencana, k, self.periode)}

    def kode_jabatan(self) -> list[str]:
        """All offices below the head of the region."""
        return list(
            dict.fromkeys(p.kode_jabatan for p in self.kantor.pejabat if p.kode_jabatan != KEPALA_DAERAH)
        )


def perencana(kantor: Kantor) -> str:
    """The office that compiles the data and records corrections."""
    seksi = kantor.seksi.get(SEKSI_PERENCANAAN)
    return seksi.kepala if seksi else JABATAN_PERENCANAAN

"""The record: one figure or text of one cell, with where it stands."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Rekaman:
    """One value that a section reported.

    Attributes:
        tw: Quarter, 1 to 4.
        seksi: Key of the section; ``lra`` of the financial report.
        jenis: ``kinerja``, ``sub_kegiatan``, ``lra``, ``analisis``, ``data_dukung``, ``pengesahan``; of what
            people decided ``perbaikan`` (a corrected cell) and ``lanjut_tanpa`` (a section that is late).
        kunci: Indicator id, sub-kegiatan code, row number, number of the correction.
        ukuran: What was measured: ``realisasi``, ``pembilang``, ``fisik``, ``anggaran``, ``pendukung``, …;
            of a month ``realisasi_bulan_7``; of the financial report ``realisasi_sd``.
        nilai: The figure, or None for a text; of an ordinal indicator the step.
        teks: The text, empty for a figure; of an ordinal indicator the word.
        berkas: Source file; with ``lembar``, ``sel`` (A1) and ``sidik`` (sha256) its pedigree.
        perbaikan: Number of the correction of this cell; empty where it is as the section sent it.
    """

    tw: int
    seksi: str
    jenis: str
    kunci: str
    ukuran: str
    nilai: Decimal | None
    teks: str
    berkas: str
    lembar: str
    sel: str
    sidik: str
    perbaikan: str = ""

    @property
    def id(self) -> str:
        """Key of the record within its year: ``tw1/pelayanan/kinerja/IKU-01/realisasi``."""
        return f"tw{self.tw}/{self.seksi}/{self.jenis}/{self.kunci}/{self.ukuran}"

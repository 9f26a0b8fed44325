"""Typed models of the plan. Figures are Decimal; a missing value is None, never 0."""

from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Literal

from pydantic import BaseModel, ConfigDict

from lkj.periode import akhir_triwulan

Rentang = tuple[Decimal, Decimal]
NilaiTarget = Decimal | Rentang | None
"""A number, a range (lower, upper), or nothing."""

TIPE = ("numerik", "persen", "rentang", "predikat")
POLARITAS = ("positif", "negatif")
RUMUS = ("rasio", "dua_t", "rasio_balik", "rentang")
AGREGASI = ("jumlah", "akhir", "rata", "maks", "min", "tahunan")
AGREGASI_RENSTRA = ("akhir", "jumlah")
CARA_ISI = ("per_triwulan", "kumulatif")


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Versi(_Model):
    """One version of the Perjanjian Kinerja (PK) or of the budget document (DPA)."""

    jenis: Literal["PK", "DPA"]
    kode: str
    nama: str
    nomor: str
    tanggal: date
    berlaku_sejak: date


class Tujuan(_Model):
    """A tujuan of the Renstra."""

    kode: str
    uraian: str


class Sasaran(_Model):
    """A sasaran strategis and the tujuan it serves."""

    kode: str
    tujuan: str
    uraian: str


class Indikator(_Model):
    """An indikator kinerja utama with every rule that its measurement needs (domain.md 10)."""

    kode: str
    sasaran: str
    nama: str
    definisi: str
    formula: str
    satuan: str
    tipe: Literal["numerik", "persen", "rentang", "predikat"]
    polaritas: Literal["positif", "negatif"]
    rumus: Literal["rasio", "dua_t", "rasio_balik", "rentang"]
    agregasi: Literal["jumlah", "akhir", "rata", "maks", "min", "tahunan"]
    agregasi_renstra: Literal["akhir", "jumlah"]
    nilai_isian: Literal["per_triwulan", "kumulatif"]
    target_isian: Literal["per_triwulan", "kumulatif"]
    pembilang: str | None = None
    penyebut: str | None = None
    sumber_data: str
    seksi: str
    program: tuple[str, ...]
    standar_nasional: Decimal | None = None
    sumber_standar: str | None = None

    @property
    def berbagian(self) -> bool:
        """Whether it is a percentage that is filled in by its parts (domain.md 3.4a)."""
        return self.pembilang is not None and self.penyebut is not None

    def diisi_pada(self, tw: int) -> bool:
        """Whether a quarter's sheet must carry a value; yearly indicators only in TW IV."""
        return self.agregasi != "tahunan" or tw == 4


class Target(_Model):
    """Targets of one indicator in one version of the PK: the year and its four quarters."""

    versi: str
    kode: str
    tahun: NilaiTarget
    tw: tuple[NilaiTarget, NilaiTarget, NilaiTarget, NilaiTarget]


class Renstra(_Model):
    """Renstra targets and earlier results of one indicator, by year, and the target of the whole period."""

    kode: str
    akhir: NilaiTarget
    target: dict[int, NilaiTarget]
    realisasi: dict[int, Decimal | None]


class Program(_Model):
    """A programme and the sasaran it supports."""

    kode: str
    nama: str
    sasaran: tuple[str, ...]


class Kegiatan(_Model):
    """A kegiatan; its programme is the first three parts of its code."""

    kode: str
    nama: str

    @property
    def program(self) -> str:
        """Code of its programme."""
        return kode_program(self.kode)


class SubKegiatan(_Model):
    """A sub-kegiatan: responsible section, physical output with targets, ceiling by DPA version (Rp)."""

    kode: str
    nama: str
    seksi: str
    keluaran: str
    satuan: str
    target: Decimal
    tw: tuple[Decimal, Decimal, Decimal, Decimal]
    pagu: dict[str, Decimal]

    @property
    def kegiatan(self) -> str:
        """Code of its kegiatan."""
        return self.kode.rpartition(".")[0]

    @property
    def program(self) -> str:
        """Code of its programme."""
        return kode_program(self.kode)


def kode_program(kode: str) -> str:
    """The programme's code (7.01.NN) of a kegiatan or sub-kegiatan code (Permendagri 90/2019)."""
    return ".".join(kode.split(".")[:3])


class Rencana(_Model):
    """The plan of one year."""

    tahun: int
    instansi: str
    renstra_awal: int
    renstra_akhir: int
    tujuan: tuple[Tujuan, ...]
    sasaran: tuple[Sasaran, ...]
    versi: tuple[Versi, ...]
    indikator: tuple[Indikator, ...]
    target: tuple[Target, ...]
    renstra: tuple[Renstra, ...]
    program: tuple[Program, ...]
    kegiatan: tuple[Kegiatan, ...]
    sub_kegiatan: tuple[SubKegiatan, ...]

    def versi_berlaku(self, jenis: str, tw: int | None) -> Versi:
        """The version in force at the end of a quarter; of the year: the last one (domain.md 2.1).

        Before the first version takes effect, the first one is used.
        """
        batas = akhir_triwulan(self.tahun, tw or 4)
        semua = sorted((v for v in self.versi if v.jenis == jenis), key=lambda v: v.berlaku_sejak)
        berlaku = [v for v in semua if v.berlaku_sejak <= batas]
        return (berlaku or semua)[-1 if berlaku else 0]

    @cached_property
    def _target_menurut_kunci(self) -> dict[tuple[str, str], Target]:
        return {(t.versi, t.kode): t for t in self.target}

    def target_triwulan(self, kode: str, tw: int) -> NilaiTarget:
        """Target of a quarter, by the PK version in force at its end."""
        return self._target_menurut_kunci[self.versi_berlaku("PK", tw).kode, kode].tw[tw - 1]

    def target_tahun(self, kode: str, tw: int | None = None) -> NilaiTarget:
        """Target of the year, by the PK version in force at the end of ``tw`` (default: the last)."""
        return self._target_menurut_kunci[self.versi_berlaku("PK", tw).kode, kode].tahun

    def pagu(self, sub: SubKegiatan, tw: int | None = None) -> Decimal:
        """Ceiling in Rupiah of a sub-kegiatan by the DPA version in force."""
        return sub.pagu[self.versi_berlaku("DPA", tw).kode]

    def indikator_seksi(self, seksi: str) -> tuple[Indikator, ...]:
        """Indicators that a section answers for."""
        return tuple(i for i in self.indikator if i.seksi == seksi)

    def sub_seksi(self, seksi: str) -> tuple[SubKegiatan, ...]:
        """Sub-kegiatan that a section carries out."""
        return tuple(s for s in self.sub_kegiatan if s.seksi == seksi)

    def indikator_sasaran(self, sasaran: str) -> tuple[Indikator, ...]:
        """Indicators of a sasaran."""
        return tuple(i for i in self.indikator if i.sasaran == sasaran)

    def program_sasaran(self, sasaran: str) -> tuple[Program, ...]:
        """Programmes that support a sasaran."""
        return tuple(p for p in self.program if sasaran in p.sasaran)

    def renstra_indikator(self, kode: str) -> Renstra:
        """Renstra rows of an indicator."""
        return next(r for r in self.renstra if r.kode == kode)

"""Typed models of the plan. Figures are Decimal; a missing value is None, never 0."""

from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Literal

from lkj.periode import akhir_triwulan
from lkj.rencana.butir import Butir, Kegiatan, Program, RenstraRupiah, SubKegiatan

Rentang = tuple[Decimal, Decimal]
NilaiTarget = Decimal | Rentang | None
"""A number, a range (lower, upper), or nothing."""

TIPE = ("numerik", "persen", "rentang", "predikat", "ordinal")
POLARITAS = ("positif", "negatif")
RUMUS = ("rasio", "dua_t", "rasio_balik", "selisih", "rentang", "ordinal")
AGREGASI = ("jumlah", "akhir", "rata", "maks", "min", "tahunan")
AGREGASI_RENSTRA = ("akhir", "jumlah")
CARA_ISI = ("per_triwulan", "kumulatif")
PERIODE_ISIAN = ("triwulan", "bulan")
STATUS_REALISASI = ("final", "sementara", "tahun_sebelumnya", "belum_terbit")
"""What a reported value is: the section says it beside the value; blank means final (domain.md 3.4a)."""


class Versi(Butir):
    """One version of the Perjanjian Kinerja (PK) or of the budget document (DPA)."""

    jenis: Literal["PK", "DPA"]
    kode: str
    nama: str
    nomor: str
    tanggal: date
    berlaku_sejak: date


class Tujuan(Butir):
    """A tujuan of the Renstra."""

    kode: str
    uraian: str


class Sasaran(Butir):
    """A sasaran strategis and the tujuan it serves."""

    kode: str
    tujuan: str
    uraian: str


class PetaOrdinal(Butir):
    """Words that stand for steps, lowest first: TMP 1, TW 2, WDP 3, WTP 4 (domain.md 3.3, ordinal)."""

    nama: str
    nilai: tuple[tuple[str, Decimal], ...]

    def angka(self, sebutan: str) -> Decimal | None:
        """The step of a word, whatever its case and spacing; None for an unknown word."""
        dicari = _lipat(sebutan)
        return next((n for s, n in self.nilai if _lipat(s) == dicari), None)

    def sebutan(self, nilai: Decimal) -> str:
        """The word of a step; empty for a value that is no step."""
        return next((s for s, n in self.nilai if n == nilai), "")


def _lipat(teks: str) -> str:
    return " ".join(teks.split()).casefold()


class PenanggungJawab(Butir):
    """Who answers for an indicator or a sub-kegiatan, from when to when (both included).

    Sections merge, split and are renamed. Several sections at one time are allowed only for a percentage
    with parts: they are combined as Σ/Σ (domain.md 3.4a).
    """

    kode: str
    seksi: str
    sejak: date
    sampai: date | None = None


class Indikator(Butir):
    """An indikator kinerja utama with every rule that its measurement needs (domain.md 10).

    Attributes:
        rumus: None takes the office's formula for the polarity (`Ketentuan.rumus`).
        seksi: The section that answers for it, unless the sheet Penanggung Jawab says otherwise.
        peta: Name of the `PetaOrdinal` of an ordinal indicator; its values are steps.
        periode_isian: ``bulan`` if the section reports months; the quarter follows by ``agregasi``.
        bobot: Weight in means where the office weights them.
        sejak: First year in which it is measured in its present definition; earlier years cannot be
            compared.
    """

    kode: str
    sasaran: str
    nama: str
    definisi: str
    formula: str
    satuan: str
    tipe: Literal["numerik", "persen", "rentang", "predikat", "ordinal"]
    polaritas: Literal["positif", "negatif"]
    rumus: Literal["rasio", "dua_t", "rasio_balik", "selisih", "rentang", "ordinal"] | None = None
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
    peta: str | None = None
    periode_isian: Literal["triwulan", "bulan"] = "triwulan"
    bobot: Decimal | None = None
    sejak: int | None = None

    @property
    def berbagian(self) -> bool:
        """Whether it is a percentage that is filled in by its parts (domain.md 3.4a)."""
        return self.pembilang is not None and self.penyebut is not None

    def rumus_berlaku(self, rumus_negatif: str) -> str:
        """The formula it is measured by: its own, or the one that its type and polarity take.

        Args:
            rumus_negatif: The office's formula of a lower-is-better indicator.
        """
        if self.rumus is not None:
            return self.rumus
        if self.tipe in {"rentang", "ordinal"}:
            return self.tipe
        return "rasio" if self.polaritas == "positif" else rumus_negatif

    def diisi_pada(self, tw: int) -> bool:
        """Whether a quarter's sheet must carry a value; yearly indicators only in TW IV."""
        return self.agregasi != "tahunan" or tw == 4


class Target(Butir):
    """Targets of one indicator in one version of the PK: the year and its four quarters."""

    versi: str
    kode: str
    tahun: NilaiTarget
    tw: tuple[NilaiTarget, NilaiTarget, NilaiTarget, NilaiTarget]


class Renstra(Butir):
    """Renstra targets and earlier results of one indicator, by year, and the target of the whole period."""

    kode: str
    akhir: NilaiTarget
    target: dict[int, NilaiTarget]
    realisasi: dict[int, Decimal | None]


class JanjiPejabat(Butir):
    """One line of what an official below the Camat promises in one version of the PK."""

    versi: str
    jabatan: str
    sasaran: str
    indikator: str
    satuan: str
    target: NilaiTarget


class Rencana(Butir):
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
    peta: tuple[PetaOrdinal, ...] = ()
    penanggung_jawab: tuple[PenanggungJawab, ...] = ()
    janji_pejabat: tuple[JanjiPejabat, ...] = ()
    renstra_rupiah: tuple[RenstraRupiah, ...] = ()

    def versi_berlaku(self, jenis: str, tw: int | None) -> Versi:
        """The version in force at the end of a quarter; of the year: the last one (domain.md 2.1).

        Before the first version takes effect, the first one is used.
        """
        return self.versi_pada(jenis, akhir_triwulan(self.tahun, tw or 4))

    def versi_pada(self, jenis: str, tanggal: date) -> Versi:
        """The version in force on a day; before the first one takes effect, the first one."""
        semua = self.urutan_versi(jenis)
        return next((v for v in reversed(semua) if v.berlaku_sejak <= tanggal), semua[0])

    def urutan_versi(self, jenis: str) -> list[Versi]:
        """The versions of a kind in the order in which they take effect."""
        return sorted((v for v in self.versi if v.jenis == jenis), key=lambda v: v.berlaku_sejak)

    @cached_property
    def _target_menurut_kunci(self) -> dict[tuple[str, str], Target]:
        return {(t.versi, t.kode): t for t in self.target}

    def target_triwulan(self, kode: str, tw: int) -> NilaiTarget:
        """Target of a quarter, by the PK version in force at its end."""
        return self._target_menurut_kunci[self.versi_berlaku("PK", tw).kode, kode].tw[tw - 1]

    def target_tahun(self, kode: str, tw: int | None = None) -> NilaiTarget:
        """Target of the year, by the PK version in force at the end of ``tw`` (default: the last)."""
        return self._target_menurut_kunci[self.versi_berlaku("PK", tw).kode, kode].tahun

    def target_versi(self, versi: str, kode: str) -> NilaiTarget:
        """Target of the year in a version of the PK."""
        return self._target_menurut_kunci[versi, kode].tahun

    def janji_terakhir(self, jabatan: str, versi: str = "") -> tuple[JanjiPejabat, ...]:
        """What an official promises in a version of the PK (default: the last one).

        A version without lines of the official repeats those of the version before it.
        """
        urutan = [v.kode for v in self.urutan_versi("PK")]
        sampai = urutan[: urutan.index(versi) + 1] if versi else urutan
        milik = [j for j in self.janji_pejabat if j.jabatan == jabatan]
        berisi = next((v for v in reversed(sampai) if any(j.versi == v for j in milik)), None)
        return tuple(j for j in milik if j.versi == berisi)

    def pagu(self, sub: SubKegiatan, tw: int | None = None) -> Decimal:
        """Ceiling in Rupiah of a sub-kegiatan by the DPA version in force."""
        return sub.pagu[self.versi_berlaku("DPA", tw).kode]

    def seksi_pada(self, butir: Indikator | SubKegiatan, tw: int) -> tuple[str, ...]:
        """Sections that answer for an indicator or a sub-kegiatan at the end of a quarter.

        The rows of the sheet Penanggung Jawab decide where it has any for this code.
        """
        milik = [p for p in self.penanggung_jawab if p.kode == butir.kode]
        batas = akhir_triwulan(self.tahun, tw)
        berlaku = (p for p in milik if p.sejak <= batas and (p.sampai is None or batas <= p.sampai))
        return tuple(p.seksi for p in berlaku) if milik else (butir.seksi,)

    def indikator_seksi(self, seksi: str, tw: int) -> tuple[Indikator, ...]:
        """Indicators that a section answers for in a quarter."""
        return tuple(i for i in self.indikator if seksi in self.seksi_pada(i, tw))

    def sub_seksi(self, seksi: str, tw: int) -> tuple[SubKegiatan, ...]:
        """Sub-kegiatan that a section carries out in a quarter."""
        return tuple(s for s in self.sub_kegiatan if seksi in self.seksi_pada(s, tw))

    def peta_indikator(self, indikator: Indikator) -> PetaOrdinal | None:
        """The steps of an ordinal indicator; None for a figure."""
        return next((p for p in self.peta if p.nama == indikator.peta), None)

    def indikator_sasaran(self, sasaran: str) -> tuple[Indikator, ...]:
        """Indicators of a sasaran."""
        return tuple(i for i in self.indikator if i.sasaran == sasaran)

    def program_sasaran(self, sasaran: str) -> tuple[Program, ...]:
        """Programmes that support a sasaran."""
        return tuple(p for p in self.program if sasaran in p.sasaran)

    def renstra_indikator(self, kode: str) -> Renstra:
        """Renstra rows of an indicator."""
        return next(r for r in self.renstra if r.kode == kode)

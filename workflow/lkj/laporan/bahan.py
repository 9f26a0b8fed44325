"""What a report is made of: the measured tables as typed rows, the plan, the office, the date.

Nothing is measured here. Figures come from the processed tables as text and become Decimal again.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cached_property
from typing import Any

from lkj import bingkai
from lkj.konfigurasi import Kantor, Ketentuan
from lkj.kunci import awalan_triwulan, kunci
from lkj.laporan.gambar_kantor.paket import Paket
from lkj.periode import nama_triwulan
from lkj.profil import AngkaProfil, Profil, daftar_angka
from lkj.rekap import Rekap
from lkj.rencana import Indikator, Rencana, Sasaran
from lkj.rencana.kaidah import tampil
from lkj.rencana.model import NilaiTarget
from lkj.rumus import KATA_LUBANG, Skala
from lkj.rumus.agregasi import BELUM_MASUK

BELUM_ADA = KATA_LUBANG[BELUM_MASUK]
"""Stands where a section that is late would have reported something; never 0."""
_KODE_REALISASI = {
    "realisasi": "kode_khusus",
    "realisasi_tw": "kode_tw",
    "realisasi_sd": "kode_sd",
    "realisasi_renstra": "kode_renstra",
}
"""Column of a result → the column that says why it is missing."""


@dataclass(frozen=True)
class Baris:
    """A row of a processed table; ``baris["kolom"]`` is text, ``baris.angka("kolom")`` a figure.

    ``awalan`` is what the keys of its figures begin with (see `lkj.kunci`).
    """

    isi: Mapping[str, str]
    awalan: str = ""

    def __getitem__(self, kolom: str) -> str:
        """The cell as text; empty when missing."""
        return self.isi.get(kolom, "")

    def angka(self, kolom: str) -> Decimal | None:
        """The cell as a figure, None when empty."""
        teks = self.isi.get(kolom, "")
        return Decimal(teks) if teks else None

    def target(self, kolom: str) -> Decimal | tuple[Decimal, Decimal] | None:
        """The cell as a target: a figure, a range or None."""
        return bingkai.target_dari_teks(self.isi.get(kolom, ""))

    def kunci(self, kolom: str) -> str:
        """The key of a figure of this row; empty where there is none."""
        return kunci(self["kode"], kolom, self.awalan) if self[kolom] else ""


@dataclass(frozen=True)
class Tabel:
    """A processed table, rows by key and kind."""

    baris: tuple[Baris, ...]
    kolom_jenis: str

    def pilih(self, jenis: str) -> list[Baris]:
        """Rows of a kind, in the table's order."""
        return [b for b in self.baris if b[self.kolom_jenis] == jenis]

    def satu(self, jenis: str, kode: str = "") -> Baris:
        """The row of a kind and key.

        Raises:
            StopIteration: There is none.
        """
        return next(b for b in self.pilih(jenis) if kode in ("", b["kode"]))


def baca_tabel(isi: bytes, kolom_jenis: str, tw: int | None = None) -> Tabel:
    """Read a processed table, of a quarter or of the year."""
    awalan = awalan_triwulan(tw)
    return Tabel(tuple(Baris(b, awalan) for b in bingkai.baris(bingkai.dari_csv(isi))), kolom_jenis)


@dataclass(frozen=True)
class Pokok:
    """What every document has: an office, a period, a date.

    Attributes:
        tw: The quarter of a quarterly document; None for the year.
    """

    kantor: Kantor
    tahun: int
    tw: int | None
    tanggal: date

    @cached_property
    def triwulan(self) -> range:
        """The quarters that the document covers."""
        return range(1, (self.tw or 4) + 1)

    @property
    def terakhir(self) -> int:
        """The last quarter that the document covers."""
        return self.tw or 4

    def nama_seksi(self, kunci: str) -> str:
        """The printed name of a section."""
        return self.kantor.seksi[kunci].nama


@dataclass(frozen=True)
class Dasar(Pokok):
    """A document about what was reported.

    Attributes:
        rekap: Reported figures and texts of the quarters, and what people decided about them.
    """

    rekap: Rekap

    def sebut_masa(self, tw: int) -> str:
        """What the sheets of a quarter of the document are of: ``Triwulan I``."""
        return nama_triwulan(tw)


@dataclass(frozen=True)
class BahanRencana(Pokok):
    """A document about what was planned; nothing has to be reported or measured for it."""

    rencana: Rencana

    def indikator(self, kode: str) -> Indikator:
        """An indicator of the plan."""
        return next(i for i in self.rencana.indikator if i.kode == kode)

    def sasaran(self) -> Sequence[Sasaran]:
        """The sasaran strategis."""
        return self.rencana.sasaran

    def tulis(self, i: Indikator, nilai: NilaiTarget) -> str:
        """A target or result as it is printed, without its unit: 82,5 or 60–70 or WTP or –."""
        return self.sebutan(i, nilai) or tampil(nilai)

    def sebutan(self, i: Indikator, nilai: NilaiTarget) -> str:
        """The word of a step of an ordinal indicator; empty for a figure and for nothing."""
        peta = self.rencana.peta_indikator(i)
        return peta.sebutan(nilai) if peta is not None and isinstance(nilai, Decimal) else ""


@dataclass(frozen=True)
class Bahan(Dasar, BahanRencana):
    """All that the templates of a report may print.

    Attributes:
        pengukuran: The year's table, or the quarter's.
        anggaran: The same for the budget.
        per_triwulan: Quarter → its measured table.
        skala, predikat: The office's scale of categories, and the scale of the predikat.
        narasi: Slot → Markdown that is ready to be placed.
        sidik: Path → sha256 of the workbooks that the figures come from.
        skala_sendiri: Indicator → its own scale, where the settings give it one.
        paket: The pictures that people sent: emblem, photos, scans.
        profil: Staff, area, assets, awards, photos …; empty where the office has no profile workbook.
    """

    pengukuran: Tabel
    anggaran: Tabel
    per_triwulan: Mapping[int, Tabel]
    skala: Skala
    predikat: Skala
    narasi: Mapping[str, Any]
    sidik: Mapping[str, str]
    skala_sendiri: Mapping[str, Skala] = field(default_factory=dict)
    paket: Paket = field(default_factory=Paket)
    profil: Profil = field(default_factory=Profil)

    @cached_property
    def angka_profil(self) -> Mapping[str, AngkaProfil]:
        """Every figure of the profile by its key."""
        return daftar_angka(self.profil)

    def ukur(self, kode: str) -> Baris:
        """The measured row of an indicator."""
        return self.pengukuran.satu("indikator", kode)

    def rumus(self, i: Indikator) -> str:
        """Name of the formula that an indicator is measured by."""
        return i.rumus_berlaku(self.kantor.ketentuan.rumus_negatif)

    def ketentuan(self, kode: str = "") -> Ketentuan:
        """The rules of an indicator; without a code, and for means, the office's."""
        return self.kantor.ketentuan.untuk(kode)

    def tulis_realisasi(self, i: Indikator, u: Baris, kolom: str) -> str:
        """A result of a measured row as it is printed; in words where its section is late."""
        nilai = u.angka(kolom)
        if nilai is None and (
            u[_KODE_REALISASI[kolom]] == BELUM_MASUK
            or (kolom != "realisasi_tw" and u["status"] == "belum_masuk")
        ):
            return BELUM_ADA
        return self.tulis(i, nilai)

    def terlambat(self, seksi: Iterable[str], tw: int) -> bool:
        """Whether one of the sections is late in a quarter, by a recorded decision."""
        return bool(set(seksi) & set(self.rekap.belum_masuk(tw)))

    def skala_untuk(self, kode: str = "") -> Skala:
        """The scale of an indicator; without a code, and for means, the office's."""
        return self.skala_sendiri.get(kode, self.skala)

    def skala_terpakai(self) -> Sequence[Skala]:
        """Each scale that categories are taken from, once; the office's first."""
        semua = {s.nama: s for s in (*self.skala_sendiri.values(), self.skala)}
        return [self.skala, *(s for nama, s in semua.items() if nama != self.skala.nama)]

    def nama_kategori(self, kategori: str, kode: str = "") -> str:
        """The printed name of a category of an indicator or (no code) of a mean."""
        return next((k.nama for k in self.skala_untuk(kode).kelas if k.kode == kategori), "")

    def gaya_kategori(self, kategori: str, kode: str = "") -> str:
        """Which of the five looks (st, t, s, r, sr) a category has: by its rank in its scale."""
        semua = [k.kode for k in self.skala_untuk(kode).kelas]
        return gaya_peringkat(semua.index(kategori), len(semua)) if kategori in semua else ""

    def desimal(self, kode: str = "") -> int:
        """Decimals of printed percentages of an indicator or (no code) of the rest."""
        return self.ketentuan(kode).desimal_persen


def capaian_tercetak(u: Baris, ekor: str = "") -> Decimal | None:
    """An achievement as it is printed: after cap and floor.

    Args:
        u: A row of a measured table.
        ekor: Which achievement: of the year, or ``_tw`` and ``_sd`` of a quarter's table.
    """
    return u.angka(kolom_tercetak(u, ekor))


def kolom_tercetak(u: Baris, ekor: str = "") -> str:
    """The column of an achievement as it is printed; arguments as in `capaian_tercetak`."""
    return f"capaian{ekor}_cetak" if u[f"kode_batas{ekor}"] else f"capaian{ekor}"


GAYA = ("st", "t", "s", "r", "sr")
"""Looks of categories, best first; the page templates know these five."""


def gaya_peringkat(urutan: int, banyak: int) -> str:
    """The look of the class ``urutan`` (0 is the best) of a scale with ``banyak`` classes."""
    return GAYA[0] if banyak < 2 else GAYA[(urutan * (len(GAYA) - 1) + (banyak - 1) // 2) // (banyak - 1)]


def cari_angka(pengukuran: Tabel, anggaran: Tabel, kunci: str) -> Decimal | None:
    """The figure behind a key of the narrative.

    Keys are a code and a column: ``IKU-02.capaian``, ``S1.capaian``, ``S1.pagu``, ``7.01.02.serapan``,
    and ``anggaran.realisasi`` for the office's total.
    """
    kolom = kunci.rpartition(".")[2]
    for b in _baris_kunci(pengukuran, anggaran, kunci):
        try:
            if (nilai := b.angka(kolom)) is not None:
                return nilai
        except InvalidOperation:
            continue  # a column of text or a range; no single figure
    return None


def belum_masuk(pengukuran: Tabel, anggaran: Tabel, kunci: str) -> bool:
    """Whether a figure of the narrative is missing because a section is late; keys as in `cari_angka`."""
    kolom = kunci.rpartition(".")[2]
    return any(b.isi.get(kolom) == "" and _tertunda(b) for b in _baris_kunci(pengukuran, anggaran, kunci))


def _tertunda(b: Baris) -> bool:
    """Whether a row lacks the data of a late section; money is unknown for no other reason."""
    if "tingkat" in b.isi:
        return b["realisasi"] == ""
    return b["status"] == "belum_masuk" or b["belum_masuk"] not in ("", "0")


def _baris_kunci(pengukuran: Tabel, anggaran: Tabel, kunci: str) -> list[Baris]:
    """The rows that the code of a key names: measured ones first, then the budget's."""
    kode = kunci.rpartition(".")[0]
    uang = (
        anggaran.pilih("jumlah") if kode == "anggaran" else [b for b in anggaran.baris if b["kode"] == kode]
    )
    return [*(b for b in pengukuran.baris if b["kode"] == kode), *uang]

"""What an entry sheet is made of: plan, settings, and the measured tables of the quarters as rows of text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from pathlib import Path

from lkj import bingkai
from lkj.konfigurasi import LRA, Kantor, muat
from lkj.pengukuran.skala import PilihanSkala, pilih_skala
from lkj.periode import Masa, akhir_triwulan, romawi
from lkj.rekap import Rekap
from lkj.rencana import Indikator, Rencana, rencana_kerja
from lkj.rencana.kaidah import tampil
from lkj.rencana.model import NilaiTarget
from lkj.sidik import Pekerjaan

Baris = Mapping[str, str]
"""A row of a processed table."""
Nilai = Decimal | str | None
"""What a cell can hold; None is blank, never 0."""

_DESIMAL_PENUH = 10


@dataclass(frozen=True)
class Berkas:
    """The paths that an entry sheet is written from.

    Attributes:
        rekap, pengukuran: Tables of the quarters I to the last one, in order.
        anggaran: The budget table of the last quarter.
        skala: The scales that the settings name.
    """

    rencana: Path
    rekap: Sequence[Path]
    pengukuran: Sequence[Path]
    anggaran: Path
    skala: Sequence[Path]


@dataclass(frozen=True)
class Bahan:
    """An office at the end of a quarter.

    Attributes:
        pengukuran: Quarter → rows of its measured table.
        anggaran: Rows of the budget table of the last quarter.
    """

    kantor: Kantor
    rencana: Rencana
    rekap: Rekap
    tahun: int
    tw: int
    pengukuran: Mapping[int, Sequence[Baris]]
    anggaran: Sequence[Baris]
    skala: PilihanSkala

    @cached_property
    def indikator(self) -> Mapping[str, Indikator]:
        """Code → indicator, in the plan's order."""
        return {i.kode: i for i in self.rencana.indikator}

    @property
    def tanggal(self) -> date:
        """The date of the quarter's documents, or the quarter's last day."""
        milik = self.kantor.dokumen.tanggal_untuk(Masa(self.tahun, self.tw))
        return milik or akhir_triwulan(self.tahun, self.tw)

    @property
    def sementara(self) -> str:
        """Which sections are late by a recorded decision, in words; empty where all has come in."""
        kurang = [(s, n) for n in range(1, self.tw + 1) for s in self.rekap.belum_masuk(n)]
        nama = {LRA: "laporan realisasi anggaran"} | {k: s.nama for k, s in self.kantor.seksi.items()}
        butir = "; ".join(f"{nama[s]} (triwulan {romawi(n)})" for s, n in kurang)
        return f"SEMENTARA, data belum masuk: {butir}" if butir else ""

    def ukur(self, kode: str, tw: int) -> Baris:
        """The row of an indicator in the table of a quarter."""
        return next(b for b in self.pengukuran[tw] if (b["jenis"], b["kode"]) == ("indikator", kode))

    def nama_seksi(self, kunci: Iterable[str]) -> str:
        """Printed names of sections."""
        return "; ".join(self.kantor.seksi[k].nama for k in kunci)

    def nilai(self, kode: str, teks: str) -> Nilai:
        """A target or result of an indicator: a figure, or in words where it is a step or a range."""
        return self.sebut(kode, bingkai.target_dari_teks(teks))

    def sebut(self, kode: str, nilai: NilaiTarget) -> Nilai:
        """As `nilai`, of what was read already."""
        peta = self.rencana.peta_indikator(self.indikator[kode])
        if nilai is None or (isinstance(nilai, Decimal) and not (peta and peta.sebutan(nilai))):
            return nilai
        return tampil(nilai, peta, desimal=_DESIMAL_PENUH)

    def kategori(self, kode: str, kelas: str) -> str:
        """The printed name of a category of an indicator."""
        return next((k.nama for k in self.skala.untuk(kode).kelas if k.kode == kelas), "")

    def teks_seksi(self, jenis: str, kunci: str, ukuran: str) -> list[tuple[str, str]]:
        """What the sections wrote in the last quarter about something: section, text."""
        semua = self.rekap.pilih(tw=self.tw, jenis=jenis)
        return [
            (b["seksi"], b["teks"])
            for b in semua
            if (b["kunci"], b["ukuran"]) == (kunci, ukuran) and b["teks"]
        ]

    def teks(self, jenis: str, kunci: str, ukuran: str) -> str:
        """As `teks_seksi` in one cell; sections are named where several wrote."""
        semua = self.teks_seksi(jenis, kunci, ukuran)
        if len(semua) < 2:
            return semua[0][1] if semua else ""
        return " ".join(f"{self.nama_seksi([s])}: {t}" for s, t in semua)


def baca_bahan(
    kerja: Pekerjaan, berkas: Berkas, pengaturan: Mapping[str, object], tahun: int, tw: int
) -> Bahan:
    """Read everything within a job.

    Raises:
        DataSalahError: The settings or the plan are wrong.
    """
    kantor = muat(Kantor, pengaturan)
    rencana, _ = rencana_kerja(kerja, berkas.rencana, tahun=tahun, seksi=list(kantor.seksi))
    return Bahan(
        kantor=kantor,
        rencana=rencana,
        rekap=Rekap({n: kerja.baca(b) for n, b in enumerate(berkas.rekap, 1)}),
        tahun=tahun,
        tw=tw,
        pengukuran={n: baca_baris(kerja, b) for n, b in enumerate(berkas.pengukuran, 1)},
        anggaran=baca_baris(kerja, berkas.anggaran),
        skala=pilih_skala(kerja, berkas.skala, kantor.ketentuan),
    )


def baca_baris(kerja: Pekerjaan, berkas: Path) -> list[dict[str, str]]:
    """The rows of a processed table."""
    return bingkai.baris(bingkai.dari_csv(kerja.baca(berkas)))

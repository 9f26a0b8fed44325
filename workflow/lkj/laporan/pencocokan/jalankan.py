"""All rules over all texts: what the chapters say, and what the sections wrote about their indicators."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.laporan.bahan import Bahan
from lkj.laporan.markah import polos
from lkj.laporan.narasi import CariAngka, Naskah
from lkj.laporan.narasi.markdown import paragraf
from lkj.laporan.pencocokan.angka_indikator import periksa_angka, periksa_angka_sendiri
from lkj.laporan.pencocokan.bahasa import anak_kalimat, kalimat
from lkj.laporan.pencocokan.cacah import periksa_cacah, periksa_rerata
from lkj.laporan.pencocokan.fakta import Fakta, Lingkup, fakta_tahun, fakta_triwulan, lingkup
from lkj.laporan.pencocokan.gerak import periksa_gerak
from lkj.laporan.pencocokan.selisih import Selisih
from lkj.laporan.pencocokan.status import periksa_status, periksa_status_sendiri
from lkj.laporan.pencocokan.uang import Pos, periksa_uang, pos_anggaran

_MASALAH = ("pendukung", "penghambat", "solusi")
"""Columns of a section's analysis that tell what was; the plans of the next quarter are no facts."""


@dataclass(frozen=True)
class Pembanding:
    """What the tables of a report say, made once."""

    b: Bahan

    @cached_property
    def fakta(self) -> list[Fakta]:
        """The indicators in the year."""
        return fakta_tahun(self.b)

    @cached_property
    def pos(self) -> list[Pos]:
        """The budget and its programmes."""
        return pos_anggaran(self.b)

    def rerata(self, slot: str) -> list[Decimal]:
        """The mean of the office, and of the sasaran that a text is about."""
        kode = [s.kode for s in self.b.rencana.sasaran if slot.endswith(f"_{s.kode}")]
        baris = [self.b.pengukuran.satu("instansi"), *(self.b.pengukuran.satu("sasaran", k) for k in kode)]
        return [n for u in baris if (n := u.angka("capaian")) is not None]

    def lingkup(self, slot: str) -> list[Lingkup]:
        """The office's counts, and those of the sasaran that a text is about."""
        kode = [s.kode for s in self.b.rencana.sasaran if slot.endswith(f"_{s.kode}")]
        return [lingkup(self.b), *(lingkup(self.b, k) for k in kode)]


def cocokkan(b: Bahan, naskah: Iterable[Naskah], cari: CariAngka) -> list[Catatan]:
    """Remarks on texts of the chapters.

    Args:
        b: The material of the yearly report.
        naskah: The texts.
        cari: Finds the printed figure of a key.
    """
    banding = Pembanding(b)
    return [
        catat("NARASI_TIDAK_COCOK", berkas=n.berkas, sel=n.alamat(baris), nilai=s.frasa, tabel=s.tabel)
        for n in naskah
        for baris, isi in paragraf(n.teks, lambda kunci: polos(cari(kunci) or "…"))
        for s in periksa_teks(banding, isi, n.slot)
    ]


def periksa_teks(banding: Pembanding, isi: str, slot: str = "") -> Iterator[Selisih]:
    """What disagrees in a paragraph; each phrase once."""
    tahun = banding.b.tahun
    hasil: dict[str, Selisih] = {}
    for satu in kalimat(isi):
        semua = [*periksa_cacah(satu.casefold(), banding.lingkup(slot))]
        semua += periksa_uang(satu.casefold(), banding.pos, tahun)
        semua += periksa_rerata(satu.casefold(), banding.rerata(slot))
        for anak in anak_kalimat(satu):
            for kaidah in (periksa_status, periksa_gerak, periksa_angka):
                semua += kaidah(anak, banding.fakta, tahun)
        for s in semua:
            hasil.setdefault(s.frasa, s)
    yield from hasil.values()


def cocokkan_analisis(b: Bahan) -> list[Catatan]:
    """Remarks on what the sections wrote about their own indicators, quarter by quarter."""
    indikator = {i.kode: i for i in b.rencana.indikator}
    hasil = []
    for tw in b.triwulan:
        for baris in b.rekap.pilih(tw=tw, jenis="analisis"):
            if baris["kunci"] in indikator and baris["ukuran"] in _MASALAH:
                f = fakta_triwulan(b, indikator[baris["kunci"]], tw)
                alamat = {"berkas": baris["berkas"], "lembar": baris["lembar"], "sel": baris["sel"]}
                hasil += [
                    catat("NARASI_TIDAK_COCOK", **alamat, nilai=s.frasa, tabel=s.tabel)
                    for s in _sendiri(baris["teks"], f, b.tahun)
                ]
    return hasil


def _sendiri(teks: str, f: Fakta, tahun: int) -> Sequence[Selisih]:
    semua: list[Selisih] = []
    for satu in kalimat(teks):
        for anak in anak_kalimat(satu):
            semua += periksa_status_sendiri(anak, f, tahun)
            semua += periksa_angka_sendiri(anak, f, tahun)
    return list({s.frasa: s for s in semua}.values())

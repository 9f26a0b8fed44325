"""What a PK holds: promised sasaran, indicators and targets, and the budget that goes with them.

The Camat promises the sasaran strategis. An official below him promises what the sheet PK Pejabat says of
his office; where it says nothing, a head of a section promises the indicators that his sections answer for
and the outputs of their sub-kegiatan, and whoever stands above several sections their indicators.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from lkj import angka
from lkj.kunci import rencana as kunci_rencana
from lkj.laporan.bahan import BahanRencana
from lkj.perjanjian import (
    CAMAT,
    Lembar,
    jenjang,
    pagu_pk,
    seksi_jabatan,
    sub_jabatan,
    triwulan_lembar,
    versi_dpa,
)
from lkj.rencana import Indikator, SubKegiatan, Versi
from lkj.rencana.kaidah import tampil


@dataclass(frozen=True)
class Janji:
    """One promised line: of which sasaran, measured how, and how much, as it is printed."""

    sasaran: str
    indikator: str
    satuan: str
    target: str
    kunci: str = ""


@dataclass(frozen=True)
class BarisAnggaran:
    """A programme, kegiatan or sub-kegiatan with its ceiling in Rupiah."""

    kode: str
    nama: str
    pagu: Decimal
    kunci: str = ""


def janji_pk(b: BahanRencana, jabatan: str, lembar: Lembar) -> tuple[Janji, ...]:
    """The promised lines of an office in one of its papers; empty where nothing says what they are."""
    if jabatan == CAMAT:
        return tuple(_iku(b, b.rencana.indikator, lembar.versi))
    tertulis = b.rencana.janji_terakhir(jabatan, lembar.versi.kode)
    if tertulis:
        return tuple(
            Janji(
                j.sasaran,
                j.indikator,
                j.satuan,
                tampil(j.target),
                kunci_rencana(str(n), "target", j.versi, jabatan),
            )
            for n, j in enumerate(tertulis, 1)
        )
    seksi, tw = seksi_jabatan(b.kantor, jabatan, lembar.tanggal), triwulan_lembar(b.rencana, lembar)
    milik = [i for i in b.rencana.indikator if set(seksi) & set(b.rencana.seksi_pada(i, tw))]
    bawah = jenjang(b.kantor, jabatan) == "sub_kegiatan"
    sub = sub_jabatan(b.kantor, b.rencana, jabatan, lembar) if bawah else []
    return (*_iku(b, milik, lembar.versi), *_keluaran(b, sub))


def _iku(b: BahanRencana, indikator: Iterable[Indikator], versi: Versi) -> Iterator[Janji]:
    """Indicators in the order of their sasaran, with the targets of a version."""
    milik = {i.kode for i in indikator}
    for s in b.rencana.sasaran:
        for i in b.rencana.indikator_sasaran(s.kode):
            if i.kode in milik:
                target = b.tulis(i, b.rencana.target_versi(versi.kode, i.kode))
                yield Janji(s.uraian, i.nama, i.satuan, target, kunci_rencana(i.kode, "tahun", versi.kode))


def _keluaran(b: BahanRencana, sub: Iterable[SubKegiatan]) -> Iterator[Janji]:
    nama = {k.kode: k.nama for k in b.rencana.kegiatan}
    for s in sub:
        kunci = kunci_rencana(s.kode, "tahun")
        yield Janji(f"Terlaksananya {nama[s.kegiatan]}", s.keluaran, s.satuan, tampil(s.target), kunci)


def anggaran_pk(b: BahanRencana, jabatan: str, lembar: Lembar) -> tuple[BarisAnggaran, ...]:
    """The budget of an office in one of its papers, at the office's level."""
    dpa = versi_dpa(b.rencana, lembar)
    nama = {x.kode: x.nama for x in b.rencana.program} | {x.kode: x.nama for x in b.rencana.kegiatan}
    nama |= {x.kode: x.nama for x in b.rencana.sub_kegiatan}
    return tuple(
        BarisAnggaran(x.kode, nama[x.kode], angka.jumlah(s.pagu[dpa.kode] for s in x.sub), x.kunci)
        for x in pagu_pk(b.kantor, b.rencana, jabatan, lembar)
    )


def jumlah_pagu(baris: Iterable[BarisAnggaran]) -> Decimal:
    """The sum of a PK's budget."""
    return angka.jumlah(x.pagu for x in baris)

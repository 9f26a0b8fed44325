"""What a PK holds: promised sasaran, indicators and targets, and the budget that goes with them.

The Camat promises the sasaran strategis. An official below him promises what the sheet PK Pejabat says of
his office; where it says nothing, a head of a section promises the indicators that his sections answer for
and the outputs of their sub-kegiatan, and whoever stands above several sections their indicators.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from lkj import angka
from lkj.kunci import JUMLAH_ANGGARAN
from lkj.kunci import rencana as kunci_rencana
from lkj.laporan.bahan import BahanRencana
from lkj.laporan.perjanjian.jabatan import CAMAT, Jenjang, jenjang, seksi_jabatan
from lkj.laporan.perjanjian.lembar import Lembar
from lkj.rencana import Indikator, Rencana, SubKegiatan, Versi
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
        return tuple(Janji(j.sasaran, j.indikator, j.satuan, tampil(j.target)) for j in tertulis)
    seksi, tw = seksi_jabatan(b.kantor, jabatan, lembar.tanggal), _triwulan(b.rencana, lembar)
    milik = [i for i in b.rencana.indikator if set(seksi) & set(b.rencana.seksi_pada(i, tw))]
    sub = sub_jabatan(b, jabatan, lembar) if jenjang(b.kantor, jabatan) == "sub_kegiatan" else []
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
    pagu: dict[str, list[Decimal]] = {}
    semua = sub_jabatan(b, jabatan, lembar)
    tingkat = jenjang(b.kantor, jabatan)
    for s in semua:
        pagu.setdefault(_kode(s, tingkat), []).append(s.pagu[dpa.kode])
    nama = {x.kode: x.nama for x in b.rencana.program} | {x.kode: x.nama for x in b.rencana.kegiatan}
    nama |= {x.kode: x.nama for x in b.rencana.sub_kegiatan}
    utuh = {kode for kode in pagu if _seluruhnya(b.rencana, kode, semua, dpa)}
    return tuple(
        BarisAnggaran(k, nama[k], angka.jumlah(n), kunci_rencana(k, "pagu", dpa.kode) if k in utuh else "")
        for k, n in pagu.items()
    )


def jumlah_pagu(baris: Iterable[BarisAnggaran]) -> Decimal:
    """The sum of a PK's budget."""
    return angka.jumlah(x.pagu for x in baris)


def kunci_jumlah(jabatan: str, dpa: Versi) -> str:
    """Key of the sum: of the Camat it is the office's whole budget, of others it has none."""
    return kunci_rencana(JUMLAH_ANGGARAN, "pagu", dpa.kode) if jabatan == CAMAT else ""


def sub_jabatan(b: BahanRencana, jabatan: str, lembar: Lembar) -> list[SubKegiatan]:
    """Sub-kegiatan that an official answers for on the date of a paper, as far as its DPA holds them."""
    seksi, tw = set(seksi_jabatan(b.kantor, jabatan, lembar.tanggal)), _triwulan(b.rencana, lembar)
    dpa = versi_dpa(b.rencana, lembar)
    return [
        s
        for s in b.rencana.sub_kegiatan
        if s.di_dpa(dpa.kode) and (jabatan == CAMAT or seksi & set(b.rencana.seksi_pada(s, tw)))
    ]


def versi_dpa(rencana: Rencana, lembar: Lembar) -> Versi:
    """The DPA in force when a paper was signed or took effect, whichever is later."""
    return rencana.versi_pada("DPA", max(lembar.tanggal, lembar.versi.berlaku_sejak))


def _kode(s: SubKegiatan, tingkat: Jenjang) -> str:
    return {"program": s.program, "kegiatan": s.kegiatan, "sub_kegiatan": s.kode}[tingkat]


def _seluruhnya(rencana: Rencana, kode: str, milik: Iterable[SubKegiatan], dpa: Versi) -> bool:
    """Whether all of a programme or kegiatan is an official's: only then its sum is a figure of the plan."""
    semua = (s for s in rencana.sub_kegiatan if s.di_dpa(dpa.kode))
    return {s.kode for s in semua if f"{s.kode}.".startswith(f"{kode}.")} <= {s.kode for s in milik}


def _triwulan(rencana: Rencana, lembar: Lembar) -> int:
    """The quarter of a paper's date, which may lie before the year of the plan."""
    if lembar.tanggal.year != rencana.tahun:
        return 1 if lembar.tanggal.year < rencana.tahun else 4
    return (lembar.tanggal.month - 1) // 3 + 1

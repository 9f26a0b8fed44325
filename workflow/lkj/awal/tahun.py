"""The plan of a new year from the last one: what stays is carried over, what is decided anew is blank.

Carried over: tujuan, sasaran, indicators, programmes, names and sections of the sub-kegiatan, ordinal maps,
the Renstra, responsibilities still in force. From elsewhere: the year's targets from the Renstra, the last
year's results from its measured table. Blank: versions, targets of the quarters, outputs and ceilings of the
sub-kegiatan. A blank cell is a remark when the plan is read; an old figure would pass for a new one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from lkj import angka
from lkj.rencana import JanjiPejabat, PenanggungJawab, Rencana, Renstra, Target, Versi, tata
from lkj.rencana.tulis import baris_rencana, tulis_lembaran
from lkj.tabel import Tata, huruf_kolom

Terukur = Mapping[str, Mapping[str, str]]
"""Indicator → row of a measured table."""

_DESIMAL = 4
"""Decimals of a measured result in the plan: as many as an office may print."""

_SUB = tata.sub_kegiatan(()).lembar
_TETAP_SUB = frozenset({"kode", "nama", "seksi", "keluaran", "satuan"})

_DIKOSONGKAN = {
    tata.VERSI.lembar: ("nama", "nomor", "tanggal", "berlaku_sejak"),
    _SUB: ("target", *tata.TRIWULAN),
    tata.PK_PEJABAT.lembar: ("target",),
}
"""Sheet → columns whose cells become blank; the ceilings have no column of the new versions yet."""


@dataclass(frozen=True)
class Kosong:
    """Neighbouring columns of a sheet with blank cells: letters, headers, and how many rows."""

    lembar: str
    huruf: tuple[str, ...]
    judul: tuple[str, ...]
    baris: int

    def kalimat(self) -> str:
        """One line of what is left to fill in."""
        kolom, judul = _dari_sampai(self.huruf, "–"), _dari_sampai(self.judul, " sampai ")
        return f"{self.lembar}, kolom {kolom} ({judul}): {self.baris} baris"


@dataclass(frozen=True)
class RencanaBaru:
    """A plan to go on from.

    Attributes:
        isi: The workbook.
        kosong: What is left to fill in.
        terisi: How many indicators have the measured result of the last year.
    """

    isi: bytes
    kosong: tuple[Kosong, ...]
    terisi: int


def rencana_baru(lama: Rencana, tahun: int, *, masa: tuple[int, int], terukur: Terukur) -> RencanaBaru:
    """Make the plan of ``tahun``.

    Args:
        lama: The plan of an earlier year.
        tahun: The new year.
        masa: First and last year of the Renstra that holds it.
        terukur: The measured table of the earlier year; empty where there is none.
    """
    realisasi = {k: n for k, b in terukur.items() if (n := _realisasi(b)) is not None}
    baru = _bawa(lama, tahun, masa, realisasi)
    lembaran = [(t, [_kosongkan(t, b) for b in baris]) for t, baris in baris_rencana(baru)]
    kosong = tuple(k for t, baris in lembaran for k in _yang_kosong(t, baris, tahun, lama.tahun))
    terisi = sum(i.kode in realisasi for i in lama.indikator)
    return RencanaBaru(tulis_lembaran(lembaran, instansi=baru.instansi, tahun=tahun), kosong, terisi)


def _bawa(lama: Rencana, tahun: int, masa: tuple[int, int], realisasi: Mapping[str, Decimal]) -> Rencana:
    """The parts that a plan can carry over as they are."""
    versi = [next(v for v in lama.versi if v.jenis == jenis) for jenis in ("PK", "DPA")]
    renstra_tetap = masa == (lama.renstra_awal, lama.renstra_akhir)
    renstra = [_renstra(r, lama.tahun, realisasi, tetap=renstra_tetap) for r in lama.renstra]
    return lama.model_copy(
        update={
            "tahun": tahun,
            "renstra_awal": masa[0],
            "renstra_akhir": masa[1],
            "versi": tuple(versi),
            "target": tuple(_target(versi[0], r, tahun) for r in renstra),
            "renstra": tuple(renstra),
            "sub_kegiatan": tuple(s.model_copy(update={"pagu": {}}) for s in lama.sub_kegiatan),
            "penanggung_jawab": tuple(p for p in lama.penanggung_jawab if _masih(p, tahun)),
            "janji_pejabat": tuple(_janji(lama, versi[0])),
            "renstra_rupiah": lama.renstra_rupiah if renstra_tetap else (),
        }
    )


def _target(versi: Versi, r: Renstra, tahun: int) -> Target:
    return Target(versi=versi.kode, kode=r.kode, tahun=r.target.get(tahun), tw=(None, None, None, None))


def _renstra(r: Renstra, tahun_lama: int, realisasi: Mapping[str, Decimal], *, tetap: bool) -> Renstra:
    """With the last year's result; the end target of another Renstra is not known."""
    hasil = {**r.realisasi, tahun_lama: realisasi.get(r.kode)}
    return r.model_copy(update={"realisasi": hasil, "akhir": r.akhir if tetap else None})


def _janji(lama: Rencana, versi: Versi) -> Iterator[JanjiPejabat]:
    """What each official promised last, as lines of the new year's first version."""
    for jabatan in dict.fromkeys(j.jabatan for j in lama.janji_pejabat):
        for j in lama.janji_terakhir(jabatan):
            yield j.model_copy(update={"versi": versi.kode})


def _realisasi(baris: Mapping[str, str]) -> Decimal | None:
    teks = baris["realisasi"]
    return angka.bulatkan(Decimal(teks), _DESIMAL) if teks else None


def _masih(p: PenanggungJawab, tahun: int) -> bool:
    """Whether a responsibility reaches into the year."""
    return p.sampai is None or p.sampai >= date(tahun, 1, 1)


def _kosongkan(t: Tata, baris: Mapping[str, Any]) -> dict[str, Any]:
    return {**baris, **dict.fromkeys(_DIKOSONGKAN.get(t.lembar, ()))}


# What is left to fill in ---------------------------------------------------------------------------
def _yang_kosong(
    t: Tata, baris: Sequence[Mapping[str, Any]], tahun: int, tahun_lama: int
) -> Iterator[Kosong]:
    diminta = {
        tata.VERSI.lembar: _DIKOSONGKAN[tata.VERSI.lembar],
        tata.TARGET.lembar: ("tahun", *tata.TRIWULAN),
        "Renstra": (f"realisasi_{tahun_lama}", f"target_{tahun}", "akhir"),
        "Renstra Rupiah": (f"realisasi_{tahun_lama}",),
        _SUB: [k.kunci for k in t.kolom if k.kunci not in _TETAP_SUB],
        tata.PK_PEJABAT.lembar: ("target",),
    }.get(t.lembar, ())
    jajar: list[Kosong] = []
    for i, kolom in enumerate(t.kolom):
        banyak = sum(b.get(kolom.kunci) is None for b in baris) if kolom.kunci in diminta else 0
        if not banyak:
            continue
        satu = Kosong(t.lembar, (huruf_kolom(i),), (kolom.judul,), banyak)
        akhir = jajar[-1] if jajar else None
        if akhir and akhir.baris == banyak and akhir.huruf[-1] == huruf_kolom(i - 1):
            jajar[-1] = Kosong(t.lembar, (*akhir.huruf, *satu.huruf), (*akhir.judul, *satu.judul), banyak)
        else:
            jajar.append(satu)
    yield from jajar


def _dari_sampai(isi: Sequence[str], pemisah: str) -> str:
    return isi[0] if len(isi) == 1 else f"{isi[0]}{pemisah}{isi[-1]}"

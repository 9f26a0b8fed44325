"""Where each figure of the plan stands in its workbook, by the key that a printed figure has."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lkj.kunci import rencana as kunci
from lkj.rencana import tata
from lkj.rencana.model import NilaiTarget, Rencana


class SelRencana(NamedTuple):
    """A figure of the plan and its cell."""

    lembar: str
    sel: str
    nilai: NilaiTarget


_Letak = tuple[str, tuple[str, ...], NilaiTarget]
"""Key of a figure, the place that `Pangkal.alamat` knows it by, and its value."""


def letak_rencana(rencana: Rencana, alamat: Mapping[tuple[str, ...], str]) -> dict[str, SelRencana]:
    """Key → cell, of every figure that is not blank.

    Args:
        rencana: The plan.
        alamat: Cells (A1) by (sheet, key parts of the row …, column key).
    """
    semua = (
        *_target(rencana),
        *_renstra(rencana),
        *_sub_kegiatan(rencana),
        *_indikator(rencana),
        *_lain(rencana),
    )
    return {
        nama: SelRencana(tempat[0], alamat.get(tempat, ""), nilai)
        for nama, tempat, nilai in semua
        if nilai is not None
    }


def _target(rencana: Rencana) -> Iterator[_Letak]:
    for t in rencana.target:
        for kolom, nilai in zip(("tahun", *tata.TRIWULAN), (t.tahun, *t.tw), strict=True):
            yield kunci(t.kode, kolom, t.versi), (tata.TARGET.lembar, t.versi, t.kode, kolom), nilai


def _renstra(rencana: Rencana) -> Iterator[_Letak]:
    for r in rencana.renstra:
        kolom: dict[str, NilaiTarget] = {"akhir": r.akhir}
        kolom |= {f"target_{t}": n for t, n in r.target.items()}
        kolom |= {f"realisasi_{t}": n for t, n in r.realisasi.items()}
        for nama, nilai in kolom.items():
            yield kunci(r.kode, nama), ("Renstra", r.kode, nama), nilai


def _sub_kegiatan(rencana: Rencana) -> Iterator[_Letak]:
    lembar = tata.sub_kegiatan(()).lembar
    for s in rencana.sub_kegiatan:
        yield kunci(s.kode, "tahun"), (lembar, s.kode, "target"), s.target
        for kolom, nilai in zip(tata.TRIWULAN, s.tw, strict=True):
            yield kunci(s.kode, kolom), (lembar, s.kode, kolom), nilai
        for versi, pagu in s.pagu.items():
            yield kunci(s.kode, "pagu", versi), (lembar, s.kode, f"pagu_{versi}"), pagu


def _indikator(rencana: Rencana) -> Iterator[_Letak]:
    for i in rencana.indikator:
        tempat = (tata.INDIKATOR.lembar, i.kode)
        yield kunci(i.kode, "standar"), (*tempat, "standar_nasional"), i.standar_nasional
        yield kunci(i.kode, "bobot"), (*tempat, "bobot"), i.bobot


def _lain(rencana: Rencana) -> Iterator[_Letak]:
    """Shares of divided programmes, steps that words of ordinal indicators stand for, lines of officials."""
    nomor: dict[tuple[str, str], int] = {}
    for j in rencana.janji_pejabat:
        n = nomor[j.versi, j.jabatan] = nomor.get((j.versi, j.jabatan), 0) + 1
        tempat = (tata.PK_PEJABAT.lembar, j.versi, j.jabatan, j.sasaran, j.indikator, "target")
        yield kunci(str(n), "target", j.versi, j.jabatan), tempat, j.target
    for p in rencana.program:
        for sasaran, porsi in p.porsi.items():
            yield kunci(sasaran, "porsi", p.kode), (tata.PROGRAM.lembar, p.kode, "sasaran"), porsi
    for m in rencana.peta:
        for sebutan, nilai in m.nilai:
            yield kunci(sebutan, "tingkat", m.nama), (tata.PETA.lembar, m.nama, sebutan, "nilai"), nilai

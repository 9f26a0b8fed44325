"""The budget of an official in one of his papers: his sub-kegiatan, added up at the level of his office."""

from collections.abc import Iterable
from typing import NamedTuple

from lkj.kunci import JUMLAH_ANGGARAN
from lkj.kunci import rencana as kunci_rencana
from lkj.perjanjian.jabatan import CAMAT, Jenjang, Susunan, jenjang, seksi_jabatan
from lkj.perjanjian.lembar import Lembar
from lkj.rencana import Rencana, SubKegiatan, Versi


class PaguBaris(NamedTuple):
    """A row of a paper's budget: its code, the key of its ceiling, and the sub-kegiatan in it."""

    kode: str
    kunci: str
    sub: tuple[SubKegiatan, ...]


def pagu_pk(kantor: Susunan, rencana: Rencana, jabatan: str, lembar: Lembar) -> list[PaguBaris]:
    """The rows of a paper's budget, in the order of the plan.

    A programme or kegiatan that is wholly the official's is a figure of the plan; of one that he shares with
    others, his part has a key of his own.
    """
    dpa, semua = versi_dpa(rencana, lembar), sub_jabatan(kantor, rencana, jabatan, lembar)
    menurut: dict[str, list[SubKegiatan]] = {}
    for s in semua:
        menurut.setdefault(_kode(s, jenjang(kantor, jabatan)), []).append(s)
    return [
        PaguBaris(kode, _kunci(rencana, kode, sub, jabatan, lembar, dpa), tuple(sub))
        for kode, sub in menurut.items()
    ]


def pagu_jumlah(kantor: Susunan, rencana: Rencana, jabatan: str, lembar: Lembar) -> PaguBaris:
    """The sum of a paper's budget: of the Camat the office's whole, of others a figure of their own."""
    dpa, sub = versi_dpa(rencana, lembar), tuple(sub_jabatan(kantor, rencana, jabatan, lembar))
    if jabatan == CAMAT:
        return PaguBaris("", kunci_rencana(JUMLAH_ANGGARAN, "pagu", dpa.kode), sub)
    return PaguBaris("", kunci_rencana(JUMLAH_ANGGARAN, "pagu", dpa.kode, _milik(jabatan, lembar)), sub)


def sub_jabatan(kantor: Susunan, rencana: Rencana, jabatan: str, lembar: Lembar) -> list[SubKegiatan]:
    """Sub-kegiatan that an official answers for on the date of a paper, as far as its DPA holds them."""
    seksi, tw = set(seksi_jabatan(kantor, jabatan, lembar.tanggal)), triwulan_lembar(rencana, lembar)
    dpa = versi_dpa(rencana, lembar)
    return [
        s
        for s in rencana.sub_kegiatan
        if s.di_dpa(dpa.kode) and (jabatan == CAMAT or seksi & set(rencana.seksi_pada(s, tw)))
    ]


def versi_dpa(rencana: Rencana, lembar: Lembar) -> Versi:
    """The DPA in force when a paper was signed or took effect, whichever is later."""
    return rencana.versi_pada("DPA", max(lembar.tanggal, lembar.versi.berlaku_sejak))


def triwulan_lembar(rencana: Rencana, lembar: Lembar) -> int:
    """The quarter of a paper's date, which may lie before the year of the plan."""
    if lembar.tanggal.year != rencana.tahun:
        return 1 if lembar.tanggal.year < rencana.tahun else 4
    return (lembar.tanggal.month - 1) // 3 + 1


def _kode(s: SubKegiatan, tingkat: Jenjang) -> str:
    return {"program": s.program, "kegiatan": s.kegiatan, "sub_kegiatan": s.kode}[tingkat]


def _kunci(
    rencana: Rencana, kode: str, milik: Iterable[SubKegiatan], jabatan: str, lembar: Lembar, dpa: Versi
) -> str:
    semua = {s.kode for s in rencana.sub_kegiatan if s.di_dpa(dpa.kode)}
    di_bawah = {k for k in semua if f"{k}.".startswith(f"{kode}.")}
    if di_bawah <= {s.kode for s in milik}:
        return kunci_rencana(kode, "pagu", dpa.kode)
    return kunci_rencana(kode, "pagu", dpa.kode, _milik(jabatan, lembar))


def _milik(jabatan: str, lembar: Lembar) -> str:
    """Whose paper, and of which day, as a part of a key."""
    return f"{jabatan}-{lembar.tanggal.isoformat()}"

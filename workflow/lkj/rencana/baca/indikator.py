"""The sheets Indikator and Peta Ordinal of the plan workbook."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lkj.catatan import Catatan
from lkj.rencana import tata
from lkj.rencana.baca.pangkal import Pangkal, pecah
from lkj.rencana.model import Indikator, PetaOrdinal
from lkj.rumus import cocok
from lkj.tabel import Baris

_TAHUN = re.compile(r"20\d\d", re.ASCII)


@dataclass(frozen=True)
class Rujukan:
    """What a row of the sheet Indikator may name.

    Attributes:
        sasaran: Codes of the sasaran.
        program: Codes of the programmes.
        peta: Names of the ordinal maps.
    """

    sasaran: Sequence[str]
    program: Sequence[str]
    peta: Sequence[str]


def baca_peta(p: Pangkal) -> tuple[PetaOrdinal, ...]:
    """The sheet Peta Ordinal; a workbook without it has no maps, and a map with a broken row is refused."""
    menurut_nama: dict[str, list[Baris]] = {}
    p.baris(tata.PETA, "peta", "sebutan", unik=False)
    for b in p.terbaca[tata.PETA.lembar]:
        menurut_nama.setdefault(b.teks("peta"), []).append(b)
    hasil = []
    for nama, baris in menurut_nama.items():
        if _peta_utuh(p, baris):
            nilai = tuple((b.teks("sebutan"), b.angka("nilai")) for b in baris)
            hasil.append(PetaOrdinal.model_validate({"nama": nama, "nilai": nilai}))
        else:
            p.kode_rusak.add(nama)
    return tuple(hasil)


def _peta_utuh(p: Pangkal, baris: Sequence[Baris]) -> bool:
    """A word and a step stand once in a map, and no step is below zero."""
    salah = [*_berulang(baris, "sebutan"), *_berulang(baris, "nilai")]
    p.catatan += salah
    minus = [b for b in baris if not p.tidak_negatif(b, "Nilai", "nilai")]
    return not salah and not minus and not any(b.rusak for b in baris)


def _berulang(baris: Iterable[Baris], kunci: str) -> Iterator[Catatan]:
    pertama: dict[object, Baris] = {}
    for b in (b for b in baris if b.nilai[kunci] is not None):
        nilai = b.angka(kunci)
        awal = pertama.setdefault(b.teks(kunci).casefold() if nilai is None else nilai, b)
        if awal is not b:
            isian = {"kolom": tata.PETA.judul(kunci), "peta": b.teks("peta"), "pertama": awal.alamat(kunci)}
            yield b.catat("PETA_GANDA", kunci, **isian)


def baca_indikator(p: Pangkal, rujukan: Rujukan) -> tuple[Indikator, ...]:
    """The sheet Indikator.

    Args:
        p: Reads the workbook.
        rujukan: What its rows may name.
    """
    hasil = []
    for b in p.baris(tata.INDIKATOR, "kode"):
        salah = [*_rumus(b), *_bagian(b), *_ordinal(b), *_bobot(b), *_sejak(b, p.tahun)]
        p.catatan += salah
        # The references are asked first: a row is told all that is wrong with it.
        if _rujukan_benar(p, b, rujukan) and not salah and b.teks("peta") in {"", *rujukan.peta}:
            hasil.append(Indikator.model_validate(_isi(b)))
        else:
            p.tolak(b)
        if b.teks("rumus") == "selisih":
            p.catatan.append(b.catat("RUMUS_SELISIH", "rumus"))
    p.wajib_ada(hasil, "indikator", tata.INDIKATOR.lembar)
    return tuple(hasil)


def _isi(b: Baris) -> dict[str, Any]:
    """The row as the model takes it; what is blank and has a default is left out."""
    isi = {k: n for k, n in b.nilai.items() if n is not None}
    return {**isi, "program": pecah(b.teks("program"))}


def _rujukan_benar(p: Pangkal, b: Baris, rujukan: Rujukan) -> bool:
    benar = [
        p.rujuk(b, "sasaran", b.teks("sasaran"), rujukan.sasaran, "Sasaran", tata.SASARAN.lembar),
        p.seksi_dikenal(b),
    ]
    benar += [
        p.rujuk(b, "program", kode, rujukan.program, "Program", tata.PROGRAM.lembar)
        for kode in pecah(b.teks("program"))
    ]
    if b.teks("peta"):
        benar.append(p.rujuk(b, "peta", b.teks("peta"), rujukan.peta, "Peta", tata.PETA.lembar))
    return all(benar)


def _rumus(b: Baris) -> Iterator[Catatan]:
    """A formula fits the polarity and the type; a blank one follows them and the office."""
    tipe, polaritas = b.teks("tipe"), b.teks("polaritas")
    rumus = b.teks("rumus")
    if rumus and (rumus == "ordinal") != (tipe == "ordinal"):
        yield b.catat("RUMUS_TIPE", "rumus", tipe=tipe)
        return
    # A blank formula of a figure follows the polarity, so that only its type can contradict it.
    rumus = rumus or (tipe if tipe in {"rentang", "ordinal"} else "")
    if rumus and not cocok(rumus, polaritas):
        yield b.catat("RUMUS_POLARITAS", "rumus", nilai=rumus, polaritas=polaritas)


def _bagian(b: Baris) -> Iterator[Catatan]:
    """A percentage declares both its parts or none (domain.md 3.4a)."""
    kosong = [k for k in ("pembilang", "penyebut") if not b.teks(k)]
    if len(kosong) == 1:
        isian = {"kolom": tata.INDIKATOR.judul(kosong[0]), "contoh": "nama bagian itu, seperti pasangannya"}
        yield b.catat("SEL_KOSONG", kosong[0], **isian)


_BUKAN_UNTUK_ORDINAL = {
    "agregasi": (("jumlah", "rata"), "Pakai akhir, maks, min, atau tahunan"),
    "agregasi_renstra": (("jumlah",), "Pakai akhir"),
}
"""Column → (what an ordinal indicator cannot have: steps are no quantities, and what to write instead)."""


def _ordinal(b: Baris) -> Iterator[Catatan]:
    """An ordinal indicator has a map and is never added or averaged (domain.md 3.3)."""
    tipe, peta = b.teks("tipe"), b.teks("peta")
    if tipe != "ordinal":
        if peta:
            yield b.catat("PETA_BUKAN_ORDINAL", "peta", tipe=tipe)
        return
    if not peta:
        contoh = "nama peta dari lembar Peta Ordinal, misalnya opini_bpk"
        yield b.catat("SEL_KOSONG", "peta", kolom=tata.INDIKATOR.judul("peta"), contoh=contoh)
    for kunci, (dilarang, ganti) in _BUKAN_UNTUK_ORDINAL.items():
        if b.teks(kunci) in dilarang:
            yield b.catat("BUKAN_UNTUK_ORDINAL", kunci, kolom=tata.INDIKATOR.judul(kunci), ganti=ganti)
    for kunci in ("pembilang", "penyebut"):
        if b.teks(kunci):
            isian = {"kolom": tata.INDIKATOR.judul(kunci), "ganti": "Kosongkan"}
            yield b.catat("BUKAN_UNTUK_ORDINAL", kunci, **isian)


def _bobot(b: Baris) -> Iterator[Catatan]:
    bobot = b.angka("bobot")
    if bobot is not None and bobot <= 0:
        yield b.catat("BOBOT_SALAH", "bobot")


def _sejak(b: Baris, tahun: int) -> Iterator[Catatan]:
    sejak = b.teks("sejak")
    if sejak and not (_TAHUN.fullmatch(sejak) and int(sejak) <= tahun):
        yield b.catat("SEJAK_SALAH", "sejak", batas=tahun)

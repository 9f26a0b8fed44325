"""Targets of the quarters against the target of the year (domain.md 3.4 rule 5, 3.4a)."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from lkj import angka
from lkj.catatan import Catatan
from lkj.periode import TRIWULAN, nama_triwulan
from lkj.rencana.kaidah.asal import Asal, lengkap, terendah
from lkj.rencana.model import Indikator, NilaiTarget, PetaOrdinal, Rencana, Target
from lkj.rumus import menurun

LEMBAR = "Target"
_EMPAT = Decimal(4)


@dataclass(frozen=True)
class _Cacat:
    """A broken rule: at which column, in words, and what would be right."""

    kolom: str
    kaidah: str
    seharusnya: str


def periksa_target(rencana: Rencana, asal: Asal) -> Iterator[Catatan]:
    """Remarks on the sheet Target, and on rules of indicators that no target can fulfil."""
    indikator = {i.kode: i for i in rencana.indikator}
    for i in rencana.indikator:
        if i.agregasi == "rata" and i.target_isian == "kumulatif":
            isian = {"nilai": i.target_isian, "kunci": i.kode}
            yield asal.catat("RATA_KUMULATIF", "Indikator", (i.kode,), "target_isian", **isian)
    for target in rencana.target:
        if target.kode in indikator:
            i = indikator[target.kode]
            yield from _satu_baris(i, target, rencana.peta_indikator(i), asal)


def _satu_baris(i: Indikator, target: Target, peta: PetaOrdinal | None, asal: Asal) -> Iterator[Catatan]:
    kunci = (target.versi, target.kode)
    nilai = {"tahun": target.tahun, **{f"tw{n}": t for n, t in zip(TRIWULAN, target.tw, strict=True)}}
    cacat = list(_cacat(i, target, peta))
    for c in cacat:
        isian = {"nilai": lengkap(nilai[c.kolom], peta), "kunci": i.kode, "seharusnya": c.seharusnya}
        kaidah = f"{i.kode} ({target.versi}): {c.kaidah}"
        yield asal.catat("TARGET_TIDAK_UTUH", LEMBAR, kunci, c.kolom, **isian, kaidah=kaidah)
    for kolom, n in nilai.items():
        yield from target_negatif(n, i, asal, LEMBAR, kunci, kolom)
    kosong = [n for n in TRIWULAN if target.tw[n - 1] is None]
    if kosong and i.agregasi != "tahunan" and not cacat:
        isian = {"kunci": i.kode, "triwulan": ", ".join(nama_triwulan(n) for n in kosong)}
        yield asal.catat("TARGET_TW_KOSONG", LEMBAR, kunci, f"tw{kosong[0]}", **isian)


def target_negatif(
    nilai: NilaiTarget, i: Indikator, asal: Asal, lembar: str, kunci: tuple[str, ...], kolom: str
) -> Iterator[Catatan]:
    """A target below zero has no achievement: a human decides (domain.md 3.4a)."""
    bawah = terendah(nilai)
    if bawah is not None and bawah < 0:
        yield asal.catat("TARGET_NEGATIF", lembar, kunci, kolom, nilai=lengkap(nilai), kunci=i.kode)


def _cacat(i: Indikator, target: Target, peta: PetaOrdinal | None) -> Iterator[_Cacat]:
    if not _memakai_rentang(i) and any(isinstance(t, tuple) for t in (target.tahun, *target.tw)):
        rumus = f"rumus {i.rumus}" if i.rumus else f"tipe {i.tipe}"
        yield _Cacat("tahun", f"{rumus} memakai target tunggal, bukan rentang", "satu angka")
    elif _berakhir(i):
        yield from _kumulatif_turun(i, target)
        if target.tw[3] != target.tahun:
            kaidah = "target triwulan IV sama dengan target tahun"
            yield _Cacat("tahun", kaidah, lengkap(target.tahun, peta))
    else:
        yield from _keempat_triwulan(i, target, peta)


def _memakai_rentang(i: Indikator) -> bool:
    return (i.rumus or i.tipe) == "rentang"


def _berakhir(i: Indikator) -> bool:
    """Whether the last quarter's target is the year's."""
    return i.agregasi in {"akhir", "tahunan"} or (i.agregasi == "jumlah" and i.target_isian == "kumulatif")


def _kumulatif_turun(i: Indikator, target: Target) -> Iterator[_Cacat]:
    """Counts since January never fall; a percentage to date may."""
    if i.agregasi != "jumlah":
        return
    angka_tw = [t if isinstance(t, Decimal) else None for t in target.tw]
    for tw in menurun(angka_tw):
        lalu = next(t for t in reversed(angka_tw[: tw - 1]) if t is not None)
        kaidah = f"target kumulatif {nama_triwulan(tw)} tidak lebih kecil daripada sebelumnya"
        yield _Cacat(f"tw{tw}", kaidah, f"paling sedikit {lengkap(lalu)}")


def _keempat_triwulan(i: Indikator, target: Target, peta: PetaOrdinal | None) -> Iterator[_Cacat]:
    """The year follows from all four quarters: their sum, mean, highest or lowest."""
    angka_tw = [t for t in target.tw if isinstance(t, Decimal)]
    if len(angka_tw) < len(TRIWULAN) or not isinstance(target.tahun, Decimal):
        yield _Cacat("tahun", "target keempat triwulan terisi angka", "angka")
        return
    kata, tahun = {
        "jumlah": ("jumlah target triwulan", angka.jumlah(angka_tw)),
        "rata": ("rata-rata target triwulan", angka.bagi(angka.jumlah(angka_tw), _EMPAT)),
        "maks": ("target triwulan tertinggi", max(angka_tw)),
        "min": ("target triwulan terendah", min(angka_tw)),
    }[i.agregasi]
    if tahun != target.tahun:
        yield _Cacat("tahun", f"{kata} sama dengan target tahun", lengkap(tahun, peta))

"""How many indicators reached their target: "5 dari 8 indikator", "seluruh indikator tercapai"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from lkj.angka import tulis as angka_tulis
from lkj.laporan.pencocokan.bahasa import angka, bilangan
from lkj.laporan.pencocokan.fakta import Lingkup
from lkj.laporan.pencocokan.kamus import (
    ANDAI,
    BELUM,
    BILANGAN,
    DARI,
    DARI_DEPAN,
    LAIN_MASA,
    NIHIL,
    SEBAGIAN_BESAR,
    SEMUA,
    STATUS,
    TIDAK_ADA,
)
from lkj.laporan.pencocokan.selisih import Selisih, petik

_CACAH: Final = re.compile(
    rf"\b(?P<n>\d+|{'|'.join(BILANGAN)})\s+(?:indikator|target|iku|di\s+antaranya|telah|sudah|masih|yang|kinerja|utama|\(iku\)|\s)*$"
)
_PENDEK: Final = (
    r"(?:(?P<tidak>belum|tidak)\s+)?(?:dapat\s+)?"
    r"(?:tercapai|terpenuhi|terlampaui|dicapai|dipenuhi|mencapai|memenuhi|melampaui)"
)
_JARAK: Final = 60
_RERATA: Final = re.compile(
    r"\b(?:rata-rata\s+capaian(?:\s+[a-z]+)*?\s+(?:adalah|sebesar|mencapai|yaitu)"
    r"|capaian\s+kinerja(?:\s+\w+){0,2}\s+rata-rata(?:\s+(?:adalah|sebesar|mencapai))?)\s+(?=\d)"
)


def periksa_cacah(kalimat: str, lingkup: Sequence[Lingkup]) -> Iterator[Selisih]:
    """Compare the counts of a sentence with those of the tables.

    Args:
        kalimat: The sentence, in small letters.
        lingkup: The office's counts, then those of the sasaran that the text is about.
    """
    if LAIN_MASA.search(kalimat) or re.search(r"\btahun\s+(?:lalu|sebelumnya|depan)", kalimat):
        return
    yield from _semua(kalimat, lingkup)
    yield from _dari(kalimat, lingkup)
    yield from _pecahan(kalimat, lingkup)


def _semua(kalimat: str, lingkup: Sequence[Lingkup]) -> Iterator[Selisih]:
    """All, none, most."""
    if (nihil := NIHIL.search(kalimat)) and all(s.tercapai for s in lingkup):
        yield Selisih(petik(kalimat, nihil.start(), nihil.end()), _tabel(lingkup[0]))
    for pola in (SEMUA, TIDAK_ADA, SEBAGIAN_BESAR):
        cocok = pola.search(kalimat)
        if cocok is None or ANDAI.search(kalimat[: cocok.end()]):
            continue
        status = "capai" if pola is TIDAK_ADA else _status_sesudah(kalimat, cocok.end())
        if not status:
            continue
        besar = pola is SEBAGIAN_BESAR
        if not any(_benar(s, status, besar=besar) for s in lingkup if s.semua):
            yield Selisih(petik(kalimat, cocok.start(), cocok.end()), _tabel(lingkup[0]))


def periksa_rerata(kalimat: str, rerata: Sequence[Decimal]) -> Iterator[Selisih]:
    """Compare a mean of achievements in a sentence (small letters).

    Args:
        kalimat: The sentence.
        rerata: The office's mean, then that of the sasaran that the text is about.
    """
    cocok = _RERATA.search(kalimat)
    if cocok is None or not rerata or LAIN_MASA.search(kalimat):
        return
    if re.search(r"\btahun\s+(?!ini)", cocok[0]):
        return
    n = next((n for n in angka(kalimat) if n.awal == cocok.end()), None)
    if n is not None and not any(n.sama(r) for r in rerata):
        yield Selisih(petik(kalimat, cocok.start(), n.akhir), f"rata-rata capaian {angka_tulis(rerata[0])}%")


def _benar(s: Lingkup, status: str, *, besar: bool) -> bool:
    n = s.belum if status == BELUM else s.tercapai
    return 2 * n > s.semua if besar else n == s.semua


def _dari(kalimat: str, lingkup: Sequence[Lingkup]) -> Iterator[Selisih]:
    """N of m."""
    for cocok in DARI.finditer(kalimat):
        status = _status_sesudah(kalimat, cocok.end())
        if not status or ANDAI.search(kalimat[: cocok.start()]):
            continue
        n, m = bilangan(cocok["n"]), bilangan(cocok["m"])
        cukup = any(m == s.semua and n == _banyak(s, status) for s in lingkup)
        if not cukup:
            yield Selisih(petik(kalimat, cocok.start(), cocok.end()), _tabel(lingkup[0]))


def _pecahan(kalimat: str, lingkup: Sequence[Lingkup]) -> Iterator[Selisih]:
    """Each count before a status: "Dari 8 indikator, 5 mencapai target dan 3 belum mencapai target"."""
    depan = DARI_DEPAN.search(kalimat)
    if depan and DARI.search(kalimat):
        return
    m = bilangan(depan["m"]) if depan else None
    milik = [s for s in lingkup if m in (None, s.semua)]
    if not milik and depan is not None:
        if _status_sesudah(kalimat, depan.end()):
            yield Selisih(petik(kalimat, depan.start(), depan.end()), _tabel(lingkup[0]))
        return
    for cocok in re.finditer(rf"\b{_PENDEK}", kalimat):
        hitung = _CACAH.search(kalimat[: cocok.start()])
        sah = hitung and (depan or "indikator" in hitung[0] or "iku" in hitung[0])
        if not hitung or not sah or ANDAI.search(kalimat[: cocok.start()]):
            continue
        status = BELUM if cocok["tidak"] else "capai"
        if all(bilangan(hitung["n"]) != _banyak(s, status) for s in milik):
            yield Selisih(petik(kalimat, hitung.start(), cocok.end()), _tabel(milik[0]))


def _status_sesudah(kalimat: str, letak: int) -> str:
    """What is claimed within the next words."""
    ekor = kalimat[letak : letak + _JARAK]
    ketemu = [
        (c.start(), urut, s) for urut, (s, p) in enumerate(STATUS) if (c := re.search(rf"\b(?:{p})", ekor))
    ]
    if ketemu:
        return "belum" if min(ketemu, key=lambda k: k[1])[2] == BELUM else "capai"
    cocok = re.search(rf"\b{_PENDEK}", ekor)
    return "" if cocok is None else BELUM if cocok["tidak"] else "capai"


def _banyak(s: Lingkup, status: str) -> int:
    return s.belum if status == BELUM else s.tercapai


def _tabel(s: Lingkup) -> str:
    sisa = s.semua - s.tercapai - s.belum
    ekor = f", {sisa} belum dapat diukur" if sisa else ""
    return f"dari {s.semua} indikator, {s.tercapai} mencapai target dan {s.belum} belum{ekor}"

"""Rise and fall against an earlier year, and by how much: percent are not points."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from lkj import angka
from lkj.laporan.pencocokan.bahasa import Angka
from lkj.laporan.pencocokan.bahasa import angka as angka_teks
from lkj.laporan.pencocokan.fakta import Fakta, ruas, sebutan
from lkj.laporan.pencocokan.kamus import ANDAI, GERAK, LAIN_HAL, LAIN_MASA, PERAN, TAHUN
from lkj.laporan.pencocokan.selisih import Selisih, petik

_KATA_PALING: Final = 6
_BESAR: Final = re.compile(r"^\s+(?:sebesar\s+|sebanyak\s+|hingga\s+)?(?=\d)")
_POIN: Final = re.compile(r"^\s*(?:poin\s+persen|persen\s+poin|poin)\b")
_PERSEN: Final = re.compile(r"^\s*(?:%|persen\b)")


class _Gerak(NamedTuple):
    """A movement that a text claims: of what, against which year."""

    f: Fakta
    apa: str
    acuan: int
    dulu: Decimal
    kini: Decimal

    @property
    def beda(self) -> Decimal:
        return angka.kurang(self.kini, self.dulu)

    @property
    def persen(self) -> bool:
        """Whether the figure itself is a percentage."""
        return self.apa == "capaian" or self.f.persen

    @property
    def tabel(self) -> str:
        """What the tables say."""
        ekor = "%" if self.persen else f" {self.f.satuan}"
        dulu, kini = (f"{angka.tulis(n)}{ekor}" for n in (self.dulu, self.kini))
        return f"{self.apa} {self.f.nama} tahun {self.acuan} {dulu}, tahun ini {kini}"


def periksa_gerak(anak: str, fakta: Sequence[Fakta], tahun: int) -> Iterator[Selisih]:
    """Compare what a part of a sentence says of the movement of indicators (`periksa_status`)."""
    if LAIN_MASA.search(anak):
        return
    for f, awal, akhir, sampai in ruas(anak, sebutan(anak, fakta)):
        ekor = anak[akhir:sampai]
        cocok = GERAK.search(ekor)
        if cocok and _bicara_indikator(anak[:awal], ekor[: cocok.start()]):
            g = _gerak(f, anak[:awal], ekor, cocok, tahun)
            if g is not None:
                frasa = petik(anak, awal, akhir + cocok.end())
                yield from _arah(g, cocok, frasa)
                yield from _besar(g, ekor[cocok.end() :], frasa)


def _bicara_indikator(depan: str, antara: str) -> bool:
    """Whether the verb after the words between belongs to the indicator, and as a fact."""
    panjang = len(antara.split()) > _KATA_PALING
    lain = LAIN_HAL.search(antara) or ANDAI.search(f"{depan} {antara}") or "kinerja" in antara
    return not panjang and not lain and not re.search(r"[,:]|\byang\b", antara)


def _gerak(f: Fakta, depan: str, ekor: str, cocok: re.Match[str], tahun: int) -> _Gerak | None:
    antara = ekor[: cocok.start()]
    kata = depan.split()[-1:] + antara.split()
    apa = next((a for a in ("capaian", "target") if any(PERAN[a].fullmatch(k) for k in kata)), "realisasi")
    acuan = tahun - 1
    if masa := TAHUN.search(ekor, cocok.end()) or TAHUN.search(depan):
        acuan = int(masa[1]) if masa[1] else tahun - 1
    if acuan == tahun:
        acuan -= 1
    dulu, kini = f.tahun.get(acuan, {}).get(apa, ()), f.nilai[apa]
    return _Gerak(f, apa, acuan, dulu[0], kini[0]) if len(dulu) == len(kini) == 1 else None


def _arah(g: _Gerak, cocok: re.Match[str], frasa: str) -> Iterator[Selisih]:
    beda = angka.bulatkan(g.beda, 2)
    if cocok["naik"] or cocok["turun"]:
        benar = beda > 0 if cocok["naik"] else beda < 0
    elif cocok["tetap"]:
        benar = beda == 0
    elif g.f.rentang:
        return
    else:
        membaik = beda != 0 and (beda > 0) == (g.f.positif or g.apa == "capaian")
        benar = membaik if cocok["membaik"] else beda != 0 and not membaik
    if not benar:
        yield Selisih(frasa, g.tabel)


def _besar(g: _Gerak, ekor: str, frasa: str) -> Iterator[Selisih]:
    """By how much: points are compared with the difference, percent with the change relative to before."""
    if not _BESAR.match(ekor):
        return
    n = next(angka_teks(ekor), None)
    if n is None:
        return
    sesudah, beda = ekor[n.akhir :], g.beda.copy_abs()
    kutip = f"{frasa} {petik(ekor, n.awal, n.akhir)}"
    if _POIN.match(sesudah) or not _PERSEN.match(sesudah):
        if not n.sama(beda) and (_POIN.match(sesudah) or _satuan(sesudah, g)):
            yield Selisih(kutip, f"{g.tabel} (selisih {angka.tulis(beda)})")
        return
    yield from _persen(g, n, f"{kutip} persen")


def _satuan(sesudah: str, g: _Gerak) -> bool:
    return sesudah.split()[:1] == g.f.satuan.casefold().split()[:1]


def _persen(g: _Gerak, n: Angka, kutip: str) -> Iterator[Selisih]:
    beda = g.beda.copy_abs()
    nisbi = None if g.dulu == 0 else angka.bagi(beda * 100, g.dulu.copy_abs())
    if nisbi is not None and n.sama(nisbi):
        return
    if n.sama(beda):
        sebut = (
            "poin persen"
            if g.persen
            else "poin"
            if g.f.satuan.casefold() in ("indeks", "nilai", "skor")
            else g.f.satuan
        )
        yield Selisih(kutip, f"{g.tabel}; selisihnya {angka.tulis(beda)} {sebut}, bukan persen")
    else:
        yield Selisih(kutip, f"{g.tabel} (selisih {angka.tulis(beda)})")

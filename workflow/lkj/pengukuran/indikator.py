"""One indicator over the quarters: value of the quarter, value to date, achievement of both.

"TW n" and "s.d. TW n" are different figures. Which one the sheet holds is declared by the indicator
(``nilai_isian``); percentages with parts are combined on their parts, never by averaging percentages
(domain.md 3.4, 3.4a).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkj.rekap import Rekap
from lkj.rencana import Indikator, Rencana
from lkj.rencana.model import NilaiTarget
from lkj.rumus import Agregat, Capaian, Rentang, gabung, gabung_bagian, hitung, persen_bagian, urai
from lkj.rumus.agregasi import DIUKUR_TAHUNAN


@dataclass(frozen=True)
class UkurIndikator:
    """What was measured of one indicator up to a quarter.

    Values are in the indicator's unit, achievements in percent, unrounded and uncapped.

    Attributes:
        target_tw, realisasi_tw, capaian_tw: of the quarter alone.
        target_sd, realisasi_sd, capaian_sd: to date, from quarter I on.
        target_tahun, capaian_tahun: the year's target and the value to date against it.
        sumber: ids of the rekap rows that the value to date comes from.
    """

    indikator: Indikator
    tw: int
    target_tw: NilaiTarget
    realisasi_tw: Decimal | None
    capaian_tw: Capaian
    target_sd: NilaiTarget
    realisasi_sd: Agregat
    capaian_sd: Capaian
    target_tahun: NilaiTarget
    capaian_tahun: Capaian
    sumber: tuple[str, ...]


def ukur_indikator(rencana: Rencana, rekap: Rekap, indikator: Indikator, tw: int) -> UkurIndikator:
    """Measure one indicator up to quarter ``tw`` by the targets in force at its end."""
    deret = _deret(rekap, indikator, tw)
    versi = rencana.versi_berlaku("PK", tw).kode
    target = next(t for t in rencana.target if t.versi == versi and t.kode == indikator.kode)
    realisasi_sd = _realisasi_sd(indikator, deret)
    realisasi_tw = _realisasi_tw(indikator, deret)
    target_tw = _target_tw(indikator, target.tw[:tw])
    target_sd = _target_sd(indikator, target.tw[:tw])
    belum = not indikator.diisi_pada(tw)
    return UkurIndikator(
        indikator=indikator,
        tw=tw,
        target_tw=target_tw,
        realisasi_tw=realisasi_tw,
        capaian_tw=_capaian(indikator, target_tw, realisasi_tw, belum=belum),
        target_sd=target_sd,
        realisasi_sd=realisasi_sd,
        capaian_sd=_capaian(indikator, target_sd, realisasi_sd.nilai, belum=belum),
        target_tahun=target.tahun,
        capaian_tahun=_capaian(indikator, target.tahun, realisasi_sd.nilai, belum=belum),
        sumber=deret.sumber,
    )


def capaian(indikator: Indikator, target: NilaiTarget, realisasi: Decimal | None) -> Capaian:
    """Achievement in percent by the indicator's declared formula."""
    sasaran = Rentang(*target) if isinstance(target, tuple) else target
    return hitung(
        indikator.rumus_berlaku("dua_t"), target=sasaran, realisasi=realisasi, polaritas=indikator.polaritas
    )


def _capaian(indikator: Indikator, target: NilaiTarget, realisasi: Decimal | None, *, belum: bool) -> Capaian:
    return Capaian(None, DIUKUR_TAHUNAN) if belum else capaian(indikator, target, realisasi)


@dataclass(frozen=True)
class _Deret:
    """What the sheets say of one indicator, quarter by quarter."""

    nilai: tuple[Decimal | None, ...]
    pembilang: tuple[Decimal | None, ...]
    penyebut: tuple[Decimal | None, ...]
    sumber: tuple[str, ...]


def _deret(rekap: Rekap, indikator: Indikator, tw: int) -> _Deret:
    kolom = {
        ukuran: [rekap.nilai(n, "kinerja", indikator.kode, ukuran) for n in range(1, tw + 1)]
        for ukuran in ("realisasi", "pembilang", "penyebut")
    }
    sumber = tuple(x.id for deret in kolom.values() for x in deret if x)
    angka = {u: tuple(x.nilai if x else None for x in deret) for u, deret in kolom.items()}
    return _Deret(angka["realisasi"], angka["pembilang"], angka["penyebut"], sumber)


def _realisasi_sd(indikator: Indikator, deret: _Deret) -> Agregat:
    if not indikator.berbagian:
        return gabung(indikator.agregasi, deret.nilai, nilai_isian=indikator.nilai_isian)
    return gabung_bagian(
        deret.pembilang, deret.penyebut, cara=indikator.agregasi, nilai_isian=indikator.nilai_isian
    )


def _realisasi_tw(indikator: Indikator, deret: _Deret) -> Decimal | None:
    """Value of the last quarter alone; a cumulative count is taken apart first."""
    cacah_kumulatif = indikator.nilai_isian == "kumulatif" and indikator.agregasi == "jumlah"
    if not indikator.berbagian:
        return (urai(deret.nilai) if cacah_kumulatif else deret.nilai)[-1]
    pembilang = (urai(deret.pembilang) if cacah_kumulatif else deret.pembilang)[-1]
    penyebut = (urai(deret.penyebut) if cacah_kumulatif else deret.penyebut)[-1]
    return persen_bagian([pembilang], [penyebut]).nilai


def _target_tw(indikator: Indikator, target: Sequence[NilaiTarget]) -> NilaiTarget:
    angka = _angka(target)
    if angka is not None and indikator.target_isian == "kumulatif" and indikator.agregasi == "jumlah":
        return urai(angka)[-1]
    return target[-1]


def _target_sd(indikator: Indikator, target: Sequence[NilaiTarget]) -> NilaiTarget:
    angka = _angka(target)
    if angka is None:
        return target[-1]
    return gabung(indikator.agregasi, angka, nilai_isian=indikator.target_isian).nilai


def _angka(target: Sequence[NilaiTarget]) -> tuple[Decimal | None, ...] | None:
    """The targets as numbers; None when one of them is a range, which cannot be summed."""
    angka = tuple(t for t in target if not isinstance(t, tuple))
    return angka if len(angka) == len(target) else None

"""One indicator over the quarters: value of the quarter, value to date, achievement of both.

"TW n" and "s.d. TW n" are different figures. Which one the sheet holds is declared by the indicator
(``nilai_isian``); percentages with parts are combined on their parts, never by averaging percentages
(domain.md 3.4, 3.4a).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkj.konfigurasi import Ketentuan
from lkj.pengukuran.deret import TANPA_NILAI, Triwulan, baca_deret, status_nilai, yang_masuk
from lkj.rekap import Rekap
from lkj.rencana import Indikator, Rencana
from lkj.rencana.model import NilaiTarget
from lkj.rumus import Agregat, Capaian, Rentang, gabung, gabung_bagian, hitung, persen_bagian, urai
from lkj.rumus.agregasi import (
    BAGIAN_TIMPANG,
    BELUM_MASUK,
    BELUM_TERBIT,
    DIUKUR_TAHUNAN,
    LUBANG_BULAN,
    SEMUA_KOSONG,
    TRIWULAN_KOSONG,
    ujung_menentukan,
)
from lkj.rumus.hasil import REALISASI_KOSONG


@dataclass(frozen=True)
class UkurIndikator:
    """What was measured of one indicator up to a quarter.

    Values are in the indicator's unit (steps for an ordinal one), achievements in percent, unrounded and
    uncapped.

    Attributes:
        rumus: name of the formula it was measured by.
        target_tw, realisasi_tw, capaian_tw: of the quarter alone.
        target_sd, realisasi_sd, capaian_sd: to date, from quarter I on.
        target_tahun, capaian_tahun: the year's target and the value to date against it.
        status: what the value to date is (``final``, ``sementara``, ``tahun_sebelumnya``,
            ``belum_terbit``, ``belum_masuk``); empty where there is none.
        sumber_nilai: documents that the value to date comes from, as a part of a sentence.
        sumber: ids of the rekap rows up to this quarter.
    """

    indikator: Indikator
    tw: int
    rumus: str
    target_tw: NilaiTarget
    realisasi_tw: Decimal | None
    capaian_tw: Capaian
    target_sd: NilaiTarget
    realisasi_sd: Agregat
    capaian_sd: Capaian
    target_tahun: NilaiTarget
    capaian_tahun: Capaian
    status: str
    sumber_nilai: str
    sumber: tuple[str, ...]


def ukur_indikator(
    rencana: Rencana, rekap: Rekap, indikator: Indikator, tw: int, ketentuan: Ketentuan
) -> UkurIndikator:
    """Measure one indicator up to quarter ``tw`` by the targets in force at its end."""
    rumus = indikator.rumus_berlaku(ketentuan.rumus_negatif)
    deret = baca_deret(rencana, rekap, indikator, tw)
    masuk = yang_masuk(indikator, deret)
    versi = rencana.versi_berlaku("PK", tw).kode
    target = next(t for t in rencana.target if t.versi == versi and t.kode == indikator.kode)
    realisasi_sd = _realisasi_sd(indikator, deret, masuk)
    realisasi_tw = _realisasi_tw(indikator, deret)
    target_tw = _target_tw(indikator, target.tw[:tw])
    target_sd = _target_sd(indikator, target.tw[:tw])
    status = status_nilai(masuk)
    return UkurIndikator(
        indikator=indikator,
        tw=tw,
        rumus=rumus,
        target_tw=target_tw,
        realisasi_tw=realisasi_tw.nilai,
        capaian_tw=_capaian(indikator, rumus, target_tw, realisasi_tw, tw),
        target_sd=target_sd,
        realisasi_sd=realisasi_sd,
        capaian_sd=_capaian(indikator, rumus, target_sd, realisasi_sd, tw),
        target_tahun=target.tahun,
        capaian_tahun=_capaian(indikator, rumus, target.tahun, realisasi_sd, tw),
        status=status if realisasi_sd.nilai is not None or status in TANPA_NILAI else "",
        sumber_nilai="; ".join(dict.fromkeys(d for t in masuk for d in t.dokumen)),
        sumber=tuple(id_baris for t in deret for id_baris in t.sumber),
    )


def capaian(indikator: Indikator, rumus: str, target: NilaiTarget, realisasi: Decimal | None) -> Capaian:
    """Achievement in percent by the formula that the indicator is measured by."""
    sasaran = Rentang(*target) if isinstance(target, tuple) else target
    return hitung(rumus, target=sasaran, realisasi=realisasi, polaritas=indikator.polaritas)


def _capaian(indikator: Indikator, rumus: str, target: NilaiTarget, realisasi: Agregat, tw: int) -> Capaian:
    """Achievement of a value, or the reason why there is none, as near to its source as it is known."""
    if not indikator.diisi_pada(tw):
        return Capaian(None, DIUKUR_TAHUNAN)
    hasil = capaian(indikator, rumus, target, realisasi.nilai)
    kosong = {None, SEMUA_KOSONG, TRIWULAN_KOSONG}
    if hasil.kode == REALISASI_KOSONG and realisasi.kode not in kosong:
        return Capaian(None, realisasi.kode)
    return hasil


def _realisasi_sd(indikator: Indikator, deret: Sequence[Triwulan], masuk: Sequence[Triwulan]) -> Agregat:
    """Value to date; one unknown quarter among those that make it leaves it unknown, with the reason."""
    kode = [t.kode for t in masuk if t.kode]
    for sebab in (BELUM_MASUK, BELUM_TERBIT, BAGIAN_TIMPANG):
        if sebab in kode:
            return Agregat(None, sebab)
    hasil = _gabung(indikator, _tanpa_yang_belum_ada(indikator, deret))
    if LUBANG_BULAN in kode and (hasil.kode is None or hasil.nilai is None):
        return Agregat(hasil.nilai, LUBANG_BULAN, hasil.n)
    return hasil


def _tanpa_yang_belum_ada(indikator: Indikator, deret: Sequence[Triwulan]) -> list[Triwulan]:
    """An earlier unpublished or late value is no hole where the last quarter is the value to date."""
    if indikator.agregasi == "tahunan" or not ujung_menentukan(indikator.agregasi, indikator.nilai_isian):
        return list(deret)
    return [t for t in deret if t.kode not in {BELUM_MASUK, BELUM_TERBIT}]


def _gabung(indikator: Indikator, deret: Sequence[Triwulan]) -> Agregat:
    cara, isian = indikator.agregasi, indikator.nilai_isian
    if not indikator.berbagian:
        return gabung(cara, [t.nilai for t in deret], nilai_isian=isian)
    pembilang, penyebut = ([getattr(t.bagian, p) for t in deret] for p in ("pembilang", "penyebut"))
    return gabung_bagian(pembilang, penyebut, cara=cara, nilai_isian=isian)


def _realisasi_tw(indikator: Indikator, deret: Sequence[Triwulan]) -> Agregat:
    """Value of the last quarter alone; a cumulative count is taken apart first."""
    cacah_kumulatif = indikator.nilai_isian == "kumulatif" and indikator.agregasi == "jumlah"

    def akhir(nilai: Sequence[Decimal | None]) -> Decimal | None:
        return (urai(nilai) if cacah_kumulatif else nilai)[-1]

    kode = deret[-1].kode
    if not indikator.berbagian:
        return Agregat(akhir([t.nilai for t in deret]), kode)
    pembilang, penyebut = (akhir([getattr(t.bagian, p) for t in deret]) for p in ("pembilang", "penyebut"))
    hasil = persen_bagian([pembilang], [penyebut])
    return Agregat(hasil.nilai, kode or hasil.kode)


def _target_tw(indikator: Indikator, target: Sequence[NilaiTarget]) -> NilaiTarget:
    angka = _angka(target)
    if angka is not None and indikator.target_isian == "kumulatif" and indikator.agregasi == "jumlah":
        return urai(angka)[-1]
    return target[-1]


def _target_sd(indikator: Indikator, target: Sequence[NilaiTarget]) -> NilaiTarget:
    angka = _angka(target)
    # A position has its own quarter's target or none: an earlier one is not carried forward (domain.md 3.3).
    if angka is None or indikator.agregasi in {"akhir", "tahunan"}:
        return target[-1]
    return gabung(indikator.agregasi, angka, nilai_isian=indikator.target_isian).nilai


def _angka(target: Sequence[NilaiTarget]) -> tuple[Decimal | None, ...] | None:
    """The targets as numbers; None when one of them is a range, which cannot be summed."""
    angka = tuple(t for t in target if not isinstance(t, tuple))
    return angka if len(angka) == len(target) else None

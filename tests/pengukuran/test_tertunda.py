"""A section that is late by a recorded decision: its values are unknown, never 0, and counted."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from tests.pengukuran import alat

from lkj import bingkai
from lkj.konfigurasi import Ketentuan
from lkj.pengukuran import tabel, ukur_indikator
from lkj.pengukuran.rerata import rangkuman
from lkj.rekap import Rekap
from lkj.rencana import PenanggungJawab

if TYPE_CHECKING:
    from datetime import date

    from lkj.pengukuran import UkurIndikator
    from lkj.rencana import Rencana

IKU = "IKU-01"  # an index of the section pelayanan; the last quarter is the value of the year
JUMLAH = "IKU-07"  # a count by quarter of the section trantib


def rekap(rencana: Rencana, nilai: alat.Nilai, terlambat: dict[int, str]) -> Rekap:
    """The rekap of a year with these figures, and a late section in some quarters."""
    isi = {tw: alat.isi_rekap(rencana, tw, nilai) for tw in (1, 2, 3, 4)}
    for tw, seksi in terlambat.items():
        baris = {"tw": str(tw), "seksi": seksi, "jenis": "lanjut_tanpa", "kunci": "SEKSI", "ukuran": "alasan"}
        kepala = bingkai.dari_csv(isi[tw]).kolom
        tambahan = bingkai.ke_csv(bingkai.susun([baris], kepala)).split(b"\n", 1)[1]
        isi[tw] += tambahan
    return Rekap(isi)


def ukur(
    rencana: Rencana, kode: str, nilai: dict[int, str], terlambat: dict[int, str], tw: int = 4
) -> UkurIndikator:
    """An indicator, measured on the quarters that came in."""
    isi: alat.Nilai = {(n, kode, "realisasi"): x for n, x in nilai.items()}
    data = rekap(rencana, isi, terlambat)
    return ukur_indikator(rencana, data, alat.indikator(rencana, kode), tw, Ketentuan())


def test_the_quarter_of_a_late_section_has_no_value_and_says_why(rencana: Rencana) -> None:
    u = ukur(rencana, IKU, {1: "82"}, {2: "pelayanan"}, tw=2)
    assert (u.realisasi_tw, u.capaian_tw.nilai, u.capaian_tw.kode) == (None, None, "BELUM_MASUK")
    assert (u.realisasi_sd.nilai, u.capaian_sd.kode, u.status) == (None, "BELUM_MASUK", "belum_masuk")


def test_a_late_quarter_before_the_last_is_no_hole_where_the_last_decides(rencana: Rencana) -> None:
    u = ukur(rencana, IKU, {1: "82", 3: "84", 4: "85"}, {2: "pelayanan"})
    assert (u.realisasi_sd.nilai, u.realisasi_sd.kode, u.status) == (Decimal(85), None, "final")


def test_a_sum_with_a_late_quarter_is_unknown_for_the_rest_of_the_year(rencana: Rencana) -> None:
    u = ukur(rencana, JUMLAH, {1: "5", 3: "6", 4: "7"}, {2: "trantib"})
    assert (u.realisasi_sd.nilai, u.realisasi_sd.kode, u.status) == (None, "BELUM_MASUK", "belum_masuk")


def test_the_lateness_of_another_section_changes_nothing(rencana: Rencana) -> None:
    u = ukur(rencana, IKU, {1: "82"}, {1: "trantib"}, tw=1)
    assert (u.realisasi_sd.nilai, u.status) == (Decimal(82), "final")


def test_a_yearly_indicator_is_not_late_before_it_is_due(rencana: Rencana) -> None:
    tahunan = next(i for i in rencana.indikator if i.agregasi == "tahunan")
    terlambat = {1: tahunan.seksi}
    assert ukur(rencana, tahunan.kode, {}, terlambat, tw=1).capaian_tw.kode == "DIUKUR_TAHUNAN"
    assert ukur(rencana, tahunan.kode, {4: "72"}, terlambat).realisasi_sd.nilai == Decimal(72)


def test_one_late_section_of_several_leaves_the_whole_percentage_unknown(rencana: Rencana) -> None:
    sejak: date = rencana.versi[0].berlaku_sejak
    berdua = alat.berbagi(
        rencana,
        *(PenanggungJawab(kode="IKU-02", seksi=s, sejak=sejak) for s in ("pelayanan", "pmd")),
    )
    nilai: alat.Nilai = {(1, "IKU-02", "pembilang", "pmd"): "9", (1, "IKU-02", "penyebut", "pmd"): "10"}
    data = rekap(berdua, nilai, {1: "pelayanan"})
    u = ukur_indikator(berdua, data, alat.indikator(berdua, "IKU-02"), 1, Ketentuan())
    assert (u.realisasi_sd.nilai, u.realisasi_sd.kode) == (None, "BELUM_MASUK")


def test_late_indicators_stay_out_of_means_and_are_counted(rencana: Rencana) -> None:
    nilai: alat.Nilai = {(1, IKU, "realisasi"): "82"}
    data = rekap(rencana, nilai, {1: "trantib"})
    aturan = Ketentuan()
    semua = [ukur_indikator(rencana, data, i, 1, aturan) for i in rencana.indikator]
    skala = alat.skala(aturan)
    baris = [tabel.baris_triwulan(rencana, u, aturan, skala) for u in semua]
    rata = {str(b["kode"]): b for b in rangkuman(rencana, baris, aturan, skala, [tabel.SAMPAI_KINI])}
    milik = [i for i in rencana.indikator_seksi("trantib", 1) if i.diisi_pada(1)]
    assert rata["INSTANSI"]["belum_masuk"] == str(len(milik)) == "1"
    assert (rata["INSTANSI"]["n"], rata["INSTANSI"]["belum_terbit"]) == ("1", "0")


@pytest.mark.parametrize(
    ("keuangan", "jumlah"), [("isian", (None, None)), ("lra", (Decimal(100), Decimal(0)))]
)
def test_money_of_a_late_section_is_unknown_unless_the_lra_tells_it(
    keuangan: str, jumlah: tuple[Decimal | None, Decimal | None], rencana: Rencana
) -> None:
    nilai: alat.Nilai = {(1, s.kode, "realisasi_sd"): "0" for s in rencana.sub_kegiatan}
    nilai[1, rencana.sub_kegiatan[0].kode, "realisasi_sd"] = "100"
    tanpa = next(iter(rencana.sub_seksi("trantib", 1))).kode
    nilai |= {(1, s.kode, "anggaran"): "10" for s in rencana.sub_kegiatan if s.kode != tanpa}
    baris = alat.anggaran(rencana, nilai, 1, keuangan=keuangan)
    kunci = (("jumlah", ""), ("sub_kegiatan", tanpa))
    assert tuple(baris[k]["realisasi"] for k in kunci) == jumlah

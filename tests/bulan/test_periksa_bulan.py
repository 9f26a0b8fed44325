"""The sheets of a single month: what they ask, what is remarked, what the quarter's check says of them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from tests.bulan.conftest import RAW

from lkj.catatan import KONFIRMASI
from lkj.lembar import baca
from lkj.periksa import Rekaman
from lkj.periksa.silang import lawan_bulan
from lkj.periode import Masa
from lkj.rencana.acuan import dari_json, ditagih, ke_json, susun_acuan_masa
from lkj.rencana.tulis import tulis_rencana

if TYPE_CHECKING:
    from tests.bulan.conftest import Lembar, Periksa

    from lkj.rencana import Rencana


def test_a_month_asks_only_for_what_is_measured_by_month(lembar: Lembar) -> None:
    buku = baca(lembar("pelayanan", 2, None), nama="x")
    assert buku.nama_lembar == ("Kinerja", "Petunjuk", "_tanda")
    kinerja = buku.lembar("Kinerja")
    assert kinerja is not None
    assert [kinerja.sel(f"A{n}").nilai for n in (9, 10)] == ["IKU-03", None]
    assert str(kinerja.sel("A2").nilai).endswith("Bulan Februari Tahun 2023")
    assert kinerja.sel("D9").nilai == Decimal("2.6")
    assert kinerja.sel("N8").nilai == "Realisasi Januari"


def test_who_has_nothing_to_report_by_month_owes_no_sheet(rencana_bulan: Rencana, rencana: Rencana) -> None:
    masa = Masa(2023, bulan=2)
    assert [s for s in ("pelayanan", "trantib", "pmd", "lra") if ditagih(rencana_bulan, s, masa)] == [
        "pelayanan",
        "trantib",
    ]
    assert not any(ditagih(rencana, s, masa) for s in ("pelayanan", "trantib"))


def test_the_stamp_says_the_month_and_of_a_quarter_what_it_always_said(rencana_bulan: Rencana) -> None:
    asal = {"kantor": "sukamaju", "seksi": "trantib", "nama_seksi": "Trantib"}
    sebulan, triwulan = (
        susun_acuan_masa(rencana_bulan, m, **asal) for m in (Masa(2023, bulan=5), Masa(2023, 2))
    )
    assert dari_json(ke_json(sebulan)) == sebulan
    assert (sebulan.tw, sebulan.masa, triwulan.masa) == (2, Masa(2023, bulan=5), Masa(2023, 2))
    assert '"bulan":' not in ke_json(triwulan)
    for salah in (replace(sebulan, tw=3), replace(sebulan, bulan=13)):
        with pytest.raises(ValueError, match=r"month|bulan"):
            dari_json(ke_json(salah))


def test_a_right_month_gives_records_that_name_it_and_no_remark(
    lembar: Lembar, periksa_sebulan: Periksa
) -> None:
    isi = {"pelayanan.xlsx": lembar("pelayanan", 2, keterangan="Loket kedua dibuka")}
    hasil = periksa_sebulan(2, {**isi, "trantib.xlsx": lembar("trantib", 2, Decimal(0))})
    assert hasil.catatan == ()
    nilai = {(r.kunci, r.ukuran): r.nilai for r in hasil.rekaman if r.nilai is not None}
    assert nilai == {("IKU-03", "realisasi_bulan_2"): Decimal(3), ("IKU-07", "realisasi_bulan_2"): Decimal(0)}
    teks = {(r.kunci, r.ukuran): r.teks for r in hasil.rekaman if r.jenis == "kinerja" and r.teks}
    assert teks == {("IKU-03", "keterangan_bulan_2"): "Loket kedua dibuka"}
    assert {r.tw for r in hasil.rekaman} == {1}


def test_a_sheet_that_is_missing_is_asked_for_by_its_month(lembar: Lembar, periksa_sebulan: Periksa) -> None:
    hasil = periksa_sebulan(2, {"pelayanan.xlsx": lembar("pelayanan", 2)})
    (c,) = hasil.catatan
    assert (c.kode, c.berkas) == ("BELUM_MASUK", f"{RAW}/bl02/trantib.xlsx")
    assert "belum menyampaikan isian Bulan Februari" in c.aturan


@pytest.mark.parametrize(
    ("bulan_lembar", "terbaca"), [(1, "Bulan Januari"), (3, "Bulan Maret"), (4, "Bulan April")]
)
def test_the_sheet_of_another_month_is_refused(
    bulan_lembar: int, terbaca: str, lembar: Lembar, periksa_sebulan: Periksa
) -> None:
    isi = {s: lembar(s.removesuffix(".xlsx"), 2) for s in ("pelayanan.xlsx", "trantib.xlsx")}
    hasil = periksa_sebulan(2, {**isi, "trantib.xlsx": lembar("trantib", bulan_lembar)})
    (c,) = hasil.catatan
    assert (c.kode, c.berkas, c.nilai) == ("CAP_LAIN", f"{RAW}/bl02/trantib.xlsx", terbaca)
    assert "bukan “Bulan Februari”" in c.aturan
    assert all(r.seksi != "trantib" for r in hasil.rekaman)


def test_a_quarters_sheet_is_no_months_sheet(lembar: Lembar, periksa_sebulan: Periksa, isian: Lembar) -> None:
    isi = {"pelayanan.xlsx": isian("pelayanan", 1), "trantib.xlsx": lembar("trantib", 2)}
    (c,) = periksa_sebulan(2, isi).catatan
    assert (c.kode, c.nilai) == ("CAP_LAIN", "Triwulan I")


def test_a_row_for_a_later_month_is_not_read_but_remarked(
    lembar: Lembar, periksa_sebulan: Periksa, sunting: Lembar
) -> None:
    lagi = sunting(lembar("trantib", 2), {"Kinerja!A10": "IKU-07", "Kinerja!G10": 9})
    hasil = periksa_sebulan(2, {"pelayanan.xlsx": lembar("pelayanan", 2), "trantib.xlsx": lagi})
    assert [(c.kode, c.sel) for c in hasil.catatan] == [("KUNCI_GANDA", "A10")]
    assert [r.nilai for r in hasil.rekaman if r.kunci == "IKU-07" and r.nilai is not None] == [Decimal(3)]


@pytest.mark.parametrize(
    ("isi", "kode"),
    [
        ({"nilai": None}, ["SEL_KOSONG"]),
        ({"nilai": None, "status": "belum_terbit", "dokumen": "Dinas Dukcapil"}, []),
        ({"nilai": Decimal(-1)}, ["NEGATIF"]),
        ({"nilai": "tiga"}, ["BUKAN_ANGKA"]),
        ({"status": "sementara"}, ["SUMBER_KOSONG", "SUMBER_KOSONG"]),
    ],
)
def test_a_cell_of_a_month_is_judged_as_one_of_a_quarter(
    isi: dict[str, object], kode: list[str], lembar: Lembar, periksa_sebulan: Periksa
) -> None:
    hasil = periksa_sebulan(
        2, {"pelayanan.xlsx": lembar("pelayanan", 2), "trantib.xlsx": lembar("trantib", 2, **isi)}
    )
    assert [c.kode for c in hasil.catatan] == kode
    assert all(c.berkas == f"{RAW}/bl02/trantib.xlsx" and c.sel for c in hasil.catatan)


def test_a_plan_without_monthly_indicators_has_no_months(rencana: Rencana, periksa_sebulan: Periksa) -> None:
    (c,) = periksa_sebulan(2, {}, rencana=tulis_rencana(rencana)).catatan
    assert (c.kode, c.lembar) == ("BULAN_TANPA_INDIKATOR", "Indikator")


def test_a_count_since_january_must_not_fall_from_month_to_month(
    lembar: Lembar, periksa_sebulan: Periksa, rencana_bulan: Rencana
) -> None:
    kumulatif = (
        i.model_copy(update={"nilai_isian": "kumulatif"}) if i.kode == "IKU-07" else i
        for i in rencana_bulan.indikator
    )
    rencana = tulis_rencana(rencana_bulan.model_copy(update={"indikator": tuple(kumulatif)}))
    hari = {"pelayanan.xlsx": lembar("pelayanan", 1)}
    dulu = periksa_sebulan(1, {**hari, "trantib.xlsx": lembar("trantib", 1, Decimal(5))}, rencana=rencana)
    hari = {"pelayanan.xlsx": lembar("pelayanan", 2)}
    kini = periksa_sebulan(
        2, {**hari, "trantib.xlsx": lembar("trantib", 2, Decimal(4))}, dulu.rekaman, rencana
    )
    assert dulu.catatan == ()
    assert [(c.kode, c.berkas, c.sel) for c in kini.catatan] == [
        ("KUMULATIF_TURUN", f"{RAW}/bl02/trantib.xlsx", "G9")
    ]


def test_a_quarter_that_says_another_figure_than_its_month_names_both_cells() -> None:
    milik = (1, "trantib", "kinerja", "IKU-07", "realisasi_bulan_2")
    sebulan = Rekaman(*milik, Decimal(3), "", f"{RAW}/bl02/trantib.xlsx", "Kinerja", "G9", "a")
    triwulan = Rekaman(*milik, Decimal(4), "", f"{RAW}/tw1/trantib.xlsx", "Bulanan", "F7", "b")
    (c,) = lawan_bulan(1, [triwulan], [sebulan])
    assert (c.kode, c.tingkat) == ("BULAN_BERBEDA", KONFIRMASI)
    assert (c.berkas, c.lembar, c.sel, c.nilai) == (f"{RAW}/tw1/trantib.xlsx", "Bulanan", "F7", "4")
    assert f"bulan Februari di isian triwulan berbeda dari isian bulan itu: 3 di {RAW}/bl02" in c.aturan
    assert "› Kinerja › G9" in c.aturan
    assert not list(lawan_bulan(1, [replace(triwulan, nilai=Decimal("3.0"))], [sebulan]))
    assert not list(lawan_bulan(1, [triwulan], []))
    assert not list(lawan_bulan(1, [triwulan], [replace(sebulan, nilai=None)]))

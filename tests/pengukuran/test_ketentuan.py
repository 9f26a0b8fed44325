"""Declared rules decide: formula, cap, floor, scale, weights; for the office and for one indicator."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from tests.pengukuran.alat import Nilai, empat, setahun, triwulan, ubah, ukur

from lkj import pengukuran
from lkj.catatan import Catatan, DataSalahError
from lkj.konfigurasi import Ketentuan
from lkj.pengukuran.rerata import bobot_kosong
from lkj.rencana import PetaOrdinal, Tujuan

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Olahan

    from lkj.rencana import Rencana

D = Decimal


def tiap_triwulan(kode: str, *isi: str) -> Nilai:
    """Values of the quarters from I on; one value stands for all four."""
    semua = isi * 4 if len(isi) == 1 else isi
    return {(tw, kode, "realisasi"): x for tw, x in enumerate(semua, 1)}


# formula ---------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("rumus", "capaian"), [("dua_t", "150"), ("rasio_balik", "200")])
def test_a_plan_without_a_formula_takes_the_one_of_the_office(
    rumus: str, capaian: str, rencana: Rencana
) -> None:
    r = ubah(rencana, "IKU-07", rumus=None)
    b = setahun(r, tiap_triwulan("IKU-07", "3"), rumus_negatif=rumus)["IKU-07"]
    assert (b["rumus"], b["capaian"]) == (rumus, D(capaian))


def test_the_formula_of_the_plan_goes_before_the_one_of_the_office(rencana: Rencana) -> None:
    b = setahun(rencana, tiap_triwulan("IKU-07", "3"), rumus_negatif="rasio_balik")["IKU-07"]
    assert (b["rumus"], b["capaian"]) == ("dua_t", D(150))


def test_the_formula_holds_for_the_renstra_and_earlier_years_too(rencana: Rencana) -> None:
    r = ubah(rencana, "IKU-07", rumus=None)
    b = setahun(r, tiap_triwulan("IKU-07", "3"), rumus_negatif="rasio_balik")["IKU-07"]
    assert b["kemajuan"] == D(150)  # 18 ÷ 12
    assert empat(b["capaian_2022"]) == D("103.8462")  # 27 ÷ 26


PETA = PetaOrdinal(nama="opini", nilai=(("TMP", D(1)), ("TW", D(2)), ("WDP", D(3)), ("WTP", D(4))))


def test_an_ordinal_indicator_is_measured_on_the_steps_of_its_words(rencana: Rencana) -> None:
    r = ubah(rencana, "IKU-08", tipe="ordinal", rumus=None, peta="opini")
    r = r.model_copy(
        update={
            "peta": (PETA,),
            "target": tuple(
                t.model_copy(update={"tahun": D(4), "tw": (None, None, None, D(4))})
                if t.kode == "IKU-08"
                else t
                for t in r.target
            ),
        }
    )
    b = setahun(r, {(4, "IKU-08", "realisasi"): "3"})["IKU-08"]
    assert (b["rumus"], b["capaian"], b["realisasi"]) == ("ordinal", D(75), D(3))


# cap and floor -----------------------------------------------------------------------------------------
def test_a_cap_and_a_floor_hold_for_the_page_and_leave_the_raw_figure(rencana: Rencana) -> None:
    isi = tiap_triwulan("IKU-07", "0") | tiap_triwulan("IKU-03", "10")
    b = setahun(rencana, isi, batas_atas=120)
    assert [b["IKU-07"][k] for k in ("capaian", "capaian_cetak", "kode_batas")] == [
        D(200),
        D(120),
        "BATAS_ATAS",
    ]
    assert [b["IKU-03"][k] for k in ("capaian", "capaian_cetak", "kode_batas")] == [
        D(-200),
        D(0),
        "BATAS_BAWAH",
    ]
    assert b["IKU-07"]["kategori"] == "ST"


def test_one_indicator_may_have_its_own_cap(rencana: Rencana) -> None:
    isi = tiap_triwulan("IKU-07", "0") | {(4, "IKU-08", "realisasi"): "143"}
    b = setahun(rencana, isi, batas_atas=120, indikator={"IKU-07": {"batas_atas": 110}})
    assert (b["IKU-07"]["capaian_cetak"], b["IKU-08"]["capaian_cetak"]) == (D(110), D(120))


def test_the_mean_takes_the_cap_of_each_indicator(rencana: Rencana) -> None:
    isi = tiap_triwulan("IKU-07", "0") | tiap_triwulan("IKU-01", "84.5") | tiap_triwulan("IKU-03", "0")
    b = setahun(rencana, isi, batas_rerata=100, indikator={"IKU-07": {"batas_rerata": 150}})
    assert (b["S1"]["capaian"], b["S2"]["capaian"]) == (D(100), D(150))


def test_a_quarter_prints_the_capped_figure_of_the_quarter_and_to_date(rencana: Rencana) -> None:
    isi: Nilai = {(1, "IKU-07", "realisasi"): "0", (2, "IKU-07", "realisasi"): "30"}
    b = triwulan(rencana, isi, 2, batas_atas=120)["IKU-07"]
    assert (b["capaian_tw"], b["capaian_tw_cetak"], b["kode_batas_tw"]) == (D(-300), D(0), "BATAS_BAWAH")
    assert (b["capaian_sd"], b["capaian_sd_cetak"], b["kode_batas_sd"]) == (D(-50), D(0), "BATAS_BAWAH")
    satu = triwulan(rencana, isi, 1, batas_atas=120)["IKU-07"]
    assert (satu["capaian_sd"], satu["capaian_sd_cetak"], satu["kode_batas_sd"]) == (
        D(200),
        D(120),
        "BATAS_ATAS",
    )


# scale -------------------------------------------------------------------------------------------------
def test_an_indicator_may_have_its_own_scale_and_means_keep_the_office_s(rencana: Rencana) -> None:
    isi = tiap_triwulan("IKU-07", "6")
    b = setahun(rencana, isi, indikator={"IKU-07": {"skala": "madiun"}})
    assert (b["IKU-07"]["skala"], b["IKU-07"]["kategori"]) == ("madiun", "SB")
    assert (b["S2"]["skala"], b["S2"]["kategori"]) == ("permendagri_86_2017", "ST")


def test_an_indicator_may_decide_the_gap_of_the_printed_scale_otherwise(rencana: Rencana) -> None:
    # (48 − 26,28) ÷ 24 = 90,5
    isi = tiap_triwulan("IKU-07", "6.57")
    for batas, kategori in (("bawah", "T"), ("atas", "ST"), ("bulat", "ST")):
        b = setahun(rencana, isi, batas_skala="bawah", indikator={"IKU-07": {"batas_skala": batas}})
        assert (b["IKU-07"]["capaian"], b["IKU-07"]["kategori"]) == (D("90.5"), kategori)
        assert (b["IKU-07"]["celah"], b["S2"]["kategori"]) == ("SKALA_CELAH", "T")


def test_the_category_is_decided_before_the_cap(rencana: Rencana) -> None:
    b = setahun(rencana, tiap_triwulan("IKU-07", "0"), batas_atas=90)
    assert (b["IKU-07"]["capaian_cetak"], b["IKU-07"]["kategori"]) == (D(90), "ST")


# means -------------------------------------------------------------------------------------------------
def test_every_tujuan_has_the_mean_of_its_indicators(rencana: Rencana) -> None:
    sasaran = tuple(s.model_copy(update={"tujuan": "T2"}) if s.kode == "S3" else s for s in rencana.sasaran)
    dua = rencana.model_copy(
        update={"tujuan": (*rencana.tujuan, Tujuan(kode="T2", uraian="Dua")), "sasaran": sasaran}
    )
    isi = tiap_triwulan("IKU-07", "6") | {(4, "IKU-08", "realisasi"): "143"}
    b = setahun(dua, isi)
    assert (b["T1"]["jenis"], b["T1"]["capaian"], b["T1"]["n"], b["T1"]["dari"]) == (
        "tujuan",
        D(100),
        "1",
        "7",
    )
    assert (b["T2"]["nama"], b["T2"]["capaian"]) == ("Dua", D(200))
    assert b["INSTANSI"]["capaian"] == D(150)


def test_a_weighted_mean_counts_the_weights_of_what_could_be_measured(rencana: Rencana) -> None:
    r = rencana
    for i in rencana.indikator:
        r = ubah(r, i.kode, bobot=D(3) if i.kode == "IKU-07" else D(1))
    isi = tiap_triwulan("IKU-07", "6") | {(4, "IKU-08", "realisasi"): "143"}
    b = setahun(r, isi, rerata="berbobot")["INSTANSI"]
    assert (b["capaian"], b["n"], b["dari"]) == (D(125), "2", "8")  # (3 × 100 + 1 × 200) ÷ 4
    assert setahun(r, isi)["INSTANSI"]["capaian"] == D(150)


def test_a_quarter_counts_its_own_mean_and_the_one_to_date(rencana: Rencana) -> None:
    isi: Nilai = {(1, "IKU-01", "realisasi"): "82", (2, "IKU-06", "realisasi"): "55"}
    b = triwulan(rencana, isi, 2)["INSTANSI"]
    assert (b["n_tw"], b["n"], b["dari"]) == ("1", "2", "8")


def test_a_weighted_mean_without_weights_is_a_remark_for_each_indicator(rencana: Rencana) -> None:
    assert bobot_kosong(rencana, Ketentuan(), "rencana.xlsx") == []
    berat = ubah(rencana, "IKU-01", bobot=D(1))
    catatan = bobot_kosong(berat, Ketentuan(rerata="berbobot"), "rencana.xlsx")
    assert {(c.kode, c.tingkat, c.berkas, c.lembar) for c in catatan} == {
        ("BOBOT_KOSONG", "wajib", "rencana.xlsx", "Indikator")
    }
    assert [c.aturan[:12] for c in catatan] == [f"Bobot IKU-0{n}" for n in range(2, 9)]


# the jobs ------------------------------------------------------------------------------------------------
def catatan_triwulan(olahan: Olahan, pengaturan: dict[str, Any], folder: Path) -> tuple[Catatan, ...]:
    """The remarks that stop the measurement of a quarter."""
    with pytest.raises(DataSalahError) as salah:
        pengukuran.triwulan(
            rencana=olahan.rencana,
            rekap=olahan.sampai("rekap.csv", 1),
            skala=[olahan.skala],
            pengaturan=pengaturan,
            tahun=2023,
            tw=1,
            keluar=folder / "p.csv",
            keluar_anggaran=folder / "a.csv",
        )
    assert list(folder.iterdir()) == []
    return salah.value.catatan


def test_a_rule_for_an_unknown_indicator_is_a_remark_with_a_guess(
    olahan: Olahan, pengaturan_ukur: dict[str, Any], tmp_path: Path
) -> None:
    pengaturan_ukur["ketentuan"]["indikator"] = {"IKU-7": {"batas_atas": 120}}
    (c,) = catatan_triwulan(olahan, pengaturan_ukur, tmp_path)
    assert (c.kode, c.tingkat, c.berkas, c.sel) == (
        "PENGATURAN",
        "wajib",
        "config/config.yaml",
        "ketentuan.indikator.IKU-7",
    )
    assert "Indikator “IKU-7” tidak ada dalam rencana. Maksudnya “IKU-07”?" in c.aturan


def test_a_scale_of_one_indicator_that_does_not_exist_is_a_remark_on_its_key(
    olahan: Olahan, pengaturan_ukur: dict[str, Any], tmp_path: Path
) -> None:
    pengaturan_ukur["ketentuan"]["indikator"] = {"IKU-07": {"skala": "khayal"}}
    (c,) = catatan_triwulan(olahan, pengaturan_ukur, tmp_path)
    assert (c.sel, c.nilai) == ("ketentuan.indikator.IKU-07.skala", "khayal")


def test_a_policy_that_the_scale_cannot_have_is_a_remark_on_the_setting(
    olahan: Olahan, pengaturan_ukur: dict[str, Any], tmp_path: Path
) -> None:
    lain = olahan.skala.with_name("madiun.yaml")
    pengaturan_ukur["ketentuan"] |= {"skala": "madiun", "batas_skala": "bulat"}
    olahan = type(olahan)(olahan.akar, lain)
    (c,) = catatan_triwulan(olahan, pengaturan_ukur, tmp_path)
    assert (c.berkas, c.sel, c.nilai) == ("config/config.yaml", "ketentuan.batas_skala", "bulat")


def test_a_value_that_was_not_reported_says_so(rencana: Rencana) -> None:
    u = ukur(rencana, "IKU-01", {})
    assert (u.capaian_tahun.kode, u.status, u.sumber_nilai) == ("REALISASI_KOSONG", "", "")

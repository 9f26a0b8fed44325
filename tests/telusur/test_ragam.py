"""Lineage of other rules, other plans and other reported values."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from tests.telusur.hitung import ulang

from lkj.kunci import awalan_triwulan
from lkj.pengukuran.skala import PilihanSkala
from lkj.rencana import PenanggungJawab
from lkj.telusur.dasar import Bahan, sel_rekap
from lkj.telusur.model import Asal, Baris, Silsilah
from lkj.telusur.silsilah import asal_uang, asal_ukuran

if TYPE_CHECKING:
    from tests.laporan.ragam import Laporan, Pembuat

    from lkj.laporan.bahan import Bahan as Laporan_
    from lkj.laporan.bahan import Tabel

BERSAMA = tuple(
    PenanggungJawab(kode="IKU-02", seksi=s, sejak=date(2020, 1, 1)) for s in ("pelayanan", "umum")
)
BULAN = {1: ("2", "3", "2"), 2: ("2", "2", "2"), 3: ("3", "3", "3"), 4: ("2", "3", "1")}
LAPOR_BULAN: Laporan = {
    (tw, "IKU-07", f"realisasi_bulan_{3 * tw - 2 + n}"): nilai
    for tw, semua in BULAN.items()
    for n, nilai in enumerate(semua)
}


def baris(t: Tabel, tw: int | None) -> list[Baris]:
    """The rows of a table of the report as lineage takes them."""
    return [Baris(x.isi, awalan_triwulan(tw)) for x in t.baris]


def silsilah(v: Laporan_) -> Silsilah:
    """The lineage of what a variant measured; the cells of the plan are left out."""
    return Silsilah(asal_semua(v)[1])


def asal_semua(v: Laporan_) -> tuple[Bahan, list[Asal]]:
    """What the lineage of a variant is told from, and every measured figure of it."""
    jenis = {"kinerja", "sub_kegiatan", "lra"}
    rekap = [r for tw in v.rekap.triwulan for j in jenis for r in v.rekap.pilih(tw=tw, jenis=j)]
    skala = PilihanSkala({"": v.skala, **v.skala_sendiri})
    b = Bahan(2023, v.rencana, v.kantor.ketentuan, skala, v.rekap, sel_rekap(rekap), {})
    semua: list[Asal] = [] if v.tw else [*asal_ukuran(b, baris(v.pengukuran, None), None)]
    for tw, t in v.per_triwulan.items():
        semua += asal_ukuran(b, baris(t, tw), tw)
    capaian = {x["kode"]: x["capaian"] for x in v.pengukuran.baris if x["jenis"] == "sasaran"}
    return b, [*semua, *asal_uang(b, baris(v.anggaran, v.tw), v.tw, capaian)]


def periksa_hitungan(s: Silsilah) -> int:
    """How many figures have a calculation that gives them; fails where one gives another."""
    hasil: list[tuple[Asal, Fraction]] = [(a, h) for a in s if (h := ulang(a.rumus)) is not None]
    for a, h in hasil:
        assert abs(h - Fraction(a.nilai)) < Fraction(1, 10**7), (a.kunci, a.rumus, a.nilai)
    return len(hasil)


@pytest.mark.parametrize(
    "ubah",
    [
        {"indikator": {"IKU-07": {"agregasi": "rata"}}},
        {"indikator": {"IKU-07": {"nilai_isian": "kumulatif", "target_isian": "kumulatif"}}},
        {"indikator": {"IKU-07": {"agregasi_renstra": "jumlah"}, "IKU-05": {"agregasi_renstra": "jumlah"}}},
        {"indikator": {"IKU-07": {"sejak": 2022, "agregasi_renstra": "jumlah"}}},
        {"ketentuan": {"rumus_negatif": "rasio_balik"}},
        {"ketentuan": {"batas_atas": 100, "batas_rerata": 100}},
        {"ketentuan": {"efisiensi": "rasio"}},
        {"ketentuan": {"efisiensi": "pmk22"}},
        {"ketentuan": {"keuangan": "lra"}},
        {
            "ketentuan": {"rerata": "berbobot"},
            "indikator": {f"IKU-0{n}": {"bobot": Decimal(n)} for n in range(1, 9)},
        },
        {"target": {"IKU-01": Decimal(0), "IKU-07": Decimal(0)}},
        {"target": {"IKU-01": (Decimal(60), Decimal(70))}, "indikator": {"IKU-01": {"tipe": "rentang"}}},
        {"tw": 2},
    ],
    ids=str,
)
def test_every_calculation_gives_its_figure_whatever_the_rules(ubah: dict[str, Any], ragam: Pembuat) -> None:
    assert periksa_hitungan(silsilah(ragam(**ubah))) > 300


def test_shared_parts_lead_to_the_cells_of_both_sections(ragam: Pembuat) -> None:
    lapor: Laporan = {
        (tw, "IKU-02", apa, "umum"): "10" for tw in (1, 2, 3, 4) for apa in ("pembilang", "penyebut")
    }
    s = silsilah(ragam(rencana={"penanggung_jawab": BERSAMA}, lapor=lapor))
    assert len(s["tw4/IKU-02.realisasi_tw"].sumber) == 4
    assert periksa_hitungan(s) > 300


@pytest.mark.parametrize(
    ("cara", "rumus"), [("maks", "tertinggi dari 7; 6; 9; 6"), ("min", "terendah dari 7; 6; 9; 6")]
)
def test_an_extreme_names_all_quarters(cara: str, rumus: str, ragam: Pembuat) -> None:
    asal = silsilah(ragam(indikator={"IKU-07": {"agregasi": cara}}))["IKU-07.realisasi"]
    assert (asal.rumus, len(asal.sumber)) == (rumus, 4)


def test_the_extreme_of_percentages_names_the_parts_of_each_quarter(ragam: Pembuat) -> None:
    asal = silsilah(ragam(indikator={"IKU-02": {"agregasi": "maks"}}))["IKU-02.realisasi"]
    assert asal.rumus.startswith("tertinggi dari 975 ÷ 1.035 × 100; ")
    assert len(asal.sumber) == 8


def test_a_monthly_value_leads_to_the_cells_of_its_months(ragam: Pembuat) -> None:
    lapor: Laporan = {**LAPOR_BULAN, **{(tw, "IKU-07", "realisasi"): None for tw in BULAN}}
    s = silsilah(ragam(indikator={"IKU-07": {"periode_isian": "bulan"}}, lapor=lapor))
    assert [x.nilai for x in s["tw4/IKU-07.realisasi_tw"].sumber] == ["2", "3", "1"]
    assert s["tw4/IKU-07.realisasi_tw"].ketentuan == "isian setiap bulan"
    assert len(s["IKU-07.realisasi"].sumber) == 12


def test_a_capped_achievement_says_so_and_leads_on(ragam: Pembuat) -> None:
    s = silsilah(ragam(ketentuan={"batas_atas": 100}))
    asal = s["IKU-05.capaian_cetak"]
    assert asal.rumus == "103,7037037037 dicetak paling tinggi 100"
    assert asal.masukan == ("IKU-05.capaian",)


def test_a_special_case_is_said_in_words(ragam: Pembuat) -> None:
    s = silsilah(ragam(target={"IKU-07": Decimal(0)}))
    assert s["IKU-07.capaian"].rumus == "target nol tidak tercapai, capaian dinyatakan 0%"


def test_what_has_no_figure_has_no_lineage(ragam: Pembuat) -> None:
    s = silsilah(ragam(lapor={(4, "IKU-01", "realisasi"): None, (4, "IKU-07", "realisasi"): None}))
    assert "IKU-07.realisasi" not in {a.kunci for a in s}
    assert "tw4/IKU-01.realisasi_tw" not in {a.kunci for a in s}
    assert s["IKU-01.realisasi"].ketentuan == "nilai triwulan terakhir yang terisi"


def test_a_corrected_cell_names_its_correction() -> None:
    rekap = {"id": "x", "berkas": "a.xlsx", "lembar": "L", "sel": "B2", "nilai": "2", "sidik": "0" * 64}
    assert (
        sel_rekap([{**rekap, "perbaikan": "3"}, {**rekap, "id": "y", "nilai": "", "perbaikan": ""}])[
            "x"
        ].perbaikan
        == "3"
    )


def test_a_shared_programme_says_which_part_counts(ragam: Pembuat) -> None:
    plan = ragam.bahan.rencana
    s2 = next(p for p in plan.program if "S2" in p.sasaran)
    terbagi = s2.model_copy(update={"sasaran": ("S1", "S2"), "porsi": {"S1": Decimal(40), "S2": Decimal(60)}})
    program = tuple(terbagi if p.kode == s2.kode else p for p in plan.program)
    asal = silsilah(ragam(rencana={"program": program}))["S2.pagu"]
    assert f"bagian untuk sasaran ini: {s2.kode} 60%" in asal.ketentuan
    assert asal.rumus == ""

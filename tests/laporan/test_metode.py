"""Catatan metode: every rule that was used, with numbers that a reader can repeat."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from tests.laporan.bunyi import catatan_metode
from tests.laporan.ragam import bagian

from lkj.laporan.metode.hitungan import cukup
from lkj.rencana.model import PetaOrdinal

if TYPE_CHECKING:
    from tests.laporan.ragam import Laporan, Pembuat

    from lkj.laporan.bahan import Bahan


def hitung(teks: str) -> Decimal:
    """The result of a worked calculation as a reader would find it, in two decimals."""
    python = teks.replace(".", "").replace(",", ".").replace("×", "*").replace("÷", "/").replace("−", "-")
    assert re.fullmatch(r"[-\d.+*/() ]+", python), teks
    return Decimal(str(eval(python))).quantize(Decimal("0.01"))  # noqa: S307  checked: figures and signs


def hasil(teks: str) -> Decimal:
    """A printed figure."""
    return Decimal(teks.replace(".", "").replace(",", ".")).quantize(Decimal("0.01"))


# formulas --------------------------------------------------------------------------------------------
def test_every_indicator_is_named_under_its_formula(bahan: Bahan) -> None:
    rumus = bagian(bahan, "Rumus capaian")
    assert all(i.nama in rumus for i in bahan.rencana.indikator)
    assert "target ÷ realisasi" not in rumus
    assert "target 84,5 indeks, realisasi 85,12 indeks, capaian 100,73% (85,12 ÷ 84,5 × 100)" in rumus


@pytest.mark.parametrize(
    ("rumus", "lapor", "contoh"),
    [
        ("dua_t", "28", "capaian 83,33% ((2 × 24 − 28) ÷ 24 × 100)"),
        ("rasio_balik", "28", "capaian 85,71% (24 ÷ 28 × 100)"),
        ("selisih", "28", "capaian -16,67% ((24 − 28) ÷ 24 × 100)"),
    ],
)
def test_a_lower_is_better_formula_is_worked(rumus: str, lapor: str, contoh: str, ragam: Pembuat) -> None:
    nilai: Laporan = {(tw, "IKU-07", "realisasi"): "0" if tw < 4 else lapor for tw in (1, 2, 3, 4)}
    positif = {"rumus": "rasio", "polaritas": "positif"}
    b = ragam(indikator={"IKU-07": {"rumus": rumus}, "IKU-03": positif}, lapor=nilai)
    teks = bagian(b, "Rumus capaian")
    assert contoh in teks
    assert ("bukan 100%, bila realisasi tepat sama" in teks) == (rumus == "selisih")


def test_the_office_s_formula_is_named_with_those_that_differ(ragam: Pembuat) -> None:
    b = ragam(ketentuan={"rumus_negatif": "rasio_balik"}, indikator={"IKU-07": {"rumus": None}})
    assert bagian(b, "Rumus capaian").endswith(
        "lebih baik: target ÷ realisasi × 100, kecuali Rata-rata waktu penyelesaian layanan menurut rencana."
    )


@pytest.mark.parametrize(
    ("realisasi", "contoh"),
    [
        ("80", "capaian 114,29% (80 ÷ 70 × 100)"),
        ("45", "capaian 75% (45 ÷ 60 × 100)"),
        ("66.2", "capaian 100% (realisasi di dalam rentang target)"),
    ],
)
def test_a_range_is_worked_against_the_end_that_was_passed(
    realisasi: str, contoh: str, ragam: Pembuat
) -> None:
    b = ragam(lapor={(4, "IKU-06", "realisasi"): realisasi})
    assert contoh in bagian(b, "Rumus capaian")


def test_an_ordinal_indicator_is_worked_on_its_steps(ragam: Pembuat) -> None:
    peta = PetaOrdinal(nama="ya", nilai=(("Tidak Tercapai", Decimal(0)), ("Tercapai", Decimal(1))))
    ordinal = {"tipe": "ordinal", "rumus": None, "peta": "ya", "satuan": "status"}
    b = ragam(
        indikator={"IKU-08": ordinal},
        rencana={"peta": (peta,)},
        target={"IKU-08": Decimal(1)},
        lapor={(4, "IKU-08", "realisasi"): "0"},
    )
    rumus = bagian(b, "Rumus capaian")
    assert "Tingkat Nilai SAKIP kecamatan: Tidak Tercapai = 0 dan Tercapai = 1." in rumus
    assert "target Tercapai, realisasi Tidak Tercapai, capaian 0% (0 ÷ 1 × 100)" in rumus


def test_printed_numbers_give_the_printed_result(bahan: Bahan, ragam: Pembuat) -> None:
    bobot = {i.kode: {"bobot": Decimal(n)} for n, i in enumerate(bahan.rencana.indikator, 1)}
    lain = ragam(ketentuan={"rerata": "berbobot"}, indikator=bobot)
    teks = " ".join(k for b in (bahan, lain) for daftar in dict(catatan_metode(b)).values() for k in daftar)
    terhitung = re.findall(r"capaian (-?[\d.,]+)% \((\(?[\d.,][^a-z]+? × 100)\)\.", teks)
    setara = re.findall(r": (\(?[\d.,]+ ?[+÷×][\d.,+÷×() ]*?) = ([\d.,]*\d)", teks)
    assert len(terhitung) == 4
    assert len(setara) >= 4
    for kanan, kiri in (*terhitung, *((b, a) for a, b in setara)):
        assert hitung(kiri) == hasil(kanan), (kiri, kanan)


@pytest.mark.parametrize("nilai", ["95.70621468", "100.005", "33.333333333333"])
def test_worked_numbers_carry_the_decimals_that_they_need(nilai: str) -> None:
    (tulis,) = cukup([Decimal(nilai)], lambda x: x[0] * 100, 2) or ["–"]
    bulat = Decimal(tulis.replace(",", "."))
    assert (bulat * 100).quantize(Decimal("0.01")) == (Decimal(nilai) * 100).quantize(Decimal("0.01"))


# office and single indicators ------------------------------------------------------------------------
def test_cap_and_floor_are_said(ragam: Pembuat) -> None:
    assert "tanpa batas atas, dan paling rendah 0%" in bagian(ragam(), "Batas capaian tercetak")
    b = ragam(ketentuan={"batas_atas": 120, "batas_bawah": None})
    assert "paling tinggi 120%, dan tanpa batas bawah" in bagian(b, "Batas capaian tercetak")


def test_rules_of_single_indicators_are_named(ragam: Pembuat) -> None:
    assert bagian(ragam(), "Ketentuan khusus indikator") == ""
    sendiri: dict[str, Any] = {
        "IKU-01": {"batas_atas": 100, "desimal_persen": 1},
        "IKU-03": {"batas_bawah": None, "batas_rerata": 110},
        "IKU-04": {"batas_skala": "atas"},
        "IKU-05": {"skala": "madiun"},
        "IKU-06": {},
    }
    assert dict(catatan_metode(ragam(ketentuan={"indikator": sendiri})))["Ketentuan khusus indikator"] == [
        "Indeks Kepuasan Masyarakat: batas atas capaian tercetak 100% dan paling banyak 1 desimal.",
        (
            "Rata-rata waktu penyelesaian layanan: tanpa batas bawah capaian dan batas atas dalam rata-rata"
            " 110%."
        ),
        (
            "Persentase desa berstatus maju dan mandiri: nilai di antara dua kategori masuk kategori yang"
            " lebih tinggi."
        ),
        "Jumlah lembaga kemasyarakatan yang dibina: kategori menurut Kategori capaian kinerja (Madiun).",
    ]


# means, status, years --------------------------------------------------------------------------------
def test_the_mean_is_worked_with_its_cap(ragam: Pembuat) -> None:
    rerata = bagian(ragam(), "Rata-rata capaian")
    assert "tanpa pembatasan" in rerata
    assert "(100,73 + 100,74 + 94) ÷ 3 = 98,49%" in rerata
    terbatas = bagian(ragam(ketentuan={"batas_rerata": 100}), "Rata-rata capaian")
    assert "paling tinggi 100%" in terbatas
    assert "(100 + 100 + 94) ÷ 3 = 98%" in terbatas


def test_a_weighted_mean_is_worked_with_its_weights(ragam: Pembuat) -> None:
    bobot = {"IKU-01": "2", "IKU-02": "1", "IKU-03": "0.5"}
    indikator = {i.kode: {"bobot": Decimal(bobot.get(i.kode, "1"))} for i in ragam.bahan.rencana.indikator}
    rerata = bagian(ragam(ketentuan={"rerata": "berbobot"}, indikator=indikator), "Rata-rata capaian")
    assert "Indeks Kepuasan Masyarakat (2), " in rerata
    assert "(2 × 100,73 + 1 × 100,74 + 0,5 × 94) ÷ (2 + 1 + 0,5) = 99,77%" in rerata


def test_values_that_are_not_final_are_explained_where_there_are_any(ragam: Pembuat) -> None:
    b = ragam(lapor={(4, "IKU-08", "status"): "belum_terbit", (4, "IKU-08", "realisasi"): None})
    assert "belum terbit tidak masuk rata-rata" in bagian(b, "Nilai yang belum final")
    tanpa: Laporan = {
        (tw, i.kode, "status"): None for tw in (1, 2, 3, 4) for i in ragam.bahan.rencana.indikator
    }
    assert bagian(ragam(lapor=tanpa), "Nilai yang belum final") == ""


def test_a_new_definition_is_said(ragam: Pembuat) -> None:
    b = ragam(indikator={"IKU-01": {"sejak": 2022}})
    lalu = bagian(b, "Perbandingan antartahun dan Renstra")
    assert "Indeks Kepuasan Masyarakat diperbandingkan sejak tahun 2022" in lalu
    assert (
        "Untuk Jumlah lembaga kemasyarakatan yang dibina yang dibandingkan adalah jumlah sejak awal" in lalu
    )


# money -----------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("cara", "contoh"),
    [
        ("banding", r": 98,49\d* − 95,1\d+ = 3,32 poin\."),
        ("selisih_5", r": 98,49\d* − 95,1\d+ = 3,32 poin\."),
        ("rasio", r": 127\.202\.500 ÷ 133\.650\.000 × 100 = 95,18%\."),
        (
            "pmk22",
            r"realisasi Rp127\.202\.500, efisiensi 7,29%; 50 \+ 7,29 ÷ 20 × 50 = 68,23\.",
        ),
    ],
)
def test_an_efficiency_is_worked(cara: str, contoh: str, ragam: Pembuat) -> None:
    b = ragam(ketentuan={"efisiensi": cara})
    u = b.anggaran.satu("sasaran", "S1")
    assert re.search(contoh, bagian(b, "Anggaran dan efisiensi")), (u["efisiensi_nilai"], u["serapan"])


def test_shares_of_programmes_are_named(ragam: Pembuat) -> None:
    porsi = {"sasaran": ("S1", "S2"), "porsi": {"S1": Decimal(60), "S2": Decimal(40)}}
    program = ragam.bahan.rencana.program
    semua = tuple(p.model_copy(update=porsi) if p.kode == "7.01.02" else p for p in program)
    uang = bagian(
        ragam(rencana={"program": semua}, ketentuan={"efisiensi": "pmk22"}), "Anggaran dan efisiensi"
    )
    assert "Anggarannya dibagi 60% untuk sasaran “Meningkatnya kualitas pelayanan publik kecamatan”" in uang
    assert "realisasi Rp76.321.500" in uang


def test_a_quarterly_report_has_its_own_notes(ragam: Pembuat) -> None:
    b = ragam(tw=2)
    assert "Posisi sampai dengan triwulan ini diukur" in bagian(b, "Dokumen yang dipakai")
    assert bagian(b, "Perbandingan antartahun dan Renstra") == ""
    assert "Serapan adalah" in bagian(b, "Anggaran")
    assert "Efisiensi" not in bagian(b, "Anggaran")
    assert "(7 + 6" not in bagian(b, "Rata-rata capaian")
    assert "7 + 6 = 13 kejadian" in bagian(b, "Penggabungan bulan dan triwulan")

"""Sentences about figures: true for a rise, a fall, the same, and nothing."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from tests.laporan.bunyi import kalimat

if TYPE_CHECKING:
    from collections.abc import Callable

    from lkj.laporan.bahan import Bahan

    UbahBahan = Callable[..., Bahan]


# the year --------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("kode", "realisasi", "bunyi"),
    [
        ("IKU-01", "85.12", "melampaui target"),
        ("IKU-01", "84.5", "tepat mencapai target"),
        ("IKU-01", "80", "belum mencapai target"),
        ("IKU-07", "20", "melampaui target"),
        ("IKU-07", "24", "tepat mencapai target"),
        ("IKU-07", "28", "belum mencapai target"),
        ("IKU-06", "60", "berada di dalam rentang target"),
        ("IKU-06", "70", "berada di dalam rentang target"),
        ("IKU-06", "70.1", "berada di luar rentang target"),
    ],
)
def test_the_word_for_the_target_follows_figure_and_polarity(
    kode: str, realisasi: str, bunyi: str, bahan: Bahan, ubah: UbahBahan
) -> None:
    i = bahan.indikator(kode)
    assert f"{i.nama} {bunyi}: realisasinya" in kalimat.capaian_tahun(ubah(kode, realisasi=realisasi), i)


def test_the_sentence_of_the_year_carries_value_unit_target_and_category(bahan: Bahan) -> None:
    assert kalimat.capaian_tahun(bahan, bahan.indikator("IKU-07")) == (
        "Jumlah gangguan ketenteraman dan ketertiban umum belum mencapai target: realisasinya 28 kejadian"
        " dari target 24 kejadian (makin kecil makin baik)."
        " Capaiannya 83,33%, berkategori Tinggi."
    )


def test_a_score_says_its_predikat(bahan: Bahan) -> None:
    assert "72,35 (predikat BB) dari" in kalimat.capaian_tahun(bahan, bahan.indikator("IKU-08"))


@pytest.mark.parametrize(
    ("kode_khusus", "sebab"),
    [
        ("REALISASI_KOSONG", "realisasi tidak diisi"),
        ("DIUKUR_TAHUNAN", "diukur tahunan"),
        ("", "datanya belum lengkap"),
    ],
)
def test_a_missing_achievement_is_said_with_its_reason(
    kode_khusus: str, sebab: str, bahan: Bahan, ubah: UbahBahan
) -> None:
    b = ubah("IKU-01", capaian="", realisasi="", kode_khusus=kode_khusus)
    bunyi = f"Indeks Kepuasan Masyarakat belum dapat diukur: {sebab}."
    assert kalimat.capaian_tahun(b, bahan.indikator("IKU-01")) == bunyi


# the last year ---------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("kode", "kini", "dulu", "bunyi"),
    [
        ("IKU-01", "85", "84", "naik 1 poin dibandingkan tahun 2022 (84), yang berarti membaik"),
        (
            "IKU-01",
            "83",
            "84",
            "turun 1 poin dibandingkan tahun 2022 (84), yang berarti kinerjanya menurun",
        ),
        (
            "IKU-07",
            "28",
            "26",
            "naik 2 kejadian dibandingkan tahun 2022 (26 kejadian), yang berarti kinerjanya menurun",
        ),
        (
            "IKU-07",
            "20",
            "26",
            "turun 6 kejadian dibandingkan tahun 2022 (26 kejadian), yang berarti membaik",
        ),
        ("IKU-02", "96.5", "95", "naik 1,5 poin persen dibandingkan tahun 2022 (95%), yang berarti membaik"),
        ("IKU-01", "84", "84", "tetap dibandingkan tahun 2022 (84)"),
        ("IKU-01", "84.001", "84", "tetap dibandingkan tahun 2022 (84)"),
        ("IKU-06", "66", "61", "naik 5 poin persen dibandingkan tahun 2022 (61%)"),
    ],
)
def test_the_comparison_with_the_last_year_is_true(
    kode: str, kini: str, dulu: str, bunyi: str, bahan: Bahan, ubah: UbahBahan
) -> None:
    beda = str(Decimal(kini) - Decimal(dulu))
    b = ubah(kode, realisasi=kini, realisasi_2022=dulu, perubahan_realisasi=beda, perubahan_capaian="")
    i = bahan.indikator(kode)
    assert kalimat.banding_tahun_lalu(b, i) == f"{i.nama} {bunyi}."


@pytest.mark.parametrize(
    ("beda", "bunyi"),
    [
        ("2", ", dan capaiannya naik 2 poin persen."),
        (
            "-2.5",
            ", tetapi capaiannya turun 2,5 poin persen terhadap target yang naik dari 82 menjadi 84,5.",
        ),
        ("-0.001", "; capaiannya tetap."),
    ],
)
def test_a_difference_of_achievements_is_in_points(
    beda: str, bunyi: str, bahan: Bahan, ubah: UbahBahan
) -> None:
    b = ubah("IKU-01", perubahan_capaian=beda)
    assert kalimat.banding_tahun_lalu(b, bahan.indikator("IKU-01")).endswith(bunyi)


@pytest.mark.parametrize("kosong", ["realisasi", "realisasi_2022"])
def test_without_one_of_the_years_nothing_is_compared(kosong: str, bahan: Bahan, ubah: UbahBahan) -> None:
    bunyi = kalimat.banding_tahun_lalu(ubah("IKU-01", **{kosong: ""}), bahan.indikator("IKU-01"))
    assert "tidak dapat diperbandingkan dengan tahun 2022" in bunyi


# Renstra, standard -----------------------------------------------------------------------------------
def test_progress_says_whether_it_is_a_sum(bahan: Bahan) -> None:
    assert kalimat.kemajuan(bahan, bahan.indikator("IKU-05")) == (
        "Jumlah lembaga kemasyarakatan yang dibina berada pada 145 lembaga (jumlah sejak awal Renstra)"
        " terhadap target akhir Renstra tahun 2026 sebesar 318 lembaga, atau kemajuan 45,6%."
    )
    assert "jumlah sejak" not in kalimat.kemajuan(bahan, bahan.indikator("IKU-01"))


def test_progress_that_is_missing_is_said(bahan: Bahan, ubah: UbahBahan) -> None:
    bunyi = kalimat.kemajuan(ubah("IKU-05", kemajuan=""), bahan.indikator("IKU-05"))
    assert bunyi.endswith("belum dapat dihitung kemajuannya terhadap target akhir Renstra.")


@pytest.mark.parametrize(
    ("realisasi", "bunyi"),
    [
        ("85.12", "berada di atas standar nasional 76,61 (selisih 8,51 poin)"),
        ("70", "berada di bawah standar nasional 76,61 (selisih 6,61 poin)"),
        ("76.61", "sama dengan standar nasional 76,61."),
        ("76.612", "sama dengan standar nasional 76,61."),
    ],
)
def test_the_place_against_the_national_standard_is_true(
    realisasi: str, bunyi: str, bahan: Bahan, ubah: UbahBahan
) -> None:
    assert bunyi in kalimat.standar(ubah("IKU-01", realisasi=realisasi), bahan.indikator("IKU-01"))


def test_no_standard_and_no_figure_are_said(bahan: Bahan, ubah: UbahBahan) -> None:
    assert kalimat.standar(bahan, bahan.indikator("IKU-02")).startswith("Tidak terdapat standar nasional")
    tanpa = kalimat.standar(ubah("IKU-01", realisasi=""), bahan.indikator("IKU-01"))
    assert "belum dapat dibandingkan dengan standar nasional 76,61." in tanpa


# summaries -------------------------------------------------------------------------------------------
def test_the_summary_counts_who_reached_the_target(bahan: Bahan) -> None:
    assert kalimat.ringkas_capaian(bahan) == (
        "Dari 8 indikator kinerja utama, 5 mencapai atau melampaui target dan 3 belum mencapai target."
        " Capaian tertinggi adalah jumlah lembaga kemasyarakatan yang dibina (103,7%), sedangkan yang"
        " terendah adalah jumlah gangguan ketenteraman dan ketertiban umum (83,33%)."
    )


def test_the_summary_says_how_many_could_not_be_measured(ubah: UbahBahan) -> None:
    bunyi = kalimat.ringkas_capaian(ubah("IKU-08", capaian=""))
    assert "4 mencapai atau melampaui target, 3 belum mencapai target, dan 1 belum dapat diukur." in bunyi


def test_equal_achievements_have_no_best_and_no_worst(ubah: UbahBahan) -> None:
    bunyi = kalimat.ringkas_capaian(ubah(capaian="100"))
    assert bunyi == "Dari 8 indikator kinerja utama, 8 mencapai atau melampaui target."


def test_none_reached_is_not_said_as_zero_reached(ubah: UbahBahan) -> None:
    assert kalimat.ringkas_capaian(ubah(capaian="99")) == (
        "Dari 8 indikator kinerja utama, 8 belum mencapai target."
    )


def test_a_year_without_figures_has_a_summary_too(ubah: UbahBahan) -> None:
    assert kalimat.ringkas_capaian(ubah(capaian="")) == "Belum ada indikator yang dapat diukur."


@pytest.mark.parametrize(
    ("kolom", "bunyi"),
    [
        ({"n": "8", "dari": "8"}, "96,71% (rata-rata 8 indikator)"),
        ({"n": "5", "dari": "8"}, "96,71% (rata-rata 5 dari 8 indikator yang dapat dihitung)"),
        ({"n": "1", "dari": "1"}, "96,71% (dari satu indikator)"),
        ({"capaian": "", "n": "0"}, "belum dapat dihitung"),
    ],
)
def test_a_mean_says_what_it_is_based_on(kolom: dict[str, str], bunyi: str, ubah: UbahBahan) -> None:
    b = ubah("INSTANSI", **kolom)
    assert kalimat.rerata(b, b.pengukuran.satu("instansi")) == bunyi


def test_those_under_the_target_are_named(bahan: Bahan, ubah: UbahBahan) -> None:
    assert kalimat.yang_belum(bahan).count("%") == 3
    assert kalimat.yang_belum(ubah(capaian="100")) == ""


@pytest.mark.parametrize(
    ("nilai", "satuan", "teks"),
    [
        (Decimal("85.125"), "indeks", "85,13 indeks"),
        (Decimal("95.7"), "persen", "95,7%"),
        (Decimal("95.7"), "%", "95,7%"),
        ((Decimal(60), Decimal(70)), "Persen", "60–70%"),
        (None, "indeks", "–"),
    ],
)
def test_a_value_stands_with_its_unit(
    nilai: Decimal | tuple[Decimal, Decimal] | None, satuan: str, teks: str
) -> None:
    assert kalimat.nilai_satuan(nilai, satuan) == teks

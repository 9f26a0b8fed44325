"""The verdict on single rows: every way in which a printed figure comes about, or does not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkj.reviu import COCOK, PERLU, TIDAK, Masukan
from lkj.reviu.baris import tinjau


def baris(polaritas: str, target: str, realisasi: str, capaian: str, jenis: str = "indikator") -> Masukan:
    return Masukan("R1", "indikator", "", polaritas, target, realisasi, capaian, jenis=jenis)


@pytest.mark.parametrize(
    ("polaritas", "target", "realisasi", "capaian", "hasil", "rumus"),
    [
        # formulas
        ("positif", "84,75", "88,95", "104,96", COCOK, "rasio (dibulatkan 2 desimal)"),
        ("negatif", "46", "56,23", "77,76", COCOK, "dua_t (dibulatkan 2 desimal)"),
        ("negatif", "5", "6", "83,33", COCOK, "rasio_balik (dibulatkan 2 desimal)"),
        ("positif", "80 - 90%", "70%", "87,5%", COCOK, "rentang (tepat)"),
        ("negatif", "7 - 8 bulan", "6,5 bulan", "107,1", COCOK, "rentang (dibulatkan 1 desimal)"),
        ("positif", ">1", "24", "100.0", COCOK, "ambang (tepat)"),
        ("positif", "31500 (penyebut)", "4337 (pembilang)", "14%", COCOK, "rasio (dibulatkan 0 desimal)"),
        # what offices do to an achievement
        ("positif", "647", "1112", "100.0", COCOK, "rasio (dibatasi paling tinggi 100)"),
        ("negatif", "2", "5", "0", COCOK, "dua_t (dibatasi paling rendah 0)"),
        ("positif", "10", "12", ">100%", COCOK, "rasio (memenuhi batas yang tercetak)"),
        ("positif", "10", "15", "110", PERLU, "rasio (dibatasi paling tinggi 110)"),
        # roundings that need a question
        ("positif", "3", "2", "66,66", PERLU, "rasio (dipotong pada 2 desimal, bukan dibulatkan)"),
        ("positif", "3", "1", "33,34", PERLU, "rasio (dibulatkan ke atas pada 2 desimal)"),
        ("positif", "3", "2", "67,00", PERLU, "rasio (dibulatkan 0 desimal, lalu dicetak 2 desimal)"),
        # mistakes with a name
        ("negatif", "5", "6", "120", TIDAK, "rasio (tepat)"),
        ("positif", "5", "6", "83,33", TIDAK, "rasio_balik (dibulatkan 2 desimal)"),
        ("positif", "95%", "91%", "91%", TIDAK, "tanpa_target (tepat)"),
        ("positif", "-15,46", "-12,31", "79,62", TIDAK, "rasio (dibulatkan 2 desimal)"),
    ],
)
def test_the_formula_and_rounding_behind_a_printed_figure(
    polaritas: str, target: str, realisasi: str, capaian: str, hasil: str, rumus: str
) -> None:
    terbaca = tinjau(baris(polaritas, target, realisasi, capaian))
    assert (terbaca.hasil, rumus in terbaca.rumus) == (hasil, True), terbaca


@pytest.mark.parametrize(
    ("polaritas", "target", "realisasi", "capaian", "hasil"),
    [
        ("positif", "2,95", "6,72", "229,38", TIDAK),
        ("positif", "10", "9", ">100%", TIDAK),
        ("positif", "80 - 90%", "92%", "113%", TIDAK),
        ("negatif", "kurang dari 0,49", "0,01", "198,58", TIDAK),
        # blanks are not zero
        ("positif", "55%", "n/a", "n/a", COCOK),
        ("positif", "80", "-", "0", TIDAK),
        ("positif", "-", "76", "95", PERLU),
        ("positif", "80", "76", "-", PERLU),
        # a target of zero
        ("negatif", "0 kasus", "0", "100", COCOK),
        ("negatif", "0 kasus", "3 kasus", "0", COCOK),
        ("negatif", "0 kasus", "3 kasus", "97", TIDAK),
        ("positif", "0", "0", "100", PERLU),
        ("positif", "0", "5", "0", TIDAK),
        # words
        ("positif", "WTP", "WDP", "75", COCOK),
        ("positif", "WTP", "WDP", "100", TIDAK),
        ("positif", "Baik", "Cukup", "80", PERLU),
        ("positif", "Januari 2020", "Februari 2020", "100", PERLU),
        ("positif", "6", "4", "tercapai", TIDAK),
        ("positif", "6", "6", "tercapai", COCOK),
        ("positif", "(kosong)", "2720 (pembilang)", "ada", PERLU),
        # units
        ("negatif", "Rangking 6", "Rangking 6", "100%", COCOK),
        ("positif", "12 bulan", "100%", "100", PERLU),
        ("positif", "95%", "0,98", "103,16", PERLU),
        ("positif", "5", "4", "#DIV/0!", TIDAK),
        # figures with more than one reading
        ("positif", "1.500", "1.450", "96,67", COCOK),
        ("positif", "1,004,422,800", "1,000,972,958", "99.66", COCOK),
    ],
)
def test_rows_that_are_no_plain_pair_of_figures(
    polaritas: str, target: str, realisasi: str, capaian: str, hasil: str
) -> None:
    terbaca = tinjau(baris(polaritas, target, realisasi, capaian))
    assert terbaca.hasil == hasil, terbaca


@pytest.mark.parametrize(
    ("jenis", "polaritas", "target", "realisasi", "capaian", "hasil"),
    [
        ("anggaran", "-", "Rp. 1.319.699.286,-", "Rp. 521.494.946,-", "39,52", COCOK),
        ("anggaran", "-", "1.000.000", "950.000", "50.000", COCOK),
        ("anggaran", "-", "950", "1000", "105", COCOK),
        ("anggaran", "-", "1000", "950", "105,26", TIDAK),
        ("triwulan", "positif", "3", "1|1|1|2", "5", COCOK),
        ("triwulan", "positif", "12", "3|3|3|2", "91,67%", COCOK),
        ("triwulan", "positif", "12", "3|3|3|2", "95%", TIDAK),
        ("multiyear", "-", "2,411.47 Ha (2008)", "2,183.07 Ha (2009)", "228,4 Ha", COCOK),
        ("multiyear", "positif", "80 (N-1)", "84 (N)", "5%", COCOK),
        ("multiyear", "positif", "71,43 (N-1)", "71,61 (N)", "- 28,39%", TIDAK),
        ("efisiensi", "-", "94,00% (input)", "99,92% (output)", "1,063; 0,063", COCOK),
        ("efisiensi", "-", "99,92% (capaian kinerja)", "94,00% (serapan anggaran)", "1,063", COCOK),
        ("efisiensi", "-", "94,14% (serapan)", "133,44% (capaian)", "29,74%", TIDAK),
        ("indikator", "-", "22", "1; 15; 6", "4,55%; 68,18%; 27,27%", COCOK),
        ("indikator", "-", "22", "1; 15; 6", "4,55%; 68,18%; 28,27%", TIDAK),
        ("indikator", "-", "1588 awal; 843 baru", "1972 perbaikan", "459 sisa", COCOK),
        ("indikator", "-", "-", "87,10; 96,54; 72,52", "85,38", PERLU),
        ("indikator", "-", "10; 20; 30", "-", "60", COCOK),
        ("multiyear", "-", "-", "-", "100,33", COCOK),
    ],
)
def test_each_kind_of_row_has_its_own_formulas(
    jenis: str, polaritas: str, target: str, realisasi: str, capaian: str, hasil: str
) -> None:
    terbaca = tinjau(baris(polaritas, target, realisasi, capaian, jenis))
    assert terbaca.hasil == hasil, terbaca


def test_unprinted_decimals_are_a_question_and_never_an_answer() -> None:
    terbaca = tinjau(baris("positif", "0,94", "0,99", "105,77"))
    assert terbaca.hasil == PERLU
    assert "desimal yang tidak tercetak" in terbaca.alasan


def test_a_count_has_no_unprinted_decimals() -> None:
    assert tinjau(baris("positif", "6", "9", "151")).hasil == TIDAK


def test_a_figure_printed_with_one_digit_explains_nothing() -> None:
    assert tinjau(baris("positif", "0,9", "0,5", "54,1")).hasil == TIDAK


def test_the_reason_shows_the_formula_the_figures_and_the_reading() -> None:
    alasan = tinjau(baris("positif", "12.345", "12.000", "97,2")).alasan
    assert "realisasi ÷ target × 100 = 97,205" in alasan
    assert "dibaca 12.345, 12.000" in alasan


def test_a_wrong_figure_comes_with_the_right_one() -> None:
    terbaca = tinjau(baris("negatif", "5", "6", "120"))
    assert [str(n) for n in terbaca.capaian_hitung or ()] == ["80"]
    assert "Dari angka tercetak hasilnya 80." in terbaca.alasan


@given(
    st.text(max_size=40),
    st.text(max_size=40),
    st.text(max_size=40),
    st.sampled_from(["positif", "negatif", "-"]),
    st.sampled_from(["indikator", "anggaran", "efisiensi", "multiyear"]),
)
def test_no_text_makes_the_review_fail(
    target: str, realisasi: str, capaian: str, polaritas: str, jenis: str
) -> None:
    terbaca = tinjau(baris(polaritas, target, realisasi, capaian, jenis))
    assert terbaca.hasil in (COCOK, PERLU, TIDAK)


ANGKA_MIRIP = st.from_regex(r"\A[-(]?[0-9]{0,4}[.,]?[0-9]{0,4}[%)]?( ?[;|] ?[0-9]{1,3}){0,3}\Z")


@given(ANGKA_MIRIP, ANGKA_MIRIP, ANGKA_MIRIP, st.sampled_from(["indikator", "triwulan", "efisiensi"]))
def test_no_near_figure_makes_the_review_fail(target: str, realisasi: str, capaian: str, jenis: str) -> None:
    assert tinjau(baris("negatif", target, realisasi, capaian, jenis)).hasil in (COCOK, PERLU, TIDAK)


@given(
    st.integers(1, 10**6),
    st.integers(0, 10**6),
    st.integers(0, 4),
    st.sampled_from(["positif", "negatif"]),
)
def test_what_is_calculated_rightly_fits_at_every_number_of_decimals(
    target: int, realisasi: int, desimal: int, polaritas: str
) -> None:
    from lkj import angka
    from lkj.rumus import hitung

    rumus = {"positif": "rasio", "negatif": "dua_t"}[polaritas]
    t, r = angka.dari_csv(str(target)), angka.dari_csv(str(realisasi))
    nilai = hitung(rumus, target=t, realisasi=r, polaritas=polaritas).nilai
    assert nilai is not None
    tercetak = angka.tulis(nilai, desimal=desimal, tetap=True)
    m = baris(polaritas, str(target), str(realisasi), tercetak)
    assert tinjau(m).hasil == COCOK
    assert tinjau(replace(m, capaian=tercetak + "%")).hasil == COCOK

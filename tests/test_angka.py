"""Reading, calculating and writing figures."""

import decimal
import threading
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lkj.angka import (
    ANGKA_MENDUA,
    BUKAN_ANGKA,
    KOSONG,
    TITIK_DESIMAL,
    Bacaan,
    baca,
    bagi,
    bulatkan,
    dari_csv,
    dari_sel,
    jumlah,
    kali,
    ke_csv,
    kurang,
    persen,
    persen_dari,
    rapat,
    rupiah,
    terbilang,
    tulis,
)

D = Decimal
ANGKA = st.decimals(-(10**15), 10**15, places=2, allow_nan=False, allow_infinity=False)
# Made of what a parser of numbers stumbles over, so that random text is not merely refused at once.
TEKS_MIRIP = st.text(alphabet="0123456789.,-–−+()%Rp '’eE½²٣ \u00a0sdm/", max_size=30)


def di_utas_beracun(kerja: Callable[[], None]) -> None:
    """Run in a thread whose Decimal context is wrong in every respect."""
    galat: list[BaseException] = []

    def jalan() -> None:
        racun = [decimal.FloatOperation, decimal.Inexact, decimal.Rounded, decimal.Subnormal]
        decimal.setcontext(
            decimal.Context(prec=1, rounding=decimal.ROUND_CEILING, Emin=0, Emax=0, capitals=0, traps=racun)
        )
        try:
            kerja()
        except BaseException as e:  # noqa: BLE001  handed to the caller's thread
            galat.append(e)

    utas = threading.Thread(target=jalan)
    utas.start()
    utas.join()
    if galat:
        raise galat[0]


# --- reading ---


@pytest.mark.parametrize(
    ("teks", "nilai", "satuan"),
    [
        ("1.234,5", "1234.5", ""),
        ("1.234.567,89", "1234567.89", ""),
        ("1,234.5", "1234.5", ""),
        ("1,004,422,800", "1004422800", ""),
        ("1.004.422.800", "1004422800", ""),
        ("0,95", "0.95", ""),
        ("1,234", "1.234", ""),
        ("007", "7", ""),
        ("-5,5", "-5.5", ""),
        ("−5,5", "-5.5", ""),
        ("–5", "-5", ""),
        ("+5", "5", ""),
        ("(1.000,5)", "-1000.5", ""),
        ("(12%)", "-12", "%"),
        ("12 Bulan", "12", "Bulan"),
        ("2 Unit", "2", "Unit"),
        ("60 kali", "60", "kali"),
        ("1500bh", "1500", "bh"),
        ("12 Orang/bulan", "12", "Orang/bulan"),
        ("100 m2", "100", "m2"),
        ("3 dokumen (LKj)", "3", "dokumen (LKj)"),
        ("95%", "95", "%"),
        ("95,5 %", "95.5", "%"),
        ("Rp 150.000.000,00", "150000000", "Rp"),
        ("Rp150.000.000,-", "150000000", "Rp"),
        ("Rp. 1.500", "1500", "Rp"),
        ("rp1.500", "1500", "Rp"),
        ("IDR 1.500", "1500", "Rp"),
        ("1.500,-", "1500", ""),
        ("-Rp5.000", "-5000", "Rp"),
        ("Rp-5.000", "-5000", "Rp"),
        ("Rp (5.000)", "-5000", "Rp"),
        ("(Rp5.000)", "-5000", "Rp"),
        ("\u00a012\u202f ", "12", ""),
        ("'12", "12", ""),
        ("’1.234,5  ", "1234.5", ""),
        ("12\nBulan", "12", "Bulan"),
        ("0", "0", ""),
    ],
)
def test_angka_yang_jelas_terbaca_dengan_satuannya(teks: str, nilai: str, satuan: str) -> None:
    assert baca(teks) == Bacaan(D(nilai), satuan)


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [("4.25", "4.25"), ("95.56", "95.56"), ("0.123", "0.123"), ("1234.567", "1234.567")],
)
def test_satu_titik_sebagai_desimal_terbaca_dengan_catatan(teks: str, nilai: str) -> None:
    assert baca(teks) == Bacaan(D(nilai), "", TITIK_DESIMAL)


@pytest.mark.parametrize("teks", ["1.234", "12.345", "123.456", "-1.234", "(1.000)", "1.500bh"])
def test_satu_titik_sebelum_tiga_digit_mendua_dan_tidak_ditebak(teks: str) -> None:
    bacaan = baca(teks)
    assert (bacaan.nilai, bacaan.kode) == (None, ANGKA_MENDUA)


@pytest.mark.parametrize(
    ("teks", "nilai", "kode"),
    [
        ("1.234", "1234", None),
        ("(1.000)", "-1000", None),
        ("150000.50", "150000.50", TITIK_DESIMAL),
        ("1.500 rupiah", "1500", None),
        ("0.123", "0.123", TITIK_DESIMAL),
        ("1234.567", None, ANGKA_MENDUA),
        ("1,234", None, ANGKA_MENDUA),
        ("1,23", "1.23", None),
        ("12 Bulan", None, BUKAN_ANGKA),
        ("95%", None, BUKAN_ANGKA),
    ],
)
def test_kolom_rupiah_membaca_titik_sebagai_ribuan(teks: str, nilai: str | None, kode: str | None) -> None:
    bacaan = baca(teks, rupiah=True)
    assert (bacaan.nilai, bacaan.kode) == (None if nilai is None else D(nilai), kode)


@pytest.mark.parametrize(
    "teks", ["", " ", "\u00a0", "-", "–", "—", "--", "n/a", "N/A", "NA", "n.a.", " - ", "'", "'-"]
)
def test_tanda_kosong_bukan_nol(teks: str) -> None:
    assert baca(teks) == Bacaan(kode=KOSONG)


@pytest.mark.parametrize(
    ("teks", "bawah", "atas", "satuan"),
    [
        ("80 - 90%", "80", "90", "%"),
        ("80-90", "80", "90", ""),
        ("80–90", "80", "90", ""),
        ("80% - 90%", "80", "90", "%"),
        ("80% - 90", "80", "90", "%"),
        ("7 - 8 bln", "7", "8", "bln"),
        ("7 bln s.d. 8 bln", "7", "8", "bln"),
        ("7 s/d 8", "7", "8", ""),
        ("7 sampai dengan 8", "7", "8", ""),
        ("7,5 hingga 8,5", "7.5", "8.5", ""),
        ("Rp1.000 - Rp2.000", "1000", "2000", "Rp"),
    ],
)
def test_rentang_terbaca_kedua_ujungnya(teks: str, bawah: str, atas: str, satuan: str) -> None:
    assert baca(teks) == Bacaan(None, satuan, None, (D(bawah), D(atas)))


def test_rentang_dengan_ujung_mendua_ikut_mendua() -> None:
    assert baca("1.000 - 2.000 orang") == Bacaan(None, "orang", ANGKA_MENDUA)


@pytest.mark.parametrize(
    "teks",
    [
        "WTP",
        "Baik",
        "tw 1",
        "#REF!",
        "nihil",
        "1e5",
        "1E+05",
        "1e3",
        "0x1F",
        "5½",
        "5²",
        "٣",
        "\uff11\uff12",
        "12 ٣",
        "7.01.05",
        "1.23.456",
        "1,2,3",
        "1.234,567.8",
        "1,23.4",
        "0.123,4",
        "12.",
        ",5",
        ".5",
        "5-",
        "- 5",
        "--5",
        "-Rp-5",
        "(-5)",
        "((5))",
        "5)",
        "1 234",
        "1'234",
        "1/2",
        "12/05/2023",
        "2023-05-12",
        "10:30",
        "90 - 80",
        "7 bln - 8 hari",
        "(80-90)",
        "12 bulan 3 hari",
        "2,5 juta",
        "2 Miliar rupiah",
        "150 ribu",
        "9" * 41,
        "1" + " x" * 100,
    ],
)
def test_bukan_angka_ditolak_tanpa_nilai(teks: str) -> None:
    assert baca(teks) == Bacaan(kode=BUKAN_ANGKA)


@given(st.text())
@example("1" * 100_000)
@example(" " * 100_000)
@example("1" + "," * 118 + "1")
@example("\ud800")
@example("\x00")
def test_teks_apa_pun_tidak_menjatuhkan_pembaca(teks: str) -> None:
    bacaan = baca(teks)
    assert bacaan.kode or bacaan.rentang or bacaan.nilai is not None


@given(TEKS_MIRIP, st.booleans())
def test_nilai_rentang_dan_kode_tidak_bertentangan(teks: str, uang: bool) -> None:  # noqa: FBT001
    bacaan = baca(teks, rupiah=uang)
    if bacaan.kode in {KOSONG, BUKAN_ANGKA, ANGKA_MENDUA}:
        assert bacaan.nilai is None
        assert bacaan.rentang is None
    else:
        assert (bacaan.nilai is None) != (bacaan.rentang is None)
        assert bacaan.nilai is None or bacaan.nilai.is_finite()


@given(ANGKA)
def test_angka_dengan_dua_desimal_ditulis_lalu_terbaca_sama(nilai: Decimal) -> None:
    assert baca(tulis(nilai, tetap=True)) == Bacaan(nilai)


@given(st.integers(-(10**15), 10**15), st.sampled_from(["Rp1.234.567", "(Rp 1.234.567,00)"]))
def test_rupiah_ditulis_lalu_terbaca_sama(nilai: int, pola: str) -> None:
    assert baca(rupiah(D(nilai), pola), rupiah=True) == Bacaan(D(nilai), "Rp")


# --- typed cells ---


class _FloatLain(float):
    def __repr__(self) -> str:
        return f"lain({float(self)})"


@pytest.mark.parametrize(
    ("sel", "nilai"),
    [
        (0.1, "0.1"),
        (2.675, "2.675"),
        (90.0, "90"),
        (1e22, "1e22"),
        (_FloatLain(1.5), "1.5"),
        (0, "0"),
        (12, "12"),
        ("1.234,5", "1234.5"),
    ],
)
def test_sel_bertipe_menjadi_angka_yang_diketik(sel: float | str, nilai: str) -> None:
    assert dari_sel(sel) == D(nilai)


@pytest.mark.parametrize("sel", [None, "", "n/a", "1.234", True, float("nan"), float("inf")])
def test_sel_tanpa_angka_yang_pasti_menjadi_tiada(sel: float | str | None) -> None:
    assert dari_sel(sel) is None


# --- writing ---


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [
        ("1234.5", "1.234,5"),
        ("1234567", "1.234.567"),
        ("100", "100"),
        ("100.00", "100"),
        ("0.125", "0,13"),
        ("2.675", "2,68"),
        ("90.995", "91"),
        ("-2.675", "-2,68"),
        ("-0.001", "0"),
        ("-0", "0"),
        ("9E+3", "9.000"),
        ("999.995", "1.000"),
    ],
)
def test_angka_ditulis_cara_indonesia(nilai: str, teks: str) -> None:
    assert tulis(D(nilai)) == teks


def test_desimal_tetap_dan_jumlah_desimal_mengikuti_permintaan() -> None:
    assert tulis(D(90), tetap=True) == "90,00"
    assert tulis(D("90.5"), desimal=0) == "91"
    assert tulis(D("-0.001"), tetap=True) == "0,00"


def test_persen_ditulis_tanpa_nol_di_belakang() -> None:
    assert persen(D("93.75")) == "93,75%"
    assert persen(D("100.00")) == "100%"
    assert persen(D(100), tetap=True) == "100,00%"


@pytest.mark.parametrize(
    ("nilai", "pola", "teks"),
    [
        ("150000000", "Rp1.234.567", "Rp150.000.000"),
        ("150000000", "Rp 1.234.567,00", "Rp 150.000.000,00"),
        ("150000000", "1.234.567", "150.000.000"),
        ("1500.5", "Rp1.234.567", "Rp1.501"),
        ("-1500", "Rp1.234.567", "-Rp1.500"),
        ("-1500", "(1.234.567)", "(1.500)"),
        ("1500", "(1.234.567)", "1.500"),
        ("-0.4", "(Rp1.234.567)", "Rp0"),
    ],
)
def test_rupiah_ditulis_menurut_contoh(nilai: str, pola: str, teks: str) -> None:
    assert rupiah(D(nilai), pola) == teks


@pytest.mark.parametrize("pola", ["", "Rp1,234,567", "Rp1.234.567,0", "(1.234.567", "$1.234.567"])
def test_contoh_rupiah_yang_asing_ditolak(pola: str) -> None:
    with pytest.raises(ValueError, match="pola rupiah"):
        rupiah(D(1), pola)


@pytest.mark.parametrize("nilai", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_bukan_angka_hingga_tidak_pernah_tertulis(nilai: str) -> None:
    for penulis in (tulis, persen, rupiah, ke_csv):
        with pytest.raises(ValueError, match="bukan angka"):
            penulis(D(nilai))


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [("90", "90"), ("90.0", "90"), ("9E+1", "90"), ("1E-7", "0.0000001"), ("-0.0", "0")],
)
def test_angka_yang_sama_sama_pula_di_csv(nilai: str, teks: str) -> None:
    assert ke_csv(D(nilai)) == teks


@given(st.none() | st.floats(allow_nan=False, allow_infinity=False) | ANGKA)
def test_csv_menyimpan_angka_tanpa_perubahan(nilai: float | Decimal | None) -> None:
    semula = nilai if isinstance(nilai, Decimal) else dari_sel(nilai)
    assert dari_csv(ke_csv(semula)) == semula


@pytest.mark.parametrize("teks", ["1,5", "1e5", "NaN", " 1", "1.", "٣", "-", "9" * 401])
def test_csv_yang_disunting_orang_menghentikan_pembacaan(teks: str) -> None:
    with pytest.raises(ValueError, match="bukan angka tabel"):
        dari_csv(teks)


# --- arithmetic ---


@pytest.mark.parametrize(
    ("nilai", "desimal", "hasil"),
    [
        ("0.125", 2, "0.13"),
        ("2.675", 2, "2.68"),
        ("90.995", 2, "91.00"),
        ("-0.125", 2, "-0.13"),
        ("2.5", 0, "3"),
        ("3.5", 0, "4"),
        ("2.4999999999999999999999999999999999999999", 0, "2"),
        ("1250", -2, "1300"),
    ],
)
def test_setengah_dibulatkan_ke_atas(nilai: str, desimal: int, hasil: str) -> None:
    assert bulatkan(D(nilai), desimal) == D(hasil)


def test_pembulatan_tidak_menghasilkan_nol_negatif() -> None:
    assert not bulatkan(D("-0.001")).is_signed()


def test_jumlah_tepat_juga_untuk_angka_yang_jauh_berbeda() -> None:
    besar, kecil = dari_sel(1e308), dari_sel(5e-324)
    assert besar is not None
    assert kecil is not None
    assert kurang(jumlah([besar, kecil]), besar) == kecil
    assert jumlah([]) == 0


def test_bagi_memberi_60_digit_dan_menolak_nol() -> None:
    assert bagi(D(2), D(3)) == D("0." + "6" * 59 + "7")
    for a in (D(1), D(0)):
        with pytest.raises(ZeroDivisionError):
            bagi(a, D(0))


def test_sisa_pembagian_hilang_dan_angka_lain_tetap() -> None:
    sepertiga = bagi(D(100), D(3))
    assert kali(sepertiga, D(3)) != 100
    assert rapat(kali(sepertiga, D(3))) == 100
    assert rapat(bagi(jumlah([bagi(D(400), D(3)), bagi(D(400), D(3)), bagi(D(19), D(3))]), D(3))) == 91
    assert rapat(D("90.9999999999999999")) == D("90.9999999999999999")


def test_semua_hitungan_sama_di_utas_dengan_konteks_beracun() -> None:
    def kerja() -> None:
        assert baca("Rp 1.234.567,89 ").nilai == D("1234567.89")
        assert baca("(12,55)").nilai == D("-12.55")
        assert baca("80 - 90%").rentang == (D(80), D(90))
        assert dari_sel(2.675) == D("2.675")
        assert tulis(D("1234567.125")) == "1.234.567,13"
        assert rupiah(D("-1234567.5")) == "-Rp1.234.568"
        assert persen(D("2.675")) == "2,68%"
        assert bulatkan(D("90.994")) == D("90.99")
        assert bagi(D(2), D(3)) == D("0." + "6" * 59 + "7")
        assert persen_dari(D("72.36"), D(80)) == D("90.45")
        assert jumlah([D("123456789.01"), D("0.001")]) == D("123456789.011")
        assert kali(D("1234.5"), D(1000)) == D(1234500)
        assert kurang(D(1000), D("0.01")) == D("999.99")
        assert ke_csv(D("1234567.8900")) == "1234567.89"
        assert ke_csv(D("1E-9")) == "0.000000001"
        assert dari_csv("-1234567.89") == D("-1234567.89")

    di_utas_beracun(kerja)
    kerja()


@pytest.mark.parametrize(
    ("n", "kata"),
    [
        (0, "nol"),
        (1, "satu"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (20, "dua puluh"),
        (21, "dua puluh satu"),
        (99, "sembilan puluh sembilan"),
        (100, "100"),
        (1234, "1.234"),
    ],
)
def test_a_count_at_the_head_of_a_sentence_is_written_in_words(n: int, kata: str) -> None:
    assert terbilang(n) == kata

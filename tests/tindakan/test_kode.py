"""The code of a content: in the QR, in the properties of the PDF, at the foot of a page."""

import pytest

from lkj.tindakan.kode import baca_kata_kunci, baca_qr, kata_kunci, kode_pendek, teks_qr

SIDIK = "0123456789abcdef" * 4
ALAMAT = "https://periksa.nusaraya.example/lkj"


def test_the_qr_says_document_and_digest() -> None:
    assert teks_qr("lkj_2023_tw1", SIDIK) == f"LKJ1:lkj_2023_tw1:{SIDIK}"


def test_an_address_stands_before_the_escaped_code() -> None:
    assert teks_qr("lkj_2023", SIDIK, ALAMAT) == f"{ALAMAT}?kode=LKJ1%3Alkj_2023%3A{SIDIK}"


@pytest.mark.parametrize("alamat", ["", ALAMAT])
@pytest.mark.parametrize("dokumen", ["lkj_2023", "lkj_2023_tw4", "pengukuran_2023_tw1"])
def test_what_is_written_is_read_again(dokumen: str, alamat: str) -> None:
    assert baca_qr(teks_qr(dokumen, SIDIK, alamat)) == (dokumen, SIDIK)
    assert baca_kata_kunci(kata_kunci(dokumen, SIDIK)) == (dokumen, SIDIK)


@pytest.mark.parametrize(
    "teks",
    [
        "",
        "LKJ2:lkj_2023:" + SIDIK,
        "LKJ1:lkj_2023:" + SIDIK[:-1],
        "LKJ1:lkj_2023:" + SIDIK + "0",
        "LKJ1:lkj_2023:" + SIDIK.upper(),
        "LKJ1:lkj_1999:" + SIDIK,
        "LKJ1:lkj_2023_tw5:" + SIDIK,
        f"http://periksa.nusaraya.example?kode=LKJ1%3Alkj_2023%3A{SIDIK}",
        f"{ALAMAT}?lain=LKJ1%3Alkj_2023%3A{SIDIK}",
    ],
)
def test_another_text_is_none_of_ours(teks: str) -> None:
    assert baca_qr(teks) is None


def test_the_keyword_is_found_among_others_but_never_one_of_two() -> None:
    milik = kata_kunci("lkj_2023", SIDIK)
    assert baca_kata_kunci(f"kinerja, {milik}; kecamatan") == ("lkj_2023", SIDIK)
    assert baca_kata_kunci(f"{milik} {kata_kunci('lkj_2024', SIDIK)}") is None
    assert baca_kata_kunci(f"x{milik}") is None
    assert baca_kata_kunci(f"{milik}0") is None


def test_the_short_code_is_the_beginning_in_groups() -> None:
    assert kode_pendek(SIDIK) == "0123 4567 89ab"

"""The message: short, polite, what to do and where; it never grows beyond what one reads on a phone."""

from __future__ import annotations

import pytest
from tests.salinan.alat import catatan

from lkj.catatan import KONFIRMASI, Catatan
from lkj.periode import Masa
from lkj.salinan import pesan
from lkj.salinan.pesan import PANJANG


def tulis(*milik: Catatan, bertanda: bool = True) -> str:
    """The message of the pelayanan section for Triwulan I."""
    return pesan(
        milik, seksi="Seksi Pelayanan Umum", berkas="pelayanan.xlsx", masa=Masa(2023, 1), bertanda=bertanda
    )


def test_a_complete_sheet_is_thanked_for() -> None:
    assert tulis() == (
        "Yth. Seksi Pelayanan Umum,\n\nTerima kasih, isian Triwulan I Tahun 2023 (pelayanan.xlsx) sudah kami"
        " terima dan periksa: lengkap, tidak ada yang perlu diperbaiki.\n"
    )


def test_each_point_names_sheet_cell_and_what_to_do() -> None:
    teks = tulis(catatan("Kinerja", "G9"), catatan("", "", aturan="Berkas salah.", saran="Kirim ulang."))
    assert "(pelayanan.xlsx)" in teks
    assert "Ada 2 catatan wajib diperbaiki:" in teks
    assert "1. Berkas: Berkas salah. Kirim ulang.\n" in teks
    assert "2. Kinerja, sel G9: Realisasi wajib diisi. Isi dengan angka.\n" in teks
    assert "dikirim kembali" in teks


def test_what_must_be_mended_comes_before_what_is_to_be_confirmed() -> None:
    teks = tulis(catatan("Analisis", "C6", KONFIRMASI), catatan("Kinerja", "G9"))
    assert teks.index("Kinerja, sel G9") < teks.index("Analisis, sel C6")


@pytest.mark.parametrize(
    ("jumlah", "lain"), [(5, ""), (6, "dan 1 lainnya pada lembar Catatan."), (99, "dan 94 lain")]
)
def test_five_points_are_named_and_the_others_counted(jumlah: int, lain: str) -> None:
    teks = tulis(*(catatan("Kinerja", f"G{n}") for n in range(9, 9 + jumlah)))
    assert [f"{n}. Kinerja" in teks for n in (5, 6)] == [True, False]
    assert ("lainnya" in teks) is bool(lain)
    assert lain in teks


@pytest.mark.parametrize("jumlah", [1, 2, 5, 40])
@pytest.mark.parametrize("panjang", [20, 90, 200, 2000])
def test_it_is_never_longer_than_it_may_be(jumlah: int, panjang: int) -> None:
    kalimat = "Kata yang panjang sekali, " * (panjang // 20)
    banyak = [catatan("Sub Kegiatan", f"F{n}", aturan=kalimat, saran=kalimat) for n in range(6, 6 + jumlah)]
    teks = tulis(*banyak, catatan("Kinerja", "G9"))
    assert len(teks) <= PANJANG
    assert "Kinerja, sel G9: Realisasi wajib diisi. Isi dengan angka." in teks
    assert teks.endswith("Terima kasih.\n")


def test_a_long_remark_is_shortened_and_a_short_one_stays_whole() -> None:
    teks = tulis(
        catatan("Kinerja", "G9"), catatan("Analisis", "C6", aturan="a " * 400, saran="Tulis kalimat.")
    )
    assert "Analisis, sel C6: Tulis kalimat.\n" in teks
    assert "Realisasi wajib diisi." in teks


def test_a_question_is_asked_as_one() -> None:
    teks = tulis(catatan("Kinerja", "G9", KONFIRMASI))
    assert "bila memang benar, cukup balas pesan ini" in teks
    assert "diperbaiki di berkas" not in teks


def test_a_file_that_could_not_be_read_is_asked_for_again() -> None:
    teks = tulis(
        catatan("", "", kode="BERKAS_RUSAK", aturan="Isi berkas rusak.", saran="Kirim ulang."), bertanda=False
    )
    assert "Mohon berkas isiannya diperbaiki dan dikirim kembali." in teks
    assert "diwarnai" not in teks

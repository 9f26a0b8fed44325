"""A text on a page leads to the figure of the document that stands there, or to all that may be meant."""

from pathlib import Path

import pytest
from tests.penelusuran.pohon import judul, paragraf, tabel, tulis_pohon

from lkj.penelusuran.dokumen import Dokumen, PohonRusakError, Tempat
from lkj.penelusuran.kata_halaman import kata_teks, rapatkan
from lkj.penelusuran.kutipan import cari_kutipan, letak_halaman

KEPALA = ["Indikator", "Target", "Realisasi"]


@pytest.fixture
def dokumen(tmp_path: Path) -> Dokumen:
    pohon = tulis_pohon(
        tmp_path / "lkj_2023/pohon.json",
        judul("Capaian Kinerja"),
        paragraf(
            "Realisasi indeks sebesar ", ("85,12", "A.realisasi"), " dari target ", ("84,5", "A.target"), "."
        ),
        tabel(
            "Capaian tahun 2023",
            KEPALA,
            ["Sasaran satu"],
            ["Indeks Kepuasan", ("84,5", "A.target"), ("85,12", "A.realisasi")],
            ["Nilai Kearsipan", ("70", "B.target"), ("84,5", "B.realisasi")],
            ["", ("71", "B.target_lain"), ("-3,2", "B.selisih")],
        ),
        paragraf("Jumlah 84,5 di kalimat penutup tidak berkunci."),
    )
    return Dokumen.muat(pohon)


HALAMAN = """DRAF
Kecamatan Sukamaju 84,5 7
Capaian Kinerja
Realisasi indeks sebesar 85,12 dari target 84,5. Capaian tahun 2023
Indikator Target Reali\u00ad
sasi
Sasaran satu
Indeks Kepuasan 84,5 85,12
Nilai Kearsipan 70 84,5
71 \u22123,2
Jumlah 84,5 di kalimat penutup tidak berkunci.
"""


def kunci(dokumen: Dokumen, dicari: str, halaman: str = HALAMAN) -> list[str]:
    return [k.kunci for k in cari_kutipan(dokumen, {0: rapatkan(halaman)}, 0, dicari)]


@pytest.mark.parametrize(
    ("dicari", "harapan"),
    [
        ("85,12", ["A.realisasi", "A.realisasi"]),
        ("84,5", ["", "A.target", "A.target", "B.realisasi", ""]),
        ("Rp71", []),
        ("71", ["B.target_lain"]),
        ("-3,2", ["B.selisih"]),
        ("3,2", []),
        ("85,12 dari target 84,5", ["A.realisasi", "A.target"]),
        ("Kearsipan 70", ["B.target"]),
        ("99", []),
        ("…", []),
    ],
)
def test_each_place_of_a_text_has_its_figure_or_none(
    dokumen: Dokumen, dicari: str, harapan: list[str]
) -> None:
    assert kunci(dokumen, dicari) == harapan


def test_a_place_is_told_by_table_row_and_column_or_by_the_sentence(dokumen: Dokumen) -> None:
    hasil = cari_kutipan(dokumen, {0: HALAMAN}, 0, "84,5")
    assert [k.ke for k in hasil] == [1, 2, 3, 4, 5]
    assert hasil[1].tempat == Tempat("Capaian Kinerja", "Realisasi indeks sebesar 85,12 dari target 84,5.")
    assert hasil[3].tempat == Tempat("Capaian tahun 2023", "Sasaran satu › Nilai Kearsipan", "Realisasi")
    (selisih,) = cari_kutipan(dokumen, {0: HALAMAN}, 0, "71")
    assert selisih.tempat == Tempat("Capaian tahun 2023", "Sasaran satu › Nilai Kearsipan", "Target")


def test_a_heading_of_several_columns_is_told_by_the_one_before_them(tmp_path: Path) -> None:
    kepala = ["No", "TW I", "%", "TW II", "%", ""]
    baris: list[str | tuple[str, str]] = [
        "1",
        ("5", "a.a"),
        ("6", "a.b"),
        ("7", "a.c"),
        ("8", "a.d"),
        ("9", "a.e"),
    ]
    kata = Dokumen.muat(tulis_pohon(tmp_path / "pohon.json", tabel("T", kepala, baris))).kata
    assert [k.tempat.kolom for k in kata if k.tempat] == ["TW I", "TW I %", "TW II", "TW II %", ""]


def test_a_page_of_another_document_has_no_figure(dokumen: Dokumen) -> None:
    assert kunci(dokumen, "85,12", "Rapat dihadiri 85,12 persen undangan menurut daftar hadir.") == [""]


def test_a_figure_that_has_changed_since_is_not_taken_for_another(dokumen: Dokumen) -> None:
    lama = HALAMAN.replace("Indeks Kepuasan 84,5 85,12", "Indeks Kepuasan 84,5 70")
    assert kunci(dokumen, "70", lama) == ["", "B.target"]


def test_a_number_that_was_broken_over_lines_is_whole() -> None:
    assert kata_teks(rapatkan("pagu 2\r\n.\u200b697\r\n.\u200b650\r\n.\u200b000 atau 94,07 %")) == [
        "pagu", "2.697.650.000", "atau", "94,07",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("teks", "kata"),
    [
        ("Rp1.234.567,00.", ["rp", "1.234.567,00"]),
        ("2021-2026", ["2021", "2026"]),
        ("turun \u22120,24 poin", ["turun", "-0,24", "poin"]),
        ("7.01.02.2.01", ["7.01.02.2.01"]),
        ("\ufb01sik \u00bd", ["fisik", "1", "2"]),
        ("TW-2", ["tw", "2"]),
    ],
)
def test_words_are_compared_without_case_and_marks(teks: str, kata: list[str]) -> None:
    assert kata_teks(teks) == kata


def test_each_word_is_on_the_page_that_has_most_of_its_neighbours(dokumen: Dokumen) -> None:
    atas, bawah = HALAMAN.split("Nilai Kearsipan")
    letak = letak_halaman(
        dokumen, {0: atas, 1: f"DRAF 84,5 Indikator Target Realisasi Nilai Kearsipan{bawah}"}
    )
    halaman = {(dokumen.kata[j].kunci, n) for j, n in letak.items() if dokumen.kata[j].kunci}
    di_bawah = {"B.target", "B.realisasi", "B.target_lain", "B.selisih"}
    assert halaman == {("A.realisasi", 0), ("A.target", 0)} | {(k, 1) for k in di_bawah}


@pytest.mark.parametrize("isi", ["", "{}", "[]", '{"blocks": 1}', '{"blocks": [{"t": "Para"}]}'])
def test_what_is_no_tree_is_told(tmp_path: Path, isi: str) -> None:
    (tmp_path / "pohon.json").write_text(isi)
    with pytest.raises(PohonRusakError):
        Dokumen.muat(tmp_path / "pohon.json")

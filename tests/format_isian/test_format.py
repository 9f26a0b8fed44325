"""The blank form: same bytes, locked where the plan speaks, open where the section does."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from lkj.contoh.kantor import muat_isian
from lkj.format_isian import Acuan, tulis_format
from lkj.lembar import baca
from lkj.periksa import periksa_isian
from lkj.rencana.acuan import dari_json, ke_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Isian

SEKSI = ("perencanaan", "umum", "pemerintahan", "pmd", "trantib", "pelayanan", "kel_mekarsari")


def kosong(acuan: Acuan) -> bytes:
    """The blank form."""
    return tulis_format(acuan, instansi="Kecamatan Sukamaju", sidik_rencana="ab" * 32)


def buka(isi: bytes) -> Any:
    """The workbook as another program sees it."""
    import openpyxl

    return openpyxl.load_workbook(io.BytesIO(isi))


@pytest.mark.parametrize("seksi", SEKSI)
def test_the_same_reference_gives_the_same_bytes(seksi: str, acuan: Callable[[str, int], Acuan]) -> None:
    assert kosong(acuan(seksi, 1)) == kosong(acuan(seksi, 1))


def test_every_sheet_is_protected(acuan: Callable[[str, int], Acuan]) -> None:
    assert all(lembar.protection.sheet for lembar in buka(kosong(acuan("pelayanan", 1))))


def test_only_the_cells_to_be_filled_in_are_unlocked(acuan: Callable[[str, int], Acuan]) -> None:
    buku = buka(kosong(acuan("pelayanan", 1)))
    terbuka = {
        lembar.title: sorted(s.coordinate for b in lembar.iter_rows() for s in b if not s.protection.locked)
        for lembar in buku
    }
    assert terbuka["Kinerja"] == sorted(
        [
            *("C5", "D5", "E5", "C6", "D6", "E6", "G5"),
            *("G9", "E10", "F10", "G11"),
            *(f"{k}{n}" for k in "HIJKLM" for n in (9, 10, 11)),
        ]
    )
    assert terbuka["Sub Kegiatan"] == sorted(f"{k}{n}" for k in "FHI" for n in range(6, 11))
    assert terbuka["Analisis"] == sorted(f"{k}{n}" for k in "CDEF" for n in range(6, 10))
    assert terbuka["Data Dukung"] == sorted(f"{k}{n}" for k in "ABC" for n in range(6, 18))
    assert terbuka["_tanda"] == terbuka["Petunjuk"] == []


def test_a_yearly_indicator_is_locked_before_the_fourth_quarter(acuan: Callable[[str, int], Acuan]) -> None:
    sebelum, akhir = (buka(kosong(acuan("perencanaan", tw)))["Kinerja"]["G9"] for tw in (3, 4))
    assert (sebelum.protection.locked, sebelum.value) == (True, "diukur pada Triwulan IV")
    assert (akhir.protection.locked, akhir.value) == (False, None)


def test_numbers_are_validated_with_indonesian_messages(acuan: Callable[[str, int], Acuan]) -> None:
    lembar = buka(kosong(acuan("pelayanan", 1)))["Sub Kegiatan"]
    aturan = {str(v.sqref): v for v in lembar.data_validations.dataValidation}
    fisik, anggaran = aturan["F6:F10"], aturan["H6:H10"]
    assert (fisik.type, float(fisik.formula1)) == ("decimal", 0)
    assert fisik.error == "Sel ini hanya menerima angka, misalnya 82,5."
    assert float(anggaran.formula1) < 0
    assert "1250000" in anggaran.prompt


def test_texts_of_the_plan_are_text_and_no_formula(acuan: Callable[[str, int], Acuan]) -> None:
    from dataclasses import replace

    a = acuan("pelayanan", 1)
    jahat = replace(a, kinerja=(replace(a.kinerja[0], nama='=HYPERLINK("http://x";"y")'), *a.kinerja[1:]))
    assert buka(kosong(jahat))["Kinerja"]["B9"].data_type == "s"


def test_the_stamp_says_whose_form_it_is_and_is_hidden(acuan: Callable[[str, int], Acuan]) -> None:
    lembar = buka(kosong(acuan("pmd", 2)))["_tanda"]
    assert lembar.sheet_state == "veryHidden"
    isi = {lembar.cell(n, 1).value: lembar.cell(n, 2).value for n in range(1, 8)}
    assert dari_json(isi.pop("acuan")) == acuan("pmd", 2)
    assert isi == {
        "versi": "3",
        "kantor": "sukamaju",
        "tahun": "2023",
        "triwulan": "2",
        "seksi": "pmd",
        "sidik_rencana": "ab" * 32,
    }


def test_a_long_stamp_goes_on_in_further_cells(acuan: Callable[[str, int], Acuan]) -> None:
    from dataclasses import replace

    a = acuan("pelayanan", 1)
    banyak = replace(a, sub=tuple(replace(a.sub[0], kode=f"7.01.02.2.02.{n:04}") for n in range(300)))
    isi = kosong(banyak)
    assert buka(isi)["_tanda"]["C7"].value
    hasil = periksa_isian(isi, berkas="x.xlsx", acuan=None)
    assert {c.kode for c in hasil.catatan} == {
        *("SEL_KOSONG", "ANALISIS_KOSONG", "PENGISI_KOSONG", "DATA_DUKUNG_KOSONG"),
    }


@pytest.mark.parametrize("seksi", SEKSI)
@pytest.mark.parametrize("tw", [1, 4])
def test_the_reference_survives_its_writing_in_the_stamp(
    seksi: str, tw: int, acuan: Callable[[str, int], Acuan]
) -> None:
    assert dari_json(ke_json(acuan(seksi, tw))) == acuan(seksi, tw)


@pytest.mark.parametrize(
    "rusak", ["", "null", '{"kinerja":[],"sub":[]}', '{"kinerja":[{"target":"x"}],"sub":[]}', "[1]"]
)
def test_a_damaged_reference_is_a_value_error(rusak: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  any text; the caller only needs to know
        dari_json(rusak)


def test_a_reference_for_a_quarter_that_does_not_exist_is_damaged(acuan: Callable[[str, int], Acuan]) -> None:
    with pytest.raises(ValueError, match="triwulan 5"):
        dari_json(ke_json(acuan("pmd", 1)).replace('"tw":1', '"tw":5'))


def test_a_filled_form_reads_back_what_was_written(acuan: Callable[[str, int], Acuan], isian: Isian) -> None:
    tertulis = muat_isian(1)["pmd"]
    hasil = periksa_isian(isian("pmd", 1), berkas="x.xlsx", acuan=acuan("pmd", 1))
    nilai = {(r.jenis, r.kunci, r.ukuran): r.teks if r.nilai is None else r.nilai for r in hasil.rekaman}
    for kode, isi in tertulis.kinerja.items():
        for ukuran, n in isi.items():
            assert str(nilai["kinerja", kode, ukuran]) == str(n)
    for kode, s in tertulis.sub_kegiatan.items():
        assert nilai["sub_kegiatan", kode, "fisik"] == s.fisik
        assert nilai["sub_kegiatan", kode, "anggaran"] == s.anggaran
    for kode, butir in tertulis.analisis.items():
        for ukuran, teks in butir.items():
            assert nilai["analisis", kode, ukuran] == teks
    assert nilai["pengesahan", "isian", "diisi_oleh"] == tertulis.diisi_oleh
    assert [nilai["data_dukung", "6", u] for u in ("uraian", "nomor", "tautan")] == list(
        tertulis.data_dukung[0]
    )


def test_a_form_saved_by_another_program_yields_the_same_records(
    acuan: Callable[[str, int], Acuan], isian: Isian
) -> None:
    from dataclasses import replace

    def rekaman(isi: bytes) -> list[object]:
        hasil = periksa_isian(isi, berkas="x.xlsx", acuan=acuan("pelayanan", 1))
        assert hasil.catatan == ()
        return [replace(r, sidik="") for r in hasil.rekaman]

    assert (
        rekaman(isian("pelayanan", 1, {"Kinerja!C6": "Fitriana"}))[2:] == rekaman(isian("pelayanan", 1))[2:]
    )


def test_figures_come_back_with_their_decimals(acuan: Callable[[str, int], Acuan], isian: Isian) -> None:
    isi = isian("pelayanan", 1, {"Kinerja!G9": 0.1, "Sub Kegiatan!H6": 340_614_353})
    nilai = [r.nilai for r in periksa_isian(isi, berkas="x", acuan=acuan("pelayanan", 1)).rekaman]
    assert Decimal("0.1") in nilai
    assert Decimal(340_614_353) in nilai


def test_the_form_opens_on_the_first_sheet_with_its_title(acuan: Callable[[str, int], Acuan]) -> None:
    buku = buka(kosong(acuan("pelayanan", 2)))
    assert buku.active.title == "Kinerja"
    assert buku["Kinerja"]["A2"].value == "Kecamatan Sukamaju · Seksi Pelayanan Umum · Triwulan II Tahun 2023"


def test_a_blank_form_misses_every_cell_that_must_be_filled(acuan: Callable[[str, int], Acuan]) -> None:
    hasil = periksa_isian(kosong(acuan("pelayanan", 1)), berkas="x", acuan=acuan("pelayanan", 1))
    kosong_di = {(c.lembar, c.sel) for c in hasil.catatan if c.kode == "SEL_KOSONG"}
    assert kosong_di == {
        *(("Kinerja", s) for s in ("G9", "E10", "F10", "G11")),
        *(("Sub Kegiatan", f"F{n}") for n in range(6, 11)),
    }


def test_the_name_of_a_sheet_is_what_the_reader_looks_for(acuan: Callable[[str, int], Acuan]) -> None:
    assert baca(kosong(acuan("umum", 1)), nama="x").nama_lembar == (
        "Kinerja",
        "Sub Kegiatan",
        "Analisis",
        "Data Dukung",
        "Petunjuk",
        "_tanda",
    )

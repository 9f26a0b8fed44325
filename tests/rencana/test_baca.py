"""Reading the plan workbook: what is written is read, and each mistake names its cell."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from tests.rencana.ubahan import satu, utuh

from lkj.catatan import KONFIRMASI, Catatan
from lkj.rencana import Rencana, Renstra, baca_rencana, tulis_rencana, tulis_rencana_kosong

if TYPE_CHECKING:
    from tests.conftest import BacaRencana, Sunting

BERKAS = "data/raw/2023/rencana.xlsx"


def alamat(catatan: list[Catatan]) -> list[tuple[str, str, str]]:
    """Remarks as (code, sheet, cell)."""
    return [(c.kode, c.lembar, c.sel) for c in catatan]


def test_what_is_written_is_read_back_equal(rencana: Rencana, baca: BacaRencana) -> None:
    assert baca() == (rencana, [])


def test_the_same_plan_gives_the_same_bytes(rencana: Rencana, isi_rencana: bytes) -> None:
    assert tulis_rencana(rencana) == isi_rencana


def test_a_plan_saved_by_another_program_reads_equal(rencana: Rencana, baca: BacaRencana) -> None:
    assert baca({"Umum!B3": "Kecamatan Sukamaju"}) == (rencana, [])


def test_a_renstra_that_began_more_than_three_years_ago_is_read_whole(rencana: Rencana) -> None:
    lama = rencana.model_copy(
        update={
            "renstra_awal": 2019,
            "renstra_akhir": 2024,
            "renstra": tuple(
                Renstra(
                    kode=r.kode,
                    akhir=Decimal(6) if r.kode == "IKU-05" else Decimal(1),
                    target={t: Decimal(1) for t in range(2019, 2025)},
                    realisasi={t: Decimal(1) for t in range(2019, 2023)},
                )
                for r in rencana.renstra
            ),
        }
    )
    dibaca, catatan = baca_rencana(tulis_rencana(lama), berkas=BERKAS, tahun=2023, seksi=None)
    assert (dibaca, catatan) == (lama, [])


def test_a_missing_plan_is_a_remark() -> None:
    catatan = satu(baca_rencana(None, berkas=BERKAS, tahun=2023, seksi=[]))
    assert (catatan.kode, catatan.berkas) == ("RENCANA_TIDAK_ADA", BERKAS)


def test_without_settings_the_sections_are_taken_as_they_stand(isi_rencana: bytes) -> None:
    dibaca, catatan = baca_rencana(isi_rencana, berkas=BERKAS, tahun=2023, seksi=None)
    assert dibaca is not None
    assert catatan == []


def test_years_typed_as_numbers_are_read(rencana: Rencana, baca: BacaRencana) -> None:
    assert baca({"Umum!B2": 2023, "Umum!B4": 2021, "Umum!B5": 2026}) == (rencana, [])


def test_a_date_typed_as_text_is_read(rencana: Rencana, baca: BacaRencana) -> None:
    assert baca({"Versi Dokumen!E2": "2023-01-16"}) == (rencana, [])


@pytest.mark.parametrize(
    ("sel", "nilai", "kode"),
    [
        ("Umum!B2", "2024", "RENCANA_TAHUN"),
        ("Umum!B2", "dua ribu", "BUKAN_ANGKA"),
        ("Umum!B3", None, "RENCANA_KURANG"),
        ("Umum!B4", "2024", "RENSTRA_TAHUN"),
        ("Tujuan dan Sasaran!B3", "Sasaren", "NILAI_PILIHAN"),
        ("Tujuan dan Sasaran!D3", "T9", "RUJUKAN"),
        ("Tujuan dan Sasaran!C3", None, "SEL_KOSONG"),
        ("Tujuan dan Sasaran!A4", "S1", "KUNCI_GANDA"),
        ("Versi Dokumen!A2", "SK", "NILAI_PILIHAN"),
        ("Versi Dokumen!E2", "kemarin", "TANGGAL_SALAH"),
        ("Indikator!B2", "S9", "RUJUKAN"),
        ("Indikator!I2", "dua_t", "RUMUS_POLARITAS"),
        ("Indikator!I2", "persen", "NILAI_PILIHAN"),
        ("Indikator!V2", "minggu", "NILAI_PILIHAN"),
        ("Indikator!W2", 0, "BOBOT_SALAH"),
        ("Indikator!W2", -1, "BOBOT_SALAH"),
        ("Indikator!W2", "dua", "BUKAN_ANGKA"),
        ("Indikator!X2", "22", "SEJAK_SALAH"),
        ("Indikator!X2", 2024, "SEJAK_SALAH"),
        ("Indikator!X2", 2022.5, "SEJAK_SALAH"),
        ("Indikator!J2", "rata-rata", "NILAI_PILIHAN"),
        ("Indikator!Q2", "pelayaan", "RUJUKAN"),
        ("Indikator!R2", "7.01.09", "RUJUKAN"),
        ("Indikator!S2", "tinggi", "BUKAN_ANGKA"),
        ("Indikator!N3", None, "SEL_KOSONG"),
        ("Indikator!O3", None, "SEL_KOSONG"),
        ("Indikator!C2", "Indeks \U0001f600", "KARAKTER"),
        ("Target!A2", "PK-9", "RUJUKAN"),
        ("Target!B2", "IKU-99", "RUJUKAN"),
        ("Target!C2", "84,5", "ANGKA_SEBAGAI_TEKS"),
        ("Target!C2", None, "SEL_KOSONG"),
        ("Target!C2", "#N/A", "SEL_GALAT"),
        ("Target!D7", "70-60", "BUKAN_ANGKA"),
        ("Renstra!A2", "IKU-99", "RUJUKAN"),
        ("Renstra!B2", "delapan", "BUKAN_ANGKA"),
        ("Program dan Kegiatan!A2", "7.02.01", "KODE_SALAH"),
        ("Program dan Kegiatan!A2", 7.01, "KODE_BUKAN_TEKS"),
        ("Program dan Kegiatan!A3", "7.01.05.2.01", "RUJUKAN"),
        ("Program dan Kegiatan!C2", "S9", "RUJUKAN"),
        ("Sub Kegiatan!A2", "7.01.01.2.01", "KODE_SALAH"),
        ("Sub Kegiatan!A2", "7.01.01.2.03.01", "RUJUKAN"),
        ("Sub Kegiatan!C2", "keuangan", "RUJUKAN"),
        ("Sub Kegiatan!F2", -3, "NEGATIF"),
        ("Sub Kegiatan!K2", -1, "NEGATIF"),
        ("Sub Kegiatan!L2", "Rp12.500.000", "ANGKA_SEBAGAI_TEKS"),
        ("Sub Kegiatan!L1", "Pagu", "JUDUL_KOLOM"),
    ],
)
def test_a_mistake_is_named_with_its_code_sheet_and_cell_and_gives_no_plan(
    sel: str, nilai: object, kode: str, baca: BacaRencana
) -> None:
    lembar, _, di = sel.partition("!")
    hasil, catatan = baca({sel: nilai})
    assert hasil is None
    assert (kode, lembar, di) in alamat(catatan)
    assert {c.berkas for c in catatan} == {BERKAS}


@pytest.mark.parametrize(
    ("sel", "nilai", "dugaan"),
    [
        ("Indikator!H2", "positip", "Maksudnya “positif”?"),
        ("Indikator!Q2", "pelayaan", "Maksudnya “pelayanan”?"),
        ("Tujuan dan Sasaran!B3", "sasaran", "Maksudnya “Sasaran”?"),
        ("Target!B2", "iku-01", "Maksudnya “IKU-01”?"),
    ],
)
def test_an_unknown_choice_comes_with_a_guess(sel: str, nilai: str, dugaan: str, baca: BacaRencana) -> None:
    di = sel.partition("!")[2]
    assert dugaan in next(c.aturan for c in baca({sel: nilai})[1] if c.sel == di)


def test_mistakes_of_several_sheets_are_reported_together(baca: BacaRencana) -> None:
    ubah = {
        "Umum!B3": None,
        "Versi Dokumen!F3": "besok",
        "Indikator!J2": "rerata",
        "Target!G3": "96 persen",
        "Sub Kegiatan!L5": None,
    }
    assert alamat(baca(ubah)[1]) == [
        ("RENCANA_KURANG", "Umum", "B3"),
        ("TANGGAL_SALAH", "Versi Dokumen", "F3"),
        ("NILAI_PILIHAN", "Indikator", "J2"),
        ("ANGKA_SEBAGAI_TEKS", "Target", "G3"),
        ("SEL_KOSONG", "Sub Kegiatan", "L5"),
    ]


@pytest.mark.parametrize(
    "sel",
    [
        "Tujuan dan Sasaran!C3",
        "Versi Dokumen!D2",
        "Versi Dokumen!D4",
        "Indikator!F2",
        "Program dan Kegiatan!B2",
    ],
)
def test_one_broken_row_does_not_make_the_rows_that_refer_to_it_wrong(sel: str, baca: BacaRencana) -> None:
    lembar, _, di = sel.partition("!")
    assert alamat(baca({sel: None})[1]) == [("SEL_KOSONG", lembar, di)]


@pytest.mark.parametrize(
    "lembar",
    ["Umum", "Tujuan dan Sasaran", "Versi Dokumen", "Indikator", "Target", "Renstra", "Sub Kegiatan"],
)
def test_a_missing_sheet_is_a_remark(lembar: str, baca: BacaRencana) -> None:
    hasil, catatan = baca({lembar: None})
    assert hasil is None
    assert [c.lembar for c in catatan if c.kode == "LEMBAR_TIDAK_ADA"] == [lembar]


@pytest.mark.parametrize(("jenis", "baris"), [("PK", (2, 3)), ("DPA", (4, 5))])
def test_a_plan_without_a_version_of_the_pk_or_dpa_is_incomplete(
    jenis: str, baris: tuple[int, int], baca: BacaRencana
) -> None:
    ubah = {f"Versi Dokumen!{k}{n}": None for n in baris for k in "ABCDEF"}
    hasil, catatan = baca(ubah)
    assert hasil is None
    kurang = [c.aturan for c in catatan if c.kode == "RENCANA_KURANG"]
    assert kurang == [f"Rencana belum memuat versi {jenis}."]


def test_an_indicator_without_targets_is_named_for_each_version(baca: BacaRencana) -> None:
    catatan = baca({f"Target!{k}17": None for k in "ABCDEFG"})[1]
    assert alamat(catatan) == [("TARGET_TIDAK_ADA", "Target", "")]
    assert "IKU-08 untuk PK-2" in catatan[0].aturan


def test_an_indicator_without_a_renstra_row_is_named(baca: BacaRencana) -> None:
    catatan = baca({f"Renstra!{k}9": None for k in "ABCDEFGHIJKL"})[1]
    assert alamat(catatan) == [("TARGET_TIDAK_ADA", "Renstra", "")]


@pytest.mark.parametrize(
    ("sel", "kode"), [("Indikator!B2", "S9"), ("Indikator!Q2", "pelayaan"), ("Indikator!W2", -1)]
)
def test_a_refused_indicator_does_not_make_its_targets_wrong(
    sel: str, kode: object, baca: BacaRencana
) -> None:
    assert alamat(baca({sel: kode})[1])[0][1:] == tuple(sel.split("!"))
    assert len(baca({sel: kode})[1]) == 1


def test_targets_are_checked_beside_a_broken_row_of_another_sheet(baca: BacaRencana) -> None:
    catatan = baca({"Indikator!F2": None, "Target!D8": 7})[1]
    assert alamat(catatan) == [("SEL_KOSONG", "Indikator", "F2"), ("TARGET_TIDAK_UTUH", "Target", "C8")]


def test_a_formula_that_is_left_blank_follows_the_office(baca: BacaRencana) -> None:
    rencana = utuh(baca({f"Indikator!I{n}": None for n in range(2, 10)}))
    assert {i.rumus for i in rencana.indikator} == {None}
    assert [i.rumus_berlaku("rasio_balik") for i in rencana.indikator] == [
        "rasio",
        "rasio",
        "rasio_balik",
        "rasio",
        "rasio",
        "rentang",
        "rasio_balik",
        "rasio",
    ]


def test_the_formula_that_gives_nothing_on_target_asks_for_confirmation(baca: BacaRencana) -> None:
    hasil = baca({"Indikator!I4": "selisih"})
    catatan = satu(hasil)
    assert hasil[0] is not None
    assert hasil[0].indikator[2].rumus == "selisih"
    assert (catatan.kode, catatan.tingkat, catatan.sel) == ("RUMUS_SELISIH", KONFIRMASI, "I4")
    assert "0%" in catatan.aturan
    assert "dua_t" in catatan.saran


def test_an_indicator_tells_its_period_weight_and_first_year(baca: BacaRencana) -> None:
    ubah = {"Indikator!V2": "bulan", "Indikator!W2": 2.5, "Indikator!X2": 2020, "Indikator!X3": "2019"}
    rencana = utuh(baca(ubah))
    pertama, kedua = rencana.indikator[:2]
    assert (pertama.periode_isian, pertama.bobot, pertama.sejak) == ("bulan", Decimal("2.5"), 2020)
    assert (kedua.periode_isian, kedua.bobot, kedua.sejak) == ("triwulan", None, 2019)
    assert utuh(baca_rencana(tulis_rencana(rencana), berkas=BERKAS, tahun=2023, seksi=None)) == rencana


LAMA = {f"Indikator!{k}{n}": None for k in "UVWX" for n in range(1, 10)}


def test_a_workbook_from_before_the_later_columns_and_sheets_is_read(
    rencana: Rencana, baca: BacaRencana
) -> None:
    lama = utuh(baca({**LAMA, "Peta Ordinal": None, "Penanggung Jawab": None}))
    assert lama == rencana.model_copy(update={"peta": ()})


def test_a_later_column_that_is_filled_needs_its_header(baca: BacaRencana) -> None:
    assert alamat(baca({**LAMA, "Indikator!W3": 2})[1])[:1] == [("JUDUL_KOLOM", "Indikator", "W1")]
    assert alamat(baca({"Indikator!X1": "Sejak"})[1])[:1] == [("JUDUL_KOLOM", "Indikator", "X1")]


def test_a_range_is_read_with_either_dash_and_decimal_commas(baca: BacaRencana) -> None:
    hasil = baca({"Target!D7": "40,5 – 50"})[0]
    assert hasil is not None
    assert hasil.target_triwulan("IKU-06", 1) == (Decimal("40.5"), Decimal(50))


def test_the_validation_messages_of_the_workbook_are_indonesian(isi_rencana: bytes, sunting: Sunting) -> None:
    import io

    import openpyxl

    lembar = openpyxl.load_workbook(io.BytesIO(sunting(isi_rencana, {})))["Indikator"]
    pesan = {v.error for v in lembar.data_validations.dataValidation}
    assert {
        "Pilih salah satu: positif, negatif.",
        "Pilih salah satu: rasio, dua_t, rasio_balik, selisih, rentang, ordinal.",
        "Pilih salah satu: triwulan, bulan.",
    } <= pesan


def test_a_blank_plan_has_all_sheets_the_maps_and_says_what_is_missing() -> None:
    isi = tulis_rencana_kosong(tahun=2024, instansi="Kecamatan Baru", renstra=(2021, 2026))
    hasil, catatan = baca_rencana(isi, berkas=BERKAS, tahun=2024, seksi=None)
    assert hasil is None
    assert {c.kode for c in catatan} == {"RENCANA_KURANG"}
    assert {c.lembar for c in catatan} == {
        "Tujuan dan Sasaran",
        "Versi Dokumen",
        "Program dan Kegiatan",
        "Indikator",
        "Sub Kegiatan",
    }

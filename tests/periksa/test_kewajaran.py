"""Values that are seldom right: each asks for confirmation, none stops the rekap."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj.catatan import KONFIRMASI, WAJIB, Catatan

if TYPE_CHECKING:
    from tests.conftest import Isian, PeriksaIsian, PeriksaTriwulan

    from lkj.periksa import HasilIsian, HasilTriwulan
    from lkj.rencana import Rencana


def satu(hasil: HasilIsian | HasilTriwulan) -> Catatan:
    """The only remark."""
    assert len(hasil.catatan) == 1, [c.sebagai_teks() for c in hasil.catatan]
    return hasil.catatan[0]


def _angka(isian: Isian, seksi: str, tw: int) -> dict[str, object]:
    """Cells of figures of a sent sheet."""
    import io

    import openpyxl

    buku = openpyxl.load_workbook(io.BytesIO(isian(seksi, tw)))
    kolom = {"Kinerja": "EFG", "Sub Kegiatan": "FH"}
    return {
        f"{lembar}!{sel.coordinate}": sel.value
        for lembar, huruf in kolom.items()
        for h in huruf
        for sel in buku[lembar][h]
        if isinstance(sel.value, int | float)
    }


def test_a_copy_of_the_last_quarter_is_noticed(periksa_tw: PeriksaTriwulan, isian: Isian) -> None:
    salinan = isian("pelayanan", 2, _angka(isian, "pelayanan", 1))
    catatan = [c for c in periksa_tw(2, {"tw2/pelayanan.xlsx": salinan}).catatan if "SALINAN" in c.kode]
    assert [(c.kode, c.tingkat) for c in catatan] == [("SALINAN_TRIWULAN_LALU", KONFIRMASI)]
    assert "sama dengan isian Triwulan I" in catatan[0].aturan


def test_one_other_figure_is_no_copy(periksa_tw: PeriksaTriwulan, isian: Isian) -> None:
    sama = _angka(isian, "pelayanan", 1) | {"Kinerja!G9": 82.46}
    kode = {c.kode for c in periksa_tw(2, {"tw2/pelayanan.xlsx": isian("pelayanan", 2, sama)}).catatan}
    assert "SALINAN_TRIWULAN_LALU" not in kode


def test_all_the_money_for_half_the_output_is_noticed_at_the_output(
    periksa_tw: PeriksaTriwulan, isian: Isian, rencana: Rencana
) -> None:
    kode = "7.01.02.2.02.02"  # 9.400.000 in DPA-1
    baris = 11 + [s.kode for s in rencana.sub_kegiatan].index(kode)
    lra = isian("lra", 1, {f"LRA!D{baris}": 9_400_000})
    catatan = next(c for c in periksa_tw(1, {"tw1/lra.xlsx": lra}).catatan if c.kode == "FISIK_KEUANGAN")
    assert (catatan.tingkat, catatan.lembar, catatan.sel) == (KONFIRMASI, "Sub Kegiatan", "F7")
    assert "serapan anggarannya 100% dari pagu" in catatan.aturan


@pytest.mark.parametrize("teks", ["-", "Nihil", " tidak  ada "])
def test_an_analysis_that_says_nothing_is_noticed_under_the_target(
    teks: str, periksa_tw: PeriksaTriwulan, isian: Isian
) -> None:
    buruk = {"Kinerja!G9": 10, "Analisis!E6": teks}
    catatan = satu(periksa_tw(1, {"tw1/pelayanan.xlsx": isian("pelayanan", 1, buruk)}))
    assert (catatan.kode, catatan.lembar, catatan.sel) == ("ANALISIS_HAMPA", "Analisis", "E6")


def test_above_the_target_there_may_be_nothing_to_solve(periksa_tw: PeriksaTriwulan, isian: Isian) -> None:
    baik = {"Kinerja!G9": 99, "Analisis!E6": "tidak ada"}
    assert periksa_tw(1, {"tw1/pelayanan.xlsx": isian("pelayanan", 1, baik)}).catatan == ()


def test_a_sheet_without_evidence_is_noticed(periksa: PeriksaIsian) -> None:
    kosong = {f"Data Dukung!{k}{n}": None for k in "ABC" for n in range(6, 18)}
    catatan = satu(periksa("pelayanan", 1, kosong))
    assert (catatan.kode, catatan.tingkat, catatan.lembar) == (
        "DATA_DUKUNG_KOSONG",
        KONFIRMASI,
        "Data Dukung",
    )


@pytest.mark.parametrize(("ketik", "kode"), [(95.0, "HITUNGAN_BERBEDA"), (94.2, None), (94.203, None)])
def test_a_percentage_typed_over_the_formula_must_agree_with_its_parts(
    ketik: float, kode: str | None, periksa: PeriksaIsian
) -> None:
    # IKU-02 in TW I: 975 of 1.035 = 94,2028… percent.
    catatan = periksa("pelayanan", 1, {"Kinerja!G10": ketik}).catatan
    assert [c.kode for c in catatan] == ([kode] if kode else [])


def test_a_total_typed_into_the_financial_report_must_agree_with_its_rows(periksa: PeriksaIsian) -> None:
    catatan = satu(periksa("lra", 1, {"LRA!D10": 1}))
    assert (catatan.kode, catatan.sel, catatan.tingkat) == ("HITUNGAN_BERBEDA", "D10", KONFIRMASI)


def test_a_unit_that_was_changed_must_be_put_back(periksa: PeriksaIsian) -> None:
    catatan = satu(periksa("pelayanan", 1, {"Kinerja!C9": "persen"}))
    assert (catatan.kode, catatan.tingkat, catatan.sel) == ("SATUAN_BERBEDA", WAJIB, "C9")


def test_a_name_that_slipped_into_another_row_is_noticed(periksa: PeriksaIsian) -> None:
    catatan = satu(periksa("pelayanan", 1, {"Sub Kegiatan!B6": "Sub kegiatan lain"}))
    assert (catatan.kode, catatan.tingkat, catatan.sel) == ("NAMA_BERBEDA", KONFIRMASI, "B6")


def test_a_name_in_capitals_and_on_two_lines_is_the_same_name(periksa: PeriksaIsian, isian: Isian) -> None:
    import io

    import openpyxl

    nama = openpyxl.load_workbook(io.BytesIO(isian()))["Kinerja"]["B9"].value
    assert periksa("pelayanan", 1, {"Kinerja!B9": nama.upper().replace(" ", "\n", 1)}).catatan == ()


def test_a_document_of_another_century_is_noticed(periksa: PeriksaIsian) -> None:
    from datetime import datetime

    ubah = {"Kinerja!L9": datetime(1923, 3, 7)}  # noqa: DTZ001
    catatan = satu(periksa("pelayanan", 1, ubah))
    assert (catatan.kode, catatan.sel) == ("TANGGAL_JANGGAL", "L9")


@pytest.mark.parametrize("sel", ["Kinerja!E10", "Sub Kegiatan!F6", "Sub Kegiatan!H6"])
def test_nihil_is_read_as_0_and_said(sel: str, periksa: PeriksaIsian) -> None:
    hasil = periksa("pelayanan", 1, {sel: "Nihil"})
    catatan = satu(hasil)
    assert (catatan.kode, catatan.tingkat, catatan.sel) == ("NIHIL", KONFIRMASI, sel.partition("!")[2])
    lembar, _, alamat = sel.partition("!")
    assert [r.nilai for r in hasil.rekaman if (r.lembar, r.sel) == (lembar, alamat)] == [0]


def test_nihil_in_a_word_or_a_locked_cell_is_no_figure(periksa: PeriksaIsian) -> None:
    assert satu(periksa("pelayanan", 1, {"Kinerja!D9": "nihil"})).kode == "BUKAN_ANGKA"


@pytest.mark.parametrize(
    ("tulis", "kode"), [("-", "TANDA_KOSONG"), ("n/a", "TANDA_KOSONG"), ("1.234", "ANGKA_MENDUA")]
)
def test_a_sign_or_a_doubtful_number_has_its_own_remark(tulis: str, kode: str, periksa: PeriksaIsian) -> None:
    catatan = satu(periksa("pelayanan", 1, {"Kinerja!G9": tulis}))
    assert (catatan.kode, catatan.tingkat, catatan.nilai) == (kode, WAJIB, tulis)

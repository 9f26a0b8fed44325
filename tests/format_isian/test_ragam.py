"""Forms of every kind: words, months, sources of values, and the financial report."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from tests.periksa.ragam_acuan import angka, bulanan, bulanan_berbagian, dengan, formulir, sebutan

from lkj.format_isian import Acuan, Isian, IsianLra, tulis_format
from lkj.lembar import baca
from lkj.rencana.acuan import dari_json, ke_json

if TYPE_CHECKING:
    from collections.abc import Callable

    AcuanDari = Callable[[str, int], Acuan]


def buka(isi: bytes) -> Any:
    """The workbook as another program sees it."""
    import openpyxl

    return openpyxl.load_workbook(io.BytesIO(isi))


def aturan(lembar: Any, sel: str) -> Any:
    """The rule of a cell; it must have exactly one."""
    cocok = [v for v in lembar.data_validations.dataValidation if sel in v.sqref]
    assert len(cocok) == 1, sel
    return cocok[0]


def terbuka(lembar: Any) -> list[str]:
    """The unlocked cells of a sheet."""
    return sorted(s.coordinate for b in lembar.iter_rows() for s in b if not s.protection.locked)


@pytest.fixture
def ragam(acuan: AcuanDari) -> Acuan:
    """A form with a figure, a word, and two monthly indicators, in the rows 9 to 12."""
    return dengan(acuan("perencanaan", 3), angka(), sebutan(), bulanan(), bulanan_berbagian())


def test_the_reference_with_words_and_months_survives_its_writing(ragam: Acuan) -> None:
    assert dari_json(ke_json(ragam)) == ragam


def test_the_same_reference_gives_the_same_bytes(ragam: Acuan) -> None:
    assert formulir(ragam) == formulir(ragam)


# the source of a value -------------------------------------------------------------------------------
def test_the_status_is_chosen_from_a_list_that_is_explained(ragam: Acuan) -> None:
    pilihan = aturan(buka(formulir(ragam))["Kinerja"], "I9")
    assert pilihan.formula1 == '"final,sementara,tahun_sebelumnya,belum_terbit"'
    assert "belum_terbit: angkanya belum terbit" in pilihan.prompt
    assert len(pilihan.prompt) <= 255


def test_date_and_year_of_the_source_are_kept_to_their_kind(ragam: Acuan) -> None:
    lembar = buka(formulir(ragam))["Kinerja"]
    assert aturan(lembar, "L9").type == "date"
    tahun = aturan(lembar, "M9")
    assert (tahun.type, tahun.formula2) == ("whole", "2023")


def test_the_source_is_locked_while_the_value_is_not_due(acuan: AcuanDari) -> None:
    lembar = buka(formulir(acuan("perencanaan", 3)))["Kinerja"]
    assert not [s for s in terbuka(lembar) if s[0] in "IJKLM"]


# words -----------------------------------------------------------------------------------------------
def test_target_and_choices_of_an_ordinal_indicator_are_words(ragam: Acuan) -> None:
    buku = buka(formulir(ragam))
    assert buku["Kinerja"]["D10"].value == "WTP"
    pilihan = aturan(buku["Kinerja"], "G10")
    assert pilihan.formula1 == "'_tanda'!$B$9:$E$9"
    assert [s.value for s in buku["_tanda"]["B9:E9"][0]] == ["TMP", "TW", "WDP", "WTP"]


def test_each_ordinal_indicator_has_its_own_choices(acuan: AcuanDari) -> None:
    lain = sebutan("IKU-15", kata=(("Tidak", Decimal(0)), ("Tercapai", Decimal(1))), target=Decimal(1))
    buku = buka(formulir(dengan(acuan("umum", 1), sebutan(), lain)))
    assert buku["Kinerja"]["D10"].value == "Tercapai"
    assert aturan(buku["Kinerja"], "G10").formula1 == "'_tanda'!$B$10:$C$10"
    assert [s.value for s in buku["_tanda"]["A10:C10"][0]] == ["IKU-15", "Tidak", "Tercapai"]


# months ----------------------------------------------------------------------------------------------
def test_a_monthly_indicator_is_filled_in_on_its_own_sheet(ragam: Acuan) -> None:
    buku = buka(formulir(ragam))
    assert buku["Kinerja"]["G11"].value == buku["Kinerja"]["G12"].value == "lihat lembar Bulanan"
    assert {"G9", "G10"} == {s for s in terbuka(buku["Kinerja"]) if s[0] in "EFG" and int(s[1:]) > 8}
    isi = [[s.value for s in b] for b in buku["Bulanan"]["A6:C11"]]
    assert [b[0] for b in isi] == ["IKU-13"] * 3 + ["IKU-14"] * 3
    assert [b[2] for b in isi] == ["Juli", "Agustus", "September"] * 2
    kunci = {s for s in terbuka(buku["Bulanan"]) if s[0] in "DEF"}
    assert kunci == {"F6", "F7", "F8", *(f"{k}{n}" for k in "DE" for n in (9, 10, 11))}


def test_the_percentage_of_a_month_is_computed_from_its_own_row(ragam: Acuan) -> None:
    isi = {"IKU-14": {8: {"pembilang": Decimal(9), "penyebut": Decimal(12)}}}
    lembar = buka(formulir(ragam, bulan=isi))["Bulanan"]
    assert lembar["F10"].value == '=IF(OR(D10="",E10="",E10=0),"",D10/E10*100)'
    terbaca = baca(formulir(ragam, bulan=isi), nama="x").lembar("Bulanan")
    assert terbaca is not None
    assert (terbaca.sel("F10").nilai, terbaca.sel("F9").nilai) == (75, None)


def test_a_yearly_monthly_indicator_is_not_asked_for_before_it_is_due(acuan: AcuanDari) -> None:
    belum = dengan(acuan("umum", 3), bulanan(diisi=False))
    buku = buka(formulir(belum))
    assert "Bulanan" not in buku.sheetnames
    assert buku["Kinerja"]["G9"].value == "diukur pada Triwulan IV"


@pytest.mark.parametrize("kata", ["sebutan", "lembar Bulanan"])
def test_the_instructions_speak_of_what_the_form_asks_for(kata: str, ragam: Acuan, acuan: AcuanDari) -> None:
    def petunjuk(isi: bytes) -> str:
        return " ".join(str(s.value or "") for b in buka(isi)["Petunjuk"].iter_rows() for s in b)

    assert kata in petunjuk(formulir(ragam))
    assert kata not in petunjuk(formulir(dengan(acuan("umum", 1), angka())))


# the financial report --------------------------------------------------------------------------------
def lra(acuan: AcuanDari, isi: dict[str, IsianLra] | None = None) -> bytes:
    """The form of the financial report."""
    isian = Isian(lra=isi or {})
    return tulis_format(acuan("lra", 1), instansi="Kecamatan Sukamaju", sidik_rencana="", isian=isian)


def test_the_form_of_the_financial_report_asks_for_every_sub_kegiatan(acuan: AcuanDari) -> None:
    buku = buka(lra(acuan))
    assert buku.sheetnames == ["LRA", "Petunjuk", "_tanda"]
    sub = acuan("lra", 1).sub
    assert [s.value for s in buku["LRA"]["A"][10:]] == [s.kode for s in sub]
    akhir = 10 + len(sub)
    data = {s for s in terbuka(buku["LRA"]) if int(s[1:]) > 9}
    assert data == {f"{k}{n}" for k in "DE" for n in range(11, akhir + 1)}
    assert aturan(buku["LRA"], f"D{akhir}").type == "decimal"


def test_the_form_of_the_financial_report_says_who_fills_it_in_and_until_when(acuan: AcuanDari) -> None:
    buku = buka(lra(acuan))
    assert "Subbagian keuangan (LRA) · Triwulan I Tahun 2023" in buku["LRA"]["A2"].value
    assert "sejak Januari sampai akhir Maret" in buku["LRA"]["A3"].value
    assert "subbagian yang mengelola keuangan" in buku["Petunjuk"]["A3"].value


def test_its_totals_follow_the_rows(acuan: AcuanDari) -> None:
    sub = acuan("lra", 1).sub
    isi = lra(acuan, {s.kode: IsianLra(Decimal(1_000_000)) for s in sub})
    assert buka(isi)["LRA"]["D10"].value == f"=SUM(D11:D{10 + len(sub)})"
    terbaca = baca(isi, nama="x").lembar("LRA")
    assert terbaca is not None
    assert terbaca.sel("D10").nilai == 1_000_000 * len(sub)
    assert terbaca.sel("C10").nilai == sum(s.pagu for s in sub)


def test_a_sections_form_says_that_the_financial_report_decides(acuan: AcuanDari) -> None:
    from dataclasses import replace

    a = acuan("pelayanan", 1)
    pesan = [buka(formulir(replace(a, keuangan=k)))["Sub Kegiatan"]["A3"].value for k in ("lra", "isian")]
    assert ["LRA" in p for p in pesan] == [True, False]

"""Indicators that are filled in by month, on a sheet of their own."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from tests.periksa.ragam_acuan import (
    alamat,
    angka,
    bulanan,
    bulanan_berbagian,
    dengan,
    formulir,
    nilai,
    periksa,
)

from lkj.catatan import KONFIRMASI
from lkj.lembar import baca

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Sunting

    from lkj.format_isian import Acuan

ISI = {
    "IKU-13": {b: {"realisasi": Decimal(b)} for b in (7, 8, 9)},
    "IKU-14": {b: {"pembilang": Decimal(b), "penyebut": Decimal(10)} for b in (7, 8, 9)},
}


@pytest.fixture
def bulan(acuan: Callable[[str, int], Acuan]) -> Acuan:
    """A form of TW III: a monthly figure in the rows 6 to 8, a monthly percentage in 9 to 11."""
    return dengan(acuan("perencanaan", 3), bulanan(), bulanan_berbagian())


def test_the_values_of_three_months_are_recorded(bulan: Acuan) -> None:
    hasil = periksa(formulir(bulan, bulan=ISI), bulan)
    assert hasil.catatan == ()
    assert nilai(hasil, "IKU-13") == {f"realisasi_bulan_{b}": (Decimal(b), "") for b in (7, 8, 9)}
    assert nilai(hasil, "IKU-14") == {
        **{f"pembilang_bulan_{b}": (Decimal(b), "") for b in (7, 8, 9)},
        **{f"penyebut_bulan_{b}": (Decimal(10), "") for b in (7, 8, 9)},
    }
    assert {r.lembar for r in hasil.rekaman if r.jenis == "kinerja"} == {"Bulanan"}


def test_a_form_without_monthly_indicators_has_no_sheet_for_them(
    acuan: Callable[[str, int], Acuan],
) -> None:
    assert "Bulanan" not in baca(formulir(dengan(acuan("umum", 1), angka())), nama="x").nama_lembar


def test_the_quarter_of_a_monthly_indicator_is_not_read(bulan: Acuan, sunting: Sunting) -> None:
    isi = formulir(bulan, bulan=ISI)
    assert baca(isi, nama="x").semua[0].sel("G9").nilai == "lihat lembar Bulanan"
    hasil = periksa(sunting(isi, {"Kinerja!G9": "12 buah", "Kinerja!E10": 5}), bulan)
    assert hasil.catatan == ()
    assert "realisasi" not in nilai(hasil, "IKU-13")


@pytest.mark.parametrize(
    ("sel", "isi", "kode"),
    [
        ("F7", None, "SEL_KOSONG"),
        ("F7", -1, "NEGATIF"),
        ("F7", "12 buah", "ANGKA_SEBAGAI_TEKS"),
        ("D9", None, "SEL_KOSONG"),
        ("E9", None, "SEL_KOSONG"),
        ("E9", 0, "PENYEBUT_NOL"),
        ("D9", 11, "BAGIAN_TERTUKAR"),
        ("C7", "Oktober", "KUNCI_ASING"),
        ("C7", "Agus", "NILAI_PILIHAN"),
        ("C7", "Juli", "KUNCI_GANDA"),
        ("A7", "IKU-99", "KUNCI_ASING"),
    ],
)
def test_a_bad_cell_is_named_with_its_address(
    sel: str, isi: object, kode: str, bulan: Acuan, sunting: Sunting
) -> None:
    hasil = periksa(sunting(formulir(bulan, bulan=ISI), {f"Bulanan!{sel}": isi}), bulan)
    di = f"C{sel[1:]}" if kode == "KUNCI_ASING" else sel
    assert (kode, "Bulanan", di) in alamat(hasil)


def test_a_month_that_is_gone_is_named(bulan: Acuan, sunting: Sunting) -> None:
    hapus = {f"Bulanan!{k}7": None for k in "ABCDEFG"}
    hasil = periksa(sunting(formulir(bulan, bulan=ISI), hapus), bulan)
    assert alamat(hasil) == [("KUNCI_HILANG", "Bulanan", "")]
    assert "IKU-13 Agustus" in hasil.catatan[0].aturan


def test_a_month_may_be_written_in_capitals(bulan: Acuan, sunting: Sunting) -> None:
    assert periksa(sunting(formulir(bulan, bulan=ISI), {"Bulanan!C6": "JULI"}), bulan).catatan == ()


def test_months_of_a_value_that_is_not_published_yet_stay_blank(bulan: Acuan) -> None:
    terbit = {"IKU-13": {"status": "belum_terbit", "dokumen": "BPS"}}
    hasil = periksa(formulir(bulan, terbit, {"IKU-14": ISI["IKU-14"]}), bulan)
    assert hasil.catatan == ()
    assert set(nilai(hasil, "IKU-13")) == {"status", "dokumen"}
    terisi = periksa(formulir(bulan, terbit, ISI), bulan)
    assert alamat(terisi) == [("BELUM_TERBIT_BERISI", "Bulanan", f"F{n}") for n in (6, 7, 8)]


def test_a_remark_on_a_month_is_recorded(bulan: Acuan, sunting: Sunting) -> None:
    hasil = periksa(sunting(formulir(bulan, bulan=ISI), {"Bulanan!G8": "libur nasional"}), bulan)
    assert nilai(hasil, "IKU-13")["keterangan_bulan_9"] == (None, "libur nasional")


@pytest.mark.parametrize(("ketiga", "sel"), [("0.9", ["F6"]), ("90", [])])
def test_monthly_percentages_are_suspect_only_if_all_look_like_fractions(
    ketiga: str, sel: list[str], acuan: Callable[[str, int], Acuan]
) -> None:
    a = dengan(acuan("perencanaan", 3), bulanan(persen=True))
    isi = {7: Decimal("0.8"), 8: Decimal("0.9"), 9: Decimal(ketiga)}
    hasil = periksa(formulir(a, bulan={"IKU-13": {b: {"realisasi": n} for b, n in isi.items()}}), a)
    assert [(c.kode, c.tingkat, c.sel) for c in hasil.catatan] == [
        ("PERSEN_PECAHAN", KONFIRMASI, s) for s in sel
    ]

"""A corrected cell is read like any other; a correction that does not fit is refused, loudly."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from tests.perbaikan.conftest import SEBAB, butir

from lkj.catatan import WAJIB, Catatan
from lkj.periksa import tabel_isian

if TYPE_CHECKING:
    from tests.conftest import Isian
    from tests.perbaikan.conftest import Perbaiki

    from lkj.periksa import HasilTriwulan, Rekaman

REALISASI = "tw1/pelayanan/kinerja/IKU-01/realisasi"


def satu(hasil: HasilTriwulan) -> Catatan:
    """The only remark."""
    assert len(hasil.catatan) == 1, [c.sebagai_teks() for c in hasil.catatan]
    return hasil.catatan[0]


def rekaman(hasil: HasilTriwulan) -> dict[str, Rekaman]:
    """Records by id."""
    return {r.id: r for r in hasil.rekaman}


def test_the_new_value_is_recorded_at_the_old_cell_with_the_number_of_its_correction(
    perbaiki: Perbaiki,
) -> None:
    asal = rekaman(perbaiki(""))
    hasil = perbaiki(butir("G9", "82,45", "'82,54'"))
    assert hasil.catatan == ()
    r = rekaman(hasil)[REALISASI]
    assert (r.nilai, r.perbaikan, r.sel) == (Decimal("82.54"), "1", "G9")
    assert (r.berkas, r.sidik) == (asal[REALISASI].berkas, asal[REALISASI].sidik)
    lain = {k: v for k, v in rekaman(hasil).items() if v.jenis != "perbaikan" and k != REALISASI}
    assert lain == {k: v for k, v in asal.items() if k != REALISASI}


def test_the_correction_itself_is_recorded_from_where_it_is_written(perbaiki: Perbaiki) -> None:
    semua = rekaman(perbaiki(butir("G9", "82,45", "82,54"))).values()
    isi = {r.ukuran: r.teks for r in semua if r.jenis == "perbaikan"}
    assert isi == {
        "lembar": "Kinerja",
        "sel": "G9",
        "lama": "82,45",
        "baru": "82,54",
        "alasan": "salah ketik",
        "sumber": "Berita acara 3/2023",
        "oleh": "Sekretaris",
        "tanggal": "2023-04-20",
    }
    asal = {(r.berkas, r.sel) for r in semua if r.jenis == "perbaikan"}
    assert asal == {("data/raw/2023/perbaikan.yaml", "butir 1")}


def test_the_number_of_a_correction_comes_back_from_the_table(perbaiki: Perbaiki) -> None:
    semua = perbaiki(butir("G9", "82,45", "82,54")).rekaman
    assert tuple(tabel_isian.dari_csv(tabel_isian.ke_csv(semua))) == semua


@pytest.mark.parametrize("lama", ["82,45", "'82,45'", "82.45", "'82,450'"])
def test_an_old_number_is_written_in_indonesian_or_as_a_plain_number(lama: str, perbaiki: Perbaiki) -> None:
    assert rekaman(perbaiki(butir("G9", lama, "82,54")))[REALISASI].nilai == Decimal("82.54")


def test_a_number_that_was_typed_as_text_can_be_corrected(perbaiki: Perbaiki, isian: Isian) -> None:
    salah = {"pelayanan.xlsx": isian("pelayanan", 1, {"Kinerja!G9": "82,45"})}
    assert [c.kode for c in perbaiki("", salah).catatan] == ["ANGKA_SEBAGAI_TEKS"]
    hasil = perbaiki(butir("G9", "'82,45'", "82,45"), salah)
    assert (hasil.catatan, rekaman(hasil)[REALISASI].nilai) == ((), Decimal("82.45"))


def test_a_blank_cell_is_filled_and_a_filled_one_emptied(perbaiki: Perbaiki, isian: Isian) -> None:
    kosong = {"pelayanan.xlsx": isian("pelayanan", 1, {"Kinerja!G9": None})}
    hasil = perbaiki(butir("G9", "", "82,45"), kosong)
    assert (hasil.catatan, rekaman(hasil)[REALISASI].nilai) == ((), Decimal("82.45"))
    assert satu(perbaiki(butir("G9", "82,45", "null"))).kode == "SEL_KOSONG"


def test_a_text_and_a_sum_of_money_can_be_corrected(perbaiki: Perbaiki) -> None:
    asal = rekaman(perbaiki(""))
    teks = asal["tw1/pelayanan/analisis/IKU-01/solusi"]
    uang = asal["tw1/pelayanan/sub_kegiatan/7.01.02.2.02.01/anggaran"]
    yaml = butir(teks.sel, f"'{teks.teks}'", "Loket ditambah.", lembar="Analisis")
    yaml += butir(uang.sel, str(uang.nilai), "4.795.000", lembar="'Sub Kegiatan'")
    hasil = rekaman(perbaiki(yaml))
    assert hasil[teks.id].teks == "Loket ditambah."
    assert (hasil[uang.id].nilai, hasil[uang.id].perbaikan) == (Decimal(4_795_000), "2")


def test_a_section_and_its_quarter_name_the_sheet_too(perbaiki: Perbaiki) -> None:
    yaml = butir("G9", "82,45", "82,54", di="seksi: pelayanan\n  triwulan: 1")
    assert rekaman(perbaiki(yaml))[REALISASI].nilai == Decimal("82.54")


def test_the_corrected_value_is_checked_like_any_other(perbaiki: Perbaiki) -> None:
    catatan = satu(perbaiki(butir("G9", "82,45", "-1")))
    assert (catatan.kode, catatan.berkas, catatan.sel) == (
        "NEGATIF",
        "data/raw/2023/tw1/pelayanan.xlsx",
        "G9",
    )


# refused ---------------------------------------------------------------------------------------------
def test_an_old_value_that_is_gone_is_refused_and_both_are_shown(perbaiki: Perbaiki) -> None:
    hasil = perbaiki(butir("G9", "82,4", "82,54"))
    catatan = satu(hasil)
    assert (catatan.kode, catatan.tingkat, catatan.nilai) == ("PERBAIKAN_NILAI_LAMA", WAJIB, "82,45")
    assert (catatan.berkas, catatan.sel) == ("data/raw/2023/perbaikan.yaml", "butir 1")
    assert "tertulis “82,4”, isinya “82,45”" in catatan.aturan
    assert rekaman(hasil)[REALISASI].nilai == Decimal("82.45")


@pytest.mark.parametrize(
    ("sel", "lembar", "lama"),
    [
        ("D9", "Kinerja", "80"),  # the target: the plan's
        ("A9", "Kinerja", "IKU-01"),  # the key
        ("G8", "Kinerja", "Realisasi"),  # a header
        ("G10", "Kinerja", ""),  # a percentage that the form computes
        ("E9", "Kinerja", ""),  # this indicator has no parts
        ("G40", "Kinerja", ""),  # below the table
        ("Z9", "Kinerja", ""),
        ("G6", "'Sub Kegiatan'", ""),  # the ceiling
        ("A1", "_tanda", "versi"),
        ("A1", "Petunjuk", ""),
        ("B10", "Hasil", ""),
    ],
)
def test_only_a_cell_that_the_section_fills_in_can_be_corrected(
    sel: str, lembar: str, lama: str, perbaiki: Perbaiki
) -> None:
    assert satu(perbaiki(butir(sel, lama, "5", lembar=lembar))).kode == "PERBAIKAN_SEL"


def test_a_sheet_that_is_almost_named_right_is_guessed(perbaiki: Perbaiki) -> None:
    assert "Maksudnya “Kinerja”?" in satu(perbaiki(butir("G9", "1", "2", lembar="kinerj"))).aturan


def test_a_formula_is_not_corrected(perbaiki: Perbaiki, isian: Isian) -> None:
    rumus = {"pelayanan.xlsx": isian("pelayanan", 1, {"Kinerja!G9": "=80+2"})}
    kode = {c.kode: c for c in perbaiki(butir("G9", "82", "83"), rumus).catatan}
    assert "berisi rumus" in kode["PERBAIKAN_SEL"].aturan


def test_a_cell_is_corrected_once(perbaiki: Perbaiki) -> None:
    hasil = perbaiki(butir("G9", "82,45", "82,54") + butir("G9", "82,54", "82,6"))
    assert (satu(hasil).kode, satu(hasil).sel) == ("PERBAIKAN_GANDA", "butir 2")
    assert "sudah diperbaiki di butir 1" in satu(hasil).aturan


@pytest.mark.parametrize(
    "di",
    ["berkas: tw1/pelayana.xlsx", "seksi: umum2\n  triwulan: 1", "berkas: data/raw/2022/tw1/pelayanan.xlsx"],
)
def test_a_sheet_that_is_not_there_is_refused(di: str, perbaiki: Perbaiki) -> None:
    assert satu(perbaiki(butir("G9", "82,45", "82,54", di=di))).kode == "PERBAIKAN_BERKAS"


@pytest.mark.parametrize("tanggal", ["2022-12-31", "2026-01-01"])
def test_a_date_before_the_quarter_or_long_after_is_refused(tanggal: str, perbaiki: Perbaiki) -> None:
    yaml = butir("G9", "82,45", "82,54").replace("2023-04-20", tanggal)
    catatan = satu(perbaiki(yaml))
    assert (catatan.kode, catatan.nilai) == ("PERBAIKAN_TANGGAL", tanggal)
    assert "antara 1 Januari 2023 dan 31 Desember 2025" in catatan.aturan


@pytest.mark.parametrize(
    ("baru", "sebab"),
    [
        ("1.234", "ribuan atau sebagai pecahan"),
        ("82 persen", "harus berupa angka"),
        ("banyak", "harus berupa angka"),
        ("1e2", "harus berupa angka"),
        ("82,45", "sama dengan nilai lama"),
    ],
)
def test_a_new_value_that_is_no_clear_figure_is_refused(baru: str, sebab: str, perbaiki: Perbaiki) -> None:
    catatan = satu(perbaiki(butir("G9", "82,45", f"'{baru}'")))
    assert (catatan.kode, sebab in catatan.aturan) == ("PERBAIKAN_NILAI_BARU", True)


def test_a_corrected_date_is_a_date(perbaiki: Perbaiki) -> None:
    assert satu(perbaiki(butir("L9", "", "kemarin"))).kode == "PERBAIKAN_NILAI_BARU"
    r = rekaman(perbaiki(butir("L9", "", "2023-03-31")))
    assert r["tw1/pelayanan/kinerja/IKU-01/tanggal_dokumen"].teks == "2023-03-31"


@pytest.mark.parametrize(
    ("ganti", "dengan", "aturan"),
    [
        ("alasan: salah ketik", "alasan: ''", "“alasan” tidak dapat dipakai (tidak boleh kosong)"),
        ("alasan: salah ketik", "alasan: '  '", "“alasan” tidak dapat dipakai (tidak boleh kosong)"),
        ("oleh: Sekretaris", "oleh:", "“oleh” wajib ada"),
        ("  sumber: Berita acara 3/2023\n", "", "“sumber” wajib ada"),
        ("  baru: 82,54\n", "", "“baru” wajib ada"),
        ("alasan:", "alsan:", "“alsan” tidak dikenal. Maksudnya “alasan”?"),
        ("tanggal: 2023-04-20", "tanggal: 20 April", "“tanggal” tidak dapat dipakai"),
        ("sel: G9", "sel: g9", "tulis alamat satu sel"),
        ("sel: G9", "sel: G9:G10", "tulis alamat satu sel"),
        ("berkas: tw1/pelayanan.xlsx", "seksi: pelayanan", "tulis berkas saja, atau seksi dan triwulan"),
        ("alasan: salah", "triwulan: 1\n  alasan: salah", "tulis berkas saja, atau seksi dan triwulan"),
        ("alasan: salah ketik", "alasan: salah 😀", "U+1F600"),
    ],
)
def test_an_entry_of_another_shape_is_refused_with_its_key(
    ganti: str, dengan: str, aturan: str, perbaiki: Perbaiki
) -> None:
    yaml = butir("G9", "82,45", "82,54")
    assert ganti in yaml
    kode = {c.kode for c in perbaiki(yaml.replace(ganti, dengan)).catatan}
    teks = " ".join(c.aturan for c in perbaiki(yaml.replace(ganti, dengan)).catatan)
    assert (kode, aturan in teks) == ({"PERBAIKAN_BENTUK"}, True), teks


def test_all_that_is_wrong_is_said_at_once_with_the_place_of_each(perbaiki: Perbaiki) -> None:
    yaml = butir("G9", "82,45", "82,54").replace("sel:", "sl:") + "- teks\n" + butir("G9", "1", "2")
    catatan = perbaiki(yaml).catatan
    assert {(c.kode, c.sel) for c in catatan} == {
        ("PERBAIKAN_BENTUK", "butir 1 sl"),
        ("PERBAIKAN_BENTUK", "butir 1 sel"),
        ("PERBAIKAN_BENTUK", "butir 2"),
        ("PERBAIKAN_NILAI_LAMA", "butir 3"),
    }
    assert SEBAB.count("\n") == 3  # the entries above are whole but for what was spoiled


def test_a_file_that_is_no_yaml_is_one_remark(perbaiki: Perbaiki) -> None:
    catatan = satu(perbaiki("- {berkas: ["))
    assert (catatan.kode, catatan.berkas) == ("PERBAIKAN_BENTUK", "data/raw/2023/perbaikan.yaml")
    assert "baris 1" in catatan.aturan

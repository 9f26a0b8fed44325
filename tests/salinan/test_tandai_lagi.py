"""Marking twice, taking marks out, and workbooks of an unusual build."""

from __future__ import annotations

import re
from copy import copy
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest
from tests.salinan.alat import (
    SALAH,
    Bahan,
    bagian,
    berawalan,
    buka,
    catatan,
    kemas,
    nilai,
    simpan,
)

from lkj.lembar import baca, batas
from lkj.periksa import periksa_isian
from lkj.salinan import tandai
from lkj.salinan.gaya import WARNA
from lkj.salinan.komentar import JUDUL
from lkj.salinan.tandai import buat_salinan

if TYPE_CHECKING:
    from tests.conftest import Isian, PeriksaIsian, Sunting


TINGKAT = ("wajib", "konfirmasi")


# twice, and away again -------------------------------------------------------------------------------
def test_the_same_workbook_and_remarks_give_the_same_bytes(bahan: Bahan) -> None:
    isi, milik = bahan
    assert tandai(isi, milik) == tandai(isi, list(reversed(milik)))


def test_marking_a_marked_copy_again_piles_nothing_up(bahan: Bahan) -> None:
    isi, milik = bahan
    sekali = tandai(isi, milik)
    assert tandai(sekali, milik) == sekali


def test_without_remarks_the_marks_of_before_are_gone(bahan: Bahan) -> None:
    isi, milik = bahan
    lama, baru = buka(isi), buka(tandai(tandai(isi, milik), []))
    for lembar in lama:
        for baris in lembar.iter_rows():
            for sel in baris:
                lain = baru[lembar.title][sel.coordinate]
                assert repr(lain.fill) == repr(sel.fill), (lembar.title, sel.coordinate)
                assert (lain.comment and lain.comment.text) == (sel.comment and sel.comment.text)
    assert baru["Isian" if "Isian" in lama.sheetnames else "Analisis"]["Z40"].fill.fill_type is None


def test_a_colour_that_was_copied_to_another_cell_goes_too(kaya: Bahan) -> None:
    isi, milik = kaya
    wb = buka(tandai(isi, milik))
    wb["Isian"]["D4"].fill = copy(wb["Isian"]["B3"].fill)
    assert buka(tandai(simpan(wb), []))["Isian"]["D4"].fill.fill_type is None


def test_the_mended_copy_is_accepted_with_the_values_of_the_good_form(
    isian: Isian, periksa: PeriksaIsian, form: Bahan, sunting: Sunting
) -> None:

    baik = buka(isian("pelayanan"))
    perbaikan = {a: baik[a.partition("!")[0]][a.partition("!")[2]].value for a in SALAH}
    kembali = sunting(tandai(*form), perbaikan)
    seharusnya = periksa("pelayanan", 1)
    hasil = periksa_isian(kembali, berkas="data/raw/2023/tw1/pelayanan.xlsx", acuan=None)
    assert hasil.catatan == seharusnya.catatan == ()
    assert [replace(r, sidik="") for r in hasil.rekaman] == [replace(r, sidik="") for r in seharusnya.rekaman]


@pytest.mark.parametrize("tw", [1, 2, 3, 4])
@pytest.mark.parametrize("seksi", ["perencanaan", "pmd", "kel_mekarsari", "lra"])
def test_marks_anywhere_on_a_form_change_no_value_and_come_off_again(
    seksi: str, tw: int, isian: Isian
) -> None:
    isi = isian(seksi, tw)
    acak = Random(f"{seksi}{tw}")  # noqa: S311  the same cells each time
    lembar = list(nilai(isi))
    milik = [
        catatan(
            acak.choice(lembar),
            f"{acak.choice('ABCDEFGHIJKLMNOZ')}{acak.randint(1, 30)}",
            acak.choice(TINGKAT),
        )
        for _ in range(60)
    ]
    sekali = tandai(isi, milik)
    assert nilai(sekali, tanpa="Catatan") == nilai(isi)
    assert buka(sekali).sheetnames == ["Catatan", *buka(isi).sheetnames]
    assert tandai(sekali, milik) == sekali
    lepas = buka(tandai(sekali, []))
    warna = {s.fill.fgColor.rgb for b in lepas.worksheets[1:] for baris in b.iter_rows() for s in baris}
    assert warna.isdisjoint(WARNA.values())


# odd workbooks ---------------------------------------------------------------------------------------
def test_a_workbook_with_prefixed_names_is_marked_too(kaya: Bahan) -> None:
    isi, milik = kaya
    b = bagian(isi)
    for nama in [
        n for n in b if n.startswith(("xl/workbook.xml", "xl/styles", "xl/worksheets/s", "xl/comm"))
    ]:
        b[nama] = berawalan(b[nama])
    berprefiks = kemas(b)
    hasil = tandai(berprefiks, milik)
    assert nilai(hasil, tanpa="Catatan") == nilai(isi)
    assert buka(hasil)["Isian"]["B3"].fill.fgColor.rgb == WARNA["wajib"]
    assert tandai(hasil, milik) == hasil


def test_comments_in_another_encoding_are_kept_too(kaya: Bahan) -> None:
    isi, milik = kaya
    b = bagian(isi)
    b["xl/comments1.xml"] = b["xl/comments1.xml"].decode().replace("UTF-8", "UTF-16").encode("utf-16")
    lembar = buka(tandai(kemas(b), milik))["Isian"]
    assert lembar["A1"].comment.text == "Komentar lain"
    assert JUDUL in lembar["B4"].comment.text


def test_a_workbook_with_single_quotes_is_marked_twice_without_growing(kaya: Bahan) -> None:
    isi, milik = kaya
    b = bagian(isi)
    b["xl/styles.xml"] = b["xl/styles.xml"].replace(b'"', b"'")
    sekali = tandai(kemas(b), milik)
    assert tandai(sekali, milik) == sekali


def test_a_sheet_built_in_a_way_nobody_foresaw_gives_only_the_list(kaya: Bahan) -> None:
    isi, milik = kaya
    b = bagian(isi)
    b["xl/worksheets/sheet1.xml"] = b["xl/worksheets/sheet1.xml"].replace(b' max="2"', b"")
    assert nilai(kemas(b)) == nilai(isi)
    assert not buat_salinan(kemas(b), milik).bertanda


def test_a_workbook_without_styles_gets_them(kaya: Bahan) -> None:
    isi, _ = kaya
    b = bagian(isi)
    for nama in ("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"):
        b[nama] = re.sub(rb' (?:s|style)="\d+"', b"", b[nama])
        b[nama] = re.sub(rb"<conditionalFormatting.*</conditionalFormatting>", b"", b[nama])
    del b["xl/styles.xml"]
    for nama in ("[Content_Types].xml", "xl/_rels/workbook.xml.rels"):
        b[nama] = re.sub(rb"<[^<>]*styles[^<>]*/>", b"", b[nama])
    hasil = tandai(kemas(b), [catatan("Isian", "B3")])
    assert buka(hasil)["Isian"]["B3"].fill.fgColor.rgb == WARNA["wajib"]
    assert buka(hasil)["Isian"]["A1"].fill.fill_type is None


def test_a_conversation_on_a_cell_is_left_alone(kaya: Bahan) -> None:
    isi, _ = kaya
    b = bagian(isi)
    b["xl/comments1.xml"] = b["xl/comments1.xml"].replace(b"<author></author>", b"<author>tc={0}</author>")
    sel = buka(tandai(kemas(b), [catatan("Isian", "B3")]))["Isian"]["B3"]
    assert sel.comment.text == "Komentar seksi"
    assert sel.fill.fgColor.rgb == WARNA["wajib"]


@pytest.mark.parametrize("isi", [b"", b"PK\x03\x04terpotong", b"bukan buku kerja"])
def test_a_refused_file_gives_a_workbook_with_only_the_list(isi: bytes) -> None:
    hasil = tandai(isi, [catatan("", "", kode="BERKAS_RUSAK", aturan="Isi berkas rusak.")])
    assert hasil == tandai(isi, [catatan("", "", kode="BERKAS_RUSAK", aturan="Isi berkas rusak.")])
    lembar = baca(hasil, nama="x").lembar("Catatan")
    assert lembar is not None
    assert lembar.sel("F9").nilai == "Isi berkas rusak."
    assert buka(hasil).sheetnames == ["Catatan"]


def test_a_workbook_that_our_additions_would_make_too_large_gives_only_the_list(kaya: Bahan) -> None:
    isi, milik = kaya
    b = bagian(isi)
    penuh = b | {f"docProps/sisa{n}.bin": b"" for n in range(batas.BAGIAN - len(b))}
    assert nilai(kemas(penuh)) == nilai(isi)
    assert buka(tandai(kemas(penuh), milik)).sheetnames == ["Catatan"]


def test_what_comes_back_as_a_fill_is_never_taken_for_more(isian: Isian, sunting: Sunting) -> None:
    hasil = tandai(isian("pelayanan"), [catatan("Kinerja", "G9")])
    jahat = '<fill><patternFill/></fill></fills><numFmts count="9"/><fills><fill/>'
    for isi in (jahat, "<fill><script/></fill>", "<fill", "&x;"):
        kembali = tandai(sunting(hasil, {"Catatan!M2": isi}), [])
        assert buka(kembali)["Kinerja"]["G9"].fill.fill_type is None

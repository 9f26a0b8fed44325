"""What Word keeps on one page, and the styles of a letter."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from lkj.laporan.halaman import baca_naskah, tulis_docx
from lkj.laporan.halaman.lekat_docx import gaya
from lkj.laporan.halaman.wordml import w
from lkj.laporan.keadaan import FINAL

Pembuat = Callable[[str], Path]
TTD = "::: tanda-tangan\nCamat,\n\n::: ruang\n:::\n\n**Nama**\n:::"
DUA = (
    "::: dua-kolom\n::: kiri\nKiri,\n\n::: ruang\n:::\n\nSatu\n:::\n\n"
    "::: kanan\nKanan,\n\n::: ruang\n:::\n\nDua\n:::\n:::"
)
TABEL = "::: tabel\n| A |\n|---|\n| r1 |\n| r2 |\n| r3 |\n| r4 |\n\n: J\n:::"


def badan(naskah: Path, templat: Path) -> ET.Element:
    """The body of the DOCX."""
    keluar = naskah.with_suffix(".docx")
    tulis_docx(pohon=baca_naskah(naskah), folder=naskah.parent, keluar=keluar, templat=templat, keadaan=FINAL)
    with zipfile.ZipFile(keluar) as paket:
        hasil = ET.fromstring(paket.read("word/document.xml")).find(w("body"))  # noqa: S314
    assert hasil is not None
    return hasil


def teks(unsur: ET.Element) -> str:
    """The visible text below an element."""
    return "".join(bagian.text or "" for bagian in unsur.iter(w("t")))


def terikat(akar: ET.Element) -> list[str]:
    """The texts of the paragraphs that are themselves told to stay with the next."""
    return [teks(p) for p in akar.iter(w("p")) if p.find(f"{w('pPr')}/{w('keepNext')}") is not None]


@pytest.mark.parametrize("tanda", [TTD, DUA], ids=["satu", "dua"])
@pytest.mark.parametrize(
    ("isi", "ikut"),
    [
        ("Awal.\n\nDemikian.", ["Demikian."]),
        ("1. b1\n2. b2\n3. b3", ["b2", "b3"]),
        (TABEL, ["r3", "r4"]),
    ],
    ids=["alinea", "daftar", "tabel"],
)
def test_a_signature_takes_what_is_above_it_along(
    buat: Pembuat, templat: Path, isi: str, ikut: list[str], tanda: str
) -> None:
    akar = badan(buat(f"::: isi\n# B\n\n{isi}\n\n{tanda}\n:::"), templat)
    assert [t for t in terikat(akar) if t] == ikut


def test_the_last_row_of_a_table_is_tied_to_the_one_before(buat: Pembuat, templat: Path) -> None:
    assert terikat(badan(buat(f"::: isi\n# B\n\n{TABEL}\n\nAkhir.\n:::"), templat)) == ["r3"]


@pytest.mark.parametrize(
    ("alinea", "ikat"), [("**Arahan**", ["Arahan"]), ("Yang hadir:", ["Yang hadir:"]), ("Ia **tebal**.", [])]
)
def test_a_lead_in_stays_with_its_list(buat: Pembuat, templat: Path, alinea: str, ikat: list[str]) -> None:
    akar = badan(buat(f"::: isi\n# B\n\n{alinea}\n\n1. b1\n2. b2\n\nAkhir.\n:::"), templat)
    assert terikat(akar) == ikat


def test_a_chapter_that_goes_on_begins_no_page_and_is_in_the_list_of_contents(
    buat: Pembuat, templat: Path
) -> None:
    isi = "::: depan\n# Daftar Isi\n\n::: daftar-isi\n:::\n:::\n\n"
    akar = badan(buat(f"{isi}::: isi\n# Satu\n\na\n\n# Dua {{.sambung}}\n\nb\n:::"), templat)
    sambung = [p for p in akar.iter(w("p")) if gaya(p) == "JudulSambung"]
    assert [teks(p) for p in sambung] == ["BAB IIDua"]
    (tanda,) = [b.get(w("name")) for b in sambung[0].iter(w("bookmarkStart"))]
    assert f" PAGEREF {tanda} " in "".join(i.text or "" for i in akar.iter(w("instrText")))


def test_the_heads_of_a_letters_tables_are_black(buat: Pembuat, templat: Path) -> None:
    naskah = buat(TABEL)
    kop = '::: {.kop judul="J" penulis="P" tanggal="2024-01-30"}\n::: pemda\nPEMERINTAH\n:::\n:::\n\n'
    naskah.write_text(f"{kop}{TABEL.replace('tabel', '{.tabel .tanpa-judul}', 1)}\n", encoding="utf-8")
    semua = {gaya(p) for p in badan(naskah, templat).iter(w("p"))}
    assert "KepalaTabelSurat" in semua
    assert "KepalaTabel" not in semua

"""The DOCX: real styles, fields and sections, and the same literal numbers."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

from lkj.laporan.halaman import GalatGambar, baca_naskah, tulis_docx
from lkj.laporan.halaman.acuan_docx import buat_acuan
from lkj.laporan.halaman.wordml import w
from lkj.laporan.keadaan import FINAL, Keadaan

DRAF = Keadaan("DRAF")


@pytest.fixture(scope="module")
def paket(tmp_path_factory: pytest.TempPathFactory, contoh: ModuleType, templat: Path) -> dict[str, str]:
    """The parts of the sample as text."""
    folder = tmp_path_factory.mktemp("docx")
    naskah = contoh.siapkan(folder, contoh.naskah(1))
    keluar = folder / "a.docx"
    tulis_docx(pohon=baca_naskah(naskah), folder=folder, keluar=keluar, templat=templat, keadaan=DRAF)
    with zipfile.ZipFile(keluar) as arsip:
        assert {entri.date_time for entri in arsip.infolist()} == {(2024, 1, 30, 0, 0, 0)}
        return {nama: arsip.read(nama).decode("utf-8", "replace") for nama in arsip.namelist()}


def badan(paket: dict[str, str]) -> ET.Element:
    """Return the body of the document."""
    hasil = ET.fromstring(paket["word/document.xml"]).find(w("body"))  # noqa: S314
    assert hasil is not None
    return hasil


def teks(unsur: ET.Element) -> str:
    """Return the visible text below an element."""
    return "".join(bagian.text or "" for bagian in unsur.iter(w("t")))


def gaya(paragraf: ET.Element) -> str:
    """Return the style of a paragraph."""
    penunjuk = paragraf.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if penunjuk is None else penunjuk.get(w("val"), "")


def test_every_part_is_well_formed(paket: dict[str, str]) -> None:
    for nama, isi in paket.items():
        if nama.endswith((".xml", ".rels")):
            ET.fromstring(isi)  # noqa: S314


def test_every_style_in_use_exists(paket: dict[str, str]) -> None:
    ada = {satu.get(w("styleId")) for satu in ET.fromstring(paket["word/styles.xml"]).iter(w("style"))}  # noqa: S314
    pakai = {
        satu.get(w("val")) for nama in ("pStyle", "rStyle", "tblStyle") for satu in badan(paket).iter(w(nama))
    }
    assert pakai <= ada


def test_headings_and_captions_carry_literal_numbers(paket: dict[str, str]) -> None:
    judul = [teks(satu) for satu in badan(paket).iter(w("p")) if gaya(satu).startswith("Heading")]
    assert "BAB IIIAKUNTABILITAS KINERJA" in judul
    assert "A.Capaian Kinerja Organisasi" in judul
    tabel = [teks(satu) for satu in badan(paket).iter(w("p")) if gaya(satu) == "JudulTabel"]
    assert tabel[0].startswith("Tabel 2.1")
    assert tabel[-1].startswith("Tabel L2.1")


def test_header_rows_repeat_and_total_rows_are_shaded(paket: dict[str, str]) -> None:
    for tabel in badan(paket).iter(w("tbl")):
        kepala = [teks(baris) for baris in tabel.iter(w("tr")) if list(baris.iter(w("tblHeader")))]
        assert kepala or "Garis" in (next(tabel.iter(w("tblStyle"))).get(w("val")) or "")
    jumlah = [baris for baris in badan(paket).iter(w("tr")) if "Rata-rata capaian" in teks(baris)]
    assert all(len(list(baris.iter(w("shd")))) >= 7 for baris in jumlah)


def test_pages_count_in_roman_then_arabic_and_one_section_lies(paket: dict[str, str]) -> None:
    bagian = list(badan(paket).iter(w("sectPr")))
    angka = [(satu.find(w("pgNumType")), satu.find(w("pgSz"))) for satu in bagian]
    bentuk = [nomor.get(w("fmt")) for nomor, _ in angka if nomor is not None]
    mulai = [nomor.get(w("start")) for nomor, _ in angka if nomor is not None]
    arah = [ukuran.get(w("orient")) for _, ukuran in angka if ukuran is not None]
    assert bentuk == ["decimal", "lowerRoman", "decimal", "decimal"]
    assert mulai == [None, "1", "1", None]
    assert arah == [None, None, None, "landscape"]


def test_lists_of_contents_are_fields_that_word_fills(paket: dict[str, str]) -> None:
    perintah = [satu.text or "" for satu in badan(paket).iter(w("instrText"))]
    assert [satu for satu in perintah if satu.startswith(" TOC")] == [
        r' TOC \o "1-3" \h \z \u ', r' TOC \h \z \c "Tabel" ', r' TOC \h \z \c "Gambar" ',
    ]  # fmt: skip
    tanda = {satu.get(w("name")) for satu in badan(paket).iter(w("bookmarkStart"))}
    halaman = {satu.split()[1] for satu in perintah if "PAGEREF" in satu}
    assert halaman
    assert halaman <= tanda
    assert "updateFields" in paket["word/settings.xml"]


def test_pictures_have_their_text_and_the_draft_its_mark(paket: dict[str, str]) -> None:
    assert 'descr="Diagram batang capaian lima indikator' in paket["word/document.xml"]
    for nomor in (1, 2):
        assert "DRAF" in paket[f"word/header{nomor}.xml"]
        assert " PAGE " in paket[f"word/footer{nomor}.xml"]
    assert "DRAF" in paket["word/header3.xml"]  # the cover
    assert "2024-01-30T00:00:00Z" in paket["docProps/core.xml"]


def test_the_mark_that_the_cover_asks_for_stands_beside_the_other(
    tmp_path: Path, contoh: ModuleType, templat: Path
) -> None:
    naskah = contoh.siapkan(tmp_path, contoh.naskah(1))
    teks = naskah.read_text(encoding="utf-8")
    naskah.write_text(teks.replace("{.sampul ", '{.sampul tanda="SEMENTARA" ', 1), encoding="utf-8")
    keluar = tmp_path / "a.docx"
    tulis_docx(pohon=baca_naskah(naskah), folder=tmp_path, keluar=keluar, templat=templat, keadaan=DRAF)
    with zipfile.ZipFile(keluar) as paket:
        kepala = [paket.read(f"word/header{n}.xml").decode() for n in (1, 2, 3)]
    assert all("DRAF · SEMENTARA" in k for k in kepala[:2])
    assert 'string="DRAF SEMENTARA"' in kepala[2]  # the cover


def test_a_missing_png_is_named(tmp_path: Path, contoh: ModuleType, templat: Path) -> None:
    naskah = contoh.siapkan(tmp_path, contoh.naskah(1))
    pohon = baca_naskah(naskah)
    (tmp_path / "grafik" / "capaian.png").unlink()
    with pytest.raises(GalatGambar, match=r"grafik/capaian\.png"):
        tulis_docx(pohon=pohon, folder=tmp_path, keluar=tmp_path / "a.docx", templat=templat, keadaan=FINAL)


def test_the_committed_reference_document_is_the_one_its_script_makes(tmp_path: Path, templat: Path) -> None:
    buat_acuan(tmp_path / "acuan.docx")
    ada = (templat / "halaman" / "reference.docx").read_bytes()
    petunjuk = "python -m lkj.laporan.halaman.acuan_docx templates/halaman/reference.docx"
    assert (tmp_path / "acuan.docx").read_bytes() == ada, petunjuk


def test_the_first_figure_of_each_key_bears_a_bookmark_with_its_name(
    buat: Callable[[str], Path], templat: Path
) -> None:
    kunci = "- IKU-01.target - IKU-01.target - rencana/PK-1/IKU-01.tw1"
    baris = "| A | B |\n|--|--:|\n| a | 1 |\n| b | 2 |\n| c | 3 |"
    tabel = f'::: {{.tabel kunci="{kunci}"}}\n{baris}\n\n: J\n:::\n'
    kalimat = 'Nilai [85,12]{k="IKU-01.realisasi"} dan [[9]{k="IKU-02.realisasi"}]{angka="angka_a_001"}.\n'
    naskah = buat(f"{tabel}\n{kalimat}")
    keluar = naskah.with_name("a.docx")
    tulis_docx(pohon=baca_naskah(naskah), folder=naskah.parent, keluar=keluar, templat=templat, keadaan=DRAF)
    with zipfile.ZipFile(keluar) as paket:
        isi = paket.read("word/document.xml").decode()
    nama = re.findall(r'<w:bookmarkStart [^>]*w:name="((?:k_|angka_)[^"]+)"', isi)
    assert nama == ["k_IKU_01_target", "k_rencana_PK_1_IKU_01_tw1", "k_IKU_01_realisasi", "angka_a_001"]

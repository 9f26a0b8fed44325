"""Footnotes of a table on the pages: the same marks and sentences in PDF, Word and HTML."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest

from lkj.laporan.halaman import baca_naskah, tulis_docx, tulis_html, tulis_pdf
from lkj.laporan.keadaan import FINAL
from lkj.laporan.markah import Kolom, Tabel, bertanda, chip

Pembuat = Callable[[str], Path]
CATATAN = ("Nilai sementara menurut Laporan | *x*.", "Capaian 90,5% berada di antara dua kategori.")


@pytest.fixture
def naskah(buat: Pembuat) -> Path:
    """A report of one table whose figure, category and total have footnotes."""
    kolom = (Kolom("Indikator", 30), Kolom("Realisasi", 10, "r"), Kolom("Kategori", 10, "c"))
    t = Tabel("tbl-a", "Pengukuran", kolom)
    t.tambah("Indeks", bertanda("85,12", CATATAN[0]), bertanda(chip("Tinggi", "t"), CATATAN[1]))
    t.tambah("Rata-rata", bertanda("90,5", *CATATAN), "Tinggi", jumlah=True)
    t.catatan.append("▲ naik, ▼ turun.")
    return buat(f"::: {{.isi}}\n\n# Bab\n\n{t.__html__()}\n\nParagraf.\n\n:::\n")


def tulis(naskah: Path, templat: Path, jenis: str) -> Path:
    """Set the report in a format."""
    keluar = naskah.with_suffix(f".{jenis}")
    umum = {"pohon": baca_naskah(naskah), "folder": naskah.parent, "keluar": keluar, "templat": templat}
    if jenis == "pdf":
        tulis_pdf(**umum, lampiran=(), keadaan=FINAL)  # type: ignore[arg-type]
    else:
        (tulis_docx if jenis == "docx" else tulis_html)(**umum, keadaan=FINAL)  # type: ignore[arg-type]
    return keluar


def test_the_pdf_has_marks_and_notes_on_the_page_of_the_table(naskah: Path, templat: Path) -> None:
    with pypdfium2.PdfDocument(tulis(naskah, templat, "pdf")) as dokumen:
        halaman = [" ".join(h.get_textpage().get_text_range().split()) for h in dokumen]
    (isi,) = [h for h in halaman if "85,12" in h]
    assert "85,12a Tinggi b" in isi
    assert "90,5a,b Tinggi" in isi
    assert f"a {CATATAN[0]} b {CATATAN[1]} ▲ naik, ▼ turun. Paragraf." in isi


def test_word_has_superscripts_and_a_style_for_the_notes(naskah: Path, templat: Path) -> None:
    with zipfile.ZipFile(tulis(naskah, templat, "docx")) as paket:
        isi = paket.read("word/document.xml").decode()
    paragraf = re.findall(r"<w:p>.*?</w:p>", isi, flags=re.DOTALL)
    catatan = [re.sub(r"<[^>]+>", "", p) for p in paragraf if 'w:val="CatatanTabel"' in p]
    assert catatan == [f"a {CATATAN[0]}", f"b {CATATAN[1]}", "▲ naik, ▼ turun."]
    assert isi.count('<w:vertAlign w:val="superscript" />') == 5
    baris = re.findall(r"<w:tr>.*?</w:tr>", isi, flags=re.DOTALL)
    assert ["<w:keepNext />" in b for b in baris[-3:]] == [False, True, True]


def test_html_has_superscripts_and_the_notes_below_the_table(naskah: Path, templat: Path) -> None:
    isi = tulis(naskah, templat, "html").read_text(encoding="utf-8")
    assert "85,12<sup>a</sup>" in isi
    bawah = isi[isi.index("</table>") :]
    (kaki,) = re.findall(r'<div class="catatan-tabel">(.*?)</div>', bawah, flags=re.DOTALL)
    teks = " ".join(re.sub(r"<[^>]+>", "", kaki).split())
    assert teks == f"a {CATATAN[0]} b {CATATAN[1]} ▲ naik, ▼ turun."

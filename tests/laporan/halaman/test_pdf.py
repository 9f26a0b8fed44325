"""The PDF: what stands on its pages, what it carries, and that it is always the same."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pikepdf
import pypdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from lkj.laporan.halaman import (
    GalatHuruf,
    GalatLampiran,
    GalatTautanSimbolik,
    GalatTypst,
    baca_naskah,
    tulis_pdf,
)
from lkj.laporan.halaman.susun_typst import Keluaran, kompilasi
from lkj.laporan.keadaan import FINAL, Keadaan

Pembuat = Callable[[str], Path]
ANEH = (
    "a--b ... -5 a-?b ~ \\# \\$x\\$ @x \"q\" 's' 1\\. \\*x\\* \\_y\\_ // = + \\[b\\] <x> \\`r\\` https://a.id"
)
TAMPIL = "a--b ... -5 a-?b ~ # $x$ @x \"q\" 's' 1. *x* _y_ // = + [b] <x> `r` https://a.id"


def pdf(naskah: Path, templat: Path, *, keadaan: Keadaan = FINAL, lampiran: tuple[Path, ...] = ()) -> Path:
    """Set a report and return the PDF."""
    keluar = naskah.with_suffix(".pdf")
    tulis_pdf(
        pohon=baca_naskah(naskah),
        folder=naskah.parent,
        keluar=keluar,
        templat=templat,
        lampiran=lampiran,
        keadaan=keadaan,
    )
    return keluar


def teks_halaman(berkas: Path) -> list[str]:
    """Return the text of each page, white space folded."""
    with pypdfium2.PdfDocument(berkas) as dokumen:
        return [" ".join(halaman.get_textpage().get_text_range().split()) for halaman in dokumen]


@pytest.fixture(scope="module")
def panjang(tmp_path_factory: pytest.TempPathFactory, contoh: ModuleType, templat: Path) -> Path:
    """The long sample as PDF, with two attachments."""
    folder = tmp_path_factory.mktemp("panjang")
    naskah = contoh.siapkan(folder)
    lampiran = (folder / "rekap.csv", folder / "pengukuran.csv")
    for berkas in lampiran:
        berkas.write_text("id,nilai\nIKU-01,84.56\n", encoding="utf-8")
    return pdf(naskah, templat, lampiran=lampiran)


def test_shorthands_of_the_typesetter_stay_as_they_are_written(buat: Pembuat, templat: Path) -> None:
    tabel = f"::: {{.tabel}}\n| a | b |\n|---|---|\n| {ANEH} | x |\n\n: {ANEH}\n:::"
    isi = f"::: isi\n# Bab\n{ANEH}\n\n{tabel}\n\n- {ANEH}\n:::"
    halaman = "".join(teks_halaman(pdf(buat(isi), templat))).replace(" ", "").replace("\u200b", "")
    assert halaman.count(TAMPIL.replace(" ", "")) == 4


def test_curly_quotation_marks_dashes_and_dots_stay_as_they_are_written(buat: Pembuat, templat: Path) -> None:
    isi = "‘Jum’at’ “x” – y — z … Ma’arif"
    tabel = f"::: {{.tabel}}\n| a | b |\n|---|---|\n| {isi} | x |\n\n: {isi}\n:::"
    halaman = "".join(teks_halaman(pdf(buat(f"::: isi\n# Bab\n{isi}\n\n{tabel}\n:::"), templat)))
    assert halaman.replace(" ", "").count(isi.replace(" ", "")) == 3


def test_pages_count_in_roman_and_then_in_arabic_numbers(panjang: Path) -> None:
    label = pypdf.PdfReader(panjang).page_labels
    isi = label.index("1")
    assert "PENDAHULUAN" in teks_halaman(panjang)[isi]
    assert label[1:4] == ["i", "ii", "iii"]
    assert label[isi : isi + 3] == ["1", "2", "3"]
    assert label[-1] == str(len(label) - isi)


def test_the_list_of_contents_names_the_pages(panjang: Path) -> None:
    halaman = teks_halaman(panjang)
    daftar = next(teks for teks in halaman if "DAFTAR ISI" in teks)
    baris = daftar.replace(" ", "").replace(".", "")
    assert "BABIPENDAHULUAN1" in baris
    assert "LAMPIRAN1PERJANJIANKINERJA" in baris


def test_titles_tables_and_pictures_carry_their_numbers(panjang: Path) -> None:
    teks = " ".join(teks_halaman(panjang))
    for judul in (
        "BAB III AKUNTABILITAS KINERJA",
        "Tabel 3.1",
        "Gambar 3.2",
        "Tabel L2.1",
        "pada Tabel 3.1 dan Gambar 3.1",
    ):
        assert judul in teks


def test_a_landscape_part_lies_and_the_rest_stands(panjang: Path) -> None:
    ukuran = [halaman.mediabox for halaman in pypdf.PdfReader(panjang).pages]
    mendatar = [satu.width > satu.height for satu in ukuran]
    assert mendatar[-1]
    assert not any(mendatar[:-4])


def test_the_paper_can_be_f4(tmp_path: Path, templat: Path) -> None:
    naskah = tmp_path / "n.md"
    sampul = '::: {.sampul judul="J" penulis="P" tanggal="2024-01-30" kertas="f4"}\nx\n:::\n'
    naskah.write_text(sampul, encoding="utf-8")
    kotak = pypdf.PdfReader(pdf(naskah, templat)).pages[0].mediabox
    assert [round(float(satu) / 72 * 25.4) for satu in (kotak.width, kotak.height)] == [215, 330]


def test_the_data_are_attached_and_the_document_says_what_it_is(panjang: Path) -> None:
    with pikepdf.open(panjang) as berkas:
        assert sorted(berkas.attachments) == ["pengukuran.csv", "rekap.csv"]
        isi = berkas.attachments["rekap.csv"].get_file().read_bytes()
        assert isi == b"id,nilai\nIKU-01,84.56\n"
        assert str(berkas.Root.Lang) == "id-ID"
        meta = berkas.open_metadata()
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"], meta["pdfuaid:part"]) == ("3", "A", "1")
        assert berkas.docinfo["/CreationDate"] == "D:20240130000000Z"
        assert str(berkas.docinfo["/Title"]) == "Laporan Kinerja Kecamatan Sukamaju Tahun 2023"


def unsur(simpul: pikepdf.Object) -> list[pikepdf.Object]:
    """Return the structure elements below one, in order."""
    anak = simpul.get("/K")
    daftar = list(anak) if isinstance(anak, pikepdf.Array) else [anak]
    isi = [satu for satu in daftar if isinstance(satu, pikepdf.Dictionary) and "/S" in satu]
    return [cucu for satu in isi for cucu in [satu, *unsur(satu)]]


def test_every_table_has_tagged_header_cells_and_every_picture_a_text(panjang: Path) -> None:
    with pikepdf.open(panjang) as berkas:
        semua = unsur(berkas.Root.StructTreeRoot)
        tabel = [satu for satu in semua if satu.S == "/Table"]
        gambar = [satu for satu in semua if satu.S == "/Figure"]
        assert len(tabel) > 10
        assert all(any(anak.S == "/TH" for anak in unsur(satu)) for satu in tabel)
        assert len(gambar) == 3
        assert all(str(satu.Alt) for satu in gambar)


def test_all_fonts_are_embedded(panjang: Path) -> None:
    with pikepdf.open(panjang) as berkas:
        penjelas = [
            obj
            for obj in berkas.objects
            if isinstance(obj, pikepdf.Dictionary) and obj.get("/Type") == "/FontDescriptor"
        ]
        assert penjelas
        assert all({"/FontFile2", "/FontFile3"} & set(satu.keys()) for satu in penjelas)
        assert all("Source" in str(satu.FontName) for satu in penjelas)


def test_a_draft_says_so_on_every_page(buat: Pembuat, templat: Path) -> None:
    isi = "::: isi\n# Satu\nx\n\n# Dua\ny\n:::"
    assert all("DRAF" in teks for teks in teks_halaman(pdf(buat(isi), templat, keadaan=Keadaan("DRAF"))))
    assert not any("DRAF" in teks for teks in teks_halaman(pdf(buat(isi), templat)))


def test_a_character_without_glyph_is_named(buat: Pembuat, templat: Path) -> None:
    with pytest.raises(GalatHuruf, match="😀"):
        pdf(buat("::: isi\n# Bab\nsenyum 😀\n:::"), templat)


def test_an_attachment_must_be_a_file_of_a_known_kind(buat: Pembuat, templat: Path, tmp_path: Path) -> None:
    naskah = buat("x")
    data, tautan, lain = tmp_path / "a.csv", tmp_path / "b.csv", tmp_path / "c.exe"
    data.write_text("x", encoding="utf-8")
    lain.write_text("x", encoding="utf-8")
    tautan.symlink_to(data)
    for berkas, galat in (
        (tautan, GalatTautanSimbolik),
        (lain, GalatLampiran),
        (tmp_path / "d.csv", GalatLampiran),
    ):
        with pytest.raises(galat):
            pdf(naskah, templat, lampiran=(berkas,))
    with pytest.raises(GalatLampiran):
        pdf(naskah, templat, lampiran=(data, data))


def test_a_failed_build_keeps_the_last_good_pdf(buat: Pembuat, templat: Path) -> None:
    naskah = buat("::: isi\n# Bab\nbaik\n:::")
    keluar = pdf(naskah, templat)
    baik = keluar.read_bytes()
    naskah.write_text(naskah.read_text(encoding="utf-8").replace("baik", "😀"), encoding="utf-8")
    with pytest.raises(GalatHuruf):
        pdf(naskah, templat)
    assert keluar.read_bytes() == baik
    assert not list(keluar.parent.glob(".*sementara"))


def test_the_typesetter_sees_only_its_folder_and_no_package(tmp_path: Path, templat: Path) -> None:
    for isi in ('#read("/etc/passwd")', '#read("../x")', '#import "@preview/cetz:0.3.0"', '#image("x.png")'):
        (tmp_path / "utama.typ").write_text(isi, encoding="utf-8")
        with pytest.raises(GalatTypst):
            kompilasi(tmp_path, huruf=templat / "fonts", saat=0, keluaran=[Keluaran("a.pdf", "pdf")])


def test_a_page_that_asks_for_endless_memory_is_stopped(tmp_path: Path, templat: Path) -> None:
    isi = '#("abcdefgh" * 1000000000).len()'
    (tmp_path / "utama.typ").write_text(isi, encoding="utf-8")
    with pytest.raises(GalatTypst):
        kompilasi(tmp_path, huruf=templat / "fonts", saat=0, keluaran=[Keluaran("a.pdf", "pdf")])


@pytest.mark.parametrize(
    "isi",
    [
        "#while true {}",
        "#let f(x) = f(x + 1); #f(0)",
        "#let a = (1,); #while true { a += a }",
        '#eval("#read(\\"/x\\")")',
    ],
)
def test_a_page_that_runs_for_ever_is_stopped(tmp_path: Path, templat: Path, isi: str) -> None:
    (tmp_path / "utama.typ").write_text(isi, encoding="utf-8")
    with pytest.raises(GalatTypst):
        kompilasi(tmp_path, huruf=templat / "fonts", saat=0, keluaran=[Keluaran("a.pdf", "pdf")])


def test_no_symbolic_link_lies_where_the_typesetter_works(
    buat: Pembuat, templat: Path, tmp_path: Path
) -> None:
    naskah = buat('![Judul](grafik/capaian.svg){alt="x"}')
    pohon = baca_naskah(naskah)
    asli = (naskah.parent / "grafik").rename(tmp_path / "di-luar")
    (naskah.parent / "grafik").symlink_to(asli)
    with pytest.raises(GalatTautanSimbolik):
        tulis_pdf(
            pohon=pohon,
            folder=naskah.parent,
            keluar=tmp_path / "a.pdf",
            templat=templat,
            lampiran=(),
            keadaan=FINAL,
        )
    assert not (tmp_path / "a.pdf").exists()


SEMUA = """
import sys, os
from pathlib import Path
from lkj.laporan.halaman import Keadaan, baca_naskah, tulis_docx, tulis_html, tulis_pdf
naskah, templat, keluar = map(Path, sys.argv[1:])
os.umask(int(os.environ["MASKER"], 8))
pohon = baca_naskah(naskah)
for nama, tulis in (("a.pdf", tulis_pdf), ("a.docx", tulis_docx), ("a.html", tulis_html)):
    tulis(pohon=pohon, folder=naskah.parent, keluar=keluar / nama, templat=templat,
          lampiran=[naskah.parent / "rekap.csv"], keadaan=Keadaan("DRAF"))
"""


def test_the_same_text_gives_the_same_bytes_anywhere(
    tmp_path: Path, contoh: ModuleType, templat: Path
) -> None:
    hasil = []
    for nama, zona, bahasa, masker in (("a", "UTC", "C", "022"), ("b dua", "Asia/Jayapura", "id_ID", "077")):
        folder = tmp_path / nama
        naskah = contoh.siapkan(folder, contoh.naskah(1))
        (folder / "rekap.csv").write_text("a,b\n", encoding="utf-8")
        lingkungan = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.pathsep.join(sys.path),
            "TZ": zona,
            "LANG": bahasa,
            "MASKER": masker,
            "SOURCE_DATE_EPOCH": "7",
            "HOME": str(folder),
        }
        perintah = [sys.executable, "-c", SEMUA, str(naskah), str(templat), str(folder)]
        subprocess.run(perintah, check=True, env=lingkungan, cwd=folder)
        hasil.append([(folder / f"a.{jenis}").read_bytes() for jenis in ("pdf", "docx", "html")])
    assert hasil[0] == hasil[1]

"""The look of an office: what it may choose, and that every format follows."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from tests.laporan.halaman import contoh

from lkj.catatan import Catatan, DataSalahError
from lkj.laporan import cetak
from lkj.laporan.halaman import baca_naskah, tulis_docx, tulis_html, tulis_pdf
from lkj.laporan.halaman.anak_typst import wajah_kurang
from lkj.laporan.keadaan import FINAL
from lkj.laporan.tampilan import BAWAAN, Rupa, Tampilan, baca_rupa, baca_tampilan, kontras, lebih_pucat, pucat
from lkj.sidik import Pekerjaan

TEMPLAT = Path(__file__).parents[2] / "templates"
MEREK = "templates/kantor/tampilan.yaml"


def salah(isi: str) -> Catatan:
    """The one remark on a file of the look."""
    with pytest.raises(DataSalahError) as galat:
        baca_tampilan(isi.encode(), berkas=MEREK)
    (catatan,) = galat.value.catatan
    assert (catatan.kode, catatan.berkas) == ("TAMPILAN", MEREK)
    return catatan


# Colours -------------------------------------------------------------------------------------------
def test_the_contrast_is_that_of_the_guideline() -> None:
    assert kontras("#000000", "#ffffff") == pytest.approx(21)
    assert kontras("#ffffff", "#ffffff") == 1
    assert kontras("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)  # just below, a known case
    assert kontras("#767676", "#ffffff") == pytest.approx(4.542, abs=0.001)  # just above


def test_the_shipped_colours_are_read_on_all_that_is_behind_them() -> None:
    isi = Tampilan()
    for latar in ("#ffffff", pucat(isi.warna_utama), lebih_pucat(isi.warna_utama)):
        assert kontras(isi.warna_utama, latar) >= 4.5
    assert kontras(isi.warna_aksen, "#ffffff") >= 4.5


@pytest.mark.parametrize("warna", ["#000000", "#7a1f2b", "#0b5d1e", "#5a2d82", "#595959"])
def test_a_dark_colour_is_read_on_its_own_pale_shade(warna: str) -> None:
    assert Tampilan(warna_utama=warna).warna_utama == warna
    assert kontras(warna, pucat(warna)) >= 4.5


@pytest.mark.parametrize("kunci", ["warna_utama", "warna_aksen"])
@pytest.mark.parametrize("warna", ["#ffffff", "#ffd700", "#8fbc8f", "#ff6600"])
def test_a_pale_colour_is_refused_with_one_that_is_dark_enough(kunci: str, warna: str) -> None:
    catatan = salah(f"{kunci}: '{warna}'")
    assert catatan.sel == kunci
    assert "paling sedikit 4,5" in catatan.aturan
    (usul,) = re.findall(r"misalnya '(#[0-9a-f]{6})'", catatan.aturan)
    assert getattr(Tampilan.model_validate({kunci: usul}), kunci) == usul


@pytest.mark.parametrize(
    "isi", ["warna_utama: #15384d", "warna_utama: biru", "warna_utama: '#153'", "warna_utama: 153"]
)
def test_a_colour_without_quotation_marks_or_by_name_is_told_how_to_write_it(isi: str) -> None:
    assert re.search(r"tanda petik", salah(isi).aturan)


# Other keys ----------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("isi", "sel", "kata"),
    [
        ("warna_utma: '#15384d'", "warna_utma", "Maksudnya “warna_utama”?"),
        ("ukuran_huruf: 16", "ukuran_huruf", "paling besar"),
        ("ukuran_huruf: besar", "ukuran_huruf", "harus angka"),
        ("margin: {kiri: 10}", "margin.kiri", "paling kecil 25"),
        ("margin: {kri: 30}", "margin.kri", "Maksudnya “kiri”?"),
        ('huruf_teks: "x\\") read("', "huruf_teks", "nama huruf hanya memuat"),
        ("huruf_teks:", "huruf_teks", "nama huruf hanya memuat"),
        ("a: [", "baris 1", "Susunan berkas tampilan"),
        ("- a", "", "Susunan berkas tampilan"),
    ],
)
def test_a_wrong_key_is_named(isi: str, sel: str, kata: str) -> None:
    catatan = salah(isi)
    assert catatan.sel == sel
    assert kata in catatan.aturan
    assert "docs/panduan/templat.md" in catatan.saran


@pytest.mark.parametrize("isi", ["", "# semua seperti bawaan\n", "margin: {}\n"])
def test_what_is_not_set_stays_as_shipped(isi: str) -> None:
    assert Rupa(baca_tampilan(isi.encode(), berkas=MEREK)) == BAWAAN


def test_a_folder_without_a_look_has_the_shipped_one(tmp_path: Path) -> None:
    with Pekerjaan() as kerja:
        assert baca_rupa(kerja, None) == baca_rupa(kerja, tmp_path) == BAWAAN
    (tmp_path / "tampilan.yaml").write_text("ukuran_huruf: 12", encoding="utf-8")
    with Pekerjaan() as kerja:
        assert baca_rupa(kerja, tmp_path).pilihan.ukuran_huruf == 12
    with Pekerjaan(janji={}) as kerja:  # it came after the build was planned
        assert baca_rupa(kerja, tmp_path) == BAWAAN


# The pages -----------------------------------------------------------------------------------------
LAIN = Rupa(
    Tampilan.model_validate(
        {"warna_utama": "#7a1f2b", "warna_aksen": "#2f6b3a", "ukuran_huruf": "12.5", "margin": {"kiri": 35}}
    )
)


def cetak_semua(folder: Path, rupa: Rupa) -> dict[str, bytes]:
    """The short sample in a look, by format."""
    naskah = contoh.siapkan(folder, contoh.naskah(1))
    umum: dict[str, Any] = {
        "pohon": baca_naskah(naskah),
        "folder": folder,
        "templat": TEMPLAT,
        "keadaan": FINAL,
        "rupa": rupa,
    }
    tulis_pdf(keluar=folder / "a.pdf", lampiran=(), **umum)
    tulis_docx(keluar=folder / "a.docx", **umum)
    tulis_html(keluar=folder / "a.html", **umum)
    return {jenis: (folder / f"a.{jenis}").read_bytes() for jenis in ("pdf", "docx", "html")}


def bagian_docx(folder: Path) -> dict[str, str]:
    """Part → its text."""
    with zipfile.ZipFile(folder / "a.docx") as paket:
        return {
            n: paket.read(n).decode() for n in paket.namelist() if n.startswith("word/") and n.endswith("xml")
        }


def test_every_format_follows_the_look(tmp_path: Path) -> None:
    cetak_semua(tmp_path, LAIN)
    html = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "--tua: #7a1f2b;" in html
    assert "--aksen: #2f6b3a;" in html
    assert "35mm;" in html.replace(" }", ";")
    bagian = bagian_docx(tmp_path)
    assert '<w:color w:val="7A1F2B"' in bagian["word/styles.xml"]
    assert '<w:sz w:val="25"' in bagian["word/styles.xml"]
    assert 'w:left="1984"' in bagian["word/document.xml"]  # 35 mm
    assert "7A1F2B" in bagian["word/footer1.xml"]
    with pikepdf.open(tmp_path / "a.pdf") as berkas:
        semua = b"".join(satu.Contents.read_bytes() for satu in berkas.pages)
    assert b"0.47843137 0.12156863 0.16862746 scn" in semua


def test_no_format_keeps_a_shipped_colour(tmp_path: Path) -> None:
    cetak_semua(tmp_path, LAIN)
    bagian = bagian_docx(tmp_path)
    assert not any("B07D2B" in isi or "946820" in isi for isi in bagian.values())
    gaya = [s for s in bagian["word/styles.xml"].split("<w:style ") if 'w:val="Kategori' not in s]
    assert not any("15384D" in s for s in gaya)
    html = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "#946820" not in html
    assert set(re.findall(r"[^\n]*#15384d[^\n]*", html)) <= {
        s for s in html.split("\n") if ".kategori.st" in s
    }


def test_the_shipped_look_is_the_one_without_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert cetak_semua(tmp_path / "a", BAWAAN) == cetak_semua(
        tmp_path / "b", Rupa(baca_tampilan(b"ukuran_huruf: 11", berkas=MEREK))
    )


# Fonts ---------------------------------------------------------------------------------------------
class Wajah:
    """A face of a family, as the typesetter lists it."""

    def __init__(self, family: str, style: str, weight: int) -> None:
        """Take its three marks."""
        self.family, self.style, self.weight = family, style, weight


def test_a_family_needs_an_upright_an_italic_and_a_bold_face() -> None:
    semua = [Wajah("A", "normal", 400), Wajah("A", "italic", 700), Wajah("B", "normal", 700)]
    assert wajah_kurang(semua, "A") == "tidak mempunyai wajah miring"
    assert wajah_kurang(semua, "B") == "tidak mempunyai wajah tegak dan miring"
    assert wajah_kurang(semua, "C") == "tidak ada di antara berkas huruf"
    assert wajah_kurang([*semua, Wajah("A", "oblique", 400)], "A") == ""


def test_a_family_that_is_not_there_stops_the_pdf_and_names_the_file(tmp_path: Path) -> None:
    naskah = contoh.siapkan(tmp_path, contoh.naskah(1))
    (tmp_path / "tampilan.yaml").write_text("huruf_judul: Bookman Desa", encoding="utf-8")
    (tmp_path / "pohon.json").write_bytes(baca_naskah(naskah))
    with pytest.raises(DataSalahError) as galat:
        cetak.pdf(
            pohon=tmp_path / "pohon.json",
            gambar=[],
            lampiran=[],
            templat=TEMPLAT,
            templat_kantor=tmp_path,
            tanda=None,
            keluar=tmp_path / "a.pdf",
        )
    (catatan,) = galat.value.catatan
    assert (catatan.kode, catatan.berkas) == ("TAMPILAN", str(tmp_path / "tampilan.yaml"))
    assert "“Bookman Desa” tidak ada di antara berkas huruf" in catatan.aturan
    assert not (tmp_path / "a.pdf").exists()


def test_an_office_brings_its_own_font_files(tmp_path: Path) -> None:
    """The bundled files under another name: as long as the old one, so that the tables stay in place."""
    huruf = tmp_path / "fonts"
    huruf.mkdir()
    for berkas in (TEMPLAT / "fonts").glob("SourceSerif4_*.ttf"):
        isi = berkas.read_bytes()
        for lama, baru in (("Source Serif 4", "Kantor Serif X"), ("SourceSerif4", "KantorSerifX")):
            isi = isi.replace(lama.encode("utf-16-be"), baru.encode("utf-16-be"))
            isi = isi.replace(lama.encode(), baru.encode())
        (huruf / berkas.name).write_bytes(isi)
    cetak_semua(tmp_path, Rupa(Tampilan(huruf_teks="Kantor Serif X"), huruf))
    with pikepdf.open(tmp_path / "a.pdf") as berkas_pdf:
        nama = {
            str(o.FontName)
            for o in berkas_pdf.objects
            if isinstance(o, pikepdf.Dictionary) and "/FontName" in o
        }
    assert any("KantorSerifX" in satu for satu in nama)
    assert not any("SourceSerif" in satu for satu in nama)
    assert 'w:ascii="Kantor Serif X"' in bagian_docx(tmp_path)["word/styles.xml"]

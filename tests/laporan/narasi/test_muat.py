"""The folder of texts: Markdown or Word for each place, nothing twice, nothing unread in silence."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.laporan.narasi.buat_word import p, word

from lkj.laporan.narasi import Kumpulan, Slot, daftar_slot, kumpulkan
from lkj.laporan.narasi.slot import jangkar, jangkar_angka

SLOT = {s.nama: s for s in (Slot("simpulan", 2), Slot("analisis_capaian_S1", 4, wajib=False))}


def muat(folder: Path, **berkas: str | bytes) -> Kumpulan:
    """The texts of a folder; ``simpulan__docx`` is ``simpulan.docx``."""
    for nama, isi in berkas.items():
        (folder / nama.replace("__", ".")).write_bytes(isi.encode() if isinstance(isi, str) else isi)
    return kumpulkan(
        folder.iterdir(),
        folder=folder,
        slot=SLOT,
        baca=Path.read_bytes,
        cari={"IKU-01.capaian": "100,73"}.get,
    )


def kode(hasil: Kumpulan) -> list[str]:
    """The codes of the remarks."""
    return [c.kode for c in hasil.catatan]


def test_word_and_markdown_give_the_same_report(tmp_path: Path) -> None:
    satu, dua = tmp_path / "a", tmp_path / "b"
    satu.mkdir()
    dua.mkdir()
    markdown = muat(satu, simpulan__md="### Latar\n\nCapaian {{ angka('IKU-01.capaian') }} persen.\n")
    isi = word(p("Latar", gaya="Judul1"), p("Capaian {{ angka(‘IKU-01.capaian’) }} persen."))
    dari_word = muat(dua, simpulan__docx=isi)
    assert kode(markdown) == kode(dari_word) == []
    assert markdown.isi["simpulan"] == dari_word.isi["simpulan"]
    assert "### Latar\n" in markdown.isi["simpulan"]


def test_a_text_that_must_be_and_is_not_is_said_and_an_optional_one_is_not(tmp_path: Path) -> None:
    hasil = muat(tmp_path)
    assert [(c.kode, Path(c.berkas).name) for c in hasil.catatan] == [("NARASI_TIDAK_ADA", "simpulan.md")]


def test_two_texts_for_one_place_are_a_remark(tmp_path: Path) -> None:
    hasil = muat(tmp_path, simpulan__md="Isi.", simpulan__docx=word(p("Isi.")))
    (c,) = hasil.catatan
    assert (c.kode, c.tingkat) == ("NARASI_GANDA", "wajib")
    assert "simpulan.docx" in c.aturan
    assert "simpulan.md" in c.aturan


@pytest.mark.parametrize(
    ("nama", "kira"),
    [
        ("analisis_capain_S1.md", " Maksudnya “analisis_capaian_S1”?"),
        ("simpulan.odt", ""),
        ("foto.jpg", ""),
    ],
)
def test_a_file_that_is_no_text_is_said_with_a_guess(nama: str, kira: str, tmp_path: Path) -> None:
    (tmp_path / nama).write_bytes(b"isi")
    hasil = muat(tmp_path, simpulan__md="Isi.")
    (c,) = hasil.catatan
    assert (c.kode, c.tingkat, Path(c.berkas).name) == ("NARASI_TIDAK_DIKENAL", "konfirmasi", nama)
    assert c.saran.endswith(f"pindahkan.{kira}")


def test_a_remark_on_words_in_a_word_file_names_the_paragraph(tmp_path: Path) -> None:
    hasil = muat(tmp_path, simpulan__docx=word(p("Satu."), p("Senang \U0001f600.")))
    (c,) = hasil.catatan
    assert c.kode == "KARAKTER"
    assert c.sel == "paragraf 2: “Senang \U0001f600.”"


def test_a_place_is_marked_with_what_was_printed_there(tmp_path: Path) -> None:
    isi = str(muat(tmp_path, simpulan__md="Capaian {{ angka('IKU-01.capaian') }}.").isi["simpulan"])
    tanda = isi.split('slot="')[1].split('"', maxsplit=1)[0]
    assert tanda.startswith("narasi_simpulan_")
    assert f'[100,73]{{angka="{jangkar_angka(tanda, 0)}"}}' in isi
    lain = muat(tmp_path, simpulan__md="Capaian {{ angka('IKU-01.capaian') }}!").isi["simpulan"]
    assert tanda not in lain


def test_the_name_of_a_mark_is_one_that_word_keeps() -> None:
    for nama in (*daftar_slot(["S1", "1.2"], ["IKU-01"]), "analisis_perbandingan_" + "9" * 60):
        tanda = jangkar(nama, "0123456789abcdef")
        assert len(tanda) <= 40
        assert tanda.replace("_", "a").isalnum()
        assert len(jangkar_angka(tanda, 12)) <= 40

"""The office's text from Word: what becomes Markdown, what is a remark, and what never gets in."""

from __future__ import annotations

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.laporan.narasi.buat_word import BUTIR, NOMOR, NOMOR_LAIN, W, lari, p, tabel, word

from lkj.catatan import Catatan
from lkj.laporan.narasi import susun_narasi
from lkj.laporan.narasi.sumber import Potong, tulis_sebaris
from lkj.laporan.narasi.word import baca_word

BERKAS = "narasi/simpulan.docx"
TEBAL, MIRING = "<w:b/>", "<w:i/>"


def teks(*badan: str) -> str:
    """The Markdown of a Word file without a remark."""
    hasil = baca_word(word(*badan), berkas=BERKAS)
    assert hasil.catatan == []
    assert hasil.teks is not None
    return hasil.teks


def tolak(isi: bytes) -> list[Catatan]:
    """The remarks on a file that is not taken."""
    hasil = baca_word(isi, berkas=BERKAS)
    assert hasil.teks is None
    assert all(c.berkas == BERKAS for c in hasil.catatan)
    return hasil.catatan


# what is taken ---------------------------------------------------------------------------------------
def test_paragraphs_and_emphasis_are_taken() -> None:
    satu = p(
        "Kata ", lari("tebal", TEBAL), " dan ", lari("miring", MIRING), ", juga ", lari("dua", TEBAL + MIRING)
    )
    assert teks(satu, p(""), p("Dua.")) == "Kata **tebal** dan *miring*, juga ***dua***\n\nDua.\n"


def test_lists_of_word_are_lists_two_levels_deep() -> None:
    isi = teks(
        p("Langkah:"),
        p("satu", daftar=(NOMOR, 0)),
        p("anak", daftar=(BUTIR, 1)),
        p("dua", daftar=(NOMOR, 0)),
    )
    assert isi == "Langkah:\n\n1.  satu\n    -   anak\n2.  dua\n"


def test_a_list_that_a_program_parted_is_one_list() -> None:
    isi = teks(
        p("satu", daftar=(NOMOR, 0)), p("dua", daftar=(NOMOR_LAIN, 0)), p("tiga", daftar=(NOMOR_LAIN, 0))
    )
    assert isi == "1.  satu\n2.  dua\n3.  tiga\n"


def test_headings_go_below_their_place_wherever_they_begin() -> None:
    assert teks(p("Satu", gaya="Judul1"), p("Dua", gaya="Judul2")) == "### Satu\n\n#### Dua\n"
    assert teks(p("Dua", gaya="Judul2"), p("Tiga", gaya="Judul3")) == "### Dua\n\n#### Tiga\n"


def test_a_table_is_taken_and_its_numbers_stand_to_the_right() -> None:
    isi = teks(tabel(("Desa", "Jumlah"), ("A | B", "1.234"), ("C", "{{ angka('IKU-01.capaian') }}")))
    assert isi == (
        "| Desa | Jumlah |\n|:---|---:|\n| A \\| B | 1.234 |\n| C | {{ angka('IKU-01.capaian') }} |\n"
    )


@pytest.mark.parametrize(
    "rujukan",
    [
        ("{{ angka('IKU-01.capaian') }}",),
        ("{{ angka(‘IKU-01.capaian’) }}",),
        ("{{ ang", "ka(“IKU", "-01.capaian”", ") }}"),
        ("{{\u00a0Angka('IKU\u201101.capaian') }}",),
    ],
)
def test_a_reference_survives_what_word_does_to_it(rujukan: tuple[str, ...]) -> None:
    larik = [lari(r, TEBAL if n == 1 else "") for n, r in enumerate(rujukan)]
    assert teks(p("Capaian ", *larik, " persen.")) == "Capaian {{ angka('IKU-01.capaian') }} persen.\n"


def test_looks_links_and_page_breaks_are_dropped_and_the_words_kept() -> None:
    tautan = f'<w:hyperlink w:anchor="x">{lari("laman")}</w:hyperlink>'
    jeda = '<w:r><w:br w:type="page"/></w:r>'
    assert teks(
        p("Lihat ", tautan, lari(" merah", '<w:color w:val="FF0000"/><w:u w:val="single"/>')), p(jeda)
    ) == ("Lihat laman merah\n")


def test_a_raised_figure_stays_raised() -> None:
    assert teks(p("73,53 km", lari("2", '<w:vertAlign w:val="superscript"/>'))) == "73,53 km²\n"


# what is a remark ------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "ubahan",
    [
        f'<w:ins w:id="1" w:author="A">{lari("baru")}</w:ins>',
        '<w:del w:id="1" w:author="A"><w:r><w:delText>lama</w:delText></w:r></w:del>',
        f'<w:moveTo w:id="1" w:author="A">{lari("pindah")}</w:moveTo>',
    ],
)
def test_a_tracked_change_is_never_taken_in_silence(ubahan: str) -> None:
    (c,) = tolak(word(p("Satu."), p("Dua."), p("Paragraf ketiga ini ", ubahan)))
    assert c.kode == "NARASI_PERUBAHAN"
    assert c.sel.startswith("paragraf 3: “Paragraf ketiga ini")


def test_a_comment_asks_for_confirmation_and_the_text_is_taken() -> None:
    hasil = baca_word(word(p('<w:commentRangeStart w:id="0"/>', "Isi.")), berkas=BERKAS)
    assert hasil.teks == "Isi.\n"
    assert [(c.kode, c.tingkat, c.sel) for c in hasil.catatan] == [
        ("NARASI_KOMENTAR", "konfirmasi", "paragraf 1: “Isi.”")
    ]


@pytest.mark.parametrize(
    ("isi", "apa"),
    [
        (p("A", "<w:r><w:drawing/></w:r>"), "gambar"),
        (p("A", f"<w:r><w:pict>{p('kotak')}</w:pict></w:r>"), "gambar"),
        (p("A", '<w:r><w:footnoteReference w:id="2"/></w:r>'), "catatan kaki"),
        (p("A", lari("coret", "<w:strike/>")), "dicoret"),
        (p("A", lari("samar", "<w:vanish/>")), "tersembunyi"),
        (p("A") + f'<w:altChunk xmlns:r="x" r:id="rId9" xmlns:w="{W}"/>', "berkas lain"),
        (tabel(("A", "B"), sifat='<w:gridSpan w:val="2"/>'), "sel gabungan"),
        (tabel(("A", tabel(("B",)) + p(""))), "tabel di dalam tabel"),
        (tabel(("A", "B"), ("C", p("x", daftar=(BUTIR, 0)))), "daftar atau judul di dalam sel"),
        (p("x", daftar=(BUTIR, 0)) + p("y", daftar=(BUTIR, 1)) + p("z", daftar=(BUTIR, 2)), "bertingkat"),
        (p("Judul naskah", gaya="Title") + p("Isi."), "Title"),
    ],
)
def test_what_cannot_be_printed_is_said(isi: str, apa: str) -> None:
    catatan = tolak(word(isi))
    assert {c.kode for c in catatan} == {"NARASI_BENTUK"}
    assert any(apa in c.aturan for c in catatan)


def test_a_remark_on_the_words_names_the_paragraph() -> None:
    hasil = baca_word(word(p("Satu."), p("Nilai {{ angka('X-9.y') }} dan {{ angka(IKU) }}.")), berkas=BERKAS)
    assert hasil.teks is not None
    salah = susun_narasi(hasil.teks, berkas=BERKAS, tingkat=2, cari=lambda _: None).catatan
    assert [(c.kode, c.sel, c.nilai) for c in salah] == [
        ("NARASI_RUJUKAN", "baris 3", "X-9.y"),
        ("NARASI_RUJUKAN", "baris 3", "{{ angka(IKU) }}"),
    ]
    assert hasil.asal[2].startswith("paragraf 2: “Nilai")


# what never gets in ----------------------------------------------------------------------------------
_LUAR = '<Relationship Id="r9" Type="http://x/{}" Target="http://x.example/a" TargetMode="External"/>'


@pytest.mark.parametrize(
    ("isi", "sebab"),
    [
        (b"", "bukan dokumen"),
        (b"%PDF-1.7", "bukan dokumen"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
        (word(p("A"))[:-30], "rusak"),
        (word(p("A"), lain={"word/vbaProject.bin": "x"}), "makro"),
        (word(p("A"), lain={"../x.xml": "<a/>"}), "tidak wajar"),
        (word(p("A"), lain={"word/styles.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "tidak wajar"),
        (word(p("A"), lain={"word/x.bin": "0" * 40_000_000}), "batas"),
        (word(p("A"), relasi=_LUAR.format("image")), "dari luar"),
        (word(p("A"), relasi=_LUAR.format("oleObject")), "dari luar"),
        (word(p("A"), lain={"_rels/.rels": "<a/>"}), "bukan dokumen"),
        (word(p("A"), lain={"word/document.xml": "<a>"}), "rusak"),
    ],
)
def test_what_is_no_plain_document_is_refused(isi: bytes, sebab: str) -> None:
    (c,) = tolak(isi)
    assert c.kode == "NARASI_WORD"
    assert sebab in c.aturan


def test_a_link_to_the_outside_keeps_only_its_words() -> None:
    tautan = f'<w:hyperlink r:id="r9">{lari("laman")}</w:hyperlink>'
    hasil = baca_word(word(p(tautan), relasi=_LUAR.format("hyperlink")), berkas=BERKAS)
    assert (hasil.teks, hasil.catatan) == ("laman\n", [])


# writing Markdown ------------------------------------------------------------------------------------
huruf = st.text(
    st.sampled_from(string.ascii_letters + string.digits + " .,;:!?'\"()[]{}<>#*_+-=~`|\\&/%é–"), max_size=12
)
potongan = st.lists(st.builds(Potong, huruf, st.integers(0, 3)), max_size=5)


def terbaca(markah: str) -> str:
    """What the report says, from its Markdown."""
    return " ".join("".join(susun_narasi(markah, berkas="", tingkat=2, cari=lambda _: "1").isi.blok).split())


@settings(max_examples=600, deadline=None)
@given(potongan)
def test_no_text_of_word_acts_as_markup_and_no_word_is_lost(isi: list[Potong]) -> None:
    hasil = susun_narasi(tulis_sebaris(isi) + "\n", berkas="", tingkat=2, cari=lambda _: None)
    polos = " ".join("".join(q.teks for q in isi).split())
    assert " ".join("".join(hasil.isi.blok).split()) == polos
    assert [c for c in hasil.catatan if c.kode != "NARASI_RUJUKAN"] == []


@settings(max_examples=300, deadline=None)
@given(huruf)
def test_a_cell_holds_its_text_whatever_it_is(isi: str) -> None:
    baris = f"| Kepala | B |\n|:---|:---|\n| {tulis_sebaris([Potong(isi)], sel=True)} | akhir |\n"
    hasil = susun_narasi(baris, berkas="", tingkat=2, cari=lambda _: None)
    assert [" ".join(b.split()) for b in hasil.isi.blok] == ["Kepala", "B", " ".join(isi.split()), "akhir"]

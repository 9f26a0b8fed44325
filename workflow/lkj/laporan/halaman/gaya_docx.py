"""The styles of the DOCX as a table: what Word lists, and what an officer can change there.

Style names are those that ``docx.lua`` uses; colours and fonts come from the look (`wordml.rupa_word`).
The styles of tables stand in `gaya_tabel_docx`, those of covers and letters in `gaya_surat_docx`.
"""

from __future__ import annotations

from lkj.laporan.halaman.gaya_dasar_docx import ABU, Gaya, huruf, jarak, rata
from lkj.laporan.halaman.gaya_surat_docx import gaya_sampul, gaya_surat
from lkj.laporan.halaman.gaya_tabel_docx import gaya_tabel
from lkj.laporan.halaman.wordml import RupaWord, rupa_word
from lkj.laporan.tampilan import BAWAAN, Rupa

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _judul(tingkat: int, paragraf: str, sifat: str) -> Gaya:
    tepi = f'<w:outlineLvl w:val="{tingkat - 1}"/>'
    return Gaya(f"heading {tingkat}", "Normal", f"<w:keepNext/><w:keepLines/>{paragraf}{tepi}", sifat)


def _gaya_judul(r: RupaWord) -> list[Gaya]:
    gantung = '<w:tabs><w:tab w:val="left" w:pos="425"/></w:tabs>'
    masuk = '<w:ind w:left="425" w:hanging="425"/>'
    bab = f'<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="8" w:color="{r.aksen}"/></w:pBdr>'
    return [
        _judul(
            1,
            f"<w:pageBreakBefore/>{bab}{jarak(0, 480, 300)}{rata('center')}",
            huruf(ukuran=17 * r.skala, warna=r.tua, tebal=True, jenis=r.sans),
        ),
        Gaya(
            "Judul Sambung",
            "Normal",
            f'<w:keepNext/><w:keepLines/>{jarak(560, 240, 300)}{rata("center")}<w:outlineLvl w:val="0"/>',
            huruf(ukuran=14 * r.skala, warna=r.tua, tebal=True, jenis=r.sans),
        ),
        *(
            _judul(
                tingkat,
                f"{gantung}{jarak(*ruang)}{masuk}",
                huruf(ukuran=ukuran * r.skala, warna=r.tua, tebal=True, jenis=r.sans),
            )
            for tingkat, ruang, ukuran in ((2, (320, 120), 13.5), (3, (260, 100), 12))
        ),
        *(
            _judul(
                tingkat,
                f"{gantung}{jarak(220, 80)}{masuk}",
                huruf(ukuran=11 * r.skala, tebal=True, jenis=r.sans),
            )
            for tingkat in (4, 5, 6)
        ),
    ]


def _gaya_teks(r: RupaWord) -> list[Gaya]:
    kotak = "".join(
        f'<w:{sisi} w:val="single" w:sz="{tebal}" w:space="6" w:color="{warna}"/>'
        for sisi, tebal, warna in (
            ("top", 4, r.pucat),
            ("left", 24, r.aksen),
            ("bottom", 4, r.pucat),
            ("right", 4, r.pucat),
        )
    )
    warna_kotak = f'<w:shd w:val="clear" w:color="auto" w:fill="{r.lebih_pucat}"/>'
    return [
        Gaya("Normal", "", jarak(0, 0), huruf(ukuran=11 * r.skala, jenis=r.serif)),
        Gaya("Body Text", "Normal", jarak(0, 130, 290) + rata("both")),
        Gaya("First Paragraph", "BodyText"),
        Gaya("Compact", "BodyText", jarak(0, 40, 270)),
        Gaya("Block Text", "BodyText", '<w:ind w:left="567" w:right="567"/>'),
        Gaya(
            "Kotak",
            "BodyText",
            f'<w:pBdr>{kotak}</w:pBdr>{warna_kotak}{jarak(60, 60, 280)}<w:ind w:left="170" w:right="170"/>',
        ),
        Gaya("footnote text", "Normal", jarak(0, 40), huruf(ukuran=9)),
        Gaya("Footnote Block Text", "FootnoteText", ""),
        Gaya("header", "Normal", "", huruf(ukuran=8, warna=ABU, jenis=r.sans)),
        Gaya("footer", "Normal", "", huruf(ukuran=8, warna=ABU, jenis=r.sans)),
        *(
            Gaya(
                f"toc {tingkat}",
                "Normal",
                '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8787"/></w:tabs>'
                f'{jarak(atas, 40)}<w:ind w:left="{masuk}" w:right="567"/>',
                huruf(ukuran=10, jenis=r.sans, tebal=tingkat == 1, warna=r.tua if tingkat == 1 else ""),
            )
            for tingkat, atas, masuk in ((1, 120, 0), (2, 0, 284), (3, 0, 567))
        ),
        Gaya(
            "table of figures",
            "Normal",
            '<w:tabs><w:tab w:val="right" w:leader="dot" '
            f'w:pos="8787"/></w:tabs>{jarak(0, 60)}<w:ind w:right="567"/>',
            huruf(ukuran=10, jenis=r.sans),
        ),
    ]


def _gaya_huruf(r: RupaWord) -> list[Gaya]:
    chip = (
        ("ST", "FFFFFF", "15384D"),
        ("T", "FFFFFF", "3F7F93"),
        ("S", "000000", "F4E3B5"),
        ("R", "8A3A12", "FFFFFF"),
        ("SR", "7D1420", "FFFFFF"),
    )
    garis = {"R": "single", "SR": "dashed"}
    return [
        Gaya("Default Paragraph Font", jenis="character"),
        Gaya("Hyperlink", "DefaultParagraphFont", jenis="character", huruf=huruf(warna=r.tua)),
        Gaya(
            "footnote reference",
            "DefaultParagraphFont",
            jenis="character",
            huruf='<w:vertAlign w:val="superscript"/>',
        ),
        Gaya("Verbatim Char", "DefaultParagraphFont", jenis="character", huruf=huruf(jenis=r.sans)),
        Gaya(
            "Nomor Bab",
            "DefaultParagraphFont",
            jenis="character",
            huruf=huruf(ukuran=12, warna=r.aksen, jarak=30),
        ),
        Gaya(
            "Nomor Objek",
            "DefaultParagraphFont",
            jenis="character",
            huruf=huruf(tebal=True, warna=r.tua),
        ),
        *(
            Gaya(
                f"Kategori {nama}",
                "DefaultParagraphFont",
                jenis="character",
                huruf=huruf(ukuran=8, tebal=True, warna=tulisan, jenis=r.sans)
                + f'<w:bdr w:val="{garis.get(nama, "single")}" w:sz="6" w:space="0" '
                f'w:color="{tulisan if nama in garis else latar}"/>'
                f'<w:shd w:val="clear" w:color="auto" w:fill="{latar}"/>',
            )
            for nama, tulisan, latar in chip
        ),
    ]


def gaya_xml(rupa: Rupa = BAWAAN) -> bytes:
    """Return the whole ``word/styles.xml`` in a look."""
    r = rupa_word(rupa)
    semua = [
        *_gaya_teks(r),
        *_gaya_judul(r),
        *gaya_sampul(r),
        *gaya_surat(r),
        *gaya_tabel(r),
        *_gaya_huruf(r),
    ]
    bawaan = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{huruf(ukuran=11 * r.skala, jenis=r.serif)}"
        '<w:lang w:val="id-ID"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
    )
    isi = "".join(satu.xml() for satu in semua)
    kepala = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f"{kepala}<w:styles {W}>{bawaan}{isi}</w:styles>".encode()

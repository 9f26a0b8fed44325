"""The styles of the DOCX as a table: what Word lists, and what an officer can change there.

Style names are those that ``docx.lua`` uses; colours and fonts come from the look (`wordml.rupa_word`).
"""

from __future__ import annotations

from dataclasses import dataclass

from lkj.laporan.halaman.wordml import RupaWord, rupa_word
from lkj.laporan.tampilan import BAWAAN, Rupa

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ABU, GARIS = "5B6670", "B9C3CA"


@dataclass(frozen=True)
class Gaya:
    """One style: its name in Word, what it is based on, and its properties as WordprocessingML."""

    nama: str
    dasar: str = "Normal"
    paragraf: str = ""
    huruf: str = ""
    jenis: str = "paragraph"
    tambahan: str = ""

    @property
    def kunci(self) -> str:
        """The style identifier, as pandoc derives it from the name."""
        khusus = {"Default Paragraph Font": "DefaultParagraphFont", "Normal Table": "TableNormal"}
        rapat = "".join(bagian[:1].upper() + bagian[1:] for bagian in self.nama.split())
        return khusus.get(self.nama, rapat)

    def xml(self) -> str:
        """Return the ``w:style`` element."""
        baku = self.nama in ("Normal", "Default Paragraph Font", "Normal Table")
        sifat = ' w:default="1"' if baku else ""
        dasar = "" if baku else f'<w:basedOn w:val="{self.dasar}"/>'
        paragraf = f"<w:pPr>{self.paragraf}</w:pPr>" if self.paragraf else ""
        huruf = f"<w:rPr>{self.huruf}</w:rPr>" if self.huruf else ""
        return (
            f'<w:style w:type="{self.jenis}"{sifat} w:styleId="{self.kunci}">'
            f'<w:name w:val="{self.nama}"/>{dasar}<w:qFormat/>{paragraf}{huruf}{self.tambahan}'
            "</w:style>"
        )


def huruf(*, ukuran: float = 0, warna: str = "", tebal: bool = False, jenis: str = "", jarak: int = 0) -> str:
    """Return run properties: size in points, colour, weight, font, letter spacing in twips."""
    hasil = f'<w:rFonts w:ascii="{jenis}" w:hAnsi="{jenis}" w:cs="{jenis}"/>' if jenis else ""
    hasil += "<w:b/><w:bCs/>" if tebal else ""
    hasil += f'<w:color w:val="{warna}"/>' if warna else ""
    hasil += f'<w:spacing w:val="{jarak}"/>' if jarak else ""
    if ukuran:
        hasil += f'<w:sz w:val="{round(ukuran * 2)}"/><w:szCs w:val="{round(ukuran * 2)}"/>'
    return hasil


def jarak(atas: int, bawah: int, baris: int = 0) -> str:
    """Return paragraph spacing in twips; *baris* is the line height in 240ths of a line."""
    tinggi = f' w:line="{baris}" w:lineRule="auto"' if baris else ""
    return f'<w:spacing w:before="{atas}" w:after="{bawah}"{tinggi}/>'


def rata(arah: str) -> str:
    """Return the alignment of a paragraph."""
    return f'<w:jc w:val="{arah}"/>'


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
        Gaya("Compact", "BodyText", jarak(0, 60, 280)),
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
        Gaya(
            "Tanda Tangan",
            "Normal",
            f'<w:keepNext/><w:keepLines/>{jarak(0, 30)}<w:ind w:left="3969"/>{rata("center")}',
        ),
        Gaya("Tanda Tangan Kolom", "Normal", f"<w:keepNext/>{jarak(0, 30)}{rata('center')}"),
        Gaya("Ruang Tanda Tangan", "Normal", f"<w:keepNext/>{jarak(1000, 0)}"),
    ]


def _gaya_sampul(r: RupaWord) -> list[Gaya]:
    return [
        Gaya("Lambang Sampul", "Normal", jarak(1200, 600)),
        Gaya("Judul Naskah", "Normal", f"<w:keepNext/>{jarak(0, 280)}<w:contextualSpacing/>{rata('center')}"),
        Gaya("Lambang Kop", "Normal", jarak(0, 0)),
        Gaya("Kop Pemda", "Normal", jarak(0, 0) + rata("center"), huruf(ukuran=13.5, jenis=r.sans)),
        Gaya(
            "Kop Perangkat Daerah",
            "Normal",
            jarak(0, 60) + rata("center"),
            huruf(ukuran=18, tebal=True, jenis=r.sans),
        ),
        Gaya("Kop Alamat", "Normal", jarak(0, 0) + rata("center"), huruf(ukuran=9.5, jenis=r.sans)),
        Gaya(
            "Garis Kop",
            "Normal",
            '<w:pBdr><w:top w:val="thickThinSmallGap" w:sz="18" w:space="1" w:color="000000"/></w:pBdr>'
            + jarak(60, 60),
            huruf(ukuran=4),
        ),
        Gaya("Tempat Tanggal", "Normal", jarak(0, 160) + rata("right")),
        Gaya("Tembusan", "Normal", jarak(0, 40), huruf(ukuran=10)),
        Gaya("Judul Sampul", "Normal", jarak(0, 240), huruf(ukuran=34, warna=r.tua, tebal=True)),
        Gaya("Subjudul Sampul", "Normal", jarak(0, 60), huruf(ukuran=17, warna=ABU, jenis=r.sans)),
        Gaya(
            "Tahun Sampul",
            "Normal",
            jarak(240, 0),
            huruf(ukuran=17, warna=r.aksen, tebal=True, jenis=r.sans, jarak=30),
        ),
        Gaya(
            "Kaki Sampul",
            "Normal",
            jarak(0, 60),
            huruf(ukuran=12.5, warna=r.tua, tebal=True, jenis=r.sans, jarak=10),
        ),
    ]


def _gaya_tabel(r: RupaWord) -> list[Gaya]:
    sel, rapat = jarak(20, 20), f"{jarak(80, 200)}<w:contextualSpacing/>"
    tepi = "".join(
        f'<w:{sisi} w:val="single" w:sz="{tebal}" w:space="0" w:color="{warna}"/>'
        for sisi, tebal, warna in (
            ("top", 8, r.tua),
            ("bottom", 8, r.tua),
            ("insideH", 4, GARIS),
            ("insideV", 2, GARIS),
        )
    )
    marjin = "".join(
        f'<w:{sisi} w:w="{lebar}" w:type="dxa"/>'
        for sisi, lebar in (("top", 20), ("left", 70), ("bottom", 20), ("right", 70))
    )
    kepala = (
        '<w:tblStylePr w:type="firstRow"><w:tcPr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{r.pucat}"/><w:vAlign w:val="center"/>'
        "</w:tcPr></w:tblStylePr>"
    )
    return [
        Gaya("Judul Tabel", "Normal", f"<w:keepNext/>{jarak(240, 100)}", huruf(ukuran=9.5, jenis=r.sans)),
        Gaya("Judul Gambar", "Normal", jarak(100, 240) + rata("center"), huruf(ukuran=9.5, jenis=r.sans)),
        Gaya("Gambar", "Normal", f"<w:keepNext/>{jarak(200, 0)}{rata('center')}"),
        Gaya("Catatan Tabel", "Normal", rapat, huruf(ukuran=8.5, warna=ABU, jenis=r.sans)),
        Gaya("Jeda Tabel", "Normal", jarak(0, 120), huruf(ukuran=4)),
        Gaya("Isi Tabel", "Normal", sel, huruf(ukuran=9, jenis=r.sans)),
        Gaya("Awal Kaki Sampul", "KakiSampul", jarak(4200, 60)),
        Gaya("Kepala Tabel", "IsiTabel", "<w:keepNext/>" + rata("center"), huruf(tebal=True, warna=r.tua)),
        Gaya("Nomor Tabel", "IsiTabel", "<w:keepNext/>" + rata("center"), huruf(ukuran=7.5, warna=ABU)),
        Gaya("Jumlah Tabel", "IsiTabel"),
        Gaya("Kelompok Tabel", "IsiTabel", "<w:keepNext/>"),
        *(
            Gaya(f"{nama} Tabel Kecil", f"{nama}Tabel", huruf=huruf(ukuran=7.5))
            for nama in ("Isi", "Kepala", "Nomor", "Jumlah", "Kelompok")
        ),
        Gaya("Isi Tabel Lapang", "IsiTabel", jarak(140, 140)),
        Gaya("Isi Identitas", "Normal", jarak(20, 20)),
        Gaya(
            "Normal Table",
            jenis="table",
            tambahan='<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
            '<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/>'
            "</w:tblCellMar></w:tblPr>",
        ),
        Gaya(
            "Table",
            "TableNormal",
            jenis="table",
            tambahan=f"<w:tblPr><w:tblBorders>{tepi}</w:tblBorders><w:tblCellMar>{marjin}"
            f"</w:tblCellMar></w:tblPr>{kepala}",
        ),
        Gaya("Tanpa Garis", "TableNormal", jenis="table"),
        Gaya("Tabel Surat", "TableNormal", jenis="table", tambahan=_tabel_surat()),
    ]


def _tabel_surat() -> str:
    """The look of a letter's tables: black lines and no colour."""
    tepi = "".join(
        f'<w:{sisi} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for sisi in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return f"<w:tblPr><w:tblBorders>{tepi}</w:tblBorders></w:tblPr>"


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
    semua = [*_gaya_teks(r), *_gaya_judul(r), *_gaya_sampul(r), *_gaya_tabel(r), *_gaya_huruf(r)]
    bawaan = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{huruf(ukuran=11 * r.skala, jenis=r.serif)}"
        '<w:lang w:val="id-ID"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
    )
    isi = "".join(satu.xml() for satu in semua)
    kepala = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f"{kepala}<w:styles {W}>{bawaan}{isi}</w:styles>".encode()

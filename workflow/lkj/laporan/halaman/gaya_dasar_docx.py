"""What the styles of the DOCX are written with: one style, and the properties of letters and paragraphs."""

from __future__ import annotations

from dataclasses import dataclass

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

"""Word files for tests, part by part: a test names only the paragraphs that it is about."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKET = "http://schemas.openxmlformats.org/package/2006"
_MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml"
BUTIR, NOMOR, NOMOR_LAIN = 1, 2, 3


def lari(teks: str, sifat: str = "") -> str:
    """A run; ``sifat`` is the inside of its properties (``<w:b/>``)."""
    return f'<w:r><w:rPr>{sifat}</w:rPr><w:t xml:space="preserve">{escape(teks)}</w:t></w:r>'


def p(*isi: str, gaya: str = "", daftar: tuple[int, int] | None = None) -> str:
    """A paragraph of runs; a plain text becomes one run; ``daftar`` is (BUTIR or NOMOR, level)."""
    sifat = f'<w:pStyle w:val="{gaya}"/>' if gaya else ""
    if daftar:
        sifat += f'<w:numPr><w:ilvl w:val="{daftar[1]}"/><w:numId w:val="{daftar[0]}"/></w:numPr>'
    return f"<w:p><w:pPr>{sifat}</w:pPr>{''.join(s if s.startswith('<w:') else lari(s) for s in isi)}</w:p>"


def tabel(*baris: tuple[str, ...], sifat: str = "") -> str:
    """A table of texts; a cell that begins with ``<w:`` is taken as it is."""
    isi = "".join(
        "<w:tr>"
        + "".join(f"<w:tc><w:tcPr>{sifat}</w:tcPr>{s if s.startswith('<w:') else p(s)}</w:tc>" for s in b)
        + "</w:tr>"
        for b in baris
    )
    return f"<w:tbl><w:tblPr/>{isi}</w:tbl>"


def word(*badan: str, lain: dict[str, str] | None = None, relasi: str = "") -> bytes:
    """A .docx of these blocks; ``lain`` replaces or adds parts, ``relasi`` adds relations of the text."""
    bagian = {
        "[Content_Types].xml": f'<Types xmlns="{_PAKET}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MEDIA}.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PAKET}/relationships"><Relationship Id="rId1"'
        f' Type="{_R}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PAKET}/relationships">'
        f'<Relationship Id="rId1" Type="{_R}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId2" Type="{_R}/numbering" Target="numbering.xml"/>{relasi}</Relationships>',
        "word/styles.xml": _gaya(),
        "word/numbering.xml": _penomoran(),
        "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:r="{_R}"><w:body>{"".join(badan)}</w:body>'
        "</w:document>",
        **(lain or {}),
    }
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, isi in bagian.items():
            arsip.writestr(nama, isi)
    return wadah.getvalue()


def _gaya() -> str:
    """Styles as an Indonesian Word names them: the id is translated, the name is not."""
    judul = "".join(
        f'<w:style w:type="paragraph" w:styleId="Judul{n}"><w:name w:val="heading {n}"/></w:style>'
        for n in (1, 2, 3)
    )
    return (
        f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        f'<w:name w:val="Normal"/></w:style>{judul}'
        '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>'
    )


def _penomoran() -> str:
    isi = ""
    for nomor, bentuk, teks in ((BUTIR, "bullet", "•"), (NOMOR, "decimal", "%{}.")):
        tingkat = "".join(
            f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{bentuk}"/>'
            f'<w:lvlText w:val="{teks.format(n + 1)}"/></w:lvl>'
            for n in range(4)
        )
        isi += f'<w:abstractNum w:abstractNumId="{nomor}">{tingkat}</w:abstractNum>'
    nomor_asal = ((BUTIR, BUTIR), (NOMOR, NOMOR), (NOMOR_LAIN, NOMOR))
    isi += "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{a}"/></w:num>' for n, a in nomor_asal)
    return f'<w:numbering xmlns:w="{W}">{isi}</w:numbering>'

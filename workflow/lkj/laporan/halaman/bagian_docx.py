"""The other parts of the DOCX: running lines, page mark, properties, fields to fill on opening."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from lkj.laporan.halaman.naskah import Dokumen
from lkj.laporan.halaman.wordml import KEPALA_SAMPUL, RUANG_NAMA, XML, RupaWord, arah, lebar_teks
from lkj.laporan.keadaan import FINAL, Keadaan

_GARIS_HALAMAN = ("header1", "footer1", "header2", "footer2", "header3")
_JENIS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def lengkapi(paket: dict[str, bytes], dokumen: Dokumen, *, keadaan: Keadaan, r: RupaWord) -> dict[str, bytes]:
    """Return the parts of the package with running lines, properties and settings added."""
    hasil = dict(paket)
    for mendatar in (False, True):
        nomor, lebar = arah(mendatar=mendatar), lebar_teks(dokumen.kertas, r, mendatar=mendatar)
        kepala, kaki = _kepala(dokumen, keadaan, lebar), _kaki(dokumen, lebar, r)
        if dokumen.surat:
            kepala, kaki = _bernomor(keadaan), _tanpa_garis("ftr")
        hasil[f"word/header{nomor}.xml"], hasil[f"word/footer{nomor}.xml"] = kepala, kaki
    hasil[f"word/{KEPALA_SAMPUL}.xml"] = _tanpa_garis("hdr", keadaan)
    hubungan = [
        f'<Relationship Id="rId{nama}" Type="{_JENIS}{nama[:6]}" Target="{nama}.xml"/>'
        for nama in _GARIS_HALAMAN
    ]
    jenis = [
        f'<Override PartName="/word/{nama}.xml" ContentType="{_MEDIA}{nama[:6]}+xml"/>'
        for nama in _GARIS_HALAMAN
    ]
    for nama, isi in (("word/_rels/document.xml.rels", hubungan), ("[Content_Types].xml", jenis)):
        hasil[nama] = re.sub(rb"(?=</\w+>\s*$)", "".join(isi).encode(), hasil[nama], count=1)
    hasil["word/settings.xml"] = _perbarui_medan(paket["word/settings.xml"])
    hasil["docProps/core.xml"] = _sifat(dokumen)
    return hasil


def _perbarui_medan(setelan: bytes) -> bytes:
    """Ask Word to fill the lists of contents when it opens the file (order of CT_Settings)."""
    perintah = b'<w:updateFields w:val="true"/>'
    return re.sub(rb"(?=<w:rsids|<w:themeFontLang|</w:settings>)", perintah, setelan, count=1)


def _teks(isi: str, sifat: str = "") -> str:
    gaya = f"<w:rPr>{sifat}</w:rPr>" if sifat else ""
    return f'<w:r>{gaya}<w:t xml:space="preserve">{escape(isi)}</w:t></w:r>'


def _bagian_xml(nama: str, sisi: str, isi: str, lebar: int) -> bytes:
    garis = f'<w:pBdr><w:{sisi} w:val="single" w:sz="4" w:space="4" w:color="B9C3CA"/></w:pBdr>'
    tab = (
        f'<w:tabs><w:tab w:val="center" w:pos="{lebar // 2}"/><w:tab w:val="right" w:pos="{lebar}"/></w:tabs>'
    )
    gaya = "Header" if nama == "hdr" else "Footer"
    return _akar(nama, f'<w:p><w:pPr><w:pStyle w:val="{gaya}"/>{garis}{tab}</w:pPr>{isi}</w:p>')


def _akar(nama: str, paragraf: str) -> bytes:
    ruang = " ".join(f'xmlns:{awalan}="{alamat}"' for awalan, alamat in RUANG_NAMA.items())
    return f"{XML}<w:{nama} {ruang}>{paragraf}</w:{nama}>".encode()


def _tanpa_garis(nama: str, keadaan: Keadaan = FINAL) -> bytes:
    """A cover and a letter have no running lines, but they bear the mark of their state."""
    gaya = "Header" if nama == "hdr" else "Footer"
    air = _tanda_air(keadaan.latar)
    return _akar(nama, f'<w:p><w:pPr><w:pStyle w:val="{gaya}"/></w:pPr>{air}</w:p>')


def _bernomor(keadaan: Keadaan) -> bytes:
    """The head of a letter's further pages: the number between dashes, as in the PDF."""
    rupa = '<w:color w:val="000000"/><w:sz w:val="20"/>'
    halaman = f'<w:fldSimple w:instr=" PAGE ">{_teks("2", rupa)}</w:fldSimple>'
    isi = f"{_teks('– ', rupa)}{halaman}{_teks(' –', rupa)}{_tanda_air(keadaan.latar)}"
    sifat = '<w:pPr><w:pStyle w:val="Header"/><w:jc w:val="center"/></w:pPr>'
    return _akar("hdr", f"<w:p>{sifat}{isi}</w:p>")


def tanpa_nomor_pertama(naskah: bytes) -> bytes:
    """Give the first page of a letter a head of its own, without a number; the mark of its state stays.

    Args:
        naskah: ``word/document.xml`` with its sections.
    """
    kepala = f'<w:sectPr><w:headerReference w:type="first" r:id="rId{KEPALA_SAMPUL}"/>'.encode()
    naskah = re.sub(rb"<w:sectPr>", kepala, naskah, count=1)
    return re.sub(rb"(?=</w:sectPr>)", b"<w:titlePg/>", naskah, count=1)


def _kepala(dokumen: Dokumen, keadaan: Keadaan, lebar: int) -> bytes:
    isi = _teks(dokumen.penulis)
    if not keadaan.final:
        merah = '<w:b/><w:color w:val="9C2F2F"/>'
        isi += f"<w:r><w:tab/></w:r>{_teks(keadaan.kepala, merah)}"
    isi += _tanda_air(keadaan.latar)
    return _bagian_xml("hdr", "bottom", isi, lebar)


def _kaki(dokumen: Dokumen, lebar: int, r: RupaWord) -> bytes:
    tebal = f'<w:b/><w:color w:val="{r.tua}"/><w:sz w:val="19"/>'
    isi = (
        f"{_teks(dokumen.judul)}<w:r><w:tab/></w:r><w:r><w:tab/></w:r>"
        f'<w:fldSimple w:instr=" PAGE "><w:r><w:rPr>{tebal}</w:rPr><w:t>1</w:t></w:r></w:fldSimple>'
    )
    return _bagian_xml("ftr", "top", isi, lebar)


def _tanda_air(tanda: str) -> str:
    """Return the mark behind the text as Word writes a watermark (VML in the header); empty for none."""
    if not tanda:
        return ""
    tinggi = min(150, 640 // len(tanda))  # of so wide a text, letters of a usual shape
    gaya = (
        f"position:absolute;margin-left:0;margin-top:0;width:440pt;height:{tinggi}pt;rotation:315;"
        "z-index:-251658752;mso-position-horizontal:center;"
        "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
        "mso-position-vertical-relative:margin"
    )
    return (
        '<w:r><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" '
        'adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:textpath on="t" fitshape="t"/>'
        '</v:shapetype><v:shape id="PowerPlusWaterMarkObject1" type="#_x0000_t136" '
        f'style="{gaya}" fillcolor="#d9dde0" stroked="f"><v:fill opacity=".35"/>'
        '<v:textpath style="font-family:&quot;Calibri&quot;;font-size:1pt;font-weight:bold" '
        f'string="{escape(tanda, {chr(34): "&quot;"})}"/></v:shape></w:pict></w:r>'
    )


def _sifat(dokumen: Dokumen) -> bytes:
    """Return the core properties with the document's own date."""
    saat = dokumen.saat.strftime("%Y-%m-%dT%H:%M:%SZ")
    dc, terms = "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/"
    cp = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    waktu = "".join(
        f'<dcterms:{nama} xsi:type="dcterms:W3CDTF">{saat}</dcterms:{nama}>'
        for nama in ("created", "modified")
    )
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{cp}" xmlns:dc="{dc}" xmlns:dcterms="{terms}" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(dokumen.judul)}</dc:title>"
        f"<dc:creator>{escape(dokumen.penulis)}</dc:creator>"
        f"<dc:subject>{escape(dokumen.subjek)}</dc:subject><dc:language>id-ID</dc:language>"
        f"{waktu}</cp:coreProperties>"
    ).encode()

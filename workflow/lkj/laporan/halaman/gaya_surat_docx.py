"""The styles of the DOCX for what is signed and sent: covers, letterheads, titles of papers, signatures."""

from __future__ import annotations

from lkj.laporan.halaman.gaya_dasar_docx import ABU, Gaya, huruf, jarak, rata
from lkj.laporan.halaman.wordml import RupaWord


def gaya_sampul(r: RupaWord) -> list[Gaya]:
    """The cover of a report."""
    return [
        Gaya("Lambang Sampul", "Normal", jarak(1200, 600)),
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


def gaya_surat(r: RupaWord) -> list[Gaya]:
    """Letterheads, titles and signatures."""
    return [
        Gaya("Judul Naskah", "Normal", f"<w:keepNext/>{jarak(0, 280)}<w:contextualSpacing/>{rata('center')}"),
        Gaya("Lambang Naskah", "Normal", f"<w:keepNext/>{jarak(0, 200)}{rata('center')}"),
        Gaya(
            "Huruf Judul Surat",
            "DefaultParagraphFont",
            jenis="character",
            huruf=huruf(ukuran=12.5, tebal=True, jenis=r.sans),
        ),
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
        Gaya("Tembusan", "Normal", f"<w:keepNext/>{jarak(360, 40)}"),
        Gaya(
            "Tanda Tangan",
            "Normal",
            f'<w:keepNext/><w:keepLines/>{jarak(0, 30)}<w:ind w:left="3969"/>{rata("center")}',
        ),
        Gaya("Tanda Tangan Kolom", "Normal", f"<w:keepNext/>{jarak(0, 30)}{rata('center')}"),
        Gaya("Ruang Tanda Tangan", "Normal", f"<w:keepNext/>{jarak(1000, 0)}"),
    ]

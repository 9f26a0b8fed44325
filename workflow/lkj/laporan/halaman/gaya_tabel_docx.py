"""The styles of the DOCX for tables: of a report, of a letter, of forms without lines."""

from __future__ import annotations

from lkj.laporan.halaman.gaya_dasar_docx import ABU, GARIS, Gaya, huruf, jarak, rata
from lkj.laporan.halaman.wordml import RupaWord


def gaya_tabel(r: RupaWord) -> list[Gaya]:
    """Tables and what stands at them."""
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
        Gaya("Kepala Tabel Surat", "KepalaTabel", huruf=huruf(warna="000000")),
        Gaya("Nomor Tabel", "IsiTabel", "<w:keepNext/>" + rata("center"), huruf(ukuran=7.5, warna=ABU)),
        Gaya("Jumlah Tabel", "IsiTabel"),
        Gaya("Kelompok Tabel", "IsiTabel", "<w:keepNext/>"),
        *(
            Gaya(f"{nama} Tabel Kecil", f"{nama}Tabel", huruf=huruf(ukuran=7.5))
            for nama in ("Isi", "Kepala", "Nomor", "Jumlah", "Kelompok")
        ),
        Gaya("Kepala Tabel Surat Kecil", "KepalaTabelSurat", huruf=huruf(ukuran=7.5)),
        Gaya("Isi Tabel Lapang", "IsiTabel", jarak(120, 120)),
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

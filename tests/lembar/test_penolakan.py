"""What is refused, and with which code: one small file for each mechanism of threats.md."""

import io
import re
import struct
import zipfile
import zlib
from typing import Any

import pytest

from lkj.catatan import WAJIB
from lkj.lembar import BerkasDitolakError, baca
from lkj.lembar.galat import PENOLAKAN

Bengkel = Any  # the class lives in conftest.py, which tests do not import


def kode(isi: bytes) -> str:
    with pytest.raises(BerkasDitolakError) as ditolak:
        baca(isi, nama="tw1/pmd.xlsx")
    catatan = ditolak.value.catatan
    assert catatan.berkas == "tw1/pmd.xlsx"
    assert catatan.tingkat == WAJIB
    assert catatan.saran
    assert "{" not in catatan.aturan
    return catatan.kode


def sel_ditolak(isi: bytes) -> tuple[str, str, str]:
    with pytest.raises(BerkasDitolakError) as ditolak:
        baca(isi, nama="a.xlsx")
    c = ditolak.value.catatan
    return c.kode, c.lembar, c.sel


def test_the_sound_workbook_of_these_tests_is_read(bengkel: Bengkel) -> None:
    assert baca(bengkel.utuh, nama="a").nama_lembar == ("Isian",)


@pytest.mark.parametrize(
    ("isi", "harap", "sebutan"),
    [
        (b"", "BUKAN_XLSX", "kosong"),
        (b" \n ", "BUKAN_XLSX", "kosong"),
        (b"No;Indikator;Realisasi\n1;IKM;82,5\n", "BUKAN_XLSX", "teks"),
        (b"%PDF-1.7 ...", "BUKAN_XLSX", "PDF"),
        (b"\x89PNG\r\n\x1a\n....", "BUKAN_XLSX", "gambar"),
        (b"\xff\xd8\xff\xe0 foto", "BUKAN_XLSX", "foto"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "BUKAN_XLSX", "halaman web"),
        (b"<?xml version='1.0'?><Workbook/>", "BUKAN_XLSX", "XML"),
        (b"Rar!\x1a\x07\x01\x00", "BUKAN_XLSX", "RAR"),
        (b"PK\x05\x06" + bytes(18), "BUKAN_XLSX", "zip kosong"),
        (bytes(2000), "BUKAN_XLSX", "hilang"),
        (b"\x01\x02\x00\x03" * 50, "BUKAN_XLSX", "tidak dikenal"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "BUKAN_XLSX", ".xls"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le"),
            "BERSANDI",
            "kata sandi",
        ),
        (b"PK\x03\x04" + b"x" * (5 * 2**20), "TERLALU_BESAR", "5 MB"),
        (b"PK\x03\x04" + b"x" * 100, "BERKAS_RUSAK", "terpotong"),
    ],
)
def test_a_file_of_another_kind_is_named_by_its_content(isi: bytes, harap: str, sebutan: str) -> None:
    with pytest.raises(BerkasDitolakError) as ditolak:
        baca(isi, nama="isian.xlsx")
    assert ditolak.value.catatan.kode == harap
    assert sebutan in ditolak.value.catatan.aturan


@pytest.mark.parametrize(
    ("bagian", "sebutan"),
    [
        ({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<a/>"}, ".ods"),
        ({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<a/>"}, "Word"),
        ({"[Content_Types].xml": b"<Types/>", "ppt/presentation.xml": b"<a/>"}, "PowerPoint"),
        ({"[Content_Types].xml": b"<Types/>", "xl/workbook.bin": b"\x83"}, ".xlsb"),
        ({"foto.jpg": b"\xff\xd8\xff"}, "zip"),
    ],
)
def test_an_archive_of_another_kind_is_named(
    bengkel: Bengkel, bagian: dict[str, bytes], sebutan: str
) -> None:
    with pytest.raises(BerkasDitolakError) as ditolak:
        baca(bengkel.kemas(bagian), nama="isian.xlsx")
    assert ditolak.value.catatan.kode == "BUKAN_XLSX"
    assert sebutan in ditolak.value.catatan.aturan


def test_a_strict_open_xml_workbook_is_named(bengkel: Bengkel) -> None:
    isi = bengkel.ganti(
        "xl/workbook.xml",
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
    )
    assert kode(isi) == "BUKAN_XLSX"


# The archive


def test_a_truncated_archive_is_damaged(bengkel: Bengkel) -> None:
    assert kode(bengkel.utuh[:-200]) == "BERKAS_RUSAK"


def test_a_flipped_bit_is_found_by_the_checksum_although_calamine_does_not_look(bengkel: Bengkel) -> None:
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_STORED) as z:
        for nama, isi in bengkel.bagian(bengkel.utuh).items():
            z.writestr(nama, isi)
    rusak = wadah.getvalue().replace(b"<v>82.5</v>", b"<v>83.5</v>")
    assert kode(rusak) == "BERKAS_RUSAK"


def test_an_archive_comment_may_hide_a_second_directory(bengkel: Bengkel) -> None:
    wadah = io.BytesIO(bengkel.utuh)
    with zipfile.ZipFile(wadah, "a") as z:
        z.comment = b"catatan"
    assert kode(wadah.getvalue()) == "BERKAS_RUSAK"


def test_bytes_after_the_archive_are_refused(bengkel: Bengkel) -> None:
    assert kode(bengkel.utuh + b"tambahan") == "BERKAS_RUSAK"


def test_a_directory_that_names_another_entry_than_the_data_is_refused(bengkel: Bengkel) -> None:
    isi = bengkel.utuh
    letak = isi.rindex(b"xl/worksheets/sheet1.xml")
    assert kode(isi[:letak] + b"xl/worksheets/sheet9.xml" + isi[letak + 24 :]) == "BERKAS_RUSAK"


def test_duplicate_entries_are_refused(bengkel: Bengkel) -> None:
    wadah = io.BytesIO(bengkel.utuh)
    with zipfile.ZipFile(wadah, "a") as z, pytest.warns(UserWarning, match="Duplicate"):
        z.writestr(bengkel.LEMBAR, b"<worksheet/>")
    assert kode(wadah.getvalue()) == "ISI_BERBAHAYA"


def test_entries_that_differ_only_in_case_are_refused(bengkel: Bengkel) -> None:
    assert kode(bengkel.ubah({"xl/Workbook.xml": b"<a/>"})) == "ISI_BERBAHAYA"


@pytest.mark.parametrize(
    "nama",
    ["../luar.xml", "/mutlak.xml", "xl\\balik.xml", "C:/x.xml", "xl/./a.xml", "xl//a.xml", "a\n.xml", "é"],
)
def test_an_odd_name_of_an_entry_is_refused(bengkel: Bengkel, nama: str) -> None:
    assert kode(bengkel.ubah({nama: b"<a/>"})) == "ISI_BERBAHAYA"


def test_too_many_entries_are_refused(bengkel: Bengkel) -> None:
    assert kode(bengkel.ubah({f"xl/media/{n}.xml": b"<a/>" for n in range(200)})) == "TERLALU_BESAR"


def test_an_entry_that_unpacks_to_far_more_than_it_weighs_is_refused(bengkel: Bengkel) -> None:
    assert kode(bengkel.ubah({"xl/theme/theme2.xml": b"<a>" + b" " * 3_000_000 + b"</a>"})) == "TERLALU_BESAR"


def test_a_size_that_lies_does_not_get_past_the_count(bengkel: Bengkel) -> None:
    isi = bengkel.ubah({"xl/theme/theme2.xml": b"<a>" + b" " * 3_000_000 + b"</a>"})
    assert kode(isi.replace(struct.pack("<I", 3_000_007), struct.pack("<I", 10))) in {
        "BERKAS_RUSAK",
        "TERLALU_BESAR",
    }


def test_parts_that_together_unpack_to_more_than_64_mb_are_refused(bengkel: Bengkel) -> None:
    acak = b"".join(zlib.crc32(bytes([n % 251, n // 251])).to_bytes(4) for n in range(20_000)).hex().encode()
    besar = b"<!--" + (acak[: 2**16] + b" " * 2**21) * 4 + b"-->"
    isi = bengkel.ubah({f"xl/theme/t{n}.xml": besar for n in range(12)})
    assert len(isi) < 5 * 2**20
    assert kode(isi) == "TERLALU_BESAR"


def test_an_encrypted_entry_is_said_to_be_locked(bengkel: Bengkel) -> None:
    isi = bytearray(bengkel.utuh)
    isi[6] |= 1
    isi[bytes(isi).index(b"PK\x01\x02") + 8] |= 1
    assert kode(bytes(isi)) == "BERSANDI"


def test_an_unusual_compression_is_refused(bengkel: Bengkel) -> None:
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_LZMA) as z:
        for nama, isi in bengkel.bagian(bengkel.utuh).items():
            z.writestr(nama, isi)
    assert kode(wadah.getvalue()) == "ISI_BERBAHAYA"


# Parts and what they refer to


def test_a_macro_project_is_refused(bengkel: Bengkel) -> None:
    assert kode(bengkel.ubah({"xl/vbaProject.bin": b"\xcc\x61"})) == "BERMAKRO"


def test_a_macro_enabled_content_type_is_refused(bengkel: Bengkel) -> None:
    lama = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    baru = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    assert kode(bengkel.ganti("[Content_Types].xml", lama, baru)) == "BERMAKRO"


def test_an_old_macro_sheet_is_refused(bengkel: Bengkel) -> None:
    assert kode(bengkel.ganti("xl/_rels/workbook.xml.rels", "/worksheet", "/xlMacrosheet")) == "BERMAKRO"


def relasi(jenis: str, sasaran: str, cara: str = "") -> bytes:
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        f'{jenis}" Target="{sasaran}" {cara}/></Relationships>'
    ).encode()


@pytest.mark.parametrize(
    ("jenis", "cara", "harap"),
    [
        ("externalLink", "", "TAUTAN_LUAR"),
        ("connections", "", "TAUTAN_LUAR"),
        ("image", 'TargetMode="External"', "TAUTAN_LUAR"),
        ("oleObject", "", "ISI_BERBAHAYA"),
        ("vbaProject", "", "BERMAKRO"),
    ],
)
def test_a_relation_to_the_outside_or_to_code_is_refused(
    bengkel: Bengkel, jenis: str, cara: str, harap: str
) -> None:
    isi = bengkel.ubah({"xl/worksheets/_rels/sheet1.xml.rels": relasi(jenis, "x.bin", cara)})
    assert kode(isi) == harap


def test_a_hyperlink_to_the_web_is_only_text(bengkel: Bengkel) -> None:
    taut = (
        '<hyperlinks><hyperlink ref="A1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships" r:id="rId1"/></hyperlinks>'
    )
    bagian = bengkel.bagian(bengkel.baris('<c r="A1"><v>1</v></c>', sesudah=taut))
    bagian["xl/worksheets/_rels/sheet1.xml.rels"] = relasi(
        "hyperlink", "https://contoh.go.id/", 'TargetMode="External"'
    )
    assert baca(bengkel.kemas(bagian), nama="a").nama_lembar == ("Isian",)


@pytest.mark.parametrize(
    "xml",
    [
        b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a><a/>'.encode("utf-16"),
        b"<a>" * 100 + b"</a>" * 100,
    ],
)
@pytest.mark.parametrize(
    "nama", ["xl/theme/theme1.xml", "xl/styles.xml", "docProps/core.xml", "customXml/item1.xml"]
)
def test_a_document_type_or_deep_nesting_is_refused_in_every_part(
    bengkel: Bengkel, nama: str, xml: bytes
) -> None:
    assert kode(bengkel.ubah({nama: xml})) == "ISI_BERBAHAYA"


def test_a_document_type_in_a_sheet_is_refused(bengkel: Bengkel) -> None:
    isi = bengkel.ubah(
        {bengkel.LEMBAR: lambda x: x.replace(b"<worksheet", b"<!DOCTYPE worksheet><worksheet", 1)}
    )
    assert kode(isi) == "ISI_BERBAHAYA"


def test_a_document_type_in_an_old_drawing_is_refused(bengkel: Bengkel) -> None:
    assert kode(bengkel.ubah({"xl/drawings/vmlDrawing1.vml": b"<!DOCTYPE xml><xml/>"})) == "ISI_BERBAHAYA"


def test_an_encoding_that_nobody_knows_is_damaged(bengkel: Bengkel) -> None:
    assert kode(bengkel.ganti("xl/styles.xml", 'encoding="UTF-8"', 'encoding="UTX-8"')) == "BERKAS_RUSAK"


def test_a_folder_in_the_archive_does_no_harm(bengkel: Bengkel) -> None:
    assert baca(bengkel.ubah({"xl/": b""}), nama="a").nama_lembar == ("Isian",)


def test_a_part_that_is_no_xml_is_damaged(bengkel: Bengkel) -> None:
    assert kode(bengkel.ganti("xl/styles.xml", "</styleSheet>", "")) == "BERKAS_RUSAK"


@pytest.mark.parametrize("nama", ["xl/_rels/workbook.xml.rels", "_rels/.rels", "xl/worksheets/sheet1.xml"])
def test_a_missing_part_is_damaged(bengkel: Bengkel, nama: str) -> None:
    assert kode(bengkel.ubah({nama: None})) == "BERKAS_RUSAK"


def test_a_workbook_at_another_place_would_be_read_by_one_reader_only(bengkel: Bengkel) -> None:
    bagian = bengkel.bagian(bengkel.utuh)
    bagian["xl/lain.xml"] = bagian["xl/workbook.xml"]
    bagian["_rels/.rels"] = bagian["_rels/.rels"].replace(b"xl/workbook.xml", b"xl/lain.xml")
    assert kode(bengkel.kemas(bagian)) == "BERKAS_RUSAK"


@pytest.mark.parametrize("nama", ["Isi\u202ean", "  ", "x" * 101])
def test_an_odd_name_of_a_sheet_is_refused(bengkel: Bengkel, nama: str) -> None:
    assert kode(bengkel.ganti("xl/workbook.xml", 'name="Isian"', f'name="{nama}"')) == "ISI_BERBAHAYA"


def test_two_sheets_from_one_part_are_refused(bengkel: Bengkel) -> None:
    lama = '<sheet name="Isian" sheetId="1" r:id="rId1"/>'
    baru = lama + lama.replace("Isian", "Lain").replace('"1"', '"2"')
    assert kode(bengkel.ganti("xl/workbook.xml", lama, baru)) == "ISI_BERBAHAYA"


def test_a_sheet_without_its_part_is_damaged_and_named(bengkel: Bengkel) -> None:
    isi = bengkel.ganti("xl/workbook.xml", 'r:id="rId1"', 'r:id="rId77"')
    assert sel_ditolak(isi) == ("BERKAS_RUSAK", "Isian", "")


# Cells


def test_a_cell_at_the_far_corner_is_refused_before_a_reader_hangs(bengkel: Bengkel) -> None:
    isi = bengkel.data('<row r="1048576"><c r="XFD1048576" s="1"/></row>')
    assert sel_ditolak(isi) == ("TERLALU_BESAR", "Isian", "XFD1048576")


@pytest.mark.parametrize("alamat", ["A20001", "IW5"])
def test_a_cell_just_beyond_the_limits_is_refused(bengkel: Bengkel, alamat: str) -> None:
    nomor = re.sub(r"\D", "", alamat)
    isi = bengkel.data(f'<row r="{nomor}"><c r="{alamat}"><v>1</v></c></row>')
    assert sel_ditolak(isi) == ("TERLALU_BESAR", "Isian", alamat)


def test_the_last_cell_within_the_limits_is_read(bengkel: Bengkel) -> None:
    lembar = baca(bengkel.data('<row r="5000"><c r="IV5000"><v>1</v></c></row>'), nama="a").lembar("Isian")
    assert lembar is not None
    assert (lembar.baris_terakhir, lembar.kolom_terakhir) == (5000, 256)


def test_an_empty_row_far_below_does_no_harm(bengkel: Bengkel) -> None:
    isi = bengkel.data('<row r="1"/><row r="1048576" ht="15"/>')
    assert baca(isi, nama="a").jumlah_sel == 0


def test_too_many_cells_are_refused(bengkel: Bengkel) -> None:
    baris = "".join(f'<row r="{n}">' + "<c/>" * 10 + "</row>" for n in range(1, 6_002))
    isi = bengkel.data(baris)
    assert kode(isi) == "TERLALU_BESAR"


def test_a_huge_rectangle_between_two_cells_is_refused(bengkel: Bengkel) -> None:
    isi = bengkel.data(
        '<row r="1"><c r="IV1"><v>1</v></c></row><row r="20000"><c r="A20000"><v>1</v></c></row>'
    )
    assert kode(isi) == "TERLALU_BESAR"


@pytest.mark.parametrize(
    "data",
    [
        '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
        '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>',
        '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>',
        '<row r="0"><c><v>1</v></c></row>',
    ],
)
def test_a_cell_or_row_twice_or_out_of_order_is_refused(bengkel: Bengkel, data: str) -> None:
    assert kode(bengkel.data(data)) == "ISI_BERBAHAYA"


@pytest.mark.parametrize(
    "sel",
    [
        '<c r="A7"><v>1</v></c>',
        '<c r="a1"><v>1</v></c>',
        '<c r="$A$1"><v>1</v></c>',
        '<c r=""><v>1</v></c>',
        '<c r="A1"><v>1</v><v>2</v></c>',
        '<c r="A1"><v>1<!-- x -->2</v></c>',
        '<c r="A1"><v>1<?x y?>2</v></c>',
        '<c r="A1" t="str"><v>a<b/>c</v></c>',
        '<x r="A1"><v>1</v></x>',
        '<c r="A1" t="aneh"><v>1</v></c>',
        '<c r="A1"><v>1_0</v></c>',
        '<c r="A1"><v> 5 </v></c>',
        '<c r="A1"><v>nan</v></c>',
        '<c r="A1"><v>1E+999</v></c>',
        '<c r="A1"><v>1,5</v></c>',
        '<c r="A1"><v>\u0661</v></c>',
        '<c r="A1" t="b"><v>2</v></c>',
        '<c r="A1" t="e"><v>12</v></c>',
        '<c r="A1" t="d"><v>kemarin</v></c>',
        '<c r="A1" t="s"><v>-1</v></c>',
    ],
)
def test_a_cell_that_no_office_program_writes_is_damaged(bengkel: Bengkel, sel: str) -> None:
    # Where a library gives up first, that is said instead; the cell is never read.
    assert kode(bengkel.baris(sel)) in {"BERKAS_RUSAK", "TIDAK_TERBACA"}


def test_a_number_of_a_shared_text_that_does_not_exist_is_refused(bengkel: Bengkel) -> None:
    assert kode(bengkel.baris('<c r="A1" t="s"><v>99</v></c>')) == "TIDAK_TERBACA"


def test_a_style_that_does_not_exist_is_refused(bengkel: Bengkel) -> None:
    assert kode(bengkel.baris('<c r="A1" s="99"><v>1</v></c>')) == "TIDAK_TERBACA"


def test_a_cell_outside_the_sheet_data_is_damaged(bengkel: Bengkel) -> None:
    assert kode(bengkel.baris(sesudah='<row r="5"><c r="A5"><v>1</v></c></row>')) == "BERKAS_RUSAK"


def test_a_second_sheet_data_is_damaged(bengkel: Bengkel) -> None:
    assert kode(bengkel.baris(sesudah="<sheetData/>")) == "BERKAS_RUSAK"


def test_a_cell_of_another_namespace_is_seen_by_one_reader_only(bengkel: Bengkel) -> None:
    isi = bengkel.data('<row r="1"><c r="A1"><v>1</v><x:v xmlns:x="urn:x">2</x:v></c></row>')
    assert sel_ditolak(isi) == ("BACAAN_BERBEDA", "Isian", "A1")


def test_a_merged_range_over_the_whole_sheet_is_refused(bengkel: Bengkel) -> None:
    gabung = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    assert kode(bengkel.baris(sesudah=gabung)) == "ISI_BERBAHAYA"


def test_a_hyperlink_over_the_whole_sheet_is_refused(bengkel: Bengkel) -> None:
    taut = '<hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>'
    assert kode(bengkel.baris(sesudah=taut)) == "ISI_BERBAHAYA"


def test_a_comment_on_the_whole_sheet_is_refused(bengkel: Bengkel) -> None:
    komentar = (
        b'<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author/></authors>'
        b'<commentList><comment ref="A1:XFD1048576" authorId="0"><text/></comment></commentList></comments>'
    )
    isi = bengkel.ubah(
        {
            "xl/aneh.xml": komentar,
            "xl/worksheets/_rels/sheet1.xml.rels": relasi("comments", "../aneh.xml"),
        }
    )
    assert kode(isi) == "ISI_BERBAHAYA"


def test_a_value_under_a_merged_cell_is_refused_with_its_address(bengkel: Bengkel) -> None:
    gabung = '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'
    isi = bengkel.baris('<c r="A1"><v>1</v></c>', '<c r="B1"><v>2</v></c>', sesudah=gabung)
    assert sel_ditolak(isi) == ("ISI_TERTUTUP", "Isian", "B1")


def test_a_text_longer_than_excel_allows_is_refused(bengkel: Bengkel) -> None:
    isi = bengkel.baris(f'<c r="A1" t="inlineStr"><is><t>{"ab " * 11_000}</t></is></c>')
    assert sel_ditolak(isi) == ("TERLALU_BESAR", "Isian", "A1")


def test_texts_that_the_readers_take_apart_differently_are_refused(bengkel: Bengkel) -> None:
    isi = bengkel.baris('<c r="A1" t="inlineStr"><is><t>satu</t><t>dua</t></is></c>')
    assert kode(isi) == "BACAAN_BERBEDA"


def test_a_remark_shows_a_strangers_text_on_one_short_line(bengkel: Bengkel) -> None:
    isi = bengkel.ubah(
        {"xl/worksheets/_rels/sheet1.xml.rels": relasi("externalLink", "x" * 500 + "&#10;[y]")}
    )
    with pytest.raises(BerkasDitolakError) as ditolak:
        baca(isi, nama="a")
    assert len(ditolak.value.catatan.aturan) < 200
    assert "\n" not in ditolak.value.catatan.aturan


def test_every_code_has_a_rule_and_advice() -> None:
    assert all(aturan.endswith(".") and saran.endswith(".") for aturan, saran, _ in PENOLAKAN.values())

"""Hazards of sheets, rows, keys and the stamp: built well, but not what was sent out."""

import re
from collections.abc import Callable, Iterator, Mapping

from tests.campaigns.berkas_bahan import (
    BUKU,
    RELASI,
    RUANG_RELASI,
    Bahaya,
    Paket,
    formulir,
    pola_baris,
    pola_sel,
)

_LEMBAR_KERJA = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
Ubah = Callable[[Paket], Paket]
Kumpulan = Mapping[str, tuple[Ubah, tuple[str, ...], str]]
"""Name → what is done to the form, the codes expected, and a cell that one of them names."""


def lembar() -> Iterator[Bahaya]:
    """All of them."""
    yield from _susun("jauh atau terlalu banyak", _JAUH)
    yield from _susun("ukuran lembar yang salah", _UKURAN)
    yield from _susun("sel atau baris ganda", _GANDA)
    yield from _susun("nomor tanpa isi", _NOMOR)
    yield from _susun("sel gabungan", _GABUNG)
    yield from _susun("rentang seluas lembar", _RENTANG)
    yield from _susun("tersembunyi", _TERSEMBUNYI)
    yield from _susun("lembar diubah", _LEMBAR)
    yield from _susun("kolom diubah", _KOLOM)
    yield from _susun("baris diubah", _BARIS)
    yield from _susun("kunci diubah", _KUNCI)
    yield from _susun("tanda pengenal", _TANDA)
    yield from _cap_lain()


def _susun(mekanisme: str, kumpulan: Kumpulan) -> Iterator[Bahaya]:
    for nama, (ubah, kode, sel) in kumpulan.items():
        yield Bahaya(mekanisme, nama, kode, ubah(Paket.dari()).kemas(), sel)


def _cap_lain() -> Iterator[Bahaya]:
    for nama in (("pmd", 1), ("pelayanan", 2), ("lra", 1)):
        kode = ("CAP_LAIN",)
        yield Bahaya("isian milik yang lain", f"{nama[0]} tw{nama[1]}", kode, formulir()[nama])


def _akhir(xml: str, nama: str = "Kinerja") -> Ubah:
    """Put rows behind the last one."""
    return lambda p: p.ganti(nama, "</sheetData>", f"{xml}</sheetData>")


def _sesudah(xml: str, nama: str = "Kinerja") -> Ubah:
    return lambda p: p.ganti(nama, "<dataValidations", f"{xml}<dataValidations")


def _sel(alamat: str, isi: str, jenis: str = "", nama: str = "Kinerja") -> Ubah:
    return lambda p: p.sel(nama, alamat, isi, jenis)


def _teks(alamat: str, teks: str, nama: str = "Kinerja") -> Ubah:
    return lambda p: p.tulis(nama, alamat, teks)


def _dua(satu: Ubah, dua: Ubah) -> Ubah:
    return lambda p: dua(satu(p))


def _ganti(nama: str, lama: str, baru: str) -> Ubah:
    return lambda p: p.ganti(nama, lama, baru)


def _pola(pola: str, baru: str) -> Ubah:
    return lambda p: p.pola("Kinerja", pola, baru)


def _tanpa_baris(nama: str, nomor: int) -> Ubah:
    return lambda p: p.pola(nama, pola_baris(nomor), "")


def _baris_lagi(dari: int, ke: int) -> Ubah:
    """Repeat a row of the sheet Kinerja further down."""

    def ubah(p: Paket) -> Paket:
        m = re.search(pola_baris(dari), p.bagian[p.jalur("Kinerja")].decode(), re.DOTALL)
        if m is None:
            raise LookupError(dari)
        return _akhir(re.sub(rf'r="([A-Z]*){dari}"', rf'r="\g<1>{ke}"', m[0]))(p)

    return ubah


def _geser_kolom(p: Paket) -> Paket:
    """A blank column before column D of the sheet Kinerja, as Excel inserts it."""

    def geser(m: re.Match[str]) -> str:
        return f'<c r="{chr(ord(m[1]) + 1)}{m[2]}"'

    return p.pola(
        "Kinerja", r"<sheetData>.*</sheetData>", lambda m: re.sub(r'<c r="([D-Y])(\d+)"', geser, m[0])
    )


def _tukar_kunci(p: Paket) -> Paket:
    p.sel("Kinerja", "A9", "<is><t>IKU-03</t></is>", "inlineStr")
    return p.sel("Kinerja", "A11", "<is><t>IKU-01</t></is>", "inlineStr")


def _tanpa_lembar(nama: str) -> Ubah:
    return lambda p: p.pola(BUKU, rf'<sheet name="{nama}"[^>]*/>', "")


def _lembar_tambahan(p: Paket) -> Paket:
    baru = "xl/worksheets/sheet77.xml"
    p.bagian[baru] = p.bagian[p.jalur("Analisis")]
    p.ganti(
        "[Content_Types].xml",
        '<Override PartName="/xl/workbook.xml"',
        f'<Override PartName="/{baru}" ContentType="{_LEMBAR_KERJA}"/><Override PartName="/xl/workbook.xml"',
    )
    p.ganti(
        RELASI,
        "</Relationships>",
        f'<Relationship Id="rId77" Type="{RUANG_RELASI}/worksheet" Target="/{baru}"/></Relationships>',
    )
    return p.ganti(BUKU, "</sheets>", '<sheet name="Sheet1" sheetId="77" r:id="rId77"/></sheets>')


def _tanda(nomor: int, isi: str) -> Ubah:
    return lambda p: p.tulis("_tanda", f"B{nomor}", isi)


_BANYAK = "".join(f'<row r="{n}"><c r="A{n}" s="4"/></row>' for n in range(12, 20_002))
_PADAT = "".join(f'<row r="{n}">{"<c/>" * 13}</row>' for n in range(12, 4_800))

_JAUH: Kumpulan = {
    "sel bergaya di XFD1048576": (
        _akhir('<row r="1048576"><c r="XFD1048576" s="4"/></row>'),
        ("TERLALU_BESAR",),
        "Kinerja!XFD1048576",
    ),
    "20.001 baris": (_akhir(_BANYAK), ("TERLALU_BESAR",), "Kinerja!A20001"),
    "62.000 sel": (_akhir(_PADAT), ("TERLALU_BESAR",), ""),
    "persegi 20.000 × 256": (
        _akhir('<row r="20000"><c r="IV20000"><v>1</v></c></row>'),
        ("TERLALU_BESAR",),
        "Kinerja!IV20000",
    ),
    "baris kosong di 1.048.576": (_akhir('<row r="1048576" ht="15"/>'), (), ""),
}
_UKURAN: Kumpulan = {
    "A1:B2": (_pola('<dimension ref="[^"]*"', '<dimension ref="A1:B2"'), (), ""),
    "A1:XFD1048576": (_pola('<dimension ref="[^"]*"', '<dimension ref="A1:XFD1048576"'), (), ""),
    "rentang kolom baris": (_pola('<row r="9" spans="[^"]*"', '<row r="9" spans="1:2"'), (), ""),
}
_GANDA: Kumpulan = {
    "sel dua kali": (
        _ganti("Kinerja", '<c r="H9"', '<c r="G9"><v>99</v></c><c r="H9"'),
        ("ISI_BERBAHAYA",),
        "Kinerja!G9",
    ),
    "sel tidak berurutan": (
        _ganti("Kinerja", '<c r="H9"', '<c r="B9"><v>99</v></c><c r="H9"'),
        ("ISI_BERBAHAYA",),
        "Kinerja!B9",
    ),
    "baris dua kali": (_akhir('<row r="9"><c r="G9"><v>99</v></c></row>'), ("ISI_BERBAHAYA",), ""),
    "dua nilai dalam satu sel": (_sel("G9", "<v>82.45</v><v>99</v>"), ("BERKAS_RUSAK",), ""),
    "sel di baris lain": (_ganti("Kinerja", '<c r="G9"', '<c r="G10"'), ("BERKAS_RUSAK",), ""),
    "sel di luar data": (
        _ganti("Kinerja", "<pageMargins", '<row r="9"><c r="G9"><v>99</v></c></row><pageMargins'),
        ("BERKAS_RUSAK",),
        "",
    ),
    "data lembar dua kali": (
        _ganti("Kinerja", "<pageMargins", "<sheetData/><pageMargins"),
        ("BERKAS_RUSAK",),
        "",
    ),
}
_NOMOR: Kumpulan = {
    "teks bersama 9.999": (_sel("G9", "<v>9999</v>", "s"), ("TIDAK_TERBACA",), ""),
    "teks bersama -1": (_sel("G9", "<v>-1</v>", "s"), ("BERKAS_RUSAK",), ""),
    "gaya 999": (lambda p: p.sel("Kinerja", "G9", "<v>82.45</v>", gaya="999"), ("TIDAK_TERBACA",), ""),
    "lembar tanpa bagian": (_ganti(BUKU, 'r:id="rId1"', 'r:id="rId555"'), ("BERKAS_RUSAK",), "Kinerja!"),
}
_GABUNG: Kumpulan = {
    "menutup angka": (
        _sesudah('<mergeCells count="1"><mergeCell ref="F6:F7"/></mergeCells>', "Sub Kegiatan"),
        ("ISI_TERTUTUP",),
        "Sub Kegiatan!F7",
    ),
    "menutup sel yang dikosongkan": (
        _dua(
            _sel("F7", "", nama="Sub Kegiatan"),
            _sesudah('<mergeCells count="1"><mergeCell ref="F6:F7"/></mergeCells>', "Sub Kegiatan"),
        ),
        ("SEL_KOSONG",),
        "Sub Kegiatan!F7",
    ),
    "menutup sel yang tidak diisi": (
        _ganti("Kinerja", "</mergeCells>", '<mergeCell ref="I9:K9"/></mergeCells>'),
        (),
        "",
    ),
}
_RENTANG: Kumpulan = {
    "sel gabungan": (
        _ganti("Kinerja", "</mergeCells>", '<mergeCell ref="A12:XFD1048576"/></mergeCells>'),
        ("ISI_BERBAHAYA",),
        "",
    ),
    "tautan": (
        _ganti(
            "Kinerja",
            "<pageMargins",
            '<hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks><pageMargins',
        ),
        ("ISI_BERBAHAYA",),
        "",
    ),
    "komentar": (
        lambda p: p.pola("xl/comments1.xml", r'<comment ref="[A-Z0-9]+"', '<comment ref="A1:XFD1048576"'),
        ("ISI_BERBAHAYA",),
        "",
    ),
}
_TERSEMBUNYI: Kumpulan = {
    "baris": (_ganti("Kinerja", '<row r="9"', '<row r="9" hidden="1"'), (), ""),
    "kolom": (_pola('<col min="5"', '<col hidden="1" min="5"'), (), ""),
    "lembar": (_ganti(BUKU, '<sheet name="Analisis"', '<sheet state="hidden" name="Analisis"'), (), ""),
}
_LEMBAR: Kumpulan = {
    "berganti nama": (_ganti(BUKU, '"Kinerja"', '"Kinerja (2)"'), ("LEMBAR_TIDAK_ADA",), "Kinerja!"),
    "dihapus": (_tanpa_lembar("Analisis"), ("LEMBAR_TIDAK_ADA",), "Analisis!"),
    "ditambah": (_lembar_tambahan, (), ""),
    "dua dari satu bagian": (
        _ganti(BUKU, "</sheets>", '<sheet name="Kinerja lagi" sheetId="9" r:id="rId1"/></sheets>'),
        ("ISI_BERBAHAYA",),
        "",
    ),
    "nama berarah kanan ke kiri": (_ganti(BUKU, '"Petunjuk"', '"Petun\u202ejuk"'), ("ISI_BERBAHAYA",), ""),
}
_KOLOM: Kumpulan = {
    "disisipkan": (_geser_kolom, ("JUDUL_KOLOM",), "Kinerja!D8"),
    "judul diganti": (_teks("G8", "Capaian"), ("JUDUL_KOLOM",), "Kinerja!G8"),
    "judul dihapus": (_sel("H5", "", nama="Sub Kegiatan"), ("JUDUL_KOLOM",), "Sub Kegiatan!H5"),
    "judul berhuruf besar": (_teks("G8", " REALISASI "), (), ""),
}
_BARIS: Kumpulan = {
    "dihapus": (_tanpa_baris("Kinerja", 11), ("KUNCI_HILANG",), "Kinerja!"),
    "sub kegiatan dihapus": (_tanpa_baris("Sub Kegiatan", 8), ("KUNCI_HILANG",), "Sub Kegiatan!"),
    "analisis dihapus": (_tanpa_baris("Analisis", 7), ("KUNCI_HILANG",), "Analisis!"),
    "disalin ke bawah": (_baris_lagi(9, 12), ("KUNCI_GANDA",), "Kinerja!A12"),
}
_KUNCI: Kumpulan = {
    "angka": (
        _sel("A6", "<v>7.01</v>", nama="Sub Kegiatan"),
        ("KODE_BUKAN_TEKS", "KUNCI_HILANG"),
        "Sub Kegiatan!A6",
    ),
    "ganda": (
        _teks("A7", "7.01.02.2.02.01", "Sub Kegiatan"),
        ("KUNCI_GANDA", "KUNCI_HILANG"),
        "Sub Kegiatan!A7",
    ),
    "tidak dikenal": (_teks("A9", "IKU-O1"), ("KUNCI_ASING", "KUNCI_HILANG"), "Kinerja!A9"),
    "huruf kecil": (_teks("A9", "iku-01"), ("KUNCI_ASING", "KUNCI_HILANG"), "Kinerja!A9"),
    "dikosongkan": (_sel("A9", ""), ("KUNCI_HILANG", "SEL_KOSONG"), "Kinerja!A9"),
    "huruf tanpa lebar": (_teks("A9", "IKU\u200b-01"), ("KARAKTER", "KUNCI_HILANG"), "Kinerja!A9"),
    "spasi tak terputus di ujung": (_teks("A9", "IKU-01\u00a0"), (), ""),
    "tertukar": (_tukar_kunci, ("NAMA_BERBEDA", "SATUAN_BERBEDA", "TARGET_BERBEDA"), "Kinerja!D9"),
}
_TANDA: Kumpulan = {
    "lembarnya dihapus": (_tanpa_lembar("_tanda"), ("CAP_TIDAK_ADA",), ""),
    "kantor lain": (_tanda(2, "sukamundur"), ("CAP_LAIN",), ""),
    "tahun lain": (_tanda(3, "2022"), ("CAP_LAIN",), ""),
    "triwulan lain": (_tanda(4, "3"), ("CAP_LAIN",), ""),
    "seksi lain": (_tanda(5, "pmd"), ("CAP_LAIN",), ""),
    "versi lama": (_tanda(1, "1"), ("CAP_VERSI",), ""),
    "acuan yang terpotong": (_tanda(7, "{"), ("CAP_TIDAK_ADA",), ""),
    "acuan yang dipalsukan": (
        lambda p: p.pola("_tanda", pola_sel("B6"), '<c r="B6" t="inlineStr"><is><t>0</t></is></c>'),
        (),
        "",
    ),
    "dikosongkan": (_sel("A1", "", nama="_tanda"), ("CAP_TIDAK_ADA",), ""),
}

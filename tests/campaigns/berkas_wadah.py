"""Hazards of the container: files of another kind, damaged and hostile archives, XML, code and links."""

import io
import struct
import zipfile
from collections.abc import Callable, Iterator, Mapping
from random import Random

from tests.campaigns.berkas_bahan import (
    BUKU,
    GAYA,
    POKOK,
    RELASI,
    RUANG_RELASI,
    TEKS,
    Bahaya,
    Paket,
    formulir,
)

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LEMBAR, _LEMBAR_DUA = "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"
_RELASI_LEMBAR = "xl/worksheets/_rels/sheet1.xml.rels"
_DTD = '<!DOCTYPE x [<!ENTITY a "{isi}">]>'


def wadah() -> Iterator[Bahaya]:
    """All of them."""
    yield from _jenis_lain()
    yield from _arsip_lain()
    yield from _rusak()
    yield from _besar()
    yield from _susunan_arsip()
    yield from _xml()
    yield from _luar()


def _jenis_lain() -> Iterator[Bahaya]:
    isi = {
        "berkas kosong": b"",
        "hanya spasi": b" \r\n\t ",
        "PDF": b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n",
        "foto JPEG": b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(400),
        "gambar PNG": b"\x89PNG\r\n\x1a\n" + bytes(400),
        "halaman web": "<!DOCTYPE html><html><table><tr><td>82,45</td></tr></table></html>".encode(
            "utf-8-sig"
        ),
        "teks bertitik koma": b"Kode;Realisasi\nIKU-01;82,45\n",
        "XML Excel 2003": b"<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com'/>",
        "arsip RAR": b"Rar!\x1a\x07\x01\x00" + bytes(100),
        "Excel lama (.xls)": _OLE + bytes(1000) + "Workbook".encode("utf-16-le"),
        "seluruhnya nol": bytes(16_000),
        "acak": Random(1).randbytes(9000),  # noqa: S311  the same bytes each time
        "arsip yang diawali program": b"MZ" + bytes(200) + formulir()[POKOK],
    }
    for nama, b in isi.items():
        yield Bahaya("jenis lain bernama .xlsx", nama, ("BUKAN_XLSX",), b)
    sandi = _OLE + bytes(1000) + "EncryptedPackage".encode("utf-16-le") + bytes(100)
    yield Bahaya("buku kerja bersandi", "sandi pembuka", ("BERSANDI",), sandi)


def _arsip_lain() -> Iterator[Bahaya]:
    ods = {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<x/>"}
    isi: Mapping[str, dict[str, bytes]] = {
        ".ods": ods,
        ".docx": {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<x/>"},
        ".pptx": {"[Content_Types].xml": b"<Types/>", "ppt/presentation.xml": b"<x/>"},
        ".xlsb": {"[Content_Types].xml": b"<Types/>", "xl/workbook.bin": b"\x83\x01"},
        "isian di dalam zip": {"pelayanan.xlsx": formulir()[POKOK]},
    }
    for nama, bagian in isi.items():
        yield Bahaya("arsip lain bernama .xlsx", nama, ("BUKAN_XLSX",), Paket(bagian).kemas())
    ketat = Paket.dari().ganti(
        BUKU, "schemas.openxmlformats.org/spreadsheetml/2006", "purl.oclc.org/ooxml/spreadsheetml"
    )
    yield Bahaya("arsip lain bernama .xlsx", "Strict Open XML", ("BUKAN_XLSX",), ketat.kemas())


def _rusak() -> Iterator[Bahaya]:
    utuh = formulir()[POKOK]
    akhir = len(utuh) - 22
    isi = {
        "separuh": utuh[: len(utuh) // 2],
        "tanpa byte terakhir": utuh[:-1],
        "tanpa daftar isi": utuh[:-1200],
        "dengan sisa di belakang": utuh + bytes(10),
        "dengan komentar arsip": utuh[:-2] + b"\x04\x00abcd",
        "dua arsip bersambung": utuh + utuh[:300],
    }
    for nama, b in isi.items():
        yield Bahaya("arsip terpotong atau bersambung", nama, ("BERKAS_RUSAK",), b)
    yield Bahaya("CRC salah", "isi sel diganti, CRC lama", ("BERKAS_RUSAK",), _isi_tanpa_crc())
    yield Bahaya("CRC salah", "CRC di daftar isi diganti", ("BERKAS_RUSAK",), _direktori(16, b"\0\0\0\0"))
    yield Bahaya("daftar isi arsip", "ukuran dikecilkan", ("BERKAS_RUSAK",), _direktori(24, b"\x10\0\0\0"))
    yield Bahaya("daftar isi arsip", "dua nama menunjuk isi yang sama", ("BERKAS_RUSAK",), _tumpang_tindih())
    letak = utuh[: akhir + 16] + struct.pack("<L", 5) + utuh[akhir + 20 :]
    yield Bahaya("daftar isi arsip", "letaknya salah", ("BERKAS_RUSAK",), letak)
    yield Bahaya("bagian bersandi", "tanda sandi pada satu bagian", ("BERSANDI",), _direktori(8, b"\x01\0"))


def _besar() -> Iterator[Bahaya]:
    acak = Random(2)  # noqa: S311  the same bytes each time
    kode = ("TERLALU_BESAR",)
    p = Paket.dari()
    p.bagian["xl/media/foto.bin"] = acak.randbytes(6 * 2**20)
    yield Bahaya("terlalu besar", "berkas 6 MB", kode, p.kemas())
    p = Paket.dari()
    p.bagian |= {f"customXml/item{n}.xml": b"<x/>" for n in range(300)}
    yield Bahaya("terlalu banyak bagian", "300 bagian", kode, p.kemas())
    p = Paket.dari()
    p.bagian["xl/media/nol.bin"] = bytes(80 * 2**20)
    yield Bahaya("bom zip", "80 MB nol", kode, p.kemas())
    p = Paket.dari()
    p.bagian[TEKS] = p.bagian[TEKS].replace(b"</sst>", b"<si><t>" + b"a" * 2**20 + b"</t></si></sst>")
    yield Bahaya("bom zip", "teks 1 MB yang dimampatkan 1.000 kali", kode, p.kemas())
    p = Paket.dari()
    blok = b"".join(acak.randbytes(12) + bytes(1012) for _ in range(1024))
    p.bagian |= {f"xl/media/{n}.bin": blok * 17 for n in range(4)}
    yield Bahaya("bom zip", "beberapa bagian, bersama 68 MB", kode, p.kemas())


def _susunan_arsip() -> Iterator[Bahaya]:
    kode = ("ISI_BERBAHAYA",)
    yield Bahaya("bagian ganda", "lembar yang sama dua kali", kode, _ganda(_LEMBAR, _LEMBAR))
    yield Bahaya("bagian ganda", "nama berbeda huruf besar saja", kode, _ganda(_LEMBAR, _LEMBAR.upper()))
    for nama in (
        "../../luar.xml",
        "/etc/cron.d/x",
        "xl\\media\\x.bin",
        "C:/x.xml",
        "xl/a\x01b.xml",
        "xl//x.xml",
    ):
        yield Bahaya("nama bagian aneh", repr(nama), kode, _tambah(nama, b"<x/>"))
    for cara in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        yield Bahaya("cara pemampatan", str(cara), kode, _tambah("xl/x.xml", b"<x/>", cara))


def _xml() -> Iterator[Bahaya]:
    tawa = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    luar = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    jarak = '<!DOCTYPE x SYSTEM "http://contoh.example/x.dtd">'
    for nama, dtd in (
        ("entitas", _DTD.format(isi="82")),
        ("berlipat", f"{tawa}]>"),
        ("XXE", luar),
        ("DTD luar", jarak),
    ):
        for bagian, tanda in ((TEKS, "<sst "), (_LEMBAR, "<worksheet "), (RELASI, "<Relationships ")):
            isi = Paket.dari().ganti(bagian, tanda, f"{dtd}{tanda}").kemas()
            yield Bahaya("definisi XML", f"{nama} di {bagian}", ("ISI_BERBAHAYA",), isi)
    p = Paket.dari()
    p.bagian["docProps/core.xml"] = b"<a>" * 5000 + b"</a>" * 5000
    yield Bahaya("XML bertingkat", "5.000 tingkat", ("ISI_BERBAHAYA",), p.kemas())
    rusak: Mapping[str, Callable[[Paket], Paket]] = {
        "tanpa penutup": lambda p: p.ganti(GAYA, "</styleSheet>", ""),
        "penyandian yang tidak dikenal": lambda p: p.ganti(GAYA, "UTF-8", "UTX-8"),
        "huruf kendali mentah": lambda p: p.ganti(TEKS, "<t>Kode</t>", "<t>Ko\x07de</t>"),
        "entitas tanpa definisi": lambda p: p.ganti(TEKS, "<t>Kode</t>", "<t>&kode;</t>"),
    }
    for nama, ubah in rusak.items():
        yield Bahaya("XML rusak", nama, ("BERKAS_RUSAK",), ubah(Paket.dari()).kemas())
    for bagian in (_LEMBAR, RELASI, "_rels/.rels"):
        p = Paket.dari()
        del p.bagian[bagian]
        yield Bahaya("bagian hilang", bagian, ("BERKAS_RUSAK",), p.kemas())


def _luar() -> Iterator[Bahaya]:
    jenis = {
        "externalLink": ("tautan ke luar", "TAUTAN_LUAR"),
        "connections": ("tautan ke luar", "TAUTAN_LUAR"),
        "queryTable": ("tautan ke luar", "TAUTAN_LUAR"),
        "oleObject": ("objek tertanam", "ISI_BERBAHAYA"),
        "control": ("objek tertanam", "ISI_BERBAHAYA"),
        "vbaProject": ("makro", "BERMAKRO"),
        "xlMacrosheet": ("makro", "BERMAKRO"),
    }
    for nama, (mekanisme, kode) in jenis.items():
        yield Bahaya(mekanisme, f"relasi {nama}", (kode,), _relasi(nama, "../x.bin"))
    yield Bahaya(
        "tautan ke luar",
        "gambar di web",
        ("TAUTAN_LUAR",),
        _relasi("image", "http://contoh.example/a", luar=True),
    )
    yield Bahaya(
        "tautan ke luar", "tautan data dukung", (), _relasi("hyperlink", "http://contoh.example/a", luar=True)
    )
    yield Bahaya("makro", "vbaProject.bin", ("BERMAKRO",), _tambah("xl/vbaProject.bin", _OLE))
    jenis_isi = "spreadsheetml.sheet.main+xml"
    p = Paket.dari().ganti(
        "[Content_Types].xml",
        f"application/vnd.openxmlformats-officedocument.{jenis_isi}",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    yield Bahaya("makro", "jenis isi .xlsm", ("BERMAKRO",), p.kemas())


def _isi_tanpa_crc() -> bytes:
    """A figure changed in a stored, uncompressed part: only the checksum can tell."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_STORED) as z:
        for nama, isi in Paket.dari().bagian.items():
            z.writestr(zipfile.ZipInfo(nama), isi)
    return wadah.getvalue().replace(b"<v>82.45</v>", b"<v>92.45</v>")


def _direktori(geser: int, baru: bytes) -> bytes:
    """The archive with some bytes of the directory entry of the first sheet replaced."""
    isi = bytearray(formulir()[POKOK])
    di = isi.rindex(_LEMBAR.encode()) - 46 + geser
    isi[di : di + len(baru)] = baru
    return bytes(isi)


def _tumpang_tindih() -> bytes:
    isi = bytearray(formulir()[POKOK])
    satu, dua = (isi.rindex(n.encode()) - 46 for n in (_LEMBAR, _LEMBAR_DUA))
    isi[dua + 42 : dua + 46] = isi[satu + 42 : satu + 46]
    return bytes(isi)


def _ganda(asal: str, nama: str) -> bytes:
    """The archive with a second entry, which holds another figure."""
    bagian = Paket.dari().bagian
    sementara = "x" * len(nama)
    isi = Paket(bagian | {sementara: bagian[asal].replace(b"82.45", b"99.99")}).kemas()
    return isi.replace(sementara.encode(), nama.encode())


def _tambah(nama: str, isi: bytes, cara: int = zipfile.ZIP_DEFLATED) -> bytes:
    wadah = io.BytesIO(formulir()[POKOK])
    with zipfile.ZipFile(wadah, "a") as z:
        z.writestr(zipfile.ZipInfo(nama), isi, cara)
    return wadah.getvalue()


def _relasi(jenis: str, sasaran: str, *, luar: bool = False) -> bytes:
    cara = ' TargetMode="External"' if luar else ""
    satu = f'<Relationship Id="rId99" Type="{RUANG_RELASI}/{jenis}" Target="{sasaran}"{cara}/>'
    return Paket.dari().ganti(_RELASI_LEMBAR, "</Relationships>", f"{satu}</Relationships>").kemas()

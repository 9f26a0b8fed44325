"""Hazards of what stands in a cell: numbers as text, formulas, dates, characters, hostile texts."""

from collections.abc import Iterator, Mapping

from tests.campaigns.berkas_bahan import BUKU, GAYA, TEKS, Bahaya, Paket

_G9 = "Kinerja!G9"
_H9 = "Kinerja!H9"


def isi_sel() -> Iterator[Bahaya]:
    """All of them."""
    yield from _angka_teks()
    yield from _angka()
    yield from _rumus()
    yield from _jenis()
    yield from _karakter()
    yield from _teks_jahat()
    yield from _tanggal()


def _angka_teks() -> Iterator[Bahaya]:
    for teks in (
        "82,45",
        "82.45",
        " 82,45 ",
        "82,45%",
        "82,45 %",
        "'82",
        "1.234,5",
        "1,234.5",
        "(5)",
        "12 Bulan",
        "-5",
    ):
        yield _di_g9("angka sebagai teks", teks, ("ANGKA_SEBAGAI_TEKS",))
    yield _di_g9("angka sebagai teks", "1.234", ("ANGKA_MENDUA",))
    for teks in ("82 - 90", "8\u00a0245", "NaN", "Infinity", "1e5", "8²", "0x52", "delapan"):
        yield _di_g9("bukan angka", teks, ("BUKAN_ANGKA",))
    for teks in ("-", "–", "n/a", "N/A"):
        yield _di_g9("tanda kosong", teks, ("TANDA_KOSONG",))
    for teks in ("\uff18\uff12", "\u0668\u0662"):
        yield _di_g9("angka bukan Latin", teks, ("KARAKTER",))
    yield Bahaya(
        "tanda kosong", "nihil", ("NIHIL",), Paket.dari().tulis("Kinerja", "G9", "nihil").kemas(), _G9
    )
    for teks, kode in (
        ("Rp 1.250.000", "ANGKA_SEBAGAI_TEKS"),
        ("1.250.000,00", "ANGKA_SEBAGAI_TEKS"),
        ("1,25 juta", "BUKAN_ANGKA"),
    ):
        isi = Paket.dari().tulis("Sub Kegiatan", "H6", teks).kemas()
        yield Bahaya("Rupiah sebagai teks", teks, (kode,), isi, "Sub Kegiatan!H6")


def _angka() -> Iterator[Bahaya]:
    # Where a library gives up before the three witnesses are compared, that is said instead.
    for kode, deret in {
        "ANGKA_TERLALU_BESAR": ("1E308", "1E15", "-1E15"),
        "BERKAS_RUSAK": ("1e309", "1E+999", " 5 ", "1_0", "٨"),
        "TIDAK_TERBACA": ("nan", "inf", "1,5", "0x10"),
    }.items():
        for angka in deret:
            isi = Paket.dari().angka("Kinerja", "G9", angka).kemas()
            yield Bahaya("angka tersimpan yang aneh", repr(angka), (kode,), isi)
    negatif = Paket.dari().angka("Kinerja", "G9", "-82.45").kemas()
    yield Bahaya("angka tersimpan yang aneh", "negatif", ("NEGATIF",), negatif, _G9)
    rupiah = Paket.dari().angka("Sub Kegiatan", "H6", "-4790000").kemas()
    yield Bahaya(
        "angka tersimpan yang aneh",
        "Rupiah negatif",
        ("ANGGARAN_NEGATIF_TANPA_ALASAN",),
        rupiah,
        "Sub Kegiatan!H6",
    )
    for nama, angka in (
        ("derau biner", "82.450000000000003"),
        ("bentuk ilmiah", "8.245E1"),
        ("nol di ujung", "82.4500"),
    ):
        yield Bahaya("cara menyimpan angka", nama, (), Paket.dari().angka("Kinerja", "G9", angka).kemas())
    persen = Paket.dari().ganti(GAYA, '<xf numFmtId="0" fontId="0"', '<xf numFmtId="9" fontId="0"')
    persen.sel("Kinerja", "G9", "<v>0.8245</v>", gaya="0")
    yield Bahaya("format persen", "0,8245 tampak 82%", ("FORMAT_PERSEN",), persen.kemas(), _G9)
    nol = Paket.dari().angka("Kinerja", "F10", "0").kemas()
    yield Bahaya("pecahan", "penyebut nol", ("PENYEBUT_NOL",), nol, "Kinerja!F10")
    tukar = Paket.dari().angka("Kinerja", "E10", "1035").angka("Kinerja", "F10", "975").kemas()
    yield Bahaya("pecahan", "pembilang dan penyebut tertukar", ("BAGIAN_TERTUKAR",), tukar, "Kinerja!E10")
    for sel, kode in (("D9", "TARGET_BERBEDA"), ("G9", "SEL_KOSONG"), ("E10", "SEL_KOSONG")):
        p = Paket.dari().kosongkan("Kinerja", sel)
        yield Bahaya("sel dikosongkan", sel, (kode,), p.kemas(), f"Kinerja!{sel}")
    pagu = Paket.dari().angka("Sub Kegiatan", "G6", "126000000").kemas()
    yield Bahaya("sel rencana diubah", "pagu", ("PAGU_BERBEDA",), pagu, "Sub Kegiatan!G6")
    satuan = Paket.dari().tulis("Kinerja", "C9", "persen").kemas()
    yield Bahaya("sel rencana diubah", "satuan", ("SATUAN_BERBEDA",), satuan, "Kinerja!C9")


def _rumus() -> Iterator[Bahaya]:
    kasus: Mapping[str, tuple[str, str, tuple[str, ...], bool]] = {
        "tanpa hasil": ("<f>1+1</f>", "", ("RUMUS_TANPA_HASIL",), False),
        "hasil kosong": ("<f>1+1</f><v></v>", "", ("RUMUS_TANPA_HASIL",), False),
        "hasil usang": ("<f>1+1</f><v>82.45</v>", "", (), False),
        "hasil lain": ("<f>1+1</f><v>2</v>", "", (), True),
        "hasil teks": ("<f>1+1</f><v>82,45</v>", "str", ("ANGKA_SEBAGAI_TEKS",), False),
        "mengambil dari web": (
            '<f>WEBSERVICE("http://contoh.example")</f>',
            "",
            ("RUMUS_TANPA_HASIL",),
            False,
        ),
        "#REF!": ("<f>#REF!</f><v>#REF!</v>", "e", ("SEL_GALAT",), False),
        "#DIV/0!": ("<v>#DIV/0!</v>", "e", ("SEL_GALAT",), False),
        "galat yang tidak ada": ("<v>82</v>", "e", ("TIDAK_TERBACA",), False),
    }
    for nama, (xml, jenis, kode, berubah) in kasus.items():
        sel = "" if kode in ((), ("TIDAK_TERBACA",)) else _G9
        isi = Paket.dari().sel("Kinerja", "G9", xml, jenis).kemas()
        yield Bahaya("rumus dan galat", nama, kode, isi, sel, berubah)
    hasil = Paket.dari().angka("Kinerja", "G10", "99").kemas()
    yield Bahaya("rumus dan galat", "hasil hitung diketik", ("HITUNGAN_BERBEDA",), hasil, "Kinerja!G10")


def _jenis() -> Iterator[Bahaya]:
    for nama, xml, jenis, kode in (
        ("benar/salah", "<v>1</v>", "b", "BUKAN_ANGKA"),
        ("benar/salah bernilai 2", "<v>2</v>", "b", "TIDAK_TERBACA"),
        ("tanggal", "<v>2023-03-31</v>", "d", "BUKAN_ANGKA"),
        ("tanggal yang tidak ada", "<v>kemarin</v>", "d", "TIDAK_TERBACA"),
        ("tidak dikenal", "<v>82.45</v>", "aneh", "TIDAK_TERBACA"),
        ("angka sebagai teks bersama", "<v>82.45</v>", "s", "TIDAK_TERBACA"),
        ("komentar XML di dalam angka", "<v>8<!-- x -->2.45</v>", "", "BERKAS_RUSAK"),
        ("angka di ruang nama lain", '<v>82.45</v><x:v xmlns:x="urn:x">99</x:v>', "", "BACAAN_BERBEDA"),
        ("teks sisipan yang terbelah", "<is><t>82</t><t>45</t></is>", "inlineStr", "BACAAN_BERBEDA"),
    ):
        yield Bahaya("jenis sel", nama, (kode,), Paket.dari().sel("Kinerja", "G9", xml, jenis).kemas())
    for nama, tanda, salah in (
        ("dua bagian", ' xml:space="preserve"', ""),
        ("spasi tanpa tandanya", "", "BACAAN_BERBEDA"),
    ):
        kaya = f"<is><r><t{tanda}>Teks </t></r><r><rPr><b/></rPr><t>tebal</t></r></is>"
        isi = Paket.dari().sel("Kinerja", "H9", kaya, "inlineStr").kemas()
        yield Bahaya("teks berhias", nama, (salah,) if salah else (), isi, berubah=True)
    p = Paket.dari().ganti(TEKS, "<t>Kode</t>", "<r><t>Ko</t></r><r><rPr><i/></rPr><t>de</t></r>")
    yield Bahaya("teks berhias", "judul kolom", (), p.kemas())
    p = Paket.dari().sel("Kinerja", "G9", "<is><t>82,45</t></is>", "inlineStr")
    yield Bahaya("teks berhias", "angka sebagai teks sisipan", ("ANGKA_SEBAGAI_TEKS",), p.kemas(), _G9)


def _karakter() -> Iterator[Bahaya]:
    for nama, teks in {
        "emoji": "Baik 👍",
        "emoji berangkai": "👩‍💻",
        "CJK": "服务满意度",
        "Arab": "مرحبا",
        "Jawa": "ꦗꦮ",
        "berarah kanan ke kiri": "laporan\u202efdp.exe",
        "tanpa lebar": "kinerja\u200bbaik",
        "kendali menurut Excel": "a_x0007_b",
        "penanda pergantian kosong": "a\ufffcb",
        "pemakaian pribadi": "a\ue000b",
        "BOM di tengah": "a\ufeffb",
        "belum ditetapkan": "a\u0378b",
    }.items():
        yield Bahaya(
            "karakter yang tidak dapat dicetak",
            nama,
            ("KARAKTER",),
            Paket.dari().tulis("Kinerja", "H9", teks).kemas(),
            _H9,
        )
    for nama, teks in {
        "spasi tak terputus": "286\u00a0responden",
        "huruf terurai": "cafe\u0301",
        "baris baru": "a\nb",
    }.items():
        yield Bahaya(
            "karakter yang dirapikan",
            nama,
            (),
            Paket.dari().tulis("Kinerja", "H9", teks).kemas(),
            berubah=True,
        )
    panjang = Paket.dari().tulis("Kinerja", "H9", "kata " * 900).kemas()
    yield Bahaya("teks panjang", "4.500 huruf", ("TERLALU_PANJANG",), panjang, _H9)
    panjang = Paket.dari().tulis("Kinerja", "H9", "kata " * 7000).kemas()
    yield Bahaya("teks panjang", "35.000 huruf", ("TERLALU_BESAR",), panjang, _H9)


def _teks_jahat() -> Iterator[Bahaya]:
    """Read as the texts they are; that none of them acts on the page is tested where the page is made."""
    for teks in (
        "=cmd|' /C calc'!A0",
        "@SUM(1+1)",
        "IKM | 100",
        "B &lt;!--",
        "{{ 7 * 7 }}",
        '`#read("x")`{=typst}',
        "+62 811",
    ):
        isi = Paket.dari().tulis("Kinerja", "H9", teks).kemas()
        yield Bahaya("teks yang menyerupai perintah", teks, (), isi, berubah=True)


def _tanggal() -> Iterator[Bahaya]:
    p = Paket.dari().ganti(BUKU, "<workbookPr ", '<workbookPr date1904="1" ')
    yield Bahaya("tanggal sejak 1904", "tanpa tanggal yang direkam", (), p.kemas())
    p = _sementara(Paket.dari().ganti(BUKU, "<workbookPr ", '<workbookPr date1904="1" '), "<v>45000</v>")
    yield Bahaya(
        "tanggal sejak 1904",
        "tanggal dokumen bergeser empat tahun",
        ("TANGGAL_JANGGAL",),
        p.kemas(),
        "Kinerja!L9",
    )
    p = _sementara(Paket.dari(), "<v>45000</v>")
    yield Bahaya("tanggal", "tanggal dokumen", (), p.kemas(), berubah=True)
    p = _sementara(Paket.dari(), "<v>59</v>")
    yield Bahaya("tanggal", "sebelum Maret 1900", ("TANGGAL_SALAH",), p.kemas(), "Kinerja!L9")
    p = _sementara(Paket.dari(), "<is><t>31 Maret 2023</t></is>", "inlineStr")
    yield Bahaya("tanggal", "ditulis dengan kata", ("TANGGAL_SALAH",), p.kemas(), "Kinerja!L9")


def _sementara(p: Paket, tanggal: str, jenis: str = "") -> Paket:
    """A provisional value with its source, whose date is given."""
    p.tulis("Kinerja", "I9", "sementara").tulis("Kinerja", "J9", "Berita acara").tulis(
        "Kinerja", "K9", "1/2023"
    )
    return p.sel("Kinerja", "L9", tanggal, jenis)


def _di_g9(mekanisme: str, teks: str, kode: tuple[str, ...]) -> Bahaya:
    return Bahaya(mekanisme, teks, kode, Paket.dari().tulis("Kinerja", "G9", teks).kemas(), _G9)

"""Comments of a sheet: ours beside hers, in the same part, told apart by the line they begin with.

A comment of hers on a remarked cell is kept, ours follows in the same box; a conversation ("threaded
comment") is left alone, because the text of its box is not what Excel shows. What is ours is taken out again
later, also after another program saved the copy.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final

from lkj.lembar.alamat import pisah
from lkj.salinan.lembar import LembarXml, Tempat
from lkj.salinan.paket import KEPALA, SS, Paket
from lkj.salinan.simpul import Bagian, Simpul, aman

JUDUL: Final = "Catatan pemeriksaan LKj"
"""The line with which our text begins."""
_PENULIS: Final = "Pemeriksaan LKj"
_KOSONG: Final = f'{KEPALA}<comments xmlns="{SS}"><authors/><commentList/></comments>'
_HURUF: Final = (
    '<{0}rPr>{1}<{0}sz val="9"/><{0}color indexed="81"/><{0}rFont val="Tahoma"/><{0}family val="2"/></{0}rPr>'
)
_VML: Final = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit"'
    ' data="{}"/></o:shapelayout></xml>'
)
_JENIS_BENTUK: Final = (
    '<v:shapetype xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_BENTUK: Final = (
    '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s{nomor}" type="#_x0000_t202"'
    ' style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">'
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{jangkar}</x:Anchor>'
    "<x:AutoFill>False</x:AutoFill><x:Row>{baris}</x:Row><x:Column>{kolom}</x:Column></x:ClientData></v:shape>"
)
_SATU_BENTUK: Final = re.compile(rb"<(\w+):shape\b(?:(?!</\1:shape>).)*</\1:shape>", re.DOTALL)
_BARIS_BENTUK: Final = re.compile(rb"<\w+:Row>\s*(\d+)\s*</")
_KOLOM_BENTUK: Final = re.compile(rb"<\w+:Column>\s*(\d+)\s*</")
_EKOR: Final = re.compile(r"(?:\s|&#(?:10|13|[xX]0?[aAdD]);|_x000[aAdD]_)+\Z")
"""Line ends before our text, as one program or the other spells them."""
_LEBAR: Final = 340
_HURUF_SEBARIS: Final = 50
_TINGGI_BARIS: Final = 16
"""Width of a box, characters on a line of it, and height of a line, in pixels."""


def pasang(paket: Paket, bagian: str, lembar: LembarXml, teks: Mapping[str, str]) -> None:
    """Add our texts (address → text) to the comments of the sheet in the part ``bagian``."""
    vml = _gambar(paket, bagian, lembar)
    if vml is None:
        return
    nama = paket.sasaran(bagian, "comments")
    if nama is None:
        nama = paket.nama_baru("xl/comments{}.xml")
        paket.tambah_bagian(nama, _KOSONG.encode(), jenis="comments", pemilik=bagian)
    isi, baru = _gabung(paket.buka(nama), teks)
    paket.bagian[nama] = isi
    paket.bagian[vml] = _tambah_bentuk(paket.bagian[vml], lembar, {a: teks[a] for a in baru})


def lepas(paket: Paket, bagian: str) -> None:
    """Take our texts out of the comments of a sheet."""
    nama = paket.sasaran(bagian, "comments")
    if nama is None:
        return
    komentar = paket.buka(nama)
    hilang = set[Tempat]()
    for s in komentar.akar.telusuri("comment"):
        if _buang_milik_kita(komentar, s):
            hilang.add(pisah(s.atribut["ref"]))
    paket.bagian[nama] = komentar.hasil()
    vml = paket.sasaran(bagian, "vmlDrawing")
    if vml is not None and hilang:
        paket.bagian[vml] = _SATU_BENTUK.sub(
            lambda m: b"" if _tempat_bentuk(m[0]) in hilang else m[0], paket.bagian[vml]
        )


def _gambar(paket: Paket, bagian: str, lembar: LembarXml) -> str | None:
    """The part with the sheet's boxes; a new one where it has none; None where it cannot take ours."""
    nama = paket.sasaran(bagian, "vmlDrawing")
    if nama is not None:
        return nama if b"</xml>" in paket.bagian[nama] else None
    nama = paket.nama_baru("xl/drawings/vmlDrawing{}.vml")
    terpakai = [int(n) for b, isi in paket.bagian.items() if b.endswith(".vml") for n in _PETA.findall(isi)]
    isi = _VML.format(max(terpakai, default=0) + 1).encode()
    lembar.tambah_komentar(paket.tambah_bagian(nama, isi, jenis="vmlDrawing", pemilik=bagian))
    return nama


_PETA: Final = re.compile(rb'idmap\b[^>]*\bdata="(\d+)')


def _gabung(komentar: Bagian, teks: Mapping[str, str]) -> tuple[bytes, list[str]]:
    """The comments with our texts, and the cells that had no comment before."""
    akar = komentar.akar
    penulis, daftar = akar.cari("authors"), akar.cari("commentList")
    if penulis is None or daftar is None:
        return komentar.isi, []
    p = komentar.awalan(akar)
    nama = [komentar.isi[s.isi_awal : s.isi_akhir].decode() for s in penulis.anak]
    if _PENULIS not in nama:
        komentar.tambah(penulis, f"<{p}author>{_PENULIS}</{p}author>")
        nama.append(_PENULIS)
    ada = {s.atribut.get("ref", ""): s for s in daftar.anak}
    baru = [a for a in teks if a not in ada]
    for alamat in (a for a in teks if a in ada):
        _sambung(komentar, ada[alamat], nama, teks[alamat])
    milik = "".join(
        f'<{p}comment ref="{a}" authorId="{nama.index(_PENULIS)}">'
        f"<{p}text>{_paragraf(teks[a], p)}</{p}text></{p}comment>"
        for a in baru
    )
    if milik:
        komentar.tambah(daftar, milik)
    return komentar.hasil(), baru


def _paragraf(teks: str, p: str) -> str:
    judul = f"<{p}r>{_HURUF.format(p, f'<{p}b/>')}<{p}t>{JUDUL}</{p}t></{p}r>"
    return f'{judul}<{p}r>{_HURUF.format(p, "")}<{p}t xml:space="preserve">\n{aman(teks)}</{p}t></{p}r>'


def _sambung(komentar: Bagian, s: Simpul, penulis: list[str], teks: str) -> None:
    """Put our text behind hers, in the same run."""
    nomor = s.atribut.get("authorId", "")
    if nomor.isdecimal() and int(nomor) < len(penulis) and penulis[int(nomor)].startswith("tc="):
        return
    potongan = list(s.telusuri("t"))
    if potongan:
        komentar.tambah(potongan[-1], f"\n\n{JUDUL}\n{aman(teks)}")
    else:
        p = komentar.awalan(s)
        komentar.ganti(s.isi_awal, s.isi_akhir, f"<{p}text>{_paragraf(teks, p)}</{p}text>")


def _buang_milik_kita(komentar: Bagian, s: Simpul) -> bool:
    """Take our text out of a comment; whether nothing of hers was in it and the whole comment went."""
    potongan = [(t, komentar.isi[t.isi_awal : t.isi_akhir].decode()) for t in s.telusuri("t")]
    semua = "".join(isi for _, isi in potongan)
    letak = semua.find(JUDUL)
    if letak < 0:
        return False
    if not _EKOR.sub("", semua[:letak]):
        komentar.buang(s)
        return True
    batas = len(_EKOR.sub("", semua[:letak]))
    for t, isi in potongan:
        if len(isi) > batas:
            komentar.ganti(t.isi_awal + len(isi[: max(batas, 0)].encode()), t.isi_akhir, "")
        batas -= len(isi)
    return False


def _tambah_bentuk(vml: bytes, lembar: LembarXml, teks: Mapping[str, str]) -> bytes:
    nomor = [int(n) for n in re.findall(rb"_x0000_s(\d+)", vml)]
    peta = [int(n) for n in _PETA.findall(vml)]
    mulai = max(nomor, default=1024 * max(peta, default=1)) + 1
    jenis = "" if b"_x0000_t202" in vml.replace(b"#_x0000_t202", b"") else _JENIS_BENTUK
    bentuk = "".join(
        _BENTUK.format(
            nomor=n, jangkar=_jangkar(lembar, pisah(a), t), baris=pisah(a)[0] - 1, kolom=pisah(a)[1] - 1
        )
        for n, (a, t) in enumerate(teks.items(), mulai)
    )
    awal, tutup, akhir = vml.rpartition(b"</xml>")
    return awal + (jenis + bentuk if bentuk else "").encode() + tutup + akhir


def _tempat_bentuk(bentuk: bytes) -> Tempat | None:
    baris, kolom = _BARIS_BENTUK.search(bentuk), _KOLOM_BENTUK.search(bentuk)
    if b'"Note"' not in bentuk or baris is None or kolom is None:
        return None
    return int(baris[1]) + 1, int(kolom[1]) + 1


def _jangkar(lembar: LembarXml, tempat: Tempat, teks: str) -> str:
    """Where the box lies: to the right of its cell, as high as its text needs."""
    baris = sum(1 + len(b) // _HURUF_SEBARIS for b in teks.split("\n")) + 2
    kiri, atas = tempat[1] + 1, max(tempat[0] - 1, 1)
    kanan, sisa_x = _maju(lembar.lebar, kiri, _LEBAR + 12)
    bawah, sisa_y = _maju(lembar.tinggi, atas, baris * _TINGGI_BARIS + 8)
    return f"{kiri - 1}, 12, {atas - 1}, 4, {kanan - 1}, {sisa_x}, {bawah - 1}, {sisa_y}"


def _maju(ukuran: Callable[[int], int], mulai: int, jarak: int) -> tuple[int, int]:
    """The column (or row) at a distance from the start of another, and what remains within it."""
    n = mulai
    while (milik := ukuran(n)) <= jarak and n < mulai + 500:
        jarak -= milik
        n += 1
    return n, jarak

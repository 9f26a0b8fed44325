"""Mutants of the example's forms: bytes of the archive damaged, or one part's XML changed and packed well.

A seed is one mutant for good. A file whose raw bytes were damaged may be refused or read as it was, never
with another cell; what is said of one with changed XML is free, but it must be said in time and in memory.
"""

import random
import re
import time
from collections.abc import Callable
from dataclasses import dataclass

from tests.campaigns.berkas_bahan import Nama, Paket, formulir, periksa, sel_asal, semua_sel

from lkj.lembar import batas

Acak = random.Random


@dataclass(frozen=True)
class Mutan:
    """A damaged file, and whether only its raw bytes were."""

    cara: str
    nama: Nama
    isi: bytes
    mentah: bool


@dataclass(frozen=True)
class HasilMutan:
    """What became of a mutant: its outcome for the counts, and what must not be."""

    benih: int
    cara: str
    akhir: str
    detik: float
    salah: str = ""


def mutan(benih: int) -> Mutan:
    """The mutant of a seed."""
    acak = Acak(benih)
    semua = formulir()
    nama = acak.choice(sorted(semua))
    if acak.random() < 0.5:
        cara = acak.choice(sorted(_MENTAH))
        return Mutan(cara, nama, _MENTAH[cara](acak, semua[nama]), mentah=True)
    cara = acak.choice(sorted(_XML))
    paket = Paket.dari(nama)
    bagian = acak.choice(sorted(b for b in paket.bagian if b.endswith((".xml", ".rels"))))
    if acak.random() < 0.6:
        bagian = acak.choice(
            sorted(b for b in paket.bagian if re.search(r"sheet\d|sharedStrings|workbook\.xml$", b))
        )
    paket.bagian[bagian] = _XML[cara](acak, paket.bagian[bagian])
    return Mutan(f"XML: {cara}", nama, paket.kemas(), mentah=False)


def jalankan(benih: int) -> HasilMutan:
    """Make, check and judge one mutant."""
    m = mutan(benih)
    awal = time.monotonic()
    temuan = periksa(m.isi, m.nama)
    sel = semua_sel(m.isi)
    detik = time.monotonic() - awal
    sama = sel == sel_asal(m.nama)
    salah = ""
    if detik > batas.DETIK:
        salah = f"{detik:.0f} detik"
    elif sel is not None and m.mentah and not sama:
        salah = "bytenya rusak, tetapi terbaca dengan isi lain"
    if sel is None:
        return HasilMutan(benih, m.cara, f"ditolak: {' '.join(temuan.kode)}", detik, salah)
    akhir = "terbaca, sama" if sama else f"terbaca, {'berbeda dan dicatat' if temuan.kode else 'berbeda'}"
    return HasilMutan(benih, m.cara, akhir, detik, salah)


def _balik_bit(acak: Acak, isi: bytes) -> bytes:
    hasil = bytearray(isi)
    for _ in range(acak.choice((1, 1, 1, 2, 8))):
        hasil[acak.randrange(len(hasil))] ^= 1 << acak.randrange(8)
    return bytes(hasil)


def _ganti_byte(acak: Acak, isi: bytes) -> bytes:
    hasil = bytearray(isi)
    hasil[acak.randrange(len(hasil))] = acak.choice((0, 255, 32, acak.randrange(256)))
    return bytes(hasil)


def _buang(acak: Acak, isi: bytes) -> bytes:
    a, b = _rentang(acak, isi)
    return isi[:a] + isi[b:]


def _gandakan(acak: Acak, isi: bytes) -> bytes:
    a, b = _rentang(acak, isi)
    return isi[:b] + isi[a:]


def _nolkan(acak: Acak, isi: bytes) -> bytes:
    a, b = _rentang(acak, isi)
    return isi[:a] + bytes(b - a) + isi[b:]


def _sisipkan(acak: Acak, isi: bytes) -> bytes:
    a, b = _rentang(acak, isi)
    return isi[:a] + acak.randbytes(b - a) + isi[a:]


def _pindahkan(acak: Acak, isi: bytes) -> bytes:
    (a, b), c = _rentang(acak, isi), acak.randrange(len(isi))
    potong, sisa = isi[a:b], isi[:a] + isi[b:]
    return sisa[:c] + potong + sisa[c:]


def _potong(acak: Acak, isi: bytes) -> bytes:
    return isi[: acak.randrange(len(isi))]


def _akhir_dirusak(acak: Acak, isi: bytes) -> bytes:
    """A byte of the directory, where archives lie best."""
    hasil = bytearray(isi)
    hasil[acak.randrange(isi.index(b"PK\x01\x02"), len(isi))] = acak.randrange(256)
    return bytes(hasil)


def _rentang(acak: Acak, isi: bytes) -> tuple[int, int]:
    a = acak.randrange(len(isi))
    return a, min(len(isi), a + acak.choice((1, 4, 30, 512, 4096)))


_MENTAH: dict[str, Callable[[Acak, bytes], bytes]] = {
    "bit dibalik": _balik_bit,
    "byte diganti": _ganti_byte,
    "potongan dibuang": _buang,
    "potongan digandakan": _gandakan,
    "potongan dinolkan": _nolkan,
    "potongan disisipkan": _sisipkan,
    "potongan dipindah": _pindahkan,
    "terpotong": _potong,
    "daftar isi dirusak": _akhir_dirusak,
}


def _di(acak: Acak, isi: bytes, pola: bytes) -> re.Match[bytes] | None:
    """One of the places that a pattern matches."""
    semua = list(re.finditer(pola, isi))
    return acak.choice(semua) if semua else None


def _tukar(isi: bytes, m: re.Match[bytes] | None, baru: bytes) -> bytes:
    return isi if m is None else isi[: m.start()] + baru + isi[m.end() :]


def _atribut(acak: Acak, isi: bytes) -> bytes:
    """An attribute with another value: of another place, empty, huge, odd."""
    lain = _di(acak, isi, rb'="([^"]*)"')
    nilai = lain[1] if lain else b""
    aneh = (
        b"",
        b"-1",
        b"0",
        b"99999999999",
        b"XFD1048576",
        b"A1:XFD1048576",
        b"true",
        b"\xc3\xa9",
        nilai,
        nilai,
        nilai,
    )
    return _tukar(isi, _di(acak, isi, rb'="[^"]*"'), b'="' + acak.choice(aneh) + b'"')


def _isi_elemen(acak: Acak, isi: bytes) -> bytes:
    aneh = (
        b"",
        b"1e308",
        b"-0",
        b"NaN",
        b"&#x202E;",
        b"&#0;",
        b"\xf0\x9f\x91\x8d",
        b"9" * 400,
        b"1E-400",
        b"#REF!",
        b"=1+1",
    )
    return _tukar(isi, _di(acak, isi, rb">[^<>]+<"), b">" + acak.choice(aneh) + b"<")


def _elemen_hilang(acak: Acak, isi: bytes) -> bytes:
    return _tukar(isi, _di(acak, isi, rb"<(\w+)[^<>]*(?:/>|>[^<>]*</\1>)"), b"")


def _elemen_ganda(acak: Acak, isi: bytes) -> bytes:
    m = _di(acak, isi, rb"<(\w+)[^<>]*(?:/>|>[^<>]*</\1>)")
    return isi if m is None else _tukar(isi, m, m[0] * acak.choice((2, 2, 300)))


def _elemen_pindah(acak: Acak, isi: bytes) -> bytes:
    m = _di(acak, isi, rb"<(\w+)[^<>]*(?:/>|>[^<>]*</\1>)")
    if m is None:
        return isi
    sisa = isi[: m.start()] + isi[m.end() :]
    tempat = _di(acak, sisa, rb"<")
    return sisa if tempat is None else sisa[: tempat.start()] + m[0] + sisa[tempat.start() :]


def _nama_elemen(acak: Acak, isi: bytes) -> bytes:
    m = _di(acak, isi, rb"<(\w+)([^<>]*/)>")
    return (
        isi
        if m is None
        else _tukar(isi, m, b"<" + acak.choice((b"c", b"row", b"x", b"extLst", b"v")) + m[2] + b">")
    )


def _sisipan(acak: Acak, isi: bytes) -> bytes:
    aneh = (
        b"<!-- x -->",
        b"<?x y?>",
        b"<![CDATA[9]]>",
        b"<x/>",
        b"</x>",
        b"&amp;",
        b"\x00",
        b"\xff",
        b"<a>" * 80 + b"</a>" * 80,
    )
    di = acak.randrange(len(isi))
    return isi[:di] + acak.choice(aneh) + isi[di:]


def _angka_lain(acak: Acak, isi: bytes) -> bytes:
    m = _di(acak, isi, rb"\d")
    return _tukar(isi, m, str(acak.randrange(10)).encode())


_XML: dict[str, Callable[[Acak, bytes], bytes]] = {
    "byte": _ganti_byte,
    "atribut": _atribut,
    "isi": _isi_elemen,
    "elemen hilang": _elemen_hilang,
    "elemen ganda": _elemen_ganda,
    "elemen pindah": _elemen_pindah,
    "nama elemen": _nama_elemen,
    "sisipan": _sisipan,
    "angka": _angka_lain,
    "terpotong": _potong,
}

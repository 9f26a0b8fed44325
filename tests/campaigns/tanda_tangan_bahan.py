"""The cases of the campaign of signatures: every way in which a file may pretend, each drawn from a seed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from random import Random

from asn1crypto import cms as asn1
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import load_pem_x509_crl
from tests.pengesahan.cap import bercap
from tests.pengesahan.naskah import SAAT, bertanda, siap
from tests.pengesahan.palsu import (
    balik,
    cms,
    dengan_cms,
    ditulis_ulang,
    pembaruan_jahat,
    perbarui,
    rentang,
    tandatangani,
)
from tests.pengesahan.sertifikat import Pemegang, camat, otoritas, penerbit

TOLAK = "tolak"
"""`pdfsig` refuses it too."""
Buat = Callable[[Random], bytes]


@dataclass(frozen=True)
class Jenis:
    """A kind of pretence.

    Attributes:
        nama: What is done.
        buat: Makes a file of it.
        pdfsig: `TOLAK`, or why poppler's verdict means something else.
        crl: A list of revoked certificates that lies beside the issuers.
    """

    nama: str
    buat: Buat
    pdfsig: str = TOLAK
    crl: tuple[bytes, ...] = ()


def _awal_cms() -> tuple[int, int]:
    """Where the bytes of the CMS that say something begin and end, in the file."""
    _, awal, _, _ = rentang(bertanda())
    return awal + 1, awal + 1 + len(cms(bertanda()).rstrip(b"0"))


def _balik_laporan(acak: Random) -> bytes:
    return balik(bertanda(), acak.randrange(9, len(siap())), acak.randrange(1, 256))


def _balik_pembaruan(acak: Random) -> bytes:
    _, awal, lanjut, _ = rentang(bertanda())
    letak = acak.choice([*range(len(siap()), awal), *range(lanjut, len(bertanda()) - 8)])
    return balik(bertanda(), letak, acak.randrange(1, 256))


def _balik_cms(acak: Random) -> bytes:
    awal, akhir = _awal_cms()
    letak = acak.randrange(awal, akhir)
    return _ganti(letak, acak.choice([h for h in b"0123456789abcdef" if h != bertanda()[letak]]))


def _balik_bantalan(acak: Random) -> bytes:
    _, akhir = _awal_cms()
    lanjut = rentang(bertanda())[2]
    return _ganti(acak.randrange(akhir + 1, lanjut - 1), acak.choice(b"123456789abcdef"))


def _ganti(letak: int, bita: int) -> bytes:
    return bertanda()[:letak] + bytes([bita]) + bertanda()[letak + 1 :]


def _rentang(acak: Random) -> bytes:
    a = rentang(bertanda())
    lama = b"/ByteRange [%d %d %d %d]" % tuple(a)
    n = acak.randrange(1, 60)
    baru = acak.choice(
        [
            [0, a[1] - n, a[2], a[3]],
            [0, a[1], a[2] + n, a[3] - n],
            [0, a[1], a[2], a[3] - n],
            [n, a[1] - n, a[2], a[3]],
            [0, len(siap()), a[2], a[3]],
            [0, a[1], a[2], a[3] + n],
        ]
    )
    tulis = b"/ByteRange [%d %d %d %d]" % tuple(baru)
    return bertanda().replace(lama, tulis[: len(lama)].ljust(len(lama)))


def _cms_lain(acak: Random) -> bytes:
    lain = acak.choice(
        [
            bertanda(isi="Capaian 70,00."),
            bertanda(_lain_kunci(), isi="Capaian 70,00."),
            bertanda(saat=SAAT + dt.timedelta(hours=1)),
        ]
    )
    return dengan_cms(bertanda(), cms(lain))


@cache
def _lain_kunci() -> Pemegang:
    return penerbit().beri(nomor=31)


def _sesudah(acak: Random) -> bytes:
    dasar = acak.choice([bertanda(), tandatangani(siap())])
    return perbarui(dasar, acak.choice([*pembaruan_jahat().values()]))


def _bayangan(acak: Random) -> bytes:
    berkas = siap()
    for ubah in acak.sample([*pembaruan_jahat().values()], acak.choice([1, 1, 2])):
        berkas = perbarui(berkas, ubah)
    return tandatangani(berkas)


@cache
def _asing(nomor: int) -> Pemegang:
    """A certificate of an issuer that made itself: of the same name, or of another."""
    return penerbit("Penerbit Rekaan" if nomor % 2 else "Penerbit Lain", 40 + nomor % 4).beri(nomor=50)


@cache
def _di_luar_masa(hari: int) -> Pemegang:
    geser = dt.timedelta(days=hari)
    masa = (SAAT - dt.timedelta(days=400), SAAT - geser) if hari > 0 else (SAAT - geser, SAAT + 9 * -geser)
    return penerbit().beri(nomor=32, masa=masa)


def _terpotong(acak: Random) -> bytes:
    return bertanda()[: acak.randrange(1, len(bertanda()) - 7)]


def _tempelan(acak: Random) -> bytes:
    ekor = [b"\n", b"\n\n", b"%%EOF", b"startxref\n0\n%%EOF\n", acak.randbytes(acak.randrange(1, 400))]
    return bertanda() + acak.choice(ekor)


def _ditukar(acak: Random) -> bytes:
    isi, n = bertanda(), acak.randrange(4, 400)
    a, b = sorted(acak.sample(range(20, len(siap()) - n), 2))
    if b - a < n or isi[a : a + n] == isi[b : b + n]:
        b = a + n
    return isi[:a] + isi[b : b + n] + isi[a + n : b] + isi[a : a + n] + isi[b + n :]


def _disisipi(acak: Random) -> bytes:
    letak = acak.randrange(20, len(siap()))
    if acak.random() < 0.5:
        return bertanda()[:letak] + acak.randbytes(acak.randrange(1, 50)) + bertanda()[letak:]
    return bertanda()[:letak] + bertanda()[letak + acak.randrange(1, 50) :]


def _tanpa(acak: Random) -> bytes:
    hilang = re.sub(rb"/FT /Sig", b"/FT /Tx ", bertanda())
    return acak.choice([siap(), hilang, siap() + b"\n"])


def acak_sah(acak: Random) -> bytes:
    """A file that is in order, made here or by another program, stamped or not."""
    return acak.choice([bertanda(), tandatangani(siap()), bercap()])


@cache
def _orang(nama: str) -> Pemegang:
    return penerbit().beri(nama, nomor=34)


def _cms_bercap(pdf: bytes) -> asn1.ContentInfo:
    return asn1.ContentInfo.load(bytes.fromhex(cms(pdf).decode()))


def _balik_cap(acak: Random) -> bytes:
    """One byte of the stamp, in whatever part of its envelope, with other bits."""
    amplop = _cms_bercap(bercap())
    isi = bytearray(amplop.dump())
    cap = amplop["content"]["signer_infos"][0]["unsigned_attrs"].dump()
    isi[len(isi) - acak.randrange(1, len(cap) + 1)] ^= acak.randrange(1, 256)
    return dengan_cms(bercap(), isi.hex().encode())


def _cap_lain(acak: Random) -> bytes:
    """The stamp of another signature, or the same twice."""
    amplop = _cms_bercap(bercap())
    milik = amplop["content"]["signer_infos"][0]["unsigned_attrs"]
    if acak.random() < 0.2:
        milik.append(milik[0].copy())
    else:
        lain = bercap(saat=SAAT + dt.timedelta(minutes=acak.randrange(1, 9)))
        milik[0] = _cms_bercap(lain)["content"]["signer_infos"][0]["unsigned_attrs"][0]
    return dengan_cms(bercap(), amplop.dump(force=True).hex().encode())


@cache
def _cap_asing(nomor: int) -> bytes:
    """Stamped by an authority that nobody believes, or whose certificate is not meant for that."""
    if nomor % 2:
        return bercap(otoritas(penerbit(), 80 + nomor, guna=False))
    return bercap(
        otoritas(penerbit("Penerbit Rekaan" if nomor % 4 else "Penerbit Lain", 41 + nomor), 80 + nomor)
    )


_PDFSIG_CAP = "pdfsig tidak menilai cap waktu"
_PDFSIG_ISI = "pdfsig tidak mengenal laporan yang diserahkan"
JENIS = (
    Jenis("bita laporan dibalik", _balik_laporan),
    Jenis("bita pembaruan dibalik", _balik_pembaruan),
    Jenis(
        "bita amplop dibalik", _balik_cms, "pdfsig tidak memeriksa bagian amplop yang tidak ditandatangani"
    ),
    Jenis("bantalan amplop diisi", _balik_bantalan, "pdfsig tidak memeriksa bantalan amplop"),
    Jenis("rentang byte diganti", _rentang),
    Jenis("amplop dari berkas lain", _cms_lain),
    Jenis("pembaruan sesudahnya", _sesudah),
    Jenis(
        "pembaruan sebelum ditandatangani", _bayangan, "pdfsig tidak membandingkan dengan revisi sebelumnya"
    ),
    Jenis("kunci dari penerbit lain", lambda a: tandatangani(siap(), _asing(a.randrange(8)))),
    Jenis(
        "sertifikat di luar masanya",
        lambda a: bertanda(_di_luar_masa(a.choice([1, 9, 200, -2, -90]))),
        "pdfsig menilai masa sertifikat pada hari ini",
    ),
    Jenis(
        "sertifikat dicabut",
        acak_sah,
        "pdfsig tidak diberi daftar pencabutan",
        (
            load_pem_x509_crl(penerbit().cabut(camat(), SAAT - dt.timedelta(days=2))).public_bytes(
                Encoding.DER
            ),
        ),
    ),
    Jenis("ringkasan lemah", lambda _: tandatangani(siap(), sidik="sha1"), "pdfsig masih menerima SHA-1"),
    Jenis(
        "kunci pendek",
        lambda _: tandatangani(siap(), penerbit().beri(nomor=33, bita=1024)),
        "pdfsig masih menerima RSA 1024 bit",
    ),
    Jenis("tanda tangan dihapus", _tanpa),
    Jenis("terpotong", _terpotong),
    Jenis("tempelan di belakang", _tempelan, "pdfsig tidak memedulikan bita sesudah akhir berkas"),
    Jenis("bagian ditukar", _ditukar),
    Jenis("bagian disisipi atau dibuang", _disisipi),
    Jenis("laporan lain", lambda a: bertanda(isi=f"Capaian {a.randrange(90)},00."), _PDFSIG_ISI),
    Jenis(
        "dokumen lain",
        lambda a: tandatangani(
            siap(dokumen=a.choice(["lkj_2023_tw2", "lkj_2022_tw1", "pengukuran_2023_tw1"]))
        ),
        _PDFSIG_ISI,
    ),
    Jenis("isi lain", lambda a: tandatangani(siap(sidik=f"{a.randrange(16**8):08x}" * 8)), _PDFSIG_ISI),
    Jenis(
        "orang lain",
        lambda a: tandatangani(siap(), _orang(a.choice(["SITI REKAAN", "HENDRA WIJAYA", "H. W.", "ROOT"]))),
        "pdfsig tidak mengenal pejabatnya",
    ),
    Jenis(
        "hari lain",
        lambda a: bertanda(saat=SAAT + dt.timedelta(days=a.choice([-40, -2, 2, 30]))),
        "pdfsig tidak mengenal tanggal tindakannya",
    ),
    Jenis("ditulis ulang", lambda _: ditulis_ulang(siap()), _PDFSIG_ISI),
    Jenis("dua tanda tangan", lambda _: tandatangani(tandatangani(siap()), kolom="T2")),
    Jenis(
        "tanda tangan tampak",
        lambda a: tandatangani(siap(), box=(10, 10, a.randrange(60, 250), a.randrange(60, 250))),
        "pdfsig tidak menilai tampilannya",
    ),
    Jenis("bita cap waktu dibalik", _balik_cap, _PDFSIG_CAP),
    Jenis("cap waktu tanda tangan lain", _cap_lain, _PDFSIG_CAP),
    Jenis("cap waktu otoritas lain", lambda a: _cap_asing(a.randrange(4)), _PDFSIG_CAP),
    Jenis(
        "cap waktu hari lain",
        lambda a: bercap(cap=SAAT + dt.timedelta(hours=a.choice([-900, -40, -17, 17, 40, 900]))),
        _PDFSIG_CAP,
    ),
)
"""Every kind, in the order of the seeds."""

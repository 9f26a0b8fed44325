"""A small report ready for signature, made by the compiler that makes the real ones, and signed."""

from __future__ import annotations

import datetime as dt
import tempfile
from functools import cache
from pathlib import Path

import typst
from tests.pengesahan.sertifikat import SANDI, Pemegang, camat, penerbit

from lkj.pengesahan.bubuhkan import bubuhkan
from lkj.pengesahan.periksa import HasilTtd, periksa_ttd
from lkj.pengesahan.sertifikat import Kepercayaan
from lkj.tindakan.kode import kata_kunci

DOKUMEN, SIDIK = "lkj_2023_tw1", "ab" * 32
WITA = dt.timezone(dt.timedelta(hours=8))
SAAT = dt.datetime(2023, 4, 14, 10, 30, tzinfo=WITA)
_NASKAH = """
#set document(title: "Laporan Rekaan", author: "Kecamatan Rekaan", keywords: ("{kata}",))
#set page(width: 90mm, height: 90mm)
#set text(lang: "id")
= Laporan
{isi} #link("https://contoh.id")[tautan]
#pagebreak()
Halaman kedua.
"""


@cache
def siap(isi: str = "Capaian 85,12.", dokumen: str = DOKUMEN, sidik: str = SIDIK) -> bytes:
    """The unsigned file: PDF/A-3a and UA-1, with document and digest in its properties."""
    with tempfile.TemporaryDirectory() as folder:
        sumber = Path(folder, "n.typ")
        sumber.write_text(_NASKAH.format(kata=kata_kunci(dokumen, sidik), isi=isi), encoding="utf-8")
        return bytes(typst.compile(sumber, pdf_standards=["a-3a", "ua-1"], timestamp=1_681_300_000))


@cache
def bertanda(
    pemegang: Pemegang | None = None, *, isi: str = "Capaian 85,12.", saat: dt.datetime = SAAT
) -> bytes:
    """The file with a signature, the Camat's unless told otherwise."""
    return bubuhkan(siap(isi), kunci=(pemegang or camat()).p12, sandi=SANDI, saat=saat)


def percaya(*crl: bytes) -> Kepercayaan:
    """The fictional issuer is believed."""
    return Kepercayaan((penerbit().der,), crl)


def periksa(pdf: bytes, **lain: object) -> HasilTtd:
    """Judge a file by the fictional issuer."""
    bawaan: dict[str, object] = {"berkas": "x.pdf", "kepercayaan": percaya(), **lain}
    return periksa_ttd(pdf, **bawaan)  # type: ignore[arg-type]


def kode(hasil: HasilTtd) -> list[str]:
    """The codes of its remarks."""
    return [c.kode for c in hasil.catatan]

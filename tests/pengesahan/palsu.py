"""What somebody may do to a signed or unsigned PDF, as functions from bytes to bytes."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Callable
from typing import Any

from pyhanko.pdf_utils import generic as generik
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from tests.pengesahan.sertifikat import SANDI, Pemegang, camat

generic: Any = generik  # its constructors have no types
SAAT = dt.datetime(2023, 4, 14, 3, 0, tzinfo=dt.UTC)
"""When other programs sign."""


def rentang(pdf: bytes) -> list[int]:
    """The four numbers of the (first) byte range."""
    cocok = re.search(rb"/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]", pdf)
    assert cocok
    return [int(n) for n in cocok.groups()]


def cms(pdf: bytes) -> bytes:
    """The hexadecimal signature in the gap of the byte range."""
    _, awal, lanjut, _ = rentang(pdf)
    return pdf[awal + 1 : lanjut - 1]


def dengan_cms(pdf: bytes, heks: bytes) -> bytes:
    """The file with other bytes in the gap."""
    _, awal, lanjut, _ = rentang(pdf)
    muat = lanjut - awal - 2
    assert len(heks) <= muat
    return pdf[: awal + 1] + heks.ljust(muat, b"0") + pdf[lanjut - 1 :]


def balik(pdf: bytes, letak: int, pola: int = 1) -> bytes:
    """One byte with other bits."""
    return pdf[:letak] + bytes([pdf[letak] ^ pola]) + pdf[letak + 1 :]


def perbarui(pdf: bytes, ubah: Callable[[Any], None]) -> bytes:
    """An incremental update, as an editor appends it."""
    penulis: Any = IncrementalPdfFileWriter(io.BytesIO(pdf), strict=False)
    ubah(penulis)
    keluar = io.BytesIO()
    penulis.write(keluar)
    return keluar.getvalue()


def halaman(penulis: Any, nomor: int = 0) -> Any:
    """A page of what is updated."""
    return penulis.root["/Pages"]["/Kids"][nomor].get_object()


def ganti_isi(penulis: Any) -> None:
    """Other words on the first page."""
    arus = generic.StreamObject(stream_data=b"BT /F1 12 Tf 20 60 Td (99,99) Tj ET")
    halaman(penulis)["/Contents"] = penulis.add_object(arus)
    penulis.update_container(halaman(penulis))


def timpa_isi(penulis: Any) -> None:
    """The same object, with another stream under its number."""
    acuan = halaman(penulis).raw_get("/Contents").reference
    arus = generic.StreamObject(stream_data=b"q Q")
    penulis.objects[(acuan.generation, acuan.idnum)] = arus
    penulis.update_container(halaman(penulis))


def tempel(penulis: Any, jenis: str = "/FreeText", **lain: Any) -> None:
    """An annotation over the page."""
    kotak = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name(jenis),
            pdf_name("/Rect"): generic.ArrayObject([generic.NumberObject(n) for n in (10, 10, 200, 200)]),
            pdf_name("/Contents"): generic.pdf_string("99,99"),
            **{pdf_name(f"/{k}"): v for k, v in lain.items()},
        }
    )
    milik = halaman(penulis)
    lama = [milik["/Annots"].raw_get(n) for n in range(len(milik["/Annots"]))] if "/Annots" in milik else []
    milik["/Annots"] = generic.ArrayObject([*lama, penulis.add_object(kotak)])
    penulis.update_container(milik)


def cabut_tautan(penulis: Any) -> None:
    """The annotations of a page are gone."""
    milik = halaman(penulis)
    milik["/Annots"] = generic.ArrayObject()
    penulis.update_container(milik)


def tukar_halaman(penulis: Any) -> None:
    """The pages in another order."""
    anak = penulis.root["/Pages"]["/Kids"]
    semua = [anak.raw_get(n) for n in range(len(anak))]
    penulis.root["/Pages"][pdf_name("/Kids")] = generic.ArrayObject(reversed(semua))
    penulis.update_container(penulis.root["/Pages"])


def jalankan_saat_buka(penulis: Any) -> None:
    """Something runs when the file is opened."""
    kerja = generic.DictionaryObject(
        {pdf_name("/S"): pdf_name("/JavaScript"), pdf_name("/JS"): generic.pdf_string("app.alert(1)")}
    )
    penulis.root[pdf_name("/OpenAction")] = kerja
    penulis.update_root()


def isi_formulir(penulis: Any) -> None:
    """A text field is added to the form."""
    kotak = generic.DictionaryObject(
        {
            pdf_name("/FT"): pdf_name("/Tx"),
            pdf_name("/T"): generic.pdf_string("nilai"),
            pdf_name("/V"): generic.pdf_string("99,99"),
        }
    )
    formulir = penulis.root["/AcroForm"] if "/AcroForm" in penulis.root else generic.DictionaryObject()
    semua = []
    if "/Fields" in formulir:
        semua = [formulir["/Fields"].raw_get(n) for n in range(len(formulir["/Fields"]))]
    formulir[pdf_name("/Fields")] = generic.ArrayObject([*semua, penulis.add_object(kotak)])
    penulis.root[pdf_name("/AcroForm")] = formulir
    penulis.update_root()


def pembaruan_jahat() -> dict[str, Callable[[Any], None]]:
    """Name → what an update does to the report."""
    return {
        "isi halaman diganti": ganti_isi,
        "isi halaman ditimpa": timpa_isi,
        "teks ditempelkan": tempel,
        "stempel ditempelkan": lambda p: tempel(p, "/Stamp"),
        "kotak tanda tangan palsu": lambda p: tempel(p, "/Widget", FT=pdf_name("/Sig")),
        "tautan dicabut": cabut_tautan,
        "halaman ditukar": tukar_halaman,
        "skrip saat dibuka": jalankan_saat_buka,
        "isian formulir": isi_formulir,
    }


def tandatangani(
    pdf: Any,
    pemegang: Pemegang | None = None,
    *,
    kolom: str = "T1",
    sidik: str = "sha256",
    saat: dt.datetime = SAAT,
    **kotak: Any,
) -> bytes:
    """A signature as another program would make it: an approval, in a box or in none."""
    milik = pemegang or camat()
    penanda = SimpleSigner.load_pkcs12_data(milik.p12, other_certs=[], passphrase=SANDI)
    cara = PdfSignatureMetadata(field_name=kolom, subfilter=SigSeedSubFilter.PADES, md_algorithm=sidik)

    class Penanda(PdfSigner):
        def init_signing_session(self, *args: Any, **kwargs: Any) -> Any:
            sesi = super().init_signing_session(*args, **kwargs)
            sesi.system_time = saat
            return sesi

    tulis = IncrementalPdfFileWriter(io.BytesIO(pdf), strict=False) if isinstance(pdf, bytes) else pdf
    keluar: io.BytesIO = Penanda(cara, penanda, new_field_spec=SigFieldSpec(kolom, **kotak)).sign_pdf(tulis)
    return keluar.getvalue()


def ditulis_ulang(pdf: bytes) -> bytes:
    """A signature in a file that was written anew, as some portals do."""
    return tandatangani(copy_into_new_writer(PdfFileReader(io.BytesIO(pdf))))

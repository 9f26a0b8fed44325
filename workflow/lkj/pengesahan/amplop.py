"""The envelope of a signature: the byte range and the bytes of the CMS, in which nothing may be loose.

What is signed stands outside the gap of the byte range; in the gap stands the CMS, of which only a part is
covered by its own signature. A byte changed in the rest (padding, a version, another certificate) would not
be noticed by a reader that looks only at what it needs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from asn1crypto import cms, x509

if TYPE_CHECKING:
    from pyhanko.sign.validation import EmbeddedPdfSignature

_HEKS = re.compile(rb"[0-9a-f]*|[0-9A-F]*")
_SIDIK = frozenset({"sha256", "sha384", "sha512", "sha3_256", "sha3_384", "sha3_512"})
_RSA_BITA = 2048


def amplop_salah(pdf: bytes, e: EmbeddedPdfSignature, dipercaya: Sequence[bytes]) -> list[tuple[str, str]]:
    """What is loose or too weak in the envelope of a signature; nothing where all is tight.

    Args:
        pdf: The whole file.
        e: Its signature.
        dipercaya: Certificates (DER) of the issuers that are believed; none where nobody said.
    """
    rentang = [int(n) for n in e.byte_range]
    if not _rentang_rapat(pdf, rentang, e.pkcs7_content):
        return [("TTD_BERUBAH", "rentang byte tanda tangannya tidak rapat")]
    if not _cms_rapat(e, dipercaya):
        return [("TTD_BERUBAH", "amplop tanda tangannya berubah")]
    if e.md_algorithm not in _SIDIK or _kunci_lemah(e):
        return [("TTD_LEMAH", e.md_algorithm)]
    return []


def _rentang_rapat(pdf: bytes, rentang: list[int], isi: bytes) -> bool:
    """Whether the range begins with the file and leaves out exactly the CMS, written in one form."""
    if len(rentang) != 4 or rentang[0] != 0 or min(rentang) < 0:
        return False
    awal, lanjut = rentang[1], rentang[2]
    if not awal < lanjut or lanjut + rentang[3] > len(pdf):
        return False
    celah = pdf[awal:lanjut]
    heks = celah[1:-1]
    tertutup = celah[:1] == b"<" and celah[-1:] == b">" and _HEKS.fullmatch(heks) is not None
    return tertutup and len(heks) % 2 == 0 and bytes.fromhex(heks.decode()) == isi


def _cms_rapat(e: EmbeddedPdfSignature, dipercaya: Sequence[bytes]) -> bool:
    """Whether the CMS says nothing but what its signature and its certificates vouch for."""
    amplop = cms.ContentInfo.load(e.pkcs7_content)
    if e.pkcs7_content[len(amplop.dump()) :].strip(b"\0"):
        return False
    return data_rapat(amplop, e.signer_cert, dipercaya)


def data_rapat(
    amplop: cms.ContentInfo, penanda_tangan: x509.Certificate, dipercaya: Sequence[bytes], *, isi: str = ""
) -> bool:
    """Whether signed data is written in one form and holds nothing beside its signature and its certificates.

    Args:
        amplop: The signed data.
        penanda_tangan: The certificate of who signed it.
        dipercaya: Certificates (DER) of the issuers that are believed; none where nobody said.
        isi: Kind of the content that is enclosed (``tst_info`` of a time stamp); nothing where it is outside.
    """
    if amplop["content_type"].native != "signed_data":
        return False
    data = amplop["content"]
    if len(data["signer_infos"]) != 1:
        return False
    penanda = data["signer_infos"][0]
    kunci = penanda["sid"].name == "subject_key_identifier"
    versi = "v3" if kunci else "v1"
    sidik = [a["algorithm"].native for a in data["digest_algorithms"]]
    dalam = data["encap_content_info"]
    return (
        penanda["version"].native == versi
        and data["version"].native == ("v3" if isi else versi)
        and sidik == [penanda["digest_algorithm"]["algorithm"].native]
        and (dalam["content"].native is None) == (not isi)
        and (not isi or dalam["content_type"].native == isi)
        and (kunci or penanda["sid"].chosen["issuer"].dump() == penanda_tangan.issuer.dump())
        and _sertifikat_utuh(data, penanda_tangan.dump(), dipercaya)
        and amplop.copy().dump(force=True) == amplop.dump()
    )


def _sertifikat_utuh(data: cms.SignedData, penanda: bytes, dipercaya: Sequence[bytes]) -> bool:
    """Whether the certificates of the envelope are the signer's chain and nothing else.

    The signer's own is covered by the signature (attribute signing-certificate); each other one has to have
    issued one of the chain, and to be issued by one that lies beside it or is believed.
    """
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
    from cryptography.x509 import load_der_x509_certificate

    if any(p.name != "certificate" for p in data["certificates"]):
        return False
    try:
        semua = [load_der_x509_certificate(p.chosen.dump()) for p in data["certificates"]]
        penerbit = [*semua, *map(load_der_x509_certificate, dipercaya)]
        for s in semua:
            milik = [p for p in penerbit if p.subject == s.issuer]
            if dipercaya and not milik:
                return False
            for p in milik[:1]:
                s.verify_directly_issued_by(p)
        rantai = [load_der_x509_certificate(penanda)]
        for s in rantai:
            rantai += [p for p in semua if p.subject == s.issuer and p not in rantai]
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return all(s in rantai for s in semua)


def _kunci_lemah(e: EmbeddedPdfSignature) -> bool:
    kunci = e.signer_cert.public_key
    return bool(kunci.algorithm == "rsa" and kunci.bit_size < _RSA_BITA)

"""What a PDF says of its signature, judged by pyHanko and by stricter rules of our own; runs in the child.

A signature is taken only in the narrow form that our own command and a well-behaved portal make: one
signature of the whole file or of a whole revision, invisible, on top of an unsigned revision that it leaves
as it was. What comes after it may only be what proves it longer (revocation data, document time stamps).
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from asn1crypto import crl, x509
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import (
    EmbeddedPdfSignature,
    PdfSignatureStatus,
    SignatureCoverageLevel,
    validate_pdf_signature,
)
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.errors import ValidationError
from pyhanko_certvalidator.policy_decl import (
    CertRevTrustPolicy,
    RevocationCheckingPolicy,
    RevocationCheckingRule,
)

from lkj.pengesahan.amplop import amplop_salah
from lkj.pengesahan.cap_waktu import cap_rapat, cap_salah, otoritas
from lkj.pengesahan.pembaruan import ambil, pembaruan_salah
from lkj.tindakan.kode import baca_kata_kunci

Salah = tuple[str, str]
"""Code of a remark, and what it is about."""

_PEMAKAIAN = KeyUsageConstraints(
    key_usage={"non_repudiation", "digital_signature"}, match_all_key_usages=False
)
_BAGIAN_NAMA = ("common_name", "organizational_unit_name", "organization_name", "country_name")
_GALAT = (
    *(PdfError, SignatureValidationError, ValidationError),
    *(ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError, RecursionError),
)
"""What readers raise on files that are not what they claim to be."""


@dataclass(frozen=True)
class Tilikan:
    """What a file is judged by.

    Attributes:
        sertifikat: Certificates (DER) of the issuers that are believed; none where nobody said.
        crl: Lists of revoked certificates (DER).
        panjang: Bytes of the unsigned file where it is known; None takes the file before its first update.
        pada: The moment at which the certificate is to be valid besides that of signing.
    """

    sertifikat: Sequence[bytes] = ()
    crl: Sequence[bytes] = ()
    panjang: int | None = None
    pada: datetime | None = None

    def konteks(self, saat: datetime, penerbit: x509.Name) -> ValidationContext:
        """How certificates of an issuer are judged at a moment; nothing is fetched from anywhere.

        An issuer of whom a list of revoked certificates lies beside the believed ones is asked by it.
        """
        daftar = [crl.CertificateList.load(c) for c in self.crl]
        dicabut = any(c.issuer == penerbit for c in daftar)
        aturan = RevocationCheckingRule.CRL_REQUIRED if dicabut else RevocationCheckingRule.NO_CHECK
        return ValidationContext(
            trust_roots=[x509.Certificate.load(s) for s in self.sertifikat],
            crls=daftar,
            moment=saat,
            best_signature_time=saat,
            allow_fetching=False,
            revinfo_policy=CertRevTrustPolicy(
                RevocationCheckingPolicy(aturan, RevocationCheckingRule.NO_CHECK), retroactive_revinfo=True
            ),
        )


def tilik(pdf: bytes, minta: Tilikan) -> dict[str, Any]:
    """The facts about a PDF and what is wrong with it (``salah``: pairs of code and detail)."""
    try:
        pembaca = PdfFileReader(io.BytesIO(pdf))
        if pembaca.encrypted:
            return {"salah": [("TTD_RUSAK", "terkunci dengan kata sandi")]}
        makna, tanda = _makna(pembaca), pembaca.embedded_regular_signatures
        if not tanda:
            return {**makna, "salah": [("TTD_TIDAK_ADA", "")]}
        if len(tanda) > 1:
            return {**makna, "salah": [("TTD_BANYAK", str(len(tanda)))]}
        return _satu(pdf, pembaca, tanda[0], minta)
    except _GALAT as galat:
        return {"salah": [("TTD_RUSAK", f"susunannya menyimpang ({type(galat).__name__})")]}


def _makna(pembaca: PdfFileReader) -> dict[str, str]:
    """Document and digest of its content, as the properties of our PDF name them."""
    info = ambil(pembaca.trailer_view, "/Info", {})
    makna = baca_kata_kunci(str(ambil(info, "/Keywords", "")))
    return {"dokumen": makna[0], "sidik_isi": makna[1]} if makna else {}


def _satu(pdf: bytes, pembaca: PdfFileReader, e: EmbeddedPdfSignature, minta: Tilikan) -> dict[str, Any]:
    akhir = int(e.byte_range[2]) + int(e.byte_range[3]) if len(e.byte_range) == 4 else len(pdf)
    panjang = minta.panjang or panjang_asli(pdf, pembaca, e.signed_revision)
    hasil = {**_sertifikat(e), "panjang": panjang, "saat": _iso(e.self_reported_timestamp)}
    salah = amplop_salah(pdf, e, minta.sertifikat)
    if not salah and not cap_rapat(e):
        salah = [("TTD_CAP_WAKTU", "amplop cap waktunya berubah")]
    if akhir < len(pdf) and not _pembaruan_rapat(pdf, pembaca, e.signed_revision):
        salah.append(("TTD_BERUBAH", "ada isi yang ditempelkan di belakangnya"))
    if panjang is None:
        salah.append(("TTD_DITULIS_ULANG", ""))
    else:
        asli = PdfFileReader(io.BytesIO(pdf[:panjang]))
        hasil |= {**_makna(asli), "asli": hashlib.sha256(pdf[:panjang]).hexdigest()}
        if not salah:
            salah += pembaruan_salah(asli, PdfFileReader(io.BytesIO(pdf[:akhir])))
    nilai, catatan = _nilai(e, minta)
    return {**hasil, **nilai, "salah": [*salah, *catatan]}


def _pembaruan_rapat(pdf: bytes, pembaca: PdfFileReader, revisi: int) -> bool:
    """Whether what follows the signed revision is at least one update, and ends as a file ends."""
    rapat = pembaca.xrefs.total_revisions > revisi + 1 and re.search(rb"%%EOF(?:\r\n|\r|\n)?\Z", pdf)
    return bool(rapat)


def panjang_asli(pdf: bytes, pembaca: PdfFileReader, revisi: int) -> int | None:
    """Length of the file as it was made, before any update; None where the signature stands in that already.

    Ours is made whole, without an update: what was added before the signature is judged as part of signing.
    """
    if revisi < 1:
        return None
    mulai = pembaca.xrefs.get_startxref_for_revision(0)
    cocok = re.search(rb"startxref\s+%d\s+%%%%EOF" % mulai, pdf)
    return cocok.end() if cocok else None


def _sertifikat(e: EmbeddedPdfSignature) -> dict[str, Any]:
    s = e.signer_cert
    return {
        "nama": _sebutan(s.subject, ("common_name",)),
        "subjek": _sebutan(s.subject, _BAGIAN_NAMA),
        "penerbit": _sebutan(s.issuer, _BAGIAN_NAMA),
        "nomor_seri": f"{s.serial_number:x}",
        "sejak": _iso(s.not_valid_before),
        "sampai": _iso(s.not_valid_after),
    }


def _sebutan(nama: x509.Name, bagian: Sequence[str]) -> str:
    """Parts of a distinguished name as they are read: ``Hendra Rekaan, Kecamatan Rekaan, ID``."""
    isi = [nama.native.get(b, "") for b in bagian]
    return ", ".join(n if isinstance(n, str) else n[0] for n in isi if n)


def _iso(saat: datetime | None) -> str | None:
    if saat is None:
        return None
    return (saat if saat.tzinfo else saat.replace(tzinfo=UTC)).isoformat()


def _nilai(e: EmbeddedPdfSignature, minta: Tilikan) -> tuple[dict[str, Any], list[Salah]]:
    saat = e.self_reported_timestamp
    if saat is None or saat.tzinfo is None:
        return {}, [("TTD_BENTUK", "waktu tanda tangannya tidak tertulis")]
    try:
        status = _periksa(e, minta, saat)
    except _GALAT as galat:
        return {}, [("TTD_BERUBAH", f"tanda tangannya tidak dapat diperiksa ({type(galat).__name__})")]
    salah = _salah(status, saat, diperiksa=bool(minta.sertifikat))
    kini = True
    if minta.pada and minta.sertifikat and not salah:
        kini = _periksa(e, minta, saat, minta.pada).bottom_line
    elif minta.pada:
        kini = _masa(status, minta.pada)
    nilai = {
        "garis_akhir": status.bottom_line,
        "cakupan": status.coverage.name if status.coverage else "",
        "diperiksa": bool(minta.sertifikat),
        "berlaku_kini": kini,
    }
    return nilai | _cap(status), salah


def _cap(status: PdfSignatureStatus) -> dict[str, Any]:
    """When an authority stamped the signature, which, and whether it is believed."""
    cap = status.timestamp_validity
    if cap is None:
        return {}
    oleh = _sebutan(cap.signing_cert.subject, _BAGIAN_NAMA)
    return {"cap_waktu": _iso(cap.timestamp), "cap_oleh": oleh, "cap_dipercaya": bool(cap.trusted)}


def _periksa(
    e: EmbeddedPdfSignature, minta: Tilikan, saat: datetime, pada: datetime | None = None
) -> PdfSignatureStatus:
    """Ask pyHanko, with the certificate valid at ``pada``, that of a stamp's authority at the signing."""
    cap = otoritas(e)
    return validate_pdf_signature(
        e,
        minta.konteks(pada or saat, e.signer_cert.issuer),
        ts_validation_context=minta.konteks(saat, cap.issuer) if cap else None,
        key_usage_settings=_PEMAKAIAN,
    )


def _masa(status: PdfSignatureStatus, saat: datetime) -> bool:
    s = status.signing_cert
    return bool(s.not_valid_before <= saat <= s.not_valid_after)


def _salah(status: PdfSignatureStatus, saat: datetime, *, diperiksa: bool) -> list[Salah]:
    """What is wrong with a signature; its trust only where issuers are named."""
    if not (status.intact and status.valid):
        return [("TTD_BERUBAH", "isinya bukan lagi yang ditandatangani")]
    if status.coverage is None or status.coverage < SignatureCoverageLevel.ENTIRE_REVISION:
        return [("TTD_BERUBAH", "tanda tangannya tidak mencakup seluruh isinya")]
    tingkat = status.modification_level
    if tingkat is None or tingkat > ModificationLevel.LTA_UPDATES or not status.docmdp_ok:
        return [("TTD_BERUBAH", "isinya diubah atau ditambah sesudah ditandatangani")]
    if not _masa(status, saat):
        return [("TTD_SERTIFIKAT", "tidak berlaku pada saat menandatangani")]
    if salah := cap_salah(status, saat, diperiksa=diperiksa):
        return salah
    if not diperiksa or status.bottom_line:
        return []
    if status.revoked:
        return [("TTD_SERTIFIKAT", "sudah dicabut penerbitnya")]
    return [("TTD_SERTIFIKAT", "tidak berasal dari penerbit yang dipercaya, atau bukan untuk menandatangani")]

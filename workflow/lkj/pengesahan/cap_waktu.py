"""Time stamps (RFC 3161): asked of an authority when something is signed, judged when a signed file is.

A stamp lies in the part of the envelope that the signature does not cover. It is taken only whole: one token,
by one authority whose certificates lie beside it, in which no byte is loose.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, cast

from asn1crypto import cms, x509

from lkj.pengesahan.amplop import data_rapat

if TYPE_CHECKING:
    from pyhanko.sign.timestamps.api import TimeStamper
    from pyhanko.sign.validation import EmbeddedPdfSignature, PdfSignatureStatus

WAKTU_DETIK: Final = (10.0, 30.0)
"""How long to wait for a connection and for each part of the answer, in seconds."""
_JENIS: Final = "signature_time_stamp_token"
_SELISIH: Final = timedelta(days=1)
"""How far the signer's clock may be from the authority's."""


def penanda_waktu(alamat: str) -> TimeStamper:
    """The client of a time stamping authority.

    Args:
        alamat: Its address.
    """
    from pyhanko.sign.timestamps.requests_client import RequestsHTTPTimeStamper

    klien: Any = RequestsHTTPTimeStamper  # it has no types
    return cast("TimeStamper", klien(alamat, timeout=WAKTU_DETIK))


def token(e: EmbeddedPdfSignature) -> list[cms.ContentInfo]:
    """The stamps that an envelope carries."""
    atribut = e.signer_info["unsigned_attrs"]
    semua = atribut if isinstance(atribut, cms.CMSAttributes) else ()
    return [t for a in semua if a["type"].native == _JENIS for t in a["values"]]


def cap_rapat(e: EmbeddedPdfSignature) -> bool:
    """Whether there is no stamp, or one that says only what its signature and its certificates vouch for."""
    semua = token(e)
    if not semua:
        return True
    pemilik = otoritas(e)
    if len(semua) > 1 or pemilik is None:
        return False
    amplop = semua[0]
    penanda = amplop["content"]["signer_infos"][0]
    tanpa_lain = not isinstance(penanda["unsigned_attrs"], cms.CMSAttributes)
    return tanpa_lain and data_rapat(amplop, pemilik, (), isi="tst_info")


def otoritas(e: EmbeddedPdfSignature) -> x509.Certificate | None:
    """The certificate of the authority that stamped; None without a stamp, or where it is not enclosed."""
    for amplop in token(e):
        data = amplop["content"]
        if amplop["content_type"].native != "signed_data" or len(data["signer_infos"]) != 1:
            return None
        siapa = data["signer_infos"][0]["sid"]
        for pilihan in data["certificates"]:
            s: Any = pilihan.chosen
            if isinstance(s, x509.Certificate) and _milik(s, siapa):
                return s
    return None


def _milik(s: x509.Certificate, siapa: cms.SignerIdentifier) -> bool:
    if siapa.name == "subject_key_identifier":
        return bool(s.key_identifier == siapa.chosen.native)
    return bool(
        s.issuer.dump() == siapa.chosen["issuer"].dump()
        and s.serial_number == siapa.chosen["serial_number"].native
    )


def cap_salah(status: PdfSignatureStatus, saat: datetime, *, diperiksa: bool) -> list[tuple[str, str]]:
    """What is wrong with the stamp of a signature; nothing without one.

    Args:
        status: What pyHanko says of the signature.
        saat: When it was made, as the signer says.
        diperiksa: Whether issuers are named: the authority has to be by one of them.
    """
    cap = status.timestamp_validity
    if cap is None:
        return []
    if not (cap.intact and cap.valid):
        return [("TTD_CAP_WAKTU", "cap waktunya bukan atas tanda tangan ini, atau berubah")]
    if abs(cap.timestamp - saat) > _SELISIH:
        return [("TTD_CAP_WAKTU", "cap waktunya berselisih lebih dari sehari dari jam penanda tangan")]
    if diperiksa and not cap.trusted:
        return [("TTD_CAP_WAKTU", "cap waktunya tidak berasal dari otoritas yang dipercaya")]
    return []

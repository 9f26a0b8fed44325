"""Sign a report invisibly with a key of one's own, as an update after its last byte (PAdES-B-B or B-T).

It runs in the process of the command, not in a limited child: report and key are the office's own, and a
passphrase should stay in one process. The moment of signing is a parameter (`saat`): the command gives its
clock, because a signature that claims another moment than its own would be a false statement.
"""

from __future__ import annotations

import io
import logging
from datetime import datetime
from typing import TYPE_CHECKING, Any

from lkj.catatan import DataSalahError
from lkj.katalog import catat
from lkj.pengesahan.cap_waktu import penanda_waktu

if TYPE_CHECKING:
    from pyhanko.sign.signers import SimpleSigner
    from pyhanko.sign.timestamps.api import TimeStamper

KOLOM = "TandaTangan"
"""Name of the form field that holds the signature."""
_SEBUTAN = "Tanda tangan elektronik"
_JAWABAN = (OSError, ValueError, TypeError, KeyError, IndexError)
"""Raised where an authority is not reached, refuses (`TimestampRequestError`), or answers nonsense."""


def bubuhkan(
    pdf: bytes,
    *,
    kunci: bytes,
    sandi: bytes,
    saat: datetime,
    berkas: str = "",
    otoritas: str = "",
) -> bytes:
    """The PDF with a signature after its last byte.

    Nothing may be changed after it: it is a certifying signature without permissions.

    Args:
        pdf: The unsigned file.
        kunci: A PKCS#12 file with key and certificate.
        sandi: Its passphrase.
        saat: When it is signed, with its zone.
        berkas: Name of the key's file, for remarks.
        otoritas: Address of a time stamping authority that attests the moment; empty for none.

    Raises:
        DataSalahError: The key cannot be used, the PDF cannot be signed, or the authority gives no stamp
            (code ``CAP_WAKTU_GAGAL``); then nothing is signed.
    """
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.sign.general import SigningError

    catatan_pyhanko = logging.getLogger("pyhanko")
    tingkat = catatan_pyhanko.level
    catatan_pyhanko.setLevel(logging.CRITICAL)
    try:
        penanda = _buka(kunci, sandi, berkas)
        try:
            return _tulis(pdf, penanda, saat, penanda_waktu(otoritas) if otoritas else None)
        except (PdfError, SigningError) as galat:
            apa = "tidak dapat ditandatangani"
            raise DataSalahError([catat("TTD_RUSAK", berkas=berkas, apa=apa)]) from galat
        except _JAWABAN as galat:
            if not otoritas:
                raise
            raise DataSalahError([catat("CAP_WAKTU_GAGAL", alamat=otoritas)]) from galat
    finally:
        catatan_pyhanko.setLevel(tingkat)


def _buka(kunci: bytes, sandi: bytes, berkas: str) -> SimpleSigner:
    from pyhanko.sign.signers import SimpleSigner

    try:
        penanda: SimpleSigner = SimpleSigner.load_pkcs12_data(kunci, other_certs=[], passphrase=sandi)
    except (ValueError, TypeError, AttributeError) as galat:  # also a file without key or certificate
        raise _salah(berkas, "kata sandinya salah, atau bukan berkas .p12 dengan kunci") from galat
    return penanda


def _tulis(pdf: bytes, penanda: SimpleSigner, saat: datetime, cap: TimeStamper | None) -> bytes:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner

    class Penanda(PdfSigner):
        """A signer whose moment is given, not read from the clock."""

        def init_signing_session(self, *args: Any, **kwargs: Any) -> Any:
            sesi = super().init_signing_session(*args, **kwargs)
            sesi.system_time = saat
            return sesi

    cara = PdfSignatureMetadata(
        field_name=KOLOM,
        subfilter=SigSeedSubFilter.PADES,
        md_algorithm="sha256",
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
    )
    kotak = SigFieldSpec(KOLOM, readable_field_name=_SEBUTAN)
    keluar: io.BytesIO = Penanda(cara, penanda, timestamper=cap, new_field_spec=kotak).sign_pdf(
        IncrementalPdfFileWriter(io.BytesIO(pdf))
    )
    return keluar.getvalue()


def _salah(berkas: str, apa: str) -> DataSalahError:
    return DataSalahError([catat("TTD_KUNCI", berkas=berkas, apa=apa)])

"""How reports are signed: by pen or electronically, where a code can be looked up, and who gets a copy."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from lkj.konfigurasi.dasar import Pengaturan

CaraTandaTangan = Literal["basah", "elektronik"]
"""With a pen and the office's seal, or with a certificate (UU 11/2008)."""

_ALAMAT = re.compile(
    r"https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/-]*)?", re.ASCII
)


def _alamat_benar(alamat: str) -> str:
    if alamat and not _ALAMAT.fullmatch(alamat):
        pesan = "alamat dimulai dengan https:// dan tidak memuat spasi, ?, atau #; kosongkan bila tidak ada"
        raise ValueError(pesan)
    return alamat


class Salinan(Pengaturan):
    """Who gets a printed copy, and how many."""

    penerima: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    banyak: int = Field(default=1, ge=1, le=99)


class Pengesahan(Pengaturan):
    """Settings of the signature and of the print set.

    Attributes:
        cara: How the head signs.
        alamat_verifikasi: Address before the code in the QR; empty for the code alone.
        penerbit_sertifikat: Who issued the certificate, as the foot of the pages says.
        salinan: The print set.
    """

    cara: CaraTandaTangan = "basah"
    alamat_verifikasi: Annotated[str, StringConstraints(max_length=120), AfterValidator(_alamat_benar)] = ""
    penerbit_sertifikat: Annotated[str, StringConstraints(min_length=1, max_length=120)] = (
        "Balai Besar Sertifikasi Elektronik (BSrE), BSSN"
    )
    salinan: tuple[Salinan, ...] = Field(default=(), max_length=50)

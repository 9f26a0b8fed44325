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


_LAYANAN = re.compile(
    r"(?:https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|http://(?:localhost|127\.0\.0\.1|\[::1\]))"
    r"(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~-]+)*",
    re.ASCII,
)


def _layanan_benar(alamat: str) -> str:
    if not _LAYANAN.fullmatch(alamat):
        pesan = "alamat dimulai dengan https:// (http:// hanya untuk localhost), tanpa garis miring di akhir"
        raise ValueError(pesan)
    return alamat


class Bsre(Pengaturan):
    """The agency's client service of BSrE; NIK and passphrase never stand here, they are asked.

    Attributes:
        alamat: Its address, without ``/api``.
    """

    alamat: Annotated[str, StringConstraints(max_length=200), AfterValidator(_layanan_benar)]


_OTORITAS = re.compile(
    r"https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~-]*)*", re.ASCII
)


def _otoritas_benar(alamat: str) -> str:
    if not _OTORITAS.fullmatch(alamat):
        pesan = "alamat dimulai dengan https:// atau http:// dan tidak memuat spasi, ?, atau #"
        raise ValueError(pesan)
    return alamat


class CapWaktu(Pengaturan):
    """A time stamping authority (RFC 3161); what it answers is signed, so plain http will do.

    Attributes:
        alamat: Its address.
    """

    alamat: Annotated[str, StringConstraints(max_length=200), AfterValidator(_otoritas_benar)]


class Pengesahan(Pengaturan):
    """Settings of the signature and of the print set.

    Attributes:
        cara: How the head signs.
        alamat_verifikasi: Address before the code in the QR; empty for the code alone.
        penerbit_sertifikat: Who issued the certificate, as the foot of the pages says.
        salinan: The print set.
        bsre: The service that signs; None, the default, is off.
        cap_waktu: The authority that attests when something is signed with a key; None, the default, is off.
    """

    cara: CaraTandaTangan = "basah"
    alamat_verifikasi: Annotated[str, StringConstraints(max_length=120), AfterValidator(_alamat_benar)] = ""
    penerbit_sertifikat: Annotated[str, StringConstraints(min_length=1, max_length=120)] = (
        "Balai Besar Sertifikasi Elektronik (BSrE), BSSN"
    )
    salinan: tuple[Salinan, ...] = Field(default=(), max_length=50)
    bsre: Bsre | None = None
    cap_waktu: CapWaktu | None = None

"""The issuers whose certificates are believed: a list outside the repository.

Whoever can change what is checked must not be able to change who is believed; so the list is named by the
environment and never lies in the repository (as that of the SSH signers, `lkj.tindakan.tanda_ssh`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from lkj.catatan import DataSalahError
from lkj.katalog import catat

VARIABEL = "LKJ_SERTIFIKAT"
"""Environment variable with a PEM file, or a folder of certificates and lists of revoked ones."""
_SERTIFIKAT = frozenset({".pem", ".crt", ".cer", ".der"})
_CRL = ".crl"


@dataclass(frozen=True)
class Kepercayaan:
    """Issuers that are believed, and what they revoked.

    Attributes:
        sertifikat: Their certificates (DER); empty where nobody said.
        crl: Their lists of revoked certificates (DER).
    """

    sertifikat: tuple[bytes, ...] = ()
    crl: tuple[bytes, ...] = ()


def kepercayaan_lingkungan() -> Kepercayaan:
    """What the environment says: the list that `VARIABEL` names, or nobody."""
    jalur = os.environ.get(VARIABEL)
    return baca_kepercayaan(Path(jalur)) if jalur else Kepercayaan()


def berkas_kepercayaan(jalur: Path) -> list[Path]:
    """The files of the list, in the order of their names."""
    if jalur.is_dir():
        return sorted(b for b in jalur.iterdir() if b.suffix.lower() in {*_SERTIFIKAT, _CRL} and b.is_file())
    return [jalur] if jalur.is_file() else []


def baca_kepercayaan(jalur: Path, baca: Callable[[Path], bytes] = Path.read_bytes) -> Kepercayaan:
    """The certificates and lists of a file or folder.

    Args:
        jalur: Where they are.
        baca: How files are read: within a job, by its frame.

    Raises:
        DataSalahError: There are none, one cannot be read, or they lie in the repository.
    """
    sini = Path.cwd().resolve()
    if (sini / "Snakefile").is_file() and jalur.resolve().is_relative_to(sini):
        raise _salah(jalur, "daftarnya berada di dalam repositori")
    sertifikat: list[bytes] = []
    crl: list[bytes] = []
    for berkas in berkas_kepercayaan(jalur):
        try:
            if berkas.suffix.lower() == _CRL:
                crl.append(_crl(baca(berkas)))
            else:
                sertifikat += _sertifikat(baca(berkas))
        except (OSError, ValueError) as galat:
            raise _salah(berkas, f"{berkas.name} bukan sertifikat yang dapat dibaca") from galat
    if not sertifikat:
        raise _salah(jalur, "tidak ada sertifikat di sana")
    return Kepercayaan(tuple(sertifikat), tuple(crl))


def dengan_crl(kepercayaan: Kepercayaan, berkas: Iterable[Path]) -> Kepercayaan:
    """The same issuers, with further lists of revoked certificates.

    Raises:
        DataSalahError: A file is no such list, or nobody named the issuers (code ``TTD_CRL``).
    """
    daftar = list(kepercayaan.crl)
    for b in berkas:
        if not kepercayaan.sertifikat:
            raise DataSalahError([catat("TTD_CRL", berkas=str(b), apa=f"{VARIABEL} belum disetel")])
        try:
            daftar.append(_crl(b.read_bytes()))
        except (OSError, ValueError) as galat:
            apa = "bukan daftar pencabutan yang dapat dibaca"
            raise DataSalahError([catat("TTD_CRL", berkas=str(b), apa=apa)]) from galat
    return Kepercayaan(kepercayaan.sertifikat, tuple(daftar))


def _salah(jalur: Path, apa: str) -> DataSalahError:
    return DataSalahError([catat("TTD_TERPERCAYA", berkas=str(jalur), apa=apa)])


def _sertifikat(isi: bytes) -> list[bytes]:
    from cryptography.hazmat.primitives.serialization import Encoding
    from cryptography.x509 import load_der_x509_certificate, load_pem_x509_certificates

    pem = b"-----BEGIN" in isi
    semua = load_pem_x509_certificates(isi) if pem else [load_der_x509_certificate(isi)]
    return [s.public_bytes(Encoding.DER) for s in semua]


def _crl(isi: bytes) -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding
    from cryptography.x509 import load_der_x509_crl, load_pem_x509_crl

    satu = load_pem_x509_crl(isi) if b"-----BEGIN" in isi else load_der_x509_crl(isi)
    return satu.public_bytes(Encoding.DER)

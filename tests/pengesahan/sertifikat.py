"""Fictional certificates for the tests: an issuer, officials, and every kind that must not be believed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

SANDI = b"kata sandi rekaan"
AWAL, AKHIR = dt.datetime(2022, 1, 1, tzinfo=dt.UTC), dt.datetime(2049, 12, 1, tzinfo=dt.UTC)
CAMAT = "HENDRA WIJAYAKUSUMA"


@cache
def kunci(nomor: int, bita: int = 2048) -> rsa.RSAPrivateKey:
    """A key by its number, made once a run."""
    del nomor
    return rsa.generate_private_key(65537, bita)


def nama(cn: str) -> x509.Name:
    """A distinguished name of the fictional agency."""
    bagian = {NameOID.COUNTRY_NAME: "ID", NameOID.ORGANIZATION_NAME: "Rekaan", NameOID.COMMON_NAME: cn}
    return x509.Name([x509.NameAttribute(k, v) for k, v in bagian.items()])


def _pemakaian(**boleh: bool) -> x509.KeyUsage:
    semua = (
        *("digital_signature", "content_commitment", "key_encipherment", "data_encipherment"),
        *("key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only"),
    )
    return x509.KeyUsage(**{k: boleh.get(k, False) for k in semua})


def _bangun(
    cn: str,
    milik: rsa.RSAPrivateKey,
    penerbit: x509.Name,
    masa: tuple[dt.datetime, dt.datetime],
    ca: bool,  # noqa: FBT001
) -> x509.CertificateBuilder:
    guna = (
        _pemakaian(key_cert_sign=True, crl_sign=True)
        if ca
        else _pemakaian(digital_signature=True, content_commitment=True)
    )
    return (
        x509.CertificateBuilder()
        .subject_name(nama(cn))
        .issuer_name(penerbit)
        .public_key(milik.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(masa[0])
        .not_valid_after(masa[1])
        .add_extension(x509.BasicConstraints(ca, None), critical=True)
        .add_extension(guna, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(milik.public_key()), critical=False)
    )


@dataclass(frozen=True)
class Penerbit:
    """An issuer of certificates with its key."""

    sertifikat: x509.Certificate
    kunci: rsa.RSAPrivateKey

    @property
    def pem(self) -> bytes:
        """Its certificate, as an administrator would save it."""
        return self.sertifikat.public_bytes(Encoding.PEM)

    @property
    def der(self) -> bytes:
        """Its certificate, as pyHanko takes it."""
        return self.sertifikat.public_bytes(Encoding.DER)

    def beri(
        self,
        cn: str = CAMAT,
        *,
        nomor: int = 10,
        bita: int = 2048,
        masa: tuple[dt.datetime, dt.datetime] = (AWAL, AKHIR),
    ) -> Pemegang:
        """Issue a certificate for a person."""
        milik = kunci(nomor, bita)
        isi = _bangun(cn, milik, self.sertifikat.subject, masa, ca=False)
        kenal = x509.AuthorityKeyIdentifier.from_issuer_public_key(self.kunci.public_key())
        sertifikat = isi.add_extension(kenal, critical=False).sign(self.kunci, hashes.SHA256())
        return Pemegang(sertifikat, milik, self)

    def cabut(self, pemegang: Pemegang, saat: dt.datetime) -> bytes:
        """A list (PEM) on which a certificate is revoked."""
        satu = (
            x509.RevokedCertificateBuilder()
            .serial_number(pemegang.sertifikat.serial_number)
            .revocation_date(saat)
            .build()
        )
        daftar = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(self.sertifikat.subject)
            .last_update(saat)
            .next_update(AKHIR)
            .add_revoked_certificate(satu)
        )
        return daftar.sign(self.kunci, hashes.SHA256()).public_bytes(Encoding.PEM)


@dataclass(frozen=True)
class Pemegang:
    """Who may sign: certificate, key, and who issued it."""

    sertifikat: x509.Certificate
    kunci: rsa.RSAPrivateKey
    penerbit: Penerbit

    @property
    def p12(self) -> bytes:
        """Key and certificates as a PKCS#12 file, locked with `SANDI`."""
        return pkcs12.serialize_key_and_certificates(
            b"camat", self.kunci, self.sertifikat, [self.penerbit.sertifikat], BestAvailableEncryption(SANDI)
        )


@dataclass(frozen=True)
class Otoritas:
    """A time stamping authority: certificate and key."""

    sertifikat: x509.Certificate
    kunci: rsa.RSAPrivateKey


@cache
def otoritas(
    milik: Penerbit, nomor: int = 60, cn: str = "OTORITAS CAP WAKTU REKAAN", *, guna: bool = True
) -> Otoritas:
    """A time stamping authority by an issuer; without ``guna`` its certificate is not meant for that."""
    isi = _bangun(cn, kunci(nomor), milik.sertifikat.subject, (AWAL, AKHIR), ca=False)
    kenal = x509.AuthorityKeyIdentifier.from_issuer_public_key(milik.kunci.public_key())
    isi = isi.add_extension(kenal, critical=False)
    if guna:
        isi = isi.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
    return Otoritas(isi.sign(milik.kunci, hashes.SHA256()), kunci(nomor))


@cache
def penerbit(cn: str = "Penerbit Rekaan", nomor: int = 0) -> Penerbit:
    """An issuer by name; another number is another key under the same name."""
    milik = kunci(nomor)
    isi = _bangun(cn, milik, nama(cn), (AWAL, AKHIR), ca=True)
    return Penerbit(isi.sign(milik, hashes.SHA256()), milik)


@cache
def camat() -> Pemegang:
    """The Camat of the example office with a certificate in force."""
    return penerbit().beri()

"""A time stamp attests when something was signed, if its authority is believed and nothing of it is loose."""

from __future__ import annotations

import datetime as dt
import subprocess
from pathlib import Path
from random import Random

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import load_pem_x509_crl
from tests.pengesahan.cap import bercap, pelayan
from tests.pengesahan.naskah import SAAT, bertanda, kode, percaya, periksa, siap
from tests.pengesahan.palsu import balik, cms, rentang
from tests.pengesahan.sertifikat import SANDI, camat, otoritas, penerbit

from lkj.catatan import DataSalahError
from lkj.cli.verifikasi import _teks
from lkj.pengesahan.bubuhkan import bubuhkan
from lkj.pengesahan.putusan import putuskan
from lkj.pengesahan.sertifikat import Kepercayaan

MENIT = dt.timedelta(minutes=1)


def test_a_stamp_of_a_believed_authority_attests_the_moment() -> None:
    hasil = periksa(bercap(cap=SAAT + MENIT), asli=siap())
    assert (hasil.sah, hasil.garis_akhir, kode(hasil)) == (True, True, [])
    assert (hasil.saat, hasil.cap_waktu) == (SAAT, SAAT + MENIT)
    assert (hasil.cap_oleh, hasil.cap_dipercaya) == ("OTORITAS CAP WAKTU REKAAN, Rekaan, ID", True)
    assert bercap(cap=SAAT + MENIT)[: len(siap())] == siap()


def test_without_a_stamp_or_a_list_of_issuers_nothing_attests_it() -> None:
    tanpa = periksa(bertanda())
    assert (tanpa.cap_waktu, tanpa.cap_dipercaya) == (None, False)
    hasil = periksa(bercap(), kepercayaan=Kepercayaan())
    assert (hasil.sah, hasil.cap_waktu, hasil.cap_dipercaya) == (True, SAAT, False)
    assert kode(hasil) == ["TTD_PENERBIT"]


def test_what_is_verified_says_whose_word_the_moment_is() -> None:
    def layar(pdf: bytes, kepercayaan: Kepercayaan) -> str:
        hasil = periksa(pdf, kepercayaan=kepercayaan)
        return _teks(putuskan(hasil, None, di_kantor=False, pada=SAAT, bangun=None))

    assert "14 April 2023 pukul 10.30 WITA menurut jam penanda tangan" in layar(bertanda(), percaya())
    bukti = layar(bercap(cap=SAAT + MENIT), percaya())
    assert "menurut jam" not in bukti
    assert "14 April 2023 pukul 10.31 WITA, OTORITAS CAP WAKTU REKAAN, Rekaan, ID; membuktikan" in bukti
    belum = layar(bercap(), Kepercayaan())
    assert "menurut jam penanda tangan" in belum
    assert "otoritasnya belum diperiksa" in belum


def test_a_stamp_of_another_day_moves_the_signature_off_its_day() -> None:
    hasil = periksa(bercap(cap=SAAT + 20 * 60 * MENIT))
    assert hasil.sah
    assert not hasil.pada(SAAT.date())


@pytest.mark.parametrize(
    ("pdf", "apa"),
    [
        (lambda: bercap(otoritas(penerbit("Lain", 1), 61)), "tidak berasal dari otoritas yang dipercaya"),
        (lambda: bercap(otoritas(penerbit(), 62, guna=False)), "tidak berasal dari otoritas yang dipercaya"),
        (lambda: bercap(cap=SAAT + 26 * 60 * MENIT), "lebih dari sehari"),
        (lambda: bercap(cap=SAAT - 26 * 60 * MENIT), "lebih dari sehari"),
    ],
    ids=["penerbit lain", "bukan untuk cap waktu", "kemudian", "mendahului"],
)
def test_a_stamp_that_cannot_be_believed_is_refused(pdf: object, apa: str) -> None:
    assert callable(pdf)
    hasil = periksa(pdf())
    assert kode(hasil) == ["TTD_CAP_WAKTU"]
    assert apa in hasil.catatan[0].aturan


def test_no_byte_of_the_envelope_with_its_stamp_is_loose() -> None:
    asli, acak = bercap(), Random(7)  # noqa: S311  a seed that brings a finding back
    _, awal, _, _ = rentang(asli)
    panjang = len(cms(asli).rstrip(b"0"))
    letak = [awal + 1 + n for n in acak.sample(range(panjang), 40)]
    lolos = [n for n in letak if periksa(_heks_lain(asli, n)).sah]
    assert lolos == []


def _heks_lain(pdf: bytes, letak: int) -> bytes:
    """Another hexadecimal digit at a place."""
    baru = b"0123456789abcdef"[(b"0123456789abcdef".index(pdf[letak : letak + 1].lower()) + 5) % 16]
    return balik(pdf, letak, pdf[letak] ^ baru)


def test_a_list_of_the_signers_issuer_says_nothing_of_another_authority() -> None:
    lain = penerbit("Penerbit Cap Waktu", 5)
    daftar = load_pem_x509_crl(penerbit().cabut(penerbit().beri(nomor=36), SAAT)).public_bytes(Encoding.DER)
    percaya_dua = Kepercayaan((penerbit().der, lain.der), (daftar,))
    assert periksa(bercap(otoritas(lain, 63)), kepercayaan=percaya_dua).cap_dipercaya


def test_pdfsig_still_takes_it_for_valid(tmp_path: Path) -> None:
    berkas = tmp_path / "x.pdf"
    berkas.write_bytes(bercap())
    hasil = subprocess.run(["pdfsig", "-nocert", berkas], capture_output=True, text=True, check=False)
    assert "Signature is Valid" in hasil.stdout
    assert subprocess.run(["qpdf", "--check", berkas], capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("cara", ["rusak", "lain", "tolak", "mati"])
def test_without_a_stamp_nothing_is_signed(cara: str) -> None:
    with pelayan(cara=cara) as alamat:
        tujuan = alamat
        if cara != "mati":
            _gagal(tujuan)
    if cara == "mati":
        _gagal(tujuan)


def _gagal(alamat: str) -> None:
    with pytest.raises(DataSalahError) as salah:
        bubuhkan(siap(), kunci=camat().p12, sandi=SANDI, saat=SAAT, otoritas=alamat)
    (c,) = salah.value.catatan
    assert (c.kode, alamat in c.aturan) == ("CAP_WAKTU_GAGAL", True)

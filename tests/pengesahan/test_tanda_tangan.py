"""A signature that is made here, and everything that must not pass for one."""

from __future__ import annotations

import datetime as dt
import io
import subprocess
from pathlib import Path

import pikepdf
import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import load_pem_x509_crl
from tests.pengesahan.naskah import DOKUMEN, SAAT, SIDIK, bertanda, kode, percaya, periksa, siap
from tests.pengesahan.sertifikat import CAMAT, SANDI, camat, penerbit

from lkj.catatan import DataSalahError
from lkj.pengesahan import batas
from lkj.pengesahan.bubuhkan import bubuhkan
from lkj.pengesahan.sertifikat import Kepercayaan, dengan_crl


def test_a_signed_report_says_what_it_is_and_who_signed_when() -> None:
    hasil = periksa(bertanda(), asli=siap())
    assert hasil.sah
    assert hasil.garis_akhir
    assert not hasil.catatan
    assert (hasil.dokumen, hasil.sidik_isi) == (DOKUMEN, SIDIK)
    assert (hasil.nama, hasil.saat) == (CAMAT, SAAT)
    assert hasil.panjang == len(siap())
    assert hasil.pada(dt.date(2023, 4, 14))
    assert not hasil.pada(dt.date(2023, 4, 15))


def test_the_unsigned_file_is_the_exact_head_of_the_signed_one() -> None:
    assert bertanda()[: len(siap())] == siap()
    assert periksa(bertanda()).panjang == len(siap())  # also found where nobody says how long it was


def test_without_issuers_the_content_is_judged_and_the_rest_is_said() -> None:
    hasil = periksa(bertanda(), kepercayaan=Kepercayaan())
    assert hasil.sah
    assert not hasil.garis_akhir
    assert kode(hasil) == ["TTD_PENERBIT"]


def test_a_signed_report_stays_a_sound_archivable_file_with_embedded_fonts(tmp_path: Path) -> None:
    berkas = tmp_path / "x.pdf"
    berkas.write_bytes(bertanda())
    assert subprocess.run(["qpdf", "--check", berkas], capture_output=True, check=False).returncode == 0
    huruf = subprocess.run(["pdffonts", berkas], capture_output=True, check=True, text=True).stdout
    assert all(b.split()[-5] == "yes" for b in huruf.splitlines()[2:])
    with pikepdf.open(io.BytesIO(siap())) as dulu, pikepdf.open(berkas) as kini:
        for kunci in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part", "dc:title", "pdf:Keywords"):
            assert dulu.open_metadata()[kunci] == kini.open_metadata()[kunci]
        kotak = kini.Root.AcroForm.Fields[0]
        assert [float(n) for n in kotak.Rect] == [0, 0, 0, 0]
        assert "/AP" not in kotak
        assert int(kotak.F) & 4  # Print, as PDF/A asks of every annotation
        assert str(kini.docinfo["/Keywords"]) == str(dulu.docinfo["/Keywords"])


def test_pdfsig_says_the_same(tmp_path: Path) -> None:
    berkas = tmp_path / "x.pdf"
    berkas.write_bytes(bertanda())
    kata = subprocess.run(["pdfsig", "-nocert", berkas], capture_output=True, check=False, text=True).stdout
    assert "Signature is Valid." in kata
    assert "Total document signed" in kata
    assert f"Common Name: {CAMAT}" in kata


@pytest.mark.parametrize(("kunci", "sandi"), [(None, b"salah"), (b"bukan kunci", SANDI)])
def test_a_key_that_does_not_open_is_said(kunci: bytes | None, sandi: bytes) -> None:
    with pytest.raises(DataSalahError) as salah:
        bubuhkan(siap(), kunci=kunci or camat().p12, sandi=sandi, saat=SAAT, berkas="camat.p12")
    assert [c.kode for c in salah.value.catatan] == ["TTD_KUNCI"]
    assert "salah" not in str(salah.value).replace("kata sandinya salah", "")


def test_what_cannot_be_read_cannot_be_signed() -> None:
    with pytest.raises(DataSalahError) as salah:
        bubuhkan(siap()[:-400], kunci=camat().p12, sandi=SANDI, saat=SAAT)
    assert [c.kode for c in salah.value.catatan] == ["TTD_RUSAK"]


def test_an_unsigned_report_is_known_by_its_properties() -> None:
    hasil = periksa(siap())
    assert kode(hasil) == ["TTD_TIDAK_ADA"]
    assert (hasil.dokumen, hasil.sidik_isi, hasil.panjang) == (DOKUMEN, SIDIK, len(siap()))


def test_a_certificate_of_another_issuer_of_the_same_name_is_refused() -> None:
    palsu = penerbit(nomor=1).beri(nomor=11)
    assert kode(periksa(bertanda(palsu))) == ["TTD_SERTIFIKAT"]


def test_a_certificate_is_valid_on_the_day_of_signing_and_another_day_is_told_apart() -> None:
    singkat = penerbit().beri(nomor=12, masa=(SAAT - dt.timedelta(days=9), SAAT + dt.timedelta(days=9)))
    hasil = periksa(bertanda(singkat), pada=SAAT + dt.timedelta(days=30))
    assert hasil.sah
    assert not hasil.berlaku_kini
    usang = penerbit().beri(nomor=13, masa=(SAAT - dt.timedelta(days=9), SAAT - dt.timedelta(days=1)))
    assert "TTD_SERTIFIKAT" in kode(periksa(bertanda(usang)))
    assert "TTD_SERTIFIKAT" in kode(periksa(bertanda(usang), kepercayaan=Kepercayaan()))


def test_a_revoked_certificate_is_refused() -> None:
    cabut = load_pem_x509_crl(penerbit().cabut(camat(), SAAT - dt.timedelta(days=3)))
    hasil = periksa(bertanda(), kepercayaan=percaya(cabut.public_bytes(Encoding.DER)))
    assert kode(hasil) == ["TTD_SERTIFIKAT"]
    assert "dicabut" in hasil.catatan[0].aturan


def test_a_list_of_revoked_certificates_can_be_given_by_hand(tmp_path: Path) -> None:
    berkas = tmp_path / "penerbit.crl"
    berkas.write_bytes(penerbit().cabut(camat(), SAAT - dt.timedelta(days=2)))
    lengkap = dengan_crl(percaya(), [berkas])
    assert kode(periksa(bertanda(), kepercayaan=lengkap)) == ["TTD_SERTIFIKAT"]
    assert dengan_crl(Kepercayaan(), []) == Kepercayaan()
    (tmp_path / "bukan.crl").write_bytes(b"bukan daftar")
    for kepercayaan, nama in (
        (Kepercayaan(), "penerbit.crl"),
        (percaya(), "bukan.crl"),
        (percaya(), "tiada.crl"),
    ):
        with pytest.raises(DataSalahError) as salah:
            dengan_crl(kepercayaan, [tmp_path / nama])
        assert [(c.kode, c.berkas) for c in salah.value.catatan] == [("TTD_CRL", str(tmp_path / nama))]


def test_a_small_key_is_refused() -> None:
    assert "TTD_LEMAH" in kode(periksa(bertanda(penerbit().beri(nomor=14, bita=1024))))


def test_another_unsigned_file_than_ours_is_refused() -> None:
    lain = siap("Capaian 99,99.")
    assert kode(periksa(bertanda(), asli=lain)) == ["TTD_BUKAN_KIRIMAN"]


def test_a_second_signature_is_refused() -> None:
    with pytest.raises(DataSalahError):  # ours allows none after it
        bubuhkan(bertanda(), kunci=camat().p12, sandi=SANDI, saat=SAAT)


@pytest.mark.parametrize("isi", [b"", b"%PDF-1.7\n", b"PK\x03\x04", b"%PDF-1.7\n" + b"1 0 obj<<" * 20_000])
def test_a_file_that_is_no_pdf_gives_a_remark(isi: bytes) -> None:
    assert kode(periksa(isi)) == ["TTD_RUSAK"]


def test_a_file_beyond_the_limit_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batas, "BERKAS", 1000)
    assert kode(periksa(siap())) == ["TTD_RUSAK"]


def test_a_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batas, "DETIK", 0)
    monkeypatch.setattr(batas, "TENGGANG_DETIK", 0.05)
    assert kode(periksa(bertanda())) == ["TTD_RUSAK"]


def test_a_locked_file_is_said(tmp_path: Path) -> None:
    berkas = tmp_path / "k.pdf"
    with pikepdf.open(io.BytesIO(siap())) as pdf:
        pdf.save(berkas, encryption=pikepdf.Encryption(owner="a", user="b"))
    hasil = periksa(berkas.read_bytes())
    assert kode(hasil) == ["TTD_RUSAK"]
    assert "kata sandi" in hasil.catatan[0].aturan

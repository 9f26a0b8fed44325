"""The client service of BSrE, against a local stand-in: what is sent, and what becomes of every answer."""

from __future__ import annotations

import socket

import pytest
from pydantic import ValidationError
from tests.pengesahan.layanan import NIK, SANDI, layanan
from tests.pengesahan.naskah import periksa, siap

from lkj.catatan import DataSalahError
from lkj.konfigurasi.pengesahan import Pengesahan
from lkj.pengesahan import batas, bsre

CAMAT = bsre.Pemohon(NIK, SANDI)


def gagal(alamat: str, pemohon: bsre.Pemohon = CAMAT) -> str:
    """What the officer reads when the service does not sign."""
    with pytest.raises(DataSalahError) as salah:
        bsre.tandatangani(alamat, siap(), "x.pdf", pemohon)
    assert [c.kode for c in salah.value.catatan] == ["BSRE_GAGAL"]
    assert SANDI not in str(salah.value)
    assert NIK not in str(salah.value)
    return str(salah.value)


def test_the_file_is_sent_as_documented_and_comes_back_signed() -> None:
    with layanan() as (alamat, diminta):
        assert bsre.status(alamat, CAMAT) == "Sertifikat aktif"
        hasil = bsre.tandatangani(alamat, siap(), "x.pdf", CAMAT)
    assert periksa(hasil, asli=siap()).sah
    (satu,) = diminta
    assert satu["jalur"] == "/api/sign/pdf"
    assert satu["file"] == siap()
    assert (satu["nik"], satu["passphrase"], satu["tampilan"]) == (NIK.encode(), SANDI.encode(), b"invisible")


@pytest.mark.parametrize(
    ("cara", "kata"),
    [
        ("400", "ditolak (400)"),
        ("401", "ditolak (401)"),
        ("403", "tidak diizinkan"),
        ("404", "tidak dikenal (404)"),
        ("413", "terlalu besar"),
        ("500", "kode 500"),
        ("503", "kode 503"),
        ("pindah", "kode 302"),
        ("bukan pdf", "bukan PDF"),
    ],
)
def test_every_other_answer_is_said_without_the_secrets(cara: str, kata: str) -> None:
    with layanan(cara) as (alamat, _):
        assert kata in gagal(alamat)


def test_a_wrong_passphrase_is_said_in_the_words_of_the_service() -> None:
    with layanan() as (alamat, _):
        assert "Passphrase anda salah" in gagal(alamat, bsre.Pemohon(NIK, "lain"))


def test_a_service_that_is_slow_or_not_there_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bsre, "JAWAB_DETIK", 0.1)
    with layanan("lambat") as (alamat, _):
        assert "pada waktunya" in gagal(alamat)
    with socket.socket() as kosong:
        kosong.bind(("127.0.0.1", 0))
        assert "dihubungi" in gagal(f"http://127.0.0.1:{kosong.getsockname()[1]}")


def test_an_endless_answer_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batas, "BERKAS", 1000)
    with layanan() as (alamat, _):
        assert "terlalu besar" in gagal(alamat)


@pytest.mark.parametrize(("cara", "nik"), [("status rusak", NIK), ("baik", "1" * 16)])
def test_a_user_that_the_service_does_not_know_is_said(cara: str, nik: str) -> None:
    with layanan(cara) as (alamat, _), pytest.raises(DataSalahError) as salah:
        bsre.status(alamat, bsre.Pemohon(nik, SANDI))
    assert [c.kode for c in salah.value.catatan] == ["BSRE_GAGAL"]
    assert nik not in str(salah.value)


def test_the_secrets_are_not_shown_by_accident() -> None:
    assert SANDI not in repr(CAMAT)
    assert NIK not in str(CAMAT)


@pytest.mark.parametrize(
    "alamat", ["https://ttd.contoh.go.id", "http://localhost:8080", "http://127.0.0.1:81/esign"]
)
def test_the_service_is_asked_by_https_or_on_the_own_machine(alamat: str) -> None:
    assert Pengesahan.model_validate({"bsre": {"alamat": alamat}}).bsre
    assert Pengesahan().bsre is None


@pytest.mark.parametrize(
    "alamat",
    [
        *("http://ttd.contoh.go.id", "https://localhost.contoh.id/?x=1", "http://localhost.contoh.id", ""),
        *("https://a@b.id", "ftp://contoh.id", "https://contoh.id/", "http://127.0.0.1.contoh.id"),
    ],
)
def test_another_address_is_refused(alamat: str) -> None:
    with pytest.raises(ValidationError):
        Pengesahan.model_validate({"bsre": {"alamat": alamat}})

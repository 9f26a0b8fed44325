"""What is done to a signed file, or to the unsigned one before somebody signs it, does not pass."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path
from typing import Any

import pytest
from asn1crypto.x509 import Certificate
from pyhanko.sign.validation.dss import DocumentSecurityStore
from tests.pengesahan.naskah import bertanda, kode, periksa, siap
from tests.pengesahan.palsu import (
    balik,
    cms,
    dengan_cms,
    ditulis_ulang,
    pembaruan_jahat,
    perbarui,
    rentang,
    tandatangani,
)
from tests.pengesahan.sertifikat import penerbit

from lkj.catatan import DataSalahError
from lkj.konfigurasi import Kantor, Pejabat
from lkj.pengesahan.nama import cocok_pejabat, nama_pokok, periksa_nama
from lkj.pengesahan.sertifikat import Kepercayaan, baca_kepercayaan
from lkj.pengesahan.tilik import Tilikan, tilik


@pytest.fixture(autouse=True)
def di_proses_ini(monkeypatch: pytest.MonkeyPatch) -> None:
    """Judge without a child, which would load its libraries for each file (test_tanda_tangan.py has it)."""

    def tanya(pdf: bytes, k: Kepercayaan, panjang: int | None, pada: dt.datetime | None) -> dict[str, Any]:
        return tilik(pdf, Tilikan(k.sertifikat, k.crl, panjang, pada))

    monkeypatch.setattr("lkj.pengesahan.periksa._tanya", tanya)


def test_a_changed_byte_of_the_report_is_seen() -> None:
    assert "TTD_BERUBAH" in kode(periksa(balik(bertanda(), len(siap()) // 2)))


def test_a_changed_byte_of_the_signature_or_of_its_padding_is_seen() -> None:
    heks = cms(bertanda())
    panjang = len(heks.rstrip(b"0"))
    isi = heks[: panjang + 200] + b"1" + heks[panjang + 201 :]
    assert kode(periksa(dengan_cms(bertanda(), isi))) == ["TTD_BERUBAH"]
    assert not periksa(dengan_cms(bertanda(), balik(heks, 900, 3))).sah


def test_the_signature_of_another_report_does_not_fit() -> None:
    assert kode(periksa(dengan_cms(bertanda(), cms(bertanda(isi="Capaian 70,00."))))) == ["TTD_BERUBAH"]


@pytest.mark.parametrize("nama", pembaruan_jahat())
def test_an_update_after_signing_is_seen(nama: str) -> None:
    ubah = pembaruan_jahat()[nama]
    assert kode(periksa(perbarui(bertanda(), ubah))) == ["TTD_BERUBAH"]
    assert kode(periksa(perbarui(tandatangani(siap()), ubah))) == ["TTD_BERUBAH"]


@pytest.mark.parametrize("nama", pembaruan_jahat())
def test_an_update_before_signing_is_seen_though_the_head_is_ours(nama: str) -> None:
    bayangan = tandatangani(perbarui(siap(), pembaruan_jahat()[nama]))
    assert bayangan[: len(siap())] == siap()
    assert "TTD_BAYANGAN" in kode(periksa(bayangan, asli=siap()))
    assert "TTD_BAYANGAN" in kode(periksa(bayangan))  # also where nobody knows what was handed over


def test_an_invisible_signature_of_another_program_passes_a_visible_one_does_not() -> None:
    assert periksa(tandatangani(siap()), asli=siap()).sah
    tampak = tandatangani(siap(), box=(10, 10, 100, 60))
    hasil = periksa(tampak, asli=siap())
    assert kode(hasil) == ["TTD_BAYANGAN"]
    assert "tampak" in hasil.catatan[0].saran


def test_what_only_proves_a_signature_longer_may_follow_it() -> None:
    keluar = io.BytesIO(tandatangani(siap()))
    DocumentSecurityStore.add_dss(keluar, sig_contents=None, certs=[Certificate.load(penerbit().der)])
    assert keluar.getvalue() != tandatangani(siap())
    hasil = periksa(keluar.getvalue(), asli=siap())
    assert hasil.sah
    assert hasil.garis_akhir


@pytest.mark.parametrize("ekor", [b"\n", b"%%EOF\n", b"\0" * 9, b"startxref\n0\n%%EOF\n"])
def test_nothing_else_may_follow_it(ekor: bytes) -> None:
    assert not periksa(bertanda() + ekor).sah


def test_two_signatures_are_one_too_many() -> None:
    dua = tandatangani(tandatangani(siap()), kolom="T2")
    assert kode(periksa(dua)) == ["TTD_BANYAK"]


def test_a_file_that_a_portal_wrote_anew_is_said() -> None:
    assert "TTD_DITULIS_ULANG" in kode(periksa(ditulis_ulang(siap()), asli=siap()))


def test_a_byte_range_that_leaves_out_more_than_the_signature_is_seen() -> None:
    a = rentang(bertanda())
    lama = b"/ByteRange [%d %d %d %d]" % tuple(a)
    baru = b"/ByteRange [0 %d %d %d]" % (a[1], a[2] + 8, a[3] - 8)
    assert not periksa(bertanda().replace(lama, baru.ljust(len(lama)))).sah


def test_a_weak_digest_is_refused() -> None:
    assert "TTD_LEMAH" in kode(periksa(tandatangani(siap(), sidik="sha1")))


@pytest.mark.parametrize(
    ("nama", "pokok"),
    [
        ("Drs. H. Budi Rekaan, M.Si.", "budi rekaan"),
        ("BUDI  REKAAN", "budi rekaan"),
        ("Dr. Ir. Hj. Siti Nur’aini, S.E., M.M.", "siti nur’aini"),
        ("A. Yusuf", "a yusuf"),
        ("H.", "h"),
    ],
)
def test_names_are_compared_without_titles(nama: str, pokok: str) -> None:
    assert nama_pokok(nama) == pokok


def test_a_declared_name_of_the_certificate_takes_the_place_of_the_own(kantor: Kantor) -> None:
    camat = kantor.pejabat_pada("camat", dt.date(2023, 4, 14))
    assert cocok_pejabat("Hendra WIJAYAKUSUMA", camat)
    assert not cocok_pejabat("Hendra W.", camat)
    lain = Pejabat.model_validate({**camat.model_dump(), "nama_sertifikat": "Hendra W."})
    assert cocok_pejabat("hendra  w.", lain)
    assert not cocok_pejabat("Hendra Wijayakusuma", lain)


def test_a_certificate_of_somebody_else_is_refused_by_name_and_day(kantor: Kantor) -> None:
    def periksa_(nama: str, hari: dt.date) -> list[str]:
        return [c.kode for c in periksa_nama(nama, kantor, "camat", hari, berkas="x.pdf")]

    assert not periksa_("HENDRA WIJAYAKUSUMA", dt.date(2023, 4, 14))
    assert periksa_("HENDRA WIJAYAKUSUMA", dt.date(2023, 6, 2)) == ["TTD_NAMA"]  # another holds the office
    assert periksa_("", dt.date(2023, 4, 14)) == ["TTD_NAMA"]


def test_issuers_are_read_from_a_file_or_a_folder_outside_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    luar, repo = tmp_path / "luar", tmp_path / "repo"
    luar.mkdir()
    (repo / "config").mkdir(parents=True)
    (repo / "Snakefile").touch()
    monkeypatch.chdir(repo)
    (luar / "a.pem").write_bytes(penerbit().pem + penerbit("Lain", 1).pem)
    (luar / "b.der").write_bytes(penerbit().der)
    (luar / "catatan.txt").write_text("bukan sertifikat", encoding="utf-8")
    assert baca_kepercayaan(luar).sertifikat == (penerbit().der, penerbit("Lain", 1).der, penerbit().der)
    (repo / "config/a.pem").write_bytes(penerbit().pem)
    (luar / "rusak.pem").write_bytes(b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")
    for jalur in (repo / "config/a.pem", luar, luar / "tidak_ada.pem"):
        with pytest.raises(DataSalahError) as salah:
            baca_kepercayaan(jalur)
        assert [c.kode for c in salah.value.catatan] == ["TTD_TERPERCAYA"]

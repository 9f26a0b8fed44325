"""The Camat signs electronically: here with a key, in a portal and back, by the agency's service."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.alur.ruang import Hasil, Ruang
from tests.pengesahan import naskah
from tests.pengesahan.layanan import NIK, layanan
from tests.pengesahan.layanan import SANDI as SANDI_LAYANAN
from tests.pengesahan.palsu import balik, ditulis_ulang, tandatangani
from tests.pengesahan.sertifikat import SANDI, camat, penerbit

pytestmark = [pytest.mark.lambat, pytest.mark.xdist_group("tanda_tangan")]

DOKUMEN = "lkj_2023_tw1"
SIAP = f"reports/{DOKUMEN}_siap_ttd.pdf"
TTD = f"reports/{DOKUMEN}_ttd.pdf"
PENGESAHAN = "data/raw/2023/tw1/pengesahan"
BUKTI = f"{PENGESAHAN}/bukti/003-{DOKUMEN}_ttd.pdf"
SAAT = "2023-04-14T10:30+08:00"


@pytest.fixture(scope="module")
def disetujui(sumber: Ruang, tmp_path_factory: pytest.TempPathFactory) -> Ruang:
    """An office without a SOP whose report of a quarter the Camat approved; not to be changed."""
    ruang = sumber.salinan(tmp_path_factory.mktemp("disetujui") / "kantor")
    ruang.tanpa_sop("pengesahan:\n  cara: elektronik\n")
    assert ruang.lkj("buat", f"reports/{DOKUMEN}.pdf").kode == 0
    assert ruang.lkj("paraf", DOKUMEN, "--tanggal", "2023-04-13", "--ya").kode == 0
    assert ruang.lkj("setujui", DOKUMEN, "--tanggal", "2023-04-14", "--ya").kode == 0
    luar = ruang.akar.parent / "luar"
    luar.mkdir()
    (luar / "penerbit.pem").write_bytes(penerbit().pem)
    (luar / "camat.p12").write_bytes(camat().p12)
    assert ruang.snakemake(SIAP).kode == 0
    return ruang


@pytest.fixture
def ruang(disetujui: Ruang, tmp_path: Path) -> Ruang:
    """A copy of it to sign in."""
    return disetujui.salinan(tmp_path / "kantor")


def lkj(ruang: Ruang, *argumen: str, rahasia: bytes = b"", **lingkungan: str) -> Hasil:
    """Run a command with secrets on a descriptor of its own."""
    baca, tulis = os.pipe()
    os.write(tulis, rahasia)
    os.close(tulis)
    bersih = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST", "LKJ_"))}
    sandi = ("--sandi-fd", str(baca)) if rahasia else ()
    try:
        hasil = subprocess.run(
            [sys.executable, "-m", "lkj.cli", *argumen, *sandi],
            cwd=ruang.akar,
            env={**bersih, "PYTHONPATH": str(ruang / "workflow"), **lingkungan},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            pass_fds=(baca,),
            text=True,
            check=False,
            timeout=150,
        )
    finally:
        os.close(baca)
    return Hasil(hasil.returncode, hasil.stdout)


def _lkj(ruang: Ruang, argumen: tuple[str, ...], lingkungan: dict[str, str]) -> Hasil:
    """Run a command that asks for no secret; its answer only, not its progress."""
    bersih = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST", "LKJ_"))}
    hasil = subprocess.run(
        [sys.executable, "-m", "lkj.cli", *argumen],
        cwd=ruang.akar,
        env={**bersih, "PYTHONPATH": str(ruang / "workflow"), **lingkungan},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=150,
    )
    return Hasil(hasil.returncode, hasil.stdout)


def percaya(disetujui: Ruang) -> str:
    """The list of believed issuers, outside the repository."""
    return str(disetujui.akar.parent / "luar/penerbit.pem")


@pytest.fixture(scope="module")
def ditandatangani(disetujui: Ruang, tmp_path_factory: pytest.TempPathFactory) -> Ruang:
    """The same office after the Camat signed with a key; not to be changed."""
    ruang = disetujui.salinan(tmp_path_factory.mktemp("ditandatangani") / "kantor")
    p12 = str(disetujui.akar.parent / "luar/camat.p12")
    perintah = ("tandatangan", DOKUMEN, "--p12", p12, "--tanggal", "2023-04-14", "--saat", SAAT, "--ya")
    assert "(TTD_BELUM_ADA)" in ruang.lkj("buat", TTD).keluaran
    salah = lkj(ruang, *perintah, rahasia=b"bukan sandinya\n")
    assert salah.kode == 1
    assert "(TTD_KUNCI)" in salah.keluaran
    assert "bukan sandinya" not in salah.keluaran
    assert not (ruang / f"{PENGESAHAN}/003-tanda_tangan-camat.yaml").exists()
    hasil = lkj(ruang, *perintah, rahasia=SANDI + b"\n", LKJ_SERTIFIKAT=percaya(disetujui))
    assert hasil.kode == 0, hasil.keluaran
    assert SANDI.decode() not in hasil.keluaran
    assert "TTD_PENERBIT" not in hasil.keluaran
    return ruang


def test_signing_with_a_key_records_the_act_and_keeps_the_signed_file(
    ditandatangani: Ruang, disetujui: Ruang, tmp_path: Path
) -> None:
    ruang = ditandatangani.salinan(tmp_path / "kantor")
    bertanda, siap = (ruang / BUKTI).read_bytes(), (ruang / SIAP).read_bytes()
    assert bertanda[: len(siap)] == siap
    catatan = json.loads((ruang / f"{PENGESAHAN}/bukti/003-{DOKUMEN}_siap.json").read_bytes())
    assert (catatan["dokumen"], catatan["panjang"]) == (DOKUMEN, len(siap))
    hasil = lkj(ruang, "buat", SIAP, TTD, LKJ_SERTIFIKAT=percaya(disetujui))
    assert hasil.kode == 0, hasil.keluaran
    assert "TTD_PENERBIT" not in hasil.keluaran
    assert (ruang / SIAP).read_bytes() == siap  # signing changed nothing of what was signed
    assert (ruang / TTD).read_bytes() == bertanda
    assert "(TTD_PENERBIT)" in ruang.lkj("buat", TTD).keluaran  # asked again without a list of issuers
    lain = disetujui.akar.parent / "luar/lain.pem"
    lain.write_bytes(penerbit("Lain", 1).pem)
    ditolak = lkj(ruang, "buat", TTD, LKJ_SERTIFIKAT=str(lain))
    assert (ditolak.kode, "TTD_" in ditolak.keluaran) == (1, True)
    assert (ruang / TTD).read_bytes() == bertanda  # the last good one stays


def test_a_file_is_verified_in_words_inside_and_outside_the_office(
    ditandatangani: Ruang, disetujui: Ruang, tmp_path: Path
) -> None:
    berkas, luar = tmp_path / "terima.pdf", Ruang(tmp_path / "luar")
    luar.akar.mkdir()
    (luar / "workflow").symlink_to(ditandatangani / "workflow")
    asli = (ditandatangani / BUKTI).read_bytes()

    def jawab(
        ruang: Ruang, isi: bytes, *lain: str, daftar: bool = True
    ) -> tuple[int, dict[str, bool | None]]:
        berkas.write_bytes(isi)
        milik = {"LKJ_SERTIFIKAT": percaya(disetujui)} if daftar else {}
        hasil = _lkj(ruang, ("verifikasi", str(berkas), "--pada", "2026-11-30", "--json", *lain), milik)
        return hasil.kode, {k: j["ya"] for k, j in json.loads(hasil.keluaran)["jawaban"].items()}

    sah = {"utuh": True, "penerbit": True, "berlaku": True}
    assert jawab(ditandatangani, asli) == (0, {**sah, "pejabat": True, "tercatat": True})
    assert jawab(luar, asli) == (0, {**sah, "tercatat": None})
    assert jawab(luar, asli, daftar=False) == (1, {**sah, "penerbit": None, "tercatat": None})
    siap = (ditandatangani / SIAP).read_bytes()
    assert jawab(ditandatangani, siap) == (0, {"tanda_tangan": None, "tercatat": True})
    assert jawab(luar, siap) == (1, {"tanda_tangan": None, "tercatat": None})
    assert jawab(ditandatangani, balik(asli, 5000))[0] == 1
    for pemegang, kode in ((penerbit().beri(nomor=37), 0), (camat(), 1)):  # a list given by hand
        (tmp_path / "penerbit.crl").write_bytes(penerbit().cabut(pemegang, datetime(2023, 4, 1, tzinfo=UTC)))
        assert jawab(luar, asli, "--crl", str(tmp_path / "penerbit.crl"))[0] == kode
    rusak = ("verifikasi", str(berkas), "--crl", str(berkas))
    assert "(TTD_CRL)" in _lkj(luar, rusak, {"LKJ_SERTIFIKAT": percaya(disetujui)}).keluaran
    lagi = tandatangani(siap)  # valid, but not what the office recorded
    assert jawab(ditandatangani, lagi) == (1, {**sah, "tercatat": False})
    assert jawab(ditandatangani, b"hasil pindai rekaan") == (1, {"tanda_tangan": None, "tercatat": False})
    assert jawab(luar, asli, "--pada", "2060-01-01") == (1, {**sah, "berlaku": None, "tercatat": None})


def test_a_build_gives_the_bytes_that_were_signed_until_the_data_change(
    ditandatangani: Ruang, tmp_path: Path
) -> None:
    ruang = ditandatangani.salinan(tmp_path / "kantor")
    hasil = ruang.lkj("verifikasi", BUKTI, "--bangun", "--pada", "2026-11-30")
    assert hasil.kode == 0, hasil.keluaran
    assert "hasilnya sama sampai bita terakhir" in hasil.keluaran
    assert "Asli." in hasil.keluaran
    assert "Hendra Wijayakusuma, S.STP., M.Si., Camat Sukamaju" in hasil.keluaran
    ruang.ganti("config/config.yaml", "  cara: elektronik", "  cara: basah")
    hasil = ruang.lkj("verifikasi", BUKTI, "--bangun")
    assert hasil.kode == 1
    assert "hasilnya lain" in hasil.keluaran


def test_a_portal_gets_the_file_with_a_slip_and_only_that_file_comes_back(
    ruang: Ruang, tmp_path: Path
) -> None:
    ke = tmp_path / "flashdisk"
    assert lkj(ruang, "serah-ttd", DOKUMEN, "--ke", str(ruang / "reports/serah")).kode == 2
    assert lkj(ruang, "serah-ttd", DOKUMEN, "--ke", str(ke)).kode == 0
    siap = (ke / Path(SIAP).name).read_bytes()
    assert siap == (ruang / SIAP).read_bytes()
    surat = (ke / f"{DOKUMEN}_serah.txt").read_text(encoding="utf-8")
    baris = next(b for b in surat.splitlines() if b.endswith(Path(SIAP).name) and len(b) > 64)
    periksa = subprocess.run(["sha256sum", "-c"], input=f"{baris}\n", cwd=ke, text=True, check=False)
    assert periksa.returncode == 0

    def terima(isi: bytes, tanggal: str = "2023-04-14") -> Hasil:
        (tmp_path / "hasil.pdf").write_bytes(isi)
        umum = ("--dokumen", DOKUMEN, "--tanggal", tanggal, "--ya")
        return lkj(ruang, "terima-ttd", str(tmp_path / "hasil.pdf"), *umum)

    for isi, tanggal, kode in (
        (siap, "2023-04-14", "TTD_TIDAK_ADA"),
        (tandatangani(naskah.siap()), "2023-04-14", "TTD_DOKUMEN"),
        (tandatangani(siap, penerbit().beri("Orang Lain", nomor=21)), "2023-04-14", "TTD_NAMA"),
        (tandatangani(siap), "2023-04-15", "TTD_TANGGAL"),
        (ditulis_ulang(siap), "2023-04-14", "TTD_DITULIS_ULANG"),
        (b"bukan pdf", "2023-04-14", "TTD_RUSAK"),
    ):
        hasil = terima(isi, tanggal)
        assert (hasil.kode, f"({kode})" in hasil.keluaran) == (1, True), hasil.keluaran
    assert not list((ruang / PENGESAHAN).glob("003-*"))
    hasil = terima(tandatangani(siap))
    assert hasil.kode == 0, hasil.keluaran
    assert "(TTD_PENERBIT)" in hasil.keluaran  # nobody said which issuers are believed
    assert (ruang / f"{PENGESAHAN}/bukti/003-{DOKUMEN}_ttd.pdf").read_bytes()[: len(siap)] == siap


def test_the_service_of_the_agency_signs_when_it_is_switched_on(ruang: Ruang, disetujui: Ruang) -> None:
    perintah = ("tandatangan", DOKUMEN, "--bsre", "--tanggal", "2023-04-14", "--saat", SAAT, "--ya")
    rahasia = f"{NIK}\n{SANDI_LAYANAN}\n".encode()
    assert "(BSRE_MATI)" in lkj(ruang, *perintah, rahasia=rahasia).keluaran
    asli = (ruang / "config/config.yaml").read_text(encoding="utf-8")
    siap = (ruang / SIAP).read_bytes()
    for cara, kode in (("400", "BSRE_GAGAL"), ("baik", "")):
        with layanan(cara) as (alamat, _):
            ubah = asli.replace("\npengesahan:\n", f"\npengesahan:\n  bsre: {{alamat: '{alamat}'}}\n")
            (ruang / "config/config.yaml").write_text(ubah, encoding="utf-8")
            hasil = lkj(ruang, *perintah, rahasia=rahasia, LKJ_SERTIFIKAT=percaya(disetujui))
        assert SANDI_LAYANAN not in hasil.keluaran
        assert NIK not in hasil.keluaran
        assert (hasil.kode, kode in hasil.keluaran) == (int(bool(kode)), True), hasil.keluaran
    assert (ruang / f"{PENGESAHAN}/bukti/003-{DOKUMEN}_ttd.pdf").read_bytes()[: len(siap)] == siap


@pytest.mark.parametrize(
    ("lain", "kata"),
    [
        (("--p12", "tidak_ada.p12"), "Berkas tidak ada"),
        ((), "Pilih satu"),
        (("--bsre", "--saat", "kemarin"), "Saat “kemarin” tidak dikenal"),
        (("--bsre",), "tanda tangan dibuat"),
        (("--bsre", "--saat", "2023-04-15T10:30+08:00"), "tanda tangan dibuat 15 April 2023"),
    ],
)
def test_a_wrong_call_is_said_before_anything_is_built(
    klona: Ruang, lain: tuple[str, ...], kata: str
) -> None:
    hasil = klona.lkj("tandatangan", DOKUMEN, "--tanggal", "2023-04-14", *lain)
    assert hasil.kode == 2
    assert kata in hasil.keluaran


def test_an_office_that_signs_by_pen_is_told_so(klona: Ruang, tmp_path: Path) -> None:
    hasil = klona.lkj("serah-ttd", DOKUMEN, "--ke", str(tmp_path / "ke"))
    assert (hasil.kode, "(TTD_CARA)" in hasil.keluaran) == (1, True)
    assert not (tmp_path / "ke").exists()

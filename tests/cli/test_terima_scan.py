"""`lkj terima-scan`: only the scan of the paper that was printed, and nothing that was never on paper."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from tests.laporan.gambar_kantor import gambar as g
from typer.testing import CliRunner

from lkj.cli import aplikasi, terima_scan, tindakan

A4 = (595, 842)
SIAP = Path("reports/lkj_2023_tw1_siap_ttd.pdf")
CETAK: dict[str, Any] = {"dokumen": "lkj_2023_tw1", "sidik_isi": "ab" * 32, "cara": "basah", "halaman": 3}


class Meja:
    """A repository in which a document was printed; building and recording are watched."""

    def __init__(self) -> None:
        self.pdf = berlampir(g.pindaian([A4] * 3))
        self.cetak = CETAK | {"sha256": hashlib.sha256(self.pdf).hexdigest()}
        self.dibuat: list[str] = []
        self.dicatat: list[tuple[str, str, tindakan.Pilihan]] = []
        self.kode_buat = 0
        for berkas, isi in (
            (Path("Snakefile"), b""),
            (SIAP, self.pdf),
            (Path("reports/lkj_2023_tw1.pdf"), b"x"),
        ):
            berkas.parent.mkdir(parents=True, exist_ok=True)
            berkas.write_bytes(isi)

    def buat(self, target: list[str]) -> int:
        """The build."""
        self.dibuat += target
        if self.kode_buat:
            print("Laporan belum dapat dibuat: TTD_BELUM_DISETUJUI.")  # noqa: T201  as the build says it
            return self.kode_buat
        Path("build/lkj_2023_tw1").mkdir(parents=True, exist_ok=True)
        Path("build/lkj_2023_tw1/cetak.json").write_text(json.dumps(self.cetak), encoding="utf-8")
        return 0

    def catat(self, nama: str, dokumen: str, pilihan: tindakan.Pilihan) -> int:
        """The command that records."""
        self.dicatat.append((nama, dokumen, pilihan))
        return 0

    def terima(self, isi: bytes, *lain: str, nama: str = "dari pemindai.bin") -> tuple[int, str]:
        """Receive a file; exit code and screen."""
        Path(nama).write_bytes(isi)
        return lkj(nama, *lain)


def berlampir(pdf: bytes) -> bytes:
    """A PDF that carries a table, as ours do."""
    keluar = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as dokumen:
        dokumen.attachments["rekap.csv"] = b"id,nilai\n"
        dokumen.save(keluar)
    return keluar.getvalue()


def lkj(berkas: str, *lain: str, dokumen: str = "lkj_2023_tw1") -> tuple[int, str]:
    """Call the command; exit code and screen."""
    perintah = ["terima-scan", berkas, "--dokumen", dokumen, "--tanggal", "2023-04-14", *lain]
    hasil = CliRunner().invoke(aplikasi, perintah)
    return hasil.exit_code, hasil.output


@pytest.fixture
def meja(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Meja:
    """A repository of its own."""
    monkeypatch.chdir(tmp_path)
    milik = Meja()
    monkeypatch.setattr(terima_scan, "buat", milik.buat)
    monkeypatch.setattr(terima_scan, "catat_tindakan", milik.catat)
    return milik


@pytest.mark.parametrize(("isi", "akhiran"), [(g.pindaian([A4] * 3), "pdf"), (g.foto(), "jpg")])
def test_the_scan_is_recorded_beside_what_was_printed(isi: bytes, akhiran: str, meja: Meja) -> None:
    kode, layar = meja.terima(isi, "--pencatat", "Dyah", "--catatan", "di meja Camat", "--ya")
    assert kode == 0, layar
    ((nama, dokumen, pilihan),) = meja.dicatat
    assert (nama, dokumen) == ("tanda_tangan", "lkj_2023_tw1")
    assert (pilihan.tanggal, pilihan.pencatat, pilihan.catatan) == ("2023-04-14", "Dyah", "di meja Camat")
    assert pilihan.ya
    bukti = dict(pilihan.bukti_isi)
    assert list(bukti) == [f"lkj_2023_tw1_scan.{akhiran}", "lkj_2023_tw1_cetak.json"]
    assert bukti[f"lkj_2023_tw1_scan.{akhiran}"] == isi
    halaman = 3 if akhiran == "pdf" else 1
    assert json.loads(bukti["lkj_2023_tw1_cetak.json"]) == meja.cetak | {
        "pindaian": {"sha256": hashlib.sha256(isi).hexdigest(), "halaman": halaman}
    }


def test_the_published_file_is_not_built_anew_while_it_is_compared(meja: Meja) -> None:
    meja.terima(g.foto(), "--ya")
    assert meja.dibuat == ["build/lkj_2023_tw1_siap_ttd.pdf"]
    assert SIAP.read_bytes() == meja.pdf


@pytest.mark.parametrize(("halaman", "disebut"), [(2, True), (3, False), (4, True)])
def test_another_number_of_pages_is_said_and_may_be_right(halaman: int, disebut: bool, meja: Meja) -> None:  # noqa: FBT001  a column of the table
    kode, layar = meja.terima(g.pindaian([A4] * halaman))
    assert ("SCAN_HALAMAN" in layar) is disebut
    assert (kode, len(meja.dicatat)) == (0, 1)
    assert not meja.dicatat[0][2].ya


@pytest.mark.parametrize(
    "bentuk",
    [
        lambda m: m.pdf,
        lambda _: Path("reports/lkj_2023_tw1.pdf").read_bytes(),
        lambda _: berlampir(g.pindaian([A4] * 2)),
    ],
)
def test_a_copy_of_our_own_file_is_no_scan(bentuk: Callable[[Meja], bytes], meja: Meja) -> None:
    kode, layar = meja.terima(bentuk(meja), "--ya")
    assert (kode, "SCAN_SALINAN" in layar, meja.dicatat) == (1, True, [])
    assert str(SIAP) in layar


def test_what_was_never_printed_cannot_be_signed(meja: Meja) -> None:
    SIAP.unlink()
    kode, layar = meja.terima(g.foto(), "--ya")
    assert (kode, "SCAN_CETAKAN" in layar, meja.dicatat, meja.dibuat) == (1, True, [], [])
    assert f"lkj buat {SIAP}" in layar


def test_a_print_of_other_data_stays_refused_until_it_is_printed_again(meja: Meja) -> None:
    meja.cetak["sha256"] = "0" * 64
    semua = [meja.terima(g.foto(), "--ya") for _ in range(2)]
    assert [(kode, "SCAN_CETAKAN" in layar) for kode, layar in semua] == [(1, True)] * 2
    assert not meja.dicatat
    assert "bukan yang dihasilkan dari data dan pengaturan sekarang" in semua[0][1]


def test_an_electronic_document_is_not_signed_by_pen(meja: Meja) -> None:
    meja.cetak["cara"] = "elektronik"
    kode, layar = meja.terima(g.foto(), "--ya")
    assert (kode, "SCAN_CARA" in layar, meja.dicatat) == (1, True, [])


def test_what_is_not_approved_any_more_is_said_by_the_build(meja: Meja) -> None:
    meja.kode_buat = 1
    kode, layar = meja.terima(g.foto(), "--ya")
    assert (kode, "TTD_BELUM_DISETUJUI" in layar, meja.dicatat) == (1, True, [])


def test_another_kind_of_file_is_refused(meja: Meja) -> None:
    kode, layar = meja.terima(b"teks", "--ya", nama="scan.pdf")
    assert (kode, "SCAN_BERKAS" in layar, meja.dicatat) == (1, True, [])


def test_a_wrong_call_is_said(meja: Meja, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert lkj("tidak-ada.pdf")[0] == 2
    Path("a.jpg").write_bytes(g.foto())
    kode, layar = lkj("a.jpg", dokumen="laporan")
    assert (kode, "--dokumen lkj_2023_tw1" in layar) == (2, True)
    (tmp_path / "lain").mkdir()
    monkeypatch.chdir(tmp_path / "lain")
    assert lkj("../a.jpg")[0] == 2
    assert meja.dibuat == []

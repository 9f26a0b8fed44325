"""The job that makes what goes to signature: only what the head approved, and only with right settings."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from lkj.catatan import DataSalahError
from lkj.laporan.halaman import baca_naskah
from lkj.laporan.siap_ttd import siap_ttd, siapkan

TEMPLAT = Path(__file__).parents[2] / "templates"
SIDIK = "ab" * 32
NASKAH = (
    '::: {.sampul judul="LKj 2023" penulis="Kecamatan Sukamaju" tanggal="2024-01-30"}\n'
    "::: judul\nLaporan Kinerja\n:::\n:::\n"
    "::: tanda-tangan\nCamat,\n\n::: ruang\n:::\n\n**Bima Wicaksana**\n:::\n"
)
SETUJU: dict[str, Any] = {
    "dokumen": "lkj_2023_tw1",
    "sidik_isi": SIDIK,
    "tanda": "",
    "revisi": 0,
    "sah": {"urut": 2, "tindakan": "setujui"},
    "sebab": "Disetujui Hendra pada 14 April 2023 (tindakan 002).",
    "sementara": False,
    "perubahan": [],
    "berubah": [],
}


def kerjakan(folder: Path, keadaan: dict[str, Any], pengesahan: dict[str, Any]) -> Path:
    """Run the job on a small report; the file that it should write."""
    naskah, keluar = folder / "n.md", folder / "lkj_2023_tw1_siap_ttd.pdf"
    naskah.write_text(NASKAH, encoding="utf-8")
    (folder / "pohon.json").write_bytes(baca_naskah(naskah))
    (folder / "isi.json").write_text(json.dumps({"sidik_isi": SIDIK}), encoding="utf-8")
    (folder / "keadaan.json").write_text(json.dumps(keadaan), encoding="utf-8")
    siapkan(
        dokumen="lkj_2023_tw1",
        pohon=folder / "pohon.json",
        gambar=[],
        paket=[],
        lampiran=[],
        isi=folder / "isi.json",
        keadaan=folder / "keadaan.json",
        templat=TEMPLAT,
        pengaturan={"pengesahan": pengesahan},
        keluar=folder / "siap.pdf",
        keluar_cetak=folder / "cetak.json",
    )
    siap_ttd(
        terbit=Path("reports/abang/lkj_2023_tw1.pdf"),
        siap=folder / "siap.pdf",
        cetak=folder / "cetak.json",
        keluar=keluar,
    )
    return keluar


def test_an_approved_report_is_made_ready_the_same_whoever_approved_it(tmp_path: Path) -> None:
    keluar = kerjakan(tmp_path, SETUJU, {"cara": "elektronik"})
    with pikepdf.open(keluar) as dokumen:
        assert str(dokumen.docinfo["/Keywords"]) == f"lkj:lkj_2023_tw1:{SIDIK}"
    pertama = keluar.read_bytes()
    sesudah = SETUJU | {"sah": {"urut": 3, "tindakan": "tanda_tangan"}, "sebab": "Disetujui lain."}
    assert kerjakan(tmp_path, sesudah, {"cara": "elektronik"}).read_bytes() == pertama


def test_who_prints_it_is_told_its_digest_and_its_pages(tmp_path: Path) -> None:
    keluar = kerjakan(tmp_path, SETUJU, {})
    assert json.loads((tmp_path / "cetak.json").read_bytes()) == {
        "dokumen": "lkj_2023_tw1",
        "sidik_isi": SIDIK,
        "cara": "basah",
        "sha256": hashlib.sha256(keluar.read_bytes()).hexdigest(),
        "halaman": 2,
    }


@pytest.mark.parametrize(
    "ubah",
    [
        {"tanda": "DRAF", "sah": None, "sebab": "Belum disetujui Camat."},
        {"tanda": "", "sah": None},
        {"tanda": "CONTOH"},
        {"sidik_isi": "cd" * 32},
    ],
)
def test_what_the_head_has_not_approved_is_refused_with_what_to_do(
    ubah: dict[str, Any], tmp_path: Path
) -> None:
    with pytest.raises(DataSalahError) as galat:
        kerjakan(tmp_path, SETUJU | ubah, {})
    (c,) = galat.value.catatan
    assert (c.kode, c.berkas) == ("TTD_BELUM_DISETUJUI", "reports/abang/lkj_2023_tw1.pdf")
    assert "lkj setujui lkj_2023_tw1 --tanggal" in c.saran
    assert not (tmp_path / "lkj_2023_tw1_siap_ttd.pdf").exists()
    assert (tmp_path / "siap.pdf").read_bytes() == b""  # an archive may ask for it all the same


def test_a_wrong_setting_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataSalahError) as galat:
        kerjakan(tmp_path, SETUJU, {"cara": "digital"})
    (c,) = galat.value.catatan
    assert (c.kode, c.sel) == ("PENGATURAN", "pengesahan.cara")

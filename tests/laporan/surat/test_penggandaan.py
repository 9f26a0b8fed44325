"""The list of copies: what was duplicated, with the code at its foot, who got it, and where they sign."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.laporan.surat.test_surat import cetak_jadi, naskah, salah, teks

SIDIK = "0123456789abcdef" * 4


def cetakan(folder: Path, dokumen: str = "lkj_2023_tw1") -> Path:
    """What is known of a PDF that was printed for signature."""
    berkas = folder / f"{dokumen}.json"
    isi = {"dokumen": dokumen, "sidik_isi": SIDIK, "cara": "basah", "sha256": "0" * 64, "halaman": 18}
    berkas.write_text(json.dumps(isi), encoding="utf-8")
    return berkas


def test_pages_code_and_recipients_come_from_the_print_and_the_settings(
    pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    jadi = naskah(
        tmp_path,
        pengaturan,
        "daftar_penggandaan",
        {"tanggal": "2023-04-17"},
        cetak=[cetakan(tmp_path), cetakan(tmp_path, "pengukuran_2023_tw1")],
    )
    isi = teks(cetak_jadi(jadi, "pdf"))
    assert "1 Laporan Kinerja (LKj) Triwulan I Tahun 2023 18 0123 4567 89ab" in isi
    assert "2 Pengukuran Kinerja Triwulan I Tahun 2023 18 0123 4567 89ab" in isi
    assert "Salinannya sebanyak 5 eksemplar diserahkan" in isi
    assert "1 Bupati Nusaraya melalui Bagian Organisasi 2" in isi
    assert "Diterima oleh Tanggal Tanda tangan" in isi
    assert "Sukamaju, 17 April 2023 Kepala Subbagian Perencanaan dan Keuangan," in isi


def test_what_is_not_approved_is_not_duplicated(pengaturan: dict[str, Any], tmp_path: Path) -> None:
    berkas = tmp_path / "cetak.json"
    berkas.write_text(json.dumps({"dokumen": "lkj_2023_tw1", "sebab": "belum disetujui Camat."}))
    c = salah(tmp_path, pengaturan, "daftar_penggandaan", cetak=[berkas])
    assert (c.kode, c.aturan) == (
        "TTD_BELUM_DISETUJUI",
        "Dokumen ini belum dapat ditandatangani: belum disetujui Camat.",
    )


def test_its_own_file_comes_before_the_settings(pengaturan: dict[str, Any], tmp_path: Path) -> None:
    isi = {"salinan": [{"penerima": "Sekretaris Daerah", "banyak": 3}], "petugas": "kasubbag_umum"}
    jadi = naskah(tmp_path, pengaturan, "daftar_penggandaan", isi, cetak=[cetakan(tmp_path)])
    polos = jadi.read_text(encoding="utf-8")
    assert "sebanyak 3 eksemplar" in polos
    assert "Sekretaris Daerah" in polos
    assert "Inspektorat" not in polos
    assert "Taufik Rahmadani" in polos


def test_where_nobody_decided_rows_are_blank(pengaturan: dict[str, Any], tmp_path: Path) -> None:
    pengaturan.pop("pengesahan")
    polos = naskah(tmp_path, pengaturan, "daftar_penggandaan").read_text(encoding="utf-8")
    assert "Salinannya diserahkan kepada" in polos
    assert "Inspektorat" not in polos
    assert [b for b in polos.splitlines() if b.startswith("| 6 |")] == ["| 6 |  |  |  |  |  |"]


@pytest.mark.parametrize(
    "isi",
    [
        {"dokumen": ["lkj_2023_tw5"]},
        {"dokumen": "lkj_2023_tw1"},
        {"dokumen": ["../lkj_2023"]},
        {"salinan": [{"penerima": "A", "banyak": 0}]},
        {"salinan": [{"banyak": 1}]},
        {"penerima": ["A"]},
    ],
)
def test_a_wrong_key_is_named(isi: dict[str, Any], pengaturan: dict[str, Any], tmp_path: Path) -> None:
    assert salah(tmp_path, pengaturan, "daftar_penggandaan", isi).kode == "SURAT_BENTUK"

"""Scans of signed papers: which are kept, how many pages they have, and what the others are told."""

from __future__ import annotations

import pytest
from tests.laporan.gambar_kantor import gambar as g

from lkj.catatan import Catatan, DataSalahError
from lkj.laporan.gambar_kantor.scan import BITA_SCAN, Scan, periksa_scan

A4 = (595, 842)


def salah(isi: bytes) -> Catatan:
    """The remark on a file that is no scan."""
    with pytest.raises(DataSalahError) as galat:
        periksa_scan("scan.pdf", isi)
    (c,) = galat.value.catatan
    return c


@pytest.mark.parametrize(
    ("isi", "scan"),
    [
        (g.foto(), Scan("jpg", 1)),
        (g.png_berlubang(), Scan("png", 1)),
        (g.pindaian([A4]), Scan("pdf", 1)),
        (g.pindaian([(60, 85)] * 60), Scan("pdf", 60)),
    ],
)
def test_kind_and_pages_follow_the_content(isi: bytes, scan: Scan) -> None:
    assert periksa_scan("apa saja.bin", isi) == scan


@pytest.mark.parametrize(
    ("isi", "sebab"),
    [
        (b"teks biasa", "bukan gambar yang dapat dicetak"),
        (b"GIF89a", "gambar GIF"),
        (b"PK\x03\x04", "dokumen Word"),
        (b"%PDF-1.7 tanpa isi", "rusak atau terpotong"),
        (g.pindaian([A4])[:300], "rusak atau terpotong"),
        (g.pindaian([A4], sandi="rahasia"), "dikunci dengan kata sandi"),
        (g.bom_png(), "melebihi batas"),
        (g.pindaian([(20, 20)] * 301), "melebihi batas (300 halaman)"),
        (b"\xff\xd8\xff" + bytes(BITA_SCAN), "melebihi batas (50 MB)"),
        (b"", "bukan gambar"),
    ],
)
def test_another_file_is_refused_and_said_why(isi: bytes, sebab: str) -> None:
    c = salah(isi)
    assert (c.kode, c.berkas, c.tingkat) == ("SCAN_BERKAS", "scan.pdf", "wajib")
    assert sebab in c.aturan
    assert "Pindai ulang sebagai PDF, JPG, atau PNG" in c.saran

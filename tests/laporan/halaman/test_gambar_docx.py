"""Pictures of the DOCX are as wide as the text of their page, also on a landscape one."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from lkj.laporan import cetak
from lkj.laporan.harapan import Harapan, berkas_harapan

TEMPLAT = Path(__file__).parents[3] / "templates"
JUDUL = '::: {.judul-naskah judul="A" penulis="B" tanggal="2024-01-31" kertas="%s"}\n\n# A\n\n:::\n\n'
GAMBAR = '![Gambar](a/g.svg){alt="Sebuah gambar" lebar="100%"}\n\n'


def png(lebar: int, tinggi: int) -> bytes:
    """A white picture."""

    def potong(jenis: bytes, isi: bytes) -> bytes:
        return struct.pack(">I", len(isi)) + jenis + isi + struct.pack(">I", zlib.crc32(jenis + isi))

    baris = b"\0" + b"\xff" * lebar
    kepala = struct.pack(">IIBBBBB", lebar, tinggi, 8, 0, 0, 0, 0)
    isi = potong(b"IHDR", kepala) + potong(b"IDAT", zlib.compress(baris * tinggi)) + potong(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + isi


@pytest.mark.parametrize(
    ("kertas", "mendatar", "lebar_mm"),
    [("a4", False, 155), ("a4", True, 247), ("f4", False, 160), ("f4", True, 280)],
)
def test_a_picture_is_as_wide_as_the_text(
    *, kertas: str, mendatar: bool, lebar_mm: int, tmp_path: Path
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/g.png").write_bytes(png(400, 100))
    naskah, pohon, keluar = (tmp_path / n for n in ("n.md", "pohon.json", "n.docx"))
    isi = JUDUL % kertas + GAMBAR
    naskah.write_text(f"::: {{.mendatar}}\n\n{isi}:::\n" if mendatar else isi)
    berkas_harapan(naskah).write_bytes(Harapan().ke_bytes())
    cetak.pohon(naskah=naskah, gambar=[tmp_path / "a/g.svg"], keluar=pohon)
    cetak.docx(pohon=pohon, gambar=[tmp_path / "a/g.png"], templat=TEMPLAT, tanda=None, keluar=keluar)
    with zipfile.ZipFile(keluar) as paket:
        xml = paket.read("word/document.xml").decode()
    ukuran = re.findall(r'<(?:wp:extent|a:ext) cx="(\d+)" cy="(\d+)"', xml)
    assert {(round(int(x) / 36_000), round(int(y) / 36_000)) for x, y in ukuran} == {
        (lebar_mm, round(lebar_mm / 4))
    }
    assert "title=" not in re.findall(r"<wp:docPr[^>]*>", xml)[0]

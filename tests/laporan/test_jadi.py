"""The jobs that turn the Markdown into pages: what they refuse is a remark, what they make is whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lkj.catatan import DataSalahError
from lkj.laporan import cetak, gambar, terbit
from lkj.laporan.data_grafik import data_grafik, ke_json
from lkj.laporan.harapan import Harapan, berkas_harapan

if TYPE_CHECKING:
    from lkj.laporan.bahan import Bahan

TEMPLAT = Path(__file__).parents[2] / "templates"


def test_publishing_copies_the_file_whole(tmp_path: Path) -> None:
    asal, tujuan = tmp_path / "build/lkj.pdf", tmp_path / "reports/lkj.pdf"
    asal.parent.mkdir()
    asal.write_bytes(b"%PDF")
    terbit.terbitkan(berkas=asal, keluar=tujuan)
    assert [(b.name, b.read_bytes()) for b in tujuan.parent.iterdir()] == [("lkj.pdf", b"%PDF")]


def test_a_document_that_is_not_there_leaves_the_published_one(tmp_path: Path) -> None:
    (tmp_path / "lkj.pdf").write_bytes(b"lama")
    with pytest.raises(DataSalahError):
        terbit.terbitkan(berkas=tmp_path / "build/lkj.pdf", keluar=tmp_path / "lkj.pdf")
    assert (tmp_path / "lkj.pdf").read_bytes() == b"lama"


def test_markdown_that_the_pages_refuse_is_a_remark_on_the_file(tmp_path: Path) -> None:
    naskah = tmp_path / "lkj_2023.md"
    naskah.write_text("![f](http://x.example/y.png)\n", encoding="utf-8")
    berkas_harapan(naskah).write_bytes(Harapan().ke_bytes())
    with pytest.raises(DataSalahError) as galat:
        cetak.pohon(naskah=naskah, gambar=[], keluar=tmp_path / "pohon.json")
    (c,) = galat.value.catatan
    assert (c.kode, c.berkas) == ("HALAMAN", str(naskah))
    assert not (tmp_path / "pohon.json").exists()


def test_the_charts_are_drawn_for_screen_and_word(bahan: Bahan, tmp_path: Path) -> None:
    data, keluar = tmp_path / "grafik.json", tmp_path / "grafik"
    data.write_bytes(ke_json(data_grafik(bahan)))
    nama = [f"{n}.{jenis}" for n in data_grafik(bahan) for jenis in ("svg", "png")]
    gambar.gambar(data=data, templat=TEMPLAT / "grafik", keluar=[keluar / n for n in nama])
    assert sorted(b.name for b in keluar.iterdir()) == sorted(nama)
    for n in nama:
        awal = (keluar / n).read_bytes()[:8]
        assert awal.startswith(b"<svg") if n.endswith("svg") else awal == b"\x89PNG\r\n\x1a\n"

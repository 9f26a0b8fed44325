"""Charts: every template draws, is the same twice, and refuses what is no figure."""

from __future__ import annotations

from pathlib import Path

import pytest

from lkj.laporan.grafik import Baris, GalatGrafik, gambar_grafik

TEMPLAT = Path(__file__).parents[2] / "templates" / "grafik"
DATA: dict[str, list[Baris]] = {
    "capaian": [
        {"nama": "IKU #1 *x*", "capaian": "103.12", "kategori": "st"},
        {"nama": "Jauh melampaui", "capaian": "250", "kategori": "st"},
        {"nama": "Belum terbit", "capaian": None, "kategori": None},
        {"nama": "Negatif", "capaian": "-20.5", "kategori": "sr"},
    ],
    "serapan": [
        {"nama": "Program A", "pagu": "1250000000", "realisasi": "1187340500", "persen": "94.99"},
        {"nama": "Program B", "pagu": "0", "realisasi": None, "persen": None},
    ],
    "triwulan": [
        {"nama": "IKM", "satuan": "indeks", "tw": tw, "target": "82.00", "realisasi": nilai}
        for tw, nilai in ((1, "80.1"), (2, None), (3, "84.56"), (4, "0"))
    ],
}


def test_every_template_draws_and_gives_the_same_bytes_alone_and_among_others() -> None:
    semua = gambar_grafik(templat=TEMPLAT, data=DATA, jenis=["svg", "png"])
    assert sorted(semua) == sorted(f"{nama}.{jenis}" for nama in DATA for jenis in ("svg", "png"))
    for nama, isi in semua.items():
        assert isi.startswith(b"<svg" if nama.endswith("svg") else b"\x89PNG")
    for nama, baris in DATA.items():
        sendiri = gambar_grafik(templat=TEMPLAT, data={nama: baris}, jenis=["svg"])
        assert sendiri == {f"{nama}.svg": semua[f"{nama}.svg"]}


def test_the_svg_has_outlines_and_needs_no_font() -> None:
    svg = gambar_grafik(templat=TEMPLAT, data={"capaian": DATA["capaian"]}, jenis=["svg"])["capaian.svg"]
    assert b"<text" not in svg
    assert b"<image" not in svg


@pytest.mark.parametrize(
    "data",
    [
        [],
        [{"nama": "x", "capaian": "n/a"}],
        [{"nama": "x", "capaian": "1,5"}],
        [{"nama": "x", "capaian": "1e999"}],
        [{"nama": "x" * 500, "capaian": "1"}],
        [{"nama": "x", "capaian": "1"}] * 200,
    ],
)
def test_rows_that_cannot_be_drawn_are_refused(data: list[Baris]) -> None:
    with pytest.raises(GalatGrafik):
        gambar_grafik(templat=TEMPLAT, data={"capaian": data}, jenis=["svg"])

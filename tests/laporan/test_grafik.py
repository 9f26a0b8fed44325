"""Charts: every template draws, is the same twice, and refuses what is no figure."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from lkj.laporan.grafik import GalatGrafik, tulis_grafik

TEMPLAT = Path(__file__).parents[2] / "templates" / "grafik"
DATA: dict[str, list[Mapping[str, str | int | None]]] = {
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


def gambar(nama: str, folder: Path, data: list[Mapping[str, str | int | None]]) -> tuple[bytes, bytes]:
    """Draw one chart and return its SVG and PNG."""
    svg, png = folder / f"{nama}.svg", folder / f"{nama}.png"
    tulis_grafik(templat=TEMPLAT / f"{nama}.typ", data=data, keluar_svg=svg, keluar_png=png)
    return svg.read_bytes(), png.read_bytes()


@pytest.mark.parametrize("nama", sorted(DATA))
def test_every_template_draws_and_gives_the_same_bytes_twice(nama: str, tmp_path: Path) -> None:
    svg, png = gambar(nama, tmp_path, DATA[nama])
    assert svg.startswith(b"<svg")
    assert png.startswith(b"\x89PNG")
    lain = tmp_path / "lain"
    lain.mkdir()
    assert gambar(nama, lain, DATA[nama]) == (svg, png)


def test_the_svg_has_outlines_and_needs_no_font(tmp_path: Path) -> None:
    svg, _ = gambar("capaian", tmp_path, DATA["capaian"])
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
def test_rows_that_cannot_be_drawn_are_refused(
    tmp_path: Path, data: list[Mapping[str, str | int | None]]
) -> None:
    with pytest.raises(GalatGrafik):
        gambar("capaian", tmp_path, data)

"""Charts: every template draws within a page whatever its rows, and refuses what is no figure."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lkj.laporan.grafik import Baris, GalatGrafik, gambar_grafik

TEMPLAT = Path(__file__).parents[2] / "templates" / "grafik"
NAMA = "Persentase penyelesaian tindak lanjut hasil pemeriksaan dan pengawasan internal pada seluruh…"
TINGGI_PT, LEBAR_PT = 613, 443
"""The text of an A4 page less a caption, in points."""
BIASA, NOL, KOSONG, LUAR = ("84.56", "71", "90.1"), ("0",), (None,), ("300", "-45.5", "1250000000.25", None)


def data(banyak: int, nilai: tuple[str | None, ...] = BIASA, nama: str = NAMA) -> dict[str, list[Baris]]:
    """Rows of every chart for so many indicators, figures in turn from ``nilai``."""

    def ke(n: int) -> str | None:
        return nilai[n % len(nilai)]

    def panel(kolom: tuple[str, ...]) -> list[Baris]:
        return [
            {
                "nomor": f"1.{n}",
                "nama": nama,
                "keterangan": "persen",
                "kolom": k,
                "bentuk": ("garis", "batang")[n % 2],
                "target": ke(m),
                "target_atas": None,
                "realisasi": ke(m + 1),
            }
            for n in range(banyak)
            for m, k in enumerate(kolom)
        ]

    dasar = [{"nomor": str(n), "nama": nama} for n in range(banyak)]
    isi = {"kategori": "s", "nama_kategori": "Sedang", "sebab": "data belum masuk"}
    uang = {"pagu": "2697650000", "realisasi": None}
    return {
        "capaian": [{**b, **isi, "capaian": ke(n)} for n, b in enumerate(dasar)],
        "triwulan": panel(("I", "II", "III", "IV")),
        "tahunan": panel(tuple(map(str, range(2020, 2027)))),
        "serapan": [{"kode": "7.01.01", "nama": nama, **uang, "persen": ke(n)} for n in range(banyak)],
        "kuadran": [
            {**b, "capaian": ke(n), "serapan": ke(n + 1), "batas_serapan": "93.41"}
            for n, b in enumerate(dasar)
        ],
    }


def ukuran(svg: bytes) -> tuple[float, float]:
    """Width and height of a drawing in points."""
    cocok = re.search(rb'width="([\d.]+)pt" height="([\d.]+)pt"', svg)
    assert cocok is not None
    return float(cocok[1]), float(cocok[2])


def test_every_template_draws_and_gives_the_same_bytes_alone_and_among_others() -> None:
    isi = data(4)
    semua = gambar_grafik(templat=TEMPLAT, data=isi, jenis=["svg", "png"])
    assert sorted(semua) == sorted(f"{nama}.{jenis}" for nama in isi for jenis in ("svg", "png"))
    for nama, gambar in semua.items():
        assert gambar.startswith(b"<svg" if nama.endswith("svg") else b"\x89PNG")
    for nama, baris in isi.items():
        sendiri = gambar_grafik(templat=TEMPLAT, data={nama: baris}, jenis=["svg"])
        assert sendiri == {f"{nama}.svg": semua[f"{nama}.svg"]}


@pytest.mark.parametrize("nilai", [BIASA, NOL, KOSONG, LUAR])
@pytest.mark.parametrize("banyak", [1, 8, 14, 40])
def test_a_chart_stays_within_its_page(banyak: int, nilai: tuple[str | None, ...]) -> None:
    for nama, svg in gambar_grafik(templat=TEMPLAT, data=data(banyak, nilai), jenis=["svg"]).items():
        lebar, tinggi = ukuran(svg)
        assert lebar <= LEBAR_PT, nama
        assert 25 < tinggi <= TINGGI_PT, nama


def test_forty_names_without_a_blank_stay_within_their_page() -> None:
    isi = data(40, BIASA, "\u200b".join(["W" * 24] * 3))
    assert all(
        ukuran(svg)[1] <= TINGGI_PT
        for svg in gambar_grafik(templat=TEMPLAT, data=isi, jenis=["svg"]).values()
    )


def test_names_are_text_and_no_markup() -> None:
    aneh = data(1, BIASA, "#panic() *x* $1$ @a <b> [c]")
    assert len(gambar_grafik(templat=TEMPLAT, data=aneh, jenis=["svg"])) == len(aneh)


def test_a_chart_without_rows_says_so() -> None:
    kosong = gambar_grafik(templat=TEMPLAT, data={nama: [] for nama in data(1)}, jenis=["svg"])
    assert len(set(kosong.values())) == 1


def test_the_svg_has_outlines_and_needs_no_font() -> None:
    for svg in gambar_grafik(templat=TEMPLAT, data=data(2), jenis=["svg"]).values():
        assert b"<text" not in svg
        assert b"<image" not in svg


@pytest.mark.parametrize(
    "baris",
    [
        [{"nama": "x", "capaian": "n/a"}],
        [{"nama": "x", "capaian": "1,5"}],
        [{"nama": "x", "capaian": "1e999"}],
        [{"nama": "x" * 500, "capaian": "1"}],
        [{"nama": "x", "capaian": "1"}] * 900,
    ],
)
def test_rows_that_cannot_be_drawn_are_refused(baris: list[Baris]) -> None:
    with pytest.raises(GalatGrafik):
        gambar_grafik(templat=TEMPLAT, data={"capaian": baris}, jenis=["svg"])

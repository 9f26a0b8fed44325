"""Hostile and careless texts: what the gate refuses, and with which words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lkj.laporan.halaman import (
    GalatGambar,
    GalatHalaman,
    GalatJudul,
    GalatRujukan,
    GalatSampul,
    GalatTabel,
    GalatTautan,
    GalatTautanSimbolik,
    GalatUnsur,
    baca_naskah,
    tulis_html,
)
from lkj.laporan.keadaan import FINAL

Pembuat = Callable[[str], Path]
GAMBAR = '![Judul](grafik/capaian.svg){alt="x"}'


@pytest.mark.parametrize(
    ("isi", "galat"),
    [
        ("$x^2$", GalatUnsur),
        ("    kode", GalatUnsur),
        ("[teks]{.tidak-dikenal}", GalatUnsur),
        ('[teks]{onclick="alert(1)"}', GalatUnsur),
        ('::: {custom-style="Judul"}\nteks\n:::', GalatUnsur),
        ("Istilah\n\n:   arti", GalatUnsur),
        ("---\ntitle: Lain\n---", GalatTabel),
        ("[x](file:///etc/passwd)", GalatTautan),
        ("[x](javascript:alert%281%29)", GalatTautan),
        ("[x](lkj.pdf)", GalatTautan),
        ("[](https://contoh.id)", GalatTautan),
        ("[](#tbl-tiada)", GalatRujukan),
        ("[a]{#x} [b]{#x}", GalatRujukan),
        ("![a](/etc/passwd.png)", GalatGambar),
        ("![a](../rahasia.svg)", GalatGambar),
        ("![a](https://contoh.id/a.png)", GalatGambar),
        ("![a](tiada.svg)", GalatGambar),
        ("![](grafik/capaian.svg)", GalatGambar),
        (f"kalimat {GAMBAR} lanjut", GalatGambar),
        ("# Bab\n\n### Terlalu dalam", GalatJudul),
        ("## Tanpa bab", GalatJudul),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n\n> | a | b |\n> |---|---|\n> | 1 | 2 |", GalatTabel),
        ("::: {.tabel}\n| a | b |\n|---|---|\n| 1 | 2 |\n:::", GalatTabel),
        ("::: {.tabel}\n|   |   |\n|---|---|\n| 1 | 2 |\n\n: Judul\n:::", GalatTabel),
        ('::: {.tabel lebar="1 2 3"}\n| a | b |\n|---|---|\n| 1 | 2 |\n\n: J\n:::', GalatTabel),
        ('::: {.tabel lebar="1 x"}\n| a | b |\n|---|---|\n| 1 | 2 |\n\n: J\n:::', GalatTabel),
        ('::: {.tabel rata="l q"}\n| a | b |\n|---|---|\n| 1 | 2 |\n\n: J\n:::', GalatTabel),
        ("::: {.tabel}\nbukan tabel\n:::", GalatTabel),
        ('::: {.sampul judul="b" penulis="b" tanggal="2024-01-30"}\nx\n:::', GalatSampul),
    ],
)
def test_a_text_that_could_act_or_mislead_is_refused(
    buat: Pembuat, isi: str, galat: type[GalatHalaman]
) -> None:
    with pytest.raises(galat) as tangkap:
        baca_naskah(buat(isi))
    assert str(tangkap.value).endswith(galat.saran)


@pytest.mark.parametrize(
    "isi",
    [
        '`#read("x")`{=typst}',
        "<script>alert(1)</script>",
        "\\input{x}",
        "@kutipan dan [@lain]",
    ],
)
def test_raw_code_is_only_words(buat: Pembuat, isi: str) -> None:
    pohon = baca_naskah(buat(f"awal\n\n{isi}\n"))
    assert b"Raw" not in pohon
    assert b'"Cite"' not in pohon


@pytest.mark.parametrize("butir", ["[ ] tugas", "[x] tugas", "\\[ \\] tugas"])
def test_an_item_keeps_its_brackets(buat: Pembuat, butir: str) -> None:
    isi = baca_naskah(buat(f"-   {butir}\n"))
    assert "\u2610".encode() not in isi
    assert "\u2612".encode() not in isi


@pytest.mark.parametrize(
    "isi",
    [
        '<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg"><image href="a.png"/></svg>',
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>',
        '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
        '<svg><a xlink:href="https://contoh.id"/></svg>',
        "<svg><rect fill=\"url('https://contoh.id/a')\"/></svg>",
    ],
)
def test_an_svg_that_loads_or_runs_something_is_refused(buat: Pembuat, isi: str) -> None:
    naskah = buat(GAMBAR)
    (naskah.parent / "grafik" / "capaian.svg").write_text(isi, encoding="utf-8")
    with pytest.raises(GalatGambar):
        baca_naskah(naskah)


def test_a_picture_that_is_a_symbolic_link_is_refused(buat: Pembuat, tmp_path: Path) -> None:
    naskah = buat(GAMBAR)
    gambar = naskah.parent / "grafik" / "capaian.svg"
    asli = gambar.rename(tmp_path / "asli.svg")
    gambar.symlink_to(asli)
    with pytest.raises(GalatTautanSimbolik):
        baca_naskah(naskah)


def test_a_picture_outside_the_given_list_is_refused(buat: Pembuat) -> None:
    naskah = buat(GAMBAR)
    assert baca_naskah(naskah, gambar=["grafik/capaian.svg"])
    with pytest.raises(GalatGambar):
        baca_naskah(naskah, gambar=["grafik/serapan.svg"])


def test_a_listed_picture_may_be_drawn_later_and_is_missed_by_the_page(
    buat: Pembuat, tmp_path: Path, templat: Path
) -> None:
    naskah = buat(GAMBAR)
    (naskah.parent / "grafik/capaian.svg").unlink()
    pohon = baca_naskah(naskah, gambar=["grafik/capaian.svg"])
    with pytest.raises(GalatGambar, match="tidak ada"):
        tulis_html(
            pohon=pohon, folder=naskah.parent, keluar=tmp_path / "x.html", templat=templat, keadaan=FINAL
        )


@pytest.mark.parametrize(
    "sampul",
    [
        "tanpa sampul",
        '::: {.sampul judul="J" penulis="P"}\nx\n:::',
        '::: {.sampul judul="J" penulis="P" tanggal="30-01-2024"}\nx\n:::',
        '::: {.sampul judul="J" penulis="P" tanggal="2024-02-30"}\nx\n:::',
        '::: {.sampul judul="J" penulis="P" tanggal="2024-01-30" kertas="a5"}\nx\n:::',
    ],
)
def test_a_cover_without_its_facts_is_refused(tmp_path: Path, sampul: str) -> None:
    naskah = tmp_path / "n.md"
    naskah.write_text(sampul, encoding="utf-8")
    with pytest.raises(GalatSampul):
        baca_naskah(naskah)


def test_a_text_nested_without_end_is_refused(buat: Pembuat) -> None:
    with pytest.raises(GalatHalaman):
        baca_naskah(buat("> " * 150 + "teks"))

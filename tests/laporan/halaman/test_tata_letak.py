"""Where things come to stand on the pages: what belongs together stays together, no page is nearly empty."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pypdfium2  # type: ignore[import-untyped]
import pytest

from lkj.laporan.halaman import baca_naskah, tulis_pdf
from lkj.laporan.keadaan import FINAL

Pembuat = Callable[[str], Path]
PARAGRAF = "Kalimat yang mengisi halaman. " * 12


def halaman(naskah: Path, templat: Path) -> list[str]:
    """Set a report; return the text of each page after the cover, white space folded."""
    keluar = naskah.with_suffix(".pdf")
    tulis_pdf(
        pohon=baca_naskah(naskah),
        folder=naskah.parent,
        keluar=keluar,
        templat=templat,
        lampiran=(),
        keadaan=FINAL,
    )
    with pypdfium2.PdfDocument(keluar) as dokumen:
        return [" ".join(satu.get_textpage().get_text_range().split()) for satu in dokumen][1:]


def tabel(baris: int, *, jumlah: bool = False, catatan: str = "", kata: int = 20) -> str:
    """A table of so many rows with so many more words, perhaps with a total and a note."""
    isi = [f"| nama baris ke{n} {'kata ' * kata} | {n} |" for n in range(1, baris + 1)]
    isi += ["| **Jumlah semua** | **99** |"] * jumlah
    kaki = f"\n\n::: catatan-tabel\n{catatan}\n:::" if catatan else ""
    badan = "\n".join(isi)
    return f'::: {{.tabel lebar="20 10" rata="l r"}}\n| Nama | Nilai |\n|---|---|\n{badan}\n\n: J{kaki}\n:::'


@pytest.mark.parametrize("baris", range(37, 42))
def test_a_total_is_never_alone_on_a_page(buat: Pembuat, templat: Path, baris: int) -> None:
    isi = f"::: isi\n# Bab\n\n{tabel(baris, jumlah=True, kata=0)}\n:::"
    (satu,) = [teks for teks in halaman(buat(isi), templat) if "Jumlah semua" in teks]
    assert f"baris ke{baris} " in satu


@pytest.mark.parametrize("baris", range(14, 26, 2))
def test_a_total_and_the_notes_are_never_alone_on_a_page(buat: Pembuat, templat: Path, baris: int) -> None:
    isi = f"::: isi\n# Bab\n\n{tabel(baris, jumlah=True, catatan='Catatan kaki satu. ' * 30)}\n:::"
    (satu,) = [teks for teks in halaman(buat(isi), templat) if "Jumlah semua" in teks]
    assert f"baris ke{baris} " in satu
    assert "Catatan kaki satu." in satu


def test_a_chart_lets_text_fill_the_page_before_it_and_the_list_names_its_page(
    tmp_path: Path, contoh: ModuleType, templat: Path
) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="440" height="600"><path d="M0 0H9V9Z"/></svg>'
    gambar = '![Judul gambar](grafik/capaian.svg){#gbr-a alt="x" lebar="100%"}'
    naskah = contoh.siapkan(
        tmp_path,
        '::: {.sampul judul="J" penulis="P" tanggal="2024-01-30"}\nx\n:::\n\n'
        "::: depan\n# Daftar Gambar\n\n::: daftar-gambar\n:::\n:::\n\n"
        f"::: isi\n# Bab\n\n{PARAGRAF}\n\nLihat [](#gbr-a).\n\n{gambar}\n\n"
        + f"{PARAGRAF}\n\n" * 6
        + ":::\n",
    )
    (naskah.parent / "grafik/capaian.svg").write_text(svg, encoding="utf-8")
    daftar, pertama, *lain = halaman(naskah, templat)
    assert pertama.count("Kalimat yang mengisi") > 12 * 4
    letak = next(n for n, teks in enumerate(lain, 2) if "Gambar 1.1 Judul gambar" in teks)
    assert f"Judul gambar {letak}" in daftar.replace(" .", "").replace(". ", " ")


def test_short_lists_share_a_page_and_a_chapter_that_goes_on_begins_none(
    buat: Pembuat, templat: Path
) -> None:
    isi = "::: isi\n# Satu\n\na\n\n# Dua {.sambung}\n\nb\n\n# Tiga\n\nc\n:::"
    satu, tiga = halaman(buat(isi), templat)
    assert "SATU a" in satu
    assert "DUA b" in satu
    assert "TIGA c" in tiga


def test_a_narrow_table_without_caption_keeps_its_total(buat: Pembuat, templat: Path) -> None:
    polos = tabel(6, jumlah=True).replace(".tabel ", ".tabel .tanpa-judul ").replace("\n\n: J", "")
    isi = "::: isi\n# Bab\n\n" + f"{PARAGRAF}\n\n" * 5 + f"{polos}\n:::"
    (satu,) = [teks for teks in halaman(buat(isi), templat) if "Jumlah semua" in teks]
    assert "baris ke1 " in satu


def test_the_longest_text_of_a_cell_breaks_over_pages_and_loses_nothing(buat: Pembuat, templat: Path) -> None:
    kata = " ".join(f"kata{n}" for n in range(600))
    baris = f"| A | B |\n|---|---|\n| {kata} | 1 |"
    isi = f'::: isi\n# Bab\n\n::: {{.tabel lebar="10 10" rata="l r"}}\n{baris}\n\n: J\n:::\n:::'
    semua = halaman(buat(isi), templat)
    assert len(semua) > 1
    assert all(f"kata{n}" in " ".join(semua) for n in range(600))
    assert all("A B" in teks for teks in semua)


TTD = "::: tanda-tangan\nCamat,\n\n::: ruang\n:::\n\n**Nama Camat**\n:::"
DUA_TTD = (
    "::: dua-kolom\n::: kiri\nKiri,\n\n::: ruang\n:::\n\nNama Kiri\n:::\n\n::: kanan\nKanan, jabatannya "
    "panjang sekali sehingga menjadi dua baris,\n\n::: ruang\n:::\n\nNama Camat\n:::\n:::"
)


def daftar(butir: int) -> str:
    """A numbered list of so many items."""
    return "\n".join(f"{n}. baris ke{n} x" for n in range(1, butir + 1))


def isian(baris: int) -> str:
    """A form without lines of so many rows."""
    isi = "\n".join(f"| nama baris ke{n} | {n} |" for n in range(1, baris + 1))
    return f'::: {{.identitas lebar="20 10"}}\n|  |  |\n|:--|:--|\n{isi}\n:::'


@pytest.mark.parametrize("tanda", [TTD, DUA_TTD], ids=["satu", "dua"])
@pytest.mark.parametrize(
    ("bentuk", "banyak"),
    [
        (lambda n: tabel(n, kata=0), (32, 35, 37)),
        (lambda n: tabel(n, kata=0, catatan="Catatan kaki satu."), (32, 35, 37)),
        (daftar, (28, 31, 33, 35)),
        (isian, (33, 38, 41, 44)),
    ],
    ids=["tabel", "tabel-catatan", "daftar", "isian"],
)
def test_a_signature_is_never_alone_on_a_page(
    buat: Pembuat, templat: Path, bentuk: Callable[[int], str], banyak: tuple[int, ...], tanda: str
) -> None:
    isi = "\n\n".join(f"# Bab\n\n{bentuk(n)}\n\n{tanda}" for n in banyak)
    terpisah = 0
    bertanda = [t for t in halaman(buat(f"::: isi\n{isi}\n:::"), templat) if "Nama Camat" in t]
    for n, teks in zip(banyak, bertanda, strict=True):
        assert f"baris ke{n} " in teks
        terpisah += "baris ke1 " not in teks
    assert terpisah  # in one case at least the page did break before the signature


@pytest.mark.parametrize("baris", range(37, 42))
def test_the_last_row_of_a_table_is_never_alone_on_a_page(buat: Pembuat, templat: Path, baris: int) -> None:
    (satu,) = [
        t
        for t in halaman(buat(f"::: isi\n# Bab\n\n{tabel(baris, kata=0)}\n:::"), templat)
        if f"ke{baris} " in t
    ]
    assert f"ke{baris - 1} " in satu


def test_a_second_signature_stays_with_the_first(buat: Pembuat, templat: Path) -> None:
    isi = "\n\n".join(f"# Bab\n\n{daftar(n)}\n\n{DUA_TTD}\n\n{TTD}" for n in (18, 20, 22))
    akhir = [t for t in halaman(buat(f"::: isi\n{isi}\n:::"), templat) if "Nama Kiri" in t]
    assert len(akhir) == 3
    assert all(t.count("Nama Camat") == 2 for t in akhir)


def test_a_row_that_may_be_too_high_is_not_tied_to_the_signature(buat: Pembuat, templat: Path) -> None:
    semua = halaman(buat(f"::: isi\n# Bab\n\n{tabel(3, kata=700)}\n\n{TTD}\n:::"), templat)
    assert sum(t.count("kata") for t in semua) == 3 * 700  # nothing is cut off

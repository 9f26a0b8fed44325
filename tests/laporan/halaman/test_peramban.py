"""The HTML in a real browser: figures open, tables sort, the contents follow, and nothing is loaded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pikepdf
import pytest

from lkj import bingkai
from lkj.laporan.halaman import baca_naskah, tulis_html
from lkj.laporan.keadaan import Keadaan
from lkj.telusur import KOLOM

JAHAT = '</script><script>document.title="x"</script><!--'
KUNCI = "- IKU-01.target - IKU-02.target - IKU-03.target - - - S1.target"
NASKAH = f"""
::: {{.isi}}

# Satu

## Bagian A

Nilainya [85,12]{{k="IKU-01.realisasi"}} indeks dan [7]{{k="IKU-99.realisasi"}} tanpa asal.

::: {{.tabel #tbl-a lebar="30 10" rata="l r" kunci="{KUNCI}"}}
| Nama | Nilai |
|:--|--:|
| b | 1.000,5 |
| c^a^ | 85,12 |
| a | ▼ 3 |
| d | – |
| **Jumlah** | **9** |

: Angka
:::

::: {{.tabel #tbl-b}}
| Tujuan | Sasaran |
|:--|:--|
| satu | x |
|  | y |

: Bersambung
:::

## Bagian B

{"Teks. " * 2000}

## Bagian C

Akhir.
:::
"""


def telusur() -> bytes:
    """A lineage with a formula, an input, many cells, and words that want to act."""
    sel = {"berkas": f"data/{JAHAT}.xlsx", "lembar": "Kinerja", "nilai_sel": "85.12", "sidik": "ab" * 32}
    realisasi = {"kunci": "IKU-01.realisasi", "uraian": f"Realisasi {JAHAT}", "nilai": "85.12"}
    baris = [{**realisasi, **sel, "sel": f"G{n}", "perbaikan": "butir 3" * (n == 1)} for n in range(1, 13)]
    target = {"kunci": "IKU-01.target", "uraian": "Target", "nilai": "1000.5", "rumus": "2 × 500,25"}
    baris.append({**target, "ketentuan": "menurut PK", "masukan": "IKU-01.realisasi", **sel, "sel": "C3"})
    baris += [{"kunci": f"{k}.target", "uraian": k, "nilai": "1"} for k in ("IKU-02", "IKU-03", "S1")]
    return bingkai.ke_csv(bingkai.susun(baris, KOLOM))


@pytest.fixture(scope="module")
def muat_modul() -> Callable[[str], ModuleType]:
    """Modules beside this file."""
    from tests.laporan.halaman.conftest import muat

    return muat


@pytest.fixture(scope="module")
def berkas(
    tmp_path_factory: pytest.TempPathFactory, muat_modul: Callable[[str], ModuleType], templat: Path
) -> Path:
    """The page."""
    folder = tmp_path_factory.mktemp("hidup")
    contoh = muat_modul("contoh")
    sampul = '::: {.sampul judul="LKj" penulis="Kecamatan" tanggal="2024-01-30"}\n::: judul\nLKj\n:::\n:::\n'
    naskah = contoh.siapkan(folder, sampul + NASKAH)
    keluar = folder / "a.html"
    tulis_html(
        pohon=baca_naskah(naskah),
        folder=folder,
        keluar=keluar,
        templat=templat,
        keadaan=Keadaan("DRAF"),
        telusur=telusur(),
    )
    return keluar


@pytest.fixture(scope="module")
def peramban(
    tmp_path_factory: pytest.TempPathFactory, muat_modul: Callable[[str], ModuleType]
) -> Iterator[Any]:
    """One browser for all of these tests."""
    with muat_modul("peramban").Peramban(tmp_path_factory.mktemp("profil")) as p:
        yield p
        assert p.keluhan == []
        assert {alamat.partition(":")[0] for alamat in p.diminta} <= {"file", "data", "about"}


PANEL = "document.querySelector('.asal')"


def kolom(peramban: Any, tabel: str, nomor: int) -> list[str]:
    """The cells of a column as they stand now."""
    isi: list[str] = peramban.jalankan(
        f"[...document.querySelectorAll('#{tabel} tbody tr')].map(b => b.cells[{nomor}].innerText.trim())"
    )
    return isi


def test_a_figure_tells_where_it_comes_from(peramban: Any, berkas: Path) -> None:
    peramban.buka(berkas)
    assert peramban.jalankan(f"{PANEL}.hidden")
    peramban.klik("#tbl-a [data-k='IKU-01.target'] .angka")
    teks = peramban.jalankan(f"{PANEL}.innerText")
    for bagian in (
        "Target",
        "1.000,5",
        "2 × 500,25",
        "menurut PK",
        "Kinerja › C3",
        "ab" * 32,
        "IKU-01.target",
    ):
        assert bagian in teks
    peramban.jalankan(f"{PANEL}.querySelector('.masukan button').click()")
    teks = peramban.jalankan(f"{PANEL}.innerText")
    assert "</script>" in teks
    assert "perbaikan data: butir 3" in teks
    assert peramban.jalankan(f"{PANEL}.querySelectorAll('.sumber li:not([hidden])').length") == 8
    peramban.jalankan(f"[...{PANEL}.querySelectorAll('.lagi')].at(-1).click()")
    assert peramban.jalankan(f"{PANEL}.querySelectorAll('.sumber li:not([hidden])').length") == 12
    peramban.jalankan(f"{PANEL}.querySelector('.kembali').click()")
    assert "menurut PK" in peramban.jalankan(f"{PANEL}.innerText")
    assert peramban.jalankan("document.title") == "LKj"


def test_the_keyboard_opens_moves_and_closes(peramban: Any, berkas: Path) -> None:
    peramban.buka(berkas)
    peramban.jalankan("document.querySelector('#tbl-a .angka').focus()")
    peramban.tekan("ArrowDown")
    kunci = "document.activeElement.closest('[data-k]')?.dataset.k"
    assert peramban.jalankan(kunci) == "IKU-02.target"
    peramban.tekan("Enter")
    assert not peramban.jalankan(f"{PANEL}.hidden")
    assert peramban.jalankan(f"document.activeElement === {PANEL}")
    peramban.tekan("Escape")
    assert peramban.jalankan(f"{PANEL}.hidden")
    assert peramban.jalankan(kunci) == "IKU-02.target"
    assert peramban.jalankan("document.querySelectorAll('#tbl-a .angka[tabindex=\"0\"]').length") == 1


def test_a_figure_without_a_lineage_stays_text(peramban: Any, berkas: Path) -> None:
    peramban.buka(berkas)
    assert peramban.jalankan("document.querySelector('[data-k=\"IKU-99.realisasi\"] .angka')") is None
    assert peramban.jalankan("document.querySelectorAll('p .angka').length") == 1


def test_a_table_sorts_figures_as_figures_and_keeps_its_total(peramban: Any, berkas: Path) -> None:
    peramban.buka(berkas)
    semula = ["1.000,5", "85,12", "▼ 3", "–", "9"]
    urutan = "document.querySelector('#tbl-a th:nth-child(2)').getAttribute('aria-sort')"
    kembali = "document.querySelector('#tbl-a .semula').hidden"
    assert (kolom(peramban, "tbl-a", 1), peramban.jalankan(kembali)) == (semula, True)
    peramban.klik("#tbl-a th:nth-child(2) .urut")
    assert kolom(peramban, "tbl-a", 1) == ["▼ 3", "85,12", "1.000,5", "–", "9"]
    assert (peramban.jalankan(urutan), peramban.jalankan(kembali)) == ("ascending", False)
    peramban.tekan("Enter")
    assert kolom(peramban, "tbl-a", 1) == ["1.000,5", "85,12", "▼ 3", "–", "9"]
    assert peramban.jalankan(urutan) == "descending"
    peramban.klik("#tbl-a th:nth-child(1) .urut")
    assert kolom(peramban, "tbl-a", 0) == ["a", "b", "ca", "d", "Jumlah"]
    peramban.klik("#tbl-a .semula")
    assert kolom(peramban, "tbl-a", 1) == semula
    assert peramban.jalankan(urutan) is None


def test_a_table_whose_rows_go_on_from_the_row_above_does_not_sort(peramban: Any, berkas: Path) -> None:
    peramban.buka(berkas)
    assert peramban.jalankan("document.querySelectorAll('#tbl-b .urut').length") == 0


def test_the_contents_follow_the_text_on_a_wide_screen(peramban: Any, berkas: Path) -> None:
    peramban.buka(berkas)
    kini = "document.querySelector('.bilah [aria-current]').textContent.trim()"
    assert peramban.jalankan("document.querySelector('.bilah').open")
    peramban.jalankan(
        "new Promise(r => { document.querySelector('h2:last-of-type').scrollIntoView();"
        " requestAnimationFrame(() => requestAnimationFrame(r)); })"
    )
    assert peramban.jalankan(kini).endswith("Bagian C")


def test_the_contents_are_a_drawer_on_a_phone(peramban: Any, berkas: Path) -> None:
    peramban.buka(berkas, lebar=390, tinggi=800)
    terbuka = "document.querySelector('.bilah').open"
    assert not peramban.jalankan(terbuka)
    assert peramban.jalankan("document.documentElement.scrollWidth") == 390
    peramban.klik(".bilah summary")
    assert peramban.jalankan(terbuka)
    peramban.tekan("Escape")
    assert not peramban.jalankan(terbuka)
    peramban.klik(".bilah summary")
    peramban.jalankan("document.querySelector('.bilah a').click()")
    assert not peramban.jalankan(terbuka)


def test_paper_shows_the_text_and_none_of_the_controls(peramban: Any, berkas: Path, tmp_path: Path) -> None:
    peramban.buka(berkas)
    peramban.cetak(tmp_path / "a.pdf")
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        kotak = [[float(x) for x in list(halaman.mediabox)] for halaman in pdf.pages]
    assert len(kotak) > 3
    assert all(abs(x[2] - 595.3) < 1 and abs(x[3] - 841.9) < 1 for x in kotak)


def test_without_scripts_it_is_a_plain_document(
    tmp_path: Path, muat_modul: Callable[[str], ModuleType], berkas: Path
) -> None:
    polos = tmp_path / "polos.html"
    isi = berkas.read_text(encoding="utf-8")
    awal = isi.rindex("<script>")
    polos.write_text(isi[:awal] + isi[isi.rindex("</script>") :], encoding="utf-8")
    with muat_modul("peramban").Peramban(tmp_path / "profil") as p:
        p.buka(polos, lebar=390, tinggi=800)
        assert p.jalankan("document.querySelectorAll('button').length") == 0
        assert p.jalankan("document.querySelector('#tbl-a').innerText").startswith("Tabel 1.1 Angka")
        assert p.jalankan("document.querySelector('.bilah').open")

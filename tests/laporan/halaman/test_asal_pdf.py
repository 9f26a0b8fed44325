"""The figures of a PDF lead to a list of their origins: one entry for each row, links that are not seen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from tests.laporan.halaman.contoh import tabel
from tests.laporan.periksa_pdf import periksa_pdf
from tests.laporan.terbaca import baca_pdf
from tests.penelusuran.conftest import tabel as tabel_telusur

from lkj.laporan.halaman import FINAL, baca_naskah, tulis_pdf
from lkj.laporan.halaman.asal_pdf import pasang_asal
from lkj.laporan.halaman.daftar_asal import Entri, susun_daftar
from lkj.laporan.tampilan import Rupa, Tampilan
from lkj.pandoc.pohon import semua_simpul
from lkj.penelusuran.tabel import Tabel

TEMPLAT = Path(__file__).parents[3] / "templates"
TELUSUR = tabel_telusur()
KUNCI = {"IKU-01.capaian", "IKU-01.target", "IKU-01.realisasi", "S1.dari", "tw2/IKU-01.realisasi_tw"}
SAMPUL = """::: {.sampul judul="Laporan" penulis="Kecamatan" tanggal="2024-01-31" subjek="Laporan"}
::: judul
LAPORAN
:::
:::
"""
TABEL = tabel(
    "tbl-pengukuran",
    "Pengukuran",
    "40 20 20",
    "l r r",
    [
        ["Indikator", "Target", "Capaian (%)"],
        ["Indeks", "84,5", "100,73^a^"],
        ["**Jumlah**", "**1**", "**2**"],
    ],
).replace(" }", ' kunci="- IKU-01.target IKU-01.capaian - S1.dari lain.x"}')
NASKAH = f"""{SAMPUL}
::: {{.isi}}

# Capaian {{#bab-capaian}}

Capaiannya [100,73%]{{k="IKU-01.capaian"}} (dari [7]{{k="lain.y"}})
pada triwulan [85,12]{{k="tw2/IKU-01.realisasi_tw"}}.

{TABEL}
:::
"""
LAMPIRAN = """
::: {.lampiran}

# Sumber Data {#lampiran-sumber}

Daftar berkas.
:::
"""


@pytest.fixture(scope="module")
def pohon(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The tree of a small report with an annex."""
    berkas = tmp_path_factory.mktemp("naskah") / "naskah.md"
    berkas.write_text(NASKAH + LAMPIRAN, encoding="utf-8")
    return baca_naskah(berkas)


def cetak(pohon: bytes, folder: Path, telusur: bytes | None, rupa: Rupa | None = None) -> Path:
    keluar = folder / "laporan.pdf"
    lain: dict[str, Any] = {"rupa": rupa} if rupa else {}
    umum: dict[str, Any] = {"templat": TEMPLAT, "lampiran": [], "keadaan": FINAL}
    tulis_pdf(pohon=pohon, folder=folder, keluar=keluar, telusur=telusur, **umum, **lain)
    return keluar


# the list ----------------------------------------------------------------------------------------------
def test_an_entry_tells_all_figures_of_a_row_by_calculation_or_cell() -> None:
    daftar = susun_daftar(Tabel(TELUSUR), KUNCI)
    assert daftar.berkas == (
        f"(1) 2023/rencana.xlsx {_sidik('rencana.xlsx')}",
        f"(2) tw1/pelayanan.xlsx {_sidik('tw1/pelayanan.xlsx')}",
        f"(3) tw2/pelayanan.xlsx {_sidik('tw2/pelayanan.xlsx')}",
    )
    assert [judul for judul, _ in daftar.kelompok] == ["Setahun", "Triwulan II"]
    assert daftar.kelompok[0][1][0] == Entri(
        1,
        "Indeks Kepuasan Masyarakat",
        (
            ("(1) Kinerja:", "Target C10"),
            ("Realisasi", "(2) Kinerja F9 (diperbaiki); (3) Kinerja F9"),
            ("Capaian", "85,12 ÷ 84,5 × 100"),
        ),
    )


def _sidik(ekor: str) -> str:
    return next(s for b, s in Tabel(TELUSUR).berkas.items() if b.endswith(ekor))[:8]


def test_a_figure_without_a_lineage_has_no_entry() -> None:
    assert susun_daftar(Tabel(TELUSUR), ["lain.x"]).nomor == {}


# the links ---------------------------------------------------------------------------------------------
def test_words_are_wrapped_without_the_mark_of_a_footnote(pohon: bytes) -> None:
    dokumen = json.loads(pohon)
    pasang_asal(dokumen, TELUSUR)
    mentah = [s["c"][1] for s in semua_simpul(dokumen["blocks"]) if s["t"] == "RawInline"]
    assert mentah == [
        "#asal(1)[",
        "]",
        "#asal(3)[",
        "]",
        "#asal(1)[",
        "]",
        "#asal(1)[",
        "]",
        "#asal(2)[",
        "]",
    ]
    capaian = next(s for s in semua_simpul(dokumen["blocks"]) if s["t"] == "Superscript")
    sel = next(s["c"] for s in semua_simpul(dokumen["blocks"]) if s["t"] == "Plain" and capaian in s["c"])
    assert [s["t"] for s in sel] == ["RawInline", "Str", "RawInline", "Superscript"]


def test_a_document_without_annexes_stays_as_it_is(tmp_path: Path) -> None:
    berkas = tmp_path / "naskah.md"
    berkas.write_text(NASKAH, encoding="utf-8")
    semula = baca_naskah(berkas)
    dokumen = json.loads(semula)
    pasang_asal(dokumen, TELUSUR)
    assert dokumen == json.loads(semula)


# the page ----------------------------------------------------------------------------------------------
def tautan(berkas: Path) -> list[tuple[int, int]]:
    """Of every link that leads to another page: its page, and where it leads."""
    with pikepdf.open(berkas) as dokumen:
        nomor: dict[Any, int] = {h.objgen: n for n, h in enumerate(dokumen.pages)}
        semua = [(n, a) for n, h in enumerate(dokumen.pages) for a in h.get("/Annots", [])]
        return [(n, nomor[a.Dest[0].objgen]) for n, a in semua]


def test_every_figure_links_to_the_list_and_the_page_stays_valid(pohon: bytes, tmp_path: Path) -> None:
    berkas = cetak(pohon, tmp_path, TELUSUR)
    assert periksa_pdf(berkas) == []
    assert tautan(berkas) == [(1, 3)] * 5
    teks = baca_pdf(berkas).utuh
    daftar = teks.partition("LAMPIRAN2DAFTARASALANGKA")[2]
    assert "Setahun" in daftar
    assert "Capaian85,12÷84,5×100" in daftar
    assert daftar.index("Setahun") < daftar.index("IndeksKepuasanMasyarakat.") < daftar.index("TriwulanII")


def test_an_office_can_do_without_the_list(pohon: bytes, tmp_path: Path) -> None:
    tanpa = cetak(pohon, tmp_path, None).read_bytes()
    rupa = Rupa(Tampilan(daftar_asal=False))
    assert cetak(pohon, tmp_path, TELUSUR, rupa).read_bytes() == tanpa
    assert tautan(tmp_path / "laporan.pdf") == []

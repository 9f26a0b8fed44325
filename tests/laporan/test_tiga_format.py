"""The example's reports say the same in PDF, DOCX and HTML: every text, every cell, all as it was meant."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.laporan.cetakan import FORMAT, Cetakan, cetak_naskah, sel_harapan, sel_tercetak
from tests.laporan.terbaca import baca_pohon

from lkj.contoh import muat_pengaturan
from lkj.laporan import naskah
from lkj.laporan.naskah import Sumber

if TYPE_CHECKING:
    from tests.conftest import Olahan

TEMPLAT = Path(__file__).parents[2] / "templates"


@pytest.fixture(scope="module")
def sumber(olahan: Olahan) -> Sumber:
    """What the yearly report of the example office is made from."""
    return Sumber(
        rencana=olahan.rencana,
        rekap=olahan.sampai("rekap.csv", 4),
        pengukuran=olahan.jalur("pengukuran.csv"),
        anggaran=olahan.jalur("anggaran.csv"),
        per_triwulan=olahan.sampai("pengukuran.csv", 4),
        skala=[olahan.skala],
        skala_predikat=[olahan.predikat],
        narasi=sorted((olahan.rencana.parent / "narasi").iterdir()),
        kelengkapan=[TEMPLAT.parent / "config/kelengkapan.yaml"],
    )


@pytest.fixture(scope="module", params=[None, 3], ids=["tahun", "triwulan"])
def cetakan(
    request: pytest.FixtureRequest, sumber: Sumber, olahan: Olahan, tmp_path_factory: pytest.TempPathFactory
) -> Cetakan:
    """The yearly report and the one of a quarter in all formats."""
    tw: int | None = request.param
    if tw is not None:
        sumber = replace(
            sumber,
            rekap=olahan.sampai("rekap.csv", tw),
            pengukuran=olahan.jalur(f"tw{tw}/pengukuran.csv"),
            anggaran=olahan.jalur(f"tw{tw}/anggaran.csv"),
            per_triwulan=olahan.sampai("pengukuran.csv", tw),
            kelengkapan=[],
        )
    folder = tmp_path_factory.mktemp("cetakan")
    naskah.susun(
        sumber=sumber,
        templat=TEMPLAT,
        pengaturan=muat_pengaturan(),
        tahun=2023,
        tw=tw,
        keluar=folder / "lkj.md",
        keluar_lampiran={n: folder / f"{n}.csv" for n in ("rekap", "pengukuran", "anggaran")},
        keluar_catatan=folder / "catatan.csv",
    )
    return cetak_naskah(folder / "lkj.md")


@pytest.mark.parametrize("jenis", FORMAT)
def test_every_text_of_the_checked_tree_stands_in_each_format(cetakan: Cetakan, jenis: str) -> None:
    pohon = baca_pohon(cetakan.berkas("md").with_name("pohon.json")).utuh.casefold()
    assert len(pohon) > 10_000
    assert _beda(cetakan.baca(jenis).utuh.casefold(), pohon) == ("", "")


def _beda(satu: str, lain: str) -> tuple[str, str]:
    """Where two texts part: a piece of each; nothing when they do not."""
    if satu == lain:
        return "", ""
    sama = (n for n, (a, b) in enumerate(zip(satu, lain, strict=False)) if a != b)
    n = next(sama, min(len(satu), len(lain)))
    return satu[max(n - 40, 0) : n + 40], lain[max(n - 40, 0) : n + 40]


def test_every_cell_is_the_same_in_the_three_formats(cetakan: Cetakan) -> None:
    tabel = [cetakan.baca(jenis).tabel for jenis in FORMAT]
    assert len(tabel[0]) >= 10
    assert tabel[0] == tabel[1] == tabel[2]


@pytest.mark.parametrize("jenis", FORMAT)
def test_every_cell_is_what_was_meant(cetakan: Cetakan, jenis: str) -> None:
    harapan = sel_harapan(cetakan)
    assert len(harapan) >= 10
    assert sel_tercetak(cetakan.baca(jenis), harapan) == harapan

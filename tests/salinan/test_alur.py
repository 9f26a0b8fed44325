"""The rules: copies, messages and the page are built although the quarter has something to mend."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.alur.ruang import Ruang
from tests.salinan.alat import buka

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.lambat
HALAMAN = "reports/periksa/2023/tw1.html"
FOLDER = "reports/periksa/2023/tw1"
ISIAN = "data/raw/2023/tw1/pelayanan.xlsx"


@pytest.fixture
def ruang(tmp_path: Path) -> Ruang:
    """A fresh clone of the example in which one sheet is wrong and one is missing."""
    hasil = Ruang.baru(tmp_path / "kantor")
    hasil.sunting(ISIAN, {"Kinerja!G9": None})
    (hasil / "data/raw/2023/tw1/pmd.xlsx").unlink()
    return hasil


def test_the_page_brings_the_copies_of_all_who_sent_and_the_next_build_does_nothing(ruang: Ruang) -> None:
    hasil = ruang.snakemake(HALAMAN)
    assert hasil.kode == 0, hasil.keluaran
    seksi = sorted(b.stem for b in (ruang / "data/raw/2023/tw1").glob("*.xlsx"))
    assert sorted(b.name for b in (ruang / FOLDER).iterdir()) == sorted(
        f"{s}.{jenis}" for s in seksi for jenis in ("txt", "xlsx")
    )
    assert "Nothing to be done" in ruang.snakemake(HALAMAN).keluaran
    salinan = buka((ruang / FOLDER / "pelayanan.xlsx").read_bytes())
    assert "SEL_KOSONG" in salinan["Kinerja"]["G9"].comment.text


def test_a_mended_copy_sent_back_makes_only_its_own_things_again(ruang: Ruang) -> None:
    assert ruang.snakemake(HALAMAN).kode == 0
    lama = ruang.isi(FOLDER)
    ruang.ganti_isi(ISIAN, (ruang / FOLDER / "pelayanan.xlsx").read_bytes())
    ruang.sunting(ISIAN, {"Kinerja!G9": 82.45}, kala=1_000_000_000)
    assert ruang.snakemake(HALAMAN).kode == 0
    baru = ruang.isi(FOLDER)
    assert {n for n in lama if lama[n] != baru[n]} == {f"{FOLDER}/pelayanan.xlsx", f"{FOLDER}/pelayanan.txt"}
    assert "lengkap" in baru[f"{FOLDER}/pelayanan.txt"].decode()


def test_an_edited_published_copy_is_published_again(ruang: Ruang) -> None:
    tujuan = f"{FOLDER}/pelayanan.xlsx"
    assert ruang.snakemake(tujuan).kode == 0
    lama = ruang.isi(FOLDER)
    ruang.ganti_isi(tujuan, b"disunting orang")
    assert ruang.snakemake(tujuan).kode == 0
    assert ruang.isi(FOLDER) == lama


def test_who_has_sent_nothing_is_named_when_a_copy_is_asked_for(ruang: Ruang) -> None:
    hasil = ruang.snakemake(f"{FOLDER}/pmd.xlsx")
    assert hasil.kode != 0
    assert "Seksi Pemberdayaan Masyarakat dan Desa belum menyampaikan isian Triwulan I." in hasil.keluaran

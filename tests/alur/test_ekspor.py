"""Entry sheets in the build: what they need, what makes them again, and what a wrong file of columns does."""

from __future__ import annotations

import pytest
from tests.alur.ruang import Ruang

pytestmark = pytest.mark.lambat

FOLDER = "reports/ekspor/2023/tw1"
KINO, MONEV, E81 = (f"{FOLDER}/{nama}.xlsx" for nama in ("e_kino", "e_monev", "e81"))


@pytest.fixture
def jadi(ruang: Ruang) -> Ruang:
    """A workspace with the entry sheets of a quarter."""
    assert ruang.snakemake(KINO, MONEV, E81).kode == 0
    return ruang


def test_other_columns_make_one_sheet_again_and_nothing_else(jadi: Ruang) -> None:
    assert jadi.snakemake(KINO, MONEV, E81).pekerjaan == set()
    peta = jadi.akar / "config/ekspor/e_kino.yaml"
    peta.write_text(peta.read_text().replace("judul: Kategori", "judul: Predikat"))
    semula = {b: (jadi.akar / b).read_bytes() for b in (KINO, MONEV, E81)}
    hasil = jadi.snakemake(KINO, MONEV, E81)
    assert {p.partition(":")[0] for p in hasil.pekerjaan} == {"ekspor", "terbit"}
    assert [b for b, isi in semula.items() if (jadi.akar / b).read_bytes() != isi] == [KINO]


def test_a_new_application_is_a_file_and_leaves_the_others_as_they_are(jadi: Ruang) -> None:
    folder = jadi.akar / "config/ekspor"
    (folder / "e_sakip.yaml").write_bytes((folder / "e_kino.yaml").read_bytes())
    hasil = jadi.lkj("buat", f"{FOLDER}/e_sakip.csv")
    assert hasil.kode == 0, hasil.keluaran
    assert (jadi.akar / FOLDER / "e_sakip.csv").is_file()
    assert jadi.snakemake(KINO, MONEV).pekerjaan == set()


def test_a_wrong_column_is_a_remark_and_the_published_sheet_stays(jadi: Ruang) -> None:
    semula = (jadi.akar / KINO).read_bytes()
    peta = jadi.akar / "config/ekspor/e_kino.yaml"
    peta.write_text(peta.read_text().replace("sumber: target_tw", "sumber: target_twi"))
    hasil = jadi.lkj("buat", KINO)
    assert hasil.kode == 1
    assert "EKSPOR_KOLOM" in hasil.keluaran
    assert "Maksudnya “target_tw”?" in hasil.keluaran
    assert (jadi.akar / KINO).read_bytes() == semula


def test_an_unknown_application_is_named(jadi: Ruang) -> None:
    hasil = jadi.lkj("buat", f"{FOLDER}/e_kinno.xlsx")
    assert hasil.kode == 1
    assert "EKSPOR_TIDAK_ADA" in hasil.keluaran
    assert "Maksudnya “e_kino”?" in hasil.keluaran


def test_a_sheet_that_somebody_edited_is_published_again(jadi: Ruang) -> None:
    semula = (jadi.akar / MONEV).read_bytes()
    (jadi.akar / MONEV).write_bytes(b"lain")
    assert jadi.lkj("buat", MONEV).kode == 0
    assert (jadi.akar / MONEV).read_bytes() == semula

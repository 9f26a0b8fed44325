"""Every number that a document prints leads to where it came from, or is of a kind that is no figure."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

import pytest
from tests.telusur.cetak_angka import baca, salah_nilai, tak_berkunci
from tests.telusur.ketikan import kamus_kantor

if TYPE_CHECKING:
    from tests.alur.ruang import Ruang
    from tests.telusur.cetak_angka import Kamus

pytestmark = [pytest.mark.lambat, pytest.mark.xdist_group("lengkap")]

DOKUMEN = {
    "lkj_2023": 1900,
    "lkj_2023_tw3": 600,
    "pengukuran_2023": 350,
    "pengukuran_2023_tw1": 100,
    "pk_2023_camat": 10,
    "pk_2023_camat-1": 10,
    "pk_2023_sekretaris": 5,
    "pk_2023_kasi_trantib": 9,
    "pk_2023_kasi_pmd": 9,
    "pk_2023_lurah_mekarsari": 5,
    "iku_2023": 40,
    "rencana_aksi_2023": 300,
    "pohon_kinerja_2023": 10,
    "surat/2023/tw1/undangan": 0,
    "surat/2023/tw1/disposisi": 0,
    "surat/2023/tw1/notula": 0,
    "surat/2023/tw1/pembagian_tugas": 0,
    "surat/2023/sk_tim_sakip": 0,
}
"""Document → fewest figures with a key that it prints; letters print none."""


@pytest.fixture(scope="module", params=["", "7"], ids=["contoh", "benih 7"])
def kantor(request: pytest.FixtureRequest, sumber: Ruang, tmp_path_factory: pytest.TempPathFactory) -> Ruang:
    """An example office with the trees of its documents and its lineage tables."""
    ruang = sumber.salinan(tmp_path_factory.mktemp("lengkap") / "kantor")
    if request.param:
        assert ruang.lkj("contoh", "--timpa", "--benih", request.param).kode == 0
    tabel = {_tabel(d) for d in DOKUMEN}
    hasil = ruang.snakemake(*(f"build/{d}/pohon.json" for d in DOKUMEN), *sorted(tabel))
    assert hasil.kode == 0, hasil.keluaran
    return ruang


@pytest.fixture(scope="module")
def kamus(kantor: Ruang) -> Kamus:
    """What people typed into the office's files."""
    return kamus_kantor(kantor.akar)


def _tabel(dokumen: str) -> str:
    """The lineage table of a document's period; of a paper of the plan, the year's."""
    tw = re.search("_tw([1-4])$", dokumen)
    return f"data/processed/2023/{f'tw{tw[1]}/' if tw else ''}telusur.csv"


@pytest.mark.parametrize("dokumen", DOKUMEN)
def test_every_number_has_a_key_or_is_no_figure(dokumen: str, kantor: Ruang, kamus: Kamus) -> None:
    ruas = baca(kantor / f"build/{dokumen}/pohon.json")
    tanpa = [(r.judul, r.kolom, r.sisa, x) for r in ruas if (x := tak_berkunci(r, kamus))]
    assert tanpa == []
    assert sum(bool(k) for r in ruas for _, k in r.potongan) >= DOKUMEN[dokumen]


@pytest.mark.parametrize("dokumen", DOKUMEN)
def test_every_key_gives_the_printed_value(dokumen: str, kantor: Ruang) -> None:
    with (kantor / _tabel(dokumen)).open(encoding="utf-8", newline="") as isi:
        nilai = {b["kunci"]: b["nilai"] for b in csv.DictReader(isi)}
    ruas = baca(kantor / f"build/{dokumen}/pohon.json")
    assert [x for r in ruas for x in salah_nilai(r, nilai)] == []

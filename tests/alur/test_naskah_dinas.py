"""Papers of the plan in January, and the files to upload: what they need, and what makes them again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.alur.ruang import Ruang

pytestmark = pytest.mark.lambat

PK = "reports/pk_2023_camat.pdf"
DAFTAR = "reports/unggah/2023/daftar.csv"


@pytest.fixture
def januari(klona: Ruang) -> Ruang:
    """A clone in which no section has sent anything, and no date of the report is set."""
    for tw in (1, 2, 3, 4):
        shutil.rmtree(klona.akar / f"data/raw/2023/tw{tw}")
    return klona


def test_in_january_the_papers_of_the_plan_are_made_and_listed(januari: Ruang) -> None:
    hasil = januari.lkj("buat", DAFTAR, PK)
    assert hasil.kode == 0, hasil.keluaran
    assert hasil.keluaran.count("(UNGGAHAN_DRAF)") == 3
    isi = (januari.akar / DAFTAR).read_text()
    assert isi.count("belum dapat dibuat") == 2
    folder = (januari.akar / DAFTAR).parent
    assert {b.name.split("_Kecamatan")[0] for b in folder.glob("*.pdf")} == {"PK", "IKU", "Rencana_Aksi"}
    assert (folder / "PK_Kecamatan_Sukamaju_2023.pdf").read_bytes() == (januari.akar / PK).read_bytes()
    assert januari.snakemake(DAFTAR, PK).pekerjaan == set()


def test_a_file_that_is_too_large_is_named_and_the_published_one_stays(januari: Ruang) -> None:
    assert januari.lkj("buat", DAFTAR).kode == 0
    semula = {b: b.read_bytes() for b in (januari.akar / DAFTAR).parent.iterdir()}
    pengaturan = Path(januari.akar / "config/config.yaml")
    pengaturan.write_text(pengaturan.read_text() + "unggah:\n  batas_mb: 0.05\n")
    hasil = januari.lkj("buat", DAFTAR)
    assert hasil.kode == 1
    assert "UNGGAHAN_BESAR" in hasil.keluaran
    assert "sedangkan batasnya 0,05 MB" in hasil.keluaran
    assert {b: b.read_bytes() for b in semula} == semula


def test_a_sop_is_printed_from_its_file_and_a_changed_one_makes_nothing_else_again(januari: Ruang) -> None:
    sop, lain = "reports/sop_awayan_pengukuran.pdf", "reports/sop_bebandem_data_kinerja.pdf"
    hasil = januari.lkj("buat", sop, lain)
    assert hasil.kode == 0, hasil.keluaran
    tetap = (januari.akar / lain).read_bytes()
    berkas = januari.akar / "config/sop/awayan_pengukuran.yaml"
    berkas.write_text(berkas.read_text().replace("jumlah: 10, satuan: menit", "jumlah: 15, satuan: menit"))
    hasil = januari.snakemake(sop, lain)
    assert hasil.pekerjaan == {"naskah_sop", "bagan_sop", "pohon", "pdf", f"terbit:{sop}"}
    assert (januari.akar / lain).read_bytes() == tetap


def test_a_wrong_sop_is_a_remark_and_the_published_form_stays(januari: Ruang) -> None:
    sop = "reports/sop_awayan_pengukuran.pdf"
    assert januari.lkj("buat", sop).kode == 0
    semula = (januari.akar / sop).read_bytes()
    berkas = januari.akar / "config/sop/awayan_pengukuran.yaml"
    berkas.write_text(berkas.read_text().replace("peran: [sekretaris]", "peran: [sekertaris]"))
    hasil = januari.lkj("buat", sop)
    assert hasil.kode == 1
    assert "SOP_PERAN" in hasil.keluaran
    assert "Maksudnya “sekretaris”?" in hasil.keluaran
    assert (januari.akar / sop).read_bytes() == semula

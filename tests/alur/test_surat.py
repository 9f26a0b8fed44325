"""Letters in a build: they need no sheet, and a changed decision makes its own papers again and no others."""

from __future__ import annotations

import pytest
from tests.alur.ruang import Ruang

pytestmark = pytest.mark.lambat

UNDANGAN = "reports/surat/2023/tw1/undangan.pdf"
DISPOSISI = "reports/surat/2023/tw1/disposisi.pdf"


def test_a_changed_decision_makes_its_own_letter_again(klona: Ruang) -> None:
    hasil = klona.lkj("buat", UNDANGAN, DISPOSISI)
    assert hasil.kode == 0, hasil.keluaran
    assert "DRAF" not in klona.teks_pdf(UNDANGAN)
    berkas = klona.akar / "data/raw/2023/tw1/surat/undangan.yaml"
    berkas.write_text(berkas.read_text(encoding="utf-8").replace("09.00 WIB", "13.30 WIB"), encoding="utf-8")
    hasil = klona.snakemake(UNDANGAN, DISPOSISI)
    assert hasil.pekerjaan, hasil.keluaran
    assert not any("disposisi" in p for p in hasil.pekerjaan), hasil.keluaran
    assert "13.30 WIB" in klona.teks_pdf(UNDANGAN)


def test_a_number_that_the_register_did_not_give_stops_the_letter_and_the_old_one_stays(klona: Ruang) -> None:
    assert klona.lkj("buat", UNDANGAN).kode == 0
    semula = (klona.akar / UNDANGAN).read_bytes()
    berkas = klona.akar / "data/raw/2023/tw1/surat/undangan.yaml"
    berkas.write_text(berkas.read_text(encoding="utf-8").replace("005/001/", "005/777/"), encoding="utf-8")
    hasil = klona.lkj("buat", UNDANGAN)
    assert (hasil.kode, "SURAT_NOMOR_ASING" in hasil.keluaran) == (1, True), hasil.keluaran
    assert (klona.akar / UNDANGAN).read_bytes() == semula

    # Without a register numbers are typed by hand, and no two invitations of a year share one.
    (klona.akar / "data/raw/2023/surat/register_undangan.csv").unlink()
    lain = klona.akar / "data/raw/2023/tw2/surat/undangan.yaml"
    lain.parent.mkdir(exist_ok=True)
    lain.write_bytes(berkas.read_bytes())
    hasil = klona.lkj("buat", UNDANGAN)
    assert (hasil.kode, "SURAT_NOMOR_GANDA" in hasil.keluaran) == (1, True), hasil.keluaran
    assert "data/raw/2023/tw2/surat/undangan.yaml" in hasil.keluaran
    lain.unlink()
    assert klona.lkj("buat", UNDANGAN).kode == 0

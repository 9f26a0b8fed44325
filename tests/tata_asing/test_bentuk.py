"""The shipped layouts: what a foreign sheet says becomes the records of our own form."""

from __future__ import annotations

import io
import shutil
import subprocess
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from tests.conftest import PeriksaIsian
from tests.tata_asing.buku import BUAT, FORMAT, e81, rencana_aksi, sipd
from tests.tata_asing.conftest import PeriksaAsing

from lkj.catatan import yang_wajib
from lkj.lembar import baca
from lkj.periksa import HasilIsian
from lkj.tata_asing import mengenali, muat_tata

FIGUR = {"realisasi", "fisik", "anggaran", "realisasi_sd"}


def figur(hasil: HasilIsian) -> dict[str, Decimal | None]:
    """Key of a record → its figure."""
    return {r.id: r.nilai for r in hasil.rekaman if r.ukuran in FIGUR}


@pytest.mark.parametrize("tw", [1, 2, 3, 4])
@pytest.mark.parametrize("nama", ["rencana_aksi", "e81"])
@pytest.mark.parametrize("seksi", ["trantib", "pemerintahan", "perencanaan", "umum", "pmd"])
def test_a_foreign_sheet_gives_the_figures_of_our_own_form(
    seksi: str, nama: str, tw: int, asing: PeriksaAsing, periksa: PeriksaIsian
) -> None:
    hasil, sendiri = asing(nama, BUAT[nama](tw), seksi, tw), periksa(seksi, tw)
    tanpa_bagian = {k: n for k, n in figur(sendiri).items() if not k.endswith("IKU-04/realisasi")}
    assert figur(hasil) == tanpa_bagian
    kode = {c.kode for c in yang_wajib(hasil.catatan)}
    assert kode == ({"ASING_TIDAK_MEMUAT"} if seksi == "pmd" else set())


@pytest.mark.parametrize("tw", [1, 2, 3, 4])
@pytest.mark.parametrize("teks", [True, False])
def test_the_cumulative_sheet_of_the_subbagian_keuangan_is_the_financial_report(
    tw: int, *, teks: bool, asing: PeriksaAsing, periksa: PeriksaIsian
) -> None:
    hasil = asing("sipd_belanja", sipd(tw, teks=teks), "lra", tw)
    assert hasil.catatan == ()
    assert figur(hasil) == figur(periksa("lra", tw))


@pytest.mark.parametrize(
    ("nama", "seksi", "kunci", "ukuran", "sel"),
    [
        ("rencana_aksi", "trantib", "IKU-07", "realisasi", "K13"),
        ("rencana_aksi", "trantib", "7.01.04.2.01.01", "anggaran", "AB47"),
        ("e81", "trantib", "IKU-07", "realisasi", "M16"),
        ("sipd_belanja", "lra", "7.01.01.2.01.01", "realisasi_sd", "D7"),
    ],
)
def test_a_record_has_the_address_of_the_foreign_cell(
    nama: str, seksi: str, kunci: str, ukuran: str, sel: str, asing: PeriksaAsing
) -> None:
    isi = BUAT[nama](2)
    hasil = asing(nama, isi, seksi, 2)
    (r,) = (r for r in hasil.rekaman if (r.kunci, r.ukuran) == (kunci, ukuran))
    lembar = openpyxl.load_workbook(io.BytesIO(isi))[r.lembar]
    assert (r.sel, r.seksi, r.tw) == (sel, seksi, 2)
    tertulis = str(lembar[sel].value).removesuffix(",00").replace(".", "")
    assert r.nilai == Decimal(tertulis)


def test_the_analysis_beside_an_indicator_is_recorded(asing: PeriksaAsing) -> None:
    hasil = asing("rencana_aksi", rencana_aksi(1))
    analisis = {(r.kunci, r.ukuran): r.sel for r in hasil.rekaman if r.jenis == "analisis"}
    assert analisis == {("IKU-07", "pendukung"): "AH13", ("IKU-07", "penghambat"): "AI13"}
    (c,) = (c for c in hasil.catatan if c.kode == "ASING_TANPA_ANALISIS")
    assert "Solusi yang telah dilakukan, Rencana triwulan berikut" in c.aturan


def test_the_footer_of_e81_is_the_analysis_of_the_section(asing: PeriksaAsing) -> None:
    hasil = asing("e81", e81(1))
    analisis = {(r.kunci, r.ukuran): r.teks for r in hasil.rekaman if r.jenis == "analisis"}
    assert analisis == {
        ("SEKSI", "pendukung"): "Kerja sama lintas seksi",
        ("SEKSI", "penghambat"): "Anggaran terlambat cair",
        ("SEKSI", "rencana"): "Percepatan jadwal",
    }


@pytest.mark.parametrize("nama", BUAT)
def test_a_layout_is_recognised_by_its_headers_and_by_no_other(nama: str) -> None:
    buku = baca(BUAT[nama](1), nama="x.xlsx")
    semua = {n: muat_tata((FORMAT / f"{n}.yaml").read_bytes(), berkas=n) for n in BUAT}
    assert {n for n, tata in semua.items() if mengenali(buku, tata)} == {nama}


@pytest.mark.lambat
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
@pytest.mark.parametrize(
    ("nama", "seksi"), [("rencana_aksi", "pmd"), ("e81", "umum"), ("sipd_belanja", "lra")]
)
def test_a_sheet_that_libreoffice_saved_gives_the_same(
    nama: str, seksi: str, tmp_path: Path, asing: PeriksaAsing
) -> None:
    isi = BUAT[nama](2)
    (tmp_path / "asal.xlsx").write_bytes(isi)
    perintah = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profil"]
    perintah += ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(tmp_path / "hasil")]
    subprocess.run([*perintah, str(tmp_path / "asal.xlsx")], check=True, capture_output=True, timeout=120)
    disimpan = (tmp_path / "hasil/asal.xlsx").read_bytes()
    assert disimpan != isi
    semula, kini = asing(nama, isi, seksi, 2), asing(nama, disimpan, seksi, 2)
    assert [(r.id, r.nilai, r.teks, r.sel) for r in kini.rekaman] == [
        (r.id, r.nilai, r.teks, r.sel) for r in semula.rekaman
    ]
    assert kini.catatan == semula.catatan

"""A foreign layout in the check of a quarter: the settings say whose file has one."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import RAW
from tests.tata_asing.buku import FORMAT, rencana_aksi, sipd

from lkj import rekap
from lkj.catatan import DataSalahError, dari_csv, yang_wajib
from lkj.periksa import tabel_isian, triwulan


@pytest.fixture
def kantor(tmp_path: Path, kantor_contoh: Path) -> Path:
    """The first quarter of the example office, free to be changed."""
    shutil.copytree(kantor_contoh / RAW, tmp_path / RAW, ignore=shutil.ignore_patterns("tw[234]", "narasi"))
    return tmp_path


def jalankan(kantor: Path, pengaturan: dict[str, Any], *format_asing: Path) -> tuple[Path, Path]:
    """Check the quarter; give the tables of remarks and records."""
    catatan, isian = kantor / "catatan.csv", kantor / "isian.csv"
    triwulan.jalankan(
        rencana=kantor / RAW / "rencana.xlsx",
        isian=sorted(b for b in (kantor / RAW / "tw1").iterdir() if b.is_file()),
        sebelum=[],
        pengaturan=pengaturan,
        tahun=2023,
        tw=1,
        keluar=catatan,
        keluar_isian=isian,
        format_asing=format_asing,
    )
    return catatan, isian


def tabel(kantor: Path, pengaturan: dict[str, Any], *format_asing: Path) -> dict[tuple[str, str], str]:
    """Key and value of every row of the rekap that comes out."""
    catatan, isian = jalankan(kantor, pengaturan, *format_asing)
    rekap.susun(isian=isian, catatan=catatan, keluar=kantor / "rekap.csv")
    semua = tabel_isian.dari_csv(isian.read_bytes())
    return {(r.id, r.teks): str(r.nilai) for r in semua if r.jenis != "pengesahan"}


def test_the_rekap_is_the_same_whichever_layout_the_financial_report_has(
    kantor: Path, pengaturan_isian: dict[str, Any]
) -> None:
    semula = tabel(kantor, pengaturan_isian)
    (kantor / RAW / "tw1/lra.xlsx").write_bytes(sipd(1))
    pengaturan_isian["format"] = {"lra": "sipd_belanja"}
    assert tabel(kantor, pengaturan_isian, FORMAT / "sipd_belanja.yaml") == semula


def test_a_section_may_keep_its_own_sheet(kantor: Path, pengaturan_isian: dict[str, Any]) -> None:
    (kantor / RAW / "tw1/umum.xlsx").write_bytes(rencana_aksi(1))
    pengaturan_isian["format"] = {"umum": "rencana_aksi"}
    hasil = tabel(kantor, pengaturan_isian, FORMAT / "rencana_aksi.yaml")
    assert hasil["tw1/umum/sub_kegiatan/7.01.01.2.06.04/fisik", ""] == "1"


def test_a_layout_that_is_not_there_is_said_for_its_file_only(
    kantor: Path, pengaturan_isian: dict[str, Any]
) -> None:
    pengaturan_isian["format"] = {"umum": "rencana_aski"}
    catatan, _ = jalankan(kantor, pengaturan_isian)
    (c,) = yang_wajib(dari_csv(catatan.read_bytes()))
    assert (c.kode, Path(c.berkas).name) == ("FORMAT_TIDAK_ADA", "umum.xlsx")
    assert "config/format/rencana_aski.yaml" in c.saran


@pytest.mark.parametrize("format_", [{"umun": "rencana_aksi"}, {"umum": "../rahasia"}, ["umum"]])
def test_a_wrong_setting_is_named(format_: object, kantor: Path, pengaturan_isian: dict[str, Any]) -> None:
    pengaturan_isian["format"] = format_
    with pytest.raises(DataSalahError) as galat:
        jalankan(kantor, pengaturan_isian)
    assert {c.kode for c in galat.value.catatan} == {"PENGATURAN"}

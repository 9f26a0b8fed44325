"""Publishing the blank form of a section."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from tests.alur.ruang import Ruang

from lkj.catatan import DataSalahError
from lkj.format_isian import terbitkan
from lkj.lembar import baca
from lkj.periode import Masa

if TYPE_CHECKING:
    from pathlib import Path


def test_a_blank_form_is_written_whole(
    kantor_contoh: Path, pengaturan_isian: dict[str, Any], tmp_path: Path
) -> None:
    keluar = tmp_path / "format_isian/2023/tw1/pmd.xlsx"
    rencana = kantor_contoh / "data/raw/2023/rencana.xlsx"
    terbitkan(rencana=rencana, pengaturan=pengaturan_isian, masa=Masa(2023, 1), seksi="pmd", keluar=keluar)
    assert keluar.read_bytes()[:2] == b"PK"
    assert [b.name for b in keluar.parent.iterdir()] == ["pmd.xlsx"]


def test_an_unknown_section_gets_no_form(
    kantor_contoh: Path, pengaturan_isian: dict[str, Any], tmp_path: Path
) -> None:
    rencana = kantor_contoh / "data/raw/2023/rencana.xlsx"
    isian: dict[str, Any] = {"pengaturan": pengaturan_isian, "masa": Masa(2023, 1), "seksi": "pm"}
    with pytest.raises(DataSalahError) as salah:
        terbitkan(rencana=rencana, keluar=tmp_path / "pm.xlsx", **isian)
    assert [c.kode for c in salah.value.catatan] == ["SEKSI_TIDAK_DIKENAL"]
    assert list(tmp_path.iterdir()) == []


def test_without_a_plan_there_is_no_form(pengaturan_isian: dict[str, Any], tmp_path: Path) -> None:
    isian: dict[str, Any] = {"pengaturan": pengaturan_isian, "masa": Masa(2023, 1), "seksi": "pmd"}
    with pytest.raises(DataSalahError) as salah:
        terbitkan(rencana=tmp_path / "rencana.xlsx", keluar=tmp_path / "pmd.xlsx", **isian)
    assert [c.kode for c in salah.value.catatan] == ["RENCANA_TIDAK_ADA"]
    assert list(tmp_path.iterdir()) == []


def test_the_form_of_the_financial_report_is_published_where_it_decides_the_rupiah(
    kantor_contoh: Path, pengaturan_isian: dict[str, Any], tmp_path: Path
) -> None:
    rencana = kantor_contoh / "data/raw/2023/rencana.xlsx"
    masukan: dict[str, Any] = {"rencana": rencana, "masa": Masa(2023, 2)}
    keluar = tmp_path / "lra.xlsx"
    terbitkan(**masukan, pengaturan=pengaturan_isian, seksi="lra", keluar=keluar)
    assert baca(keluar.read_bytes(), nama="lra.xlsx").nama_lembar[0] == "LRA"
    with pytest.raises(DataSalahError) as salah:
        terbitkan(
            **masukan,
            pengaturan={**pengaturan_isian, "keuangan": "isian"},
            seksi="lra",
            keluar=tmp_path / "lain.xlsx",
        )
    assert [c.kode for c in salah.value.catatan] == ["SEKSI_TIDAK_DIKENAL"]


def test_a_form_shows_what_is_checked_already_and_waits_for_no_check(tmp_path: Path) -> None:
    ruang, format_isian = Ruang.baru(tmp_path / "kantor"), "reports/format_isian/2023/tw2/pelayanan.xlsx"

    def realisasi_lalu() -> object:
        hasil = ruang.snakemake(format_isian)
        assert hasil.kode == 0, hasil.keluaran
        lembar = baca((ruang / format_isian).read_bytes(), nama="x").lembar("Kinerja")
        assert lembar is not None
        return lembar.sel("O9").nilai

    assert realisasi_lalu() is None
    assert not (ruang / "data/processed/2023").exists()
    assert ruang.snakemake("data/processed/2023/tw1/catatan.csv").kode == 0
    assert realisasi_lalu() == Decimal("82.45")


def test_the_paper_of_a_form_is_one_of_those_that_the_office_may_choose(
    kantor_contoh: Path, pengaturan_isian: dict[str, Any], tmp_path: Path
) -> None:
    with pytest.raises(DataSalahError) as salah:
        terbitkan(
            rencana=kantor_contoh / "data/raw/2023/rencana.xlsx",
            pengaturan={**pengaturan_isian, "kertas": "f5"},
            masa=Masa(2023, 1),
            seksi="pmd",
            keluar=tmp_path / "pmd.xlsx",
        )
    assert [(c.kode, c.sel) for c in salah.value.catatan] == [("PENGATURAN", "dokumen.kertas")]

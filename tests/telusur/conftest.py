"""The lineage of the example year, and of variants of it."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from tests.laporan.conftest import bahan, ragam

from lkj.contoh import muat_pengaturan
from lkj.petikan import untuk_telusur
from lkj.telusur import susun
from lkj.telusur.jalankan import Berkas

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Olahan

__all__ = ["bahan", "ragam"]


@pytest.fixture(scope="session")
def berkas(olahan: Olahan, kantor_contoh: Path) -> Berkas:
    """What the lineage of the example year is told from."""
    return Berkas(
        rencana=kantor_contoh / "data/raw/2023/rencana.xlsx",
        rekap=[olahan.jalur(f"tw{n}/rekap.csv") for n in (1, 2, 3, 4)],
        per_triwulan=[olahan.jalur(f"tw{n}/pengukuran.csv") for n in (1, 2, 3, 4)],
        pengukuran=olahan.jalur("pengukuran.csv"),
        anggaran=olahan.jalur("anggaran.csv"),
        skala=[olahan.skala],
        tahun_lalu=[],
        profil=kantor_contoh / "data/raw/2023/profil.xlsx",
    )


@pytest.fixture(scope="session")
def telusur(berkas: Berkas, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    """The rows of the lineage table of the example year."""
    keluar = tmp_path_factory.mktemp("telusur") / "telusur.csv"
    p = muat_pengaturan()
    susun(berkas=berkas, pengaturan=untuk_telusur(p), tahun=2023, keluar=keluar)
    with keluar.open(encoding="utf-8", newline="") as isi:
        return list(csv.DictReader(isi))

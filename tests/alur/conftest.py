"""One build for the session; every test gets a copy of it with file times and records."""

from pathlib import Path

import pytest
from tests.alur.ruang import SEMUA_BENTUK, Ruang


@pytest.fixture(scope="session")
def sumber(tmp_path_factory: pytest.TempPathFactory) -> Ruang:
    """The repository's working parts as they were when the session began; not to be changed."""
    ruang = Ruang.baru(tmp_path_factory.mktemp("sumber") / "kantor")
    assert ruang.jalankan("compileall", "-q", "workflow").kode == 0  # once, not in every fresh clone
    return ruang


@pytest.fixture(scope="session")
def ruang_jadi(sumber: Ruang, tmp_path_factory: pytest.TempPathFactory) -> Ruang:
    """The example office with its yearly report built in all formats; not to be changed."""
    ruang = sumber.salinan(tmp_path_factory.mktemp("jadi") / "kantor")
    hasil = ruang.snakemake(*SEMUA_BENTUK)
    assert hasil.kode == 0, hasil.keluaran
    return ruang


@pytest.fixture
def ruang(ruang_jadi: Ruang, tmp_path: Path) -> Ruang:
    """A workspace in which everything is built and nothing has to be done."""
    return ruang_jadi.salinan(tmp_path / "kantor")


@pytest.fixture
def klona(sumber: Ruang, tmp_path: Path) -> Ruang:
    """A fresh clone: nothing is built."""
    return sumber.salinan(tmp_path / "klona")

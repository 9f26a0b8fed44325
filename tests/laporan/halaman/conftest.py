"""A short report, the long sample, and where the templates lie."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

AKAR = Path(__file__).parents[3]
SAMPUL = (
    '::: {.sampul judul="LKj 2023" penulis="Kecamatan Sukamaju" tanggal="2024-01-30"}\n'
    "::: judul\nLaporan Kinerja\n:::\n:::\n"
)

Pembuat = Callable[[str], Path]


def muat(nama: str) -> ModuleType:
    """Return the module beside this file; the test folders are not packages."""
    letak = importlib.util.spec_from_file_location(nama, Path(__file__).with_name(f"{nama}.py"))
    assert letak is not None
    assert letak.loader is not None
    modul = importlib.util.module_from_spec(letak)
    letak.loader.exec_module(modul)
    return modul


@pytest.fixture(scope="session")
def contoh() -> ModuleType:
    """The generator of the long sample."""
    return muat("contoh")


@pytest.fixture
def buat(tmp_path: Path, contoh: ModuleType) -> Pembuat:
    """Write a report of a cover and the given Markdown, with pictures; return its path."""

    def tulis(isi: str) -> Path:
        berkas: Path = contoh.siapkan(tmp_path / "naskah", f"{SAMPUL}\n{isi}\n")
        return berkas

    return tulis


@pytest.fixture(scope="session")
def templat() -> Path:
    """The repository's templates."""
    return AKAR / "templates"

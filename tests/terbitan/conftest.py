"""The office of `tiruan`, as the working directory of a command; made once, copied for each test."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.terbitan.tiruan import PENULIS, Tiruan, kantor, ubah

from lkj.cli.terbitan import terbitkan
from lkj.terbitan.nama import Sasaran


@pytest.fixture(scope="session", autouse=True)
def penulis() -> Iterator[None]:
    """An author that git knows, and no list of signers."""
    with pytest.MonkeyPatch.context() as lingkungan:
        for nama, nilai in PENULIS.items():
            lingkungan.setenv(nama, nilai)
        lingkungan.delenv("LKJ_PENANDATANGAN", raising=False)
        yield


@pytest.fixture(scope="session")
def kantor_awal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with one commit; not to be changed."""
    return kantor(tmp_path_factory.mktemp("awal"))


@pytest.fixture(scope="session")
def kantor_tiga(kantor_awal: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with three releases, each with another figure; not to be changed."""
    akar = tmp_path_factory.mktemp("tiga") / "kantor"
    shutil.copytree(kantor_awal, akar)
    with contextlib.chdir(akar):
        for dari, ke in (("82.45", "82.54"), ("100.5", "100.61"), ("", "")):
            assert terbitkan(Sasaran(2023), ya=True, pembangun=Tiruan()) == 0
            if dari:
                ubah(akar, dari, ke)
    return akar


@pytest.fixture
def akar(kantor_awal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one commit, in which the commands run."""
    return _salin(kantor_awal, tmp_path, monkeypatch)


@pytest.fixture
def tiga(kantor_tiga: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with three releases, in which the commands run."""
    return _salin(kantor_tiga, tmp_path, monkeypatch)


def _salin(asal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(asal, tmp_path / "kantor")
    monkeypatch.chdir(tmp_path / "kantor")
    return tmp_path / "kantor"


@pytest.fixture
def tiruan() -> Tiruan:
    """The stand-in for a build."""
    return Tiruan()

"""The example office before its first quarter, made once in a session; each journey works in a copy."""

from pathlib import Path

import pytest
from tests.perjalanan.kantor import Kantor


@pytest.fixture(scope="session")
def kantor_awal(tmp_path_factory: pytest.TempPathFactory) -> Kantor:
    """Not to be changed."""
    return Kantor.baru(tmp_path_factory.mktemp("perjalanan"))


@pytest.fixture
def kantor(kantor_awal: Kantor, tmp_path: Path) -> Kantor:
    """An office that can go its way."""
    return kantor_awal.salinan(tmp_path)

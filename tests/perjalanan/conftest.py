"""The example office before its first quarter, made once in a session; each journey works in a copy."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.pembuat import Pembuat
from tests.perjalanan.kantor import Kantor


@pytest.fixture(scope="session")
def pembuat() -> Iterator[Pembuat]:
    """Snakemake, loaded once for all journeys."""
    milik = Pembuat()
    yield milik
    milik.tutup()


@pytest.fixture(scope="session")
def kantor_awal(tmp_path_factory: pytest.TempPathFactory, pembuat: Pembuat) -> Kantor:
    """Not to be changed."""
    return Kantor.baru(tmp_path_factory.mktemp("perjalanan"), pembuat)


@pytest.fixture
def kantor(kantor_awal: Kantor, tmp_path: Path) -> Kantor:
    """An office that can go its way."""
    return kantor_awal.salinan(tmp_path)

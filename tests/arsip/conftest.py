"""One small archive for the session; not to be written to."""

from pathlib import Path

import pytest
from tests.arsip.alat import arsipkan


@pytest.fixture(scope="session")
def arsip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip."""
    return arsipkan(tmp_path_factory.mktemp("arsip"))

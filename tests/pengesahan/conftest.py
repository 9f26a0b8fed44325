"""The example office, whose Camat signs."""

from typing import Any

import pytest

from lkj.konfigurasi import Kantor, muat


@pytest.fixture
def kantor(pengaturan: dict[str, Any]) -> Kantor:
    """Its settings."""
    return muat(Kantor, pengaturan)

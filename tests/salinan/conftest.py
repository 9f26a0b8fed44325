"""Workbooks with remarks on them: one with everything, and a form with mistakes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.salinan.alat import CATATAN_KAYA, SALAH, buku_kaya

if TYPE_CHECKING:
    from tests.conftest import Isian, PeriksaIsian
    from tests.salinan.alat import Bahan


@pytest.fixture(scope="session")
def kaya() -> Bahan:
    """The workbook with everything."""
    return buku_kaya(), CATATAN_KAYA


@pytest.fixture
def form(isian: Isian, periksa: PeriksaIsian) -> Bahan:
    """A form with mistakes, and the remarks on it."""
    hasil = periksa("pelayanan", 1, SALAH)
    assert len(hasil.catatan) == len(SALAH)
    return isian("pelayanan", 1, SALAH), hasil.catatan


@pytest.fixture(params=["kaya", "form"])
def bahan(request: pytest.FixtureRequest) -> Bahan:
    """A workbook and the remarks on it."""
    hasil: Bahan = request.getfixturevalue(request.param)
    return hasil

"""The example's profile, read with changed cells."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from lkj.contoh.kantor import gambar
from lkj.profil import Profil, Rujukan, baca_profil, rujukan

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sunting, Ubahan

    from lkj.catatan import Catatan
    from lkj.rencana import Rencana

BERKAS = "data/raw/2023/profil.xlsx"
BacaProfil = Callable[..., "tuple[Profil | None, list[Catatan]]"]


@pytest.fixture(scope="session")
def isi_profil(kantor_contoh: Path) -> bytes:
    """The profile workbook of the example office."""
    return (kantor_contoh / BERKAS).read_bytes()


@pytest.fixture(scope="session")
def acuan_profil(rencana: Rencana) -> Rujukan:
    """What the example's profile refers to, with all its photos there."""
    from pathlib import Path

    return rujukan(rencana, [Path(b) for b in gambar()])


@pytest.fixture(scope="session")
def baca_contoh(isi_profil: bytes, acuan_profil: Rujukan, sunting: Sunting) -> BacaProfil:
    """Read the example's profile with changed cells."""

    def jalankan(
        ubah: Ubahan | None = None, acuan: Rujukan = acuan_profil
    ) -> tuple[Profil | None, list[Catatan]]:
        isi = sunting(isi_profil, ubah) if ubah else isi_profil
        return baca_profil(isi, berkas=BERKAS, tahun=2023, rujukan=acuan)

    return jalankan

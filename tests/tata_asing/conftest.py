"""Check a foreign sheet of the example office, with a description that may be changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

import pytest
import yaml
from tests.tata_asing.buku import FORMAT

from lkj.konfigurasi import muat
from lkj.periksa import HasilIsian
from lkj.periksa.asing import periksa_asing
from lkj.tata_asing import TataAsing

if TYPE_CHECKING:
    from lkj.format_isian import Acuan
    from lkj.rencana import Rencana

Isi = dict[str, Any]
Ubah = Callable[[Isi], object]


class PeriksaAsing(Protocol):
    """The result of checking a workbook of a foreign layout."""

    def __call__(
        self, nama: str, isi: bytes, seksi: str = ..., tw: int = ..., ubah: Ubah | None = ..., /
    ) -> HasilIsian:
        """Check; ``ubah`` changes the description as it was read from YAML."""


def deskripsi(nama: str) -> Isi:
    """A shipped description, free to be changed."""
    return dict(yaml.safe_load((FORMAT / f"{nama}.yaml").read_text(encoding="utf-8")))


@pytest.fixture
def asing(acuan: Callable[[str, int], Acuan], rencana: Rencana) -> PeriksaAsing:
    """Check a workbook of a foreign layout against the plan of the example office."""

    def jalankan(
        nama: str, isi: bytes, seksi: str = "trantib", tw: int = 1, ubah: Ubah | None = None, /
    ) -> HasilIsian:
        peta = deskripsi(nama)
        if ubah:
            ubah(peta)
        tata = muat(TataAsing, peta)
        berkas = f"data/raw/2023/tw{tw}/{seksi}.xlsx"
        diminta = acuan(seksi, tw)
        return periksa_asing(isi, berkas=berkas, acuan=diminta, rencana=rencana, tata=(nama, tata))

    return jalankan

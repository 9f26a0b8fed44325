"""A quarter of the example office, checked with corrections that a test writes as YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

import pytest

from lkj.konfigurasi import PengaturanIsian, muat
from lkj.perbaikan.baca import dari_yaml
from lkj.perbaikan.pilah import pilah
from lkj.periksa import HasilTriwulan, periksa_triwulan

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

RAW = "data/raw/2023"
SEBAB = "alasan: salah ketik\n  sumber: Berita acara 3/2023\n  oleh: Sekretaris\n  tanggal: 2023-04-20"


def butir(
    sel: str, lama: str, baru: str, *, lembar: str = "Kinerja", di: str = "berkas: tw1/pelayanan.xlsx"
) -> str:
    """One entry of perbaikan.yaml."""
    return f"- {di}\n  lembar: {lembar}\n  sel: {sel}\n  lama: {lama}\n  baru: {baru}\n  {SEBAB}\n"


class Perbaiki(Protocol):
    """The result of checking quarter I with corrections and changed files."""

    def __call__(self, yaml: str, ganti: Mapping[str, bytes | None] = ..., /) -> HasilTriwulan:
        """Check; ``ganti`` replaces files of the quarter, None removes one."""


@pytest.fixture
def perbaiki(kantor_contoh: Path, isi_rencana: bytes, pengaturan_isian: dict[str, Any]) -> Perbaiki:
    """Check quarter I of the example office; what is wrong with the entries themselves counts, too."""
    kantor = muat(PengaturanIsian, pengaturan_isian)

    def jalankan(yaml: str, ganti: Mapping[str, bytes | None] | None = None, /) -> HasilTriwulan:
        folder = f"{RAW}/tw1"
        isi: dict[str, bytes | None] = {
            f"{folder}/{b.name}": b.read_bytes() for b in (kantor_contoh / folder).iterdir() if b.is_file()
        }
        isi |= {f"{folder}/{nama}": baru for nama, baru in (ganti or {}).items()}
        asal = {"berkas": f"{RAW}/perbaikan.yaml", "folder": RAW}
        koreksi, salah = dari_yaml(pilah(yaml.encode(), 1), **asal, tahun=2023, tw=1)
        hasil = periksa_triwulan(
            kantor,
            isi_rencana,
            {b: x for b, x in sorted(isi.items()) if x is not None},
            berkas_rencana=f"{RAW}/rencana.xlsx",
            tahun=2023,
            tw=1,
            koreksi=koreksi,
        )
        return HasilTriwulan(hasil.rencana, hasil.rekaman, (*hasil.catatan, *salah))

    return jalankan

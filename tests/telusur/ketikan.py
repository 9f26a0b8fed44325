"""What people typed into an office's files: cells of workbooks, settings, letters, bounds of scales."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import openpyxl
import yaml
from tests.telusur.cetak_angka import Kamus

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def kamus_kantor(akar: Path) -> Kamus:
    """All that was typed in the repository of an office."""
    yaml_semua = [_muat(b) for f in ("config", "data/raw") for b in sorted((akar / f).rglob("*.yaml"))]
    return Kamus.dari([*_sel(akar), *(x for isi in yaml_semua for x in untai(isi))], batas_skala(akar))


def batas_skala(akar: Path) -> list[str]:
    """Bounds of categories as the scales of a repository print them."""
    skala = [_muat(b) for b in sorted((akar / "config/skala").glob("*.yaml"))]
    return [k["cetak"] for s in skala for k in s["kelas"]]


def untai(isi: object) -> Iterator[str]:
    """Every text in a nest of lists and mappings, keys of mappings too."""
    if isinstance(isi, str):
        yield isi
    elif isinstance(isi, dict):
        yield from (x for satu in isi.items() for x in untai(satu))
    elif isinstance(isi, list | tuple):
        yield from (x for satu in isi for x in untai(satu))


def _muat(berkas: Path) -> Any:
    return yaml.safe_load(berkas.read_text(encoding="utf-8"))


def _sel(akar: Path) -> Iterator[object]:
    for berkas in sorted((akar / "data/raw").rglob("*.xlsx")):
        for lembar in openpyxl.load_workbook(berkas, data_only=True):
            for baris in lembar.iter_rows(values_only=True):
                yield from baris

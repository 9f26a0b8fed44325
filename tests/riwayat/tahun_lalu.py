"""The example office one year earlier: its plan and its sheets with every year and day moved back."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl

_TAHUN = re.compile(r"\b20(\d\d)\b")
_HARI = re.compile(rb"<v>(449[3-9]\d|45[0-2]\d\d)</v>")
"""The serial numbers of the days of 2023, as a cell holds them."""


def setahun_sebelumnya(data: Path) -> dict[str, bytes]:
    """Path below ``data/raw`` → the bytes, for the year before that of a folder ``data/raw/2023``."""
    isian = [b for tw in range(1, 5) for b in (data / f"tw{tw}").glob("*.xlsx")]
    hasil = {f"2022/{b.parent.name}/{b.name}": _isian(b.read_bytes()) for b in isian}
    return hasil | {"2022/rencana.xlsx": _rencana(data / "rencana.xlsx")}


def _isian(isi: bytes) -> bytes:
    """A form, changed in its XML so that the results of its formulas stay."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as lama, zipfile.ZipFile(wadah, "w") as baru:
        for nama in lama.namelist():
            bagian = lama.read(nama)
            if nama.startswith("xl/"):
                bagian = re.sub(rb"\b202([1-4])\b", lambda c: b"202%d" % (int(c[1]) - 1), bagian)
                bagian = _HARI.sub(lambda c: b"<v>%d</v>" % (int(c[1]) - 365), bagian)
            baru.writestr(nama, bagian)
    return wadah.getvalue()


def _rencana(berkas: Path) -> bytes:
    buku = openpyxl.load_workbook(berkas)
    for sel in (*(s for baris in buku["Umum"] for s in baris), *(s for lembar in buku for s in lembar[1])):
        sel.value = _mundur(sel.value)
    for sel in (s for baris in buku["Versi Dokumen"].iter_rows(min_row=2) for s in baris):
        sel.value = _mundur(sel.value)
    wadah = io.BytesIO()
    buku.save(wadah)
    return wadah.getvalue()


def _mundur(nilai: Any) -> Any:
    if isinstance(nilai, datetime):
        return nilai.replace(year=nilai.year - 1)
    return _TAHUN.sub(lambda c: f"20{int(c[1]) - 1}", nilai) if isinstance(nilai, str) else nilai

"""The places of the office's own text in the yearly report, and the names of their files.

The text of a place that the report can fill by itself (``wajib`` False) goes before the generated sentences:
it is placed, not rewritten, and they are left out.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_TETAP: Final = {
    "kata_pengantar": 1,
    "gambaran_umum": 2,
    "tugas_fungsi": 2,
    "sumber_daya": 2,
    "aspek_strategis": 2,
    "isu_strategis": 2,
    "dasar_hukum": 2,
    "simpulan": 2,
    "langkah_mendatang": 2,
}
_SASARAN: Final = ("capaian", "perbandingan", "renstra", "standar", "penyebab", "efisiensi")
"""The analyses of a sasaran that an office may write itself (PermenPANRB 53/2014, A.1 to A.6)."""
_TAK_HURUF = re.compile(r"[^A-Za-z0-9]")
_PANJANG_NAMA = 24
"""So that the name of a bookmark stays within the forty characters that Word allows."""


@dataclass(frozen=True)
class Slot:
    """A place for a text: its name (that of its file), the level of the heading above, whether it must be."""

    nama: str
    tingkat: int
    wajib: bool = True

    @property
    def sebutan(self) -> str:
        """The name in words."""
        return self.nama.replace("_", " ")


def daftar_slot(sasaran: Iterable[str], indikator: Iterable[str]) -> dict[str, Slot]:
    """The places of a report, by name, in the order of the report.

    Args:
        sasaran: Codes of the sasaran.
        indikator: Codes of the indicators.
    """
    semua = [Slot(n, t) for n, t in _TETAP.items()]
    for kode in sasaran:
        semua.append(Slot(f"program_penunjang_{kode}", 4))
        semua += [Slot(f"analisis_{apa}_{kode}", 4, wajib=False) for apa in _SASARAN]
    semua += [Slot(f"analisis_{i}", 4, wajib=False) for i in indikator]
    return {s.nama: s for s in semua}


def jangkar(slot: str, sidik: str) -> str:
    """The mark of a place in the DOCX: its name and a digest of what was printed there.

    Args:
        slot: Name of the place.
        sidik: Hexadecimal digest of the text and its figures.
    """
    nama = _TAK_HURUF.sub("_", slot)
    if len(nama) > _PANJANG_NAMA:
        nama = f"{nama[: _PANJANG_NAMA - 7]}_{hashlib.sha256(slot.encode()).hexdigest()[:6]}"
    return f"narasi_{nama}_{sidik[:8]}"


def jangkar_angka(jangkar_slot: str, nomor: int) -> str:
    """The mark of the figure with this number in a place."""
    return f"angka_{hashlib.sha256(jangkar_slot.encode()).hexdigest()[:8]}_{nomor:03d}"

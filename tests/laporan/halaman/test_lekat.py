"""What stays on one page with what follows it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lkj.laporan.halaman import baca_naskah
from lkj.laporan.halaman.siap_typst import siapkan
from lkj.pandoc.pohon import dari_bytes, kelas, semua_simpul

Pembuat = Callable[[str], Path]
TABEL = "::: tabel\n| A |\n|---|\n| 1 |\n\n: J\n:::"


@pytest.mark.parametrize(
    ("isi", "lekat"),
    [
        ("**Kategori**\n\n-   Satu.", 1),
        ("Kata **tebal** di kalimat.\n\n-   Satu.", 0),
        ("**Kategori**\n\nParagraf.", 0),
        ("Hal yang menunjang:\n\n-   Satu.", 1),
        ("Hal yang menunjang:\n\n1.  Satu.", 1),
        ("Hal yang menunjang:\n\nParagraf.", 0),
        (f"## J\n\nIsinya pada tabel berikut.\n\n{TABEL}", 1),
        (f"## J\n\n{'Kalimat panjang. ' * 30}\n\n{TABEL}", 0),
        (f"## J\n\nSatu.\n\nDua.\n\n{TABEL}", 0),
        ("Hormat kami,\n\n::: {.tanda-tangan}\nCamat\n:::", 1),
    ],
)
def test_a_lead_in_stays_with_its_list_or_table(isi: str, lekat: int, buat: Pembuat) -> None:
    dokumen = dari_bytes(baca_naskah(buat(f"# B\n\n{isi}")))
    siapkan(dokumen)
    semua = [s for s in semua_simpul(dokumen["blocks"]) if s["t"] == "Div" and "lekat" in kelas(s)]
    assert len(semua) == lekat

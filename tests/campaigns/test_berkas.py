"""The small size of the campaign of bad files, in every run of the tests; `berkas.py` is the whole."""

from collections import Counter

import pytest
from tests.campaigns.berkas import BAHAYA, satu_makna, satu_mutan

MUTAN, MAKNA = 150, 60


@pytest.mark.parametrize("jenis", BAHAYA)
def test_every_hazard_file_gets_exactly_its_codes(jenis: str) -> None:
    salah = [f"{b.mekanisme}: {b.nama}: {apa}" for b in BAHAYA[jenis]() if (apa := b.salah())]
    assert not salah, "\n".join(salah)


def test_the_hazards_are_many_and_each_stands_once() -> None:
    semua = Counter((b.mekanisme, b.nama) for buat in BAHAYA.values() for b in buat())
    assert max(semua.values()) == 1
    assert len(semua) >= 60
    assert len({mekanisme for mekanisme, _ in semua}) >= 20


@pytest.mark.parametrize("benih", range(0, MUTAN, 50))
def test_no_damaged_file_raises_runs_away_or_is_read_with_another_figure(benih: int) -> None:
    hasil = [satu_mutan(b) for b in range(benih, benih + 50)]
    assert not [f"benih {h.benih}: {h.salah}" for h in hasil if h.salah]


@pytest.mark.parametrize("benih", range(0, MAKNA, 30))
def test_every_changed_value_unit_sign_key_or_row_is_seen(benih: int) -> None:
    hasil = [satu_makna(b) for b in range(benih, benih + 30)]
    assert not [f"benih {h.benih}: {h.salah}" for h in hasil if h.salah]

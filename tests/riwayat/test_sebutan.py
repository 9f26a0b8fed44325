"""How a move of a figure is printed: what rounding would hide is printed in full."""

from __future__ import annotations

import pytest

from lkj.ringkas import TahunKantor
from lkj.riwayat.susun import Gerak
from lkj.riwayat.tulis import _sebut

PINDAH = {
    ("81.87", "85.12"): ("81,87", "85,12", "+3,25"),
    ("81.704", "81.705"): ("81,704", "81,705", "+0,001"),  # rounded alone: 81,7, 81,71 and nothing between
    ("81.7041", "81.7042"): ("81,7041", "81,7042", "+0,0001"),
    ("85.1", "85.10"): ("85,1", "85,1", "0"),
    (None, "85.1"): ("tidak ada", "85,1", ""),
}


@pytest.mark.parametrize("dari", PINDAH)
def test_old_new_and_difference_agree_in_print(dari: tuple[str | None, str]) -> None:
    sebut = _sebut(Gerak("IKU-01.realisasi", "Indeks", "realisasi", *dari), TahunKantor("", 2023))
    assert (sebut["lama"], sebut["baru"], sebut["selisih"]) == PINDAH[dari]

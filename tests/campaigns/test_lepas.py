"""The small size of the campaign of the escaper, in every run of the tests; `lepas.py` is the whole."""

import pytest
from tests.campaigns.lepas import BLOK, KERJA, blok, narasi, teks


@pytest.mark.parametrize(("kerja", "banyak"), [("teks", BLOK), ("narasi", 1_000), ("cetak", 200)])
def test_random_text_comes_back_as_it_is(kerja: str, banyak: int) -> None:
    temuan = [t for benih in blok(0, banyak) for t in KERJA[kerja](benih)]
    assert not temuan, "\n".join(temuan[:20])


def test_the_texts_are_many_and_a_seed_brings_one_back() -> None:
    semua = [teks(n) for n in range(500)]
    assert semua == [teks(n) for n in range(500)]
    assert len(set(semua)) > 480
    assert len({narasi(n) for n in range(500)}) == 500
    assert set("\\`*_{}[]()<>#+-.!|~^$@&:\"'=%/") <= set("".join(semua))

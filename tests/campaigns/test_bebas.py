"""The campaign of made-up offices in blocks, so that several processes can share them (`make kampanye`)."""

import pytest
from tests.bebas.kampanye import jalankan

BLOK, BANYAK_BLOK = 50, 20


@pytest.mark.kampanye
@pytest.mark.parametrize("blok", range(BANYAK_BLOK))
def test_a_thousand_made_up_offices_are_measured_alike_twice(blok: int) -> None:
    hasil = [jalankan(benih) for benih in range(blok * BLOK, (blok + 1) * BLOK)]
    beda = [f"benih {h.benih}: {b}" for h in hasil for b in h.beda]
    assert not beda, "\n".join(beda[:50])

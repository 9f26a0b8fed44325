"""The small size of the campaign of signatures, in every run of the tests; `tanda_tangan.py` is the whole."""

from pathlib import Path
from random import Random

import pytest
from tests.campaigns.tanda_tangan import Pdfsig, banding, satu, terima
from tests.campaigns.tanda_tangan_bahan import JENIS, acak_sah
from tests.pengesahan.naskah import bertanda


@pytest.mark.parametrize("bagian", range(3))
def test_no_tampered_file_of_any_kind_is_accepted_or_raises(bagian: int) -> None:
    hasil = [satu(b) for b in range(bagian, len(JENIS), 3)]
    assert not [f"benih {h.benih} ({h.jenis}): {h.salah}" for h in hasil if h.salah]


def test_a_file_in_order_is_accepted() -> None:
    assert [terima(acak_sah(Random(n))) for n in range(5)] == [[]] * 5  # noqa: S311


def test_pdfsig_agrees_but_where_its_verdict_means_something_else(tmp_path: Path) -> None:
    pdfsig = Pdfsig(tmp_path)
    assert pdfsig.sah(bertanda())
    assert not [beda for n in range(len(JENIS)) if (beda := banding(n, pdfsig))]

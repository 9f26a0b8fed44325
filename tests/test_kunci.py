"""Keys of figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkj.kunci import POLA, awalan_triwulan, kode_asal, kunci, rencana


@pytest.mark.parametrize(
    ("kunci_jadi", "nama"),
    [
        (kunci("IKU-01", "realisasi"), "IKU-01.realisasi"),
        (kunci("7.01.02", "serapan"), "7.01.02.serapan"),
        (kunci("", "pagu"), "anggaran.pagu"),
        (kunci("IKU-01", "realisasi_tw", awalan_triwulan(2)), "tw2/IKU-01.realisasi_tw"),
        (kunci("S1", "capaian", awalan_triwulan(None)), "S1.capaian"),
        (rencana("IKU-01", "target_2024"), "rencana/IKU-01.target_2024"),
        (rencana("IKU-01", "tw1", "PK-2"), "rencana/PK-2/IKU-01.tw1"),
    ],
)
def test_a_key_names_owner_and_column(kunci_jadi: str, nama: str) -> None:
    assert kunci_jadi == nama


@given(st.text(min_size=1, max_size=30).filter(lambda t: t.isprintable()))
def test_any_code_makes_a_key_that_cannot_act_and_leads_back(kode: str) -> None:
    hasil = kunci(kode, "target")
    assert POLA.fullmatch(hasil)
    assert kode_asal(hasil.removesuffix(".target")) == kode

"""Figures of generated sentences lead to their source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from lkj.laporan import kalimat
from lkj.laporan.markah import lepas, pasang_kunci

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lkj.laporan.bahan import Bahan

RENTANG = re.compile(r'\[([^\]]*)\]\{k="([^"]+)"\}')
TAHUN = re.compile(r"\b20\d\d\b")


def kunci_dan_sisa(teks: str) -> tuple[list[str], list[str]]:
    """Keys of the figures of a sentence, and the figures without one (years are none)."""
    cetak = pasang_kunci(lepas(teks))
    sisa = TAHUN.sub("", RENTANG.sub("", cetak))
    return [k for _, k in RENTANG.findall(cetak)], re.findall(r"\d[\d.,]*", sisa)


@pytest.mark.parametrize(
    "nama", ["capaian_sasaran", "banding_sasaran", "kemajuan_sasaran", "standar_sasaran"]
)
@pytest.mark.parametrize("sasaran", ["S1", "S2", "S3"])
def test_every_figure_of_a_sentence_on_an_indicator_has_its_key(
    nama: str, sasaran: str, bahan: Bahan
) -> None:
    semua: Sequence[str] = getattr(kalimat, nama)(bahan, bahan.rencana.indikator_sasaran(sasaran))
    kode = {sasaran, *(i.kode for i in bahan.rencana.indikator_sasaran(sasaran))}
    for teks in semua:
        kunci, sisa = kunci_dan_sisa(re.sub(r" Sumber standar: .*", "", teks))
        assert sisa == []
        assert {k.partition(".")[0] for k in kunci} <= kode


def test_means_and_extremes_have_their_keys(bahan: Bahan) -> None:
    u = bahan.pengukuran.satu("instansi")
    assert kunci_dan_sisa(kalimat.rerata(bahan, u)) == (["INSTANSI.capaian", "INSTANSI.n"], [])
    kunci, sisa = kunci_dan_sisa(kalimat.ringkas_capaian(bahan))
    cacah = ["INSTANSI.dari", "INSTANSI.tercapai", "INSTANSI.belum_tercapai"]
    assert (kunci, sisa) == ([*cacah, "IKU-05.capaian", "IKU-07.capaian"], [])
    kunci, sisa = kunci_dan_sisa(kalimat.yang_belum(bahan))
    assert (kunci, sisa) == (["IKU-03.capaian", "IKU-04.capaian", "IKU-07.capaian"], [])

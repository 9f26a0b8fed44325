"""The printed category, against a named scale or the interval that it prints itself."""

from pathlib import Path

import pytest

from lkj.reviu import COCOK, PERLU, TIDAK, Masukan, tinjau_tabel
from lkj.reviu.jalankan import muat_semua_skala
from lkj.reviu.kategori import cari_skala

SKALA = muat_semua_skala(Path(__file__).resolve().parents[2] / "config" / "skala")


def hasil(capaian: str, kategori: str, skala: str, target: str = "100") -> str:
    m = Masukan("1", "x", "", "positif", target, capaian, capaian, kategori, skala)
    return tinjau_tabel([m], SKALA)[0][1].hasil


@pytest.mark.parametrize(
    ("capaian", "kategori", "sesuai"),
    [
        ("91", "Sangat Tinggi", COCOK),
        ("91", "Sangat Tinggi (ST)", COCOK),
        ("91", "ST", COCOK),
        ("90,5", "Tinggi", COCOK),
        ("90,5", "Sangat Tinggi", PERLU),  # only by another boundary policy
        ("80", "Sangat Tinggi", TIDAK),
        ("80", "Istimewa", PERLU),
    ],
)
def test_a_category_is_checked_against_its_scale(capaian: str, kategori: str, sesuai: str) -> None:
    assert hasil(capaian, kategori, "Permendagri 86/2017") == sesuai


def test_an_unknown_scale_is_said() -> None:
    assert hasil("80", "Tinggi", "Perbup 99") == PERLU


def test_a_scale_is_found_by_file_name_and_by_source() -> None:
    assert cari_skala("permendagri_86_2017", SKALA) is cari_skala("Permendagri 86/2017", SKALA) is not None


@pytest.mark.parametrize(
    ("capaian", "kategori", "sesuai"),
    [
        ("150", "Melebihi Target >100%", COCOK),
        ("99.66", "95 - 100%", COCOK),
        ("95", "75 - 89,99%", TIDAK),
        ("95", "Melebihi Target >100%", TIDAK),
        ("95", "Baik", COCOK),  # nothing to check it by
    ],
)
def test_a_category_that_prints_its_interval_must_hold(capaian: str, kategori: str, sesuai: str) -> None:
    assert hasil(capaian, kategori, "") == sesuai

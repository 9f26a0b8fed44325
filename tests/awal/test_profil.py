"""The profile of a new year: what an office is goes on, what its year brought begins anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from lkj.awal import profil_baru
from lkj.contoh.profil import muat_profil
from lkj.profil import Rujukan, baca_profil


@pytest.fixture
def asal(kantor_contoh: Path) -> Path:
    """The profile of the example year."""
    return kantor_contoh / "data/raw/2023/profil.xlsx"


def test_staff_area_and_assets_go_on_and_have_to_be_dated_anew(asal: Path) -> None:
    baru = profil_baru(asal, tahun_lama=2023, tahun=2024, instansi="Kecamatan Sukamaju")
    assert baru.isi is not None
    profil, catatan = baca_profil(baru.isi, berkas="profil.xlsx", tahun=2024, rujukan=Rujukan())
    assert profil is None
    assert [(c.kode, c.lembar) for c in catatan] == [("PROFIL_KURANG", "Umum")]


def test_what_the_year_brought_begins_anew(asal: Path) -> None:
    import io

    import openpyxl

    baru = profil_baru(asal, tahun_lama=2023, tahun=2024, instansi="Kecamatan Sukamaju")
    assert baru.isi is not None
    buku = openpyxl.load_workbook(io.BytesIO(baru.isi))
    terisi = {
        x.title: sum(any(n is not None for n in baris) for baris in x.iter_rows(min_row=2, values_only=True))
        for x in buku
    }
    lama = muat_profil()
    assert terisi == {
        "Umum": 4,
        "Pegawai": len(lama.pegawai),
        "Wilayah": len(lama.wilayah),
        "Sarana dan Prasarana": len(lama.sarana),
        "Penghargaan": 0,
        "Inovasi": 0,
        "LHE AKIP": 0,
        "Tindak Lanjut LHE": 0,
        "Foto": 0,
        "Pindaian": 0,
    }
    assert buku["Umum"]["B2"].value == "2024"


def test_a_year_without_a_profile_is_told_how_to_begin_one(tmp_path: Path) -> None:
    baru = profil_baru(tmp_path / "profil.xlsx", tahun_lama=2023, tahun=2024, instansi="K")
    assert (baru.isi, "lkj profil" in baru.kalimat) == (None, True)


def test_a_profile_that_cannot_be_read_is_not_carried_over(tmp_path: Path) -> None:
    (tmp_path / "profil.xlsx").write_bytes(b"rusak")
    baru = profil_baru(tmp_path / "profil.xlsx", tahun_lama=2023, tahun=2024, instansi="K")
    assert (baru.isi, "1 catatan wajib diperbaiki" in baru.kalimat) == (None, True)

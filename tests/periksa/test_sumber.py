"""Status of a value and its source: values from outside that are late, old, or still to come."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from lkj.catatan import WAJIB

if TYPE_CHECKING:
    from tests.conftest import PeriksaIsian

    from lkj.periksa import HasilIsian

LENGKAP = {
    "Kinerja!J9": "Laporan SKM",
    "Kinerja!K9": "060/1/2023",
    "Kinerja!L9": datetime(2023, 4, 3),  # noqa: DTZ001
    "Kinerja!M9": 2022,
}


def kode_dan_sel(hasil: HasilIsian) -> list[tuple[str, str]]:
    """Remarks as (code, cell); all of them must be mended."""
    assert all(c.tingkat == WAJIB for c in hasil.catatan)
    return [(c.kode, c.sel) for c in hasil.catatan]


def rekaman(hasil: HasilIsian) -> dict[str, object]:
    """What was recorded of the first indicator, by measure."""
    milik = (r for r in hasil.rekaman if r.jenis == "kinerja" and r.kunci == "IKU-01")
    return {r.ukuran: r.nilai if r.nilai is not None else r.teks for r in milik}


def test_a_blank_status_means_final_and_is_not_recorded(periksa: PeriksaIsian) -> None:
    hasil = periksa("pelayanan", 1)
    assert hasil.catatan == ()
    assert set(rekaman(hasil)) == {"realisasi", "keterangan"}


def test_the_source_of_a_value_is_recorded_with_its_date_and_year(periksa: PeriksaIsian) -> None:
    hasil = periksa("pelayanan", 1, {"Kinerja!I9": "tahun_sebelumnya", **LENGKAP})
    assert hasil.catatan == ()
    milik = rekaman(hasil)
    assert milik["status"] == "tahun_sebelumnya"
    assert [milik[u] for u in ("dokumen", "nomor_dokumen", "tanggal_dokumen", "tahun_data")] == [
        "Laporan SKM",
        "060/1/2023",
        "2023-04-03",
        "2022",
    ]


@pytest.mark.parametrize(
    ("status", "diminta"),
    [
        ("final", []),
        ("sementara", ["J9", "L9"]),
        ("tahun_sebelumnya", ["J9", "L9", "M9"]),
    ],
)
def test_a_status_asks_for_its_source(status: str, diminta: list[str], periksa: PeriksaIsian) -> None:
    hasil = periksa("pelayanan", 1, {"Kinerja!I9": status})
    assert kode_dan_sel(hasil) == [("SUMBER_KOSONG", sel) for sel in diminta]


def test_a_value_that_is_not_published_yet_is_blank_and_names_who_publishes_it(
    periksa: PeriksaIsian,
) -> None:
    ubah = {"Kinerja!I9": "belum_terbit", "Kinerja!G9": None}
    tanpa_penerbit = periksa("pelayanan", 1, ubah)
    assert kode_dan_sel(tanpa_penerbit) == [("SUMBER_KOSONG", "J9")]
    assert "siapa yang akan menerbitkan" in tanpa_penerbit.catatan[0].saran
    hasil = periksa("pelayanan", 1, {**ubah, "Kinerja!J9": "Bagian Organisasi"})
    assert hasil.catatan == ()
    assert rekaman(hasil)["status"] == "belum_terbit"
    assert "realisasi" not in rekaman(hasil)


@pytest.mark.parametrize("nilai", [82.45, 0])
def test_a_value_beside_the_status_not_published_yet_must_go(nilai: float, periksa: PeriksaIsian) -> None:
    ubah = {"Kinerja!I9": "belum_terbit", "Kinerja!G9": nilai, "Kinerja!J9": "Bagian Organisasi"}
    hasil = periksa("pelayanan", 1, ubah)
    assert kode_dan_sel(hasil) == [("BELUM_TERBIT_BERISI", "G9")]
    assert "realisasi" not in rekaman(hasil)


def test_parts_of_a_value_that_is_not_published_yet_stay_blank_too(periksa: PeriksaIsian) -> None:
    status = {"Kinerja!I10": "belum_terbit", "Kinerja!J10": "Dinas Kependudukan"}
    assert periksa("pelayanan", 1, {**status, "Kinerja!E10": None, "Kinerja!F10": None}).catatan == ()
    terisi = periksa("pelayanan", 1, {**status, "Kinerja!E10": None})
    assert kode_dan_sel(terisi) == [("BELUM_TERBIT_BERISI", "F10")]


def test_an_unknown_status_comes_with_a_guess_and_does_not_ask_for_the_value_too(
    periksa: PeriksaIsian,
) -> None:
    hasil = periksa("pelayanan", 1, {"Kinerja!I9": "belum terbit", "Kinerja!G9": None})
    assert kode_dan_sel(hasil) == [("NILAI_PILIHAN", "I9")]
    assert "Maksudnya “belum_terbit”?" in hasil.catatan[0].aturan


@pytest.mark.parametrize(
    ("status", "tahun", "kode"),
    [
        ("tahun_sebelumnya", 2023, "TAHUN_DATA"),
        ("sementara", 2024, "TAHUN_DATA"),
        (None, 2024, "TAHUN_DATA"),
        (None, "dua ribu", "TAHUN_SALAH"),
        (None, 22, "TAHUN_SALAH"),
        (None, 2022.5, "TAHUN_SALAH"),
    ],
)
def test_the_year_of_the_data_must_fit(
    status: str | None, tahun: object, kode: str, periksa: PeriksaIsian
) -> None:
    hasil = periksa("pelayanan", 1, {**LENGKAP, "Kinerja!I9": status, "Kinerja!M9": tahun})
    assert kode_dan_sel(hasil) == [(kode, "M9")]


def test_a_date_that_is_none_is_one_remark(periksa: PeriksaIsian) -> None:
    hasil = periksa("pelayanan", 1, {**LENGKAP, "Kinerja!I9": "sementara", "Kinerja!L9": "April 2023"})
    assert kode_dan_sel(hasil) == [("TANGGAL_SALAH", "L9")]


def test_a_yearly_indicator_has_no_status_before_it_is_due(periksa: PeriksaIsian) -> None:
    hasil = periksa("perencanaan", 1, {"Kinerja!I9": "sementara"})
    assert hasil.catatan == ()
    assert not [r for r in hasil.rekaman if r.ukuran == "status"]

"""Working days: weekends, holidays, the turn of the year, and years that nobody knows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lkj.catatan import DataSalahError
from lkj.sop import FOLDER_KALENDER, Kalender, muat_kalender

AKAR = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def kalender() -> Kalender:
    return muat_kalender({str(b): b.read_bytes() for b in (AKAR / FOLDER_KALENDER).glob("*.yaml")})


@pytest.mark.parametrize(
    ("tanggal", "n", "hasil"),
    [
        (date(2023, 4, 3), 3, date(2023, 4, 6)),  # Monday to Thursday
        (date(2023, 4, 5), 2, date(2023, 4, 10)),  # over Wafat Isa Almasih and a weekend
        (date(2023, 4, 18), 1, date(2023, 4, 26)),  # over Idulfitri
        (date(2023, 12, 29), 1, date(2024, 1, 2)),  # over the turn of the year
        (date(2023, 4, 8), 0, date(2023, 4, 8)),
    ],
)
def test_working_days_after_a_date(kalender: Kalender, tanggal: date, n: int, hasil: date) -> None:
    assert kalender.hari_kerja_sesudah(tanggal, n) == hasil


def test_working_days_between_two_dates_are_counted_the_same_way(kalender: Kalender) -> None:
    assert kalender.hari_kerja_antara(date(2023, 4, 18), date(2023, 4, 28)) == 3
    assert kalender.hari_kerja_antara(date(2023, 4, 18), date(2023, 4, 18)) == 0
    assert kalender.hari_kerja_antara(date(2023, 4, 18), date(2023, 4, 1)) == 0


def test_there_are_no_working_days_before(kalender: Kalender) -> None:
    with pytest.raises(ValueError, match="hari kerja"):
        kalender.hari_kerja_sesudah(date(2023, 4, 3), -1)


def test_a_year_without_a_calendar_is_a_remark_and_no_guess(kalender: Kalender) -> None:
    with pytest.raises(DataSalahError) as salah:
        kalender.hari_kerja_sesudah(date(2024, 12, 31), 1)
    (catatan,) = salah.value.catatan
    assert (catatan.kode, catatan.berkas) == ("KALENDER_TIADA", "config/kalender/2025.yaml")


def test_an_office_may_work_on_saturdays() -> None:
    isi = b"tahun: 2023\nsumber: coba\nhari_seminggu: 6\nlibur: []\n"
    enam = muat_kalender({"config/kalender/2023.yaml": isi})
    assert enam.hari_kerja(date(2023, 4, 8))
    assert not enam.hari_kerja(date(2023, 4, 9))


@pytest.mark.parametrize(
    "isi",
    [
        "tahun: 2023\nsumber: s\nlibur: [{tanggal: 2024-01-01, nama: n}]\n",
        "tahun: 2023\nsumber: s\nlibur: [{tanggal: 2023-01-01, nama: n}, {tanggal: 2023-01-01, nama: m}]\n",
        "tahun: 2024\nsumber: s\nlibur: []\n",
        "tahun: 2023\nsumber: s\nlibur: [{tanggal: 31 Januari, nama: n}]\n",
        "tahun: 2023\nlibur: []\n",
    ],
)
def test_a_wrong_calendar_is_refused_with_its_file(isi: str) -> None:
    with pytest.raises(DataSalahError) as salah:
        muat_kalender({"config/kalender/2023.yaml": isi.encode()})
    assert {(c.kode, c.berkas) for c in salah.value.catatan} == {("SOP_BENTUK", "config/kalender/2023.yaml")}

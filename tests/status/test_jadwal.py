"""The days of a run as people write them: when it began, and when lateness is judged."""

from __future__ import annotations

from datetime import date

import pytest

from lkj.catatan import DataSalahError
from lkj.periode import Masa
from lkj.status import Jadwal, baca_jadwal, jalur_jadwal

BERKAS = "data/raw/2023/tw1/sop/jadwal.yaml"


def sebab(isi: str) -> list[tuple[str, str, str]]:
    """Code, key and rule of what is said of a file."""
    with pytest.raises(DataSalahError) as salah:
        baca_jadwal(isi.encode(), berkas=BERKAS, tahun=2023)
    assert {c.berkas for c in salah.value.catatan} == {BERKAS}
    return [(c.kode, c.sel, c.aturan) for c in salah.value.catatan]


def test_where_it_lies() -> None:
    assert jalur_jadwal("", Masa(2023, 1)) == BERKAS
    assert jalur_jadwal("abang/", Masa(2023)) == "data/raw/abang/2023/sop/jadwal.yaml"


def test_both_days_one_or_none() -> None:
    isi = b"mulai: 2023-04-03\nper_tanggal: 2023-04-14\n"
    assert baca_jadwal(isi, berkas=BERKAS, tahun=2023) == Jadwal(
        mulai=date(2023, 4, 3), per_tanggal=date(2023, 4, 14)
    )
    assert baca_jadwal(b"mulai: 2023-04-03\n", berkas=BERKAS, tahun=2023).per_tanggal is None
    lain = baca_jadwal(b"mulai_sop:\n  awayan_pengukuran: 2023-04-10\n", berkas=BERKAS, tahun=2023)
    assert lain == Jadwal(mulai_sop={"awayan_pengukuran": date(2023, 4, 10)})
    assert baca_jadwal(None, berkas=BERKAS, tahun=2023) == Jadwal()


@pytest.mark.parametrize(
    ("isi", "sel", "aturan"),
    [
        ("mulay: 2023-04-03", "mulay", "tidak dikenal"),
        ("mulai: 3 April 2023", "mulai", "tulis tanggal sebagai"),
        ("mulai: 2023-04-14\nper_tanggal: 2023-04-03", "", "mendahului mulai 14 April 2023"),
        ("mulai_sop: {a: 2023-04-14}\nper_tanggal: 2023-04-03", "", "mendahului mulai_sop.a 14 April 2023"),
        ("mulai_sop: {a: 2013-04-03}", "mulai_sop.a", "di luar 1 Januari 2023 sampai"),
        ("mulai_sop: {a: kemarin}", "mulai_sop.a", "tulis tanggal sebagai"),
        ("mulai: 2013-04-03", "mulai", "di luar 1 Januari 2023 sampai"),
        ("per_tanggal: 2033-04-03", "per_tanggal", "di luar 1 Januari 2023 sampai"),
        ("besok", "", "tidak terbaca sebagai YAML"),
    ],
)
def test_what_is_wrong_is_said_with_its_key(isi: str, sel: str, aturan: str) -> None:
    ((kode, di, teks),) = sebab(isi)
    assert (kode, di) == ("SOP_BENTUK", sel)
    assert aturan in teks

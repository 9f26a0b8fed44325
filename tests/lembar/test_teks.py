"""The text of a workbook that git compares."""

import io
import subprocess
import sys
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
from tests.beda.alat import tukar
from tests.conftest import RAW, Isian

from lkj.lembar import baca
from lkj.lembar.ringan import baca_ringan
from lkj.lembar.teks import baris_teks, teks_berkas


def test_one_reader_sees_what_two_readers_agree_on(kantor_contoh: Path) -> None:
    for jalur in sorted((kantor_contoh / RAW).rglob("*.xlsx")):
        isi = jalur.read_bytes()
        ringan, penuh = baca_ringan(isi, nama="x"), baca(isi, nama="x")
        for a, b in zip(ringan.semua, penuh.semua, strict=True):
            assert (a.nama, a.tersembunyi) == (b.nama, b.tersembunyi)
            assert [(s.alamat, s.nilai, s.rumus, s.galat) for s in a] == [
                (s.alamat, s.nilai, s.rumus, s.galat) for s in b
            ], jalur


def test_each_cell_is_a_line_below_the_name_of_its_sheet(isian: Isian) -> None:
    baris = list(baris_teks(baca_ringan(isian("pelayanan", 1), nama="x")))
    assert baris[0] == "# Kinerja"
    assert "Kinerja!G9\t82,45" in baris
    assert "Kinerja!G5\t3 April 2023" in baris
    assert "Kinerja!G10\t94,2028985507246 (rumus)" in baris
    assert "# _tanda (tersembunyi)" in baris


def test_only_the_changed_cell_differs(isian: Isian) -> None:
    lama = isian("pelayanan", 1)
    a, b = (teks_berkas(i, "x").splitlines() for i in (lama, tukar(lama, {"Kinerja!G9": Decimal("82.50")})))
    assert set(b) - set(a) == {"Kinerja!G9\t82,5"}
    assert len(a) == len(b)


def test_a_refused_file_still_shows_that_it_changed(tmp_path: Path) -> None:
    hasil = []
    for isi in (b"PK\x03\x04 satu", b"PK\x03\x04 dua"):
        (tmp_path / "a.xlsx").write_bytes(isi)
        perintah = [sys.executable, "-P", "-m", "lkj.lembar.teks", str(tmp_path / "a.xlsx")]
        hasil.append(subprocess.run(perintah, capture_output=True, text=True, check=True).stdout)
    assert all(h.startswith("Isi tidak dapat ditampilkan: Isi berkas rusak") for h in hasil)
    assert hasil[0] != hasil[1]


def test_the_text_costs_no_reader_of_workbooks_that_is_slow_to_load() -> None:
    kode = "import lkj.lembar.teks, sys; print(sorted({m.partition('.')[0] for m in sys.modules}))"
    hasil = subprocess.run([sys.executable, "-P", "-c", kode], capture_output=True, text=True, check=True)
    assert not {"openpyxl", "pandas", "typer", "pydantic", "yaml"} & set(eval(hasil.stdout))  # noqa: S307


def test_the_text_is_the_same_as_ever() -> None:
    """Git keeps texts: when this one changes, `lkj.lembar.teks.BENTUK` has to be raised."""
    buku = openpyxl.Workbook()
    s = buku.worksheets[0]
    s.title = "Data"
    isi: dict[str, str | float | date] = {
        "A1": "Nama  dua\nbaris",
        "B1": 1234567.5,
        "C1": "0,95",
        "D1": 0.95,
        "A2": date(2023, 4, 3),
        "B2": datetime(2023, 4, 3, 7, 30),  # noqa: DTZ001  a sheet has no time zone
        "C2": True,
        "D2": "=A1",
        "A3": "#REF!",
        "B3": -0.0001,
    }
    for sel, nilai in isi.items():
        s[sel] = nilai
    s["D1"].number_format = "0%"
    s["A3"].data_type = "e"
    buku.create_sheet("Sembunyi").sheet_state = "veryHidden"
    wadah = io.BytesIO()
    buku.save(wadah)
    assert teks_berkas(wadah.getvalue(), "x") == (
        "# Data\n"
        "Data!A1\tNama dua baris\n"
        "Data!B1\t1.234.567,5\n"
        "Data!C1\t0,95 (teks)\n"
        "Data!D1\t0,95\n"
        "Data!A2\t3 April 2023\n"
        "Data!B2\t3 April 2023 pukul 07.30.00\n"
        "Data!C2\tTRUE\n"
        "Data!D2\t(rumus tanpa hasil)\n"
        "Data!A3\t#REF!\n"
        "Data!B3\t-0,0001\n"
        "# Sembunyi (tersembunyi)\n"
    )

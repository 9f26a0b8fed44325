"""The rekap: made only from sheets without fault, sorted, each row with its pedigree."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from lkj import rekap
from lkj.catatan import DataSalahError, dari_csv, ke_csv
from lkj.katalog import catat
from lkj.sidik import sha256

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Olahan


def test_rows_are_sorted_by_their_key_and_each_key_stands_once(olahan: Olahan) -> None:
    kunci = [b["id"] for b in olahan.tabel("tw1/rekap.csv")]
    assert kunci == sorted(set(kunci))


def test_a_row_leads_back_to_its_cell_and_to_the_bytes_of_its_workbook(olahan: Olahan) -> None:
    baris = {b["id"]: b for b in olahan.tabel("tw1/rekap.csv")}
    b = baris["tw1/pelayanan/kinerja/IKU-02/pembilang"]
    assert (b["nilai"], b["teks"], b["lembar"], b["sel"]) == ("975", "", "Kinerja", "E10")
    berkas = olahan.akar / "data/raw/2023/tw1/pelayanan.xlsx"
    assert (b["berkas"], b["sidik"]) == (str(berkas), sha256(berkas.read_bytes()))


def test_the_table_of_a_quarter_holds_that_quarter_only(olahan: Olahan) -> None:
    assert {b["tw"] for b in olahan.tabel("tw3/rekap.csv")} == {"3"}


def test_the_rekap_holds_what_the_check_recorded(olahan: Olahan) -> None:
    assert olahan.jalur("tw4/rekap.csv").read_bytes() == olahan.jalur("tw4/isian.csv").read_bytes()


def test_one_remark_that_must_be_mended_stops_the_rekap_and_writes_nothing(
    olahan: Olahan, tmp_path: Path
) -> None:
    lain = dari_csv(olahan.jalur("tw4/catatan.csv").read_bytes())
    wajib = catat("SEL_KOSONG", berkas="pelayanan.xlsx", kolom="Realisasi", contoh="angka")
    catatan = tmp_path / "catatan.csv"
    catatan.write_bytes(ke_csv([*lain, wajib]))
    with pytest.raises(DataSalahError) as galat:
        rekap.susun(isian=olahan.jalur("tw4/isian.csv"), catatan=catatan, keluar=tmp_path / "rekap.csv")
    assert set(galat.value.catatan) == {*lain, wajib}
    assert not (tmp_path / "rekap.csv").exists()


def test_a_remark_that_asks_for_confirmation_does_not_stop_it(olahan: Olahan) -> None:
    kode = {b["kode"] for b in olahan.tabel("tw4/catatan.csv")}
    assert kode == {"ANGGARAN_NEGATIF", "LRA_TURUN"}
    nilai = {b["id"]: b["nilai"] for b in olahan.tabel("tw4/rekap.csv")}
    assert nilai["tw4/kel_mekarsari/sub_kegiatan/7.01.03.2.02.01/anggaran"] == "-325000"


def test_figures_and_texts_are_found_by_key(olahan: Olahan) -> None:
    r = rekap.Rekap({n: olahan.jalur(f"tw{n}/rekap.csv").read_bytes() for n in (1, 2)})
    assert r.triwulan == (1, 2)
    assert r.nilai(2, "kinerja", "IKU-01", "realisasi") == rekap.Nilai(
        Decimal("83.1"), "tw2/pelayanan/kinerja/IKU-01/realisasi"
    )
    assert r.nilai(3, "kinerja", "IKU-01", "realisasi") is None
    assert r.nilai(1, "kinerja", "IKU-08", "realisasi") is None
    assert r.teks(1, "analisis", "IKU-07", "pendukung").startswith("Sebanyak 5 dari 7")
    assert r.teks(1, "analisis", "IKU-99", "pendukung") == ""


def test_texts_about_a_whole_section_are_told_apart_by_section(olahan: Olahan) -> None:
    r = rekap.Rekap({1: olahan.jalur("tw1/rekap.csv").read_bytes()})
    teks = {s: r.teks(1, "analisis", "SEKSI", "pendukung", seksi=s) for s in ("umum", "pmd", "trantib")}
    assert len(set(teks.values())) == 3
    assert all(teks.values())


def test_figures_are_plain_decimals(olahan: Olahan) -> None:
    nilai = [b["nilai"] for tw in (1, 2, 3, 4) for b in olahan.tabel(f"tw{tw}/rekap.csv") if b["nilai"]]
    assert all(re.fullmatch(r"-?\d+(\.\d*[1-9])?", n) for n in nilai)

"""The printed tables and the notes on method."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from lkj.laporan.metode import catatan_metode
from lkj.laporan.tabel import TABEL

if TYPE_CHECKING:
    from collections.abc import Callable

    from lkj.laporan.bahan import Bahan
    from lkj.laporan.markah import Tabel

    UbahBahan = Callable[..., Bahan]

tabel = SimpleNamespace(**{f.__name__: f for f in TABEL})
"""The tables by the names that templates call them."""

SATU_ARGUMEN = ("sasaran", "target_renstra", "iku", "perjanjian_kinerja", "versi_dokumen", "program_anggaran")
LAINNYA = (
    "rencana_aksi",
    "skala",
    "pengukuran",
    "anggaran_program",
    "anggaran_rinci",
    "analisis_seksi",
    "sumber",
)


def baris(t: Tabel, awal: str) -> list[str]:
    """The first row whose first or second cell begins so."""
    return next([str(s) for s in b] for b in t.baris if any(str(s).startswith(awal) for s in b[:2]))


@pytest.mark.parametrize("nama", [*SATU_ARGUMEN, *LAINNYA, "tindak_lanjut", "efisiensi_sasaran"])
def test_every_row_has_a_cell_for_each_column(nama: str, bahan: Bahan) -> None:
    t = getattr(tabel, nama)(bahan)
    assert {len(b) for b in t.baris} <= {len(t.kolom)}


@pytest.mark.parametrize(
    "nama",
    ["target_realisasi", "per_triwulan", "antartahun", "renstra", "program_penunjang", "efisiensi_sasaran"],
)
@pytest.mark.parametrize("sasaran", ["S1", "S2", "S3"])
def test_every_table_of_a_sasaran_is_whole(nama: str, sasaran: str, bahan: Bahan) -> None:
    t = getattr(tabel, nama)(bahan, sasaran)
    assert t.baris
    assert {len(b) for b in t.baris} == {len(t.kolom)}
    assert sasaran.lower() in t.id


@pytest.mark.parametrize("tw", [1, 2, 3, 4])
def test_the_table_of_a_quarter_is_whole(tw: int, bahan: Bahan) -> None:
    t = tabel.pengukuran_triwulan(bahan, tw)
    assert {len(b) for b in t.baris} == {len(t.kolom)}
    assert len(t.baris) == 8 + 3 + 1


def test_a_year_without_figures_prints_dashes(ubah: UbahBahan) -> None:
    kosong = ubah(realisasi="", capaian="", capaian_cetak="", kategori="", kemajuan="", realisasi_renstra="")
    assert baris(tabel.pengukuran(kosong), "1.1")[4:] == ["–", "–", "–"]
    assert baris(tabel.renstra(kosong, "S1"), "Indeks")[2:] == ["–", "87", "–"]


def test_a_floored_achievement_is_printed_with_a_star(ubah: UbahBahan) -> None:
    b = ubah("IKU-07", capaian="-133.3", capaian_cetak="0")
    assert "0*" in baris(tabel.pengukuran(b), "2.4")


def test_amounts_have_thousands_and_no_decimals(bahan: Bahan) -> None:
    assert baris(tabel.anggaran_program(bahan), "Jumlah") == [
        "",
        "Jumlah",
        "3.173.150.000",
        "2.964.076.766",
        "93,41",
        "209.073.234",
    ]


def test_the_four_earlier_years_stand_side_by_side(bahan: Bahan) -> None:
    assert baris(tabel.antartahun(bahan, "S2"), "Jumlah gangguan")[2:] == [
        "36",
        "31",
        "26",
        "28",
        "103,7",
        "83,33",
    ]


def test_a_yearly_indicator_is_said_to_be_measured_yearly(bahan: Bahan) -> None:
    assert "diukur tahunan" in baris(tabel.pengukuran_triwulan(bahan, 2), "Nilai SAKIP")


def test_low_absorption_alone_is_not_called_efficient(bahan: Bahan) -> None:
    hasil = {str(b[0])[:12]: str(b[-1]) for b in tabel.efisiensi_sasaran(bahan).baris}
    capaian = {
        s.uraian[:12]: bahan.pengukuran.satu("sasaran", s.kode).angka("capaian") for s in bahan.sasaran()
    }
    for s, kata in hasil.items():
        nilai = capaian[s]
        assert nilai is not None
        assert kata.startswith("efisien") == (nilai >= 100), (s, kata)


def test_a_quarter_prints_the_version_in_force_then(bahan: Bahan) -> None:
    def judul(tw: int | None) -> str:
        return str(tabel.perjanjian_kinerja(replace(bahan, tw=tw)).judul)

    assert judul(3).endswith("Perjanjian Kinerja Tahun 2023")
    assert judul(None).endswith("Perjanjian Kinerja Perubahan Tahun 2023")


# notes on method -------------------------------------------------------------------------------------
def test_the_notes_name_every_rule_that_was_used(bahan: Bahan) -> None:
    catatan = dict(catatan_metode(bahan))
    teks = " ".join(k for daftar in catatan.values() for k in daftar)
    for i in bahan.rencana.indikator:
        assert i.nama in " ".join(catatan["Rumus capaian"])
    assert "(2 × 24 − 28) ÷ 24 × 100" in teks or "(2 × 2,5 − 2,65) ÷ 2,5 × 100" in teks
    assert "tanpa pembatasan" in teks
    assert "Data keuangan belum diaudit." in teks


def test_the_notes_say_which_cap_was_used(bahan: Bahan) -> None:
    from decimal import Decimal

    ketentuan = bahan.kantor.ketentuan.model_copy(update={"batas_rerata": Decimal(120), "batas_bawah": None})
    lain = replace(bahan, kantor=bahan.kantor.model_copy(update={"ketentuan": ketentuan}))
    rerata = " ".join(dict(catatan_metode(lain))["Rata-rata capaian"])
    assert "paling tinggi 120%" in rerata
    assert "bintang" not in rerata


def test_a_worked_example_holds_for_its_own_numbers(bahan: Bahan) -> None:
    contoh = [k for k in dict(catatan_metode(bahan))["Rumus capaian"] if "Contoh Indeks" in k]
    assert contoh
    assert "target 84,5 indeks, realisasi 85,12 indeks, capaian 100,73% (85,12 ÷ 84,5 × 100)" in contoh[0]

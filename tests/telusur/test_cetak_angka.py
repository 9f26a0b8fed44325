"""The test of completeness fails where it has to: a number without a key, another value, an unknown key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.penelusuran.pohon import judul, paragraf, tabel, tulis_pohon
from tests.telusur.cetak_angka import Kamus, Ruas, baca, salah_nilai, setara, tak_berkunci

if TYPE_CHECKING:
    from pathlib import Path

KAMUS = Kamus.dari(["Layanan selesai dalam 2 hari kerja", "7.01.02", "IKU-01", "Ruang 3"], ["91 ≤ 100"])


def sisa(teks: str, kolom: str = "") -> list[str]:
    return tak_berkunci(Ruas("", kolom, ((teks, ""),)), KAMUS)


@pytest.mark.parametrize(
    ("teks", "angka"),
    [
        ("Dari 8 indikator, 5 mencapai target.", ["8", "5"]),
        ("Capaian sebesar 93,75% dari pagu Rp1.250.000.", ["93,75", "1.250.000."]),
        ("Terdapat dua program dan ketiga sasaran.", ["dua", "ketiga"]),
        ("Tiga indikator sesuai rencana.", ["Tiga"]),
        ("Pada tahun 2023 terealisasi 2.023 berkas.", ["2.023"]),
        ("Sebanyak 2023,5 km.", ["2023,5"]),
        ("Serapan 100% atau lebih.", ["100"]),
        ("(7 + 6) ÷ 2 = 6,5", ["7", "6", "2", "6,5"]),
        ("(91 ≤ 100) dan 100", ["100"]),
        ("Kode 7.01.02.5", ["7.01.02.5"]),
        ("Lihat Ruang 3 lantai atas", ["3"]),
        ("7.01.021", ["7.01.021"]),
    ],
)
def test_a_figure_without_a_key_is_found(teks: str, angka: list[str]) -> None:
    assert sisa(teks) == angka


@pytest.mark.parametrize(
    "teks",
    [
        "Sukamaju, 31 Januari 2024",
        "sesuai Peraturan Presiden Nomor 29 Tahun 2014 dan PermenPANRB 53/2014",
        "NIP 19780506 200012 1 003",
        "Layanan selesai dalam 2 hari kerja",
        "Menurut definisinya: Layanan selesai dalam 2 hari kerja",
        "program 7.01.02 dan IKU-01",
        "Ruang 3",
        "kategori Tinggi (91 ≤ 100)",
        "Realisasi ÷ target × 100. Dipakai untuk semua.",
        "Target dan realisasi tahun 2023, sasaran 1",
    ],
)
def test_what_is_no_figure_passes(teks: str) -> None:
    assert sisa(teks) == []


def test_a_number_in_the_column_of_numbers_passes_and_in_another_does_not() -> None:
    assert sisa("2.1", "No") == []
    assert sisa("2.1", "Target") == ["2.1"]


@pytest.mark.parametrize(
    ("cetak", "nilai", "kunci", "sama"),
    [
        ("100,73%", "100.7337278", "IKU-01.capaian", True),
        ("100,74%", "100.7337278", "IKU-01.capaian", False),
        ("94%", "94.4", "IKU-03.capaian", False),
        ("94%", "94", "IKU-03.capaian", True),
        ("Rp1.250.000", "1250000", "anggaran.pagu", True),
        ("60–70", "60..70", "IKU-06.target", True),
        ("60–75", "60..70", "IKU-06.target", False),
        ("▼ 0,43", "-0.4282985", "tw2/IKU-01.perubahan_sd", True),
        ("0,43", "-0.4282985", "tw2/IKU-01.capaian_sd", False),
        ("72,35 (BB)", "72.35", "IKU-08.realisasi", True),
        ("keempat", "4", "S2.tanpa_standar", True),
        ("Tiga", "3", "INSTANSI.aman", True),
        ("dua", "3", "INSTANSI.aman", False),
        ("Sangat Tinggi", "Sangat Tinggi", "IKU-01.kategori", True),
        ("Tinggi", "Sangat Tinggi", "IKU-01.kategori", False),
    ],
)
def test_a_printed_figure_is_compared_with_its_value(
    cetak: str, nilai: str, kunci: str, *, sama: bool
) -> None:
    assert setara(cetak, nilai, kunci) is sama


def test_a_tree_gives_sentences_headers_and_cells(tmp_path: Path) -> None:
    pohon = tulis_pohon(
        tmp_path / "pohon.json",
        judul("Capaian"),
        paragraf("Dari 8 indikator, ", ("5", "INSTANSI.tercapai"), " tercapai."),
        tabel("Ukuran", ["No", "Target"], ["1", ("84,5", "IKU-01.target")], ["2", "85"]),
    )
    ruas = baca(pohon)
    assert [x for r in ruas for x in tak_berkunci(r, KAMUS)] == ["8", "85"]
    salah = [x for r in ruas for x in salah_nilai(r, {"IKU-01.target": "84.4"})]
    assert salah == [
        "5 (INSTANSI.tercapai) tidak ada dalam telusur",
        "84,5 (IKU-01.target) tercatat 84.4",
    ]

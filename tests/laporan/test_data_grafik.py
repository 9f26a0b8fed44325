"""What the charts are given: the printed figures of the same material, no heights that are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj.laporan.data_grafik import Isi, data_grafik, ke_json, ringkas

if TYPE_CHECKING:
    from tests.laporan.conftest import UbahBahan
    from tests.laporan.ragam import Pembuat

    from lkj.laporan.bahan import Bahan


def milik(b: Bahan, grafik: str, nomor: str) -> list[Isi]:
    """The rows of an indicator or a sasaran."""
    return [baris for baris in data_grafik(b)[grafik] if baris["nomor"] == nomor]


def test_indicators_have_the_numbers_and_figures_of_the_table_of_measurement(bahan: Bahan) -> None:
    (baris,) = milik(bahan, "capaian", "1.1")
    assert baris == {
        "nomor": "1.1",
        "nama": "Indeks Kepuasan Masyarakat",
        "capaian": "100.73",
        "kategori": "st",
        "nama_kategori": "Sangat Tinggi",
        "sebab": "belum ada data",
    }
    assert [b["nomor"] for b in data_grafik(bahan)["capaian"]][-2:] == ["2.4", "3.1"]


def test_figures_have_as_many_decimals_as_the_office_prints(ragam: Pembuat) -> None:
    (baris,) = milik(ragam(ketentuan={"desimal_persen": 1}), "capaian", "1.1")
    assert baris["capaian"] == "100.7"


def test_a_bar_looks_by_the_rank_of_its_category_in_its_own_scale(ragam: Pembuat) -> None:
    b = ragam(ketentuan={"skala": "madiun"}, lapor={(4, "IKU-01", "realisasi"): "10"})
    kode = [k.kode for k in b.skala.kelas]
    (baris,) = milik(b, "capaian", "1.1")
    assert len(kode) == 4
    assert (baris["kategori"], baris["nama_kategori"]) == ("sr", b.skala.kelas[-1].nama)


def test_what_cannot_be_measured_has_no_look_and_says_why(ubah: UbahBahan) -> None:
    b = ubah("IKU-01", capaian="", capaian_cetak="", kategori="", kode_khusus="BELUM_TERBIT")
    (baris,) = milik(b, "capaian", "1.1")
    assert (baris["capaian"], baris["kategori"], baris["nama_kategori"]) == (None, "", "")
    assert baris["sebab"] != "belum ada data"


def test_a_year_has_four_quarters_and_counts_say_what_they_add_up_to(bahan: Bahan) -> None:
    baris = milik(bahan, "triwulan", "2.4")
    assert [b["kolom"] for b in baris] == ["I", "II", "III", "IV"]
    assert [b["realisasi"] for b in baris] == ["7", "6", "9", "6"]
    assert {(b["bentuk"], b["keterangan"]) for b in baris} == {
        ("batang", "kejadian; jumlah per triwulan; makin kecil makin baik; s.d. TW IV 28 dari target 24")
    }


def test_a_yearly_indicator_has_one_bar_and_no_targets_before_it(bahan: Bahan) -> None:
    baris = milik(bahan, "triwulan", "3.1")
    assert [(b["target"], b["realisasi"]) for b in baris] == [(None, None)] * 3 + [("71.5", "72.35")]
    assert "diukur sekali setahun" in str(baris[0]["keterangan"])


def test_a_range_target_is_a_band(bahan: Bahan) -> None:
    pertama = milik(bahan, "triwulan", "2.3")[0]
    assert (pertama["target"], pertama["target_atas"]) == ("40", "50")


def test_quarters_to_come_have_a_target_only(ragam: Pembuat) -> None:
    baris = milik(ragam(tw=2), "triwulan", "1.1")
    assert [b["realisasi"] is None for b in baris] == [False, False, True, True]
    assert all(b["target"] for b in baris)


def test_the_years_before_have_results_and_the_years_to_come_the_targets_of_the_renstra(
    bahan: Bahan,
) -> None:
    baris = milik(bahan, "tahunan", "1.1")
    assert [b["kolom"] for b in baris] == [str(t) for t in range(2020, 2027)]
    assert [b["realisasi"] for b in baris] == ["78.94", "80.62", "81.87", "85.12", None, None, None]
    assert [b["target"] for b in baris] == ["79", "80", "82", "84", "85", "86", "87"]


def test_a_quarter_has_neither_several_years_nor_a_quadrant(ragam: Pembuat) -> None:
    data = data_grafik(ragam(tw=2))
    assert data["tahunan"] == data["kuadran"] == []
    assert all(data[nama] for nama in ("capaian", "triwulan", "serapan"))


def test_steps_are_not_plotted_as_heights(ragam: Pembuat) -> None:
    ordinal = {"tipe": "ordinal", "rumus": "ordinal"}
    data = data_grafik(ragam(indikator={"IKU-08": ordinal}))
    assert "3.1" not in {b["nomor"] for b in data["triwulan"] + data["tahunan"]}
    assert "3.1" in {b["nomor"] for b in data["capaian"]}


def test_an_unknown_absorption_leaves_no_quadrant(ubah: UbahBahan, bahan: Bahan) -> None:
    assert milik(bahan, "kuadran", "2") == [
        {
            "nomor": "2",
            "nama": ringkas(bahan.rencana.sasaran[1].uraian),
            "capaian": "94.26",
            "serapan": "87.51",
            "batas_serapan": "93.41",
        }
    ]
    (titik,) = milik(ubah("S2", capaian=""), "kuadran", "2")
    assert titik["capaian"] is None


@pytest.mark.parametrize(("banyak", "paling"), [(1, 96), (13, 64), (40, 44)])
def test_a_long_name_is_cut_at_a_word_and_shorter_in_a_crowded_chart(banyak: int, paling: int) -> None:
    pendek = ringkas("Persentase penyelesaian " * 9, banyak)
    assert paling - 25 < len(pendek) <= paling
    assert pendek.endswith(("Persentase…", "penyelesaian…"))


def test_a_word_without_end_may_be_broken() -> None:
    assert max(map(len, ringkas("A" * 200).split("\u200b"))) <= 24
    assert ringkas("Indeks Kepuasan Masyarakat") == "Indeks Kepuasan Masyarakat"


def test_equal_rows_are_equal_bytes(bahan: Bahan) -> None:
    assert ke_json(data_grafik(bahan)) == ke_json(data_grafik(bahan))

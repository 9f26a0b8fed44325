"""What is missing stays missing, what is bounded is marked: measurement on small made-up rekaps."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from tests.pengukuran.alat import Nilai, anggaran, isi_rekap, ukur

from lkj import bingkai, pengukuran
from lkj.catatan import DataSalahError, dari_csv
from lkj.contoh.kantor import muat_rencana

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Olahan

    from lkj.rencana import Rencana


# indicators ------------------------------------------------------------------------------------------
def test_a_year_without_any_figure_has_no_achievement(rencana: Rencana) -> None:
    for i in rencana.indikator:
        u = ukur(rencana, i.kode, {})
        assert (u.realisasi_sd.nilai, u.capaian_sd.nilai, u.capaian_tahun.nilai, u.sumber) == (
            None,
            None,
            None,
            (),
        )


def test_zero_is_measured_and_nothing_is_not(rencana: Rencana) -> None:
    nol: Nilai = {(tw, "IKU-07", "realisasi"): "0" for tw in (1, 2, 3, 4)}
    assert ukur(rencana, "IKU-07", nol).capaian_tahun.nilai == Decimal(200)
    assert ukur(rencana, "IKU-07", {}).capaian_tahun.nilai is None


def test_a_sum_with_a_missing_quarter_has_no_value(rencana: Rencana) -> None:
    u = ukur(rencana, "IKU-07", {(1, "IKU-07", "realisasi"): "7", (3, "IKU-07", "realisasi"): "9"}, 3)
    assert (u.realisasi_sd.nilai, u.capaian_sd.nilai) == (None, None)
    assert u.realisasi_sd.kode == u.capaian_sd.kode == "LUBANG_TRIWULAN"


def test_a_percentage_with_one_part_has_no_value(rencana: Rencana) -> None:
    u = ukur(rencana, "IKU-02", {(1, "IKU-02", "pembilang"): "975"}, 1)
    assert (u.realisasi_tw, u.realisasi_sd.nilai) == (None, None)


def test_the_last_known_value_counts_where_the_indicator_says_so(rencana: Rencana) -> None:
    u = ukur(rencana, "IKU-01", {(1, "IKU-01", "realisasi"): "82"}, 2)
    assert (u.realisasi_tw, u.realisasi_sd.nilai) == (None, Decimal(82))


# budget ----------------------------------------------------------------------------------------------
def test_a_missing_amount_leaves_every_total_above_it_empty(rencana: Rencana) -> None:
    satu, *_ = rencana.sub_kegiatan
    nilai: Nilai = {(1, s.kode, "anggaran"): "1" for s in rencana.sub_kegiatan if s is not satu}
    baris = anggaran(rencana, nilai, 1, keuangan="isian")
    atas = [("jumlah", ""), ("program", satu.program), ("kegiatan", satu.kegiatan), ("sasaran", "S3")]
    for kunci in [*atas, ("sub_kegiatan", satu.kode)]:
        assert (baris[kunci]["realisasi"], baris[kunci]["serapan"], baris[kunci]["sisa"]) == (
            None,
            None,
            None,
        )
        assert baris[kunci]["pagu"] is not None
    assert baris["program", "7.01.02"]["realisasi"] is not None


# the jobs --------------------------------------------------------------------------------------------
def ukur_tahun(
    olahan: Olahan, pengaturan: dict[str, Any], folder: Path, nilai: Nilai, *lalu: Path
) -> dict[str, dict[str, str]]:
    """The yearly table on a made-up rekap, by key."""
    berkas = []
    for tw in (1, 2, 3, 4):
        berkas.append(folder / f"rekap{tw}.csv")
        berkas[-1].write_bytes(isi_rekap(muat_rencana(), tw, nilai))
    pengukuran.tahunan(
        rencana=olahan.rencana,
        rekap=berkas,
        tahun_lalu=list(lalu),
        skala=[olahan.skala],
        skala_predikat=[olahan.predikat],
        pengaturan=pengaturan,
        tahun=2023,
        keluar=folder / "p.csv",
        keluar_anggaran=folder / "a.csv",
        keluar_catatan=folder / "c.csv",
    )
    return {b["kode"]: b for b in bingkai.baris(bingkai.dari_csv((folder / "p.csv").read_bytes()))}


BURUK: Nilai = {(tw, "IKU-07", "realisasi"): "20" for tw in (1, 2, 3, 4)}  # (48 − 80) ÷ 24 = −133,33


def test_an_achievement_below_the_floor_is_kept_raw_and_printed_as_the_floor(
    olahan: Olahan, pengaturan_ukur: dict[str, Any], tmp_path: Path
) -> None:
    b = ukur_tahun(olahan, pengaturan_ukur, tmp_path, BURUK)
    assert Decimal(b["IKU-07"]["capaian"]) < Decimal(-133)
    assert (b["IKU-07"]["capaian_cetak"], b["S2"]["capaian"], b["S2"]["n"], b["S2"]["dari"]) == (
        "0",
        "0",
        "1",
        "4",
    )


def test_without_a_floor_the_raw_value_is_printed_and_averaged(
    olahan: Olahan, pengaturan_ukur: dict[str, Any], tmp_path: Path
) -> None:
    pengaturan_ukur["ketentuan"] |= {"batas_bawah": None}
    b = ukur_tahun(olahan, pengaturan_ukur, tmp_path, BURUK)
    assert b["IKU-07"]["capaian_cetak"] == b["IKU-07"]["capaian"] == b["S2"]["capaian"]


def test_a_cap_holds_for_the_mean_and_not_for_the_indicator(
    olahan: Olahan, pengaturan_ukur: dict[str, Any], tmp_path: Path
) -> None:
    pengaturan_ukur["ketentuan"] |= {"batas_rerata": 120}
    b = ukur_tahun(olahan, pengaturan_ukur, tmp_path, {(4, "IKU-08", "realisasi"): "143"})
    assert (b["IKU-08"]["capaian"], b["S3"]["capaian"]) == ("200", "120")


def test_a_year_without_figures_gives_empty_cells_and_no_category(
    olahan: Olahan, pengaturan_ukur: dict[str, Any], tmp_path: Path
) -> None:
    b = ukur_tahun(olahan, pengaturan_ukur, tmp_path, {})
    kosong = {b[k][kolom] for k in b for kolom in ("capaian", "kategori", "capaian_cetak")}
    assert kosong == {""}
    assert (b["INSTANSI"]["n"], b["INSTANSI"]["dari"]) == ("0", "8")
    assert b["IKU-01"]["kode_khusus"] == "REALISASI_KOSONG"


def test_a_sum_of_the_renstra_with_a_gap_has_no_value(
    olahan: Olahan, pengaturan_ukur: dict[str, Any], tmp_path: Path
) -> None:
    b = ukur_tahun(olahan, pengaturan_ukur, tmp_path, {})
    assert (b["IKU-05"]["realisasi_renstra"], b["IKU-05"]["kemajuan"]) == ("", "")


def tahun_2022(olahan: Olahan, folder: Path, **kolom: str) -> Path:
    """A measured table of 2022 in which IKU-01 has other values."""
    baris = [
        {**b, **kolom} if b["kode"] == "IKU-01" else {**b, "realisasi": ""}
        for b in olahan.tabel("pengukuran.csv")
    ]
    berkas = folder / "2022/pengukuran.csv"
    berkas.parent.mkdir()
    berkas.write_bytes(bingkai.ke_csv(bingkai.susun(baris, list(baris[0]))))
    return berkas


def test_a_measured_earlier_year_is_used_instead_of_the_typed_one_with_a_remark(
    olahan: Olahan, pengaturan_ukur: dict[str, Any], tmp_path: Path
) -> None:
    lalu = tahun_2022(olahan, tmp_path, target="82", realisasi="81.9", capaian="99.87")
    b = ukur_tahun(olahan, pengaturan_ukur, tmp_path, {}, lalu)
    assert {k: b["IKU-01"][f"{k}_2022"] for k in ("target", "realisasi", "capaian", "asal")} == {
        "target": "82",
        "realisasi": "81.9",
        "capaian": "99.87",
        "asal": "ukur",
    }
    (c,) = dari_csv((tmp_path / "c.csv").read_bytes())
    assert (c.kode, c.lembar, c.nilai) == ("NILAI_LALU_BERBEDA", "Renstra", "IKU-01: 81,87")
    assert "hasil pengukuran 2022 (81,9)" in c.aturan
    assert b["IKU-02"]["asal_2022"] == "ketik"


def test_a_typed_value_that_is_the_measured_one_rounded_is_no_remark(
    olahan: Olahan, pengaturan_ukur: dict[str, Any], tmp_path: Path
) -> None:
    lalu = tahun_2022(olahan, tmp_path, target="82", realisasi="81.8749", capaian="99.8")
    ukur_tahun(olahan, pengaturan_ukur, tmp_path, {}, lalu)
    assert dari_csv((tmp_path / "c.csv").read_bytes()) == ()


def test_a_scale_that_does_not_exist_is_a_remark_and_nothing_is_written(
    olahan: Olahan, pengaturan_ukur: dict[str, Any], tmp_path: Path
) -> None:
    pengaturan_ukur["ketentuan"]["skala"] = "khayal"
    with pytest.raises(DataSalahError) as salah:
        pengukuran.triwulan(
            rencana=olahan.rencana,
            rekap=olahan.sampai("rekap.csv", 1),
            skala=[],
            pengaturan=pengaturan_ukur,
            tahun=2023,
            tw=1,
            keluar=tmp_path / "p.csv",
            keluar_anggaran=tmp_path / "a.csv",
        )
    (c,) = salah.value.catatan
    assert (c.kode, c.sel, c.nilai) == ("PENGATURAN", "ketentuan.skala", "khayal")
    assert list(tmp_path.iterdir()) == []


def test_a_scale_with_a_gap_is_a_remark_on_its_file(
    olahan: Olahan, pengaturan_ukur: dict[str, Any], tmp_path: Path
) -> None:
    rusak = tmp_path / olahan.skala.name
    rusak.write_text(
        olahan.skala.read_text(encoding="utf-8").replace("bawah: 76", "bawah: 80"), encoding="utf-8"
    )
    with pytest.raises(DataSalahError) as salah:
        pengukuran.triwulan(
            rencana=olahan.rencana,
            rekap=olahan.sampai("rekap.csv", 1),
            skala=[rusak],
            pengaturan=pengaturan_ukur,
            tahun=2023,
            tw=1,
            keluar=tmp_path / "p.csv",
            keluar_anggaran=tmp_path / "a.csv",
        )
    assert [c.berkas for c in salah.value.catatan] == [str(rusak)]

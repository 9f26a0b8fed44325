"""The setting that puts a SOP in force, and the officials that its roles are."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.sop.pabrik import byte, isi_sop

from lkj.catatan import Catatan, DataSalahError
from lkj.contoh.kantor import muat_pengaturan
from lkj.konfigurasi import Kantor, muat
from lkj.sop import FOLDER_SOP, jabatan_peran, muat_berlaku, peran_bersama

AKAR = Path(__file__).resolve().parents[2]
TANGGAL = date(2023, 4, 12)
BERKAS = {f"{FOLDER_SOP}/coba.yaml": byte(isi_sop())}


def enam() -> dict[str, bytes]:
    return {f"{FOLDER_SOP}/{b.name}": b.read_bytes() for b in (AKAR / FOLDER_SOP).iterdir()}


def kantor(*sop: dict[str, Any]) -> Kantor:
    return muat(Kantor, muat_pengaturan() | {"sop": list(sop)})


def catatan_atas(*sop: dict[str, Any]) -> list[Catatan]:
    with pytest.raises(DataSalahError) as salah:
        muat_berlaku(kantor(*sop), BERKAS, tanggal=TANGGAL)
    return list(salah.value.catatan)


def test_an_office_may_have_no_sop_in_force() -> None:
    assert muat_berlaku(kantor(), BERKAS, tanggal=TANGGAL) == []


def test_the_example_office_has_the_sop_of_eight_steps_in_force() -> None:
    (berlaku,) = muat_berlaku(muat(Kantor, muat_pengaturan()), enam(), tanggal=TANGGAL)
    assert (berlaku.sop.kunci, len(berlaku.sop.langkah)) == ("pengumpulan_data_kinerja", 8)
    assert set(berlaku.sop.periode) == {"triwulan", "tahun"}


def test_the_office_says_who_a_role_is_where_it_is_another_than_the_files() -> None:
    k = kantor({"nama": "coba", "peran": {"kasubbag": "kasubbag_umum"}})
    (berlaku,) = muat_berlaku(k, BERKAS, tanggal=TANGGAL)
    assert jabatan_peran(k, berlaku) == {"camat": ("camat",), "kasubbag": ("kasubbag_umum",)}


def test_a_role_may_be_held_by_all_heads_of_sections() -> None:
    k = kantor({"nama": "coba", "peran": {"kasubbag": "kepala_seksi"}})
    (berlaku,) = muat_berlaku(k, BERKAS, tanggal=TANGGAL)
    assert set(jabatan_peran(k, berlaku)["kasubbag"]) == {s.kepala for s in k.seksi.values()}


def test_a_sop_without_a_file_is_a_remark_with_a_guess() -> None:
    (catatan,) = catatan_atas({"nama": "cobaa"})
    assert (catatan.kode, catatan.sel) == ("SOP_TIADA", "sop.0.nama")
    assert "Maksudnya “coba”?" in catatan.aturan


def test_a_role_that_the_sop_has_not_is_a_remark() -> None:
    (catatan,) = catatan_atas({"nama": "coba", "peran": {"cammat": "camat"}})
    assert (catatan.kode, catatan.sel) == ("SOP_PERAN_KANTOR", "sop.0.peran.cammat")
    assert "Maksudnya “camat”?" in catatan.aturan


def test_acts_of_all_heads_are_recorded_by_each_unless_the_office_says_one_is_enough() -> None:
    pilihan: dict[str, Any] = {"nama": "coba", "peran": {"kasubbag": "kepala_seksi"}}
    (semua,) = muat_berlaku(kantor(pilihan), BERKAS, tanggal=TANGGAL)
    (satu,) = muat_berlaku(kantor({**pilihan, "cukup_satu": ["kasubbag"]}), BERKAS, tanggal=TANGGAL)
    assert (peran_bersama(semua), peran_bersama(satu)) == ({"kasubbag"}, set())
    (catatan,) = catatan_atas({"nama": "coba", "cukup_satu": ["kasubag"]})
    assert (catatan.kode, catatan.sel) == ("SOP_PERAN_KANTOR", "sop.0.cukup_satu.0")


def test_a_role_without_an_official_on_the_date_is_a_remark() -> None:
    (catatan,) = catatan_atas({"nama": "coba", "peran": {"kasubbag": "pelaksana_perencanaan"}})
    assert catatan.kode == "SOP_PEJABAT"
    assert "12 April 2023" in catatan.aturan


def test_a_wrong_file_is_a_remark_only_where_it_is_in_force() -> None:
    rusak = {**BERKAS, f"{FOLDER_SOP}/rusak.yaml": b"nama: ["}
    assert len(muat_berlaku(kantor({"nama": "coba"}), rusak, tanggal=TANGGAL)) == 1
    with pytest.raises(DataSalahError) as salah:
        muat_berlaku(kantor({"nama": "rusak"}, {"nama": "tiada"}), rusak, tanggal=TANGGAL)
    assert {c.kode for c in salah.value.catatan} == {"SOP_BENTUK", "SOP_TIADA"}

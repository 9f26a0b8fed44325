"""Files of SOPs: what is refused, with file and key."""

from __future__ import annotations

from typing import Any

import pytest
from tests.sop.pabrik import BERKAS, byte, catatan_atas, isi_sop

from lkj.sop import muat_sop


def kode_sel(isi: object) -> list[tuple[str, str]]:
    catatan = catatan_atas(isi)
    assert {c.berkas for c in catatan} <= {BERKAS}
    return [(c.kode, c.sel) for c in catatan]


def test_a_right_sop_is_read_and_keyed_by_its_file() -> None:
    assert not catatan_atas(isi_sop())
    assert muat_sop(byte(isi_sop()), berkas=BERKAS).kunci == "coba"


def test_an_unknown_key_is_refused_with_a_guess() -> None:
    isi = isi_sop()
    isi["langkah"][1]["kembali_k"] = 1
    (catatan,) = catatan_atas(isi)
    assert (catatan.kode, catatan.sel) == ("SOP_BENTUK", "langkah.1.kembali_k")
    assert "kembali_ke" in catatan.aturan


def test_the_key_of_a_sop_is_not_written_in_it() -> None:
    assert kode_sel(isi_sop() | {"kunci": "lain"}) == [("SOP_BENTUK", "kunci")]


def test_a_month_is_run_for_a_report_only() -> None:
    isi = isi_sop() | {"periode": ["bulan", "triwulan"]}
    assert catatan_atas(isi | {"dokumen": "laporan"}) == []
    (catatan,) = catatan_atas(isi | {"dokumen": "pengukuran"})
    assert catatan.kode == "SOP_BENTUK"
    assert "periode bulan hanya untuk SOP dengan dokumen: laporan" in catatan.aturan


@pytest.mark.parametrize("isi", [b"nama: [", b"- satu", b"\xff\xfe", b"", b"1: satu"])
def test_what_is_no_yaml_of_keys_is_refused(isi: bytes) -> None:
    assert [kode for kode, _ in kode_sel(isi)] == ["SOP_BENTUK"]


def test_an_unknown_role_of_a_step_and_of_its_evidence_is_refused() -> None:
    isi = isi_sop()
    isi["langkah"][0]["peran"] = ["camat", "kasubag"]
    isi["langkah"][2]["bukti"] = [{"tindakan": "paraf", "oleh": ["sekretaris"]}]
    catatan = catatan_atas(isi)
    assert [(c.kode, c.sel) for c in catatan] == [
        ("SOP_PERAN", "langkah.0.peran"),
        ("SOP_PERAN", "langkah.2.bukti.0.oleh"),
    ]
    assert "Maksudnya “kasubbag”?" in catatan[0].aturan


def test_a_role_that_no_step_uses_is_refused() -> None:
    isi = isi_sop()
    isi["peran"]["lurah"] = {"nama": "Lurah", "jabatan": "lurah"}
    assert kode_sel(isi) == [("SOP_PERAN_LEBIH", "peran.lurah")]


def test_a_step_without_evidence_is_refused() -> None:
    isi = isi_sop()
    del isi["langkah"][1]["bukti"]
    assert kode_sel(isi) == [("SOP_BUKTI", "langkah.1.bukti")]


def test_a_step_without_evidence_for_a_period_of_the_sop_is_refused() -> None:
    isi = isi_sop() | {"periode": ["triwulan", "tahun"]}
    isi["langkah"][1]["bukti"] = [{"tindakan": "sampaikan", "periode": ["tahun"]}]
    (catatan,) = catatan_atas(isi)
    assert (catatan.kode, catatan.sel) == ("SOP_BUKTI_MASA", "langkah.1.bukti")
    assert "triwulan" in catatan.aturan
    isi["langkah"][1]["bukti"].append({"tindakan": "terima", "periode": ["triwulan"]})
    assert catatan_atas(isi) == []


@pytest.mark.parametrize(
    ("langkah", "tujuan", "sebab"),
    [
        (1, 2, "berputar"),
        (1, 3, "belum dilalui"),
        (1, 9, "tidak ada"),
        (2, 1, "hanya dapat mundur"),
    ],
)
def test_a_way_back_that_leads_round_on_or_nowhere_is_refused(langkah: int, tujuan: int, sebab: str) -> None:
    isi = isi_sop()
    isi["langkah"][langkah]["kembali_ke"] = tujuan
    (catatan,) = catatan_atas(isi)
    assert (catatan.kode, catatan.sel) == ("SOP_KEMBALI", f"langkah.{langkah}.kembali_ke")
    assert sebab in catatan.aturan


def test_a_way_back_to_an_earlier_step_is_right() -> None:
    isi = isi_sop()
    isi["langkah"][1]["kembali_ke"] = 1
    assert not catatan_atas(isi)


@pytest.mark.parametrize("nomor", [1, 2])
def test_steps_stand_in_the_order_of_their_numbers_each_once(nomor: int) -> None:
    isi = isi_sop()
    isi["langkah"][2]["nomor"] = nomor
    assert kode_sel(isi) == [("SOP_URUTAN", "langkah.2.nomor")]


def test_numbers_may_leave_a_gap() -> None:
    isi = isi_sop()
    isi["langkah"][2]["nomor"] = 8
    assert not catatan_atas(isi)


@pytest.mark.parametrize(
    "bukti",
    [
        {"berkas": "reports/{unit}lkj_{tahun}.pdf", "tindakan": "paraf"},
        {},
        {"berkas": "/etc/passwd"},
        {"berkas": "reports/../rahasia.txt"},
        {"berkas": "reports/{kantor}lkj.pdf"},
        {"berkas": "reports/{unit}lkj.pdf", "oleh": ["camat"]},
        {"tindakan": "tandatangan"},
    ],
)
def test_evidence_is_a_file_of_the_repository_or_a_known_act(bukti: dict[str, Any]) -> None:
    isi = isi_sop()
    isi["langkah"][0]["bukti"] = [bukti]
    assert {kode for kode, _ in kode_sel(isi)} == {"SOP_BENTUK"}


@pytest.mark.parametrize(
    "dasar",
    [
        {"teks": "PP 46/2011", "status": "dicabut"},
        {"teks": "UU 25/2004", "status": "berlaku", "pengganti": "UU 1/2030"},
        {"teks": "UU 25/2004", "status": "mati"},
    ],
)
def test_a_dead_legal_basis_names_what_holds_and_only_that(dasar: dict[str, str]) -> None:
    assert {kode for kode, _ in kode_sel(isi_sop() | {"dasar_hukum": [dasar]})} == {"SOP_BENTUK"}


@pytest.mark.parametrize("jumlah", [0, -1, "satu", 1.5])
def test_a_standard_time_is_a_whole_number_above_zero(jumlah: object) -> None:
    isi = isi_sop()
    isi["langkah"][0]["waktu"]["jumlah"] = jumlah
    assert kode_sel(isi) == [("SOP_BENTUK", "langkah.0.waktu.jumlah")]


def test_a_text_that_cannot_be_printed_is_refused_in_a_list_too() -> None:
    assert kode_sel(isi_sop() | {"peringatan": ["baik", "balik\u202earah"]}) == [
        ("SOP_BENTUK", "peringatan.1")
    ]


def test_everything_wrong_is_said_at_once() -> None:
    isi = isi_sop()
    isi["peran"]["lurah"] = {"nama": "Lurah", "jabatan": "lurah"}
    isi["langkah"][0]["bukti"] = []
    isi["langkah"][1]["kembali_ke"] = 2
    assert [k for k, _ in kode_sel(isi)] == ["SOP_PERAN_LEBIH", "SOP_BUKTI", "SOP_KEMBALI"]

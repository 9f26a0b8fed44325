"""The answers of the first day: a closed model, and the settings that follow from them."""

from __future__ import annotations

import copy
from typing import Any

import pytest
import yaml
from tests.awal.jawaban import jawaban

from lkj.awal import Jawaban, pengaturan
from lkj.awal.berkas_pengaturan import tulis_pengaturan
from lkj.awal.jawaban import kode_kantor, sebutan_camat, sebutan_kepala, sebutan_kepala_daerah
from lkj.catatan import Catatan, DataSalahError
from lkj.konfigurasi import Kantor, muat
from lkj.periode import Masa

Jalur = tuple[str, ...]


def catatan(isi: dict[str, Any]) -> tuple[Catatan, ...]:
    """The remarks on some answers."""
    with pytest.raises(DataSalahError) as salah:
        muat(Jawaban, isi, berkas="jawaban.yaml")
    return salah.value.catatan


def ubah(jalur: Jalur, nilai: object) -> dict[str, Any]:
    """The answers with another value deep inside."""
    isi: Any = copy.deepcopy(jawaban())
    dalam = isi
    for bagian in jalur[:-1]:
        dalam = dalam[bagian]
    dalam[jalur[-1]] = nilai
    return dict(isi)


@pytest.mark.parametrize(
    ("jalur", "nilai", "sebab"),
    [
        (("tahun",), 1999, "paling kecil 2000"),
        (("tahun",), 2100, "paling besar 2099"),
        (("renstra",), "2025-2029", "dua tahun yang memuat 2024"),
        (("renstra",), "2026-2021", "dua tahun yang memuat 2024"),
        (("instansi", "nama"), "  ", "tidak boleh kosong"),
        (("pejabat", "camat", "nip"), "19740814199512100", "NIP harus 18 angka"),
        (("pejabat", "camat", "nip"), 197408141995121001, "harus teks, tulis di antara tanda petik"),
        (("pejabat", "camat", "sejak"), "6 Januari 2020", "tulis tanggal sebagai 2024-01-31"),
        (("pejabat", "camat", "status"), "Pjs.", "pilihan: definitif, Plt., Plh., Pj."),
        (("seksi",), {}, "tidak boleh kosong"),
    ],
)
def test_an_answer_that_cannot_be_used_is_explained(jalur: Jalur, nilai: object, sebab: str) -> None:
    (satu,) = catatan(ubah(jalur, nilai))
    assert (satu.kode, satu.berkas, satu.sel) == ("PENGATURAN", "jawaban.yaml", ".".join(jalur))
    assert sebab in satu.aturan


@pytest.mark.parametrize(
    ("kunci", "sebab"), [("seksi umum", "misalnya pelayanan"), ("Umum", "huruf kecil"), ("lra", "realisasi")]
)
def test_a_section_s_key_must_be_able_to_name_a_file(kunci: str, sebab: str) -> None:
    (satu,) = catatan(ubah(("seksi", kunci), jawaban()["seksi"]["umum"]))
    assert (satu.sel, sebab in satu.aturan) == (f"seksi.{kunci}", True)


@pytest.mark.parametrize(
    ("jalur", "dugaan"),
    [
        (("instnasi",), "instansi"),
        (("instansi", "almat"), "alamat"),
        (("pejabat", "sekertaris"), "sekretaris"),
        (("seksi", "umum", "kepla"), "kepala"),
        (("seksi", "umum", "kepala", "pangkatt"), "pangkat"),
    ],
)
def test_an_unknown_key_is_refused_with_a_guess(jalur: Jalur, dugaan: str) -> None:
    (satu,) = catatan(ubah(jalur, "x"))
    assert satu.aturan == f"Kunci “{'.'.join(jalur)}” tidak dikenal. Maksudnya “{dugaan}”?"


def test_all_that_is_wrong_is_said_at_once() -> None:
    isi = ubah(("pejabat", "camat", "nip"), "123") | {"tahun": 1999}
    assert {c.sel for c in catatan(isi)} == {"tahun", "pejabat.camat.nip"}


def test_what_follows_from_other_answers_need_not_be_said() -> None:
    kantor = muat(Kantor, pengaturan(muat(Jawaban, jawaban())))
    assert (kantor.instansi.kode, kantor.instansi.kepala_daerah) == ("abang-barat", "Bupati Nusaraya")
    assert [(p.jabatan, p.atasan) for p in kantor.pejabat] == [
        ("Bupati Nusaraya", None),
        ("Camat Abang Barat", "kepala_daerah"),
        ("Sekretaris Kecamatan Abang Barat", "camat"),
        ("Kepala Subbagian Umum", "sekretaris"),
        ("Lurah Mekarsari", "camat"),
    ]
    assert {p.sejak.isoformat() for p in kantor.pejabat} == {"2024-01-01"}
    assert {s.kepala for s in kantor.seksi.values()} <= {p.kode_jabatan for p in kantor.pejabat}


def test_what_was_said_is_kept() -> None:
    isi = ubah(("instansi", "kode"), "abg")
    isi["pejabat"]["camat"] |= {"jabatan": "Camat Abang", "status": "Plt.", "sejak": "2023-06-01"}
    kantor = muat(Kantor, pengaturan(muat(Jawaban, isi)))
    camat = kantor.pejabat[1]
    assert kantor.instansi.kode == "abg"
    assert (camat.sebutan, camat.sejak.isoformat()) == ("Plt. Camat Abang", "2023-06-01")


@pytest.mark.parametrize(
    ("fungsi", "nama", "hasil"),
    [
        (kode_kantor, "Kecamatan Kédungwuni Timur", "kedungwuni-timur"),
        (kode_kantor, "Kecamatan", "kecamatan"),
        (kode_kantor, "…", "kantor"),
        (sebutan_camat, "Distrik Abepura", "Kepala Distrik Abepura"),
        (sebutan_camat, "Sukamaju", "Camat Sukamaju"),
        (sebutan_kepala_daerah, "Kota Nusaraya", "Wali Kota Nusaraya"),
        (sebutan_kepala_daerah, "Nusaraya", "Kepala Daerah Nusaraya"),
        (sebutan_kepala, "Seksi Pelayanan", "Kepala Seksi Pelayanan"),
        (sebutan_kepala, "Kelurahan Mekarsari", "Lurah Mekarsari"),
    ],
)
def test_titles_and_codes_are_derived_from_names(fungsi: Any, nama: str, hasil: str) -> None:
    assert fungsi(nama) == hasil


def test_the_settings_are_written_with_a_comment_at_each_part_and_read_back_the_same() -> None:
    isi = pengaturan(muat(Jawaban, ubah(("instansi", "alamat"), "Jalan: 'Melati' #1")))
    teks = tulis_pengaturan(isi, 2024)
    assert yaml.safe_load(teks) == isi
    baris = teks.splitlines()
    assert all(baris[baris.index(f"{kunci}:") - 1].startswith("# ") for kunci in isi)


def test_the_dates_are_written_as_a_hint_that_can_be_uncommented() -> None:
    teks = tulis_pengaturan(pengaturan(muat(Jawaban, jawaban())), 2024)
    terisi = teks.replace("tahunan: null  # misalnya ", "tahunan: ").replace("      # ", "      ")
    dokumen = muat(Kantor, yaml.safe_load(terisi)).dokumen
    assert str(dokumen.tanggal_untuk(Masa(2024))) == "2025-01-31"
    assert [str(dokumen.tanggal_untuk(Masa(2024, tw))) for tw in (1, 4)] == ["2024-04-12", "2025-01-12"]

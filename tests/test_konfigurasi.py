"""The settings: closed models, with Indonesian remarks that name the key."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lkj.catatan import Catatan, DataSalahError
from lkj.konfigurasi import Kantor, PengaturanIsian, PengaturanUkur, muat

Jalur = tuple[str | int, ...]


def ubah(isi: Any, jalur: Jalur, nilai: object) -> None:
    """Set a value deep inside the settings."""
    for bagian in jalur[:-1]:
        isi = isi[bagian]
    isi[jalur[-1]] = nilai


def catatan(pengaturan: dict[str, Any]) -> Catatan:
    """The only remark on the settings."""
    with pytest.raises(DataSalahError) as salah:
        muat(Kantor, pengaturan)
    (satu,) = salah.value.catatan
    return satu


def test_the_settings_of_the_example_office_are_right(pengaturan: dict[str, Any]) -> None:
    kantor = muat(Kantor, pengaturan)
    assert kantor.instansi.nama == "Kecamatan Sukamaju"
    assert kantor.dokumen.tanggal_untuk(2023, None) == date(2024, 1, 31)
    assert kantor.dokumen.tanggal_untuk(2023, 2) == date(2023, 7, 12)


def test_a_date_that_is_not_set_is_none(pengaturan: dict[str, Any]) -> None:
    kantor = muat(Kantor, pengaturan)
    assert kantor.dokumen.tanggal_untuk(2024, None) is None
    assert kantor.dokumen.tanggal_untuk(2024, 1) is None


@pytest.mark.parametrize(
    ("jalur", "dugaan"),
    [
        (("instnasi",), "Maksudnya “instansi”?"),
        (("instansi", "telpon"), "Maksudnya “telepon”?"),
        (("ketentuan", "skla"), "Maksudnya “skala”?"),
        (("pejabat", 1, "pangkatt"), "Maksudnya “pangkat”?"),
        (("seksi", "umum", "kepla"), "Maksudnya “kepala”?"),
    ],
)
def test_an_unknown_key_is_refused_with_a_guess(
    jalur: Jalur, dugaan: str, pengaturan: dict[str, Any]
) -> None:
    ubah(pengaturan, jalur, "x")
    c = catatan(pengaturan)
    assert (c.kode, c.berkas, c.sel) == ("PENGATURAN", "config/config.yaml", ".".join(map(str, jalur)))
    assert c.aturan == f"Kunci “{c.sel}” tidak dikenal. {dugaan}"


@pytest.mark.parametrize("jalur", [("instansi", "nama"), ("dokumen", "tempat"), ("seksi", "umum", "kepala")])
def test_a_missing_key_is_named(jalur: Jalur, pengaturan: dict[str, Any]) -> None:
    isi: Any = pengaturan
    for bagian in jalur[:-1]:
        isi = isi[bagian]
    del isi[jalur[-1]]
    assert catatan(pengaturan).aturan == f"Kunci “{'.'.join(map(str, jalur))}” wajib ada."


@pytest.mark.parametrize(
    ("jalur", "nilai", "sebab"),
    [
        (("pejabat", 1, "nip"), "123", "NIP harus 18 angka"),
        (("pejabat", 1, "sejak"), "6 Januari 2020", "tulis tanggal sebagai 2024-01-31"),
        (("pejabat", 1, "sejak"), None, "tulis tanggal sebagai 2024-01-31"),
        (("pejabat", 1, "status"), "Pjs.", "pilihan: definitif, Plt., Plh., Pj."),
        (("dokumen", "kertas"), "letter", "pilihan: a4, f4"),
        (("ketentuan", "desimal_persen"), 9, "paling besar 4"),
        (("ketentuan", "desimal_persen"), -1, "paling kecil 0"),
        (("ketentuan", "desimal_persen"), "dua", "harus bilangan bulat"),
        (("ketentuan", "batas_rerata"), "seratus", "harus angka"),
        (("instansi", "kode_pos"), 99917, "harus teks"),
        (("seksi", "Seksi Umum"), {"nama": "U", "kepala": "k"}, "hanya memuat huruf kecil"),
        (("seksi",), [], "bentuknya lain dari yang diminta"),
        (("instansi",), "Kecamatan", "bentuknya lain dari yang diminta"),
        (("pejabat",), "camat", "bentuknya lain dari yang diminta"),
    ],
)
def test_a_value_that_cannot_be_used_is_explained_in_indonesian(
    jalur: Jalur, nilai: object, sebab: str, pengaturan: dict[str, Any]
) -> None:
    ubah(pengaturan, jalur, nilai)
    c = catatan(pengaturan)
    assert c.sel == ".".join(map(str, jalur))
    assert sebab in c.aturan


def test_all_wrong_keys_are_named_at_once(pengaturan: dict[str, Any]) -> None:
    ubah(pengaturan, ("instansi", "nma"), "x")
    ubah(pengaturan, ("dokumen", "kertas"), "letter")
    with pytest.raises(DataSalahError) as salah:
        muat(Kantor, pengaturan)
    assert {c.sel for c in salah.value.catatan} == {"instansi.nma", "dokumen.kertas"}


def test_a_floor_above_the_cap_is_refused(pengaturan: dict[str, Any]) -> None:
    pengaturan["ketentuan"] |= {"batas_rerata": 100, "batas_bawah": 101}
    c = catatan(pengaturan)
    assert c.sel == "ketentuan"
    assert "batas_bawah lebih besar daripada batas_rerata" in c.aturan


def test_the_part_for_the_sheets_names_keys_as_they_stand_in_the_file(
    pengaturan_isian: dict[str, Any],
) -> None:
    pengaturan_isian["nama"] = None
    with pytest.raises(DataSalahError) as salah:
        muat(PengaturanIsian, pengaturan_isian)
    (c,) = salah.value.catatan
    assert c.sel == "instansi.nama"
    assert "Kunci “instansi.nama” wajib ada." in c.aturan


def test_missing_rules_have_defaults() -> None:
    ketentuan = muat(PengaturanUkur, {"seksi": ["umum"], "ketentuan": {}}).ketentuan
    assert (ketentuan.skala, ketentuan.batas_skala, ketentuan.batas_rerata) == (
        "permendagri_86_2017",
        None,
        None,
    )


# officials -------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("hari", "sebutan", "nama"),
    [
        (date(2023, 5, 31), "Camat Sukamaju", "Hendra Wijayakusuma, S.STP., M.Si."),
        (date(2023, 6, 1), "Plt. Camat Sukamaju", "Ratna Puspitaningrum, S.Sos., M.AP."),
        (date(2023, 7, 16), "Plt. Camat Sukamaju", "Ratna Puspitaningrum, S.Sos., M.AP."),
        (date(2023, 7, 17), "Camat Sukamaju", "Bagus Setyonugroho, S.IP., M.AP."),
        (date(2030, 1, 1), "Camat Sukamaju", "Bagus Setyonugroho, S.IP., M.AP."),
    ],
)
def test_the_official_is_the_one_who_held_the_office_on_the_date(
    hari: date, sebutan: str, nama: str, pengaturan: dict[str, Any]
) -> None:
    pejabat = muat(Kantor, pengaturan).pejabat_pada("camat", hari)
    assert (pejabat.sebutan, pejabat.nama) == (sebutan, nama)


def test_where_terms_overlap_the_later_one_counts(pengaturan: dict[str, Any]) -> None:
    pengaturan["pejabat"][1]["sampai"] = None
    kantor = muat(Kantor, pengaturan)
    assert kantor.pejabat_pada("camat", date(2023, 6, 15)).status == "Plt."


def test_a_day_without_an_official_is_a_remark(pengaturan: dict[str, Any]) -> None:
    kantor = muat(Kantor, pengaturan)
    with pytest.raises(DataSalahError) as salah:
        kantor.pejabat_pada("camat", date(2019, 12, 31))
    (c,) = salah.value.catatan
    assert (c.kode, c.sel) == ("PEJABAT_KOSONG", "pejabat")
    assert "camat pada 31 Desember 2019" in c.aturan


def test_the_nip_is_printed_in_groups(pengaturan: dict[str, Any]) -> None:
    kantor = muat(Kantor, pengaturan)
    assert kantor.pejabat[1].nip_tercetak == "19740814 199512 1 001"
    assert kantor.pejabat[0].nip_tercetak == ""

"""The settings: closed models, with Indonesian remarks that name the key."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from lkj.catatan import Catatan, DataSalahError
from lkj.konfigurasi import Kantor, PengaturanIsian, PengaturanUkur, muat
from lkj.periode import Masa

AKAR = Path(__file__).parents[1]
SKEMA = AKAR / "config/skema/kantor.schema.json"
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
    assert kantor.dokumen.tanggal_untuk(Masa(2023)) == date(2024, 1, 31)
    assert kantor.dokumen.tanggal_untuk(Masa(2023, 2)) == date(2023, 7, 12)


def test_a_date_that_is_not_set_is_none(pengaturan: dict[str, Any]) -> None:
    kantor = muat(Kantor, pengaturan)
    assert kantor.dokumen.tanggal_untuk(Masa(2024)) is None
    assert kantor.dokumen.tanggal_untuk(Masa(2024, 1)) is None


@pytest.mark.parametrize(
    ("jalur", "dugaan"),
    [
        (("instnasi",), "Maksudnya “instansi”?"),
        (("instansi", "telpon"), "Maksudnya “telepon”?"),
        (("ketentuan", "skla"), "Maksudnya “skala”?"),
        (("pejabat", 1, "pangkatt"), "Maksudnya “pangkat”?"),
        (("seksi", "umum", "kepla"), "Maksudnya “kepala”?"),
        (("ketentuan", "rumus_negatf"), "Maksudnya “rumus_negatif”?"),
        (("ketentuan", "indikator", "IKU-03", "batas_ats"), "Maksudnya “batas_atas”?"),
    ],
)
def test_an_unknown_key_is_refused_with_a_guess(
    jalur: Jalur, dugaan: str, pengaturan: dict[str, Any]
) -> None:
    pengaturan["ketentuan"]["indikator"] = {"IKU-03": {}}
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
        (("ketentuan", "rumus_negatif"), "selisih", "pilihan: dua_t, rasio_balik"),
        (("ketentuan", "rerata"), "bobot", "pilihan: sederhana, berbobot"),
        (("ketentuan", "indikator"), {"IKU-03": {"batas_skala": "tengah"}}, "pilihan: bawah, atas, bulat"),
        (("ketentuan", "indikator"), {"IKU-03": {"batas_atas": "seratus"}}, "harus angka"),
        (("instansi", "kode_pos"), 99917, "harus teks"),
        (("seksi", "Seksi Umum"), {"nama": "U", "kepala": "k"}, "hanya memuat huruf kecil"),
        (("seksi", "lra"), {"nama": "U", "kepala": "k"}, "“lra” adalah nama berkas laporan"),
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
    assert c.sel.startswith(".".join(map(str, jalur)))
    assert sebab in c.aturan


def test_all_wrong_keys_are_named_at_once(pengaturan: dict[str, Any]) -> None:
    ubah(pengaturan, ("instansi", "nma"), "x")
    ubah(pengaturan, ("dokumen", "kertas"), "letter")
    with pytest.raises(DataSalahError) as salah:
        muat(Kantor, pengaturan)
    assert {c.sel for c in salah.value.catatan} == {"instansi.nma", "dokumen.kertas"}


@pytest.mark.parametrize(
    ("ketentuan", "pesan"),
    [
        ({"batas_rerata": 100, "batas_bawah": 101}, "batas_bawah lebih besar daripada batas_rerata"),
        ({"batas_risiko": 95, "batas_waspada": 90}, "batas_risiko lebih besar daripada batas_waspada"),
        ({"batas_atas": 100, "batas_bawah": 101}, "batas_bawah lebih besar daripada batas_atas"),
        (
            {"batas_atas": 100, "indikator": {"IKU-03": {"batas_bawah": 101}}},
            "batas_bawah lebih besar daripada batas_atas untuk IKU-03",
        ),
        (
            {"batas_bawah": 50, "indikator": {"IKU-03": {"batas_rerata": 40}}},
            "batas_bawah lebih besar daripada batas_rerata untuk IKU-03",
        ),
    ],
)
def test_a_floor_above_the_cap_is_refused_also_where_rules_are_merged(
    ketentuan: dict[str, Any], pesan: str, pengaturan: dict[str, Any]
) -> None:
    pengaturan["ketentuan"] |= ketentuan
    c = catatan(pengaturan)
    assert c.sel == "ketentuan"
    assert f"({pesan})" in c.aturan


def test_an_indicator_without_a_floor_may_have_a_cap_below_the_office_s_floor(
    pengaturan: dict[str, Any],
) -> None:
    pengaturan["ketentuan"]["indikator"] = {"IKU-03": {"batas_atas": -5, "batas_bawah": None}}
    ketentuan = muat(Kantor, pengaturan).ketentuan
    assert (ketentuan.untuk("IKU-03").batas_atas, ketentuan.batas_atas) == (Decimal(-5), None)


def test_an_indicator_follows_the_office_in_all_that_it_does_not_set(pengaturan: dict[str, Any]) -> None:
    pengaturan["ketentuan"] |= {
        "batas_rerata": 120,
        "batas_skala": "atas",
        "indikator": {"IKU-03": {"batas_atas": 110.5}, "IKU-04": {"skala": "madiun"}},
    }
    ketentuan = muat(Kantor, pengaturan).ketentuan
    tiga, empat = ketentuan.untuk("IKU-03"), ketentuan.untuk("IKU-04")
    assert (tiga.batas_atas, tiga.batas_rerata, tiga.batas_skala) == (
        Decimal("110.5"),
        Decimal(120),
        "atas",
    )
    assert (empat.skala, empat.batas_skala) == ("madiun", None), "the office's policy is for its own scale"
    assert ketentuan.untuk("IKU-01") == ketentuan
    assert ketentuan.nama_skala() == ("permendagri_86_2017", "madiun")


def test_the_part_for_the_sheets_names_keys_as_they_stand_in_the_file(
    pengaturan_isian: dict[str, Any],
) -> None:
    pengaturan_isian["nama"] = None
    with pytest.raises(DataSalahError) as salah:
        muat(PengaturanIsian, pengaturan_isian)
    (c,) = salah.value.catatan
    assert c.sel == "instansi.nama"
    assert "Kunci “instansi.nama” wajib ada." in c.aturan


def test_who_fills_in_a_form_are_the_sections_and_with_the_lra_its_keeper(
    pengaturan_isian: dict[str, Any],
) -> None:
    seksi = list(pengaturan_isian["seksi"])
    assert list(muat(PengaturanIsian, pengaturan_isian).pengisi) == [*seksi, "lra"]
    pengaturan_isian["keuangan"] = "isian"
    assert list(muat(PengaturanIsian, pengaturan_isian).pengisi) == seksi
    pengaturan_isian["keuangan"] = "sipd"
    with pytest.raises(DataSalahError) as salah:
        muat(PengaturanIsian, pengaturan_isian)
    assert salah.value.catatan[0].sel == "ketentuan.keuangan"


def test_missing_rules_have_defaults() -> None:
    ketentuan = muat(PengaturanUkur, {"seksi": ["umum"], "ketentuan": {}}).ketentuan
    assert (ketentuan.skala, ketentuan.batas_skala, ketentuan.batas_rerata) == (
        "permendagri_86_2017",
        None,
        None,
    )


# schemas ---------------------------------------------------------------------------------------------
def jalankan(*perintah: str) -> subprocess.CompletedProcess[str]:
    """Run a command in the root of the repository."""
    return subprocess.run(perintah, cwd=AKAR, capture_output=True, text=True, check=False)


def test_the_schemas_are_those_of_the_models() -> None:
    hasil = jalankan(sys.executable, "docs/pengembang/skema.py", "--periksa")
    assert hasil.returncode == 0, hasil.stderr


def periksa_skema(berkas: Path) -> subprocess.CompletedProcess[str]:
    """Check a file of settings by the schema, as an editor does."""
    return jalankan(sys.executable, "-m", "check_jsonschema", "--schemafile", str(SKEMA), str(berkas))


def test_the_example_s_settings_keep_their_schema(kantor_contoh: Path) -> None:
    berkas = kantor_contoh / "config/config.yaml"
    assert berkas.read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=skema/kantor")
    hasil = periksa_skema(berkas)
    assert hasil.returncode == 0, hasil.stdout


@pytest.mark.parametrize(
    ("lama", "baru"),
    [
        ("rumus_negatif:", "rumus_negatf:"),
        ("keuangan: lra", "keuangan: sipd"),
        ("'197408141995121001'", "'123'"),
        ("skala: permendagri", "indikator: {IKU-03: {batas_ats: 1}}\n  skala: permendagri"),
    ],
)
def test_the_schema_refuses_what_the_models_refuse(
    lama: str, baru: str, kantor_contoh: Path, tmp_path: Path
) -> None:
    isi = (kantor_contoh / "config/config.yaml").read_text(encoding="utf-8")
    assert lama in isi
    rusak = tmp_path / "config.yaml"
    rusak.write_text(isi.replace(lama, baru), encoding="utf-8")
    assert periksa_skema(rusak).returncode == 1
    with pytest.raises(DataSalahError):
        muat(Kantor, yaml.safe_load(rusak.read_text(encoding="utf-8")))


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


TAK_TERCETAK = ("Budi \U0001f600", "Budi \u202eIKM", "a\u0007b", "\uf220", "\u0627", "x" * 4001)


@pytest.mark.parametrize("teks", TAK_TERCETAK)
def test_a_text_that_cannot_be_printed_is_refused_with_its_key(teks: str, pengaturan: dict[str, Any]) -> None:
    pengaturan["pejabat"][1]["nama"] = teks
    c = catatan(pengaturan)
    assert (c.kode, c.sel) == ("PENGATURAN", "pejabat.1.nama")


def test_a_line_end_in_a_text_is_a_blank(pengaturan: dict[str, Any]) -> None:
    pengaturan["instansi"]["nama"] = "Kecamatan\n  Sukamaju "
    assert muat(Kantor, pengaturan).instansi.nama == "Kecamatan Sukamaju"


# signature -------------------------------------------------------------------------------------------
def test_a_report_is_signed_by_pen_unless_the_settings_say_otherwise(pengaturan: dict[str, Any]) -> None:
    pengaturan.pop("pengesahan")
    milik = muat(Kantor, pengaturan).pengesahan
    assert (milik.cara, milik.alamat_verifikasi, milik.salinan) == ("basah", "", ())
    pengaturan["pengesahan"] = {
        "cara": "elektronik",
        "alamat_verifikasi": "https://periksa.nusaraya.example/lkj",
        "salinan": [{"penerima": "Bupati"}],
    }
    milik = muat(Kantor, pengaturan).pengesahan
    assert (milik.cara, milik.salinan[0].banyak) == ("elektronik", 1)


@pytest.mark.parametrize(
    ("jalur", "nilai", "sebab"),
    [
        (("cara",), "digital", "pilihan: basah, elektronik"),
        (("alamat_verifikasi",), "http://periksa.example", "alamat dimulai dengan https://"),
        (("alamat_verifikasi",), "https://periksa.example/?x=1", "alamat dimulai dengan https://"),
        (("alamat_verifikasi",), "https://periksa.example/ a", "alamat dimulai dengan https://"),
        (("salinan", 0, "banyak"), 0, "paling kecil 1"),
        (("salinan", 0, "penerima"), "", "tidak boleh kosong"),
        (("salinan", 0, "jumlah"), 1, "tidak dikenal"),
        (("TTD",), "x", "tidak dikenal"),
    ],
)
def test_a_wrong_setting_of_the_signature_is_named(
    jalur: Jalur, nilai: object, sebab: str, pengaturan: dict[str, Any]
) -> None:
    ubah(pengaturan, ("pengesahan", *jalur), nilai)
    c = catatan(pengaturan)
    assert c.sel.startswith("pengesahan")
    assert sebab in c.aturan

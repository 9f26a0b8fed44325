"""A file is what its content says: which section's form, a plan, a foreign layout, or something else."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.conftest import BERKAS_RENCANA, RAW, Isian, Sunting
from tests.tata_asing.buku import e81, rencana_aksi, sipd
from tests.terima.conftest import isian_contoh, kode, terima, tujuan

from lkj.catatan import KONFIRMASI, WAJIB, DataSalahError
from lkj.contoh import tulis_contoh


def arsip(**isi: bytes) -> bytes:
    """A zip of files; a dot in a name is written as two underscores."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w") as z:
        for nama, b in isi.items():
            z.writestr(nama.replace("__", "."), b)
    return wadah.getvalue()


def pakai_format(repo: Path, **format_: str) -> None:
    """Say in the settings who keeps a foreign layout."""
    berkas = repo / "config/config.yaml"
    isi = yaml.safe_load(berkas.read_text(encoding="utf-8"))
    berkas.write_text(yaml.safe_dump({**isi, "format": format_}), encoding="utf-8")


# our own forms ---------------------------------------------------------------------------------------
@pytest.mark.parametrize(("seksi", "tw"), [("pelayanan", 1), ("kel_mekarsari", 3), ("lra", 2)])
def test_a_form_is_filed_by_its_stamp_whatever_its_name(
    seksi: str, tw: int, repo: Path, kantor_contoh: Path
) -> None:
    k = terima(repo, isian_contoh(kantor_contoh, seksi, tw), "WA/Document 7 (baru)")
    assert tujuan(k) == [f"{RAW}/tw{tw}/{seksi}.xlsx"]
    assert k.sebutan.endswith(f"Triwulan {'I' * tw} 2023")
    assert kode(k) == ["KIRIMAN_AKHIRAN"]


def test_a_form_is_checked_against_the_plan_and_kept_with_its_remarks(repo: Path, isian: Isian) -> None:
    k = terima(repo, isian("pelayanan", 1, {"Kinerja!G9": "82,45"}))
    assert [(c.kode, c.berkas, c.sel) for c in k.catatan] == [("ANGKA_SEBAGAI_TEKS", "kiriman.xlsx", "G9")]
    assert tujuan(k) == [f"{RAW}/tw1/pelayanan.xlsx"]


@pytest.mark.parametrize(
    ("nama", "kode_nama"),
    [
        ("pelayanan (1).xlsx", ["KIRIMAN_SALINAN"]),
        ("pelayanan - Copy.xlsx", ["KIRIMAN_SALINAN"]),
        ("PELAYANAN.XLSX", ["KIRIMAN_AKHIRAN"]),
        ("pelayanan (2).zip", ["KIRIMAN_SALINAN", "KIRIMAN_AKHIRAN"]),
        ("pelayanan.xlsx", []),
        ("Kelurahan (Mekarsari) 2.xlsx", []),
    ],
)
def test_a_doubtful_name_is_asked_about_and_stands_in_no_ones_way(
    nama: str, kode_nama: list[str], repo: Path, kantor_contoh: Path
) -> None:
    k = terima(repo, isian_contoh(kantor_contoh), nama)
    assert kode(k) == kode_nama
    assert {c.tingkat for c in k.catatan} <= {KONFIRMASI}
    assert tujuan(k) == [f"{RAW}/tw1/pelayanan.xlsx"]


@pytest.mark.parametrize(
    ("ubah", "hasil"),
    [
        ({"_tanda!B2": "sukamundur"}, "KIRIMAN_KANTOR_LAIN"),
        ({"_tanda!B5": "../../../etc"}, "KIRIMAN_SEKSI"),
        ({"_tanda!B5": "keuangan"}, "KIRIMAN_SEKSI"),
        ({"_tanda!B3": "2023/../.."}, "KIRIMAN_MASA"),
        ({"_tanda!B4": "5"}, "KIRIMAN_MASA"),
        ({"_tanda!B3": "2031"}, "RENCANA_TIDAK_ADA"),
        ({"_tanda!B1": "0"}, "CAP_VERSI"),
        ({"_tanda!B7": "{}"}, "CAP_TIDAK_ADA"),
    ],
)
def test_a_stamp_of_another_office_year_quarter_or_section_is_refused(
    ubah: dict[str, object], hasil: str, repo: Path, isian: Isian
) -> None:
    k = terima(repo, isian("pelayanan", 1, ubah))
    assert [(c.kode, c.tingkat) for c in k.catatan] == [(hasil, WAJIB)]
    assert k.tujuan == ()


def test_one_office_of_many_gets_its_own_forms(repo: Path, tmp_path: Path) -> None:
    lain = tmp_path / "lain"
    tulis_contoh(lain, unit="abang", benih=7)
    isi = (lain / "data/raw/abang/2023/tw2/pmd.xlsx").read_bytes()
    assert kode(terima(repo, isi)) == ["KIRIMAN_KANTOR_LAIN"]
    shutil.copytree(lain / "config", repo / "config", dirs_exist_ok=True)
    (repo / "data/raw/abang/2023").mkdir(parents=True)
    shutil.copy(lain / "data/raw/abang/2023/rencana.xlsx", repo / "data/raw/abang/2023")
    assert tujuan(terima(repo, isi)) == ["data/raw/abang/2023/tw2/pmd.xlsx"]


# plans -----------------------------------------------------------------------------------------------
def test_a_plan_is_filed_by_its_year_and_office(repo: Path, isi_rencana: bytes) -> None:
    k = terima(repo, isi_rencana, "DPA final.xlsx")
    assert (tujuan(k), k.sebutan) == ([BERKAS_RENCANA], "rencana Kecamatan Sukamaju tahun 2023")
    assert not [c for c in k.catatan if c.tingkat == WAJIB]


@pytest.mark.parametrize(
    ("sel", "isi", "hasil"),
    [("B3", "Kecamatan Lain", "KIRIMAN_KANTOR_LAIN"), ("B2", "dua ribu", "KIRIMAN_MASA")],
)
def test_a_plan_of_another_office_or_of_no_year_is_refused(
    sel: str, isi: str, hasil: str, repo: Path, isi_rencana: bytes, sunting: Sunting
) -> None:
    k = terima(repo, sunting(isi_rencana, {f"Umum!{sel}": isi}))
    assert (kode(k), k.tujuan) == ([hasil], ())


# profiles --------------------------------------------------------------------------------------------
PROFIL = f"{RAW}/profil.xlsx"


def test_a_profile_is_filed_by_its_year_and_checked_with_the_plan_and_the_photos_here(
    repo: Path, sunting: Sunting
) -> None:
    isi = (repo / PROFIL).read_bytes()
    k = terima(repo, isi, "profil FINAL.xlsx")
    assert (tujuan(k), k.sebutan) == ([PROFIL], "profil Kecamatan Sukamaju tahun 2023")
    assert not [c for c in k.catatan if c.tingkat == WAJIB]
    lama = terima(repo, sunting(isi, {"Umum!B2": "2022"}))
    assert tujuan(lama) == ["data/raw/2022/profil.xlsx"]
    for foto in (repo / RAW / "foto").iterdir():
        foto.unlink()
    assert {c.lembar for c in terima(repo, isi).catatan} - {c.lembar for c in k.catatan} == {"Foto"}
    assert kode(terima(repo, sunting(isi, {"Umum!B2": "tahun ini"}))) == ["KIRIMAN_MASA"]


def test_of_many_offices_the_one_of_a_profile_is_named(repo: Path, tmp_path: Path) -> None:
    tulis_contoh(tmp_path / "lain", unit="abang", benih=7)
    shutil.copytree(tmp_path / "lain/config", repo / "config", dirs_exist_ok=True)
    isi = (repo / PROFIL).read_bytes()
    assert kode(terima(repo, isi)) == ["KIRIMAN_PROFIL"]
    assert kode(terima(repo, isi, unit="abbang")) == ["KIRIMAN_PROFIL"]
    assert tujuan(terima(repo, isi, unit="abang")) == ["data/raw/abang/2023/profil.xlsx"]
    assert tujuan(terima(repo, isi, unit="")) == [PROFIL]


# foreign layouts -------------------------------------------------------------------------------------
def test_a_foreign_sheet_is_filed_for_who_keeps_it(repo: Path) -> None:
    pakai_format(repo, lra="sipd_belanja")
    k = terima(repo, sipd(2), "download.xlsx", tw=2)
    assert (tujuan(k), k.catatan) == ([f"{RAW}/tw2/lra.xlsx"], ())
    assert k.sebutan == "Realisasi belanja SIPD-RI, Triwulan II 2023"


def test_a_sheet_of_the_whole_office_is_filed_for_every_section_that_uses_it(repo: Path) -> None:
    pakai_format(repo, umum="rencana_aksi", trantib="rencana_aksi", pmd="e81")
    k = terima(repo, rencana_aksi(1), tw=1)
    assert tujuan(k) == [f"{RAW}/tw1/trantib.xlsx", f"{RAW}/tw1/umum.xlsx"]
    assert tujuan(terima(repo, rencana_aksi(1), tw=1, seksi="umum")) == [f"{RAW}/tw1/umum.xlsx"]


@pytest.mark.parametrize(
    ("format_", "petunjuk", "sebab"),
    [
        ({}, {"tw": 1}, "konfigurasi tidak menyebut seksi"),
        ({"umum": "e81"}, {}, "tahun atau triwulannya tidak tertulis"),
        ({"umum": "e81"}, {"tw": 1, "seksi": "pmd"}, "konfigurasi tidak menyebut seksi"),
    ],
)
def test_a_foreign_sheet_whose_owner_or_quarter_is_not_sure_is_not_filed(
    format_: dict[str, str], petunjuk: dict[str, Any], sebab: str, repo: Path
) -> None:
    pakai_format(repo, **format_)
    k = terima(repo, e81(1), **petunjuk)
    assert (kode(k), k.tujuan) == (["KIRIMAN_TATA"], ())
    assert sebab in k.catatan[0].aturan


def test_a_wrong_description_is_said_and_not_passed_over(repo: Path) -> None:
    (repo / "config/format/e81.yaml").write_text("judul: [", encoding="utf-8")
    with pytest.raises(DataSalahError) as galat:
        terima(repo, sipd(1), tw=1)
    assert galat.value.catatan[0].berkas == "config/format/e81.yaml"


# something else --------------------------------------------------------------------------------------
ODS = b"application/vnd.oasis.opendocument.spreadsheet"


@pytest.mark.parametrize(
    ("isi", "hasil"),
    [
        (b"%PDF-1.7 ...", "KIRIMAN_PDF"),
        (b"\xff\xd8\xff\xe0 JFIF", "KIRIMAN_FOTO"),
        (b"\x89PNG\r\n\x1a\n", "KIRIMAN_FOTO"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "KIRIMAN_FOTO"),
        (b"\0\0\0\x18ftypheic", "KIRIMAN_FOTO"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "KIRIMAN_XLS"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "KIRIMAN_WORD"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "BERSANDI"),
        (b"kode;realisasi\r\nIKU-01;82,5\r\n", "KIRIMAN_CSV"),
        ("\ufeffkode,nilai\n".encode(), "KIRIMAN_CSV"),
        (b"Rar!\x1a\x07\x01\0", "KIRIMAN_ARSIP"),
        (arsip(mimetype=ODS, content__xml=b"<x/>"), "KIRIMAN_ODS"),
        (arsip(**{"word/document__xml": b"<x/>", "[Content_Types]__xml": b"<x/>"}), "KIRIMAN_WORD"),
        (arsip(pelayanan__xlsx=b"x", pmd__xlsx=b"y"), "KIRIMAN_ARSIP"),
        (arsip(foto__jpg=b"x"), "KIRIMAN_ARSIP"),
        (arsip(**{"[Content_Types]__xml": b"<x/>"}), "BUKAN_XLSX"),
        (b"<html><table></table></html>", "BUKAN_XLSX"),
        (b"", "BUKAN_XLSX"),
        (b"PK\x03\x04 terpotong", "BERKAS_RUSAK"),
    ],
)
def test_what_is_no_workbook_is_named_and_sent_back(isi: bytes, hasil: str, repo: Path) -> None:
    k = terima(repo, isi, "pelayanan.xlsx")
    assert k.tujuan == ()
    assert [(c.kode, c.tingkat) for c in k.catatan] == [(hasil, WAJIB)]


@pytest.mark.lambat
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
@pytest.mark.parametrize(
    ("jenis", "hasil"),
    [("ods", "KIRIMAN_ODS"), ("xls", "KIRIMAN_XLS"), ("csv", "KIRIMAN_CSV"), ("pdf", "KIRIMAN_PDF")],
)
def test_a_form_that_libreoffice_saved_as_something_else_is_sent_back(
    jenis: str, hasil: str, repo: Path, kantor_contoh: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.xlsx").write_bytes(isian_contoh(kantor_contoh))
    perintah = [
        "soffice",
        "--headless",
        f"-env:UserInstallation=file://{tmp_path}/profil",
        "--convert-to",
        jenis,
    ]
    perintah += ["--outdir", str(tmp_path), str(tmp_path / "a.xlsx")]
    subprocess.run(perintah, check=True, capture_output=True, timeout=120)
    assert kode(terima(repo, (tmp_path / f"a.{jenis}").read_bytes())) == [hasil]


def test_an_archive_says_which_workbooks_are_in_it(repo: Path) -> None:
    (c,) = terima(repo, arsip(pelayanan__xlsx=b"x", pmd__xlsx=b"y"), "kiriman.zip").catatan
    assert "2 buku kerja (pelayanan.xlsx, pmd.xlsx)" in c.aturan


def test_the_lock_file_of_an_open_workbook_is_no_form(repo: Path) -> None:
    assert kode(terima(repo, b"\x05Kasi", "x/~$pelayanan.xlsx")) == ["KIRIMAN_SEMENTARA"]


def test_a_workbook_of_nobody_is_said_with_its_sheets(repo: Path, isian: Isian) -> None:
    k = terima(repo, isian("pelayanan", 1, {"_tanda": None}))
    assert kode(k) == ["KIRIMAN_TAK_DIKENAL"]
    assert "Kinerja" in k.catatan[0].aturan

"""Which files are opened at all: plain ones of the right kind and size, whatever officers call them."""

from pathlib import Path

import pytest

from lkj.laporan.gambar_kantor import batas
from lkj.laporan.gambar_kantor.berkas import gambar_setahun, lambang


def taruh(folder: Path, *nama: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for n in nama:
        (folder / n).write_bytes(b"x")


def test_names_with_blanks_brackets_and_accents_are_taken(tmp_path: Path) -> None:
    taruh(tmp_path / "foto", "Foto Rapat (1).JPG", "Musrenbang é'ñ & 50%.jpeg", "foto-01.png")
    daftar = gambar_setahun(tmp_path)
    assert [Path(b).name for b in daftar.berkas] == [
        "Foto Rapat (1).JPG",
        "Musrenbang é'ñ & 50%.jpeg",
        "foto-01.png",
    ]
    assert not daftar.ditolak


def test_what_the_system_leaves_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    taruh(tmp_path / "foto", "Thumbs.db", "desktop.ini", ".DS_Store", "~$x.jpg")
    assert not gambar_setahun(tmp_path).berkas
    assert not gambar_setahun(tmp_path).ditolak


@pytest.mark.parametrize(
    ("nama", "kode"),
    [
        ("IMG_0001.HEIC", "GAMBAR_JENIS"),
        ("laporan.docx", "GAMBAR_JENIS"),
        ("tanpa akhiran", "GAMBAR_JENIS"),
        ("{tahun}.jpg", "GAMBAR_NAMA"),
        ("baris\nbaru.jpg", "GAMBAR_NAMA"),
        (b"latin\xe9.jpg".decode("utf-8", "surrogateescape"), "GAMBAR_NAMA"),
    ],
)
def test_a_file_of_another_kind_or_with_an_impossible_name_is_refused(
    tmp_path: Path, nama: str, kode: str
) -> None:
    taruh(tmp_path / "foto", nama)
    daftar = gambar_setahun(tmp_path)
    assert not daftar.berkas
    assert [k for k, _, _ in daftar.ditolak] == [kode]
    assert daftar.ditolak[0][1].isprintable()


def test_a_link_a_folder_and_a_huge_file_are_refused_unread(tmp_path: Path) -> None:
    folder = tmp_path / "foto"
    taruh(folder, "besar.jpg")
    with (folder / "besar.jpg").open("wb") as berkas:
        berkas.truncate(batas.BITA + 1)
    (folder / "folder.jpg").mkdir()
    (folder / "tautan.jpg").symlink_to("/etc/hostname")
    (folder / "putus.jpg").symlink_to("tidak-ada")
    kode = {Path(b).name: k for k, b, _ in gambar_setahun(tmp_path).ditolak}
    assert kode == {
        "besar.jpg": "GAMBAR_TERLALU_BESAR",
        "folder.jpg": "GAMBAR_JENIS",
        "tautan.jpg": "GAMBAR_TAUTAN",
        "putus.jpg": "GAMBAR_TAUTAN",
    }


def test_a_folder_of_hundreds_of_photos_is_bounded(tmp_path: Path) -> None:
    taruh(tmp_path / "foto", *(f"IMG_{n:04}.jpg" for n in range(batas.BERKAS + 30)))
    daftar = gambar_setahun(tmp_path)
    assert len(daftar.berkas) == batas.BERKAS
    assert [(k, apa) for k, _, apa in daftar.ditolak] == [("GAMBAR_TERLALU_BANYAK", str(batas.BERKAS))]


def test_no_folder_is_no_picture(tmp_path: Path) -> None:
    assert not gambar_setahun(tmp_path / "tidak ada").berkas


def test_a_pdf_is_a_scan_and_no_photo(tmp_path: Path) -> None:
    taruh(tmp_path / "foto", "a.pdf")
    taruh(tmp_path / "pindaian", "a.pdf")
    assert [Path(b).parent.name for b in gambar_setahun(tmp_path).berkas] == ["pindaian"]


def test_the_emblem_is_the_file_of_the_settings_or_the_one_in_the_folder(tmp_path: Path) -> None:
    taruh(tmp_path, "lambang.svg", "lain.png")
    assert lambang(tmp_path).berkas == [f"{tmp_path}/lambang.svg"]
    assert lambang(tmp_path, f"{tmp_path}/lain.png").berkas == [f"{tmp_path}/lain.png"]
    assert lambang(tmp_path, f"{tmp_path}/tidak-ada.png").berkas == []
    assert lambang(tmp_path, {"bukan": "teks"}).berkas == [f"{tmp_path}/lambang.svg"]

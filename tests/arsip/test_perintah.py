"""`lkj arsip periksa` and `buka`: exit codes, words, and a folder that is whole or not there."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.arsip.alat import AKAR, isi_zip, kemas, kemas_entri, ubah_isi
from tests.arsip.test_periksa import entri
from typer.testing import CliRunner, Result

from lkj.cli import aplikasi


def lkj(*argumen: str | Path) -> Result:
    """Run the command."""
    return CliRunner().invoke(aplikasi, ["arsip", *map(str, argumen)])


@pytest.fixture
def berubah(arsip: Path, tmp_path: Path) -> Path:
    """An archive of which one table was changed."""
    return ubah_isi(arsip, tmp_path / "berubah.zip", lambda isi: isi.update({"data/tabel/rekap.csv": b"x\n"}))


def test_a_whole_archive_is_called_so_and_the_limits_of_the_proof_are_said(arsip: Path) -> None:
    hasil = lkj("periksa", arsip)
    assert hasil.exit_code == 0, hasil.output
    assert f"{len(isi_zip(arsip))} berkas, semuanya cocok." in hasil.output
    assert "Keadaan : DRAF" in hasil.output
    assert "bukan siapa pembuatnya" in hasil.output


def test_each_problem_is_one_line(berubah: Path) -> None:
    hasil = lkj("periksa", berubah)
    assert hasil.exit_code == 1
    baris = [b for b in hasil.output.splitlines() if b.startswith("[ARSIP_ISI_BERUBAH]")]
    lain = "Isi berkas ini lain dari yang tercatat dalam manifest-sha256.txt."
    assert baris == [f"[ARSIP_ISI_BERUBAH] data/tabel/rekap.csv: {lain}"]


def test_a_file_that_is_not_there_is_a_wrong_call(arsip: Path, tmp_path: Path) -> None:
    for argumen in (
        ("periksa", arsip, tmp_path / "x.zip"),
        ("buka", tmp_path / "x.zip", "--ke", tmp_path / "y"),
    ):
        hasil = lkj(*argumen)
        assert (hasil.exit_code, "Berkas tidak ada" in hasil.output) == (2, True)


def test_an_archive_is_unpacked_as_it_is(arsip: Path, tmp_path: Path) -> None:
    ke = tmp_path / "baru" / "folder"
    assert lkj("buka", arsip, "--ke", ke).exit_code == 0
    ada = {b.relative_to(ke / AKAR).as_posix(): b.read_bytes() for b in ke.rglob("*") if b.is_file()}
    assert ada == isi_zip(arsip)
    assert [b.name for b in ke.parent.iterdir()] == ["folder"]


def test_a_changed_archive_is_unpacked_only_when_asked(berubah: Path, tmp_path: Path) -> None:
    ke = tmp_path / "buka"
    hasil = lkj("buka", berubah, "--ke", ke)
    assert (hasil.exit_code, ke.exists(), "--tetap" in hasil.output) == (1, False, True)
    assert lkj("buka", berubah, "--ke", ke, "--tetap").exit_code == 1
    assert (ke / AKAR / "data/tabel/rekap.csv").read_bytes() == b"x\n"


def test_a_harmful_zip_is_never_unpacked(tmp_path: Path) -> None:
    jahat = kemas_entri(tmp_path / "jahat.zip", (entri("lkj/../../keluar"), b"x"))
    ke = tmp_path / "dalam" / "buka"
    assert lkj("buka", jahat, "--ke", ke, "--tetap").exit_code == 1
    assert not ke.exists()
    assert not (tmp_path / "keluar").exists()


def test_a_folder_that_holds_something_is_left_alone(arsip: Path, tmp_path: Path) -> None:
    (tmp_path / "lama.txt").write_bytes(b"x")
    hasil = lkj("buka", arsip, "--ke", tmp_path)
    assert (hasil.exit_code, "sudah berisi" in hasil.output) == (2, True)
    assert [b.name for b in tmp_path.iterdir()] == ["lama.txt"]


def test_a_text_of_the_bag_cannot_speak_to_the_terminal(arsip: Path, tmp_path: Path) -> None:
    isi = isi_zip(arsip)
    isi["bag-info.txt"] = isi["bag-info.txt"].replace(b"Kecamatan", b"\x1b[2J")
    isi["datapackage.json"] = isi["datapackage.json"].replace(b"data/tabel/rekap.csv", b"\\u001b[31m")
    assert "\x1b" not in lkj("periksa", kemas(tmp_path / "x.zip", isi)).output

"""`lkj bangun-ulang`: old releases made again from their commits, and what is found when one differs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.terbitan.tiruan import ANGKA, Tiruan, git, simpan

from lkj.cli.terbitan import bangun_ulang
from lkj.sidik import sha256
from lkj.terbitan.model import baca_manifes
from lkj.terbitan.terbitkan import pesan

MANIFES = "terbitan/2023/lkj-2023-1/manifes.json"


def kata(capsys: pytest.CaptureFixture[str], pembangun: Tiruan, kode: int, tag: str = "lkj-2023-1") -> str:
    """What the command prints, with its exit code checked."""
    capsys.readouterr()
    assert bangun_ulang(tag, pembangun=pembangun) == kode
    layar = capsys.readouterr()
    return layar.out + layar.err


def palsukan(akar: Path, manifes: dict[str, object], *, kata_tag: str = "palsu") -> None:
    """Move the tag to a commit with another manifest, as somebody would who rewrites both.

    Without words for the tag it gets those that `lkj terbitkan` would have written of that manifest.
    """
    tag = "lkj-2023-1"
    if not kata_tag:
        kata_tag = pesan(baca_manifes(json.dumps(manifes).encode()))
    induk = git(akar, "rev-parse", f"{tag}^").strip()
    git(akar, "checkout", "-q", "--detach", tag)
    (akar / MANIFES).write_text(json.dumps(manifes), encoding="utf-8")
    git(akar, "add", "--all")
    pohon = git(akar, "write-tree").strip()
    commit = git(akar, "commit-tree", pohon, "-p", induk, "-m", "palsu").strip()
    git(akar, "tag", "-f", "-a", "--cleanup=verbatim", "-m", kata_tag, tag, commit)
    git(akar, "checkout", "-q", "-f", commit)


def test_three_releases_are_made_again_byte_for_byte(
    tiga: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str]
) -> None:
    for nomor in (1, 2, 3):
        teks = kata(capsys, tiruan, 0, f"lkj-2023-{nomor}")
        assert "7 berkas, semuanya sama bita demi bita." in teks
        assert "  sama  reports/lkj_2023.pdf" in teks
        assert "Perhatian" not in teks
    assert git(tiga, "status", "--porcelain") == ""


@pytest.mark.usefixtures("tiga")
def test_what_was_made_again_can_be_kept(
    tiruan: Tiruan, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ke = tmp_path / "hasil"
    assert bangun_ulang("lkj-2023-1", ke=ke, pembangun=tiruan) == 0
    assert b"82.45" in (ke / "reports/lkj_2023.pdf").read_bytes()
    assert bangun_ulang("lkj-2023-1", ke=ke, pembangun=tiruan) == 2
    assert "sudah berisi" in capsys.readouterr().err


@pytest.mark.usefixtures("tiga")
def test_a_build_with_one_other_byte_is_found(tiruan: Tiruan, capsys: pytest.CaptureFixture[str]) -> None:
    def lain(folder: Path, target: Sequence[str]) -> str:
        tiruan(folder, target)
        pdf = folder / "reports/lkj_2023.pdf"
        pdf.write_bytes(pdf.read_bytes()[:-1] + b"x")
        (folder / "reports/lkj_2023.html").unlink()
        return ""

    assert bangun_ulang("lkj-2023-2", pembangun=lain) == 1
    teks = capsys.readouterr().out
    assert "  BEDA  reports/lkj_2023.pdf" in teks
    assert "  TIADA reports/lkj_2023.html" in teks
    assert "2 dari 7 berkas tidak sama" in teks


def test_a_changed_byte_of_an_input_is_found(
    tiga: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str]
) -> None:
    isi = json.loads((tiga / MANIFES).read_bytes())
    isi["masukan"][ANGKA] = sha256(b"isian lain")
    palsukan(tiga, isi)
    teks = kata(capsys, tiruan, 1)
    assert f"TIDAK COCOK: Masukan pada commit data lain daripada di manifes: {ANGKA}." in teks
    assert "tetapi catatannya tidak cocok" in teks


def test_a_tag_moved_to_a_commit_with_another_input_is_found(
    tiga: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str]
) -> None:
    isi = json.loads((tiga / MANIFES).read_bytes())
    isi["commit"] = git(tiga, "rev-parse", "lkj-2023-2^").strip()
    palsukan(tiga, isi)
    teks = kata(capsys, tiruan, 1)
    assert f"lain daripada di manifes: {ANGKA}" in teks
    assert "tidak langsung sesudah" in teks
    assert "BEDA  reports/lkj_2023.pdf" in teks


@pytest.mark.parametrize(
    ("bagian", "nilai", "kata_ada"),
    [
        ("urut", 7, "Manifes menyebut terbitan ke-7; menurut commit datanya ini yang ke-1."),
        ("sebelum", "lkj-2023-0", "terbitan sebelumnya lkj-2023-0; menurut commit datanya tidak ada."),
        ("tag", "lkj-2023-2", "Manifesnya menyebut terbitan lkj-2023-2, bukan lkj-2023-1."),
        ("kode", "0" * 64, "Program pada commit data lain"),
        ("kunci", "0" * 64, "requirements.lock pada commit data lain"),
        ("huruf", {}, "daftar huruf lain daripada di masukan: templates/fonts/Satu.ttf"),
        ("tabel", {"anggaran.csv": "0" * 64}, "hasil dan tabel tidak sama: anggaran.csv, pengukuran.csv"),
        ("sidik_isi", {"lkj_2023": "0" * 64}, "Kode hash isi di manifes bukan kode hash isi yang dibangun."),
        ("sebutan", "DRAF Revisi 1", "Manifes menyebut keadaannya draf “DRAF Revisi 1”"),
        ("keadaan", "final", "tidak menyebut hasil yang seharusnya ada: reports/lkj_2023_siap_ttd.pdf"),
        ("keluaran", {"reports/lkj_2023.pdf": "0" * 64}, "BEDA  reports/lkj_2023.pdf"),
        (
            "keluaran",
            {"reports/lkj_2023.pdf": "0" * 64},
            "tidak menyebut hasil yang seharusnya ada: reports/",
        ),
        ("masukan", {ANGKA: "0" * 64}, "Masukan pada commit data lain daripada di manifes: config/"),
        ("unit", "abang", "milik terbitan lain: lkj_2023 (kantor “abang”, tahun 2023, triwulan –)"),
        ("tw", 2, "milik terbitan lain: lkj_2023 (kantor “”, tahun 2023, triwulan 2)"),
        ("tahun", 2024, "milik terbitan lain: lkj_2023 (kantor “”, tahun 2024, triwulan –)"),
    ],
)
def test_an_edited_manifest_is_found_also_when_its_tag_was_written_to_match(
    tiga: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str], bagian: str, nilai: object, kata_ada: str
) -> None:
    isi = json.loads((tiga / MANIFES).read_bytes()) | {bagian: nilai}
    palsukan(tiga, isi, kata_tag="")
    assert kata_ada in kata(capsys, tiruan, 1)


@pytest.mark.parametrize("bagian", ["versi", "penandatangan"])
def test_what_no_build_proves_is_held_by_the_tag(
    tiga: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str], bagian: str
) -> None:
    isi = json.loads((tiga / MANIFES).read_bytes())
    isi |= {"versi": isi["versi"] | {"typst": "9.9"}} if bagian == "versi" else {bagian: "0" * 64}
    palsukan(tiga, isi, kata_tag=git(tiga, "tag", "-l", "--format=%(contents)", "lkj-2023-1"))
    teks = kata(capsys, tiruan, 1)
    assert "atau manifesnya disunting: kode hash manifes tidak cocok" in teks


def test_a_tag_that_was_moved_says_from_where_to_where(
    tiga: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str]
) -> None:
    asli, lain = (git(tiga, "rev-parse", f"lkj-2023-{n}^{{commit}}")[:10] for n in (1, 3))
    git(tiga, "tag", "-f", "-a", "-m", "Terbitan", "lkj-2023-1", "lkj-2023-3^{commit}")
    teks = kata(capsys, tiruan, 1)
    assert f"Tag lkj-2023-1 menunjuk commit {lain}, yang tidak langsung sesudah" in teks
    assert f"terbitan itu ditambahkan oleh {asli}" in teks
    assert "ditulis ulang" in teks


def test_a_tag_without_its_message_is_found(
    tiga: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str]
) -> None:
    git(tiga, "tag", "-f", "lkj-2023-1", "lkj-2023-1^{commit}")
    assert "bukan lagi tag beranotasi yang dibuat lkj terbitkan" in kata(capsys, tiruan, 1)


def test_a_release_commit_that_changes_data_too_is_found(
    tiga: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str]
) -> None:
    git(tiga, "checkout", "-q", "--detach", "lkj-2023-3")
    (tiga / ANGKA).write_text("lain\n", encoding="utf-8")
    git(tiga, "commit", "-q", "--amend", "--no-edit", "-a")
    kata_tag = git(tiga, "tag", "-l", "--format=%(contents)", "lkj-2023-3")
    git(tiga, "tag", "-f", "-a", "-m", kata_tag, "lkj-2023-3")
    teks = kata(capsys, tiruan, 1, "lkj-2023-3")
    assert f"Commit terbitan mengubah juga berkas di luar terbitan: {ANGKA}." in teks


@pytest.mark.parametrize("nama", ["manifes.json", "pengukuran.csv"])
def test_an_edit_in_the_folder_of_a_release_is_found(
    tiga: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str], nama: str
) -> None:
    berkas = tiga / f"terbitan/2023/lkj-2023-1/{nama}"
    berkas.write_bytes(berkas.read_bytes().replace(b"2", b"3", 1))
    for _ in ("as a file", "as a commit"):
        teks = kata(capsys, tiruan, 1)
        assert f"tidak lagi seperti pada tag: {nama}" in teks
        assert "git checkout lkj-2023-1 -- terbitan/2023/lkj-2023-1" in teks
        if git(tiga, "status", "--porcelain"):
            simpan(tiga, "Disunting")


def test_a_table_that_its_manifest_does_not_name_so_is_found(
    tiga: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str]
) -> None:
    isi = json.loads((tiga / MANIFES).read_bytes())
    isi["tabel"]["anggaran.csv"] = sha256(b"lain")
    palsukan(tiga, isi)
    assert "Tabel yang tersimpan pada tag lain daripada di manifesnya: anggaran.csv" in kata(
        capsys, tiruan, 1
    )


def test_another_environment_is_said_and_judged_by_the_bytes(
    tiga: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tiga / "requirements.lock").write_text("typst==0.14\n", encoding="utf-8")
    isi = json.loads((tiga / MANIFES).read_bytes())
    monkeypatch.setattr("lkj.terbitan.alat.version", lambda nama: "9.9" if nama == "typst" else "1.0")
    teks = kata(capsys, tiruan, 0)
    assert "Perhatian: requirements.lock sekarang lain" in teks
    assert f"Perhatian: Typst {isi['versi']['typst']} dahulu, 9.9 sekarang." in teks


@pytest.mark.parametrize(
    ("tag", "pesan"), [("lkj-2023-9", "tidak ada di repositori ini"), ("biasa", "tidak memuat manifes")]
)
def test_what_is_no_release_is_said(
    tiga: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str], tag: str, pesan: str
) -> None:
    git(tiga, "tag", "biasa")
    assert pesan in kata(capsys, tiruan, 1, tag)


def test_a_data_commit_that_is_gone_is_said(
    tiga: Path,
    tiruan: Tiruan,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    git(tmp_path, "clone", "-q", "--depth", "1", "--branch", "lkj-2023-3", tiga.as_uri(), "dangkal")
    monkeypatch.chdir(tmp_path / "dangkal")
    teks = kata(capsys, tiruan, 1, "lkj-2023-3")
    assert "tidak dapat dibaca" in teks
    assert "klona dangkal" in teks


@pytest.mark.usefixtures("tiga")
def test_a_build_that_fails_says_why(tiruan: Tiruan, capsys: pytest.CaptureFixture[str]) -> None:
    tiruan.sebab = "Aturan tidak dikenal."
    assert "Terbitan lkj-2023-1 tidak dapat dibangun lagi.\nAturan tidak dikenal." in kata(capsys, tiruan, 1)

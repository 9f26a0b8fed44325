"""`lkj simpan`: what is kept, in whose name, and what never is."""

import io
from pathlib import Path

import pytest
from tests.alur.ruang import sunting
from tests.simpan.conftest import ISIAN, Repo

from lkj.cli.simpan import Pilihan, jalankan

JUDUL = "Isian triwulan I 2023 diterima dari Kepala Seksi Pelayanan Umum"
PENULIS = "Fitriana Maharani, S.AP. <kecamatan.sukamaju@nusaraya.example>"
TERCATAT = PENULIS.replace(". <", " <")
"""Git takes the full stop off the end of a name."""
YA = Pilihan(ya=True)


def test_a_sheet_is_committed_in_the_name_of_its_section_s_head(
    repo: Repo, capsys: pytest.CaptureFixture[str]
) -> None:
    repo.contoh(ISIAN)
    (repo / "catatan-sendiri.txt").write_text("bukan data")
    assert jalankan(YA) == 0
    layar = capsys.readouterr().out
    assert f"1. {JUDUL}\n   penulis: {PENULIS}\n   {ISIAN}: baru" in layar
    assert "Pemeriksaan 1 buku kerja: tidak ada catatan." in layar
    assert "Tidak ikut disimpan" in layar
    assert "catatan-sendiri.txt" in layar
    assert repo.log("%s|%an <%ae>|%cn", "-1") == [f"{JUDUL}|{TERCATAT}|Novita Larasati"]
    assert repo.git("show", "--name-only", "--format=").split() == [ISIAN]
    assert repo.git("status", "--porcelain") == "?? catatan-sendiri.txt\n"


def test_each_sender_gets_a_commit_and_the_rest_is_one_s_own(repo: Repo) -> None:
    repo.contoh(ISIAN, "data/raw/2023/tw1/trantib.xlsx", "data/raw/2023/narasi/simpulan.md")
    assert jalankan(YA) == 0
    trantib = "Isian triwulan I 2023 diterima dari Kepala Seksi Ketenteraman dan Ketertiban Umum"
    assert sorted(repo.log("%an: %s", "-3")) == [
        f"Bambang Suryanegara, S.H: {trantib}",
        f"Fitriana Maharani, S.AP: {JUDUL}",
        "Novita Larasati: Narasi 2023 ditambahkan",
    ]


def test_a_named_sender_sends_all_of_it_and_the_day_says_who_held_the_office(repo: Repo) -> None:
    repo.contoh(ISIAN, "data/raw/2023/profil.xlsx")
    pilihan = Pilihan(
        dari="camat", tanggal="2023-06-20", surel="plt@contoh.invalid", pesan="Dari rapat", ya=True
    )
    assert jalankan(pilihan) == 0
    assert repo.log("%an <%ae>: %s", "-1") == [
        "Ratna Puspitaningrum, S.Sos., M.AP <plt@contoh.invalid>: Dari rapat"
    ]
    assert len(repo.git("show", "--name-only", "--format=").split()) == 2


def test_an_unknown_sender_is_answered_with_the_right_ones(
    repo: Repo, capsys: pytest.CaptureFixture[str]
) -> None:
    repo.contoh(ISIAN)
    assert jalankan(Pilihan(dari="kasi_pelayana", ya=True)) == 1
    layar = capsys.readouterr().out
    assert "Maksudnya “kasi_pelayanan”?" in layar
    assert "lurah_mekarsari" in layar
    assert len(repo.log("%s")) == 1


def test_a_wrong_sheet_is_remarked_on_and_kept(repo: Repo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.contoh(ISIAN)
    assert jalankan(YA) == 0
    (repo / ISIAN).write_bytes(sunting((repo / ISIAN).read_bytes(), {"Kinerja!G9": "delapan puluh"}))
    assert jalankan(YA) == 0
    layar = capsys.readouterr().out
    assert f"{ISIAN} › Kinerja › G9" in layar
    assert "wajib diperbaiki" in layar
    assert "Kinerja › G9  IKU-01 · Realisasi TW I: 82,45 → delapan puluh" in layar
    assert repo.log("%s", "-1") == [
        "Isian triwulan I 2023 diperbaiki, diterima dari Kepala Seksi Pelayanan Umum"
    ]


@pytest.mark.parametrize(("jawab", "kode"), [("t\n", 1), ("", 1), ("y\n", 0)])
def test_nothing_is_committed_before_it_is_confirmed(
    repo: Repo, monkeypatch: pytest.MonkeyPatch, jawab: str, kode: int
) -> None:
    repo.contoh(ISIAN)
    monkeypatch.setattr("sys.stdin", io.StringIO(jawab))
    assert jalankan(Pilihan()) == kode
    assert len(repo.log("%s")) == 2 - kode
    assert repo.git("diff", "--cached", "--name-only") == ""


@pytest.mark.parametrize(
    ("nama", "isi", "kata"),
    [
        ("tw1/pelayanan.tmp.bak", b"x", "berkas sementara"),
        ("pengesahan/camat.p12", b"x", "rahasia"),
        ("pengesahan/kunci.key", b"x", "rahasia"),
        ("surat/lampiran.txt", b"-----BEGIN OPENSSH PRIVATE KEY-----\n", "kunci pribadi"),
        ("tw1/umum.xls", b"x", "bukan jenis berkas"),
        ("pindaian/besar.pdf", b"0" * 25_000_001, "terlalu besar (25 MB"),
    ],
)
def test_one_file_that_must_not_be_there_stops_all_of_them(
    repo: Repo, capsys: pytest.CaptureFixture[str], nama: str, isi: bytes, kata: str
) -> None:
    repo.contoh(ISIAN)
    (repo / f"data/raw/2023/{nama}").write_bytes(isi)
    assert jalankan(YA) == 1
    salah = capsys.readouterr().err
    assert f"data/raw/2023/{nama}" in salah
    assert kata in salah
    assert len(repo.log("%s")) == 1


def test_a_link_and_a_workbook_that_is_still_open_are_refused(
    repo: Repo, capsys: pytest.CaptureFixture[str]
) -> None:
    repo.contoh(ISIAN)
    (repo / "data/raw/2023/tw1/~$pelayanan.xlsx").write_bytes(b"x")
    (repo / "data/raw/2023/tw1/umum.xlsx").symlink_to("/etc/hostname")
    assert jalankan(YA) == 1
    salah = capsys.readouterr().err
    assert f"{ISIAN}: masih terbuka" in salah
    assert "umum.xlsx: bukan berkas biasa" in salah


def test_a_name_that_is_no_text_is_spelled(repo: Repo, capsys: pytest.CaptureFixture[str]) -> None:
    (repo / "data/raw/2023/surat/undangan-\x1b[31m-\udcff.pdf").write_bytes(b"%PDF")
    assert jalankan(YA) == 0
    layar = capsys.readouterr().out
    assert "undangan-\\u001b[31m-\\udcff.pdf: baru (Surat 2023)" in layar
    assert repo.log("%s", "-1") == ["Surat 2023 ditambahkan"]
    assert repo.git("status", "--porcelain") == ""


def test_a_removed_file_is_committed_as_removed_and_staged_work_is_left_alone(repo: Repo) -> None:
    repo.contoh(ISIAN)
    assert jalankan(YA) == 0
    (repo / ISIAN).unlink()
    (repo / "program.txt").write_text("lain")
    repo.git("add", "program.txt")
    assert jalankan(YA) == 0
    assert repo.log("%s", "-1") == ["Isian triwulan I 2023 dihapus, menurut Kepala Seksi Pelayanan Umum"]
    assert repo.git("status", "--porcelain") == "A  program.txt\n"


def test_no_branch_no_name_and_conflicts_are_said(repo: Repo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.contoh(ISIAN)
    repo.git("switch", "-q", "--detach")
    assert jalankan(YA) == 1
    assert "tidak berada di cabang mana pun" in capsys.readouterr().err
    repo.git("switch", "-q", "main")
    repo.git("config", "--unset", "user.email")
    assert jalankan(YA) == 1
    assert "git belum mengenal Anda" in capsys.readouterr().err
    (repo.akar / ".git/MERGE_HEAD").write_text(repo.git("rev-parse", "HEAD"))
    assert jalankan(YA) == 1
    assert "penggabungan (merge) belum selesai" in capsys.readouterr().err
    assert len(repo.log("%s")) == 1


def test_files_in_conflict_are_named(repo: Repo, capsys: pytest.CaptureFixture[str]) -> None:
    config = repo / "config/config.yaml"
    semula = config.read_text()
    repo.git("switch", "-q", "-c", "lain")
    config.write_text(semula.replace("Sukamaju", "Sukamakmur"))
    repo.git("commit", "-q", "-a", "-m", "lain")
    repo.git("switch", "-q", "main")
    config.write_text(semula.replace("Sukamaju", "Sukajaya"))
    repo.git("commit", "-q", "-a", "-m", "sini")
    with pytest.raises(AssertionError):
        repo.git("merge", "-q", "lain")
    assert jalankan(YA) == 1
    assert "bertabrakan dan belum diselesaikan: config/config.yaml" in capsys.readouterr().err


def test_a_hook_that_refuses_leaves_nothing_staged(repo: Repo, capsys: pytest.CaptureFixture[str]) -> None:
    kait = repo / ".git/hooks/pre-commit"
    kait.write_text("#!/bin/sh\necho 'tidak boleh' >&2\nexit 1\n")
    kait.chmod(0o755)
    repo.contoh(ISIAN)
    assert jalankan(YA) == 1
    assert "tidak boleh" in capsys.readouterr().err
    assert repo.git("diff", "--cached", "--name-only") == ""


def test_a_push_goes_out_and_a_refused_one_is_said(
    repo: Repo, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repo.contoh(ISIAN)
    assert jalankan(Pilihan(ya=True, kirim=True)) == 1
    assert "BELUM terkirim: cabang ini belum mempunyai tempat tujuan" in capsys.readouterr().err
    repo.git("init", "-q", "--bare", "-b", "main", str(tmp_path / "pusat.git"))
    repo.git("remote", "add", "origin", str(tmp_path / "pusat.git"))
    repo.git("push", "-q", "--set-upstream", "origin", "main")
    (repo / ISIAN).unlink()
    assert jalankan(Pilihan(ya=True, kirim=True)) == 0
    assert "Terkirim." in capsys.readouterr().out
    assert repo.log("%s", "origin/main", "-1") == repo.log("%s", "-1")
    repo.git("commit", "-q", "--amend", "-m", "Ditulis ulang")
    assert jalankan(Pilihan(ya=True, kirim=True)) == 1
    keluar = capsys.readouterr()
    assert "Tidak ada yang perlu disimpan" in keluar.out
    assert "BELUM terkirim: ditolak, karena orang lain sudah mengirim lebih dahulu" in keluar.err


def test_outside_of_git_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "Snakefile").touch()
    monkeypatch.chdir(tmp_path)
    assert jalankan(YA) == 1
    assert "folder ini bukan repositori git" in capsys.readouterr().err

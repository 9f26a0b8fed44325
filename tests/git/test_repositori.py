"""`lkj.git` against real repositories: what is there, and what is said when it is not."""

import os
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from tests.git.conftest import Git, Simpan

from lkj.git import GitGagalError, Perubahan, Repositori, tercatat


def _sidik(isi: bytes) -> str:
    return sha256(isi).hexdigest()


@pytest.fixture
def repo(akar: Path, simpan: Simpan) -> Iterator[Repositori]:
    """A repository with one commit."""
    simpan("Rencana", **{"data__rencana.csv": b"satu\n"})
    with Repositori.buka(akar) as terbuka:
        yield terbuka


@pytest.mark.parametrize("rev", ["HEAD", "main"])
def test_a_commit_says_who_when_and_why(repo: Repositori, git: Git, rev: str) -> None:
    tanggal = "2023-04-05T06:07:08+08:00"
    git(
        repo.akar,
        "commit",
        "-q",
        "--allow-empty",
        "-m",
        "Isian é\n\nDua baris\nlagi",
        GIT_AUTHOR_DATE=tanggal,
    )
    commit = repo.commit(rev)
    assert (commit.penulis, commit.surel) == ("Sri Rahayu", "sri@contoh.invalid")
    assert commit.tanggal.isoformat() == tanggal
    assert commit.pesan == "Isian é\n\nDua baris\nlagi"
    assert commit.judul == "Isian é"
    assert commit.induk == (git(repo.akar, "rev-parse", "HEAD~").strip(),)


def test_the_history_is_that_of_the_asked_paths_and_commits(repo: Repositori, simpan: Simpan) -> None:
    a = simpan("Dua", **{"data__b.csv": b"2"})
    simpan("Tiga", lain=b"3")
    b = simpan("Empat", **{"data__b.csv": b"4", "data__[x].csv": b"x"})
    assert [c.pesan for c in repo.riwayat()] == ["Empat", "Tiga", "Dua", "Rencana"]
    assert [c.id for c in repo.riwayat(["data/b.csv"])] == [b, a]
    assert [c.pesan for c in repo.riwayat(dari=a)] == ["Empat", "Tiga"]
    assert [c.pesan for c in repo.riwayat(["data/[x].csv"], sampai="HEAD")] == ["Empat"]


def test_a_renamed_file_is_followed_when_asked(repo: Repositori, simpan: Simpan) -> None:
    baris = b"".join(b"baris %d\n" % n for n in range(50))
    simpan("Ada", **{"data__lama.csv": baris})
    simpan("Nama baru", **{"data__lama.csv": None, "data__baru.csv": baris + b"satu lagi\n"})
    assert [c.pesan for c in repo.riwayat(["data/baru.csv"])] == ["Nama baru"]
    assert [c.pesan for c in repo.riwayat(["data/baru.csv"], ikuti=True)] == ["Nama baru", "Ada"]
    assert repo.beda("HEAD~", "HEAD") == [Perubahan("R", "data/lama.csv", "data/baru.csv")]
    with pytest.raises(ValueError, match="one path"):
        repo.riwayat(["a", "b"], ikuti=True)


def test_files_are_read_as_they_were(repo: Repositori, simpan: Simpan) -> None:
    isi = bytes(range(256)) * 3
    simpan("Biner", **{"data__dua kata.bin": isi, "data__sub__é.csv": b"", "luar": b"x"})
    assert repo.blob("HEAD", "data/dua kata.bin") == isi
    assert repo.blob("HEAD~", "data/dua kata.bin") is None
    assert repo.blob("HEAD", "data") is None
    pohon = repo.pohon("HEAD", "data")
    assert sorted(pohon) == ["data/dua kata.bin", "data/rencana.csv", "data/sub/é.csv"]
    assert repo.isi(pohon["data/dua kata.bin"]) == isi
    assert repo.isi(pohon["data/sub/é.csv"]) == b""
    assert repo.pohon("HEAD", "tiada") == {}
    assert "luar" in repo.pohon()


def test_changes_are_named_between_commits_and_against_the_folder(repo: Repositori, simpan: Simpan) -> None:
    simpan("Ubah", **{"data__rencana.csv": b"dua\n", "luar": b"x"})
    assert repo.beda("HEAD~", "HEAD", "data") == [Perubahan("M", "data/rencana.csv", "data/rencana.csv")]
    assert repo.beda("HEAD", "HEAD~") == [
        Perubahan("M", "data/rencana.csv", "data/rencana.csv"),
        Perubahan("D", "luar", ""),
    ]
    (repo.akar / "luar").unlink()
    (repo.akar / "data/baru é.csv").write_bytes(b"1")
    assert repo.beda("HEAD") == [Perubahan("A", "", "data/baru é.csv"), Perubahan("D", "luar", "")]
    assert repo.bersih == ["data/baru é.csv", "luar"]


def test_a_clean_folder_has_nothing_uncommitted(repo: Repositori) -> None:
    assert repo.bersih == []
    assert not repo.dangkal


def test_the_origin_is_the_last_commit_that_gave_the_file_these_bytes(
    repo: Repositori, simpan: Simpan
) -> None:
    path = "data/rencana.csv"
    simpan("Salah", **{"data__rencana.csv": b"dua\n"})
    kembali = simpan("Kembali", **{"data__rencana.csv": b"satu\n"})
    simpan("Lain", lain=b"1")
    asal = repo.asal_berkas(path, _sidik(b"satu\n"))
    assert asal
    assert asal.id == kembali
    salah = repo.asal_berkas(path, _sidik(b"dua\n"))
    assert salah
    assert salah.pesan == "Salah"
    assert repo.asal_berkas(path, _sidik(b"tiga\n")) is None
    assert repo.asal_berkas("tiada.csv", _sidik(b"satu\n")) is None
    banyak = repo.asal({path: _sidik(b"satu\n"), "lain": _sidik(b"1"), "tiada": "0"})
    assert {p: c.pesan for p, c in banyak.items()} == {path: "Kembali", "lain": "Lain"}


def test_the_origin_of_bytes_made_by_a_merge_is_the_merge(repo: Repositori, simpan: Simpan, git: Git) -> None:
    git(repo.akar, "checkout", "-q", "-b", "teman")
    simpan("Teman", **{"data__rencana.csv": b"teman\n"})
    git(repo.akar, "checkout", "-q", "main")
    simpan("Kita", **{"data__rencana.csv": b"kita\n"})
    git(repo.akar, "merge", "-q", "teman", kode=1)
    gabung = simpan("Gabung", **{"data__rencana.csv": b"kita dan teman\n"})
    asal = repo.asal_berkas("data/rencana.csv", _sidik(b"kita dan teman\n"))
    assert asal
    assert asal.id == gabung
    assert len(asal.induk) == 2
    dari_teman = repo.asal_berkas("data/rencana.csv", _sidik(b"teman\n"))
    assert dari_teman
    assert dari_teman.pesan == "Teman"


def test_a_removed_and_an_empty_commit_leave_their_trace(repo: Repositori, simpan: Simpan) -> None:
    simpan("Hapus", **{"data__rencana.csv": None})
    simpan("Kosong")
    jejak = list(repo.jejak())
    assert [(j.commit.pesan, len(j.blob)) for j in jejak] == [("Kosong", 0), ("Hapus", 1), ("Rencana", 1)]
    assert jejak[1].blob == {"data/rencana.csv": None}


def test_a_shallow_clone_says_so_and_reads_what_it_has(
    repo: Repositori, simpan: Simpan, git: Git, tmp_path: Path
) -> None:
    lama = repo.pasti("HEAD")
    simpan("Dua", **{"data__rencana.csv": b"dua\n"})
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repo.akar}", "dangkal")
    with Repositori.buka(tmp_path / "dangkal") as dangkal:
        assert dangkal.dangkal
        assert dangkal.blob("HEAD", "data/rencana.csv") == b"dua\n"
        with pytest.raises(GitGagalError, match="klona dangkal"):
            dangkal.commit(lama)


def test_a_partial_clone_fetches_nothing_and_says_so(
    repo: Repositori, simpan: Simpan, git: Git, tmp_path: Path
) -> None:
    git(repo.akar, "config", "uploadpack.allowFilter", "true")
    simpan("Dua", **{"data__rencana.csv": b"dua\n"})
    git(tmp_path, "clone", "-q", "--no-checkout", "--filter=blob:none", f"file://{repo.akar}", "sebagian")
    with Repositori.buka(tmp_path / "sebagian") as sebagian:
        blob = sebagian.pohon()["data/rencana.csv"]
        with pytest.raises(GitGagalError, match="klona sebagian"):
            sebagian.isi(blob)


def test_what_is_no_repository_is_named(
    repo: Repositori, git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "biasa").mkdir()
    (tmp_path / "kosong").mkdir()
    git(tmp_path / "kosong", "init", "-q")
    git(tmp_path, "clone", "-q", "--bare", str(repo.akar), "gudang.git")
    for folder, sebab in {
        tmp_path / "biasa": "folder ini bukan repositori git",
        tmp_path / "kosong": "repositori git ini belum mempunyai commit",
        repo.akar / "data": "folder ini bukan folder teratas repositori git",
        tmp_path / "gudang.git": "repositori git ini tidak mempunyai folder kerja (repositori “bare”)",
        tmp_path / "tiada": "foldernya tidak ada",
    }.items():
        with pytest.raises(GitGagalError) as salah:
            Repositori.buka(folder)
        assert salah.value.sebab == sebab
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitGagalError, match="git tidak terpasang"):
        Repositori.buka(repo.akar)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder to somebody else")
def test_a_folder_of_somebody_else_is_read_only_where_the_user_trusts_it(
    repo: Repositori, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.chown(repo.akar, 65534, 65534)
    os.chown(repo.akar / ".git", 65534, 65534)
    monkeypatch.setenv("HOME", str(tmp_path))
    with pytest.raises(GitGagalError, match="milik pengguna lain"):
        Repositori.buka(repo.akar)
    (tmp_path / ".gitconfig").write_text(f"[safe]\ndirectory = {repo.akar}\n")
    with Repositori.buka(repo.akar) as percaya:
        assert percaya.commit().pesan == "Rencana"
        assert percaya.blob("HEAD", "data/rencana.csv") == b"satu\n"
        assert percaya.bersih == []


@pytest.mark.parametrize("rev", ["tiada", "0" * 40, "--output=x", "a\nb", ""])
def test_a_commit_that_is_not_there_is_named(repo: Repositori, rev: str) -> None:
    with pytest.raises(GitGagalError, match="tidak ada di repositori ini"):
        repo.commit(rev)


def test_a_rewritten_history_works_and_loses_only_what_it_lost(
    repo: Repositori, simpan: Simpan, git: Git
) -> None:
    lama = simpan("Dua", **{"data__rencana.csv": b"dua\n"})
    git(repo.akar, "commit", "-q", "--amend", "-m", "Dua, ditulis ulang")
    git(repo.akar, "reflog", "expire", "--expire=now", "--all")
    git(repo.akar, "gc", "-q", "--prune=now")
    repo.tutup()
    asal = repo.asal_berkas("data/rencana.csv", _sidik(b"dua\n"))
    assert asal
    assert asal.pesan == "Dua, ditulis ulang"
    with pytest.raises(GitGagalError, match=lama[:10]):
        repo.commit(lama)


@pytest.mark.parametrize(
    ("mentah", "tahun"), [("4102444800 +0000", 2100), ("99999999999999 +0000", 9999), ("1 +9999", 1970)]
)
def test_odd_dates_are_read_and_stay_odd(repo: Repositori, git: Git, mentah: str, tahun: int) -> None:
    isi = f"tree {git(repo.akar, 'rev-parse', 'HEAD^{tree}').strip()}\nauthor A <a@b> {mentah}\n"
    isi += "committer A <a@b> 1 +0000\n\nGanjil\n"
    objek = ("hash-object", "-t", "commit", "-w", "--stdin", "--literally")
    commit = repo.commit(git(repo.akar, *objek, masukan=isi.encode()).strip())
    assert commit.pesan == "Ganjil"
    assert commit.tanggal.year == tahun
    assert commit.tanggal.utcoffset() is not None
    assert abs(commit.tanggal.utcoffset() or timedelta()) < timedelta(hours=24)


def test_programs_of_the_repository_and_settings_of_the_user_do_not_act(
    repo: Repositori, git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jebakan = tmp_path / "jebakan"
    git(repo.akar, "config", "core.fsmonitor", f"touch {jebakan}; false")
    pengguna = tmp_path / "gitconfig"
    pengguna.write_text("[log]\nshowSignature=true\n[core]\nautocrlf=true\n[diff]\nnoprefix=true\n")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(pengguna))
    monkeypatch.setenv("GIT_DIR", "tiada")
    assert repo.bersih == []
    assert not jebakan.exists()


def test_a_file_is_recorded_only_as_it_is_now(repo: Repositori) -> None:
    jalur = repo.akar / "data/rencana.csv"
    assert tercatat(jalur)
    jalur.write_bytes(b"lain")
    assert not tercatat(jalur)
    assert not tercatat(repo.akar / "tiada/x")


def test_thousands_of_commits_and_blobs_are_read_by_one_process(
    repo: Repositori, git: Git, monkeypatch: pytest.MonkeyPatch
) -> None:
    banyak = 2000
    aliran = "".join(
        f"commit refs/heads/main\nmark :{n}\nauthor A <a@b> {1_700_000_000 + n} +0700\n"
        f"committer A <a@b> {1_700_000_000 + n} +0700\ndata {len(str(n))}\n{n}\n"
        + ("from refs/heads/main^0\n" if n == 1 else "")
        + f"M 100644 inline data/isi.csv\ndata {len(str(n))}\n{n}\n"
        for n in range(1, banyak + 1)
    )
    git(repo.akar, "fast-import", "--quiet", masukan=aliran.encode())
    proses: list[object] = []
    asli = subprocess.Popen

    def hitung(perintah: list[str], **pilihan: Any) -> "subprocess.Popen[bytes]":
        proses.append(perintah)
        return asli(perintah, **pilihan)

    monkeypatch.setattr("lkj.git.objek.subprocess.Popen", hitung)
    repo.tutup()
    jejak = list(repo.jejak(["data/isi.csv"]))
    assert [repo.isi(j.blob["data/isi.csv"] or "") for j in jejak] == [
        str(n).encode() for n in range(banyak, 0, -1)
    ]
    assert len(proses) <= 2, "one reading process, and the log"
    awal = repo.asal_berkas("data/isi.csv", _sidik(b"1"))
    assert awal
    assert awal.pesan == "1"

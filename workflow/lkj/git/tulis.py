"""The few commands that add to a repository: a copy of one commit elsewhere, a commit, a tag.

Nothing here rewrites or sends anything. A commit and its tag are made from objects first, so that the branch
moves only when both exist.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from lkj.git.catat import milik_pengguna
from lkj.git.galat import GitGagalError
from lkj.git.jalankan import TETAP, coba, git, lingkungan, pesan_galat


def klona(akar: Path, commit: str, tujuan: Path) -> None:
    """Put the files of a commit, with its history, into a new folder; objects are shared, not copied.

    Args:
        akar: Top folder of the repository.
        commit: Full digest.
        tujuan: A folder that does not exist or is empty.

    Raises:
        GitGagalError: Git fails.
    """
    # A clone speaks a protocol even with a folder of the same machine; only that one is let through.
    env = {**lingkungan(), "GIT_ALLOW_PROTOCOL": "file"}
    asal, ke = str(akar.resolve()), str(tujuan.resolve())
    perintah = ("clone", "--quiet", "--shared", "--no-checkout", "--no-tags", asal, ke)
    hasil = coba(akar, perintah, env=env)
    if hasil.returncode:
        sebab = "salinan dari commit itu tidak dapat dibuat"
        raise GitGagalError(sebab)
    git(tujuan, *TETAP, "checkout", "--quiet", "--detach", commit)


def nama_tag(akar: Path) -> list[str]:
    """The names of all tags, sorted.

    Raises:
        GitGagalError: Git fails.
    """
    return git(akar, *TETAP, "for-each-ref", "--format=%(refname:strip=2)", "refs/tags").decode().split()


def tag_sah(nama: str, akar: Path) -> bool:
    """Whether git accepts a name for a tag."""
    return coba(akar, ("check-ref-format", f"refs/tags/{nama}")).returncode == 0


def simpan_bertanda(
    akar: Path, berkas: Mapping[str, bytes], *, di: str, tag: str, pesan: str, hapus: str = ""
) -> str:
    """Commit some files on top of a commit and tag it, or leave everything as it was.

    Only these files are in the commit, whatever else lies in the folder. The author is who git knows.

    Args:
        akar: Top folder of the repository, on a branch that stands at ``di``.
        berkas: Path → bytes.
        di: The commit that comes before.
        tag: Name of the annotated tag.
        pesan: Message of both.
        hapus: A folder whose earlier files the commit drops.

    Returns:
        The digest of the commit.

    Raises:
        GitGagalError: Git knows no author, the tag exists, a local file is in the way, or the branch moved.
    """
    pohon = _pohon(akar, berkas, di, hapus)
    commit = _milik_git(akar, "commit-tree", pohon, "-p", di, "-F", "-", masukan=pesan.encode())
    _milik_git(
        akar, "tag", "--annotate", "--file=-", "--cleanup=verbatim", tag, commit, masukan=pesan.encode()
    )
    try:
        _milik_git(akar, "-c", f"core.hooksPath={os.devnull}", "merge", "--quiet", "--ff-only", commit)
    except GitGagalError:
        with suppress(GitGagalError):
            _milik_git(akar, "update-ref", "-d", f"refs/tags/{tag}")
        raise
    return commit


def _pohon(akar: Path, berkas: Mapping[str, bytes], di: str, hapus: str) -> str:
    """The tree of a commit with other files in it; made in an index of its own."""
    with TemporaryDirectory(prefix="lkj-") as sementara:
        indeks = Path(sementara, "index")
        _milik_git(akar, "read-tree", di, indeks=indeks)
        lama = (
            git(akar, *TETAP, "ls-tree", "-r", "-z", "--name-only", di, "--", f"{hapus}/") if hapus else b""
        )
        baris = [f"0 {'0' * len(di)}\t{path}\0" for path in lama.decode().split("\0") if path]
        baris += [
            f"100644 {_milik_git(akar, 'hash-object', '-w', '--stdin', masukan=isi)}\t{path}\0"
            for path, isi in sorted(berkas.items())
        ]
        perintah = ("update-index", "-z", "--add", "--index-info")
        _milik_git(akar, *perintah, masukan="".join(baris).encode(), indeks=indeks)
        return _milik_git(akar, "write-tree", indeks=indeks)


def _milik_git(akar: Path, *argumen: str, masukan: bytes = b"", indeks: Path | None = None) -> str:
    lain = {"GIT_INDEX_FILE": str(indeks)} if indeks else {}
    hasil = coba(akar, argumen, masukan=masukan, env={**milik_pengguna(), **lain})
    if hasil.returncode:
        sebab = f"git gagal: {pesan_galat(hasil.stderr)}"
        raise GitGagalError(sebab)
    return hasil.stdout.decode().strip()

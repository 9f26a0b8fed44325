"""Committing and pushing for people: with their own settings of git, and never anything that rewrites.

All else in this room reads, and with nothing of the user's settings. Here the user's name, hooks, keys and
remotes count, because the commit is theirs.
"""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from lkj.git.galat import GitGagalError
from lkj.git.jalankan import coba, pesan_galat

_TEMPAT: Final = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_NAMESPACE")
"""Variables that would lead git to another place than the folder it is given."""
_TETAP: Final = ("--literal-pathspecs", "-c", "core.quotePath=false")
_SEDANG: Final = {
    "MERGE_HEAD": "penggabungan (merge)",
    "rebase-merge": "rebase",
    "rebase-apply": "rebase",
    "CHERRY_PICK_HEAD": "cherry-pick",
    "REVERT_HEAD": "revert",
}
_KIRIM_DETIK: Final = 540


def cabang(akar: Path) -> str:
    """The branch that a commit would go to.

    Raises:
        GitGagalError: There is none (detached HEAD), files conflict, or a merge and the like is not finished.
    """
    if bentrok := _baca(akar, "diff", "--name-only", "--diff-filter=U", "-z").split("\0")[:-1]:
        sebab = f"ada berkas yang bertabrakan dan belum diselesaikan: {', '.join(sorted(bentrok))}"
        raise GitGagalError(sebab)
    folder = akar / _baca(akar, "rev-parse", "--git-dir").strip()
    for nama, kata in _SEDANG.items():
        if (folder / nama).exists():
            sebab = f"{kata} belum selesai; selesaikan dahulu, atau batalkan"
            raise GitGagalError(sebab)
    hasil = coba(akar, ("symbolic-ref", "-q", "--short", "HEAD"), env=milik_pengguna())
    if hasil.returncode:
        sebab = "folder ini sedang tidak berada di cabang mana pun (detached HEAD); git switch main dahulu"
        raise GitGagalError(sebab)
    return hasil.stdout.decode().strip()


def identitas(akar: Path) -> str:
    """Who commits, as git was told: ``Name <mail>``.

    Raises:
        GitGagalError: Git was not told.
    """
    tanya = ("-c", "user.useConfigOnly=true", "var", "GIT_COMMITTER_IDENT")
    hasil = coba(akar, tanya, env=milik_pengguna())
    if hasil.returncode:
        sebab = (
            "git belum mengenal Anda; jalankan: git config --global user.name “Nama Anda”, "
            "lalu git config --global user.email alamat@kantor"
        )
        raise GitGagalError(sebab)
    return hasil.stdout.decode(errors="replace").rpartition(">")[0] + ">"


def commit_berkas(akar: Path, path: Sequence[str], pesan: str, penulis: tuple[str, str] | None) -> str:
    """Commit these paths as they are in the folder now, and nothing else; what was staged stays staged.

    Args:
        akar: Top folder of the repository.
        path: New, changed and removed files.
        pesan: The whole message.
        penulis: Name and e-mail of the author; None for who commits.

    Returns:
        The digest of the commit.

    Raises:
        GitGagalError: Git or a hook refuses; then none of these paths stays staged.
    """
    oleh = [f"--author={_polos(penulis[0])} <{_polos(penulis[1])}>"] if penulis else []
    _ubah(akar, "add", "--all", "--", *path)
    try:
        _ubah(
            akar,
            "commit",
            "--quiet",
            "--only",
            *oleh,
            f"--message={pesan}",
            "--cleanup=verbatim",
            "--",
            *path,
        )
    except GitGagalError:
        coba(akar, (*_TETAP, "reset", "--quiet", "--", *path), env=milik_pengguna())
        raise
    return _baca(akar, "rev-parse", "HEAD").strip()


def kirim(akar: Path) -> None:
    """A plain push of the branch, which never overwrites what others sent.

    Raises:
        GitGagalError: It was refused or could not be reached.
    """
    hasil = coba(akar, ("push", "--quiet"), env=milik_pengguna(), detik=_KIRIM_DETIK)
    if hasil.returncode:
        raise GitGagalError(_sebab_kirim(hasil.stderr))


def _sebab_kirim(galat: bytes) -> str:
    if b"(fetch first)" in galat or b"(non-fast-forward)" in galat:
        return (
            "ditolak, karena orang lain sudah mengirim lebih dahulu; git pull --rebase dahulu, lalu git push"
        )
    if b"has no upstream branch" in galat or b"No configured push destination" in galat:
        return "cabang ini belum mempunyai tempat tujuan; git push --set-upstream origin main sekali saja"
    if b"[remote rejected]" in galat:
        return f"ditolak oleh server: {pesan_galat(galat, b'[remote rejected]')}"
    return f"tidak sampai: {pesan_galat(galat)}"


def _ubah(akar: Path, *argumen: str) -> None:
    hasil = coba(akar, (*_TETAP, *argumen), env=milik_pengguna())
    if hasil.returncode:
        sebab = f"git gagal: {pesan_galat(hasil.stderr)}"
        raise GitGagalError(sebab)


def _baca(akar: Path, *argumen: str) -> str:
    hasil = coba(akar, argumen, env=milik_pengguna())
    if hasil.returncode:
        sebab = f"git gagal: {pesan_galat(hasil.stderr)}"
        raise GitGagalError(sebab)
    return hasil.stdout.decode("utf-8", "surrogateescape")


def milik_pengguna() -> dict[str, str]:
    """The environment of a command that acts in the user's name, in the folder that it is given."""
    return {k: n for k, n in os.environ.items() if k not in _TEMPAT} | {"LC_ALL": "C"}


def _polos(teks: str) -> str:
    """Without the signs that end a name in a commit."""
    return " ".join("".join(h for h in teks if h not in "<>").split())

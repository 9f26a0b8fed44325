"""Running git: as a child with an environment of its own and a time limit."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from lkj.git.galat import GitGagalError
from lkj.git.keluaran import sebab_objek

DETIK: Final = 120
"""Time for one command, in seconds."""

TETAP: Final = (
    *("--no-optional-locks", "--literal-pathspecs"),
    # A repository may name programs in its own settings; none of them is run here.
    *("-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "-c", "log.showSignature=false"),
)
"""Options of every command that reads a history."""


def lingkungan() -> dict[str, str]:
    """The environment of git: no settings of user and machine, no network, English messages."""
    aman = {k: n for k, n in os.environ.items() if not k.startswith("GIT_")}
    tetap = {"LC_ALL": "C", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull}
    # Older versions of git do not know NO_LAZY_FETCH; with no protocol allowed they cannot fetch either.
    luar = {"GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "GIT_TERMINAL_PROMPT": "0"}
    return {**aman, **tetap, **luar, "GIT_NO_REPLACE_OBJECTS": "1", "GIT_GRAFT_FILE": os.devnull}


def git(akar: Path, *argumen: str, masukan: bytes = b"", detik: float = DETIK) -> bytes:
    """What a command of git prints.

    Args:
        akar: The folder it runs in.
        argumen: The command and its arguments.
        masukan: Its standard input.
        detik: How long it may take, in seconds.

    Raises:
        GitGagalError: Git is not installed, fails or takes too long.
    """
    selesai = coba(akar, argumen, masukan=masukan, detik=detik)
    if selesai.returncode:
        raise GitGagalError(sebab_objek(selesai.stderr) or f"git gagal: {pesan_galat(selesai.stderr)}")
    return selesai.stdout


def coba(
    akar: Path,
    argumen: Sequence[str],
    *,
    masukan: bytes = b"",
    detik: float = DETIK,
    env: dict[str, str] | None = None,
) -> "subprocess.CompletedProcess[bytes]":
    """Run git and give its result also when it fails.

    Raises:
        GitGagalError: Git is not installed, the folder does not exist, or it takes too long.
    """
    try:
        return subprocess.run(
            ["git", *argumen],  # noqa: S607  git is what the office installed, wherever that is
            input=masukan,
            capture_output=True,
            check=False,
            cwd=akar,
            env=lingkungan() if env is None else env,
            timeout=detik,
        )
    except subprocess.TimeoutExpired as habis:
        sebab = f"git tidak selesai dalam {detik:g} detik"
        raise GitGagalError(sebab) from habis
    except OSError as galat:
        sebab = "git tidak terpasang" if akar.is_dir() else "foldernya tidak ada"
        raise GitGagalError(sebab) from galat


def tercatat(jalur: Path) -> bool:
    """Whether git has this very content of a file: tracked, and neither changed nor only staged."""
    perintah = (*TETAP, "status", "--porcelain", "--ignored", "--", jalur.name)
    try:
        hasil = coba(jalur.parent, perintah, detik=20)
    except GitGagalError:
        return False
    return hasil.returncode == 0 and not hasil.stdout.strip()


def pesan_galat(galat: bytes, memuat: bytes = b"") -> str:
    """The last line of what git complained about, without its ``fatal:``; of those that hold a text."""
    baris = [b for b in galat.splitlines() if b.strip() and memuat in b]
    teks = baris[-1].decode(errors="replace").strip() if baris else "tanpa keterangan"
    return teks.removeprefix("fatal: ").removeprefix("error: ")


def pilihan_percaya(akar: Path) -> tuple[str, str]:
    """Options that let git work in a folder that belongs to somebody else."""
    return "-c", f"safe.directory={akar.resolve()}"


def dipercaya(akar: Path) -> bool:
    """Whether git, with the user's own settings, works in a folder that belongs to somebody else."""
    milik = {k: n for k, n in os.environ.items() if not k.startswith("GIT_")}
    return coba(akar, ("rev-parse", "--git-dir"), env=milik).returncode == 0

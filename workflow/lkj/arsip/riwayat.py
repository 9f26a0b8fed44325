"""The history of the repository as a git bundle whose bytes depend on the commits alone.

``git bundle`` takes over how the objects happen to be packed in a clone. Here they are packed anew, in the
order that the commits give, by one thread and with nothing reused: two clones, one packed tightly and one
not, gave the same bytes. Another version of git or of its compression may give others; what is in it stays
the same.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lkj.arsip import batas
from lkj.git import GitGagalError, Repositori, git

_PAKET: Final = (
    *("-c", "pack.packSizeLimit=0", "-c", "pack.window=10", "-c", "pack.windowMemory=0"),
    *("-c", "core.bigFileThreshold=512m", "-c", "pack.useSparse=true", "-c", "pack.allowPackReuse=false"),
    *("-c", "repack.useDeltaIslands=false", "-c", "pack.useBitmaps=false"),
    *("pack-objects", "--stdout", "-q", "--no-reuse-delta", "--no-reuse-object", "--threads=1"),
    *("--window=10", "--depth=50", "--compression=6", "--delta-base-offset"),
)
_DETIK: Final = 300


class RiwayatGagalError(Exception):
    """The history cannot be packed; the text says why, in Indonesian."""


@dataclass(frozen=True)
class Kepala:
    """The commit whose history is packed, or why there is none."""

    commit: str = ""
    sebab: str = ""


def kepala(akar: Path = Path()) -> Kepala:
    """The commit that the repository in a folder stands on; never raises."""
    try:
        with Repositori.buka(akar) as repositori:
            if repositori.dangkal:
                return Kepala(sebab="klona ini tidak memuat seluruh riwayat (klona dangkal)")
            return Kepala(commit=repositori.pasti("HEAD"))
    except GitGagalError as gagal:
        return Kepala(sebab=gagal.sebab)


def bundel(commit: str, akar: Path = Path()) -> bytes:
    """The bundle of a commit and all that came before it.

    Raises:
        RiwayatGagalError: git fails, or the bundle is too large.
    """
    try:
        objek = git(akar, "rev-list", "--objects", commit, detik=_DETIK)
        isi = git(akar, *_PAKET, masukan=objek, detik=_DETIK)
    except GitGagalError as galat:
        sebab = "git tidak dapat mengemasnya"
        raise RiwayatGagalError(sebab) from galat
    if len(isi) > batas.SATU:
        sebab = f"lebih besar dari {batas.mb(batas.SATU)}"
        raise RiwayatGagalError(sebab)
    return f"{_awal(commit)}{commit} HEAD\n\n".encode() + isi


def _awal(commit: str) -> str:
    """The header: version 3 only where the repository's digests are sha256."""
    sha1 = 40
    return "# v2 git bundle\n" if len(commit) == sha1 else "# v3 git bundle\n@object-format=sha256\n"

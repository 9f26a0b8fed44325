"""What git prints, read: files that differ, commits with their blobs, why a folder is no repository."""

import re
from collections.abc import Iterator
from typing import Final

from lkj.git.model import Commit, Jejak, Perubahan, baca_commit

_KOSONG: Final = "0"


def sebab_buka(galat: bytes) -> str:
    """Why this is no repository that can be read, from what git complained about."""
    if b"dubious ownership" in galat:
        return "folder ini milik pengguna lain, jadi git menolaknya (git config --global safe.directory)"
    if b"must be run in a work tree" in galat:
        return "repositori git ini tidak mempunyai folder kerja (repositori “bare”)"
    return "folder ini bukan repositori git"


KLONA_SEBAGIAN: Final = "klona sebagian; lengkapi dengan: git fetch --refetch --no-filter"
_RUSAK: Final = rb"corrupt|inflate|hash mismatch|garbage at end|unable to unpack|unknown compression"
_HILANG: Final = (
    rb"unable to read|(?:could not|failed to) read|bad (?:tree )?object|missing (?:blob|tree)"
    rb"|not a tree object|Failed to traverse parents"
)
_KELUHAN: Final = (
    (rb"promisor|lazy fetch|could not fetch", f"isi {{0}}tidak ada di klona ini ({KLONA_SEBAGIAN})"),
    (_RUSAK, "objek git {0}rusak"),
    (_HILANG, "objek git {0}hilang atau rusak"),
)
_OBJEK: Final = re.compile(rb"\b[0-9a-f]{40}(?:[0-9a-f]{24})?\b")


def sebab_objek(galat: bytes) -> str:
    """What is wrong with an object, from what git complained about; nothing when it is something else."""
    for pola, kata in _KELUHAN:
        if re.search(pola, galat):
            objek = _OBJEK.search(galat)
            return kata.format(f"{objek[0].decode()[:10]} " if objek else "")
    return ""


def teks(keluar: bytes) -> str:
    """What git printed; bytes that are no UTF-8 survive a way back."""
    return keluar.decode("utf-8", "surrogateescape")


def bagian(keluar: bytes) -> list[str]:
    """What stands between the NUL characters."""
    return [b for b in teks(keluar).split("\0") if b]


def baca_status(potong: list[str]) -> list[Perubahan]:
    """The lines of ``--name-status -z``."""
    hasil, sisa = [], iter(potong)
    for status in sisa:
        jenis, path = status[:1], next(sisa)
        if jenis in "RC":
            hasil.append(Perubahan(jenis, path, next(sisa)))
        else:
            hasil.append(Perubahan(jenis, "" if jenis == "A" else path, "" if jenis == "D" else path))
    return hasil


def baca_jejak(keluar: str) -> Iterator[Jejak]:
    """Commits with their raw lines; a merge comes once for each parent and is given once."""
    commit: Commit | None = None
    blob: dict[str, str | None] = {}
    sisa = iter(keluar.split("\0"))
    for potong in sisa:
        baris = potong.lstrip("\n")
        if baris.startswith(":"):
            sidik = baris.split(" ")[3]
            blob[next(sisa)] = None if not sidik.strip(_KOSONG) else sidik
        elif baris:
            lain = baca_commit(baris)
            if commit is not None and lain.id != commit.id:
                yield Jejak(commit, blob)
                blob = {}
            commit = lain
    if commit is not None:
        yield Jejak(commit, blob)

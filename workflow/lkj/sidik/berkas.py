"""The digest of a file, of a folder, of a structure; and writing a file whole or not at all."""

import hashlib
import json
import os
from functools import lru_cache
from pathlib import Path

TAK_TERBACA = "tidak terbaca"
"""Stands for the digest of a file that cannot be read: no bytes ever fulfil it."""


def sha256(isi: bytes) -> str:
    """The hexadecimal sha256 of some bytes."""
    return hashlib.sha256(isi).hexdigest()


def keadaan(berkas: Path) -> tuple[int, int, int, int]:
    """Size, both times (ns) and inode of a file: as long as these stay, its bytes do.

    ctime cannot be set back by hand, so an edit that restores the old file time is still seen.

    Raises:
        OSError: There is no such file.
    """
    s = berkas.stat()
    return (s.st_size, s.st_mtime_ns, s.st_ctime_ns, s.st_ino)


@lru_cache(maxsize=100_000)
def _sidik_pada_keadaan(berkas: Path, keadaan: tuple[int, int, int, int]) -> str:  # noqa: ARG001
    return sha256(berkas.read_bytes())


def sidik_berkas(berkas: Path) -> str:
    """The sha256 of a file; read once for each state of the file within a process.

    Raises:
        OSError: The file cannot be read.
    """
    return _sidik_pada_keadaan(berkas, keadaan(berkas))


@lru_cache(maxsize=100_000)
def sidik_awal(berkas: str) -> str:
    """The sha256 that a file had when this process first asked, or `TAK_TERBACA`.

    Snakemake evaluates the params of a job that has no record only when the job starts. Promises taken
    from this first look instead all speak of the same moment, so that no report mixes an input's old
    and new content.
    """
    try:
        return sidik_berkas(Path(berkas))
    except OSError:
        return TAK_TERBACA


def gabung(isi: object) -> str:
    """One sha256 for a structure of mappings, lists and plain values (keys sorted)."""
    return sha256(json.dumps(isi, sort_keys=True, ensure_ascii=False, default=str).encode())


def sidik_folder(folder: Path, *pola: str) -> str:
    """One sha256 for the files of a folder that match any glob pattern (default: all)."""
    berkas = {b for p in (pola or ("**/*",)) for b in folder.glob(p) if b.is_file()}
    return gabung({b.relative_to(folder).as_posix(): sidik_berkas(b) for b in berkas})


def tulis_atomik(berkas: Path, isi: bytes) -> None:
    """Write a file so that it is either the old one or the whole new one."""
    berkas.parent.mkdir(parents=True, exist_ok=True)
    sementara = berkas.with_name(f".{berkas.name}.{os.getpid()}.sementara")
    try:
        with sementara.open("wb") as tujuan:
            tujuan.write(isi)
            tujuan.flush()
            os.fsync(tujuan.fileno())
        sementara.replace(berkas)
    finally:
        sementara.unlink(missing_ok=True)

"""Tampering with git's store of objects: files that are zlib, packs that are one."""

from __future__ import annotations

import hashlib
import zlib
from pathlib import Path

from tests.terbitan.tiruan import git


def berkas_objek(akar: Path, objek: str) -> Path:
    """The file of a loose object, which may be written."""
    berkas = akar / ".git/objects" / objek[:2] / objek[2:]
    berkas.chmod(0o644)
    return berkas


def ganti_lepas(akar: Path, objek: str, dari: bytes, ke: bytes) -> None:
    """Change bytes inside a loose object so that it still unpacks: only its name tells."""
    berkas = berkas_objek(akar, objek)
    isi = zlib.decompress(berkas.read_bytes())
    assert isi.count(dari) == 1
    assert len(dari) == len(ke)
    berkas.write_bytes(zlib.compress(isi.replace(dari, ke)))


def kemas(akar: Path) -> Path:
    """Put all objects into one pack, uncompressed inside; the pack, which may be written."""
    git(akar, "-c", "pack.compression=0", "-c", "pack.window=0", "repack", "-a", "-d", "-F", "-q")
    git(akar, "prune-packed")
    (pak,) = (akar / ".git/objects/pack").glob("*.pack")
    pak.chmod(0o644)
    return pak


def ganti_pak(pak: Path, dari: bytes, ke: bytes, *, cocokkan: bool) -> None:
    """Change bytes of a blob inside a pack.

    Args:
        pak: Made by `kemas`.
        dari: The bytes of the whole blob, which the pack holds once.
        ke: As many other bytes.
        cocokkan: Whether its checksums are made right again, as somebody would who wants it unseen.
    """
    isi = pak.read_bytes()
    assert isi.count(dari) == 1
    assert len(dari) == len(ke)
    isi = isi.replace(dari, ke)
    if cocokkan:
        lama = zlib.adler32(dari).to_bytes(4, "big")
        ujung = isi.index(ke) + len(ke)
        assert isi[ujung : ujung + 4] == lama
        isi = isi[:ujung] + zlib.adler32(ke).to_bytes(4, "big") + isi[ujung + 4 :]
        isi = _bercap(isi[:-20])
        indeks = pak.with_suffix(".idx")
        indeks.chmod(0o644)
        indeks.write_bytes(_bercap(indeks.read_bytes()[:-40] + isi[-20:]))
    pak.write_bytes(isi)


def _bercap(isi: bytes) -> bytes:
    return isi + hashlib.sha1(isi, usedforsecurity=False).digest()

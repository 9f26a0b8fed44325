"""Unpacking an archive into a new folder, safely: what is unpacked was looked at whole before."""

import tempfile
from pathlib import Path

from lkj.arsip.bungkus import Bungkus
from lkj.sidik import tulis_atomik


class FolderTerisiError(Exception):
    """The folder already holds something."""


def buka_arsip(berkas: Path, ke: Path) -> int:
    """Unpack into a folder that is new or empty; all or nothing. Returns the number of files.

    Raises:
        FolderTerisiError: The folder holds something.
        BungkusSalah: The zip is damaged or harmful (`lkj.arsip.bungkus`).
    """
    if ke.is_symlink() or (ke.exists() and (not ke.is_dir() or any(ke.iterdir()))):
        raise FolderTerisiError
    induk = ke.resolve().parent
    induk.mkdir(parents=True, exist_ok=True)
    with Bungkus(berkas) as bungkus, tempfile.TemporaryDirectory(dir=induk, prefix=".arsip-") as sementara:
        siap = Path(sementara, "isi")
        siap.mkdir()
        for nama in bungkus.nama:
            tulis_atomik(siap / nama, bungkus.baca(nama))
        if ke.exists():
            ke.rmdir()
        siap.replace(ke.resolve())
        return len(bungkus.nama)

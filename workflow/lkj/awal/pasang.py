"""Put files in place all together or not at all."""

import os
import shutil
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from lkj.sidik import tulis_atomik


def pasang(
    akar: Path,
    tulis: Mapping[Path, bytes],
    pindah: Sequence[tuple[Path, Path]] = (),
    *,
    akhir: Path | None = None,
) -> None:
    """Move some files and write others; after a failure or an interruption all is as it was.

    All new content is on the disk before the first file moves; from then on there are only renames, which
    need no space. A power cut between them leaves the file ``akhir`` unwritten.

    Args:
        akar: Root of the repository; the other paths are below it.
        tulis: Path → content.
        pindah: From and to; a target that exists is replaced by the same bytes only (the caller's promise).
        akhir: The file of ``tulis`` that is put in place last: what says that all is done.

    Raises:
        OSError: A file cannot be written or moved.
    """
    urutan = sorted(tulis, key=lambda b: (b == akhir, b))
    with ExitStack() as batal:
        sementara = {b: _sementara(akar / b, tulis[b], batal) for b in urutan}
        for a, t in pindah:
            _pindahkan(akar / a, akar / t, batal)
        for b in urutan:
            _ganti(sementara[b], akar / b, batal)
        batal.pop_all()
    for a, _ in pindah:
        _hapus_folder_kosong((akar / a).parent)


def _folder(folder: Path, batal: ExitStack) -> None:
    """Make a folder; an undone step takes away those that are empty again."""
    if not folder.is_dir():
        folder.mkdir(parents=True)
        batal.callback(_hapus_folder_kosong, folder)


def _sementara(berkas: Path, isi: bytes, batal: ExitStack) -> Path:
    _folder(berkas.parent, batal)
    sementara = berkas.with_name(f".{berkas.name}.{os.getpid()}.sementara")
    batal.callback(sementara.unlink, missing_ok=True)
    with sementara.open("wb") as tujuan:
        tujuan.write(isi)
        tujuan.flush()
        os.fsync(tujuan.fileno())
    return sementara


def _pindahkan(asal: Path, tujuan: Path, batal: ExitStack) -> None:
    _folder(tujuan.parent, batal)
    # Where the target was there before, with the same bytes, undoing copies and leaves it there.
    kembalikan = shutil.copy2 if tujuan.exists() else shutil.move
    asal.replace(tujuan)
    batal.callback(kembalikan, tujuan, asal)


def _ganti(sementara: Path, berkas: Path, batal: ExitStack) -> None:
    if berkas.exists():
        batal.callback(tulis_atomik, berkas, berkas.read_bytes())
    else:
        batal.callback(berkas.unlink, missing_ok=True)
    sementara.replace(berkas)


def _hapus_folder_kosong(folder: Path) -> None:
    """Remove a folder and those above it, up to the first that holds something."""
    try:
        while True:
            folder.rmdir()
            folder = folder.parent
    except OSError:
        return

"""The drivers of git for workbooks: what `lkj git pasang` writes into the repository's settings."""

import shlex
import sys
from pathlib import Path
from typing import Final

from lkj.git import pasang
from lkj.lembar.teks import BENTUK

NAMA: Final = "lkj-xlsx"
"""Name of the drivers, as ``.gitattributes`` has it."""
DIFF: Final = f"diff.{NAMA}"
MERGE: Final = f"merge.{NAMA}"


def pengaturan(python: str = sys.executable) -> dict[str, str]:
    """The settings of the repository, by name.

    Args:
        python: The interpreter of the environment. When it has gone, git says so in place of the cells, and
            a merge stays a conflict; neither stops git.
    """
    ada = f"test -x {shlex.quote(python)}"
    py = f"{shlex.quote(python)} -P -m"
    hilang = 'echo "Isi tidak dapat ditampilkan: program lkj tidak ditemukan. $(git hash-object "$1")"'
    teks = f'f() {{ if {ada}; then {py} lkj.lembar.teks --bentuk={BENTUK} "$1"; else {hilang}; fi; }}; f'
    gabung = f"{ada} && {py} lkj.cli git gabung %O %A %B %P"
    return {
        f"{DIFF}.textconv": teks,
        f"{DIFF}.cachetextconv": "true",
        # The line that git repeats above a piece of a diff: the first cell of the row, which holds its key.
        f"{DIFF}.xfuncname": "^([^!]*!A[0-9]+\t.*)$",
        f"{MERGE}.name": "buku kerja: daftar sel yang bentrok",
        f"{MERGE}.driver": gabung,
    }


def terpasang(akar: Path) -> dict[str, str]:
    """What the repository has now.

    Raises:
        GitGagalError: Git fails.
    """
    return pasang.baca_pengaturan(akar, DIFF) | pasang.baca_pengaturan(akar, MERGE)


def pasangkan(akar: Path) -> dict[str, str]:
    """Write the drivers; returns what was changed, nothing when they were there.

    Raises:
        GitGagalError: The settings cannot be written.
    """
    ada = terpasang(akar)
    beda = {nama: nilai for nama, nilai in pengaturan().items() if ada.get(nama) != nilai}
    pasang.tulis_pengaturan(akar, beda)
    return beda


def lepaskan(akar: Path) -> list[str]:
    """Take the drivers out, with the texts that git kept; returns the names of what was there.

    Raises:
        GitGagalError: The settings cannot be written.
    """
    ada = sorted(terpasang(akar))
    for bagian in (DIFF, MERGE):
        pasang.buang_bagian(akar, bagian)
    pasang.buang_simpanan_teks(akar, NAMA)
    return ada

"""With what a release is made: the versions of the tools of this environment."""

import os
import platform
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Final

from lkj.git import git
from lkj.sidik import sha256, sidik_berkas
from lkj.terbitan.model import Versi

KUNCI: Final = "requirements.lock"
PENANDATANGAN: Final = "LKJ_PENANDATANGAN"
"""The variable that names the list of allowed signers, on which it hangs whether an act is believed."""
_NAMA: Final = {
    "python": "Python",
    "snakemake": "Snakemake",
    "pandoc": "pandoc",
    "typst": "Typst",
    "git": "git",
}


def versi() -> Versi:
    """The versions of the tools now.

    Raises:
        GitGagalError: Git cannot be run.
    """
    return Versi(
        python=platform.python_version(),
        snakemake=version("snakemake"),
        pandoc=version("pypandoc-binary"),
        typst=version("typst"),
        git=git(Path(), "--version").decode().split()[2],
    )


def penandatangan() -> str | None:
    """Digest of the list of allowed signers; None where the environment names none."""
    jalur = os.environ.get(PENANDATANGAN)
    try:
        return sidik_berkas(Path(jalur)) if jalur else None
    except OSError:
        return sha256(b"")


def huruf(masukan: Mapping[str, str]) -> dict[str, str]:
    """The fonts among the inputs."""
    return {j: s for j, s in masukan.items() if j.endswith((".ttf", ".otf"))}


def beda_versi(dulu: Versi, kini: Versi) -> list[str]:
    """The tools whose version differs, in words."""
    a, b = dulu.model_dump(), kini.model_dump()
    return [f"{_NAMA[k]} {a[k]} dahulu, {b[k]} sekarang" for k in _NAMA if a[k] != b[k]]

"""The repository's own settings (``.git/config``): the only thing of a repository that is written here."""

from collections.abc import Mapping
from pathlib import Path

from lkj.git.galat import GitGagalError
from lkj.git.jalankan import coba, git


def baca_pengaturan(akar: Path, bagian: str) -> dict[str, str]:
    """Settings of the repository below a section, by their full name (small letters at both ends).

    Raises:
        GitGagalError: Git fails.
    """
    pola = f"^{bagian.replace('.', '[.]')}[.]"
    hasil = coba(akar, ("config", "--local", "-z", "--get-regexp", pola))
    if hasil.returncode > 1:
        sebab = "pengaturan repositori (.git/config) tidak terbaca"
        raise GitGagalError(sebab)
    baris = [b for b in hasil.stdout.decode("utf-8", "surrogateescape").split("\0") if b]
    return {nama: nilai for nama, _, nilai in (b.partition("\n") for b in baris)}


def tulis_pengaturan(akar: Path, pengaturan: Mapping[str, str]) -> None:
    """Set these settings of the repository, each to one value.

    Raises:
        GitGagalError: ``.git/config`` cannot be written.
    """
    for nama, nilai in pengaturan.items():
        git(akar, "config", "--local", "--replace-all", nama, nilai)


def buang_bagian(akar: Path, bagian: str) -> None:
    """Take a section out of the repository's settings; one that is not there is none.

    Raises:
        GitGagalError: ``.git/config`` cannot be written.
    """
    if baca_pengaturan(akar, bagian):
        git(akar, "config", "--local", "--remove-section", bagian)


def buang_simpanan_teks(akar: Path, penggerak: str) -> None:
    """Drop the texts that git kept for a diff driver.

    Raises:
        GitGagalError: Git fails.
    """
    rujukan = f"refs/notes/textconv/{penggerak}"
    if coba(akar, ("show-ref", "--verify", "--quiet", rujukan)).returncode == 0:
        git(akar, "update-ref", "-d", rujukan)

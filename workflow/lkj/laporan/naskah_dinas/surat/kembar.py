"""Whether another letter of a kind bears the same number, where no register is kept that would know.

Asked while a build is planned: nothing raises, and a file that cannot be read says nothing. Its own job does.
"""

from collections.abc import Collection, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from lkj.perbaikan.yaml_teks import YamlSalahError, baca_yaml

_SEBELAH = (-1, 0, 1)
"""Letters of a year are written in it, or in the one after; those of the year before in this one."""


def nomor_kembar(akar: Path, tahun: int, berkas: Path, nama: Collection[str]) -> list[str]:
    """The files of other letters with the number that a letter's file names, of the same year of numbers.

    Args:
        akar: Where the years of the office lie, ``data/raw`` or ``data/raw/abang``.
        tahun: The year in whose folder the letter lies.
        berkas: Its file, there or not.
        nama: Names of all papers that the same register would number.
    """
    milik = _nomor(berkas, tahun)
    if milik is None:
        return []
    lain = (b for t in _SEBELAH for b in _surat(akar / str(tahun + t), nama) if b != berkas)
    return sorted(b.as_posix() for b in lain if _nomor(b, _tahun_folder(akar, b)) == milik)


def _surat(setahun: Path, nama: Collection[str]) -> Iterator[Path]:
    for n in nama:
        yield from setahun.glob(f"surat/{n}.yaml")
        yield from setahun.glob(f"*/surat/{n}.yaml")


def _tahun_folder(akar: Path, berkas: Path) -> int:
    return int(berkas.relative_to(akar).parts[0])


def _nomor(berkas: Path, tahun: int) -> tuple[int, str] | None:
    """Year of its date, or else of its folder, and number with white space folded; None without a number."""
    try:
        isi = baca_yaml(berkas.read_bytes())
    except (OSError, YamlSalahError):
        return None
    if not isinstance(isi, dict) or not isinstance(isi.get("nomor"), str) or not isi["nomor"].strip():
        return None
    with suppress(ValueError):  # a letter without a day yet is of its folder's year
        tahun = date.fromisoformat(str(isi.get("tanggal"))).year
    return tahun, "".join(isi["nomor"].split()).casefold()

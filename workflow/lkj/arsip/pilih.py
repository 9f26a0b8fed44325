"""Which files go into an archive; asked while a build is planned: nothing is opened and nothing raises.

What the sections sent and people decided keeps its name below ``masukan/``, the office's settings and
templates below ``pengaturan/``. The archive of a quarter or month holds
nothing of later ones and no acts of the year.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from lkj.arsip import batas
from lkj.periode import POLA_KUNCI_MASA, Masa

_BUKAN_ISI: Final = frozenset({"thumbs.db", "desktop.ini"})
_MILIK_TAHUN: Final = ("pengesahan", "sop", "surat")
"""Folders of the year beside those of the quarters: acts, days and papers of the yearly documents."""

Tolakan = tuple[str, str, str]
"""A refusal: code, path, and what the remark says about it."""


@dataclass
class Pilihan:
    """Path in the archive → file, and what is refused for what it is."""

    berkas: dict[str, str] = field(default_factory=dict)
    ditolak: list[Tolakan] = field(default_factory=list)


def pilih(unit: str, masa: Masa, lambang: str = "") -> Pilihan:
    """The files of an office that an archive holds beside what was made from them.

    Args:
        unit: Prefix of one office of many (``abang/``), or nothing.
        masa: The period of the document.
        lambang: The emblem that the report shows, if any.
    """
    hasil = Pilihan()
    raw = Path(f"data/raw/{unit}{masa.tahun}")
    for jalur in _berkas(raw, masa):
        _tambah(hasil, f"masukan/{jalur.relative_to(raw).as_posix()}", jalur)
    for nama, jalur in _pengaturan(unit):
        _tambah(hasil, nama, jalur)
    if lambang:
        _tambah(hasil, f"pengaturan/lambang{Path(lambang).suffix.lower()}", Path(lambang))
    return hasil


def templat() -> list[str]:
    """The shipped templates and fonts, of which an archive holds the digests."""
    semua = (b for b in _berkas(Path("templates")) if b.parts[1:2] != ("kantor",))
    return [b.as_posix() for b in semua if b.is_file()]


def _pengaturan(unit: str) -> Iterator[tuple[str, Path]]:
    utama = Path(f"config/unit/{unit.rstrip('/')}.yaml" if unit else "config/config.yaml")
    yield "pengaturan/config.yaml", utama
    for jalur in _berkas(Path("config")):
        nama = jalur.relative_to("config").as_posix()
        if jalur.suffix == ".yaml" and nama != "config.yaml" and not nama.startswith("unit/"):
            yield f"pengaturan/{nama}", jalur
    kantor = Path("templates/kantor") / unit
    for jalur in _berkas(kantor):
        yield f"pengaturan/templat/{jalur.relative_to(kantor).as_posix()}", jalur
    yield "program/requirements.lock", Path("requirements.lock")


def _berkas(akar: Path, masa: Masa | None = None) -> list[Path]:
    """All files below a folder in a fixed order; links to folders are not followed but named."""
    hasil = []
    for induk, folder, nama in os.walk(akar):
        if masa and masa.kunci and Path(induk) == akar:
            folder[:] = [f for f in folder if f not in _MILIK_TAHUN and not _sesudah(f, masa)]
        tautan = [f for f in folder if Path(induk, f).is_symlink()]
        folder[:] = [f for f in folder if not f.startswith(".")]
        hasil += [Path(induk, n) for n in (*nama, *tautan) if not _abaikan(n)]
    return sorted(hasil, key=lambda b: b.as_posix())[: batas.BERKAS + 1]


def _sesudah(folder: str, masa: Masa) -> bool:
    """Whether a folder is of a later quarter or month, or of the quarter that a month lies in."""
    if not re.fullmatch(POLA_KUNCI_MASA, folder):
        return False
    lain = Masa.dari_kunci(masa.tahun, folder)
    triwulannya = masa.bulan is not None and lain.tw is not None and lain.akhir == masa.akhir
    return lain.akhir > masa.akhir or triwulannya


def _abaikan(nama: str) -> bool:
    return nama.startswith((".", "~$")) or nama.lower() in _BUKAN_ISI


def _tambah(hasil: Pilihan, nama: str, jalur: Path) -> None:
    sebab = _nama_salah(nama)
    if sebab:
        tampak = "".join(h if h.isprintable() else "?" for h in jalur.as_posix())
        hasil.ditolak.append(("ARSIP_NAMA", tampak, sebab))
    elif jalur.is_symlink() or (jalur.exists() and not _terbaca(jalur)):
        hasil.ditolak.append(("ARSIP_TIDAK_IKUT", jalur.as_posix(), ""))
    elif jalur.is_file():
        hasil.berkas[nama] = jalur.as_posix()


def _terbaca(jalur: Path) -> bool:
    return jalur.is_file() and os.access(jalur, os.R_OK)


def _nama_salah(nama: str) -> str:
    """Why a name cannot stand in a manifest, which BagIt and ``sha256sum`` write differently then."""
    if not nama.isprintable():
        return "memuat karakter yang tidak dapat dibaca"
    salah = [h for h in '%\\:*?"<>|' if h in nama]
    if salah:
        return f"memuat tanda {' '.join(salah)}"
    if any(bagian != bagian.rstrip(" .") for bagian in nama.split("/")):
        return "diakhiri spasi atau titik"
    return ""

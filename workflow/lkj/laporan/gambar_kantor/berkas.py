"""Which files lie in the folders of pictures, and which of them are not even opened.

Asked while a build is planned: nothing is loaded, nothing raises, and only sizes and names are looked at.
"""

from dataclasses import dataclass, field
from pathlib import Path

from lkj.laporan.gambar_kantor import batas

_TAMPAK_SAJA = frozenset(["thumbs.db", "desktop.ini"])
"""What Windows puts into a folder of pictures."""

_KURUNG = frozenset("{}")

Tolakan = tuple[str, str, str]
"""A refusal: code, path, and what the remark says about it."""


@dataclass
class Daftar:
    """Files to open, and those that are refused for what they are."""

    berkas: list[str] = field(default_factory=list)
    ditolak: list[Tolakan] = field(default_factory=list)


def gambar_setahun(raw: Path) -> Daftar:
    """The photos and scans below the raw folder of a year."""
    hasil = Daftar()
    for jenis in ("foto", "pindaian"):
        isi = _isi_folder(raw / jenis)
        for jalur in isi[: batas.BERKAS]:
            _pilah(hasil, jalur, batas.JENIS[jenis])
        if len(isi) > batas.BERKAS:
            hasil.ditolak.append(("GAMBAR_TERLALU_BANYAK", f"{raw.as_posix()}/{jenis}", str(batas.BERKAS)))
    return hasil


def lambang(raw: Path, disebut: object = None) -> Daftar:
    """The emblem: the file that the settings name, or else ``lambang.*`` in the raw folder of the office.

    Args:
        raw: ``data/raw`` or, for one office of many, the office's folder in it.
        disebut: What the settings say (``dokumen.lambang``), not yet checked.
    """
    hasil = Daftar()
    calon = [f"{raw.as_posix()}/lambang.{akhiran}" for akhiran in batas.JENIS["lambang"]]
    for jalur in [disebut] if isinstance(disebut, str) else calon:
        if (Path(jalur).exists() or Path(jalur).is_symlink()) and not hasil.berkas:
            _pilah(hasil, jalur, batas.JENIS["lambang"])
    return hasil


def _isi_folder(folder: Path) -> list[str]:
    try:
        isi = sorted(folder.iterdir())
    except OSError:
        return []
    return [
        b.as_posix() for b in isi if not b.name.startswith((".", "~$")) and b.name.lower() not in _TAMPAK_SAJA
    ]


def _pilah(hasil: Daftar, jalur: str, akhiran: tuple[str, ...]) -> None:
    if not jalur.isprintable() or not _KURUNG.isdisjoint(jalur):
        # Not printable is also a name that is no UTF-8, which no record and no terminal can carry. What
        # stands in braces Snakemake takes for a wildcard, and then believes the last build's files.
        tampak = "".join(h if h.isprintable() else "?" for h in jalur)
        hasil.ditolak.append(("GAMBAR_NAMA", tampak, ""))
        return
    kode, apa = _sebab(jalur, akhiran)
    if kode:
        hasil.ditolak.append((kode, jalur, apa))
    else:
        hasil.berkas.append(jalur)


def _sebab(jalur: str, akhiran: tuple[str, ...]) -> tuple[str, str]:
    """The code of a refusal and its detail; empty for a file that may be opened."""
    berkas = Path(jalur)
    try:
        if berkas.is_symlink():
            return "GAMBAR_TAUTAN", ""
        if not berkas.is_file() or berkas.suffix[1:].lower() not in akhiran:
            return "GAMBAR_JENIS", ", ".join(f".{a}" for a in akhiran)
        besar = berkas.stat().st_size > batas.BITA
    except OSError:
        return "GAMBAR_RUSAK", ""
    return ("GAMBAR_TERLALU_BESAR", f"{batas.BITA // 1_000_000} MB") if besar else ("", "")

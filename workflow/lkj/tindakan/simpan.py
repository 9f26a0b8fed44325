"""Write an act: one new file, numbered, whole or not at all, and never over another."""

import json
import os
from pathlib import Path
from typing import Any

from lkj.sidik import sha256
from lkj.tindakan.model import JENIS_ISI, JENIS_PERNYATAAN, IsiTindakan, Pokok, nama_berkas

KEMBAR = ".sha256"
"""Ending of the twin of an act: its digest, in the form that ``sha256sum -c`` reads."""


def nomor_berikut(folder: Path) -> int:
    """The number that the next act of a folder gets."""
    nomor = [int(b.name[:3]) for b in folder.glob("[0-9][0-9][0-9]-*.yaml")] if folder.is_dir() else []
    return max(nomor, default=0) + 1


def teks_tindakan(pokok: tuple[Pokok, ...], isi: IsiTindakan) -> str:
    """The YAML of an act: keys in the order of the contract, every text within quotation marks."""
    predikat = isi.model_dump(mode="json", exclude_none=True)
    pernyataan: dict[str, Any] = {
        "_type": JENIS_PERNYATAAN,
        "subject": [p.model_dump() for p in pokok],
        "predicateType": JENIS_ISI,
        "predicate": predikat,
    }
    return "".join(_baris(pernyataan, 0))


def _baris(isi: dict[str, Any], dalam: int) -> list[str]:
    depan, baris = "  " * dalam, []
    for kunci, nilai in isi.items():
        if isinstance(nilai, dict):
            baris += [f"{depan}{kunci}:\n", *_baris(nilai, dalam + 1)]
        elif isinstance(nilai, list) and nilai:
            baris.append(f"{depan}{kunci}:\n")
            baris += [f"{depan}  - {json.dumps(n, ensure_ascii=False)}\n" for n in nilai]
        else:
            baris.append(f"{depan}{kunci}: {json.dumps(nilai, ensure_ascii=False)}\n")
    return baris


def tulis_tindakan(folder: Path, pokok: tuple[Pokok, ...], isi: IsiTindakan) -> Path:
    """Write an act with the next number, and its twin with its digest.

    Args:
        folder: The folder ``pengesahan`` of its period.
        pokok: What it concerns.
        isi: Who did what.

    Returns:
        The file.

    Raises:
        FileExistsError: Somebody else took the number meanwhile; nothing was written over.
        OSError: The folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    tujuan = folder / nama_berkas(nomor_berikut(folder), isi)
    teks = teks_tindakan(pokok, isi).encode()
    kembar = tujuan.with_name(tujuan.name + KEMBAR)
    _taruh(kembar, f"{sha256(teks)}  {tujuan.name}\n".encode())
    try:
        _taruh(tujuan, teks)
    except OSError:
        kembar.unlink(missing_ok=True)
        raise
    return tujuan


def _taruh(tujuan: Path, isi: bytes) -> None:
    """Place a file whole; a hard link, unlike a rename, never replaces one that is there."""
    sementara = tujuan.with_name(f".{tujuan.name}.{os.getpid()}.sementara")
    try:
        with sementara.open("wb") as berkas:
            berkas.write(isi)
            berkas.flush()
            os.fsync(berkas.fileno())
        os.link(sementara, tujuan)
    finally:
        sementara.unlink(missing_ok=True)

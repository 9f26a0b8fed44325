"""What the repository knows of a file: which lawful act names its digest, in any folder of acts."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from lkj.catatan import DataSalahError
from lkj.konfigurasi import BERKAS, Kantor, muat_yaml
from lkj.pengesahan.kiriman import AKHIR_SIAP
from lkj.sidik import Pekerjaan
from lkj.sop import FOLDER_SOP
from lkj.tindakan import Tindakan, baca_tindakan, masa_folder
from lkj.tindakan.alur import alur_sop
from lkj.tindakan.hukum import periksa_tindakan
from lkj.tindakan.tagihan import bebaskan, jalur_rencana
from lkj.tindakan.tanda_ssh import VARIABEL

_AKHIR_CETAK = "_cetak.json"
"""Ending of the evidence that names the unsigned file that was printed."""


@dataclass(frozen=True)
class Tercatat:
    """An act that names a file.

    Attributes:
        tindakan: The act.
        kantor: The office whose act it is.
        unit: Prefix of that office with its slash, or "".
        sah: Whether the act can be believed and was allowed.
        siap: Whether it names the file as what was to be signed, not as what came back.
    """

    tindakan: Tindakan
    kantor: Kantor
    unit: str
    sah: bool
    siap: bool = False


def cari_tercatat(sidik: str, *, asli: str = "", akar: Path = Path("data/raw")) -> Tercatat | None:
    """The act that names a file by its digest, a lawful one before any other; None without one.

    Args:
        sidik: sha256 of the file.
        asli: sha256 of an unsigned file that an act may have recorded as signed or printed.
        akar: Where the folders of acts are.
    """
    semua = [t for folder in sorted(akar.glob("**/pengesahan")) for t in _folder(folder, akar, sidik, asli)]
    return next((t for t in semua if t.sah), semua[0] if semua else None)


def _folder(folder: Path, akar: Path, sidik: str, asli: str) -> Iterator[Tercatat]:
    """The acts of a folder that name a file; of an office whose settings are broken none is lawful."""
    unit = _unit(folder, akar)
    masa = masa_folder(PurePosixPath(folder.as_posix()))
    pengaturan = f"config/unit/{unit[:-1]}.yaml" if unit else BERKAS
    if masa is None or not Path(pengaturan).is_file():
        return
    try:
        isi = Path(pengaturan).read_bytes()
        kantor = muat_yaml(Kantor, isi, berkas=pengaturan, panduan="config/README.md")
        daftar = os.environ.get(VARIABEL)
        semua, rusak = baca_tindakan(folder, kantor=kantor, penandatangan=Path(daftar) if daftar else None)
        sop = {str(b): b.read_bytes() for b in sorted(Path(FOLDER_SOP).glob("*.yaml"))}
        alur = alur_sop(kantor, sop, f"lkj_{masa.ekor}", berkas=pengaturan)
        rencana = jalur_rencana(unit, masa.tahun)
        sah, _ = periksa_tindakan(semua, bebaskan(alur, Pekerjaan(), kantor, rencana, masa))
    except (DataSalahError, OSError):
        return
    for t in semua:
        milik = any(b.sha256 == sidik for b in t.isi.bukti)
        siap = not milik and asli != "" and asli in _sidik_siap(t)
        if milik or siap:
            yield Tercatat(t, kantor, unit, t in sah and not rusak, siap)


def _unit(folder: Path, akar: Path) -> str:
    pertama = folder.relative_to(akar).parts[0]
    return "" if pertama.isdecimal() else f"{pertama}/"


def _sidik_siap(t: Tindakan) -> set[str]:
    """Digests of unsigned files that an act recorded."""
    hasil = set()
    for b in t.isi.bukti:
        if b.berkas.endswith((AKHIR_SIAP, _AKHIR_CETAK)) and Path(b.berkas).is_file():
            try:
                isi = json.loads(Path(b.berkas).read_bytes())
            except ValueError:
                continue
            hasil |= {n for n in isi.values() if isinstance(n, str)} if isinstance(isi, dict) else set()
    return hasil

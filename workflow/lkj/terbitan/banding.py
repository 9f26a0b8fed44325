"""The job that compares a report with its last release: what is new, gone or changed in the measured tables.

Content decides, not git: the releases are files under ``terbitan/``. A release of just this content is the
report itself, so the one before it is compared; a report therefore has the same bytes when it is released
and ever after, until its data change.
"""

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from lkj import bingkai
from lkj.catatan import DataSalahError
from lkj.katalog import catat
from lkj.konfigurasi import PengaturanTerbitan, muat
from lkj.sidik import Janji, Pekerjaan, sha256
from lkj.tahap import sidik_tahap
from lkj.terbitan.model import NAMA, Manifes, baca_manifes
from lkj.tindakan.perubahan import daftar_perubahan


def bandingkan(
    *,
    dokumen: str,
    isi: Path,
    tabel: Mapping[str, Path],
    terbitan: Sequence[Path],
    pengaturan: Mapping[str, Any],
    keluar: Path,
    janji: Janji | None = None,
) -> None:
    """Write what changed since the last release of other content.

    Args:
        dokumen: ``lkj_2023`` or ``lkj_2023_tw1``.
        isi: ``isi.json`` with the digest of today's content.
        tabel: Name in the folder of a release (``pengukuran.csv``, ``tw1/anggaran.csv``) → table of today.
        terbitan: Files of the releases: manifests and measured tables.
        pengaturan: The section ``terbitan`` of the settings.
        keluar: ``terbitan.json``; its ``tag`` is empty where there is nothing to compare with.
        janji: Promised digests.

    Raises:
        DataSalahError: A manifest or a table of a release is not what was released (``TERBITAN_RUSAK``).
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("terbitan")) as kerja:
        aturan = muat(PengaturanTerbitan, pengaturan).terbitan
        kini = json.loads(kerja.baca(isi))["sidik_isi"]
        ada = {b: kerja.baca(b) for b in terbitan}
        semua = _manifes(ada)
        lalu = terakhir((m for _, m in semua), dokumen, kini)
        hasil: dict[str, Any] = {"tag": "", "keadaan": "", "perubahan": []}
        if lalu is not None:
            folder = next(f for f, m in semua if m is lalu)
            dulu = {Path(n).stem: _tabel(lalu, folder, n, ada) for n in tabel}
            sekarang = {Path(n).stem: kerja.baca(b) for n, b in tabel.items()}
            beda = daftar_perubahan(dulu, sekarang)
            hasil = {"tag": lalu.tag, "keadaan": lalu.keadaan, "perubahan": beda}
        ambang = {"ambang": str(aturan.ambang_persen), "terbanyak": aturan.baris_terbanyak}
        kerja.tulis(keluar, json.dumps(hasil | ambang, ensure_ascii=False, indent=1).encode() + b"\n")


def terakhir(semua: Iterable[Manifes], dokumen: str, sidik_isi: str) -> Manifes | None:
    """The last release of a document whose content is another than this; None where there is none."""
    lain = (m for m in semua if m.dokumen == dokumen and m.sidik_isi.get(dokumen) != sidik_isi)
    return max(lain, key=lambda m: (m.urut, m.tag), default=None)


def _manifes(ada: Mapping[Path, bytes]) -> list[tuple[Path, Manifes]]:
    """The releases with their folders."""
    hasil, salah = [], []
    for berkas, isi in ada.items():
        if berkas.name != NAMA:
            continue
        try:
            hasil.append((berkas.parent, baca_manifes(isi)))
        except ValueError as galat:
            salah.append(_rusak(berkas, str(galat), berkas.parent))
    if salah:
        raise DataSalahError(salah)
    return hasil


def _tabel(manifes: Manifes, folder: Path, nama: str, ada: Mapping[Path, bytes]) -> bytes:
    berkas = folder / nama
    isi = ada.get(berkas)
    if isi is None or sha256(isi) != manifes.tabel.get(nama):
        sebab = "tidak ada" if isi is None else "isinya bukan yang diterbitkan"
        raise DataSalahError([_rusak(berkas, sebab, folder)])
    try:
        bingkai.dari_csv(isi)
    except (ValueError, csv.Error):
        raise DataSalahError([_rusak(berkas, "isinya bukan tabel", folder)]) from None
    return isi


def _rusak(berkas: Path, sebab: str, folder: Path) -> Any:
    isian = {"sebab": sebab, "tag": folder.name, "folder": folder.as_posix()}
    return catat("TERBITAN_RUSAK", berkas=berkas.as_posix(), **isian)

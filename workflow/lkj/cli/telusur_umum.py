"""What the ways of asking `lkj telusur` share: the question, the table, the answer."""

import json
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from lkj.catatan import Catatan, DataSalahError, ringkas
from lkj.katalog import catat
from lkj.penelusuran.asal_git import asal_git
from lkj.penelusuran.cetak import baris_calon, baris_pohon, berkas_angka, sebagai_json
from lkj.penelusuran.prov import sebagai_prov
from lkj.penelusuran.tabel import Tabel, TabelRusakError, tahun_ada
from lkj.periode import Masa
from lkj.sidik import sidik_berkas


class PanggilanSalahError(Exception):
    """What was asked cannot be answered as it was asked; the text says what to write instead."""


@dataclass(frozen=True)
class Pilihan:
    """What the command line says."""

    kata: str
    tahun: int | None = None
    tw: int | None = None
    bulan: int | None = None
    unit: str = ""
    pdf: Path | None = None
    halaman: str = ""
    teks: str = ""
    ke: int | None = None
    dokumen: str = ""
    dari: str = ""
    lembar: str = ""
    sel: str = ""
    json: bool = False
    prov: bool = False
    lama: bool = False

    @property
    def awalan(self) -> str:
        """The unit as it begins paths."""
        return f"{self.unit.rstrip('/')}/" if self.unit else ""


def masa_ditanya(p: Pilihan, tahun: int) -> Masa:
    """The period whose table answers: as told, of a key of a month that month, else the year."""
    bulan = re.match(r"bl(0[1-9]|1[0-2])/", p.kata.strip().lower(), re.ASCII)
    if bulan and p.tw is None and p.bulan is None:
        return Masa(tahun, bulan=int(bulan[1]))
    return Masa(tahun, p.tw, p.bulan)


def tahun_ditanya(p: Pilihan) -> int:
    """The year that was asked for, or the only one that there is.

    Raises:
        PanggilanSalahError: There is none, or more than one.
    """
    if p.tahun is not None:
        return p.tahun
    ada = tahun_ada(p.awalan)
    if len(ada) == 1:
        return ada[0]
    pesan = f"Sebutkan tahunnya dengan --tahun ({', '.join(map(str, ada))})." if ada else "Belum ada data."
    raise PanggilanSalahError(pesan)


def muat_tabel(p: Pilihan, jalur: Path) -> Tabel:
    """A lineage table whose files are still as they were, or that was asked for nevertheless.

    Raises:
        DataSalahError: It is missing or no table, or a file has changed since.
    """
    try:
        tabel = Tabel.muat(jalur)
    except FileNotFoundError:
        raise DataSalahError([catat("ASAL_BELUM", berkas=str(jalur), sebab="belum dibuat")]) from None
    except (OSError, TabelRusakError):
        raise DataSalahError([catat("ASAL_BELUM", berkas=str(jalur), sebab="tidak terbaca")]) from None
    catatan = berubah(tabel)
    if catatan and not p.lama:
        raise DataSalahError(catatan)
    if catatan:
        sys.stderr.write(
            f"Perhatian: berkas asalnya sudah berubah ({', '.join(c.berkas for c in catatan)}).\n"
        )
    return tabel


def berubah(tabel: Tabel) -> list[Catatan]:
    """Remarks on the files that are not what the table was told from."""
    semua = (_berubah(b, s, tabel) for b, s in sorted(tabel.berkas.items()))
    return [c for c in semua if c]


def _berubah(berkas: str, sidik: str, tabel: Tabel) -> Catatan | None:
    """The remark on a file that is not what the table was told from."""
    try:
        sebab = "" if sidik_berkas(Path(berkas)) == sidik else "berubah"
    except OSError:
        sebab = "tidak ada lagi"
    return catat("ASAL_LAMA", berkas=berkas, sebab=sebab, tabel=tabel.jalur) if sebab else None


def cetak_angka(tabel: Tabel, kunci: str, p: Pilihan, lain: Mapping[str, Any] | None = None) -> int:
    """Print the tree of a figure; ``lain`` is what else machines are told."""
    git = asal_git(berkas_angka(tabel[kunci]))
    if p.prov:
        cetak_json(sebagai_prov(tabel, kunci, git))
    elif p.json:
        cetak_json({**sebagai_json(tabel, kunci, git), **(lain or {})})
    else:
        baris = baris_pohon(tabel, kunci, git, datetime.now(UTC))
        sys.stdout.write("".join(f"{b}\n" for b in baris))
    return 0


def cetak_calon(tabel: Tabel, kunci: Sequence[str], p: Pilihan, kepala: str) -> None:
    """Print figures to choose from."""
    if p.json:
        cetak_json(
            {"calon": [{"kunci": k, "uraian": tabel.uraian(k), "nilai": tabel.nilai(k)} for k in kunci]}
        )
    else:
        sys.stdout.write(f"{kepala}\n" + "".join(f"{b}\n" for b in baris_calon(tabel, kunci)))


def cetak_json(isi: object) -> None:
    """Print an answer for machines."""
    sys.stdout.write(json.dumps(isi, ensure_ascii=False, indent=1) + "\n")


def tolak(catatan: Sequence[Catatan]) -> int:
    """Print remarks where they do not stand in an answer; return the exit code for wrong data."""
    sys.stderr.write(f"Belum dapat dijawab: {ringkas(catatan)}.\n\n")
    sys.stderr.write("".join(f"{c.sebagai_teks()}\n" for c in catatan))
    return 1

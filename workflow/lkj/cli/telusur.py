"""`lkj telusur`: where a figure comes from, by its key, by its indicator or by words."""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path

from lkj.catatan import Catatan, DataSalahError, ringkas
from lkj.cli.umum import BUKAN_REPOSITORI, di_repositori
from lkj.katalog import catat
from lkj.penelusuran.asal_git import asal_git
from lkj.penelusuran.cari import cari, milik
from lkj.penelusuran.cetak import baris_calon, baris_pohon, berkas_angka, sebagai_json
from lkj.penelusuran.tabel import Tabel, TabelRusakError, jalur_tabel, tahun_ada
from lkj.sidik import sidik_berkas

_CARA = (
    "Sebutkan angkanya: kunci (IKU-01.realisasi), kode (IKU-01), atau kata-kata\n"
    "(“Realisasi Indeks Kepuasan Masyarakat 2023”)."
)


class PanggilanSalahError(Exception):
    """What was asked cannot be answered as it was asked; the text says what to write instead."""


@dataclass(frozen=True)
class Pilihan:
    """What the command line says."""

    kata: str
    tahun: int | None = None
    tw: int | None = None
    unit: str = ""
    json: bool = False
    lama: bool = False

    @property
    def awalan(self) -> str:
        """The unit as it begins paths."""
        return f"{self.unit.rstrip('/')}/" if self.unit else ""


def jalankan(p: Pilihan) -> int:
    """Answer; 0 told, 1 the lineage is missing or old, 2 the question fits no figure, or several."""
    if not di_repositori():
        return _gagal(BUKAN_REPOSITORI)
    try:
        return _menurut_kata(p)
    except PanggilanSalahError as salah:
        return _gagal(str(salah))
    except DataSalahError as salah:
        return tolak(salah.catatan)


def _menurut_kata(p: Pilihan) -> int:
    if not p.kata.strip():
        raise PanggilanSalahError(_CARA)
    tabel = muat_tabel(p, jalur_tabel(p.awalan, tahun_ditanya(p), p.tw))
    kunci = _kunci(tabel, p.kata.strip())
    if kunci:
        return cetak_angka(tabel, kunci, p)
    semua = milik(tabel, p.kata.strip())
    if semua:
        cetak_calon(tabel, semua, p, f"Angka milik {p.kata.strip()}:")
        return 0
    temuan = cari(tabel, p.kata)
    tepat = [t.kunci for t in temuan if t.tepat]
    if len(temuan) == 1 or len(tepat) == 1:
        return cetak_angka(tabel, (tepat or [temuan[0].kunci])[0], p)
    if not temuan:
        raise PanggilanSalahError(_tiada(tabel, p.kata))
    kepala = f"Kata-kata itu cocok dengan {len(temuan)} angka; sebutkan kuncinya:"
    cetak_calon(tabel, [t.kunci for t in temuan], p, kepala)
    return 2


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
    berubah = [_berubah(b, s, tabel) for b, s in sorted(tabel.berkas.items())]
    catatan = [c for c in berubah if c]
    if catatan and not p.lama:
        raise DataSalahError(catatan)
    if catatan:
        sys.stderr.write(
            f"Perhatian: berkas asalnya sudah berubah ({', '.join(c.berkas for c in catatan)}).\n"
        )
    return tabel


def _berubah(berkas: str, sidik: str, tabel: Tabel) -> Catatan | None:
    """The remark on a file that is not what the table was told from."""
    try:
        sebab = "" if sidik_berkas(Path(berkas)) == sidik else "berubah"
    except OSError:
        sebab = "tidak ada lagi"
    return catat("ASAL_LAMA", berkas=berkas, sebab=sebab, tabel=tabel.jalur) if sebab else None


def cetak_angka(tabel: Tabel, kunci: str, p: Pilihan) -> int:
    """Print the tree of a figure."""
    git = asal_git(berkas_angka(tabel[kunci]))
    if p.json:
        cetak_json(sebagai_json(tabel, kunci, git))
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


def _kunci(tabel: Tabel, teks: str) -> str:
    """The key that was typed, small or capital letters; empty when it is none."""
    if teks in tabel:
        return teks
    sama = [k for k in tabel if k.casefold() == teks.casefold()] if "." in teks else []
    return sama[0] if len(sama) == 1 else ""


def _tiada(tabel: Tabel, kata: str) -> str:
    mirip = get_close_matches(kata.strip(), list(tabel), 3)
    saran = f" Mungkin maksudnya {', '.join(mirip)}." if mirip else ""
    return f"Tidak ada angka dengan kunci, kode, atau kata-kata “{kata.strip()}” di {tabel.jalur}.{saran}"


def tolak(catatan: Sequence[Catatan]) -> int:
    """Print remarks where they do not stand in an answer; return the exit code for wrong data."""
    sys.stderr.write(f"Belum dapat dijawab: {ringkas(catatan)}.\n\n")
    sys.stderr.write("".join(f"{c.sebagai_teks()}\n" for c in catatan))
    return 1


def _gagal(pesan: str) -> int:
    sys.stderr.write(f"{pesan}\n")
    return 2

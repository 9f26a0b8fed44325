"""The job of the rule ``ekspor``: the entry sheet of one application for one quarter."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lkj.catatan import Catatan, DataSalahError
from lkj.ekspor.bahan import Berkas, baca_bahan
from lkj.ekspor.model import PetaEkspor
from lkj.ekspor.sumber import SUMBER, susun_baris
from lkj.ekspor.tulis import susun_lembar, tulis_csv, tulis_xlsx
from lkj.katalog import catat, dugaan
from lkj.konfigurasi import muat_yaml
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap

PANDUAN = "docs/panduan/ekspor.md"
E81 = "e81"
"""The form that has a layout of its own instead of a file of columns."""


def ekspor(
    *,
    nama: str,
    peta: Sequence[Path],
    ada: Sequence[str],
    berkas: Berkas,
    pengaturan: Mapping[str, Any],
    tahun: int,
    tw: int,
    keluar_xlsx: Path,
    keluar_csv: Path,
    janji: Janji | None = None,
) -> None:
    """Write the entry sheet of an application.

    Args:
        nama: Its name, that of the file of its columns.
        peta: That file; none where it does not exist.
        ada: Names that exist, for the remark.
        berkas: Plan and processed tables.
        pengaturan: The office's settings.
        tahun: Year.
        tw: Quarter.
        keluar_xlsx: The workbook.
        keluar_csv: The same as CSV.
        janji: Promised digests.

    Raises:
        DataSalahError: There is no such file (``EKSPOR_TIDAK_ADA``), a key or a source column of it is wrong
            (``PENGATURAN``, ``EKSPOR_KOLOM``), or settings and plan are.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("ekspor")) as kerja:
        if not peta:
            pilihan = [*ada, E81]
            isian = {"ada": ", ".join(pilihan), "dugaan": dugaan(nama, pilihan)}
            berkas_peta = f"config/ekspor/{nama}.yaml"
            raise DataSalahError([catat("EKSPOR_TIDAK_ADA", berkas=berkas_peta, nilai=nama, **isian)])
        atur = muat_peta(kerja.baca(peta[0]), berkas=peta[0])
        b = baca_bahan(kerja, berkas, pengaturan, tahun, tw)
        lembar = susun_lembar(atur, susun_baris(b, atur.tabel, atur.baris, atur.urut), tahun, tw)
        kerja.tulis(keluar_xlsx, tulis_xlsx(b, atur, lembar))
        kerja.tulis(keluar_csv, tulis_csv(atur, lembar))


def muat_peta(isi: bytes, *, berkas: Path) -> PetaEkspor:
    """Read the columns of an application.

    Args:
        isi: The bytes of the YAML file.
        berkas: Its path, for remarks.

    Raises:
        DataSalahError: One remark for each wrong key or unknown source column.
    """
    peta = muat_yaml(PetaEkspor, isi, berkas=berkas, panduan=PANDUAN)
    disebut = [(f"kolom.{n}.sumber", k.sumber) for n, k in enumerate(peta.kolom) if k.sumber is not None]
    disebut += [(f"urut.{n}", k) for n, k in enumerate(peta.urut)]
    kolom = list(SUMBER[peta.tabel])
    asing = [_kolom_asing(berkas, sel, k, peta.tabel, kolom) for sel, k in disebut if k not in kolom]
    if asing:
        raise DataSalahError(asing)
    return peta


def _kolom_asing(berkas: Path, sel: str, nama: str, tabel: str, kolom: list[str]) -> Catatan:
    isian = {"tabel": tabel, "dugaan": dugaan(nama, kolom)}
    return catat("EKSPOR_KOLOM", berkas=str(berkas), sel=sel, nilai=nama, **isian)

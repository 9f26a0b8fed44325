"""The job of the rules ``telusur_…``: measured tables, rekap and plan become the lineage of every figure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lkj import bingkai
from lkj.konfigurasi import PengaturanTelusur, muat
from lkj.kunci import awalan_triwulan
from lkj.pengukuran.skala import pilih_skala
from lkj.profil import Profil, Rujukan, baca_profil, daftar_angka
from lkj.rekap import Rekap
from lkj.rencana import letak_kerja, rencana_kerja
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap
from lkj.telusur.dasar import Bahan, sel_rekap
from lkj.telusur.ketentuan import asal_ketentuan
from lkj.telusur.model import Asal, Baris, Silsilah
from lkj.telusur.perjanjian import asal_pagu_pk
from lkj.telusur.profil import asal_profil
from lkj.telusur.rencana import asal_cacah_rencana, asal_pagu, asal_rencana
from lkj.telusur.silsilah import asal_uang, asal_ukuran


@dataclass(frozen=True)
class Berkas:
    """Paths that lineage is told from.

    Attributes:
        rencana: The plan workbook.
        rekap: Rekap of the quarters, in order.
        per_triwulan: Measured tables of the quarters, in order.
        pengukuran: Measured table of the year; None while the year is not over.
        anggaran: Budget table of the year, or of the last quarter.
        skala: Scales of categories.
        tahun_lalu: Measured tables of earlier years (folder name = year).
        profil: The profile workbook, where there is one.
    """

    rencana: Path
    rekap: Sequence[Path]
    per_triwulan: Sequence[Path]
    pengukuran: Path | None
    anggaran: Path
    skala: Sequence[Path]
    tahun_lalu: Sequence[Path]
    profil: Path | None = None


def susun(
    *,
    berkas: Berkas,
    pengaturan: Mapping[str, Any],
    tahun: int,
    keluar: Path,
    janji: Janji | None = None,
) -> None:
    """Write the lineage table of a year, or of the quarters so far.

    Args:
        berkas: What it is told from.
        pengaturan: The settings that lineage uses (`lkj.petikan.untuk_telusur`).
        tahun: Year.
        keluar: The CSV, columns as in `lkj.telusur.KOLOM`.
        janji: Promised digests.

    Raises:
        DataSalahError: The plan or a setting is wrong; the stages before have said so.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("telusur")) as kerja:
        silsilah = Silsilah(_semua(kerja, berkas, muat(PengaturanTelusur, pengaturan), tahun))
        kerja.tulis(keluar, bingkai.ke_csv(silsilah.tabel()))


def _semua(kerja: Pekerjaan, berkas: Berkas, atur: PengaturanTelusur, tahun: int) -> Iterator[Asal]:
    b = _bahan(kerja, berkas, atur, tahun)
    setahun = _baca(kerja, berkas.pengukuran) if berkas.pengukuran else []
    yield from asal_ukuran(b, setahun, None)
    for tw, jalur in enumerate(berkas.per_triwulan, 1):
        yield from asal_ukuran(b, _baca(kerja, jalur, tw), tw)
    tw_anggaran = None if berkas.pengukuran else len(berkas.per_triwulan)
    capaian = {u.kode: u["capaian"] for u in setahun if u["jenis"] == "sasaran"}
    yield from asal_uang(b, _baca(kerja, berkas.anggaran, tw_anggaran), tw_anggaran, capaian)
    letak = letak_kerja(kerja, berkas.rencana, tahun=tahun, seksi=list(atur.seksi))
    yield from asal_rencana(b, letak, str(berkas.rencana), kerja.sidik(berkas.rencana))
    yield from asal_pagu(b)
    yield from asal_cacah_rencana(b)
    yield from asal_pagu_pk(b, atur)
    yield from asal_ketentuan(atur.ketentuan, {k: i.nama for k, i in b.indikator.items()})
    if berkas.profil is not None:
        isi = kerja.baca(berkas.profil)
        # What is wrong with it is said by its own rule; its codes and files are no figures.
        profil, _ = baca_profil(isi, berkas=str(berkas.profil), tahun=tahun, rujukan=Rujukan())
        yield from asal_profil(daftar_angka(profil or Profil()), kerja.sidik(berkas.profil))


def _bahan(kerja: Pekerjaan, berkas: Berkas, atur: PengaturanTelusur, tahun: int) -> Bahan:
    rencana, _ = rencana_kerja(kerja, berkas.rencana, tahun=tahun, seksi=list(atur.seksi))
    isi_rekap = {n: kerja.baca(x) for n, x in enumerate(berkas.rekap, 1)}
    return Bahan(
        tahun=tahun,
        rencana=rencana,
        ketentuan=atur.ketentuan,
        skala=pilih_skala(kerja, berkas.skala, atur.ketentuan),
        rekap=Rekap(isi_rekap),
        sel_rekap=sel_rekap(b for isi in isi_rekap.values() for b in bingkai.baris(bingkai.dari_csv(isi))),
        terdahulu={int(x.parent.name): _terdahulu(kerja, x) for x in berkas.tahun_lalu},
    )


def _terdahulu(kerja: Pekerjaan, berkas: Path) -> tuple[str, str]:
    kerja.baca(berkas)
    return str(berkas), kerja.sidik(berkas)


def _baca(kerja: Pekerjaan, berkas: Path, tw: int | None = None) -> list[Baris]:
    semua = bingkai.baris(bingkai.dari_csv(kerja.baca(berkas)))
    return [Baris(isi, awalan_triwulan(tw)) for isi in semua]

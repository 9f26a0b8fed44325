"""The Perjanjian Kinerja of an official: the job of the rule ``perjanjian_kinerja``.

It needs the plan and the settings only: no sheet, no measurement, no date of the report.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lkj.catatan import DataSalahError
from lkj.katalog import catat, dugaan
from lkj.konfigurasi import Kantor, muat
from lkj.laporan.bahan import BahanRencana
from lkj.laporan.gambar_kantor.paket import baca_paket
from lkj.laporan.naskah_dinas.susun import Perihal, Templat, tulis
from lkj.laporan.perjanjian import Perjanjian, daftar_jabatan, susun_pk
from lkj.rencana import Rencana, rencana_kerja
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap


def susun(
    *,
    rencana: Path,
    jabatan: str,
    paket: Sequence[Path] = (),
    templat: Path,
    templat_kantor: Path | None = None,
    pengaturan: Mapping[str, Any],
    tahun: int,
    keluar: Path,
    janji: Janji | None = None,
) -> None:
    """Write the Perjanjian Kinerja of one official as Markdown.

    Args:
        rencana: The plan workbook.
        jabatan: ``kode_jabatan`` of the settings, for the last paper of the year; with ``-2`` behind it
            for the second one, and so on.
        paket: The package of the emblem, if the office has one.
        templat: Folder of the shipped templates.
        templat_kantor: Folder of the office's own, which come first.
        pengaturan: All settings of the office.
        tahun: Year.
        keluar: The Markdown; beside it goes what it was meant to say.
        janji: Promised digests.

    Raises:
        DataSalahError: The plan, a setting, an official or what he promises is missing or wrong.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("perjanjian_kinerja")) as kerja:
        kantor = muat(Kantor, pengaturan)
        isi, _ = rencana_kerja(kerja, rencana, tahun=tahun, seksi=list(kantor.seksi))
        _periksa_lembar(isi, kantor, rencana)
        pk = _pk(kantor, isi, jabatan)
        tulis(
            kerja,
            templat=Templat(templat, templat_kantor),
            nama="perjanjian_kinerja",
            kantor=kantor,
            perihal=Perihal(
                judul=f"{pk.versi.nama} {pk.pertama.jabatan}",
                subjek=pk.versi.nama,
                tanggal=pk.lembar.tanggal,
                kertas=kantor.dokumen.kertas_perjanjian,
            ),
            konteks={"perjanjian": pk, "lambang": baca_paket(*(kerja.baca(b) for b in paket)).lambang},
            keluar=keluar,
        )


def _pk(kantor: Kantor, rencana: Rencana, jabatan: str) -> Perjanjian:
    kode, _, nomor = jabatan.partition("-")
    tanggal = rencana.urutan_versi("PK")[-1].tanggal
    bahan = BahanRencana(kantor=kantor, tahun=rencana.tahun, tw=None, tanggal=tanggal, rencana=rencana)
    return susun_pk(bahan, kode, int(nomor) if nomor else None)


def _periksa_lembar(rencana: Rencana, kantor: Kantor, berkas: Path) -> None:
    """Every office that the sheet PK Pejabat names is one of the settings: a slip would print other lines.

    Raises:
        DataSalahError: One is not (code ``PK_JABATAN``).
    """
    kenal = daftar_jabatan(kantor)
    asing = dict.fromkeys(j.jabatan for j in rencana.janji_pejabat if j.jabatan not in kenal)
    if asing:
        raise DataSalahError(
            [
                catat(
                    "PK_JABATAN",
                    berkas=str(berkas),
                    lembar="PK Pejabat",
                    nilai=j,
                    jabatan=j,
                    dugaan=dugaan(j, kenal),
                )
                for j in asing
            ]
        )

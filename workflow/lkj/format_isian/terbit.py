"""Publish the blank form of a section: the job of the rule ``format_isian``."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lkj.catatan import DataSalahError
from lkj.format_isian.isian import Isian
from lkj.format_isian.lalu import nilai_bulan, susun_lalu, susun_lalu_bulan
from lkj.format_isian.tulis import tulis_format
from lkj.katalog import catat
from lkj.konfigurasi import PengaturanFormat, muat
from lkj.periode import Masa, nama_bulan
from lkj.rencana import rencana_kerja
from lkj.rencana.acuan import susun_acuan_masa
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap


def terbitkan(
    *,
    rencana: Path,
    pengaturan: Mapping[str, Any],
    masa: Masa,
    seksi: str,
    keluar: Path,
    sebelum: Sequence[Sequence[str]] = (),
    per_bulan: Sequence[Sequence[str]] = (),
    janji: Janji | None = None,
) -> None:
    """Write the blank form of a section for a quarter or a month.

    Args:
        rencana: The plan workbook.
        pengaturan: The office's settings.
        masa: The quarter or the month.
        seksi: Key of who fills it in.
        keluar: The form.
        sebelum: What the section is known to have reported in earlier quarters (`lalu.baca_lalu`).
        per_bulan: The same of the months of this quarter: a month's form shows them, a quarter's is filled in
            with them, so that nobody types a figure twice.
        janji: Promised digests.

    Raises:
        DataSalahError: The plan is missing or wrong, the office has no such section, or it owes nothing in
            a month.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("format_isian")) as kerja:
        kantor = muat(PengaturanFormat, pengaturan)
        if seksi not in kantor.pengisi:
            pilihan = ", ".join(kantor.pengisi)
            raise DataSalahError(
                [catat("SEKSI_TIDAK_DIKENAL", berkas=str(keluar), nilai=seksi, pilihan=pilihan)]
            )
        model, _ = rencana_kerja(kerja, rencana, tahun=masa.tahun, seksi=list(kantor.seksi))
        acuan = susun_acuan_masa(
            model,
            masa,
            kantor=kantor.kode,
            seksi=seksi,
            nama_seksi=kantor.pengisi[seksi],
            keuangan=kantor.keuangan,
            rumus_negatif=kantor.rumus_negatif,
        )
        if masa.bulan and not acuan.kinerja:
            isian = {"seksi": kantor.pengisi[seksi], "bulan": nama_bulan(masa.bulan)}
            raise DataSalahError([catat("BULAN_TIDAK_DITAGIH", berkas=str(keluar), **isian)])
        isi_format = tulis_format(
            acuan,
            instansi=kantor.nama,
            sidik_rencana=kerja.sidik(rencana),
            isian=None if masa.bulan else Isian(bulanan=nilai_bulan(model, per_bulan)),
            lalu=susun_lalu_bulan(model, per_bulan)
            if masa.bulan
            else susun_lalu(model, seksi, masa.triwulan, sebelum),
            kertas=kantor.kertas,
        )
        kerja.tulis(keluar, isi_format)

"""Publish the blank form of a section: the job of the rule ``format_isian``."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lkj.catatan import DataSalahError
from lkj.format_isian.lalu import susun_lalu
from lkj.format_isian.tulis import tulis_format
from lkj.katalog import catat
from lkj.konfigurasi import PengaturanFormat, muat
from lkj.rencana import rencana_kerja
from lkj.rencana.acuan import susun_acuan
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap


def terbitkan(
    *,
    rencana: Path,
    pengaturan: Mapping[str, Any],
    tahun: int,
    tw: int,
    seksi: str,
    keluar: Path,
    sebelum: Sequence[Sequence[str]] = (),
    janji: Janji | None = None,
) -> None:
    """Write the blank form of a section and quarter.

    Args:
        rencana: The plan workbook.
        pengaturan: The office's settings.
        tahun: Year.
        tw: Quarter.
        seksi: Key of who fills it in.
        keluar: The form.
        sebelum: What the section is known to have reported in earlier quarters (`lalu.baca_lalu`).
        janji: Promised digests.

    Raises:
        DataSalahError: The plan is missing or wrong, or the office has no such section.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("format_isian")) as kerja:
        kantor = muat(PengaturanFormat, pengaturan)
        if seksi not in kantor.pengisi:
            pilihan = ", ".join(kantor.pengisi)
            raise DataSalahError(
                [catat("SEKSI_TIDAK_DIKENAL", berkas=str(keluar), nilai=seksi, pilihan=pilihan)]
            )
        model, _ = rencana_kerja(kerja, rencana, tahun=tahun, seksi=list(kantor.seksi))
        acuan = susun_acuan(
            model,
            kantor=kantor.kode,
            tw=tw,
            seksi=seksi,
            nama_seksi=kantor.pengisi[seksi],
            keuangan=kantor.keuangan,
            rumus_negatif=kantor.rumus_negatif,
        )
        isi_format = tulis_format(
            acuan,
            instansi=kantor.nama,
            sidik_rencana=kerja.sidik(rencana),
            lalu=susun_lalu(model, seksi, tw, sebelum),
            kertas=kantor.kertas,
        )
        kerja.tulis(keluar, isi_format)

"""The Pengukuran Kinerja of a year as a paper of its own: the job of the rule ``naskah_pengukuran``."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lkj.konfigurasi import Kantor, muat
from lkj.laporan.naskah import Sumber, susun_bahan
from lkj.laporan.naskah_dinas.susun import Perihal, Templat, tulis
from lkj.laporan.perjanjian import CAMAT
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap

_JUDUL = "Pengukuran Kinerja"


def susun(
    *,
    sumber: Sumber,
    templat: Path,
    templat_kantor: Path | None = None,
    pengaturan: Mapping[str, Any],
    tahun: int,
    keluar: Path,
    janji: Janji | None = None,
) -> None:
    """Write the measurement of a year as Markdown, with the tables of the report's annex.

    Args:
        sumber: What it is made from, not ``bernarasi``: no text of the office belongs to it.
        templat: Folder of the shipped templates.
        templat_kantor: Folder of the office's own, which come first.
        pengaturan: All settings of the office.
        tahun: Year.
        keluar: The Markdown; beside it goes what it was meant to say.
        janji: Promised digests.

    Raises:
        DataSalahError: The plan, a setting, the Camat or the date of the year's document is missing or wrong.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("naskah_pengukuran")) as kerja:
        kantor = muat(Kantor, pengaturan)
        bahan, _ = susun_bahan(kerja, kantor, sumber, tahun, None)
        tulis(
            kerja,
            templat=Templat(templat, templat_kantor),
            nama="pengukuran",
            kantor=kantor,
            perihal=Perihal(
                judul=f"{_JUDUL} {kantor.instansi.nama} Tahun {tahun}",
                subjek=f"{_JUDUL} tahun {tahun}",
                tanggal=bahan.tanggal,
                kertas=kantor.dokumen.kertas,
            ),
            konteks={"b": bahan, "camat": kantor.pejabat_pada(CAMAT, bahan.tanggal)},
            keluar=keluar,
        )

"""The Pengukuran Kinerja of a year or a quarter: the job of the rules ``naskah_pengukuran…``."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lkj.konfigurasi import Kantor, muat
from lkj.laporan import keputusan
from lkj.laporan.bahan import Bahan
from lkj.laporan.metode import catatan_metode
from lkj.laporan.naskah import Sumber, lampirkan, susun_bahan
from lkj.laporan.naskah_dinas.susun import Perihal, Templat, tulis
from lkj.laporan.templat.sangkar import Ruang
from lkj.periode import nama_triwulan
from lkj.perjanjian import CAMAT
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
    tw: int | None,
    keluar: Path,
    keluar_lampiran: Mapping[str, Path],
    janji: Janji | None = None,
) -> None:
    """Write the measurement of a year or a quarter as Markdown, with the tables of the report.

    Args:
        sumber: What it is made from, not ``bernarasi``: no text of the office belongs to it.
        templat: Folder of the shipped templates.
        templat_kantor: Folder of the office's own, which come first.
        pengaturan: All settings of the office.
        tahun: Year.
        tw: Quarter; None for the year.
        keluar: The Markdown; beside it goes what it was meant to say.
        keluar_lampiran: ``rekap``, ``pengukuran``, ``anggaran`` → copies to attach to the PDF.
        janji: Promised digests.

    Raises:
        DataSalahError: The plan, a setting, the Camat or the date of the document is missing or wrong.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("naskah_pengukuran")) as kerja:
        kantor = muat(Kantor, pengaturan)
        bahan, _ = susun_bahan(kerja, kantor, sumber, tahun, tw)
        tulis(
            kerja,
            templat=Templat(templat, templat_kantor),
            nama="pengukuran",
            kantor=kantor,
            perihal=_perihal(bahan),
            konteks={
                "b": bahan,
                "camat": kantor.pejabat_pada(CAMAT, bahan.tanggal),
                "keputusan": Ruang("keputusan", keputusan),
                "metode": catatan_metode(bahan, banding=False),
                "pk": bahan.rencana.versi_berlaku("PK", bahan.terakhir),
            },
            keluar=keluar,
        )
        lampirkan(kerja, sumber, keluar_lampiran)


def _perihal(b: Bahan) -> Perihal:
    """What the document says about itself; that data is missing is part of its content."""
    masa = f"Tahun {b.tahun}" if b.tw is None else f"{nama_triwulan(b.tw)} Tahun {b.tahun}"
    return Perihal(
        judul=f"{_JUDUL} {b.kantor.instansi.nama} {masa}",
        subjek=f"{_JUDUL} {masa.replace('Tahun', 'tahun')}",
        tanggal=b.tanggal,
        kertas=b.kantor.dokumen.kertas,
        tanda=keputusan.tanda(b),
    )

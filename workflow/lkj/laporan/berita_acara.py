"""The Berita Acara Perbaikan Data of a year: the job of the rule ``berita_acara``.

It lists every correction of a cell that the rekap of the year carries, the same table as the annex of the
report, for who recorded it and who knows of it to sign. Its number and its day are filled in by hand.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from lkj.catatan import DataSalahError
from lkj.katalog import catat
from lkj.konfigurasi import Kantor, muat
from lkj.laporan import keputusan
from lkj.laporan.bahan import Dasar
from lkj.laporan.markah import lingkungan
from lkj.laporan.pengisian import tanggal_dokumen, tulis_naskah
from lkj.laporan.tabel.keputusan import perbaikan
from lkj.rekap import Rekap
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap

SEKSI_PENCATAT = "perencanaan"
"""Key of the subbagian whose head records corrections."""
JABATAN_PENCATAT = "kasubbag_perencanaan"
"""Who records them where an office has no such section."""
JABATAN_MENGETAHUI = "sekretaris"


def susun(
    *,
    rekap: Mapping[int, Path],
    daftar: Path,
    templat: Path,
    templat_kantor: Path | None = None,
    pengaturan: Mapping[str, Any],
    tahun: int,
    keluar: Path,
    janji: Janji | None = None,
) -> None:
    """Write the Berita Acara of a year as Markdown.

    Args:
        rekap: Quarter → its rekap, as far as the year has come.
        daftar: Where corrections are written, for the remark that there are none.
        templat: Folder of the templates (``berita_acara/perbaikan.md.j2``).
        templat_kantor: Folder of the office's own, which come first.
        pengaturan: All settings of the office.
        tahun: Year.
        keluar: The Markdown; beside it goes what it was meant to say.
        janji: Promised digests.

    Raises:
        DataSalahError: There is no correction (code ``BERITA_ACARA_KOSONG``), or a setting, an official or
            the date of the year's document is missing.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("berita_acara")) as kerja:
        kantor = muat(Kantor, pengaturan)
        isi = Rekap({tw: kerja.baca(b) for tw, b in rekap.items()})
        dasar = Dasar(kantor, tahun, None, tanggal_dokumen(kantor, tahun, None), isi)
        if not keputusan.perbaikan(dasar):
            raise DataSalahError([catat("BERITA_ACARA_KOSONG", berkas=str(daftar), tahun=tahun)])
        tulis_naskah(
            kerja,
            keluar,
            lingkungan=lingkungan(templat, {}, kantor=templat_kantor, dijanjikan=kerja.dijanjikan),
            templat=templat,
            nama="berita_acara/perbaikan.md.j2",
            konteks=_konteks(dasar),
        )


def _konteks(d: Dasar) -> dict[str, object]:
    """The names that the template may print; the table goes without the number and caption of an annex."""
    seksi = d.kantor.seksi.get(SEKSI_PENCATAT)
    pencatat = seksi.kepala if seksi else JABATAN_PENCATAT
    tabel = perbaikan(d)
    return {
        "d": d,
        "instansi": d.kantor.instansi,
        "dokumen": d.kantor.dokumen,
        "banyak": len(tabel.baris),
        "tabel": replace(tabel, judul="", kelas=f"{tabel.kelas} .tanpa-judul"),
        "pencatat": d.kantor.pejabat_pada(pencatat, d.tanggal),
        "mengetahui": d.kantor.pejabat_pada(JABATAN_MENGETAHUI, d.tanggal),
    }

"""The Berita Acara Perbaikan Data of a year: the job of the rule ``berita_acara``.

It lists every correction of a cell that the rekap of the year carries, the same table as the annex of the
report, for who recorded it and who knows of it to sign. Its number and its day stand in a file of their own;
without it they are filled in by hand.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lkj.catatan import DataSalahError
from lkj.katalog import catat
from lkj.konfigurasi import Kantor, muat
from lkj.laporan import keputusan
from lkj.laporan.bahan import Dasar
from lkj.laporan.gambar_kantor.paket import baca_paket
from lkj.laporan.naskah_dinas.surat.baca import baca_surat
from lkj.laporan.naskah_dinas.surat.bahan import perencana
from lkj.laporan.naskah_dinas.surat.cocok import cocokkan_nomor
from lkj.laporan.naskah_dinas.surat.daftar import BERBERKAS, PERBAIKAN
from lkj.laporan.naskah_dinas.surat.kop import baris_alamat
from lkj.laporan.naskah_dinas.surat.model import BeritaAcaraPerbaikan
from lkj.laporan.naskah_dinas.susun import Perihal, Templat, tulis
from lkj.laporan.pengisian import tanggal_dokumen
from lkj.laporan.tabel.keputusan import perbaikan
from lkj.periode import Masa
from lkj.rekap import Rekap
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap

JABATAN_MENGETAHUI = "sekretaris"


def susun(
    *,
    rekap: Mapping[int, Path],
    daftar: Path,
    penomoran: Path | None = None,
    register: Sequence[Path] = (),
    kembar: Sequence[str] = (),
    paket: Sequence[Path] = (),
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
        penomoran: The file with its number and day, if there is one.
        register: The register that numbers it, if there is one.
        kembar: Files of other letters with the same number, where there is no register.
        paket: The package of the emblem, if the office has one.
        templat: Folder of the shipped templates.
        templat_kantor: Folder of the office's own, which come first.
        pengaturan: All settings of the office.
        tahun: Year.
        keluar: The Markdown; beside it goes what it was meant to say.
        janji: Promised digests.

    Raises:
        DataSalahError: There is no correction (code ``BERITA_ACARA_KOSONG``), its number is not the
            register's, or a setting, an official or the date of the year's document is missing.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("berita_acara")) as kerja:
        kantor = muat(Kantor, pengaturan)
        isi = Rekap({tw: kerja.baca(b) for tw, b in rekap.items()})
        dasar = Dasar(kantor, tahun, None, tanggal_dokumen(kantor, Masa(tahun)), isi)
        if not keputusan.perbaikan(dasar):
            raise DataSalahError([catat("BERITA_ACARA_KOSONG", berkas=str(daftar), tahun=tahun)])
        tulis(
            kerja,
            templat=Templat(templat, templat_kantor),
            nama="berita_acara_perbaikan",
            kantor=kantor,
            perihal=Perihal(
                judul=f"Berita Acara Perbaikan Data {kantor.instansi.nama} Tahun {tahun}",
                subjek=f"Berita Acara Perbaikan Data tahun {tahun}",
                tanggal=dasar.tanggal,
                kertas=kantor.surat.kertas or kantor.dokumen.kertas,
            ),
            konteks={
                **_konteks(dasar),
                "surat": _penomoran(kerja, penomoran, register, kembar),
                "lambang": baca_paket(*(kerja.baca(p) for p in paket)).lambang,
                "baris_alamat": baris_alamat(kantor.instansi),
            },
            keluar=keluar,
        )


def _penomoran(
    kerja: Pekerjaan, berkas: Path | None, register: Sequence[Path], kembar: Sequence[str]
) -> BeritaAcaraPerbaikan:
    """Number and day; blank without a file.

    Raises:
        DataSalahError: The file is wrong, its number is not the one that the register gave it, or it is
            also another letter's.
    """
    if berkas is None or not berkas.is_file():
        return BeritaAcaraPerbaikan()
    isi = baca_surat(BeritaAcaraPerbaikan, kerja.baca(berkas), berkas)
    cocokkan_nomor(kerja, BERBERKAS[PERBAIKAN], isi, berkas, register, kembar)
    return isi


def _konteks(d: Dasar) -> dict[str, object]:
    """What the template prints of its own."""
    daftar = perbaikan(d)
    return {
        "d": d,
        "banyak": len(daftar.baris),
        "daftar": daftar,
        "pencatat": d.kantor.pejabat_pada(perencana(d.kantor), d.tanggal),
        "mengetahui": d.kantor.pejabat_pada(JABATAN_MENGETAHUI, d.tanggal),
    }

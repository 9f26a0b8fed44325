"""Papers of the plan alone: IKU, rencana aksi, pohon kinerja. The job of the rule ``naskah_rencana``."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lkj.konfigurasi import Kantor, muat
from lkj.laporan.bahan import BahanRencana
from lkj.laporan.naskah_dinas.susun import Perihal, Templat, tulis
from lkj.laporan.pohon_kinerja.kata import gambar_pohon
from lkj.perjanjian import CAMAT, daftar_lembar
from lkj.rencana import rencana_kerja
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap

JUDUL = {
    "iku": "Indikator Kinerja Utama",
    "rencana_aksi": "Rencana Aksi",
    "pohon_kinerja": "Pohon Kinerja",
}
"""Paper, which is also the name of its template → its title."""


def susun(
    *,
    rencana: Path,
    naskah: str,
    templat: Path,
    templat_kantor: Path | None = None,
    pengaturan: Mapping[str, Any],
    tahun: int,
    keluar: Path,
    janji: Janji | None = None,
) -> None:
    """Write a paper of the plan as Markdown. It is dated and signed as the Camat's last PK.

    Args:
        rencana: The plan workbook.
        naskah: Which paper, a key of `JUDUL`.
        templat: Folder of the shipped templates.
        templat_kantor: Folder of the office's own, which come first.
        pengaturan: All settings of the office.
        tahun: Year.
        keluar: The Markdown; beside it goes what it was meant to say.
        janji: Promised digests.

    Raises:
        DataSalahError: The plan, a setting or the Camat is missing or wrong.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("naskah_rencana")) as kerja:
        kantor = muat(Kantor, pengaturan)
        isi, _ = rencana_kerja(kerja, rencana, tahun=tahun, seksi=list(kantor.seksi))
        lembar = daftar_lembar(kantor, isi, CAMAT)[-1]
        bahan = BahanRencana(kantor=kantor, tahun=tahun, tw=None, tanggal=lembar.tanggal, rencana=isi)
        tulis(
            kerja,
            templat=Templat(templat, templat_kantor),
            nama=naskah,
            kantor=kantor,
            perihal=Perihal(
                judul=f"{JUDUL[naskah]} {kantor.instansi.nama} Tahun {tahun}",
                subjek=f"{JUDUL[naskah]} tahun {tahun}",
                tanggal=lembar.tanggal,
                kertas=kantor.dokumen.kertas,
            ),
            konteks={"b": bahan, "rencana": isi, "camat": lembar.pertama, "pohon": gambar_pohon(isi)},
            keluar=keluar,
        )

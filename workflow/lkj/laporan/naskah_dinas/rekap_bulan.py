"""The rekap of results of a month (Kuala Betara, step 6): the job of the rule ``naskah_bulan``."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lkj import bingkai
from lkj.konfigurasi import Kantor, muat
from lkj.kunci import awalan_masa
from lkj.laporan import keputusan
from lkj.laporan.bahan import Baris, Tabel
from lkj.laporan.bahan_bulan import BahanBulan
from lkj.laporan.naskah_dinas.susun import Perihal, Templat, tulis
from lkj.laporan.pengisian import tanggal_dokumen
from lkj.laporan.templat.sangkar import Ruang
from lkj.pengukuran.bulan import KOLOM_NILAI, bulan_berkas
from lkj.periode import Masa, bulan_triwulan, nama_bulan
from lkj.perjanjian import CAMAT
from lkj.rekap import Rekap
from lkj.rencana import rencana_kerja
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap


@dataclass(frozen=True)
class SumberBulan:
    """The paths that the rekap of a month is written from.

    Attributes:
        rencana: The plan workbook.
        rekap: Checked records of the months that were collected up to this one (folder name = month).
        pengukuran: Its measured table.
    """

    rencana: Path
    rekap: Sequence[Path]
    pengukuran: Path


def susun(
    *,
    sumber: SumberBulan,
    templat: Path,
    templat_kantor: Path | None = None,
    pengaturan: Mapping[str, Any],
    masa: Masa,
    keluar: Path,
    keluar_lampiran: Mapping[str, Path],
    janji: Janji | None = None,
) -> None:
    """Write the rekap of a month as Markdown.

    Args:
        sumber: What it is made from.
        templat: Folder of the shipped templates.
        templat_kantor: Folder of the office's own, which come first.
        pengaturan: All settings of the office.
        masa: The month.
        keluar: The Markdown; beside it goes what it was meant to say.
        keluar_lampiran: ``rekap``, ``pengukuran`` → copies to attach to the PDF.
        janji: Promised digests.

    Raises:
        DataSalahError: The plan, a setting, the Camat or the date of the document is missing or wrong.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("naskah_bulan")) as kerja:
        kantor = muat(Kantor, pengaturan)
        b = _bahan(kerja, kantor, sumber, masa)
        nama = f"{nama_bulan(b.bulan[-1])} {b.tahun}"
        tulis(
            kerja,
            templat=Templat(templat, templat_kantor),
            nama="rekap_bulan",
            kantor=kantor,
            perihal=Perihal(
                judul=f"Rekap Hasil Capaian {kantor.instansi.nama} Bulan {nama}",
                subjek=f"Rekap hasil capaian bulan {nama}",
                tanggal=b.tanggal,
                kertas=kantor.dokumen.kertas,
                tanda=keputusan.tanda(b),
            ),
            konteks={
                "b": b,
                "nama": nama,
                "camat": kantor.pejabat_pada(CAMAT, b.tanggal),
                "keputusan": Ruang("keputusan", keputusan),
                "pk": b.rencana.versi_berlaku("PK", b.terakhir),
            },
            keluar=keluar,
        )
        _lampirkan(kerja, sumber, keluar_lampiran)


def _bahan(kerja: Pekerjaan, kantor: Kantor, sumber: SumberBulan, masa: Masa) -> BahanBulan:
    rencana, _ = rencana_kerja(kerja, sumber.rencana, tahun=masa.tahun, seksi=list(kantor.seksi))
    isi = {bulan_berkas(b): kerja.baca(b) for b in sumber.rekap}
    semua = [x for satu in isi.values() for x in bingkai.baris(bingkai.dari_csv(satu))]
    ukur = bingkai.baris(bingkai.dari_csv(kerja.baca(sumber.pengukuran)))
    bulan = [n for n in bulan_triwulan(masa.triwulan) if n <= (masa.bulan or masa.akhir.month)]
    return BahanBulan(
        kantor=kantor,
        tahun=masa.tahun,
        tw=masa.triwulan,
        tanggal=tanggal_dokumen(kantor, masa),
        rekap=Rekap({n: b for n, b in isi.items() if n == masa.bulan}),
        rencana=rencana,
        bulan=bulan,
        kolom_bulan=KOLOM_NILAI[: len(bulan)],
        pengukuran=Tabel(tuple(Baris(x, awalan_masa(masa.kunci)) for x in ukur), "jenis"),
        sidik={str(sumber.rencana): kerja.sidik(sumber.rencana)} | {x["berkas"]: x["sidik"] for x in semua},
    )


def _lampirkan(kerja: Pekerjaan, sumber: SumberBulan, keluar: Mapping[str, Path]) -> None:
    """The tables that go with the PDF; the rekap of all months in one file."""
    semua = [bingkai.dari_csv(kerja.baca(b)) for b in sumber.rekap]
    gabungan = bingkai.Bingkai(semua[-1].kolom, tuple(x for t in semua for x in t.isi))
    kerja.tulis(keluar["rekap"], bingkai.ke_csv(gabungan))
    kerja.tulis(keluar["pengukuran"], kerja.baca(sumber.pengukuran))

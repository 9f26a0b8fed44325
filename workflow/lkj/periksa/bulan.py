"""Check all sheets of a month in one pass: the job of the rule ``periksa_bulan``.

A month's sheet asks for the indicators that are measured by month (SOP of Kuala Betara, steps 4 and 5); the
quarter's sheet is checked against it later (`lkj.periksa.silang.lawan_bulan`).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from lkj.catatan import ke_csv, urut
from lkj.katalog import catat
from lkj.konfigurasi import PengaturanIsian, muat
from lkj.lembar import pembaca, siapkan
from lkj.periksa import tabel_isian
from lkj.periksa.keterlambatan import periksa_keterlambatan
from lkj.periksa.rekaman import Rekaman
from lkj.periksa.silang import turun_bulan
from lkj.periksa.triwulan import HasilTriwulan, berkas_asing, periksa_semua
from lkj.periode import Masa
from lkj.rencana import Rencana, baca_rencana
from lkj.rencana import tata as tata_rencana
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap


def jalankan(
    *,
    rencana: Path,
    isian: Sequence[Path],
    sebelum: Sequence[Path],
    pengaturan: Mapping[str, Any],
    masa: Masa,
    keluar: Path,
    keluar_isian: Path,
    janji: Janji | None = None,
) -> None:
    """Check a month; remarks do not stop this stage, only the rekap.

    Args:
        rencana: The plan workbook.
        isian: All files in the folder of the month.
        sebelum: The tables of records of the earlier months that were collected.
        pengaturan: The office's settings.
        masa: The month.
        keluar: CSV of every remark on the month.
        keluar_isian: CSV of the records of all cells that could be read, also where others are wrong.
        janji: Promised digests.
    """
    siapkan(pembaca(len(isian)))
    with Pekerjaan(janji=janji, modul=sidik_tahap("periksa_bulan")) as kerja:
        hasil = periksa_bulan(
            muat(PengaturanIsian, pengaturan),
            kerja.baca(rencana) if rencana.is_file() else None,
            {str(b): kerja.baca(b) for b in isian},
            berkas_rencana=str(rencana),
            masa=masa,
            sebelum=[r for b in sebelum for r in tabel_isian.dari_csv(kerja.baca(b))],
        )
        kerja.tulis(keluar, ke_csv(hasil.catatan))
        kerja.tulis(keluar_isian, tabel_isian.ke_csv(hasil.rekaman, masa))


def periksa_bulan(
    kantor: PengaturanIsian,
    isi_rencana: bytes | None,
    isi: Mapping[str, bytes],
    *,
    berkas_rencana: str,
    masa: Masa,
    sebelum: Iterable[Rekaman] = (),
) -> HasilTriwulan:
    """Check a month.

    Args:
        kantor: The office.
        isi_rencana: Bytes of the plan workbook, None when it is missing.
        isi: Path → bytes of all files in the folder of the month.
        berkas_rencana: Path of the plan; the folders of the months lie beside it.
        masa: The month.
        sebelum: Records of the earlier months, for comparison.

    Raises:
        ValueError: ``masa`` is no month.
    """
    if masa.bulan is None:
        pesan = f"{masa.nama} is no month"
        raise ValueError(pesan)
    rencana, catatan = baca_rencana(
        isi_rencana, berkas=berkas_rencana, tahun=masa.tahun, seksi=tuple(kantor.seksi)
    )
    if rencana is None:
        return HasilTriwulan(None, (), urut(catatan))
    if not _berbulan(rencana, masa):
        kosong = catat("BULAN_TANPA_INDIKATOR", berkas=berkas_rencana, lembar=tata_rencana.INDIKATOR.lembar)
        return HasilTriwulan(rencana, (), urut([*catatan, kosong]))
    folder = f"{Path(berkas_rencana).parent.as_posix()}/{masa.kunci}"
    hasil = [
        *periksa_semua(kantor, rencana, masa, isi),
        periksa_keterlambatan(kantor, rencana, masa, folder, isi),
    ]
    catatan += [c for h in hasil for c in h.catatan]
    catatan += berkas_asing(kantor, isi)
    rekaman = sorted((r for h in hasil for r in h.rekaman), key=lambda r: r.id)
    menurut_tw: defaultdict[int, list[Rekaman]] = defaultdict(list, {masa.triwulan: list(rekaman)})
    for r in sebelum:
        menurut_tw[r.tw].append(r)
    catatan += turun_bulan(rencana, masa.bulan, menurut_tw)
    return HasilTriwulan(rencana, tuple(rekaman), urut(catatan))


def _berbulan(rencana: Rencana, masa: Masa) -> bool:
    """Whether any indicator is measured by month in the quarter of a month."""
    return any(i.periode_isian == "bulan" and i.diisi_pada(masa.triwulan) for i in rencana.indikator)

"""The job of the rule ``pengukuran_bulan``: how far the indicators that are measured by month have come.

Months become the value of the quarter so far, and of the year, by the indicator's own rule
(`lkj.rumus.bulan`); the quarter so far stands beside the target of the whole quarter. Nothing gets a
category: a part of a quarter is no achievement.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from lkj import angka
from lkj.catatan import DataSalahError
from lkj.konfigurasi import PengaturanUkur, muat
from lkj.pengukuran.deret import TERBIT_NANTI, baca_bulan
from lkj.pengukuran.indikator import UkurIndikator, ukur_indikator
from lkj.pengukuran.jalankan import indikator_asing, tabel_csv
from lkj.periode import Masa
from lkj.rekap import Rekap
from lkj.rencana import Indikator, Rencana, rencana_kerja
from lkj.rencana.acuan import akhiran_bulan
from lkj.rumus.agregasi import BELUM_MASUK, BELUM_TERBIT
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap

KOLOM_NILAI: Final = ("realisasi_bulan1", "realisasi_bulan2", "realisasi_bulan3")
"""The months of the quarter; those after the month that was asked for are empty."""
KOLOM_BULAN: Final = (
    *("kode", "jenis", "nama", "sasaran", "satuan", "polaritas", "rumus", "agregasi", "seksi", "versi_pk"),
    *("status", "sumber_nilai", *KOLOM_NILAI, "kode_bulan"),
    *("target_tw", "realisasi_tw", "kemajuan_tw", "kode_tw"),
    *("realisasi_sd", "kode_sd", "target_tahun", "sumber"),
)
"""Columns of a month's table; values in the indicator's unit, the progress in percent, unrounded."""


def bulanan(
    *,
    rencana: Path,
    rekap: Sequence[Path],
    pengaturan: Mapping[str, Any],
    masa: Masa,
    keluar: Path,
    janji: Janji | None = None,
) -> None:
    """Measure a month.

    Args:
        rencana: The plan workbook.
        rekap: The rekap of the months that were collected up to this one (folder name = month).
        pengaturan: The office's settings.
        masa: The month.
        keluar: The measured table.
        janji: Promised digests.

    Raises:
        DataSalahError: The settings do not fit the plan.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("pengukuran_bulan")) as kerja:
        atur = muat(PengaturanUkur, pengaturan)
        model, _ = rencana_kerja(kerja, rencana, tahun=masa.tahun, seksi=atur.seksi)
        if salah := indikator_asing(model, atur.ketentuan):
            raise DataSalahError(salah)
        isi = {bulan_berkas(b): kerja.baca(b) for b in rekap}
        semua = Rekap(isi, sampai_bulan=masa.bulan or len(isi))
        ini = Rekap({n: b for n, b in isi.items() if n == masa.bulan})
        ukur = (
            ukur_indikator(model, semua, i, masa.triwulan, atur.ketentuan)
            for i in diukur_bulanan(model, masa)
        )
        kerja.tulis(keluar, tabel_csv([_baris(model, semua, ini, u, masa) for u in ukur], KOLOM_BULAN))


def bulan_berkas(berkas: Path) -> int:
    """The month (1 to 12) of a processed table, by its folder."""
    return int(berkas.parent.name[2:])


def diukur_bulanan(rencana: Rencana, masa: Masa) -> list[Indikator]:
    """The indicators that are measured by month in the quarter of a month."""
    return [i for i in rencana.indikator if i.periode_isian == "bulan" and i.diisi_pada(masa.triwulan)]


def _baris(rencana: Rencana, semua: Rekap, ini: Rekap, u: UkurIndikator, masa: Masa) -> dict[str, object]:
    i = u.indikator
    bulan = baca_bulan(rencana, semua, i, u.tw)
    return {
        **{k: getattr(i, k) for k in ("kode", "nama", "sasaran", "satuan", "polaritas", "agregasi")},
        "jenis": "indikator",
        "rumus": u.rumus,
        "seksi": " ".join(rencana.seksi_pada(i, u.tw)),
        "versi_pk": rencana.versi_berlaku("PK", u.tw).kode,
        "status": u.status,
        "sumber_nilai": u.sumber_nilai,
        **dict(zip(KOLOM_NILAI, bulan, strict=False)),
        "kode_bulan": _sebab(rencana, ini, i, masa) if bulan[-1] is None else None,
        "target_tw": u.target_tw,
        "realisasi_tw": u.realisasi_tw,
        "kemajuan_tw": _kemajuan(u),
        "kode_tw": u.capaian_tw.kode,
        "realisasi_sd": u.realisasi_sd.nilai,
        "kode_sd": u.realisasi_sd.kode,
        "target_tahun": u.target_tahun,
        "sumber": " ".join(u.sumber),
    }


def terpakai(indikator: Indikator) -> bool:
    """Whether progress is the share of a limit that is used up, not an achievement.

    A count that should stay low: three of at most six conflicts after a month are half of the limit; its
    formula would call them 150 % of the target.
    """
    return indikator.agregasi == "jumlah" and indikator.polaritas == "negatif"


def _kemajuan(u: UkurIndikator) -> Decimal | None:
    """The quarter so far against the target of the whole quarter, percent; None where that says nothing."""
    if not terpakai(u.indikator):
        return u.capaian_tw.nilai
    target = u.target_tw
    if u.realisasi_tw is None or not isinstance(target, Decimal) or target <= 0:
        return None
    return angka.persen_dari(u.realisasi_tw, target)


def _sebab(rencana: Rencana, ini: Rekap, i: Indikator, masa: Masa) -> str | None:
    """Why the month itself has no value."""
    tw, seksi = masa.triwulan, rencana.seksi_pada(i, masa.triwulan)
    if set(seksi) & set(ini.belum_masuk(tw)):
        return BELUM_MASUK
    ukuran = f"status{akhiran_bulan(masa.bulan)}" if masa.bulan else "status"
    terbit_nanti = any(ini.teks(tw, "kinerja", i.kode, ukuran, seksi=s) == TERBIT_NANTI for s in seksi)
    return BELUM_TERBIT if terbit_nanti else None

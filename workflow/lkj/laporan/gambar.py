"""The charts of the report: the job of the rule ``grafik``."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from lkj import angka
from lkj.laporan.bahan import Tabel, baca_tabel
from lkj.laporan.grafik import tulis_grafik
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap


def gambar(
    *,
    pengukuran: Path,
    anggaran: Path,
    per_triwulan: Sequence[Path],
    templat: Path,
    keluar: Sequence[Path],
    janji: Janji | None = None,
) -> None:
    """Draw the charts of a report.

    Args:
        pengukuran: Measured table of the year.
        anggaran: Budget table of the year.
        per_triwulan: Measured tables of the quarters I to IV.
        templat: Folder of the chart templates.
        keluar: SVG and PNG of each chart, named ``capaian``, ``serapan``, ``triwulan``.
        janji: Promised digests.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("grafik")) as kerja:
        data = {
            "capaian": _capaian(baca_tabel(kerja.baca(pengukuran), "jenis")),
            "serapan": _serapan(baca_tabel(kerja.baca(anggaran), "tingkat")),
            "triwulan": _triwulan([baca_tabel(kerja.baca(b), "jenis") for b in per_triwulan]),
        }
        tempat = {k.name: kerja.sementara(k) for k in keluar}
        for nama, baris in data.items():
            tulis_grafik(
                templat=templat / f"{nama}.typ",
                data=baris,
                keluar_svg=tempat[f"{nama}.svg"],
                keluar_png=tempat[f"{nama}.png"],
            )


def _teks(nilai: Decimal | None) -> str | None:
    return None if nilai is None else angka.ke_csv(angka.bulatkan(nilai, 2))


def _capaian(tabel: Tabel) -> list[dict[str, Any]]:
    return [
        {"nama": b["nama"], "capaian": _teks(b.angka("capaian")), "kategori": b["kategori"].lower()}
        for b in tabel.pilih("indikator")
    ]


def _serapan(tabel: Tabel) -> list[dict[str, Any]]:
    return [
        {
            "nama": b["nama"],
            "pagu": _teks(b.angka("pagu")),
            "realisasi": _teks(b.angka("realisasi")),
            "persen": _teks(b.angka("serapan")),
        }
        for b in tabel.pilih("program")
    ]


def _triwulan(tabel: Sequence[Tabel]) -> list[dict[str, Any]]:
    """Each quarter alone; a range target has no single height and is left out."""
    return [
        {
            "nama": b["nama"],
            "satuan": b["satuan"],
            "tw": tw,
            "target": None if ".." in b["target_tw"] else _teks(b.angka("target_tw")),
            "realisasi": _teks(b.angka("realisasi_tw")),
        }
        for tw, t in enumerate(tabel, 1)
        for b in t.pilih("indikator")
    ]

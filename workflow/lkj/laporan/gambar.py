"""The charts of the report: the job of the rule ``grafik``."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from lkj import angka
from lkj.laporan.bahan import Baris, Tabel, baca_tabel, capaian_tercetak, gaya_peringkat
from lkj.laporan.grafik import gambar_grafik
from lkj.rumus import Skala, muat_skala
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap


def gambar(
    *,
    pengukuran: Path,
    anggaran: Path,
    per_triwulan: Sequence[Path],
    skala: Sequence[Path],
    templat: Path,
    keluar: Sequence[Path],
    janji: Janji | None = None,
) -> None:
    """Draw the charts of a report.

    Args:
        pengukuran: Measured table of the year.
        anggaran: Budget table of the year.
        per_triwulan: Measured tables of the quarters I to IV.
        skala: The scales of categories that the rules name.
        templat: Folder of the chart templates.
        keluar: the SVG or PNG of each chart, named ``capaian``, ``serapan``, ``triwulan``.
        janji: Promised digests.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("grafik")) as kerja:
        for b in skala:
            kerja.baca(b)
        menurut_nama = {b.stem: muat_skala(b) for b in skala}
        data = {
            "capaian": _capaian(baca_tabel(kerja.baca(pengukuran), "jenis"), menurut_nama),
            "serapan": _serapan(baca_tabel(kerja.baca(anggaran), "tingkat")),
            "triwulan": _triwulan([baca_tabel(kerja.baca(b), "jenis") for b in per_triwulan]),
        }
        jadi = gambar_grafik(templat=templat, data=data, jenis={k.suffix[1:] for k in keluar})
        for k in keluar:
            kerja.tulis(k, jadi[k.name])


def _teks(nilai: Decimal | None) -> str | None:
    return None if nilai is None else angka.ke_csv(angka.bulatkan(nilai, 2))


def _capaian(tabel: Tabel, skala: Mapping[str, Skala]) -> list[dict[str, Any]]:
    return [
        {"nama": b["nama"], "capaian": _teks(capaian_tercetak(b)), "kategori": _gaya(b, skala)}
        for b in tabel.pilih("indikator")
    ]


def _gaya(b: Baris, skala: Mapping[str, Skala]) -> str:
    """The look of a bar: by the rank of its category in its own scale, whatever the scale calls it."""
    kode = [k.kode for k in skala[b["skala"]].kelas]
    return gaya_peringkat(kode.index(b["kategori"]), len(kode)) if b["kategori"] in kode else ""


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
    """Each quarter alone; a range target has no single height, and steps have no distance: left out."""
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
        if b["rumus"] != "ordinal"
    ]

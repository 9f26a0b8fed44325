"""The job of the rule ``telusur_bulan``: every figure of a month's rekap back to the cells of the sheets."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lkj import bingkai
from lkj.konfigurasi import PengaturanUkur, muat
from lkj.kunci import awalan_masa
from lkj.kunci import rencana as kunci_rencana
from lkj.pengukuran.bulan import KOLOM_NILAI, bulan_berkas, terpakai
from lkj.pengukuran.skala import pilih_skala
from lkj.periode import Masa, bulan_triwulan, nama_bulan
from lkj.rekap import Rekap
from lkj.rencana import Indikator, letak_kerja, rencana_kerja
from lkj.rencana.acuan import akhiran_bulan
from lkj.rumus import AGREGASI
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap
from lkj.telusur.capaian import hitungan, kata_rumus
from lkj.telusur.dasar import Bahan, sebutan_tw, sel_rekap, tulis_teks
from lkj.telusur.deret import hasil_sampai, hasil_triwulan
from lkj.telusur.model import Asal, Baris, Silsilah, Sumber
from lkj.telusur.rencana import asal_rencana


@dataclass(frozen=True)
class Berkas:
    """Paths that the lineage of a month is told from.

    Attributes:
        rencana: The plan workbook.
        rekap: Rekap of the months that were collected up to this one (folder name = month).
        pengukuran: Its measured table.
        skala: Scales of categories, which the settings of measurement name.
    """

    rencana: Path
    rekap: Sequence[Path]
    pengukuran: Path
    skala: Sequence[Path]


def susun(
    *,
    berkas: Berkas,
    pengaturan: Mapping[str, Any],
    masa: Masa,
    keluar: Path,
    janji: Janji | None = None,
) -> None:
    """Write the lineage table of a month.

    Args:
        berkas: What it is told from.
        pengaturan: The settings that measurement uses.
        masa: The month.
        keluar: The CSV, columns as in `lkj.telusur.KOLOM`.
        janji: Promised digests.

    Raises:
        DataSalahError: The plan or a setting is wrong; the stages before have said so.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("telusur_bulan")) as kerja:
        silsilah = Silsilah(_semua(kerja, berkas, muat(PengaturanUkur, pengaturan), masa))
        kerja.tulis(keluar, bingkai.ke_csv(silsilah.tabel()))


def _semua(kerja: Pekerjaan, berkas: Berkas, atur: PengaturanUkur, masa: Masa) -> Iterator[Asal]:
    rencana, _ = rencana_kerja(kerja, berkas.rencana, tahun=masa.tahun, seksi=atur.seksi)
    isi = {bulan_berkas(x): kerja.baca(x) for x in berkas.rekap}
    b = Bahan(
        tahun=masa.tahun,
        rencana=rencana,
        ketentuan=atur.ketentuan,
        skala=pilih_skala(kerja, berkas.skala, atur.ketentuan),
        rekap=Rekap(isi, sampai_bulan=masa.bulan or len(isi)),
        sel_rekap=sel_rekap(x for satu in isi.values() for x in bingkai.baris(bingkai.dari_csv(satu))),
        terdahulu={},
    )
    for baris in bingkai.baris(bingkai.dari_csv(kerja.baca(berkas.pengukuran))):
        yield from asal_bulan(b, Baris(baris, awalan_masa(masa.kunci)), masa)
    letak = letak_kerja(kerja, berkas.rencana, tahun=masa.tahun, seksi=atur.seksi)
    yield from asal_rencana(b, letak, str(berkas.rencana), kerja.sidik(berkas.rencana))


def asal_bulan(b: Bahan, u: Baris, masa: Masa) -> Iterator[Asal]:
    """Every figure of an indicator's row of a month."""
    i, tw, satuan = b.indikator[u.kode], masa.triwulan, u["satuan"]
    for kolom, bulan in zip(KOLOM_NILAI, bulan_triwulan(tw), strict=True):
        yield from _satu_bulan(b, i, u, kolom, bulan)
    nama = f"{u['nama']} {sebutan_tw(tw)} tahun {b.tahun}"
    sampai = f"{sebutan_tw(tw)} sampai dengan {nama_bulan(masa.bulan or masa.akhir.month)}"
    versi = u["versi_pk"]
    target = (kunci_rencana(u.kode, f"tw{tw}", versi), kunci_rencana(u.kode, f"tw{max(tw - 1, 1)}", versi))
    terurai = i.target_isian == "kumulatif" and i.agregasi == "jumlah" and tw > 1
    yield from u.asal(
        "target_tw",
        f"Target {nama} ({satuan})",
        ketentuan="target kumulatif dikurangi target triwulan sebelumnya" if terurai else "",
        masukan=target if terurai else target[:1],
    )
    rumus, kata, sel = hasil_triwulan(b, i, tw)
    cara = "" if i.nilai_isian == "kumulatif" else f"; {_cara(i)}"
    uraian = f"Realisasi {u['nama']} {sampai} tahun {b.tahun} ({satuan})"
    yield from u.asal("realisasi_tw", uraian, rumus=rumus, ketentuan=f"{kata}{cara}", sumber=sel)
    habis = f"{tulis_teks(u['realisasi_tw'])} ÷ {tulis_teks(u['target_tw'])} × 100"
    yield from u.asal(
        "kemajuan_tw",
        f"Kemajuan {u['nama']} {sampai} terhadap target {sebutan_tw(tw)} (persen)",
        rumus=habis if terpakai(i) else hitungan(b, u, u["target_tw"], u["realisasi_tw"]),
        ketentuan="bagian dari batas triwulan yang sudah terpakai" if terpakai(i) else kata_rumus(u),
        masukan=u.kunci("realisasi_tw", "target_tw"),
    )
    yield from _setahun(b, i, u, masa)


def _setahun(b: Bahan, i: Indikator, u: Baris, masa: Masa) -> Iterator[Asal]:
    rumus, kata, sel = hasil_sampai(b, i, masa.triwulan)
    nama = f"{u['nama']} tahun {b.tahun}"
    sejak = f"sejak Januari sampai dengan {nama_bulan(masa.bulan or masa.akhir.month)}"
    uraian = f"Realisasi {nama} {sejak} ({u['satuan']})"
    yield from u.asal("realisasi_sd", uraian, rumus=rumus, ketentuan=kata, sumber=sel)
    tahun = kunci_rencana(u.kode, "tahun", u["versi_pk"])
    yield from u.asal("target_tahun", f"Target {nama} ({u['satuan']})", masukan=(tahun,))


def _satu_bulan(b: Bahan, i: Indikator, u: Baris, kolom: str, bulan: int) -> Iterator[Asal]:
    """A month alone, with its cells; of a percentage with parts all of them."""
    ukuran = ("pembilang", "penyebut") if i.berbagian else ("realisasi",)
    sel: list[Sumber] = []
    for satu in ukuran:
        semua = b.rekap.semua(
            Masa(b.tahun, bulan=bulan).triwulan, "kinerja", i.kode, f"{satu}{akhiran_bulan(bulan)}"
        )
        sel += b.sumber(n.id for n in semua.values())
    yield from u.asal(
        kolom,
        f"Realisasi {u['nama']} bulan {nama_bulan(bulan)} {b.tahun} ({u['satuan']})",
        ketentuan="isian bulan itu; pembilang ÷ penyebut × 100" if i.berbagian else "isian bulan itu",
        sumber=sel,
    )


def _cara(i: Indikator) -> str:
    return AGREGASI[i.agregasi].replace("triwulan", "bulan")

"""The jobs of the rules ``pengukuran_triwulan`` and ``pengukuran_tahunan``."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from lkj import angka, bingkai
from lkj.catatan import Catatan, DataSalahError, ke_csv, urut
from lkj.katalog import catat
from lkj.konfigurasi import BERKAS, Ketentuan, PengaturanUkur, muat
from lkj.pengukuran import tabel
from lkj.pengukuran.anggaran import KOLOM_ANGGARAN, hitung_anggaran
from lkj.pengukuran.indikator import UkurIndikator, ukur_indikator
from lkj.rekap import Rekap
from lkj.rencana import Indikator, Rencana, rencana_kerja
from lkj.rencana.model import NilaiTarget
from lkj.rumus import Skala, SkalaSalah, batasi, muat_skala
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap

_KOLOM_TW = {"capaian_tw": ("kategori_tw", "_"), "capaian_sd": ("kategori_sd", "celah_sd")}


def triwulan(
    *,
    rencana: Path,
    rekap: Sequence[Path],
    skala: Sequence[Path],
    pengaturan: Mapping[str, Any],
    tahun: int,
    tw: int,
    keluar: Path,
    keluar_anggaran: Path,
    janji: Janji | None = None,
) -> None:
    """Measure a quarter; ``rekap`` are the tables of the quarters I to ``tw``, in order."""
    with Pekerjaan(janji=janji, modul=sidik_tahap("pengukuran")) as kerja:
        atur = muat(PengaturanUkur, pengaturan)
        ketentuan = atur.ketentuan
        model = rencana_kerja(kerja, rencana, tahun=tahun, seksi=atur.seksi)[0]
        data = _rekap(kerja, rekap)
        ukuran = _skala(kerja, skala, ketentuan.skala, ketentuan.batas_skala)
        baris = [
            tabel.baris_triwulan(model, ukur_indikator(model, data, i, tw), ukuran) for i in model.indikator
        ]
        baris += tabel.rangkuman(model, baris, ketentuan, ukuran, _KOLOM_TW)
        kerja.tulis(keluar, bingkai.ke_csv(bingkai.susun(baris, tabel.KOLOM_TRIWULAN)))
        anggaran = hitung_anggaran(model, data, tw)
        kerja.tulis(keluar_anggaran, bingkai.ke_csv(bingkai.susun(anggaran, KOLOM_ANGGARAN)))


def tahunan(
    *,
    rencana: Path,
    rekap: Sequence[Path],
    tahun_lalu: Sequence[Path],
    skala: Sequence[Path],
    skala_predikat: Sequence[Path],
    pengaturan: Mapping[str, Any],
    tahun: int,
    keluar: Path,
    keluar_anggaran: Path,
    keluar_catatan: Path,
    janji: Janji | None = None,
) -> None:
    """Measure the year from its four quarters.

    Args:
        rencana: The plan workbook.
        rekap: The rekap tables of the quarters I to IV, in order.
        tahun_lalu: Yearly tables of earlier years that are in the repository (folder name = year);
            their measured values are used instead of typed ones.
        skala: The scale of categories.
        skala_predikat: The scale of the predikat of a score.
        pengaturan: The office's settings.
        tahun: Year.
        keluar: Measured table.
        keluar_anggaran: Budget table.
        keluar_catatan: Remarks of the year.
        janji: Promised digests.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("pengukuran")) as kerja:
        atur = muat(PengaturanUkur, pengaturan)
        ketentuan = atur.ketentuan
        model, catatan = rencana_kerja(kerja, rencana, tahun=tahun, seksi=atur.seksi)
        data = _rekap(kerja, rekap)
        tahun_ukur = _Tahun(
            model,
            ketentuan,
            _skala(kerja, skala, ketentuan.skala, ketentuan.batas_skala),
            _skala(kerja, skala_predikat, ketentuan.skala_predikat),
            {int(b.parent.name): _terukur(kerja, b) for b in tahun_lalu},
            str(rencana),
        )
        baris = [tahun_ukur.baris(ukur_indikator(model, data, i, 4)) for i in model.indikator]
        baris += tabel.rangkuman(
            model, baris, ketentuan, tahun_ukur.skala, {"capaian": ("kategori", "celah")}
        )
        kerja.tulis(keluar, bingkai.ke_csv(bingkai.susun(baris, tabel.kolom_tahunan(tahun))))
        anggaran = hitung_anggaran(model, data, 4)
        kerja.tulis(keluar_anggaran, bingkai.ke_csv(bingkai.susun(anggaran, KOLOM_ANGGARAN)))
        kerja.tulis(keluar_catatan, ke_csv(urut([*catatan, *tahun_ukur.catatan])))


def _rekap(kerja: Pekerjaan, rekap: Sequence[Path]) -> Rekap:
    return Rekap({n: kerja.baca(b) for n, b in enumerate(rekap, 1)})


def _skala(kerja: Pekerjaan, berkas: Sequence[Path], nama: str, batas: str | None = None) -> Skala:
    """The named scale, read within a job.

    Raises:
        DataSalahError: There is no such scale, or it has a gap or an overlap.
    """
    if not berkas:
        pesan = f"Skala “{nama}” tidak ada di config/skala/."
        isian = {"pesan": pesan, "saran": "Pakai nama salah satu berkas di folder itu."}
        raise DataSalahError([catat("PENGATURAN", berkas=BERKAS, sel="ketentuan.skala", nilai=nama, **isian)])
    kerja.baca(berkas[0])
    try:
        return muat_skala(berkas[0], batas=batas)
    except SkalaSalah as salah:
        isian = {"pesan": str(salah), "saran": "Betulkan berkas skala itu."}
        raise DataSalahError([catat("PENGATURAN", berkas=str(berkas[0]), **isian)]) from salah


def _terukur(kerja: Pekerjaan, berkas: Path) -> dict[str, dict[str, str]]:
    return {b["kode"]: b for b in bingkai.baris(bingkai.dari_csv(kerja.baca(berkas)))}


class _Tahun:
    """Makes the yearly rows and collects the remarks that arise."""

    def __init__(
        self,
        rencana: Rencana,
        ketentuan: Ketentuan,
        skala: Skala,
        predikat: Skala,
        terukur: Mapping[int, Mapping[str, Mapping[str, str]]],
        berkas: str,
    ) -> None:
        self.rencana, self.ketentuan, self.skala, self.predikat = (
            rencana,
            ketentuan,
            skala,
            predikat,
        )
        self.terukur, self.berkas = terukur, berkas
        self.catatan: list[Catatan] = []

    def baris(self, ukur: UkurIndikator) -> dict[str, object]:
        i, nilai = ukur.indikator, ukur.realisasi_sd.nilai
        capaian = ukur.capaian_tahun
        lalu = {t: self._tahun_lalu(i, t) for t in range(self.rencana.tahun - 3, self.rencana.tahun)}
        kolom_lalu = {f"{apa}_{t}": isi for t, kolom in lalu.items() for apa, isi in kolom.items()}
        return {
            **tabel.dasar(self.rencana, i, 4),
            "target": ukur.target_tahun,
            "realisasi": nilai,
            "capaian": capaian.nilai,
            "capaian_cetak": batasi(capaian.nilai, bawah=self.ketentuan.batas_bawah).nilai,
            **tabel.kategori(self.skala, capaian.nilai, "kategori", "celah"),
            "kode_khusus": capaian.kode or ukur.realisasi_sd.kode,
            "predikat": self._predikat(i, nilai),
            **kolom_lalu,
            **self._renstra(i, nilai, {t: kolom["realisasi"] for t, kolom in lalu.items()}),
            **self._standar(i, nilai),
            "sumber": " ".join(ukur.sumber),
        }

    def _predikat(self, i: Indikator, nilai: Decimal | None) -> str | None:
        if i.tipe != "predikat":
            return None
        kelas = self.predikat.golongkan(nilai).kelas
        return kelas.kode if kelas else None

    def _tahun_lalu(self, i: Indikator, tahun: int) -> dict[str, Any]:
        """Target, result and achievement of an earlier year: measured if we have it, else typed."""
        renstra = self.rencana.renstra_indikator(i.kode)
        diketik = renstra.realisasi.get(tahun)
        target = renstra.target.get(tahun)
        terukur = self.terukur.get(tahun, {}).get(i.kode)
        if terukur is None or not terukur["realisasi"]:
            isi = {
                "target": target,
                "realisasi": diketik,
                "asal": "ketik" if diketik is not None else None,
            }
            return {**isi, "capaian": tabel.tahun_lalu(i, target, diketik)}
        realisasi = Decimal(terukur["realisasi"])
        self._bandingkan(i, tahun, diketik, realisasi)
        return {
            "target": bingkai.target_dari_teks(terukur["target"]),
            "realisasi": realisasi,
            "capaian": Decimal(terukur["capaian"]) if terukur["capaian"] else None,
            "asal": "ukur",
        }

    def _bandingkan(self, i: Indikator, tahun: int, diketik: Decimal | None, terukur: Decimal) -> None:
        if diketik is None:
            return
        desimal = max(0, -int(diketik.as_tuple().exponent))
        if angka.bulatkan(terukur, desimal) != diketik:
            self.catatan.append(
                catat(
                    "NILAI_LALU_BERBEDA",
                    berkas=self.berkas,
                    lembar="Renstra",
                    nilai=f"{i.kode}: {angka.tulis(diketik, desimal=10)}",
                    tahun=tahun,
                    seharusnya=angka.tulis(terukur, desimal=max(desimal, 2)),
                )
            )

    def _renstra(
        self, i: Indikator, nilai: Decimal | None, lalu: Mapping[int, Decimal | None]
    ) -> dict[str, object]:
        akhir: NilaiTarget = self.rencana.renstra_indikator(i.kode).akhir
        renstra = self.rencana.renstra_indikator(i.kode).realisasi
        awal = range(self.rencana.renstra_awal, self.rencana.tahun)
        deret = [lalu.get(t, renstra.get(t)) for t in awal]
        sampai_kini, kemajuan = tabel.kemajuan_renstra(i, akhir, [*deret, nilai])
        return {"target_akhir": akhir, "realisasi_renstra": sampai_kini, "kemajuan": kemajuan}

    def _standar(self, i: Indikator, nilai: Decimal | None) -> dict[str, object]:
        if i.standar_nasional is None:
            return {}
        return {
            "standar": i.standar_nasional,
            "sumber_standar": i.sumber_standar,
            "selisih_standar": None if nilai is None else angka.kurang(nilai, i.standar_nasional),
            "capaian_standar": tabel.tahun_lalu(i, i.standar_nasional, nilai),
        }

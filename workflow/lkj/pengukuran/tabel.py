"""Columns of the measured tables, and the cells that every row of them shares.

Values are in the indicator's unit, achievements in percent. ``capaian`` is raw, ``capaian_cetak`` capped
and floored for the page; the category is decided on the raw figure.
"""

from decimal import Decimal
from typing import NamedTuple

from lkj.konfigurasi import Ketentuan
from lkj.pengukuran.indikator import UkurIndikator
from lkj.pengukuran.skala import PilihanSkala
from lkj.rencana import Rencana
from lkj.rumus import Risiko, Skala, batasi, nilai_risiko


class KolomCapaian(NamedTuple):
    """Names of the columns that an achievement fills; ``n`` counts what a mean is made of."""

    capaian: str
    cetak: str
    kode_batas: str
    kategori: str
    celah: str
    n: str


TAHUN_INI = KolomCapaian("capaian", "capaian_cetak", "kode_batas", "kategori", "celah", "n")
TRIWULAN_INI = KolomCapaian(
    "capaian_tw", "capaian_tw_cetak", "kode_batas_tw", "kategori_tw", "celah_tw", "n_tw"
)
SAMPAI_KINI = KolomCapaian("capaian_sd", "capaian_sd_cetak", "kode_batas_sd", "kategori_sd", "celah_sd", "n")

_POKOK = (
    "kode",
    "jenis",
    "nama",
    "sasaran",
    "satuan",
    "polaritas",
    "rumus",
    "agregasi",
    "seksi",
    "versi_pk",
    "skala",
    "status",
    "sumber_nilai",
)
_RATA = ("dari", "belum_terbit", "belum_masuk", "sumber")

KOLOM_TRIWULAN = (
    *_POKOK,
    *("target_tw", "realisasi_tw", *TRIWULAN_INI[:-1], "kode_tw"),
    *("target_sd", "realisasi_sd", *SAMPAI_KINI[:-1], "kode_sd"),
    *("target_tahun", "capaian_tahun", "risiko", "kode_risiko"),
    *("capaian_sd_lalu", "kategori_sd_lalu", "perubahan_sd", "n_tw", "n", *_RATA),
)


def kolom_tahunan(tahun: int) -> tuple[str, ...]:
    """Columns of the year's table; the three earlier years stand in columns of their own."""
    lalu = (
        f"{apa}_{t}" for t in tahun_terdahulu(tahun) for apa in ("target", "realisasi", "capaian", "asal")
    )
    return (
        *_POKOK,
        *("target", "realisasi", *TAHUN_INI[:-1], "kode_khusus", "predikat"),
        *lalu,
        *("perubahan_realisasi", "perubahan_capaian"),
        *("target_akhir", "realisasi_renstra", "kemajuan", "kode_renstra"),
        *("standar", "sumber_standar", "selisih_standar", "capaian_standar"),
        *("n", *_RATA),
    )


def tahun_terdahulu(tahun: int) -> range:
    """The earlier years that a year is compared with (PermenPANRB 53/2014 Lampiran II, A.2)."""
    return range(tahun - 3, tahun)


def pokok(rencana: Rencana, ukur: UkurIndikator, skala: Skala) -> dict[str, object]:
    """Columns that say what was measured, by which rules, by whom, and what the value is."""
    i = ukur.indikator
    return {
        "kode": i.kode,
        "jenis": "indikator",
        "nama": i.nama,
        "sasaran": i.sasaran,
        "satuan": i.satuan,
        "polaritas": i.polaritas,
        "rumus": ukur.rumus,
        "agregasi": i.agregasi,
        "seksi": " ".join(rencana.seksi_pada(i, ukur.tw)),
        "versi_pk": rencana.versi_berlaku("PK", ukur.tw).kode,
        "skala": skala.nama,
        "status": ukur.status,
        "sumber_nilai": ukur.sumber_nilai,
        "sumber": " ".join(ukur.sumber),
    }


def nilai_capaian(
    kolom: KolomCapaian, nilai: Decimal | None, aturan: Ketentuan, skala: Skala
) -> dict[str, object]:
    """An achievement, as it is printed, and the category of the unrounded, uncapped figure."""
    terbatas = batasi(nilai, atas=aturan.batas_atas, bawah=aturan.batas_bawah)
    peringkat = skala.golongkan(nilai)
    return {
        kolom.capaian: nilai,
        kolom.cetak: terbatas.nilai,
        kolom.kode_batas: terbatas.kode,
        kolom.kategori: peringkat.kelas.kode if peringkat.kelas else None,
        kolom.celah: peringkat.kode if nilai is not None else None,
    }


def baris_triwulan(
    rencana: Rencana, ukur: UkurIndikator, ketentuan: Ketentuan, skala: PilihanSkala
) -> dict[str, object]:
    """One indicator's row of a quarter's table."""
    kode = ukur.indikator.kode
    aturan, milik = ketentuan.untuk(kode), skala.untuk(kode)
    risiko = _risiko(ukur, aturan)
    return {
        **pokok(rencana, ukur, milik),
        "target_tw": ukur.target_tw,
        "realisasi_tw": ukur.realisasi_tw,
        **nilai_capaian(TRIWULAN_INI, ukur.capaian_tw.nilai, aturan, milik),
        "kode_tw": ukur.capaian_tw.kode,
        "target_sd": ukur.target_sd,
        "realisasi_sd": ukur.realisasi_sd.nilai,
        **nilai_capaian(SAMPAI_KINI, ukur.capaian_sd.nilai, aturan, milik),
        "kode_sd": ukur.capaian_sd.kode or ukur.realisasi_sd.kode,
        "target_tahun": ukur.target_tahun,
        "capaian_tahun": ukur.capaian_tahun.nilai,
        "risiko": risiko.kelas,
        "kode_risiko": risiko.kode,
    }


def _risiko(ukur: UkurIndikator, aturan: Ketentuan) -> Risiko:
    """Whether the target of the year is in danger (`lkj.rumus.risiko`)."""
    i, target = ukur.indikator, ukur.target_tahun
    return nilai_risiko(
        ukur.capaian_sd.nilai,
        batas=aturan.batas_risiko,
        waspada=aturan.batas_waspada,
        hitungan=i.agregasi == "jumlah",
        positif=i.polaritas == "positif",
        realisasi_sd=ukur.realisasi_sd.nilai,
        target_tahun=None if isinstance(target, tuple) else target,
    )

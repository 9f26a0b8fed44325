"""The source columns that an entry sheet may name, and the rows that they come from."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from lkj import angka
from lkj.ekspor.bahan import Bahan, Nilai
from lkj.pengukuran.anggaran import dari_seksi
from lkj.pengukuran.deret import baca_bulan
from lkj.periode import romawi
from lkj.rencana import SubKegiatan
from lkj.rumus import AGREGASI, KATA_KODE, KATA_LUBANG

BarisSumber = Mapping[str, Nilai]
"""Source column → value."""

_UMUM: Final = {
    "nomor": "nomor urut baris",
    "tahun": "tahun",
    "triwulan": "triwulan (I sampai IV)",
    "instansi": "nama kecamatan",
    "kode_skpd": "kode SKPD",
    "pemda": "nama pemerintah daerah",
    "kode": "kode indikator, program, kegiatan, atau sub kegiatan",
    "nama": "nama indikator, program, kegiatan, atau sub kegiatan",
    "satuan": "satuan indikator, atau satuan keluaran sub kegiatan",
    "seksi": "seksi penanggung jawab",
}
_BUTIR: Final = {
    "pendukung": "faktor pendukung menurut seksi",
    "penghambat": "faktor penghambat menurut seksi",
    "solusi": "solusi yang telah dilakukan menurut seksi",
    "rencana": "rencana tindak lanjut menurut seksi",
}

SUMBER: Final[Mapping[str, Mapping[str, str]]] = {
    "pengukuran": {
        **_UMUM,
        "sasaran": "kode sasaran",
        "uraian_sasaran": "uraian sasaran",
        "polaritas": "polaritas indikator (positif, negatif)",
        "agregasi": "cara menggabungkan triwulan",
        "versi_pk": "versi Perjanjian Kinerja yang berlaku",
        "target_tw": "target triwulan ini",
        "realisasi_tw": "realisasi triwulan ini",
        "capaian_tw": "capaian triwulan ini (%), sebagaimana dihitung",
        "capaian_tw_cetak": "capaian triwulan ini (%), setelah batas atas dan bawah",
        "kategori_tw": "kategori capaian triwulan ini",
        "kosong_tw": "mengapa capaian triwulan ini kosong atau khusus",
        "target_sd": "target s.d. triwulan ini",
        "realisasi_sd": "realisasi s.d. triwulan ini",
        "capaian_sd": "capaian s.d. triwulan ini (%), sebagaimana dihitung",
        "capaian_sd_cetak": "capaian s.d. triwulan ini (%), setelah batas atas dan bawah",
        "kategori_sd": "kategori capaian s.d. triwulan ini",
        "kosong_sd": "mengapa capaian s.d. triwulan ini kosong atau khusus",
        "target_tahun": "target tahun",
        "capaian_tahun": "realisasi s.d. triwulan ini terhadap target tahun (%)",
        "bulan_1": "realisasi bulan pertama triwulan, untuk indikator yang diisi per bulan",
        "bulan_2": "realisasi bulan kedua triwulan",
        "bulan_3": "realisasi bulan ketiga triwulan",
        "sumber_nilai": "dokumen sumber nilai",
        "keterangan": "keterangan seksi pada isian kinerja",
        **_BUTIR,
    },
    "anggaran": {
        **_UMUM,
        "tingkat": "program, kegiatan, atau sub kegiatan",
        "kode_program": "kode program",
        "nama_program": "nama program",
        "kode_kegiatan": "kode kegiatan; kosong untuk program",
        "nama_kegiatan": "nama kegiatan; kosong untuk program",
        "versi_dpa": "versi DPA yang berlaku",
        "pagu_awal": "pagu DPA murni (Rp)",
        "pagu": "pagu menurut DPA yang berlaku (Rp)",
        "realisasi_tw": "realisasi keuangan triwulan ini (Rp)",
        "realisasi": "realisasi keuangan s.d. triwulan ini (Rp)",
        "serapan": "serapan s.d. triwulan ini (%)",
        "sisa": "sisa pagu (Rp)",
        "keluaran": "indikator keluaran sub kegiatan",
        "target_fisik_tahun": "target fisik setahun",
        "target_fisik_tw": "target fisik triwulan ini",
        "realisasi_fisik_tw": "realisasi fisik triwulan ini",
        "target_fisik": "target fisik s.d. triwulan ini",
        "realisasi_fisik": "realisasi fisik s.d. triwulan ini",
        "capaian_fisik": "capaian fisik s.d. triwulan ini (%)",
        "keterangan": "keterangan seksi pada isian sub kegiatan",
    },
}
"""Table → source column → what it holds, as the guide lists it."""

_TINGKAT: Final = {"program": "Program", "kegiatan": "Kegiatan", "sub_kegiatan": "Sub Kegiatan"}


def baris_pengukuran(b: Bahan) -> Iterator[tuple[str, BarisSumber]]:
    """Kind and row of every indicator, in the plan's order."""
    sasaran = {s.kode: s.uraian for s in b.rencana.sasaran}
    for i in b.rencana.indikator:
        u = b.ukur(i.kode, b.tw)
        bulan = baca_bulan(b.rencana, b.rekap, i, b.tw)
        yield (
            "indikator",
            {
                **_umum(b),
                **{k: u[k] for k in ("kode", "nama", "satuan", "sasaran", "polaritas", "versi_pk")},
                "seksi": b.nama_seksi(u["seksi"].split()),
                "uraian_sasaran": sasaran[i.sasaran],
                "agregasi": AGREGASI[i.agregasi],
                **{k: b.nilai(i.kode, u[k]) for k in _HASIL},
                **{k: angka.dari_csv(u[k]) for k in _PERSEN},
                **{f"kategori_{t}": b.kategori(i.kode, u[f"kategori_{t}"]) for t in ("tw", "sd")},
                **{f"kosong_{t}": kata(u[f"kode_{t}"]) for t in ("tw", "sd")},
                **{f"bulan_{n}": b.sebut(i.kode, x) for n, x in enumerate(bulan or (None,) * 3, 1)},
                "sumber_nilai": u["sumber_nilai"],
                "keterangan": b.teks("kinerja", i.kode, "keterangan"),
                **{k: b.teks("analisis", i.kode, k) for k in _BUTIR},
            },
        )


_HASIL = ("target_tw", "realisasi_tw", "target_sd", "realisasi_sd", "target_tahun")
_PERSEN = ("capaian_tw", "capaian_tw_cetak", "capaian_sd", "capaian_sd_cetak", "capaian_tahun")


def kata(kode: str) -> str:
    """A code of the measured tables in the words of an officer."""
    return {**KATA_KODE, **KATA_LUBANG}.get(kode, "")


def baris_anggaran(b: Bahan) -> Iterator[tuple[str, BarisSumber]]:
    """Kind and row of every programme, kegiatan and sub-kegiatan, by code."""
    nama = {p.kode: p.nama for p in b.rencana.program} | {k.kode: k.nama for k in b.rencana.kegiatan}
    sub = {s.kode: s for s in b.rencana.sub_kegiatan}
    for u in b.anggaran:
        if u["tingkat"] not in _TINGKAT:
            continue
        bagian = u["kode"].split(".")
        program = ".".join(bagian[:3])
        kegiatan = ".".join(bagian[:5]) if len(bagian) > 3 else ""
        yield (
            u["tingkat"],
            {
                **_umum(b),
                **{k: u[k] for k in ("kode", "nama", "satuan", "keluaran", "versi_dpa")},
                "tingkat": _TINGKAT[u["tingkat"]],
                "seksi": b.nama_seksi(u["seksi"].split()),
                "kode_program": program,
                "nama_program": nama[program],
                "kode_kegiatan": kegiatan,
                "nama_kegiatan": nama.get(kegiatan, ""),
                "realisasi_tw": angka.dari_csv(u[f"realisasi_tw{b.tw}"]),
                **{k: angka.dari_csv(u[k]) for k in _UANG},
                **_fisik_triwulan(b, sub.get(u["kode"])),
                "keterangan": b.teks("sub_kegiatan", u["kode"], "keterangan"),
            },
        )


_UANG = (
    *("pagu_awal", "pagu", "realisasi", "serapan", "sisa"),
    *("target_fisik", "realisasi_fisik", "capaian_fisik"),
)


def fisik(b: Bahan, sub: SubKegiatan, tw: int) -> Decimal | None:
    """Output of a sub-kegiatan in a quarter alone."""
    nilai = dari_seksi(b.rencana, b.rekap, sub, tw, "fisik")
    return nilai.nilai if nilai else None


def _fisik_triwulan(b: Bahan, sub: SubKegiatan | None) -> dict[str, Nilai]:
    if sub is None:
        return {}
    return {
        "target_fisik_tahun": sub.target,
        "target_fisik_tw": sub.tw[b.tw - 1],
        "realisasi_fisik_tw": fisik(b, sub, b.tw),
    }


def _umum(b: Bahan) -> dict[str, Nilai]:
    instansi = b.kantor.instansi
    return {
        "tahun": str(b.tahun),
        "triwulan": romawi(b.tw),
        "instansi": instansi.nama,
        "kode_skpd": instansi.kode_skpd,
        "pemda": instansi.pemda,
    }


BARIS: Final = {"pengukuran": baris_pengukuran, "anggaran": baris_anggaran}


def susun_baris(b: Bahan, tabel: str, jenis: tuple[str, ...], urut: tuple[str, ...]) -> list[BarisSumber]:
    """The rows of these kinds, sorted, blanks last, and numbered from 1."""
    semua = [isi for j, isi in BARIS[tabel](b) if j in jenis]
    for kolom in reversed(urut):
        semua.sort(key=lambda isi: _kunci_urut(isi.get(kolom)))
    return [{**isi, "nomor": Decimal(n)} for n, isi in enumerate(semua, 1)]


def _kunci_urut(nilai: Nilai) -> tuple[int, Decimal, str]:
    if nilai is None or nilai == "":
        return (2, Decimal(0), "")
    return (0, nilai, "") if isinstance(nilai, Decimal) else (1, Decimal(0), nilai)

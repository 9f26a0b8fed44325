"""Layout of the section's form; the writer and the reader share it."""

from lkj.periode import BULAN
from lkj.rencana.model import STATUS_REALISASI
from lkj.tabel import Kolom, Tata

VERSI_SKEMA = "3"
"""Version of the form's layout, carried in the stamp."""

LEMBAR_TANDA = "_tanda"
KUNCI_TANDA = ("versi", "kantor", "tahun", "triwulan", "seksi", "sidik_rencana", "acuan")

BARIS_KATA = len(KUNCI_TANDA) + 2
"""First row (1-based) of the words of ordinal indicators, the choices of the form's drop-down lists."""

SEL_DIISI_OLEH = "C5"
SEL_DIVALIDASI_OLEH = "C6"
SEL_TANGGAL = "G5"
SEL_TANGGAL_LRA = "C7"

KINERJA = Tata(
    "Kinerja",
    (
        Kolom("kode", "Kode", "kode", wajib=True, lebar=9),
        Kolom("nama", "Indikator kinerja", lebar=38),
        Kolom("satuan", "Satuan", lebar=11),
        Kolom("target", "Target triwulan", "target", lebar=12),
        Kolom("pembilang", "Pembilang", "angka", lebar=13, nihil=True),
        Kolom("penyebut", "Penyebut", "angka", lebar=13, nihil=True),
        Kolom("realisasi", "Realisasi", "angka", lebar=13, nihil=True),
        Kolom("keterangan", "Keterangan", lebar=36),
        Kolom("status", "Status nilai", lebar=16, pilihan=STATUS_REALISASI),
        Kolom("dokumen", "Dokumen sumber", lebar=24),
        Kolom("nomor_dokumen", "Nomor dokumen", lebar=17),
        Kolom("tanggal_dokumen", "Tanggal dokumen", "tanggal", lebar=13),
        Kolom("tahun_data", "Tahun data", lebar=7),
    ),
    baris_judul=8,
)
KOLOM_SUMBER = ("dokumen", "nomor_dokumen", "tanggal_dokumen", "tahun_data")

SEBUTAN_STATUS = dict(
    zip(
        STATUS_REALISASI,
        ("angka resmi", "masih dapat berubah", "memakai angka tahun lalu", "angkanya belum terbit"),
        strict=True,
    )
)
"""Status of a value → what it means to who fills in the form (domain.md 3.4a)."""

BULANAN = Tata(
    "Bulanan",
    (
        Kolom("kode", "Kode", "kode", wajib=True, lebar=9),
        Kolom("nama", "Indikator kinerja", lebar=38),
        Kolom("bulan", "Bulan", "sebutan", wajib=True, lebar=12, pilihan=BULAN),
        Kolom("pembilang", "Pembilang", "angka", lebar=13, nihil=True),
        Kolom("penyebut", "Penyebut", "angka", lebar=13, nihil=True),
        Kolom("realisasi", "Realisasi", "angka", lebar=13, nihil=True),
        Kolom("keterangan", "Keterangan", lebar=44),
    ),
    baris_judul=5,
)
"""One row for each indicator and month of the quarter; the key is code and month."""

SUB_KEGIATAN = Tata(
    "Sub Kegiatan",
    (
        Kolom("kode", "Kode", "kode", wajib=True, lebar=17),
        Kolom("nama", "Sub kegiatan", lebar=30),
        Kolom("keluaran", "Indikator keluaran", lebar=26),
        Kolom("satuan", "Satuan", lebar=11),
        Kolom("target", "Target fisik triwulan", "angka", lebar=11),
        Kolom("fisik", "Realisasi fisik triwulan", "angka", wajib=True, lebar=11, nihil=True),
        Kolom("pagu", "Pagu (Rp)", "rupiah", lebar=15),
        Kolom("anggaran", "Realisasi anggaran triwulan (Rp)", "rupiah", lebar=16, nihil=True),
        Kolom("keterangan", "Keterangan", lebar=34),
    ),
    baris_judul=5,
)

LRA = Tata(
    "LRA",
    (
        Kolom("kode", "Kode", "kode", wajib=True, lebar=17),
        Kolom("nama", "Sub kegiatan", lebar=48),
        Kolom("pagu", "Pagu (Rp)", "rupiah", lebar=18),
        Kolom("realisasi_sd", "Realisasi s.d. triwulan (Rp)", "rupiah", wajib=True, lebar=18, nihil=True),
        Kolom("keterangan", "Keterangan", lebar=36),
    ),
    baris_judul=9,
    jumlah_tambahan=1,
)
"""The financial report: one row for each sub-kegiatan, below a row of totals."""

JUDUL_JUMLAH = "Jumlah"
"""What stands beside the totals."""

BUTIR_ANALISIS = {
    "pendukung": "Faktor pendukung",
    "penghambat": "Faktor penghambat",
    "solusi": "Solusi yang telah dilakukan",
    "rencana": "Rencana triwulan berikut",
}

ANALISIS = Tata(
    "Analisis",
    (
        Kolom("kode", "Kode", "kode", wajib=True, lebar=9),
        Kolom("nama", "Indikator atau kegiatan", lebar=28),
        *(Kolom(kunci, judul, lebar=38) for kunci, judul in BUTIR_ANALISIS.items()),
    ),
    baris_judul=5,
)

DATA_DUKUNG = Tata(
    "Data Dukung",
    (
        Kolom("uraian", "Dokumen", lebar=56),
        Kolom("nomor", "Nomor dan tanggal", lebar=36),
        Kolom("tautan", "Tautan atau tempat simpan", lebar=56),
    ),
    baris_judul=5,
)
BARIS_DATA_DUKUNG = 12

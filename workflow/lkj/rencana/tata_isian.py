"""Layout of the section's form; the writer and the reader share it."""

from lkj.tabel import Kolom, Tata

VERSI_SKEMA = "1"
"""Version of the form's layout, carried in the stamp."""

LEMBAR_TANDA = "_tanda"
KUNCI_TANDA = ("versi", "kantor", "tahun", "triwulan", "seksi", "sidik_rencana", "acuan")

SEL_DIISI_OLEH = "C5"
SEL_DIVALIDASI_OLEH = "C6"
SEL_TANGGAL = "G5"

KINERJA = Tata(
    "Kinerja",
    (
        Kolom("kode", "Kode", "kode", wajib=True, lebar=9),
        Kolom("nama", "Indikator kinerja", lebar=38),
        Kolom("satuan", "Satuan", lebar=11),
        Kolom("target", "Target triwulan", "target", lebar=12),
        Kolom("pembilang", "Pembilang", "angka", lebar=13),
        Kolom("penyebut", "Penyebut", "angka", lebar=13),
        Kolom("realisasi", "Realisasi", "angka", lebar=13),
        Kolom("keterangan", "Keterangan", lebar=44),
    ),
    baris_judul=8,
)

SUB_KEGIATAN = Tata(
    "Sub Kegiatan",
    (
        Kolom("kode", "Kode", "kode", wajib=True, lebar=17),
        Kolom("nama", "Sub kegiatan", lebar=36),
        Kolom("keluaran", "Indikator keluaran", lebar=34),
        Kolom("satuan", "Satuan", lebar=11),
        Kolom("target", "Target fisik triwulan", "angka", lebar=11),
        Kolom("fisik", "Realisasi fisik triwulan", "angka", wajib=True, lebar=11),
        Kolom("pagu", "Pagu (Rp)", "rupiah", lebar=15),
        Kolom("anggaran", "Realisasi anggaran triwulan (Rp)", "rupiah", wajib=True, lebar=16),
        Kolom("keterangan", "Keterangan", lebar=34),
    ),
    baris_judul=5,
)

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

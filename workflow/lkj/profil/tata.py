"""Layout of the profile workbook: sheets, headers and kinds of values, for reading and writing alike."""

from lkj.profil import model
from lkj.tabel import Kolom, Tata

UMUM = Tata("Umum", (Kolom("uraian", "Uraian", wajib=True, lebar=34), Kolom("isi", "Isi", lebar=60)))
ISI_UMUM = {
    "tahun": Kolom("isi", "Tahun"),
    "keadaan_pegawai": Kolom("isi", "Keadaan pegawai per tanggal", "tanggal"),
    "keadaan_sarana": Kolom("isi", "Keadaan sarana per tanggal", "tanggal"),
    "sumber_penduduk": Kolom("isi", "Sumber data kependudukan"),
}
"""What stands in the rows of the sheet Umum, by the text in their first cell."""

PEGAWAI = Tata(
    "Pegawai",
    (
        Kolom("kelompok", "Kelompok", wajib=True, lebar=14, pilihan=model.KELOMPOK),
        Kolom("uraian", "Uraian", wajib=True, lebar=44),
        Kolom("laki_laki", "Laki-laki", "angka", lebar=12),
        Kolom("perempuan", "Perempuan", "angka", lebar=12),
    ),
    boleh_tiada=True,
)
"""The same people counted three times; the totals of the groups must agree."""

WILAYAH = Tata(
    "Wilayah",
    (
        Kolom("nama", "Nama", wajib=True, lebar=26),
        Kolom("jenis", "Jenis", wajib=True, lebar=12, pilihan=model.JENIS_WILAYAH),
        Kolom("luas", "Luas (km²)", "angka", lebar=11),
        Kolom("laki_laki", "Penduduk laki-laki", "angka", lebar=12),
        Kolom("perempuan", "Penduduk perempuan", "angka", lebar=12),
        Kolom("penduduk", "Jumlah penduduk", "angka", lebar=12),
        Kolom("dusun", "Dusun/ lingkungan", "angka", lebar=12),
        Kolom("rw", "RW", "angka", lebar=8),
        Kolom("rt", "RT", "angka", lebar=8),
    ),
    boleh_tiada=True,
)

SARANA = Tata(
    "Sarana dan Prasarana",
    (
        Kolom("jenis", "Jenis", wajib=True, lebar=40),
        Kolom("satuan", "Satuan", wajib=True, lebar=10),
        Kolom("jumlah", "Jumlah", "angka", wajib=True, lebar=10),
        Kolom("baik", "Baik", "angka", wajib=True, lebar=10),
        Kolom("rusak_ringan", "Rusak ringan", "angka", wajib=True, lebar=10),
        Kolom("rusak_berat", "Rusak berat", "angka", wajib=True, lebar=10),
        Kolom("keterangan", "Keterangan", lebar=50),
    ),
    boleh_tiada=True,
)

PENGHARGAAN = Tata(
    "Penghargaan",
    (
        Kolom("tanggal", "Tanggal", "tanggal", wajib=True, lebar=14),
        Kolom("nama", "Nama penghargaan", wajib=True, lebar=50),
        Kolom("pemberi", "Pemberi", wajib=True, lebar=36),
        Kolom("tingkat", "Tingkat", wajib=True, lebar=16, pilihan=model.TINGKAT),
        Kolom("keterangan", "Keterangan", lebar=50),
    ),
    boleh_tiada=True,
)

INOVASI = Tata(
    "Inovasi",
    (
        Kolom("nama", "Nama inovasi", wajib=True, lebar=34),
        Kolom("uraian", "Uraian", wajib=True, lebar=50),
        Kolom("manfaat", "Manfaat", wajib=True, lebar=50),
        Kolom("sejak", "Sejak tahun", lebar=10),
        Kolom("indikator", "Indikator yang didukung", "kode", lebar=20),
        Kolom("status", "Status", wajib=True, lebar=14, pilihan=model.STATUS_INOVASI),
    ),
    boleh_tiada=True,
)

LHE = Tata(
    "LHE AKIP",
    (
        Kolom("tahun", "Tahun LHE", wajib=True, lebar=10),
        Kolom("nomor", "Nomor", wajib=True, lebar=30),
        Kolom("tanggal", "Tanggal", "tanggal", wajib=True, lebar=14),
        Kolom("nilai", "Nilai", "angka", wajib=True, lebar=10),
        Kolom("predikat", "Predikat", wajib=True, lebar=10, pilihan=model.PREDIKAT),
        Kolom("penilai", "Penilai", wajib=True, lebar=40),
    ),
    boleh_tiada=True,
)

TINDAK_LANJUT = Tata(
    "Tindak Lanjut LHE",
    (
        Kolom("lhe", "Tahun LHE", wajib=True, lebar=10),
        Kolom("rekomendasi", "Rekomendasi", wajib=True, lebar=50),
        Kolom("rencana", "Rencana tindak lanjut", lebar=42),
        Kolom("tindak_lanjut", "Tindak lanjut", lebar=42),
        Kolom("status", "Status", wajib=True, lebar=10, pilihan=model.STATUS_TINDAK_LANJUT),
        Kolom("penanggung_jawab", "Penanggung jawab", wajib=True, lebar=30),
        Kolom("bukti", "Bukti", lebar=36),
    ),
    boleh_tiada=True,
)

FOTO = Tata(
    "Foto",
    (
        Kolom("berkas", "Berkas", "kode", wajib=True, lebar=20),
        Kolom("keterangan", "Keterangan", wajib=True, lebar=50),
        Kolom("tanggal", "Tanggal", "tanggal", wajib=True, lebar=14),
        Kolom("tempat", "Tempat", wajib=True, lebar=26),
        Kolom("tempat_laporan", "Tempat di laporan", "kode", wajib=True, lebar=16),
        Kolom("teks_alternatif", "Teks alternatif", wajib=True, lebar=50),
    ),
    boleh_tiada=True,
)

PINDAIAN = Tata(
    "Pindaian",
    (
        Kolom("jenis", "Jenis", wajib=True, lebar=14, pilihan=model.PINDAIAN),
        Kolom("versi", "Kode versi PK", "kode", lebar=14),
        Kolom("berkas", "Berkas", "kode", wajib=True, lebar=26),
        Kolom("nomor", "Nomor", lebar=30),
        Kolom("tanggal", "Tanggal", "tanggal", lebar=14),
        Kolom("keterangan", "Keterangan", lebar=50),
    ),
    boleh_tiada=True,
)

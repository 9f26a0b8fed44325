"""The names that a template may print, each with one line for the office that changes a template."""

NAMA: dict[str, str] = {
    "instansi.nama": "nama kantor; juga .pemda, .alamat, .kepala_daerah, .ibu_kota",
    "dokumen.nama": "sebutan dokumen; juga .singkatan, .tempat",
    "b.tahun, b.tw": "tahun laporan, dan triwulannya dalam laporan triwulan",
    "b.tanggal | tanggal": "tanggal dokumen, misalnya 31 Januari 2024",
    "camat.nama": "pejabat penanda tangan; juga .sebutan, .pangkat, .nip_tercetak",
    "rencana.sasaran": "daftar sasaran strategis, untuk diulang dengan for",
    "rencana.indikator": "daftar indikator kinerja utama",
    "rencana.renstra_awal": "tahun awal Renstra; juga .renstra_akhir",
    "narasi.dasar_hukum": "teks kantor untuk satu tempat; namanya di docs/panduan/narasi.md",
    "s, nomor": "sasaran dan nomor urutnya, di bagian/sasaran.md.j2",
    "perjanjian": "Perjanjian Kinerja: .versi, .lembar, .pertama, .kedua",
    "metode": "judul dan butir Catatan Metode, untuk diulang dengan for",
    "kalimat.ringkas_capaian(b)": "kalimat dari angka; fungsi lain seperti dalam templat bawaan",
    "tabel.pengukuran(b)": "tabel; fungsi lain seperti dalam templat bawaan",
    "grafik…, uraian…": "gambar grafik dan uraiannya",
    "perkembangan…, keputusan…": "perubahan sejak triwulan lalu; perbaikan dan data yang belum masuk",
    "nilai | rupiah": "menulis jumlah sebagai Rp1.234.567; juga | persen, | angka",
    "nilai | triwulan": "menulis 2 sebagai Triwulan II; juga | romawi, | tanggal",
    "teks | upper": "huruf besar semua; juga | lower, | title, | tebal",
    "daftar | gabung": "menyambung kata: a, b, dan c",
}
"""Expression → what it prints."""

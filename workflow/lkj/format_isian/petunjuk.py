"""The text of the sheet "Petunjuk"."""

PETUNJUK = (
    "1. Isi hanya sel berwarna kuning. Sel abu-abu berasal dari rencana dan terkunci.",
    "2. Ketik angka tanpa satuan dan tanpa titik ribuan. Desimal memakai koma, misalnya 82,5.",
    "3. Nol berarti hasilnya memang nol. Bila belum ada data, hubungi perencana; jangan tulis 0 atau strip.",
    "4. Indikator persentase diisi pembilang dan penyebutnya; persentase dihitung sendiri.",
    "5. Lembar Sub Kegiatan memuat realisasi triwulan ini saja. Tulis Rupiah penuh, misalnya 1250000.",
    "6. Realisasi anggaran negatif hanya untuk pengembalian belanja; jelaskan di kolom keterangan.",
    (
        "7. Lembar Analisis wajib diisi: faktor pendukung, faktor penghambat, solusi yang telah dilakukan,"
        " dan rencana triwulan berikut. Tulis yang benar-benar terjadi, satu sampai tiga kalimat."
    ),
    "8. Lembar Data Dukung memuat nama, nomor, dan tempat simpan dokumen yang membuktikan angka.",
    "9. Tulis nama dan jabatan pengisi serta yang memvalidasi (kepala seksi) di lembar Kinerja.",
    (
        "10. Simpan dengan nama yang sama dan format .xlsx, lalu kirim kepada perencana. Jangan menambah,"
        " menghapus, atau memindahkan baris, kolom, dan lembar."
    ),
    "Contoh pengisian: target 83; realisasi 82,45; keterangan “SKM Triwulan II, 152 responden”.",
)

"""Remarks on the values of the indicators, and on what is written about them."""

from lkj.katalog.jenis import K, Kelompok, W

KINERJA: Kelompok = {
    "HITUNGAN_BERBEDA": (
        K,
        "Angka yang diketik di sel ini berbeda dengan hasil hitung bagian-bagiannya ({seharusnya}).",
        "Periksa bagian-bagiannya; yang dipakai adalah hasil hitungnya.",
        "The typed figure is not what its parts give ({seharusnya}). Check the parts; the computed figure is used.",
    ),
    "SALINAN_TRIWULAN_LALU": (
        K,
        "Seluruh {banyak} angka di isian ini sama dengan isian {lalu}.",
        "Pastikan isiannya bukan salinan triwulan lalu.",
        "All {banyak} figures equal those of {lalu}. Make sure that the sheet is not a copy of the last quarter.",
    ),
    "ANALISIS_HAMPA": (
        K,
        "{kolom} belum menjelaskan apa pun, sedangkan {nama} belum mencapai target {triwulan}.",
        "Tulis sebabnya dan apa yang telah dilakukan, satu sampai tiga kalimat.",
        "{kolom} explains nothing although {nama} is below its target of {triwulan}. Write the reason and what was done, in one to three sentences.",
    ),
    "DATA_DUKUNG_KOSONG": (
        K,
        "Belum ada data dukung yang dicatat.",
        "Catat dokumen yang membuktikan angkanya: nama, nomor, dan tempat simpannya.",
        "No evidence is listed. Note the documents that prove the figures: name, number, where they are kept.",
    ),
    "TANGGAL_JANGGAL": (
        K,
        "Tanggal dokumen ini jauh dari tahun {tahun}.",
        "Ketik ulang tanggalnya, misalnya 31/01/{tahun}.",
        "The date of the document is far from {tahun}. Retype it.",
    ),
    "TARGET_BERBEDA": (
        W,
        "Target di isian berbeda dengan rencana yang berlaku ({seharusnya}).",
        "Pakai format isian terbaru, atau catat perubahan target sebagai versi Perjanjian Kinerja baru di rencana.",
        "The target in the sheet is not that of the plan in force ({seharusnya}). Use the newest form, or record the change as a new version of the Perjanjian Kinerja in the plan.",
    ),
    "PENYEBUT_NOL": (
        W,
        "Penyebut (“{nama}”) tidak boleh nol.",
        "Isi jumlah seluruhnya, atau tulis alasan mengapa belum dapat dihitung di kolom keterangan dan hubungi perencana.",
        "The denominator (“{nama}”) may not be zero. Fill in the whole, or say in the notes why it cannot be counted yet.",
    ),
    "BAGIAN_TERTUKAR": (
        K,
        "Pembilang lebih besar daripada penyebut.",
        "Pastikan kedua angka tidak tertukar.",
        "The numerator is larger than the denominator. Make sure that the two were not swapped.",
    ),
    "PERSEN_PECAHAN": (
        K,
        "Nilainya tidak lebih dari 1, sedangkan targetnya {target} persen.",
        "Tulis dalam persen (95, bukan 0,95); bila memang sekecil itu, biarkan.",
        "The value is at most 1 while the target is {target} percent. Write percent (95, not 0,95); leave it if it is that small.",
    ),
    "KUMULATIF_TURUN": (
        W,
        "Nilai kumulatif turun dari {sebelumnya} pada {lalu}.",
        "Isi jumlah sejak Januari sampai akhir {kini}.",
        "The cumulative value fell from {sebelumnya} in {lalu}. Give the sum from January to the end of {kini}.",
    ),
    "SUMBER_KOSONG": (
        W,
        "{kolom} wajib diisi karena status nilainya “{status}”.",
        "Isi dengan {contoh}.",
        "{kolom} is required where the status of the value is “{status}”. Fill in {contoh}.",
    ),
    "BELUM_TERBIT_BERISI": (
        W,
        "{kolom} terisi, sedangkan status nilainya “belum_terbit”.",
        "Kosongkan angkanya, atau ganti statusnya menjadi sementara, tahun_sebelumnya, atau final.",
        "{kolom} is filled while the status says “belum_terbit” (not published yet). Clear the figure, or change the status.",
    ),
    "TAHUN_DATA": (
        W,
        "Tahun data untuk status nilai “{status}” paling akhir {batas}.",
        "Betulkan tahun datanya atau status nilainya.",
        "For the status “{status}” the year of the data is {batas} at the latest. Mend the year or the status.",
    ),
    "TAHUN_SALAH": (
        W,
        "Tahun data harus berupa tahun.",
        "Ketik tahunnya saja, misalnya {contoh}.",
        "The year of the data must be a year. Type the year alone, such as {contoh}.",
    ),
    "ANALISIS_KOSONG": (
        W,
        "{kolom} untuk {kunci} belum diisi.",
        "Tulis satu sampai tiga kalimat.",
        "{kolom} of {kunci} is blank. Write one to three sentences.",
    ),
    "PENGISI_KOSONG": (
        K,
        "{kolom} belum ditulis.",
        "Tulis nama dan jabatan.",
        "{kolom} is blank. Write name and position.",
    ),
    "BULAN_BERBEDA": (
        K,
        "{apa} bulan {bulan} di isian triwulan berbeda dari isian bulan itu: {lain} di {sel_lain}.",
        "Cocokkan dengan dokumen sumbernya, lalu betulkan salah satu isian; yang dipakai laporan triwulan adalah sel ini.",
        "{apa} of {bulan} in the quarter's sheet differs from the month's own sheet: {lain} in {sel_lain}. Mend one of the two; the quarterly report uses this cell.",
    ),
    "BULAN_TANPA_INDIKATOR": (
        W,
        "Rencana tidak memuat indikator yang diisi per bulan.",
        "Tulis “bulan” di kolom Periode isian lembar Indikator untuk indikator yang diukur tiap bulan, atau jalankan triwulannya saja.",
        "No indicator of the plan is filled in by month. Write “bulan” in the column Periode isian of the sheet Indikator, or run the quarter only.",
    ),
    "BULAN_TIDAK_DITAGIH": (
        W,
        "{seksi} tidak mempunyai indikator yang diisi per bulan pada bulan {bulan}.",
        "Pakai format isian triwulan, atau tulis “bulan” di kolom Periode isian lembar Indikator pada rencana.",
        "{seksi} has no indicator that is filled in by month in {bulan}. Use the quarter's form, or write “bulan” in the column Periode isian of the plan.",
    ),
}

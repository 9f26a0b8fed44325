"""Remarks on the plan."""

from lkj.katalog.jenis import K, Kelompok, W

RENCANA: Kelompok = {
    "RENCANA_TAHUN": (
        W,
        "Rencana ini untuk tahun {nilai}, bukan {seharusnya}.",
        "Simpan rencana di folder tahunnya.",
        "The plan is for {nilai}, not for {seharusnya}. Save it in the folder of its year.",
    ),
    "RENSTRA_TAHUN": (
        W,
        "Masa Renstra {nilai} tidak memuat tahun {tahun}.",
        "Betulkan tahun awal dan tahun akhir Renstra di lembar Umum.",
        "The Renstra period {nilai} does not contain {tahun}. Mend its first and last year in the sheet Umum.",
    ),
    "RENCANA_KURANG": (
        W,
        "Rencana belum memuat {apa}.",
        "Lengkapi lembar {di}.",
        "The plan lacks {apa}. Complete the sheet {di}.",
    ),
    "RUJUKAN": (
        W,
        "{apa} “{nilai}” tidak ada di {di}.{dugaan}",
        "Pakai kode yang terdaftar di {di}.",
        "{apa} “{nilai}” does not exist in {di}.{dugaan} Use a code that is listed there.",
    ),
    "VERSI_BERSAMAAN": (
        W,
        "{kunci} dan {lain} sama-sama berlaku sejak {tanggal}.",
        "Bedakan tanggal berlakunya, atau sisakan satu versi.",
        "{kunci} and {lain} are both in force from {tanggal}. Give them different dates, or keep one version.",
    ),
    "PORSI_SALAH": (
        W,
        "Daftar sasaran dan porsinya {masalah}.",
        "Tulis misalnya S1 60%, S2 40% (porsi untuk setiap sasaran, berjumlah tepat 100%), atau S1, S2 tanpa porsi.",
        "The list of sasaran and their shares {masalah}. Write a share for each, 100% together (S1 60%, S2 40%), or none (S1, S2).",
    ),
    "RUMUS_POLARITAS": (
        W,
        "Rumus capaian “{nilai}” tidak dapat dipakai untuk polaritas {polaritas}.",
        "Pakai rasio atau ordinal untuk polaritas positif; dua_t atau rasio_balik untuk negatif; rentang untuk keduanya.",
        "The formula “{nilai}” does not go with the polarity {polaritas}. Positive takes rasio or ordinal, negative dua_t or rasio_balik, both take rentang.",
    ),
    "RUMUS_TIPE": (
        W,
        "Rumus capaian “{nilai}” tidak dapat dipakai untuk tipe {tipe}.",
        "Kosongkan kolom ini; rumus ordinal hanya untuk tipe ordinal, dan tipe ordinal hanya memakai rumus itu.",
        "The formula “{nilai}” does not go with the type {tipe}. Clear the column: the formula ordinal and the type ordinal only go together.",
    ),
    "RUMUS_SELISIH": (
        K,
        "Rumus selisih memberi capaian 0% bila realisasi tepat sama dengan target.",
        "Pakai dua_t, kecuali bila kabupaten menetapkan rumus selisih.",
        "The formula selisih gives 0% where the result equals the target. Use dua_t unless the regency prescribes selisih.",
    ),
    "PETA_GANDA": (
        W,
        "{kolom} “{nilai}” muncul lebih dari sekali dalam peta {peta} (pertama di {pertama}).",
        "Sisakan satu baris untuk tiap sebutan, dengan nilai yang berbeda.",
        "{kolom} “{nilai}” stands more than once in the map {peta} (first in {pertama}). Keep one row for each word, each with its own step.",
    ),
    "PETA_BUKAN_ORDINAL": (
        W,
        "Peta ordinal hanya untuk indikator bertipe ordinal, bukan {tipe}.",
        "Kosongkan kolom ini, atau ganti tipenya menjadi ordinal.",
        "An ordinal map is for indicators of type ordinal, not {tipe}. Clear the column, or make the type ordinal.",
    ),
    "BUKAN_UNTUK_ORDINAL": (
        W,
        "{kolom} “{nilai}” tidak dapat dipakai untuk indikator ordinal: sebutan tidak dapat dijumlahkan.",
        "{ganti}.",
        "{kolom} “{nilai}” cannot be used for an ordinal indicator, whose words cannot be added. {ganti}.",
    ),
    "BOBOT_SALAH": (
        W,
        "Bobot harus lebih besar daripada nol.",
        "Tulis bobotnya, misalnya 2, atau kosongkan bila kantor memakai rata-rata sederhana.",
        "A weight must be above zero. Write it, or leave it blank if the office uses the plain mean.",
    ),
    "SEJAK_SALAH": (
        W,
        "Sejak tahun harus berupa tahun, paling akhir {batas}.",
        "Ketik empat angka, misalnya 2022, atau kosongkan.",
        "The first year of the definition must be a year, {batas} at the latest. Type four digits, or leave it blank.",
    ),
    "MASA_TERBALIK": (
        W,
        "Tanggal sampai lebih awal daripada tanggal sejak ({sejak}).",
        "Betulkan salah satu tanggal itu, atau kosongkan tanggal sampai bila masih berlaku.",
        "The end lies before the beginning ({sejak}). Mend one of the dates, or leave the end blank if it still holds.",
    ),
    "MASA_BERTUMPUK": (
        W,
        "Masa {seksi} untuk {kunci} bertumpuk dengan baris di {pertama}.",
        "Gabungkan kedua baris, atau betulkan tanggalnya.",
        "The time of {seksi} for {kunci} overlaps the row in {pertama}. Merge the rows, or mend the dates.",
    ),
    "TANPA_PENANGGUNG_JAWAB": (
        W,
        "Tidak ada seksi yang bertanggung jawab atas {kunci} pada akhir {triwulan}.",
        "Tambahkan baris untuk masa itu, atau betulkan tanggal sejak dan sampai.",
        "No section answers for {kunci} at the end of {triwulan}. Add a row for that time, or mend the dates.",
    ),
    "SEKSI_PEMILIK": (
        W,
        "Beberapa seksi ({seksi}) bertanggung jawab atas {kunci} pada akhir {triwulan}.",
        "Sebut satu seksi pemilik untuk satu masa; beberapa seksi hanya untuk indikator yang mempunyai pembilang dan penyebut.",
        "Several sections ({seksi}) answer for {kunci} at the end of {triwulan}. Name one; only an indicator with numerator and denominator can be shared.",
    ),
    "TARGET_TIDAK_ADA": (
        W,
        "Target {kunci} untuk {versi} tidak ada.",
        "Tambahkan baris target itu di lembar Target.",
        "{kunci} has no target for {versi}. Add its row to the sheet Target.",
    ),
    "TARGET_TIDAK_UTUH": (
        W,
        "{kaidah}: seharusnya {seharusnya}.",
        "Sesuaikan target triwulan atau target tahun {kunci}.",
        "{kaidah}: it should be {seharusnya}. Mend the targets of the quarters or of the year of {kunci}.",
    ),
    "TARGET_TW_KOSONG": (
        K,
        "Target {kunci} untuk {triwulan} kosong, sehingga capaian triwulan itu tidak dihitung.",
        "Isi target triwulan itu, atau pakai agregasi tahunan bila indikator diukur sekali setahun.",
        "{kunci} has no target for {triwulan}, so its achievement in that quarter is not computed. Fill it in, or use yearly aggregation.",
    ),
    "TARGET_NEGATIF": (
        K,
        "Target {kunci} di bawah nol, sehingga capaiannya tidak dapat dihitung.",
        "Periksa tanda minus; bila benar, tetapkan indikator atau satuan yang targetnya nol atau lebih.",
        "The target of {kunci} is below zero, so its achievement cannot be computed. Check the minus sign, or choose an indicator or unit whose target is not negative.",
    ),
    "RATA_KUMULATIF": (
        W,
        "Target {kunci} kumulatif, padahal nilai tahunnya rata-rata triwulan.",
        "Pakai target isian per_triwulan, atau agregasi akhir bila nilainya memang sejak Januari.",
        "The target of {kunci} is cumulative while its year is the mean of the quarters. Use per_triwulan targets, or the aggregation akhir.",
    ),
    "RENSTRA_TIDAK_COCOK": (
        K,
        "Target akhir Renstra {kunci} ({akhir}) tidak sama dengan {kaidah} ({seharusnya}).{cocok}",
        "Periksa target tahunan Renstra atau cara agregasinya.",
        "The final Renstra target of {kunci} ({akhir}) is not {kaidah} ({seharusnya}).{cocok} Check the yearly targets or the way of aggregation.",
    ),
    "SEBELUM_SEJAK": (
        K,
        "Realisasi {tahun} tidak diperbandingkan: {kunci} memakai definisinya sekarang sejak {sejak}.",
        "Hapus angka itu, atau betulkan Sejak tahun di lembar Indikator bila definisinya sama.",
        "The result of {tahun} is not compared: {kunci} has its present definition since {sejak}. Delete the figure, or mend that year if the definition is the same.",
    ),
    "NILAI_LALU_BERBEDA": (
        K,
        "Realisasi {tahun} yang diketik berbeda dengan hasil pengukuran {tahun} ({seharusnya}); yang dipakai hasil pengukuran.",
        "Hapus angka ketikan itu atau jelaskan perbedaannya.",
        "The typed result of {tahun} is not what was measured then ({seharusnya}), which is used. Delete the typed figure, or explain it.",
    ),
}

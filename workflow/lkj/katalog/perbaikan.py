"""Remarks on corrections of single cells, and on decisions to go on without a section."""

from lkj.katalog.jenis import K, Kelompok, W

PERBAIKAN: Kelompok = {
    "PERBAIKAN_BENTUK": (
        W,
        "{pesan}",
        "{saran}",
        "The file of corrections, or one of its entries, cannot be read, lacks a key or has a wrong one; the remark says which. Write it as docs/panduan/perbaikan.md shows.",
    ),
    "PERBAIKAN_DUA_BERKAS": (
        W,
        "Perbaikan data tertulis di dua berkas: {satu} dan {dua}.",
        "Satukan isinya ke dalam salah satu, lalu hapus yang lain.",
        "Corrections stand in two files: {satu} and {dua}. Put them into one and delete the other.",
    ),
    "PERBAIKAN_BERKAS": (
        W,
        "Perbaikan ini untuk {isian}, yang tidak ada.",
        "Betulkan berkas, atau seksi dan triwulannya; atau hapus perbaikan ini.",
        "The correction is for {isian}, which does not exist. Mend the file, or section and quarter; or delete the correction.",
    ),
    "PERBAIKAN_SEL": (
        W,
        "Sel {tujuan} tidak dapat diperbaiki: {sebab}.",
        "Tunjuk sel isian yang benar, atau minta seksi mengirim ulang isiannya.",
        "The cell {tujuan} cannot be corrected: {sebab}. Point to a cell that the section fills in, or ask for the sheet again.",
    ),
    "PERBAIKAN_GANDA": (
        W,
        "Sel {tujuan} sudah diperbaiki di {pertama}.",
        "Sisakan satu perbaikan untuk tiap sel.",
        "The cell {tujuan} is corrected in {pertama} already. Keep one correction for each cell.",
    ),
    "PERBAIKAN_NILAI_LAMA": (
        W,
        "Sel {tujuan} tidak lagi berisi nilai lama yang tertulis: tertulis {lama}, isinya {kini}.",
        "Hapus perbaikan ini bila isiannya sudah dibetulkan; bila belum, betulkan nilai lamanya.",
        "The cell {tujuan} no longer holds the stated old value: stated {lama}, found {kini}. Delete the correction if the sheet was mended; otherwise mend the old value.",
    ),
    "PERBAIKAN_NILAI_BARU": (
        W,
        "Nilai baru untuk {tujuan} ({kolom}) tidak dapat dipakai: {sebab}.",
        "Tulis {contoh}.",
        "The new value of {tujuan} ({kolom}) cannot be used: {sebab}. Write {contoh}.",
    ),
    "PERBAIKAN_TANGGAL": (
        W,
        "Tanggal {apa} harus antara {awal} dan {akhir}.",
        "Tulis tanggal keputusan itu diambil, misalnya {contoh}.",
        "The date of {apa} must lie between {awal} and {akhir}. Give the day of the decision, such as {contoh}.",
    ),
    "BERITA_ACARA_KOSONG": (
        W,
        "Tidak ada perbaikan data pada tahun {tahun}, sehingga tidak ada yang dicatat dalam Berita Acara.",
        "Berita Acara hanya dibuat bila ada perbaikan data; jangan meminta berkas ini, atau tulis perbaikannya di sini.",
        "There is no correction in {tahun}, so the Berita Acara would be empty. Ask for it only when there are corrections, or write them in this file.",
    ),
}

LANJUT_TANPA: Kelompok = {
    "LANJUT_TANPA_BENTUK": (
        W,
        "{pesan}",
        "{saran}",
        "The decision to go on without a section cannot be read, lacks a key or names no section; the remark says which. Write it as docs/panduan/perbaikan.md shows.",
    ),
    "LANJUT_TANPA_SUDAH_MASUK": (
        K,
        "Isian {seksi} sudah masuk, sehingga keputusan melanjutkan tanpa isian itu tidak dipakai.",
        "Hapus keputusan itu dari berkas ini.",
        "{seksi} has sent its sheet, so the decision to go on without it is not used. Delete it from this file.",
    ),
    "LANJUT_TANPA_TIDAK_DITAGIH": (
        K,
        "{seksi} tidak perlu menyampaikan isian {triwulan}, sehingga keputusan ini tidak dipakai.",
        "Hapus keputusan itu dari berkas ini.",
        "{seksi} owes no sheet in {triwulan}, so the decision is not used. Delete it from this file.",
    ),
}

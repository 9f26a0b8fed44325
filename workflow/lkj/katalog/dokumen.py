"""Remarks on the settings, on the office's texts and on the pages."""

from lkj.katalog.jenis import K, Kelompok, W

PENGATURAN: Kelompok = {
    "PENGATURAN": (
        W,
        "{pesan}",
        "{saran}",
        "A key of the configuration is missing, unknown or has a wrong value; the remark says which. Each key is explained in config/README.md.",
    ),
    "TAMPILAN": (
        W,
        "{pesan}",
        "{saran}",
        "A key of the office's look (templates/kantor/tampilan.yaml) is unknown or has a wrong value, or a colour is too pale for text (WCAG 4.5:1); the remark says which. Each key is explained in docs/panduan/templat.md.",
    ),
    "BOBOT_KOSONG": (
        W,
        "Bobot {kunci} ({nama}) belum ada, sedangkan rata-rata kantor ini berbobot.",
        "Isi kolom Bobot untuk setiap indikator, atau tulis ketentuan.rerata: sederhana di konfigurasi.",
        "{kunci} ({nama}) has no weight while the office takes a weighted mean. Fill in the weight of every indicator, or set ketentuan.rerata: sederhana.",
    ),
    "PEJABAT_KOSONG": (
        W,
        "Tidak ada pejabat untuk jabatan {jabatan} pada {tanggal}.",
        "Lengkapi daftar pejabat di konfigurasi (sejak dan sampai).",
        "Nobody holds the office {jabatan} on {tanggal}. Complete the list pejabat in the configuration (sejak and sampai).",
    ),
    "TANGGAL_DOKUMEN": (
        W,
        "Tanggal {dokumen} belum ditetapkan.",
        "Isi dokumen.tanggal di konfigurasi.",
        "The date of the {dokumen} is not set. Set dokumen.tanggal in the configuration.",
    ),
}

PERJANJIAN: Kelompok = {
    "PK_JABATAN": (
        W,
        "Jabatan “{jabatan}” tidak ada dalam daftar pejabat.{dugaan}",
        "Pakai kode_jabatan yang tercantum di pejabat pada config/config.yaml.",
        "The office “{jabatan}” is not in the list pejabat.{dugaan} Use a kode_jabatan of config/config.yaml.",
    ),
    "PK_ATASAN": (
        W,
        "Atasan {jabatan} belum disebut, sehingga Pihak Kedua tidak diketahui.",
        "Isi atasan untuk {kode_jabatan} di pejabat, misalnya atasan: camat.",
        "The superior of {jabatan} is not named, so that the second party is not known. Set atasan of {kode_jabatan}, for example atasan: camat.",
    ),
    "PK_URUTAN": (
        W,
        "Perjanjian Kinerja ke-{nomor} {jabatan} tidak ada; tahun itu ada {banyak}.",
        "Sebut nomor 1 sampai {banyak}, atau tanpa nomor untuk yang terakhir.",
        "{jabatan} has no Perjanjian Kinerja number {nomor}; there are {banyak} in that year. Name 1 to {banyak}, or none for the last one.",
    ),
    "PK_KOSONG": (
        W,
        "Tidak ada sasaran dan indikator untuk Perjanjian Kinerja {jabatan}.",
        "Tambahkan barisnya di lembar PK Pejabat pada rencana, dengan jabatan {kode_jabatan}.",
        "Nothing says what {jabatan} promises. Add its lines to the sheet PK Pejabat of the plan, with the office {kode_jabatan}.",
    ),
}

NASKAH: Kelompok = {
    "NARASI_TIDAK_ADA": (
        W,
        "Naskah “{nama}” belum ada.",
        "Tulis naskahnya dan simpan sebagai {berkas}.",
        "The text “{nama}” does not exist. Write it and save it as {berkas}.",
    ),
    "NARASI_RUJUKAN": (
        W,
        "“{nilai}” bukan angka yang dikenal.",
        "Pakai misalnya {{{{ angka('IKU-01.capaian') }}}}.{dugaan}",
        "“{nilai}” names no known figure. Use for example {{{{ angka('IKU-01.capaian') }}}}.{dugaan}",
    ),
    "NARASI_BENTUK": (
        W,
        "Naskah memuat {apa}, yang tidak dapat dicetak.",
        "Tulis sebagai paragraf, daftar, tabel sederhana, atau judul.",
        "The text holds {apa}, which cannot be printed. Write paragraphs, lists, simple tables or headings.",
    ),
    "NARASI_WORD": (
        W,
        "Naskah Word ini tidak dapat dibaca: {sebab}.",
        "Buka di Word atau LibreOffice, simpan sebagai .docx biasa (tanpa makro dan kata sandi), lalu jalankan lagi.",
        "The Word file cannot be read ({sebab}). Save it as a plain .docx, without macros and password.",
    ),
    "NARASI_PERUBAHAN": (
        W,
        "Paragraf ini memuat perubahan terlacak yang belum diterima atau ditolak.",
        "Di Word: Review (Peninjauan) > Accept atau Reject, simpan, lalu jalankan lagi.",
        "A tracked change is neither accepted nor rejected. Do so in Word (Review > Accept or Reject) and save.",
    ),
    "NARASI_KOMENTAR": (
        K,
        "Paragraf ini memuat komentar, yang tidak ikut dicetak.",
        "Pastikan komentarnya sudah ditindaklanjuti, lalu hapus di Word.",
        "The paragraph carries a comment, which is not printed. Make sure it was dealt with and delete it.",
    ),
    "NARASI_GANDA": (
        W,
        "Naskah “{nama}” ada dua: {berkas} dan {lain}.",
        "Simpan satu saja, pindahkan yang lain dari folder narasi.",
        "There are two texts for “{nama}”: {berkas} and {lain}. Keep one in the folder.",
    ),
    "NARASI_TIDAK_COCOK": (
        K,
        "Kalimat ini tidak sesuai dengan tabel: {tabel}.",
        "Betulkan kalimatnya, atau pakai rujukan {{{{ angka('…') }}}}. Bila yang dimaksud hal lain, biarkan.",
        "A number or a judgement of the text disagrees with the tables ({tabel}). Mend the sentence or use a reference; leave it where it means something else.",
    ),
    "NARASI_TIDAK_DIKENAL": (
        K,
        "Berkas ini bukan naskah yang dikenal, sehingga tidak dipakai.",
        "Beri nama dan jenis berkas seperti di docs/panduan/narasi.md (.docx atau .md), atau pindahkan.{dugaan}",
        "The file is no known text and is not used. Name it as docs/panduan/narasi.md says (.docx or .md), or move it away.{dugaan}",
    ),
    "TEMPLAT": (
        W,
        "Templat tidak dapat diisi: {pesan}.",
        "Betulkan templat di baris itu.{dugaan}",
        "The template cannot be rendered: {pesan}. Mend the template in that line.",
    ),
    "TEMPLAT_BLOK": (
        W,
        "Blok “{blok}” tidak ada dalam {induk}, sehingga isinya tidak akan tercetak.",
        "Pakai nama blok yang ada; lkj template daftar menyebutkan semuanya.{dugaan}",
        "An override has the block {blok}, which {induk} does not have, so that its content would not be printed. Use a block that there is; `lkj template daftar` lists them.",
    ),
    "TEMPLAT_SIA": (
        W,
        "Bagian templat ini tidak akan tercetak: {pesan}.",
        "Pindahkan atau ganti namanya; lkj template daftar menyebutkan templat dan bloknya.{dugaan}",
        "A part of a template would not be printed: text beside the blocks of an override, or a file that nothing reads ({pesan}). Move or rename it; `lkj template daftar` lists templates and blocks.",
    ),
    "HALAMAN": (
        W,
        "{pesan}",
        "Betulkan data atau templat yang disebut, lalu jalankan lagi.",
        "The pages cannot be set ({pesan}). Mend the data or the template it names and run again.",
    ),
    "KELENGKAPAN": (
        K,
        "Laporan belum memuat butir {kode_butir} ({sumber}): {uraian}.",
        "Lengkapi isinya, atau kembalikan judul dengan tanda itu di templat kantor; letak tiap butir ada di config/kelengkapan.yaml.",
        "The report lacks item {kode_butir} of {sumber}: {uraian}. Fill in its content, or restore the heading with that mark in the office's template; where each item is served stands in config/kelengkapan.yaml.",
    ),
    "KELENGKAPAN_DAFTAR": (
        W,
        "Daftar butir kelengkapan tidak dapat dibaca: {pesan}.",
        "Betulkan berkas itu menurut contoh di dalamnya: kode, uraian, dan di atau luar.",
        "The list of items for completeness cannot be read ({pesan}). Mend the file: every item has kode, uraian, and di or luar.",
    ),
    "UNGGAHAN_BESAR": (
        W,
        "{nama} berukuran {ukuran} MB, sedangkan batasnya {batas} MB.",
        "Kecilkan foto dan hasil pindaian yang dimuat dokumen itu, atau ubah unggah.batas_mb bila aplikasi menerimanya, lalu buat lagi.",
        "{nama} has {ukuran} MB, more than the {batas} MB that the application takes. Make the photos and scans in the document smaller, or change unggah.batas_mb if the application takes more, and build again.",
    ),
    "UNGGAHAN_DRAF": (
        K,
        "{nama} masih bertanda {tanda} pada setiap halaman, sehingga belum boleh diunggah.",
        "Laporan dan pengukuran: catat persetujuannya (docs/panduan/pengesahan.md). Dokumen lain yang sudah sah: ubah dokumen.tanda di pengaturan. SEMENTARA hilang sesudah semua isian masuk. Lalu buat daftar ini lagi.",
        "{nama} still bears the mark {tanda} and is not to be uploaded yet. Record the approval of a report or measurement; of other documents change dokumen.tanda once they are valid; SEMENTARA goes when all sheets came in. Build the list again.",
    ),
    "UNGGAHAN_NAMA": (
        W,
        "Tidak ada dokumen yang diunggah dengan nama {nilai}.",
        "Pakai salah satu nama ini: {ada}.",
        "No document is uploaded under the name {nilai}. Use one of these: {ada}.",
    ),
    "TABEL_REVIU": (
        W,
        "{pesan}",
        "{saran}",
        "The table under review lacks headers, rows or ids, or holds a wrong one; the remark says which. Write it as docs/panduan/reviu.md shows.",
    ),
}

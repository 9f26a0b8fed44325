"""Remarks on sheets of a foreign layout (``config/format``)."""

from lkj.katalog.jenis import K, Kelompok, W

ASING: Kelompok = {
    "FORMAT_TIDAK_ADA": (
        W,
        "Tata letak “{tata}” yang disebut konfigurasi untuk berkas ini tidak ada.",
        "Buat config/format/{tata}.yaml, atau betulkan namanya pada kunci format di konfigurasi.",
        "The configuration names the foreign layout “{tata}” for this file, which does not exist. Write config/format/{tata}.yaml, or mend the name under the key format.",
    ),
    "LEMBAR_ASING": (
        W,
        "Lembar “{nama}” menurut tata letak “{tata}” tidak ada; lembar yang ada: {nilai}.",
        "Kembalikan nama lembarnya, atau betulkan kunci lembar di config/format/{tata}.yaml.",
        "The sheet “{nama}” of the layout “{tata}” is missing; there are: {nilai}. Restore its name, or mend the key lembar in config/format/{tata}.yaml.",
    ),
    "LEMBAR_ASING_GANDA": (
        W,
        "Lebih dari satu lembar cocok dengan “{nama}” menurut tata letak “{tata}”: {nilai}.",
        "Sisakan satu lembar itu, atau sebut nama lembarnya dengan lengkap di config/format/{tata}.yaml.",
        "Several sheets fit “{nama}” of the layout “{tata}”: {nilai}. Keep one, or give its full name in config/format/{tata}.yaml.",
    ),
    "JUDUL_ASING": (
        W,
        "Judul kolom {judul} (untuk {kunci}, tabel {jenis}) tidak ditemukan; yang ada di baris {baris}: {nilai}.",
        "Kembalikan judul kolomnya, atau tambahkan judul yang ada sebagai nama lain di config/format/{tata}.yaml.",
        "The header {judul} (for {kunci}, table {jenis}) is not found; row {baris} holds: {nilai}. Restore it, or add what stands there as another name in config/format/{tata}.yaml.",
    ),
    "JUDUL_ASING_GANDA": (
        W,
        "Judul untuk {kunci} (tabel {jenis}) cocok dengan beberapa kolom: {kolom}.",
        "Sebut judulnya bertingkat (Judul atas > Judul bawah), atau isi kunci ke di config/format/{tata}.yaml.",
        "The header for {kunci} (table {jenis}) fits several columns: {kolom}. Give it with its upper header (upper > lower), or set the key ke in config/format/{tata}.yaml.",
    ),
    "LABEL_ASING_GANDA": (
        W,
        "Label “{nilai}” muncul lagi di {lain}, sehingga uraian yang dimaksud tidak pasti.",
        "Sisakan satu label itu di lembar ini.",
        "The label “{nilai}” stands again in {lain}, so that its text is uncertain. Keep one of them.",
    ),
    "BARIS_ASING_HILANG": (
        W,
        "Baris untuk {kunci} ({nama}) tidak ada di lembar ini.",
        "Tambahkan barisnya, atau petakan tulisan kuncinya ke {kunci} di config/format/{tata}.yaml.",
        "The sheet has no row for {kunci} ({nama}). Add it, or map what stands there to {kunci} in config/format/{tata}.yaml.",
    ),
    "ASING_TIDAK_MEMUAT": (
        W,
        "Tata letak “{tata}” tidak memuat {apa} untuk {kunci} ({nama}).",
        "Tambahkan kolomnya di lembar dan di config/format/{tata}.yaml, atau isi format yang diterbitkan.",
        "The layout “{tata}” has no place for {apa} of {kunci} ({nama}). Add the column to the sheet and to config/format/{tata}.yaml, or use the issued form.",
    ),
    "ASING_TANPA_ANALISIS": (
        K,
        "Tata letak “{tata}” tidak memuat seluruh analisis ({apa}), sehingga kosong di laporan.",
        "Mintakan uraiannya kepada {seksi}, atau tambahkan kolomnya di lembar dan di config/format/{tata}.yaml.",
        "The layout “{tata}” lacks part of the analysis ({apa}), which stays blank in the report. Ask {seksi} for it, or add columns to the sheet and to config/format/{tata}.yaml.",
    ),
    "NOTASI_ANGKA": (
        W,
        "{kolom} berupa teks yang tidak mengikuti notasi angka {notasi}.",
        "Ketik ulang sebagai angka, misalnya 1234,5.",
        "{kolom} is text that does not follow the number notation {notasi}. Retype it as a number.",
    ),
    "ANGKA_MENURUT_NOTASI": (
        K,
        "{kolom} berupa teks yang dapat dibaca berbeda; menurut notasi {notasi} dibaca {dibaca}.",
        "Cocokkan angkanya; bila keliru, ketik ulang sebagai angka.",
        "{kolom} is text that could be read in two ways; by the notation {notasi} it is {dibaca}. Compare it; retype it as a number if that is wrong.",
    ),
    "SATUAN_ASING": (
        W,
        "{kolom} ditulis dalam “{satuan}”, sedangkan satuannya menurut rencana: {seharusnya}.",
        "Tulis dalam satuan rencana, tanpa menuliskan satuannya.",
        "{kolom} is written in “{satuan}”; the plan's unit is {seharusnya}. Give it in that unit, without writing the unit.",
    ),
    "CARA_ISI_ASING": (
        W,
        "{kolom} untuk {kunci} tidak dapat dihitung dari cara isi tata letak “{tata}” (per triwulan atau kumulatif).",
        "Samakan nilai isian indikator itu di rencana dengan lembar ini, atau isi format yang diterbitkan.",
        "{kolom} of {kunci} does not follow from the way the layout “{tata}” counts (by quarter or cumulative). Make the plan's way of filling that indicator the same, or use the issued form.",
    ),
    "JUMLAH_BERBEDA": (
        K,
        "{kolom} pada baris jumlah berbeda dengan jumlah baris-barisnya ({jumlah}).",
        "Cari baris yang hilang, terhitung dua kali, atau salah ketik; yang dipakai angka tiap baris.",
        "{kolom} in the total row is not the sum of its rows ({jumlah}). Look for a row that is missing, counted twice or mistyped; the rows are used.",
    ),
}

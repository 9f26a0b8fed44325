"""Remarks on sheets, rows and keys, and on what stands in a cell."""

from lkj.katalog.jenis import K, Kelompok, W

BARIS: Kelompok = {
    "LEMBAR_TIDAK_ADA": (
        W,
        "Lembar “{nama}” tidak ada.",
        "Pakai format isian yang diterbitkan, tanpa menghapus lembar.",
        "The sheet “{nama}” is missing. Use the issued form with all its sheets.",
    ),
    "JUDUL_KOLOM": (
        W,
        "Judul kolom seharusnya “{judul}”.",
        "Kembalikan judul kolom, atau salin isian ke format yang diterbitkan.",
        "The column header should be “{judul}”. Restore it, or copy the figures into the issued form.",
    ),
    "KUNCI_GANDA": (
        W,
        "Kode “{nilai}” muncul lebih dari sekali (pertama di {pertama}).",
        "Sisakan satu baris untuk tiap kode.",
        "The key “{nilai}” stands more than once (first in {pertama}). Keep one row for each key.",
    ),
    "KUNCI_ASING": (
        W,
        "Kode “{nilai}” tidak ada dalam rencana untuk {untuk}.{dugaan}",
        "Pakai kode yang tercetak di format isian.",
        "The plan has no key “{nilai}” for {untuk}.{dugaan} Use the key that is printed in the form.",
    ),
    "KUNCI_HILANG": (
        W,
        "Baris untuk {kunci} ({nama}) tidak ada.",
        "Tambahkan kembali barisnya dari format isian yang diterbitkan.",
        "The row of {kunci} ({nama}) is missing. Put it back from the issued form.",
    ),
    "KODE_BUKAN_TEKS": (
        W,
        "Kode tersimpan sebagai angka sehingga nol di ujung dapat hilang.",
        "Ketik ulang kode sebagai teks, diawali tanda petik tunggal.",
        "The code is stored as a number, which loses a zero at its end. Type it as text, after an apostrophe.",
    ),
    "KODE_SALAH": (
        W,
        "Kode {apa} tidak sesuai pola {pola}.",
        "Tulis kode sebagai teks, misalnya {contoh}.",
        "The code of the {apa} does not follow the pattern {pola}. Write it as text, such as {contoh}.",
    ),
    "SATUAN_BERBEDA": (
        W,
        "Satuan di isian berbeda dengan rencana ({seharusnya}).",
        "Kembalikan satuannya dan tulis nilainya dalam satuan itu.",
        "The unit is not that of the plan ({seharusnya}). Restore it and give the value in that unit.",
    ),
    "NAMA_BERBEDA": (
        K,
        "Nama di baris ini berbeda dengan nama kode itu dalam rencana ({seharusnya}).",
        "Pastikan barisnya tidak tertukar; yang dipakai adalah kodenya.",
        "The name in the row is not the plan's name of that code ({seharusnya}). Make sure that rows were not swapped; the code decides.",
    ),
}

SEL: Kelompok = {
    "NIHIL": (
        K,
        "{kolom} ditulis “nihil”, sehingga dibaca sebagai 0.",
        "Biarkan bila memang nol.",
        "{kolom} says “nihil” and is read as 0. Leave it if zero is meant.",
    ),
    "TANDA_KOSONG": (
        W,
        "Tanda “{nilai}” di {kolom} tidak berarti nol dan tidak berarti kosong.",
        "Ketik 0 bila memang nol; bila belum ada, kosongkan dan jelaskan di kolom keterangan.",
        "“{nilai}” in {kolom} means neither zero nor blank. Type 0 for zero; otherwise leave it blank and explain in the notes.",
    ),
    "ANGKA_MENDUA": (
        W,
        "“{nilai}” di {kolom} dapat berarti ribuan atau pecahan.",
        "Ketik ulang sebagai angka: tanpa titik ribuan, dengan koma untuk pecahan.",
        "“{nilai}” in {kolom} may be thousands or a fraction. Retype it as a number, without a separator of thousands.",
    ),
    "FORMAT_PERSEN": (
        W,
        "Sel ini berformat persen: tampak {tampak}%, sedangkan yang tersimpan {tersimpan}.",
        "Ubah format selnya menjadi angka biasa (General), lalu ketik {tampak} tanpa tanda persen.",
        "A percentage format shows {tampak}% while {tersimpan} is stored. Set the format to General and type {tampak}.",
    ),
    "SEL_KOSONG": (
        W,
        "{kolom} wajib diisi.",
        "Isi dengan {contoh}.",
        "{kolom} is required. Fill in {contoh}.",
    ),
    "ANGKA_SEBAGAI_TEKS": (
        W,
        "{kolom} harus berupa angka, tetapi sel ini berisi teks.",
        "Ketik {tulis} sebagai angka (tanpa petik, spasi, satuan, atau titik ribuan).",
        "{kolom} must be a number, but the cell holds text. Type {tulis} as a number.",
    ),
    "BUKAN_ANGKA": (
        W,
        "{kolom} harus berupa angka.",
        "Ketik angkanya saja, misalnya 82,5.",
        "{kolom} must be a number. Type the figure alone.",
    ),
    "ANGKA_TERLALU_BESAR": (
        W,
        "{kolom} mencapai seribu triliun; angka sebesar itu tidak tersimpan dengan tepat di lembar kerja.",
        "Hitung kembali banyak angkanya; barangkali nolnya berlebih atau dua angka tersambung.",
        "{kolom} is 10^15 or more, beyond what a spreadsheet stores exactly. Count the digits again.",
    ),
    "TANGGAL_SALAH": (
        W,
        "{kolom} harus berupa tanggal.",
        "Ketik tanggal, misalnya 2023-01-02.",
        "{kolom} must be a date. Type it as 2023-01-02.",
    ),
    "NILAI_PILIHAN": (
        W,
        "{kolom} harus salah satu dari: {pilihan}.{dugaan}",
        "Pilih salah satu nilai itu.",
        "{kolom} must be one of {pilihan}.{dugaan} Choose one of them.",
    ),
    "SEL_GALAT": (
        W,
        "Sel ini berisi galat rumus {nilai}.",
        "Ganti rumusnya dengan angka yang benar.",
        "The cell shows the formula error {nilai}. Replace the formula by the right figure.",
    ),
    "RUMUS_TANPA_HASIL": (
        W,
        "Rumus di sel ini tidak menyimpan hasil.",
        "Buka berkas di Excel atau LibreOffice, simpan, lalu kirim ulang.",
        "The formula has no stored result. Open the file in Excel or LibreOffice, save it and send it again.",
    ),
    "KARAKTER": (
        W,
        "Teks memuat karakter yang tidak dapat dicetak ({karakter}).",
        "Hapus karakter itu (emoji, tanda kendali, atau huruf selain Latin) dan ketik ulang.",
        "The text holds characters that cannot be printed ({karakter}). Delete them (emoji, control signs, other scripts).",
    ),
    "TERLALU_PANJANG": (
        W,
        "Teks melebihi {batas} karakter.",
        "Ringkas uraian ini.",
        "The text is longer than {batas} characters. Shorten it.",
    ),
    "NEGATIF": (
        W,
        "{kolom} tidak boleh di bawah nol.",
        "Periksa tanda minus; tulis angka nol atau lebih.",
        "{kolom} may not be below zero. Check the minus sign.",
    ),
}

"""Remarks on files that were sent, before they are kept (`lkj terima`)."""

from lkj.katalog.jenis import K, Kelompok, W

_FORMAT = "Minta isian dalam format .xlsx yang diterbitkan, bukan {apa}."
_SIMPAN = "Buka di Excel atau LibreOffice, simpan sebagai .xlsx, periksa angkanya, lalu terima berkas itu."

TERIMA: Kelompok = {
    "KIRIMAN_SEMENTARA": (
        W,
        "Ini berkas kunci sementara yang dibuat Excel selagi bukunya terbuka, bukan isian.",
        "Tutup bukunya, lalu terima berkas yang namanya tanpa ~$.",
        "This is the lock file that Excel keeps while a workbook is open. Close the workbook and receive the file without ~$.",
    ),
    "KIRIMAN_ODS": (
        W,
        "Ini buku kerja OpenDocument (.ods).",
        _SIMPAN,
        "An OpenDocument workbook (.ods); only .xlsx is read. Open it, save it as .xlsx, check the figures, receive that.",
    ),
    "KIRIMAN_XLS": (
        W,
        "Ini buku kerja Excel lama (.xls).",
        _SIMPAN,
        "A workbook of the old Excel (.xls); only .xlsx is read. Open it, save it as .xlsx, check the figures, receive that.",
    ),
    "KIRIMAN_CSV": (
        W,
        "Ini berkas teks (misalnya .csv), tanpa tanda pengenal dan tanpa jenis sel.",
        _SIMPAN,
        "A text file (such as .csv) has neither a stamp nor cell types. Open it, save it as .xlsx, check the figures, receive that.",
    ),
    "KIRIMAN_PDF": (
        W,
        "Ini berkas PDF; angkanya tidak dapat dibaca dengan pasti.",
        _FORMAT.format(apa="PDF"),
        "Figures cannot be read from a PDF with certainty. Ask for the issued .xlsx form.",
    ),
    "KIRIMAN_FOTO": (
        W,
        "Ini gambar atau foto; angkanya tidak dapat dibaca dengan pasti.",
        _FORMAT.format(apa="foto"),
        "Figures cannot be read from a picture with certainty. Ask for the issued .xlsx form.",
    ),
    "KIRIMAN_WORD": (
        W,
        "Ini dokumen Word, bukan buku kerja.",
        _FORMAT.format(apa="dokumen Word"),
        "A Word document is no workbook. Ask for the issued .xlsx form.",
    ),
    "KIRIMAN_ARSIP": (
        W,
        "Ini arsip yang memuat {apa}.",
        "Keluarkan isinya (Ekstrak di sini), lalu terima berkas .xlsx di dalamnya satu per satu.",
        "An archive that holds {apa}. Unpack it and receive the .xlsx files one by one.",
    ),
    "KIRIMAN_SALINAN": (
        K,
        "Nama berkasnya menunjukkan salinan (“{nilai}”); yang dikenali adalah isinya.",
        "Pastikan ini kiriman yang terakhir, karena unduhan kedua bernama (1).",
        "The name looks like a copy (“{nilai}”); the content decides what the file is. Make sure that it is the last one sent.",
    ),
    "KIRIMAN_AKHIRAN": (
        K,
        "Akhiran namanya “{nilai}”, padahal isinya buku kerja .xlsx.",
        "Tidak perlu diubah: berkas disimpan dengan nama yang benar.",
        "The name ends in “{nilai}” although the content is an .xlsx workbook. Nothing to do: it is kept under the right name.",
    ),
    "KIRIMAN_GANDA": (
        W,
        "Berkas ini dan {lain} sama-sama {apa}, tetapi isinya berbeda.",
        "Tanyakan mana yang berlaku, lalu terima berkas itu saja.",
        "This file and {lain} are both {apa} and differ, so neither is taken. Ask which one holds and receive only that.",
    ),
    "KIRIMAN_KANTOR_LAIN": (
        W,
        "Isian ini milik kantor lain (kode “{nilai}”); kantor di repositori ini: {kantor}.",
        "Teruskan kepada kantor itu, atau minta isian yang benar.",
        "The form belongs to another office (“{nilai}”); this repository is of {kantor}. Pass it on, or ask for the right one.",
    ),
    "KIRIMAN_SEKSI": (
        W,
        "Isian ini untuk “{nilai}”, yang tidak ada dalam konfigurasi: {pilihan}.",
        "Terbitkan format untuk seksi yang ada, atau betulkan daftar seksi di konfigurasi.",
        "The form is for the section “{nilai}”, which the configuration does not have: {pilihan}. Issue a form for a section that exists, or mend the list.",
    ),
    "KIRIMAN_MASA": (
        W,
        "Tahun atau triwulan pada tanda pengenal (“{nilai}”) tidak dapat dipakai.",
        "Pakai format isian yang diterbitkan, lalu kirim ulang.",
        "The year or the quarter of the stamp (“{nilai}”) makes no sense. Use the issued form.",
    ),
    "KIRIMAN_PROFIL": (
        W,
        "Profil tidak memuat kantornya, dan “{nilai}” bukan satu dari kantor di repositori ini: {kantor}.",
        "Sebut kantornya dengan --unit, misalnya --unit abang.",
        "A profile does not say its office, and “{nilai}” is not one of this repository: {kantor}. Name it with --unit.",
    ),
    "KIRIMAN_TAK_DIKENAL": (
        W,
        "Buku kerja ini bukan format isian, bukan rencana, bukan profil, dan bukan tata letak yang dikenal; lembarnya: {nilai}.",
        "Salin isiannya ke format yang diterbitkan, atau uraikan tata letaknya (docs/panduan/format-lain.md).",
        "Neither an issued form nor a plan, a profile nor a described foreign layout; its sheets: {nilai}. Copy it into the issued form, or describe the layout (docs/panduan/format-lain.md).",
    ),
    "KIRIMAN_TATA": (
        W,
        "Lembar ini cocok dengan tata letak {nilai}, tetapi belum pasti untuk siapa: {sebab}.",
        "{lakukan}.",
        "The headers fit the foreign layout {nilai}, but whose sheet it is, or of which quarter, is open: {sebab}. {lakukan}.",
    ),
    "KIRIMAN_BELUM_TERSIMPAN": (
        W,
        "{tujuan} sudah ada, berbeda, dan belum disimpan di git, sehingga akan hilang bila diganti.",
        "Simpan dahulu yang lama (git add, git commit), atau ganti juga dengan --ya.",
        "{tujuan} exists, differs, and git does not have it, so replacing would lose it. Commit the old one first, or replace it with --ya.",
    ),
}

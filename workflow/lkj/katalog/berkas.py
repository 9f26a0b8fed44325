"""Remarks on the files that come in, and on the stamp of a form."""

from lkj.katalog.jenis import K, Kelompok, W

MASUK: Kelompok = {
    "RENCANA_TIDAK_ADA": (
        W,
        "Buku kerja rencana tahun {tahun} belum ada.",
        "Simpan rencana di {berkas}.",
        "The plan workbook of {tahun} does not exist. Save it as {berkas}.",
    ),
    "BELUM_MASUK": (
        W,
        "{seksi} belum menyampaikan isian {triwulan}.",
        "Mintakan isian kepada {seksi} dan simpan sebagai {berkas}; bila laporan harus terbit tanpa isian itu, catat keputusannya di lanjut_tanpa.yaml.",
        "{seksi} has not sent its sheet of {triwulan}. Save it as {berkas}; if the report cannot wait, record the decision in lanjut_tanpa.yaml.",
    ),
    "SEKSI_TIDAK_DIKENAL": (
        W,
        "“{nilai}” bukan seksi, subbagian, atau kelurahan di kecamatan ini.",
        "Ganti nama berkas dengan salah satu: {pilihan}; atau keluarkan berkas ini dari folder.",
        "“{nilai}” is no section, subsection or kelurahan of this office. Name the file after one of {pilihan}, or take it out of the folder.",
    ),
    "BUKAN_ISIAN": (
        K,
        "Berkas ini tidak dibaca: {sebab}.",
        "Keluarkan dari folder, atau {atau}.",
        "This file in the folder is not read: {sebab}. Take it out, or {atau}.",
    ),
}

TANDA: Kelompok = {
    "CAP_TIDAK_ADA": (
        W,
        "Berkas ini bukan format isian yang diterbitkan (tanda pengenalnya tidak ada).",
        "Salin isian ke format dari reports/format_isian/ lalu kirim ulang.",
        "The workbook carries no stamp of an issued form, or a damaged one. Copy the figures into the form from reports/format_isian/.",
    ),
    "CAP_LAIN": (
        W,
        "Format isian ini untuk {apa} “{nilai}”, bukan “{seharusnya}”.",
        "Pakai format isian {seharusnya} dan kirim ulang.",
        "The stamp names another {apa}: “{nilai}” instead of “{seharusnya}”. Use the form of {seharusnya}.",
    ),
    "CAP_VERSI": (
        W,
        "Versi format isian “{nilai}” tidak dikenal (yang berlaku: {seharusnya}).",
        "Pakai format isian terbaru.",
        "The form has layout version “{nilai}”, which this program does not read (it reads {seharusnya}). Issue and use the newest form.",
    ),
}

"""Remarks on the money."""

from lkj.katalog.jenis import K, Kelompok, W

ANGGARAN: Kelompok = {
    "FISIK_KEUANGAN": (
        K,
        "Fisik s.d. {triwulan} mencapai {fisik} dari target setahun, sedangkan serapan anggarannya {serapan} dari pagu.",
        "Periksa kedua angkanya; bila benar, jelaskan di kolom keterangan.",
        "Up to {triwulan} physical progress is {fisik} of the year's target, spending {serapan} of the budget: far apart. Check both; explain in the notes if they are right.",
    ),
    "PAGU_BERBEDA": (
        W,
        "Pagu di isian berbeda dengan DPA yang berlaku ({seharusnya}).",
        "Pakai format isian terbaru, atau catat perubahan pagu sebagai versi DPA baru di rencana.",
        "The budget in the sheet is not that of the DPA in force ({seharusnya}). Use the newest form, or record the change as a new DPA version in the plan.",
    ),
    "LEBIH_DARI_PAGU": (
        W,
        "Realisasi anggaran s.d. {triwulan} ({jumlah}) melebihi pagu yang berlaku ({pagu}).",
        "Periksa realisasi, atau catat perubahan pagu sebagai versi DPA baru di rencana.",
        "Spending up to {triwulan} ({jumlah}) exceeds the budget in force ({pagu}). Check it, or record the change as a new DPA version in the plan.",
    ),
    "ANGGARAN_NEGATIF": (
        K,
        "Realisasi anggaran triwulan ini negatif.",
        "Bila karena pengembalian belanja, jelaskan di kolom keterangan.",
        "The quarter's spending is negative. If money was returned, say so in the notes.",
    ),
    "ANGGARAN_NEGATIF_TANPA_ALASAN": (
        W,
        "Realisasi anggaran triwulan ini negatif tanpa keterangan.",
        "Tulis alasannya (misalnya pengembalian belanja) di kolom keterangan, sel {sel_keterangan}.",
        "The quarter's spending is negative and the notes give no reason. Write it in {sel_keterangan}, such as money that was returned.",
    ),
    "ANGGARAN_SD_NEGATIF": (
        W,
        "Realisasi anggaran s.d. {triwulan} menjadi negatif ({jumlah}).",
        "Periksa angka pengembalian belanja.",
        "Spending up to {triwulan} becomes negative ({jumlah}). Check the money that was returned.",
    ),
    "LRA_TURUN": (
        K,
        "Realisasi LRA s.d. {triwulan} lebih kecil daripada s.d. {triwulan_lalu} ({sebelumnya}).",
        "Cocokkan alasan di kolom keterangan dengan pengembalian belanja atau koreksi di LRA.",
        "The LRA up to {triwulan} is less than up to {triwulan_lalu} ({sebelumnya}). Compare the reason in the notes with the LRA.",
    ),
    "LRA_TURUN_TANPA_ALASAN": (
        W,
        "Realisasi LRA s.d. {triwulan} lebih kecil daripada s.d. {triwulan_lalu} ({sebelumnya}) tanpa keterangan.",
        "Isi realisasi sejak Januari, atau tulis alasannya (misalnya pengembalian belanja) di kolom keterangan.",
        "The LRA up to {triwulan} is less than up to {triwulan_lalu} ({sebelumnya}) and the notes give no reason. Give spending since January, or write the reason.",
    ),
    "KEUANGAN_BERBEDA": (
        K,
        "Realisasi anggaran seksi s.d. {triwulan} ({jumlah}) berbeda dengan LRA ({lra}); yang dipakai laporan adalah LRA.",
        "Cocokkan catatan seksi dengan subbagian keuangan.",
        "The sections' spending up to {triwulan} ({jumlah}) is not that of the LRA ({lra}), which the report uses. Compare the books.",
    ),
}

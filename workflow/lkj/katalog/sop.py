"""Remarks on the files of SOPs, the calendar of working days, and the setting that puts a SOP in force."""

from lkj.katalog.jenis import Kelompok, W

SOP: Kelompok = {
    "SOP_BENTUK": (
        W,
        "{pesan}",
        "{saran}",
        "A SOP or calendar file cannot be read, lacks a key or has a wrong one; the remark says which. Write it as docs/panduan/sop.md shows.",
    ),
    "SOP_PERAN": (
        W,
        "Langkah {nomor} menyebut peran “{peran}”, yang tidak ada di daftar peran SOP ini.{dugaan}",
        "Betulkan nama perannya, atau tambahkan peran itu di “peran”.",
        "Step {nomor} names the role “{peran}”, which this SOP does not list.{dugaan} Mend the name or add the role.",
    ),
    "SOP_PERAN_LEBIH": (
        W,
        "Peran “{peran}” tidak melakukan langkah apa pun dalam SOP ini.",
        "Hapus peran itu, atau sebut di langkah yang dilakukannya.",
        "No step of the SOP uses the role “{peran}”. Remove it, or name it in the step that it carries out.",
    ),
    "SOP_BUKTI": (
        W,
        "Langkah {nomor} tidak punya bukti, sehingga tidak dapat diketahui apakah sudah dilakukan.",
        "Tulis paling sedikit satu bukti: berkas yang dihasilkan, atau tindakan yang dicatat.",
        "Step {nomor} has no evidence. Give at least one: a file that it yields or an act that is recorded.",
    ),
    "SOP_BUKTI_MASA": (
        W,
        "Langkah {nomor} tidak punya bukti untuk: {masa}, padahal SOP ini dijalankan untuk masa itu.",
        "Tambah bukti untuk masa itu, hapus periode pada bukti yang ada, atau hapus masa itu dari periode SOP.",
        "Step {nomor} has no evidence for: {masa}, for which the SOP is run. Add one, drop periode from an evidence, or drop the period from the SOP.",
    ),
    "SOP_KEMBALI": (
        W,
        "Langkah {nomor} tidak dapat kembali ke langkah {tujuan}: {sebab}.",
        "Tulis nomor langkah yang lebih dahulu, atau hapus “kembali_ke”.",
        "Step {nomor} cannot send back to step {tujuan}: {sebab}. Give the number of an earlier step, or remove kembali_ke.",
    ),
    "SOP_URUTAN": (
        W,
        "Langkah {nomor} ditulis sesudah langkah {lalu}.",
        "Urutkan langkah menurut nomornya; nomor tidak boleh berulang.",
        "Step {nomor} is written after step {lalu}. Steps stand in the order of their numbers, each number once.",
    ),
    "SOP_TIADA": (
        W,
        "SOP “{nama}” tidak ada di {folder}.{dugaan}",
        "Betulkan namanya, atau letakkan berkas SOP itu di sana.",
        "There is no SOP “{nama}” in {folder}.{dugaan} Mend the name, or put the file there.",
    ),
    "SOP_PERIODE": (
        W,
        "SOP “{sop}” tidak dijalankan per {periode} (periodenya: {pilihan}).",
        "Tulis periode dari daftar itu, atau kosongkan kunci periode agar semuanya berlaku.",
        "The SOP “{sop}” is not run by {periode} (its periods: {pilihan}). Choose from that list, or leave the key periode out.",
    ),
    "SOP_PERAN_KANTOR": (
        W,
        "SOP “{sop}” tidak punya peran “{peran}”.{dugaan}",
        "Betulkan nama peran di pengaturan “sop”.",
        "The SOP “{sop}” has no role “{peran}”.{dugaan} Mend the name in the setting sop.",
    ),
    "SOP_PEJABAT": (
        W,
        "Peran {peran} dalam SOP “{sop}” dipegang jabatan “{jabatan}”, yang tidak ada pejabatnya pada {tanggal}.{dugaan}",
        "Tambahkan pejabatnya, atau tulis jabatan lain untuk peran “{kunci}” di pengaturan “sop”.",
        "The role {peran} of the SOP “{sop}” is the office “{jabatan}”, which nobody holds on {tanggal}.{dugaan} Add the official, or give the role “{kunci}” another office in the setting sop.",
    ),
    "KALENDER_TIADA": (
        W,
        "Kalender hari kerja tahun {tahun} belum ada.",
        "Buat berkas ini dengan libur nasional dan cuti bersama tahun {tahun}; contohnya kalender tahun sebelumnya.",
        "There is no calendar of working days for {tahun}. Write the file with its holidays, as the year before.",
    ),
}

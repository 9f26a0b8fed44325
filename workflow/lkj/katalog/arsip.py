"""Remarks on an archive: while it is made, and years later when it is checked."""

from lkj.katalog.jenis import K, Kelompok, W

_ASLI = "Ambil salinan arsip yang lain dari tempat penyimpanannya, lalu periksa salinan itu."
_OTHER = "Take another copy of the archive from where copies are kept, and check that one."

DIARSIPKAN: Kelompok = {
    "ARSIP_DRAF": (
        K,
        "Dokumen ini masih bertanda {tanda}, sehingga yang diarsipkan adalah konsep, bukan dokumen yang sah.",
        "Arsipkan lagi sesudah dokumennya disetujui dan ditandatangani.",
        "The document still bears a mark: what is archived is a draft. Archive again after it was approved and signed.",
    ),
    "ARSIP_TANPA_TTD": (
        K,
        "Arsip ini belum memuat dokumen bertanda tangan (berkas PDF di folder pengesahan).",
        "Simpan PDF bertanda tangan atau hasil pindaiannya di {folder}, lalu arsipkan lagi.",
        "The archive holds no signed document. Put the signed PDF or its scan below pengesahan/ and archive again.",
    ),
    "ARSIP_BUKAN_ISI": (
        K,
        "Berkas ini tidak ikut diarsipkan: isinya bukan isi dokumen yang diarsipkan.",
        "Bila dokumennya sudah disetujui, buat lagi berkas ini (lkj buat), lalu arsipkan lagi.",
        "What is published for or after signature is of other content than the archived one and is left out.",
    ),
    "ARSIP_RETENSI": (
        K,
        "Retensi {aktif} tahun aktif, {inaktif} tahun inaktif, lalu {nasib} hanyalah contoh.",
        "Isi arsip.retensi di pengaturan, termasuk dasarnya, menurut Jadwal Retensi Arsip pemerintah daerah.",
        "The retention is only the shipped example. Set arsip.retensi and its dasar as the pemda's schedule says.",
    ),
    "ARSIP_TANPA_RIWAYAT": (
        K,
        "Riwayat perubahan (git) tidak ikut diarsipkan: {sebab}.",
        "Bila riwayat perlu ikut, perbaiki sebab itu, lalu arsipkan lagi.",
        "The git history is not in the archive, for the reason given. Mend that and archive again, if it is wanted.",
    ),
    "ARSIP_TIDAK_IKUT": (
        K,
        "Ini bukan berkas biasa (tautan, atau tidak dapat dibaca), sehingga tidak ikut diarsipkan.",
        "Ganti dengan berkas aslinya bila perlu diarsipkan.",
        "This is no plain file (a link, or unreadable) and is left out. Replace it by the file itself if it matters.",
    ),
    "ARSIP_NAMA": (
        W,
        "Nama berkas ini tidak dapat dicatat dalam daftar arsip: {sebab}.",
        "Ganti nama berkas itu dengan huruf, angka, spasi, titik, garis bawah, dan tanda hubung.",
        "The file's name cannot stand in a manifest that every tool reads. Rename it with plain letters and digits.",
    ),
    "ARSIP_BESAR": (
        W,
        "Melebihi batas arsip: {apa}.",
        "Perkecil berkas itu, atau pindahkan yang tidak perlu diarsipkan ke luar folder data.",
        "The files exceed a limit of the archive. Make them smaller, or move what need not be archived elsewhere.",
    ),
}

DIPERIKSA: Kelompok = {
    "ARSIP_RUSAK": (
        W,
        "Berkas zip ini rusak: {apa}.",
        _ASLI,
        f"The zip is damaged or cut short. {_OTHER}",
    ),
    "ARSIP_BERBAHAYA": (
        W,
        "Berkas zip ini tidak dibuka, karena {apa}.",
        "Jangan membukanya dengan program lain; tanyakan asalnya kepada pengirimnya.",
        "The zip is not opened: it is built in a way no archive of ours is. Ask where it comes from.",
    ),
    "ARSIP_SUSUNAN": (
        W,
        "Susunan arsip (BagIt) tidak benar: {apa}.",
        _ASLI,
        f"The structure of the bag is wrong. {_OTHER}",
    ),
    "ARSIP_ISI_BERUBAH": (
        W,
        "Isi berkas ini lain dari yang tercatat dalam {daftar}.",
        _ASLI,
        f"The content differs from what the manifest says. {_OTHER}",
    ),
    "ARSIP_HILANG": (
        W,
        "Berkas ini tercatat dalam {daftar}, tetapi tidak ada dalam arsip.",
        _ASLI,
        f"The manifest lists this file, but it is missing. {_OTHER}",
    ),
    "ARSIP_TAMBAHAN": (
        W,
        "Berkas ini ada dalam arsip, tetapi tidak tercatat dalam {daftar}.",
        _ASLI,
        f"This file is in the bag, but no manifest lists it. {_OTHER}",
    ),
    "ARSIP_TABEL": (
        W,
        "Tabel tidak cocok dengan uraiannya dalam datapackage.json: {apa}.",
        _ASLI,
        f"A table does not fit its description in datapackage.json. {_OTHER}",
    ),
    "ARSIP_LAMPIRAN": (
        W,
        "Tabel yang terlampir pada PDF tidak sama dengan tabel dalam arsip: {apa}.",
        "PDF dan tabelnya berasal dari pembuatan yang berbeda; cari arsip yang lengkap dari satu pembuatan.",
        "The tables attached to the PDF are not those of the archive: they come from different builds.",
    ),
    "ARSIP_ASAL": (
        W,
        "Angka dalam tabel ini berasal dari {asal}, yang isinya tidak ada dalam arsip.",
        _ASLI,
        f"Figures of this table come from a workbook whose bytes are not in the archive. {_OTHER}",
    ),
    "ARSIP_KEMASAN": (
        W,
        "Kemasan zip tidak sama, bita demi bita, dengan yang dibuat alat ini.",
        "Bila semua isinya cocok dan arsip memang pernah dikemas ulang, isinya utuh; bila tidak, ambil salinan yang lain.",
        "The zip is not, byte for byte, what was made. If all contents fit and it was packed anew, the contents are whole.",
    ),
}

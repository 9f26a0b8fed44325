"""The catalogue of remarks: stable codes with their grade, rule and advice, in Indonesian.

Texts are templates; `catat` fills them. A code never changes its meaning.
"""

from lkj.catatan import KONFIRMASI, WAJIB, Catatan

_W, _K = WAJIB, KONFIRMASI

KATALOG: dict[str, tuple[str, str, str]] = {
    # files
    "RENCANA_TIDAK_ADA": (
        _W,
        "Buku kerja rencana tahun {tahun} belum ada.",
        "Simpan rencana di {berkas}.",
    ),
    "BELUM_MASUK": (
        _W,
        "{seksi} belum menyampaikan isian {triwulan}.",
        "Mintakan isian kepada {seksi} dan simpan sebagai {berkas}.",
    ),
    "SEKSI_TIDAK_DIKENAL": (
        _W,
        "“{nilai}” bukan seksi, subbagian, atau kelurahan di kecamatan ini.",
        "Ganti nama berkas dengan salah satu: {pilihan}; atau keluarkan berkas ini dari folder.",
    ),
    "BUKAN_ISIAN": (
        _K,
        "Berkas ini tidak dibaca: {sebab}.",
        "Keluarkan dari folder, atau {atau}.",
    ),
    "LEMBAR_TIDAK_ADA": (
        _W,
        "Lembar “{nama}” tidak ada.",
        "Pakai format isian yang diterbitkan, tanpa menghapus lembar.",
    ),
    "JUDUL_KOLOM": (
        _W,
        "Judul kolom seharusnya “{judul}”.",
        "Kembalikan judul kolom, atau salin isian ke format yang diterbitkan.",
    ),
    # the stamp of a form
    "CAP_TIDAK_ADA": (
        _W,
        "Berkas ini bukan format isian yang diterbitkan (tanda pengenalnya tidak ada).",
        "Salin isian ke format dari reports/format_isian/ lalu kirim ulang.",
    ),
    "CAP_LAIN": (
        _W,
        "Format isian ini untuk {apa} “{nilai}”, bukan “{seharusnya}”.",
        "Pakai format isian {seharusnya} dan kirim ulang.",
    ),
    "CAP_VERSI": (
        _W,
        "Versi format isian “{nilai}” tidak dikenal (yang berlaku: {seharusnya}).",
        "Pakai format isian terbaru.",
    ),
    # rows and keys
    "KUNCI_GANDA": (
        _W,
        "Kode “{nilai}” muncul lebih dari sekali (pertama di {pertama}).",
        "Sisakan satu baris untuk tiap kode.",
    ),
    "KUNCI_ASING": (
        _W,
        "Kode “{nilai}” tidak ada dalam rencana untuk {untuk}.{dugaan}",
        "Pakai kode yang tercetak di format isian.",
    ),
    "KUNCI_HILANG": (
        _W,
        "Baris untuk {kunci} ({nama}) tidak ada.",
        "Tambahkan kembali barisnya dari format isian yang diterbitkan.",
    ),
    "TARGET_BERBEDA": (
        _W,
        "Target di isian berbeda dengan rencana yang berlaku ({seharusnya}).",
        "Pakai format isian terbaru, atau catat perubahan target sebagai versi Perjanjian Kinerja baru di rencana.",
    ),
    "PAGU_BERBEDA": (
        _W,
        "Pagu di isian berbeda dengan DPA yang berlaku ({seharusnya}).",
        "Pakai format isian terbaru, atau catat perubahan pagu sebagai versi DPA baru di rencana.",
    ),
    # cells
    "SEL_KOSONG": (_W, "{kolom} wajib diisi.", "Isi dengan {contoh}."),
    "ANGKA_SEBAGAI_TEKS": (
        _W,
        "{kolom} harus berupa angka, tetapi sel ini berisi teks.",
        "Ketik {tulis} sebagai angka (tanpa petik, spasi, satuan, atau titik ribuan).",
    ),
    "BUKAN_ANGKA": (_W, "{kolom} harus berupa angka.", "Ketik angkanya saja, misalnya 82,5."),
    "SEL_GALAT": (
        _W,
        "Sel ini berisi galat rumus {nilai}.",
        "Ganti rumusnya dengan angka yang benar.",
    ),
    "RUMUS_TANPA_HASIL": (
        _W,
        "Rumus di sel ini tidak menyimpan hasil.",
        "Buka berkas di Excel atau LibreOffice, simpan, lalu kirim ulang.",
    ),
    "KARAKTER": (
        _W,
        "Teks memuat karakter yang tidak dapat dicetak ({karakter}).",
        "Hapus karakter itu (emoji, tanda kendali, atau huruf selain Latin) dan ketik ulang.",
    ),
    "TERLALU_PANJANG": (_W, "Teks melebihi {batas} karakter.", "Ringkas uraian ini."),
    "NEGATIF": (
        _W,
        "{kolom} tidak boleh di bawah nol.",
        "Periksa tanda minus; tulis angka nol atau lebih.",
    ),
    "PENYEBUT_NOL": (
        _W,
        "Penyebut (“{nama}”) tidak boleh nol.",
        "Isi jumlah seluruhnya, atau tulis alasan mengapa belum dapat dihitung di kolom keterangan dan hubungi perencana.",
    ),
    "BAGIAN_TERTUKAR": (
        _K,
        "Pembilang lebih besar daripada penyebut.",
        "Pastikan kedua angka tidak tertukar.",
    ),
    "ANGGARAN_NEGATIF": (
        _K,
        "Realisasi anggaran triwulan ini negatif.",
        "Bila karena pengembalian belanja, jelaskan di kolom keterangan.",
    ),
    "ANGGARAN_NEGATIF_TANPA_ALASAN": (
        _W,
        "Realisasi anggaran triwulan ini negatif tanpa keterangan.",
        "Tulis alasannya (misalnya pengembalian belanja) di kolom keterangan, sel {sel_keterangan}.",
    ),
    "ANGGARAN_SD_NEGATIF": (
        _W,
        "Realisasi anggaran s.d. {triwulan} menjadi negatif ({jumlah}).",
        "Periksa angka pengembalian belanja.",
    ),
    "LEBIH_DARI_PAGU": (
        _W,
        "Realisasi anggaran s.d. {triwulan} ({jumlah}) melebihi pagu yang berlaku ({pagu}).",
        "Periksa realisasi, atau catat perubahan pagu sebagai versi DPA baru di rencana.",
    ),
    "LRA_TURUN": (
        _K,
        "Realisasi LRA s.d. {triwulan} lebih kecil daripada s.d. {triwulan_lalu} ({sebelumnya}).",
        "Cocokkan alasan di kolom keterangan dengan pengembalian belanja atau koreksi di LRA.",
    ),
    "LRA_TURUN_TANPA_ALASAN": (
        _W,
        "Realisasi LRA s.d. {triwulan} lebih kecil daripada s.d. {triwulan_lalu} ({sebelumnya}) tanpa keterangan.",
        "Isi realisasi sejak Januari, atau tulis alasannya (misalnya pengembalian belanja) di kolom keterangan.",
    ),
    "KEUANGAN_BERBEDA": (
        _K,
        "Realisasi anggaran seksi s.d. {triwulan} ({jumlah}) berbeda dengan LRA ({lra}); yang dipakai laporan adalah LRA.",
        "Cocokkan catatan seksi dengan subbagian keuangan.",
    ),
    "PENGISI_KOSONG": (_K, "{kolom} belum ditulis.", "Tulis nama dan jabatan."),
    "ANALISIS_KOSONG": (
        _W,
        "{kolom} untuk {kunci} belum diisi.",
        "Tulis satu sampai tiga kalimat.",
    ),
    "KUMULATIF_TURUN": (
        _W,
        "Nilai kumulatif turun dari {sebelumnya} pada {lalu}.",
        "Isi jumlah sejak Januari sampai akhir {kini}.",
    ),
    "PERSEN_PECAHAN": (
        _K,
        "Nilainya tidak lebih dari 1, sedangkan targetnya {target} persen.",
        "Tulis dalam persen (95, bukan 0,95); bila memang sekecil itu, biarkan.",
    ),
    "SUMBER_KOSONG": (
        _W,
        "{kolom} wajib diisi karena status nilainya “{status}”.",
        "Isi dengan {contoh}.",
    ),
    "BELUM_TERBIT_BERISI": (
        _W,
        "{kolom} terisi, sedangkan status nilainya “belum_terbit”.",
        "Kosongkan angkanya, atau ganti statusnya menjadi sementara, tahun_sebelumnya, atau final.",
    ),
    "TAHUN_SALAH": (
        _W,
        "Tahun data harus berupa tahun.",
        "Ketik tahunnya saja, misalnya {contoh}.",
    ),
    "TAHUN_DATA": (
        _W,
        "Tahun data untuk status nilai “{status}” paling akhir {batas}.",
        "Betulkan tahun datanya atau status nilainya.",
    ),
    # plan
    "NILAI_PILIHAN": (
        _W,
        "{kolom} harus salah satu dari: {pilihan}.{dugaan}",
        "Pilih salah satu nilai itu.",
    ),
    "RUMUS_POLARITAS": (
        _W,
        "Rumus capaian “{nilai}” tidak dapat dipakai untuk polaritas {polaritas}.",
        "Pakai rasio atau ordinal untuk polaritas positif; dua_t atau rasio_balik untuk negatif; rentang untuk keduanya.",
    ),
    "RUMUS_TIPE": (
        _W,
        "Rumus capaian “{nilai}” tidak dapat dipakai untuk tipe {tipe}.",
        "Kosongkan kolom ini; rumus ordinal hanya untuk tipe ordinal, dan tipe ordinal hanya memakai rumus itu.",
    ),
    "RUMUS_SELISIH": (
        _K,
        "Rumus selisih memberi capaian 0% bila realisasi tepat sama dengan target.",
        "Pakai dua_t, kecuali bila kabupaten menetapkan rumus selisih.",
    ),
    "PETA_GANDA": (
        _W,
        "{kolom} “{nilai}” muncul lebih dari sekali dalam peta {peta} (pertama di {pertama}).",
        "Sisakan satu baris untuk tiap sebutan, dengan nilai yang berbeda.",
    ),
    "PETA_BUKAN_ORDINAL": (
        _W,
        "Peta ordinal hanya untuk indikator bertipe ordinal, bukan {tipe}.",
        "Kosongkan kolom ini, atau ganti tipenya menjadi ordinal.",
    ),
    "BUKAN_UNTUK_ORDINAL": (
        _W,
        "{kolom} “{nilai}” tidak dapat dipakai untuk indikator ordinal: sebutan tidak dapat dijumlahkan.",
        "{ganti}.",
    ),
    "BOBOT_SALAH": (
        _W,
        "Bobot harus lebih besar daripada nol.",
        "Tulis bobotnya, misalnya 2, atau kosongkan bila kantor memakai rata-rata sederhana.",
    ),
    "SEJAK_SALAH": (
        _W,
        "Sejak tahun harus berupa tahun, paling akhir {batas}.",
        "Ketik empat angka, misalnya 2022, atau kosongkan.",
    ),
    "PORSI_SALAH": (
        _W,
        "Daftar sasaran dan porsinya {masalah}.",
        "Tulis misalnya S1 60%, S2 40% (porsi untuk setiap sasaran, berjumlah tepat 100%), atau S1, S2 tanpa porsi.",
    ),
    "MASA_TERBALIK": (
        _W,
        "Tanggal sampai lebih awal daripada tanggal sejak ({sejak}).",
        "Betulkan salah satu tanggal itu, atau kosongkan tanggal sampai bila masih berlaku.",
    ),
    "MASA_BERTUMPUK": (
        _W,
        "Masa {seksi} untuk {kunci} bertumpuk dengan baris di {pertama}.",
        "Gabungkan kedua baris, atau betulkan tanggalnya.",
    ),
    "TANPA_PENANGGUNG_JAWAB": (
        _W,
        "Tidak ada seksi yang bertanggung jawab atas {kunci} pada akhir {triwulan}.",
        "Tambahkan baris untuk masa itu, atau betulkan tanggal sejak dan sampai.",
    ),
    "SEKSI_PEMILIK": (
        _W,
        "Beberapa seksi ({seksi}) bertanggung jawab atas {kunci} pada akhir {triwulan}.",
        "Sebut satu seksi pemilik untuk satu masa; beberapa seksi hanya untuk indikator yang mempunyai pembilang dan penyebut.",
    ),
    "VERSI_BERSAMAAN": (
        _W,
        "{kunci} dan {lain} sama-sama berlaku sejak {tanggal}.",
        "Bedakan tanggal berlakunya, atau sisakan satu versi.",
    ),
    "KODE_SALAH": (
        _W,
        "Kode {apa} tidak sesuai pola {pola}.",
        "Tulis kode sebagai teks, misalnya {contoh}.",
    ),
    "KODE_BUKAN_TEKS": (
        _W,
        "Kode tersimpan sebagai angka sehingga nol di ujung dapat hilang.",
        "Ketik ulang kode sebagai teks, diawali tanda petik tunggal.",
    ),
    "RUJUKAN": (
        _W,
        "{apa} “{nilai}” tidak ada di {di}.{dugaan}",
        "Pakai kode yang terdaftar di {di}.",
    ),
    "TANGGAL_SALAH": (_W, "{kolom} harus berupa tanggal.", "Ketik tanggal, misalnya 2023-01-02."),
    "TARGET_TIDAK_UTUH": (
        _W,
        "{kaidah}: seharusnya {seharusnya}.",
        "Sesuaikan target triwulan atau target tahun {kunci}.",
    ),
    "TARGET_TIDAK_ADA": (
        _W,
        "Target {kunci} untuk {versi} tidak ada.",
        "Tambahkan baris target itu di lembar Target.",
    ),
    "TARGET_NEGATIF": (
        _K,
        "Target {kunci} di bawah nol, sehingga capaiannya tidak dapat dihitung.",
        "Periksa tanda minus; bila benar, tetapkan indikator atau satuan yang targetnya nol atau lebih.",
    ),
    "TARGET_TW_KOSONG": (
        _K,
        "Target {kunci} untuk {triwulan} kosong, sehingga capaian triwulan itu tidak dihitung.",
        "Isi target triwulan itu, atau pakai agregasi tahunan bila indikator diukur sekali setahun.",
    ),
    "RATA_KUMULATIF": (
        _W,
        "Target {kunci} kumulatif, padahal nilai tahunnya rata-rata triwulan.",
        "Pakai target isian per_triwulan, atau agregasi akhir bila nilainya memang sejak Januari.",
    ),
    "SEBELUM_SEJAK": (
        _K,
        "Realisasi {tahun} tidak diperbandingkan: {kunci} memakai definisinya sekarang sejak {sejak}.",
        "Hapus angka itu, atau betulkan Sejak tahun di lembar Indikator bila definisinya sama.",
    ),
    "RENSTRA_TIDAK_COCOK": (
        _K,
        "Target akhir Renstra {kunci} ({akhir}) tidak sama dengan {kaidah} ({seharusnya}).{cocok}",
        "Periksa target tahunan Renstra atau cara agregasinya.",
    ),
    "NILAI_LALU_BERBEDA": (
        _K,
        "Realisasi {tahun} yang diketik berbeda dengan hasil pengukuran {tahun} ({seharusnya}); yang dipakai hasil pengukuran.",
        "Hapus angka ketikan itu atau jelaskan perbedaannya.",
    ),
    "RENCANA_TAHUN": (
        _W,
        "Rencana ini untuk tahun {nilai}, bukan {seharusnya}.",
        "Simpan rencana di folder tahunnya.",
    ),
    "RENSTRA_TAHUN": (
        _W,
        "Masa Renstra {nilai} tidak memuat tahun {tahun}.",
        "Betulkan tahun awal dan tahun akhir Renstra di lembar Umum.",
    ),
    "RENCANA_KURANG": (_W, "Rencana belum memuat {apa}.", "Lengkapi lembar {di}."),
    # settings, office
    "TABEL_REVIU": (_W, "{pesan}", "{saran}"),
    "PENGATURAN": (_W, "{pesan}", "{saran}"),
    "BOBOT_KOSONG": (
        _W,
        "Bobot {kunci} ({nama}) belum ada, sedangkan rata-rata kantor ini berbobot.",
        "Isi kolom Bobot untuk setiap indikator, atau tulis ketentuan.rerata: sederhana di konfigurasi.",
    ),
    "PEJABAT_KOSONG": (
        _W,
        "Tidak ada pejabat untuk jabatan {jabatan} pada {tanggal}.",
        "Lengkapi daftar pejabat di konfigurasi (sejak dan sampai).",
    ),
    # the document
    "NARASI_TIDAK_ADA": (
        _W,
        "Naskah “{nama}” belum ada.",
        "Tulis naskahnya dan simpan sebagai {berkas}.",
    ),
    "NARASI_RUJUKAN": (
        _W,
        "“{nilai}” bukan angka yang dikenal.",
        "Pakai misalnya {{{{ angka('IKU-01.capaian') }}}}.{dugaan}",
    ),
    "NARASI_BENTUK": (
        _W,
        "Naskah memuat {apa}, yang tidak dapat dicetak.",
        "Tulis sebagai paragraf, daftar, tabel sederhana, atau judul ###.",
    ),
    "TEMPLAT": (_W, "Templat tidak dapat diisi: {pesan}.", "Betulkan templat di baris itu."),
    "HALAMAN": (_W, "{pesan}", "Betulkan data atau templat yang disebut, lalu jalankan lagi."),
    "TANGGAL_DOKUMEN": (
        _W,
        "Tanggal {dokumen} belum ditetapkan.",
        "Isi dokumen.tanggal di konfigurasi.",
    ),
}
"""Code → (grade, rule, advice)."""


def catat(
    kode: str,
    /,
    *,
    berkas: str = "",
    lembar: str = "",
    sel: str = "",
    nilai: object = "",
    **isian: object,
) -> Catatan:
    """Make the remark ``kode`` at an address, its texts filled from the keyword arguments."""
    tingkat, aturan, saran = KATALOG[kode]
    terlihat = _tampak(nilai)
    konteks = {"berkas": berkas, "nilai": terlihat, "dugaan": "", **isian}
    return Catatan(
        kode=kode,
        tingkat=tingkat,
        berkas=berkas,
        lembar=lembar,
        sel=sel,
        nilai=terlihat,
        aturan=aturan.format_map(konteks),
        saran=saran.format_map(konteks),
    )


def dugaan(kata: str, pilihan: list[str]) -> str:
    """The sentence " Maksudnya “x”?" for the closest choice, or an empty text."""
    from difflib import get_close_matches

    menurut_huruf_kecil = {p.casefold(): p for p in pilihan}
    dekat = get_close_matches(kata.casefold(), menurut_huruf_kecil, n=1)
    return f" Maksudnya “{menurut_huruf_kecil[dekat[0]]}”?" if dekat else ""


def _tampak(nilai: object) -> str:
    teks = "" if nilai is None else str(nilai)
    return teks if len(teks) <= 200 else f"{teks[:200]}…"

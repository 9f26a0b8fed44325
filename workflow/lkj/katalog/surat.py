"""Remarks on letters and their numbers."""

from lkj.katalog.jenis import Kelompok, W

SURAT: Kelompok = {
    "SURAT_BENTUK": (
        W,
        "{pesan}",
        "{saran}",
        "The file of a letter cannot be read, or has an unknown or wrong key; the remark says which. Write it as docs/panduan/surat.md shows.",
    ),
    "SURAT_BELUM_ADA": (
        W,
        "{judul} belum dapat dibuat: berkas isinya belum ada.",
        "Tulis awalnya dengan “lkj surat {surat}”, lengkapi, lalu jalankan lagi.",
        "{judul} cannot be made without its file. Write a start with “lkj surat {surat}” and complete it.",
    ),
    "SURAT_JABATAN": (
        W,
        "Jabatan “{jabatan}” tidak ada di pengaturan, dan namanya tidak ditulis.{dugaan}",
        "Tulis kode_jabatan seperti di config/config.yaml, atau tambahkan kunci nama.",
        "The office {jabatan} is none of the settings and has no name. Write a kode_jabatan of the settings or add the key nama.",
    ),
    "SURAT_TANPA_POLA": (
        W,
        "Surat jenis “{jenis}” belum mempunyai pola nomor di pengaturan.",
        "Tambahkan surat.nomor.{jenis}, misalnya “005/{{urut:03d}}/KEC/{{bulan_romawi}}/{{tahun}}”.",
        "Letters of the kind {jenis} have no pattern of numbers in the settings. Add surat.nomor.{jenis}.",
    ),
    "SURAT_SUDAH_BERNOMOR": (
        W,
        "Surat ini sudah bernomor {nomor}.",
        "Nomor yang sudah dipakai tidak diganti. Bila suratnya batal, batalkan nomornya dahulu.",
        "The letter has the number {nomor} already. A number is not replaced; cancel it first if the letter is void.",
    ),
    "SURAT_TANGGAL": (
        W,
        "Tanggal {tanggal} tidak dapat dipakai: {sebab}.",
        "Beri tanggal surat yang benar.",
        "The date {tanggal} cannot be used: {sebab}. Give the right date of the letter.",
    ),
    "SURAT_REGISTER": (
        W,
        "Register nomor surat tidak dapat dipakai: {sebab}.",
        "Pulihkan berkas itu dari git; nomor ditambah dan dibatalkan hanya dengan perintah lkj surat.",
        "The register of numbers cannot be used: {sebab}. Restore it from git; only lkj surat adds or cancels numbers.",
    ),
    "SURAT_NOMOR_ASING": (
        W,
        "Nomor {nomor} {sebab}.",
        "Kosongkan kunci nomor, lalu ambil nomornya dengan lkj surat nomori.",
        "The number {nomor} {sebab}. Leave the key nomor blank and take a number with lkj surat nomori.",
    ),
    "SURAT_NOMOR_GANDA": (
        W,
        "Nomor {nomor} juga tertulis di {lain}.",
        "Betulkan nomor pada salah satunya; nomor yang tidak pernah ganda diberi oleh lkj surat nomori {jenis}.",
        "The number {nomor} is also that of {lain}. Correct one of them; lkj surat nomori never gives a number twice.",
    ),
    "SURAT_URUT": (
        W,
        "Nomor urut {urut} tidak dapat dipakai: {sebab}.",
        "Lihat registernya, lalu beri nomor urut yang benar.",
        "The number {urut} cannot be used: {sebab}. Look into the register and give the right one.",
    ),
}

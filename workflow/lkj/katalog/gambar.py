"""Remarks on pictures from people: emblem, photos, scans; and on the organisation chart."""

from lkj.katalog.jenis import K, Kelompok

_FOTO_ULANG = "Buka di ponsel atau komputer, simpan ulang sebagai JPG atau PNG, lalu ganti berkas ini."
_AGAIN = "Open it on a phone or computer, save it again as JPG or PNG and replace the file."

GAMBAR: Kelompok = {
    "GAMBAR_BUKAN": (
        K,
        "Isi berkas ini ({apa}) bukan gambar yang dapat dicetak.",
        _FOTO_ULANG,
        f"The content ({{apa}}) is no picture that can be printed. {_AGAIN}",
    ),
    "GAMBAR_RUSAK": (
        K,
        "Isi berkas ini rusak atau terpotong.",
        "Salin ulang dari ponsel, kamera, atau pemindainya, lalu ganti berkas ini.",
        "The content is damaged or cut short. Copy it again from the phone, camera or scanner.",
    ),
    "GAMBAR_KOSONG": (
        K,
        "Gambar ini seluruhnya tembus pandang.",
        "Ganti dengan berkas lambang yang berisi gambar.",
        "The picture is wholly transparent. Replace it by an emblem that shows something.",
    ),
    "GAMBAR_TERLALU_BESAR": (
        K,
        "Berkas ini melebihi batas ({apa}).",
        "Perkecil gambarnya, atau bagi hasil pindaiannya menjadi beberapa berkas, lalu ganti berkas ini.",
        "The file exceeds a limit ({apa}). Make the picture smaller, or divide the scan into several files.",
    ),
    "GAMBAR_BERSANDI": (
        K,
        "Hasil pindaian ini dikunci dengan kata sandi.",
        "Simpan ulang PDF-nya tanpa kata sandi, lalu ganti berkas ini.",
        "The scan is locked by a password. Save the PDF again without one and replace the file.",
    ),
    "GAMBAR_BERBAHAYA": (
        K,
        "Lambang SVG ini memuat skrip, gaya, atau rujukan ke berkas lain.",
        "Simpan lambangnya sebagai PNG, lalu ganti berkas ini.",
        "The SVG emblem holds a script, a style sheet, or a reference to another file. Save the emblem as PNG.",
    ),
    "GAMBAR_TAUTAN": (
        K,
        "Berkas ini hanya tautan ke berkas lain dan tidak dibuka.",
        "Salin gambar aslinya ke sini sebagai pengganti tautan.",
        "This is a symbolic link, which is not followed. Put the picture itself in its place.",
    ),
    "GAMBAR_NAMA": (
        K,
        "Nama berkas ini memuat kurung kurawal atau karakter yang tidak dapat dibaca.",
        "Ganti namanya dengan huruf, angka, dan spasi biasa, misalnya “rapat koordinasi.jpg”.",
        "The file's name holds braces or characters that cannot be shown. Rename it with plain letters, digits and blanks.",
    ),
    "GAMBAR_TERLALU_BANYAK": (
        K,
        "Folder ini memuat lebih dari {apa} berkas; selebihnya, menurut urutan nama, tidak dibuka.",
        "Sisakan yang dicetak saja, dan pindahkan yang lain ke luar folder data.",
        "The folder holds more than {apa} files; the others, by their names, are not opened. Keep only those that are printed.",
    ),
    "GAMBAR_TANPA_BARIS": (
        K,
        "Berkas ini tidak disebut di lembar {apa} pada profil, sehingga tidak dicetak.",
        "Tambahkan barisnya di lembar itu, atau keluarkan berkas ini dari folder.",
        "No row of the sheet {apa} of the profile mentions this file, so it is not printed. Add a row, or take the file out.",
    ),
    "STRUKTUR_TERPUTUS": (
        K,
        "Jabatan “{nilai}” (atasan: {atasan}) tidak sampai kepada Camat, sehingga tidak digambar pada bagan struktur organisasi.",
        "Isi atasan jabatan itu di konfigurasi dengan kode_jabatan atasan langsungnya.",
        "The office {nilai} (under {atasan}) does not lead up to the Camat and is left out of the chart. Set its atasan in the settings.",
    ),
    "GAMBAR_JENIS": (
        K,
        "Berkas atau folder ini tidak dipakai, karena bukan {apa}.",
        "Simpan ulang dalam salah satu bentuk itu, atau keluarkan dari sini.",
        "This file or folder is not used, because it is none of {apa}. Save it as one of them, or take it out.",
    ),
}

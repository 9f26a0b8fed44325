"""Remarks on the profile workbook."""

from lkj.katalog.jenis import K, Kelompok, W

PROFIL: Kelompok = {
    "PROFIL_TIDAK_ADA": (
        W,
        "Profil tahun {tahun} tidak ada.",
        "Tulis yang kosong dengan lkj profil, lalu isi.",
        "There is no profile for {tahun}. Write a blank one with lkj profil, and fill it in.",
    ),
    "PROFIL_TAHUN": (
        W,
        "Profil ini untuk tahun {nilai}, bukan {seharusnya}.",
        "Simpan profil di folder tahunnya, atau betulkan tahunnya sesudah seluruh isinya diperbarui.",
        "The profile is for {nilai}, not for {seharusnya}. Save it in the folder of its year, or mend the year once all of it is up to date.",
    ),
    "PROFIL_KURANG": (
        W,
        "“{apa}” belum ditulis.",
        "Isi barisnya di lembar Umum.",
        "“{apa}” is not written yet. Fill in its row in the sheet Umum.",
    ),
    "BUKAN_BULAT": (
        W,
        "{kolom} harus berupa bilangan bulat.",
        "Ketik banyaknya tanpa koma, misalnya 12.",
        "{kolom} must be a whole number. Type the count without decimals.",
    ),
    "JUMLAH_KELOMPOK": (
        W,
        "Jumlah {kolom} menurut {kelompok} ({sel_kelompok}) adalah {nilai}, sedangkan menurut {patokan} ({sel_patokan}) {jumlah_patokan}.",
        "Betulkan salah satunya: pegawai yang sama dihitung di setiap kelompok.",
        "The {kolom} by {kelompok} ({sel_kelompok}) add up to {nilai}, by {patokan} ({sel_patokan}) to {jumlah_patokan}. Mend one of them: the same people are counted in each group.",
    ),
    "JUMLAH_TIDAK_UTUH": (
        W,
        "{rincian} berjumlah {seharusnya}, tidak sama dengan {kolom}.",
        "Betulkan {kolom} atau rinciannya.",
        "{rincian} add up to {seharusnya}, which is not the {kolom}. Mend the total or its parts.",
    ),
    "BUKAN_TAHUN": (
        W,
        "{kolom} harus berupa tahun, paling akhir {batas}.",
        "Ketik empat angka, misalnya 2022.",
        "{kolom} must be a year, {batas} at the latest. Type four digits.",
    ),
    "TANGGAL_LUAR_TAHUN": (
        K,
        "Tanggal {nilai} berada di luar tahun {tahun}.",
        "Periksa tahunnya; biarkan bila memang demikian.",
        "The date {nilai} is outside {tahun}. Check its year; leave it if it is right.",
    ),
    "TINDAK_LANJUT_KOSONG": (
        W,
        "Rekomendasi berstatus {status}, tetapi tindak lanjutnya belum diuraikan.",
        "Tulis apa yang sudah dilakukan, atau ubah statusnya menjadi belum.",
        "The status is {status}, but what was done is not written. Write it, or set the status to belum.",
    ),
    "BUKTI_KOSONG": (
        K,
        "Rekomendasi berstatus selesai, tetapi buktinya belum disebut.",
        "Tulis nama atau nomor dokumen buktinya.",
        "The recommendation is done, but no evidence is named. Write the name or number of the document.",
    ),
    "NAMA_BERKAS": (
        W,
        "“{nilai}” bukan nama berkas yang dapat dipakai.",
        "Tulis nama berkasnya saja, tanpa folder, dengan akhiran {akhiran}.",
        "“{nilai}” is no usable file name. Write the bare name, without folders, ending in {akhiran}.",
    ),
    "LAMPIRAN_TIDAK_ADA": (
        K,
        "Berkas “{nilai}” tidak ada di folder {folder}, sehingga tidak dicetak.",
        "Simpan berkasnya di folder itu, atau betulkan namanya (huruf besar dan kecil dibedakan).",
        "The file “{nilai}” is not in the folder {folder} and is not printed. Save it there, or mend its name (case matters).",
    ),
}

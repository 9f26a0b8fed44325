"""The texts of the sheet "Petunjuk"."""

from lkj.rencana.acuan import Acuan

_SEKSI = (
    "Isi hanya sel berwarna kuning; yang kuning tua wajib. Sel abu-abu berasal dari rencana dan terkunci.",
    (
        "Ketik angka tanpa satuan dan tanpa titik ribuan. Desimal memakai koma, misalnya 82,5."
        " Persentase ditulis dalam persen: 95, bukan 0,95."
    ),
    "Nol berarti hasilnya memang nol. Bila belum ada data, jangan tulis 0 atau strip: pakai Status nilai.",
    (
        "Status nilai (kosong berarti final): “sementara” bila angkanya masih dapat berubah;"
        " “tahun_sebelumnya” bila memakai angka tahun lalu; “belum_terbit” bila angkanya belum terbit, dan"
        " realisasi dikosongkan. Sertakan dokumen sumbernya, nomor, tanggal, dan tahun datanya; untuk"
        " “belum_terbit” tulis siapa yang menerbitkan."
    ),
    "Indikator persentase diisi pembilang dan penyebutnya; persentase dihitung sendiri.",
)
_SEBUTAN = "Indikator yang dinilai dengan sebutan (misalnya WTP) diisi dengan memilih dari daftar di selnya."
_BULANAN = "Indikator yang diukur tiap bulan diisi di lembar Bulanan; realisasi triwulannya dihitung sendiri."
_SEBULAN = (
    "Isi angka bulan ini saja. Yang diisi kumulatif menurut rencana ditulis sejak Januari sampai bulan ini.",
    "Kolom Keterangan memuat sebab, kendala, atau sumber angka bulan ini, satu atau dua kalimat.",
    "Target triwulan dan realisasi bulan sebelumnya (kolom paling kanan) hanya untuk dilihat.",
    "Tulis nama dan jabatan pengisi serta yang memvalidasi (kepala seksi).",
)
_RUPIAH = {
    "isian": (
        "Lembar Sub Kegiatan memuat realisasi triwulan ini saja. Tulis Rupiah penuh, misalnya 1250000.",
        "Realisasi anggaran negatif hanya untuk pengembalian belanja; jelaskan di kolom keterangan.",
    ),
    "lra": (
        "Lembar Sub Kegiatan memuat realisasi triwulan ini saja. Tulis Rupiah penuh, misalnya 1250000.",
        (
            "Realisasi anggaran boleh dikosongkan: yang dipakai laporan adalah LRA. Yang negatif hanya untuk"
            " pengembalian belanja; jelaskan di kolom keterangan."
        ),
    ),
}
_ANALISIS = (
    (
        "Lembar Analisis wajib diisi: faktor pendukung, faktor penghambat, solusi yang telah dilakukan,"
        " dan rencana triwulan berikut. Tulis yang benar-benar terjadi, satu sampai tiga kalimat."
    ),
    "Lembar Data Dukung memuat nama, nomor, dan tempat simpan dokumen yang membuktikan angka.",
    "Tulis nama dan jabatan pengisi serta yang memvalidasi (kepala seksi) di lembar Kinerja.",
)
_KIRIM = (
    "Simpan dengan nama yang sama dan format .xlsx, lalu kirim kepada perencana. Jangan menambah,"
    " menghapus, atau memindahkan baris, kolom, dan lembar."
)
_PERKIRAAN = (
    "Kolom paling kanan memuat perkiraan capaian dan, mulai Triwulan II, realisasi sampai triwulan lalu."
    " Keduanya hanya untuk dilihat dan tidak dibaca; capaian yang resmi dihitung dari isian."
)
_PERKIRAAN_LRA = "Kolom paling kanan (serapan, realisasi triwulan lalu) hanya untuk dilihat dan tidak dibaca."
CONTOH_ANALISIS = {
    "pendukung": "Loket kedua dibuka sejak Februari sehingga antrean turun dari 40 menjadi 25 menit.",
    "penghambat": "Aplikasi adminduk terhenti tiga hari pada bulan Maret; 27 berkas terlambat.",
    "solusi": "Berkas dilayani luring dan diunggah pada hari kerja berikutnya.",
    "rencana": "Kasi Pelayanan menyusun jadwal cadangan petugas paling lambat 20 April.",
}
"""What a good analysis looks like: what happened, with figures, and who does what until when."""

_LRA = (
    "Yang mengisi: subbagian yang mengelola keuangan. Sumbernya laporan realisasi anggaran (LRA).",
    "Isi hanya sel berwarna kuning; yang kuning tua wajib. Sel abu-abu berasal dari rencana dan terkunci.",
    "Isi realisasi sejak 1 Januari sampai akhir triwulan ini (kumulatif), Rupiah penuh, misalnya 1250000.",
    "Setiap sub kegiatan wajib diisi; 0 berarti belum ada belanja.",
    (
        "Realisasi yang lebih kecil daripada triwulan lalu hanya karena pengembalian belanja atau koreksi;"
        " jelaskan di kolom keterangan."
    ),
    "Baris Jumlah dihitung sendiri; cocokkan dengan jumlah di LRA.",
    "Angka ini yang dipakai laporan kinerja. Rupiah di isian seksi yang berbeda hanya menjadi catatan.",
    "Tulis nama dan jabatan pengisi serta yang memvalidasi.",
)


def petunjuk(acuan: Acuan) -> tuple[str, ...]:
    """The numbered lines for a form, by what it asks for."""
    if acuan.lra:
        return _bernomor(*_LRA, _PERKIRAAN_LRA, _KIRIM)
    sebutan = (_SEBUTAN,) if any(k.kata for k in acuan.kinerja) else ()
    if acuan.bulan:
        return _bernomor(*_SEKSI, *sebutan, *_SEBULAN, _KIRIM)
    bulanan = (_BULANAN,) if acuan.bulanan else ()
    return _bernomor(*_SEKSI, *sebutan, *bulanan, *_RUPIAH[acuan.keuangan], *_ANALISIS, _PERKIRAAN, _KIRIM)


def _bernomor(*teks: str) -> tuple[str, ...]:
    return tuple(f"{n}. {t}" for n, t in enumerate(teks, 1))

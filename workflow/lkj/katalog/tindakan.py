"""Remarks on recorded acts."""

from lkj.katalog.jenis import Kelompok, W

TINDAKAN: Kelompok = {
    "TINDAKAN_BENTUK": (
        W,
        "{pesan}",
        "{saran}",
        "The file of an act cannot be read, lacks a key or has a wrong one; the remark says which. It is not counted. Acts are written by lkj catat and never by hand.",
    ),
    "TINDAKAN_NAMA": (
        W,
        "Nama berkas tindakan tidak sesuai dengan isinya.",
        "Namanya seharusnya {harus}. Kembalikan berkas aslinya dari git; berkas tindakan tidak disunting dan tidak diganti namanya.",
        "The name of the file of an act does not match what it says; it should be {harus}. Restore it from git: acts are neither edited nor renamed.",
    ),
    "TINDAKAN_BERUBAH": (
        W,
        "Berkas tindakan ini bukan yang dicatat: isinya berubah sesudah dicatat, atau berkas .sha256 di sampingnya hilang.",
        "Kembalikan kedua berkas dari git. Bila catatannya memang keliru, catat tindakan baru dengan lkj catat.",
        "The file of the act is not what was recorded: it was edited, or the .sha256 beside it is missing. Restore both from git; if the act was wrong, record a new one.",
    ),
    "TINDAKAN_NOMOR": (
        W,
        "Nomor tindakan {apa}.",
        "Kembalikan berkas yang hilang atau berganti nama dari git. Nomor tindakan berurutan, tidak ada yang dihapus.",
        "The number of the act is out of order ({apa}). Restore the missing or renamed file from git; acts are numbered one by one and none is deleted.",
    ),
    "TINDAKAN_MASA": (
        W,
        "Tindakan ini menyangkut tahun atau triwulan lain daripada folder tempatnya berada.",
        "Pindahkan kembali ke folder asalnya, atau catat tindakan yang benar dengan lkj catat.",
        "The act concerns another year or quarter than the folder it lies in. Put it back, or record the right act.",
    ),
    "TINDAKAN_TANGGAL": (
        W,
        "Tanggal tindakan harus antara {awal} dan {akhir}.",
        "Tulis tanggal tindakan itu dilakukan, misalnya {contoh}.",
        "The date of an act must lie between {awal} and {akhir}. Give the day it was done, such as {contoh}.",
    ),
    "TINDAKAN_MENDAHULUI": (
        W,
        "Tanggal tindakan ini mendahului tindakan sebelumnya, nomor {sebelum}.",
        "Tulis tanggal yang sama atau sesudahnya; tindakan dicatat menurut urutan kejadiannya.",
        "The act is dated before the act that precedes it, number {sebelum}. Acts are recorded in the order in which they were done.",
    ),
    "TINDAKAN_PEJABAT": (
        W,
        "Pejabat {jabatan} pada {tanggal} menurut pengaturan: {pejabat}.",
        "Periksa nama dan tanggalnya, atau lengkapi daftar pejabat di pengaturan (sejak dan sampai).",
        "Who held the office {jabatan} on {tanggal} by the settings: {pejabat}. Check name and date, or complete the list pejabat.",
    ),
    "TINDAKAN_BUKTI": (
        W,
        "Bukti tindakan ini tidak ada, atau bukan lagi yang dicatat.",
        "Kembalikan berkas bukti dari git.",
        "The evidence of the act is missing or not what was recorded. Restore it from git.",
    ),
}

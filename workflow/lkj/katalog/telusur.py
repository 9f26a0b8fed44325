"""Remarks of the command that tells where a figure comes from."""

from lkj.katalog.jenis import Kelompok, W

TELUSUR: Kelompok = {
    "ASAL_BELUM": (
        W,
        "Tabel asal angka ini {sebab}.",
        "Buat dahulu dengan “lkj buat {berkas}”.",
        "The table of lineage is missing or not readable. Build it, then ask again.",
    ),
    "ASAL_LAMA": (
        W,
        "Berkas ini {sebab} sesudah tabel asal angka {tabel} dibuat, sehingga jawabannya dapat salah.",
        "Buat lagi dengan “lkj buat {tabel}”; atau baca yang lama dengan --lama.",
        "The file has changed or is gone since the table of lineage was made. Build the table again, or read the old one with --lama.",
    ),
}

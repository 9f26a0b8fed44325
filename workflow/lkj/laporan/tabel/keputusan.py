"""The annex of corrected cells."""

from datetime import date

from lkj.laporan import keputusan
from lkj.laporan.bahan import Dasar
from lkj.laporan.markah import Kolom, Tabel
from lkj.laporan.tabel.dasar import periode_laporan
from lkj.periode import romawi, tanggal_panjang


def perbaikan(b: Dasar) -> Tabel:
    """Every corrected cell: what stood there, what was read instead, why, by which source and by whom."""
    t = Tabel(
        "tbl-perbaikan",
        f"Perbaikan data {periode_laporan(b)}",
        (
            Kolom("No", 5, "c"),
            Kolom("Seksi", 16),
            Kolom("TW", 5, "c"),
            Kolom("Lembar, sel", 14),
            Kolom("Nilai lama", 13, "r"),
            Kolom("Nilai baru", 13, "r"),
            Kolom("Alasan", 30),
            Kolom("Sumber", 22),
            Kolom("Oleh", 18),
            Kolom("Tanggal", 14),
        ),
        kelas=".kecil",
    )
    for k in keputusan.perbaikan(b):
        tempat = f"{k.isi['lembar']}, {k.isi['sel']}"
        nilai = (k.isi.get("lama", "kosong"), k.isi.get("baru", "kosong"))
        alasan = (k.isi["alasan"], k.isi["sumber"], k.isi["oleh"])
        tanggal = tanggal_panjang(date.fromisoformat(k.isi["tanggal"]))
        t.tambah(k.nomor, keputusan.nama_pengisi(b, k.seksi), romawi(k.tw), tempat, *nilai, *alasan, tanggal)
    return t

"""Remarks on the entry sheets of other applications (``config/ekspor``)."""

from lkj.katalog.jenis import Kelompok, W

EKSPOR: Kelompok = {
    "EKSPOR_TIDAK_ADA": (
        W,
        "Tidak ada susunan lembar entri bernama “{nilai}”; yang ada: {ada}.{dugaan}",
        "Minta salah satu nama itu, atau buat config/ekspor/{nilai}.yaml.",
        "There is no entry sheet “{nilai}”; there are: {ada}. Ask for one of them, or write config/ekspor/{nilai}.yaml.",
    ),
    "EKSPOR_KOLOM": (
        W,
        "Tabel {tabel} tidak punya kolom sumber “{nilai}”.{dugaan}",
        "Pakai salah satu kolom sumber yang didaftar di docs/panduan/ekspor.md.",
        "The table {tabel} has no source column “{nilai}”. Use one that docs/panduan/ekspor.md lists.",
    ),
}

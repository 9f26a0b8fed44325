"""Numbers and days in words, as a berita acara writes them."""

from datetime import date

from lkj.periode import nama_bulan

_SATUAN = (
    "",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)
_HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def terbilang(n: int) -> str:
    """A number from 1 to 9999 in words.

    Raises:
        ValueError: It lies outside.
    """
    if not 1 <= n <= 9999:
        pesan = f"{n} is not written out here"
        raise ValueError(pesan)
    return " ".join(_kata(n).split())


def _kata(n: int) -> str:
    if n < 12:
        return _SATUAN[n]
    if n < 20:
        return f"{_SATUAN[n - 10]} belas"
    for besar, kata in ((1000, "ribu"), (100, "ratus"), (10, "puluh")):
        if n >= besar:
            depan = f"se{kata}" if n // besar == 1 else f"{_SATUAN[n // besar]} {kata}"
            return f"{depan} {_kata(n % besar)}"
    return ""


def nama_hari(tanggal: date) -> str:
    """The day of the week."""
    return _HARI[tanggal.weekday()]


def hari_tanggal(tanggal: date) -> str:
    """``Senin, 3 April 2023``."""
    return f"{nama_hari(tanggal)}, {tanggal.day} {nama_bulan(tanggal.month)} {tanggal.year}"


def hari_terbilang(tanggal: date) -> str:
    """``Senin tanggal tiga bulan April tahun dua ribu dua puluh tiga``."""
    hari, bulan = nama_hari(tanggal), nama_bulan(tanggal.month)
    return f"{hari} tanggal {terbilang(tanggal.day)} bulan {bulan} tahun {terbilang(tanggal.year)}"


_TITIK = "." * 40


def isian(nilai: object) -> object:
    """A value, or dots where it is filled in by hand."""
    return _TITIK if nilai in (None, "", ()) else nilai


def tanggal_isian(tanggal: date | None) -> str:
    """A date in full, or dots."""
    return f"{tanggal.day} {nama_bulan(tanggal.month)} {tanggal.year}" if tanggal else _TITIK


def hari_isian(tanggal: date | None) -> str:
    """`hari_tanggal`, or dots."""
    return hari_tanggal(tanggal) if tanggal else _TITIK


def terbilang_isian(tanggal: date | None) -> str:
    """`hari_terbilang`, or dots for day, date, month and year."""
    titik = "." * 20
    return hari_terbilang(tanggal) if tanggal else f"{titik} tanggal {titik} bulan {titik} tahun {titik}"

"""Refusals: why a file is not read, as a remark."""

from typing import Final

from lkj.catatan import WAJIB, Catatan

_SIMPAN: Final = "Buka di Excel atau LibreOffice, simpan sebagai .xlsx, lalu kirim ulang."
_FORMAT: Final = "Salin isian ke format isian yang diterbitkan, lalu kirim ulang."

PENOLAKAN: Final = {
    "BUKAN_XLSX": ("Berkas ini {apa}, bukan buku kerja .xlsx.", _SIMPAN),
    "BERKAS_RUSAK": (
        "Isi berkas rusak atau terpotong ({apa}).",
        "Salin ulang atau kirim ulang berkasnya.",
    ),
    "TERLALU_BESAR": ("Berkas melebihi batas ({apa}).", _FORMAT),
    "BERSANDI": (
        "Berkas dikunci dengan kata sandi.",
        "Hapus kata sandinya, simpan, lalu kirim ulang.",
    ),
    "BERMAKRO": ("Berkas memuat makro.", "Simpan sebagai .xlsx (tanpa makro), lalu kirim ulang."),
    "TAUTAN_LUAR": (
        "Berkas mengambil data dari berkas lain.",
        "Putuskan tautan ke berkas lain (ganti dengan angkanya), lalu kirim ulang.",
    ),
    "ISI_BERBAHAYA": ("Berkas memuat bagian yang tidak wajar ({apa}).", _FORMAT),
    "BACAAN_BERBEDA": (
        "Dua pembaca membaca sel ini berbeda ({apa}), sehingga angkanya tidak dapat dipastikan.",
        _SIMPAN,
    ),
    "TIDAK_TERBACA": ("Berkas tidak dapat dibaca ({apa}).", _SIMPAN),
}
"""Code → (rule, advice)."""


class BerkasDitolakError(Exception):
    """A workbook that is not read; ``catatan`` says why and what to do."""

    def __init__(self, catatan: Catatan) -> None:
        """Keep the remark."""
        self.catatan = catatan
        super().__init__(f"{catatan.kode}: {catatan.aturan}")


class Tolak(Exception):
    """Inside the child: a code of `PENOLAKAN` with its details."""

    def __init__(self, kode: str, apa: str = "", *, lembar: str = "", sel: str = "") -> None:
        """Keep the parts; ``apa`` fills the rule's template."""
        self.kode, self.apa, self.lembar, self.sel = kode, apa, lembar, sel
        super().__init__(kode)


def tolak(nama: str, kode: str, apa: str = "", *, lembar: str = "", sel: str = "") -> BerkasDitolakError:
    """The refusal of the file ``nama``."""
    aturan, saran = PENOLAKAN[kode]
    alamat = {"berkas": nama, "lembar": lembar, "sel": sel}
    return BerkasDitolakError(
        Catatan(kode=kode, tingkat=WAJIB, **alamat, aturan=aturan.format(apa=apa), saran=saran)
    )

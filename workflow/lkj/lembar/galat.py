"""Refusals: why a file is not read, as a remark."""

from typing import Final

from lkj.catatan import WAJIB, Catatan

_SIMPAN: Final = "Buka di Excel atau LibreOffice, simpan sebagai .xlsx, lalu kirim ulang."
_RESAVE: Final = "open it in Excel or LibreOffice, save it as .xlsx and send it again."
_FORMAT: Final = "Salin isian ke format isian yang diterbitkan, lalu kirim ulang."

PENOLAKAN: Final = {
    "BUKAN_XLSX": (
        "Berkas ini {apa}, bukan buku kerja .xlsx.",
        _SIMPAN,
        f"The file is {{apa}}, no .xlsx workbook: {_RESAVE}",
    ),
    "BERKAS_RUSAK": (
        "Isi berkas rusak atau terpotong ({apa}).",
        f"Minta berkasnya dikirim ulang. Bila tetap ditolak: {_SIMPAN[0].lower()}{_SIMPAN[1:]}",
        f"The content is damaged or cut short ({{apa}}). Ask for it again; if that fails, {_RESAVE}",
    ),
    "TERLALU_BESAR": (
        "Berkas melebihi batas ({apa}).",
        _FORMAT,
        "The file exceeds a limit ({apa}). Copy the figures into the issued form.",
    ),
    "BERSANDI": (
        "Berkas dikunci dengan kata sandi.",
        "Hapus kata sandinya (File > Info > Protect Workbook), simpan, lalu kirim ulang.",
        "The file is locked by a password. Remove it (File > Info > Protect Workbook), send it again.",
    ),
    "BERMAKRO": (
        "Berkas memuat makro.",
        "Simpan sebagai .xlsx (tanpa makro), lalu kirim ulang.",
        "The file holds macros. Save it as .xlsx, without macros.",
    ),
    "TAUTAN_LUAR": (
        "Berkas mengambil data dari luar berkas ini ({apa}).",
        "Putuskan tautannya (Data > Edit Links > Break Link), simpan, lalu kirim ulang.",
        "The file draws data from elsewhere ({apa}). Break the links (Data > Edit Links), send it again.",
    ),
    "ISI_BERBAHAYA": (
        "Berkas memuat bagian yang tidak wajar ({apa}).",
        _FORMAT,
        "The package holds a part that no plain workbook has ({apa}). Copy the figures into the issued form.",
    ),
    "ISI_TERTUTUP": (
        "Sel ini tertutup oleh sel gabungan {apa}, tetapi masih berisi.",
        "Pisahkan sel gabungannya (Unmerge Cells), periksa isi di baliknya, lalu kirim ulang.",
        "The cell is covered by the merged cells {apa} but not empty. Unmerge, look behind, send it again.",
    ),
    "BACAAN_BERBEDA": (
        "Dua pembaca membaca isi ini berbeda ({apa}), sehingga angkanya tidak dapat dipastikan.",
        _SIMPAN,
        f"Two readers read this differently ({{apa}}), so the figure is uncertain: {_RESAVE}",
    ),
    "TIDAK_TERBACA": (
        "Berkas tidak dapat dibaca ({apa}).",
        _SIMPAN,
        f"The file cannot be read ({{apa}}): {_RESAVE}",
    ),
}
"""Code → (rule, advice, both in English); the last one is for the engineers' page of remarks."""

_PANJANG_APA: Final = 120


class BerkasDitolakError(Exception):
    """A workbook that is not read; ``catatan`` says why and what to do."""

    def __init__(self, catatan: Catatan) -> None:
        """Keep the remark."""
        self.catatan = catatan
        super().__init__(f"{catatan.kode}: {catatan.aturan}")

    def __reduce__(self) -> tuple[type["BerkasDitolakError"], tuple[Catatan]]:
        """Survive a copy into another process, which would pass the text instead of the remark."""
        return type(self), (self.catatan,)


class PembacaGagalError(RuntimeError):
    """The reading child does not start: the installation is at fault, no workbook is."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "Pembaca buku kerja tidak dapat dijalankan; pemasangannya tidak lengkap. Jalankan `make`; "
            "bila tetap gagal, `python -m lkj.lembar.anak < /dev/null` menunjukkan sebabnya."
        )


class Tolak(Exception):
    """Inside the room: a code of `PENOLAKAN` with its details.

    Attributes:
        sementara: Whether another try may end differently (a child that died, a busy machine).
    """

    sementara = False

    def __init__(self, kode: str, apa: str = "", *, lembar: str = "", sel: str = "") -> None:
        """Keep the parts; ``apa`` fills the rule's template."""
        self.kode, self.apa, self.lembar, self.sel = kode, apa, lembar, sel
        super().__init__(kode)

    def bagian(self) -> list[str]:
        """The parts, as they cross the pipe."""
        return [self.kode, self.apa, self.lembar, self.sel]


def tolak(nama: str, sebab: Tolak) -> BerkasDitolakError:
    """The refusal of the file ``nama`` with the code and details of ``sebab``."""
    aturan, saran, _ = PENOLAKAN[sebab.kode]
    apa = tampak(sebab.apa)
    return BerkasDitolakError(
        Catatan(
            kode=sebab.kode,
            tingkat=WAJIB,
            berkas=nama,
            lembar=tampak(sebab.lembar),
            sel=sebab.sel,
            aturan=aturan.format(apa=apa).replace(" ()", ""),
            saran=saran,
        )
    )


def tampak(teks: str) -> str:
    """A stranger's text as it may be shown: one line, printable, not long."""
    bersih = "".join(h if h.isprintable() else "?" for h in " ".join(teks.split()))
    return bersih if len(bersih) <= _PANJANG_APA else bersih[: _PANJANG_APA - 1] + "…"


def tolak_sementara(apa: str) -> Tolak:
    """A refusal that another try may overcome."""
    sebab = Tolak("TIDAK_TERBACA", apa)
    sebab.sementara = True
    return sebab

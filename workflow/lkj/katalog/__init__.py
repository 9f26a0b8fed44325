"""The catalogue of remarks: stable codes with their grade, rule and advice, in two languages.

Texts are templates; `catat` fills the Indonesian ones. A code never changes its meaning. One module for each kind of remark.
"""

from lkj.catatan import Catatan
from lkj.katalog import (
    anggaran,
    arsip,
    asing,
    berkas,
    dokumen,
    ekspor,
    gambar,
    kinerja,
    pengesahan,
    perbaikan,
    profil,
    rencana,
    sel,
    sop,
    surat,
    telusur,
    terbitan,
    terima,
    tindakan,
)
from lkj.katalog.jenis import Kelompok

KELOMPOK: dict[str, Kelompok] = {
    "Berkas yang masuk": berkas.MASUK,
    "Berkas yang diterima": terima.TERIMA,
    "Tanda pengenal format isian": berkas.TANDA,
    "Lembar, baris, dan kode": sel.BARIS,
    "Isi sel": sel.SEL,
    "Tata letak milik kantor": asing.ASING,
    "Kinerja dan analisis": kinerja.KINERJA,
    "Anggaran": anggaran.ANGGARAN,
    "Perbaikan data": perbaikan.PERBAIKAN,
    "Melanjutkan tanpa isian satu seksi": perbaikan.LANJUT_TANPA,
    "Rencana": rencana.RENCANA,
    "Profil": profil.PROFIL,
    "Pengaturan": dokumen.PENGATURAN,
    "Perjanjian Kinerja": dokumen.PERJANJIAN,
    "SOP dan hari kerja": sop.SOP,
    "Naskah dan halaman": dokumen.NASKAH,
    "Gambar": gambar.GAMBAR,
    "Tindakan dan pengesahan": tindakan.TINDAKAN,
    "Tanda tangan elektronik": pengesahan.TTD,
    "Lembar entri aplikasi": ekspor.EKSPOR,
    "Surat": surat.SURAT,
    "Asal angka": telusur.TELUSUR,
    "Terbitan": terbitan.TERBITAN,
    "Arsip": arsip.DIARSIPKAN,
    "Arsip yang diperiksa": arsip.DIPERIKSA,
}
"""Heading of the printed list → its entries, in the order of printing."""

KATALOG: Kelompok = {kode: entri for kelompok in KELOMPOK.values() for kode, entri in kelompok.items()}
"""Code → (grade, rule, advice, both in English)."""


def catat(
    kode: str,
    /,
    *,
    berkas: str = "",
    lembar: str = "",
    sel: str = "",
    nilai: object = "",
    **isian: object,
) -> Catatan:
    """Make the remark ``kode`` at an address, its texts filled from the keyword arguments."""
    tingkat, aturan, saran, _ = KATALOG[kode]
    terlihat = _tampak(nilai)
    konteks = {"berkas": berkas, "nilai": terlihat, "dugaan": "", **isian}
    return Catatan(
        kode=kode,
        tingkat=tingkat,
        berkas=berkas,
        lembar=lembar,
        sel=sel,
        nilai=terlihat,
        aturan=aturan.format_map(konteks),
        saran=saran.format_map(konteks),
    )


def dugaan(kata: str, pilihan: list[str]) -> str:
    """The sentence " Maksudnya “x”?" for the closest choice, or an empty text."""
    from difflib import get_close_matches

    menurut_huruf_kecil = {p.casefold(): p for p in pilihan}
    dekat = get_close_matches(kata.casefold(), menurut_huruf_kecil, n=1)
    return f" Maksudnya “{menurut_huruf_kecil[dekat[0]]}”?" if dekat else ""


def _tampak(nilai: object) -> str:
    teks = "" if nilai is None else str(nilai)
    return teks if len(teks) <= 200 else f"{teks[:200]}…"

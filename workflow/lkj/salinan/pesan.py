"""A short, polite text to paste into WhatsApp beside the marked copy."""

from collections.abc import Sequence
from typing import Final

from lkj.catatan import WAJIB, Catatan, ringkas, urut
from lkj.periode import Masa

PANJANG: Final = 900
"""Characters of a message, at most."""
_BUTIR: Final = 5
_PALING_PENDEK: Final = 40


def pesan(catatan: Sequence[Catatan], *, seksi: str, berkas: str, masa: Masa, bertanda: bool = True) -> str:
    """The message to a section.

    Args:
        catatan: The remarks on its file, and on no other.
        seksi: Name of the section.
        berkas: Name of the marked copy.
        masa: The quarter or the month.
        bertanda: Whether the copy is her workbook with marks; else it is only a list.
    """
    isian = f"isian {masa.nama} ({berkas})"
    if not catatan:
        return (
            f"Yth. {seksi},\n\nTerima kasih, {isian} sudah kami terima dan periksa: lengkap, tidak ada yang"
            " perlu diperbaiki.\n"
        )
    # What must be mended comes first.
    milik = sorted(urut(catatan), key=lambda c: c.tingkat != WAJIB)
    buka = f"Yth. {seksi},\n\nTerima kasih, {isian} sudah kami terima dan periksa. Ada {ringkas(milik)}:\n"
    tutup = f"\n{_penutup(milik, bertanda=bertanda)}\n"
    sisa = len(milik) - _BUTIR
    if sisa > 0:
        tutup = f"dan {sisa} lainnya pada lembar Catatan.\n{tutup}"
    butir = _muat(milik[:_BUTIR], PANJANG - len(buka) - len(tutup))
    return buka + "".join(butir) + tutup


def _muat(catatan: Sequence[Catatan], ruang: int) -> list[str]:
    """One line for each remark, together in at most ``ruang`` characters; only the longest are shortened."""
    batas = ruang
    butir = [_butir(n, c, batas) for n, c in enumerate(catatan, 1)]
    while sum(map(len, butir)) > ruang and batas > _PALING_PENDEK:
        batas -= 1
        butir = [_butir(n, c, batas) for n, c in enumerate(catatan, 1)]
    return butir


def _butir(nomor: int, c: Catatan, batas: int) -> str:
    """Where, why and what to do; what to do where that is longer than ``batas``, cut where it has to be."""
    tempat = f"{c.lembar}, sel {c.sel}" if c.sel else c.lembar or "Berkas"
    saran = f"{nomor}. {tempat}: {c.saran or c.aturan}\n"
    for baris in (f"{nomor}. {tempat}: {c.aturan} {c.saran}".rstrip() + "\n", saran):
        if len(baris) <= batas:
            return baris
    return f"{saran[: batas - 2].rstrip(' ,;:(.')}…\n"


def _penutup(catatan: Sequence[Catatan], *, bertanda: bool) -> str:
    if not bertanda:
        return "Rinciannya terlampir. Mohon berkas isiannya diperbaiki dan dikirim kembali. Terima kasih."
    if any(c.tingkat == WAJIB for c in catatan):
        if not any(c.sel for c in catatan):
            return "Rinciannya pada lembar Catatan. Mohon diperbaiki, lalu dikirim kembali. Terima kasih."
        return (
            "Selnya sudah diwarnai dan diberi komentar pada berkas terlampir. Mohon diperbaiki di berkas itu,"
            " disimpan, lalu dikirim kembali. Terima kasih."
        )
    return (
        "Mohon dikonfirmasi: bila memang benar, cukup balas pesan ini; bila keliru, perbaiki pada berkas"
        " terlampir (selnya sudah diwarnai), lalu kirim kembali. Terima kasih."
    )

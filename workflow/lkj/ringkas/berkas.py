"""The part of a summary about the files that changed."""

from collections.abc import Sequence

from lkj.git import Perubahan
from lkj.ringkas.susun import Bagian, potong
from lkj.simpan import FOLDER

_KEADAAN = {"A": "baru", "D": "hilang", "R": "berganti nama"}


def bagian_berkas(perubahan: Sequence[Perubahan], batas: int) -> Bagian:
    """Which files of the office changed, and how many of the program.

    Args:
        perubahan: All files that differ.
        batas: Rows of a list that are shown.
    """
    milik = [p for p in perubahan if (p.baru or p.lama).startswith(tuple(f"{f}/" for f in FOLDER))]
    kalimat = [] if milik else ["Tidak ada isian, pengaturan, atau templat kantor yang berubah."]
    if program := len(perubahan) - len(milik):
        kalimat.append(f"Selain itu berubah {program} berkas program atau dokumentasi.")
    baris = [
        (f"{p.lama} → {p.baru}" if p.status == "R" else p.baru or p.lama, _KEADAAN.get(p.status, "berubah"))
        for p in milik
    ]
    tabel = (potong(("Berkas", "Keadaan"), baris, batas, "berkas"),) if baris else ()
    return Bagian("Berkas yang berubah", tuple(kalimat), tabel)

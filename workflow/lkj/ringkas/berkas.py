"""The part of a summary about the files that changed, workbooks with their cells."""

from collections.abc import Iterator, Sequence

from lkj.beda import BedaBerkas
from lkj.beda.kata import panah
from lkj.ringkas.susun import Bagian, potong


def bagian_berkas(berkas: Sequence[BedaBerkas], program: int, batas: int) -> Bagian:
    """Which files of the office changed, in which cells, and how many of the program.

    Args:
        berkas: The office's files that differ.
        program: How many others do.
        batas: Rows of a list that are shown.
    """
    kalimat = [] if berkas else ["Tidak ada isian, pengaturan, atau templat yang berubah."]
    if program:
        kalimat.append(f"Selain itu berubah {program} berkas lain (program, dokumentasi, terbitan).")
    baris = [(f"{b.lama} → {b.berkas}" if b.lama else b.berkas, b.keadaan, _isi(b)) for b in berkas]
    tabel = [potong(("Berkas", "Keadaan", "Isinya"), baris, batas, "berkas")] if baris else []
    if sel := [s for b in berkas for s in _sel(b)]:
        tabel.append(potong(("Buku kerja", "Sel", "Baris dan kolom", "Perubahan"), sel, batas, "sel"))
    return Bagian("Berkas yang berubah", tuple(kalimat), tuple(tabel))


def _isi(b: BedaBerkas) -> str:
    if b.ditolak:
        return "tidak dapat dibandingkan: " + " ".join(c.aturan for c in b.ditolak)
    if b.buku is None:
        return ""
    sel = f"{len(b.buku.sel)} sel berbeda" if b.buku.sel else ""
    return "; ".join(filter(None, (*b.buku.lembar, sel))) or "isi selnya sama"


def _sel(b: BedaBerkas) -> Iterator[tuple[str, ...]]:
    for s in b.buku.sel if b.buku else ():
        dulu = f" (dulu {s.sel_lama})" if s.sel_lama and s.sel_lama != s.sel else ""
        nama = " · ".join(filter(None, (s.kunci, s.kolom)))
        yield b.berkas, f"{s.lembar} › {s.sel}{dulu}", nama, panah(s.lama, s.baru)

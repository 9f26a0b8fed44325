"""A quick look at a workbook: the preflight, the raw pass and one reader, in this very process.

For showing what stands in the cells, where every file costs a process of its own (``git log -p``): no
second reader agrees with what is read here, so no figure is taken from it. The caller sets limits of
time and memory for its process.
"""

import io
from datetime import date, datetime, time
from typing import Any

from lkj.lembar.alamat import a1
from lkj.lembar.banding import desimal, lepas
from lkj.lembar.galat import Tolak, tolak
from lkj.lembar.huruf import rapikan
from lkj.lembar.kenali import kenali
from lkj.lembar.mentah import LembarMentah, SelMentah, pindai
from lkj.lembar.model import Buku, dari_pipa
from lkj.lembar.paket import buka, kemas_ulang
from lkj.lembar.susunan import telaah


def baca_ringan(isi: bytes, *, nama: str) -> Buku:
    """The workbook as one reader sees it.

    Args:
        isi: Its bytes.
        nama: Its name, for the remark.

    Raises:
        BerkasDitolakError: The preflight refuses it, or the reader gives up.
    """
    try:
        return dari_pipa(_lembar(isi), "")
    except Tolak as sebab:
        raise tolak(nama, sebab) from None


def _lembar(isi: bytes) -> list[dict[str, Any]]:
    kenali(isi)
    bagian = buka(isi)
    daftar = telaah(bagian)
    mentah = {b.nama: pindai(bagian[b.bagian], b.nama) for b in daftar}
    kisi = _calamine(kemas_ulang(bagian), list(mentah))
    return [
        {
            "nama": b.nama,
            "tersembunyi": b.tersembunyi,
            "sel": [s for s in _sel(mentah[b.nama], kisi[b.nama]) if s],
            "baris_tersembunyi": mentah[b.nama].baris_tersembunyi,
            "kolom_tersembunyi": mentah[b.nama].kolom_tersembunyi,
            "gabungan": mentah[b.nama].gabungan,
        }
        for b in daftar
    ]


def _calamine(isi: bytes, nama: list[str]) -> dict[str, list[list[Any]]]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        buku = CalamineWorkbook.from_filelike(io.BytesIO(isi))
        return {n: buku.get_sheet_by_name(n).to_python(skip_empty_area=False) for n in nama}
    except CalamineError as galat:
        raise Tolak("TIDAK_TERBACA", f"calamine: {galat}") from galat


def _sel(mentah: LembarMentah, kisi: list[list[Any]]) -> list[tuple[Any, ...] | None]:
    return [_satu(a1(*t), m, _di(kisi, *t)) for t, m in mentah.sel.items()]


def _di(kisi: list[list[Any]], baris: int, kolom: int) -> Any:
    deret = kisi[baris - 1] if baris <= len(kisi) else ()
    return deret[kolom - 1] if kolom <= len(deret) else ""


def _satu(alamat: str, mentah: SelMentah, lain: Any) -> tuple[Any, ...] | None:
    """A cell as it crosses the pipe (`lkj.lembar.model`); None when it is empty."""
    jenis, nilai = _nilai(mentah, lain)
    if not jenis and not mentah.rumus:
        return None
    return alamat, jenis, nilai, None, "General", int(mentah.rumus), []


def _nilai(mentah: SelMentah, lain: Any) -> tuple[str, str]:
    """Kind and value; a number comes from the stored text, where the reader sees no date."""
    if mentah.jenis == "e":
        return "g", mentah.teks or ""
    if isinstance(lain, bool):
        return "b", "1" if lain else ""
    if isinstance(lain, datetime) and lain.time() != time():
        return "w", lain.replace(microsecond=0).isoformat()
    if isinstance(lain, date):
        return "t", (lain.date() if isinstance(lain, datetime) else lain).isoformat()
    if mentah.jenis == "n":
        return ("n", format(desimal(mentah.teks), "f")) if mentah.teks else ("", "")
    teks = rapikan(lepas(str(lain)))[0]
    return ("s", teks) if teks or mentah.rumus else ("", "")

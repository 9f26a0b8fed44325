"""The sheet Umum of the plan workbook: which year, which office, which Renstra."""

import re
from typing import Any

from lkj.katalog import catat
from lkj.rencana import tata
from lkj.tabel import Baris, Pembaca

_TAHUN = re.compile(r"20\d\d", re.ASCII)


def baca_umum(pembaca: Pembaca, tahun: int) -> dict[str, Any] | None:
    """Read the sheet; mistakes become remarks of ``pembaca``.

    Args:
        pembaca: Reads the workbook.
        tahun: The year that the plan must be for.

    Returns:
        ``tahun``, ``instansi``, ``renstra_awal``, ``renstra_akhir``; None when one of them is not usable.
    """
    baris = {b.teks("uraian").casefold(): b for b in pembaca.baris(tata.UMUM)}
    if not baris and pembaca.catatan:
        return None
    umum: dict[str, Any] = {}
    for kunci, judul in tata.KUNCI_UMUM.items():
        nilai = _nilai(pembaca, baris.get(judul.casefold()), kunci, judul)
        if nilai is not None:
            umum[kunci] = nilai
    if len(umum) < len(tata.KUNCI_UMUM):
        return None
    return umum if _tahun_cocok(pembaca, baris, umum, tahun) else None


def _nilai(pembaca: Pembaca, b: Baris | None, kunci: str, judul: str) -> str | int | None:
    isian = {"apa": f"“{judul}”", "di": tata.UMUM.lembar}
    if b is None:
        pembaca.catatan.append(
            catat("RENCANA_KURANG", berkas=pembaca.berkas, lembar=tata.UMUM.lembar, **isian)
        )
        return None
    teks = b.teks("isi")
    if not teks and not b.rusak:
        pembaca.catatan.append(b.catat("RENCANA_KURANG", "isi", **isian))
    if not teks or kunci == "instansi":
        return teks or None
    if _TAHUN.fullmatch(teks):
        return int(teks)
    pembaca.catatan.append(b.catat("BUKAN_ANGKA", "isi", kolom=judul))
    return None


def _tahun_cocok(pembaca: Pembaca, baris: dict[str, Baris], umum: dict[str, Any], tahun: int) -> bool:
    def di(kunci: str) -> Baris:
        return baris[tata.KUNCI_UMUM[kunci].casefold()]

    if umum["tahun"] != tahun:
        pembaca.catatan.append(di("tahun").catat("RENCANA_TAHUN", "isi", seharusnya=tahun))
    awal, akhir = umum["renstra_awal"], umum["renstra_akhir"]
    if awal <= tahun <= akhir:
        return True
    masa = f"{awal}–{akhir}"
    pembaca.catatan.append(di("renstra_awal").catat("RENSTRA_TAHUN", "isi", nilai=masa, tahun=tahun))
    return False

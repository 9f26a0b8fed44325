"""A start for an office's own template: a whole shipped one, or an override of one block."""

import re

from lkj.laporan.templat.daftar import Berkas, Kumpulan
from lkj.laporan.templat.rak import BAKU

_KEPALA = "<# Milik kantor. Bloknya menggantikan blok bernama sama; yang lain tetap seperti bawaan. #>"


def isi_salinan(kumpulan: Kumpulan, berkas: Berkas, blok: str) -> str:
    """The text of a new template of the office.

    Args:
        kumpulan: All templates.
        berkas: The shipped one.
        blok: Name of the block that is to be overridden; empty for a whole copy.
    """
    if not blok:
        return berkas.teks
    pemilik = next(b for b in (berkas, *kumpulan.induk(berkas)) if blok in {x.nama for x in b.blok})
    warisan = f'{{% extends "{BAKU}/{berkas.nama}" %}}'
    return f"{_KEPALA}\n{warisan}\n\n{potong_blok(pemilik.teks, blok)}\n"


def potong_blok(teks: str, blok: str) -> str:
    """The source of a block, from its tag to the tag that closes it."""
    tanda = re.compile(r"\{%[-+]?\s*(block\s+(\w+)|endblock)\b[^%]*%\}")
    dalam, awal = 0, -1
    for satu in tanda.finditer(teks):
        if satu[2] == blok and awal < 0:
            awal, dalam = satu.start(), 0
        if awal >= 0:
            dalam += 1 if satu[2] else -1
            if dalam == 0:
                return teks[awal : satu.end()]
    return ""

"""Keys of figures: one name for each figure that a document prints, and for where it came from.

A key is an owner and a column of a processed table, ``IKU-01.realisasi``, ``S1.capaian``,
``INSTANSI.capaian``, ``7.01.02.serapan``, ``anggaran.serapan`` (the total). One of a quarter's table begins
with the quarter, ``tw2/IKU-01.realisasi_tw``, or the month, ``bl02/IKU-03.realisasi_bulan2``, one of the plan
with ``rencana/``: a key means the same figure in every document of a year. What a code may hold and a key
may not is written as ``%20``.
"""

import re
from functools import lru_cache
from urllib.parse import quote, unquote

POLA = re.compile(r"(?:[A-Za-z0-9._~%-]+/)*[A-Za-z0-9._~%-]+\.[a-z0-9_]+", re.ASCII)
"""What a key looks like; nothing in it acts in Markdown, HTML or a file name."""
TANPA = "-"
"""Stands in a list of keys for a cell without one."""
JUMLAH_ANGGARAN = "anggaran"
"""Owner of the office's total in the budget table, whose row has no code."""
RENCANA = "rencana/"
KETENTUAN = "ketentuan"


def kunci(pemilik: str, kolom: str, awalan: str = "") -> str:
    """The key of a column of a row.

    Args:
        pemilik: Code of the row; empty for the total of the budget.
        kolom: Name of the column.
        awalan: What comes before: of a quarter (`awalan_triwulan`), of the plan, or nothing.
    """
    return f"{awalan}{kode(pemilik or JUMLAH_ANGGARAN)}.{kolom}"


@lru_cache(maxsize=4096)
def kode(teks: str) -> str:
    """A code as it stands in a key."""
    return quote(teks, safe="")


def kode_asal(teks: str) -> str:
    """The code that stands in a key."""
    return unquote(teks)


def awalan_masa(kunci_masa: str) -> str:
    """What keys of a table of a period begin with, by its folder: ``bl02/``; nothing for the year."""
    return f"{kunci_masa}/" if kunci_masa else ""


def awalan_triwulan(tw: int | None) -> str:
    """What keys of a quarter's table begin with; nothing for the year."""
    return awalan_masa("" if tw is None else f"tw{tw}")


def isian(indikator: str, nama: str, tw: int) -> str:
    """The key of what was reported of an indicator in a quarter: ``isian``, ``pembilang``, ``bulan_3``."""
    return kunci(indikator, nama, awalan_triwulan(tw))


def ketentuan(nama: str, indikator: str = "") -> str:
    """The key of a declared rule, a setting of the office or of one indicator: ``ketentuan.batas_atas``."""
    return kunci(indikator, nama, f"{KETENTUAN}/") if indikator else kunci(KETENTUAN, nama)


def rencana(pemilik: str, kolom: str, *dalam: str) -> str:
    """The key of a figure of the plan.

    Args:
        pemilik: Code of the indicator or sub-kegiatan.
        kolom: ``tahun``, ``tw1`` … of a target; ``target_2024``, ``realisasi_2022``, ``akhir`` of the
            Renstra; ``pagu``.
        dalam: Code of the version of PK or DPA, and whose paper; nothing for what has none.
    """
    return kunci(pemilik, kolom, "".join((RENCANA, *(f"{kode(x)}/" for x in dalam if x))))

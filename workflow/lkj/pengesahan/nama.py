"""Whether a certificate names an official: names are compared without titles, case and punctuation."""

import re
import unicodedata
from datetime import date

from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.konfigurasi import Kantor, Pejabat
from lkj.periode import tanggal_panjang

_GELAR = frozenset(("apt", "dr", "dra", "drg", "drs", "h", "hj", "ir", "kh", "ns", "prof"))
"""Titles before a name. Initials ("A.", "M.") are part of the name and stay."""


def nama_pokok(nama: str) -> str:
    """A name without titles: ``Drs. H. Budi Rekaan, M.Si.`` → ``budi rekaan``."""
    depan = unicodedata.normalize("NFKC", nama).casefold().partition(",")[0]
    kata = re.findall(r"[^\W_]+(?:['’][^\W_]+)*", depan)
    while len(kata) > 1 and kata[0] in _GELAR:
        kata = kata[1:]
    return " ".join(kata)


def cocok_pejabat(nama: str, pejabat: Pejabat) -> bool:
    """Whether a certificate's name is that of an official, or the one declared for him."""
    if pejabat.nama_sertifikat:
        return _rata(nama) == _rata(pejabat.nama_sertifikat)
    return bool(nama_pokok(nama)) and nama_pokok(nama) == nama_pokok(pejabat.nama)


def _rata(nama: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", nama).casefold().split())


def periksa_nama(nama: str, kantor: Kantor, jabatan: str, hari: date, *, berkas: str) -> list[Catatan]:
    """A remark where a certificate names somebody else than who held the office on a day."""
    pejabat = kantor.cari_pejabat(jabatan, hari)
    if pejabat is not None and cocok_pejabat(nama, pejabat):
        return []
    isian = {
        "jabatan": jabatan,
        "tanggal": tanggal_panjang(hari),
        "pejabat": pejabat.nama if pejabat else "tidak ada",
    }
    return [catat("TTD_NAMA", berkas=berkas, nilai=nama or "tanpa nama", **isian)]

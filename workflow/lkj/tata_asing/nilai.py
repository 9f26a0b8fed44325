"""Figures of a foreign sheet: a number, or a text in the notation that the description declares."""

import re
from collections.abc import Collection, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final, NamedTuple

from lkj import angka
from lkj.lembar import Sel
from lkj.tabel import NIHIL, Kolom, Nilai, konversi, rapikan
from lkj.tata_asing.model import KolomAsing, Notasi

_RUN: Final = re.compile(r"[0-9](?:[0-9.,]*[0-9])?", re.ASCII)
_SAH: Final = {
    "indonesia": re.compile(r"(?:[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,[0-9]+)?", re.ASCII),
    "amerika": re.compile(r"(?:[0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]+)?", re.ASCII),
}
_RIBUAN: Final = {"indonesia": ".", "amerika": ","}
_KALI: Final = {
    "ribu": Decimal(1000),
    "juta": Decimal(1_000_000),
    "pecahan": Decimal(100),
}
_ANGKA: Final = frozenset({"angka", "rupiah", "target"})


class Terbaca(NamedTuple):
    """A value, and the code and details of a remark about it.

    Attributes:
        nilai: The value; None where there is none or it is refused.
        kode: Code of the remark; empty if all is well.
        isian: Its details.
        rusak: Whether the value was refused.
    """

    nilai: Nilai
    kode: str = ""
    isian: Mapping[str, object] = MappingProxyType({})
    rusak: bool = False


def baca_nilai(sel: Sel, kolom: Kolom, asing: KolomAsing, notasi: Notasi, satuan: Collection[str]) -> Terbaca:
    """Read a cell of a column.

    Args:
        sel: The cell.
        kolom: The column of our own form that it stands for.
        asing: The column as the description has it.
        notasi: Notation of figures typed as text.
        satuan: Units that may stand behind a figure, in lower case; empty refuses every unit.
    """
    bertulisan = isinstance(sel.nilai, str) and sel.nilai.strip() and not sel.karakter_ditolak
    nihil = kolom.nihil and rapikan(sel.teks).casefold() == NIHIL
    if kolom.jenis not in _ANGKA or not bertulisan or sel.galat or nihil:
        nilai, masalah = konversi(sel, kolom)
        kode, isian = masalah or ("", {})
        hasil = Terbaca(nilai, kode, isian, rusak=bool(kode) and nilai is None)
    else:
        hasil = _dari_teks(str(sel.nilai), kolom, notasi, satuan)
    return hasil._replace(nilai=_kalikan(hasil.nilai, asing.satuan))


def _dari_teks(teks: str, kolom: Kolom, notasi: Notasi, satuan: Collection[str]) -> Terbaca:
    rupiah = kolom.jenis == "rupiah"
    polos = _polos(teks, notasi)
    if polos is None:
        return Terbaca(None, "NOTASI_ANGKA", {"notasi": notasi}, rusak=True)
    b = angka.baca(polos, rupiah=rupiah)
    if b.kode == angka.KOSONG:
        return Terbaca(None, "SEL_KOSONG", {"contoh": "angka"}, rusak=True) if kolom.wajib else Terbaca(None)
    nilai = b.rentang if kolom.jenis == "target" and b.rentang else b.nilai
    if nilai is None:
        return Terbaca(None, "BUKAN_ANGKA", rusak=True)
    if b.satuan not in {"", "Rp"} and b.satuan.casefold() not in satuan:
        isian = {"satuan": b.satuan, "seharusnya": ", ".join(sorted(satuan)) or "tanpa satuan"}
        return Terbaca(None, "SATUAN_ASING", isian, rusak=True)
    semula = angka.baca(teks, rupiah=rupiah)
    if nilai in (semula.nilai, semula.rentang):
        return Terbaca(nilai)
    # Without the declared notation this text could be another figure: it is read, but never silently.
    tampak = " - ".join(angka.tulis(n, desimal=10) for n in (nilai if isinstance(nilai, tuple) else (nilai,)))
    return Terbaca(nilai, "ANGKA_MENURUT_NOTASI", {"dibaca": tampak, "notasi": notasi})


def _polos(teks: str, notasi: Notasi) -> str | None:
    """The text with its figures as ``1234,5``; None if one of them breaks the notation."""
    if not all(_SAH[notasi].fullmatch(run) for run in _RUN.findall(teks)):
        return None
    return _RUN.sub(lambda m: m[0].replace(_RIBUAN[notasi], "").replace(".", ","), teks)


def _kalikan(nilai: Nilai, satuan: str) -> Nilai:
    kali = _KALI.get(satuan)
    if kali is None:
        return nilai
    if isinstance(nilai, tuple):
        return (angka.kali(nilai[0], kali), angka.kali(nilai[1], kali))
    return angka.kali(nilai, kali) if isinstance(nilai, Decimal) else nilai

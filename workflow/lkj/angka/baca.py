"""Read a number that a person wrote into a cell.

The one parser of the house, because two parsers in one system read "4.25" as 425 and as 4,25.
Rules (docs: the hazards D1 to D4 and D14 of the section sheets):

- both separators: the last one is the decimal sign, the other groups thousands by three;
- a single comma is the decimal sign; several equal separators group thousands by three;
- a single dot before exactly three digits is doubtful ("1.234"): thousands only for Rupiah,
  otherwise ``ANGKA_MENDUA`` and no value; any other single dot is a decimal with the remark
  ``TITIK_DESIMAL``;
- "-", "–", "n/a" and blank are "no value" (``KOSONG``), never 0;
- a unit may follow ("12 Bulan", "60%"); "80 - 90%" is a range;
- "juta", "ribu" and the like are refused: guessing a factor of a million is not reading.

Not here: scaling of percentages (0,95 against 95), units against a master list, ordinal words.
"""

import math
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

KOSONG: Final = "KOSONG"
BUKAN_ANGKA: Final = "BUKAN_ANGKA"
ANGKA_MENDUA: Final = "ANGKA_MENDUA"
TITIK_DESIMAL: Final = "TITIK_DESIMAL"

_PANJANG_TEKS = 120
_PANJANG_ANGKA = 40
_PANJANG_RIBUAN = 3
_TANDA_KOSONG = frozenset({"", "-", "--", "–", "—", "−", "n/a", "na", "n.a", "n.a."})
_PENGALI = frozenset({"ribu", "rb", "juta", "jt", "miliar", "milyar", "triliun", "trilyun"})
_APOSTROF = "'’‘`"
_AKHIR_SATUAN = "%).²³°'"
_DALAM_SATUAN = " /.,()&'-²³°"

_ANGKA = r"[0-9](?:[0-9.,]*[0-9])?"
_RP = r"(?:rp\.?|idr) ?"
_MINUS = "[-−–]"
_SATU = re.compile(
    rf"(?P<tanda>[+]|{_MINUS})?(?P<rp>{_RP})?(?P<tanda_rp>{_MINUS})?"
    rf"(?P<angka>{_ANGKA})(?P<ekor>,[-–—]{{1,2}})?(?P<satuan>.*)",
    re.IGNORECASE | re.ASCII,
)
_RENTANG = re.compile(
    rf"(?P<rp>{_RP})?(?P<bawah>{_ANGKA})(?P<satuan_bawah>[^0-9]*?)"
    r"(?: ?[-–—−] ?| (?:s\.?/?d\.?|sampai(?: dengan)?|hingga) )"
    rf"(?P<rp2>{_RP})?(?P<atas>{_ANGKA})(?P<satuan>.*)",
    re.IGNORECASE | re.ASCII,
)
_KURUNG = re.compile(rf"(?P<rp>{_RP})?\((?P<isi>[^()]*)\)", re.IGNORECASE | re.ASCII)
_RIBUAN_TITIK = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_RIBUAN_KOMA = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+")
_KEPALA_RIBUAN = re.compile(r"[1-9][0-9]{0,2}")


@dataclass(frozen=True, slots=True)
class Bacaan:
    """What a text says as a number.

    Attributes:
        nilai: the figure as written, in ``satuan``; None where there is none or it is doubtful.
        satuan: the unit as written ("Bulan", "%", "Rp"), or empty.
        kode: None if all is well; ``KOSONG``, ``BUKAN_ANGKA``, ``ANGKA_MENDUA`` (all without a
            value) or ``TITIK_DESIMAL`` (a remark, the value is given).
        rentang: lower and upper end if the text is a range; ``nilai`` is then None.
    """

    nilai: Decimal | None = None
    satuan: str = ""
    kode: str | None = None
    rentang: tuple[Decimal, Decimal] | None = None


_BUKAN = Bacaan(kode=BUKAN_ANGKA)
_Urai = tuple[Decimal | None, str | None]


def baca(teks: str, *, rupiah: bool = False) -> Bacaan:
    """Read a number, a number with its unit, or a range; never raises, whatever the text.

    Args:
        teks: the text of a cell.
        rupiah: the column holds Rupiah: "1.234" is then one thousand two hundred thirty-four,
            "1,234" is doubtful, and a unit other than Rupiah is refused.
    """
    lipat = " ".join(teks.split()).lstrip(_APOSTROF).strip()
    if lipat.casefold() in _TANDA_KOSONG:
        return Bacaan(kode=KOSONG)
    if len(lipat) > _PANJANG_TEKS:
        return _BUKAN
    return _baca_kurung(lipat, rupiah=rupiah) or _baca_rentang(lipat, rupiah=rupiah) or _BUKAN


def dari_sel(x: float | str | None) -> Decimal | None:
    """Turn a typed workbook cell into a figure, or None where it holds none.

    A float becomes the shortest text that is that float, ``Decimal(repr(x))``: what was typed.
    A text is read by :func:`baca` and counts only if its value is certain. A logical value, NaN
    and infinity are not figures.
    """
    if x is None or isinstance(x, bool):
        return None
    if isinstance(x, str):
        return baca(x).nilai
    if isinstance(x, int):
        return Decimal(x)
    # float.__repr__, because a subclass (numpy) may write its own name around the figure.
    return Decimal(float.__repr__(x)) if math.isfinite(x) else None


def _baca_kurung(teks: str, *, rupiah: bool) -> Bacaan | None:
    """Read one number; parentheses around it are the accountant's minus sign."""
    kurung = _KURUNG.fullmatch(teks)
    if kurung is None:
        return _baca_satu(teks, rupiah=rupiah)
    isi = _baca_satu((kurung["rp"] or "") + kurung["isi"].strip(), rupiah=rupiah, bertanda=False)
    if isi is None or isi.nilai is None:
        return isi
    return Bacaan(isi.nilai.copy_negate(), isi.satuan, isi.kode)


def _baca_satu(teks: str, *, rupiah: bool, bertanda: bool = True) -> Bacaan | None:
    """Read ``[sign][Rp]number[unit]``; None if the text has another shape."""
    cocok = _SATU.fullmatch(teks)
    if cocok is None or (cocok["tanda"] and cocok["tanda_rp"]):
        return None
    tanda = cocok["tanda"] or cocok["tanda_rp"]
    satuan = _satuan(cocok["satuan"], rp=bool(cocok["rp"]), rupiah=rupiah)
    if satuan is None or (tanda and not bertanda):
        return None
    uang = rupiah or satuan == "Rp" or cocok["ekor"] is not None
    nilai, kode = _urai(cocok["angka"], rupiah=uang)
    if nilai is not None and tanda and tanda != "+":
        nilai = nilai.copy_negate()
    return Bacaan(nilai, satuan, kode)


def _baca_rentang(teks: str, *, rupiah: bool) -> Bacaan | None:
    """Read ``number[unit] - number[unit]``; None if the text is no ascending range."""
    cocok = _RENTANG.fullmatch(teks)
    if cocok is None:
        return None
    rp = bool(cocok["rp"] or cocok["rp2"])
    satuan_bawah, satuan_atas = cocok["satuan_bawah"].strip(), cocok["satuan"].strip()
    satuan = _satuan(satuan_atas or satuan_bawah, rp=rp, rupiah=rupiah)
    if satuan is None or (satuan_bawah and satuan_bawah.casefold() != satuan.casefold()):
        return None
    bawah, kode_bawah = _urai(cocok["bawah"], rupiah=rupiah or rp)
    atas, kode_atas = _urai(cocok["atas"], rupiah=rupiah or rp)
    if bawah is None or atas is None:
        return Bacaan(satuan=satuan, kode=kode_bawah if bawah is None else kode_atas)
    if bawah > atas:
        return None
    return Bacaan(satuan=satuan, kode=kode_bawah or kode_atas, rentang=(bawah, atas))


def _satuan(ekor: str, *, rp: bool, rupiah: bool) -> str | None:
    """Return the unit behind a number, or None if that text cannot be a unit."""
    satuan = ekor.strip()
    if rp or rupiah:
        return ("Rp" if rp else satuan) if satuan.casefold() in {"", "rupiah"} else None
    if not satuan or satuan == "%":
        return satuan
    if not (satuan[0].isalpha() or satuan[0] == "%") or satuan.split()[0].casefold() in _PENGALI:
        return None
    sah = all(_huruf_satuan(satuan, i) for i in range(1, len(satuan)))
    akhir = satuan[-1]
    return satuan if sah and (akhir.isalnum() or akhir in _AKHIR_SATUAN) else None


def _huruf_satuan(satuan: str, i: int) -> bool:
    """Tell whether character ``i`` may stand in a unit; digits only as in m2 and km3."""
    huruf = satuan[i]
    if huruf in "23":
        return satuan[i - 1] in "mM" and not satuan[i + 1 : i + 2].isalnum()
    return huruf.isalpha() or huruf in _DALAM_SATUAN


def _urai(angka: str, *, rupiah: bool) -> _Urai:
    """Turn digits with separators into a figure and a code."""
    if len(angka) > _PANJANG_ANGKA:
        return None, BUKAN_ANGKA
    titik, koma = angka.count("."), angka.count(",")
    if titik and koma:
        return _urai_dua(angka)
    if titik + koma > 1:
        pola = _RIBUAN_TITIK if titik else _RIBUAN_KOMA
        return _gabung(angka) if pola.fullmatch(angka) else (None, BUKAN_ANGKA)
    if titik:
        return _urai_titik(*angka.split("."), rupiah=rupiah)
    if koma:
        return _urai_koma(*angka.split(","), rupiah=rupiah)
    return Decimal(angka), None


def _gabung(angka: str) -> _Urai:
    """Drop separators of thousands."""
    return Decimal(angka.replace(".", "").replace(",", "")), None


def _urai_dua(angka: str) -> _Urai:
    """Both separators: the last is the decimal sign and stands once, the other groups by three."""
    desimal = max(".,", key=angka.rfind)
    bulat, _, pecahan = angka.rpartition(desimal)
    pola = _RIBUAN_KOMA if desimal == "." else _RIBUAN_TITIK
    if not pola.fullmatch(bulat):
        return None, BUKAN_ANGKA
    return Decimal(bulat.replace(".", "").replace(",", "") + "." + pecahan), None


def _urai_titik(kiri: str, kanan: str, *, rupiah: bool) -> _Urai:
    """One dot: thousands or decimal. A head such as "0" or "1234" cannot group thousands."""
    tiga = len(kanan) == _PANJANG_RIBUAN
    if tiga and _KEPALA_RIBUAN.fullmatch(kiri):
        return _gabung(kiri + kanan) if rupiah else (None, ANGKA_MENDUA)
    if tiga and rupiah and kiri.strip("0"):
        return None, ANGKA_MENDUA
    return Decimal(f"{kiri}.{kanan}"), TITIK_DESIMAL


def _urai_koma(kiri: str, kanan: str, *, rupiah: bool) -> _Urai:
    """One comma: decimal. In Rupiah three digits behind it may be an English thousand."""
    if rupiah and len(kanan) == _PANJANG_RIBUAN and kiri.strip("0"):
        return None, ANGKA_MENDUA
    return Decimal(f"{kiri}.{kanan}"), None

"""A cell as it was printed: figures with their decimals, units, labels, bounds and footnote marks.

Figures are read by the one parser of the house (`lkj.angka.baca`); here the words around them are taken
off first ("Rangking 6", "kurang dari 0,49", "71,43 (N-1)", "53,200*)") and kept as what they say.
A figure that can be read in two ways keeps both readings, so that the row can decide.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from lkj import angka
from lkj.periode import BULAN

ANGKA: Final = "angka"
KOSONG: Final = "kosong"
TEKS: Final = "teks"
GALAT: Final = "galat"

_KATA_KOSONG = frozenset(
    (
        *("kosong", "n/a", "na", "n.a.", "tad", "t.a.d.", "t/a", "…", "...", ".", "nan"),
        *("belum ada", "belum ada data", "belum terbit", "belum tersedia", "belum dinilai"),
        *("tidak ada", "tidak ada data", "tidak tersedia"),
    )
)
_PEMISAH = re.compile(r"\s*[;|]\s*")
_LABEL = re.compile(r"\(([^()]*)\)")
_CATATAN_KAKI = re.compile(r"(?:\*+\)?|[†‡§]+|\^\d+\)?|[¹²³⁴⁵]+\)?|(?<=[\d%])\s?[a-z]\))$")
_KATA_AMBANG = {
    "<=": r"≤|<=|=<|maks(?:imal|imum|\.)?|paling (?:banyak|lama|tinggi)|tidak lebih dari",
    ">=": r"≥|>=|=>|min(?:imal|imum|\.)?|paling (?:sedikit|rendah)|sekurang-kurangnya",
    "<": r"<|kurang dari|di ?bawah",
    ">": r">|lebih dari|di ?atas",
}
_AMBANG = {
    tanda: re.compile(rf"^(?:{kata})\s*(?=[\dR])", re.IGNORECASE) for tanda, kata in _KATA_AMBANG.items()
}
_KATA = r"(?!rp\b|idr\b)[a-z][a-z./]*"
_KATA_AWAL = re.compile(rf"^{_KATA}(?:\s+{_KATA})*\.?\s*:?\s+(?=[-−–+\d(])", re.IGNORECASE)
_BULAN = re.compile("|".join(BULAN), re.IGNORECASE)
_DESIMAL_MAKS = 10
"""A spreadsheet's raw figure carries the noise of binary floats beyond this."""
_TANDA_TERPISAH = re.compile(r"^([-−–+])\s+(?=[\d])")
_TOKEN = re.compile(r"[-−–]?\d[\d.,]*\d|[-−–]?\d")
_RIBUAN_INGGRIS = re.compile(r"-?[1-9]\d{0,2},\d{3}")
_RIBUAN_MENDUA = re.compile(r"-?[1-9]\d{0,2}[.,]\d{3}")


@dataclass(frozen=True, slots=True)
class AngkaCetak:
    """One printed figure.

    Attributes:
        nilai: as read, in ``satuan``.
        desimal: decimals that were printed.
        satuan: "%", "Rp", "tahun", or empty.
        label: the words in parentheses behind it ("N-1", "2008", "serapan").
        ambang: "<", "<=", ">", ">=" where the figure is a bound, else empty.
        bertanda_kaki: a footnote mark is glued to it.
        bertanda: it was printed with a sign.
        ragam: the other way to read it, with its decimals.
    """

    nilai: Decimal
    desimal: int = 0
    satuan: str = ""
    label: str = ""
    ambang: str = ""
    bertanda_kaki: bool = False
    bertanda: bool = False
    ragam: tuple[tuple[Decimal, int], ...] = ()

    @property
    def persen(self) -> bool:
        """Whether it is printed as a percentage."""
        return self.satuan.startswith("%") or self.satuan.casefold().startswith(("persen", "prosen"))

    @property
    def angka_penting(self) -> int:
        """Significant digits as printed; leading zeros do not count."""
        digit = f"{self.nilai.copy_abs():.{self.desimal}f}".replace(".", "").lstrip("0")
        return len(digit)

    def dibaca(self, nilai: Decimal, desimal: int) -> "AngkaCetak":
        """The same figure in another reading."""
        return AngkaCetak(
            nilai, desimal, self.satuan, self.label, self.ambang, self.bertanda_kaki, self.bertanda
        )


@dataclass(frozen=True, slots=True)
class SelCetak:
    """A printed cell.

    Attributes:
        teks: as printed, white space folded.
        jenis: ``angka``, ``kosong``, ``teks`` or ``galat`` (an Excel error).
        bagian: its figures; more than one where it lists several.
        pemisah: ";" between the parts of a recap, "|" between periods, else empty.
        rentang: both ends where it is a range.
    """

    teks: str
    jenis: str
    bagian: tuple[AngkaCetak, ...] = ()
    pemisah: str = ""
    rentang: tuple[AngkaCetak, AngkaCetak] | None = None

    @property
    def tunggal(self) -> AngkaCetak | None:
        """Its figure, where there is exactly one."""
        return self.bagian[0] if len(self.bagian) == 1 else None

    @property
    def label(self) -> str:
        """All words in parentheses, lower case."""
        return " ".join(b.label for b in self.bagian).casefold()


def urai(teks: str) -> SelCetak:
    """Read a printed cell; never raises, whatever the text."""
    lipat = " ".join(teks.replace("\u00a0", " ").split())
    if lipat.startswith("#"):
        return SelCetak(lipat, GALAT)
    if _kosong(lipat):
        return SelCetak(lipat, KOSONG)
    potongan = [p for p in _PEMISAH.split(lipat) if p]
    if len(potongan) > 1:
        return _banyak(lipat, potongan)
    hasil = _satu(lipat)
    if isinstance(hasil, tuple):
        return SelCetak(lipat, ANGKA, rentang=hasil)
    return SelCetak(lipat, ANGKA, (hasil,)) if hasil else SelCetak(lipat, TEKS)


def _kosong(teks: str) -> bool:
    inti = teks.strip("() ").casefold()
    return inti in _KATA_KOSONG or angka.baca(inti).kode == angka.KOSONG


def _banyak(lipat: str, potongan: list[str]) -> SelCetak:
    bagian = [_satu(p) for p in potongan if not _kosong(p)]
    if not bagian or not all(isinstance(b, AngkaCetak) for b in bagian):
        return SelCetak(lipat, TEKS)
    pemisah = "|" if "|" in lipat else ";"
    return SelCetak(lipat, ANGKA, tuple(b for b in bagian if isinstance(b, AngkaCetak)), pemisah)


def _satu(teks: str) -> AngkaCetak | tuple[AngkaCetak, AngkaCetak] | None:
    """One figure or one range; None for words."""
    if _BULAN.search(teks):
        return None  # a date
    sisa, label = _tanpa_label(teks)
    if label and not _TOKEN.search(sisa):
        sisa, label = label, sisa  # "BB (72,30)"
    tanpa_kaki = _CATATAN_KAKI.sub("", sisa).strip()
    berkaki, sisa = tanpa_kaki != sisa, tanpa_kaki
    sisa, ambang = _tanpa_ambang(sisa)
    sisa = _TANDA_TERPISAH.sub(r"\1", _KATA_AWAL.sub("", sisa)).strip()
    terbaca = angka.baca(sisa)
    if terbaca.rentang:
        ujung = [AngkaCetak(n, _desimal(n), terbaca.satuan, label) for n in terbaca.rentang]
        return ujung[0], ujung[1]
    token = _TOKEN.search(sisa)
    if token is None or (terbaca.nilai is None and not _satu_angka(sisa)):
        return None
    satuan = terbaca.satuan or sisa[token.end() :].strip(" .,-")
    nilai = terbaca.nilai
    pokok, ragam = _bacaan(token[0], nilai, uang=satuan == "Rp" or sisa.casefold().startswith("rp"))
    if pokok is None:
        return None
    return AngkaCetak(*_hemat(*pokok), satuan, label, ambang, berkaki, sisa[:1] in "-−–+", ragam)


def _tanpa_label(teks: str) -> tuple[str, str]:
    """Take off parentheses that hold words, years or notes; a whole figure in them is a minus sign."""
    label = [isi for isi in _LABEL.findall(teks) if teks.strip() != f"({isi})"]
    sisa = teks
    for isi in label:
        sisa = sisa.replace(f"({isi})", " ")
    return " ".join(sisa.split()), " ".join(label)


def _tanpa_ambang(teks: str) -> tuple[str, str]:
    for tanda, pola in _AMBANG.items():
        if cocok := pola.match(teks):
            return teks[cocok.end() :].strip(), tanda
    return teks, ""


def _satu_angka(teks: str) -> bool:
    """Whether a text that is no plain figure still holds just one."""
    return len(_TOKEN.findall(teks)) == 1


def _desimal(nilai: Decimal) -> int:
    return max(0, -int(nilai.as_tuple().exponent))


_Baca = tuple[Decimal, int]


def _hemat(nilai: Decimal, desimal: int) -> _Baca:
    if desimal <= _DESIMAL_MAKS:
        return nilai, desimal
    return angka.bulatkan(nilai, _DESIMAL_MAKS), _DESIMAL_MAKS


def _bacaan(token: str, nilai: Decimal | None, *, uang: bool) -> tuple[_Baca | None, tuple[_Baca, ...]]:
    """The reading of a figure and, where another is possible, that one too."""
    polos = token.replace("−", "-").replace("–", "-")
    desimal_titik = Decimal(polos.replace(",", ".")) if _RIBUAN_MENDUA.fullmatch(polos) else None
    ribuan = Decimal(polos.replace(",", "").replace(".", "")) if desimal_titik is not None else None
    if nilai is None:
        terbaca = angka.baca(polos)
        nilai = terbaca.nilai
        if nilai is None and terbaca.kode != angka.ANGKA_MENDUA:
            return None, ()
    if desimal_titik is None or ribuan is None or uang:
        return ((nilai, _desimal(nilai)) if nilai is not None else None), ()
    # "1.234" is a thousand in Indonesian; "53,200" is 53,2 there and 53 thousand in English.
    if _RIBUAN_INGGRIS.fullmatch(polos):
        return (desimal_titik, 3), ((ribuan, 0),)
    return (ribuan, 0), ((desimal_titik, 3),)

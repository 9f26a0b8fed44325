"""The columns of an application as a closed model: ``config/ekspor/{nama}.yaml``."""

import re
from typing import Annotated, Final, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from lkj.konfigurasi.dasar import Pengaturan

TEMPAT: Final = ("tahun", "triwulan", "bulan_1", "bulan_2", "bulan_3")
"""What a title or a header may name in braces: year, quarter in Roman numerals, months of the quarter."""
_KURUNG = re.compile(r"\{([^{}]*)\}|[{}]")
_TERLARANG = frozenset("[]:*?/\\'")
_PANJANG_LEMBAR = 31

Jenis = Literal["indikator", "program", "kegiatan", "sub_kegiatan"]
"""Kinds of rows; the last three are those of the budget."""


def _tempat_dikenal(teks: str) -> str:
    asing = next((c[0] for c in _KURUNG.finditer(teks) if c[1] not in TEMPAT), None)
    if asing is not None:
        pesan = f"{asing} tidak dikenal; yang dapat disebut: {', '.join(f'{{{t}}}' for t in TEMPAT)}"
        raise ValueError(pesan)
    return teks


def _nama_lembar(nama: str) -> str:
    if len(nama) > _PANJANG_LEMBAR or not _TERLARANG.isdisjoint(nama):
        pesan = f"nama lembar paling panjang {_PANJANG_LEMBAR} huruf, tanpa [ ] : * ? / \\ dan '"
        raise ValueError(pesan)
    return nama


Judul = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_tempat_dikenal)]


class Kolom(Pengaturan):
    """One column: its header, and a source column or a text that is the same in every row.

    Attributes:
        bentuk: How a figure is written; a text (a word, a range) stays a text in every form.
        desimal: Most decimals; None for what the form usually has (Rupiah none, others two).
        tetap: Exactly so many decimals, instead of no trailing zeros.
        lebar: Width in characters.
    """

    judul: Judul
    sumber: str | None = None
    teks: str | None = None
    bentuk: Literal["teks", "bilangan", "rupiah", "persen"] = "teks"
    desimal: int | None = Field(default=None, ge=0, le=10)
    tetap: bool = False
    lebar: int = Field(default=14, ge=3, le=80)

    @model_validator(mode="after")
    def _satu_isi(self) -> Self:
        if (self.sumber is None) == (self.teks is None):
            pesan = "isi salah satu saja: sumber atau teks"
            raise ValueError(pesan)
        return self

    @property
    def desimal_berlaku(self) -> int:
        """The most decimals of a figure."""
        usual = 0 if self.bentuk == "rupiah" else 2
        return usual if self.desimal is None else self.desimal


class BentukCsv(Pengaturan):
    """How the CSV is written; ``utf-8-sig`` is what Excel reads without being asked."""

    pemisah: Literal[";", ",", "tab"] = ";"
    pengodean: Literal["utf-8", "utf-8-sig"] = "utf-8-sig"


class BentukAngka(Pengaturan):
    """How figures are written as text in the CSV, and percentages in both.

    Attributes:
        persen: ``angka`` 93,75; ``tanda`` 93,75%; ``pecahan`` 0,9375.
    """

    desimal: Literal[",", "."] = ","
    ribuan: bool = False
    persen: Literal["angka", "tanda", "pecahan"] = "angka"


class PetaEkspor(Pengaturan):
    """The entry sheet of one application.

    Attributes:
        tabel: Which table its rows come from.
        baris: Which kinds of rows.
        urut: Source columns to sort by; empty keeps the plan's order of indicators, the budget's of codes.
        kepala: Whether title and period stand above the header of the sheet; the CSV begins with the header.
    """

    judul: Judul
    tabel: Literal["pengukuran", "anggaran"]
    baris: tuple[Jenis, ...] = Field(min_length=1)
    urut: tuple[str, ...] = ()
    lembar: Annotated[str, Field(min_length=1), AfterValidator(_nama_lembar)]
    kepala: bool = True
    csv: BentukCsv = BentukCsv()
    angka: BentukAngka = BentukAngka()
    kolom: tuple[Kolom, ...] = Field(min_length=1, max_length=100)

    @model_validator(mode="after")
    def _baris_milik_tabel(self) -> Self:
        asing = [b for b in self.baris if (b == "indikator") != (self.tabel == "pengukuran")]
        if asing:
            pesan = f"baris {', '.join(asing)} tidak ada dalam tabel {self.tabel}"
            raise ValueError(pesan)
        return self

"""Sentences, parts of sentences and numbers of an Indonesian text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from lkj.angka import bulatkan
from lkj.laporan.pencocokan.kamus import BILANGAN

_AKHIR: Final = re.compile(r"(?<=[.!?;])\s+(?=[A-Z“\"(])|(?<=;)\s+")
_BELAH: Final = re.compile(
    r"\s*(?:;|,?\s+(?:sedangkan|sementara(?:\s+itu)?|sebaliknya|adapun|tetapi|akan\s+tetapi|namun|meskipun|walaupun|padahal)\s)"
)
_ANGKA: Final = re.compile(
    r"(?:(?<![\w.,/-])|(?<=\brp))(?P<a>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?![\d/]|[.,]\d|-\w)"
)
_SKALA: Final = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12}


@dataclass(frozen=True)
class Angka:
    """A number of a text: its value, how many decimals were typed, and where it stands."""

    nilai: Decimal
    desimal: int
    awal: int
    akhir: int

    def sama(self, nilai: Decimal) -> bool:
        """Whether it is a figure, rounded as the writer chose (85,1 for 85,12)."""
        return any(bulatkan(n, self.desimal) == self.nilai for n in (nilai, bulatkan(nilai, 2)))


def kalimat(teks: str) -> Iterator[str]:
    """The sentences of a paragraph."""
    yield from (k for k in _AKHIR.split(teks) if k.strip())


def anak_kalimat(teks: str) -> Iterator[str]:
    """The parts of a sentence that contrast, in small letters."""
    yield from (k for k in _BELAH.split(teks.casefold()) if k.strip())


def angka(teks: str) -> Iterator[Angka]:
    """The numbers of a text; "2,96 miliar" counts as such."""
    for cocok in _ANGKA.finditer(teks):
        polos = cocok["a"].replace(".", "").replace(",", ".")
        desimal = len(polos.partition(".")[2])
        kata = re.match(r"\s+(\w+)", teks[cocok.end() :])
        pangkat = _SKALA.get(kata[1], 0) if kata else 0
        akhir = cocok.end() + (kata.end() if kata and pangkat else 0)
        yield Angka(Decimal(polos).scaleb(pangkat), desimal - pangkat, cocok.start(), akhir)


def bilangan(kata: str) -> int:
    """A small number, in digits or in words."""
    return int(kata) if kata.isdecimal() else BILANGAN[kata]

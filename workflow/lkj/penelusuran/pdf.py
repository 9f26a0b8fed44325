"""The text of a PDF's pages, read by a limited child: the file may come from anybody."""

import json
import subprocess
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Final

from lkj.penelusuran.kata_halaman import rapatkan

_MEMORI: Final = 2 << 30
_DETIK: Final = 60
_TENGGANG_DETIK: Final = 30


class PdfTakTerbacaError(Exception):
    """The PDF gives no text: damaged, locked, or asking for too much."""


@dataclass(frozen=True)
class Halaman:
    """Pages of a PDF.

    Attributes:
        label: The number printed on each page, or its place.
        teks: Place from 0 → text, of the pages that were asked for and of those beside them.
    """

    label: list[str]
    teks: dict[int, str]

    def pusat(self, diminta: str) -> list[int]:
        """Places of the page that somebody names: by the number printed on it, then by its place."""
        menurut_label = [n for n, nama in enumerate(self.label) if nama == diminta]
        letak = int(diminta) - 1 if diminta.isascii() and diminta.isdecimal() else -1
        ada = 0 <= letak < len(self.label) and letak not in menurut_label
        return [*menurut_label, letak] if ada else menurut_label

    def sebutan(self, n: int) -> str:
        """A page as it is named to somebody."""
        lembar = "" if self.label[n] == str(n + 1) else f" (lembar ke-{n + 1} di PDF)"
        return f"halaman {self.label[n]}{lembar}"


def baca_halaman(pdf: bytes, diminta: str = "-") -> Halaman:
    """Pages of a PDF.

    Args:
        pdf: The file.
        diminta: A page by its printed number or its place; ``-`` for all.

    Raises:
        PdfTakTerbacaError: It cannot be read within the limits.
    """
    letak = find_spec(f"{__package__}.anak_pdf")
    if letak is None or letak.origin is None:
        raise ModuleNotFoundError("anak_pdf")  # noqa: EM101  a name, no sentence
    try:
        selesai = subprocess.run(
            [sys.executable, "-I", letak.origin, str(_MEMORI), str(_DETIK), diminta],
            input=pdf,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=True,
            timeout=_DETIK + _TENGGANG_DETIK,
        )
        isi = json.loads(selesai.stdout)
    except (subprocess.SubprocessError, ValueError) as galat:
        raise PdfTakTerbacaError from galat
    return Halaman(isi["label"], {int(n): rapatkan(t) for n, t in isi["teks"].items()})

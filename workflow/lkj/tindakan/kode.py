"""The code of a content as a paper and a file carry it: in the QR, in the properties of the PDF, at the foot.

All three say which document it is and the digest of its content (``sidik_isi``); none says who approved it.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import parse_qs, quote, urlsplit

from lkj.periode import POLA_KUNCI_MASA

VERSI: Final = "LKJ1"
PANJANG_PENDEK: Final = 12
"""Digits of the code that a person compares: 48 bits, more than the reports of any office."""
_POKOK = rf"(?P<dokumen>[a-z_]+_20\d\d(?:_(?:{POLA_KUNCI_MASA}))?):(?P<sidik>[0-9a-f]{{64}})"
_QR = re.compile(rf"{VERSI}:{_POKOK}", re.ASCII)
_KATA_KUNCI = re.compile(rf"(?:^|[\s,;])lkj:{_POKOK}(?=$|[\s,;])", re.ASCII)


def teks_qr(dokumen: str, sidik_isi: str, alamat: str = "") -> str:
    """What the QR beside a signature says.

    Args:
        dokumen: ``lkj_2023_tw1``.
        sidik_isi: The digest of its content.
        alamat: Where a code can be looked up (``pengesahan.alamat_verifikasi``); empty for the code alone.
    """
    kode = f"{VERSI}:{dokumen}:{sidik_isi}"
    return f"{alamat}?kode={quote(kode, safe='')}" if alamat else kode


def baca_qr(teks: str) -> tuple[str, str] | None:
    """Document and digest that a QR names, with or without an address; None when it is none of ours."""
    kode = teks.strip()
    if kode.startswith("https://"):
        kode = next(iter(parse_qs(urlsplit(kode).query).get("kode", [])), "")
    cocok = _QR.fullmatch(kode)
    return (cocok["dokumen"], cocok["sidik"]) if cocok else None


def kata_kunci(dokumen: str, sidik_isi: str) -> str:
    """The keyword in the properties of the PDF that goes to signature."""
    return f"lkj:{dokumen}:{sidik_isi}"


def baca_kata_kunci(kata: str) -> tuple[str, str] | None:
    """Document and digest that the keywords of a PDF name; None when they name none, or several."""
    cocok = {(c["dokumen"], c["sidik"]) for c in _KATA_KUNCI.finditer(kata)}
    return cocok.pop() if len(cocok) == 1 else None


def kode_pendek(sidik_isi: str) -> str:
    """The first digits of a digest in groups of four, as the foot of a page prints them."""
    awal = sidik_isi[:PANJANG_PENDEK]
    return " ".join(awal[i : i + 4] for i in range(0, len(awal), 4))

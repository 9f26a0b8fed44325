"""The sasaran that a programme supports, with or without shares: "S1, S2" or "S1 60%, S2 40%"."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from lkj import angka

_BUTIR = re.compile(r"(?P<kode>[^\s,;%]+)(?:\s+(?P<porsi>\d+(?:[.,]\d+)?)\s*%)?(?:[\s,;]+|$)", re.ASCII)
_SELURUH = Decimal(100)


def baca_porsi(teks: str) -> tuple[tuple[str, ...], dict[str, Decimal], str]:
    """Read the column "Sasaran yang didukung".

    All sasaran carry a share in percent or none does; shares are above zero and add up to exactly 100.

    Returns:
        Codes of the sasaran; sasaran → share, empty without shares; what is wrong, in Indonesian, or an
        empty text. With something wrong the shares are empty.
    """
    butir = [(c["kode"], c["porsi"]) for c in _BUTIR.finditer(teks)]
    sasaran = tuple(dict.fromkeys(kode for kode, _ in butir))
    if _BUTIR.sub("", teks).strip():
        return sasaran, {}, "tidak terbaca"
    porsi = {kode: Decimal(p.replace(",", ".")) for kode, p in butir if p}
    masalah = _masalah([kode for kode, _ in butir], porsi)
    return sasaran, {} if masalah else porsi, masalah


def _masalah(kode: Sequence[str], porsi: Mapping[str, Decimal]) -> str:
    ganda = [k for k in dict.fromkeys(kode) if kode.count(k) > 1]
    if ganda:
        return f"menyebut {ganda[0]} lebih dari sekali"
    if not porsi:
        return ""
    kurang = [k for k in kode if k not in porsi]
    if kurang:
        return f"belum ditulis untuk {', '.join(kurang)}"
    if any(p <= 0 for p in porsi.values()):
        return "memuat porsi 0%"
    jumlah = angka.jumlah(porsi.values())
    return "" if jumlah == _SELURUH else f"berjumlah {angka.persen(jumlah, desimal=10)}, bukan 100%"


def tulis_porsi(sasaran: Sequence[str], porsi: Mapping[str, Decimal]) -> str:
    """The text that `baca_porsi` reads."""
    butir = (f"{s} {angka.persen(porsi[s], desimal=10)}" if s in porsi else s for s in sasaran)
    return ", ".join(butir)

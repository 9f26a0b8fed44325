"""Has the target been reached: "di bawah target" beside an achievement of 104 percent."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from lkj.laporan.pencocokan.fakta import Fakta, ruas, sebutan
from lkj.laporan.pencocokan.kamus import (
    ANDAI,
    BELUM,
    CAPAI,
    LAIN_HAL,
    LAIN_MASA,
    LAMPAUI,
    LITERAL,
    STATUS,
    TAHUN,
    TEPAT,
)
from lkj.laporan.pencocokan.selisih import Selisih, petik

_TERCAPAI: Final = frozenset({"lampaui", "tepat", "dalam"})
_BELUM: Final = frozenset({"belum", "luar"})
_PERLU: Final = {
    BELUM: _BELUM,
    CAPAI: _TERCAPAI,
    LAMPAUI: frozenset({"lampaui"}),
    TEPAT: frozenset({"tepat"}),
}
"""What is claimed → the places of a result of which one has to hold."""
_DAFTAR: Final = re.compile(r"\s*(?:,\s*)?(?:yaitu|yakni|antara\s+lain|di\s+antaranya|meliputi|:)\s")
_TARGET_DULU: Final = re.compile(
    r"^\W*(?:[\w.,%]+\s+){0,5}?(?P<tidak>belum|tidak)?\s*(?:dapat\s+)?(?:tercapai|terpenuhi|terlampaui)\b"
)


def periksa_status(anak: str, fakta: Sequence[Fakta], tahun: int) -> Iterator[Selisih]:
    """Compare what a part of a sentence says of indicators that it names.

    Args:
        anak: The part, in small letters.
        fakta: The indicators.
        tahun: The year of the report.
    """
    ada = sebutan(anak, fakta)
    if not ada or lain_masa(anak, tahun):
        return
    if ketemu := _status(anak[: ada[0][0]]):
        yield from _di_depan(anak, ada, *ketemu)
        return
    for f, awal, akhir, sampai in ruas(anak, ada):
        ekor = anak[akhir:sampai]
        if anak[:awal].rstrip().endswith("target") and (cocok := _TARGET_DULU.match(ekor)):
            status = BELUM if cocok["tidak"] else CAPAI
            yield from _banding(f, status, anak[awal - 7 : akhir + cocok.end()], anak[:awal])
        elif ketemu := _status(ekor):
            status, a, z = ketemu
            if not LAIN_HAL.search(ekor[:a]):
                yield from _banding(f, status, petik(anak, awal, akhir + z), anak[: akhir + a])


def periksa_status_sendiri(anak: str, f: Fakta, tahun: int) -> Iterator[Selisih]:
    """The same for a text that speaks of one indicator without naming it."""
    if lain_masa(anak, tahun, bulan=False):
        return
    if ketemu := _status(anak):
        status, a, z = ketemu
        if not LAIN_HAL.search(anak[:a]):
            yield from _banding(f, status, petik(anak, a, z), anak[:a])


def lain_masa(anak: str, tahun: int, *, bulan: bool = True) -> bool:
    """Whether a part of a sentence speaks of another year, or of a part of this one."""
    lain = any(t[1] is None or int(t[1]) != tahun for t in TAHUN.finditer(anak))
    return lain or (bulan and LAIN_MASA.search(anak) is not None)


def _status(teks: str) -> tuple[str, int, int] | None:
    """What is claimed first, and where."""
    semua = []
    for urut, (status, pola) in enumerate(STATUS):
        if cocok := re.search(rf"\b(?:{pola})", teks):
            semua.append((cocok.start(), urut, status, cocok.end()))
    if not semua:
        return None
    awal, urut, status, akhir = min(semua, key=lambda s: s[1])
    del urut
    return status, awal, akhir


def _di_depan(
    anak: str, ada: Sequence[tuple[int, int, Fakta]], status: str, a: int, z: int
) -> Iterator[Selisih]:
    """A status before a list of indicators: "belum mencapai target, yaitu A dan B"."""
    if not _DAFTAR.match(anak[z:]):
        return
    for awal, akhir, f in ada:
        frasa = f"{petik(anak, a, z)} … {petik(anak, awal, akhir)}"
        yield from _banding(f, status, frasa, anak[:a])


def _banding(f: Fakta, status: str, frasa: str, depan: str) -> Iterator[Selisih]:
    if not f.letak or ANDAI.search(depan):
        return
    if LITERAL.search(frasa.removeprefix(f.nama.casefold())) and (f.rentang or not f.positif):
        return
    perlu = _TERCAPAI if f.rentang and status in (CAPAI, TEPAT) else _PERLU[status]
    if not perlu & f.letak:
        yield Selisih(petik(frasa, 0, len(frasa)), f.cetak)

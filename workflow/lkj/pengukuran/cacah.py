"""How many indicators: the counts that sentences print, by one rule for the page and for their lineage.

A count belongs to a row of means (a sasaran, the office) and looks at one column of each of its indicators;
its key is that row's with the name of the count, ``INSTANSI.tercapai``, ``tw2/INSTANSI.naik_sd``.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol, TypeVar

from lkj import angka

_SERATUS = Decimal(100)
_TAK_BERGERAK = ("ordinal", "rentang")
"""Formulas of indicators whose distance from the year before is neither better nor worse."""


class Baris(Protocol):
    """A row of a measured table."""

    def __getitem__(self, kolom: str, /) -> str:
        """The cell as text; empty when missing."""

    def angka(self, kolom: str) -> Decimal | None:
        """The cell as a figure."""


_B = TypeVar("_B", bound=Baris)


@dataclass(frozen=True)
class Golongan:
    """A count.

    Attributes:
        kolom: Its name in the key.
        kata: What is counted, in words.
        dilihat: The column of an indicator's row that decides.
        masuk: Whether a row is counted.
    """

    kolom: str
    kata: str
    dilihat: str
    masuk: Callable[[Baris], bool]

    def milik(self, baris: Iterable[_B]) -> list[_B]:
        """The rows that are counted."""
        return [u for u in baris if self.masuk(u)]


def arah_gerak(beda: Decimal) -> str:
    """Rise (``naik``), fall (``turun``), or the same to two decimals (``tetap``)."""
    if angka.bulatkan(beda, 2) == 0:
        return "tetap"
    return "naik" if beda > 0 else "turun"


def arah_kinerja(u: Baris) -> str:
    """Whether a result is better (``membaik``) or worse (``menurun``) than the year before, or ``tetap``.

    Empty where no comparison is possible: a range has no better side, and steps have no distance.
    """
    beda = u.angka("perubahan_realisasi")
    if beda is None or u["rumus"] in _TAK_BERGERAK:
        return ""
    arah = arah_gerak(beda)
    if arah == "tetap":
        return arah
    return "membaik" if (arah == "naik") == (u["polaritas"] == "positif") else "menurun"


def _tercapai(kolom: str) -> Callable[[Baris], bool]:
    return lambda u: (n := u.angka(kolom)) is not None and n >= _SERATUS


def _belum(kolom: str) -> Callable[[Baris], bool]:
    return lambda u: (n := u.angka(kolom)) is not None and n < _SERATUS


def _ada(kolom: str) -> Callable[[Baris], bool]:
    return lambda u: u[kolom] != ""


def _tiada(kolom: str) -> Callable[[Baris], bool]:
    return lambda u: u[kolom] == ""


def _sama(kolom: str, isi: str) -> Callable[[Baris], bool]:
    return lambda u: u[kolom] == isi


def _kinerja(*arah: str) -> Callable[[Baris], bool]:
    return lambda u: arah_kinerja(u) in arah


def _bergerak(kolom: str, arah: str) -> Callable[[Baris], bool]:
    return lambda u: (n := u.angka(kolom)) is not None and arah_gerak(n) == arah


def _golongan(kolom: str, kata: str, dilihat: str, masuk: Callable[[Baris], bool]) -> tuple[str, Golongan]:
    return kolom, Golongan(kolom, kata, dilihat, masuk)


TAHUNAN = dict(
    (
        _golongan("tercapai", "yang capaiannya 100% atau lebih", "capaian", _tercapai("capaian")),
        _golongan("belum_tercapai", "yang capaiannya di bawah 100%", "capaian", _belum("capaian")),
        _golongan("tak_terukur", "yang belum dapat diukur", "capaian", _tiada("capaian")),
        _golongan(
            "terbanding",
            "yang kinerjanya dapat dibandingkan dengan tahun lalu",
            "perubahan_realisasi",
            _kinerja("membaik", "menurun", "tetap"),
        ),
        *(
            _golongan(arah, f"yang kinerjanya {arah}", "perubahan_realisasi", _kinerja(arah))
            for arah in ("membaik", "menurun", "tetap")
        ),
        _golongan("tanpa_standar", "tanpa standar nasional", "standar", _tiada("standar")),
    )
)
"""Counts of the year by name."""
TRIWULANAN = dict(
    (
        _golongan("terukur_tw", "yang capaian triwulannya dapat dihitung", "capaian_tw", _ada("capaian_tw")),
        _golongan("tercapai_tw", "yang mencapai target triwulannya", "capaian_tw", _tercapai("capaian_tw")),
        _golongan(
            "terbanding_sd",
            "yang capaiannya dapat dibandingkan dengan triwulan sebelumnya",
            "perubahan_sd",
            _ada("perubahan_sd"),
        ),
        _golongan(
            "tak_terbanding_sd", "yang belum dapat dibandingkan", "perubahan_sd", _tiada("perubahan_sd")
        ),
        *(
            _golongan(
                f"{arah}_sd", f"yang capaiannya {arah}", "perubahan_sd", _bergerak("perubahan_sd", arah)
            )
            for arah in ("naik", "turun", "tetap")
        ),
        _golongan("berisiko", "yang berisiko tidak tercapai", "risiko", _sama("risiko", "berisiko")),
        _golongan("waspada", "yang perlu perhatian", "risiko", _sama("risiko", "waspada")),
        _golongan("aman", "yang sesuai rencana", "risiko", _sama("risiko", "aman")),
        _golongan("tak_dinilai", "yang risikonya belum dapat dinilai", "risiko", _tiada("risiko")),
    )
)
"""Counts of a quarter by name."""
TERTUNDA = {"belum_terbit": "belum terbit", "belum_masuk": "datanya belum masuk"}
"""Columns of means that count indicators without a value by their status, in words."""

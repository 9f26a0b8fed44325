"""What every part of the lineage needs: plan, rules, rekap, cells, and figures in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from lkj import angka, bingkai
from lkj.konfigurasi import Ketentuan
from lkj.pengukuran.skala import PilihanSkala
from lkj.periode import nama_triwulan
from lkj.rekap import Rekap
from lkj.rencana import Indikator, Rencana
from lkj.telusur.model import Sumber

_RINCI = 8
"""Most numbers that a sum prints; more are counted."""


@dataclass(frozen=True)
class Bahan:
    """What lineage is told from.

    Attributes:
        rekap: Reported figures of the quarters, for looking up.
        sel_rekap: Id of a rekap row → its cell.
        terdahulu: Year → path and sha256 of its measured table, where the repository has it.
    """

    tahun: int
    rencana: Rencana
    ketentuan: Ketentuan
    skala: PilihanSkala
    rekap: Rekap
    sel_rekap: Mapping[str, Sumber]
    terdahulu: Mapping[int, tuple[str, str]]

    @cached_property
    def indikator(self) -> dict[str, Indikator]:
        """Indicators by their codes."""
        return {i.kode: i for i in self.rencana.indikator}

    def sumber(self, id_baris: Iterable[str]) -> tuple[Sumber, ...]:
        """The cells of rekap rows."""
        return tuple(self.sel_rekap[x] for x in id_baris if x in self.sel_rekap)


def sel_rekap(baris: Iterable[Mapping[str, str]]) -> dict[str, Sumber]:
    """Id of a rekap row with a figure → its cell."""
    kolom = ("berkas", "lembar", "sel", "nilai", "sidik", "perbaikan")
    return {b["id"]: Sumber(*(b[k] for k in kolom)) for b in baris if b["nilai"]}


def tulis(nilai: Decimal) -> str:
    """A figure as a reader of a calculation wants it: with every decimal that matters."""
    return angka.tulis(nilai, desimal=10)


def tulis_teks(teks: str) -> str:
    """A cell of a processed table in Indonesian notation; a range with a dash."""
    nilai = bingkai.target_dari_teks(teks)
    if nilai is None:
        return "–"
    return "–".join(map(tulis, nilai)) if isinstance(nilai, tuple) else tulis(nilai)


def jumlah(nilai: Iterable[Decimal | None], apa: str = "angka") -> str:
    """A sum with its numbers, or how many they are where they would fill a page."""
    ada = [n for n in nilai if n is not None]
    if len(ada) > _RINCI:
        return f"jumlah {len(ada)} {apa}"
    return " + ".join(map(_suku, ada))


def kurang(dari: str, dengan: str) -> str:
    """A difference of two figures of a processed table."""
    return f"{tulis_teks(dari)} − {_suku(Decimal(dengan)) if dengan else '–'}"


def _suku(nilai: Decimal) -> str:
    """A number within a calculation; a negative one in brackets."""
    return f"({tulis(nilai)})" if nilai < 0 else tulis(nilai)


def sebutan_tw(tw: int, *, sampai: bool = False) -> str:
    """Which quarter a figure is of."""
    return f"{'sampai dengan ' if sampai else ''}{nama_triwulan(tw)}"

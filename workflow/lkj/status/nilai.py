"""The steps of a SOP, judged: what evidences each, what is missing, and until when it should be done."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import product

from lkj.periode import TRIWULAN
from lkj.sop import Bukti, Kalender, Langkah, Periode, Sop

Tercatat = Callable[[Langkah, Bukti], bool]
"""Whether the act of an evidence was recorded by all who had to."""
Dikembalikan = Callable[[Langkah], str]
"""By whom, when and why a step was sent back and not yet done again; empty when it was not."""


@dataclass(frozen=True)
class Putaran:
    """What a SOP is run for, and where its files lie.

    Attributes:
        tahun: Year.
        tw: Quarter; None for the year.
        seksi: Keys of all who fill in a form.
        unit: Prefix of an office of many with its slash, or "".
        mulai: Day on which it began; due dates count from it.
        per_tanggal: Day on which lateness is judged; None: it is not.
    """

    tahun: int
    tw: int | None
    seksi: tuple[str, ...]
    unit: str = ""
    mulai: date | None = None
    per_tanggal: date | None = None

    @property
    def periode(self) -> Periode:
        """Kind of the period."""
        return "tahun" if self.tw is None else "triwulan"


@dataclass(frozen=True)
class HasilBukti:
    """An evidence: the files that it names, those that are missing, or whether its act was recorded."""

    bukti: Bukti
    berkas: tuple[str, ...] = ()
    kurang: tuple[str, ...] = ()
    tercatat: bool = False

    @property
    def ada(self) -> bool:
        """Whether it is there."""
        return not self.kurang if self.bukti.berkas else self.tercatat


@dataclass(frozen=True)
class HasilLangkah:
    """A step with its evidences and its due date; ``terlambat`` only where that was to be judged.

    ``dikembalikan`` says by whom, when and why it was sent back and has to be done again.
    """

    langkah: Langkah
    bukti: tuple[HasilBukti, ...]
    tenggat: date | None
    terlambat: bool
    dikembalikan: str = ""

    @property
    def selesai(self) -> bool:
        """Whether all its evidence is there, and it was not sent back since."""
        return not self.dikembalikan and all(b.ada for b in self.bukti)


@dataclass(frozen=True)
class HasilSop:
    """A SOP with its steps, judged."""

    sop: Sop
    langkah: tuple[HasilLangkah, ...]

    @property
    def selesai(self) -> int:
        """How many steps are done."""
        return sum(x.selesai for x in self.langkah)


def nilai_sop(
    sop: Sop,
    putaran: Putaran,
    *,
    ada: Callable[[str], bool],
    tercatat: Tercatat,
    kalender: Kalender,
    dikembalikan: Dikembalikan = lambda _: "",
) -> HasilSop:
    """Judge every step.

    Args:
        sop: The SOP.
        putaran: What it is run for.
        ada: Whether a file of the repository exists.
        tercatat: Whether an act was recorded.
        kalender: Working days.
        dikembalikan: Whether a step was sent back and not yet done again.

    Raises:
        DataSalahError: A year on the way has no calendar (code ``KALENDER_TIADA``).
    """
    tenggat = list(_tenggat(sop, putaran, kalender))
    hasil = (
        _langkah(x, putaran, ada=ada, tercatat=tercatat, tenggat=t, dikembalikan=dikembalikan(x))
        for x, t in zip(sop.langkah, tenggat, strict=True)
    )
    return HasilSop(sop, tuple(hasil))


def _tenggat(sop: Sop, putaran: Putaran, kalender: Kalender) -> Iterator[date | None]:
    """The due date of each step with a standard in days: these add up, minutes and hours do not count.

    What a step sets going within some days (``tenggat``) is handed over in the step after it, which is due
    on the same day: in the SOP of eight steps the team's material, three working days after its task.
    """
    hari, digerakkan = putaran.mulai, False
    for x in sop.langkah:
        if hari is not None and x.hari_kerja is not None:
            hari = kalender.hari_kerja_sesudah(hari, x.hari_kerja)
        yield hari if digerakkan or x.hari_kerja is not None else None
        digerakkan = x.tenggat is not None


def _langkah(
    x: Langkah,
    putaran: Putaran,
    *,
    ada: Callable[[str], bool],
    tercatat: Tercatat,
    tenggat: date | None,
    dikembalikan: str,
) -> HasilLangkah:
    milik = [b for b in x.bukti if not b.periode or putaran.periode in b.periode]
    bukti = tuple(
        _bukti(b, putaran, ada) if b.berkas else HasilBukti(b, tercatat=tercatat(x, b)) for b in milik
    )
    belum = HasilLangkah(x, bukti, tenggat, terlambat=False, dikembalikan=dikembalikan)
    lewat = tenggat is not None and putaran.per_tanggal is not None and putaran.per_tanggal > tenggat
    return replace(belum, terlambat=lewat and not belum.selesai)


def _bukti(bukti: Bukti, putaran: Putaran, ada: Callable[[str], bool]) -> HasilBukti:
    semua = berkas_bukti(bukti.berkas or "", putaran)
    return HasilBukti(bukti, semua, tuple(b for b in semua if not ada(b)))


def berkas_bukti(pola: str, putaran: Putaran) -> tuple[str, ...]:
    """The files that a pattern names: one for every section, in a year one for every quarter."""
    seksi: Sequence[str] = putaran.seksi if "{seksi}" in pola else ("",)
    tw: Sequence[int] = (putaran.tw,) if putaran.tw else TRIWULAN if "{tw}" in pola else (0,)
    tetap = {"unit": putaran.unit, "tahun": putaran.tahun}
    return tuple(pola.format(tw=t, seksi=s, **tetap) for t, s in product(tw, seksi))

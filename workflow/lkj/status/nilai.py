"""The steps of a SOP, judged: what evidences each, what is missing, when it is due, how late it is."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import product

from lkj.periode import TRIWULAN, Masa
from lkj.sop import Bukti, Kalender, Langkah, Periode, Sop
from lkj.status.mutu import Cacat
from lkj.tindakan import Tindakan

Pelaksana = Callable[[Langkah, Bukti], Mapping[tuple[str, str], Tindakan | None]]
"""Of an evidence by an act: who has to act → the act; None while it is missing. Who: a role, and its
``kode_jabatan`` where each of its officials has to, else ""."""
Dikembalikan = Callable[[Langkah], str]
"""By whom, when and why a step was sent back and not yet done again; empty when it was not."""


@dataclass(frozen=True)
class Putaran:
    """What a SOP is run for, and where its files lie.

    Attributes:
        masa: The period.
        seksi: Keys of all who fill in a form.
        unit: Prefix of an office of many with its slash, or "".
        mulai: Day on which it began; due dates count from it.
        per_tanggal: Day on which lateness is judged; None: it is not.
        tanpa_tagihan: Folder of a quarter or month, and section of those who owe no sheet nor get a form.
    """

    masa: Masa
    seksi: tuple[str, ...]
    unit: str = ""
    mulai: date | None = None
    per_tanggal: date | None = None
    tanpa_tagihan: frozenset[tuple[str, str]] = frozenset()

    @property
    def periode(self) -> Periode:
        """Kind of the period."""
        return self.masa.jenis


@dataclass(frozen=True)
class HasilBukti:
    """An evidence: the files that it names with their digests, or who has to act with the acts.

    Attributes:
        bukti: What the SOP asks for.
        berkas: Path → sha256; None where the file is missing.
        tindakan: Who has to act (`Pelaksana`) → the act; None where it is missing.
        cacat: Path → why a file that is there does not count.
    """

    bukti: Bukti
    berkas: Mapping[str, str | None] = field(default_factory=dict)
    tindakan: Mapping[tuple[str, str], Tindakan | None] = field(default_factory=dict)
    cacat: Mapping[str, Cacat] = field(default_factory=dict)

    @property
    def kurang(self) -> tuple[str, ...]:
        """Files that are missing."""
        return tuple(b for b, sidik in self.berkas.items() if sidik is None)

    @property
    def ada(self) -> bool:
        """Whether all of it is there and counts."""
        semua = [*self.berkas.values(), *self.tindakan.values()]
        return bool(semua) and None not in semua and not self.cacat


@dataclass(frozen=True)
class HasilLangkah:
    """A step with its evidences.

    Attributes:
        langkah: The step.
        bukti: Its evidences.
        tenggat: Its due date, where the SOP has a standard in days.
        terlambat: Working days after the due date on which it was done or, while it is not, on the day of
            judgement; 0 where it is not late, or that was not to be judged.
        dikembalikan: By whom, when and why it was sent back and has to be done again.
    """

    langkah: Langkah
    bukti: tuple[HasilBukti, ...]
    tenggat: date | None
    terlambat: int
    dikembalikan: str = ""

    @property
    def selesai(self) -> bool:
        """Whether all its evidence is there, and it was not sent back since."""
        return not self.dikembalikan and all(b.ada for b in self.bukti)

    @property
    def tanggal_selesai(self) -> date | None:
        """The day of its last act; None while it is open, or where files alone evidence it."""
        semua = (t.isi.tanggal for b in self.bukti for t in b.tindakan.values() if t)
        return max(semua, default=None) if self.selesai else None


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
    sidik: Callable[[str], str | None],
    pelaksana: Pelaksana,
    kalender: Kalender,
    dikembalikan: Dikembalikan = lambda _: "",
    cacat: Callable[[str], Cacat | None] = lambda _: None,
    dibekukan: int = 0,
) -> HasilSop:
    """Judge every step.

    A file has no day: nothing reads when it was written, so a step that only files evidence is never late
    once they are there.

    Args:
        sop: The SOP.
        putaran: What it is run for.
        sidik: The sha256 of a file of the repository; None where it does not exist.
        pelaksana: The acts of an evidence.
        kalender: Working days.
        dikembalikan: Whether a step was sent back and not yet done again.
        cacat: Why a file that is there does not count; None where it does.
        dibekukan: The last step that a signature keeps: up to it files count by being there; 0 for none.

    Raises:
        DataSalahError: A year on the way has no calendar (code ``KALENDER_TIADA``).
    """
    tenggat = list(_tenggat(sop, putaran, kalender))
    hasil = []
    for x, hari in zip(sop.langkah, tenggat, strict=True):
        milik = [b for b in x.bukti if not b.periode or putaran.periode in b.periode]
        bukti = tuple(
            _berkas(b, putaran, sidik, (lambda _: None) if x.nomor <= dibekukan else cacat)
            if b.berkas
            else HasilBukti(b, tindakan=pelaksana(x, b))
            for b in milik
        )
        belum = HasilLangkah(x, bukti, hari, terlambat=0, dikembalikan=dikembalikan(x))
        hasil.append(replace(belum, terlambat=_terlambat(belum, putaran.per_tanggal, kalender)))
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


def _terlambat(x: HasilLangkah, per_tanggal: date | None, kalender: Kalender) -> int:
    if x.tenggat is None or per_tanggal is None:
        return 0
    hari = x.tanggal_selesai if x.selesai else per_tanggal
    return kalender.hari_kerja_antara(x.tenggat, hari) if hari else 0


def _berkas(
    bukti: Bukti,
    putaran: Putaran,
    sidik: Callable[[str], str | None],
    cacat: Callable[[str], Cacat | None],
) -> HasilBukti:
    berkas = {b: sidik(b) for b in berkas_bukti(bukti.berkas or "", putaran)}
    return HasilBukti(bukti, berkas, cacat={b: c for b, s in berkas.items() if s and (c := cacat(b))})


def berkas_bukti(pola: str, putaran: Putaran) -> tuple[str, ...]:
    """The files that a pattern names: one for every section, in a year one for every quarter."""
    return tuple(b for b, _ in berkas_seksi(pola, putaran))


def kelompok_berkas(pola: str, putaran: Putaran) -> str:
    """What the files that a pattern names are called together: ``data/raw/2023/tw1/<seksi>.xlsx``."""
    m = putaran.masa
    tw, masa = (m.triwulan, m.kunci) if m.kunci else ("<n>", "tw<n>")
    return pola.format(tw=tw, masa=masa, seksi="<seksi>", unit=putaran.unit, tahun=m.tahun)


def berkas_seksi(pola: str, putaran: Putaran) -> Iterator[tuple[str, str]]:
    """The files that a pattern names, each with the key of its section, or ""; none of who owes no sheet."""
    seksi: Sequence[str] = putaran.seksi if "{seksi}" in pola else ("",)
    tahun = putaran.masa.tahun
    per_tw = not putaran.masa.kunci and ("{tw}" in pola or "{masa}" in pola)
    semua = [Masa(tahun, tw) for tw in TRIWULAN] if per_tw else [putaran.masa]
    for m, s in product(semua, seksi):
        if (m.kunci, s) not in putaran.tanpa_tagihan:
            yield pola.format(tw=m.triwulan, masa=m.kunci, seksi=s, unit=putaran.unit, tahun=tahun), s

"""The reasons of each job, from the record of its last run and what it would get now."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lkj.mengapa.beda import beda_nilai, sidik_modul
from lkj.mengapa.kode import FOLDER, Potret, beda_kode
from lkj.mengapa.model import Langkah, Rekaman, Sebab, Tugas
from lkj.penjaga import DISISIHKAN, PENANDA


@dataclass(frozen=True)
class Keadaan:
    """What is known besides the records.

    Attributes:
        potret: The code as it is now.
        sidik: The sha256 of a file as it is now.
        asing: Derived files that the guard found to be none of what was made (`lkj.penjaga`).
        diketahui: Whether the ledger still knows a derived file: the guard forgets what it takes away.
        folder_kode: Where pictures of the code are kept.
    """

    potret: Potret
    sidik: Callable[[str], str]
    asing: frozenset[str] = frozenset()
    diketahui: Callable[[str], bool] = lambda _: True
    folder_kode: Path = field(default=FOLDER)


def susun_langkah(tugas: Sequence[Tugas], keadaan: Keadaan) -> list[Langkah]:
    """The jobs with their reasons: first those with reasons of their own, then those that follow from them.

    Args:
        tugas: The jobs in the order in which they can run.
        keadaan: What is known besides.
    """
    dibuat = {k for t in tugas for k in t.keluaran}
    langkah = [Langkah(t.aturan, t.pesan, t.keluaran, tuple(_semua(t, dibuat, keadaan))) for t in tugas]
    return sorted(langkah, key=lambda x: x.berantai)


def _semua(t: Tugas, dibuat: set[str], keadaan: Keadaan) -> list[Sebab]:
    """All reasons of a job; of one that never ran only that."""
    if t.rekaman is None and t.hilang and not set(t.hilang) & keadaan.asing:
        return [Sebab("belum", t.hilang[0])]
    rantai = [Sebab("rantai", m) for m in t.masukan if m in dibuat]
    sendiri = list(dict.fromkeys([*_hilang(t, keadaan), *_berbeda(t, dibuat, keadaan)]))
    if sendiri or rantai:
        return sendiri + rantai
    ditandai = any(Path(m).is_relative_to(PENANDA) for m in t.masukan)
    return [Sebab("usang" if t.hilang or ditandai else "lain", (t.hilang or t.keluaran)[0])]


def _hilang(t: Tugas, keadaan: Keadaan) -> Iterator[Sebab]:
    for k in t.hilang:
        if k in keadaan.asing:
            yield Sebab("disunting", k)
        elif keadaan.diketahui(k):
            yield Sebab("hilang", k)


def _berbeda(t: Tugas, dibuat: set[str], keadaan: Keadaan) -> Iterator[Sebab]:
    if t.rekaman is None:
        yield Sebab("lain", t.keluaran[0])
        return
    yield from _masukan(t, t.rekaman, dibuat, keadaan)
    yield from beda_nilai(t.nilai, t.rekaman.nilai)
    dulu, kini = sidik_modul(t.nilai, t.rekaman.nilai)
    if dulu != kini:
        yield from beda_kode(dulu, kini, keadaan.potret, keadaan.folder_kode)
    if t.aturan_berubah:
        yield Sebab("aturan", t.aturan)
    if t.paksa:
        yield Sebab("terputus", t.keluaran[0])


def _masukan(t: Tugas, r: Rekaman, dibuat: set[str], keadaan: Keadaan) -> Iterator[Sebab]:
    """Inputs that came, went, or have other bytes; those that this build makes are a reason by themselves."""
    for m in t.masukan:
        if Path(m).is_relative_to(PENANDA):
            if t.keluaran[0] in keadaan.asing and r.sidik.get(m) != keadaan.sidik(m):
                yield Sebab("disunting", t.keluaran[0])
        elif m in dibuat:
            continue
        elif m not in r.masukan:
            yield Sebab("ditambah", m)
        elif m in r.sidik and r.sidik[m] != keadaan.sidik(m):
            yield Sebab("berubah", m)
    for m in r.masukan:
        if m not in t.masukan and not Path(m).is_relative_to(PENANDA) and not m.startswith(str(DISISIHKAN)):
            yield Sebab("dihapus", m)

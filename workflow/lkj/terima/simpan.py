"""Keep what was received: new, the same again, or in place of another."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Literal

from lkj.catatan import Catatan
from lkj.git import tercatat
from lkj.katalog import catat
from lkj.sidik import tulis_atomik
from lkj.terima.kirim import Kiriman, Tujuan

Keadaan = Literal["baru", "sama", "mengganti"]
BARU: Final = "baru"
SAMA: Final = "sama"
GANTI: Final = "mengganti"


@dataclass(frozen=True)
class Simpanan:
    """One file in one place.

    Attributes:
        kiriman: What was sent.
        tujuan: Where it is to be kept.
        keadaan: What that does to the place.
        tercatat: Whether git has the file that would be replaced.
    """

    kiriman: Kiriman
    tujuan: Tujuan
    keadaan: Keadaan
    tercatat: bool = True


def rencanakan(kiriman: Sequence[Kiriman], akar: Path, *, ya: bool) -> tuple[list[Kiriman], list[Simpanan]]:
    """What would be kept; nothing is written.

    Args:
        kiriman: All files of one call.
        akar: The repository.
        ya: Whether a file that git does not have may be replaced.

    Returns:
        The files with the remarks that only several of them or the place itself show, and what to keep.
    """
    kiriman = _tolak_ganda(kiriman)
    hasil, simpanan, sudah = list[Kiriman](), list[Simpanan](), set[Path]()
    for k in kiriman:
        milik = [_simpanan(k, t, akar) for t in k.tujuan if t.jalur not in sudah]
        hilang = [s for s in milik if s.keadaan == GANTI and not s.tercatat and not ya]
        salah = [
            catat("KIRIMAN_BELUM_TERSIMPAN", berkas=k.nama, tujuan=s.tujuan.jalur.as_posix()) for s in hilang
        ]
        hasil.append(_dengan(k, salah))
        simpanan += [s for s in milik if s not in hilang]
        sudah |= {t.jalur for t in k.tujuan}
    return hasil, simpanan


def simpan(simpanan: Iterable[Simpanan], akar: Path) -> list[Path]:
    """Write what is new or replaces; each file is the old or the whole new one.

    Raises:
        OSError: The folder cannot be written to.
    """
    ditulis = [s for s in simpanan if s.keadaan != SAMA]
    for s in ditulis:
        tulis_atomik(akar / s.tujuan.jalur, s.kiriman.isi)
    return [s.tujuan.jalur for s in ditulis]


def _tolak_ganda(kiriman: Sequence[Kiriman]) -> list[Kiriman]:
    """Two different files for one place: neither is taken, because nobody here knows which one holds."""
    menurut: defaultdict[Path, list[Kiriman]] = defaultdict(list)
    for k in kiriman:
        for t in k.tujuan:
            menurut[t.jalur].append(k)
    bentrok = {j: m for j, m in menurut.items() if len({k.isi for k in m}) > 1}
    hasil = []
    for k in kiriman:
        milik = [(t, bentrok[t.jalur]) for t in k.tujuan if t.jalur in bentrok]
        salah = [
            catat(
                "KIRIMAN_GANDA",
                berkas=k.nama,
                apa=t.sebutan,
                lain=", ".join(x.nama for x in semua if x is not k),
            )
            for t, semua in milik
        ]
        sisa = tuple(t for t in k.tujuan if t.jalur not in bentrok)
        hasil.append(replace(_dengan(k, salah), tujuan=sisa))
    return hasil


def _dengan(k: Kiriman, catatan: Sequence[Catatan]) -> Kiriman:
    return replace(k, catatan=(*k.catatan, *catatan))


def _simpanan(k: Kiriman, tujuan: Tujuan, akar: Path) -> Simpanan:
    jalur = akar / tujuan.jalur
    if not jalur.exists():
        return Simpanan(k, tujuan, BARU)
    if jalur.is_file() and jalur.read_bytes() == k.isi:
        return Simpanan(k, tujuan, SAMA)
    return Simpanan(k, tujuan, GANTI, tercatat=tercatat(jalur))

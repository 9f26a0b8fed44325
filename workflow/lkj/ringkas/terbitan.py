"""The last official release of each document, as a commit holds it."""

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from lkj import bingkai
from lkj.git import Repositori
from lkj.ringkas.masa import TahunKantor
from lkj.sidik import sha256
from lkj.terbitan.model import NAMA, Manifes, baca_manifes
from lkj.terbitan.nama import AKAR, Sasaran


@dataclass(frozen=True)
class Terbitan:
    """A release that head is compared with.

    Attributes:
        tag: Its name.
        tabel: Its measured tables, by their name below the year's folder.
        rusak: Why it cannot be compared; empty when it can.
    """

    tag: str
    tabel: Mapping[str, bytes] = field(default_factory=dict)
    rusak: str = ""


def terbitan_terakhir(
    repositori: Repositori, pohon: Mapping[str, str], masa: Iterable[TahunKantor]
) -> dict[tuple[str, int], list[Terbitan]]:
    """Year → the last release of its report and of its quarters' reports, and those that cannot be read.

    Raises:
        GitGagalError: A blob is not in this clone.
    """
    return {(m.unit, m.tahun): _milik(repositori, pohon, m) for m in masa}


def _milik(repositori: Repositori, pohon: Mapping[str, str], m: TahunKantor) -> list[Terbitan]:
    pola = re.compile(rf"({AKAR}/{re.escape(m.unit)}{m.tahun}/([^/]+))/{re.escape(NAMA)}")
    hasil: list[Terbitan] = []
    terakhir: dict[str, tuple[str, Manifes]] = {}
    for cocok in filter(None, map(pola.fullmatch, sorted(pohon))):
        try:
            manifes = baca_manifes(repositori.isi(pohon[cocok[0]]))
        except ValueError as galat:
            hasil.append(Terbitan(cocok[2], rusak=f"manifesnya {galat}"))
            continue
        lama = terakhir.get(manifes.dokumen)
        if lama is None or (lama[1].urut, lama[1].tag) < (manifes.urut, manifes.tag):
            terakhir[manifes.dokumen] = (cocok[1], manifes)
    return [*(_baca(repositori, pohon, f, x) for _, (f, x) in sorted(terakhir.items())), *hasil]


def _baca(repositori: Repositori, pohon: Mapping[str, str], folder: str, manifes: Manifes) -> Terbitan:
    nama: Sequence[str] = Sasaran(manifes.tahun, manifes.tw, manifes.unit).terukur
    blob = {n: pohon.get(f"{folder}/{n}") for n in nama}
    isi = {n: repositori.isi(b) for n, b in blob.items() if b is not None}
    for n in nama:
        if n not in isi or sha256(isi[n]) != manifes.tabel.get(n):
            sebab = "isinya bukan yang diterbitkan" if n in isi else "tidak ada"
            return Terbitan(manifes.tag, rusak=f"tabel {n} {sebab}")
        try:
            bingkai.dari_csv(isi[n])
        except (ValueError, csv.Error):
            return Terbitan(manifes.tag, rusak=f"tabel {n} tidak dapat dibaca")
    return Terbitan(manifes.tag, isi)

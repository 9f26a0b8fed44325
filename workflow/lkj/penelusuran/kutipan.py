"""A text on a page of a PDF → the figure that it prints."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lkj.penelusuran.dokumen import Dokumen, Tempat
from lkj.penelusuran.kata_halaman import kata_teks
from lkj.penelusuran.sejajar import sejajarkan, susun_indeks

_SEKITAR = 6


class Kutipan(NamedTuple):
    """One place of the text on the page, from its top.

    Attributes:
        ke: Which one, from 1.
        kunci: Key of the figure; empty when the document has none there.
        tempat: Where it stands in the document.
        sekitar: The words around it on the page.
    """

    ke: int
    kunci: str
    tempat: Tempat | None
    sekitar: str


def cari_kutipan(dokumen: Dokumen, teks: dict[int, str], n: int, dicari: str) -> list[Kutipan]:
    """Where a text stands on a page, and which figures these are.

    Args:
        dokumen: The document as it was built.
        teks: Place → text of the page and of those beside it, which hold its edges in place.
        n: Place of the page.
        dicari: The text as it is printed.
    """
    urut = kata_teks(dicari)
    sebelum = kata_teks(teks.get(n - 1, ""))
    halaman = kata_teks(teks.get(n, ""))
    semua = [*sebelum, *halaman, *kata_teks(teks.get(n + 1, ""))]
    dari = len(sebelum)
    temu = [i for i in range(len(halaman)) if urut and halaman[i : i + len(urut)] == urut]
    if not temu:
        return []
    kata = [k.teks for k in dokumen.kata]
    letak = sejajarkan(semua, kata, susun_indeks(kata))
    hasil: list[Kutipan] = []
    for i in temu:
        sekitar = " ".join(halaman[max(i - _SEKITAR, 0) : i + len(urut) + _SEKITAR])
        for kunci, tempat in _figur(dokumen, [letak.get(dari + i + m) for m in range(len(urut))]):
            hasil.append(Kutipan(len(hasil) + 1, kunci, tempat, sekitar))
    return hasil


def _figur(dokumen: Dokumen, letak: Sequence[int | None]) -> Iterator[tuple[str, Tempat | None]]:
    """The figures that words of the document print, each once; one without a key when there are none."""
    ada = {k.kunci: k.tempat for j in letak if j is not None and (k := dokumen.kata[j]).kunci}
    yield from ada.items() or [("", None)]


def letak_halaman(dokumen: Dokumen, teks: dict[int, str]) -> dict[int, int]:
    """Place of a word in the document → the page that prints it.

    What two pages seem to have is on the one that has more of the words beside it.
    """
    kata = [k.teks for k in dokumen.kata]
    indeks = susun_indeks(kata)
    hasil: dict[int, tuple[int, int]] = {}
    for n in sorted(teks):
        ada = set(sejajarkan(kata_teks(teks[n]), kata, indeks).values())
        for j in ada:
            bukti = sum(j + d in ada for d in (-2, -1, 1, 2))
            if bukti > hasil.get(j, (-1, 0))[0]:
                hasil[j] = (bukti, n)
    return {j: n for j, (_, n) in hasil.items()}

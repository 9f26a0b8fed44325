"""The figures of a text that came back: each unchanged and in its order, or the text is refused."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from xml.etree.ElementTree import Element

from lkj.laporan.narasi import rujukan
from lkj.laporan.narasi.slot import jangkar_angka
from lkj.laporan.narasi.tilik_word import W

_DI_ANGKA = re.compile(r"[\d]|[.,]\d")


@dataclass
class _Kutip:
    """What stands between the bookmarks of a figure."""

    teks: list[Element] = field(default_factory=list)

    @property
    def isi(self) -> str:
        """The words."""
        return "".join(t.text or "" for t in self.teks)


def kembalikan(akar: Element, jangkar: str, angka: Sequence[tuple[str, str]]) -> list[str]:
    """Put the references back in place of the figures.

    Args:
        akar: The text, changed in place.
        jangkar: The bookmark of the place.
        angka: Its figures in order: key, and the figure as it was printed.

    Returns:
        What is wrong, one sentence each; nothing is changed then.
    """
    nama = {jangkar_angka(jangkar, n): n for n in range(len(angka))}
    ada = _kutipan(akar, set(nama))
    salah = [*_hilang(ada, nama, angka), *_berubah(ada, nama, angka)]
    urutan = [nama[n] for n in ada]
    if not salah and urutan != sorted(urutan):
        lompat = next(b for a, b in pairwise(urutan) if b < a)
        salah.append(f"angka {angka[lompat][0]} (“{angka[lompat][1]}”) berpindah tempat")
    if not salah:
        for n, kutip in ada.items():
            _ganti(kutip, *angka[nama[n]])
    return salah


def _kutipan(akar: Element, nama: set[str]) -> dict[str, _Kutip]:
    """The figures that still have their bookmark, in reading order."""
    hasil: dict[str, _Kutip] = {}
    for p in akar.iter(f"{W}p"):
        buka: dict[str, str] = {}
        for e in p.iter():
            if e.tag == f"{W}bookmarkStart" and e.get(f"{W}name", "") in nama:
                buka[e.get(f"{W}id", "")] = e.get(f"{W}name", "")
                hasil.setdefault(e.get(f"{W}name", ""), _Kutip())
            elif e.tag == f"{W}bookmarkEnd":
                buka.pop(e.get(f"{W}id", ""), None)
            elif e.tag == f"{W}t":
                for n in buka.values():
                    hasil[n].teks.append(e)
    return hasil


def _hilang(ada: dict[str, _Kutip], nama: dict[str, int], angka: Sequence[tuple[str, str]]) -> list[str]:
    kurang = [angka[n] for t, n in nama.items() if t not in ada or not ada[t].isi.strip()]
    return [f"angka {kunci}, semula “{cetak}”, tidak ada lagi" for kunci, cetak in kurang]


def _berubah(ada: dict[str, _Kutip], nama: dict[str, int], angka: Sequence[tuple[str, str]]) -> list[str]:
    hasil = []
    for tanda, kutip in ada.items():
        kunci, cetak = angka[nama[tanda]]
        if kutip.isi.strip() and _letak(kutip.isi, cetak) < 0:
            hasil.append(f"angka {kunci}, semula “{cetak}”, sekarang “{' '.join(kutip.isi.split())}”")
    return hasil


def _letak(isi: str, cetak: str) -> int:
    """Where the figure stands in its bookmark, which may have grown by words before or after; else -1."""
    letak = isi.find(cetak)
    sesudah = isi[letak + len(cetak) :]
    utuh = letak >= 0 and not _DI_ANGKA.match(sesudah) and not re.search(r"[\d.,-]$", isi[:letak])
    return letak if utuh and not re.search(r"\d", isi[:letak] + sesudah) else -1


def _ganti(kutip: _Kutip, kunci: str, cetak: str) -> None:
    letak = _letak(kutip.isi, cetak)
    isi = kutip.isi
    kutip.teks[0].text = f"{isi[:letak]}{rujukan.tulis(kunci)}{isi[letak + len(cetak) :]}"
    for t in kutip.teks[1:]:
        t.text = ""

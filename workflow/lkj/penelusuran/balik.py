"""Backwards: from a cell of a workbook to the figures that it touches, and to the pages that print them."""

from collections.abc import Collection, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from lkj.penelusuran.dokumen import Dokumen, PohonRusakError
from lkj.penelusuran.kenali import Pengenal, semua_dokumen
from lkj.penelusuran.kutipan import letak_halaman
from lkj.penelusuran.pdf import PdfTakTerbacaError, baca_halaman
from lkj.penelusuran.tabel import Sel, Tabel

_SERENTAK = 2
"""PDFs that are read at one time."""


class Alamat(NamedTuple):
    """A cell, or several: a workbook by its path or the end of it; an empty sheet or cell means all."""

    berkas: str
    lembar: str = ""
    sel: str = ""

    def cocok(self, sel: Sel) -> bool:
        """Whether this is (one of) the cells; letters small or capital."""
        berkas, dicari = sel.berkas.casefold(), self.berkas.casefold()
        return (
            (berkas == dicari or berkas.endswith(f"/{dicari}"))
            and self.lembar.casefold() in ("", sel.lembar.casefold())
            and self.sel.casefold() in ("", sel.sel.casefold())
        )


class Sentuhan(NamedTuple):
    """A figure that a cell touches; ``langsung`` when it was read from there itself."""

    kunci: str
    langsung: bool


class Cetakan(NamedTuple):
    """A document and the pages that print some figures, as they are numbered; none without a PDF."""

    nama: str
    halaman: dict[str, list[str]]


def sel_cocok(tabel: Iterable[Tabel], alamat: Alamat) -> list[Sel]:
    """The cells of an address that figures go back to, by workbook, sheet and cell."""
    return sorted({s for t in tabel for s in t.pemakai if alamat.cocok(s)})


def sentuhan(tabel: Tabel, sel: Sel) -> list[Sentuhan]:
    """The figures that a cell touches, those that were read from it first."""
    hasil = [Sentuhan(k, sel in tabel.sendiri(tabel[k])) for k in tabel.pemakai.get(sel, ())]
    return sorted(hasil, key=lambda s: (not s.langsung, s.kunci.count("/"), s.kunci))


def cetakan(kunci: Collection[str], unit: str, tahun: int) -> list[Cetakan]:
    """The built documents of a year that print one of the figures, and on which pages."""
    milik = [d for d in semua_dokumen() if d.unit == unit and d.masa and d.masa.tahun == tahun]
    with ThreadPoolExecutor(_SERENTAK) as kelompok:
        return [c for c in kelompok.map(lambda d: _cetakan(d, frozenset(kunci)), milik) if c.halaman]


def _cetakan(pengenal: Pengenal, kunci: frozenset[str]) -> Cetakan:
    try:
        dokumen = Dokumen.muat(pengenal.pohon)
    except (OSError, PohonRusakError):
        return Cetakan(pengenal.nama, {})
    letak = {j: k.kunci for j, k in enumerate(dokumen.kata) if k.kunci in kunci}
    if not letak:
        return Cetakan(pengenal.nama, {})
    halaman = _halaman(pengenal, dokumen)
    hasil: dict[str, list[str]] = {}
    for j, k in letak.items():
        daftar = hasil.setdefault(k, [])
        if halaman.get(j, "") not in ("", *daftar):
            daftar.append(halaman[j])
    return Cetakan(pengenal.nama, hasil)


def _halaman(pengenal: Pengenal, dokumen: Dokumen) -> dict[int, str]:
    """Place of a word → number of its page, where there is a PDF."""
    pdf = next(_pdf(pengenal), None)
    if pdf is None:
        return {}
    try:
        halaman = baca_halaman(pdf.read_bytes())
    except (OSError, PdfTakTerbacaError):
        return {}
    return {j: halaman.label[n] for j, n in letak_halaman(dokumen, halaman.teks).items()}


def _pdf(pengenal: Pengenal) -> Iterator[Path]:
    for folder in ("build", "reports"):
        jalur = Path(folder, f"{pengenal.unit}{pengenal.nama}.pdf")
        if jalur.is_file():
            yield jalur

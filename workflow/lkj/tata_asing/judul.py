"""Find the header of a foreign table: several rows, merged cells, in any place near the top."""

from collections.abc import Mapping
from dataclasses import dataclass

from lkj.lembar import Lembar
from lkj.tabel import huruf_kolom, rapikan
from lkj.tata_asing.model import KolomAsing, KunciAsing, TabelAsing
from lkj.tata_asing.pola import cocok, tafsir

BARIS_CARI = 60
"""How many rows from the top a header may begin in."""

_Tempat = tuple[str, int]
Kisi = Mapping[tuple[int, int], str]


@dataclass(frozen=True)
class Letak:
    """Where a table is.

    Attributes:
        baris: First row of the header (1-based).
        huruf: (Column of our form or ``kode``, quarter) → letters of the column.
        hilang: (Column, quarter) → the headers that were looked for; required columns only.
        ganda: (Column, quarter) → letters of the columns that all fit.
        ada: What stands in the header rows, from the left.
    """

    baris: int
    huruf: Mapping[_Tempat, str]
    hilang: Mapping[_Tempat, tuple[str, ...]]
    ganda: Mapping[_Tempat, tuple[str, ...]]
    ada: tuple[str, ...]

    @property
    def ketemu(self) -> int:
        """How many of the columns were found, once or more."""
        return len(self.huruf) + len(self.ganda)


def cari(lembar: Lembar, tabel: TabelAsing, tw: int) -> Letak:
    """The place where most of the columns are found, the uppermost of equals.

    Of equals that follow one another the last: a header of one level already fits together with the
    row above it.
    """
    kisi = _kisi(lembar, BARIS_CARI + tabel.baris_judul)
    baris = range(1, min(lembar.baris_terakhir, BARIS_CARI) + 1)
    terbaik = Letak(1, {}, _semua(tabel, tw), {}, ())
    for letak in (_letak(kisi, lembar, tabel, tw, n) for n in baris):
        berikut = letak.baris == terbaik.baris + 1 and letak.ketemu == terbaik.ketemu > 0
        if letak.ketemu > terbaik.ketemu or berikut:
            terbaik = letak
    return terbaik


def _kisi(lembar: Lembar, batas: int) -> Kisi:
    """The texts of the upper rows; a merged range shows its text in each of its cells."""
    teks = {}
    for n in range(1, min(lembar.baris_terakhir, batas) + 1):
        for k in range(1, lembar.kolom_terakhir + 1):
            isi = rapikan(str(lembar.sel(f"{huruf_kolom(k - 1)}{n}").nilai or ""))
            if isi:
                teks[n, k] = isi
    for b1, k1, b2, k2 in lembar.letak.gabungan:
        isi = teks.get((b1, k1), "")
        if isi:
            teks |= {(b, k): isi for b in range(b1, min(b2, batas) + 1) for k in range(k1, k2 + 1)}
    return teks


def _letak(kisi: Kisi, lembar: Lembar, tabel: TabelAsing, tw: int, baris: int) -> Letak:
    rentang = range(baris, baris + tabel.baris_judul)
    jalur = {k: _jalur(kisi, rentang, k) for k in range(1, lembar.kolom_terakhir + 1)}
    huruf, hilang, ganda = {}, {}, {}
    for tempat, (kolom, judul) in _dicari(tabel, tw).items():
        cocok_di = [huruf_kolom(k - 1) for k, j in jalur.items() if _sesuai(j, judul)]
        if kolom.ke is not None:
            cocok_di = cocok_di[kolom.ke - 1 : kolom.ke]
        if len(cocok_di) == 1:
            huruf[tempat] = cocok_di[0]
        elif cocok_di:
            ganda[tempat] = tuple(cocok_di)
        elif not isinstance(kolom, KolomAsing) or kolom.wajib:
            hilang[tempat] = tuple(" > ".join(j) for j in judul)
    ada = tuple(dict.fromkeys(" > ".join(j) for j in jalur.values() if j))
    return Letak(baris, huruf, hilang, ganda, ada)


def _jalur(kisi: Kisi, baris: range, kolom: int) -> tuple[str, ...]:
    """The header of one column from top to bottom; a text that is merged downwards counts once."""
    isi = (kisi.get((n, kolom), "") for n in baris)
    return tuple(dict.fromkeys(t for t in isi if t))


def _sesuai(jalur: tuple[str, ...], judul: tuple[tuple[str, ...], ...]) -> bool:
    """Whether a header ends with the levels of one of the alternatives."""
    return any(len(j) <= len(jalur) and all(map(cocok, jalur[len(jalur) - len(j) :], j)) for j in judul)


_Dicari = Mapping[_Tempat, tuple[KolomAsing | KunciAsing, tuple[tuple[str, ...], ...]]]


def _dicari(tabel: TabelAsing, tw: int) -> _Dicari:
    """The columns to look for; of the quarters before only where they are needed to add or subtract."""
    hasil: dict[_Tempat, tuple[KolomAsing | KunciAsing, tuple[tuple[str, ...], ...]]] = {
        ("kode", tw): (tabel.kunci, tuple(tafsir(j, tw) for j in tabel.kunci.judul))
    }
    for kunci, kolom in tabel.kolom.items():
        mulai = 1 if kolom.nilai and kolom.per_triwulan else tw
        for n in range(mulai, tw + 1):
            hasil[kunci, n] = (kolom, tuple(tafsir(j, n) for j in kolom.judul))
    return hasil


def _semua(tabel: TabelAsing, tw: int) -> dict[_Tempat, tuple[str, ...]]:
    return {t: tuple(" > ".join(j) for j in judul) for t, (_, judul) in _dicari(tabel, tw).items()}

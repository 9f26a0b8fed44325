"""Text beside a label: the footer of a foreign sheet as the analysis of the section as a whole."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.lembar import Buku, Lembar, Sel
from lkj.lembar.alamat import a1, pisah
from lkj.rencana import tata_isian as isian
from lkj.rencana.acuan import SELURUH_SEKSI
from lkj.tabel import Baris, Nilai, konversi, rapikan
from lkj.tata_asing.model import TataAsing
from lkj.tata_asing.pola import cocok, cocok_salah_satu

_Temuan = tuple[Sel, Sel, str]
"""A label, the cell with its text, and the text."""


@dataclass(frozen=True)
class BarisTersebar(Baris):
    """A row whose cells stand in several places."""

    tempat: Mapping[str, str] = field(default_factory=dict)

    def alamat(self, kunci: str) -> str:
        """The A1 address of a column."""
        return self.tempat.get(kunci) or self.tempat["kode"]


def baris_label(buku: Buku, berkas: str, asing: TataAsing) -> tuple[list[Baris], list[Catatan]]:
    """The row ``SEKSI`` of the sheet Analisis, and a remark for each label that stands more than once.

    No row where the layout has no labels or none is found; a label that is not found is refused in it.
    """
    lembar = next((s for s in buku.semua if asing.label and cocok(s.nama, asing.lembar_label)), None)
    if lembar is None:
        return [], []
    semua = {str(butir): _cari(lembar, pola) for butir, pola in asing.label.items()}
    catatan = [_ganda(berkas, lembar, ada) for ada in semua.values() if len(ada) > 1]
    ketemu = {butir: ada[0] for butir, ada in semua.items() if len(ada) == 1}
    nilai: dict[str, Nilai] = {"kode": SELURUH_SEKSI}
    tempat: dict[str, str] = {}
    rusak = {k.kunci for k in isian.ANALISIS.kolom} - {"kode", *ketemu}
    for butir, (label, sel, teks) in ketemu.items():
        tempat[butir] = sel.alamat
        tempat.setdefault("kode", label.alamat)
        kolom = next(k for k in isian.ANALISIS.kolom if k.kunci == butir)
        isi, masalah = konversi(sel, kolom)
        nilai[butir] = teks if isi is not None and not masalah else None
        rusak |= {butir} if masalah else set()
    if not ketemu:
        return [], catatan
    nomor, _ = pisah(tempat["kode"])
    return [BarisTersebar(berkas, lembar.nama, nomor, nilai, {}, frozenset(rusak), tempat)], catatan


def _ganda(berkas: str, lembar: Lembar, ada: list[_Temuan]) -> Catatan:
    label, *lain = (sel for sel, _, _ in ada)
    alamat = {"berkas": berkas, "lembar": lembar.nama, "sel": label.alamat}
    return catat("LABEL_ASING_GANDA", **alamat, nilai=label.teks, lain=", ".join(s.alamat for s in lain))


def _cari(lembar: Lembar, pola: tuple[str, ...]) -> list[_Temuan]:
    """Where a label stands, with its text: behind a colon, or in the next filled cell."""
    hasil = []
    for sel in lembar:
        if not isinstance(sel.nilai, str):
            continue
        label, _, ekor = rapikan(sel.nilai).partition(":")
        if cocok_salah_satu(label, pola):
            di = sel if ekor.strip() else _kanan(lembar, sel)
            teks = ekor if ekor.strip() else rapikan(str(di.nilai or "")).removeprefix(":")
            hasil.append((sel, di, teks.strip()))
    return hasil


def _kanan(lembar: Lembar, sel: Sel) -> Sel:
    baris, kolom = pisah(sel.alamat)
    semua = (lembar.sel(a1(baris, k)) for k in range(kolom + 1, lembar.kolom_terakhir + 1))
    berisi = (s for s in semua if s.nilai not in (None, "", ":"))
    return next(berisi, lembar.sel(a1(baris, kolom + 1)))

"""A sheet's layout as data: read the rows of a table by its columns, with a remark for each bad cell.

The layout (`Tata`) serves both directions: what writes a workbook and what reads it name the same
columns. Cells are converted one by one, so one bad cell never hides another.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from lkj import angka
from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.lembar import Buku, Lembar, Sel
from lkj.periode import tanggal_panjang

PANJANG_TEKS = 4_000
"""Longest text of a cell, in characters: a page and a half; more is an essay, not an analysis."""

Nilai = str | Decimal | date | tuple[Decimal, Decimal] | None


@dataclass(frozen=True)
class Kolom:
    """One column: key, printed header, kind of value, whether it must be filled, width in characters."""

    kunci: str
    judul: str
    jenis: str = "teks"
    wajib: bool = False
    lebar: int = 14
    pilihan: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tata:
    """Layout of one sheet: its name, the row of the headers (1-based) and the columns from A on."""

    lembar: str
    kolom: tuple[Kolom, ...]
    baris_judul: int = 1
    jumlah_tambahan: int = 0

    @property
    def baris_data(self) -> int:
        """The first row of data (1-based)."""
        return self.baris_judul + 1 + self.jumlah_tambahan

    def huruf(self, kunci: str) -> str:
        """Column letter of a key."""
        return huruf_kolom([k.kunci for k in self.kolom].index(kunci))

    def judul(self, kunci: str) -> str:
        """Printed header of a key."""
        return next(k.judul for k in self.kolom if k.kunci == kunci)


def huruf_kolom(indeks: int) -> str:
    """Column letters of a zero-based index: 0 → A, 26 → AA."""
    huruf = ""
    indeks += 1
    while indeks:
        indeks, sisa = divmod(indeks - 1, 26)
        huruf = chr(65 + sisa) + huruf
    return huruf


@dataclass(frozen=True)
class Baris:
    """One data row: its number, converted values by column key, and where each stands."""

    berkas: str
    lembar: str
    nomor: int
    nilai: Mapping[str, Nilai]
    huruf: Mapping[str, str]
    rusak: frozenset[str] = frozenset()

    def alamat(self, kunci: str) -> str:
        """The A1 address of a column of this row."""
        return f"{self.huruf[kunci]}{self.nomor}"

    def teks(self, kunci: str) -> str:
        """The value as text, empty when missing."""
        nilai = self.nilai.get(kunci)
        return "" if nilai is None else str(nilai)

    def angka(self, kunci: str) -> Decimal | None:
        """The value as a number, None when missing."""
        nilai = self.nilai.get(kunci)
        return nilai if isinstance(nilai, Decimal) else None

    def catat(self, kode: str, kunci: str, /, **isian: object) -> Catatan:
        """A remark on one cell of this row."""
        nilai = isian.pop("nilai", self.nilai.get(kunci))
        tampak = angka.tulis(nilai, desimal=10) if isinstance(nilai, Decimal) else nilai
        return catat(
            kode,
            berkas=self.berkas,
            lembar=self.lembar,
            sel=self.alamat(kunci),
            nilai=tampak,
            **isian,
        )


PilihAbaikan = Callable[[Mapping[str, Sel]], Iterable[str]]
"""From the cells of a row, the keys of the columns that are not to be read in it."""


@dataclass
class Pembaca:
    """Reads tables of one workbook and collects the remarks."""

    buku: Buku
    berkas: str
    catatan: list[Catatan] = field(default_factory=list)

    def baris(self, tata: Tata, abaikan: PilihAbaikan | None = None) -> list[Baris]:
        """All non-empty data rows of a sheet; remarks for a missing sheet, header or bad cell."""
        lembar = self.buku.lembar(tata.lembar)
        if lembar is None:
            self.catatan.append(
                catat("LEMBAR_TIDAK_ADA", berkas=self.berkas, lembar=tata.lembar, nama=tata.lembar)
            )
            return []
        if not self._judul_benar(lembar, tata):
            return []
        nomor = range(tata.baris_data, lembar.baris_terakhir + 1)
        return [b for n in nomor if (b := self._satu_baris(lembar, tata, n, abaikan))]

    def _judul_benar(self, lembar: Lembar, tata: Tata) -> bool:
        salah = []
        for i, kolom in enumerate(tata.kolom):
            alamat = f"{huruf_kolom(i)}{tata.baris_judul}"
            terbaca = rapikan(str(lembar.sel(alamat).nilai or ""))
            if terbaca.casefold() != rapikan(kolom.judul).casefold():
                salah.append(self._catat(lembar, alamat, "JUDUL_KOLOM", terbaca, judul=kolom.judul))
        self.catatan += salah
        return not salah

    def _satu_baris(
        self, lembar: Lembar, tata: Tata, nomor: int, abaikan: PilihAbaikan | None
    ) -> Baris | None:
        sel = {k.kunci: lembar.sel(f"{huruf_kolom(i)}{nomor}") for i, k in enumerate(tata.kolom)}
        if all(_hampa(s) for s in sel.values()):
            return None
        nilai: dict[str, Nilai] = {}
        rusak = set()
        lewati = set(abaikan(sel)) if abaikan else set[str]()
        for kolom in (k for k in tata.kolom if k.kunci not in lewati):
            terbaca, masalah = konversi(sel[kolom.kunci], kolom)
            nilai[kolom.kunci] = terbaca
            if masalah:
                rusak.add(kolom.kunci)
                kode, isian = masalah
                s = sel[kolom.kunci]
                tampak = s.galat or s.teks
                self.catatan.append(self._catat(lembar, s.alamat, kode, tampak, kolom=kolom.judul, **isian))
        huruf = {k.kunci: huruf_kolom(i) for i, k in enumerate(tata.kolom)}
        return Baris(self.berkas, tata.lembar, nomor, nilai, huruf, frozenset(rusak))

    def _catat(self, lembar: Lembar, alamat: str, kode: str, nilai: object, **isian: object) -> Catatan:
        return catat(kode, berkas=self.berkas, lembar=lembar.nama, sel=alamat, nilai=nilai, **isian)


def rapikan(teks: str) -> str:
    """Fold white space to single blanks."""
    return " ".join(teks.split())


def _hampa(sel: Sel) -> bool:
    return sel.nilai in (None, "") and not sel.galat and not sel.rumus


Masalah = tuple[str, Mapping[str, object]] | None


def konversi(sel: Sel, kolom: Kolom) -> tuple[Nilai, Masalah]:
    """Turn a cell into the kind of value its column holds, or say what is wrong with it."""
    if sel.galat:
        return None, ("SEL_GALAT", {})
    if sel.rumus and sel.nilai is None:
        return None, ("RUMUS_TANPA_HASIL", {})
    if _hampa(sel) or (isinstance(sel.nilai, str) and not sel.nilai.strip()):
        contoh = {"contoh": _CONTOH.get(kolom.jenis, "keterangan yang diminta")}
        return None, ("SEL_KOSONG", contoh) if kolom.wajib else None
    if sel.karakter_ditolak:
        karakter = ", ".join(f"U+{k:04X}" for k in sel.karakter_ditolak[:5])
        return None, ("KARAKTER", {"karakter": karakter})
    return _KONVERSI[kolom.jenis](sel, kolom)


_CONTOH = {
    "angka": "angka, misalnya 82,5",
    "rupiah": "angka Rupiah, misalnya 1250000",
    "tanggal": "tanggal",
}


def _teks(sel: Sel, kolom: Kolom) -> tuple[Nilai, Masalah]:
    teks = rapikan(_sebagai_teks(sel.nilai))
    if len(teks) > PANJANG_TEKS:
        return None, ("TERLALU_PANJANG", {"batas": angka.tulis(Decimal(PANJANG_TEKS))})
    if kolom.pilihan and teks not in kolom.pilihan:
        from lkj.katalog import dugaan

        isian = {"pilihan": ", ".join(kolom.pilihan), "dugaan": dugaan(teks, list(kolom.pilihan))}
        return None, ("NILAI_PILIHAN", isian)
    return teks, None


def _sebagai_teks(nilai: object) -> str:
    """What a cell shows: a spreadsheet makes a number of "2023" and a date of "7/3/2023" unasked."""
    if isinstance(nilai, bool):
        return str(nilai).upper()
    if isinstance(nilai, date):
        return tanggal_panjang(nilai)
    return _ketikan(nilai) if isinstance(nilai, Decimal) else str(nilai)


def _ketikan(nilai: Decimal) -> str:
    """A number as it is typed into a cell: decimal comma, no thousands."""
    return angka.tulis(nilai, desimal=10).replace(".", "")


def _kode(sel: Sel, kolom: Kolom) -> tuple[Nilai, Masalah]:
    if not isinstance(sel.nilai, str):
        return None, ("KODE_BUKAN_TEKS", {})
    return _teks(sel, kolom)


def _angka(sel: Sel, kolom: Kolom) -> tuple[Nilai, Masalah]:
    if isinstance(sel.nilai, bool | date):
        return None, ("BUKAN_ANGKA", {})
    if isinstance(sel.nilai, Decimal):
        return sel.nilai, None
    terbaca = angka.baca(str(sel.nilai), rupiah=kolom.jenis == "rupiah")
    if terbaca.nilai is None:
        return None, ("BUKAN_ANGKA", {})
    return None, ("ANGKA_SEBAGAI_TEKS", {"tulis": _ketikan(terbaca.nilai)})


def _target(sel: Sel, kolom: Kolom) -> tuple[Nilai, Masalah]:
    if not isinstance(sel.nilai, str):
        return _angka(sel, kolom)
    cocok = _RENTANG.fullmatch(sel.nilai.strip())
    if not cocok:
        return _angka(sel, kolom)
    bawah, atas = (Decimal(b.replace(",", ".")) for b in cocok.groups())
    return ((bawah, atas), None) if bawah < atas else (None, ("BUKAN_ANGKA", {}))


_RENTANG = re.compile(r"(\d+(?:,\d+)?)\s*[-–]\s*(\d+(?:,\d+)?)", re.ASCII)


def _tanggal(sel: Sel, kolom: Kolom) -> tuple[Nilai, Masalah]:  # noqa: ARG001  one signature for all
    if isinstance(sel.nilai, datetime):
        return sel.nilai.date(), None
    if isinstance(sel.nilai, date):
        return sel.nilai, None
    try:
        return date.fromisoformat(str(sel.nilai).strip()), None
    except ValueError:
        return None, ("TANGGAL_SALAH", {})


_KONVERSI: dict[str, Callable[[Sel, Kolom], tuple[Nilai, Masalah]]] = {
    "teks": _teks,
    "kode": _kode,
    "angka": _angka,
    "rupiah": _angka,
    "target": _target,
    "tanggal": _tanggal,
}


def kunci_ganda(baris: Iterable[Baris], *kunci: str) -> list[Catatan]:
    """A remark for each row whose key columns repeat those of an earlier row."""
    pertama: dict[tuple[str, ...], Baris] = {}
    catatan = []
    for b in baris:
        nilai = tuple(b.teks(k) for k in kunci)
        if not any(nilai):
            continue
        awal = pertama.setdefault(nilai, b)
        if awal is not b:
            catatan.append(b.catat("KUNCI_GANDA", kunci[-1], pertama=awal.alamat(kunci[-1])))
    return catatan

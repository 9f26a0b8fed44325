"""Read the rows of a sheet by its layout."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from lkj import angka
from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.lembar import Buku, Lembar, Sel
from lkj.tabel.konversi import Nilai, hampa, konversi, rapikan
from lkj.tabel.tata import Kolom, Tata, huruf_kolom


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
GantiKolom = Callable[[Mapping[str, Sel]], Mapping[str, Kolom]]
"""From the cells of a row, the columns that hold another kind of value in it, by key."""


@dataclass
class Pembaca:
    """Reads tables of one workbook and collects the remarks."""

    buku: Buku
    berkas: str
    catatan: list[Catatan] = field(default_factory=list)

    def baris(
        self, tata: Tata, abaikan: PilihAbaikan | None = None, ganti: GantiKolom | None = None
    ) -> list[Baris]:
        """All non-empty data rows of a sheet; remarks for a missing sheet, header or bad cell."""
        lembar = self.buku.lembar(tata.lembar)
        if lembar is None and tata.boleh_tiada:
            return []
        if lembar is None:
            self.catatan.append(
                catat("LEMBAR_TIDAK_ADA", berkas=self.berkas, lembar=tata.lembar, nama=tata.lembar)
            )
            return []
        if not self._judul_benar(lembar, tata):
            return []
        nomor = range(tata.baris_data, lembar.baris_terakhir + 1)
        return [b for n in nomor if (b := self._satu_baris(lembar, tata, n, abaikan, ganti))]

    def _judul_benar(self, lembar: Lembar, tata: Tata) -> bool:
        salah = []
        for i, kolom in enumerate(tata.kolom):
            alamat = f"{huruf_kolom(i)}{tata.baris_judul}"
            terbaca = rapikan(str(lembar.sel(alamat).nilai or ""))
            if kolom.tambahan and not terbaca and _kolom_hampa(lembar, i, tata):
                continue
            if terbaca.casefold() != rapikan(kolom.judul).casefold():
                salah.append(self._catat(lembar, alamat, "JUDUL_KOLOM", terbaca, judul=kolom.judul))
        self.catatan += salah
        return not salah

    def _satu_baris(
        self,
        lembar: Lembar,
        tata: Tata,
        nomor: int,
        abaikan: PilihAbaikan | None,
        ganti: GantiKolom | None,
    ) -> Baris | None:
        sel = {k.kunci: lembar.sel(f"{huruf_kolom(i)}{nomor}") for i, k in enumerate(tata.kolom)}
        if all(hampa(s) for s in sel.values()):
            return None
        nilai: dict[str, Nilai] = {}
        rusak = set[str]()
        lewati = set(abaikan(sel)) if abaikan else set[str]()
        lain = ganti(sel) if ganti else dict[str, Kolom]()
        for kolom in (lain.get(k.kunci, k) for k in tata.kolom if k.kunci not in lewati):
            terbaca, masalah = konversi(sel[kolom.kunci], kolom)
            nilai[kolom.kunci] = terbaca
            if masalah:
                rusak |= {kolom.kunci} if terbaca is None else set()
                kode, isian = masalah
                s = sel[kolom.kunci]
                tampak = s.galat or s.teks
                self.catatan.append(self._catat(lembar, s.alamat, kode, tampak, kolom=kolom.judul, **isian))
        huruf = {k.kunci: huruf_kolom(i) for i, k in enumerate(tata.kolom)}
        return Baris(self.berkas, tata.lembar, nomor, nilai, huruf, frozenset(rusak))

    def _catat(self, lembar: Lembar, alamat: str, kode: str, nilai: object, **isian: object) -> Catatan:
        return catat(kode, berkas=self.berkas, lembar=lembar.nama, sel=alamat, nilai=nilai, **isian)


def _kolom_hampa(lembar: Lembar, indeks: int, tata: Tata) -> bool:
    nomor = range(tata.baris_judul, lembar.baris_terakhir + 1)
    return all(hampa(lembar.sel(f"{huruf_kolom(indeks)}{n}")) for n in nomor)


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
            isian = {"nilai": " ".join(nilai), "pertama": awal.alamat(kunci[-1])}
            catatan.append(b.catat("KUNCI_GANDA", kunci[-1], **isian))
    return catatan

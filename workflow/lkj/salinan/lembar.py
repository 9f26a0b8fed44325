"""One worksheet part: styles of cells, cells that have to be made, the place of its comments."""

from collections.abc import Mapping
from typing import Final

from lkj.lembar.alamat import Rentang, a1, pisah, pisah_rentang
from lkj.salinan.paket import R
from lkj.salinan.simpul import Bagian, Simpul

Tempat = tuple[int, int]
"""Row and column of a cell, 1-based."""
_SESUDAH_GAMBAR: Final = {
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts",
    "AlternateContent", "extLst",
}  # fmt: skip
"""What stands behind ``legacyDrawing`` in a worksheet."""
_LEBAR_BAKU: Final = 64
_TINGGI_BAKU: Final = 20
"""Width of a column and height of a row without any of their own, in pixels."""


class LembarXml:
    """A worksheet part and the changes that wait to be made to it."""

    def __init__(self, isi: bytes, nama: str) -> None:
        """Parse the part.

        Raises:
            Tolak: It is no plain XML.
        """
        self._bagian = Bagian(isi, nama)
        akar = self._bagian.akar
        self._data = akar.cari("sheetData")
        self._baris: dict[int, Simpul] = {}
        self._sel: dict[int, dict[int, Simpul]] = {}
        nomor = 0
        for b in self._data.anak if self._data else []:
            nomor = int(b.atribut.get("r", nomor + 1))
            self._baris[nomor] = b
            self._sel[nomor] = _sel_baris(b)
        self._gabungan = [pisah_rentang(s.atribut["ref"]) for s in akar.telusuri("mergeCell")]
        self._kolom = [
            (int(s.atribut["min"]), int(s.atribut["max"]), s.atribut) for s in akar.telusuri("col")
        ]

    def jangkar(self, tempat: Tempat) -> Tempat:
        """The cell that shows what stands at a place: the first of its merged range, else itself."""
        return next((r[:2] for r in self._gabungan if _di_dalam(tempat, r)), tempat)

    def gaya(self, tempat: Tempat) -> int:
        """The style of a cell; of one that is not there, what its row or column gives it."""
        baris, kolom = tempat
        sel = self._sel.get(baris, {}).get(kolom)
        if sel is not None:
            return int(sel.atribut.get("s", 0))
        b = self._baris.get(baris)
        if b is not None and b.atribut.get("customFormat") in {"1", "true"}:
            return int(b.atribut.get("s", 0))
        milik = next((a for awal, akhir, a in self._kolom if awal <= kolom <= akhir), {})
        return int(milik.get("style", 0))

    def semua_gaya(self) -> dict[Tempat, int]:
        """The style of every cell that is there."""
        return {
            (b, k): int(s.atribut.get("s", 0)) for b, milik in self._sel.items() for k, s in milik.items()
        }

    def atur(self, gaya: Mapping[Tempat, int]) -> None:
        """Give cells a style; a cell, or its row, that is not there is made in its place. Called once."""
        baru: dict[int, dict[int, int]] = {}
        for (baris, kolom), g in sorted(gaya.items()):
            sel = self._sel.get(baris, {}).get(kolom)
            if sel is not None:
                self._bagian.atur(sel, s=str(g))
            else:
                baru.setdefault(baris, {})[kolom] = g
        self._baris_baru({b: sel for b, sel in baru.items() if b not in self._baris})
        for b, milik in baru.items():
            if b in self._baris:
                self._sel_baru(b, milik)

    def tambah_komentar(self, relasi: str) -> None:
        """Name the drawing that holds the boxes of the comments."""
        akar = self._bagian.akar
        teks = f'<{self._bagian.awalan(akar)}legacyDrawing xmlns:r="{R}" r:id="{relasi}"/>'
        sesudah = next((s for s in akar.anak if s.nama in _SESUDAH_GAMBAR), None)
        if sesudah is None:
            self._bagian.tambah(akar, teks)
        else:
            self._bagian.sebelum(sesudah, teks)

    def lebar(self, kolom: int) -> int:
        """Width of a column, in pixels."""
        milik = next((a for awal, akhir, a in self._kolom if awal <= kolom <= akhir), {})
        if milik.get("hidden") in {"1", "true"}:
            return 0
        return round(float(milik["width"]) * 7 + 5) if "width" in milik else _LEBAR_BAKU

    def tinggi(self, baris: int) -> int:
        """Height of a row, in pixels."""
        b = self._baris.get(baris)
        if b is not None and b.atribut.get("hidden") in {"1", "true"}:
            return 0
        return round(float(b.atribut["ht"]) * 4 / 3) if b is not None and "ht" in b.atribut else _TINGGI_BAKU

    def hasil(self) -> bytes:
        """The part with its changes."""
        return self._bagian.hasil()

    def _tulis_sel(self, baris: int, milik: Mapping[int, int]) -> str:
        awalan = self._bagian.awalan(self._bagian.akar)
        return "".join(f'<{awalan}c r="{a1(baris, k)}" s="{g}"/>' for k, g in sorted(milik.items()))

    def _sel_baru(self, baris: int, milik: Mapping[int, int]) -> None:
        """Cells of a row that is there, each before the first cell to its right."""
        b, ada = self._baris[baris], self._sel[baris]
        ekor = {}
        for kolom, g in milik.items():
            kanan = min((k for k in ada if k > kolom), default=None)
            if kanan is None:
                ekor[kolom] = g
            else:
                self._bagian.sebelum(ada[kanan], self._tulis_sel(baris, {kolom: g}))
        if ekor:
            self._bagian.tambah(b, self._tulis_sel(baris, ekor))
        # Places that were only counted have to be said once a cell is put between them.
        for k, s in ada.items():
            if "r" not in s.atribut:
                self._bagian.atur(s, r=a1(baris, k))
        if "spans" in b.atribut or "r" not in b.atribut:
            self._bagian.atur(b, spans=None, r=str(baris))

    def _baris_baru(self, baru: Mapping[int, Mapping[int, int]]) -> None:
        """Rows that are not there, each before the first row below it."""
        if not baru:
            return
        awalan = self._bagian.awalan(self._bagian.akar)
        ekor = ""
        for baris, milik in baru.items():
            teks = f'<{awalan}row r="{baris}">{self._tulis_sel(baris, milik)}</{awalan}row>'
            bawah = min((n for n in self._baris if n > baris), default=None)
            if bawah is None:
                ekor += teks
            else:
                self._bagian.sebelum(self._baris[bawah], teks)
        if ekor and self._data is not None:
            self._bagian.tambah(self._data, ekor)


def _sel_baris(baris: Simpul) -> dict[int, Simpul]:
    hasil: dict[int, Simpul] = {}
    kolom = 0
    for s in baris.semua("c"):
        kolom = pisah(s.atribut["r"])[1] if "r" in s.atribut else kolom + 1
        hasil[kolom] = s
    return hasil


def _di_dalam(tempat: Tempat, r: Rentang) -> bool:
    return r[0] <= tempat[0] <= r[2] and r[1] <= tempat[1] <= r[3]

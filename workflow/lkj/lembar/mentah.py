"""The raw pass over one worksheet: what is stored, cell by cell, before any library interprets it.

It is the preflight of a sheet (no cell beyond the limits reaches a reader) and the third witness of a
figure: `lkj.lembar.baca_dua` compares what two libraries read with the text found here. Rows and
cells must stand in order, each once, as every office program writes them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple, NoReturn

from lkj.lembar import batas
from lkj.lembar.alamat import NOMOR_KOLOM, Rentang, a1, di_dalam_batas, pisah, pisah_rentang
from lkj.lembar.galat import Tolak
from lkj.lembar.xml_aman import SS, Atribut, pengurai, urai

_LEMBAR: Final = f"{SS}worksheet"
_DATA: Final = f"{SS}sheetData"
_BARIS: Final = f"{SS}row"
_SEL: Final = f"{SS}c"
_NILAI: Final = f"{SS}v"
_RUMUS: Final = f"{SS}f"
_SISIP: Final = f"{SS}is"
_KOLOM: Final = f"{SS}col"
_GABUNG: Final = f"{SS}mergeCell"
_TAUT: Final = f"{SS}hyperlink"
_TAMBAHAN: Final = f"{SS}extLst"
_YA: Final = frozenset({"1", "true"})
_ANGKA: Final = "0123456789"


class SelMentah(NamedTuple):
    """A cell as stored: type letter (``n`` when absent), text of ``<v>``, whether a formula, style number."""

    jenis: str
    teks: str | None
    rumus: bool
    gaya: str = "0"


@dataclass(slots=True)
class LembarMentah:
    """The stored cells of one sheet that are not empty, by (row, column), and what is hidden or merged."""

    sel: dict[tuple[int, int], SelMentah] = field(default_factory=dict)
    baris_tersembunyi: list[int] = field(default_factory=list)
    kolom_tersembunyi: list[tuple[int, int]] = field(default_factory=list)
    gabungan: list[Rentang] = field(default_factory=list)
    jumlah: int = 0


def pindai(isi: bytes, nama: str) -> LembarMentah:
    """Scan one worksheet part.

    Args:
        isi: The part.
        nama: The sheet's name, for the remark.

    Raises:
        Tolak: The sheet is damaged, too large, or cells stand twice, out of order or too far out.
    """
    pemindai = _Pemindai()
    p = pengurai()
    p.StartElementHandler = pemindai.mulai
    p.EndElementHandler = pemindai.selesai
    p.CharacterDataHandler = pemindai.huruf
    p.CommentHandler = p.ProcessingInstructionHandler = pemindai.sisipan
    try:
        urai(p, isi, nama)
        return pemindai.tutup()
    except Tolak as t:
        raise Tolak(t.kode, t.apa, lembar=nama, sel=t.sel) from t


def tertutup(gabungan: list[Rentang]) -> Iterator[tuple[tuple[int, int], str]]:
    """Every cell that a merged range covers (all but its first), with the range."""
    for b1, k1, b2, k2 in gabungan:
        rentang = f"{a1(b1, k1)}:{a1(b2, k2)}"
        for b in range(b1, b2 + 1):
            for k in range(k1, k2 + 1):
                if (b, k) != (b1, k1):
                    yield (b, k), rentang


class _Pemindai:
    """The handlers; the depth tells sheetData (1), row (2), cell (3) and its value (4) apart."""

    def __init__(self) -> None:
        self.hasil = LembarMentah()
        self.dalam = 0
        self.di_data = self.di_nilai = self.ada_data = False
        self.baris, self.baris_teks, self.kolom = 0, "", 0
        self.jenis, self.gaya, self.rumus, self.sisip = "n", "0", False, False
        self.potong: list[str] | None = None

    def mulai(self, nama: str, atribut: Atribut) -> None:
        dalam = self.dalam
        self.dalam = dalam + 1
        if self.di_data:
            if dalam == 3:
                self._mulai_sel(nama, atribut)
            elif dalam == 4:
                self._mulai_isi(nama)
            elif dalam == 2:
                self._mulai_baris(nama, atribut)
            elif self.di_nilai or dalam > batas.DALAM:
                _rusak("isi sel")
        else:
            self._mulai_luar(nama, atribut, dalam)

    def selesai(self, _: str) -> None:
        self.dalam = dalam = self.dalam - 1
        if self.di_data:
            if dalam == 4:
                self.di_nilai = False
            elif dalam == 3:
                self._simpan()
            elif dalam == 1:
                self.di_data = False

    def huruf(self, teks: str) -> None:
        if self.di_nilai and self.potong is not None:
            self.potong.append(teks)

    def sisipan(self, *_: str) -> None:
        # Inside a value one library reads past a comment and another stops at it.
        if self.di_nilai:
            _rusak("isi sel")

    def tutup(self) -> LembarMentah:
        """The result, once all merged ranges are known."""
        for tempat, rentang in tertutup(self.hasil.gabungan):
            if tempat in self.hasil.sel:
                raise Tolak("ISI_TERTUTUP", rentang, sel=a1(*tempat))
        return self.hasil

    def _mulai_baris(self, nama: str, atribut: Atribut) -> None:
        if nama != _BARIS:
            _rusak("isi lembar")
        teks = atribut.get("r", "")
        nomor = int(teks) if teks.isascii() and teks.isdigit() else 0
        if "r" in atribut and nomor <= self.baris:
            # Such a row replaces or follows another; which of them counts, the readers see differently.
            raise Tolak("ISI_BERBAHAYA", f"baris {teks:.20} tidak berurutan")
        self.baris = nomor or self.baris + 1
        self.baris_teks, self.kolom = str(self.baris), 0
        if atribut.get("hidden") in _YA or atribut.get("ht") == "0":
            self.hasil.baris_tersembunyi.append(self.baris)

    def _mulai_sel(self, nama: str, atribut: Atribut) -> None:
        if nama != _SEL:
            if nama == _TAMBAHAN:
                return
            _rusak("isi lembar")
        alamat = atribut.get("r")
        self.kolom = self._kolom(alamat) if alamat is not None else self.kolom + 1
        self.jenis, self.gaya = atribut.get("t", "n"), atribut.get("s", "0")
        self.rumus, self.sisip, self.potong = False, False, None
        self.hasil.jumlah += 1
        if self.baris > batas.BARIS or self.kolom > batas.KOLOM:
            self._terlalu_jauh(alamat)
        if self.hasil.jumlah > batas.SEL:
            raise Tolak("TERLALU_BESAR", f"{batas.SEL} sel")

    def _kolom(self, alamat: str) -> int:
        huruf = alamat.rstrip(_ANGKA)
        kolom = NOMOR_KOLOM.get(huruf, 0)
        if not kolom or alamat[len(huruf) :] != self.baris_teks:
            self._alamat_aneh(alamat)
        if kolom <= self.kolom:
            raise Tolak("ISI_BERBAHAYA", "sel yang tertulis dua kali atau tidak berurutan", sel=alamat)
        return kolom

    def _alamat_aneh(self, alamat: str) -> NoReturn:
        try:
            baris, kolom = pisah(alamat)
        except ValueError:
            _rusak(f"alamat sel {alamat:.20}")
        if baris == self.baris and kolom > batas.KOLOM:
            self._terlalu_jauh(alamat)
        _rusak(f"alamat sel {alamat:.20}")

    def _terlalu_jauh(self, alamat: str | None) -> NoReturn:
        apa = f"{batas.BARIS} baris dan {batas.KOLOM} kolom"
        raise Tolak("TERLALU_BESAR", apa, sel=alamat or a1(self.baris, self.kolom))

    def _mulai_isi(self, nama: str) -> None:
        if nama == _NILAI:
            if self.potong is not None:
                _rusak("isi sel")
            self.potong, self.di_nilai = [], True
        elif nama == _RUMUS:
            self.rumus = True
        elif nama == _SISIP:
            self.sisip = True

    def _simpan(self) -> None:
        if self.potong is None and not self.rumus and not self.sisip:
            return
        teks = None if self.potong is None else "".join(self.potong)
        self.hasil.sel[self.baris, self.kolom] = SelMentah(self.jenis, teks, self.rumus, self.gaya)

    def _mulai_luar(self, nama: str, atribut: Atribut, dalam: int) -> None:
        if dalam > batas.DALAM:
            raise Tolak("ISI_BERBAHAYA", "susunan XML")
        if nama == _DATA:
            if dalam != 1 or self.ada_data:
                _rusak("isi lembar")
            self.di_data = self.ada_data = True
        elif nama in {_BARIS, _SEL} or (dalam == 0 and nama != _LEMBAR):
            _rusak("isi lembar")
        elif nama == _KOLOM:
            self._mulai_kolom(atribut)
        elif nama in {_GABUNG, _TAUT}:
            self._mulai_rentang(nama, atribut.get("ref", ""))

    def _mulai_kolom(self, atribut: Atribut) -> None:
        if atribut.get("hidden") in _YA or atribut.get("width") == "0":
            try:
                rentang = int(atribut["min"]), int(atribut["max"])
            except (KeyError, ValueError):
                _rusak("lebar kolom")
            self.hasil.kolom_tersembunyi.append(rentang)

    def _mulai_rentang(self, nama: str, rentang: str) -> None:
        # openpyxl makes every cell of a merged or linked range.
        if not di_dalam_batas(rentang):
            apa = "sel gabungan" if nama == _GABUNG else "alamat tautan"
            raise Tolak("ISI_BERBAHAYA", f"{apa} {rentang:.40}")
        if nama == _GABUNG:
            self.hasil.gabungan.append(pisah_rentang(rentang))


def _rusak(apa: str) -> NoReturn:
    raise Tolak("BERKAS_RUSAK", apa)

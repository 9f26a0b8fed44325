"""The office's text from Word: a .docx becomes the Markdown that an officer would have typed.

Everything that was written in Word then goes the same way as a text file (`markdown.susun_narasi`): there is
one place that escapes. Looks are dropped (fonts, colours, alignment, page breaks, the target of a link);
what carries meaning and cannot be printed is a remark.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from lkj import pandoc
from lkj.catatan import Catatan, yang_wajib
from lkj.katalog import catat
from lkj.laporan.narasi.paket_word import UTAMA, WordDitolakError, buka_word, kemas_word
from lkj.laporan.narasi.sumber import MIRING, TEBAL, Potong, tulis_sebaris
from lkj.laporan.narasi.tilik_word import alamat, tilik
from lkj.pandoc import GalatPandoc
from lkj.pandoc.pohon import Simpul, dari_bytes, teks

_TINGKAT_DAFTAR = 2
_BACAAN = ("--sandbox", "-f", "docx", "-t", "json", "--track-changes=accept")
_NAIK = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_TURUN = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_BILANGAN = frozenset("0123456789.,%-–() Rp")


@dataclass(frozen=True)
class NaskahWord:
    """The text of a Word file.

    Attributes:
        teks: Markdown; None where a remark stands in the way.
        asal: Line of the Markdown → the paragraph it came from.
        catatan: Remarks.
    """

    teks: str | None
    asal: tuple[str, ...] = ()
    catatan: list[Catatan] = field(default_factory=list)


def baca_word(isi: bytes, *, berkas: str) -> NaskahWord:
    """Read a Word file.

    Args:
        isi: Its bytes.
        berkas: Its path, for remarks.
    """
    try:
        bagian = buka_word(isi)
        catatan = tilik(bagian[UTAMA], berkas=berkas)
        if yang_wajib(catatan):
            return NaskahWord(None, catatan=catatan)
        penulis = Penulis(berkas)
        penulis.tulis(pohon_word(kemas_word(bagian)))
    except (WordDitolakError, GalatPandoc) as salah:
        sebab = str(salah) if isinstance(salah, WordDitolakError) else "susunannya tidak dapat diuraikan"
        return NaskahWord(None, catatan=[catat("NARASI_WORD", berkas=berkas, sebab=sebab)])
    catatan += penulis.catatan
    teks_jadi = None if yang_wajib(catatan) else "\n".join(penulis.baris).strip("\n") + "\n"
    return NaskahWord(teks_jadi, tuple(penulis.asal), catatan)


def pohon_word(isi: bytes) -> Simpul:
    """The tree of a checked Word file.

    Raises:
        GalatPandoc: It cannot be read.
    """
    with TemporaryDirectory() as kosong:
        return dari_bytes(pandoc.jalankan(_BACAAN, masukan=isi, folder=Path(kosong)))


class Penulis:
    """Writes a tree of Word as an officer's Markdown; every line knows its paragraph."""

    def __init__(self, berkas: str) -> None:
        """Begin a text; ``berkas`` is named in remarks."""
        self.berkas = berkas
        self.baris: list[str] = []
        self.asal: list[str] = []
        self.catatan: list[Catatan] = []
        self._nomor = 0
        self._tabel = 0
        self._puncak = 1
        self._alamat = ""
        self._rapat = False

    def tulis(self, dokumen: Simpul, puncak: int | None = None) -> None:
        """Write a whole document; ``puncak`` is the level of its highest heading (None: the one it has)."""
        for nama, nilai in dokumen["meta"].items():
            self._alamat = alamat(1, teks(nilai))
            self._tolak("gaya “Title” atau “Subtitle”" if "title" in nama else f"gaya “{nama}”")
        tingkat = [b["c"][0] for b in dokumen["blocks"] if b["t"] == "Header"]
        self._puncak = min(tingkat, default=1) if puncak is None else puncak
        self.blok(dokumen["blocks"])

    def blok(self, semua: Sequence[Simpul], menjorok: str = "", butir: str = "", dalam: int = 0) -> None:
        """Write blocks; the first line of a list's item carries its mark."""
        for simpul in _gabung_daftar(semua):
            isi: Any = simpul.get("c")
            if simpul["t"] in ("Para", "Plain"):
                self._paragraf(isi, menjorok, butir)
            elif simpul["t"] == "Header":
                tanda = "#" * min(max(3 + isi[0] - self._puncak, 3), 6)
                self._paragraf(isi[2], menjorok, butir, tanda=f"{tanda} ")
            elif simpul["t"] in ("BulletList", "OrderedList"):
                self._daftar(simpul, menjorok, dalam + 1)
            elif simpul["t"] in ("Div", "BlockQuote"):
                self.blok(isi[1] if simpul["t"] == "Div" else isi, menjorok, butir, dalam)
            elif simpul["t"] == "Table":
                self._grid(simpul)
            else:
                self._alamat = alamat(self._nomor + 1, teks(isi))
                self._tolak(_SEBUTAN.get(simpul["t"], "bentuk yang tidak dikenal"))
            butir = ""

    def _paragraf(self, sebaris: Sequence[Simpul], menjorok: str, butir: str, *, tanda: str = "") -> None:
        potongan = potong(sebaris)
        isi = tulis_sebaris(potongan)
        if not isi:
            return
        self._nomor += 1
        self._alamat = alamat(self._nomor, "".join(p.teks for p in potongan))
        awal = f"{menjorok[: len(menjorok) - 4]}{butir}" if butir else menjorok
        self._baris(f"{awal}{tanda}{isi}", *([] if self._rapat else [""]))

    def _daftar(self, simpul: Simpul, menjorok: str, dalam: int) -> None:
        if dalam > _TINGKAT_DAFTAR:
            self._alamat = alamat(self._nomor + 1, teks(simpul["c"]))
            self._tolak("daftar bertingkat lebih dari dua")
        urut = simpul["t"] == "OrderedList"
        semua = simpul["c"][1] if urut else simpul["c"]
        mulai = simpul["c"][0][0] if urut else 0
        luar, self._rapat = self._rapat, all(_satu_baris(isi) for isi in semua)
        for n, isi in enumerate(semua):
            tanda = f"{mulai + n}. ".ljust(4) if urut else "-   "
            self.blok(isi, f"{menjorok}    ", tanda, dalam)
        self._rapat = luar
        if dalam == 1:
            self._baris("")

    def _grid(self, simpul: Simpul) -> None:
        """A table as lines with bars; one without a header takes its first row as one."""
        self._tabel += 1
        self._alamat = f"tabel {self._tabel}"
        _, _, kolom, kepala, badan, kaki = simpul["c"]
        baris = [*kepala[1], *(b for satu in badan for b in (*satu[2], *satu[3])), *kaki[1]]
        sel = [[self._sel(s[4]) for s in b[1]] for b in baris]
        lebar = max((len(b) for b in sel), default=0)
        if not lebar or any(len(b) != lebar for b in sel):
            self._tolak("tabel yang barisnya tidak sama panjang")
            return
        garis = "|".join(_rata(k, [b[n] for b in sel[1:]]) for n, k in enumerate(kolom))
        for n, isi in enumerate(sel):
            self._alamat = f"tabel {self._tabel}, baris {n + 1}"
            self._baris(f"| {' | '.join(isi)} |", *([f"|{garis}|"] if n == 0 else []))
        self._baris("")

    def _sel(self, isi: Sequence[Simpul]) -> str:
        if any(b["t"] not in ("Para", "Plain", "Div") for b in isi):
            self._tolak("daftar atau judul di dalam sel tabel")
        bagian: list[Potong] = []
        for satu in isi:
            sebaris = satu["c"] if satu["t"] in ("Para", "Plain") else []
            bagian += [*potong(sebaris), Potong(" ")]
        return tulis_sebaris(bagian, sel=True)

    def _baris(self, *isi: str) -> None:
        self.baris += isi
        self.asal += [self._alamat] * len(isi)

    def _tolak(self, apa: str) -> None:
        self.catatan.append(catat("NARASI_BENTUK", berkas=self.berkas, sel=self._alamat, apa=apa))


def _gabung_daftar(semua: Sequence[Simpul]) -> list[Simpul]:
    """Blocks in which lists of one kind in a row are one: programs part a list after its first item."""
    hasil: list[Simpul] = []
    for simpul in semua:
        if simpul["t"] not in ("BulletList", "OrderedList") or not hasil or hasil[-1]["t"] != simpul["t"]:
            hasil.append(simpul)
        elif simpul["t"] == "BulletList":
            hasil[-1] = {"t": "BulletList", "c": [*hasil[-1]["c"], *simpul["c"]]}
        else:
            sifat, butir = hasil[-1]["c"]
            hasil[-1] = {"t": "OrderedList", "c": [sifat, [*butir, *simpul["c"][1]]]}
    return hasil


def _satu_baris(butir: Sequence[Simpul]) -> bool:
    """Whether an item of a list is one paragraph, perhaps with a list below."""
    daftar = ("BulletList", "OrderedList")
    return all(b["t"] in daftar for b in butir[1:]) and all(
        _satu_baris(isi) for b in butir[1:] for isi in (b["c"] if b["t"] == "BulletList" else b["c"][1])
    )


_SEBUTAN = {
    "CodeBlock": "blok kode",
    "DefinitionList": "daftar definisi",
    "Figure": "gambar",
    "HorizontalRule": "garis mendatar",
}


def potong(sebaris: Sequence[Simpul], gaya: int = 0) -> list[Potong]:
    """The words of a paragraph with their looks; other looks than strong and emphasis are dropped."""
    hasil: list[Potong] = []
    for simpul in sebaris:
        jenis, isi = simpul["t"], isi_simpul(simpul)
        if jenis == "Str":
            hasil.append(Potong(isi, gaya))
        elif jenis in ("Space", "SoftBreak", "LineBreak"):
            hasil.append(Potong(" ", gaya))
        elif jenis in ("Strong", "Emph"):
            hasil += potong(isi, gaya | (TEBAL if jenis == "Strong" else MIRING))
        elif jenis in ("Superscript", "Subscript"):
            huruf = _NAIK if jenis == "Superscript" else _TURUN
            hasil += [Potong(p.teks.translate(huruf), gaya) for p in potong(isi)]
        elif jenis in ("Code", "Math", "RawInline"):
            hasil.append(Potong(isi[1], gaya))
        elif jenis in ("Span", "Link", "Quoted", "Cite"):
            hasil += potong(isi[1], gaya)
        elif jenis in ("Underline", "SmallCaps", "Strikeout"):
            hasil += potong(isi, gaya)
    return hasil


def isi_simpul(simpul: Simpul) -> Any:
    """The content of a node, whatever it is; None of a blank."""
    return simpul.get("c")


def _rata(kolom: Any, isi: Sequence[str]) -> str:
    """The alignment of a column: as the table says, else numbers to the right."""
    ada = {"AlignRight": "---:", "AlignCenter": ":---:", "AlignLeft": ":---"}.get(kolom[0]["t"])
    angka = [s.strip("* ") for s in isi if s.strip()]
    return ada or ("---:" if angka and all(_berangka(a) for a in angka) else ":---")


def _berangka(sel: str) -> bool:
    return (
        sel.startswith("{{ angka(") or (any(h.isdigit() for h in sel) and set(sel) <= _BILANGAN) or sel == "–"
    )

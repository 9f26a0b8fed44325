"""Literal numbers of headings, tables and pictures, the lists of contents, and cross references.

Numbering follows the custom of Indonesian government reports: BAB I, A., 1., a., 1), a); tables and
pictures per chapter (Tabel 3.1), in annexes with an L (Tabel L1.1). The numbers are text in
the tree, so that PDF, DOCX and HTML cannot differ.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lkj.laporan.halaman.galat import GalatJudul
from lkj.pandoc.pohon import (
    Simpul,
    atribut,
    div,
    kata,
    kelas,
    pasang,
    semua_simpul,
    tanda,
    teks,
)

TINGKAT_TERDALAM = 6
TINGKAT_DAFTAR_ISI = 3
_ROMAWI = (
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_BAGIAN = ("depan", "isi", "lampiran")
_BERNOMOR = re.compile(r"^(Tabel|Gambar|Bab|Lampiran) (?=[0-9LIVXC]+\b)")
_JUDUL_DAFTAR = {
    "daftar-isi": "Daftar Isi",
    "daftar-tabel": "Daftar Tabel",
    "daftar-gambar": "Daftar Gambar",
}


def romawi(bilangan: int) -> str:
    """Return a positive number below 400 in Roman capitals."""
    hasil = ""
    for nilai, lambang in _ROMAWI:
        hasil += lambang * (bilangan // nilai)
        bilangan %= nilai
    return hasil


def huruf(bilangan: int) -> str:
    """Return 1 as A, 26 as Z, 27 as AA."""
    hasil = ""
    while bilangan:
        bilangan, sisa = divmod(bilangan - 1, 26)
        hasil = chr(ord("A") + sisa) + hasil
    return hasil


def lambang(figur: Simpul) -> bool:
    """Tell whether a figure has no number: the emblem of the cover, a page of a scan, a page of a form."""
    tanpa = {"lambang", "pindaian", "bagan"}
    return any(simpul["t"] == "Image" and tanpa & set(kelas(simpul)) for simpul in semua_simpul(figur))


def nomor_judul(tingkat: int, urutan: int) -> str:
    """Return the literal number of the *urutan*-th heading of a level (2 to 6)."""
    bentuk = {
        2: f"{huruf(urutan)}.",
        3: f"{urutan}.",
        4: f"{huruf(urutan).lower()}.",
        5: f"{urutan})",
        6: f"{huruf(urutan).lower()})",
    }
    return bentuk[tingkat]


@dataclass(frozen=True)
class Butir:
    """One line of a list of contents: its level (1 to 3), number, text and mark."""

    tingkat: int
    nomor: str
    isi: list[Simpul]
    tanda: str


@dataclass
class Penomor:
    """Walks the tree once, writes numbers as attributes, and collects the lists and targets."""

    judul: list[Butir] = field(default_factory=list)
    tabel: list[Butir] = field(default_factory=list)
    gambar: list[Butir] = field(default_factory=list)
    sebutan: dict[str, str] = field(default_factory=dict)
    letak: dict[str, str] = field(default_factory=dict)
    _bagian: str = ""
    _bab: dict[str, int] = field(default_factory=dict)
    _urutan: dict[int, int] = field(default_factory=dict)
    _objek: dict[str, int] = field(default_factory=dict)
    _tingkat: int = 0
    _jalur: list[str] = field(default_factory=list)

    def telusuri(self, blok: list[Simpul]) -> None:
        """Number the block nodes in reading order.

        Raises:
            GalatJudul: if a heading skips a level.
        """
        for simpul in blok:
            jenis = simpul["t"]
            if jenis == "Header":
                self._nomori_judul(simpul)
            elif jenis == "Figure" and not lambang(simpul):
                self._nomori_objek(simpul, "Gambar", self.gambar, simpul["c"][1][1])
            elif jenis == "Div":
                self._masuki(simpul)

    def _masuki(self, simpul: Simpul) -> None:
        sebelumnya = self._bagian
        self._bagian = next((nama for nama in kelas(simpul) if nama in _BAGIAN), sebelumnya)
        if "tabel" in kelas(simpul) and "tanpa-judul" not in kelas(simpul):
            tabel = next(anak for anak in simpul["c"][1] if anak["t"] == "Table")
            self._nomori_objek(simpul, "Tabel", self.tabel, tabel["c"][1][1])
        self.telusuri(simpul["c"][1])
        self._bagian = sebelumnya

    def _nomori_judul(self, simpul: Simpul) -> None:
        tingkat: int = simpul["c"][0]
        if tingkat > min(self._tingkat + 1, TINGKAT_TERDALAM):
            pesan = f"Judul “{teks(simpul)}” bertingkat {tingkat}, padahal di atasnya {self._tingkat}"
            raise GalatJudul(pesan)
        self._tingkat = tingkat
        nomor = ""
        if self._bagian in ("isi", "lampiran") and "tanpa-nomor" not in kelas(simpul):
            nomor = self._nomor_berikut(tingkat)
            pasang(simpul, "nomor", nomor)
        isi = simpul["c"][2]
        if tingkat <= TINGKAT_DAFTAR_ISI:
            self.judul.append(Butir(tingkat, nomor, isi, tanda(simpul)))
        bernomor = nomor and tingkat == 1
        sebutan = nomor.replace("BAB", "Bab").replace("LAMPIRAN", "Lampiran") if bernomor else teks(isi)
        self.sebutan[tanda(simpul)] = sebutan
        self._jalur = [*self._jalur[: tingkat - 1], sebutan if tingkat == 1 else nomor.rstrip(".)")]
        self.letak[tanda(simpul)] = ".".join(self._jalur) if nomor else sebutan

    def _nomor_berikut(self, tingkat: int) -> str:
        if tingkat == 1:
            self._bab[self._bagian] = self._bab.get(self._bagian, 0) + 1
            self._urutan.clear()
            self._objek.clear()
            urutan = self._bab[self._bagian]
            return f"BAB {romawi(urutan)}" if self._bagian == "isi" else f"LAMPIRAN {urutan}"
        self._urutan[tingkat] = self._urutan.get(tingkat, 0) + 1
        for lebih_dalam in range(tingkat + 1, TINGKAT_TERDALAM + 1):
            self._urutan.pop(lebih_dalam, None)
        return nomor_judul(tingkat, self._urutan[tingkat])

    def _nomori_objek(self, simpul: Simpul, sebutan: str, daftar: list[Butir], judul: list[Simpul]) -> None:
        self._objek[sebutan] = self._objek.get(sebutan, 0) + 1
        awalan = {"isi": "", "lampiran": "L"}.get(self._bagian)
        bab = "" if awalan is None else f"{awalan}{self._bab.get(self._bagian, 0)}."
        nomor = f"{bab}{self._objek[sebutan]}"
        if not tanda(simpul):
            atribut(simpul)[0] = f"{sebutan.lower()}-{nomor}"
        pasang(simpul, "nomor", nomor)
        isi = judul[0]["c"] if judul else []
        daftar.append(Butir(1, f"{sebutan} {nomor}", isi, tanda(simpul)))
        self.sebutan[tanda(simpul)] = self.letak[tanda(simpul)] = f"{sebutan} {nomor}"


def nomori(dokumen: Simpul) -> None:
    """Number the document in place, fill its lists of contents and its empty cross references.

    Raises:
        GalatJudul: if a heading skips a level.
    """
    _siapkan_daftar(dokumen["blocks"], kosong=_daftar_kosong(dokumen))
    penomor = Penomor()
    penomor.telusuri(dokumen["blocks"])
    isi = {
        "daftar-isi": penomor.judul,
        "daftar-tabel": penomor.tabel,
        "daftar-gambar": penomor.gambar,
    }
    for simpul in semua_simpul(dokumen["blocks"]):
        if simpul["t"] == "Div":
            for nama in isi.keys() & set(kelas(simpul)):
                simpul["c"][1] = [baris_daftar(butir) for butir in isi[nama]]
        elif simpul["t"] == "Link" and not simpul["c"][1]:
            sasaran = simpul["c"][2][0].removeprefix("#")
            sebutan = penomor.letak if "letak" in kelas(simpul) else penomor.sebutan
            simpul["c"][1] = kata(_utuh(sebutan.get(sasaran, sasaran)))


def _utuh(sebutan: str) -> str:
    """The name of an object or a chapter with its number, which no line parts."""
    return _BERNOMOR.sub("\\1\u00a0", sebutan)


def _daftar_kosong(dokumen: Simpul) -> set[str]:
    """Return the lists that would have no line: a report without pictures has no list of them."""
    kosong = set(_JUDUL_DAFTAR) - {"daftar-isi"}
    for simpul in semua_simpul(dokumen["blocks"]):
        if simpul["t"] == "Figure" and not lambang(simpul):
            kosong.discard("daftar-gambar")
        elif simpul["t"] == "Table":
            kosong.discard("daftar-tabel")
    return kosong


def _siapkan_daftar(blok: list[Simpul], *, kosong: set[str]) -> None:
    """Put a heading before each list that does not follow one, and drop lists without a line."""
    hasil: list[Simpul] = []
    for simpul in blok:
        if simpul["t"] == "Div":
            nama = next((nama for nama in kelas(simpul) if nama in _JUDUL_DAFTAR), "")
            berjudul = bool(hasil) and hasil[-1]["t"] == "Header"
            if nama in kosong and not berjudul:
                continue
            if nama and not berjudul:
                judul = [f"bagian-{nama}", ["tanpa-nomor"], []]
                hasil.append({"t": "Header", "c": [1, judul, kata(_JUDUL_DAFTAR[nama])]})
            _siapkan_daftar(simpul["c"][1], kosong=kosong)
        hasil.append(simpul)
    blok[:] = hasil


def baris_daftar(butir: Butir) -> Simpul:
    """Return one line of a list: a division of its level with a link around number and text."""
    awal = [*kata(butir.nomor), {"t": "Space"}] if butir.nomor else []
    isi = [anak for simpul in butir.isi for anak in _tanpa_tautan(simpul)]
    tautan = {"t": "Link", "c": [["", [], []], [*awal, *isi], [f"#{butir.tanda}", ""]]}
    baris = div([{"t": "Plain", "c": [tautan]}], "butir", f"tingkat-{butir.tingkat}")
    if butir.nomor:
        pasang(baris, "nomor", butir.nomor)
    return baris


def _tanpa_tautan(simpul: Simpul) -> list[Simpul]:
    """Return a heading's node without footnote, and a link as its text: a list line is a link."""
    if simpul["t"] == "Note":
        return []
    if simpul["t"] == "Link":
        isi: list[Simpul] = simpul["c"][1]
        return isi
    return [simpul]

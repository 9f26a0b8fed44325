"""Tables of the dialect: widths, alignment, header rows, total rows, aligned decimals.

A pipe table knows none of these. What the division around it says (``lebar``, ``rata``) and what
its rows show (all strong: a total or a group; all ``(1)``: the numbers of the columns) is written
into the tree once, in pandoc's own fields where they exist, so that every format gets it. The keys of its
figures (``kunci``, row by row) become the attribute ``k`` of their cells.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from lkj.kunci import POLA, TANPA
from lkj.laporan.halaman.galat import GalatTabel
from lkj.pandoc.pohon import Simpul, kelas, lepaskan, semua_simpul, teks
from lkj.pandoc.pohon import ambil as ambil_atribut

Baris = list[Any]
"""A row: ``[attributes, [cell, ...]]``."""
Sel = list[Any]
"""A cell: ``[attributes, alignment, row span, column span, [block, ...]]``."""

RATA = {"l": "AlignLeft", "c": "AlignCenter", "r": "AlignRight", "d": "AlignRight"}
ANGKA = re.compile(r"(?:[▲▼=]\s)?[-−(]?(?:Rp\s?)?\d[\d.]*(,\d+)?")
NOMOR_KOLOM = re.compile(r"\(\d+\)")
LEBAR_TEKS_MM = {False: Decimal(155), True: Decimal(242)}
"""Width of the text on an upright (False) and a landscape (True) A4 page; F4 is wider."""
MM_PER_HURUF = {False: Decimal("1.72"), True: Decimal("1.5")}
"""Width of an average letter of table type, normal (False) and small (True), on the safe side."""
MM_TEPI_SEL = Decimal("3.2")
MM_BARIS = {False: (Decimal("4.3"), Decimal("2.8")), True: (Decimal("3.8"), Decimal("2.2"))}
"""Height of a line of table type, normal and small, and what a row adds to its lines."""
TINGGI_SEHALAMAN_MM = {False: 80, True: 62}
"""A lower table stays on one page, upright or landscape; keeping a higher one together would leave a third
of a page empty. Where it breaks, its total stays with the row before (`tabel_typst`)."""
HURUF_BARIS_UTUH = 420
"""A row whose longest cell is shorter stays on one page; a longer one may break."""


def susun_tabel(dokumen: Simpul) -> None:
    """Arrange every table of the document in place.

    Raises:
        GalatTabel: if a table has no caption or header, or widths that do not fit its columns.
    """
    _susun_blok(dokumen["blocks"], mendatar=False)


def _susun_blok(blok: list[Simpul], *, mendatar: bool) -> None:
    for simpul in blok:
        if simpul["t"] == "Div":
            lebar = mendatar or "mendatar" in kelas(simpul)
            if "tabel" in kelas(simpul):
                _susun_tabel(simpul, mendatar=lebar)
            elif "identitas" in kelas(simpul):
                _susun_identitas(simpul)
            else:
                _susun_blok(simpul["c"][1], mendatar=lebar)
        elif simpul["t"] in ("BulletList", "OrderedList", "BlockQuote", "Table"):
            _tolak_tabel_lepas(simpul)


def _tolak_tabel_lepas(simpul: Simpul) -> None:
    lepas = next((anak for anak in semua_simpul(simpul) if anak["t"] == "Table"), None)
    if lepas is not None:
        pesan = f"Tabel “{teks(lepas)[:60]}” berdiri di luar pembatas .tabel"
        raise GalatTabel(pesan)


def _susun_tabel(pembatas: Simpul, *, mendatar: bool) -> None:
    tabel = _satu_tabel(pembatas)
    nama = teks(tabel["c"][1]) or teks(tabel["c"][3])[:60]
    kepala, badan = tabel["c"][3][1], tabel["c"][4][0][3]
    if not teks(tabel["c"][1]) and "tanpa-judul" not in kelas(pembatas):
        pesan = f"Tabel “{nama}” tidak mempunyai judul"
        raise GalatTabel(pesan)
    if not kepala or not teks(kepala):
        pesan = f"Tabel “{nama}” tidak mempunyai baris kepala"
        raise GalatTabel(pesan)
    _pasang_kunci(pembatas, badan, nama)
    _pindahkan_nomor_kolom(kepala, badan)
    lebar = _pasang_kolom(pembatas, tabel, nama)
    for baris in badan:
        _tandai_baris(baris)
    _ratakan_desimal(pembatas, badan)
    _tandai_pemenggalan(pembatas, [*kepala, *badan], lebar, mendatar=mendatar)
    if any(len(teks(sel[4])) > HURUF_BARIS_UTUH for baris in badan for sel in baris[1]):
        kelas(pembatas).append("baris-panjang")
    elif (
        _tinggi_mm([*kepala, *badan], lebar, mendatar=mendatar, kecil="kecil" in kelas(pembatas))
        < TINGGI_SEHALAMAN_MM[mendatar]
    ):
        kelas(pembatas).append("sehalaman")


def _susun_identitas(pembatas: Simpul) -> None:
    """Give a definition-like table its columns; its header row, if filled, becomes a plain row."""
    tabel = _satu_tabel(pembatas)
    kepala, badan = tabel["c"][3][1], tabel["c"][4][0][3]
    badan[:0] = [baris for baris in kepala if teks(baris)]
    kepala.clear()
    _pasang_kolom(pembatas, tabel, teks(badan)[:60])


def _satu_tabel(pembatas: Simpul) -> Simpul:
    tabel: list[Simpul] = [anak for anak in pembatas["c"][1] if anak["t"] == "Table"]
    if len(tabel) != 1:
        pesan = f"Pembatas tabel “{teks(pembatas)[:60]}” harus memuat satu tabel"
        raise GalatTabel(pesan)
    return tabel[0]


def _pasang_kunci(pembatas: Simpul, badan: list[Baris], nama: str) -> None:
    """Write the keys of the division onto its cells, and take them off the division.

    Raises:
        GalatTabel: if there are more or fewer keys than cells, or one is no key.
    """
    tulisan = ambil_atribut(pembatas, "kunci")
    if tulisan is None:
        return
    semua, sel = tulisan.split(" "), [satu for baris in badan for satu in baris[1]]
    if len(semua) != len(sel) or not all(satu == TANPA or POLA.fullmatch(satu) for satu in semua):
        pesan = f"Tabel “{nama}” mempunyai {len(sel)} sel; kunci angkanya tidak cocok"
        raise GalatTabel(pesan)
    for satu, kunci in zip(sel, semua, strict=True):
        if kunci != TANPA:
            satu[0][2].append(["k", kunci])
    lepaskan(pembatas, "kunci")


def _pindahkan_nomor_kolom(kepala: list[Baris], badan: list[Baris]) -> None:
    """Move a first body row ``(1) | (2) | ...`` into the header, so that it repeats with it."""
    if badan and all(NOMOR_KOLOM.fullmatch(teks(sel[4])) for sel in badan[0][1]):
        baris = badan.pop(0)
        baris[0][1].append("nomor-kolom")
        kepala.append(baris)


def _pasang_kolom(pembatas: Simpul, tabel: Simpul, nama: str) -> list[Decimal]:
    """Write widths and alignments into the column specifications; return the shares (sum 1)."""
    kolom: list[Any] = tabel["c"][2]
    tulisan = (ambil_atribut(pembatas, "lebar") or "").split()
    rata = (ambil_atribut(pembatas, "rata") or "").split()
    lebar = _lebar_tertulis(tulisan, nama) if tulisan else _lebar_taksiran(tabel)
    salah = [huruf for huruf in rata if huruf not in RATA]
    if len(lebar) != len(kolom) or (rata and len(rata) != len(kolom)) or salah:
        pesan = f"Tabel “{nama}” mempunyai {len(kolom)} kolom; lebar atau ratanya tidak cocok"
        raise GalatTabel(pesan)
    jumlah = sum(lebar, Decimal(0))
    bagian = [satu / jumlah for satu in lebar]
    for nomor, satu in enumerate(bagian):
        if rata:
            kolom[nomor][0] = {"t": RATA[rata[nomor]]}
        kolom[nomor][1] = {"t": "ColWidth", "c": float(round(satu, 5))}
    return bagian


def _lebar_tertulis(tulisan: list[str], nama: str) -> list[Decimal]:
    try:
        lebar = [Decimal(satu) for satu in tulisan]
    except InvalidOperation:
        lebar = []
    if not lebar or not all(satu.is_finite() and satu > 0 for satu in lebar):
        pesan = f"Tabel “{nama}” mempunyai lebar “{' '.join(tulisan)}”"
        raise GalatTabel(pesan)
    return lebar


def _lebar_taksiran(tabel: Simpul) -> list[Decimal]:
    """Return relative widths for a table that names none: its longest text, within bounds."""
    baris = [*tabel["c"][3][1], *tabel["c"][4][0][3]]
    return [
        Decimal(min(max(len(teks(satu[1][nomor][4])) for satu in baris), 40) + 4)
        for nomor in range(len(tabel["c"][2]))
    ]


def _tandai_baris(baris: Baris) -> None:
    """Mark a row whose non-empty cells are all strong: a group (one text) or a total."""
    sel: list[Sel] = baris[1]
    isi = [nomor for nomor, satu in enumerate(sel) if teks(satu[4])]
    if not isi or not all(_tebal(sel[nomor]) for nomor in isi):
        return
    if len(isi) == 1 and not ANGKA.fullmatch(teks(sel[isi[0]][4])):
        baris[0][1].append("kelompok")
        tunggal = sel[isi[0]]
        tunggal[1], tunggal[3] = {"t": "AlignLeft"}, len(sel)
        baris[1] = [tunggal]
    else:
        baris[0][1].append("jumlah")


def _tebal(sel: Sel) -> bool:
    """Tell whether everything in a cell is strong."""
    sebaris = [simpul for blok in sel[4] for simpul in blok["c"]]
    return all(simpul["t"] in ("Strong", "Space", "SoftBreak") for simpul in sebaris)


def _ratakan_desimal(pembatas: Simpul, badan: list[Baris]) -> None:
    """Align the figures of right-aligned columns by their decimals.

    A figure gets the invisible rest (``ekor``) of the longest fraction of its column; the mark of its
    footnote takes no width on the page (`tabel_typst`).
    """
    for nomor, rata in enumerate((ambil_atribut(pembatas, "rata") or "").split()):
        if rata not in ("r", "d"):
            continue
        sel = [baris[1][nomor] for baris in badan if len(baris[1]) > nomor]
        angka = [(satu, ANGKA.fullmatch(_tanpa_tanda(satu))) for satu in sel]
        pecahan = [(satu, cocok.group(1) or "") for satu, cocok in angka if cocok]
        terpanjang = max((len(ekor) for _, ekor in pecahan), default=0)
        rangka = "," + "0" * (terpanjang - 1)
        for satu, ekor in pecahan if terpanjang else []:
            satu[0][2].append(["ekor", rangka[len(ekor) :]])


def _tanpa_tanda(sel: Sel) -> str:
    """The text of a cell without the marks of its footnotes."""
    tanda = "".join(teks(x) for x in semua_simpul(sel[4]) if x["t"] == "Superscript")
    return teks(sel[4]).removesuffix(tanda)


def _tinggi_mm(baris: list[Baris], lebar: list[Decimal], *, mendatar: bool, kecil: bool) -> Decimal:
    """Estimate the height of a table from the lengths of its texts, on the high side."""
    tinggi_baris, tepi = MM_BARIS[kecil]
    tinggi = Decimal(0)
    for satu in baris:
        ruang = [max(LEBAR_TEKS_MM[mendatar] * bagian - MM_TEPI_SEL, Decimal(5)) for bagian in lebar]
        panjang = [len(teks(sel[4])) * MM_PER_HURUF[kecil] for sel in satu[1]]
        banyak = [-(-p // r) for p, r in zip(panjang, ruang, strict=False)]
        tinggi += max([*banyak, Decimal(1)]) * tinggi_baris + tepi
    return tinggi


def _tandai_pemenggalan(
    pembatas: Simpul, baris: list[Baris], lebar: list[Decimal], *, mendatar: bool
) -> None:
    """Say in each cell with a word wider than its column how many letters fit (``muat``).

    No hyphenation patterns for Indonesian come with the typesetter; the page filter hyphenates
    these cells only, because soft hyphens would stand in the text of the PDF.
    """
    kecil = "kecil" in kelas(pembatas)
    for satu in baris:
        if len(satu[1]) != len(lebar):
            continue
        for nomor, sel in enumerate(satu[1]):
            ruang = LEBAR_TEKS_MM[mendatar] * lebar[nomor] - MM_TEPI_SEL
            muat = max(int(ruang / MM_PER_HURUF[kecil]), 2)
            if any(len(kata) > muat for kata in teks(sel[4]).split()):
                sel[0][2].append(["muat", str(muat)])

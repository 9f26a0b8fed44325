"""Tables as calls of ``tabel`` and ``identitas`` in ``unsur.typ``.

A row becomes one paragraph of raw brackets around the words of its cells, so that pandoc's writer
still sets emphasis, links and footnotes inside them.
"""

from __future__ import annotations

from lkj.laporan.halaman.lekat import PENUTUP, baris_kaki
from lkj.laporan.halaman.tabel import Baris, Sel
from lkj.pandoc.pohon import Simpul, ambil, kelas, tanda

RATA = {
    "AlignLeft": "left",
    "AlignRight": "right",
    "AlignCenter": "center",
    "AlignDefault": "left",
}
FUNGSI_BARIS = {"kelompok": "sel-kelompok", "jumlah": "sel-jumlah", "nomor-kolom": "sel-nomor"}


def tabel_typst(pembatas: Simpul) -> list[Simpul]:
    """Return the blocks of a table division; notes under the table stay on its page."""
    tabel = next(anak for anak in pembatas["c"][1] if anak["t"] == "Table")
    catatan = [anak for anak in pembatas["c"][1] if anak["t"] == "Div" and "catatan-tabel" in kelas(anak)]
    penutup = [anak for anak in pembatas["c"][1] if anak["t"] == "Div" and PENUTUP in kelas(anak)]
    lain = [anak for anak in pembatas["c"][1] if anak is not tabel and anak not in [*catatan, *penutup]]
    if "identitas" in kelas(pembatas):
        awal = "#identitas(" + "".join(
            f"{s}: true, " for s in ("berlanjut", "lanjutan") if s in kelas(pembatas)
        )
        return [*_panggilan(awal, tabel), *lain]
    sifat = "kecil: true, " * ("kecil" in kelas(pembatas))
    sifat += "sekotak: true, " * ("sekotak" in kelas(pembatas))
    sifat += "lapang: true, " * ("lapang" in kelas(pembatas))
    sifat += "utuh: false, " * ("baris-panjang" in kelas(pembatas))
    sifat += "sehalaman: true, " * ("sehalaman" in kelas(pembatas))
    nomor = ambil(pembatas, "nomor")
    judul = [_mentah("#tabel(")]
    if nomor is not None:
        judul += [_mentah(f"nomor: {kutip(nomor)}, tanda: {kutip(tanda(pembatas))}, judul: [")]
        judul += [*tabel["c"][1][1][0]["c"], _mentah("],")]
    kaki = [blok for satu in catatan for blok in satu["c"][1]]
    if penutup:
        kaki = [_blok("#_isi-catatan["), *kaki, _blok("]")] if kaki else []
        kaki += [blok for satu in penutup for blok in satu["c"][1]]
        sifat += "berpenutup: true, "
        return [{"t": "Plain", "c": judul}, *_panggilan(sifat, tabel, kaki), *lain]
    kaki = [_blok("catatan: ["), *kaki, _blok("],")] if kaki else []
    return [{"t": "Plain", "c": judul}, *kaki, *_panggilan(sifat, tabel), *lain]


def kutip(teks: str) -> str:
    """Return *teks* as a Typst string literal."""
    return '"' + teks.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _mentah(teks: str) -> Simpul:
    return {"t": "RawInline", "c": ["typst", teks]}


def _blok(teks: str) -> Simpul:
    return {"t": "RawBlock", "c": ["typst", teks]}


def _panggilan(awal: str, tabel: Simpul, penutup: list[Simpul] | None = None) -> list[Simpul]:
    """Return the blocks from the columns to the closing bracket of the call."""
    lebar = "".join(f"{lebar['c']:.5f}fr, " for _, lebar in tabel["c"][2])
    rata = "".join(f"{RATA[arah['t']]}, " for arah, _ in tabel["c"][2])
    kepala = [_baris(baris) for baris in tabel["c"][3][1]]
    badan = tabel["c"][4][0][3]
    if awal.startswith("#identitas("):
        isi = [_baris(satu) for satu in badan]
    else:
        isi = _badan(badan, len(tabel["c"][2]), penutup or [], utuh="utuh: false" not in awal)
    buka = f"{awal}kolom: ({lebar}), rata: ({rata}), kepala: ("
    return [_blok(buka), *kepala, _blok("),"), *isi, _blok(")")]


def _badan(baris: list[Baris], kolom: int, penutup: list[Simpul], *, utuh: bool) -> list[Simpul]:
    """Return the rows; the last ones, and a signature below them, in a foot that no page break parts."""
    banyak = baris_kaki(baris) if utuh or penutup else 0
    if not banyak or (len(baris) <= banyak and not penutup):
        return [_baris(satu) for satu in baris]
    atas = [_baris(satu) for satu in baris[:-banyak]]
    kaki = [_baris(satu, di_kaki=True) for satu in baris[-banyak:]]
    if penutup:
        kaki += [_blok(f"sel-penutup({kolom})["), *penutup, _blok("],")]
    return [*atas, _blok("table.footer(repeat: false, "), *kaki, _blok("), ")]


def _baris(baris: Baris, *, di_kaki: bool = False) -> Simpul:
    fungsi = next((FUNGSI_BARIS[nama] for nama in baris[0][1] if nama in FUNGSI_BARIS), "")
    isi: list[Simpul] = []
    for sel in baris[1]:
        rentang = f"colspan: {sel[3]}" if sel[3] > 1 else ""
        isi += [_mentah(f"{fungsi}({rentang})[" if fungsi else "["), *_isi(sel), _mentah("], ")]
    if "kelompok" in baris[0][1] and not di_kaki:
        isi = [_mentah("table.header(level: 2, "), *isi, _mentah("), ")]
    return {"t": "Plain", "c": isi}


def _isi(sel: Sel) -> list[Simpul]:
    """Return the inline nodes of a cell, with the invisible rest of an aligned figure."""
    isi: list[Simpul] = []
    for nomor, blok in enumerate(sel[4]):
        isi += [{"t": "LineBreak"}] * bool(nomor) + blok["c"]
    ekor = next((nilai for kunci, nilai in sel[0][2] if kunci == "ekor"), None)
    if ekor is None:
        return isi
    _gantungkan(isi)
    return [*isi, _mentah(f"#hide[{ekor}]")] if ekor else isi


def _gantungkan(isi: list[Simpul]) -> None:
    """Let the mark of a footnote at the end of an aligned figure take no width."""
    if isi[-1]["t"] == "Strong":
        _gantungkan(isi[-1]["c"])
    elif isi[-1]["t"] == "Superscript":
        isi[-1:] = [_mentah("#gantung["), isi[-1], _mentah("]")]

"""An annex about what changed, appended to the finished tree: heading, sentences, tables, lists of contents.

Such an annex belongs to the page, as the mark does: the content of a document says only what its data say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from lkj.angka import tulis
from lkj.laporan.halaman.nomor import Butir, baris_daftar
from lkj.laporan.halaman.tabel import susun_tabel
from lkj.pandoc.pohon import Simpul, div, kata, kelas, pasang, semua_simpul
from lkj.periode import nama_triwulan

KEPALA_ANGKA = ("Kode", "Uraian", "Angka", "Semula", "Menjadi")
LEBAR_ANGKA, RATA_ANGKA = "13 33 22 16 16", "l l l r r"
TERCETAK = re.compile(
    r"(nama|satuan|target|realisasi|kategori|pagu|serapan|sisa)(?:_(tw[1-4]?|sd|tahun|fisik|akhir|bulan[1-3]|\d{4}))?"
    r"|(capaian)(?:_(tw|sd|tahun|fisik|\d{4}))?(?:(?<=tahun)|(?<=fisik)|(?<=\d)|_cetak)"
)
"""Columns of the measured tables that a reader knows; the others follow from them."""
_BAGIAN = {"tw": "triwulan ini", "sd": "s.d. triwulan ini", "tahun": "setahun", "akhir": "akhir Renstra"}
_BAGIAN |= {f"bulan{n}": f"bulan ke-{n} triwulan" for n in (1, 2, 3)}


@dataclass(frozen=True)
class Tabel:
    """A table of the annex.

    Attributes:
        tanda: Its identifier.
        judul: Its caption.
        kepala: Headings of its columns.
        lebar: Their widths.
        rata: Their alignment.
        baris: Its rows.
    """

    tanda: str
    judul: str
    kepala: Sequence[str]
    lebar: str
    rata: str
    baris: Sequence[Sequence[str]]


def nomor_lampiran(dokumen: Simpul) -> int | None:
    """The number that the next annex gets; None where the document has no annexes."""
    tempat = _tempat(dokumen)
    if tempat is None:
        return None
    return 1 + len([s for s in _rata(tempat["c"][1]) if s["t"] == "Header" and s["c"][0] == 1])


def lampirkan(
    dokumen: Simpul,
    nomor: int,
    nama: str,
    tanda: str,
    isi: Sequence[str],
    tabel: Sequence[Tabel],
    blok: Sequence[Simpul] = (),
) -> None:
    """Append an annex and name it in the lists of contents, which were filled before it was there.

    Args:
        dokumen: The tree.
        nomor: Its number (`nomor_lampiran`).
        nama: Its heading.
        tanda: Its identifier.
        isi: Its paragraphs.
        tabel: Its tables, ``L{nomor}.1`` and so on.
        blok: What else it holds, ready for one format.
    """
    tempat = _tempat(dokumen)
    if tempat is None:
        return
    label = f"LAMPIRAN {nomor}"
    judul = {"t": "Header", "c": [1, [tanda, [], [["nomor", label]]], kata(nama)]}
    tempat["c"][1] += [judul, *({"t": "Para", "c": kata(teks)} for teks in isi), *blok]
    _daftarkan(dokumen, "daftar-isi", Butir(1, label, kata(nama), tanda))
    for urut, t in enumerate(tabel, 1):
        tempat["c"][1].append(_tabel(t, f"L{nomor}.{urut}"))
        _daftarkan(dokumen, "daftar-tabel", Butir(1, f"Tabel L{nomor}.{urut}", kata(t.judul), t.tanda))


def tercetak(kolom: str) -> bool:
    """Whether a reader knows a column of the measured tables."""
    return TERCETAK.fullmatch(kolom) is not None


def baris_angka(baris: str, nama: str, kolom: str, semula: str, menjadi: str) -> list[str]:
    """A changed cell as a row of a table with `KEPALA_ANGKA`."""
    kode = baris.partition(" ")[0]
    return [kode, nama, sebut_kolom(kolom), sebut_nilai(semula, kolom), sebut_nilai(menjadi, kolom)]


def sebut_kolom(nama: str) -> str:
    """A column as the report calls it: ``Realisasi Triwulan II``."""
    cocok = TERCETAK.fullmatch(nama)
    if cocok is None:
        return "Baris"
    dasar, sisa = (cocok[1] or cocok[3]).capitalize(), cocok[2] or cocok[4] or ""
    if re.fullmatch("tw[1-4]", sisa):
        return f"{dasar} {nama_triwulan(int(sisa[2]))}"
    return f"{dasar} {_BAGIAN.get(sisa, sisa)}".strip()


def sebut_nilai(teks: str, kolom: str) -> str:
    """A cell as the report prints it: figures in Indonesian notation, nothing as a dash."""
    if kolom.startswith(("nama", "satuan", "kategori")) or not kolom:
        return teks or "–"
    try:
        return tulis(Decimal(teks)) if teks else "–"
    except (InvalidOperation, ValueError):
        return teks


def _tempat(dokumen: Simpul) -> Simpul | None:
    return next((s for s in dokumen["blocks"] if s["t"] == "Div" and "lampiran" in kelas(s)), None)


def _daftarkan(dokumen: Simpul, daftar: str, butir: Butir) -> None:
    for simpul in semua_simpul(dokumen["blocks"]):
        if simpul["t"] == "Div" and daftar in kelas(simpul):
            simpul["c"][1].append(baris_daftar(butir))


def _rata(blok: list[Simpul]) -> list[Simpul]:
    """The blocks of an annex, also within its divisions."""
    return [s for b in blok for s in ([b, *_rata(b["c"][1])] if b["t"] == "Div" else [b])]


def _tabel(t: Tabel, nomor: str) -> Simpul:
    """The table as pandoc reads one, arranged as all tables are."""
    tabel = {
        "t": "Table",
        "c": [
            ["", [], []],
            [None, [{"t": "Plain", "c": kata(t.judul)}]],
            [[{"t": "AlignDefault"}, {"t": "ColWidthDefault"}] for _ in t.kepala],
            [["", [], []], [_baris(t.kepala)]],
            [[["", [], []], 0, [], [_baris(b) for b in t.baris]]],
            [["", [], []], []],
        ],
    }
    pembatas = div([tabel], "tabel")
    pembatas["c"][0][0] = t.tanda
    for kunci, isi in (("lebar", t.lebar), ("rata", t.rata), ("nomor", nomor)):
        pasang(pembatas, kunci, isi)
    susun_tabel({"blocks": [pembatas]})
    return pembatas


def _baris(sel: Sequence[str]) -> list[object]:
    kosong: list[object] = ["", [], []]
    return [
        kosong,
        [[["", [], []], {"t": "AlignDefault"}, 1, 1, [{"t": "Plain", "c": kata(s)}]] for s in sel],
    ]

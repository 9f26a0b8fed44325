"""The figures of a PDF linked to the list of their origins, which is its last annex.

Like the annexes about changes it belongs to the page: the content of a document says only what its data say.
A link is not seen; it has no colour and no line. Linked are the figures of sentences and of the tables that a
reader starts from (`POKOK`), not of all: the typesetter lays out again what asks where something stands, and
with a link in each of 2,000 cells a report would take nearly twice as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lkj.laporan.halaman.asal import kunci_pohon
from lkj.laporan.halaman.daftar_asal import Daftar, Entri, pemilik, susun_daftar
from lkj.laporan.halaman.lampiran_beda import lampirkan, nomor_lampiran
from lkj.laporan.halaman.siap_typst import lolos
from lkj.laporan.halaman.tabel_typst import kutip
from lkj.pandoc.pohon import Simpul, ambil, kelas, tanda
from lkj.penelusuran.tabel import Tabel

JUDUL = "Daftar Asal Angka"
POKOK = re.compile(r"tbl-(?:pengukuran|ukur-tw\d|[a-z0-9]+-capaian|anggaran-program|semua-efisiensi)")
"""Identifiers of the tables whose figures are linked."""
_PENGANTAR = (
    "Daftar ini menyebut hitungan setiap angka yang dicetak, atau sel tempat angka itu dibaca: nomor berkas"
    " dalam kurung, lembar, dan alamat sel. Di belakang nama berkas tertulis awal kode hash-nya. Angka dalam"
    " kalimat dan dalam tabel pokok (pengukuran, capaian setiap sasaran, anggaran menurut program, efisiensi)"
    " bertaut ke sini: tekan angkanya pada layar."
)


def pasang_asal(dokumen: Simpul, telusur: bytes) -> None:
    """Link every figure that has a lineage, and append the list; nothing where a document has no annexes.

    Args:
        dokumen: The tree; changed in place.
        telusur: The lineage table of its period.
    """
    nomor = nomor_lampiran(dokumen)
    if nomor is None:
        return
    daftar = susun_daftar(Tabel(telusur), kunci_pohon(dokumen["blocks"]))
    _tautkan(dokumen["blocks"], daftar.nomor)
    lampirkan(dokumen, nomor, JUDUL, "lampiran-asal", [_PENGANTAR], [], [_blok("".join(_isi(daftar)))])


# The links ---------------------------------------------------------------------------------------------
def _tautkan(isi: Any, nomor: Mapping[str, int]) -> None:
    """Put a call around the words of figures: a span, or a cell (a list that begins with attributes)."""
    if isinstance(isi, dict):
        if isi.get("t") == "Div" and "tabel" in kelas(isi) and not POKOK.fullmatch(tanda(isi)):
            return
        if isi.get("t") == "Span" and (kunci := ambil(isi, "k")):
            _bungkus(isi["c"][1], nomor.get(pemilik(kunci)))
        else:
            _tautkan(isi.get("c"), nomor)
    elif isinstance(isi, list):
        kunci = _kunci_sel(isi)
        if kunci and isi[4]:
            _bungkus(isi[4][0]["c"], nomor.get(pemilik(kunci)))
            return
        for anak in isi:
            if isinstance(anak, list | dict):
                _tautkan(anak, nomor)


def _kunci_sel(isi: list[Any]) -> str:
    """The key of a cell; empty for any other list."""
    bukan_sel = len(isi) != 5 or not isinstance(isi[0], list) or not isinstance(isi[4], list)
    if bukan_sel or len(isi[0]) != 3:
        return ""
    return next((nilai for nama, nilai in isi[0][2] if nama == "k"), "")


def _bungkus(sebaris: list[Simpul], nomor: int | None) -> None:
    """The call; the mark of a footnote, which is a figure's last, stays outside."""
    if nomor is None or not sebaris:
        return
    if len(sebaris) == 1 and sebaris[0]["t"] == "Strong":
        _bungkus(sebaris[0]["c"], nomor)
        return
    akhir = len(sebaris) - (sebaris[-1]["t"] == "Superscript")
    sebaris.insert(akhir, _mentah("]"))
    sebaris.insert(0, _mentah(f"#asal({nomor})["))


# The list ----------------------------------------------------------------------------------------------
def _isi(daftar: Daftar) -> Iterator[str]:
    """The list as calls of ``unsur.typ``."""
    yield "#daftar-asal["
    yield f"#berkas-asal[{lolos('; '.join(daftar.berkas))}.]\n"
    for judul, entri in daftar.kelompok:
        yield f"#kelompok-asal({kutip(judul)})\n"
        yield from map(_entri, entri)
    yield "]"


def _entri(e: Entri) -> str:
    return f"#entri-asal({e.nomor}, {kutip(e.nama)})[{'; '.join(map(_angka, e.isi))}.]\n"


def _angka(satu: tuple[str, str]) -> str:
    """Figures and their origin; what names a file and a sheet is no figure."""
    sebutan, asal = map(lolos, satu)
    return f"{sebutan} {asal}".strip() if not sebutan or sebutan.endswith(":") else f"_{sebutan}_ {asal}"


def _mentah(teks: str) -> Simpul:
    return {"t": "RawInline", "c": ["typst", teks]}


def _blok(teks: str) -> Simpul:
    return {"t": "RawBlock", "c": ["typst", teks]}

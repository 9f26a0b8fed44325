"""Material for the tests of marked copies: a workbook with all that a careless writer would lose."""

from __future__ import annotations

import io
import re
import zipfile
from base64 import b64decode
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from lkj.catatan import KONFIRMASI, WAJIB, Catatan
from lkj.lembar import Sel, baca

if TYPE_CHECKING:
    from collections.abc import Mapping

SS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
GAMBAR = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


Bahan = tuple[bytes, tuple[Catatan, ...]]
"""A workbook and the remarks on it."""
SALAH: dict[str, object] = {
    "Kinerja!G9": None,
    "Kinerja!C5": None,
    "Kinerja!E10": "sembilan",
    "Sub Kegiatan!F6": "satu",
    "Analisis!C6": None,
}
"""Mistakes in the form of the pelayanan section; the remark on C5 only asks to confirm."""


def catatan(lembar: str, sel: str, tingkat: str = WAJIB, **lain: str) -> Catatan:
    """A remark on a cell."""
    isi = {"kode": "SEL_KOSONG", "aturan": "Realisasi wajib diisi.", "saran": "Isi dengan angka.", **lain}
    return Catatan(tingkat=tingkat, lembar=lembar, sel=sel, **isi)


CATATAN_KAYA = (
    catatan("Isian", "B3"),
    catatan("Isian", "B4", KONFIRMASI),
    catatan("Isian", "Z40"),
    catatan("Isian", "B4", kode="NEGATIF", aturan="Tidak boleh di bawah nol.", saran="Periksa tanda minus."),
    catatan("Polos & 'lain' 2", "C2"),
)
"""Remarks on the workbook of `buku_kaya`: a commented cell, a formula, a missing row, another sheet."""


def buku_kaya() -> bytes:
    """A workbook with formulas, rich text, pictures, text boxes, charts, names and locks."""
    import xlsxwriter

    wadah = io.BytesIO()
    buku = xlsxwriter.Workbook(wadah, {"in_memory": True})
    tebal, terbuka = (
        buku.add_format({"bold": True}),
        buku.add_format({"locked": False, "bg_color": "#FFF9E3"}),
    )
    lembar = buku.add_worksheet("Isian")
    lembar.write_rich_string("A1", "Realisasi ", tebal, "tebal", " biasa")
    lembar.write_number("B2", 40, terbuka)
    lembar.write_number("B3", 2.5, terbuka)
    lembar.write_formula("B4", "=B2*B3", None, 100)
    lembar.write_string("D4", "kanan")
    lembar.write_comment("B3", "Komentar seksi")
    lembar.write_comment("A1", "Komentar lain")
    lembar.insert_textbox("F2", "Kotak teks")
    lembar.insert_image("F12", "g.png", {"image_data": io.BytesIO(GAMBAR)})
    lembar.data_validation("B2:B3", {"validate": "list", "source": ["40", "2.5"]})
    lembar.conditional_format("B2:B4", {"type": "blanks", "format": tebal})
    lembar.set_column("B:B", 33)
    lembar.protect("", {"select_locked_cells": True})
    lembar.print_area("A1:D20")
    lembar.repeat_rows(0)
    polos = buku.add_worksheet("Polos & 'lain' 2")
    polos.write_string("A2", "tanpa komentar")
    polos.autofilter("A1:D9")
    grafik = buku.add_chart({"type": "column"})
    grafik.add_series({"values": "=Isian!$B$2:$B$4"})
    polos.insert_chart("E3", grafik)
    polos.activate()
    rahasia = buku.add_worksheet("Rahasia")
    rahasia.write_string("A1", "tersembunyi")
    rahasia.very_hidden()
    buku.define_name("Pagu", "=Isian!$B$2")
    buku.define_name("Rahasia!Kunci", "=Rahasia!$A$1")
    buku.close()
    return wadah.getvalue()


def bagian(isi: bytes) -> dict[str, bytes]:
    """The parts of a workbook."""
    with zipfile.ZipFile(io.BytesIO(isi)) as z:
        return {n: z.read(n) for n in z.namelist()}


def kemas(isi: Mapping[str, bytes]) -> bytes:
    """A workbook from its parts."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as z:
        for nama, b in isi.items():
            z.writestr(nama, b)
    return wadah.getvalue()


def buka(isi: bytes) -> Any:
    """The workbook as another program sees it."""
    import openpyxl

    return openpyxl.load_workbook(io.BytesIO(isi))


def simpan(buku: Any) -> bytes:
    """The workbook as another program saves it."""
    wadah = io.BytesIO()
    buku.save(wadah)
    return wadah.getvalue()


def pohon(isi: bytes) -> ET.Element:
    """A part as a tree."""
    return ET.fromstring(isi)  # noqa: S314  made by the test itself


def rata(simpul: ET.Element) -> tuple[Any, ...]:
    """A tree as a value that can be compared."""
    return (simpul.tag, dict(simpul.attrib), simpul.text or "", simpul.tail or "", [rata(a) for a in simpul])


def tanpa_tanda(simpul: ET.Element, ditandai: set[str], ada: set[str]) -> tuple[Any, ...]:
    """A sheet without what marking may add.

    Args:
        simpul: The sheet.
        ditandai: Addresses of the remarked cells, whose style may differ.
        ada: Addresses of the cells that were there before.
    """
    data = simpul.find(f"{SS}sheetData")
    assert data is not None
    for baris in list(data):
        for sel in list(baris):
            if sel.get("r") in ditandai:
                assert sel.get("r") in ada or (len(sel) == 0 and set(sel.attrib) == {"r", "s"})
                sel.attrib.pop("s", None)
                if sel.get("r") not in ada:
                    baris.remove(sel)
        baris.attrib.pop("spans", None)
        if len(baris) == 0 and set(baris.attrib) == {"r"}:
            data.remove(baris)
    return rata(simpul)


def alamat(simpul: ET.Element) -> set[str]:
    """Addresses of all cells of a sheet."""
    return {str(s.get("r")) for s in simpul.iter(f"{SS}c")}


def berawalan(isi: bytes) -> bytes:
    """A part of SpreadsheetML with a prefix before every name, as some programs write it."""
    teks = isi.decode().replace(f'xmlns="{SS[1:-1]}"', f'xmlns:x="{SS[1:-1]}"')
    return re.sub(r"<(/?)(?=[A-Za-z])", r"<\1x:", teks).encode()


def nilai(isi: bytes, *, tanpa: str = "") -> dict[str, dict[str, Sel]]:
    """Every cell as our reader sees it, by sheet."""
    return {b.nama: dict(b.isi) for b in baca(isi, nama="x").semua if b.nama != tanpa}


def lembar_bagian(isi: bytes) -> dict[str, str]:
    """Name of a sheet → its part."""
    isi_bagian = bagian(isi)
    relasi = {r.get("Id"): str(r.get("Target")) for r in pohon(isi_bagian["xl/_rels/workbook.xml.rels"])}
    r = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    return {
        str(s.get("name")): "xl/" + relasi[s.get(r)].removeprefix("/xl/")
        for s in pohon(isi_bagian["xl/workbook.xml"]).iter(f"{SS}sheet")
    }

"""What all sheets of a form share: head, print setup, protection, heights, rules for cells."""

import math
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from lkj.buku_kerja import Gaya, tulis_sel
from lkj.format_isian.isian import Isian
from lkj.periode import nama_triwulan
from lkj.rencana import tata_isian as tata
from lkj.rencana.acuan import Acuan
from lkj.tabel import Tata, huruf_kolom

_SKALA_DUA_HALAMAN = 70
"""Percent at which about 145 characters of width fit on A4 landscape, also with a wider substitute font."""

PROTEKSI = {"format_columns": True, "format_rows": True, "select_locked_cells": True}


class Penulis:
    """Writes the sheets of one form; each sheet's own content stands in its module."""

    def __init__(self, buku: Any, acuan: Acuan, instansi: str, isian: Isian) -> None:
        """Keep what every sheet needs.

        Args:
            buku: The open workbook.
            acuan: What the form asks for.
            instansi: Name of the office.
            isian: Contents to fill in; empty for the blank form.
        """
        self.buku, self.acuan, self.instansi, self.isian = buku, acuan, instansi, isian
        self.gaya = Gaya(buku)

    def lembar(self, t: Tata, judul: str, pesan: str, *, halaman_kedua: str = "") -> Any:
        """A new sheet with its head and headers.

        Args:
            t: Layout.
            judul: Title.
            pesan: What to do here, in one line.
            halaman_kedua: Key of the column with which a second page begins when printed; without it
                the sheet is fitted to the width of one page.
        """
        c, g = self.acuan, self.gaya
        lembar = self.buku.add_worksheet(t.lembar)
        lembar.write_string(0, 0, judul, g.judul_lembar)
        kepala = f"{self.instansi} · {c.nama_seksi} · {nama_triwulan(c.tw)} Tahun {c.tahun}"
        lembar.write_string(1, 0, kepala, g.polos_tebal)
        lembar.write_string(2, 0, pesan, g.polos)
        for i, kolom in enumerate(t.kolom):
            lembar.set_column(i, i, kolom.lebar)
            lembar.write_string(t.baris_judul - 1, i, kolom.judul, g.judul_kolom)
        lembar.set_row(t.baris_judul - 1, 32)
        lembar.freeze_panes(t.baris_judul, 2)
        lembar.set_landscape()
        lembar.set_paper(9)
        lembar.set_margins(left=0.4, right=0.4)
        if halaman_kedua:
            lembar.set_print_scale(_SKALA_DUA_HALAMAN)
            lembar.set_v_pagebreaks([[k.kunci for k in t.kolom].index(halaman_kedua)])
            lembar.repeat_columns(0, 1)
        else:
            lembar.fit_to_pages(1, 0)
        lembar.repeat_rows(t.baris_judul - 1)
        lembar.set_footer(f"&L{c.nama_seksi}&R&P/&N")
        lembar.hide_gridlines(2)
        lembar.protect("", PROTEKSI)
        return lembar

    def pengisi(self, lembar: Any, *, judul_tanggal: str, sel_tanggal: str) -> None:
        """The cells above a table that say who filled the form in, who validated it, and when."""
        g = self.gaya
        for sel, teks in (("A5", "Diisi oleh"), ("A6", "Divalidasi oleh"), (judul_tanggal, "Tanggal")):
            lembar.write_string(sel, teks, g.polos_tebal)
        for sel, nilai in (
            (tata.SEL_DIISI_OLEH, self.isian.diisi_oleh),
            (tata.SEL_DIVALIDASI_OLEH, self.isian.divalidasi_oleh),
        ):
            lembar.merge_range(f"{sel}:E{sel[1:]}", nilai, g.isian)
            lembar.set_row(int(sel[1:]) - 1, 28)  # two lines: name and title
        if self.isian.tanggal:
            lembar.write_datetime(sel_tanggal, self.isian.tanggal, g.isian_tanggal)
        else:
            lembar.write_blank(sel_tanggal, None, g.isian_tanggal)

    def terkunci(self, lembar: Any, n: int, kolom: int, *teks: str) -> None:
        """Locked texts of the plan side by side, from a column on."""
        for i, t in enumerate(teks, kolom):
            lembar.write_string(n, i, t, self.gaya.terkunci)

    def bagian(
        self, lembar: Any, n: int, kolom: int, isi: Mapping[str, object], nama: Sequence[str | None]
    ) -> None:
        """Numerator, denominator, and the percentage that the form computes from them, side by side.

        Args:
            lembar: The sheet.
            n: Row, zero-based.
            kolom: Column of the numerator, zero-based.
            isi: Contents, with the keys ``pembilang`` and ``penyebut``.
            nama: What the two count.
        """
        g = self.gaya
        tulis_sel(lembar, n, kolom, isi.get("pembilang"), g.isian_angka)
        tulis_sel(lembar, n, kolom + 1, isi.get("penyebut"), g.isian_angka)
        a, b = (f"{huruf_kolom(k)}{n + 1}" for k in (kolom, kolom + 1))
        rumus = f'=IF(OR({a}="",{b}="",{b}=0),"",{a}/{b}*100)'
        lembar.write_formula(n, kolom + 2, rumus, g.terkunci_persen, _persen(isi))
        for i, (judul, apa) in enumerate(zip(("Pembilang", "Penyebut"), nama, strict=True)):
            lembar.write_comment(n, kolom + i, f"{judul}: {apa}")


def aturan_angka(*, rupiah: bool = False) -> dict[str, Any]:
    """Rule of a cell that takes a figure; only Rupiah may be negative (a return)."""
    contoh = "1250000" if rupiah else "82,5"
    return {
        "validate": "decimal",
        # No ">= 0": "value" and "minimum" are one key.
        "criteria": "between",
        "minimum": -1e15 if rupiah else 0,
        "maximum": 1e15,
        "input_title": "Isi dengan angka",
        "input_message": f"Ketik angkanya saja, misalnya {contoh}; tanpa satuan dan tanpa titik ribuan.",
        "error_title": "Bukan angka",
        "error_message": f"Sel ini hanya menerima angka, misalnya {contoh}.",
    }


def aturan_pilihan(sumber: Sequence[str] | str, *, judul: str, pesan: str) -> dict[str, Any]:
    """Rule of a cell with a drop-down list.

    Args:
        sumber: The choices, or the range that holds them.
        judul: Title of the message, at most 32 characters.
        pesan: What the choices mean, at most 255 characters.
    """
    return {
        "validate": "list",
        "source": sumber,
        "input_title": judul,
        "input_message": pesan,
        "error_title": "Bukan pilihan",
        "error_message": "Pilih salah satu dari daftar.",
    }


def aturan_tanggal() -> dict[str, Any]:
    """Rule of a cell that takes a date."""
    return {
        "validate": "date",
        "criteria": "between",
        "minimum": date(1990, 1, 1),
        "maximum": date(2099, 12, 31),
        "error_title": "Bukan tanggal",
        "error_message": "Sel ini hanya menerima tanggal, misalnya 31/01/2023.",
    }


def aturan_tahun(tahun: int) -> dict[str, Any]:
    """Rule of a cell that takes a year, at most ``tahun``."""
    return {
        "validate": "integer",
        "criteria": "between",
        "minimum": 1990,
        "maximum": tahun,
        "error_title": "Bukan tahun",
        "error_message": f"Ketik tahun datanya, paling akhir {tahun}.",
    }


def pasang(lembar: Any, sel: Sequence[str], aturan: Mapping[str, Any]) -> None:
    """Put a rule on cells or ranges; nothing happens without any."""
    if sel:
        lembar.data_validation(sel[0], {**aturan, "multi_range": " ".join(sel)})


def kolom_data(t: Tata, kunci: str, jumlah: int) -> list[str]:
    """The range of a column's data cells; empty without rows."""
    huruf = t.huruf(kunci)
    return [f"{huruf}{t.baris_data}:{huruf}{t.baris_data + jumlah - 1}"] if jumlah else []


def tinggi_teks(teks: str, lebar: int, huruf: int = 10) -> float:
    """Height in points of a wrapped text in a column ``lebar`` characters wide.

    A stored height is needed: a locked sheet does not grow its rows, and some programs cut the text.
    """
    baris = math.ceil(len(teks) * 1.08 * huruf / 10 / lebar) or 1
    return baris * huruf * 1.36 + 3


def tinggi(lembar: Any, n: int, t: Tata, isi: Mapping[str, object], *, paling_sedikit: int = 1) -> None:
    """Make a row as high as its longest text, and at least ``paling_sedikit`` lines."""
    lebar = {k.kunci: k.lebar for k in t.kolom}
    perlu = [tinggi_teks(str(teks or ""), lebar[kunci]) for kunci, teks in isi.items() if kunci in lebar]
    lembar.set_row(n, min(max([*perlu, paling_sedikit * 13.6 + 3]), 400))


def _persen(isi: Mapping[str, object]) -> float | str:
    """The stored result of the percentage formula: what a spreadsheet would show; no figure of ours."""
    pembilang, penyebut = isi.get("pembilang"), isi.get("penyebut")
    if pembilang is None or not penyebut:
        return ""
    return float(str(pembilang)) / float(str(penyebut)) * 100

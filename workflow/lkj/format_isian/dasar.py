"""What all sheets of a form share: head, print setup, protection, heights, live lines and columns."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Any

from lkj.buku_kerja import Gaya, tinggi_teks, tulis_sel
from lkj.format_isian import aturan, perkiraan
from lkj.format_isian.isian import Isian
from lkj.format_isian.lalu import Lalu
from lkj.rencana import tata_isian as tata
from lkj.rencana.acuan import Acuan
from lkj.tabel import Kolom, Tata, huruf_kolom

_SKALA_DUA_HALAMAN = {"a4": 80, "f4": 88}
"""Percent at which about 145 characters of width fit on the paper's long side, also where Liberation Sans,
which is a seventh wider, stands in for Calibri."""

_KERTAS = {"a4": 9, "f4": 14}
"""Codes of paper sizes: A4, and Folio (8.5 x 13 inch), which Indonesian offices call F4."""

_NAMA_DI_KAKI = 100
"""Longest name in a footer, in characters: a footer holds 255, its codes included."""

BARIS_SISA = 4
"""Row (1-based) of the line that says what is still blank."""

_PENGISI = {
    tata.SEL_DIISI_OLEH: "Nama lengkap dan jabatan yang mengisi.",
    tata.SEL_DIVALIDASI_OLEH: "Nama lengkap dan jabatan kepala seksi yang memeriksa isian ini.",
}

PROTEKSI = {"format_columns": True, "format_rows": True, "select_locked_cells": True}


Hitungan = tuple[str, object]
"""Address of a cell and what stands there."""


class Penulis:
    """Writes the sheets of one form; each sheet's own content stands in its module."""

    def __init__(
        self, buku: Any, acuan: Acuan, instansi: str, *, isian: Isian, lalu: Lalu, kertas: str
    ) -> None:
        """Keep what every sheet needs.

        Args:
            buku: The open workbook.
            acuan: What the form asks for.
            instansi: Name of the office.
            isian: Contents to fill in; empty for the blank form.
            lalu: Values to date at the end of the quarter before.
            kertas: Paper, ``a4`` or ``f4``.
        """
        self.buku, self.acuan, self.instansi, self.isian = buku, acuan, instansi, isian
        self.lalu, self.kertas = lalu, kertas
        self.gaya = Gaya(buku)

    @cached_property
    def kuning(self) -> Any:
        """Colour of a cell that must be filled in and is blank."""
        return self.buku.add_format({"bg_color": "#FFE08A"})

    @cached_property
    def jingga(self) -> Any:
        """Colour of an estimate below target."""
        return self.buku.add_format({"bg_color": "#F9CBA7", "font_color": "#7A3100"})

    @cached_property
    def _hijau(self) -> Any:
        return self.buku.add_format({"font_color": "#1E6B34"})

    @cached_property
    def _judul_tambahan(self) -> Any:
        sifat = {"italic": True, "bg_color": "#DCE4E9", "font_color": "#3C4A53", "align": "center"}
        return self.gaya.buat(**{**sifat, "valign": "vcenter", "text_wrap": True})

    def lembar(
        self, t: Tata, judul: str, pesan: str, *, tambahan: Sequence[Kolom] = (), halaman_kedua: str = ""
    ) -> Any:
        """A new sheet with its head and headers.

        Args:
            t: Layout.
            judul: Title.
            pesan: What to do here, in one line.
            tambahan: Columns behind the layout, which are there to be looked at and are not read.
            halaman_kedua: Key of the column with which a second page begins when printed; without it
                the sheet is fitted to the width of one page.
        """
        c, g = self.acuan, self.gaya
        lembar = self.buku.add_worksheet(t.lembar)
        lembar.write_string(0, 0, judul, g.judul_lembar)
        kepala = f"{self.instansi} · {c.nama_seksi} · {c.masa.nama}"
        # The head keeps to the two columns that stand still and are repeated on a second page.
        lebar = sum(k.lebar for k in t.kolom[:2])
        for n, (teks, tebal) in enumerate(((kepala, True), (pesan, False)), 1):
            lembar.merge_range(n, 0, n, 1, teks, g.buat(border=0, text_wrap=True, bold=tebal))
            lembar.set_row(n, tinggi_teks(teks, lebar))
        for i, kolom in enumerate((*t.kolom, *tambahan)):
            lembar.set_column(i, i, kolom.lebar)
            gaya = g.judul_kolom if i < len(t.kolom) else self._judul_tambahan
            lembar.write_string(t.baris_judul - 1, i, kolom.judul, gaya)
        tinggi_judul = max(tinggi_teks(k.judul, k.lebar) for k in (*t.kolom, *tambahan))
        lembar.set_row(t.baris_judul - 1, max(32, tinggi_judul))
        lembar.freeze_panes(t.baris_judul, 2)
        self._cetak(lembar, t, halaman_kedua)
        lembar.hide_gridlines(2)
        lembar.protect("", PROTEKSI)
        return lembar

    def _cetak(self, lembar: Any, t: Tata, halaman_kedua: str) -> None:
        lembar.set_landscape()
        if halaman_kedua:
            lembar.set_print_scale(_SKALA_DUA_HALAMAN[self.kertas])
            lembar.set_v_pagebreaks([[k.kunci for k in t.kolom].index(halaman_kedua)])
            lembar.repeat_columns(0, 1)
        else:
            lembar.fit_to_pages(1, 0)
        lembar.repeat_rows(t.baris_judul - 1)
        self.halaman(lembar)

    def halaman(self, lembar: Any) -> None:
        """Paper, margins and the line at the foot of each printed page."""
        c = self.acuan
        lembar.set_paper(_KERTAS[self.kertas])
        lembar.set_margins(left=0.4, right=0.4)
        nama = c.nama_seksi[:_NAMA_DI_KAKI].replace("&", "&&")
        lembar.set_footer(f"&L{nama}&C{c.masa.sebutan} {c.tahun}&RHalaman &P dari &N")

    def sisa(self, lembar: Any, rumus: str, jumlah: int, *, apa: str = "isian wajib") -> None:
        """The live line that says how many blanks must still be filled in.

        Args:
            lembar: The sheet.
            rumus: How a spreadsheet counts them.
            jumlah: How many there are as the form is written.
            apa: What they are.
        """
        beres, awal = "Semua isian wajib di lembar ini sudah terisi.", "Masih kosong: "
        sel = f"A{BARIS_SISA}"
        isi = f"{awal}{jumlah} {apa}" if jumlah else beres
        hitung = f'=IF({rumus}=0,"{beres}","{awal}"&({rumus})&" {apa}")'
        lembar.write_formula(sel, hitung, self.gaya.polos_tebal, isi)
        syarat = {"type": "formula", "criteria": f'=LEFT({sel},5)="Semua"', "format": self._hijau}
        lembar.conditional_format(sel, syarat)

    def rumus_persen(self, lembar: Any, n: int, kolom: int, bagian: Hitungan, seluruh: Hitungan) -> None:
        """A live share in percent of two cells."""
        rumus = perkiraan.rumus_persen(bagian[0], seluruh[0])
        hasil = perkiraan.hasil_persen(bagian[1], seluruh[1])
        lembar.write_formula(n, kolom, rumus, self.gaya.terkunci_persen, hasil)

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
            aturan.pasang(lembar, [sel], aturan.teks("Nama dan jabatan", _PENGISI[sel]))
            aturan.wajib(lembar, [f"${sel[0]}${sel[1:]}:$E${sel[1:]}"], self.kuning)
        aturan.pasang(lembar, [sel_tanggal], aturan.tanggal("Tanggal isian ini divalidasi."))
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
        hasil = perkiraan.realisasi_baris(isi, berbagian=True)
        tersimpan = float(hasil) if isinstance(hasil, Decimal) else ""
        lembar.write_formula(n, kolom + 2, rumus, g.terkunci_persen, tersimpan)
        for i, (judul, apa) in enumerate(zip(("Pembilang", "Penyebut"), nama, strict=True)):
            lembar.write_comment(n, kolom + i, f"{judul}: {apa}")


def kolom_data(t: Tata, kunci: str, jumlah: int) -> list[str]:
    """The range of a column's data cells; empty without rows."""
    huruf = t.huruf(kunci)
    return [f"{huruf}{t.baris_data}:{huruf}{t.baris_data + jumlah - 1}"] if jumlah else []


def tinggi(lembar: Any, n: int, t: Tata, isi: Mapping[str, object], *, paling_sedikit: int = 1) -> None:
    """Make a row as high as its longest text, and at least ``paling_sedikit`` lines."""
    lebar = {k.kunci: k.lebar for k in t.kolom}
    perlu = [tinggi_teks(str(teks or ""), lebar[kunci]) for kunci, teks in isi.items() if kunci in lebar]
    lembar.set_row(n, min(max([*perlu, paling_sedikit * 13.6 + 3]), 400))

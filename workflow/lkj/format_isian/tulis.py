"""Write a section's form: locked what the plan says, open what the section fills in.

The same reference gives the same bytes. The optional `Isian` fills the form in, for the example office
and for tests: a filled sheet is the form itself, filled.
"""

import io
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from lkj.buku_kerja import Gaya, buku_kerja, tulis_sel
from lkj.format_isian.petunjuk import PETUNJUK
from lkj.periode import awal_triwulan, nama_triwulan
from lkj.rencana import acuan as a
from lkj.rencana import tata_isian as tata
from lkj.rencana.kaidah import tampil
from lkj.tabel import Tata


@dataclass(frozen=True)
class IsianSub:
    """What a section reports on one sub-kegiatan: physical output and Rupiah of the quarter."""

    fisik: Decimal | None
    anggaran: Decimal | None
    keterangan: str = ""


@dataclass(frozen=True)
class Isian:
    """The contents of a filled form, by key."""

    diisi_oleh: str = ""
    divalidasi_oleh: str = ""
    tanggal: date | None = None
    kinerja: Mapping[str, Mapping[str, Decimal | str]] = field(default_factory=dict)
    sub_kegiatan: Mapping[str, IsianSub] = field(default_factory=dict)
    analisis: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    data_dukung: Sequence[tuple[str, str, str]] = ()


def tulis_format(acuan: a.Acuan, *, instansi: str, sidik_rencana: str, isian: Isian | None = None) -> bytes:
    """The form of a section and quarter as a workbook.

    Args:
        acuan: What the form asks for.
        instansi: Name of the office, for the head of each sheet.
        sidik_rencana: sha256 of the plan workbook it was made from.
        isian: Contents to fill in; None for the blank form.
    """
    wadah = io.BytesIO()
    judul = f"Isian kinerja {acuan.nama_seksi} {nama_triwulan(acuan.tw)} {acuan.tahun}"
    with buku_kerja(wadah, judul=judul, tanggal=awal_triwulan(acuan.tahun, acuan.tw)) as buku:
        penulis = _Penulis(buku, acuan, instansi, isian or Isian())
        penulis.kinerja()
        penulis.sub_kegiatan()
        penulis.analisis()
        penulis.data_dukung()
        penulis.petunjuk()
        penulis.tanda(sidik_rencana)
    return wadah.getvalue()


_PROTEKSI = {"format_columns": True, "format_rows": True, "select_locked_cells": True}


class _Penulis:
    def __init__(self, buku: Any, acuan: a.Acuan, instansi: str, isian: Isian) -> None:
        self.buku, self.acuan, self.instansi, self.isian = buku, acuan, instansi, isian
        self.gaya = Gaya(buku)

    # sheets ----------------------------------------------------------------------------------
    def kinerja(self) -> None:
        t = tata.KINERJA
        lembar = self._lembar(t, "Isian Kinerja", "Isi sel berwarna kuning. Sel abu-abu terkunci.")
        g = self.gaya
        for sel, teks in (("A5", "Diisi oleh"), ("A6", "Divalidasi oleh"), ("F5", "Tanggal")):
            lembar.write_string(sel, teks, g.polos_tebal)
        for sel, nilai in (
            (tata.SEL_DIISI_OLEH, self.isian.diisi_oleh),
            (tata.SEL_DIVALIDASI_OLEH, self.isian.divalidasi_oleh),
        ):
            baris = int(sel[1:])
            lembar.merge_range(f"{sel}:E{baris}", nilai, g.isian)
        if self.isian.tanggal:
            lembar.write_datetime(tata.SEL_TANGGAL, self.isian.tanggal, g.isian_tanggal)
        else:
            lembar.write_blank(tata.SEL_TANGGAL, None, g.isian_tanggal)
        for n, k in enumerate(self.acuan.kinerja, t.baris_data - 1):
            self._baris_kinerja(lembar, n, k)
        self._bilangan(lembar, t, ("pembilang", "penyebut", "realisasi"), len(self.acuan.kinerja))

    def _baris_kinerja(self, lembar: Any, n: int, k: a.AcuanKinerja) -> None:
        g, isi = self.gaya, self.isian.kinerja.get(k.kode, {})
        for kolom, teks in enumerate((k.kode, k.nama, k.satuan)):
            lembar.write_string(n, kolom, teks, g.terkunci)
        target = tampil(k.target) if isinstance(k.target, tuple) else k.target
        tulis_sel(lembar, n, 3, target, g.terkunci_angka)
        if k.berbagian and k.diisi:
            tulis_sel(lembar, n, 4, isi.get("pembilang"), g.isian_angka)
            tulis_sel(lembar, n, 5, isi.get("penyebut"), g.isian_angka)
            bagian = f"E{n + 1}/F{n + 1}*100"
            rumus = f'=IF(OR(E{n + 1}="",F{n + 1}="",F{n + 1}=0),"",{bagian})'
            lembar.write_formula(n, 6, rumus, g.terkunci_persen, _hasil(isi))
            lembar.write_comment(n, 4, f"Pembilang: {k.pembilang}")
            lembar.write_comment(n, 5, f"Penyebut: {k.penyebut}")
        else:
            lembar.write_blank(n, 4, None, g.terkunci_angka)
            lembar.write_blank(n, 5, None, g.terkunci_angka)
            if k.diisi:
                tulis_sel(lembar, n, 6, isi.get("realisasi"), g.isian_angka)
            else:
                lembar.write_string(n, 6, "diukur pada Triwulan IV", g.terkunci)
        tulis_sel(lembar, n, 7, isi.get("keterangan"), g.isian)
        sel = {"nama": k.nama, "keterangan": isi.get("keterangan")}
        _tinggi(lembar, n, tata.KINERJA, sel, paling_sedikit=2)

    def sub_kegiatan(self) -> None:
        t, g = tata.SUB_KEGIATAN, self.gaya
        lembar = self._lembar(
            t, "Isian Sub Kegiatan", "Isi realisasi triwulan ini saja, bukan s.d. triwulan."
        )
        for n, s in enumerate(self.acuan.sub, t.baris_data - 1):
            isi = self.isian.sub_kegiatan.get(s.kode, IsianSub(None, None))
            for kolom, teks in enumerate((s.kode, s.nama, s.keluaran, s.satuan)):
                lembar.write_string(n, kolom, teks, g.terkunci)
            tulis_sel(lembar, n, 4, s.target, g.terkunci_angka)
            tulis_sel(lembar, n, 5, isi.fisik, g.isian_angka)
            tulis_sel(lembar, n, 6, s.pagu, g.terkunci_rupiah)
            tulis_sel(lembar, n, 7, isi.anggaran, g.isian_rupiah)
            tulis_sel(lembar, n, 8, isi.keterangan, g.isian)
            sel = {"nama": s.nama, "keluaran": s.keluaran, "keterangan": isi.keterangan}
            _tinggi(lembar, n, t, sel, paling_sedikit=2)
        self._bilangan(lembar, t, ("fisik",), len(self.acuan.sub))
        self._bilangan(lembar, t, ("anggaran",), len(self.acuan.sub), rupiah=True)

    def analisis(self) -> None:
        t, g = tata.ANALISIS, self.gaya
        lembar = self._lembar(t, "Analisis Capaian", "Tulis satu sampai tiga kalimat pada tiap sel kuning.")
        for n, (kode, nama) in enumerate(self.acuan.kunci_analisis(), t.baris_data - 1):
            isi = self.isian.analisis.get(kode, {})
            lembar.write_string(n, 0, kode, g.terkunci)
            lembar.write_string(n, 1, nama, g.terkunci)
            for kolom, butir in enumerate(tata.BUTIR_ANALISIS, 2):
                tulis_sel(lembar, n, kolom, isi.get(butir), g.isian)
            _tinggi(lembar, n, t, {"nama": nama, **isi}, paling_sedikit=5)

    def data_dukung(self) -> None:
        t = tata.DATA_DUKUNG
        lembar = self._lembar(t, "Data Dukung", "Daftar dokumen yang membuktikan angka isian.")
        dokumen = [*self.isian.data_dukung, *[("", "", "")] * tata.BARIS_DATA_DUKUNG]
        for n, baris in enumerate(dokumen[: tata.BARIS_DATA_DUKUNG], t.baris_data - 1):
            for kolom, teks in enumerate(baris):
                tulis_sel(lembar, n, kolom, teks, self.gaya.isian)
            _tinggi(lembar, n, t, dict(zip(("uraian", "nomor", "tautan"), baris, strict=True)))

    def petunjuk(self) -> None:
        lembar = self.buku.add_worksheet("Petunjuk")
        lembar.set_column(0, 0, _LEBAR_PETUNJUK)
        lembar.hide_gridlines(2)
        lembar.set_paper(9)
        lembar.fit_to_pages(1, 0)
        lembar.write_string(0, 0, "Petunjuk Pengisian", self.gaya.judul_lembar)
        for n, teks in enumerate(PETUNJUK, 2):
            lembar.write_string(n, 0, teks, self.gaya.paragraf)
            lembar.set_row(n, _tinggi_teks(teks, _LEBAR_PETUNJUK, huruf=11))
        lembar.protect("", _PROTEKSI)

    def tanda(self, sidik_rencana: str) -> None:
        c = self.acuan
        isi = (tata.VERSI_SKEMA, c.kantor, str(c.tahun), str(c.tw), c.seksi, sidik_rencana)
        lembar = self.buku.add_worksheet(tata.LEMBAR_TANDA)
        teks = a.ke_json(c)
        # A cell holds at most 32,767 characters; a long reference goes on in the next columns.
        potong = [teks[i : i + 30_000] for i in range(0, len(teks), 30_000)]
        for n, (kunci, nilai) in enumerate(zip(tata.KUNCI_TANDA, (*isi, potong[0]), strict=True)):
            lembar.write_string(n, 0, kunci)
            lembar.write_string(n, 1, nilai)
        for kolom, lanjutan in enumerate(potong[1:], 2):
            lembar.write_string(len(tata.KUNCI_TANDA) - 1, kolom, lanjutan)
        lembar.protect()
        lembar.very_hidden()
        self.buku.worksheets()[0].activate()

    # parts -----------------------------------------------------------------------------------
    def _lembar(self, t: Tata, judul: str, pesan: str) -> Any:
        c, g = self.acuan, self.gaya
        lembar = self.buku.add_worksheet(t.lembar)
        periode = f"{nama_triwulan(c.tw)} Tahun {c.tahun}"
        kepala = (judul, f"{self.instansi} · {c.nama_seksi} · {periode}", pesan)
        lembar.write_string(0, 0, kepala[0], g.judul_lembar)
        lembar.write_string(1, 0, kepala[1], g.polos_tebal)
        lembar.write_string(2, 0, kepala[2], g.polos)
        for i, kolom in enumerate(t.kolom):
            lembar.set_column(i, i, kolom.lebar)
            lembar.write_string(t.baris_judul - 1, i, kolom.judul, g.judul_kolom)
        lembar.set_row(t.baris_judul - 1, 32)
        lembar.freeze_panes(t.baris_judul, 2)
        lembar.set_landscape()
        lembar.set_paper(9)
        lembar.fit_to_pages(1, 0)
        lembar.repeat_rows(t.baris_judul - 1)
        lembar.set_footer(f"&L{c.nama_seksi}&R&P/&N")
        lembar.hide_gridlines(2)
        lembar.protect("", _PROTEKSI)
        return lembar

    def _bilangan(
        self, lembar: Any, t: Tata, kunci: tuple[str, ...], jumlah: int, *, rupiah: bool = False
    ) -> None:
        if not jumlah:
            return
        contoh = "1250000" if rupiah else "82,5"
        aturan = {
            "validate": "decimal",
            # Only Rupiah may be negative (a return). No ">= 0": "value" and "minimum" are one key.
            "criteria": "between",
            "minimum": -1e15 if rupiah else 0,
            "maximum": 1e15,
            "input_title": "Isi dengan angka",
            "input_message": f"Ketik angkanya saja, misalnya {contoh}; tanpa satuan dan tanpa titik ribuan.",
            "error_title": "Bukan angka",
            "error_message": f"Sel ini hanya menerima angka, misalnya {contoh}.",
        }
        for k in kunci:
            huruf = t.huruf(k)
            lembar.data_validation(f"{huruf}{t.baris_data}:{huruf}{t.baris_data + jumlah - 1}", aturan)


_LEBAR_PETUNJUK = 96


def _tinggi_teks(teks: str, lebar: int, huruf: int = 10) -> float:
    """Height in points of a wrapped text in a column ``lebar`` characters wide.

    A stored height is needed: a locked sheet does not grow its rows, and some programs cut the text.
    """
    baris = math.ceil(len(teks) * 1.08 * huruf / 10 / lebar) or 1
    return baris * huruf * 1.36 + 3


def _tinggi(lembar: Any, n: int, t: Tata, isi: Mapping[str, object], *, paling_sedikit: int = 1) -> None:
    """Make a row as high as its longest text, and at least ``paling_sedikit`` lines."""
    lebar = {k.kunci: k.lebar for k in t.kolom}
    perlu = [_tinggi_teks(str(teks or ""), lebar[kunci]) for kunci, teks in isi.items() if kunci in lebar]
    lembar.set_row(n, min(max([*perlu, paling_sedikit * 13.6 + 3]), 400))


def _hasil(isi: Mapping[str, Decimal | str]) -> float | str:
    """The stored result of the percentage formula: what a spreadsheet would show; no figure of ours."""
    pembilang, penyebut = isi.get("pembilang"), isi.get("penyebut")
    if isinstance(pembilang, Decimal) and isinstance(penyebut, Decimal) and penyebut:
        return float(pembilang) / float(penyebut) * 100
    return ""

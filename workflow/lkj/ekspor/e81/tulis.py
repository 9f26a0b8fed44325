"""E.81 as a workbook with its foot and notes, and its table as a CSV."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from lkj import angka
from lkj.buku_kerja import Gaya, buku_kerja, tulis_sel
from lkj.ekspor.bahan import Bahan, Nilai
from lkj.ekspor.e81.baris import KOLOM, BarisE81
from lkj.ekspor.e81.kaki import Kaki
from lkj.ekspor.e81.kaki_lembar import tulis_catatan, tulis_kaki
from lkj.ekspor.e81.kepala import BANYAK, kepala_datar, kolom_k, susun_kepala
from lkj.ekspor.sel import aman, ekor, pola_angka
from lkj.ekspor.tulis import siap_cetak, tinggi_baris
from lkj.periode import nama_triwulan

_LEBAR_DEPAN: Final = (4.0, 22.0, 32.0, 30.0)
_LEBAR_PD = 16.0
_LEBAR_K, _LEBAR_RP = (8.0, 18.0), (6.0, 20.0)
"""Narrowest and widest column of a K and of an Rp, in characters."""
_DESIMAL_K = 2
_TEKS, _KATA = "", "@"
"""Formats of a text, and of a word or range that stands among figures."""
_WARNA: Final = {"program": "#DCE8EC", "kegiatan": "#F0F5F7"}
BARIS_KEPALA: Final = 5
"""First row (0-based) of the header, below title, office and period."""
_TINGGI_KEPALA: Final = (46.0, 62.0, 16.0, 16.0)


@dataclass(frozen=True)
class Formulir:
    """The form, ready to be written.

    Attributes:
        setahun: Whether it is the year's; otherwise that of the quarter of ``b``.
        tanggal: Date of the signature; None leaves it to be filled in.
    """

    b: Bahan
    baris: Sequence[BarisE81]
    kaki: Kaki
    setahun: bool
    tanggal: date | None

    @property
    def periode(self) -> str:
        """The period in words."""
        return f"Tahun {self.b.tahun}" if self.setahun else f"{nama_triwulan(self.b.tw)} Tahun {self.b.tahun}"


def sel_baris(f: Formulir, x: BarisE81) -> list[Nilai]:
    """The 25 cells of a row."""
    pasang = [n for k in KOLOM for n in (x.k.get(k), x.rp.get(k))]
    return [x.nomor, x.sasaran, x.program, x.indikator, *pasang, f.b.kantor.instansi.nama]


def tulis_csv(f: Formulir) -> bytes:
    """The table for people: one line of headers, figures half-up, no text that begins a formula."""
    wadah = io.StringIO(newline="")
    penulis = csv.writer(wadah, delimiter=";", lineterminator="\r\n")
    penulis.writerow(kepala_datar(f.b.rencana.renstra_akhir, f.b.tahun))
    for x in f.baris:
        penulis.writerow([_teks(n, i) for i, n in enumerate(sel_baris(f, x))])
    return wadah.getvalue().encode("utf-8-sig")


def _teks(nilai: Nilai, kolom: int) -> str:
    if isinstance(nilai, Decimal):
        return angka.tulis(nilai, desimal=_desimal(kolom)).replace(".", "")
    return aman(nilai or "")


def _desimal(kolom: int) -> int:
    """Most decimals of a physical column: none for Rupiah, but two for the percentage of column 14."""
    rupiah = kolom >= kolom_k(KOLOM.start) and (kolom - kolom_k(KOLOM.start)) % 2 == 1
    return 0 if rupiah and kolom < kolom_k(14) else _DESIMAL_K


def tulis_xlsx(f: Formulir) -> bytes:
    """The workbook: the form, and a sheet of notes."""
    wadah = io.BytesIO()
    tanggal = f.tanggal or f.b.tanggal
    with buku_kerja(wadah, judul=f"Formulir E.81 {f.periode}", tanggal=tanggal) as buku:
        ws, gaya = buku.add_worksheet("E.81"), Gaya(buku)
        semua = [sel_baris(f, x) for x in f.baris]
        lebar = _lebar(semua)
        for i, w in enumerate(lebar):
            ws.set_column(i, i, w)
        siap_cetak(ws, f.b.kantor, BARIS_KEPALA, BARIS_KEPALA + 3)
        ws.freeze_panes(BARIS_KEPALA + 4, 4)
        _judul(ws, gaya, f)
        _kepala(ws, gaya, f)
        baris = _isi(ws, gaya, f, semua, lebar)
        tulis_kaki(ws, gaya, baris, f.b, f.kaki, lebar, f.tanggal)
        tulis_catatan(buku, gaya, f.b, f.kaki)
    return wadah.getvalue()


def _lebar(semua: Sequence[Sequence[Nilai]]) -> list[float]:
    """Widths in which every figure can be seen whole."""
    lebar = list(_LEBAR_DEPAN)
    for i in range(len(_LEBAR_DEPAN), BANYAK - 1):
        paling = max((_panjang(b[i], i) for b in semua), default=0) + 2.0
        sedikit, banyak = _LEBAR_K if i % 2 == 0 else _LEBAR_RP
        lebar.append(min(banyak, max(sedikit, paling)))
    return [*lebar, _LEBAR_PD]


def _panjang(nilai: Nilai, kolom: int) -> int:
    if isinstance(nilai, Decimal):
        return len(angka.tulis(nilai, desimal=_desimal(kolom)))
    return max((len(kata) for kata in (nilai or "").split()), default=0)


def _judul(ws: Any, gaya: Gaya, f: Formulir) -> None:
    tengah = gaya.buat(border=0, bold=True, font_size=13, align="center", font_color="#1F3A4D")
    biasa = gaya.buat(border=0, align="center", font_size=11)
    instansi = f.b.kantor.instansi
    ws.write_string(0, 0, "Formulir E.81", gaya.polos_tebal)
    judul = "Evaluasi Terhadap Hasil Renja Perangkat Daerah Lingkup Kabupaten/Kota"
    ws.merge_range(1, 0, 1, BANYAK - 1, judul, tengah)
    ws.merge_range(2, 0, 2, BANYAK - 1, f"Renja {instansi.nama}, {instansi.pemda}", biasa)
    periode = " · ".join(filter(None, (f"Periode Pelaksanaan: {f.periode}", f.b.sementara)))
    ws.merge_range(3, 0, 3, BANYAK - 1, periode, biasa)
    ws.set_row(1, 20)


def _kepala(ws: Any, gaya: Gaya, f: Formulir) -> None:
    judul = gaya.buat(bold=True, bg_color="#1F4E5F", font_color="#FFFFFF", align="center", text_wrap=True)
    judul.set_align("vcenter")
    for n, tinggi in enumerate(_TINGGI_KEPALA):
        ws.set_row(BARIS_KEPALA + n, tinggi)
    for j in susun_kepala(f.b.rencana.renstra_akhir, f.b.tahun):
        atas, bawah = BARIS_KEPALA + j.atas, BARIS_KEPALA + j.bawah
        if (atas, j.kiri) == (bawah, j.kanan):
            ws.write_string(atas, j.kiri, j.teks, judul)
        else:
            ws.merge_range(atas, j.kiri, bawah, j.kanan, "", judul)
            ws.write_string(atas, j.kiri, j.teks, judul)


def _isi(ws: Any, gaya: Gaya, f: Formulir, semua: Sequence[Sequence[Nilai]], lebar: Sequence[float]) -> int:
    """Write the rows; return the next free one."""
    format_sel: dict[tuple[str, str], Any] = {}

    def milik(jenis: str, pola: str) -> Any:
        if (jenis, pola) not in format_sel:
            sifat: dict[str, object] = (
                {"text_wrap": True, "align": "left", "indent": 1} if pola == _TEKS else {"align": "right"}
            )
            sifat |= {"num_format": pola} if pola else {}
            sifat |= {"bold": True} if jenis == "program" else {}
            sifat |= {"bg_color": _WARNA[jenis]} if jenis in _WARNA else {}
            format_sel[jenis, pola] = gaya.buat(**sifat)
        return format_sel[jenis, pola]

    awal = BARIS_KEPALA + len(_TINGGI_KEPALA)
    for n, (x, isi) in enumerate(zip(f.baris, semua, strict=True), awal):
        # Bold text is wider than the common measure of a row's height allows for.
        sempit = [w * (0.9 if x.jenis == "program" else 1.0) for w in lebar]
        ws.set_row(n, tinggi_baris(isi, sempit))
        for i, nilai in enumerate(isi):
            tulis_sel(ws, n, i, nilai, milik(x.jenis, _pola(nilai, i)))
    return awal + len(semua)


def _pola(nilai: Nilai, kolom: int) -> str:
    if not isinstance(nilai, Decimal):
        return _KATA if len(_LEBAR_DEPAN) <= kolom < BANYAK - 1 else _TEKS
    desimal = _desimal(kolom)
    return pola_angka(ekor(nilai, desimal), ribuan=True)

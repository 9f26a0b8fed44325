"""The entry sheet of an application as a workbook and as a CSV for people."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from lkj.buku_kerja import Gaya, buku_kerja, tinggi_teks, tulis_sel
from lkj.ekspor.bahan import Bahan, Nilai
from lkj.ekspor.model import PetaEkspor
from lkj.ekspor.sel import aman, ke_sel, ke_teks
from lkj.ekspor.sumber import BarisSumber
from lkj.konfigurasi import Kantor
from lkj.periode import bulan_triwulan, nama_bulan, nama_triwulan, romawi

KERTAS = {"a4": 9, "f4": 14}
"""Paper in the numbers of the workbook format; F4 (215 × 330 mm) is its Folio."""
_TINGGI_PALING = 400.0
_PEMISAH = {"tab": "\t"}


@dataclass(frozen=True)
class Lembar:
    """A sheet that is ready to be written: header and cells."""

    judul: str
    kepala: Sequence[str]
    isi: Sequence[Sequence[Nilai]]


def isi_tempat(teks: str, tahun: int, tw: int) -> str:
    """A title or header with its places filled in."""
    bulan = {f"bulan_{n}": nama_bulan(m) for n, m in enumerate(bulan_triwulan(tw), 1)}
    return teks.format_map({"tahun": str(tahun), "triwulan": romawi(tw), **bulan})


def susun_lembar(peta: PetaEkspor, baris: Sequence[BarisSumber], tahun: int, tw: int) -> Lembar:
    """Put the source columns in the application's order."""
    return Lembar(
        judul=isi_tempat(peta.judul, tahun, tw),
        kepala=[isi_tempat(k.judul, tahun, tw) for k in peta.kolom],
        isi=[[b.get(k.sumber) if k.sumber else k.teks for k in peta.kolom] for b in baris],
    )


def tulis_csv(peta: PetaEkspor, lembar: Lembar) -> bytes:
    """The CSV for people: no text of it begins a formula."""
    wadah = io.StringIO(newline="")
    pemisah = _PEMISAH.get(peta.csv.pemisah, peta.csv.pemisah)
    penulis = csv.writer(wadah, delimiter=pemisah, lineterminator="\r\n")
    penulis.writerow([aman(k) for k in lembar.kepala])
    for baris in lembar.isi:
        penulis.writerow([ke_teks(n, k, peta.angka) for n, k in zip(baris, peta.kolom, strict=True)])
    return wadah.getvalue().encode(peta.csv.pengodean)


def tulis_xlsx(b: Bahan, peta: PetaEkspor, lembar: Lembar) -> bytes:
    """The workbook; the same sheet gives the same bytes."""
    wadah = io.BytesIO()
    with buku_kerja(wadah, judul=lembar.judul, tanggal=b.tanggal) as buku:
        ws, gaya = buku.add_worksheet(peta.lembar), Gaya(buku)
        awal = _kepala(ws, gaya, b, lembar) if peta.kepala else 0
        siap_cetak(ws, b.kantor, awal)
        for i, k in enumerate(peta.kolom):
            ws.set_column(i, i, k.lebar)
            ws.write_string(awal, i, lembar.kepala[i], gaya.judul_kolom)
        lebar = [k.lebar for k in peta.kolom]
        ws.set_row(awal, tinggi_baris(lembar.kepala, lebar))
        format_angka: dict[str, Any] = {}
        for n, baris in enumerate(lembar.isi, awal + 1):
            ws.set_row(n, tinggi_baris(baris, lebar))
            for i, k in enumerate(peta.kolom):
                nilai, pola = ke_sel(baris[i], k, peta.angka)
                kata = "@" if k.bentuk != "teks" else ""
                tulis_sel(ws, n, i, nilai, gaya_sel(gaya, pola or kata, format_angka))
    return wadah.getvalue()


def _kepala(ws: Any, gaya: Gaya, b: Bahan, lembar: Lembar) -> int:
    """Title and period; return the row of the header."""
    ws.write_string(0, 0, lembar.judul, gaya.judul_lembar)
    ws.set_row(0, 22)
    instansi = b.kantor.instansi
    periode = f"{instansi.nama}, {instansi.pemda} · {nama_triwulan(b.tw)} Tahun {b.tahun}"
    ws.write_string(1, 0, " · ".join(filter(None, (periode, b.sementara))), gaya.polos)
    return 3


def gaya_sel(gaya: Gaya, pola: str, terpakai: dict[str, Any]) -> Any:
    """The format of a text (no pattern), or of a figure or what stands among figures (``@``)."""
    if pola not in terpakai:
        # A text keeps its distance from the figure on its left.
        sifat = (
            {"num_format": pola, "align": "right"}
            if pola
            else {"text_wrap": True, "align": "left", "indent": 1}
        )
        terpakai[pola] = gaya.buat(**sifat)
    return terpakai[pola]


def siap_cetak(ws: Any, kantor: Kantor, kepala: int, sampai: int | None = None) -> None:
    """Landscape on the office's paper, one page wide, the header on every page and always in sight."""
    ws.set_landscape()
    ws.set_paper(KERTAS[kantor.dokumen.kertas])
    ws.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    ws.fit_to_pages(1, 0)
    ws.repeat_rows(kepala, kepala if sampai is None else sampai)
    ws.freeze_panes((kepala if sampai is None else sampai) + 1, 0)
    ws.set_footer("&R&8Halaman &P dari &N")


def tinggi_baris(isi: Sequence[Nilai], lebar: Sequence[float]) -> float:
    """Height of a row whose texts are all to be seen."""
    teks = ((n, w) for n, w in zip(isi, lebar, strict=True) if isinstance(n, str))
    return min(_TINGGI_PALING, max((tinggi_teks(n, int(w)) for n, w in teks), default=16.6))

"""Write the foot of E.81: mean, predikat, the sections' texts, signatures; and the sheet of notes."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from lkj.buku_kerja import Gaya, tinggi_teks, tulis_sel
from lkj.ekspor.bahan import Bahan
from lkj.ekspor.e81.kaki import Kaki
from lkj.ekspor.e81.kepala import BANYAK, kolom_k
from lkj.ekspor.tulis import siap_cetak, tinggi_baris
from lkj.periode import tanggal_panjang

_ISIAN = "." * 32
_AKHIR_LABEL = 2
_TINGGI_PALING = 400.0
_KOLOM_CATATAN: Final = (
    ("Kode", 10),
    ("Indikator", 46),
    ("Kolom 12 (K)", 30),
    ("Kolom 13 (K)", 22),
    ("Kolom 14 (K)", 40),
    ("Keterangan", 30),
)


def tulis_kaki(
    ws: Any, gaya: Gaya, n: int, b: Bahan, kaki: Kaki, lebar: Sequence[float], tanggal: date | None
) -> None:
    """Write everything below the table.

    Args:
        ws: The sheet.
        gaya: Its formats.
        n: First free row.
        b: The office.
        kaki: What the foot says.
        lebar: Widths of the 25 columns.
        tanggal: Date of the signature; None leaves it to be filled in.
    """
    n = _rata(ws, gaya, n, kaki)
    tebal = gaya.buat(bold=True, text_wrap=True)
    for label, baris in kaki.uraian.items():
        for k, teks in enumerate(baris or [""]):
            ws.merge_range(n, 0, n, _AKHIR_LABEL, "", tebal)
            ws.write_string(n, 0, "" if k else f"{label}:", tebal)
            ws.merge_range(n, _AKHIR_LABEL + 1, n, BANYAK - 1, "", gaya.teks)
            ws.write_string(n, _AKHIR_LABEL + 1, teks, gaya.teks)
            luas = int(sum(lebar[_AKHIR_LABEL + 1 :]))
            ws.set_row(n, min(_TINGGI_PALING, max(tinggi_teks(teks, luas), 18.0)))
            n += 1
    _tanda_tangan(ws, gaya, n + 1, b, tanggal)


def _rata(ws: Any, gaya: Gaya, n: int, kaki: Kaki) -> int:
    label, kolom = gaya.buat(bold=True, align="right"), kolom_k(14)
    angka = gaya.buat(bold=True, align="center", num_format="0.00")
    for teks, nilai in (("Rata-rata capaian kinerja (%)", kaki.rata), ("Predikat kinerja", kaki.predikat)):
        ws.merge_range(n, 0, n, kolom - 1, "", label)
        ws.write_string(n, 0, teks, label)
        ws.merge_range(n, kolom, n, kolom + 1, "", angka)
        tulis_sel(ws, n, kolom, nilai, angka)
        ws.write_blank(n, BANYAK - 1, None, label)
        n += 1
    return n


def _tanda_tangan(ws: Any, gaya: Gaya, n: int, b: Bahan, tanggal: date | None) -> None:
    """Disusun by the Camat; Dievaluasi by the head of Bappeda, left to be filled in by hand."""
    kantor = b.kantor
    camat = kantor.cari_pejabat("camat", tanggal or b.tanggal)
    tempat = f"{kantor.dokumen.tempat}, {tanggal_panjang(tanggal) if tanggal else _ISIAN}"
    disusun = ["Disusun", tempat, camat.sebutan if camat else "Camat", "", "", ""]
    disusun += [camat.nama, camat.pangkat or "", f"NIP {camat.nip_tercetak}"] if camat else [f"({_ISIAN})"]
    dievaluasi = ["Dievaluasi", f"{_ISIAN}, {_ISIAN}", f"Kepala Bappeda {kantor.instansi.pemda}", "", "", ""]
    dievaluasi += [f"({_ISIAN})", "", "NIP"]
    _blok(ws, gaya, n, 1, 3, disusun)
    _blok(ws, gaya, n, kolom_k(11), kolom_k(14), dievaluasi)


def _blok(ws: Any, gaya: Gaya, n: int, kiri: int, kanan: int, baris: Sequence[str]) -> None:
    biasa = gaya.buat(border=0, align="center", font_size=11)
    for k, teks in enumerate(baris):
        ws.merge_range(n + k, kiri, n + k, kanan, "", biasa)
        ws.write_string(n + k, kiri, teks, biasa)


def tulis_catatan(buku: Any, gaya: Gaya, b: Bahan, kaki: Kaki) -> None:
    """A sheet that says how columns are made and why cells are blank."""
    ws = buku.add_worksheet("Catatan")
    lebar = [float(w) for _, w in _KOLOM_CATATAN]
    for i, w in enumerate(lebar):
        ws.set_column(i, i, w)
    ws.write_string(0, 0, "Catatan Formulir E.81", gaya.judul_lembar)
    n = 2
    for teks in kaki.catatan:
        ws.merge_range(n, 0, n, len(lebar) - 1, "", gaya.paragraf)
        ws.write_string(n, 0, teks, gaya.paragraf)
        ws.set_row(n, tinggi_teks(teks, int(sum(lebar)), 11))
        n += 1
    n += 1
    siap_cetak(ws, b.kantor, n)
    ws.freeze_panes(0, 0)
    for i, (judul, _) in enumerate(_KOLOM_CATATAN):
        ws.write_string(n, i, judul, gaya.judul_kolom)
    for k, baris in enumerate(kaki.indikator, n + 1):
        ws.set_row(k, tinggi_baris(baris, lebar))
        for i, teks in enumerate(baris):
            ws.write_string(k, i, teks, gaya.teks)

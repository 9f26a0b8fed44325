"""Read the table that is reviewed: CSV or XLSX, headers by name wherever on the page they stand."""

import csv
import io
from collections.abc import Collection, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Final

from lkj import angka
from lkj.catatan import Catatan, DataSalahError
from lkj.katalog import catat
from lkj.lembar import BerkasDitolakError, Sel, baca
from lkj.reviu.model import Masukan
from lkj.tabel import huruf_kolom

KOLOM: Final = {
    "id": ("id", "kode", "no"),
    "nama": ("nama", "indikator", "indikator kinerja", "indikator kinerja utama", "uraian"),
    "satuan": ("satuan",),
    "polaritas": ("polaritas", "jenis indikator"),
    "target": ("target",),
    "realisasi": ("realisasi",),
    "capaian": ("capaian_tercetak", "capaian tercetak", "capaian", "capaian (%)", "% capaian"),
    "kategori": ("kategori_tercetak", "kategori tercetak", "kategori", "predikat"),
    "skala": ("skala",),
    "jenis": ("jenis",),
}
"""Column → the headers by which it is known; the first is the name that the documentation uses."""

WAJIB: Final = ("id", "nama", "satuan", "polaritas", "target", "realisasi", "capaian")
_POLARITAS = ("positif", "negatif", "-", "–", "")
_BARIS_JUDUL = 30
_MAKS = 10_000_000


class TabelSalahError(DataSalahError):
    """The table cannot be reviewed as it is; the remarks say what to mend."""


def baca_tabel(berkas: Path) -> list[Masukan]:
    """Read the rows of a table, each cell as printed.

    Raises:
        TabelSalahError: The file is no such table; columns are missing, an id is blank or stands twice.
    """
    nama = str(berkas)
    isi = berkas.read_bytes()
    if len(isi) > _MAKS:
        raise TabelSalahError([_salah(nama, "Berkas lebih dari 10 MB.", "Pisahkan tabelnya.")])
    if berkas.suffix.casefold() == ".csv":
        lembar, baris = "", _dari_csv(isi, nama)
    else:
        lembar, baris = _dari_xlsx(isi, nama)
    return _masukan(baris, nama, lembar)


def _salah(
    berkas: str, pesan: str, saran: str, *, lembar: str = "", sel: str = "", nilai: str = ""
) -> Catatan:
    asal = {"berkas": berkas, "lembar": lembar, "sel": sel, "nilai": nilai}
    return catat("TABEL_REVIU", pesan=pesan, saran=saran, **asal)


def _dari_csv(isi: bytes, nama: str) -> list[list[str]]:
    try:
        teks = isi.decode("utf-8-sig")
    except UnicodeDecodeError:
        pesan, saran = "Berkas CSV bukan UTF-8.", "Simpan ulang sebagai CSV UTF-8."
        raise TabelSalahError([_salah(nama, pesan, saran)]) from None
    kepala = teks.split("\n", 1)[0]
    pemisah = max(",;\t", key=kepala.count)
    try:
        return list(csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah, strict=True))
    except csv.Error:
        pesan, saran = "Berkas CSV rusak: tanda kutip tidak berpasangan.", "Simpan ulang dari lembar kerja."
        raise TabelSalahError([_salah(nama, pesan, saran)]) from None


def _dari_xlsx(isi: bytes, nama: str) -> tuple[str, list[list[str]]]:
    """The first visible sheet that has the headers, as it prints its cells."""
    try:
        buku = baca(isi, nama=nama)
    except BerkasDitolakError as ditolak:
        raise TabelSalahError([ditolak.catatan]) from None
    tampak = [x for x in buku.semua if not x.tersembunyi] or list(buku.semua)
    semua = [
        (
            x.nama,
            [
                [tercetak(x.sel(f"{huruf_kolom(k)}{n}")) for k in range(x.kolom_terakhir)]
                for n in range(1, x.baris_terakhir + 1)
            ],
        )
        for x in tampak
    ]
    return next((x for x in semua if _judul(x[1]) is not None), semua[0] if semua else ("", []))


def tercetak(sel: Sel) -> str:
    """A cell as the spreadsheet shows it: a percentage format shows 0,95 as 95%."""
    if sel.galat:
        return sel.galat
    if not isinstance(sel.nilai, Decimal):
        return "" if sel.nilai is None else str(sel.nilai)
    bentuk = sel.format.split(";")[0]
    persen = "%" in bentuk
    nilai = angka.kali(sel.nilai, Decimal(100)) if persen else sel.nilai
    _, titik, pecahan = bentuk.partition(".")
    if "0" not in bentuk:  # "General" and the like show what was typed
        return angka.ke_csv(nilai).replace(".", ",")
    desimal = len(pecahan) - len(pecahan.lstrip("0#")) if titik else 0
    return angka.tulis(nilai, desimal=desimal, tetap="#" not in pecahan) + ("%" if persen else "")


def _judul(baris: Sequence[Sequence[str]]) -> int | None:
    """Index of the header row: the first that names target, realisasi and capaian."""
    for n, sel in enumerate(baris[:_BARIS_JUDUL]):
        if {"target", "realisasi", "capaian"} <= set(_peta(sel)):
            return n
    return None


def _peta(sel: Sequence[str]) -> dict[str, int]:
    """Column → its position; where several headers would do, the documented name wins."""
    lipat = [" ".join(s.split()).casefold() for s in sel]
    return {
        kolom: lipat.index(judul)
        for kolom, semua in KOLOM.items()
        for judul in reversed(semua)
        if judul in lipat
    }


def _masukan(baris: list[list[str]], berkas: str, lembar: str) -> list[Masukan]:
    n = _judul(baris)
    if n is None:
        nama = ", ".join(KOLOM[k][0] for k in WAJIB)
        pesan = "Judul kolom target, realisasi, dan capaian_tercetak tidak ditemukan."
        raise TabelSalahError([_salah(berkas, pesan, f"Tulis judul kolom: {nama}.", lembar=lembar)])
    peta = _peta(baris[n])
    if hilang := [KOLOM[k][0] for k in WAJIB if k not in peta]:
        pesan = f"Kolom {', '.join(hilang)} belum ada."
        raise TabelSalahError([_salah(berkas, pesan, "Tambahkan kolom itu.", lembar=lembar, sel=f"A{n + 1}")])
    hasil: list[Masukan] = []
    catatan: list[Catatan] = []
    ada: set[str] = set()
    for nomor, sel in enumerate(baris[n + 1 :], n + 2):
        if any(s.strip() for s in sel):
            m = Masukan(**{k: sel[i].strip() if i < len(sel) else "" for k, i in peta.items()})
            asal = (berkas, lembar, f"{huruf_kolom(peta['id'])}{nomor}")
            catatan += _periksa(m, ada, asal)
            hasil.append(m)
            ada.add(m.id)
    if catatan or not hasil:
        kosong = [_salah(berkas, "Tabel tidak berisi baris.", "Isi di bawah judul kolom.", lembar=lembar)]
        raise TabelSalahError(catatan or kosong)
    return hasil


def _periksa(m: Masukan, ada: Collection[str], asal: tuple[str, str, str]) -> list[Catatan]:
    berkas, lembar, sel = asal
    catatan = []
    if not m.id:
        catatan.append(_salah(berkas, "Kolom id kosong.", "Isi dengan kode baris.", lembar=lembar, sel=sel))
    elif m.id in ada:
        pesan = f"Id “{m.id}” sudah dipakai baris lain."
        catatan.append(
            _salah(berkas, pesan, "Beri tiap baris id sendiri.", lembar=lembar, sel=sel, nilai=m.id)
        )
    if m.polaritas.casefold() not in _POLARITAS:
        pesan = f"Polaritas “{m.polaritas}” tidak dikenal."
        saran = "Tulis positif (makin besar makin baik) atau negatif (makin kecil makin baik)."
        catatan.append(_salah(berkas, pesan, saran, lembar=lembar, sel=sel, nilai=m.polaritas))
    return catatan

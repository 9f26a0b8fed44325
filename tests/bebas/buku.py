"""An office through its real workbooks: blank forms, filled in cell by cell, checked, rolled up and measured.

The forms are filled as a person would: by the printed headers and the printed codes. Where each figure was
put is remembered, so that the rekap can be compared with the cells themselves.
"""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
from tests.bebas.banding import Beda
from tests.bebas.kantor import Butir, Kantor, seksi_pada
from tests.bebas.nyata import Tabel, baca_csv, rencana, ukur_berkas

from lkj import rekap
from lkj.catatan import dari_csv, yang_wajib
from lkj.format_isian import terbitkan
from lkj.periksa import triwulan
from lkj.periode import Masa
from lkj.rencana import tulis_rencana

BULAN = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()  # noqa: SIM905
_JUDUL = {
    "realisasi": "Realisasi",
    "pembilang": "Pembilang",
    "penyebut": "Penyebut",
    "keterangan": "Keterangan",
    "status": "Status nilai",
    "dokumen": "Dokumen sumber",
    "nomor_dokumen": "Nomor dokumen",
    "tanggal_dokumen": "Tanggal dokumen",
    "tahun_data": "Tahun data",
    "fisik": "Realisasi fisik triwulan",
    "anggaran": "Realisasi anggaran triwulan (Rp)",
    "realisasi_sd": "Realisasi s.d. triwulan (Rp)",
}
_LEMBAR = {"kinerja": "Kinerja", "sub_kegiatan": "Sub Kegiatan", "lra": "LRA"}
Tempat = dict[tuple[str, str], tuple[str, str, str]]
"""(id of the rekap row, what was written) → (path, sheet, A1)."""


class TertolakError(Exception):
    """A lawful office was refused; the text names the remarks."""


def lewat_buku_kerja(k: Kantor, folder: Path) -> tuple[Tabel, list[Beda]]:
    """Measure an office through its workbooks.

    Returns:
        The measured tables, and where the rekap is not what was put into the cells.

    Raises:
        TertolakError: A sheet or the plan got a remark that stops the rekap.
    """
    jalur = folder / "rencana.xlsx"
    jalur.write_bytes(tulis_rencana(rencana(k)))
    beda: list[Beda] = []
    tabel_isian: list[Path] = []
    for tw in (1, 2, 3, 4):
        tempat = _isi_semua(k, folder, jalur, tw)
        tabel_isian.append(_rekap(k, folder, jalur, tw, tabel_isian))
        beda += _banding_rekap(k, tw, tempat, baca_csv(folder / f"rekap{tw}.csv"))
    rekap_tw = [folder / f"rekap{tw}.csv" for tw in (1, 2, 3, 4)]
    return ukur_berkas(k, folder, jalur, rekap_tw), beda


def _kantor(k: Kantor) -> dict[str, Any]:
    seksi = {s: {"nama": f"Seksi {s}", "kepala": f"kepala_{s}"} for s in k["seksi"]}
    return {
        "kode": "uji",
        "nama": "Kecamatan Uji",
        "seksi": seksi,
        "keuangan": k["ketentuan"]["keuangan"],
    }


def _rekap(k: Kantor, folder: Path, jalur: Path, tw: int, sebelum: list[Path]) -> Path:
    catatan, isian = folder / f"catatan{tw}.csv", folder / f"isian{tw}.csv"
    triwulan.jalankan(
        rencana=jalur,
        isian=sorted(b for b in (folder / f"tw{tw}").iterdir() if b.is_file()),
        sebelum=sebelum,
        pengaturan=_kantor(k),
        tahun=k["tahun"],
        tw=tw,
        keluar=catatan,
        keluar_isian=isian,
    )
    salah = yang_wajib(dari_csv(catatan.read_bytes()))
    if salah:
        raise TertolakError(
            "; ".join(f"{c.kode} {Path(c.berkas).name} {c.lembar}!{c.sel} {c.aturan}" for c in salah)
        )
    rekap.susun(isian=isian, catatan=catatan, keluar=folder / f"rekap{tw}.csv")
    return isian


# filling in ------------------------------------------------------------------------------------------
def _isi_semua(k: Kantor, folder: Path, jalur: Path, tw: int) -> Tempat:
    tempat: Tempat = {}
    (folder / f"tw{tw}").mkdir()
    for seksi in _wajib_mengisi(k, tw):
        berkas = folder / f"tw{tw}" / f"{seksi}.xlsx"
        terbitkan(rencana=jalur, pengaturan=_kantor(k), masa=Masa(k["tahun"], tw), seksi=seksi, keluar=berkas)
        tempat |= _isi_satu(k, berkas, tw, seksi)
    return tempat


def _wajib_mengisi(k: Kantor, tw: int) -> list[str]:
    """Sections that answer for something at the end of the quarter, and the financial report."""
    butir = [*k["indikator"], *k["sub"]]
    seksi = {s for b in butir for s in seksi_pada(k, b, tw)}
    return [*sorted(seksi), *(["lra"] if k["ketentuan"]["keuangan"] == "lra" else [])]


def _isi_satu(k: Kantor, berkas: Path, tw: int, seksi: str) -> Tempat:
    buku = openpyxl.load_workbook(berkas)
    tempat: Tempat = {}
    for (n, s, jenis, kunci, ukuran), isi in k["isian"].items():
        if (n, s) != (tw, seksi):
            continue
        dasar, _, bulan = ukuran.partition("_bulan_")
        lembar = buku["Bulanan" if bulan else _LEMBAR[jenis]]
        sel = _sel(lembar, kunci, BULAN[int(bulan) - 1] if bulan else "", _JUDUL[dasar])
        sel.value = _untuk_sel(k, kunci, dasar, isi)
        tempat[f"tw{tw}/{seksi}/{jenis}/{kunci}/{ukuran}", isi] = (str(berkas), lembar.title, sel.coordinate)
    if "Kinerja" in buku.sheetnames:
        buku["Kinerja"]["C5"].value = buku["Kinerja"]["C6"].value = "Pengisi (Kepala Seksi)"
    if "Analisis" in buku.sheetnames:
        for baris in buku["Analisis"].iter_rows(min_row=6):
            for x in baris:
                if baris[0].value and not x.protection.locked:
                    x.value = "Uraian singkat."
    buku.save(berkas)
    return tempat


def _sel(lembar: Any, kunci: str, bulan: str, judul: str) -> Any:
    """The cell below a header in the row of a code (and a month)."""
    kepala = next(b for b in lembar.iter_rows(max_row=12) if b[0].value == "Kode")
    kolom = next(x.column for x in kepala if x.value == judul)
    baris = next(
        b
        for b in lembar.iter_rows(min_row=kepala[0].row + 1)
        if b[0].value == kunci and (not bulan or bulan in [x.value for x in b])
    )
    return lembar.cell(baris[0].row, kolom)


def _untuk_sel(k: Kantor, kunci: str, ukuran: str, isi: str) -> object:
    if ukuran == "tanggal_dokumen":
        return date.fromisoformat(isi)
    if ukuran == "tahun_data":
        return int(isi)
    if ukuran in ("status", "dokumen", "nomor_dokumen", "keterangan"):
        return isi
    peta = _peta(k, kunci)
    if peta:
        return next(kata for kata, langkah in peta if langkah == isi)
    nilai = Fraction(isi)
    return int(nilai) if nilai.denominator == 1 else float(nilai)


def _peta(k: Kantor, kunci: str) -> list[tuple[str, str]] | None:
    i: Butir | None = next((i for i in k["indikator"] if i["kode"] == kunci), None)
    return k["peta"][i["peta"]] if i and i["peta"] else None


# comparing -------------------------------------------------------------------------------------------
_DIBANDING = ("kinerja", "sub_kegiatan", "lra")


def _banding_rekap(k: Kantor, tw: int, tempat: Tempat, baris: list[dict[str, str]]) -> Iterator[Beda]:
    """The rekap has a row for each filled cell, with its figure and its address, and no other."""
    ada = {b["id"]: b for b in baris if b["jenis"] in _DIBANDING}
    for (kunci, isi), alamat in tempat.items():
        b = ada.pop(kunci, None)
        if b is None:
            yield Beda(f"rekap{tw}", kunci, "", isi, "tidak ada")
            continue
        yield from _satu(f"rekap{tw}", kunci, b, isi, alamat, _kata(k, b, isi))
    for kunci, b in ada.items():
        yield Beda(f"rekap{tw}", kunci, "", "tidak ada", b["nilai"] or b["teks"])


def _kata(k: Kantor, b: dict[str, str], isi: str) -> str:
    peta = _peta(k, b["kunci"]) if b["ukuran"] == "realisasi" else None
    return next((kata for kata, langkah in peta if langkah == isi), "") if peta else ""


def _satu(
    tabel: str, kunci: str, b: dict[str, str], isi: str, alamat: tuple[str, str, str], kata: str
) -> Iterator[Beda]:
    if (b["berkas"], b["lembar"], b["sel"]) != alamat:
        yield Beda(tabel, kunci, "sel", "!".join(alamat[1:]), f"{b['lembar']}!{b['sel']}")
    if b["nilai"]:
        if Fraction(b["nilai"]) != Fraction(isi):
            yield Beda(tabel, kunci, "nilai", isi, b["nilai"])
        if b["teks"] != kata:
            yield Beda(tabel, kunci, "teks", kata, b["teks"])
    elif b["teks"] != isi:
        yield Beda(tabel, kunci, "teks", isi, b["teks"])

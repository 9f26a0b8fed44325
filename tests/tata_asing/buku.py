"""Fictional workbooks in three foreign layouts, filled with what the example office reported."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter

from lkj import angka
from lkj.contoh import kantor
from lkj.periode import romawi
from lkj.rencana import Rencana, SubKegiatan

muat_isian, muat_rencana = lru_cache(kantor.muat_isian), lru_cache(kantor.muat_rencana)

AKAR = Path(__file__).parents[2]
FORMAT = AKAR / "config/format"
Ubahan = Mapping[str, object]
"""A1 → new value."""
Kisi = Mapping[tuple[int, int], object]


def sd(tw: int) -> dict[str, Decimal]:
    """Rupiah of each sub-kegiatan since January."""
    hasil: dict[str, Decimal] = {}
    for n in range(1, tw + 1):
        for kode, isi in _sub(n).items():
            hasil[kode] = hasil.get(kode, Decimal(0)) + (isi.anggaran or Decimal(0))
    return hasil


def realisasi(tw: int) -> dict[str, Decimal]:
    """Indicator → what was reported alone for a quarter, as a foreign sheet has it."""
    semua = [_kinerja(n) for n in range(1, tw + 1)]
    hasil = dict(semua[-1])
    for i in muat_rencana().indikator:
        if i.nilai_isian == "kumulatif" and tw > 1 and i.kode in hasil:
            hasil[i.kode] -= semua[-2][i.kode]
    return hasil


def _kinerja(tw: int) -> dict[str, Decimal]:
    nilai = {}
    for isi in muat_isian(tw).values():
        for kode, sel in isi.kinerja.items():
            if isinstance(sel.get("realisasi"), Decimal):
                nilai[kode] = sel["realisasi"]
    return nilai  # type: ignore[return-value]


def _sub(tw: int) -> dict[str, Any]:
    return {kode: s for isi in muat_isian(tw).values() for kode, s in isi.sub_kegiatan.items()}


def sipd(tw: int = 1, ubah: Ubahan | None = None, *, teks: bool = True) -> bytes:
    """The cumulative sheet of the Subbagian Keuangan; figures typed as text, as the export has them."""
    rencana = muat_rencana()
    w = _buku("Realisasi Belanja")
    w["A1"], w["A2"] = "LAPORAN REALISASI BELANJA", "Kecamatan Sukamaju"
    _baris(w, 4, ["Kode", "Uraian", "Anggaran", "Realisasi", "%", "Sisa"])
    n, sampai = 5, sd(tw)
    pagu = {s.kode: rencana.pagu(s, tw) for s in rencana.sub_kegiatan}
    for kode, uraian in _berjenjang(rencana):
        milik = [k for k in pagu if k == kode or k.startswith(f"{kode}.")]
        uang = [angka.jumlah(x[k] for k in milik) for x in (pagu, sampai)]
        _baris(w, n, [kode, uraian, *(_uang(u, teks=teks) for u in uang), "90,00", None])
        n += 1
        if kode in pagu:
            _baris(w, n, ["5.1.02.01.01.0024", "Belanja Alat Tulis Kantor", _uang(uang[0], teks=teks)])
            n += 1
    semua = [_uang(angka.jumlah(x.values()), teks=teks) for x in (pagu, sampai)]
    _baris(w, n, [None, "Jumlah", *semua])
    return _simpan(w, ubah)


def rencana_aksi(tw: int = 1, ubah: Ubahan | None = None) -> bytes:
    """The 39 columns; indicators to the left, the sub-kegiatan of the plan to the right."""
    rencana = muat_rencana()
    w = _buku("Rencana Aksi 2023")
    w["A1"] = "RENCANA AKSI ATAS PERJANJIAN KINERJA"
    w["A2"] = "KECAMATAN SUKAMAJU TAHUN 2023"
    _judul_rencana_aksi(w, 4)
    _baris(w, 6, list(range(39)))
    for n, i in enumerate(rencana.indikator, 7):
        isi = [n - 6, i.sasaran, i.nama, i.satuan, None, *(None,) * 4]
        _baris(w, n, [*isi, *(realisasi(q).get(i.kode) if q <= tw else None for q in (1, 2, 3, 4))])
        target = rencana.target_triwulan(i.kode, tw)
        w.cell(n, 5 + tw, f"{target[0]}-{target[1]}" if isinstance(target, tuple) else target)
        w.cell(n, 34, f"Dukungan perangkat desa pada {i.nama}")
        w.cell(n, 35, f"Keterbatasan petugas pada {i.nama}")
    for n, s in enumerate(rencana.sub_kegiatan, 7):
        _baris(w, n, [s.kode, s.nama, s.keluaran, s.target, s.satuan], mulai=17)
        _baris(w, n, [_sub(q)[s.kode].fisik if q <= tw else None for q in (1, 2, 3, 4)], mulai=22)
        w.cell(n, 26, rencana.pagu(s, tw))
        _baris(w, n, [_sub(q)[s.kode].anggaran if q <= tw else None for q in (1, 2, 3, 4)], mulai=27)
    return _simpan(w, ubah)


def _judul_rencana_aksi(w: Any, baris: int) -> None:
    tunggal = ["No", "Sasaran", "Indikator", "Satuan", "Target Tahunan"]
    tunggal += [*("",) * 8, "Realisasi", "Capaian (%)", "Predikat"]
    tunggal += ["Kode", "Program/Kegiatan/Sub Kegiatan", "Indikator", "Target", "Satuan"]
    tunggal += [*("",) * 4, "Anggaran", *("",) * 4, "Capaian Target", "Capaian Anggaran"]
    tunggal += ["Penanggung Jawab", "Faktor Pendukung", "Faktor Penghambat", "Catatan Verifikator"]
    tunggal += ["Serapan Anggaran (%)", "Capaian Program (%)", "Fisik (%)"]
    for k, judul in enumerate(tunggal, 1):
        if judul:
            w.cell(baris, k, judul)
            w.merge_cells(start_row=baris, end_row=baris + 1, start_column=k, end_column=k)
    for k, judul in (
        (6, "Target Triwulan"),
        (10, "Realisasi Triwulan"),
        (22, "Realisasi  Target\nTriwulan"),
        (27, "Realisasi Anggaran Triwulan"),
    ):
        w.cell(baris, k, judul)
        w.merge_cells(start_row=baris, end_row=baris, start_column=k, end_column=k + 3)
        _baris(w, baris + 1, [romawi(q) for q in (1, 2, 3, 4)], mulai=k)


def e81(tw: int = 1, ubah: Ubahan | None = None) -> bytes:
    """Form E.81: 25 columns with K and Rp, the code before the name, analysis in the footer."""
    rencana = muat_rencana()
    w = _buku("E.81 Kec. Sukamaju")
    w["A1"] = "Formulir E.81 Evaluasi Terhadap Hasil Renja Perangkat Daerah"
    _judul_e81(w, 6)
    _baris(w, 9, list(range(1, 26)))
    n = 10
    for i in rencana.indikator:
        _baris(w, n, [n - 9, i.sasaran, None, i.nama])
        for q in range(1, tw + 1):
            w.cell(n, 9 + 2 * q, realisasi(q).get(i.kode))
        n += 1
    for kode, uraian in _berjenjang(rencana):
        _baris(w, n, [None, None, f"{kode} {uraian}"])
        n = _baris_e81(w, n, rencana, kode, tw) + 1
    _baris(w, n, ["Rata-rata capaian kinerja (%)"])
    _baris(w, n + 1, ["Faktor pendorong keberhasilan kinerja:", None, "Kerja sama lintas seksi"])
    _baris(w, n + 2, ["Faktor penghambat pencapaian kinerja: Anggaran terlambat cair"])
    _baris(w, n + 3, ["Tindak lanjut yang diperlukan dalam triwulan berikutnya", "Percepatan jadwal"])
    return _simpan(w, ubah)


def _baris_e81(w: Any, n: int, rencana: Rencana, kode: str, tw: int) -> int:
    milik = [s for s in rencana.sub_kegiatan if s.kode == kode or s.kode.startswith(f"{kode}.")]
    w.cell(n, 10, angka.jumlah(rencana.pagu(s, tw) for s in milik))
    for q in range(1, tw + 1):
        w.cell(n, 10 + 2 * q, angka.jumlah(_sub(q)[s.kode].anggaran or Decimal(0) for s in milik))
        if milik[0].kode == kode:
            w.cell(n, 4, milik[0].keluaran)
            w.cell(n, 9 + 2 * q, _sub(q)[kode].fisik)
    return n


def _judul_e81(w: Any, baris: int) -> None:
    for k, judul in ((1, "No"), (2, "Sasaran"), (3, "Program / Kegiatan / Sub Kegiatan")):
        w.cell(baris, k, judul)
        w.merge_cells(start_row=baris, end_row=baris + 2, start_column=k, end_column=k)
    w.cell(baris, 4, "Indikator Kinerja Program (outcome) / Kegiatan (output)")
    w.merge_cells(start_row=baris, end_row=baris + 2, start_column=4, end_column=4)
    kelompok = [
        (5, "Target Renstra PD pada akhir periode"),
        (7, "Realisasi Capaian Kinerja Renstra PD s.d. Renja tahun lalu (n-2)"),
        (9, "Target Kinerja dan Anggaran Renja PD Tahun Berjalan (n-1)"),
        (19, "Realisasi Capaian Kinerja dan Anggaran Renja PD yang Dievaluasi"),
        (21, "Realisasi Kinerja dan Anggaran Renstra PD s.d. tahun n"),
        (23, "Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra PD (%)"),
    ]
    for k, judul in kelompok:
        w.cell(baris, k, judul)
        w.merge_cells(start_row=baris, end_row=baris + 1, start_column=k, end_column=k + 1)
        _baris(w, baris + 2, ["K", "Rp"], mulai=k)
    w.cell(baris, 11, "Realisasi Kinerja Pada Triwulan")
    w.merge_cells(start_row=baris, end_row=baris, start_column=11, end_column=18)
    for q in (1, 2, 3, 4):
        k = 9 + 2 * q
        w.cell(baris + 1, k, romawi(q))
        w.merge_cells(start_row=baris + 1, end_row=baris + 1, start_column=k, end_column=k + 1)
        _baris(w, baris + 2, ["K", "Rp"], mulai=k)
    w.cell(baris, 25, "PD Penanggung Jawab")


def sel_baris(isi: bytes, kunci: str, kolom: str) -> int:
    """Number of the row whose cell in a column begins with a text."""
    w = openpyxl.load_workbook(io.BytesIO(isi)).worksheets[0]
    return next(int(c.row) for c in w[kolom] if str(c.value or "").startswith(kunci))


def _berjenjang(rencana: Rencana) -> list[tuple[str, str]]:
    semua: Sequence[Any] = (*rencana.program, *rencana.kegiatan, *rencana.sub_kegiatan)
    return sorted((x.kode, x.nama) for x in semua if _ada_sub(rencana.sub_kegiatan, x.kode))


def _ada_sub(sub: Sequence[SubKegiatan], kode: str) -> bool:
    return any(f"{s.kode}.".startswith(f"{kode}.") for s in sub)


def _uang(nilai: Decimal, *, teks: bool) -> object:
    return angka.tulis(nilai, desimal=2, tetap=True) if teks else nilai


def _buku(nama: str) -> Any:
    w = openpyxl.Workbook().active
    assert w is not None
    w.title = nama
    return w


def _baris(w: Any, baris: int, isi: Sequence[object], mulai: int = 1) -> None:
    for k, nilai in enumerate(isi, mulai):
        if nilai is not None:
            w[f"{get_column_letter(k)}{baris}"] = nilai


def _simpan(w: Any, ubah: Ubahan | None) -> bytes:
    for alamat, nilai in (ubah or {}).items():
        w[alamat] = nilai
    wadah = io.BytesIO()
    w.parent.save(wadah)
    return wadah.getvalue()


BUAT: Mapping[str, Callable[..., bytes]] = {
    "rencana_aksi": rencana_aksi,
    "e81": e81,
    "sipd_belanja": sipd,
}
"""Name of a shipped description → what makes its workbook."""

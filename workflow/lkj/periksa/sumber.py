"""What kind of value it is, and the document it comes from (domain.md 3.4a, values from outside)."""

import re
from datetime import date

from lkj.periksa.dasar import Pemeriksa
from lkj.rencana import tata_isian as tata
from lkj.tabel import Baris

BELUM_TERBIT = "belum_terbit"

_DIMINTA = {
    "final": (),
    "sementara": ("dokumen", "tanggal_dokumen"),
    "tahun_sebelumnya": ("dokumen", "tanggal_dokumen", "tahun_data"),
    BELUM_TERBIT: ("dokumen",),
}
"""Status → what must be told about the source."""

_CONTOH = {
    "dokumen": "nama dokumen yang memuat angkanya",
    "tanggal_dokumen": "tanggal dokumen itu",
    "tahun_data": "tahun yang datanya dipakai",
}
_TAHUN_TERAWAL = 1990
"""Older documents are not the source of a value of this year; the year was mistyped."""
_PENERBIT = "siapa yang akan menerbitkan angkanya"


def periksa_sumber(p: Pemeriksa, baris: Baris, kode: str) -> str:
    """Check and record the status of a value and its source document.

    Returns:
        The status; ``final`` where the cell is blank or cannot be read.
    """
    status = baris.teks("status") or "final"
    for kunci in ("status", *tata.KOLOM_SUMBER):
        if baris.teks(kunci):
            p.rekam(baris, "kinerja", kode, kunci)
        elif kunci in _DIMINTA[status] and kunci not in baris.rusak:
            contoh = _PENERBIT if status == BELUM_TERBIT else _CONTOH[kunci]
            judul = tata.KINERJA.judul(kunci)
            p.catatan.append(baris.catat("SUMBER_KOSONG", kunci, kolom=judul, status=status, contoh=contoh))
    _tahun_data(p, baris, status)
    tanggal = baris.nilai.get("tanggal_dokumen")
    if isinstance(tanggal, date) and not _TAHUN_TERAWAL <= tanggal.year <= p.acuan.tahun + 1:
        p.catatan.append(baris.catat("TANGGAL_JANGGAL", "tanggal_dokumen", tahun=str(p.acuan.tahun)))
    return status


def _tahun_data(p: Pemeriksa, baris: Baris, status: str) -> None:
    tahun = baris.teks("tahun_data")
    batas = p.acuan.tahun - 1 if status == "tahun_sebelumnya" else p.acuan.tahun
    if tahun and not re.fullmatch(r"(19|20)\d\d", tahun, re.ASCII):
        p.catatan.append(baris.catat("TAHUN_SALAH", "tahun_data", contoh=str(batas)))
    elif tahun and int(tahun) > batas:
        p.catatan.append(baris.catat("TAHUN_DATA", "tahun_data", batas=str(batas), status=status))

"""The sheets Penghargaan, Inovasi, LHE AKIP and Tindak Lanjut LHE: what an office did with its year."""

import re

from lkj.profil import tata
from lkj.profil.baca.pangkal import Pangkal, isi
from lkj.profil.model import Inovasi, Lhe, Penghargaan, TindakLanjut
from lkj.tabel import Baris, negatif

_PEMISAH = re.compile(r"[,;\s]+")


def baca_penghargaan(p: Pangkal) -> tuple[Penghargaan, ...]:
    """The sheet Penghargaan; an award of another year is asked about."""
    hasil = []
    for b in p.baris(tata.PENGHARGAAN, "tanggal", "nama"):
        penghargaan = Penghargaan.model_validate(isi(b))
        if penghargaan.tanggal.year != p.tahun:
            p.catatan.append(b.catat("TANGGAL_LUAR_TAHUN", "tanggal", tahun=p.tahun))
        hasil.append(penghargaan)
    return tuple(hasil)


def baca_inovasi(p: Pangkal) -> tuple[Inovasi, ...]:
    """The sheet Inovasi."""
    hasil = []
    for b in p.baris(tata.INOVASI, "nama"):
        kode = tuple(k for k in _PEMISAH.split(b.teks("indikator")) if k)
        benar = [
            p.rujuk(b, "indikator", k, p.rujukan.indikator, apa="Indikator", di="lembar Indikator rencana")
            for k in kode
        ]
        if p.tahun_benar(b, tata.INOVASI, "sejak", batas=p.tahun) and all(benar):
            hasil.append(Inovasi.model_validate({**isi(b), "indikator": kode}))
    return tuple(hasil)


def baca_lhe(p: Pangkal) -> tuple[Lhe, ...]:
    """The sheet LHE AKIP: the evaluations whose recommendations are followed up."""
    hasil = []
    for b in p.baris(tata.LHE, "tahun"):
        salah = negatif(b, "nilai", kolom=tata.LHE.judul("nilai"))
        p.catatan += salah
        # A fresh LHE may be issued while the report of the year is written.
        if p.tahun_benar(b, tata.LHE, "tahun", batas=p.tahun + 1) and not salah:
            hasil.append(Lhe.model_validate(isi(b)))
    return tuple(hasil)


def baca_tindak_lanjut(p: Pangkal) -> tuple[TindakLanjut, ...]:
    """The sheet Tindak Lanjut LHE; a row names an LHE of the sheet before it."""
    dikenal = [b.teks("tahun") for b in p.terbaca[tata.LHE.lembar]]
    hasil = []
    for b in p.baris(tata.TINDAK_LANJUT, "lhe", "rekomendasi"):
        benar = p.rujuk(b, "lhe", b.teks("lhe"), dikenal, apa="LHE tahun", di="lembar LHE AKIP")
        if _status_benar(p, b) and benar:
            hasil.append(TindakLanjut.model_validate(isi(b)))
    return tuple(hasil)


def _status_benar(p: Pangkal, b: Baris) -> bool:
    """What is done or under way says what was done; what is done has evidence."""
    status = b.teks("status")
    if status != "belum" and not b.teks("tindak_lanjut"):
        p.catatan.append(b.catat("TINDAK_LANJUT_KOSONG", "tindak_lanjut", status=status))
        return False
    if status == "selesai" and not b.teks("bukti"):
        p.catatan.append(b.catat("BUKTI_KOSONG", "bukti"))
    return True

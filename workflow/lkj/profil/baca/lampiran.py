"""The sheets Foto and Pindaian: files that lie beside the workbook, and where they belong."""

from collections.abc import Sequence
from pathlib import PurePosixPath

from lkj.profil import tata
from lkj.profil.baca.pangkal import Pangkal, isi
from lkj.profil.model import KEGIATAN, Foto, Pindaian
from lkj.tabel import Baris

AKHIRAN_FOTO = (".jpg", ".jpeg", ".png")
AKHIRAN_PINDAIAN = (".pdf", *AKHIRAN_FOTO)


def baca_foto(p: Pangkal) -> tuple[Foto, ...]:
    """The sheet Foto; a file that is not there is asked about, and its row is kept."""
    hasil = []
    for b in p.baris(tata.FOTO, "berkas"):
        benar = [_nama_benar(p, b, AKHIRAN_FOTO), _tempat_benar(p, b)]
        if b.nilai["tanggal"] and b.teks("tanggal")[:4] != str(p.tahun):
            p.catatan.append(b.catat("TANGGAL_LUAR_TAHUN", "tanggal", tahun=p.tahun))
        if all(benar):
            ada = _ada(p, b, p.rujukan.foto, "foto")
            hasil.append(Foto.model_validate({**isi(b), "ada": ada}))
    return tuple(hasil)


def _tempat_benar(p: Pangkal, b: Baris) -> bool:
    r = p.rujukan
    if r.indikator is None or r.sasaran is None:
        return True
    dikenal = (*r.sasaran, *r.indikator, KEGIATAN)
    isian = {"apa": "Sasaran atau indikator", "di": "rencana"}
    return p.rujuk(b, "tempat_laporan", b.teks("tempat_laporan"), dikenal, **isian)


def baca_pindaian(p: Pangkal) -> tuple[Pindaian, ...]:
    """The sheet Pindaian; the scan of a PK says of which version it is."""
    hasil = []
    for b in p.baris(tata.PINDAIAN, "berkas"):
        if all([_nama_benar(p, b, AKHIRAN_PINDAIAN), _versi_benar(p, b)]):
            ada = _ada(p, b, p.rujukan.pindaian, "pindaian")
            hasil.append(Pindaian.model_validate({**isi(b), "ada": ada}))
    return tuple(hasil)


def _versi_benar(p: Pangkal, b: Baris) -> bool:
    versi = b.teks("versi")
    if b.teks("jenis") != "PK":
        return True
    if versi:
        return p.rujuk(
            b, "versi", versi, p.rujukan.versi_pk, apa="Versi PK", di="lembar Versi Dokumen rencana"
        )
    isian = {"kolom": tata.PINDAIAN.judul("versi"), "contoh": "kode versi PK dari rencana, misalnya PK-1"}
    p.catatan.append(b.catat("SEL_KOSONG", "versi", **isian))
    return False


def _nama_benar(p: Pangkal, b: Baris, akhiran: Sequence[str]) -> bool:
    """A bare file name with a known ending: nothing may lead out of the folder."""
    nama = b.teks("berkas")
    bersih = nama == PurePosixPath(nama).name and not set(nama) & set('\\:*?"<>|') and nama[0] != "."
    if bersih and PurePosixPath(nama).suffix.lower() in akhiran:
        return True
    p.catatan.append(b.catat("NAMA_BERKAS", "berkas", akhiran=", ".join(akhiran)))
    return False


def _ada(p: Pangkal, b: Baris, daftar: Sequence[str] | None, folder: str) -> bool:
    if daftar is None or b.teks("berkas") in daftar:
        return True
    p.catatan.append(b.catat("LAMPIRAN_TIDAK_ADA", "berkas", folder=folder))
    return False

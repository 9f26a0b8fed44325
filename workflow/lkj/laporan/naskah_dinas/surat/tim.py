"""The team of a Keputusan: who by the settings, who by name."""

from lkj.catatan import DataSalahError
from lkj.katalog import catat, dugaan
from lkj.laporan.markah import Kolom, Tabel
from lkj.laporan.naskah_dinas.surat.bahan import BahanSurat
from lkj.laporan.naskah_dinas.surat.model import Anggota, SkTimSakip


def susunan_tim(b: BahanSurat, isi: SkTimSakip) -> Tabel:
    """The members of the team with their names, offices and places in it.

    Raises:
        DataSalahError: An office is none of the settings and has no name (code ``SURAT_JABATAN``).
    """
    kolom = (Kolom("No", 6, "c"), Kolom("Nama", 34), Kolom("Jabatan", 36), Kolom("Kedudukan dalam tim", 24))
    t = Tabel("tbl-tim", "Susunan tim", kolom)
    for nomor, anggota in enumerate(isi.anggota, 1):
        t.tambah(nomor, *_orang(b, anggota), anggota.kedudukan)
    return t


def _orang(b: BahanSurat, anggota: Anggota) -> tuple[str, str]:
    if anggota.nama:
        return anggota.nama, anggota.jabatan
    pilihan = b.kode_jabatan()
    if anggota.jabatan not in pilihan:
        salah = {"jabatan": anggota.jabatan, "dugaan": dugaan(anggota.jabatan, pilihan)}
        raise DataSalahError([catat("SURAT_JABATAN", sel="anggota", nilai=anggota.jabatan, **salah)])
    orang = b.pejabat(anggota.jabatan)
    return orang.nama, orang.jabatan

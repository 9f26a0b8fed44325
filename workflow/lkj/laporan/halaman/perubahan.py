"""The annex of a revision: what differs from the document that was signed or submitted."""

from __future__ import annotations

from lkj.laporan.halaman.lampiran_beda import (
    KEPALA_ANGKA,
    LEBAR_ANGKA,
    RATA_ANGKA,
    Tabel,
    baris_angka,
    lampirkan,
    nomor_lampiran,
    tercetak,
)
from lkj.laporan.keadaan import Keadaan
from lkj.pandoc.pohon import Simpul

JUDUL, JUDUL_TANPA_ANGKA = "Perubahan Angka", "Perubahan Isi"
_JUDUL_TABEL = "Angka yang berubah sejak dokumen ditandatangani atau dikirim"


def lampirkan_perubahan(dokumen: Simpul, keadaan: Keadaan) -> None:
    """Append the annex where there is a revision that differs from what it revises."""
    nomor = nomor_lampiran(dokumen)
    if nomor is None or not keadaan.revisi or not (keadaan.perubahan or keadaan.berubah):
        return
    baris = [baris_angka(*b) for b in keadaan.perubahan if not b[2] or tercetak(b[2])]
    tabel = Tabel("tbl-perubahan", _JUDUL_TABEL, KEPALA_ANGKA, LEBAR_ANGKA, RATA_ANGKA, baris)
    nama = JUDUL if keadaan.perubahan else JUDUL_TANPA_ANGKA
    isi = [_kalimat(len(baris), keadaan, nomor)]
    lampirkan(dokumen, nomor, nama, "lampiran-perubahan", isi, [tabel] if baris else [])


def _kalimat(tercetak: int, keadaan: Keadaan, nomor: int) -> str:
    lain = len(keadaan.perubahan) - tercetak
    daftar = f" (Tabel L{nomor}.1)" if tercetak else ""
    sisa = f" Selain itu berubah {lain} nilai turunan pada tabel data." if lain else ""
    bagian = ", ".join(keadaan.berubah)
    if keadaan.perubahan:
        beda = f"{tercetak} angka berubah{daftar}.{sisa}{f' Bagian yang berubah: {bagian}.' * bool(bagian)}"
    else:
        beda = f"tidak ada angka yang berubah; yang berubah: {bagian}."
    return (
        "Dokumen yang ditandatangani atau dikirim tetap tersimpan dan tidak diubah. Dibandingkan dengan "
        f"dokumen itu, {beda}"
    )
